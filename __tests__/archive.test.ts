/** The archive of a commit, which a runner and `npx github:` download. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { startSimulator } from '../src/simulator/server.ts'
import { runAction } from './support/run-action.ts'

const MAX_BYTES = 1_000_000
const MAX_FILES = 60

const root = resolve(import.meta.dirname, '..')
// The attributes of the working tree count, so a change can be tested before it is committed.
const archive = (format: string) =>
  execFileSync('git', ['archive', '--worktree-attributes', `--format=${format}`, 'HEAD'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024
  })

const folder = mkdtempSync(join(tmpdir(), 'archive-'))
const unpacked = join(folder, 'action')
beforeAll(() => {
  execFileSync('mkdir', [unpacked])
  execFileSync('tar', ['-x', '-C', unpacked], { input: archive('tar') })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(path.length + 1)
        .replaceAll('\\', '/')
    )

test('the archive has at most a megabyte and sixty files', () => {
  expect(archive('tar.gz').byteLength).toBeLessThanOrEqual(MAX_BYTES)
  expect(filesIn(unpacked).length).toBeLessThanOrEqual(MAX_FILES)
})

test('the archive holds only the action, its documentation and its licence', () => {
  const outside = filesIn(unpacked).filter((file) => !file.startsWith('dist/'))
  expect(outside.sort()).toEqual(['LICENSE', 'README.md', 'action.yml', 'package.json', 'verify/action.yml'])
  const dist = execFileSync('git', ['ls-tree', '--name-only', 'HEAD:dist'], { cwd: root, encoding: 'utf8' })
  expect(filesIn(join(unpacked, 'dist')).sort()).toEqual(dist.trim().split('\n').sort())
})

test('the archive alone runs as an action', async () => {
  const simulator = await startSimulator()
  const run = await runAction({
    dist: join(unpacked, 'dist'),
    inputs: { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, 'required-models': 'gpt-6-luna' }
  })
  await simulator.close()
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed', 'usable-models': '["gpt-6-luna"]' } })
})

/** Known only if npm started the tests. */
const npm = process.env.npm_execpath ?? ''
const testWithNpm = npm === '' ? test.skip : test

testWithNpm('the archive alone runs by npx, without a network', () => {
  const args = ['exec', '--offline', '--yes', `--cache=${join(folder, 'cache')}`, `--package=${unpacked}`, '--']
  const help = execFileSync(process.execPath, [npm, ...args, 'openai-model-access', '--help'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, HOME: folder }
  })
  expect(help).toContain('openai-model-access')
  expect(help).toContain('--base-url')
})
