import { report as schema } from '../../src/core/report.ts'
import { renderOutputs } from '../../src/render/outputs.ts'
import { check, report, requirement } from '../support/reports.ts'

/** GitHub's limit for all outputs of a job, counted as UTF-16. */
const MAX_OUTPUT_BYTES = 1_000_000
const bytesOf = (outputs: Readonly<Record<string, string>>) => Object.values(outputs).join('').length * 2

test('lists models by status, each once', () => {
  const checks = [
    check({ model: 'a' }),
    check({ model: 'a', endpoint: 'chat' }),
    check({ model: 'b', status: 'unusable', cause: 'model_not_found' }),
    check({ model: 'c', status: 'undetermined', cause: 'server_error' })
  ]
  expect(renderOutputs(report({ checks }))).toMatchObject({
    'usable-models': '["a"]',
    'unusable-models': '["b"]',
    'undetermined-models': '["c"]'
  })
})

test('maps each requirement to the model that satisfies it, or to null', () => {
  const requirements = [
    requirement({ text: 'a || b', selected: 'b' }),
    requirement({ text: 'c', status: 'unmet', selected: null }),
    requirement({ text: '__proto__', selected: '__proto__' })
  ]
  expect(renderOutputs(report({ requirements }))['selected-models']).toBe(
    '{"a || b":"b","c":null,"__proto__":"__proto__"}'
  )
})

test('leaves the outputs of unused features empty', () => {
  const outputs = renderOutputs(report(), { 'tracking-issue-number': '7' })
  expect(outputs).toMatchObject({
    changes: '',
    'report-path': '',
    'tracking-issue-number': '7',
    'tracking-issue-url': ''
  })
})

test('says whether there was a key', () => {
  const missing = report({ key: { ...report().key, status: 'missing', cause: 'missing_api_key' } })
  expect(renderOutputs(missing)['key-present']).toBe('false')
  expect(renderOutputs(report())['key-present']).toBe('true')
})

describe('a report that is too large for an output', () => {
  const reportOf = (models: number, messageLength: number) =>
    report({
      checks: Array.from({ length: models }, (_, index) =>
        check({ model: `m-${index}`, cause: 'model_not_found', message: 'x'.repeat(messageLength) })
      )
    })

  test('has shorter texts, and stays complete and valid', () => {
    for (const [models, length] of [
      [400, 600],
      [700, 600]
    ] as const) {
      const outputs = renderOutputs(reportOf(models, length))
      expect(bytesOf(outputs)).toBeLessThan(MAX_OUTPUT_BYTES)
      expect(schema.parse(JSON.parse(outputs.report)).checks).toHaveLength(models)
    }
  })

  test('is left out, not cut, if even that is too long', () => {
    const outputs = renderOutputs(reportOf(3000, 600))
    expect(outputs.report).toBe('')
    expect(bytesOf(outputs)).toBeLessThan(MAX_OUTPUT_BYTES)
  })
})
