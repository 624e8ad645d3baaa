/** Probes one model: sends the smallest real request, corrects it on what the API says, and keeps what was seen. */

import { type Cause, traitsOf } from '../diagnosis/causes.ts'
import { hintOf } from '../diagnosis/hints.ts'
import { judge } from '../diagnosis/judge.ts'
import type { Api, ApiRequest, HttpAnswer } from '../endpoints/api.ts'
import type { Endpoint } from '../endpoints/endpoints.ts'
import type { HostKind } from '../endpoints/host.ts'
import { probeRequest } from '../endpoints/probe-request.ts'
import { isSameModel } from '../requirements/model-name.ts'
import type { Target } from '../requirements/requirements.ts'
import { ask, type Reply, type RetryPolicy } from './ask.ts'
import { correct, lacksResponses } from './corrections.ts'
import { sumOf, type Usage, usageOf } from './usage.ts'

export type ProbeSettings = RetryPolicy & {
  readonly host: HostKind
  readonly checkStreaming: boolean
  readonly api: Api
}

/** What probing one model showed, before the list and the prices are looked at. */
export type ProbeResult = {
  readonly endpoint: Endpoint
  readonly cause: Cause | null
  readonly message: string | null
  readonly hint: string | null
  readonly attempts: number
  readonly answer: HttpAnswer | null
  /** The request that got this answer, in the form that the server takes; null where none was sent. */
  readonly request: ApiRequest | null
  readonly latencyMs: number | null
  /** The body of the answer that proved the model usable. */
  readonly body: Readonly<Record<string, unknown>> | null
  /** Of all answers together, a streamed one included. */
  readonly usage: Usage | null
}

/** @param endpoint where to start; a pinned target never leaves it */
export type Probe = (target: Target, endpoint: Endpoint) => Promise<ProbeResult>

/** Does the answer say where or how to ask rather than whether the model may be used? */
const isAboutTheRequest = ({ judgement: { cause } }: Step) =>
  cause !== null && traitsOf(cause).shows.about === 'request'

type Step = Reply & { readonly request: ApiRequest }

/** A probe for one run: what it learns of the server with one model spares the next ones a request. */
export function createProbe(settings: ProbeSettings): Probe {
  let isWithoutResponses = false
  return async (target, endpoint) => {
    const isPinned = target.endpoint !== null
    const start = isWithoutResponses && endpoint === 'responses' && !isPinned ? 'chat' : endpoint
    const steps = await follow(probeRequest(target.model, start), isPinned, settings)
    if (settings.host !== 'openai') isWithoutResponses ||= showsChatOnly(steps)
    return resultOf(steps, decidingStep(steps), settings.host)
  }
}

/** The requests for one model, each corrected on the answer to the one before. */
async function follow(first: ApiRequest, isPinned: boolean, settings: ProbeSettings): Promise<Step[]> {
  const steps: Step[] = []
  const made: string[] = []
  for (let request = first; ; ) {
    const step = await send(request, settings)
    steps.push(step)
    const isRepeated = steps.filter((earlier) => earlier.request === step.request).length > 1
    // Missing scopes have been seen at random on unrestricted keys: one repeat tells.
    if (step.judgement.cause === 'missing_scopes' && !isRepeated) continue
    const sent = steps.map((earlier) => earlier.request)
    const correction = correct(step.judgement, { sent, made, isPinned })
    if (correction === null) return steps
    made.push(correction.name)
    request = correction.request
  }
}

async function send(request: ApiRequest, settings: ProbeSettings): Promise<Step> {
  const question = {
    subject: request.model,
    send: () => settings.api.send(request),
    judge: (answer: Reply['answer']) => judge(answer, request.endpoint)
  }
  return { ...(await ask(question, settings)), request }
}

/** No /responses, and chat is there: this is how the server is, not a base URL that is wrong. */
function showsChatOnly(steps: readonly Step[]): boolean {
  return (
    steps.some(({ request, judgement }) => lacksResponses(request, judgement)) &&
    steps.some(
      ({ request, answer, judgement }) =>
        request.endpoint === 'chat' && answer.kind === 'response' && judgement.cause !== 'unknown_url'
    )
  )
}

/** The last step, unless it only says that the detour was wrong: then the refusal that led there. */
function decidingStep(steps: readonly Step[]): Step {
  const last = steps.at(-1) as Step
  if (!isAboutTheRequest(last)) return last
  const refusal =
    steps.findLast((step) => !isAboutTheRequest(step)) ??
    steps.findLast(({ judgement }) => judgement.cause === 'unsupported_endpoint')
  return refusal ?? (last.judgement.cause === 'unknown_url' ? (steps[0] as Step) : last)
}

function resultOf(steps: readonly Step[], { answer, judgement, request }: Step, host: HostKind): ProbeResult {
  const attempts = steps.reduce((sum, step) => sum + step.attempts, 0)
  const common = {
    endpoint: request.endpoint,
    request,
    attempts,
    answer: answer.kind === 'response' ? answer : null,
    latencyMs: answer.kind === 'stopped' ? null : Math.round(answer.latencyMs),
    body: judgement.body,
    usage: sumOf(steps.map((step) => usageOf(step.judgement.body)))
  }
  const answeredAs = judgement.cause === null ? modelOf(judgement.body) : null
  if (host === 'openai' && answeredAs !== null && !isSameModel(request.model, answeredAs)) {
    return {
      ...common,
      cause: 'model_mismatch',
      message: `Asked for ${request.model}, answered by ${answeredAs}`,
      hint: null
    }
  }
  if (judgement.cause !== null)
    return { ...common, cause: judgement.cause, message: judgement.message, hint: hintOf(judgement) }
  // Usable, but not on the first way: the refusal that led to another endpoint is worth a word.
  const scopes = steps.find((step) => step.judgement.cause === 'missing_scopes')
  if (!scopes) return { ...common, cause: null, message: null, hint: null }
  return scopes.request === request
    ? { ...common, cause: null, message: null, hint: REFUSED_AT_RANDOM }
    : { ...common, cause: null, message: scopes.judgement.message, hint: hintOf(scopes.judgement) }
}

const REFUSED_AT_RANDOM = 'Refused once for missing scopes, then answered: OpenAI does so at random during incidents.'

/** The model that an answer names, or null. */
export function modelOf(body: ProbeResult['body']): string | null {
  return typeof body?.model === 'string' && body.model !== '' ? body.model : null
}
