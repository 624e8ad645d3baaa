/** By then the first requests have left, and no answer of the API has come. */
const LOAD_AFTER_MS = 150

/**
 * For a part of the program that no request needs: it loads while the API answers, or as soon as it is asked for.
 * Loaded any earlier, it would keep the first requests waiting; loaded any later, the end of the run.
 */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  const get = () => {
    clearTimeout(timer)
    loading ??= load()
    return loading
  }
  // What fails to load fails whoever asks for it.
  const timer = setTimeout(() => get().catch(() => undefined), LOAD_AFTER_MS).unref()
  return get
}
