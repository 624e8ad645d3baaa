/**
 * Diagnosis starts here. The strongest evidence decides what an answer means:
 * 1. It is no refusal by the API: the model answered, the network failed, or something on the way answered.
 * 2. Codes that name one refusal, then codes of a failure that passes.
 * 3. Words. For a status that may pass (429, 5xx), words of a passing failure come before words of a refusal.
 * 4. Codes that servers give to any refusal. At last, the status alone.
 * 5. Words that quote a provider: then the gateway's own key was refused, not the key of the user.
 *
 * `readApiError` (`api-error.ts`) collects codes and words, and `causeOf` (`signs.ts`) weighs them. `hintOf` (`hints.ts`) finds
 * what they tell beyond the cause. The list of models may correct both (`verification/check.ts`); `adviceFor`
 * (`reporting/advice.ts`) adds the steps.
 */
import type { Answer, HttpAnswer } from '../endpoints/api.ts'
import { type Endpoint, endpointSpec } from '../endpoints/endpoints.ts'
import { isFilled, isSound, isSoundType } from '../endpoints/verdicts.ts'
import { looksLikeHtml, parseJson, readApiError } from './api-error.ts'
import { type Cause, traitsOf } from './causes.ts'
import { OWN_WORDS } from './own-words.ts'
import { causeOf, type Facts, showsThatModelRan } from './signs.ts'
import { isStreamError, isStreamType, lastEventOf } from './sse.ts'
import { transportCause, transportMessage } from './transport.ts'

export type Judgement = {
  /** null if the model answered. */
  readonly cause: Cause | null
  /** The API's or the network's own text, not yet redacted. */
  readonly message: string | null
  readonly facts: Facts | null
  /** The parsed body of a usable answer. */
  readonly body: Readonly<Record<string, unknown>> | null
}

const usable = (body: Judgement['body'], message: string | null = null): Judgement => ({
  cause: null,
  message,
  facts: null,
  body
})
const unreadable = (message: string): Judgement => ({ cause: 'unreadable_response', message, facts: null, body: null })

/**
 * @param endpoint where the request went: it decides what a 200 must hold
 * @param model that was asked for
 */
export function judge(answer: Answer, endpoint: Endpoint, model?: string): Judgement {
  if (answer.kind === 'stopped') return { cause: 'not_reached', message: null, facts: null, body: null }
  if (answer.kind === 'failure') {
    return { cause: transportCause(answer), message: transportMessage(answer), facts: null, body: null }
  }
  if (answer.status === 101) return judgeEvent(answer, endpoint)
  if (answer.status < 200 || answer.status > 299) return judgeRefusal(answer, answer.body, model)
  return isStreamType(answer.headers['content-type'])
    ? judgeStream(answer, endpoint, model)
    : judgeSuccess(answer, endpoint, model)
}

/** Reads a list answer or an error that has no endpoint of its own. */
export function judgeRefusal(answer: HttpAnswer, body: unknown, model?: string): Judgement {
  const facts: Facts = { ...readApiError(body), status: answer.status, headers: answer.headers, model }
  const message = messageOf(answer, facts)
  if (showsThatModelRan(facts)) return usable(null, message)
  return { cause: causeOf(facts), message, facts, body: null }
}

function messageOf(answer: HttpAnswer, { message, codes, form }: Facts): string {
  const location = answer.headers.location
  if (answer.status >= 300 && answer.status < 400 && location) return `Redirected to ${location}`
  const named = codes.filter((code) => !/^\d{1,3}$/.test(code))
  const nothing = form === 'empty' ? 'with an empty body' : 'without a reason'
  return message || named.join(', ') || `Status ${answer.status} ${nothing}`
}

function judgeSuccess(answer: HttpAnswer, endpoint: Endpoint, model?: string): Judgement {
  const { verdict } = endpointSpec(endpoint)
  const type = answer.headers['content-type'] ?? ''
  const maySound = isSoundType(type) || /^application\/octet-stream/i.test(type)
  if (!verdict && maySound && isSound(answer.body)) return usable(null)
  if (answer.body.trim() === '') return unreadable(`Status ${answer.status} with an empty body`)
  if (looksLikeHtml(answer.body)) return unreadable(`${OWN_WORDS.webPage}: ${readApiError(answer.body).message}`)
  const body = parseJson(answer.body)
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    return unreadable(body === undefined ? 'The body is not JSON, or was cut off' : 'The body is not a JSON object')
  }
  return judgeObject(answer, body as Record<string, unknown>, endpoint, model)
}

function judgeObject(answer: HttpAnswer, body: Record<string, unknown>, endpoint: Endpoint, model?: string): Judgement {
  const { verdict } = endpointSpec(endpoint)
  const hasError = isFilled(body.error) || isFilled(body.errors) || body.success === false
  const problem = verdict ? verdict(body) : 'the answer is not audio'
  if (problem === null && !hasError) return usable(body)
  return judgeInside(answer, body, hasError ? OWN_WORDS.errorInSuccess : `${OWN_WORDS.notAnAnswer}: ${problem}`, model)
}

/** A success whose body holds an error is read by the error's own code; the status of the answer says nothing. */
function judgeInside(answer: HttpAnswer, body: unknown, problem: string, model?: string): Judgement {
  const { codes, ...error } = readApiError(body)
  const status = Number(codes.find((code) => /^[45]\d\d$/.test(code)) ?? 0)
  const facts: Facts = { ...error, codes: codes.filter(namesReason), status, headers: answer.headers, model }
  const said = error.message || facts.codes.join(', ')
  const cause = said === '' && status === 0 ? 'unknown_error' : causeInside(facts, isErrorSaid(problem, codes))
  // Gateways count any failure of theirs as a refusal here: only what the code or the words name is believed.
  if (cause === 'unknown_error' || traitsOf(cause).shows.about === 'request')
    return unreadable([problem, said].filter(Boolean).join(': '))
  return { cause, message: said || problem, facts, body: null }
}

/** Does the body call itself an error, by a field or by a number that is not that of a success? */
const isErrorSaid = (problem: string, codes: readonly string[]) =>
  !problem.startsWith(OWN_WORDS.notAnAnswer) || codes.some((code) => /^-?\d+$/.test(code) && !/^(0|1|200)$/.test(code))

/** What calls itself an error and names nothing that passes is read as a refusal would be. */
function causeInside(facts: Facts, isError: boolean): Cause {
  const cause = causeOf(facts)
  return cause === 'unknown_error' && isError ? causeOf({ ...facts, status: 400 }) : cause
}

/** The state of an answer and the kind of an object are no codes of an error. */
const namesReason = (code: string) =>
  !/^(failed|completed|incomplete|in_progress|error|message|response)$|^response\./.test(code)

/** A streamed answer: its last event must be a good end, and errors arrive as events of their own. */
function judgeStream(answer: HttpAnswer, endpoint: Endpoint, model?: string): Judgement {
  const event = lastEventOf(answer.body)
  if (!event) return unreadable('The stream ended before it was complete')
  if (isStreamError(event)) return judgeInside(answer, event, OWN_WORDS.errorInStream, model)
  return judgeObject(answer, (event.response ?? event) as Record<string, unknown>, endpoint, model)
}

/** Judges a realtime session. The body of the answer is the event that ended the wait. */
function judgeEvent(answer: HttpAnswer, endpoint: Endpoint): Judgement {
  const event = parseJson(answer.body)
  if (event === null || typeof event !== 'object') return unreadable('The session sent something that is not JSON')
  const problem = endpointSpec(endpoint).verdict?.(event as Record<string, unknown>) ?? null
  if (problem === null) return usable((event as { response?: Record<string, unknown> }).response ?? null)
  const refusal = judgeRefusal({ ...answer, status: 400 }, event)
  return refusal.cause === 'request_rejected' && !refusal.facts?.codes.some((code) => /^invalid/i.test(code))
    ? unreadable(`${problem}${refusal.message ? `: ${refusal.message}` : ''}`)
    : refusal
}
