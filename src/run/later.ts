/** After this time the first requests have been sent, and no answer of the API has arrived. */
const LOAD_AFTER_MS = 150

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
  // If it fails, the error reaches the caller that asks for the result.
  const timer = setTimeout(() => get().catch(() => undefined), LOAD_AFTER_MS).unref()
  ended?.addEventListener('abort', () => clearTimeout(timer))
  return get
}
