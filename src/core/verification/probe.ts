/** Probes one model: sends the smallest real request and corrects it by what the API answers. */

import { type Cause, lacksScope, shownBy, traitsOf } from '../diagnosis/causes.ts'
import { hintOf } from '../diagnosis/hints.ts'
import { judge } from '../diagnosis/judge.ts'
import type { Api, ApiRequest, HttpAnswer } from '../endpoints/api.ts'
import type { Endpoint } from '../endpoints/endpoints.ts'
import type { HostKind } from '../endpoints/host.ts'
import { probeRequest } from '../endpoints/probe-request.ts'
import { isSameModel } from '../requirements/model-name.ts'
import type { Target } from '../requirements/requirements.ts'
import { aliasHint, namesTextModel } from './alias.ts'
import { ask, type Reply, type RetryPolicy } from './ask.ts'
import {
  type Attempts,
  type Correction,
  correct,
  isUnnamedFailure,
  isUnnamedRefusal,
  lacksResponses
} from './corrections.ts'
import { fallbackHint } from './fallback.ts'
import type { ListPlace } from './listing.ts'
import { sumOf, type Usage, usageOf } from './usage.ts'

/** What a probe needs of the run. */
export type ProbeSettings = RetryPolicy & {
  readonly host: HostKind
  readonly checkStreaming: boolean
  readonly api: Api
  readonly subject?: string
  /** Another endpoint for a listed model that the server does not know as a text model; null if there is none. */
  readonly placeOnList?: (model: string) => Promise<ListPlace | null>
}

/** What probing one model showed, without the list and the prices. */
export type ProbeResult = {
  readonly endpoint: Endpoint
  readonly cause: Cause | null
  readonly message: string | null
  readonly hint: string | null
  readonly attempts: number
  readonly answer: HttpAnswer | null
  /** The request that got this answer, with its corrections; null if none was sent. */
  readonly request: ApiRequest | null
  readonly latencyMs: number | null
  /** The body of the answer that proved the model usable. */
  readonly body: Readonly<Record<string, unknown>> | null
  /** The tokens of all answers together. */
  readonly usage: Usage | null
}

/**
 * Probes one model.
 *
 * @param endpoint where to start; a pinned target never leaves it
 * @param subject what is asked, for the log; the model if missing
 */
export type Probe = (target: Target, endpoint: Endpoint, subject?: string) => Promise<ProbeResult>

/** Is the answer about the form of the request, and not about access to the model? */
const isAboutTheRequest = ({ judgement: { cause } }: ProbeStep) => shownBy(cause).about === 'request'

/** One request of a probe and its reply. `isGuess`: no answer had suggested this request. It counts only if it tells something new. */
type ProbeStep = Reply & { readonly request: ApiRequest; readonly isGuess: boolean }

/** What the run has learnt about the server's /responses. `refused`: in unknown words. `absent`: the path does not exist. */
type Learnt = { responses: 'unknown' | 'works' | 'refused' | 'absent' }

/** A probe for one run. What it learns from one model saves requests for the next ones. */
export function createProbe(settings: ProbeSettings): Probe {
  const learnt: Learnt = { responses: 'unknown' }
  return async (target, endpoint, subject = target.model) => {
    const isPinned = target.endpoint !== null
    const isWithout = learnt.responses === 'refused' || learnt.responses === 'absent'
    const start = isWithout && endpoint === 'responses' && !isPinned ? 'chat' : endpoint
    const steps = await follow(
      probeRequest(target.model, start, settings.host),
      isPinned,
      { ...settings, subject },
      learnt
    )
    if (settings.host !== 'openai') learnFrom(learnt, steps)
    return probeResult(steps, decidingStep(steps), settings.host)
  }
}

function learnFrom(learnt: Learnt, steps: readonly ProbeStep[]): void {
  const isAnswered = (endpoint: Endpoint) =>
    steps.some(({ request, judgement }) => request.endpoint === endpoint && judgement.cause === null)
  if (isAnswered('responses')) learnt.responses = 'works'
  else if (learnt.responses !== 'unknown') return
  else if (showsChatOnly(steps)) learnt.responses = 'absent'
  else if (isAnswered('chat') && steps.some(({ request, isGuess }) => isGuess && request.endpoint === 'chat'))
    learnt.responses = 'refused'
}

/** Sends the requests for one model. Each one is corrected by the answer to the one before. */
async function follow(
  first: ApiRequest,
  isPinned: boolean,
  settings: ProbeSettings,
  learnt: Learnt
): Promise<ProbeStep[]> {
  const steps: ProbeStep[] = []
  const made: string[] = []
  const { host } = settings
  let isGuess = false
  for (let request = first; ; ) {
    // If chat may solve a failure, ask it first and wait later.
    const mayBeUnnamed = request.endpoint === 'responses' && !isPinned && learnt.responses === 'unknown'
    const isLasting = (answer: Reply['answer'], judgement: Reply['judgement']) =>
      mayBeUnnamed &&
      steps.length === 0 &&
      answer.kind === 'response' &&
      isUnnamedFailure(answer.status, host) &&
      isUnnamedRefusal(request, judgement, host)
    const step: ProbeStep = { ...(await send(request, settings, isLasting)), isGuess }
    steps.push(step)
    const isRepeated = steps.filter((earlier) => earlier.request === step.request).length > 1
    // OpenAI sometimes refuses unrestricted keys for missing scopes. One repeat tells whether the refusal lasts.
    if (lacksScope(step.judgement.cause) && !isRepeated) continue
    const sent = steps.map((earlier) => earlier.request)
    const attempts = { sent, made, isPinned, host }
    const named = correct(step.judgement, attempts)
    const guessed = named === null ? await guess(step, attempts, settings, learnt) : null
    const correction = named ?? guessed
    if (correction === null) {
      const [failed] = steps
      // Chat did not help, so the failure gets the same retries as any other.
      if (!failed?.answer || !isUntried(failed, steps, host)) return steps
      steps.push({ ...(await send(first, settings)), isGuess: false })
      return steps
    }
    isGuess = guessed ? !guessed.isNamed : isGuess && correction.request.endpoint === request.endpoint
    made.push(correction.name)
    request = correction.request
  }
}

/** Did /responses fail without a retry, and chat not help? */
function isUntried(failed: ProbeStep, steps: readonly ProbeStep[], host: HostKind): boolean {
  const last = steps.at(-1) as ProbeStep
  const { answer, attempts } = failed
  if (attempts > 1 || !last.isGuess || !isAboutTheRequest(last) || answer.kind !== 'response') return false
  return failed.request.endpoint === 'responses' && isUnnamedFailure(answer.status, host)
}

/** `isNamed`: the list says that the model answers there. */
type Guess = Correction & { readonly isNamed: boolean }

/** One try on another endpoint after a refusal that names none: chat instead of Responses, or the endpoint that the list suggests. */
async function guess(
  { request, judgement }: ProbeStep,
  { sent, isPinned, host }: Attempts,
  { placeOnList }: ProbeSettings,
  learnt: Learnt
): Promise<Guess | null> {
  if (isPinned || judgement.cause === null) return null
  const tried = sent.map(({ endpoint }) => endpoint)
  const to = (endpoint: Endpoint, isNamed = false): Guess | null =>
    tried.includes(endpoint)
      ? null
      : { name: `try ${endpoint}`, request: probeRequest(request.model, endpoint, host), isNamed }
  if (isUnnamedRefusal(request, judgement, host)) return to('chat')
  const { about, model } = traitsOf(judgement.cause).shows
  // Another model had taught the run to skip /responses. For this model it may work.
  if (learnt.responses === 'refused' && sent.length === 1 && request.endpoint === 'chat' && about === 'request')
    return to('responses')
  const isText = request.endpoint === 'responses' || request.endpoint === 'chat'
  if (host !== 'other' || !isText || model !== 'absent') return null
  const listed = (await placeOnList?.(request.model)) ?? null
  if (listed === null || (!listed.isNamed && namesTextModel(judgement))) return null
  return to(listed.endpoint, listed.isNamed)
}

async function send(
  request: ApiRequest,
  settings: ProbeSettings,
  isLasting?: (answer: Reply['answer'], judgement: Reply['judgement']) => boolean
): Promise<Reply & { readonly request: ApiRequest }> {
  const question = {
    subject: settings.subject ?? request.model,
    send: () => settings.api.send(request),
    judge: (answer: Reply['answer']) => judge(answer, request.endpoint, request.model),
    ...(isLasting && { isLasting })
  }
  return { ...(await ask(question, settings)), request }
}

/** Does the server have chat, but no /responses? Then the base URL is right. */
function showsChatOnly(steps: readonly ProbeStep[]): boolean {
  return (
    steps.some(({ request, judgement }) => lacksResponses(request, judgement)) &&
    steps.some(
      ({ request, answer, judgement }) =>
        request.endpoint === 'chat' && answer.kind === 'response' && shownBy(judgement.cause).endpoint !== 'missing'
    )
  )
}

/** The step that decides: the last one, unless it only says that the other endpoint was wrong. Then the refusal before it. */
function decidingStep(all: readonly ProbeStep[]): ProbeStep {
  const end = all.at(-1) as ProbeStep
  // Guesses that showed nothing new do not count.
  const steps =
    end.isGuess && !isTelling(end) && all.some(({ isGuess }) => !isGuess) ? all.filter(({ isGuess }) => !isGuess) : all
  const last = steps.at(-1) as ProbeStep
  if (!isAboutTheRequest(last)) return last
  const refusal =
    steps.findLast((step) => !isAboutTheRequest(step)) ??
    steps.findLast(({ judgement }) => shownBy(judgement.cause).endpoint === 'unsuitable')
  return refusal ?? (shownBy(last.judgement.cause).endpoint === 'missing' ? (steps[0] as ProbeStep) : last)
}

/** Does the guess tell something new: an answer, or an exact refusal? /embeddings knows no text model, so "not found" there tells nothing. */
function isTelling({ request, judgement: { cause } }: ProbeStep): boolean {
  if (cause === null) return true
  const { status, shows } = traitsOf(cause)
  return status === 'unusable' && shows.about === 'access' && (request.endpoint === 'chat' || shows.model !== 'absent')
}

function probeResult(
  steps: readonly ProbeStep[],
  { answer, judgement, request }: ProbeStep,
  host: HostKind
): ProbeResult {
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
  if (judgement.cause !== null) {
    const hint = (host === 'other' ? aliasHint(request.model, judgement) : null) ?? hintOf(judgement)
    return { ...common, cause: judgement.cause, message: judgement.message, hint }
  }
  // The model is usable, but the key lacks a scope for one of its endpoints. The report says so.
  const scopes = steps.find((step) => lacksScope(step.judgement.cause))
  if (!scopes) return { ...common, cause: null, message: null, hint: fallbackHint(request.model, common.answer) }
  return scopes.request === request
    ? { ...common, cause: null, message: null, hint: REFUSED_AT_RANDOM }
    : { ...common, cause: null, message: scopes.judgement.message, hint: hintOf(scopes.judgement) }
}

const REFUSED_AT_RANDOM =
  'The API refused this call once for missing scopes, then answered it. OpenAI does so at random during incidents.'

/** The model that an answer names; null if it names none. */
export function modelOf(body: ProbeResult['body']): string | null {
  return typeof body?.model === 'string' && body.model !== '' ? body.model : null
}
