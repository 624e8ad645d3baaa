/**
 * Constants that hold an id, and the places that name them: `Model.GPT_4O` as a default is a use of what GPT_4O holds. By
 * the name alone: no import is followed.
 */
import type { Place, SourceFile } from './place.ts'

/** A name that an id may have given: most names of a program are none, and need no look. */
const CANDIDATE = /\b(?:[A-Za-z_]*(?:gpt|davinci|whisper|dall_?e|embed|tts|turbo)|[oO][1-9](?:_|[A-Z]|\b))\w*/gi
const LOOK_BEHIND = 200
/** `=`, `=>`, `:`, `(` and a type of one word between a name and its value. */
const DECLARES = /^(?:\s+[\w.]{1,40})?\s{0,8}(?::\s{0,4}\w{1,40}\s{0,8})?(?:=>?|:|\()\s{0,8}(?:[\w.]{1,60}\()?\\?["'`]$/

/** The name of the constant, member or variant that an id is given to at a place; null where it is given to none. */
export function constantAt({ before }: Pick<Place, 'before'>): string | null {
  const line = before.slice(-LOOK_BEHIND)
  const name = [...line.matchAll(CANDIDATE)].findLast(({ 0: word, index }) =>
    DECLARES.test(line.slice(index + word.length))
  )
  return name?.[0] ?? null
}

/** What stands in front of a constant that is used as a default or given to a model setting. */
const USES_CONSTANT =
  /(?:\?\?|\|\||\?:|\bor|unwrap_or\(|orElse\(|(?:model|default|engine|llm|deployment)\w{0,20}["'\])]?\s{0,4}(?::\s{0,4}[\w<>[\]|?.]{1,40}\s{0,4})?(?::=|=>|=|:|\())\s{0,4}[&*]?(?:[\w$]{1,60}(?:\.|::|->)){1,4}\$?$|(?:model|default)\w{0,20}["'\])]?\s{0,4}(?::=|=>|=|:|\()\s{0,4}$/i
const MAX_REFERENCES = 200

/** Names of constants that a file uses as a default or gives to a model setting, in the form that `sameName` gives. */
export function constantsUsedIn({ text }: SourceFile): string[] {
  const found = new Set<string>()
  for (const { 0: name, index } of text.matchAll(CANDIDATE)) {
    const before = text.slice(Math.max(0, index - LOOK_BEHIND), index)
    // A long line is broken behind the name that it is given to.
    if (!USES_CONSTANT.test(before.replace(/\s{1,80}$/, ' ').replace(/\n\s{0,80}(?=[\w$.]{0,80}$)/, ''))) continue
    found.add(sameName(name))
    if (found.size >= MAX_REFERENCES) break
  }
  return [...found]
}

/** `GPT_4O` and `Gpt4o` are one name. */
export const sameName = (name: string): string => name.toLowerCase().replaceAll('_', '')
