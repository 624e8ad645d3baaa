/** How long something takes, without what the machine does besides. */
import { createContext, Script } from 'node:vm'

const TRIES = 3
/** What is linear takes a moment, and what is not takes for ever: it is interrupted. */
const LONGEST_MS = 60_000

const run = new Script('act()')
const context = createContext({ act: () => undefined as unknown })

/**
 * The milliseconds of the quickest of three tries: a pause of the machine is no slowness of the code. One try is enough
 * where it takes less than `enoughMs`.
 *
 * @throws Error where a try takes longer than a minute
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
