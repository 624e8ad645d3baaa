/**
 * Finds constants that hold an id, and code that uses them: `Model.GPT_4O` as a default uses the id in GPT_4O. Only the names
 * are compared. Imports are not followed.
 */
import type { Place, SourceFile } from './place.ts'

/** A name that may come from an id, such as `GPT_4O`. No other name is looked at. */
const CANDIDATE = /\b(?:[A-Za-z_]*(?:gpt|davinci|whisper|dall_?e|embed|tts|turbo)|[oO][1-9](?:_|[A-Z]|\b))\w*/gi
/** The code before a name is read up to this many characters. */
const MAX_BEFORE = 200
/** Between the name of a constant and its value stand `=`, `=>`, `:` or `(`, and a type of one word. */
const DECLARES = /^(?:\s+[\w.]{1,40})?\s{0,8}(?::\s{0,4}\w{1,40}\s{0,8})?(?:=>?|:|\()\s{0,8}(?:[\w.]{1,60}\()?\\?["'`]$/

/** The name of the constant, member or variant that holds the id at a place; null if there is none. */
export function constantAt({ before }: Pick<Place, 'before'>): string | null {
  const line = before.slice(-MAX_BEFORE)
  const name = [...line.matchAll(CANDIDATE)].findLast(({ 0: word, index }) =>
    DECLARES.test(line.slice(index + word.length))
  )
  return name?.[0] ?? null
}

/** The code before a constant that is a default or is given to a model setting. */
const USES_CONSTANT =
  /(?:\?\?|\|\||\?:|\bor|unwrap_or\(|orElse\(|(?:model|default|engine|llm|deployment)\w{0,20}["'\])]?\s{0,4}(?::\s{0,4}[\w<>[\]|?.]{1,40}\s{0,4})?(?::=|=>|=|:|\())\s{0,4}[&*]?(?:[\w$]{1,60}(?:\.|::|->)){1,4}\$?$|(?:model|default)\w{0,20}["'\])]?\s{0,4}(?::=|=>|=|:|\()\s{0,4}$/i
/** A file counts with at most this many constants. */
const MAX_CONSTANTS_USED = 200

/** The names of constants that a file uses as a default or gives to a model setting, each in the form of `sameName`. */
export function constantsUsedIn({ text }: SourceFile): string[] {
  const found = new Set<string>()
  for (const { 0: name, index } of text.matchAll(CANDIDATE)) {
    const before = text.slice(Math.max(0, index - MAX_BEFORE), index)
    // A formatter may break a long line after the name of the setting.
    if (!USES_CONSTANT.test(before.replace(/\s{1,80}$/, ' ').replace(/\n\s{0,80}(?=[\w$.]{0,80}$)/, ''))) continue
    found.add(sameName(name))
    if (found.size >= MAX_CONSTANTS_USED) break
  }
  return [...found]
}

/** One form for all spellings of a name: `GPT_4O` and `Gpt4o` are the same. */
export const sameName = (name: string): string => name.toLowerCase().replaceAll('_', '')
