/**
 * How a probe corrects itself on what the API says: another endpoint, or another form of the same request.
 * Each correction is made at most once for a check, and a pinned endpoint is never left.
 */

import type { Cause } from '../diagnosis/causes.ts'
import type { Judgement } from '../diagnosis/judge.ts'
import { isProviderOutOfReach } from '../diagnosis/signs.ts'
import type { ApiRequest } from '../endpoints/api.ts'
import { type Endpoint, endpointByName } from '../endpoints/endpoints.ts'
import type { HostKind } from '../endpoints/host.ts'
import { probeRequest } from '../endpoints/probe-request.ts'

/** A request to try next; `name` says what was changed. */
export type Correction = { readonly name: string; readonly request: ApiRequest }

export type Attempts = {
  /** Every request of this check so far, the refused one last. */
  readonly sent: readonly ApiRequest[]
  /** Names of the corrections that led to them. */
  readonly made: readonly string[]
  readonly isPinned: boolean
  readonly host: HostKind
}

type Reroute = { readonly sign: RegExp; readonly code?: string; readonly to: readonly Endpoint[] }

/** First match wins; `to` in the order in which the endpoints are tried, several where the API does not name one. */
const REROUTES: readonly Reroute[] = [
  { sign: /only supported in v1\/responses/i, to: ['responses'] },
  { sign: /is a chat model and not supported in the v1\/completions/i, to: ['chat', 'responses'] },
  // For reasoning models the API's own hint ("did you mean v1/completions?") is wrong.
  { sign: /not a chat model/i, to: ['responses', 'completions'] },
  { sign: /not supported with the responses api/i, to: ['chat', 'completions'] },
  {
    sign: /operation does not work with the specified model/i,
    code: 'operationnotsupported',
    to: ['responses', 'chat', 'embeddings']
  },
  {
    sign: /not allowed to sample from this model|is an embedding model|does not support (chat|completions)/i,
    to: ['embeddings']
  },
  // Chat says of which kind a model is; Responses only that it does not know it.
  { sign: /not allowed to generate embeddings|does not support embeddings/i, to: ['chat', 'responses'] },
  { sign: /contain audio/i, to: ['chat-audio'] },
  // A restricted key may call models and still not use Responses.
  { sign: /missing scopes?:.*api\.responses\.write/i, to: ['chat'] }
]
/** LM Studio's way to say that a path does not exist, with status 200. */
const NO_SUCH_PATH = /unexpected endpoint or method/i

/** The parameter that a refusal names as unknown or unsupported, in the words of each server. */
const UNSUPPORTED_PARAMETER = [
  /(?:unsupported|unrecognized|unknown|unexpected|extra)[^'"`:]*[:\s]\s*['"`]?([a-z_]+)/i,
  /['"`]([a-z_]+)['"`] (?:is|was) (?:not (?:supported|allowed|permitted)|un(?:supported|expected|known))/i,
  /does not support (?:the )?parameters?\b/i,
  /extra_forbidden|value_error\.extra|not permitted/i
]
const BELOW_MINIMUM = /(?:below (?:the )?minimum|at least|>=|greater than or equal to)\D{0,40}?(\d+)/i
const TOKEN_LIMIT_NAMES = ['max_output_tokens', 'max_completion_tokens', 'max_tokens'] as const
/** Nothing larger is ever asked for, whatever a server says is the least. */
const MAX_OUTPUT_TOKENS = 64
const OTHER_NAME: Readonly<Record<string, string>> = {
  max_completion_tokens: 'max_tokens',
  max_tokens: 'max_completion_tokens'
}
/** Without these a request asks nothing. */
const ESSENTIAL: readonly string[] = [
  ...['model', 'input', 'messages', 'prompt', 'voice', 'modalities', 'audio'],
  // Without a limit a probe may cost more than it says.
  'max_output_tokens'
]

/** The correction that a refusal calls for, or null where nothing is left to try. */
export function correct(refusal: Judgement, { sent, made, isPinned, host }: Attempts): Correction | null {
  const last = sent.at(-1)
  if (!last || refusal.cause === null) return null
  const next = anotherForm(last, refusal) ?? (isPinned ? null : anotherEndpoint(last, refusal, sent, host))
  return next && !made.includes(next.name) ? next : null
}

/** Does an answer say that this server has no /responses at all, as many compatible servers do not? */
export function lacksResponses({ endpoint }: ApiRequest, { cause, message }: Judgement): boolean {
  return endpoint === 'responses' && (cause === 'unknown_url' || (cause !== null && NO_SUCH_PATH.test(message ?? '')))
}

const REQUEST_CAUSES: readonly Cause[] = ['request_rejected', 'unknown_url', 'unknown_error', 'unsupported_endpoint']

/** Is /responses refused for no reason that is known? Then chat is worth one try, whatever the words and their language. */
export function isUnnamedRefusal({ endpoint }: ApiRequest, judgement: Judgement, host: HostKind): boolean {
  const { cause, facts, message } = judgement
  if (endpoint !== 'responses' || cause === null || facts === null) return false
  // Chat would want as many tokens.
  if (BELOW_MINIMUM.test(message ?? '')) return false
  // On chat the gateway would not connect either.
  if (isProviderOutOfReach(cause, facts)) return false
  if (isUnnamedFailure(facts.status, host)) return cause === 'server_error' || REQUEST_CAUSES.includes(cause)
  if (![400, 404, 405].includes(facts.status)) return false
  // A sentence about the endpoint that happens to name a model.
  return REQUEST_CAUSES.includes(cause) || (cause === 'model_not_found' && /\bresponses\b/i.test(message ?? ''))
}

/** Gateways say with these what OpenAI says with a 400. */
export function isUnnamedFailure(status: number, host: HostKind): boolean {
  return host !== 'openai' && (status === 500 || status === 501)
}

/** Where a model may answer although it does not on `request.endpoint`. */
function anotherEndpoint(
  request: ApiRequest,
  refusal: Judgement,
  sent: readonly ApiRequest[],
  host: HostKind
): Correction | null {
  const tried = sent.map(({ endpoint }) => endpoint)
  const to = candidates(request, refusal).find((candidate) => !tried.includes(candidate))
  return to === undefined ? null : { name: `to ${to}`, request: probeRequest(request.model, to, host) }
}

function candidates(request: ApiRequest, refusal: Judgement): readonly Endpoint[] {
  const message = refusal.message ?? ''
  const codes = refusal.facts?.codes ?? []
  const to = REROUTES.find(
    ({ sign, code }) => sign.test(message) || (code && codes.some((one) => one.toLowerCase() === code))
  )?.to
  if (to === undefined) return lacksResponses(request, refusal) ? ['chat'] : []
  // Of these Responses would claim that the model does not exist.
  const isUnknownThere = ['embeddings', 'images'].includes(endpointByName(request.model))
  return to.length > 1 && isUnknownThere ? to.filter((endpoint) => endpoint !== 'responses') : to
}

/** The same request without, or with another spelling of, what the server does not take. */
function anotherForm(request: ApiRequest, { cause, message, facts }: Judgement): Correction | null {
  if (cause !== 'request_rejected' || !facts || request.encoding === 'websocket') return null
  const raised = withMoreTokens(request, message ?? '')
  if (raised) return raised
  const parameter = unsupportedParameter(request, `${facts.codes.join(' ')} ${message ?? ''}`, facts.params)
  if (parameter === null) return null
  const { [parameter]: value, ...rest } = request.body
  const renamed = OTHER_NAME[parameter]
  return renamed
    ? { name: `${request.endpoint}: rename the token limit`, request: withBody(request, { ...rest, [renamed]: value }) }
    : { name: `${request.endpoint}: without ${parameter}`, request: withBody(request, rest) }
}

function unsupportedParameter(request: ApiRequest, text: string, params: readonly string[]): string | null {
  const matches = UNSUPPORTED_PARAMETER.map((sign) => sign.exec(text)).filter((match) => match !== null)
  if (matches.length === 0) return null
  const optional = Object.keys(request.body).filter((name) => !ESSENTIAL.includes(name))
  const named = [...params, ...matches.map(([, name]) => name)]
  return optional.find((name) => named.includes(name)) ?? optional.find((name) => text.includes(name)) ?? null
}

function withMoreTokens(request: ApiRequest, message: string): Correction | null {
  const least = Number(BELOW_MINIMUM.exec(message)?.[1])
  const limit = TOKEN_LIMIT_NAMES.find((name) => typeof request.body[name] === 'number')
  if (!limit || !(least > Number(request.body[limit])) || least > MAX_OUTPUT_TOKENS) return null
  const body = { ...request.body, [limit]: least }
  return { name: `${request.endpoint}: more output tokens`, request: withBody(request, body) }
}

const withBody = (request: ApiRequest, body: ApiRequest['body']): ApiRequest => ({ ...request, body })
