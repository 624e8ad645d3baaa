/** Collects what the files name. A run keeps a limited number of places, however large the repository is. */
import type { Kind } from './rules.ts'
import { type AssembledId, type FoundPlace, type FoundVariable, scanFile } from './scan.ts'

/** How many places of each kind a run keeps. */
const MAX_KEPT: Readonly<Record<Kind, number>> = { used: 20_000, choice: 3_000, mention: 3_000 }
const MAX_VARIABLES = 5_000
const MAX_CONSTANTS = 5_000
const MAX_ASSEMBLED_IDS = 1_000

export type Collected = {
  readonly places: readonly FoundPlace[]
  readonly variables: readonly FoundVariable[]
  readonly assembled: readonly AssembledId[]
  /** How many places the run did not keep. */
  readonly dropped: number
}

/**
 * A collector for one run.
 *
 * @param today YYYY-MM-DD
 */
export function createCollector(today: string) {
  const places: FoundPlace[] = []
  const variables: FoundVariable[] = []
  const assembled: AssembledId[] = []
  const constants = new Set<string>()
  const kept: Record<Kind, number> = { used: 0, choice: 0, mention: 0 }
  let dropped = 0
  return {
    add(path: string, text: string): void {
      const found = scanFile(path, text, today)
      dropped += found.dropped
      for (const place of found.places) {
        if (kept[place.kind] >= MAX_KEPT[place.kind]) {
          dropped += 1
          continue
        }
        kept[place.kind] += 1
        places.push(place)
      }
      variables.push(...found.variables.slice(0, MAX_VARIABLES - variables.length))
      assembled.push(...found.assembled.slice(0, MAX_ASSEMBLED_IDS - assembled.length))
      for (const name of found.constants) if (constants.size < MAX_CONSTANTS) constants.add(name)
    },
    result: (): Collected => ({
      places: places.map((place) => asUsed(place, constants)),
      ...{ variables, assembled, dropped }
    })
  }
}

/** An id in a constant or an enumeration is used if code uses the name that holds it. */
function asUsed(place: FoundPlace, constants: ReadonlySet<string>): FoundPlace {
  if (place.constant === null || !constants.has(place.constant)) return place
  return { ...place, kind: 'used', why: 'a constant that code gives to a model setting' }
}
