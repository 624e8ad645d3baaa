/**
 * Every demo scenario with the compiled action. `seen/<scenario>.md` has what a person sees: the exit code, the
 * log, the outputs, the job summary and every request. `UPDATE_SEEN=1 npm test -- demo-scenarios` writes them again.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { report as reportSchema } from '../../src/core/report.ts'
import { environmentOf } from '../../src/simulator/scenario.ts'
import { createScenarios, type Scenario } from '../../src/simulator/scenarios.ts'
import { type RecordedRequest, startSimulator } from '../../src/simulator/server.ts'
import { startExchangeProxy } from '../support/exchange-proxy.ts'
import { type ActionRun, runAction } from '../support/run-action.ts'

const TODAY = new Date('2026-11-21T06:00:00.000Z')
const CLOCK = resolve(import.meta.dirname, '../support/fixed-clock.mjs')
const SEEN = resolve(import.meta.dirname, 'seen')
const scenarios = createScenarios(TODAY)

test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (name, scenario) => {
  const { run, requests, key } = await play(scenario)
  expect(run.stderr).toBe('')
  const texts = [
    run.stdout.replace(/::add-mask::.*\n/g, ''),
    run.summary,
    JSON.stringify(run.outputs),
    run.files.report ?? ''
  ]
  if (key) expect(texts.join('\n')).not.toContain(key)
  reportSchema.parse(run.report)
  expectSeen(`${name}.md`, renderSeen(run, requests))
})

test('every file in seen/ belongs to a scenario', () => {
  expect(readdirSync(SEEN).sort()).toEqual(scenarios.map(({ name }) => `${name}.md`).sort())
})

function expectSeen(file: string, text: string): void {
  if (process.env.UPDATE_SEEN) writeFileSync(join(SEEN, file), text)
  expect(text).toBe(readFileSync(join(SEEN, file), 'utf8'))
}

async function play(scenario: Scenario) {
  const { account, inputs, files = {} } = scenario
  const simulator = await startSimulator({ today: TODAY.toISOString().slice(0, 10), ...account })
  const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, ...inputs }
  const env = environmentOf(scenario, simulator.origin)
  const isKeyless = env.ACTIONS_ID_TOKEN_REQUEST_URL !== undefined
  const proxy = isKeyless ? await startExchangeProxy(simulator.origin) : null
  const run = await runAction({
    inputs: given,
    env: { ...env, ...proxy?.env },
    workspace: files,
    nodeArgs: ['--import', CLOCK]
  })
  await proxy?.close()
  await simulator.close()
  return { run, requests: simulator.requests, key: given['api-key'] }
}

/** Replaces what differs from run to run: ports, latencies, request ids, the order of parallel requests. */
function renderSeen({ exitCode, stdout, outputs, summary, report }: ActionRun, requests: readonly RecordedRequest[]) {
  const { report: _, ...shown } = outputs
  const sent = requests.map(({ method, path, body }) => `${method} ${path} ${JSON.stringify(body)}`)
  return tidy(
    [
      `Exit code ${exitCode}`,
      section('Log', fenced(inOrder(stdout))),
      section('Outputs', fenced(Object.entries(shown).map(([name, value]) => `${name}=${value}`))),
      section('Checks', fenced((report?.checks ?? []).map(checkLine))),
      // Parallel requests may arrive in any order.
      section('Requests', fenced(sent.sort())),
      section('Job summary', summary)
    ].join('\n')
  )
}

const section = (title: string, text: string) => `\n## ${title}\n\n${text}`
const fenced = (lines: readonly string[]) => `\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`

type Checked = NonNullable<ActionRun['report']>['checks'][number]
const checkLine = ({ model, endpoint, status, cause, httpStatus, attempts, costUsd, shutdownDate }: Checked) =>
  `${model}@${endpoint} ${status} ${cause ?? '-'} http=${httpStatus} attempts=${attempts} usd=${costUsd} until=${shutdownDate}`

function tidy(text: string): string {
  return text
    .replace(/::add-mask::.*/g, '::add-mask::***')
    .replace(/127\.0\.0\.1(:|&#58;)\d+/g, '127.0.0.1$1PORT')
    .replace(/req_[0-9a-f]{32}/g, 'req_ID')
    .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'JWT')
    .replace(/\b\d+ ms\b/g, 'N ms')
    .replace(/"latencyMs":\d+/g, '"latencyMs":"N"')
}

/** The log in its order. Only lines of models and retries are sorted, because they come in the order of the answers. */
function inOrder(stdout: string): string[] {
  const lines = tidy(stdout)
    .split('\n')
    // One mask stands for all of them.
    .filter((line, index, all) => !line.startsWith('::add-mask::') || all.indexOf(line) === index)
  const from = lines.findIndex((line) => line.startsWith('::group::')) + 1
  const to = lines.findIndex((line) => line.startsWith('::endgroup::'))
  if (from === 0 || to < from) return lines
  return [...lines.slice(0, from), ...lines.slice(from, to).sort(), ...lines.slice(to)]
}
