/** After this time the first requests have been sent, and no answer of the API has arrived. */
const LOAD_AFTER_MS = 150

/**
 * Loads a part of the program that no request needs, while the API answers or as soon as somebody asks for it. Loaded
 * earlier, it would delay the first requests. Loaded later, it would delay the end of the run.
 *
 * @param ended aborted when the run has ended: what nobody has asked for by then is not loaded
 */
export function later<T>(load: () => Promise<T>, ended?: AbortSignal): () => Promise<T> {
  let loading: Promise<T> | undefined
  const get = () => {
    clearTimeout(timer)
    loading ??= load()
    return loading
  }
  // If it cannot be loaded, the error reaches the caller that asks for it.
  const timer = setTimeout(() => get().catch(() => undefined), LOAD_AFTER_MS).unref()
  ended?.addEventListener('abort', () => clearTimeout(timer))
  return get
}
