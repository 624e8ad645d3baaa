/**
 * Probes what a model can do beyond answering: one small request for each capability, and a second one with more room
 * where the first was cut off. Asked only after the model itself answered, in the form that it answered to.
 */
import type { Cause } from '../diagnosis/causes.ts'
import { hintOf } from '../diagnosis/hints.ts'
import { type Judgement, judge } from '../diagnosis/judge.ts'
import type { Answer, ApiRequest, HttpAnswer } from '../endpoints/api.ts'
import {
  type Capability,
  type CapabilitySpec,
  capabilityNameOf,
  capabilityRequest,
  capabilitySpec,
  capabilityText,
  ROOM_TO_THINK,
  type Shortfall,
  withTokens
} from '../endpoints/capabilities.ts'
import { type Endpoint, endpointSpec } from '../endpoints/endpoints.ts'
import { isCutOff, isFiltered } from '../endpoints/text-answer.ts'
import { ask, type Reply } from './ask.ts'
import { correct } from './corrections.ts'
import type { ProbeResult, ProbeSettings } from './probe.ts'
import { sumOf, type Usage, usageOf } from './usage.ts'

/** What was seen of one capability. `message` is not yet redacted. */
export type CapabilitySeen = {
  readonly name: string
  readonly cause: Cause | null
  readonly message: string | null
  readonly hint: string | null
  readonly answer: HttpAnswer | null
  readonly latencyMs: number | null
  readonly attempts: number
  readonly usage: Usage | null
}

export type CapabilitySettings = ProbeSettings & { readonly paidProbes: boolean }

/** The second one has more room, or another form where a part of the first was refused that is not the capability. */
const MAX_REQUESTS = 2

/** A reply and what it lacks of the capability; null where it shows it. */
type CapabilityReply = Reply & { readonly shortfall: Shortfall | null }

/** A capability that was not asked for, and why. */
export function unasked(name: string, cause: Cause, message: string): CapabilitySeen {
  return { name, cause, message, hint: null, answer: null, latencyMs: null, attempts: 0, usage: null }
}

/**
 * @param answered the request that the model answered
 * @param name as the report writes it: `tools`, `reasoning=high`
 */
export async function probeCapability(
  answered: ApiRequest,
  name: string,
  settings: CapabilitySettings
): Promise<CapabilitySeen> {
  const capability = capabilityIn(name)
  const { paid } = capabilitySpec(capability.name)
  const random = settings.environment.random()
  const first = capabilityRequest(answered, capability, random)
  if (first === null) return withoutRequest(answered, capability)
  if (paid && !settings.paidProbes) {
    const why = 'Its request costs more than tokens: "paid-probes: true" allows it'
    return unasked(name, 'not_probed', why)
  }
  const replies: CapabilityReply[] = []
  for (let request = first; ; ) {
    const reply = await sendCapability(request, name, settings)
    replies.push({ ...reply, shortfall: shortfallOf(capability, reply, random) })
    const next =
      replies.length < MAX_REQUESTS ? nextRequest(request, first, replies.at(-1) as CapabilityReply, capability) : null
    if (next === null) return seenOf(capability, replies)
    request = next
  }
}

function capabilityIn(text: string): Capability {
  const name = capabilityNameOf(text)
  if (name === undefined) throw new TypeError(`${text} is no capability`)
  return { name, value: text.slice(name.length + 1) }
}

function withoutRequest({ endpoint }: ApiRequest, capability: Capability): CapabilitySeen {
  const name = capabilityText(capability)
  const { responses, chat } = capabilitySpec(capability.name).changes
  const isText = endpoint === 'chat' || endpoint === 'responses'
  if (!isText)
    return unasked(name, 'not_probed', `The model answered on "${endpoint}", where capabilities are not probed`)
  const other = endpoint === 'chat' ? responses : chat
  const where = other === null ? '' : `; "${endpoint === 'chat' ? 'responses' : 'chat'}" has it`
  return unasked(name, 'capability_not_supported', `The endpoint "${endpoint}" has no such parameter${where}`)
}

async function sendCapability(request: ApiRequest, name: string, settings: CapabilitySettings): Promise<Reply> {
  const spec = capabilitySpec(capabilityIn(name).name)
  return ask(
    {
      subject: `${request.model} +${name}`,
      send: () => settings.api.send(request),
      judge: (answer) => judge(answer, request.endpoint),
      // A 500 that names the capability refuses it: it will say the same again.
      isLasting: (answer, judgement) =>
        judgement.cause !== null &&
        causeOfRefusal(judgement.cause, judgement, answer, spec) === 'capability_not_supported'
    },
    settings
  )
}

/** What to ask next, or null where the reply settles it or nothing is left to try. */
function nextRequest(
  request: ApiRequest,
  first: ApiRequest,
  { judgement, shortfall }: CapabilityReply,
  capability: Capability
): ApiRequest | null {
  if (judgement.cause === null)
    return shortfall !== null && isCut(judgement) ? withTokens(request, ROOM_TO_THINK) : null
  // Missing scopes have been seen at random on unrestricted keys: one repeat tells.
  if (judgement.cause === 'missing_scopes') return request
  const correction = correct(judgement, { sent: [request], made: [], isPinned: true, host: 'other' })
  return correction !== null && keepsCapability(correction.request, first, capability) ? correction.request : null
}

/** A correction must not take out what is asked about. The choice of the tool is asked for by the prompt as well. */
function keepsCapability(corrected: ApiRequest, first: ApiRequest, { name, value }: Capability): boolean {
  const { endpoint } = first
  const changes = endpoint === 'responses' || endpoint === 'chat' ? capabilitySpec(name).changes[endpoint] : null
  const asked = Object.keys(changes?.(value, 0) ?? {}).filter((field) => field !== 'tool_choice')
  return asked.every((field) => corrected.body[field] === first.body[field])
}

/** The refusal for want of output tokens has no body: the model ran, and had not enough room. */
const isCut = ({ body, message }: Judgement) =>
  body === null ? /max_tokens|output limit/i.test(message ?? '') : isCutOff(body)

function shortfallOf({ name, value }: Capability, { answer, judgement }: Reply, random: number): Shortfall | null {
  const type = answer.kind === 'response' ? (answer.headers['content-type'] ?? '') : ''
  const isStreamed = /^text\/event-stream/.test(type)
  const { verdict } = capabilitySpec(name)
  return verdict({ body: judgement.body ?? {}, value, isStreamed, random })
}

function seenOf(capability: Capability, replies: readonly CapabilityReply[]): CapabilitySeen {
  const last = replies.at(-1) as CapabilityReply
  const { answer } = last
  return {
    name: capabilityText(capability),
    ...findingOf(capability, last),
    answer: answer.kind === 'response' ? answer : null,
    latencyMs: answer.kind === 'stopped' ? null : Math.round(answer.latencyMs),
    attempts: replies.reduce((sum, { attempts }) => sum + attempts, 0),
    usage: sumOf(replies.map(({ judgement }) => usageOf(judgement.body)))
  }
}

type Finding = Pick<CapabilitySeen, 'cause' | 'message' | 'hint'>

function findingOf(capability: Capability, { answer, judgement, shortfall }: CapabilityReply): Finding {
  const { message, body } = judgement
  if (judgement.cause !== null) {
    const cause = causeOfRefusal(judgement.cause, judgement, answer, capabilitySpec(capability.name))
    return { cause, message, hint: hintOf({ ...judgement, cause }) }
  }
  const finding = (cause: Cause | null, said: string | null): Finding => ({ cause, message: said, hint: null })
  if (shortfall === null) return finding(null, null)
  if (isCut(judgement)) return finding('not_proven', `Cut off after ${ROOM_TO_THINK} output tokens. ${shortfall.said}`)
  if (body === null || isFiltered(body)) return finding('not_proven', message ?? 'A filter ended the answer')
  return finding(shortfall.cause, shortfall.said)
}

/** The model answered a moment ago on this endpoint, so a refusal of the model is one of what is new in the request. */
const REFUSES_THE_MODEL: readonly Cause[] = [
  'model_not_found',
  'model_not_allowed',
  'model_retired',
  'unsupported_endpoint'
]
/** Refusals without a reason of their own: the capability is the reason where they name it. */
const SAYS_NO_MORE: readonly Cause[] = ['request_rejected', 'unknown_error', 'access_denied', 'unknown_url']
/** Complaints about the form of our own request: they say nothing of the model. */
const ABOUT_THE_FORM =
  /missing required|required field|field required|invalid type|expected an? |must be an? (string|object|array|integer)/i
/** Servers say so with a 500 or 501 as well; there the words must say that it is no failure. */
const SAYS_UNSUPPORTED =
  /not (yet )?(support|implement|enabl|allow|available)|un(supported|available)|disabled|requires?\b|does not|doesn't|isn't|no support/i
const SERVER_SAYS_NO: readonly number[] = [500, 501]

function causeOfRefusal(cause: Cause, { message, facts }: Judgement, answer: Answer, spec: CapabilitySpec): Cause {
  if (facts === null || answer.kind !== 'response') return cause
  if (REFUSES_THE_MODEL.includes(cause)) return 'capability_not_supported'
  const said = [...facts.params, message, ...facts.codes].filter(Boolean).join(' ')
  if (!spec.named.test(said)) return cause
  if (SAYS_NO_MORE.includes(cause)) return ABOUT_THE_FORM.test(said) ? cause : 'capability_not_supported'
  const isNo = SERVER_SAYS_NO.includes(answer.status) && SAYS_UNSUPPORTED.test(said)
  return cause === 'server_error' && isNo ? 'capability_not_supported' : cause
}

/** Asks a model that answered for what it can do beyond that. */
export type CapabilityProber = (answered: ProbeResult, names: readonly string[]) => Promise<CapableResult>
/** What probing a model showed, its capabilities included: the ones that were asked for with "+". */
export type CapableResult = ProbeResult & { readonly capabilities: readonly CapabilitySeen[] }

type Turn = <T>(task: () => Promise<T>) => Promise<T>

/** @param turn waits until one more request may be under way */
export function createCapabilityProber(turn: Turn, settings: CapabilitySettings): CapabilityProber {
  return async (answered, names) => {
    const { request, cause, endpoint } = answered
    if (cause !== null || request === null) return { ...answered, capabilities: names.map(unanswered) }
    const decidesCheck = settings.checkStreaming && streams(endpoint)
    const asked = [...new Set(decidesCheck ? [...names, STREAM] : names)]
    const seen = await Promise.all(asked.map((name) => turn(() => probeCapability(request, name, settings))))
    const streamed = decidesCheck ? seen.find(({ name }) => name === STREAM) : undefined
    return {
      ...answered,
      ...(streamed && streamed.cause !== null && refusedBy(streamed)),
      attempts: seen.reduce((sum, { attempts }) => sum + attempts, answered.attempts),
      usage: sumOf([answered.usage, ...seen.map(({ usage }) => usage)]),
      capabilities: seen.filter(({ name }) => names.includes(name))
    }
  }
}

const STREAM = 'stream'
const streams = (endpoint: Endpoint) => endpointSpec(endpoint).streams === true
const refusedBy = ({ cause, message, hint, answer, latencyMs }: CapabilitySeen) => ({
  ...{ cause, message, hint, answer, latencyMs },
  body: null
})

/** A capability of a model that did not answer: it was not asked for. */
export const unanswered = (name: string): CapabilitySeen =>
  unasked(name, 'not_probed', 'Not asked, since the model itself did not answer')
