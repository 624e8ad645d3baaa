/** Runs the compiled action as the runner does: a process, environment variables, the runner's command files. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Report } from '../../src/core/report.ts'

const root = resolve(import.meta.dirname, '../..')
/** ACTION_DIST names the folder of another build to test. */
export const DIST = resolve(root, process.env.ACTION_DIST ?? 'dist')

export type ActionRun = {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** The `report` output, parsed; null if there is none. */
  readonly report: Report | null
  /** Every file that the run left in its workspace and temporary folder, by name. */
  readonly files: Readonly<Record<string, string>>
  readonly durationMs: number
}

export type ActionOptions = {
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Files that are in the workspace before the run, by name. */
  readonly workspace?: Readonly<Record<string, string>>
  /** Sends this signal when the standard output holds the text. */
  readonly interrupt?: { readonly signal: NodeJS.Signals; readonly after: string }
  readonly nodeArgs?: readonly string[]
  /** The folder of another build. */
  readonly dist?: string
}

/** Long after any run has ended, also on a busy machine, and before its test gives up. */
const HANGS_AFTER_MS = 90_000

/** The run gets only what a runner gives. Of the tests' own environment it gets only PATH. */
export async function runAction({
  inputs = {},
  env = {},
  workspace = {},
  interrupt,
  nodeArgs = [],
  dist = DIST
}: ActionOptions): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), 'action-run-'))
  const file = (name: string) => join(folder, name)
  for (const name of ['output', 'summary']) writeFileSync(file(name), '')
  for (const [name, text] of Object.entries(workspace)) {
    mkdirSync(dirname(file(name)), { recursive: true })
    writeFileSync(file(name), text)
  }
  const startedAt = performance.now()
  const child = spawn(process.execPath, [...nodeArgs, join(dist, 'index.js')], {
    cwd: folder,
    // A run that hangs must fail its test, and must not stay as a process.
    timeout: HANGS_AFTER_MS,
    killSignal: 'SIGKILL',
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      RUNNER_TEMP: folder,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env
    }
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    // Only once: a second signal of the same kind would kill the process.
    if (interrupt && !child.killed && stdout.includes(interrupt.after)) child.kill(interrupt.signal)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const exitCode = await new Promise<number | null>((done) => child.once('close', done))
  const durationMs = performance.now() - startedAt
  const outputs = parseOutputs(readFileSync(file('output'), 'utf8'))
  const report = outputs.report ? (JSON.parse(outputs.report) as Report) : null
  const names = [
    ...Object.keys(workspace),
    'output',
    'summary',
    ...(inputs['report-path'] ? [inputs['report-path']] : [])
  ]
  const files = Object.fromEntries(names.flatMap((name) => readIfThere(file(name)).map((text) => [name, text])))
  const summary = readFileSync(file('summary'), 'utf8')
  rmSync(folder, { recursive: true, force: true })
  return { exitCode, stdout, stderr, outputs, summary, report, files, durationMs }
}

function readIfThere(path: string): string[] {
  try {
    return [readFileSync(path, 'utf8')]
  } catch {
    return []
  }
}

/** The runner's file format: `name<<delimiter`, lines, `delimiter`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const pattern = /^(.+?)<<(ghadelimiter_[\w-]+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm
  for (const [, name, , value] of text.matchAll(pattern)) outputs[name as string] = value as string
  return outputs
}
