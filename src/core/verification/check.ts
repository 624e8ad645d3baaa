/** Turns what was seen of one model into its check: the row of the report. */

import { type Cause, traitsOf } from '../diagnosis/causes.ts'
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

export type CheckContext = {
  readonly listing: Listing
  readonly nowMs: number
  /** What is wrong with the base URL by the look of it; null where nothing is. */
  readonly baseUrlFix: string | null
  readonly redact: (text: string) => string
  /** Whose server it is; OpenAI's where nothing is said. */
  readonly host?: HostKind
}

const NOTHING_SEEN = {
  ...{ message: null, hint: null, attempts: 0, answer: null, latencyMs: null, body: null, usage: null },
  request: null
}
/** The API's texts are short; a longer one is noise, and reports must stay small. */
const MAX_REPORTED_LENGTH = 600
const REQUEST_ID_HEADERS = ['x-request-id', 'apim-request-id', 'request-id', 'cf-ray']

/** A model that was not called, and why. */
export function uncalled(endpoint: Endpoint, cause: Cause, message: string | null = null): ProbeResult {
  return { ...NOTHING_SEEN, endpoint, cause, message }
}

/** What one model came to, from its answer and from what the list says of it. */
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
    message: seen.message === null ? null : shorten(redact(seen.message)),
    hint: hint === null ? null : shorten(redact(hint)),
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

function capabilityResult(seen: CapabilitySeen, redact: CheckContext['redact']): CapabilityResult {
  const { name, cause, message, answer, latencyMs } = seen
  return {
    name,
    status: cause === null ? 'usable' : traitsOf(cause).status,
    cause,
    message: message === null ? null : shorten(redact(message)),
    httpStatus: answer?.status ?? null,
    requestId: requestIdOf(answer),
    latencyMs
  }
}

/** What a check with this cause is. Only a pinned endpoint makes "not on this endpoint" final. */
export function statusOf(cause: Cause | null, target: Target): CheckStatus {
  if (cause === null) return 'usable'
  return cause === 'unsupported_endpoint' && target.endpoint !== null ? 'unusable' : traitsOf(cause).status
}

/** The cause and hint once the list is known: the date has passed, the name is near another, or on no list. */
function settle(target: Target, seen: ProbeResult, context: CheckContext): Pick<ProbeResult, 'cause' | 'hint'> {
  const { listing, nowMs, baseUrlFix } = context
  const { cause, hint } = ofOneModel(seen, listing)
  const isPast = hasShutDown(target.model, listing, nowMs)
  if (isPast && cause !== null && traitsOf(cause).related.explainedBy === 'shutdown-date') {
    return { cause: 'model_retired', hint: `Its announced shutdown date was ${listing.models?.get(target.model)}.` }
  }
  if (cause === 'not_probed') return settleUncalled(target, seen, context)
  if (baseUrlFix !== null && cause !== null && traitsOf(cause).related.explainedBy === 'base-url') {
    return { cause: 'unknown_url', hint: baseUrlFix }
  }
  const fromList = hintFromList(target.model, cause, listing, context.host)
  // The scope that is missing and the list that was given say more together, unless other endpoints take the key.
  if (cause === 'missing_scopes' && !/responses\.write/.test(seen.message ?? ''))
    return { cause, hint: [hint, fromList].filter(Boolean).join(' ') || null }
  return { cause, hint: hint ?? fromList }
}

/** What a refusal of the key is where the list has shown that the key is good. */
function ofOneModel({ cause, hint, answer }: ProbeResult, { provesKey }: Listing): Pick<ProbeResult, 'cause' | 'hint'> {
  if (!provesKey || cause === null) return { cause, hint }
  const isPage = cause === 'blocked_by_edge' && answer?.status === 401
  const settled = isPage ? 'access_denied' : cause
  if (traitsOf(settled).shows.key !== 'rejected') return { cause: settled, hint }
  const words =
    'The list of models took this key, so the key is good: this model alone is refused, by a right that the key lacks or by the provider behind the server.'
  return { cause: settled, hint: [hint, words].filter(Boolean).join(' ') }
}

function settleUncalled({ model }: Target, { endpoint, hint }: ProbeResult, { listing, host }: CheckContext) {
  if (endpoint === 'videos') return { cause: 'model_retired', hint: endpointSpec(endpoint).unprobed ?? hint } as const
  // Nothing was called, so a fault of the key or of the list is all that is known of the model.
  const isFault =
    listing.cause !== null &&
    (traitsOf(listing.cause).next.stops === 'every-model' || traitsOf(listing.cause).status === 'undetermined')
  if (isFault) return { cause: listing.cause, hint: null }
  if (listing.switchedOff?.has(model))
    return { cause: 'model_retired', hint: 'The list itself says that the model is switched off.' } as const
  return isListed(model, listing) === false
    ? ({ cause: 'unlisted', hint: hintFromList(model, 'unlisted', listing, host) } as const)
    : ({ cause: 'not_probed', hint } as const)
}

/** What the list says about a refusal, without one more request. */
function hintFromList(
  model: string,
  cause: Cause | null,
  { models, isComplete }: Listing,
  host: HostKind | undefined
): string | null {
  if (models === null) return null
  if (cause === 'missing_scopes') {
    if (host === 'other') return null
    return 'The key may list models and not call them: it is read-only, or its owner is a Viewer of the project.'
  }
  const isAbsence = cause !== null && traitsOf(cause).shows.model === 'absent'
  return isAbsence && isComplete ? absenceHint(model, models, host) : null
}

/** A text of the API at the length that a report takes. */
export function shorten(text: string): string {
  return text.length > MAX_REPORTED_LENGTH ? `${text.slice(0, MAX_REPORTED_LENGTH - 1).toWellFormed()}…` : text
}

function requestIdOf(answer: HttpAnswer | null): string | null {
  return REQUEST_ID_HEADERS.map((name) => answer?.headers[name]).find((id) => id !== undefined && id !== '') ?? null
}
