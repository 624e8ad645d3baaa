/** Finds mistakes in a base URL, from the paths that known servers use. */
import { ENDPOINTS, type EndpointSpec } from './endpoints.ts'
import { AZURE } from './host.ts'

/** The path that must follow the host of a known server. */
const API_PATHS: readonly (readonly [host: RegExp, path: string])[] = [
  [/(^|\.)api\.openai\.com$/, '/v1'],
  [AZURE, '/openai/v1'],
  [/^openrouter\.ai$/, '/api/v1'],
  [/^api\.groq\.com$/, '/openai/v1'],
  [/^generativelanguage\.googleapis\.com$/, '/v1beta/openai'],
  // Ollama has an API of its own at /api. The one that is compatible with OpenAI's is at /v1.
  [/(^|\.)ollama(\.|$)|:11434$/, '/v1']
]

const VERSION = /\/v\d+\w*(\/|$)/

/** The paths that the SDK adds to a base URL, longest first. */
const ADDED_PATHS = [...Object.values<EndpointSpec>(ENDPOINTS).map(({ path }) => path), '/models']
  .filter((path) => path !== null)
  .sort((a, b) => b.length - a.length)

/**
 * What to change in a base URL that looks wrong, as a sentence with the address to use; null if it looks right.
 * This is a guess, since a server may use any path. It counts only once an answer says that the path is unknown.
 */
export function findBaseUrlFix(baseUrl: string): string | null {
  const { origin, host, hostname, pathname } = new URL(baseUrl)
  const path = pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '')
  const added = ADDED_PATHS.find((end) => path.endsWith(end))
  const fixed = apiPath([hostname, host], added === undefined ? path : path.slice(0, -added.length))
  if (fixed === pathname.replace(/\/$/, '')) return null
  return `${flawOf(added, pathname)}: set "base-url" to "${origin}${fixed}".`
}

function flawOf(added: string | undefined, pathname: string): string {
  if (added !== undefined) return `"base-url" ends with "${added}", which is added automatically`
  if (/\/\//.test(pathname)) return '"base-url" has a slash too many'
  return VERSION.test(pathname)
    ? 'The path in "base-url" is not the path of the API on this host'
    : '"base-url" lacks the version, such as "/v1"'
}

/** The known path of the host. If the host is unknown: the given path, followed by `/v1` unless it names a version. */
function apiPath(names: readonly string[], path: string): string {
  const known = API_PATHS.find(([host]) => names.some((name) => host.test(name)))?.[1]
  if (known !== undefined) return known
  return VERSION.test(path) ? path : `${path}/v1`
}
