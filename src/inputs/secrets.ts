/**
 * The one list of secrets in the environment of a run. Tokens that are exchanged during the run are added later, see
 * run/credential.ts. A new input says in its traits whether it is secret.
 */

import { type Env, inputOf } from './environment.ts'
import { headerLines } from './headers.ts'
import { INPUT_NAMES, inputTraitsOf } from './inputs.ts'

/** The token with which a job asks for its identity. */
const IDENTITY_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'
/** The variables that Node (https://nodejs.org/api/cli.html) and `proxy-from-env` read, in lower and upper case. */
const PROXY_VARIABLES = ['https_proxy', 'http_proxy', 'all_proxy']

/** Headers whose values are public by nature: they name a program, a page, a format or a version. */
const PUBLIC_HEADER =
  /^(http-referer|referer|origin|x-title|user-agent|accept|accept-.*|content-type|.*-version|.*-provider|.*-beta)$/i

/** Every secret in the environment. A credential is also listed without its scheme. */
export function secretsIn(env: Env): string[] {
  const inputs = INPUT_NAMES.flatMap((name) => {
    const { secret, variable } = inputTraitsOf(name)
    return [inputOf(env, name), env[variable ?? '']].flatMap((value) => secretsOf(secret, value ?? ''))
  })
  const proxies = PROXY_VARIABLES.flatMap((name) => [env[name], env[name.toUpperCase()]]).flatMap(credentialsIn)
  return [...new Set([...inputs, env[IDENTITY_VARIABLE] ?? '', ...proxies])].filter((secret) => secret.trim() !== '')
}

function secretsOf(secret: 'no' | 'whole' | 'headers', value: string): string[] {
  if (secret === 'no') return []
  return secret === 'whole' ? [value] : headerLines(value).flatMap(({ name, value }) => secretsInHeader(name, value))
}

/** `Bearer TOKEN`, `Basic BASE64`, `Token token="…"`: the secret is what follows the scheme, as a whole and in its parts. */
function secretsInHeader(name: string, value: string): string[] {
  if (PUBLIC_HEADER.test(name)) return []
  const isCredential = /authorization$/i.test(name) || SCHEME.test(value)
  const blank = value.search(/\s/)
  if (/^(set-)?cookie$/i.test(name)) return [value, ...valuesIn(value)]
  if (!isCredential || blank === -1) return [value]
  const credential = value.slice(blank).trim()
  return [value, credential, ...valuesIn(credential), ...passwordIn(credential)]
}

const SCHEME = /^(bearer|basic|digest|token|api-?key|key|negotiate|ntlm|aws4-hmac-sha256)\s/i

/** The values of `name=value` and `name="value"`. */
function valuesIn(text: string): string[] {
  return text
    .split(/[;,]/)
    .filter((part) => part.includes('='))
    .map((part) =>
      part
        .slice(part.indexOf('=') + 1)
        .trim()
        .replaceAll('"', '')
    )
    .filter((value) => /[^=]/.test(value))
}

/** What Basic authorization holds: `user:password` in base64. */
function passwordIn(credential: string): string[] {
  if (!/^[A-Za-z0-9+/]{8,}={0,2}$/.test(credential)) return []
  const text = Buffer.from(credential, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon === -1 || /[^\x20-\x7e]/.test(text) ? [] : [text, text.slice(colon + 1)]
}

/** User name and password of a proxy's address, encoded and decoded. A malformed address may hold them as well. */
function credentialsIn(address: string | undefined): string[] {
  const [, userInfo] = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?([^/?#]*)@/i.exec(address?.trim() ?? '') ?? []
  if (userInfo === undefined) return []
  const colon = userInfo.indexOf(':')
  const user = colon === -1 ? userInfo : userInfo.slice(0, colon)
  const password = colon === -1 ? '' : userInfo.slice(colon + 1)
  const pair = `${decoded(user)}:${decoded(password)}`
  return [userInfo, password, decoded(password), pair, ...(password === '' ? [user, decoded(user)] : [])]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
