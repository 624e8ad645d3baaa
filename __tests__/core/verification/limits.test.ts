import type { Check } from '../../../src/core/report.ts'
import { gated, lowerLimits, type Minimums, unknownLimitsWarnings } from '../../../src/core/verification/limits.ts'
import { check } from '../../support/reports.ts'

const limits = (requestsPerMinute: number | null, tokensPerMinute: number | null) => ({
  requestsPerMinute,
  tokensPerMinute
})
const LOW = { status: 'unusable', cause: 'limits_too_low' }
const SAME = { status: 'usable', cause: null, hint: null }

test.each<readonly [string, Check['rateLimits'], Minimums, object]>([
  ['no minimum', limits(1, 1), {}, SAME],
  ['requests at the minimum', limits(500, null), { minRequestsPerMinute: 500 }, SAME],
  [
    'requests below the minimum',
    limits(499, 9),
    { minRequestsPerMinute: 500 },
    { ...LOW, hint: 'It gets 499 requests a minute, but "min-requests-per-minute" asks for 500.' }
  ],
  [
    'tokens below the minimum',
    limits(500, 99),
    { minTokensPerMinute: 100 },
    { ...LOW, hint: 'It gets 99 tokens a minute, but "min-tokens-per-minute" asks for 100.' }
  ],
  [
    'both below the minimum',
    limits(0, 0),
    { minRequestsPerMinute: 1, minTokensPerMinute: 1 },
    { ...LOW, hint: expect.stringMatching(/0 requests .* 0 tokens/) }
  ],
  ['limits that are not known', null, { minRequestsPerMinute: 500 }, SAME],
  ['one limit that is not known', limits(null, 1), { minRequestsPerMinute: 500 }, SAME]
])('judges %s', (_, rateLimits, minimums, expected) => {
  expect(gated(check({ rateLimits }), minimums)).toMatchObject(expected)
})

test('refuses also a model that was only looked up, and keeps the cause of a refused one', () => {
  const minimums = { minRequestsPerMinute: 500 }
  const looked = check({ cause: 'not_probed', status: 'undetermined', rateLimits: limits(1, 1) })
  expect(gated(looked, minimums)).toMatchObject(LOW)
  const refused = check({ cause: 'insufficient_quota', rateLimits: limits(1, 1) })
  expect(gated(refused, minimums)).toBe(refused)
})

test('names the models whose limits could not be checked', () => {
  const checks = [
    check({ model: 'a', rateLimits: limits(1, null) }),
    check({ model: 'b' }),
    check({ model: 'c', cause: 'model_not_found' })
  ]
  const messages = unknownLimitsWarnings(checks, { minRequestsPerMinute: 1, minTokensPerMinute: 1 })
  expect(messages.map(({ message }) => message)).toEqual([
    '"min-requests-per-minute" was not checked for b: no answer named the limit',
    '"min-tokens-per-minute" was not checked for a, b: no answer named the limit'
  ])
  expect(unknownLimitsWarnings(checks, {})).toEqual([])
  const many = Array.from({ length: 9 }, (_, index) => check({ model: `m${index}` }))
  expect(unknownLimitsWarnings(many, { minTokensPerMinute: 1 })[0]?.message).toContain('m0, m1, m2, m3, m4 and 4 more:')
  const known = [check({ rateLimits: limits(1, 1) })]
  expect(unknownLimitsWarnings(known, { minTokensPerMinute: 1 })).toEqual([])
})

test.each([
  [null, null, null],
  [limits(1, 2), null, limits(1, 2)],
  [null, limits(1, 2), limits(1, 2)],
  [limits(5, null), limits(3, 4), limits(3, 4)],
  [limits(5, 1), limits(7, null), limits(5, 1)]
])('takes the lower of %j and %j', (a, b, expected) => expect(lowerLimits(a, b)).toEqual(expected))
