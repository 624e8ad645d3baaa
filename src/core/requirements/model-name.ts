/** Tells which model ids name the same model, and which ones look like a mistyped id. */
import { distance } from 'fastest-levenshtein'
import type { HostKind } from '../endpoints/host.ts'

const MAX_SUGGESTIONS = 3
/** A longer list takes too much time to compare. */
const MAX_LISTED = 2_000
/** How much of an id may differ. A larger share would give useless suggestions. */
const MAX_DISTANCE_SHARE = 0.25

/** The end of a snapshot's id: `-latest`, dates, `-0613`, `-v2`, `:20230824-v2`. */
const SNAPSHOT = /(-latest|-\d{4}-\d{2}-\d{2}|-\d{8}|-\d{3,4}|-v\d+|:\d{8}.*)$/

/** The id without its snapshot. `gpt-6-luna-2026-09-01` and `gpt-6-luna` belong to one family. */
export function familyOf(model: string): string {
  const shorter = model.replace(SNAPSHOT, '')
  return shorter === model || shorter === '' ? model : familyOf(shorter)
}

/** Do both names belong to the same model? */
export function isSameModel(asked: string, answered: string): boolean {
  return familyOf(asked.toLowerCase()) === familyOf(answered.toLowerCase())
}

/** Why a model may be missing from the list of this key, as the other models on it show. */
export function absenceHint(
  model: string,
  list: Pick<ReadonlySet<string>, 'has' | 'size' | 'keys'>,
  host: HostKind = 'openai'
): string {
  if (list.has(model)) {
    return 'The model is on the list, so its name is right. Being listed does not give the right to call it.'
  }
  if (list.size > MAX_LISTED) return `The list has ${others(list.size)}, but not this one.`
  const listed = [...list.keys()]
  const near = nearMatches(model, listed)
  if (near.length > 0) return `Did you mean ${either(near)}?`
  const versions = listed.filter((candidate) => isOtherVersion(model, candidate)).slice(0, MAX_SUGGESTIONS)
  if (versions.length > 0) {
    return `The list has other versions of it (${versions.join(', ')}), but not this one. The version is wrong or gone, or the organization's tier or the project does not include it.`
  }
  const siblings = listed.filter((candidate) => seriesOf(candidate) === seriesOf(model)).slice(0, MAX_SUGGESTIONS)
  if (siblings.length > 0) {
    return `The list has others of its series (${siblings.join(', ')}), but not this one. The name is wrong, or the organization's tier or the project does not include it.`
  }
  const isShort = listed.length < FEW_MODELS
  if (isShort && host === 'other')
    return `This server has ${each(listed) || 'no model'}, but not this one. The name is wrong.`
  const few = isShort ? ' A new project or an organization without credit gets such a short list.' : ''
  return `The list has ${others(listed.length)}, but not this one. The name is wrong, the model is gone, or this project or account has no access to it.${few}`
}

const FEW_MODELS = 6
const others = (count: number) => `${count} other ${count === 1 ? 'model' : 'models'}`
const each = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const either = (names: readonly string[]) =>
  names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** Listed ids that the user may have meant, nearest first. Another version of a model is not a typing error. */
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

/** Do the ids differ only in punctuation and a date of six digits, as `doubao-1.5-pro` and `doubao-1-5-pro-250115` do? */
function isDated(model: string, candidate: string): boolean {
  const letters = (id: string) => id.toLowerCase().replace(/[^a-z0-9]/g, '')
  const [short, long] = [letters(model), letters(candidate)]
  // With the same punctuation it is another version.
  const hasSameMarks = candidate.toLowerCase().startsWith(model.toLowerCase())
  return short.length >= 6 && !hasSameMarks && long.startsWith(short) && /^(\d{6})?$/.test(long.slice(short.length))
}

/** The id without its vendor: `openai/gpt-6-luna` at a gateway is `gpt-6-luna` at OpenAI. */
const withoutVendor = (model: string) => model.toLowerCase().replace(/^.*\//, '')
/** Is one id the other with a prefix, as `openai:gpt-6-luna` and `gpt-6-luna`? A colon inside an id (`llama3:8b`) is not a prefix. */
function isPrefixed(model: string, candidate: string): boolean {
  const [a, b] = [model.toLowerCase(), candidate.toLowerCase()]
  return a.endsWith(`:${b}`) || b.endsWith(`:${a}`)
}

/** Listed ids that have all words of the given one, in any order: `luna-6` finds `gpt-6-luna`. */
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
      // Suggest an alias, and not its snapshots as well.
      .filter(({ id, words }) => familyOf(id) === id && wanted.every((word) => words.includes(word)))
      .sort((a, b) => a.words.length - b.words.length || a.id.localeCompare(b.id))
      .map(({ id }) => id)
  )
}

/** The series of a model. `gpt-6-luna` and `gpt-6-sol` belong to one. */
const seriesOf = (model: string) => /^[a-z]+-\d[\d.]*/i.exec(withoutVendor(model))?.[0] ?? model

/** Do the ids have the same words with other numbers, or are they a snapshot and its alias? */
function isOtherVersion(model: string, candidate: string): boolean {
  const [a, b] = [model.toLowerCase(), candidate.toLowerCase()]
  if (a === b) return false
  if (familyOf(a) === familyOf(b)) return true
  const words = (id: string) => id.replace(/[\d.]+/g, '#')
  const digits = (id: string) => id.replace(/\D/g, '')
  return words(a) === words(b) && digits(a) !== digits(b)
}
