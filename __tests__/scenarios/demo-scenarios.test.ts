/** Every demo scenario through the compiled action: what the user sees and every request sent, as a snapshot. */
import { resolve } from 'node:path'
import { environmentOf } from '../../src/simulator/scenario.ts'
import { createScenarios, type Scenario } from '../../src/simulator/scenarios.ts'
import { type RecordedRequest, startSimulator } from '../../src/simulator/server.ts'
import { startExchangeProxy } from '../support/exchange-proxy.ts'
import { type ActionRun, runAction } from '../support/run-action.ts'

const TODAY = new Date('2026-11-21T06:00:00.000Z')
const CLOCK = resolve(import.meta.dirname, '../support/fixed-clock.mjs')

test.each(createScenarios(TODAY).map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
  const { run, requests, key } = await play(scenario)
  expect(run.stderr).toBe('')
  const seen = [
    run.stdout.replace(/::add-mask::.*\n/g, ''),
    run.summary,
    JSON.stringify(run.outputs),
    run.files.report ?? ''
  ]
  if (key) expect(seen.join('\n')).not.toContain(key)
  expect(stable(run, requests)).toMatchSnapshot()
})

async function play(scenario: Scenario) {
  const { account, inputs } = scenario
  const simulator = await startSimulator({ today: TODAY.toISOString().slice(0, 10), ...account })
  const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, ...inputs }
  const env = environmentOf(scenario, simulator.origin)
  const isKeyless = env.ACTIONS_ID_TOKEN_REQUEST_URL !== undefined
  const proxy = isKeyless ? await startExchangeProxy(simulator.origin) : null
  const run = await runAction({ inputs: given, env: { ...env, ...proxy?.env }, nodeArgs: ['--import', CLOCK] })
  await proxy?.close()
  await simulator.close()
  return { run, requests: simulator.requests, key: given['api-key'] }
}

/** Without what differs from run to run: ports, latencies, request ids, the order of parallel requests. */
function stable({ exitCode, stdout, outputs, summary, report }: ActionRun, requests: readonly RecordedRequest[]) {
  const tidy = (text: string) =>
    text
      .replace(/::add-mask::.*/g, '::add-mask::***')
      .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
      .replace(/req_[0-9a-f]{32}/g, 'req_ID')
      .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'JWT')
      .replace(/\b\d+ ms\b/g, 'N ms')
      .replace(/"latencyMs":\d+/g, '"latencyMs":"N"')
  const sent = requests.map(({ method, path, body }) => tidy(`${method} ${path} ${JSON.stringify(body)}`))
  const lines = tidy(stdout).split('\n')
  const outputsWithoutReport = Object.fromEntries(Object.entries(outputs).filter(([name]) => name !== 'report'))
  return {
    exitCode,
    // The order in which parallel checks finish is the network's.
    stdout: [...new Set(lines)].sort(),
    outputs: JSON.parse(tidy(JSON.stringify(outputsWithoutReport))),
    summary: tidy(summary).split('\n'),
    report: JSON.parse(tidy(JSON.stringify(report))),
    requests: sent.sort()
  }
}
