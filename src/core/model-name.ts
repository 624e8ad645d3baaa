/** Which model ids name the same model, and which are near a mistyped one. */
import { distance } from 'fastest-levenshtein'

const MAX_SUGGESTIONS = 3
/** Comparing with every id of a longer list would cost more than a suggestion is worth. */
const MAX_LISTED = 5_000
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

/** Listed ids that a mistyped one may have meant, nearest first. */
export function nearMatches(model: string, listed: readonly string[]): string[] {
  if (listed.length > MAX_LISTED) return []
  const limit = Math.max(1, Math.floor(model.length * MAX_DISTANCE_SHARE))
  const wanted = model.toLowerCase()
  return listed
    .filter((candidate) => Math.abs(candidate.length - wanted.length) <= limit)
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ edits }) => edits > 0 && edits <= limit)
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ candidate }) => candidate)
}
