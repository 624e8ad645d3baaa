/** Which model ids name the same model, and which are near a mistyped one. */
import { distance } from 'fastest-levenshtein'

const MAX_SUGGESTIONS = 3
/** Comparing with every id of a longer list would cost more than a suggestion is worth. */
const MAX_LISTED = 2_000
/** How much of an id may be wrong for a suggestion to help. */
const MAX_DISTANCE_SHARE = 0.25

/** What tells a snapshot from its alias: `-latest`, dates, `-0613`, `-v2`, `:20230824-v2`. */
const SNAPSHOT = /(-latest|-\d{4}-\d{2}-\d{2}|-\d{8}|-\d{3,4}|-v\d+|:\d{8}.*)$/

/** The id without its snapshot: `gpt-6-luna-2026-09-01` and `gpt-6-luna` have one family. */
export function familyOf(model: string): string {
  const shorter = model.replace(SNAPSHOT, '')
  return shorter === model || shorter === '' ? model : familyOf(shorter)
}

/** Did the model that was asked answer, by any of its names? */
export function isSameModel(asked: string, answered: string): boolean {
  return familyOf(asked.toLowerCase()) === familyOf(answered.toLowerCase())
}

/** Why a model may be missing from the list of this key, from what is on it. */
export function absenceHint(
  model: string,
  list: Pick<ReadonlySet<string>, 'has' | 'size' | 'keys'>,
  isOpenAI = true
): string {
  if (list.has(model)) {
    return 'The model is on the list, so its name is right: being listed does not give the right to call it.'
  }
  if (list.size > MAX_LISTED) return `The list has ${list.size} other models and not this one.`
  const listed = [...list.keys()]
  const near = nearMatches(model, listed)
  if (near.length > 0) return `Did you mean ${either(near)}?`
  const versions = listed.filter((candidate) => isOtherVersion(model, candidate)).slice(0, MAX_SUGGESTIONS)
  if (versions.length > 0) {
    return `The list has other versions of it (${versions.join(', ')}) and not this one: the version is wrong or gone, or the organization's tier or the project does not give it.`
  }
  const siblings = listed.filter((candidate) => seriesOf(candidate) === seriesOf(model)).slice(0, MAX_SUGGESTIONS)
  if (siblings.length > 0) {
    return `The list has others of its series (${siblings.join(', ')}) and not this one: the name is wrong, or the organization's tier or the project does not give it.`
  }
  const isShort = listed.length < FEW_MODELS
  if (isShort && !isOpenAI) return `This server has ${each(listed) || 'no model'}, and not this one: the name is wrong.`
  const few = isShort ? ' So short a list is that of a new project or of an organization without credit.' : ''
  return `The list has ${listed.length} other models and not this one: the name is wrong or the model gone, or this project or account does not get it.${few}`
}

const FEW_MODELS = 6
const each = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const either = (names: readonly string[]) =>
  names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** Listed ids that a mistyped one may have meant, nearest first: another version of a model is no slip of the pen. */
export function nearMatches(model: string, listed: readonly string[]): string[] {
  if (listed.length > MAX_LISTED) return []
  const limit = Math.max(1, Math.floor(model.length * MAX_DISTANCE_SHARE))
  const wanted = model.toLowerCase()
  const renamed = listed.filter(
    (candidate) =>
      candidate !== model &&
      (withoutVendor(candidate) === withoutVendor(model) || isPrefixed(model, candidate) || isDated(model, candidate))
  )
  const mistyped = listed
    .filter((candidate) => Math.abs(candidate.length - wanted.length) <= limit && !isOtherVersion(model, candidate))
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => candidate !== model && edits <= limit)
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate))
    .map(({ candidate }) => candidate)
  const near = [...renamed, ...mistyped]
  return [...new Set(near.length > 0 ? near : sameWords(model, listed))].slice(0, MAX_SUGGESTIONS)
}

/** `doubao-1.5-pro` and `doubao-1-5-pro-250115`: other marks, and a date of six digits behind it. */
function isDated(model: string, candidate: string): boolean {
  const letters = (id: string) => id.toLowerCase().replace(/[^a-z0-9]/g, '')
  const [short, long] = [letters(model), letters(candidate)]
  // With the same marks it is another version.
  const hasSameMarks = candidate.toLowerCase().startsWith(model.toLowerCase())
  return short.length >= 6 && !hasSameMarks && long.startsWith(short) && /^(\d{6})?$/.test(long.slice(short.length))
}

/** `openai/gpt-6-luna` at a gateway is `gpt-6-luna` at OpenAI. */
const withoutVendor = (model: string) => model.toLowerCase().replace(/^.*\//, '')
/** `openai:gpt-6-luna` and `gpt-6-luna`, either way round. A colon inside an id (`llama3:8b`) is no prefix. */
function isPrefixed(model: string, candidate: string): boolean {
  const [a, b] = [model.toLowerCase(), candidate.toLowerCase()]
  return a.endsWith(`:${b}`) || b.endsWith(`:${a}`)
}

/** `luna-6` has the words of `gpt-6-luna`, in another order or not all of them. */
function sameWords(model: string, listed: readonly string[]): string[] {
  const wordsOf = (id: string) =>
    id
      .toLowerCase()
      .split(/[^a-z0-9.]+/)
      .filter(Boolean)
  const wanted = wordsOf(model)
  if (!wanted.some((word) => /^[a-z]{3,}/.test(word))) return []
  return (
    listed
      .filter((id) => !id.toLowerCase().startsWith(model.toLowerCase()) && !isOtherVersion(model, id))
      .map((id) => ({ id, words: wordsOf(id) }))
      // A snapshot says no more than its alias.
      .filter(({ id, words }) => familyOf(id) === id && wanted.every((word) => words.includes(word)))
      .sort((a, b) => a.words.length - b.words.length || a.id.localeCompare(b.id))
      .map(({ id }) => id)
  )
}

/** `gpt-6-luna` and `gpt-6-sol` are one series. */
const seriesOf = (model: string) => /^[a-z]+-\d[\d.]*/i.exec(withoutVendor(model))?.[0] ?? model

/** The same words with other numbers, or a snapshot and its alias. */
function isOtherVersion(model: string, candidate: string): boolean {
  const [a, b] = [model.toLowerCase(), candidate.toLowerCase()]
  if (a === b) return false
  if (familyOf(a) === familyOf(b)) return true
  const words = (id: string) => id.replace(/[\d.]+/g, '#')
  const digits = (id: string) => id.replace(/\D/g, '')
  return words(a) === words(b) && digits(a) !== digits(b)
}
