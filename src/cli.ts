/** The terminal's entry: the same verification for a person at a prompt. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, parseEnv } from 'node:util'
import { createTerminal } from './adapters/terminal.ts'
import { createSecrets } from './core/credential/redact.ts'
import type { Report } from './core/report.ts'
import { InputError } from './core/requirements/requirements.ts'
import { closest } from './core/requirements/suggest.ts'
import { failsRun } from './core/verification/verdict.ts'
import { variablesOf } from './inputs/dotenv.ts'
import { type Env, variableOf } from './inputs/environment.ts'
import {
  INPUT_NAMES,
  INPUT_VARIABLES,
  type Inputs,
  isFlag,
  readInputs,
  SECRET_NAMES,
  TERMINAL_INPUTS
} from './inputs/inputs.ts'
import { secretsIn } from './inputs/secrets.ts'
import { dropUnsafeVariables } from './inputs/unsafe-variables.ts'
import { main } from './main.ts'
import { renderHelp } from './render/help.ts'
import { renderJson } from './render/json.ts'
import { renderCheckLine, renderRetryLine } from './render/log.ts'
import { oneLine } from './render/markdown.ts'
import { OPTION_TEXTS } from './render/option-texts.ts'
import { renderSarif } from './render/sarif.ts'
import { colourPaint, plainPaint, renderTerminal } from './render/terminal.ts'
import { createTerminalWords } from './render/terminal-words.ts'
import { renderWorkflow } from './render/workflow.ts'

const EXIT_FAILED = 1
const EXIT_WRONG_USAGE = 2
const EXIT_NOT_KNOWN = 3
const OPTION_NAMES: readonly string[] = TERMINAL_INPUTS
const FLAGS: readonly string[] = TERMINAL_INPUTS.filter(isFlag)
const OWN_FLAGS = ['help', 'version', 'json', 'print-workflow']
const ADDRESS_REFUSED =
  'OPENAI_BASE_URL in .env is not used: the key of your environment goes only to an address that you name. Use --base-url, or write the key into .env as well.\n'
const NO_KEY =
  'No key was found. Set OPENAI_API_KEY in the environment, or write OPENAI_API_KEY=… into a file named .env in this folder.\n'

dropUnsafeVariables()
const terminal = createTerminal()
const say = createTerminalWords(OPTION_NAMES, INPUT_VARIABLES)
await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<void> {
  try {
    const { flags, options, positionals } = parseArguments(args)
    if (flags.has('help')) return terminal.print(renderHelp(OPTION_NAMES, OPTION_TEXTS, FLAGS, say))
    if (flags.has('version')) return terminal.print(`${version()}\n`)
    if (existsSync('.env')) readDotEnv('base-url' in options)
    const inputs = { 'required-models': positionals.join('\n'), ...options }
    if (flags.has('print-workflow')) {
      const all = { ...decidedByEnvironment(process.env), ...inputs }
      readInputs(asVariables(all), terminal.readFile)
      return terminal.print(renderWorkflow(all, SECRET_NAMES))
    }
    await verifyAtTerminal(inputs, flags.has('json'))
  } catch (error) {
    fail(error)
  }
}

function readDotEnv(isAddressGiven: boolean): void {
  const { variables, isAddressRefused } = variablesOf(parseEnv(readFileSync('.env', 'utf8')), process.env)
  Object.assign(process.env, variables)
  if (isAddressRefused && !isAddressGiven) terminal.printError(ADDRESS_REFUSED)
}

async function verifyAtTerminal(inputs: Readonly<Record<string, string>>, isJson: boolean): Promise<void> {
  terminal.showLive('Verifying …')
  await main({
    ...terminal,
    // In a job only the input gives the admin key.
    env: { ...process.env, ...asVariables({ 'admin-api-key': process.env.OPENAI_ADMIN_KEY ?? '', ...inputs }) },
    // Only the person at the terminal reads this: there is no log to mask.
    mask: () => undefined,
    onCheck: (check) => terminal.showLive(renderCheckLine(check)),
    onRetry: (notice) => terminal.showLive(renderRetryLine(notice)),
    async publish(report, given) {
      terminal.clearLive()
      const paint = terminal.hasColours ? colourPaint : plainPaint
      if (report.key.status === 'missing') (isJson ? terminal.printError : terminal.print)(`${NO_KEY}\n`)
      terminal.print(isJson ? `${renderJson(report, 2)}\n` : renderTerminal(report, paint, say))
      if (given.sarifPath && report.result !== 'skipped') terminal.writeFile(given.sarifPath, renderSarif(report))
      if (given.reportPath) terminal.writeFile(given.reportPath, `${renderJson(report, 2)}\n`)
      process.exitCode = exitCodeOf(report, given)
    },
    fail
  })
}

function exitCodeOf(report: Report, { failOn }: Inputs): number {
  if (!terminal.cancelled.aborted && !failsRun(report, failOn)) return 0
  return report.result === 'failed' ? EXIT_FAILED : EXIT_NOT_KNOWN
}

function asVariables(inputs: Readonly<Record<string, string>>): Env {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [variableOf(name), value]))
}

/** The settings that variables decide here. A workflow must name them as inputs. */
function decidedByEnvironment(env: Env): Record<string, string> {
  const decided = Object.entries(INPUT_VARIABLES).map(([name, variable]) => [name, env[variable]?.trim() ?? ''])
  return Object.fromEntries(decided.filter(([, value]) => value !== ''))
}

/** package.json is one folder up, from src/ and from dist/. */
function version(): string {
  const file = join(import.meta.dirname, '..', 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** @throws InputError for an unknown option, and the error of `parseArgs` for an option without its value */
function parseArguments(args: readonly string[]) {
  const names = [...OPTION_NAMES, ...OWN_FLAGS]
  const given = withFlagValues(args)
  for (const arg of given.slice(0, given.includes('--') ? given.indexOf('--') : given.length)) {
    const name = /^--([^=]+)/.exec(arg)?.[1]
    if (name === undefined || names.includes(name)) continue
    throw new InputError(`Unknown option --${name}${adviceOn(name, names)}`)
  }
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true })
  const entries = Object.entries(values) as [string, string][]
  return {
    flags: new Set(
      entries.filter(([name, value]) => OWN_FLAGS.includes(name) && value !== 'false').map(([name]) => name)
    ),
    options: Object.fromEntries(entries.filter(([name]) => !OWN_FLAGS.includes(name))),
    positionals
  }
}

/** Inputs of the action are known names, so say what a person at a terminal does in place of them. */
function adviceOn(name: string, names: readonly string[]): string {
  if (name === 'required-models') return ': name the models without an option'
  const inWorkflow = `"${name}"`
  const here = say(inWorkflow)
  if (here !== inWorkflow) return `: set ${here} instead`
  if ((INPUT_NAMES as readonly string[]).includes(name)) return ': only a workflow has it'
  const nearest = closest(name, names)
  return nearest ? `: did you mean --${nearest}?` : '. See --help.'
}

/** `--paid-probes`, `--paid-probes true` and `--paid-probes=true` mean the same: "true" must not be read as a model. */
function withFlagValues(args: readonly string[]): string[] {
  const flags = [...FLAGS, ...OWN_FLAGS].map((name) => `--${name}`)
  const end = args.indexOf('--')
  const isOption = (index: number) => end === -1 || index < end
  const namesFlag = (index: number) => isOption(index) && flags.includes(args[index] ?? '')
  const isValue = (index: number) => namesFlag(index - 1) && /^(true|false)$/i.test(args[index] ?? '')
  return args.flatMap((arg, index) => {
    if (isValue(index)) return []
    if (isOption(index) && arg === '-h') return ['--help=true']
    return namesFlag(index) ? [`${arg}=${isValue(index + 1) ? args[index + 1] : 'true'}`] : [arg]
  })
}

function fail(error: unknown): void {
  // The message quotes a wrong option, which may be a key in the wrong place.
  const { redact } = createSecrets(secretsIn(process.env))
  const isUsage = error instanceof InputError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  terminal.printError(`${visible(redact(say(String((error as Error).message ?? error))))}\n`)
  process.exitCode = isUsage ? EXIT_WRONG_USAGE : EXIT_FAILED
}

/** The text may hold characters that move the cursor or reverse the reading direction. */
function visible(text: string): string {
  return text.split('\n').map(oneLine).join('\n')
}
