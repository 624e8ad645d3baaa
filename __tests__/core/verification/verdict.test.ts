import type { Check } from '../../../src/core/report.ts'
import { parseModelList, targetKey } from '../../../src/core/requirements/requirements.ts'
import { type Listing, SKIPPED_LISTING } from '../../../src/core/verification/listing.ts'
import { failsRun, judgeRequirements, resultOf } from '../../../src/core/verification/verdict.ts'
import { check, requirement } from '../../support/reports.ts'

const listingOf = (...models: string[]): Listing => ({
  status: 'ok',
  cause: null,
  message: null,
  models: new Map(models.map((model) => [model, null])),
  isComplete: true
})
const USABLE = check({ model: 'u' })
const REFUSED = check({ model: 'r', status: 'unusable', cause: 'model_not_found' })
const OPEN = check({ model: 'o', status: 'undetermined', cause: 'server_error' })
const LISTED = check({ model: 'l', status: 'undetermined', cause: 'not_probed', listed: true })
const UNLISTED = check({ model: 'x', status: 'undetermined', cause: 'unlisted', listed: false })
const ALL = [USABLE, REFUSED, OPEN, LISTED, UNLISTED]

function judge(
  text: string,
  {
    checks = ALL,
    listing = listingOf('u', 'r', 'o', 'l'),
    ruledOut = false
  }: { checks?: Check[]; listing?: Listing; ruledOut?: boolean } = {}
) {
  const byKey = new Map(checks.map((one) => [targetKey({ model: one.model, endpoint: null }), one]))
  const list = parseModelList([{ name: 'required-models', text }], 'required')
  return judgeRequirements(list, { checks: byKey, listing, isRuledOut: () => ruledOut })[0]
}

test.each([
  ['a usable model', 'u', { status: 'met', selected: 'u', proof: 'called', cause: null }],
  ['a refused model', 'r', { status: 'unmet', selected: null, proof: null, cause: 'model_not_found' }],
  ['a model that is not known', 'o', { status: 'undetermined', selected: null, cause: 'server_error' }],
  ['a group by its first usable one', 'r || o || u', { status: 'met', selected: 'u', models: ['r', 'o', 'u'] }],
  ['a group that may still be met', 'r || o', { status: 'undetermined', cause: 'server_error' }],
  ['a group of refusals', 'r || r', { status: 'unmet', cause: 'model_not_found' }],
  ['a glob with a refusal', '*', { status: 'unmet', cause: 'model_not_found' }]
])('judges %s', (_, text, expected) => {
  expect(judge(text)).toMatchObject(expected)
})

test('meets a glob only if every match is usable, and names all matches', () => {
  const checks = [check({ model: 'gpt-6-a' }), check({ model: 'gpt-6-b' })]
  expect(judge('gpt-6-*', { checks, listing: listingOf('gpt-6-a', 'gpt-6-b') })).toMatchObject({
    status: 'met',
    selected: 'gpt-6-a',
    models: ['gpt-6-a', 'gpt-6-b']
  })
  const withOpen = [
    check({ model: 'gpt-6-a' }),
    check({ model: 'gpt-6-b', status: 'undetermined', cause: 'server_error' })
  ]
  expect(judge('gpt-6-*', { checks: withOpen, listing: listingOf('gpt-6-a', 'gpt-6-b') })).toMatchObject({
    status: 'undetermined'
  })
})

test('never meets a glob without a match: unmet if the list is complete, else undetermined', () => {
  expect(judge('gpt-9-*')).toMatchObject({ status: 'unmet', cause: 'model_not_found', models: [] })
  expect(judge('gpt-9-*', { listing: { ...listingOf('u'), isComplete: false } })).toMatchObject({
    status: 'undetermined',
    cause: 'not_probed'
  })
  const denied: Listing = { status: 'denied', cause: 'missing_scopes', message: null, models: null, isComplete: false }
  expect(judge('gpt-9-*', { listing: denied })).toMatchObject({ status: 'undetermined', cause: 'missing_scopes' })
  expect(judge('gpt-9-*', { listing: SKIPPED_LISTING })).toMatchObject({ status: 'undetermined' })
})

test('accepts a listed model without a call only if the settings rule out a call', () => {
  expect(judge('l', { ruledOut: true })).toMatchObject({ status: 'met', proof: 'listed', selected: 'l' })
  expect(judge('l')).toMatchObject({ status: 'undetermined', proof: null, cause: 'not_probed' })
  expect(judge('x', { ruledOut: true })).toMatchObject({ status: 'unmet', cause: 'unlisted' })
  expect(judge('x')).toMatchObject({ status: 'undetermined', cause: 'unlisted' })
})

test.each([
  ['passed', [requirement()], false],
  ['passed', [requirement(), requirement({ level: 'optional', status: 'unmet' })], false],
  ['undetermined', [requirement(), requirement({ status: 'undetermined' })], false],
  ['failed', [requirement({ status: 'undetermined' }), requirement({ status: 'unmet' })], false],
  ['failed', [requirement()], true],
  ['passed', [requirement({ level: 'optional', status: 'unmet' })], false]
] as const)('is %s', (expected, requirements, isKeyRejected) => {
  expect(resultOf(requirements, isKeyRejected)).toBe(expected)
})

test.each([
  ['undetermined', { passed: false, skipped: false, undetermined: true, failed: true }],
  ['unusable', { passed: false, skipped: false, undetermined: false, failed: true }],
  ['change', { passed: false, skipped: false, undetermined: true, failed: true }],
  ['never', { passed: false, skipped: false, undetermined: false, failed: false }]
] as const)('fails on %s', (failOn, expected) => {
  const judge = (result: string, level: 'required' | 'optional') =>
    failsRun({ result: result as keyof typeof expected, requirements: [requirement({ level })] }, failOn)
  for (const [result, fails] of Object.entries(expected)) {
    expect(judge(result, 'required')).toBe(fails)
    // An audit with only optional models cannot fail.
    expect(judge(result, 'optional')).toBe(false)
  }
})

test.each([
  [true, true],
  [false, false],
  // An issue that could not be written has told nobody.
  [null, true]
])('"fail-on: change" with news "%s" fails the step: %s', (isNews, fails) => {
  const judge = (result: 'failed' | 'undetermined' | 'passed') =>
    failsRun({ result, requirements: [requirement()] }, 'change', isNews)
  expect([judge('failed'), judge('undetermined'), judge('passed')]).toEqual([fails, fails, false])
})
