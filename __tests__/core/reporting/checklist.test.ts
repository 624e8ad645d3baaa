import type { Report } from '../../../src/core/report.ts'
import { checklistOf } from '../../../src/core/reporting/checklist.ts'
import { check, report, requirement } from '../../support/reports.ts'

/** One letter per box, in order: x ticked, o open, ? not known. */
const boxes = (changes: Partial<Report>) =>
  checklistOf(report(changes))
    .map(({ done }) => (done === true ? 'x' : done === false ? 'o' : '?'))
    .join('')
const reasonOf = (changes: Partial<Report>, text: string) =>
  checklistOf(report(changes)).find((item) => item.text.includes(text))?.reason

const limits = { requestsPerMinute: 500, tokensPerMinute: 200_000 }

test('ticks every box if everything was measured and is well', () => {
  expect(boxes({ checks: [check({ rateLimits: limits })] })).toBe('xxxxxxxxx')
})

test('gives a reason beside every box that is not ticked', () => {
  const open = [
    ...checklistOf(report({ key: { ...report().key, status: 'missing', cause: 'missing_api_key' }, checks: [] })),
    ...checklistOf(report({ listing: { status: 'unavailable', count: null, cause: 'server_error' }, checks: [] }))
  ].filter(({ done }) => done !== true)
  expect(open.length).toBeGreaterThan(4)
  for (const { reason } of open) expect(reason).toMatch(/\w/)
})

test.each([
  [
    'a rejected key',
    {
      key: { ...report().key, status: 'rejected', cause: 'invalid_api_key' },
      checks: [check({ cause: 'invalid_api_key' })]
    },
    'The key is active',
    'invalid_api_key'
  ],
  [
    'a wrong project',
    { checks: [check({ cause: 'mismatched_project' })] },
    'Organization and project',
    'mismatched_project'
  ],
  ['an empty wallet', { checks: [check({ cause: 'insufficient_quota' })] }, 'Credit and quota', 'insufficient_quota'],
  [
    'a model that is not listed',
    {
      requirements: [requirement({ status: 'unmet', proof: null, cause: 'model_not_found' })],
      checks: [check({ cause: 'model_not_found', listed: false })]
    },
    'on the list',
    'not on the list: gpt-6-luna'
  ],
  [
    'a call that failed',
    {
      requirements: [requirement({ status: 'unmet', proof: null, cause: 'model_not_allowed' })],
      checks: [check({ cause: 'model_not_allowed' })]
    },
    'A test call',
    '1 of 1 did not: gpt-6-luna (model_not_allowed)'
  ],
  [
    'a model that was looked up only',
    { requirements: [requirement({ proof: 'listed' })] },
    'A test call',
    '1 of 1 did not: gpt-6-luna (listed only)'
  ],
  [
    'a shutdown that is near',
    { warnings: [{ kind: 'shutdown', level: 'warning', model: 'gpt-6-luna', message: 'soon' }] },
    'about to shut down',
    'nearing its shutdown: gpt-6-luna'
  ]
] satisfies [string, Partial<Report>, string, string][])('opens the right box for %s', (_, changes, text, reason) => {
  expect(reasonOf(changes, text)).toContain(reason)
})

test('names the request ids for support if something is refused', () => {
  const refused = {
    requirements: [requirement({ status: 'unmet' })],
    checks: [check({ cause: 'model_not_allowed', requestId: 'req_9' })]
  }
  expect(reasonOf(refused, 'support')).toBe('still stuck? Send the request ids shown above')
  expect(reasonOf({ checks: [check({ cause: 'connection_failed', requestId: null })] }, 'support')).toContain(
    'the report'
  )
})

test('does not open the box of the list for a fallback that is not listed', () => {
  const changes = {
    requirements: [requirement({ text: 'a || b', models: ['a', 'b'], selected: 'b' })],
    checks: [check({ model: 'a', cause: 'model_not_found', listed: false }), check({ model: 'b' })]
  }
  expect(reasonOf(changes, 'on the list')).toBeNull()
})

test.each<readonly [Partial<Report['key']>, string | null]>([
  [{}, null],
  [{ ageDays: 212, owner: 'service-account' }, '212 days old, owned by a service account'],
  [{ ageDays: 1, owner: 'person' }, '1 day old, owned by a person'],
  [{ kind: 'workload-identity' }, 'a short-lived token from the exchange of an identity token']
])('says what is known about an active key: %j', (key, reason) => {
  expect(reasonOf({ key: { ...report().key, ...key } }, 'active')).toBe(reason)
})

test('does not ask a run without a stored key for a secret', () => {
  const keyless = { ...report().key, kind: 'workload-identity' as const }
  expect(boxes({ key: keyless })[0]).toBe('x')
  expect(boxes({ key: { ...keyless, status: 'missing' } })[0]).toBe('o')
})

test('without a key only the key is to be done, and after a skipped run nothing is', () => {
  const missing = {
    key: { ...report().key, status: 'missing' as const, cause: 'missing_api_key' as const },
    listing: { ...report().listing, status: 'skipped' as const },
    requirements: [requirement({ status: 'unmet', proof: null, cause: 'missing_api_key' })],
    checks: [check({ status: 'unusable', cause: 'missing_api_key', attempts: 0, requestId: null })]
  }
  expect(boxes({ ...missing, result: 'failed' })).toBe('o???????o')
  expect(boxes({ ...missing, result: 'skipped' })).not.toContain('o')
})

test('counts a model whose limits are too low as one that answered', () => {
  const low = check({ cause: 'limits_too_low', rateLimits: limits })
  expect(reasonOf({ checks: [low] }, 'Rate limits')).toBe('too low for this job: gpt-6-luna')
  expect(boxes({ checks: [low] })[3]).toBe('x')
  expect(boxes({ checks: [{ ...low, attempts: 0 }] })[3]).toBe('?')
})
