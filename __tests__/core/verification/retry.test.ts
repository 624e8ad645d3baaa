import type { Cause } from '../../../src/core/diagnosis/causes.ts'
import type { Answer } from '../../../src/core/endpoints/api.ts'
import { isTransient, retryDelayMs } from '../../../src/core/verification/retry.ts'

type Headers = Readonly<Record<string, string>>
const response = (status: number, headers: Headers = {}): Answer => ({
  ...{ kind: 'response', status, headers, latencyMs: 1, body: '' }
})
const failure: Answer = { kind: 'failure', chain: [], timedOut: false, latencyMs: 1 }

test.each<[string, Answer, Cause | null, boolean]>([
  ['a rate limit', response(429), 'rate_limit_exceeded', true],
  ['an empty wallet', response(429), 'insufficient_quota', false],
  ['an empty wallet that a gateway passes on as its failure', response(500), 'insufficient_quota', false],
  ['a wrong key that a gateway passes on as its failure', response(502), 'invalid_api_key', false],
  ['an outage', response(500), 'server_error', true],
  ['an overload, whatever its status', response(400), 'server_overloaded', true],
  ['a conflict', response(409), 'server_error', true],
  ['a request that took too long', response(408), 'request_timeout', true],
  ['a refusal of the form', response(400), 'request_rejected', false],
  ['a missing model', response(404), 'model_not_found', false],
  ['a broken connection', failure, 'connection_failed', true],
  ['a certificate', failure, 'tls_untrusted', false],
  ['a password for the proxy', failure, 'proxy_authentication_required', false],
  ['the end of the run', { kind: 'stopped' }, 'not_reached', false],
  ['an answer', response(200), null, false]
])('%s may pass by itself: %#', (_, answer, cause, passes) => {
  expect(isTransient(answer, { cause, message: '', facts: null, body: null })).toBe(passes)
})

test('does not retry a request that is larger than the limit', () => {
  const judgement = {
    cause: 'rate_limit_exceeded',
    message: 'Request too large for m',
    facts: null,
    body: null
  } as const
  expect(isTransient(response(429), judgement)).toBe(false)
})

const NOW = Date.parse('2026-11-21T06:00:00Z')
const delay = (headers: Headers, attempt = 1, random = 0) =>
  retryDelayMs(response(429, headers), { attempt, timeoutMs: 60_000, nowMs: NOW, random })

test.each<[string, Headers, number | null]>([
  ['milliseconds', { 'retry-after-ms': '150.2' }, 151],
  ['milliseconds before seconds', { 'retry-after-ms': '150', 'retry-after': '9' }, 150],
  ['seconds', { 'retry-after': '2' }, 2_000],
  ['a fraction of a second', { 'retry-after': '0.5' }, 500],
  ['no time at all', { 'retry-after': '0' }, 0],
  ['a date', { 'retry-after': 'Sat, 21 Nov 2026 06:00:07 GMT' }, 7_000],
  ['a date that has passed', { 'retry-after': 'Sat, 21 Nov 2026 05:00:00 GMT' }, 500],
  ['nonsense', { 'retry-after': 'soon' }, 500],
  ['a negative number', { 'retry-after': '-5' }, 500],
  ['a longer wait than a request may take', { 'retry-after': '61' }, null]
])('obeys %s', (_, headers, expected) => {
  expect(delay(headers)).toBe(expected)
})

test('doubles the waits up to a limit, with jitter', () => {
  expect([1, 2, 3, 4, 5, 6].map((attempt) => delay({}, attempt))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000])
  expect(delay({}, 1, 0.999)).toBe(375)
  expect(retryDelayMs(failure, { attempt: 5, timeoutMs: 1_000, nowMs: NOW, random: 0 })).toBe(1_000)
})
