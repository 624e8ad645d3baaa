/** Runs the action's own code against a simulated OpenAI account, so no key is needed: `npm run demo -- --scenario NAME`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createTerminal } from '../src/adapters/terminal.ts'
import type { Check } from '../src/core/report.ts'
import { closest } from '../src/core/requirements/suggest.ts'
import type { RetryNotice } from '../src/core/verification/ask.ts'
import { failsRun } from '../src/core/verification/verdict.ts'
import { variableOf } from '../src/inputs/environment.ts'
import { main } from '../src/main.ts'
import { renderCheckLines, renderRetryLine } from '../src/render/log.ts'
import { colourPaint, plainPaint, renderTerminal } from '../src/render/terminal.ts'
import { environmentOf, listOfScenarios } from '../src/simulator/scenario.ts'
import { createScenarios, type Scenario } from '../src/simulator/scenarios.ts'
import { startSimulator } from '../src/simulator/server.ts'
import { NIGHTLY, playNightly } from './demo-nightly.ts'

const terminal = createTerminal()
const paint = terminal.hasColours ? colourPaint : plainPaint
const scenarios = createScenarios(new Date())
const { values, positionals } = parseArgs({
  options: { scenario: { type: 'string' }, list: { type: 'boolean' } },
  allowPositionals: true,
  // A misspelt option still leaves its value, and the value is enough.
  strict: false
})
const wanted = typeof values.scenario === 'string' ? values.scenario : (positionals[0] ?? 'all-well')
const scenario = scenarios.find(({ name }) => name === wanted)

const host = {
  ...terminal,
  mask: () => undefined,
  getIdToken: async () => '',
  exchangeFetch: fetch,
  onCheck: (check: Check) => terminal.print(`${paint('dim', renderCheckLines(check))}\n`),
  onRetry: (notice: RetryNotice) => terminal.print(`${paint('dim', renderRetryLine(notice))}\n`),
  fail: (error: unknown) => terminal.printError(`${(error as Error).message}\n`)
}

if (values.list)
  terminal.print(
    listOfScenarios('npm run demo -- --scenario NAME', [...scenarios, NIGHTLY], (text) => paint('dim', text))
  )
else if (scenario) await play(scenario)
else if (wanted === NIGHTLY.name) await playNightly(host, paint)
else {
  const nearest = closest(
    wanted,
    [...scenarios, NIGHTLY].map(({ name }) => name)
  )
  terminal.printError(
    `There is no scenario ${JSON.stringify(wanted)}${nearest ? `: did you mean "${nearest}"?` : '.'}\n`
  )
  process.exitCode = 2
}
if (!values.list) terminal.print(`\n${paint('dim', 'More scenarios: npm run demo -- --list')}\n`)

async function play(scenario: Scenario): Promise<void> {
  const { title, account, inputs, files = {} } = scenario
  const workspace = checkedOut(files)
  const simulator = await startSimulator(account)
  const env = environmentOf(scenario, simulator.origin)
  terminal.print(
    `${paint('cyan', `${title}`)}\n\n${Object.entries(inputs)
      .map(([name, value]) => `  ${name}: ${name.endsWith('api-key') && value ? '***' : value.replaceAll('\n', ', ')}`)
      .join('\n')}\n\n${Object.keys(files)
      .map((path, index, { length }) => `  ${paint('dim', path)}\n${index === length - 1 ? '\n' : ''}`)
      .join('')}`
  )
  const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, ...inputs }
  await main({
    ...host,
    workspace,
    env: { ...Object.fromEntries(Object.entries(given).map(([name, value]) => [variableOf(name), value])), ...env },
    getIdToken: (audience) => idTokenOf(env, audience),
    // The SDK fixes the address of the exchange, so the request is sent to the simulator instead.
    exchangeFetch: (url, init) => fetch(`${simulator.origin}${new URL(String(url)).pathname}`, init),
    async publish(report, { failOn }) {
      const exitCode = failsRun(report, failOn) ? 1 : 0
      const means = exitCode === 0 ? 'the step succeeds' : 'the step fails, and the steps after it do not run'
      terminal.print(`\n${renderTerminal(report, paint)}\n`)
      terminal.print(`In a job this step would end with exit code ${exitCode}: ${means}.\n`)
    }
  })
  await simulator.close()
  rmSync(workspace, { recursive: true })
}

/** Writes the scenario's repository into a new folder. */
function checkedOut(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Asks for the identity token as @actions/core does in a job. */
async function idTokenOf(env: Scenario['env'] = {}, audience: string): Promise<string> {
  const response = await fetch(`${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`, {
    headers: { Authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` }
  })
  return ((await response.json()) as { value: string }).value
}
