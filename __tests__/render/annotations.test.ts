import { annotationsOf } from '../../src/render/annotations.ts'
import { check, report, requirement } from '../support/reports.ts'

const refused = (model: string) =>
  check({ model, status: 'unusable', cause: 'model_not_allowed', hint: 'The project is proj_abcd….' })
const unmet = (model: string) =>
  requirement({
    text: model,
    models: [model],
    selected: null,
    status: 'unmet',
    proof: null,
    cause: 'model_not_allowed'
  })

test('says nothing if all is well', () => {
  expect(annotationsOf(report(), false)).toEqual([])
})

test('gives one error for each cause that fails the run', () => {
  const models = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const annotations = annotationsOf(
    report({ result: 'failed', requirements: models.map(unmet), checks: models.map(refused) }),
    true
  )
  expect(annotations).toHaveLength(1)
  expect(annotations[0]).toMatchObject({ level: 'error', title: 'Project does not have access to the model' })
  expect(annotations[0]?.message).toContain('a, b, c, d, e and 2 more: ')
  expect(annotations[0]?.message).toContain('The project is proj_abcd….')
  expect(annotations[0]?.message).toMatch(/#project-does-not-have-access-to-the-model$/)
})

test('only warns if the cause does not fail the run, by "fail-on" or a fallback', () => {
  const failing = report({ result: 'failed', requirements: [unmet('a')], checks: [refused('a')] })
  expect(annotationsOf(failing, false)[0]?.level).toBe('warning')
  const withFallback = report({
    requirements: [requirement({ text: 'a || b', models: ['a', 'b'], selected: 'b' })],
    checks: [refused('a'), check({ model: 'b' })]
  })
  expect(annotationsOf(withFallback, false).map(({ level }) => level)).toEqual(['warning'])
})

test('gives a notice for optional models and for a skipped run', () => {
  const optional = report({
    requirements: [requirement(), { ...unmet('a'), level: 'optional' }],
    checks: [check(), refused('a')]
  })
  expect(annotationsOf(optional, false).map(({ level }) => level)).toEqual(['notice'])
  expect(annotationsOf(report({ result: 'skipped', checks: [] }), false)).toMatchObject([
    { level: 'notice', title: 'Not verified' }
  ])
})

test('warns of shutdowns and keeps quiet notes out', () => {
  const warnings = [
    {
      kind: 'shutdown',
      level: 'warning',
      model: 'a',
      message: 'The shutdown of a is announced for 2026-12-11, in 20 days'
    },
    { kind: 'key', level: 'notice', model: null, message: 'quiet' }
  ] as const
  expect(annotationsOf(report({ warnings: [...warnings] }), false)).toMatchObject([
    { level: 'warning', message: expect.stringContaining('2026-12-11') }
  ])
})

test('gives at most as many of a level as GitHub shows, and counts the rest', () => {
  const warnings = Array.from({ length: 40 }, (_, index) => ({
    kind: 'proof' as const,
    level: 'warning' as const,
    model: null,
    message: `w${index}`
  }))
  const annotations = annotationsOf(report({ warnings }), false)
  expect(annotations).toHaveLength(10)
  expect(annotations.at(-1)?.message).toBe('31 more: see the job summary.')
})
