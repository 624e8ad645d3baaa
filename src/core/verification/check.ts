/** Turns the results for one model into its check, which is one entry of the report. */

import type { Redact } from '../credential/redact.ts'
import { type Cause, lacksScope, shownBy, traitsOf } from '../diagnosis/causes.ts'
import type { HttpAnswer } from '../endpoints/api.ts'
import { type Endpoint, endpointSpec } from '../endpoints/endpoints.ts'
import type { HostKind } from '../endpoints/host.ts'
import type { CapabilityResult, Check, CheckStatus } from '../report.ts'
import { absenceHint } from '../requirements/model-name.ts'
import type { Target } from '../requirements/requirements.ts'
import type { CapabilitySeen } from './capabilities.ts'
import { hasShutDown, isListed, type Listing } from './listing.ts'
import { modelOf, type ProbeResult } from './probe.ts'
import { rateLimitsOf } from './rate-limits.ts'

/** What a check needs besides the answer. */
export type CheckContext = {
  readonly listing: Listing
  readonly nowMs: number
  /** What looks wrong with the base URL; null if nothing does. */
  readonly baseUrlFix: string | null
  readonly redact: Redact
  /** Whose server it is; OpenAI's if missing. */
  readonly host?: HostKind
}

const NOTHING_SEEN = {
  ...{ message: null, hint: null, attempts: 0, answer: null, latencyMs: null, body: null, usage: null },
  request: null
}
/** The API's texts are short. Longer ones are noise, and reports must stay small. */
const MAX_REPORTED_LENGTH = 600
const REQUEST_ID_HEADERS = ['x-request-id', 'apim-request-id', 'request-id', 'cf-ray']

/** A model that was not called, and why. */
export function uncalled(endpoint: Endpoint, cause: Cause, message: string | null = null): ProbeResult {
  return { ...NOTHING_SEEN, endpoint, cause, message }
}

/** The check of one model, from its answer and from the list of models. */
export function createCheck(
  target: Target,
  seen: ProbeResult & { readonly capabilities?: readonly CapabilitySeen[] },
  context: CheckContext
): Check {
  const { listing, redact } = context
  const { model } = target
  const listed = isListed(model, listing)
  const shutdownDate = listing.models?.get(model) ?? null
  const { cause, hint } = settle(target, seen, context)
  return {
    model,
    endpoint: seen.endpoint,
    status: statusOf(cause, target),
    cause,
    listed,
    answeredAs: modelOf(seen.body),
    message: reportedText(seen.message, redact),
    hint: reportedText(hint, redact),
    httpStatus: seen.answer && seen.answer.status !== 101 ? seen.answer.status : null,
    requestId: requestIdOf(seen.answer),
    latencyMs: seen.latencyMs,
    attempts: seen.attempts,
    usage: seen.usage,
    costUsd: null,
    rateLimits: rateLimitsOf(seen.answer),
    shutdownDate,
    capabilities: (seen.capabilities ?? []).map((one) => capabilityResult(one, redact)),
    replacement: null
  }
}

function capabilityResult(seen: CapabilitySeen, redact: Redact): CapabilityResult {
  const { name, cause, message, answer, latencyMs } = seen
  return {
    name,
    status: cause === null ? 'usable' : traitsOf(cause).status,
    cause,
    message: reportedText(message, redact),
    httpStatus: answer?.status ?? null,
    requestId: requestIdOf(answer),
    latencyMs
  }
}

/** The status of a check with this cause. "Not on this endpoint" is final only if the user pinned the endpoint. */
function statusOf(cause: Cause | null, target: Target): CheckStatus {
  if (cause === null) return 'usable'
  return shownBy(cause).endpoint === 'unsuitable' && target.endpoint !== null ? 'unusable' : traitsOf(cause).status
}

/** Corrects cause and hint by the list: the shutdown date has passed, a similar name is listed, or the model is not listed. */
function settle(target: Target, seen: ProbeResult, context: CheckContext): Pick<ProbeResult, 'cause' | 'hint'> {
  const { listing, nowMs, baseUrlFix } = context
  const { cause, hint } = ofOneModel(seen, listing)
  const isPast = hasShutDown(target.model, listing, nowMs)
  if (isPast && cause !== null && traitsOf(cause).related.explainedBy === 'shutdown-date') {
    return { cause: 'model_retired', hint: `Its announced shutdown date was ${listing.models?.get(target.model)}.` }
  }
  if (shownBy(cause).uncalled === 'by-choice') return settleUncalled(target, seen, context)
  if (baseUrlFix !== null && cause !== null && traitsOf(cause).related.explainedBy === 'base-url') {
    return { cause: 'unknown_url', hint: baseUrlFix }
  }
  const fromList = hintFromList(target.model, cause, listing, context.host)
  // Without `responses.write`, other endpoints may accept the key. For other scopes, the list adds to the hint.
  if (lacksScope(cause) && !/responses\.write/.test(seen.message ?? ''))
    return { cause, hint: [hint, fromList].filter(Boolean).join(' ') || null }
  return { cause, hint: hint ?? fromList }
}

/** Corrects a refusal of the key, if the list has shown that the key is good or that the list says nothing about it. */
function ofOneModel(
  { cause, hint, answer }: ProbeResult,
  { provesKey, isOpen }: Listing
): Pick<ProbeResult, 'cause' | 'hint'> {
  if (!(provesKey || isOpen) || cause === null) return { cause, hint }
  const isPage = cause === 'blocked_by_edge' && answer?.status === 401
  const settled = isPage ? 'access_denied' : cause
  if (traitsOf(settled).shows.key !== 'rejected') return { cause: settled, hint }
  // The server's own words about the key are more exact.
  const isSaid = /expired|leaked|blocked|switched off|new one/i.test(hint ?? '')
  if (provesKey ? isSaid : settled !== 'invalid_api_key') return { cause: settled, hint }
  return { cause: settled, hint: [hint, provesKey ? KEY_IS_GOOD : SAYS_NOTHING].filter(Boolean).join(' ') }
}

const KEY_IS_GOOD =
  'The list of models accepted this key, so the key is good. Only this model is refused: the key lacks a right, or the provider behind the server refused it.'
const SAYS_NOTHING = 'The server gives its list of models to anyone, so the list says nothing about this key.'

function settleUncalled({ model }: Target, { endpoint, hint }: ProbeResult, { listing, host }: CheckContext) {
  const { isShutDown, unprobed } = endpointSpec(endpoint)
  if (isShutDown) return { cause: 'model_retired', hint: unprobed ?? hint } as const
  // The model was not called, so a fault of the key or of the list is all that is known.
  const isFault =
    listing.cause !== null &&
    (traitsOf(listing.cause).next.stops === 'every-model' || traitsOf(listing.cause).status === 'undetermined')
  if (isFault) return { cause: listing.cause, hint: null }
  if (listing.switchedOff?.has(model))
    return { cause: 'model_retired', hint: 'The list of models says that the model is switched off.' } as const
  return isListed(model, listing) === false
    ? ({ cause: 'unlisted', hint: hintFromList(model, 'unlisted', listing, host) } as const)
    : ({ cause: 'not_probed', hint } as const)
}

/** What the list says about a refusal, without another request. */
function hintFromList(
  model: string,
  cause: Cause | null,
  { models, isComplete }: Listing,
  host: HostKind | undefined
): string | null {
  if (models === null) return null
  if (lacksScope(cause)) {
    if (host === 'other' || host === 'azure') return null
    return 'The key may list models but not call them. It is read-only, or its owner is a Viewer of the project.'
  }
  return shownBy(cause).model === 'absent' && isComplete ? absenceHint(model, models, host) : null
}

/** A text of the API, cut to the length that a report may hold. It is redacted first: a secret that is cut is not recognized. */
export function reportedText(text: string | null, redact: Redact): string | null {
  if (text === null) return null
  const redacted = redact(text)
  if (redacted.length <= MAX_REPORTED_LENGTH) return redacted
  return `${redacted.slice(0, MAX_REPORTED_LENGTH - 1).toWellFormed()}…`
}

function requestIdOf(answer: HttpAnswer | null): string | null {
  return REQUEST_ID_HEADERS.map((name) => answer?.headers[name]).find((id) => id !== undefined && id !== '') ?? null
}
