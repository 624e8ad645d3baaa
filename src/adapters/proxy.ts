/** HTTPS_PROXY, HTTP_PROXY and NO_PROXY: Node's own fetch and sockets do not read them. */
import { getProxyForUrl } from 'proxy-from-env'

/** The proxy's address for a URL, or null where none is to be used. */
export function proxyFor(url: string): string | null {
  return getProxyForUrl(url) || null
}

/** A fetch that goes through the proxy; the built-in one where there is none, so that its code is not even loaded. */
export async function createFetch(proxy: string | null): Promise<typeof fetch> {
  if (proxy === null) return fetch
  const { ProxyAgent } = await import('undici')
  const dispatcher = new ProxyAgent(proxy)
  // Node's fetch takes the dispatchers of the undici package; only their types are told apart.
  return (input, init) => fetch(input, { ...init, dispatcher } as unknown as RequestInit)
}
