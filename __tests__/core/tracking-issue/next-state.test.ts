import type { Report } from '../../../src/core/report.ts'
import { advance, plan, turnsOf } from '../../../src/core/tracking-issue/next-state.ts'
import type { AuditState } from '../../../src/core/tracking-issue/state.ts'
import { check, report, requirement } from '../../support/reports.ts'

type Night = 'ok' | 'lost' | 'broke' | 'doubt'

const CAUSES = { ok: null, lost: 'model_not_allowed', broke: 'insufficient_quota', doubt: 'server_error' } as const
const STATUSES = { ok: 'met', lost: 'unmet', broke: 'unmet', doubt: 'undetermined' } as const
const CHECKS = { ok: 'usable', lost: 'unusable', broke: 'unusable', doubt: 'undetermined' } as const

const reportOf = (night: Night, day: number, changes: Partial<Report> = {}): Report =>
  report({
    generatedAt: `2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`,
    requirements: [requirement({ status: STATUSES[night], cause: CAUSES[night] })],
    checks: [check({ status: CHECKS[night], cause: CAUSES[night], latencyMs: 100 * day })],
    ...changes
  })
const observe = (seen: Report) => ({ report: seen, listed: ['gpt-6-luna'], run: 'https://github.example/runs/1' })

/** Plays several nights with one issue, and gives what each night did with it. */
function play(...nights: readonly Night[]) {
  let state: AuditState | null = null
  let issue: { state: 'open' | 'closed'; stateReason: string | null } | null = null
  return nights.map((night, index) => {
    const after = advance(state, observe(reportOf(night, index + 1)))
    const { event, state: wanted, comments } = plan(state, after, issue)
    issue = { state: wanted, stateReason: wanted === 'closed' ? 'completed' : null }
    state = after
    return `${event} ${wanted}${comments ? ' 💬' : ''}`
  })
}

test.each<[string, readonly Night[], readonly string[]]>([
  ['is quiet while all is well', ['ok', 'ok'], ['unchanged closed', 'unchanged closed']],
  ['opens the first issue without a comment', ['lost', 'lost'], ['lost open', 'unchanged open']],
  [
    'opens, is quiet, closes and opens again',
    ['ok', 'lost', 'lost', 'ok', 'lost'],
    ['unchanged closed', 'lost open 💬', 'unchanged open', 'recovered closed 💬', 'lost open 💬']
  ],
  ['comments on another cause once', ['lost', 'broke', 'broke'], ['lost open', 'changed open 💬', 'unchanged open']],
  ['needs doubt twice in a row', ['ok', 'doubt', 'doubt'], ['unchanged closed', 'unchanged closed', 'lost open 💬']],
  ['forgets doubt that passed', ['ok', 'doubt', 'ok', 'doubt'], Array(4).fill('unchanged closed')],
  ['does not close for doubt', ['lost', 'doubt', 'lost'], ['lost open', 'unchanged open', 'unchanged open']],
  [
    'takes lasting doubt for another cause',
    ['lost', 'doubt', 'doubt'],
    ['lost open', 'unchanged open', 'changed open 💬']
  ]
])('%s', (_, nights, expected) => {
  expect(play(...nights)).toEqual(expected)
})

const first = advance(null, observe(reportOf('lost', 1)))

test.each([
  [
    'opens what was closed as completed while it is lost',
    'closed',
    'completed',
    { event: 'still-lost', state: 'open', comments: true }
  ],
  [
    'leaves closed what was closed as not planned',
    'closed',
    'not_planned',
    { event: 'unchanged', state: 'closed', comments: false }
  ]
] as const)('%s', (_, state, stateReason, expected) => {
  const after = advance(first, observe(reportOf('lost', 2)))
  expect(plan(first, after, { state, stateReason })).toEqual(expected)
})

test('reopens an issue closed as not planned if the cause changes', () => {
  const after = advance(first, observe(reportOf('broke', 2)))
  expect(plan(first, after, { state: 'closed', stateReason: 'not_planned' })).toMatchObject({
    state: 'open',
    comments: true
  })
})

test('closes an issue that a person opened while all is well, without a comment', () => {
  const well = advance(null, observe(reportOf('ok', 1)))
  const after = advance(well, observe(reportOf('ok', 2)))
  expect(plan(well, after, { state: 'open', stateReason: 'reopened' })).toEqual({
    event: 'unchanged',
    state: 'closed',
    comments: false
  })
})

test('does not repeat itself in an open issue whose state could not be read', () => {
  expect(plan(null, first, { state: 'open', stateReason: null })).toEqual({
    event: 'lost',
    state: 'open',
    comments: false
  })
})

test('dates a loss from the first undetermined audit, and keeps the date while causes change', () => {
  const nights = (['ok', 'doubt', 'doubt', 'broke'] as const).map((night, index) => reportOf(night, index + 1))
  const state = nights.reduce<AuditState | null>((before, seen) => advance(before, observe(seen)), null)
  expect(state).toMatchObject({
    lostSince: '2026-11-02T06:00:00.000Z',
    lost: { 'gpt-6-luna': { cause: 'insufficient_quota', since: '2026-11-02T06:00:00.000Z' } }
  })
})

test('keeps facts that one audit could not see, and the last thirty audits', () => {
  const well = reportOf('ok', 1, {
    checks: [
      check({ answeredAs: 'a', shutdownDate: '2027-01-14', rateLimits: { requestsPerMinute: 5, tokensPerMinute: 6 } })
    ]
  })
  let state = advance(null, observe(well))
  state = advance(state, { ...observe(reportOf('doubt', 2)), listed: null })
  expect(state.listed).toEqual(['gpt-6-luna'])
  expect(state.models['gpt-6-luna']).toMatchObject({
    ...{ standing: 'usable', answeredAs: 'a', shutdownDate: '2027-01-14', requestsPerMinute: 5, tokensPerMinute: 6 },
    ...{ history: 'gy', latencies: [400, null] }
  })
  for (let day = 3; day < 40; day++) state = advance(state, observe(reportOf('lost', (day % 28) + 1)))
  expect(state.models['gpt-6-luna']?.history).toBe('r'.repeat(30))
})

test('tracks the key if no model is required and the key does not work', () => {
  const refused = { key: { ...report().key, status: 'rejected' as const, cause: 'invalid_api_key' as const } }
  const optional = [requirement({ level: 'optional', status: 'unmet', cause: 'invalid_api_key' })]
  expect(advance(null, observe(reportOf('lost', 1, { ...refused, requirements: optional }))).lost).toMatchObject({
    'the API key': { cause: 'invalid_api_key' }
  })
  expect(advance(null, observe(reportOf('lost', 1, { requirements: optional }))).lost).toEqual({})
})

test('says which losses are new, recovered or changed', () => {
  const lost = (names: Readonly<Record<string, string>>): AuditState => ({
    ...first,
    lost: Object.fromEntries(Object.entries(names).map(([name, cause]) => [name, { cause, since: first.at }]))
  })
  expect(turnsOf(lost({ a: 'x', b: 'x', c: 'x' }), lost({ b: 'y', c: 'x', d: 'x' }))).toEqual({
    newly: ['d'],
    recovered: ['a'],
    otherCause: ['b']
  })
  expect(turnsOf(null, lost({ a: 'x' }))).toEqual({ newly: ['a'], recovered: [], otherCause: [] })
})

test('tracks a limited number of losses, the same ones every night', () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    requirement({ text: `model-${index}-${'x'.repeat(300)}`, status: 'unmet', cause: 'model_not_found' })
  )
  const before = advance(null, observe(reportOf('lost', 1, { requirements: many })))
  const after = advance(before, observe(reportOf('lost', 2, { requirements: many.toReversed() })))
  expect(Object.keys(after.lost).length).toBe(100)
  expect(plan(before, after, { state: 'open', stateReason: null })).toMatchObject({ event: 'unchanged' })
})
