/** Whole runs against a simulated account: the models that a repository uses are found, required and reported. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Report } from '../../src/core/report.ts'
import { variableOf } from '../../src/inputs/environment.ts'
import { main } from '../../src/main.ts'
import type { SimulatedAccount } from '../../src/simulator/account.ts'
import { withModel } from '../../src/simulator/scenario.ts'
import { startSimulator } from '../../src/simulator/server.ts'
import { isInvented } from '../support/invented.ts'

const APP = { 'src/app.ts': "ask({ model: 'gpt-6-luna' })\nembed({ model: 'text-embedding-3-small' })\n" }

type Options = {
  readonly files?: Readonly<Record<string, string>>
  readonly account?: Partial<SimulatedAccount>
  readonly inputs?: Readonly<Record<string, string>>
}

async function run({ files = APP, account = {}, inputs = {} }: Options) {
  const workspace = mkdtempSync(join(tmpdir(), 'find-models-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), text)
  }
  const simulator = await startSimulator(account)
  const given = {
    ...{ 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, 'find-models': 'required', ...inputs }
  }
  const seen: { report?: Report; error?: string } = {}
  await main({
    workspace,
    env: Object.fromEntries(Object.entries(given).map(([name, value]) => [variableOf(name), value])),
    readFile: () => '',
    mask: () => undefined,
    getIdToken: async () => '',
    exchangeFetch: fetch,
    cancelled: new AbortController().signal,
    onCheck: () => undefined,
    onRetry: () => undefined,
    publish: async (report) => void Object.assign(seen, { report }),
    fail: (error) => void Object.assign(seen, { error: (error as Error).message })
  })
  await simulator.close()
  rmSync(workspace, { recursive: true })
  return {
    ...seen,
    requirements: seen.report?.requirements.map(({ text, level, status }) => `${text} ${level} ${status}`),
    called: simulator.requests.flatMap(({ body }) => (body as { model?: string } | null)?.model ?? [])
  }
}

test('requires found models without a list, and calls each once', async () => {
  const { report, requirements, called } = await run({})
  expect(report?.result).toBe('passed')
  expect(requirements).toEqual(['gpt-6-luna required met', 'text-embedding-3-small required met'])
  expect(called.filter((model) => !isInvented(model)).sort()).toEqual(['gpt-6-luna', 'text-embedding-3-small'])
})

test('"optional" reports them and fails nothing', async () => {
  const files = { 'app.py': 'model="gpt-4-32k"' }
  const { report, requirements } = await run({ files, inputs: { 'find-models': 'optional' } })
  expect(report?.result).toBe('passed')
  expect(requirements).toEqual(['gpt-4-32k optional unmet'])
})

test('adds found models to those of the lists, none twice', async () => {
  const inputs = { 'required-models': 'gpt-6-luna, gpt-6-sol', 'optional-models': 'gpt-5.5' }
  expect((await run({ inputs })).requirements).toEqual([
    'gpt-6-luna required met',
    'gpt-6-sol required met',
    'text-embedding-3-small required met',
    'gpt-5.5 optional met'
  ])
})

test('"required" with nothing found is an input error, "optional" passes with a notice', async () => {
  const files = { 'README.md': 'gpt-4o' }
  expect((await run({ files })).error).toContain('"find-models: required" found no model in use')
  const { report } = await run({ files, inputs: { 'find-models': 'optional' } })
  expect(report).toMatchObject({ result: 'passed', requirements: [] })
  expect(report?.warnings).toContainEqual(
    expect.objectContaining({ level: 'notice', message: '1 file read: no model is used in them' })
  )
})

test('more found models than "max-probes" are an input error, and none is called', async () => {
  const { error, called } = await run({ inputs: { 'max-probes': '1' } })
  expect(error).toContain('including those that "find-models" found')
  expect(called).toEqual([])
})

test('finds and reports without a key, and calls nothing', async () => {
  const { report, called } = await run({ inputs: { 'api-key': '', 'missing-key': 'skip' } })
  expect(report?.result).toBe('skipped')
  expect(report?.uses.map(({ model, path, line }) => `${model} ${path}:${line}`)).toEqual([
    'gpt-6-luna src/app.ts:1',
    'text-embedding-3-small src/app.ts:2'
  ])
  expect(called).toEqual([])
  const failing = await run({ inputs: { 'api-key': '' } })
  expect(failing.requirements).toEqual(['gpt-6-luna required unmet', 'text-embedding-3-small required unmet'])
})

test('says that a successor answers only if it did', async () => {
  const files = { 'app.py': 'model="gpt-3.5-turbo"' }
  const replacementIn = async (account: Partial<SimulatedAccount>, inputs = {}) =>
    (await run({ files, account, inputs })).report?.checks[0]?.replacement
  expect(await replacementIn({})).toMatchObject({ model: 'gpt-5.6-terra', status: 'usable' })
  const verified = withModel('gpt-5.6-terra', { needsVerification: 'use' })
  expect(await replacementIn({ models: verified, verified: false })).toMatchObject({ status: 'unusable' })
  const unlisted = withModel('gpt-5.6-terra', { refused: 'project' })
  expect(await replacementIn({ models: unlisted })).toBeNull()
  expect(await replacementIn({}, { 'max-probes': '1' })).toMatchObject({ status: null })
})

test('"find-models: off" reads no file', async () => {
  const { report } = await run({ inputs: { 'find-models': 'off', 'required-models': 'gpt-6-luna' } })
  expect(report?.uses).toEqual([])
})

test.each([
  [{ 'find-models': 'yes' }, '"find-models": expected one of required, optional, off'],
  [{ variables: '[1]' }, '"variables": expected a JSON object'],
  [{ 'find-models': 'off', 'required-models': 'gpt-6-luna', 'sarif-path': 'x' }, '"sarif-path" needs "find-models"']
])('%j is an input error', async (inputs, message) => {
  expect((await run({ inputs })).error).toContain(message)
})
