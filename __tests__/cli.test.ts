/** The terminal entry as a process: what a person and a program get. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { report as reportSchema } from '../src/core/report.ts'
import { type SimulatedAccount, startSimulator } from '../src/simulator/server.ts'
import { DIST } from './support/run-action.ts'

const SOURCE = resolve(import.meta.dirname, '../src/cli.ts')

type Options = { readonly env?: Record<string, string>; readonly dotenv?: string; readonly entry?: string }

async function cli(args: readonly string[], { env = {}, dotenv, entry = SOURCE }: Options = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'cli-'))
  if (dotenv) writeFileSync(join(cwd, '.env'), dotenv)
  const child = spawn(process.execPath, [entry, ...args], { cwd, env: { PATH: process.env.PATH, ...env } })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  }
  const exitCode = await new Promise<number | null>((done) => child.once('close', done))
  rmSync(cwd, { recursive: true })
  return { ...output, exitCode }
}

async function withAccount<T>(
  use: (env: Record<string, string>) => Promise<T>,
  account?: Partial<SimulatedAccount>
): Promise<T> {
  const simulator = await startSimulator(account)
  try {
    return await use({ OPENAI_API_KEY: simulator.account.key, OPENAI_BASE_URL: simulator.baseUrl })
  } finally {
    await simulator.close()
  }
}

test('prints the report for a person and ends with 0 where all is well', async () => {
  const run = await withAccount((env) => cli(['gpt-6-luna', 'gpt-6.1-terra || gpt-5.6-terra'], { env }))
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  expect(run.stdout).toContain('✅ All 2 required models can be called with this key, from here, right now.')
  // Into a pipe: no colour, no live line.
  expect(run.stdout).not.toContain('\u001b[')
})

test('prints colours where they are asked for', async () => {
  const run = await withAccount((env) => cli(['gpt-6-luna'], { env: { ...env, FORCE_COLOR: '1' } }))
  expect(run.stdout).toContain('\u001b[1m')
})

test('prints the report as JSON for a program and ends with 1 where a model is missing', async () => {
  const run = await withAccount((env) => cli(['gpt-7-unknown', '--json'], { env }))
  expect(run.exitCode).toBe(1)
  expect(reportSchema.parse(JSON.parse(run.stdout))).toMatchObject({ result: 'failed' })
})

test('reads the key from .env', async () => {
  const run = await withAccount((env) =>
    cli(['gpt-6-luna'], {
      env: { OPENAI_BASE_URL: env.OPENAI_BASE_URL as string },
      dotenv: `OPENAI_API_KEY=${env.OPENAI_API_KEY}\n`
    })
  )
  expect(run.exitCode).toBe(0)
})

test('never prints the key', async () => {
  const key = `sk-proj-${'k3Yk3Y'.repeat(20)}`
  const run = await withAccount((env) => cli(['gpt-6-luna'], { env: { ...env, OPENAI_API_KEY: key } }))
  expect(run.exitCode).toBe(1)
  expect(run.stdout + run.stderr).not.toContain(key.slice(8, 24))
})

test('says where the key is read from when there is none', async () => {
  const run = await cli(['gpt-6-luna'])
  expect(run).toMatchObject({ exitCode: 1 })
  expect(run.stderr).toContain('OPENAI_API_KEY, in the environment or in a file .env')
})

test('takes the inputs of the action as options', async () => {
  const run = await withAccount((env) =>
    cli(['gpt-7-unknown', '--fail-on', 'never', '--max-retries=0', '--check-streaming'], { env })
  )
  expect(run.exitCode).toBe(0)
})

test.each([
  ['no model', [], 'No model to verify'],
  ['a malformed model', ['gpt 6'], '"required-models", line 1: "gpt 6"'],
  ['a misspelt option', ['a', '--jsn'], 'Unknown option --jsn: did you mean --json?'],
  ['an unknown option', ['a', '--frobnicate'], 'Unknown option --frobnicate. See --help.'],
  ['an option without its value', ['a', '--fail-on'], '--fail-on'],
  ['a wrong value', ['a', '--fail-on', 'error'], '"fail-on": expected one of']
])('ends with 2 on %s', async (_, args, message) => {
  const run = await cli(args, { env: { OPENAI_API_KEY: 'sk-unused' } })
  expect(run).toMatchObject({ exitCode: 2, stdout: '' })
  expect(run.stderr).toContain(message)
  expect(run.stderr).not.toContain('    at ')
})

test('prints help, also from the compiled bundle', async () => {
  for (const entry of [SOURCE, join(DIST, 'cli.js')]) {
    const run = await cli(['--help'], { entry })
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(run.stdout).toContain('--print-workflow')
  }
})

test('prints a workflow that can be pasted', async () => {
  const run = await cli(['gpt-6-luna', 'a || b', '--print-workflow', '--fail-on', 'unusable', '--paid-probes'])
  expect(run.exitCode).toBe(0)
  const workflow = parse(run.stdout) as { permissions: unknown; jobs: Record<string, { steps: unknown[] }> }
  expect(workflow.permissions).toEqual({})
  expect(workflow.jobs['openai-model-access']?.steps).toEqual([
    {
      uses: 'openai-model-access/openai-model-access@v1',
      with: {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
        'api-key': '${{ secrets.OPENAI_API_KEY }}',
        'required-models': 'gpt-6-luna\na || b\n',
        'fail-on': 'unusable',
        'paid-probes': 'true'
      }
    }
  ])
})

test('ends in order where the reader of its output has seen enough', async () => {
  const models = Array.from({ length: 240 }, (_, index) => `model-${index}`)
  const child = spawn(process.execPath, [SOURCE, ...models, '--json'], { env: { PATH: process.env.PATH } })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  // No key was given: that is what the exit code says.
  expect(await new Promise((done) => child.once('close', done))).toBe(1)
  expect(stderr).not.toContain('EPIPE')
})
