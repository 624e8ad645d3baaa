/**
 * Starts a scenario's simulated account in the background of a workflow job, which ends it, and writes what the next
 * steps need to GITHUB_OUTPUT: `node scripts/simulate.ts NAME`.
 */
import { fork } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { findScenario, type Scenario } from '../src/simulator/scenarios.ts'
import { startSimulator } from '../src/simulator/server.ts'

const name = process.argv[2] ?? 'all-well'
const scenario = findScenario(name, new Date())
if (!scenario) throw new Error(`There is no scenario ${JSON.stringify(name)}`)
if (process.send) await serve(scenario)
else startInBackground()

function startInBackground(): void {
  const server = fork(import.meta.filename, [name], { detached: true, stdio: 'ignore' })
  server.once('exit', (code) => {
    throw new Error(`The simulator ended with ${code}`)
  })
  server.once('message', (outputs: Readonly<Record<string, string>>) => {
    const lines = Object.entries(outputs).map(([key, value]) => `${key}<<end-of-output\n${value}\nend-of-output\n`)
    if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, lines.join(''))
    process.stdout.write(`${name} is played at ${outputs['base-url']}\n`)
    server.removeAllListeners('exit')
    server.disconnect()
    server.unref()
  })
}

async function serve({ account, inputs }: Scenario): Promise<void> {
  const simulator = await startSimulator(account)
  process.send?.({ 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, ...inputs })
}
