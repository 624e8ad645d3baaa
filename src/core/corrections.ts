/**
 * How a probe corrects itself on what the API says: another endpoint, or another form of the same request.
 * Each correction is made at most once for a check, and a pinned endpoint is never left.
 */
import type { ApiRequest } from './api.ts'
import { type Endpoint, probeRequest } from './endpoints.ts'
import type { Judgement } from './judge.ts'

type Reroute = { readonly sign: RegExp; readonly code?: string; readonly to: readonly Endpoint[] }

/** First match wins; `to` in the order in which the endpoints are tried. */
const REROUTES: readonly Reroute[] = [
  { sign: /only supported in v1\/responses/i, to: ['responses'] },
  // For reasoning models the API's own hint ("did you mean v1/completions?") is wrong.
  { sign: /not a chat model/i, to: ['responses', 'completions'] },
  { sign: /not supported with the responses api/i, to: ['chat', 'completions'] },
  {
    sign: /operation does not work with the specified model/i,
    code: 'operationnotsupported',
    to: ['responses', 'chat', 'embeddings']
  },
  { sign: /not allowed to sample from this model|is an embedding model/i, to: ['embeddings'] },
  { sign: /not allowed to generate embeddings/i, to: ['responses', 'chat'] },
  { sign: /contain audio/i, to: ['chat-audio'] },
  // A restricted key may call models and still not use Responses.
  { sign: /missing scopes?:.*api\.responses\.write/i, to: ['chat'] }
]

/** The parameter that a refusal names as unknown or unsupported. */
const UNSUPPORTED_PARAMETER =
  /(?:unsupported|unrecognized|unknown|unexpected|extra)[^'"`:]*[:\s]\s*['"`]?([a-z_]+)['"`]?|['"`]([a-z_]+)['"`] is not (?:supported|allowed|permitted)|extra_forbidden/i
const BELOW_MINIMUM = /(?:below (?:the )?minimum|at least|>=|greater than or equal to)\D{0,40}?(\d+)/i
const TOKEN_LIMITS = ['max_output_tokens', 'max_completion_tokens', 'max_tokens'] as const
/** Nothing larger is ever asked for, whatever a server says is the least. */
const MAX_OUTPUT_TOKENS = 64
const OTHER_NAME: Readonly<Record<string, string>> = {
  max_completion_tokens: 'max_tokens',
  max_tokens: 'max_completion_tokens'
}

/**
 * The request to try next, or null where nothing is left to try.
 * @param sent every request of this check so far, the refused one last
 */
export function correct(sent: readonly ApiRequest[], refusal: Judgement): ApiRequest | null {
  const last = sent.at(-1)
  if (!last || refusal.cause === null) return null
  const next = anotherForm(last, refusal) ?? anotherEndpoint(last, refusal, sent)
  return next && !sent.some((request) => isSame(request, next)) ? next : null
}

/** Where a model may answer although it does not on `request.endpoint`. */
function anotherEndpoint(request: ApiRequest, refusal: Judgement, sent: readonly ApiRequest[]): ApiRequest | null {
  const { cause, message, facts } = refusal
  const codes = facts?.codes ?? []
  const reroute = REROUTES.find(({ sign, code }) => sign.test(message ?? '') || (code && codes.includes(code)))
  // Many compatible servers have no /responses at all.
  const to = reroute?.to ?? (request.endpoint === 'responses' && cause === 'unknown_url' ? (['chat'] as const) : [])
  const tried = sent.map(({ endpoint }) => endpoint)
  const endpoint = to.find((candidate) => !tried.includes(candidate))
  return endpoint === undefined ? null : probeRequest(request.model, endpoint)
}

/** The same request without, or with another spelling of, what the server does not take. */
function anotherForm(request: ApiRequest, { cause, message, facts }: Judgement): ApiRequest | null {
  if (cause !== 'request_rejected' || !facts || request.encoding === 'websocket') return null
  const raised = withMoreTokens(request, message ?? '')
  if (raised) return raised
  const parameter = unsupportedParameter(request, `${facts.codes.join(' ')} ${message ?? ''}`, facts.param)
  if (parameter === null) return null
  const { [parameter]: value, ...rest } = request.body
  const renamed = OTHER_NAME[parameter]
  return { ...request, body: renamed ? { ...rest, [renamed]: value } : rest }
}

function unsupportedParameter(request: ApiRequest, text: string, param: string | null): string | null {
  const named = UNSUPPORTED_PARAMETER.exec(text)
  if (!named) return null
  const optional = Object.keys(request.body).filter((name) => !ESSENTIAL.includes(name))
  const candidates = [named[1], named[2], param]
  return optional.find((name) => candidates.includes(name)) ?? optional.find((name) => text.includes(name)) ?? null
}

/** Without these a request asks nothing. */
const ESSENTIAL: readonly string[] = ['model', 'input', 'messages', 'prompt', 'voice', 'modalities', 'audio']

function withMoreTokens(request: ApiRequest, message: string): ApiRequest | null {
  const least = Number(BELOW_MINIMUM.exec(message)?.[1])
  const limit = TOKEN_LIMITS.find((name) => typeof request.body[name] === 'number')
  if (!limit || !(least > Number(request.body[limit])) || least > MAX_OUTPUT_TOKENS) return null
  return { ...request, body: { ...request.body, [limit]: least } }
}

function isSame(a: ApiRequest, b: ApiRequest): boolean {
  return a.endpoint === b.endpoint && JSON.stringify(a.body) === JSON.stringify(b.body)
}
