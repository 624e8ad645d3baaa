/** Suggests what a mistyped name may mean. */
import { distance } from 'fastest-levenshtein'

/** How many letters of a mistyped name may differ. */
const MAX_EDITS = 3

/** The known name that is most like the given one; undefined if none is similar. */
export function closest<Name extends string>(given: string, known: readonly Name[]): Name | undefined {
  const ranked = known.map((name) => ({ name, edits: distance(given, name) })).sort((a, b) => a.edits - b.edits)
  return ranked.find(({ name, edits }) => edits <= Math.min(MAX_EDITS, Math.floor(name.length / 3)))?.name
}
