import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { CAUSES, type Cause } from '../../src/core/diagnosis/causes.ts'
import type { Report, Use } from '../../src/core/report.ts'
import { renderSarif } from '../../src/render/sarif.ts'
import { anchorOf, README_URL } from '../../src/render/words.ts'
import { check, report } from '../support/reports.ts'

const root = resolve(import.meta.dirname, '../..')
const use = (changes: Partial<Use> = {}): Use => ({
  ...{ model: 'gpt-4', path: 'src/app.ts', line: 3, column: 9, kind: 'used', why: 'a whole value' },
  ...{ variable: null, requirement: 'gpt-4', ...changes }
})
const lost = (cause: Cause) => check({ model: `gpt-4-${cause}`, cause })
const allCauses = Object.keys(CAUSES) as Cause[]
/** A model for each cause, and one that shuts down soon. */
const EVERY_RULE = report({
  checks: [...allCauses.map(lost), check({ model: 'gpt-4o', shutdownDate: '2027-01-14' })],
  uses: [...allCauses.map((cause) => use({ model: `gpt-4-${cause}` })), use({ model: 'gpt-4o' })],
  warnings: [{ kind: 'shutdown', level: 'warning', model: 'gpt-4o', message: 'The shutdown of gpt-4o is near' }]
})
const HOSTILE = report({
  checks: [lost('model_retired')],
  uses: [
    'a b/%/\u00fc\n#?.ts',
    '../x',
    '/etc/passwd',
    'https://evil.example/x',
    '\ud800.ts',
    `${'long/'.repeat(500)}x.ts`
  ].map((path) => use({ model: 'gpt-4-model_retired', path }))
})
const ruleOf = (of: Report) => JSON.parse(renderSarif(of)).runs[0].tool.driver.rules

/** The schema of the standard by OASIS. It is in draft 4, which differs here only in the name of `id`. */
function validator() {
  const text = readFileSync(join(root, '__tests__/fixtures/sarif-2.1.0-rtm.5.json'), 'utf8')
  const { $schema: _, id, ...schema } = JSON.parse(text)
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  ;(addFormats as unknown as (to: Ajv) => void)(ajv)
  return ajv.compile({ $id: id, ...schema })
}
const validate = validator()

test.each([
  ['every rule', EVERY_RULE, allCauses.length + 1],
  ['nothing', report(), 0],
  ['hostile paths', HOSTILE, 6]
])('%s fits the schema of SARIF 2.1.0', (_, of, results) => {
  const log = JSON.parse(renderSarif(of))
  expect(validate(log) ? [] : validate.errors).toEqual([])
  expect(log.runs[0].results).toHaveLength(results)
  for (const { ruleId, ruleIndex, locations } of log.runs[0].results) {
    expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(locations[0].physicalLocation.region).toEqual({ startLine: 3, startColumn: 9 })
  }
})

test('the schema refuses other JSON', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} }, results: [] }] })).toBe(false)
})

test('no path becomes an address outside the workspace', () => {
  const log = JSON.parse(renderSarif(HOSTILE))
  for (const { locations } of log.runs[0].results)
    expect(locations[0].physicalLocation.artifactLocation.uri).not.toMatch(/^[a-z]+:\/\//)
})

test('the help of each rule leads to a heading that explains its cause', () => {
  const rules: { id: string; helpUri: string; help: { text: string; markdown: string } }[] = ruleOf(EVERY_RULE)
  expect(rules).toHaveLength(allCauses.length + 1)
  for (const { id, helpUri, help } of rules) {
    const [file = '', anchor = ''] = helpUri.slice(`${README_URL}/blob/HEAD/`.length).split('#')
    const sections = readFileSync(join(root, file), 'utf8').split(/^## /m)
    const section = sections.find(
      (one) =>
        one
          .split('\n')[0]
          ?.toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .replace(/\s/g, '-') === anchor
    )
    expect({ id, section: section ?? null }).toEqual({ id, section: expect.any(String) })
    if (id in CAUSES) expect(section).toContain(`\n\n\`${id}\` · `)
    if (id in CAUSES) expect(anchor).toBe(anchorOf(id as Cause))
    expect(help.text).toContain(helpUri)
    expect(help.markdown).toContain(`](${helpUri})`)
  }
})
