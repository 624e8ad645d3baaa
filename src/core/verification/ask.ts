/** Asks the API one question: sends it, judges the answer, and asks again while the failure may pass. */
import pRetry from 'p-retry'
import type { Cause } from '../diagnosis/causes.ts'
import type { Judgement } from '../diagnosis/judge.ts'
import type { Answer } from '../endpoints/api.ts'
import { isTransient, retryDelayMs } from './retry.ts'

/** What the decisions need from outside. `sleep` returns early when the run has ended. */
type Environment = {
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Aborted when the run must end: the deadline has passed or the step was cancelled. */
  readonly signal: AbortSignal
}

/** A wait before the next try, for the log. */
export type RetryNotice = {
  readonly subject: string
  readonly cause: Cause
  readonly delayMs: number
  readonly attempt: number
}

/** How often and how long a run asks. */
export type RetryPolicy = {
  readonly maxRetries: number
  readonly timeoutMs: number
  readonly environment: Environment
  readonly onRetry: (notice: RetryNotice) => void
}

/** One question to the API. */
type Question = {
  /** What is asked, for the log: a model or "the list". */
  readonly subject: string
  readonly send: () => Promise<Answer>
  readonly judge: (answer: Answer) => Judgement
  /** Is there something better to do about this answer than to wait? */
  readonly isLasting?: (answer: Answer, judgement: Judgement) => boolean
}

/** The last answer to a question, what it means, and how many requests it took. */
export type Reply = { readonly answer: Answer; readonly judgement: Judgement; readonly attempts: number }

class TransientFailure extends Error {}

/** Asks until there is an answer or no retry is left. The last reply is the result. It never throws for what the API does. */
export async function ask(
  { subject, send, judge, isLasting = () => false }: Question,
  policy: RetryPolicy
): Promise<Reply> {
  const { environment, maxRetries, timeoutMs } = policy
  let reply: Reply | undefined
  const attempt = async (number: number): Promise<Reply> => {
    const answer = await send()
    // If the run ends during a retry, the result of the earlier try stays.
    reply =
      answer.kind === 'stopped' && reply
        ? { ...reply, attempts: number }
        : { answer, judgement: judge(answer), attempts: number }
    const { judgement } = reply
    if (answer.kind !== 'stopped' && !isLasting(answer, judgement) && isTransient(answer, judgement, number))
      throw new TransientFailure()
    return reply
  }
  const pause = async ({
    error,
    attemptNumber,
    retriesLeft
  }: {
    error: Error
    attemptNumber: number
    retriesLeft: number
  }) => {
    if (!(error instanceof TransientFailure) || !reply || retriesLeft === 0 || environment.signal.aborted) throw error
    const timing = { attempt: attemptNumber, timeoutMs, nowMs: environment.now(), random: environment.random() }
    const delayMs = retryDelayMs(reply.answer, timing)
    if (delayMs === null || reply.judgement.cause === null) throw error
    policy.onRetry({ subject, cause: reply.judgement.cause, delayMs, attempt: attemptNumber })
    await environment.sleep(delayMs)
    if (environment.signal.aborted) throw error
  }
  try {
    // The library gives the loop. We wait ourselves, since the server may name the time to wait.
    return await pRetry(attempt, { retries: maxRetries, minTimeout: 0, maxTimeout: 0, onFailedAttempt: pause })
  } catch (error) {
    if (error instanceof TransientFailure && reply) return reply
    throw error
  }
}
