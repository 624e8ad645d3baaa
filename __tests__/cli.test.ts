/** The terminal's command as a process: what a person and a program get. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { report as reportSchema } from '../src/core/report.ts'
import { type SimulatedAccount, startSimulator } from '../src/simulator/server.ts'
import { startModelServer } from './support/model-server.ts'
import { DIST } from './support/run-action.ts'

const ROOT = resolve(import.meta.dirname, '..')
const SOURCE = join(ROOT, 'src/cli.ts')

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

test('prints the report for a person, and exits with 0 if all is well', async () => {
  const run = await withAccount((env) => cli(['gpt-6-luna', 'gpt-6.1-terra || gpt-5.6-terra'], { env }))
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  expect(run.stdout).toContain('✅ All 2 required models can be called with this key, from here, right now.')
  // A pipe gets no colours and no live line.
  expect(run.stdout).not.toContain('\u001b[')
})

test('prints colours if they are asked for', async () => {
  const run = await withAccount((env) => cli(['gpt-6-luna'], { env: { ...env, FORCE_COLOR: '1' } }))
  expect(run.stdout).toContain('\u001b[1m')
})

test('prints the report as JSON for a program, and exits with 1 if a model is missing', async () => {
  const run = await withAccount((env) => cli(['gpt-7-unknown', '--json'], { env }))
  expect(run.exitCode).toBe(1)
  expect(reportSchema.parse(JSON.parse(run.stdout))).toMatchObject({ result: 'failed' })
})

test('a file .env leads the key of the environment nowhere', async () => {
  const strange = await startModelServer({ '*': { status: 200, body: '' } })
  const dotenv = [`OPENAI_BASE_URL=${strange.origin}/v1`, `INPUT_BASE-URL=${strange.origin}/v1`]
  const run = await withAccount(({ OPENAI_API_KEY = '', OPENAI_BASE_URL = '' }) =>
    cli(['gpt-6-luna', '--base-url', OPENAI_BASE_URL], { env: { OPENAI_API_KEY }, dotenv: dotenv.join('\n') })
  )
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  expect(strange.connections()).toBe(0)
  for (const name of ['OPENAI_API_KEY', 'OPENAI_ADMIN_KEY']) {
    const env = { [name]: 'sk-unused-0123456789' }
    const settings = await cli(['gpt-6-luna', '--print-workflow'], { env, dotenv: dotenv[0] as string })
    expect(settings.stderr).toContain('OPENAI_BASE_URL in .env is not used')
    expect(settings.stdout).not.toContain(strange.origin)
  }
  await strange.close()
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

test('says where it looked for the key if there is none', async () => {
  const run = await cli(['gpt-6-luna'])
  expect(run).toMatchObject({ exitCode: 1, stderr: '' })
  expect(run.stdout).toMatch(
    /^No key was found\. Set OPENAI_API_KEY in the environment, or write OPENAI_API_KEY=… into a file named \.env/
  )
  expect(run.stdout).toContain('gpt-6-luna: OPENAI_API_KEY is not set.')
  const json = await cli(['gpt-6-luna', '--json'])
  expect(JSON.parse(json.stdout)).toMatchObject({ key: { status: 'missing' } })
  expect(json.stderr).toContain('.env')
})

test('takes the inputs of the action as options', async () => {
  const run = await withAccount((env) =>
    cli(['gpt-7-unknown', '--fail-on', 'never', '--max-retries=0', '--check-streaming'], { env })
  )
  expect(run.exitCode).toBe(0)
})

test.each([
  ['no model', [], 'No model to verify'],
  ['a malformed model', ['a', 'gpt 6'], 'Model 2: "gpt 6"'],
  ['a name that every object has', ['a +constructor'], 'unknown capability "constructor": expected one of +stream'],
  ['a change without an issue', ['a', '--fail-on', 'change'], '--fail-on change needs'],
  ['a misspelt option', ['a', '--jsn'], 'Unknown option --jsn: did you mean --json?'],
  ['an unknown option', ['a', '--frobnicate'], 'Unknown option --frobnicate. See --help.'],
  ['a file that is not there', ['--required-models-file', 'no.txt'], "open 'no.txt'): correct the path"],
  ['a folder that uses no model', ['--find-models', 'required'], 'names one: widen --find-in, or set --find-models'],
  ['a key as an option', ['a', '--api-key', 'sk-x'], '--api-key: set OPENAI_API_KEY instead'],
  ['an admin key as an option', ['a', '--admin-api-key=sk-x'], '--admin-api-key: set OPENAI_ADMIN_KEY instead'],
  ['an input that only a workflow has', ['--tracking-issue', 'a'], '--tracking-issue: only a workflow has it'],
  ['models as an option', ['--required-models', 'a'], '--required-models: name the models without an option'],
  ['an option without its value', ['a', '--fail-on'], '--fail-on'],
  ['a wrong value', ['a', '--fail-on', 'error'], '--fail-on: expected one of']
])('exits with 2 on %s', async (_, args, message) => {
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
    expect(await cli(['-h'], { entry })).toEqual(run)
  }
})

test('prints the description and the default of every option, as in action.yml', async () => {
  const { stdout } = await cli(['--help'])
  // Help names what a terminal has in place of an input.
  const text = stdout
    .replaceAll('OPENAI_ADMIN_KEY', 'admin-api-key')
    .replaceAll('form of MODEL', 'form of required-models')
    .replaceAll(/ --(?=[a-z])/g, ' ')
    .replace(/\s+/g, ' ')
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { description: string; default?: string }>
  }
  const names = [...stdout.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name = '']) => name)
  const options = names.filter((name) => name in action.inputs)
  expect(options.length).toBeGreaterThan(15)
  for (const name of options) {
    const { description, default: preset } = action.inputs[name] ?? { description: '?' }
    const described = description.replaceAll('`', '').replace(/\s+/g, ' ')
    expect(text).toContain(`${described}${preset === undefined ? '' : ` Default: ${preset}.`}`)
  }
  expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([])
})

test('prints its version', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  for (const entry of [SOURCE, join(DIST, 'cli.js')])
    expect(await cli(['--version'], { entry })).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' })
})

test.each([
  [['a', '--paid-probes', 'true'], 'true', 'a\n'],
  [['--paid-probes', 'a'], 'true', 'a\n'],
  [['--paid-probes=false', 'a'], 'false', 'a\n'],
  [['--paid-probes', 'false', 'a', '--', '--b'], 'false', null]
])('reads the flag of %j as %s', async (args, value, models) => {
  const run = await cli(
    [...args, '--print-workflow'].toSorted(
      (a, b) => Number(b === '--print-workflow') - Number(a === '--print-workflow')
    )
  )
  if (models === null) return expect(run.stderr).not.toContain('Unknown option')
  const { jobs } = parse(run.stdout) as { jobs: Record<string, { steps: { with: object }[] }> }
  expect(jobs['openai-model-access']?.steps[0]?.with).toMatchObject({ 'paid-probes': value, 'required-models': models })
})

test('exits with 3 if it could not tell, and with 0 if that is allowed', async () => {
  const outage = { faults: [{ on: 'any', status: 503, headers: { 'retry-after-ms': '1' } }] } as const
  const ends = (...args: readonly string[]) =>
    withAccount(async (env) => (await cli(['gpt-6-luna', '--max-retries', '0', ...args], { env })).exitCode, outage)
  expect([await ends(), await ends('--fail-on', 'unusable'), await ends('--json')]).toEqual([3, 0, 3])
})

test('names arguments and options, not inputs of YAML', async () => {
  const run = await withAccount((env) => cli(['gpt-image-2', 'gpt-7-unknown', '--probe', 'list'], { env }))
  expect(run.stdout).toContain('--probe list')
  expect(run.stdout).not.toMatch(/"(probe|paid-probes|required-models|api-key|base-url)[":]/)
  // Title and code are separate even without colours.
  expect(run.stdout).toMatch(/\w \(unlisted\)/)
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

test('prints a workflow with the settings from the environment', async () => {
  const env = {
    OPENAI_BASE_URL: 'https://eu.api.openai.com/v1',
    OPENAI_PROJECT_ID: 'proj_1234',
    OPENAI_ADMIN_KEY: 'sk-admin-x'
  }
  const run = await cli(['gpt-6-luna', '--print-workflow'], { env, dotenv: 'OPENAI_ORG_ID=org-1234\n' })
  const workflow = parse(run.stdout) as { on: object; jobs: Record<string, { steps: { with: object }[] }> }
  expect(workflow.on).toHaveProperty('workflow_dispatch')
  expect(workflow.jobs['openai-model-access']?.steps[0]?.with).toMatchObject({
    'base-url': 'https://eu.api.openai.com/v1',
    organization: 'org-1234',
    project: 'proj_1234',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    'admin-api-key': '${{ secrets.OPENAI_ADMIN_KEY }}'
  })
  expect(run.stdout).not.toContain('sk-admin-x')
})

test('JSON and a workflow hold no character that a terminal obeys', async () => {
  const message = 'bad \u009b31m \u009d0;title\u009c \u202eabc\u2069 \u{e0041}'
  const server = await startModelServer({ '*': { status: 400, body: { error: { message } } } })
  const settings = ['--base-url', `${server.origin}/v1`, '--max-retries', '0', '--find-in', `a${message}`]
  const env = { OPENAI_API_KEY: 'sk-unused-0123456789' }
  for (const flag of ['--json', '--print-workflow']) {
    const { stdout } = await cli(['gpt-6-luna', flag, ...settings], { env })
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\p{Cf}]/u)
    if (flag === '--json') expect(reportSchema.parse(JSON.parse(stdout)).checks).toMatchObject([{ message }])
  }
  await server.close()
})

test('ends normally if the reader closes its output', async () => {
  const models = Array.from({ length: 240 }, (_, index) => `model-${index}`)
  const child = spawn(process.execPath, [SOURCE, ...models, '--json'], { env: { PATH: process.env.PATH } })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  // The exit code says that there was no key.
  expect(await new Promise((done) => child.once('close', done))).toBe(1)
  expect(stderr).not.toContain('EPIPE')
})

test.each([
  ['an unknown option', ['a', '--x\u202e\u009b31m\u2066y']],
  ['a model', ['gpt\u0085 6\u202e\u200b']],
  ['a value', ['a', '--fail-on', 'never\u009b2J\u2069']]
])('shows no control or direction character of a wrong option: %s', async (_, args) => {
  const run = await cli(args, { env: { OPENAI_API_KEY: 'sk-proj-0123456789abcdef' } })
  expect(run).toMatchObject({ exitCode: 2, stdout: '' })
  expect(run.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/)
})

test('does not quote a key in the wrong place', async () => {
  const key = 'sk-proj-Usage0123456789abcdefghij'
  const run = await cli(['a', '--concurrency', key], { env: { OPENAI_API_KEY: key } })
  expect(run).toMatchObject({ exitCode: 2, stdout: '' })
  expect(run.stderr).not.toContain(key.slice(0, 20))
})
