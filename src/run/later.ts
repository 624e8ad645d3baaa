/** Work that can wait. */
import { setImmediate } from 'node:timers/promises'

/** After this time the first requests have been sent, even with a round trip of 100 ms, and no call has been answered. */
const LOAD_AFTER_MS = 200

/** The work that waits for its turn, in the order in which it was given. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Does work that no request needs, such as loading a part of the program: while the API answers, or as soon as somebody asks
 * for the result. Done earlier, it would delay the first requests. Done later, it would delay the end of the run.
 *
 * @param ended aborted when the run has ended: what nobody has asked for by then is not done
 */
export function later<T>(work: () => Promise<T>, ended?: AbortSignal): () => Promise<T> {
  let result: Promise<T> | undefined
  const get = () => {
    clearTimeout(timer)
    result ??= work()
    return result
  }
  // Loading blocks Node, so between two works it takes care of the connections. If one fails, the error reaches the caller
  // that asks for the result.
  const inTurn = async () => {
    await setImmediate()
    if (!ended?.aborted) await get().catch(() => undefined)
  }
  const timer = setTimeout(() => {
    queue = queue.then(inTurn)
  }, LOAD_AFTER_MS).unref()
  ended?.addEventListener('abort', () => clearTimeout(timer))
  return get
}
