import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readWorkspace } from '../../src/adapters/workspace.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workspace-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

async function read(globs: readonly string[] = [], signal = new AbortController().signal) {
  const seen: Record<string, string> = {}
  const result = await readWorkspace(root, {
    globs,
    signal,
    onFile: (path, text) => Object.assign(seen, { [path]: text })
  })
  return { ...result, seen, paths: Object.keys(seen).sort() }
}

test('reads the files that git would track, by nested rules, exceptions and the private excludes', async () => {
  put({
    'a.ts': 'A',
    'src/b.ts': 'B',
    '.gitignore': '*.log\nbuild/\n!keep.log\n',
    'x.log': '',
    'keep.log': 'K',
    'build/c.ts': '',
    'src/.gitignore': 'secret.ts\n!x.log\n',
    'src/secret.ts': '',
    'src/x.log': 'X',
    '.git/info/exclude': 'mine.ts\n',
    'mine.ts': '',
    '.git/config': 'model="gpt-4o"'
  })
  expect((await read()).paths).toEqual(['.gitignore', 'a.ts', 'keep.log', 'src/.gitignore', 'src/b.ts', 'src/x.log'])
})

test('reads only what the globs match: a folder matches all its files, and "!" excludes', async () => {
  put({ 'src/a.ts': '', 'src/deep/b.ts': '', 'src/b.py': '', 'other/c.ts': '', '.github/workflows/ci.yml': '' })
  expect((await read(['src/**/*.ts'])).paths).toEqual(['src/a.ts', 'src/deep/b.ts'])
  expect((await read(['src', '!src/deep'])).paths).toEqual(['src/a.ts', 'src/b.py'])
  expect((await read(['.github/**'])).paths).toEqual(['.github/workflows/ci.yml'])
  expect((await read(['!**/*.ts'])).paths).toEqual(['.github/workflows/ci.yml', 'src/b.py'])
})

/** How many bytes this process has read so far; 0 if the system does not count them. */
function bytesRead(): number {
  const counts = '/proc/self/io'
  return existsSync(counts) ? Number(/^rchar: (\d+)$/m.exec(readFileSync(counts, 'utf8'))?.[1]) : 0
}

test('counts large and binary files without reading them whole', async () => {
  put({ 'a.ts': 'A', 'huge.bin': '', 'mib.txt': 'x'.repeat(1024 * 1024), 'more.txt': 'x'.repeat(1024 * 1024 + 1) })
  truncateSync(join(root, 'huge.bin'), 1024 ** 3)
  put({ 'picture.png': Buffer.from([137, 80, 78, 71, 0, 1]) })
  const before = bytesRead()
  const { files, skipped, paths } = await read()
  expect(paths).toEqual(['a.ts', 'mib.txt'])
  expect({ files, skipped }).toEqual({ files: 2, skipped: { tooLarge: 2, binary: 1, unreadable: 0 } })
  expect(bytesRead() - before).toBeLessThan(16 * 1024 * 1024)
})

test('follows no symbolic link', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'))
  writeFileSync(join(outside, 'secret.ts'), 'secret')
  put({ 'a.ts': 'A' })
  symlinkSync(join(outside, 'secret.ts'), join(root, 'file.ts'))
  symlinkSync(outside, join(root, 'folder'), 'dir')
  symlinkSync(root, join(root, 'loop'), 'dir')
  symlinkSync(join(outside, 'secret.ts'), join(root, '.gitignore'))
  expect((await read()).paths).toEqual(['a.ts'])
  rmSync(outside, { recursive: true })
})

test('treats hostile file names as plain names', async () => {
  const names = ['$(touch x).ts', '::error::x.ts', 'a b;c.ts', '-rf', "it's.ts", '[x](y).ts', '`x`.ts', '<b>.ts']
  put(Object.fromEntries(names.map((name) => [name, name])))
  expect((await read()).paths).toEqual([...names].sort())
})

test('a hostile .gitignore does not hold up the run', async () => {
  const rules = `${'*a'.repeat(60)}*b\n`.repeat(1_000)
  put({ '.gitignore': rules, ['a'.repeat(200)]: '', [`${'a'.repeat(100)}/${'a'.repeat(200)}`]: '' })
  expect((await read()).files).toBe(3)
})

test('finds nothing in a missing workspace', async () => {
  rmSync(root, { recursive: true })
  expect(await read()).toMatchObject({ files: 0, paths: [], isComplete: true })
})

test('stops when the run ends, and says that it is incomplete', async () => {
  put({ 'a.ts': 'A' })
  expect(await read([], AbortSignal.abort())).toMatchObject({ files: 0, isComplete: false })
})
