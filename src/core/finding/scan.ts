/** Reads the text of one file: every place of an id, and what the id does there. */
import { assembledIn } from './assembled.ts'
import { constantAt, constantsUsedIn, sameName } from './constants.ts'
import { mentionedByFile, testsBeginAt } from './file-evidence.ts'
import { ANY_ID, MAX_ID_LENGTH, prefixBefore, type Shape } from './ids.ts'
import { fileKind } from './path-evidence.ts'
import { type Place, placeMaker, type SourceFile } from './place.ts'
import { IN_AN_ADDRESS, judgePlace, type KindVerdict } from './rules.ts'
import { type VariableRead, variableAt, variablesIn } from './variables.ts'

/** A place of an id for the report, without the text around it. */
export type FoundPlace = KindVerdict & {
  readonly id: string
  /** The text before the id in the same word, such as `openai/`. */
  readonly prefix: string
  readonly shape: Shape
  readonly path: string
  readonly line: number
  readonly column: number
  /** The variable that has the id as its value or default. */
  readonly variable: string | null
  /** The constant that holds the id, if it is one of several. Code that uses the constant uses the id. */
  readonly constant: string | null
}

export type FoundVariable = VariableRead & { readonly path: string }

/** Where an id is put together at run time. */
export type AssembledId = Pick<FoundPlace, 'path' | 'line'>

export type FileFindings = {
  readonly places: readonly FoundPlace[]
  readonly variables: readonly FoundVariable[]
  readonly assembled: readonly AssembledId[]
  /** Names of constants that the file uses as a model. */
  readonly constants: readonly string[]
  /** How many places of a long table were left out. */
  readonly dropped: number
}

const NOTHING: FileFindings = { places: [], variables: [], assembled: [], constants: [], dropped: 0 }

/** A file without any of these words is not searched. Most files name no model. */
const MAY_HOLD_IDS =
  /gpt|GPT|Gpt|text-|davinci|babbage|moderation|whisper|tts-1|dall-e|sora-|codex|computer-use|\bo\d\b|claude|gemini|mistral|mixtral|stral-|deepseek|grok|llama|qwen|command-|sonar|nova-|[mM][oO][dD][eE][lL]|deployment|DEPLOYMENT|LLM/

/** A file with more ids than this is a table or data. */
const MAX_IDS = 500

/** The value of a setting for a model. If the key's list has it, it is an id, whatever its shape. */
const GIVEN =
  /(?:model|model_?name|model_?id|deployment|deployment_?name|engine|llm)["'`]?[ \t]{0,4}(?::=|=>|:|=)[ \t]{0,4}\\?["'`]?((?![\d.]+\b)[A-Za-z0-9@][\w.:/@+-]{1,255})/gi

/**
 * The places and variables of one file.
 *
 * @param today YYYY-MM-DD, to compare with `until=` of an ignore mark
 */
export function scanFile(path: string, text: string, today: string): FileFindings {
  if (!MAY_HOLD_IDS.test(text)) return NOTHING
  const kind = fileKind(path)
  const file: SourceFile = { path, text, kind, mentioned: mentionedByFile(path, text, kind) }
  const words = wordsIn(text)
  const placeAt = placeMaker(file)
  const isTable = words.length > MAX_IDS
  const testsAt = testsBeginAt(path, text)
  const dropped = Math.max(0, words.length - MAX_IDS)
  const places = words.slice(0, MAX_IDS).map(({ id, prefix, shape, start }): FoundPlace => {
    const place = placeAt(id, prefix, start, start + prefix.length + id.length)
    const isTested = start >= testsAt
    const verdict = isTested
      ? IN_A_TEST
      : isTable && file.mentioned === null
        ? TABLE
        : (ignored(place, today) ?? judgePlace(place))
    const { line, column } = place
    const constant = verdict.kind === 'choice' && !isTable ? constantAt(place) : null
    return {
      ...{ id, shape, path, line, column, ...verdict },
      // The words before the id in an address are not a provider.
      prefix: verdict.why === IN_AN_ADDRESS ? '' : prefix,
      variable: isTable ? null : variableAt(place),
      constant: constant && sameName(constant)
    }
  })
  // An unknown word that is not a whole value is code, such as a variable or a call.
  const kept = withoutTypes(places).filter(({ shape, kind }) => shape !== 'unknown' || kind !== 'mention')
  if (file.mentioned !== null) return { ...NOTHING, places: kept, dropped }
  const positions = () => {
    const at = placeMaker(file)
    return (start: number, end: number) => at('', '', start, end)
  }
  const variables = variablesIn(file, positions())
  const assembled = assembledIn(file, positions()).filter(({ start }) => start < testsAt)
  return {
    places: kept,
    variables: variables.map((one) => ({ ...one, path })),
    assembled: assembled.map(({ line }) => ({ path, line })),
    constants: constantsUsedIn(file),
    dropped
  }
}

/** A name with several ids is the name of a type, as in `Model("gpt-5"), Model("gpt-4o")`, and not of a constant. */
function withoutTypes(places: readonly FoundPlace[]): FoundPlace[] {
  const idOf = new Map<string, string>()
  const types = new Set<string>()
  for (const { constant, id } of places) {
    if (constant === null) continue
    if ((idOf.get(constant) ?? id) !== id) types.add(constant)
    idOf.set(constant, id)
  }
  return places.map((place) => (types.has(place.constant ?? '') ? { ...place, constant: null } : place))
}

const IN_A_TEST: KindVerdict = { kind: 'mention', why: 'in a test' }
const TABLE: KindVerdict = { kind: 'choice', why: `in a file with more than ${MAX_IDS} ids` }

type Word = { readonly id: string; readonly prefix: string; readonly shape: Shape; readonly start: number }

/** Ids of a known shape, and other values of model settings, in the order of the text. */
function wordsIn(text: string): Word[] {
  const shaped = new Map<number, Word>()
  for (const match of text.matchAll(ANY_ID)) {
    const id = match[0]
    if (id.length > MAX_ID_LENGTH) continue
    const prefix = prefixBefore(text, match.index)
    const start = match.index - prefix.length
    shaped.set(start, { id, prefix, shape: match.groups?.ours === undefined ? 'foreign' : 'openai', start })
  }
  const given = [...text.matchAll(GIVEN)]
    .map(({ 0: all, 1: word = '', index }): Word => {
      return { id: word.replace(/[.:/-]+$/, ''), prefix: '', shape: 'unknown', start: index + all.length - word.length }
    })
    .filter(({ start }) => !shaped.has(start))
  return [...shaped.values(), ...given].sort((a, b) => a.start - b.start)
}

const IGNORE_MARK = /model-access:[ \t]*ignore(?![\w-])(?:[ \t]+until=(\S+))?/

/** A mention, if the line has a valid ignore mark. A mark with a past or unreadable date does not count. */
function ignored({ before, after }: Place, today: string): KindVerdict | null {
  const mark = IGNORE_MARK.exec(before) ?? IGNORE_MARK.exec(after)
  if (mark === null) return null
  const until = mark[1] === undefined ? null : (/^\d{4}-\d{2}-\d{2}/.exec(mark[1])?.[0] ?? '')
  if (until !== null && (Number.isNaN(Date.parse(until)) || until < today)) return null
  return { kind: 'mention', why: `marked "model-access: ignore"${until === null ? '' : ` until ${until}`}` }
}
