import { type AdminAnswers, NO_ADMIN_ANSWERS } from '../../../src/core/admin-key/admin-api.ts'
import { calledOf, calledWarnings, countedCalls } from '../../../src/core/admin-key/called.ts'
import { check, requirement } from '../../support/reports.ts'

const NOW = { nowMs: Date.parse('2026-11-21T06:00:00Z'), shutdownWarningDays: 60 }
const used = (model: string | null, num_model_requests: number, api_key_id: string | null = 'key_1') => ({
  model,
  num_model_requests,
  api_key_id
})
const answers = (changes: Partial<AdminAnswers>): AdminAnswers => ({ ...NO_ADMIN_ANSWERS, ...changes })

test('adds up the calls of this key over days and kinds', () => {
  const calls = countedCalls(
    answers({
      usage_completions: [used('a', 2), used('a', 3), used('b', 1, 'key_2'), used(null, 9), used('c', 0)],
      usage_embeddings: [used('e', 4)]
    }),
    'key_1'
  )
  expect([...(calls ?? [])]).toEqual([
    ['a', 5],
    ['e', 4]
  ])
})

test('gives null if the usage or the key is not known', () => {
  expect(countedCalls(answers({ usage_completions: [used('a', 2)] }), null)).toBeNull()
  expect(countedCalls(answers({ usage_embeddings: [used('a', 2)] }), 'key_1')).toBeNull()
  expect(calledOf(null, { requirements: [], checks: [], listed: null })).toBeNull()
})

test('joins calls with requirements and shutdown dates, most called first', () => {
  const known = {
    requirements: [
      requirement({ text: 'gpt-6-luna || x', models: ['gpt-6-luna', 'x'] }),
      requirement({ text: 'alias', models: ['alias'] })
    ],
    checks: [check({ model: 'alias', answeredAs: 'other-name' }), check({ model: 'x', shutdownDate: '2027-01-01' })],
    listed: new Map([['gpt-5', '2026-12-11']])
  }
  const calls = new Map([
    ['gpt-5', 3],
    ['gpt-6-luna-2026-09-22', 90],
    ['other-name', 6],
    ['x', 1]
  ])
  expect(calledOf(calls, known)).toEqual([
    { model: 'gpt-6-luna-2026-09-22', requests: 90, requirement: 'gpt-6-luna || x', shutdownDate: null },
    { model: 'other-name', requests: 6, requirement: 'alias', shutdownDate: null },
    { model: 'gpt-5', requests: 3, requirement: null, shutdownDate: '2026-12-11' },
    { model: 'x', requests: 1, requirement: 'gpt-6-luna || x', shutdownDate: '2027-01-01' }
  ])
})

test('takes the date of the alias for a snapshot that is not on the list, and for no other', () => {
  const listed = new Map([
    ['gpt-5', '2026-12-11'],
    ['gpt-5-2026-01-01', null]
  ])
  const calls = new Map([
    ['gpt-5-2025-08-07', 2],
    ['gpt-5-2026-01-01', 1]
  ])
  const dates = calledOf(calls, { requirements: [], checks: [], listed })?.map(({ shutdownDate }) => shutdownDate)
  expect(dates).toEqual(['2026-12-11', null])
})

const called = (changes = {}) => [
  { model: 'gpt-6-luna', requests: 97, requirement: 'gpt-6-luna', shutdownDate: '2026-12-01' },
  { model: 'gpt-5', requests: 3, requirement: null, shutdownDate: '2026-12-11', ...changes }
]
const SHARE = '3 of 100 calls of this key in the last 30 days went to gpt-5, which shuts down on 11 December, and'

test.each([
  ['nobody looked', null, `${SHARE} no requirement names it`],
  ['no file names it', [], `${SHARE} no file here names it`],
  ['a file names it', [{ model: 'gpt-5', path: 'src/a.ts', line: 3 }], `${SHARE} src/a.ts:3 names it`]
])('warns of a model near its shutdown that no requirement names, if %s', (_, uses, message) => {
  expect(calledWarnings(called(), uses, NOW)).toEqual([{ kind: 'called', level: 'warning', model: 'gpt-5', message }])
})

test.each([
  ['a requirement names it', { requirement: 'gpt-5' }],
  ['it lives on', { shutdownDate: null }],
  ['that is far off', { shutdownDate: '2027-04-01' }]
])('says nothing if %s', (_, changes) => expect(calledWarnings(called(changes), null, NOW)).toEqual([]))

test('says that a shutdown date has passed', () => {
  expect(calledWarnings(called({ shutdownDate: '2026-11-01' }), null, NOW)[0]?.message).toContain(
    'shut down on 1 November'
  )
  expect(calledWarnings(null, null, NOW)).toEqual([])
})
