/** The README's table of `fail-on`: every cell is played, and the step ends as the cell says. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { withModel } from '../../src/simulator/scenario.ts'
import { type SimulatedAccount, startSimulator } from '../../src/simulator/server.ts'
import { audit } from '../support/audits.ts'
import { startGitHub } from '../support/github.ts'
import { runAction } from '../support/run-action.ts'

type Situation = { readonly account: Partial<SimulatedAccount>; readonly path: string }

/** The columns of the table, from left to right. */
const SITUATIONS: Readonly<Record<string, Situation>> = {
  'A model is refused': { account: { models: withModel('gpt-6-luna', { refused: 'project' }) }, path: '/v1' },
  'An outage or a rate limit': {
    account: { faults: [{ on: 'any', status: 503, headers: { 'retry-after-ms': '1' } }] },
    path: '/v1'
  },
  'A wrong base URL': { account: {}, path: '' }
}

const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')
const rows = [...readme.matchAll(/^\| `(\w+)`[^|]*\|(.+)\|$/gm)]
  .map(([, failOn = '', cells = '']) => ({ failOn, cells: cells.split('|').map((cell) => cell.trim()) }))
  .filter(({ cells }) => cells.length === 3 && /^(fails|passes)/.test(cells[0] ?? ''))
const cells = rows.flatMap(({ failOn, cells }) =>
  Object.entries(SITUATIONS).map(([column, situation], index) => ({
    failOn,
    column,
    situation,
    says: cells[index] ?? ''
  }))
)

test('the table has a row for each value and a column for each situation', () => {
  expect(rows.map(({ failOn }) => failOn)).toEqual(['undetermined', 'unusable', 'change', 'never'])
  expect(readme).toContain(`| ${Object.keys(SITUATIONS).join(' | ')} |`)
})

test.each(cells.filter(({ failOn }) => failOn !== 'change'))(
  '$failOn: $column: the step $says',
  async ({ failOn, situation, says }) => {
    const simulator = await startSimulator(situation.account)
    const { exitCode, outputs, stdout } = await runAction({
      inputs: {
        ...{ 'api-key': simulator.account.key, 'base-url': `${simulator.origin}${situation.path}` },
        ...{ 'required-models': 'gpt-6-luna', 'max-retries': '0', 'fail-on': failOn }
      }
    })
    await simulator.close()
    expect(exitCode).toBe(says.startsWith('fails') ? 1 : 0)
    expect(outputs['selected-models']).toBe('{"gpt-6-luna":null}')
    // It must warn: a deployment with `selected-models` would use no model.
    expect(stdout).toMatch(exitCode === 1 ? /^::error/m : /^::warning/m)
    if (says.includes('with a warning')) expect(stdout).toContain('"selected-models" holds null')
  }
)

test.each(cells.filter(({ failOn }) => failOn === 'change'))('change: $column: $says', async ({ situation, says }) => {
  const github = await startGitHub()
  const night = (given?: Situation) =>
    audit(github, {
      ...given,
      inputs: { 'required-models': 'gpt-6-luna', 'max-retries': '0', 'fail-on': 'change' }
    })
  const exitCodes = [await night(), await night(situation), await night(situation), await night(situation)].map(
    ({ exitCode }) => exitCode
  )
  await github.close()
  expect(exitCodes).toEqual(says.startsWith('fails once') ? [0, 1, 0, 0] : [0, 0, 1, 0])
})
