/**
 * Does this server answer for a model that does not exist? Then its answers prove nothing.
 * The control asks once for each endpoint that the checks use, and never on OpenAI's or Azure's servers.
 */

import { looksLikeHtml } from '../diagnosis/api-error.ts'
import { type Cause, traitsOf } from '../diagnosis/causes.ts'
import { type Endpoint, endpointSpec } from '../endpoints/endpoints.ts'
import type { Target } from '../requirements/requirements.ts'
import type { Listing } from './listing.ts'
import { modelOf, type Probe, type ProbeResult } from './probe.ts'
import { isCalled, type VerifySettings } from './settings.ts'

/** Asks for invented models, and withdraws what their answers disprove. */
export type Control = {
  /** Sends the control requests together with the first probes, so they cost no extra time. */
  readonly start: (starts: readonly Start[]) => void
  /** Withdraws "usable" from a result if the server answers, or may answer, for any name. */
  readonly confirm: (target: Target, seen: ProbeResult) => Promise<ProbeResult>
}

/** A target of the run, and the endpoint on which its probe starts. */
export type Start = { readonly target: Target; readonly endpoint: Endpoint }

/** What the request for an invented model showed about an endpoint. */
type ControlEvidence =
  /** `namesModel`: the refusal says that the model is the reason, so it counts for other endpoints as well. */
  | { readonly kind: 'refused'; readonly namesModel: boolean }
  /** `as` is the model that the answer names instead of the invented one; null if it names none. */
  | { readonly kind: 'answered'; readonly as: string | null }
  | { readonly kind: 'unclear'; readonly why: string }

type Trial = { readonly endpoint: Endpoint; readonly evidence: ControlEvidence }

/** The control of one run. It asks for invented models, and judges the answers of the real ones by the result. */
export function createControl(probe: Probe, listing: Promise<Listing>, settings: VerifySettings): Control {
  const { host, environment } = settings
  const trials = new Map<Endpoint, Promise<Trial>>()
  /** For endpoints that a probe reached only by a correction. */
  const late = new Map<Endpoint, Promise<Trial>>()

  const ask = async (like: string, start: Endpoint, isPinned: boolean): Promise<Trial> => {
    const model = inventedName(like, environment.random())
    const seen = await probe({ model, endpoint: isPinned ? start : null }, start, 'an invented model')
    return { endpoint: seen.endpoint, evidence: controlEvidence(model, seen) }
  }
  /** The evidence for the endpoint of an answer. A control that started elsewhere may have reached it by a correction. */
  const evidenceAt = async (endpoint: Endpoint, model: string): Promise<ControlEvidence> => {
    const own = await trials.get(endpoint)
    if (own?.endpoint === endpoint) return own.evidence
    const others = await Promise.all(trials.values())
    const led = others.find((trial) => trial.endpoint === endpoint)
    if (led) return led.evidence
    // An invented model must not cost money. For a paid endpoint, the other endpoints speak for the server.
    if (endpointSpec(endpoint).paid) return evidenceElsewhere(others.map(({ evidence }) => evidence))
    const pinned = late.get(endpoint) ?? ask(model, endpoint, true)
    late.set(endpoint, pinned)
    return (await pinned).evidence
  }

  return {
    start(starts) {
      if (host !== 'other') return
      const called = starts.filter(({ endpoint }) => isCalled(endpoint, settings))
      const free = called.filter(({ endpoint }) => !endpointSpec(endpoint).paid)
      const asked = free.length > 0 ? free : called.map(({ target }) => ({ target, endpoint: STAND_IN }))
      for (const { target, endpoint } of asked)
        trials.set(endpoint, trials.get(endpoint) ?? ask(target.model, endpoint, false))
    },
    async confirm(target, seen) {
      if (host !== 'other' || seen.cause !== null) return seen
      const evidence = await evidenceAt(seen.endpoint, target.model)
      if (evidence.kind === 'refused') return seen
      if (evidence.kind === 'unclear') return withdrawn(seen, 'not_proven', evidence.why)
      return (await isOwnModel(target, seen, evidence.as, listing)) ? seen : withdrawn(seen, 'model_mismatch', ANSWERED)
    }
  }
}

/**
 * A name that no model has. It begins with the name of a model of the run: gateways route whole families (`gpt-*`,
 * `openai/*`) to one model, and they must not know the invented name by its form.
 *
 * @param random from 0 up to, but not including, 1
 */
function inventedName(like: string, random: number): string {
  const suffix = Math.floor(random * 36 ** SUFFIX_LENGTH).toString(36)
  return `${like}-${suffix.padStart(SUFFIX_LENGTH, '0')}`
}

const SUFFIX_LENGTH = 10

/** The evidence for an endpoint that costs money, from the other endpoints. Only a refusal of the model itself counts. */
function evidenceElsewhere(others: readonly ControlEvidence[]): ControlEvidence {
  const answered = others.find(({ kind }) => kind === 'answered')
  const refused = others.find((one) => one.kind === 'refused' && one.namesModel)
  return answered ?? refused ?? { kind: 'unclear', why: NOT_ASKED_WHERE_PAID }
}

const NOT_ASKED_WHERE_PAID = 'an invented model must not cost money, and no other endpoint said that it does not exist'
/** The endpoint of the control if every call of the run costs money. */
const STAND_IN: Endpoint = 'responses'
const ANSWERED = 'This server also answered for an invented model, so its answers do not show which models it has'

function withdrawn(seen: ProbeResult, cause: Cause, message: string): ProbeResult {
  return { ...seen, cause, message, hint: null }
}

/** A server with one model ignores the name and answers under its own name. It has that model and no other. */
async function isOwnModel({ model }: Target, seen: ProbeResult, own: string | null, listing: Promise<Listing>) {
  return own === model && modelOf(seen.body) === model && (await listing).models?.has(model) === true
}

function controlEvidence(invented: string, { cause, answer, body }: ProbeResult): ControlEvidence {
  if (cause === null && isSuccessAnswer(answer?.status)) {
    const named = modelOf(body)
    return { kind: 'answered', as: named === invented ? null : named }
  }
  return isControlRefused(cause, answer)
    ? { kind: 'refused', namesModel: cause !== null && traitsOf(cause).means.forInvented === 'refused' }
    : { kind: 'unclear', why: whyUnclear(cause, answer?.status) }
}

const isSuccessAnswer = (status: number | undefined) => status === 101 || (status !== undefined && status < 300)

/** Statuses of failures that pass. */
const PASSING = [408, 409, 425, 429]

/** Did the server refuse the invented model? A refusal that only a running model gives does not count, nor does a web page. */
function isControlRefused(cause: Cause | null, answer: ProbeResult['answer']): boolean {
  if (cause === null || answer === null || looksLikeHtml(answer.body)) return false
  const { status } = answer
  if (PASSING.includes(status)) return false
  const { forInvented } = traitsOf(cause).means
  return forInvented === 'refused' || (forInvented === 'by-status' && status >= 400 && status <= 499)
}

function whyUnclear(cause: Cause | null, status: number | undefined): string {
  const came =
    status === undefined
      ? `no answer came (${cause})`
      : cause === null
        ? 'it refused that model in a way that only a running model can'
        : `it answered ${status} (${cause})`
  return `This server did not clearly refuse an invented model, so it may answer for any name: ${came}`
}
