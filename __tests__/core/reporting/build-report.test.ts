import { NO_KEY_FACTS, readKey } from '../../../src/core/credential/key.ts'
import { daysUntil } from '../../../src/core/dates.ts'
import { type Check, report as schema } from '../../../src/core/report.ts'
import { buildReport, buildSkippedReport, type ReportFacts } from '../../../src/core/reporting/build-report.ts'
import { parseModelList, targetKey } from '../../../src/core/requirements/requirements.ts'
import { type Listing, SKIPPED_LISTING } from '../../../src/core/verification/listing.ts'
import { check } from '../../support/reports.ts'

const NOW = Date.parse('2026-11-21T06:00:00Z')
const LISTED: Listing = {
  status: 'ok',
  cause: null,
  message: null,
  models: new Map([['gpt-6-luna', null]]),
  isComplete: true
}

function build(checks: readonly Check[], changes: Partial<ReportFacts> = {}) {
  const text = checks.map(({ model }) => model).join('\n')
  return buildReport({
    lists: [parseModelList([{ name: 'required-models', text }], 'required')],
    key: readKey(`sk-proj-${'a'.repeat(40)}`, 'openai'),
    apiHost: 'api.openai.com',
    checks: new Map(checks.map((one) => [targetKey({ model: one.model, endpoint: null }), one])),
    listing: LISTED,
    requests: 2,
    startedAtMs: NOW - 900.4,
    nowMs: NOW,
    isRuledOut: () => false,
    shutdownWarningDays: 60,
    failOn: 'undetermined',
    priceOf: () => null,
    warnings: [],
    fixes: [],
    spend: null,
    calls: null,
    uses: null,
    adminRequests: 0,
    keyFacts: NO_KEY_FACTS,
    ...changes
  })
}

test('is a valid report with times and counts', () => {
  expect(schema.parse(build([check()]))).toMatchObject({
    generatedAt: '2026-11-21T06:00:00.000Z',
    durationMs: 900,
    result: 'passed',
    listing: { status: 'ok', count: 1, cause: null }
  })
})

test('prices the usage by the model that answered, and leaves unknown prices out', () => {
  const usage = { inputTokens: 8, outputTokens: 16 }
  const asked: string[] = []
  const priceOf = (model: string) => {
    asked.push(model)
    return model === 'gpt-6-luna-2026-09-01' ? 0.5 : null
  }
  const checks = [
    check({ usage, answeredAs: 'gpt-6-luna-2026-09-01' }),
    check({ model: 'b', usage }),
    check({ model: 'c' })
  ]
  expect(build(checks, { priceOf }).checks.map(({ costUsd }) => costUsd)).toEqual([0.5, null, null])
  expect(asked).toEqual(['gpt-6-luna-2026-09-01', 'b'])
})

describe('key', () => {
  const denied: Listing = { ...SKIPPED_LISTING, status: 'denied', cause: 'invalid_api_key' }
  const unavailable: Listing = { ...SKIPPED_LISTING, status: 'unavailable', cause: 'server_error' }
  const refused = check({ status: 'unusable', cause: 'invalid_api_key' })
  const unknown = check({ status: 'undetermined', cause: 'server_error' })

  test.each([
    ['accepted by a usable model', [check()], LISTED, { status: 'accepted', cause: null }],
    [
      'accepted by a refusal that comes after the key was let in',
      [check({ status: 'unusable', cause: 'model_not_allowed' })],
      unavailable,
      { status: 'accepted' }
    ],
    ['rejected by the calls', [refused], unavailable, { status: 'rejected', cause: 'invalid_api_key' }],
    ['rejected by the list', [unknown], denied, { status: 'rejected', cause: 'invalid_api_key' }],
    ['not judged by an outage', [unknown], unavailable, { status: 'undetermined', cause: null }],
    [
      'accepted where one model answers, whatever another says',
      [check(), { ...refused, model: 'b' }],
      LISTED,
      { status: 'accepted' }
    ]
  ])('is %s', (_, checks, listing, expected) => {
    expect(build(checks, { listing }).key).toMatchObject({ kind: 'project', ...expected })
  })

  test('fails the run if it is rejected, even with optional models only', () => {
    const lists = [parseModelList([{ name: 'optional-models', text: 'gpt-6-luna' }], 'optional')]
    expect(build([refused], { lists, listing: denied }).result).toBe('failed')
  })

  test('is rejected or missing before any request', () => {
    expect(build([], { key: readKey('"quoted"', 'openai') }).key).toMatchObject({
      status: 'rejected',
      cause: 'malformed_api_key'
    })
    expect(build([], { key: readKey('', 'openai') }).key).toMatchObject({ status: 'missing', cause: 'missing_api_key' })
  })
})

describe('warnings', () => {
  const kindsOf = (checks: readonly Check[], changes: Partial<ReportFacts> = {}) =>
    build(checks, changes).warnings.map(({ kind, message }) => `${kind}: ${message}`)

  test('say which shutdowns are near, with date and days left', () => {
    expect(kindsOf([check({ shutdownDate: '2026-12-11' })])).toEqual([
      'shutdown: The shutdown of gpt-6-luna is announced for 2026-12-11, in 20 days'
    ])
    expect(kindsOf([check({ shutdownDate: '2026-11-22' })])[0]).toContain('in 1 day')
    expect(kindsOf([check({ shutdownDate: '2026-11-20' })])[0]).toContain('was announced for 2026-11-20')
  })

  test('leave out shutdowns that are far, or that are the cause already', () => {
    expect(kindsOf([check({ shutdownDate: '2027-06-01' })])).toEqual([])
    expect(kindsOf([check({ shutdownDate: '2026-11-01', status: 'unusable', cause: 'model_retired' })])).toEqual([])
  })

  test('say that being listed is no proof', () => {
    const listed = check({ status: 'undetermined', cause: 'not_probed' })
    expect(kindsOf([listed], { isRuledOut: () => true })[0]).toContain('does not prove that this key may call it')
  })

  test('say that the list could not be read', () => {
    const listing: Listing = { ...SKIPPED_LISTING, status: 'unavailable', cause: 'server_error', message: 'oops' }
    expect(kindsOf([check({ listed: null })], { listing })[0]).toMatch(/^listing: .*oops/)
  })
})

test('warns only of requirements that "fail-on: unusable" lets pass without an answer', () => {
  const unknown = check({ model: 'u', status: 'undetermined', cause: 'unknown_error' })
  const refused = check({ model: 'r', status: 'unusable', cause: 'model_not_found' })
  const warned = (failOn: ReportFacts['failOn']) =>
    build([check(), unknown, refused], { failOn }).warnings.filter(({ kind }) => kind === 'proof')
  expect(warned('unusable')).toEqual([
    expect.objectContaining({ level: 'warning', model: 'u', message: expect.stringContaining('holds null for it') })
  ])
  expect(warned('undetermined')).toEqual([])
})

test('a skipped report claims nothing', () => {
  const { lists, key } = {
    lists: [parseModelList([{ name: 'required-models', text: 'a' }], 'required')],
    key: readKey('', 'openai')
  }
  const skipped = buildSkippedReport({
    uses: null,
    lists,
    key,
    apiHost: 'h',
    startedAtMs: NOW,
    nowMs: NOW,
    shutdownWarningDays: 1,
    failOn: 'undetermined',
    warnings: []
  })
  expect(schema.parse(skipped)).toMatchObject({
    result: 'skipped',
    requests: 0,
    checks: [],
    key: { status: 'missing' }
  })
  expect(skipped.requirements).toMatchObject([
    { text: 'a', status: 'undetermined', cause: 'missing_api_key', selected: null }
  ])
})

test('counts whole days in UTC', () => {
  expect(daysUntil('2026-11-22', NOW)).toBe(1)
  expect(daysUntil('2026-11-21', NOW)).toBeCloseTo(0)
  expect(daysUntil('2026-11-20', NOW)).toBe(-1)
})
