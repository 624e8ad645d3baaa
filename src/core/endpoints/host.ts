/** Whose server a base URL names: it decides what a key may look like and what an answer proves. */
export type HostKind = 'openai' | 'azure' | 'other'

/** Azure's own hosts. */
export const AZURE = /\.((openai|services\.ai|cognitiveservices)\.azure\.(com|us|cn)|api\.cognitive\.microsoft\.com)$/

/**
 * Whose API it is, by the host's name alone.
 *
 * @throws TypeError where it is no URL
 */
export function hostKind(baseUrl: string): HostKind {
  const { hostname } = new URL(baseUrl)
  if (hostname === 'api.openai.com' || /^[a-z]{2}\.api\.openai\.com$/.test(hostname)) return 'openai'
  return AZURE.test(hostname) ? 'azure' : 'other'
}

/** Loopback by name or address: the only hosts that plain http:// may carry a key to. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname)
}

/** Does this host list its models for anyone, whatever key is sent? */
export function hasPublicList(baseUrl: string): boolean {
  return new URL(baseUrl).hostname === 'openrouter.ai'
}
