/** Which way a request goes. */
import { getProxyForUrl } from 'proxy-from-env'

/** The address of the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name for a URL; null where none is to be used. */
export function proxyFor(url: string): string | null {
  return getProxyForUrl(url) || null
}
