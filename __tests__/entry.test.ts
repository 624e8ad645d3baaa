/** What is loaded before anything is sent, and what an old Node does with it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { listOf, startModelServer } from './support/model-server.ts'
import { DIST, runAction } from './support/run-action.ts'

const MAX_SOURCE_BYTES = 32 * 1024
const MAX_BUILT_BYTES = 64 * 1024
/** The entry, the SDK, other packages, and our own code. Each file more takes a millisecond to load. */
const MAX_FILES_BEFORE_REQUEST = 4
const MAX_BYTES_BEFORE_REQUEST = 1_700_000
/** @actions/core and the prices are 1.3 MB of it. */
const MAX_FILES_OF_RUN = 10
const MAX_BYTES_OF_RUN = 3_200_000

const root = resolve(import.meta.dirname, '..')
const entry = join(root, 'src/index.ts')
const built = () => readFileSync(join(DIST, 'index.js'), 'utf8')

/** The files and packages that a module imports at once, without types and without what it loads later. */
function importsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  return source.statements
    .filter(ts.isImportDeclaration)
    .filter(({ importClause }) => !importClause?.isTypeOnly)
    .filter(({ importClause }) => {
      const named = importClause?.namedBindings
      return !named || !ts.isNamedImports(named) || named.elements.some(({ isTypeOnly }) => !isTypeOnly)
    })
    .map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text)
}

function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!existsSync(file)) return seen
  for (const name of importsOf(file)) loadedWith(name.startsWith('.') ? join(dirname(file), name) : name, seen)
  return seen
}

test('the entry imports at once only a few files, Node and the choice of a proxy', () => {
  const loaded = [...loadedWith(entry)]
  const files = loaded.filter((file) => existsSync(file))
  expect(loaded.filter((file) => !existsSync(file)).sort()).toEqual(['node:net', 'proxy-from-env'])
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).byteLength, 0)
  expect(bytes).toBeLessThanOrEqual(MAX_SOURCE_BYTES)
})

test('the built entry is small', () => {
  expect(Buffer.byteLength(built())).toBeLessThanOrEqual(MAX_BUILT_BYTES)
})

/** Prints every file of the bundle that Node loads, and a line when the first request is made. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import { subscribe } from 'node:diagnostics_channel'
  import { registerHooks } from 'node:module'
  registerHooks({
    load(url, context, next) {
      if (url.includes('index.js')) process.stderr.write('loads ' + url + '\\n')
      return next(url, context)
    }
  })
  subscribe('http.client.request.start', () => process.stderr.write('requests\\n'))
`)}`

test('a run loads few files before its first request, and no package that it does not use', async () => {
  const server = await startModelServer({ 'GET /v1/models': listOf('gpt-6-luna') })
  const { stderr } = await runAction({
    inputs: {
      'api-key': `sk-proj-${'Ab3xY9'.repeat(10)}`,
      'base-url': `${server.origin}/v1`,
      'required-models': 'gpt-6-luna'
    },
    nodeArgs: ['--import', WATCH]
  })
  await server.close()
  const [before = '', ...after] = stderr.split('requests\n')
  const loadedIn = (text: string) => [...text.matchAll(/^loads file:.*\/(.*)$/gm)].map(([, name = '']) => name)
  const sizeOf = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + readFileSync(join(DIST, file)).byteLength, 0)
  const early = loadedIn(before)
  const all = [...early, ...loadedIn(after.join(''))]
  expect(early.length).toBeGreaterThan(1)
  expect(early.length).toBeLessThanOrEqual(MAX_FILES_BEFORE_REQUEST)
  expect(sizeOf(early)).toBeLessThanOrEqual(MAX_BYTES_BEFORE_REQUEST)
  expect(all.length).toBeLessThanOrEqual(MAX_FILES_OF_RUN)
  expect(sizeOf(all)).toBeLessThanOrEqual(MAX_BYTES_OF_RUN)
})

test('the built entry has only syntax of ES2020, so that Node 16 can read it', () => {
  const text = built()
  // Compiled to ES2020, only its layout changes.
  const print = (target: ts.ScriptTarget) =>
    ts.transpileModule(text, { compilerOptions: { target, module: ts.ModuleKind.ESNext, removeComments: true } })
      .outputText
  expect(print(ts.ScriptTarget.ES2020)).toBe(print(ts.ScriptTarget.ESNext))
  const source = ts.createSourceFile('index.js', text, ts.ScriptTarget.Latest)
  expect(
    source.statements.filter((statement) => /^(var \w+ = )?await\b|^\w+ = await\b/.test(statement.getText(source)))
  ).toEqual([])
})

/** Runs the code here, but reports an old version of Node. */
const pretend = (version: string) =>
  `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`
const runAs = (version: string, file: string) =>
  spawnSync(process.execPath, ['--import', pretend(version), join(DIST, file)], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' }
  })

test.each(['12.22.12', '16.20.2', '20.20.2'])('Node %s prints one line that names the required Node', (version) => {
  const { status, stdout, stderr } = runAs(version, 'index.js')
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toBe(`::error::openai-model-access needs Node 22 or newer; this is Node ${version}\n`)
})

test('the terminal prints the same line, without a workflow command', () => {
  const { status, stdout, stderr } = runAs('20.20.2', 'cli.js')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe('openai-model-access needs Node 22 or newer; this is Node 20.20.2\n')
})

/** The machine's own Node, if it is an old one, proves that it can read the entry. */
const other = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (path) =>
    existsSync(path) &&
    Number.parseInt(execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }), 10) < 22
)
const testWithOldNode = other === undefined ? test.skip : test

testWithOldNode('a real old Node reads the entry and says it', () => {
  const { status, stdout, stderr } = spawnSync(other as string, [join(DIST, 'index.js')], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toMatch(/^::error::openai-model-access needs Node 22 or newer; this is Node \d+\.\d+\.\d+\n$/)
})
