/**
 * What the environment alone says: the variables of inputs, the key, and where the key may go. This file imports very
 * little, because the entry uses it before the rest of the program is loaded.
 */
import { AZURE, isLoopback } from '../core/endpoints/host.ts'

/** Environment variables by name. */
export type Env = Readonly<Record<string, string | undefined>>

/** Reads a file of the workspace, or of the runner. Throws if it cannot. */
export type ReadFile = (path: string) => string

/** The variables of the key and of the base URL, as OpenAI's tools name them. */
export const KEY_VARIABLE = 'OPENAI_API_KEY'
export const BASE_URL_VARIABLE = 'OPENAI_BASE_URL'

/** OpenAI's own API. */
const DEFAULT_BASE_URL = 'https://api.openai.com/v1'

/** How many requests may be under way at the same time, by default. */
export const DEFAULT_CONCURRENCY = 16

/** The runner passes an input in a variable whose name begins with this. */
export const INPUT_PREFIX = 'INPUT_'

/** The spellings of true and false that YAML 1.2 and @actions/core take. */
export const YES = ['true', 'True', 'TRUE'] as const
export const NO = ['false', 'False', 'FALSE'] as const

/** Is this one of the spellings of true? */
export const isYes = (text: string | undefined) => YES.some((yes) => yes === text)

/** The variable in which the runner passes an input. */
export const variableOf = (name: string) => `${INPUT_PREFIX}${name.replace(/ /g, '_').toUpperCase()}`

/** The text of an input; undefined if it is empty or blank. */
export function inputOf(env: Env, name: string): string | undefined {
  const value = env[variableOf(name)]
  // A key stays as it was stored, so that the report can say what is wrong with it.
  return value?.trim() ? (name === 'api-key' ? value : value.trim()) : undefined
}

/** The key as it was stored; empty if there is none. */
export function keyIn(env: Env): string {
  return inputOf(env, 'api-key') ?? env[KEY_VARIABLE] ?? ''
}

/** Does GitHub offer this job an identity token? */
export function isIdentityOffered(env: Env): boolean {
  // https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
  return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)
}

/** A setting from its input, or else from the variable that the SDK would read. */
export function settingOf(env: Env, input: string, variable: string): string | undefined {
  return inputOf(env, input) ?? (env[variable]?.trim() || undefined)
}

/** Where the requests go, as given. */
export function baseUrlIn(env: Env): string {
  return settingOf(env, 'base-url', BASE_URL_VARIABLE) ?? DEFAULT_BASE_URL
}

/** The reason why no key may be sent to this base URL, as an error of the input; null if one may. */
export function findBaseUrlProblem(value: string, allowInsecureHttp: boolean): string | null {
  const url = parseUrl(value)
  if (!url || !/^https?:$/.test(url.protocol))
    return `"base-url": expected an http(s) URL such as ${DEFAULT_BASE_URL}, got ${JSON.stringify(value)}`
  if (url.username || url.password) return '"base-url" holds a user name or password: put credentials into "headers"'
  const azure = azureRootOf(url)
  if (azure)
    return `"base-url" is an address of Azure's older API: set it to ${azure}, and name the deployment as the model`
  if (url.search || url.hash) return '"base-url" must end with its path: remove "?" or "#" and all that follows'
  if (url.protocol === 'http:' && !allowInsecureHttp && !isLoopback(url.hostname))
    return `"base-url" would send the key unencrypted to ${url.host}: use https://, or set "allow-insecure-http: true" if that network is yours`
  return null
}

/** `/openai/deployments/NAME/…?api-version=…` names one deployment. The newer API has one root for all deployments. */
function azureRootOf({ protocol, host, hostname, pathname, searchParams }: URL): string | null {
  const isOlder =
    /^\/openai\/deployments(\/|$)/.test(pathname) || (AZURE.test(hostname) && searchParams.has('api-version'))
  return isOlder ? `${protocol}//${host}/openai/v1` : null
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
