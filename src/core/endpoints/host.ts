/** Whose server a base URL names. That decides what a key may look like and what an answer proves. */
export type HostKind = 'openai' | 'azure' | 'other'

/** Azure's own hosts. */
export const AZURE = /\.((openai|services\.ai|cognitiveservices)\.azure\.(com|us|cn)|api\.cognitive\.microsoft\.com)$/

/**
 * Whose API it is, by the name of the host alone.
 *
 * @throws TypeError if the text is not a URL
 */
export function hostKind(baseUrl: string): HostKind {
  const { hostname } = new URL(baseUrl)
  if (hostname === 'api.openai.com' || /^[a-z]{2}\.api\.openai\.com$/.test(hostname)) return 'openai'
  return AZURE.test(hostname) ? 'azure' : 'other'
}

/** Is it this machine, by name or address? Only such a host may get a key over plain http://. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname)
}

/** Does this host list its models for anybody, with any key? */
export function hasPublicList(baseUrl: string): boolean {
  return new URL(baseUrl).hostname === 'openrouter.ai'
}
