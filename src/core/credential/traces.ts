/** Finds secrets in a text, in either case, whole or in part, and whatever stands between their characters. */

/** A part of a secret with this length identifies it. Shorter parts would hide harmless text. */
const MIN_PART = 12
/** In every part there is a clue at a place that is a multiple of `CLUE_STEP`. So most texts are done with a few looks. */
const CLUE = 6
const CLUE_STEP = MIN_PART - CLUE + 1
/** A text that still holds a secret after so many rounds was made to hold up the run. Nothing of it is shown. */
const MAX_ROUNDS = 10

/**
 * Gives the text without the secrets: `***` in place of each.
 *
 * @param takesShort whether to look for a form that is shorter than a part that identifies a secret
 */
export type RemoveTraces = (text: string, takesShort: (form: string) => boolean) => string

/**
 * @param forms of secrets, found also where invisible characters split them
 * @param spellings found also where anything but letters and digits splits them, as the forms are too
 */
export function createTraceRemover(forms: readonly string[], spellings: readonly string[]): RemoveTraces {
  const seen = [...new Set(forms.map((form) => foldText(form, shown)))].filter((form) => form !== '')
  const asSeen = createSearch(seen)
  const asLetters = createSearch([...forms, ...spellings].map((form) => foldText(form, letters)))
  const shortOnes = seen.filter((form) => form.length < MIN_PART)
  const shortest = Math.min(MIN_PART, ...shortOnes.map((form) => form.length))
  const once: RemoveTraces = (text, takesShort) => {
    // Most texts of a report are too short for any secret. Folding makes only texts beyond ASCII longer.
    if (text.length < shortest && isAscii(text)) return text
    const [shownText, letterText] = [foldText(text, shown), foldText(text, letters)]
    const short = shortOnes.filter((form) => shownText.includes(form) && takesShort(form))
    const found = [
      ...spansOf(text, shown, [...asSeen(shownText), ...short.flatMap((form) => occurrencesOf(shownText, form))]),
      ...spansOf(text, letters, asLetters(letterText))
    ]
    return found.length === 0 ? text : cutOut(text, found)
  }
  return (text, takesShort) => {
    // What is left on both sides of a secret may be one as well.
    let rest = text
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const next = once(rest, takesShort)
      if (next === rest) return rest
      rest = next
    }
    return '***'
  }
}

/** What a search ignores: in ASCII text, and for one character of any other. */
type Fold = { readonly ignoredAscii: RegExp; readonly ignored: RegExp }

const shown: Fold = { ignoredAscii: /[\x00-\x1f\x7f]+/g, ignored: /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu }
const letters: Fold = { ignoredAscii: /[^a-z0-9]+/g, ignored: /[^a-z0-9]/g }

const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text)
/** Wide and decorated letters count as the plain ones. */
const foldOne = (character: string, { ignored }: Fold) =>
  (isAscii(character) ? character : character.normalize('NFKC')).toLowerCase().replace(ignored, '')

/** The text in lower case, without what a search ignores. */
function foldText(text: string, fold: Fold): string {
  if (isAscii(text)) return foldAscii(text, fold)
  // The lines of the log begin with a picture. Only what is beyond ASCII is folded one by one, which takes long.
  return text.replace(/[\x00-\x7f]+|[^\x00-\x7f]+/g, (run) =>
    isAscii(run) ? foldAscii(run, fold) : Array.from(run, (character) => foldOne(character, fold)).join('')
  )
}

const foldAscii = (text: string, { ignoredAscii }: Fold) => text.toLowerCase().replace(ignoredAscii, '')

type Span = readonly [from: number, to: number]

/** Where spans of the folded text stand in the text itself. */
function spansOf(text: string, fold: Fold, spans: readonly Span[]): Span[] {
  if (spans.length === 0) return []
  const places: Span[] = []
  let at = 0
  for (const character of text) {
    const place = [at, at + character.length] as const
    for (let left = foldOne(character, fold).length; left > 0; left--) places.push(place)
    at += character.length
  }
  return spans.map(([from, to]) => [places[from]?.[0] ?? 0, places[to - 1]?.[1] ?? text.length])
}

/** Finds every part of the forms in a folded text. */
function createSearch(forms: readonly string[]): (text: string) => Span[] {
  const parts = new Set(forms.flatMap((form) => piecesOf(form, MIN_PART)))
  const clues = new Set(forms.filter((form) => form.length >= MIN_PART).flatMap((form) => piecesOf(form, CLUE)))
  const hasClue = (text: string) => {
    for (let at = 0; at + CLUE <= text.length; at += CLUE_STEP) if (clues.has(text.slice(at, at + CLUE))) return true
    return false
  }
  return (text) => {
    const found: Span[] = []
    if (!hasClue(text)) return found
    for (let at = 0; at + MIN_PART <= text.length; at++)
      if (parts.has(text.slice(at, at + MIN_PART))) found.push([at, at + MIN_PART])
    return found
  }
}

function piecesOf(form: string, length: number): string[] {
  return Array.from({ length: Math.max(0, form.length - length + 1) }, (_, start) => form.slice(start, start + length))
}

function occurrencesOf(text: string, form: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) found.push([at, at + form.length])
  return found
}

/** Spans that overlap or touch make one piece. */
function cutOut(text: string, spans: readonly Span[]): string {
  let result = ''
  let end = -1
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    if (from > end) result += `${text.slice(Math.max(end, 0), from)}***`
    end = Math.max(end, to)
  }
  return result + text.slice(end)
}
