/** A runner with unusable files, log or paths: one error, no stack trace, and all other results are kept. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assertWithin } from '../../src/adapters/runner.ts'
import { startSimulator } from '../../src/simulator/server.ts'
import { type ActionRun, runAction } from '../support/run-action.ts'

async function play(env: Record<string, string>, inputs: Record<string, string> = {}): Promise<ActionRun> {
  const simulator = await startSimulator()
  const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, 'required-models': 'gpt-6-luna' }
  const run = await runAction({ inputs: { ...given, ...inputs }, env })
  await simulator.close()
  expect(`${run.stdout}${run.stderr}`).not.toMatch(/^\s+at .+:\d+/m)
  return run
}

const errorsOf = ({ stdout }: ActionRun) => stdout.match(/^::error.*$/gm) ?? []
const UNWRITABLE = ['/missing/folder/file', tmpdir(), ...(process.platform === 'linux' ? ['/dev/full'] : [])]

test.each(UNWRITABLE)('a summary that cannot be written is one error and does not fail the step: %s', async (file) => {
  const run = await play({ GITHUB_STEP_SUMMARY: file })
  expect(run).toMatchObject({ exitCode: 0, stderr: '', outputs: { result: 'passed' } })
  expect(errorsOf(run)).toEqual([expect.stringContaining('GITHUB_STEP_SUMMARY')])
})

test.each(UNWRITABLE)('outputs that cannot be written are one error, which fails the step: %s', async (file) => {
  const run = await play({ GITHUB_OUTPUT: file })
  expect(run).toMatchObject({ exitCode: 1, stderr: '' })
  expect(run.summary).toContain('OpenAI model access')
  expect(errorsOf(run)).toEqual([expect.stringContaining('GITHUB_OUTPUT')])
})

test('a wrong input and unwritable files are one error', async () => {
  const run = await play({ GITHUB_OUTPUT: tmpdir(), GITHUB_STEP_SUMMARY: tmpdir() }, { concurrency: 'many' })
  expect(run).toMatchObject({ exitCode: 1, stderr: '' })
  expect(errorsOf(run)).toEqual([expect.stringMatching(/"concurrency".*GITHUB_OUTPUT.*GITHUB_STEP_SUMMARY/)])
})

test.each([
  ['closed', 0],
  ['closed', 1]
])('a log that is %s does not affect the rest, and the exit code stays %i', async (_, exitCode) => {
  const preload = join(mkdtempSync(join(tmpdir(), 'closed-log-')), 'close.mjs')
  // The next write fails like this if the reader has gone.
  writeFileSync(
    preload,
    `process.stdout._write = (chunk, encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
process.stdout._writev = (chunks, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
`
  )
  const simulator = await startSimulator()
  const run = await runAction({
    inputs: {
      'api-key': simulator.account.key,
      'base-url': simulator.baseUrl,
      'required-models': exitCode === 0 ? 'gpt-6-luna' : 'gpt-7-unknown'
    },
    nodeArgs: ['--import', preload]
  })
  await simulator.close()
  expect(run.exitCode).toBe(exitCode)
  expect(run.outputs.result).toBe(exitCode === 0 ? 'passed' : 'failed')
  expect(run.summary).toContain('OpenAI model access')
  expect(run.stderr).toMatch(/^::error::The log cannot be written .*\n$/)
})

test.each(['/etc/model-access.json', '../model-access.json', 'a/../../model-access.json'])(
  'a report is never written outside the workspace and the temporary folder: %s',
  async (path) => {
    const run = await play({}, { 'report-path': path })
    expect(run).toMatchObject({ exitCode: 1, stderr: '', outputs: { result: 'passed', 'report-path': '' } })
    expect(errorsOf(run)).toEqual([expect.stringContaining('"report-path" cannot be written')])
  }
)

test.each(['/etc/passwd', '../models.txt', '/proc/self/environ', '/dev/zero'])(
  'a list of models is read from nowhere outside the workspace and the temporary folder: %s',
  async (path) => {
    const run = await play({}, { 'required-models': '', 'required-models-file': path })
    expect(run).toMatchObject({ exitCode: 1, stderr: '' })
    expect(errorsOf(run)).toEqual([
      expect.stringMatching(/"required-models-file": cannot read .* outside the workspace/)
    ])
  }
)

test('symbolic links are resolved before a path is trusted, also broken ones', () => {
  const root = mkdtempSync(join(tmpdir(), 'within-'))
  const [inside, outside] = [join(root, 'inside'), join(root, 'outside')]
  for (const folder of [inside, outside]) mkdirSync(folder)
  writeFileSync(join(outside, 'file'), '')
  symlinkSync(outside, join(inside, 'folder'))
  symlinkSync(join(outside, 'file'), join(inside, 'file'))
  symlinkSync('../outside/not-there', join(inside, 'dangling'))
  symlinkSync('loop', join(inside, 'loop'))
  symlinkSync(inside, join(root, 'alias'))
  const isRefused = (path: string) => {
    try {
      assertWithin(path, [inside, ''])
      return false
    } catch {
      return true
    }
  }
  for (const name of ['folder/new', 'file', 'dangling', 'loop', '../outside/x', '../inside-too', '..'])
    expect([name, isRefused(join(inside, name))]).toEqual([name, true])
  for (const name of ['new', 'new/folder/file', '..file'])
    expect([name, isRefused(join(inside, name))]).toEqual([name, false])
  expect(isRefused(join(root, 'alias', 'new'))).toBe(false)
  expect(readFileSync(join(outside, 'file'), 'utf8')).toBe('')
  rmSync(root, { recursive: true })
})
