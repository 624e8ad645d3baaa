/** Which way a request goes. */
import { getProxyForUrl } from 'proxy-from-env'
import { isLoopback } from '../core/endpoints/host.ts'

/** A variable that names a proxy and cannot be used. The message names the variable, never what is in it. */
export class ProxyError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ProxyError'
  }
}

/**
 * The address of the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name for a URL; null where none is to be used.
 * Loopback is never proxied: the key would leave this machine. Plain `http://` to any other host is a base URL only with
 * `allow-insecure-http`, so a proxy sees no unencrypted request that nobody allowed.
 *
 * @throws ProxyError where the variable holds no address of an HTTP proxy
 */
export function proxyFor(url: string): string | null {
  const { protocol, hostname } = new URL(url)
  if (isLoopback(hostname)) return null
  const proxy = getProxyForUrl(url)
  if (!proxy) return null
  if (!isHttpAddress(proxy))
    throw new ProxyError(
      `The environment variable ${variableFor(protocol)} holds no address of an HTTP proxy: expected a URL that begins with http:// and names a host, and a port where it needs one`
    )
  return proxy
}

function isHttpAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text)
    return /^https?:$/.test(protocol) && hostname !== ''
  } catch {
    return false
  }
}

/** The variable that decided, in the order in which `proxy-from-env` reads them. */
function variableFor(protocol: string): string {
  const names = [`${protocol.slice(0, -1)}_proxy`, 'all_proxy'].flatMap((name) => [name, name.toUpperCase()])
  return names.find((name) => process.env[name]) ?? 'HTTPS_PROXY'
}
