import { type Baseline, compare, factsOf, isEmpty } from '../../../src/core/tracking-issue/changes.ts'
import { check, report, requirement } from '../../support/reports.ts'

const facts = {
  level: 'required',
  standing: 'usable',
  answeredAs: 'gpt-6-luna-2026-10-01',
  shutdownDate: null,
  requestsPerMinute: 500,
  tokensPerMinute: 200_000
} as const
const before = (changes: object = {}, listed: string[] | null = ['gpt-6-luna', 'gpt-6-sol']): Baseline => ({
  at: '2026-11-20T06:00:00.000Z',
  models: { 'gpt-6-luna': { ...facts, ...changes } },
  listed
})
const seen = (changes: object = {}) =>
  factsOf(
    report({
      checks: [
        check({
          answeredAs: 'gpt-6-luna-2026-10-01',
          rateLimits: { requestsPerMinute: 500, tokensPerMinute: 200_000 },
          ...changes
        })
      ]
    })
  )
const NOTHING = { lost: [], regained: [], listed: [], unlisted: [], answeredAs: [], shutdownDates: [], rateLimits: [] }

test.each([
  [
    'a model that is lost',
    before(),
    { status: 'unusable', cause: 'model_not_allowed' },
    { lost: [{ model: 'gpt-6-luna', level: 'required' }] }
  ],
  [
    'a model that is back',
    before({ standing: 'unusable' }),
    {},
    { regained: [{ model: 'gpt-6-luna', level: 'required' }] }
  ],
  ['doubt, which is no change', before(), { status: 'undetermined', cause: 'server_error' }, {}],
  ['a model whose earlier standing is not known', before({ standing: null }), {}, {}],
  [
    'an alias with another snapshot behind it',
    before(),
    { answeredAs: 'gpt-6-luna-2026-11-02' },
    { answeredAs: [{ model: 'gpt-6-luna', from: 'gpt-6-luna-2026-10-01', to: 'gpt-6-luna-2026-11-02' }] }
  ],
  ['an answer that names no model', before(), { answeredAs: null }, {}],
  [
    'a shutdown that is newly announced',
    before(),
    { shutdownDate: '2027-01-14' },
    { shutdownDates: [{ model: 'gpt-6-luna', from: null, to: '2027-01-14' }] }
  ],
  ['a shutdown date that could not be read this time', before({ shutdownDate: '2027-01-14' }), {}, {}],
  [
    'limits that changed',
    before(),
    { rateLimits: { requestsPerMinute: 100, tokensPerMinute: null } },
    {
      rateLimits: [
        {
          model: 'gpt-6-luna',
          from: { requestsPerMinute: 500, tokensPerMinute: 200_000 },
          to: { requestsPerMinute: 100, tokensPerMinute: null }
        }
      ]
    }
  ],
  ['limits that no answer named', before(), { rateLimits: null }, {}]
])('reports %s', (_, baseline, changed, expected) => {
  expect(compare(baseline, seen(changed), ['gpt-6-luna', 'gpt-6-sol'])).toEqual({
    since: baseline.at,
    ...NOTHING,
    ...expected
  })
})

test.each([
  [
    'new and gone models',
    ['gpt-6-luna', 'gpt-6-sol'],
    ['gpt-6-luna', 'gpt-7'],
    { listed: ['gpt-7'], unlisted: ['gpt-6-sol'] }
  ],
  ['no change where the list was not read this time', ['gpt-6-luna'], null, {}],
  ['no change where the list was never read before', null, ['gpt-6-luna'], {}]
])('reports %s of the list', (_, earlier, listed, expected) => {
  expect(compare(before({}, earlier), seen(), listed)).toMatchObject({ ...NOTHING, ...expected })
})

test('knows when nothing changed', () => {
  expect(isEmpty(compare(before(), seen(), ['gpt-6-luna', 'gpt-6-sol']))).toBe(true)
  expect(isEmpty(compare(before(), seen(), ['gpt-6-luna']))).toBe(false)
})

test('compares only models that both audits checked, and does not find "constructor"', () => {
  const other = factsOf(
    report({ checks: [check({ model: 'constructor' })], requirements: [requirement({ models: ['constructor'] })] })
  )
  expect(isEmpty(compare(before(), other, null))).toBe(true)
})

test('names the endpoint of a model that was checked at several', () => {
  const checks = [check({ endpoint: 'responses' }), check({ endpoint: 'chat' }), check({ model: 'other' })]
  const all = factsOf(report({ checks }))
  expect([...all.keys()]).toEqual(['gpt-6-luna@responses', 'gpt-6-luna@chat', 'other'])
  expect(all.get('other')?.level).toBe('optional')
})

test.each([
  ['usable', 'not_probed', { status: 'met', proof: 'listed' }],
  ['unusable', 'unlisted', { status: 'unmet', proof: null }],
  ['undetermined', 'unlisted', { status: 'undetermined', proof: null }],
  ['undetermined', 'server_error', { status: 'undetermined', proof: null }]
] as const)('counts a model as %s that was not called (%s) as its requirement does', (standing, cause, standingOf) => {
  const one = report({
    checks: [check({ status: 'undetermined', cause })],
    requirements: [requirement({ ...standingOf, cause: null })]
  })
  expect(factsOf(one).get('gpt-6-luna')?.standing).toBe(standing)
})
