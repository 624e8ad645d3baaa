/** The terminal's entry: the same verification for a person at a prompt. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createTerminal } from './adapters/terminal.ts'
import { createSecrets } from './core/redact.ts'
import { InputError } from './core/requirements/requirements.ts'
import { closest } from './core/requirements/suggest.ts'
import { failsRun } from './core/verification/verdict.ts'
import { type Env, variableOf } from './inputs/environment.ts'
import { INPUT_NAMES, type InputName, readInputs, TERMINAL_INPUTS, traitsOf } from './inputs/inputs.ts'
import { secretsIn } from './inputs/secrets.ts'
import { main } from './main.ts'
import { renderHelp } from './render/help.ts'
import { renderCheckLine, renderRetryLine } from './render/log.ts'
import { oneLine } from './render/markdown.ts'
import { colourPaint, plainPaint, renderTerminal } from './render/terminal.ts'
import { renderWorkflow } from './render/workflow.ts'

const EXIT_FAILED = 1
const EXIT_WRONG_USAGE = 2
const terminal = createTerminal()
await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<void> {
  try {
    const { values, positionals } = parse(args)
    if (values.help) return terminal.print(renderHelp(TERMINAL_INPUTS))
    if (existsSync('.env')) process.loadEnvFile('.env')
    const given = Object.entries(values).filter((entry): entry is [string, string | true] =>
      INPUT_NAMES.includes(entry[0] as never)
    )
    const inputs = {
      'required-models': positionals.join('\n'),
      ...Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
    }
    if (values['print-workflow']) {
      readInputs(asVariables(inputs), terminal.readFile)
      return terminal.print(renderWorkflow(inputs))
    }
    await verify(inputs, values.json === true)
  } catch (error) {
    fail(error)
  }
}

async function verify(inputs: Readonly<Record<string, string>>, isJson: boolean): Promise<void> {
  terminal.showLive('Verifying …')
  await main({
    ...terminal,
    env: { ...process.env, ...asVariables({ 'admin-api-key': process.env.OPENAI_ADMIN_KEY ?? '', ...inputs }) },
    // Nothing here is read by anyone but the person at the terminal: there is nothing to mask it in.
    mask: () => undefined,
    onCheck: (check) => terminal.showLive(renderCheckLine(check)),
    onRetry: (notice) => terminal.showLive(renderRetryLine(notice)),
    async publish(report, { failOn, reportPath }) {
      terminal.clearLive()
      const paint = terminal.hasColours ? colourPaint : plainPaint
      terminal.print(isJson ? `${JSON.stringify(report, null, 2)}\n` : renderTerminal(report, paint))
      if (report.key.status === 'missing')
        terminal.printError(
          '\nThe key is read from OPENAI_API_KEY, in the environment or in a file .env in this folder.\n'
        )
      if (reportPath) terminal.writeFile(reportPath, `${JSON.stringify(report, null, 2)}\n`)
      if (terminal.cancelled.aborted || failsRun(report, failOn)) process.exitCode = EXIT_FAILED
    },
    fail
  })
}

function asVariables(inputs: Readonly<Record<string, string>>): Env {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [variableOf(name), value]))
}

function parse(args: readonly string[]) {
  const option = (name: InputName) => [name, { type: traitsOf(name).isFlag ? 'boolean' : 'string' }] as const
  const own = ['help', 'json', 'print-workflow'].map((name) => [name, { type: 'boolean' }] as const)
  const options = Object.fromEntries([...TERMINAL_INPUTS.map(option), ...own])
  for (const arg of args) {
    const name = /^--([^=]+)/.exec(arg)?.[1]
    if (name === undefined || name in options) continue
    const nearest = closest(name, Object.keys(options))
    throw new InputError(`Unknown option --${name}${nearest ? `: did you mean --${nearest}?` : '. See --help.'}`)
  }
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

function fail(error: unknown): void {
  // A key in the wrong place would be quoted as a wrong option.
  const { redact } = createSecrets(secretsIn(process.env))
  const isUsage = error instanceof InputError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  terminal.printError(`${visible(redact(String((error as Error).message ?? error)))}\n`)
  process.exitCode = isUsage ? EXIT_WRONG_USAGE : EXIT_FAILED
}

/** What was typed or read may hold characters that move the cursor or turn the reading direction. */
function visible(text: string): string {
  return text.split('\n').map(oneLine).join('\n')
}
