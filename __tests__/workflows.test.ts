import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { lintWorkflow } from './support/actionlint.ts'

type Step = { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }
type Job = { readonly permissions?: object; readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }
type Workflow = {
  readonly permissions: object
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = resolve(import.meta.dirname, '../.github/workflows')
const files = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  return { name, text, workflow: parse(text) as Workflow }
})

test.each(files)('$name passes actionlint', async ({ name, text }) => {
  expect(await lintWorkflow(text, join('.github/workflows', name))).toEqual([])
})

test('actionlint finds what is wrong', async () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-newest\n    steps:\n      - run: echo\n'
  expect(await lintWorkflow(wrong, '.github/workflows/wrong.yml')).toEqual([expect.stringContaining('ubuntu-newest')])
})

test.each(files)('$name grants nothing by default, and gives a reason for each permission', ({ text, workflow }) => {
  expect(workflow.permissions).toEqual({})
  for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeDefined()
  const grants = text.split('\n').filter((line) => /^ +[a-z-]+: (read|write)\b/.test(line))
  expect(grants.filter((line) => !/ # \w/.test(line))).toEqual([])
})

test.each(files)('$name bounds time and runs at a time', ({ workflow }) => {
  expect(workflow.concurrency).toBeDefined()
  for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(20)
})

test.each(files)('$name pins actions to a commit and leaves no token behind', ({ text, workflow }) => {
  const uses = text.split('\n').filter((line) => /^ +(- )?uses: /.test(line) && !/uses: (\.|\$)\//.test(line))
  expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
  for (const step of steps.filter((one) => one.uses?.startsWith('actions/checkout@')))
    expect(step.with).toMatchObject({ 'persist-credentials': false })
})

test('no expression reaches a shell, where it would be code', () => {
  const inScripts = files.flatMap(({ name, text }) =>
    [...text.matchAll(/^( +)(?:- )?run: ?(?:[|>]-?\n((?:\1 .*\n|\n)+)|(.*)\n)/gm)]
      .map(([, , block, line]) => block ?? line ?? '')
      .filter((script) => script.includes('${{'))
      .map((script) => `${name}: ${script}`)
  )
  expect(inScripts).toEqual([])
})
