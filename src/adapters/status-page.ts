/** OpenAI's status page, read once where an outage would explain a run. It never gets the key. */

/** A copy of the page's state in the form that most status pages share: https://status.openai.com/api/v2/summary.json */
export const STATUS_PAGE_URL = 'https://status.openai.com/api/v2/summary.json'
/** It only adds a sentence, so nobody waits for it. */
const TIMEOUT_MS = 3_000
const MAX_PAGE_BYTES = 1024 * 1024

/**
 * The page's text, or null where it cannot be had in time. Never throws.
 * @param signal ends the wait when the run ends
 */
export async function readStatusPage(fetchPage: typeof fetch, signal: AbortSignal): Promise<string | null> {
  const enough = new AbortController()
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS), enough.signal])
    const response = await fetchPage(STATUS_PAGE_URL, { redirect: 'error', signal: limit })
    if (!response.ok || Number(response.headers.get('content-length')) > MAX_PAGE_BYTES) return null
    const text = await response.text()
    return text.length > MAX_PAGE_BYTES ? null : text
  } catch {
    return null
  } finally {
    // What is not read by now is not wanted.
    enough.abort()
  }
}
