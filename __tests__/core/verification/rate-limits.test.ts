import { createCheck, uncalled } from '../../../src/core/verification/check.ts'
import { SKIPPED_LISTING } from '../../../src/core/verification/listing.ts'

function limitsOf(headers: Readonly<Record<string, string>>) {
  const answer = { kind: 'response', status: 200, headers, body: '', latencyMs: 1 } as const
  const seen = { ...uncalled('responses', 'not_probed'), cause: null, answer, attempts: 1 }
  const context = { listing: SKIPPED_LISTING, nowMs: 0, baseUrlFix: null, redact: (text: string) => text }
  return createCheck({ model: 'm', endpoint: null }, seen, context).rateLimits
}

test.each([
  [{}, null],
  [{ 'x-ratelimit-limit-requests': '', 'x-ratelimit-limit-tokens': ' ' }, null],
  [{ 'x-ratelimit-limit-requests': '500' }, { requestsPerMinute: 500, tokensPerMinute: null }],
  [{ 'x-ratelimit-limit-requests': 'many', 'x-ratelimit-limit-tokens': '-1' }, null],
  [
    { 'x-ratelimit-limit-tokens': '2000', 'x-ratelimit-limit-project-tokens': '300' },
    { requestsPerMinute: null, tokensPerMinute: 300 }
  ],
  [
    { 'x-ratelimit-limit-tokens': '2000', 'x-ratelimit-limit-project-tokens': '5000' },
    { requestsPerMinute: null, tokensPerMinute: 2000 }
  ]
])('reads the limits that are felt from %j', (headers, expected) => expect(limitsOf(headers)).toEqual(expected))
