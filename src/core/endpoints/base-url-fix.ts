/** What is wrong with a base URL, by where the known servers keep their endpoints. */
import { ENDPOINTS, type EndpointSpec } from './endpoints.ts'
import { AZURE } from './host.ts'

/** Where well-known servers keep the endpoints: what must follow their host. */
const API_PATHS: readonly (readonly [host: RegExp, path: string])[] = [
  [/(^|\.)api\.openai\.com$/, '/v1'],
  [AZURE, '/openai/v1'],
  [/^openrouter\.ai$/, '/api/v1'],
  [/^api\.groq\.com$/, '/openai/v1'],
  [/^generativelanguage\.googleapis\.com$/, '/v1beta/openai'],
  // Ollama's own API is at /api, beside the one that is OpenAI's.
  [/(^|\.)ollama(\.|$)|:11434$/, '/v1']
]

const VERSION = /\/v\d+\w*(\/|$)/

/** The paths that the SDK adds to a base URL by itself, longest first. */
const ADDED_PATHS = [...Object.values<EndpointSpec>(ENDPOINTS).map(({ path }) => path), '/models']
  .filter((path) => path !== null)
  .sort((a, b) => b.length - a.length)

/**
 * What to change on a base URL that looks wrong, as a sentence with the address to use, or null where it looks right.
 * Only a look: a server may have its endpoints anywhere, so it counts once an answer says that a path is unknown.
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
  if (added !== undefined) return `"base-url" ends with "${added}", which is added by itself`
  if (/\/\//.test(pathname)) return '"base-url" has a slash too many'
  return VERSION.test(pathname)
    ? '"base-url" has another path than the API of this host'
    : '"base-url" lacks the version, such as "/v1"'
}

/** The path as given where it names a version, else the one that the host is known for, else `/v1` behind it. */
function apiPath(names: readonly string[], path: string): string {
  const known = API_PATHS.find(([host]) => names.some((name) => host.test(name)))?.[1]
  if (known !== undefined) return known
  return VERSION.test(path) ? path : `${path}/v1`
}
