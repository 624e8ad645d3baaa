import type { CapabilityResult } from '../../../src/core/report.ts'
import { concerns, failingCapabilities, lacksCapability } from '../../../src/core/reporting/capability-checks.ts'
import { compare, factsOf } from '../../../src/core/tracking-issue/changes.ts'
import { annotationsOf } from '../../../src/render/annotations.ts'
import { renderCheckLines } from '../../../src/render/log.ts'
import { renderSummary } from '../../../src/render/summary.ts'
import { plainPaint, renderTerminal } from '../../../src/render/terminal.ts'
import { check, report, requirement } from '../../support/reports.ts'

const capability = (changes: Partial<CapabilityResult> = {}): CapabilityResult => ({
  ...{ name: 'tools', status: changes.cause ? 'unusable' : 'usable', cause: null, message: null },
  ...{ httpStatus: 200, requestId: 'req_2', latencyMs: 300 },
  ...changes
})
const refused = capability({ cause: 'capability_not_supported', message: 'No <b>tools</b>', httpStatus: 400 })
const good = capability({ name: 'json_schema' })
const line = requirement({
  text: 'gpt-6-luna +tools',
  status: 'unmet',
  selected: null,
  proof: null,
  cause: refused.cause
})
const failed = report({ result: 'failed', checks: [check({ capabilities: [refused, good] })], requirements: [line] })

test('gives a missing capability a row of its own, if the model answered', () => {
  expect(failingCapabilities(failed)).toMatchObject([
    { model: 'gpt-6-luna +tools', status: 'unusable', cause: 'capability_not_supported', httpStatus: 400 }
  ])
  const silent = check({ cause: 'model_not_found', capabilities: [capability({ cause: 'not_probed' })] })
  expect(failingCapabilities(report({ checks: [silent] }))).toEqual([])
})

test('names who can switch it on at OpenAI, and no OpenAI settings on other hosts', () => {
  const search = capability({ name: 'web_search', cause: 'capability_not_supported' })
  const at = (apiHost: string) => failingCapabilities({ apiHost, checks: [check({ capabilities: [search] })] })[0]?.hint
  expect(at('api.openai.com')).toMatch(/owner can allow the hosted tool/)
  expect(at('gateway.example')).toBeNull()
})

test('relates a capability to the requirements that name it', () => {
  expect(
    ['gpt-6-luna', 'gpt-6-luna +tools', 'gpt-6-luna +image', 'gpt-6-sol'].map((row) => concerns(line, row))
  ).toEqual([true, true, false, false])
  expect(lacksCapability(line, failed.checks)).toBe(true)
})

test('the summary has a column for each, and says what to do about what is missing', () => {
  const text = renderSummary(failed)
  expect(text).toMatch(/\| Model +\| `tools` +\| `json_schema` \|/)
  expect(text).toContain('❌ `capability_not_supported`')
  expect(text).toContain('`gpt-6-luna +tools` on responses')
  expect(text).not.toContain('<b>tools')
  expect(text).toContain('1 of 1 required model can be called, but without a required capability')
  expect(renderSummary(report())).not.toContain('### Capabilities')
})

test('the log has a line for each, the terminal one for each model, annotations one for each cause', () => {
  expect(renderCheckLines(failed.checks[0] as ReturnType<typeof check>).split('\n')).toHaveLength(3)
  expect(renderTerminal(failed, plainPaint)).toContain('gpt-6-luna: ❌ tools capability_not_supported  ✅ json_schema')
  expect(annotationsOf(failed, true)).toMatchObject([
    { level: 'error', title: 'The model or project does not support this capability' }
  ])
  const optional = report({ ...failed, requirements: [{ ...line, level: 'optional' }] })
  expect(annotationsOf(optional, false)).toMatchObject([{ level: 'notice' }])
})

test('lost and regained capabilities are changes of an audit', () => {
  const before = report({ checks: [check({ capabilities: [capability(), { ...good, status: 'unusable' }] })] })
  const after = report({ ...failed, generatedAt: '2026-11-22T06:00:00.000Z' })
  const models = Object.fromEntries(factsOf(before))
  const changes = compare({ at: before.generatedAt, models, listed: null }, factsOf(after), null)
  expect(changes.lost).toEqual([{ model: 'gpt-6-luna +tools', level: 'required' }])
  expect(changes.regained).toEqual([{ model: 'gpt-6-luna +json_schema', level: 'optional' }])
})
