/** Which way a request goes. */
import { getProxyForUrl } from 'proxy-from-env'
import { isLoopback } from '../core/endpoints/host.ts'

/** A proxy variable that cannot be used. The message names the variable, never its value. */
export class ProxyError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ProxyError'
  }
}

/**
 * The address of the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name for a URL; null if none applies. Loopback never
 * goes through a proxy, because the key would leave this machine. Plain `http://` to any other host needs
 * `allow-insecure-http`, so a proxy sees no unencrypted request that nobody allowed.
 *
 * @throws ProxyError if the variable does not hold the address of an HTTP proxy
 */
export function proxyFor(url: string): string | null {
  const { protocol, hostname } = new URL(url)
  if (isLoopback(hostname)) return null
  const proxy = getProxyForUrl(url)
  if (!proxy) return null
  if (!isHttpAddress(proxy))
    throw new ProxyError(
      `The environment variable ${variableFor(protocol)} does not hold the address of an HTTP proxy: expected a URL that begins with http:// and names a host, and a port if the proxy needs one`
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
