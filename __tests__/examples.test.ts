import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { INPUT_NAMES } from '../src/inputs/inputs.ts'
import { lintWorkflow } from './support/actionlint.ts'

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }
type Job = {
  readonly uses?: string
  readonly permissions?: object
  readonly with?: Readonly<Record<string, unknown>>
  readonly steps?: readonly Step[]
}
type Workflow = { readonly permissions: object; readonly jobs: Readonly<Record<string, Job>> }

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

test.each(examples)('$name grants nothing by default and says why it grants what it does', ({ text, workflow }) => {
  expect(workflow.permissions).toEqual({})
  for (const job of jobsOf(workflow)) expect(job.permissions).toBeDefined()
  const grants = text.split('\n').filter((line) => /[a-z-]+: (read|write)\b/.test(line))
  expect(grants.filter((line) => !/ # \w/.test(line))).toEqual([])
})

test('examples and the workflow for many keys set only inputs that the action has', () => {
  const workflows = [...examples.map(({ workflow }) => workflow), many]
  const steps = workflows.flatMap(jobsOf).flatMap(({ steps = [] }) => steps)
  const ours = steps.filter(({ uses }) => uses === '$/' || uses?.startsWith('openai-model-access/'))
  expect(ours.length).toBe(9)
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

const scriptOf = (job: string) => many.jobs[job]?.steps?.find(({ run }) => run !== undefined)?.run ?? ''

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

test('the workflow for many keys masks a key before anything else sees it', () => {
  const KEYS = JSON.stringify({ SHOP: 'sk-shop-key', OTHER: 'sk-other-key' }, null, 2)
  const { stdout, written } = runScript(scriptOf('audit'), { KEYS, NAME: 'SHOP' })
  expect(stdout).toBe('::add-mask::sk-shop-key\n')
  expect(written).toMatch(/^key<<(key_[0-9a-f]{32})\nsk-shop-key\n\1\n$/)
  expect(runScript(scriptOf('audit'), { KEYS, NAME: 'MISSING' })).toMatchObject({ stdout: '' })
})

test('the workflow for many keys gathers one table, and says which key has no report', () => {
  const report = {
    result: 'failed',
    requirements: [
      { level: 'required', cause: 'model_not_found' },
      { level: 'required', cause: null }
    ],
    checks: [
      { model: 'gpt-6-luna', status: 'usable' },
      { model: 'a|b<c>', status: 'unusable' }
    ]
  }
  const { written } = runScript(
    scriptOf('summary'),
    { KEYS: '["SHOP", "GONE"]' },
    {
      'reports/openai-model-access-SHOP/report.json': JSON.stringify(report)
    }
  )
  expect(written.split('\n').slice(2)).toEqual([
    '| | Key | Result | Not usable | Not known | Why |',
    '| --- | --- | --- | --- | --- | --- |',
    '| ❌ | <code>SHOP</code> | failed | <code>a&#124;b&#60;c&#62;</code> |  | <code>model_not_found</code> |',
    '| ❓ | <code>GONE</code> | no report: see its job | | | |',
    ''
  ])
})
