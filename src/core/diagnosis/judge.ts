/**
 * Diagnosis starts here. An answer becomes a cause and a hint in this order:
 * 1. `judge` tells whether the model answered, the network failed (`transport.ts`) or the server refused.
 * 2. `readApiError` (`api-error.ts`) collects the codes, words and parameters of a refusal.
 * 3. `causeOf` (`signs.ts`) finds the cause in them: by codes, then by words, then by the status alone.
 * 4. `hintOf` (`hints.ts`) finds what the answer tells beyond its cause.
 * 5. `createCheck` (`verification/check.ts`) corrects both by the list of models; `adviceFor` (`reporting/advice.ts`) adds the steps.
 */
import type { Answer, HttpAnswer } from '../endpoints/api.ts'
import { type Endpoint, endpointSpec } from '../endpoints/endpoints.ts'
import { looksLikeHtml, parseJson, readApiError } from './api-error.ts'
import { type Cause, traitsOf } from './causes.ts'
import { causeOf, type Facts, showsThatModelRan } from './signs.ts'
import { isStreamError, lastEventOf } from './sse.ts'
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
 * What one answer says about a model: usable, or the cause why not.
 *
 * @param endpoint where the request went; it decides what a 200 must hold
 */
export function judge(answer: Answer, endpoint: Endpoint): Judgement {
  if (answer.kind === 'stopped') return { cause: 'not_reached', message: null, facts: null, body: null }
  if (answer.kind === 'failure') {
    return { cause: transportCause(answer), message: transportMessage(answer), facts: null, body: null }
  }
  if (answer.status === 101) return judgeEvent(answer, endpoint)
  if (answer.status < 200 || answer.status > 299) return judgeRefusal(answer, answer.body)
  return /^text\/event-stream/.test(answer.headers['content-type'] ?? '')
    ? judgeStream(answer, endpoint)
    : judgeSuccess(answer, endpoint)
}

/** Judges an answer with an error status, whatever was asked. */
export function judgeRefusal(answer: HttpAnswer, body: unknown): Judgement {
  const facts: Facts = { ...readApiError(body), status: answer.status, headers: answer.headers }
  const message = messageOf(answer, facts)
  if (showsThatModelRan(facts)) return usable(null, message)
  return { cause: causeOf(facts), message, facts, body: null }
}

function messageOf(answer: HttpAnswer, { message, codes }: Facts): string {
  const location = answer.headers.location
  if (answer.status >= 300 && answer.status < 400 && location) return `Redirected to ${location}`
  const named = codes.filter((code) => !/^\d{1,3}$/.test(code))
  return message || named.join(', ') || `Status ${answer.status} with an empty body`
}

function judgeSuccess(answer: HttpAnswer, endpoint: Endpoint): Judgement {
  const { verdict } = endpointSpec(endpoint)
  // Audio never starts with a bracket or a tag. A body that does is an error with a wrong content type.
  const isSound = /^(audio\/|application\/octet-stream)/.test(answer.headers['content-type'] ?? '')
  if (!verdict && isSound && /^[^{[<]/.test(answer.body)) return usable(null)
  if (answer.body.trim() === '') return unreadable(`Status ${answer.status} with an empty body`)
  if (looksLikeHtml(answer.body))
    return unreadable(`A web page instead of an answer: ${readApiError(answer.body).message}`)
  const body = parseJson(answer.body)
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    return unreadable(body === undefined ? 'The body is not JSON, or was cut off' : 'The body is not a JSON object')
  }
  return judgeObject(answer, body as Record<string, unknown>, endpoint)
}

function judgeObject(answer: HttpAnswer, body: Record<string, unknown>, endpoint: Endpoint): Judgement {
  const { verdict } = endpointSpec(endpoint)
  const hasError = isSaid(body.error) || isSaid(body.errors) || body.success === false
  const problem = verdict ? verdict(body) : 'the answer is not audio'
  if (problem === null && !hasError) return usable(body)
  return judgeInside(
    answer,
    body,
    hasError ? `An error with status ${answer.status}` : `Not an answer of the model: ${problem}`
  )
}

const isSaid = (value: unknown) =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)

/** Judges an error with status 200 by the error's own code, since the status says nothing. */
function judgeInside(answer: HttpAnswer, body: unknown, problem: string): Judgement {
  const { codes, ...error } = readApiError(body)
  const status = Number(codes.find((code) => /^[45]\d\d$/.test(code)) ?? 0)
  const facts: Facts = { ...error, codes: codes.filter(namesReason), status, headers: answer.headers }
  const said = error.message || facts.codes.join(', ')
  const cause = said === '' && status === 0 ? 'unknown_error' : causeOf(facts)
  // Gateways report any failure of theirs in this way. Believe only what the code or the words name.
  if (traitsOf(cause).shows.about !== 'access') return unreadable([problem, said].filter(Boolean).join(': '))
  return { cause, message: said || problem, facts, body: null }
}

/** The state of an answer and the type of an object are not error codes. */
const namesReason = (code: string) =>
  !/^(failed|completed|incomplete|in_progress|error|message|response)$|^response\./.test(code)

/** Judges a streamed answer. Its last event must be a good end. Errors arrive as events. */
function judgeStream(answer: HttpAnswer, endpoint: Endpoint): Judgement {
  const event = lastEventOf(answer.body)
  if (!event) return unreadable('The stream ended before it was complete')
  if (isStreamError(event)) return judgeInside(answer, event, 'An error inside a stream')
  return judgeObject(answer, (event.response ?? event) as Record<string, unknown>, endpoint)
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
