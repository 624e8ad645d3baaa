/**
 * Runs a scenario's simulated account, to try a workflow or a program without a key. `npm run simulate -- SCENARIO` prints
 * the base URL, the key and a command that plays the scenario, and runs until Ctrl-C. In a job it runs in the background
 * until the job ends, and writes what the next steps need to GITHUB_OUTPUT.
 */
import { fork } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { closest } from '../src/core/requirements/suggest.ts'
import { INPUT_VARIABLES, TERMINAL_INPUTS } from '../src/inputs/inputs.ts'
import { environmentOf, listOfScenarios } from '../src/simulator/scenario.ts'
import { createScenarios, type Scenario } from '../src/simulator/scenarios.ts'
import { startSimulator } from '../src/simulator/server.ts'

const HELP = ['--help', '-h', '--list']
/** Inputs that the command gives in variables: other programs read these too, and an option would stay in the shell's history. */
const IN_VARIABLES = ['base-url', 'api-key', 'admin-api-key']

const isOption = (input: string) => (TERMINAL_INPUTS as readonly string[]).includes(input)
const quoted = (text: string) => (/^[\w.-]+$/.test(text) ? text : `'${text}'`)

const scenarios = createScenarios(new Date())
const names = scenarios.map((one) => one.name)
const name = process.argv[2] ?? 'all-well'
const scenario = scenarios.find((one) => one.name === name)
if (HELP.includes(name)) process.stdout.write(listOfScenarios('npm run simulate -- NAME', scenarios))
else if (!scenario) complain()
else if (process.send) process.send((await start(scenario)).outputs)
else if (process.env.GITHUB_OUTPUT) startInBackground(process.env.GITHUB_OUTPUT)
else await runUntilInterrupted(scenario)

function complain(): void {
  const nearest = closest(name, names)
  const advice = nearest ? `did you mean "${nearest}"?` : 'see npm run simulate -- --list'
  process.stderr.write(`There is no scenario ${JSON.stringify(name)}: ${advice}\n`)
  process.exitCode = 2
}

async function start(scenario: Scenario) {
  const simulator = await startSimulator(scenario.account)
  const env = environmentOf(scenario, simulator.origin)
  const { key } = simulator.account
  const outputs = { 'base-url': simulator.baseUrl, 'api-key': key, ...scenario.inputs, ...env }
  return { simulator, outputs }
}

async function runUntilInterrupted(scenario: Scenario): Promise<void> {
  const { simulator, outputs } = await start(scenario)
  const variables = Object.entries(outputs)
    .filter(([input]) => IN_VARIABLES.includes(input))
    .map(([input, value]) => `${INPUT_VARIABLES[input]}=${value}`)
  process.stdout.write(`${scenario.title}

  ${variables.join('\n  ')}

${isForTerminal(scenario) ? 'In another terminal' : 'It needs a job or a repository. To see it'}:

  ${isForTerminal(scenario) ? `${variables.join(' ')} ${commandOf(scenario)}` : `npm run demo -- --scenario ${name}`}

Ctrl-C ends it.
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => simulator.close())
}

/** Can a terminal give all that the scenario has: no files of a repository, and no input that only a job has? */
function isForTerminal({ inputs, files }: Scenario): boolean {
  const isGiven = (input: string) => input === 'required-models' || IN_VARIABLES.includes(input) || isOption(input)
  return files === undefined && Object.keys(inputs).every(isGiven)
}

function commandOf({ inputs }: Scenario): string {
  const models = (inputs['required-models'] ?? '').split('\n').filter((model) => model !== '')
  const options = Object.entries(inputs).filter(([input]) => isOption(input))
  const words = [...models, ...options.flatMap(([input, value]) => [`--${input}`, value.replaceAll('\n', ',')])]
  return `npm run -s verify -- ${words.map(quoted).join(' ')}`
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
