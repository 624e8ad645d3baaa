/**
 * Probes what a model can do besides answering: one small request for each capability, and a second one with more tokens
 * if the first answer was cut off. It asks only a model that has answered, in the form that the model answered to.
 */
import { type Cause, lacksScope, traitsOf } from '../diagnosis/causes.ts'
import { hintOf } from '../diagnosis/hints.ts'
import { type Judgement, judge } from '../diagnosis/judge.ts'
import { isInPieces, isStreamType } from '../diagnosis/sse.ts'
import type { Answer, ApiRequest, HttpAnswer } from '../endpoints/api.ts'
import {
  type Capability,
  type CapabilitySpec,
  capabilityNameOf,
  capabilityRequest,
  capabilitySpec,
  capabilityText,
  takesCapabilities,
  withRoom
} from '../endpoints/capabilities.ts'
import type { Came, Shortfall } from '../endpoints/capability-verdicts.ts'
import { type Endpoint, endpointSpec } from '../endpoints/endpoints.ts'
import type { HostKind } from '../endpoints/host.ts'
import { isCutOff, isFiltered, spokenRefusalOf } from '../endpoints/text-answer.ts'
import { tokensInWords } from '../endpoints/token-limit.ts'
import { ask, type Reply } from './ask.ts'
import { correct } from './corrections.ts'
import { fallbackHint } from './fallback.ts'
import type { ProbeResult, ProbeSettings } from './probe.ts'
import { sumOf, type Usage, usageOf } from './usage.ts'

/** What probing one capability showed. `message` is not yet redacted. */
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

type CapabilitySettings = ProbeSettings & { readonly paidProbes: boolean }

/** The second request leaves more room for the answer, and leaves out a refused field that is not the capability. */
const MAX_REQUESTS = 2

/** A reply, and what it lacks of the capability; null if it lacks nothing. */
type CapabilityReply = Reply & { readonly request: ApiRequest; readonly shortfall: Shortfall | null }

/** A capability that was not asked for, and why. */
function unasked(name: string, cause: Cause, message: string): CapabilitySeen {
  return { name, cause, message, hint: null, answer: null, latencyMs: null, attempts: 0, usage: null }
}

/**
 * Probes one capability of a model.
 *
 * @param answered the request that the model answered
 * @param name as the report writes it, such as `tools` or `reasoning=high`
 */
async function probeCapability(
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
    const why = 'Its request costs more than tokens. "paid-probes: true" allows it'
    return unasked(name, 'not_probed', why)
  }
  const replies: CapabilityReply[] = []
  for (let request = first; ; ) {
    const reply = await sendCapability(request, name, settings)
    replies.push({ ...reply, request, shortfall: shortfallOf(capability, reply, { random, host: settings.host }) })
    const next = replies.length < MAX_REQUESTS ? nextRequest(replies.at(-1) as CapabilityReply, capability) : null
    if (next === null) return seenOf(capability, replies)
    request = withRoom(next, capability)
  }
}

function capabilityIn(text: string): Capability {
  const name = capabilityNameOf(text)
  if (name === undefined) throw new TypeError(`${text} is not a capability`)
  return { name, value: text.slice(name.length + 1) }
}

function withoutRequest({ endpoint }: ApiRequest, capability: Capability): CapabilitySeen {
  const name = capabilityText(capability)
  const { responses, chat } = capabilitySpec(capability.name).changes
  if (!takesCapabilities(endpoint))
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
      judge: (answer) => judge(answer, request.endpoint, request.model),
      // A 500 that names the capability refuses it: it will say the same again.
      isLasting: (answer, judgement) =>
        judgement.cause !== null &&
        causeOfRefusal(judgement.cause, judgement, answer, spec) === 'capability_not_supported'
    },
    settings
  )
}

/** The next request; null if the reply is enough or nothing is left to try. */
function nextRequest({ request, judgement, shortfall }: CapabilityReply, capability: Capability): ApiRequest | null {
  if (judgement.cause === null) return isOpenEnded(judgement, shortfall) ? request : null
  // Missing scopes have been seen at random on unrestricted keys: one repeat tells.
  if (lacksScope(judgement.cause)) return request
  const correction = correct(judgement, { sent: [request], made: [], isPinned: true, host: 'other' })
  return correction !== null && keepsCapability(correction.request, request, capability) ? correction.request : null
}

/** A correction must keep the capability. It may drop `tool_choice`, since the prompt asks for the tool too. */
function keepsCapability(corrected: ApiRequest, first: ApiRequest, { name, value }: Capability): boolean {
  const { endpoint } = first
  const changes = takesCapabilities(endpoint) ? capabilitySpec(name).changes[endpoint] : null
  const asked = Object.keys(changes?.(value, 0) ?? {}).filter((field) => field !== 'tool_choice')
  return asked.every((field) => corrected.body[field] === first.body[field])
}

/** Was the answer cut off? If the output tokens ran out, some models answer with a refusal, which has no body. */
const isCut = ({ body, message }: Judgement) =>
  body === null ? /max_tokens|output limit/i.test(message ?? '') : isCutOff(body)

/** Was the answer cut off before it could show the capability? */
const isOpenEnded = (judgement: Judgement, shortfall: Shortfall | null) =>
  shortfall !== null && !shortfall.isFinal && isCut(judgement)

function shortfallOf(
  { name, value }: Capability,
  { answer, judgement }: Reply,
  { random, host }: { readonly random: number; readonly host: HostKind }
): Shortfall | null {
  const { verdict } = capabilitySpec(name)
  const came = { body: judgement.body ?? {}, value, stream: streamOf(answer), random }
  return verdict({ ...came, repeatsWhatItUsed: host !== 'other' })
}

function streamOf(answer: Answer): Came['stream'] {
  if (answer.kind !== 'response' || !isStreamType(answer.headers['content-type'])) return 'none'
  return isInPieces(answer.body) ? 'pieces' : 'whole'
}

function seenOf(capability: Capability, replies: readonly CapabilityReply[]): CapabilitySeen {
  const last = replies.at(-1) as CapabilityReply
  const { answer, request } = last
  const finding = findingOf(capability, last)
  const response = answer.kind === 'response' ? answer : null
  return {
    name: capabilityText(capability),
    ...finding,
    message: finding.cause === null ? fallbackHint(request.model, response) : finding.message,
    answer: response,
    latencyMs: answer.kind === 'stopped' ? null : Math.round(answer.latencyMs),
    attempts: replies.reduce((sum, { attempts }) => sum + attempts, 0),
    usage: sumOf(replies.map(({ judgement }) => usageOf(judgement.body)))
  }
}

type Finding = Pick<CapabilitySeen, 'cause' | 'message' | 'hint'>

function findingOf(capability: Capability, { request, answer, judgement, shortfall }: CapabilityReply): Finding {
  const { message, body } = judgement
  if (judgement.cause !== null) {
    const cause = causeOfRefusal(judgement.cause, judgement, answer, capabilitySpec(capability.name))
    return { cause, message, hint: hintOf({ ...judgement, cause }) }
  }
  const finding = (cause: Cause | null, said: string | null): Finding => ({ cause, message: said, hint: null })
  if (shortfall === null) return finding(null, null)
  if (isOpenEnded(judgement, shortfall))
    return finding('not_proven', `Cut off after ${tokensInWords(request)}. ${shortfall.said}`)
  if (body === null || isFiltered(body)) return finding('not_proven', message ?? 'A filter ended the answer')
  const refused = spokenRefusalOf(body)
  if (refused !== '') return finding('not_proven', `The model refused to answer: ${refused}`)
  return finding(shortfall.cause, shortfall.said)
}

/** Complaints about the form of our own request. They say nothing about the model. */
const ABOUT_THE_FORM =
  /missing required|required field|field required|invalid type|expected an? |must be an? (string|object|array|integer)/i
/** Some servers refuse a capability with a 500 or 501. Their words must then say that it is not a failure. */
const SAYS_UNSUPPORTED =
  /not (yet )?(support|implement|enabl|allow|available)|un(supported|available)|disabled|requires?\b|does not|doesn't|isn't|no support/i
const SERVER_SAYS_NO: readonly number[] = [500, 501]

function causeOfRefusal(cause: Cause, { message, facts }: Judgement, answer: Answer, spec: CapabilitySpec): Cause {
  if (facts === null || answer.kind !== 'response') return cause
  const { forCapability } = traitsOf(cause).means
  // The model answered a moment ago, so a refusal of the model concerns what is new in this request.
  if (forCapability === 'refused') return 'capability_not_supported'
  const said = [...facts.params, message, ...facts.codes].filter(Boolean).join(' ')
  if (!spec.named.test(said)) return cause
  if (forCapability === 'refused-if-named') return ABOUT_THE_FORM.test(said) ? cause : 'capability_not_supported'
  const isNo = SERVER_SAYS_NO.includes(answer.status) && SAYS_UNSUPPORTED.test(said)
  return forCapability === 'refused-if-unsupported' && isNo ? 'capability_not_supported' : cause
}

/** Probes the capabilities of a model that answered. */
type CapabilityProber = (answered: ProbeResult, names: readonly string[]) => Promise<CapableResult>
/** What probing a model showed, with the capabilities that were asked for with "+". */
type CapableResult = ProbeResult & { readonly capabilities: readonly CapabilitySeen[] }

type Turn = <T>(task: () => Promise<T>) => Promise<T>

/**
 * A function that probes capabilities for one run.
 *
 * @param turn waits until one more request may be sent
 */
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
const streams = (endpoint: Endpoint) => endpointSpec(endpoint).streams
const refusedBy = ({ cause, message, hint, answer, latencyMs }: CapabilitySeen) => ({
  ...{ cause, message, hint, answer, latencyMs },
  body: null
})

/** A capability of a model that did not answer. It was not probed. */
export const unanswered = (name: string): CapabilitySeen =>
  unasked(name, 'not_probed', 'Not asked, because the model itself did not answer')
