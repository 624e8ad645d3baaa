/**
 * Runs a scenario's simulated account, to try a workflow or a program without a key. `npm run simulate -- SCENARIO` prints
 * the base URL and the key, and runs until Ctrl-C. In a job it runs in the background until the job ends, and writes what
 * the next steps need to GITHUB_OUTPUT.
 */
import { fork } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { closest } from '../src/core/requirements/suggest.ts'
import { environmentOf } from '../src/simulator/scenario.ts'
import { createScenarios, type Scenario } from '../src/simulator/scenarios.ts'
import { startSimulator } from '../src/simulator/server.ts'

const scenarios = createScenarios(new Date())
const names = scenarios.map((one) => one.name)
const name = process.argv[2] ?? 'all-well'
const scenario = scenarios.find((one) => one.name === name)
if (!scenario) complain()
else if (process.send) process.send((await start(scenario)).outputs)
else if (process.env.GITHUB_OUTPUT) startInBackground(process.env.GITHUB_OUTPUT)
else await runUntilInterrupted(scenario)

function complain(): void {
  const nearest = closest(name, names)
  const advice = nearest ? `did you mean "${nearest}"?` : `the scenarios are ${names.join(', ')}`
  process.stderr.write(`There is no scenario ${JSON.stringify(name)}: ${advice}\n`)
  process.exitCode = 2
}

async function start(scenario: Scenario) {
  const simulator = await startSimulator(scenario.account)
  const env = environmentOf(scenario, simulator.origin)
  const { key } = simulator.account
  const outputs = { 'api-key': key, 'base-url': simulator.baseUrl, ...scenario.inputs, ...env }
  return { simulator, outputs }
}

async function runUntilInterrupted(scenario: Scenario): Promise<void> {
  const { simulator, outputs } = await start(scenario)
  const { 'api-key': key, 'base-url': baseUrl } = outputs
  const models = (scenario.inputs['required-models'] ?? 'gpt-6-luna').split('\n')
  const quoted = models.map((model) => (/^[\w.-]+$/.test(model) ? model : `"${model}"`)).join(' ')
  process.stdout.write(`${scenario.title}

  OPENAI_BASE_URL=${baseUrl}
  OPENAI_API_KEY=${key}

In another terminal:

  OPENAI_BASE_URL=${baseUrl} OPENAI_API_KEY=${key} npm run -s verify -- ${quoted}

Ctrl-C ends it.
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => simulator.close())
}

function startInBackground(outputFile: string): void {
  const server = fork(import.meta.filename, [name], { detached: true, stdio: 'ignore' })
  server.once('exit', (code) => {
    throw new Error(`The simulator ended with ${code}`)
  })
  server.once('message', (outputs: Readonly<Record<string, string>>) => {
    const lines = Object.entries(outputs).map(([key, value]) => `${key}<<end-of-output\n${value}\nend-of-output\n`)
    appendFileSync(outputFile, lines.join(''))
    process.stdout.write(`The scenario ${name} runs at ${outputs['base-url']}\n`)
    server.removeAllListeners('exit')
    server.disconnect()
    server.unref()
  })
}
