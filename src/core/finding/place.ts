/** A place: one id in one file, with the rest of its line. */
import type { Brackets } from './brackets.ts'
import type { FileKind } from './path-evidence.ts'

export type SourceFile = {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  readonly text: string
  readonly kind: FileKind
  /** Why all ids in it are mentions; null if they may be used. */
  readonly mentioned: string | null
}

export type Place = {
  readonly file: SourceFile
  readonly id: string
  /** The text before the id in the same word, such as `openai/`. */
  readonly prefix: string
  readonly start: number
  readonly end: number
  /** Both start at 1. The column counts UTF-16 units. */
  readonly line: number
  readonly column: number
  /** The line before and after the word. Both have a maximum length. */
  readonly before: string
  readonly after: string
}

/** A place with what the rules ask of it. `brackets` is computed only if a rule asks for it. */
export type Evidence = Place & {
  /** The name that the value is given to. */
  readonly key: string | null
  /** Is the id the whole value, and not a part of a longer text? */
  readonly isWhole: boolean
  readonly brackets: () => Brackets | null
}

/** A place has at most this much of its line on each side. Longer lines are built files or data. */
const MAX_SIDE = 600

/** The name of a value can be this far before it. */
const MAX_KEY_REACH = 120

const OPENING_QUOTE = /\\?["'`]$/
/** The quote, and the letters that Python and Rust have before it: `f"…"`. */
const LITERAL_START = /((?<!\w)[rfbu]{1,2})?\\?["'`]$/i
const CLOSING_QUOTE = /^\\?["'`]/

/** A function that makes the places of one file, in order. It counts the lines. */
export function placeMaker(file: SourceFile) {
  let line = 1
  let lineStart = 0
  return (id: string, prefix: string, start: number, end: number): Place => {
    for (
      let at = file.text.indexOf('\n', lineStart);
      at !== -1 && at < start;
      at = file.text.indexOf('\n', lineStart)
    ) {
      line += 1
      lineStart = at + 1
    }
    const lineEnd = file.text.indexOf('\n', end)
    return {
      ...{ file, id, prefix, start, end, line },
      column: start - lineStart + 1,
      before: file.text.slice(Math.max(lineStart, start - MAX_SIDE), start),
      after: file.text
        .slice(end, Math.min(lineEnd === -1 ? file.text.length : lineEnd, end + MAX_SIDE))
        .replace(/\r$/, '')
    }
  }
}

/** Is the id the whole of a quoted literal? */
export function isQuoted({ before, after }: Pick<Place, 'before' | 'after'>): boolean {
  const open = OPENING_QUOTE.exec(before)?.[0]
  const close = CLOSING_QUOTE.exec(after)?.[0]
  return open !== undefined && open.at(-1) === close?.at(-1)
}

/** Is the literal inside a longer string, such as a command or a sentence? */
export function isNested({ before }: Pick<Place, 'before'>): boolean {
  return openQuote(before.replace(OPENING_QUOTE, '')) !== null
}

/** The quote that is still open at the end of a text; null if none is. */
export function openQuote(text: string): string | null {
  let open: string | null = null
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    if (character === '\\') index += 1
    else if (open !== null) open = character === open ? null : open
    else if (/["'`]/.test(character) && !/\w['’]$/.test(text.slice(index - 1, index + 1))) open = character
  }
  return open
}

/** The name that gets the value: of an argument, a variable, a property or an option. null if there is none. */
export function placeKey({ before }: Pick<Place, 'before'>): string | null {
  const text = before.slice(-MAX_KEY_REACH).replace(LITERAL_START, '')
  const direct =
    /([\w$.-]+)\s*(?:\[[^\]]*\]\s*)?\\?["'`\])]*\s*\??\s*(?::\s*[\w<>[\]|?. ]+?\s*)?(?:\?\?=|\|\|=|:=|=>|=|:|>)\s*(?:[\w.]+\()?$/.exec(
      text
    )
  if (direct) return direct[1] as string
  return /(--?[\w-]+)[ =]\\?["'`]?$/.exec(text)?.[1] ?? null
}
