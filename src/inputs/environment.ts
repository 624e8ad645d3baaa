/**
 * What the environment alone says: the variables of inputs, the key, and where the key may go. It imports next to
 * nothing, because the entry asks it before the rest of the program is loaded.
 */
import { isLoopback } from '../core/endpoints/host.ts'

export type Env = Readonly<Record<string, string | undefined>>

export const DEFAULT_BASE_URL = 'https://api.openai.com/v1'

/** Requests that may be under way at a time, where nothing else is said. */
export const DEFAULT_CONCURRENCY = 16

/** What the names of the variables begin with in which the runner hands inputs over. */
export const INPUT_PREFIX = 'INPUT_'

/** The spellings that YAML 1.2 and @actions/core take. */
export const YES = ['true', 'True', 'TRUE'] as const
export const NO = ['false', 'False', 'FALSE'] as const

/** Is this one of the spellings of true? */
export const isYes = (text: string | undefined) => YES.some((yes) => yes === text)

/** The variable in which the runner hands an input over. */
export const variableOf = (name: string) => `${INPUT_PREFIX}${name.replace(/ /g, '_').toUpperCase()}`

/** The text of an input; undefined where it is empty or blank. */
export function inputOf(env: Env, name: string): string | undefined {
  const value = env[variableOf(name)]
  // A key is kept as it was stored, so that what is wrong with it can be said.
  return value?.trim() ? (name === 'api-key' ? value : value.trim()) : undefined
}

/** The key as it was stored; empty where there is none. */
export function keyIn(env: Env): string {
  return inputOf(env, 'api-key') ?? env.OPENAI_API_KEY ?? ''
}

/** Does GitHub offer this job an identity token? */
export function isIdentityOffered(env: Env): boolean {
  // https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
  return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)
}

/** A setting from its input, else from the variable that the SDK would read. */
export function settingOf(env: Env, input: string, variable: string): string | undefined {
  return inputOf(env, input) ?? (env[variable]?.trim() || undefined)
}

/** Where the requests go, as given. */
export function baseUrlIn(env: Env): string {
  return settingOf(env, 'base-url', 'OPENAI_BASE_URL') ?? DEFAULT_BASE_URL
}

/** Why a key must not be sent to this base URL, as a sentence for its input; null where it may. */
export function findBaseUrlProblem(value: string, allowInsecureHttp: boolean): string | null {
  const url = parseUrl(value)
  if (!url || !/^https?:$/.test(url.protocol))
    return `"base-url": expected an http(s) URL such as ${DEFAULT_BASE_URL}, got ${JSON.stringify(value)}`
  if (url.username || url.password) return '"base-url" holds a user name or password: put credentials into "headers"'
  const azure = azureRootOf(url)
  if (azure)
    return `"base-url" is an address of Azure's older API: set it to ${azure}, and name the deployment as the model`
  if (url.search || url.hash) return '"base-url" must end with its path: remove what follows "?" or "#"'
  if (url.protocol === 'http:' && !allowInsecureHttp && !isLoopback(url.hostname))
    return `"base-url" would send the key unencrypted to ${url.host}: use https://, or set "allow-insecure-http: true" if that network is yours`
  return null
}

/** `/openai/deployments/NAME/…?api-version=…` names one deployment; the newer API has one root for all of them. */
function azureRootOf({ protocol, host, hostname, pathname, searchParams }: URL): string | null {
  const isAzure = /\.(openai\.azure|cognitiveservices\.azure|services\.ai\.azure)\.(com|us|cn)$/.test(hostname)
  const isOlder = /^\/openai\/deployments(\/|$)/.test(pathname) || (isAzure && searchParams.has('api-version'))
  return isOlder ? `${protocol}//${host}/openai/v1` : null
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
