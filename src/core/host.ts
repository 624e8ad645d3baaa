/** Whose server a base URL names: it decides what a key may look like and what an answer proves. */

export type HostKind = 'openai' | 'azure' | 'other'

export function hostKind(baseUrl: string): HostKind {
  const { hostname } = new URL(baseUrl)
  if (hostname === 'api.openai.com' || /^[a-z]{2}\.api\.openai\.com$/.test(hostname)) return 'openai'
  return /\.(openai\.azure\.com|services\.ai\.azure\.com|cognitiveservices\.azure\.com)$/.test(hostname)
    ? 'azure'
    : 'other'
}

/** Loopback by name or address: the only hosts that plain http:// may carry a key to. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname)
}
