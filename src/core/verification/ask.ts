/** One question to the API: send, judge, and ask again while the failure is one that passes. */
import pRetry from 'p-retry'
import type { Cause } from '../diagnosis/causes.ts'
import type { Judgement } from '../diagnosis/judge.ts'
import type { Answer } from '../endpoints/api.ts'
import { isTransient, retryDelayMs } from './retry.ts'

/** What the world outside gives the decisions. `sleep` returns early once the run has ended. */
export type Environment = {
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Aborted when the run must end: its deadline passed or the step was cancelled. */
  readonly signal: AbortSignal
}

export type RetryNotice = {
  readonly subject: string
  readonly cause: Cause
  readonly delayMs: number
  readonly attempt: number
}

export type RetryPolicy = {
  readonly maxRetries: number
  readonly timeoutMs: number
  readonly environment: Environment
  readonly onRetry: (notice: RetryNotice) => void
}

export type Question = {
  /** What is asked, for the log: a model or "the list". */
  readonly subject: string
  readonly send: () => Promise<Answer>
  readonly judge: (answer: Answer) => Judgement
  /** Is there something better to do about this answer than to wait? */
  readonly isLasting?: (answer: Answer, judgement: Judgement) => boolean
}

export type Reply = { readonly answer: Answer; readonly judgement: Judgement; readonly attempts: number }

class TransientFailure extends Error {}

/** Never throws for what the API does: the last reply is the result, whatever it says. */
export async function ask(
  { subject, send, judge, isLasting = () => false }: Question,
  policy: RetryPolicy
): Promise<Reply> {
  const { environment, maxRetries, timeoutMs } = policy
  let reply: Reply | undefined
  const attempt = async (number: number): Promise<Reply> => {
    const answer = await send()
    // A run that ends while a retry is under way still knows what the earlier tries said.
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
    // The waits are ours (the server may name them), the loop is the library's.
    return await pRetry(attempt, { retries: maxRetries, minTimeout: 0, maxTimeout: 0, onFailedAttempt: pause })
  } catch (error) {
    if (error instanceof TransientFailure && reply) return reply
    throw error
  }
}
