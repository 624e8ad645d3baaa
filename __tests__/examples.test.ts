import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { INPUT_NAMES } from '../src/inputs/inputs.ts'
import { lintWorkflow } from './support/actionlint.ts'

type Step = {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
type Job = {
  readonly uses?: string
  readonly permissions?: object
  readonly with?: Readonly<Record<string, unknown>>
  readonly steps?: readonly Step[]
}
type Workflow = {
  readonly on: object
  readonly concurrency?: unknown
  readonly permissions: object
  readonly jobs: Readonly<Record<string, Job>>
}

const root = resolve(import.meta.dirname, '..')
const many = parse(readFileSync(join(root, '.github/workflows/audit-many.yml'), 'utf8')) as Workflow & {
  readonly on: { readonly workflow_call: { readonly inputs: object; readonly secrets: object } }
}
const examples = readdirSync(join(root, 'examples')).map((name) => {
  const text = readFileSync(join(root, 'examples', name), 'utf8')
  return { name, text, workflow: parse(text) as Workflow }
})
const jobsOf = ({ jobs }: Workflow) => Object.values(jobs)

test.each(examples)('$name passes actionlint', async ({ name, text }) => {
  expect(await lintWorkflow(text, join('.github/workflows', name))).toEqual([])
})

test.each(examples)('$name grants nothing by default, and gives a reason for each permission', ({ text, workflow }) => {
  expect(workflow.permissions).toEqual({})
  for (const job of jobsOf(workflow)) expect(job.permissions).toBeDefined()
  const grants = text.split('\n').filter((line) => /[a-z-]+: (read|write)\b/.test(line))
  expect(grants.filter((line) => !/ # \w/.test(line))).toEqual([])
})

test('examples and the workflow for many keys set only inputs that the action has', () => {
  const workflows = [...examples.map(({ workflow }) => workflow), many]
  const steps = workflows.flatMap(jobsOf).flatMap(({ steps = [] }) => steps)
  const ours = steps.filter(({ uses }) => uses === '$/' || uses?.startsWith('openai-model-access/'))
  expect(ours.length).toBe(10)
  const names = ours.flatMap((step) => Object.keys(step.with ?? {}))
  expect(names.filter((name) => !(INPUT_NAMES as readonly string[]).includes(name))).toEqual([])
})

test('a hundred keys need one file of ten lines', () => {
  const { text, workflow } = examples.find(({ name }) => name === 'audit-many-keys.yml') as (typeof examples)[number]
  expect(text.trim().split('\n').length).toBeLessThanOrEqual(10)
  const [job] = jobsOf(workflow)
  expect(Object.keys(many.on.workflow_call.inputs)).toEqual(expect.arrayContaining(Object.keys(job?.with ?? {})))
  expect(Object.keys(many.on.workflow_call.secrets)).toEqual(['keys'])
})

const scriptOf = (job: string, step?: string) =>
  many.jobs[job]?.steps?.find(({ run, name }) => run !== undefined && (step === undefined || name === step))?.run ?? ''

function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {}
) {
  const folder = mkdtempSync(join(tmpdir(), 'audit-many-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const commandFile = join(folder, 'command-file')
    const stdout = execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, GITHUB_OUTPUT: commandFile, GITHUB_STEP_SUMMARY: commandFile, ...env }
    })
    return { stdout, written: readFileSync(commandFile, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const KEYS = JSON.stringify({ SHOP: 'sk-shop-key', Admin: 'sk-admin-key', LINES: 'A: one\nB: two' }, null, 2)
const NONE = { ADMIN_KEY: '', HEADERS: '', CALL: '{}' }
const outputOf = (written: string, name: string) =>
  new RegExp(`^${name}<<(value_[0-9a-f]{32})\n([\\s\\S]*?)\\1\n`, 'm').exec(written)?.[2]

test('the workflow for many keys masks a key before anything else sees it', () => {
  const { stdout, written } = runScript(scriptOf('audit'), { ...NONE, KEYS, KEY: 'SHOP' })
  expect(stdout).toBe('::add-mask::sk-shop-key\n')
  expect(outputOf(written, 'key')).toBe('sk-shop-key\n')
  expect(outputOf(written, 'admin-key')).toBe('')
  expect(runScript(scriptOf('audit'), { ...NONE, KEYS, KEY: 'MISSING' })).toMatchObject({ stdout: '' })
})

test('names of secrets ignore case, and admin keys and headers are masked as well', () => {
  const env = { ...NONE, KEYS, KEY: 'shop', ADMIN_KEY: 'ADMIN', HEADERS: 'lines' }
  const { stdout, written } = runScript(scriptOf('audit'), env)
  expect(stdout.split('\n')).toEqual([
    '::add-mask::sk-shop-key',
    '::add-mask::sk-admin-key',
    '::add-mask::A: one',
    '::add-mask::B: two',
    ''
  ])
  expect([outputOf(written, 'key'), outputOf(written, 'admin-key'), outputOf(written, 'headers')]).toEqual([
    'sk-shop-key\n',
    'sk-admin-key\n',
    'A: one\nB: two\n'
  ])
})

const report = (changes: object = {}) =>
  JSON.stringify({
    result: 'failed',
    requirements: [
      { level: 'required', cause: 'model_not_found' },
      { level: 'required', cause: null }
    ],
    checks: [
      { model: 'gpt-6-luna', status: 'usable' },
      { model: 'a|b<c>', status: 'unusable' }
    ],
    ...changes
  })

/** Like actions/download-artifact v8, which makes no folder for a single artifact or for merged ones. */
function downloaded(files: Readonly<Record<string, string>>): Record<string, string> {
  const download = many.jobs.summary?.steps?.find(({ uses }) => uses?.startsWith('actions/download-artifact@'))?.with
  const isFlat = download?.['merge-multiple'] === true || Object.keys(files).length === 1
  return Object.fromEntries(
    Object.entries(files).map(([file, text], index) => [
      `${String(download?.path)}/${isFlat ? '' : `openai-model-access-call-${index}/`}${file}`,
      text
    ])
  )
}

const summaryOf = (keys: readonly unknown[], files: Readonly<Record<string, string>>) =>
  runScript(scriptOf('summary', 'Write one table'), { KEYS: JSON.stringify(keys) }, downloaded(files))
    .written.split('\n')
    .slice(4, -1)

const ROW = '| failed | <code>a&#124;b&#60;c&#62;</code> |  | <code>model_not_found</code> |'

test.each([1, 2, 3])('the workflow for many keys writes one table of %i reports', (count) => {
  const names = ['SHOP', 'search', 'odd|na me'].slice(0, count)
  const entries = names.map((name, index) => (index === 0 ? name : { name, secret: 'S', 'required-models': 'a' }))
  const files = Object.fromEntries(names.map((_, index) => [`report-${index}.json`, report()]))
  const shown = ['SHOP', 'search', 'odd&#124;na&#32;me'].slice(0, count)
  expect(summaryOf(entries, files)).toEqual(shown.map((name) => `| ❌ | <code>${name}</code> ${ROW}`))
})

test('the table says which key has no report', () => {
  expect(summaryOf(['SHOP', 'GONE', { secret: 'LAST' }], { 'report-2.json': report({ result: 'passed' }) })).toEqual([
    '| ❓ | <code>SHOP</code> | no report: see its job | | | |',
    '| ❓ | <code>GONE</code> | no report: see its job | | | |',
    expect.stringContaining('| ✅ | <code>LAST</code> | passed |')
  ])
})

test('every key may have its own settings, and several calls of one workflow wait for each other', () => {
  const step = many.jobs.audit?.steps?.find(({ uses }) => uses?.startsWith('$/'))?.with ?? {}
  const own = Object.entries(step).filter(([, value]) => String(value).includes('matrix.key.'))
  expect(own.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'required-models',
      'optional-models',
      'base-url',
      'project',
      'max-key-age-days',
      'missing-key'
    ])
  )
  for (const [name, value] of own)
    if (name !== 'audit-name') expect(value).toMatch(`\${{ matrix.key.${name} || inputs.${name} `)
  expect(Object.keys(many.on.workflow_call.inputs)).toEqual(
    expect.arrayContaining(['admin-api-key', 'max-key-age-days', 'project', 'missing-key', 'headers'])
  )
  expect(many.concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' })
})

test.each(examples)('$name can be started by hand', ({ workflow }) => {
  expect(workflow.on).toHaveProperty('workflow_dispatch')
})
