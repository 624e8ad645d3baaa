/** Decides which failed requests get another try, and how long to wait before it. */

import { traitsOf } from '../diagnosis/causes.ts'
import type { Judgement } from '../diagnosis/judge.ts'
import { isProviderOutOfReach } from '../diagnosis/signs.ts'
import type { Answer } from '../endpoints/api.ts'

const BASE_DELAY_MS = 500
const MAX_DELAY_MS = 8_000
const JITTER = 0.25
const RETRYABLE_STATUSES: readonly number[] = [408, 409]

/** A gateway that cannot connect has usually retried by itself. One more request shows whether the failure passes. */
const REQUESTS_OUT_OF_REACH = 2

/**
 * Is another try worth it? Only if the failure may pass by itself: network failures, 408, 409, 5xx and true rate limits,
 * but never a billing refusal.
 *
 * @param sent how many requests there have been, this one included
 */
export function isTransient(answer: Answer, { cause, message, facts }: Judgement, sent = 1): boolean {
  if (cause === null || answer.kind === 'stopped') return false
  if (isProviderOutOfReach(cause, facts)) return sent < REQUESTS_OUT_OF_REACH
  const { retry } = traitsOf(cause).next
  // A gateway may report used-up credit or a wrong key with a 5xx, so the cause decides before the status.
  if (retry === 'never') return false
  if (answer.kind === 'failure') return true
  if (retry === 'always') return !/request too large/i.test(message ?? '')
  return RETRYABLE_STATUSES.includes(answer.status) || answer.status >= 500
}

type RetryTiming = {
  /** How many requests have been sent, 1 or more. */
  readonly attempt: number
  /** How long one request may take. The run never waits longer than this. */
  readonly timeoutMs: number
  readonly nowMs: number
  /** From 0 up to, but not including, 1. */
  readonly random: number
}

/**
 * Milliseconds until the next try; null if the server asks for a longer wait than one request may take.
 * `retry-after-ms` wins over `retry-after` (seconds or a date, RFC 9110 section 10.2.3). Unreadable values are ignored.
 */
export function retryDelayMs(answer: Answer, timing: RetryTiming): number | null {
  const asked = answer.kind === 'response' ? askedDelayMs(answer.headers, timing.nowMs) : null
  if (asked !== null) return asked > timing.timeoutMs ? null : asked
  const backoff = Math.min(BASE_DELAY_MS * 2 ** (timing.attempt - 1), MAX_DELAY_MS)
  return Math.min(Math.round(backoff * (1 - JITTER * timing.random)), timing.timeoutMs)
}

function askedDelayMs(headers: Readonly<Record<string, string>>, nowMs: number): number | null {
  const milliseconds = nonNegative(headers['retry-after-ms'])
  if (milliseconds !== null) return Math.ceil(milliseconds)
  const after = headers['retry-after']
  const seconds = nonNegative(after)
  if (seconds !== null) return Math.ceil(seconds * 1000)
  const date = after === undefined || !/^[A-Z][a-z]{2}/.test(after) ? Number.NaN : Date.parse(after)
  return Number.isNaN(date) || date <= nowMs ? null : date - nowMs
}

function nonNegative(value: string | undefined): number | null {
  return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null
}
