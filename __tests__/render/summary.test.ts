import { MAX_SUMMARY_BYTES, renderSummary } from '../../src/render/summary.ts'
import { check, report, requirement } from '../support/reports.ts'

const unmet = (model: string) =>
  requirement({ text: model, models: [model], selected: null, status: 'unmet', proof: null, cause: 'model_not_found' })
const refused = (model: string, message = 'no') =>
  check({ model, cause: 'model_not_found', message, requestId: `req_${model}`, httpStatus: 404 })

test('says in one line whether to deploy', () => {
  expect(renderSummary(report())).toContain('**The required model can be called with this key, from here, right now.**')
  const failed = report({
    result: 'failed',
    requirements: [requirement(), unmet('b')],
    checks: [check(), refused('b')]
  })
  expect(renderSummary(failed)).toContain('**1 of 2 required models cannot be used with this key.**')
  const open = report({
    result: 'undetermined',
    requirements: [requirement({ status: 'undetermined', selected: null, proof: null, cause: 'server_error' })]
  })
  expect(renderSummary(open)).toContain('**1 of 1 required model could not be determined.**')
  expect(renderSummary(report({ result: 'skipped' }))).toContain(
    '**Skipped: no API key reached this run, so nothing was verified.**'
  )
})

test('gives the steps of a cause once, and names every model concerned', () => {
  const summary = renderSummary(
    report({ result: 'failed', requirements: ['a', 'b'].map(unmet), checks: ['a', 'b'].map((model) => refused(model)) })
  )
  expect(summary.match(/`model_not_found`\)/g)).toHaveLength(1)
  expect(summary).toContain('`a` on responses')
  expect(summary).toContain('`b` on responses')
  expect(summary).toContain('`req_a`')
})

test('puts what needs attention first', () => {
  const summary = renderSummary(
    report({ result: 'failed', requirements: [requirement(), unmet('zzz')], checks: [check(), refused('zzz')] })
  )
  expect(summary.indexOf('zzz')).toBeLessThan(summary.indexOf('`gpt-6-luna`'))
})

test('ends with the cost of the run, and says which prices are not known', () => {
  const usage = { inputTokens: 8, outputTokens: 16 }
  const checks = [check({ usage, costUsd: 0.0000088 }), check({ model: 'b', usage })]
  expect(renderSummary(report({ checks }))).toContain('about $0.0000088, and no price is known for `b`')
  expect(renderSummary(report())).toContain('no price is known for `gpt-6-luna`')
})

test('has the sections of other features if they are given', () => {
  expect(renderSummary(report(), ['### Changes since the last audit'])).toContain('### Changes since the last audit')
})

test('shows less, and stays complete, if everything would be too long for GitHub', () => {
  const models = Array.from({ length: 1000 }, (_, index) => `model-${index}`)
  const large = report({
    result: 'failed',
    requirements: models.map(unmet),
    checks: models.map((model) => refused(model, '|'.repeat(3000)))
  })
  const summary = renderSummary(large)
  expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(MAX_SUMMARY_BYTES)
  expect(summary).toContain('1000 of 1000 required models cannot be used')
  expect(summary).toMatch(/… and \d+ more/)
  expect(summary.trimEnd()).toMatch(/<\/sub>$/)
})

test('does not let text from outside become Markdown, HTML or a mention', () => {
  const evil = '<img src=x onerror=alert(1)> @everyone **b** `c` | d\n# e ::error::f'
  const checks = [check({ model: 'gpt|<b>', cause: 'model_not_found', message: evil, hint: evil })]
  const summary = renderSummary(report({ result: 'failed', requirements: [unmet('gpt|<b>')], checks }))
  expect(summary).not.toContain('<img')
  expect(summary).not.toContain('<b>')
  expect(summary).not.toMatch(/@everyone/)
  expect(summary).not.toContain('\n# e')
})
