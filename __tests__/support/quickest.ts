/** Measures how long something takes, without other load on the machine. */
import { createContext, Script } from 'node:vm'

const TRIES = 3
/** Linear code needs a moment. Anything else could run for ever, so it is interrupted. */
const LONGEST_MS = 60_000

const run = new Script('act()')
const context = createContext({ act: () => undefined as unknown })

/**
 * The milliseconds of the quickest of three tries, because a pause of the machine must not count. One try is enough
 * if it takes less than `enoughMs`.
 *
 * @throws Error if a try takes longer than a minute
 */
export function quickestMs(act: () => unknown, enoughMs: number): number {
  Object.assign(context, { act })
  let quickest = Number.POSITIVE_INFINITY
  for (let tried = 0; tried < TRIES && quickest >= enoughMs; tried++) {
    const startedAt = performance.now()
    run.runInContext(context, { timeout: LONGEST_MS })
    quickest = Math.min(quickest, performance.now() - startedAt)
  }
  return quickest
}
