/**
 * How a probe corrects itself after a refusal: by another endpoint, or by another form of the same request.
 * A check makes each correction at most once, and never leaves a pinned endpoint.
 */

import { shownBy, traitsOf } from '../diagnosis/causes.ts'
import type { Judgement } from '../diagnosis/judge.ts'
import { isProviderOutOfReach } from '../diagnosis/signs.ts'
import type { ApiRequest } from '../endpoints/api.ts'
import { endpointByName } from '../endpoints/endpoint-by-name.ts'
import { type Endpoint, endpointSpec } from '../endpoints/endpoints.ts'
import type { HostKind } from '../endpoints/host.ts'
import { probeRequest } from '../endpoints/probe-request.ts'
import { tokenLimitOf, withTokens } from '../endpoints/token-limit.ts'

/** The next request to try. `name` says what changed. */
export type Correction = { readonly name: string; readonly request: ApiRequest }

/** What a check has tried so far. */
export type Attempts = {
  /** Every request of this check so far, the refused one last. */
  readonly sent: readonly ApiRequest[]
  /** The names of the corrections so far. */
  readonly made: readonly string[]
  readonly isPinned: boolean
  readonly host: HostKind
}

type Reroute = { readonly sign: RegExp; readonly code?: string; readonly to: readonly Endpoint[] }

/** The first match wins. `to` has the endpoints in the order to try them; several if the API does not name one. */
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
  // Chat tells the kind of a model. Responses only says that it does not know the model.
  { sign: /not allowed to generate embeddings|does not support embeddings/i, to: ['chat', 'responses'] },
  { sign: /contain audio/i, to: ['chat-audio'] },
  // A restricted key may call models without being allowed to use Responses.
  { sign: /missing scopes?:.*api\.responses\.write/i, to: ['chat'] }
]
/** LM Studio says this, with status 200, if a path does not exist. */
const NO_SUCH_PATH = /unexpected endpoint or method/i

/** How servers name a parameter as unknown or unsupported. */
const UNSUPPORTED_PARAMETER = [
  /(?:unsupported|unrecognized|unknown|unexpected|extra)[^'"`:]*[:\s]\s*['"`]?([a-z_]+)/i,
  /['"`]([a-z_]+)['"`] (?:is|was) (?:not (?:supported|allowed|permitted)|un(?:supported|expected|known))/i,
  /does not support (?:the )?parameters?\b/i,
  /extra_forbidden|value_error\.extra|not permitted/i
]
const BELOW_MINIMUM = /(?:below (?:the )?minimum|at least|>=|greater than or equal to)\D{0,40}?(\d+)/i
/** A probe never asks for more, whatever minimum a server names. */
const MAX_OUTPUT_TOKENS = 64
const OTHER_NAME: Readonly<Record<string, string>> = {
  max_completion_tokens: 'max_tokens',
  max_tokens: 'max_completion_tokens'
}
/** Fields that a request cannot do without. */
const ESSENTIAL: readonly string[] = [
  ...['model', 'input', 'messages', 'prompt', 'voice', 'modalities', 'audio'],
  // Without a limit, a probe may cost more than the documentation says.
  'max_output_tokens'
]

/** The correction that a refusal asks for; null if nothing is left to try. */
export function correct(refusal: Judgement, { sent, made, isPinned, host }: Attempts): Correction | null {
  const last = sent.at(-1)
  if (!last || refusal.cause === null) return null
  const next = anotherForm(last, refusal) ?? (isPinned ? null : anotherEndpoint(last, refusal, sent, host))
  return next && !made.includes(next.name) ? next : null
}

/** Does the answer say that this server has no /responses? Many compatible servers have none. */
export function lacksResponses({ endpoint }: ApiRequest, { cause, message }: Judgement): boolean {
  return (
    endpoint === 'responses' &&
    (shownBy(cause).endpoint === 'missing' || (cause !== null && NO_SUCH_PATH.test(message ?? '')))
  )
}

/** Did /responses refuse for an unknown reason? Then chat is worth one try, whatever the words and their language. */
export function isUnnamedRefusal({ endpoint }: ApiRequest, judgement: Judgement, host: HostKind): boolean {
  const { cause, facts, message } = judgement
  if (endpoint !== 'responses' || cause === null || facts === null) return false
  // Chat would ask for as many tokens.
  if (BELOW_MINIMUM.test(message ?? '')) return false
  // On chat the gateway could not connect either.
  if (isProviderOutOfReach(cause, facts)) return false
  const saysNothingOfAccess = traitsOf(cause).shows.about !== 'access'
  if (isUnnamedFailure(facts.status, host)) return cause === 'server_error' || saysNothingOfAccess
  if (![400, 404, 405].includes(facts.status)) return false
  // A sentence about the endpoint may also name a model.
  return saysNothingOfAccess || (shownBy(cause).model === 'absent' && /\bresponses\b/i.test(message ?? ''))
}

/** Gateways use these statuses where OpenAI uses 400. */
export function isUnnamedFailure(status: number, host: HostKind): boolean {
  return host !== 'openai' && (status === 500 || status === 501)
}

/** Another endpoint on which the model may answer. */
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
  const { isUnknownToResponses } = endpointSpec(endpointByName(request.model))
  return to.length > 1 && isUnknownToResponses ? to.filter((endpoint) => endpoint !== 'responses') : to
}

/** The same request without the parameter that the server refuses, or with its other name. */
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
  const limit = tokenLimitOf(request)
  if (limit === null || !(least > limit.tokens) || least > MAX_OUTPUT_TOKENS) return null
  return { name: `${request.endpoint}: more output tokens`, request: withTokens(request, least) }
}

const withBody = (request: ApiRequest, body: ApiRequest['body']): ApiRequest => ({ ...request, body })
