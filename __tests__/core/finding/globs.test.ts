import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import picomatch from 'picomatch'
import { compileGlob, compileGlobs, parseIgnoreRules } from '../../../src/core/finding/globs.ts'
import { quickestMs } from '../../support/quickest.ts'

test.each<[string, string[], string[]]>([
  ['*.ts', ['a.ts', '.ts'], ['src/a.ts', 'a.tsx']],
  ['src/**', ['src/a', 'src/a/b'], ['src', 'srcs/a']],
  ['**/*.ts', ['a.ts', 'a/b/c.ts'], ['a/b.js']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a', 'ab', 'b']],
  ['{src,lib}/*.{ts,js}', ['src/a.ts', 'lib/a.js'], ['src/a.py', 'a.ts']],
  ['{a,{b,c}}', ['a', 'b', 'c'], ['{a', 'd']],
  ['x{', ['x{'], ['x']],
  ['v[0-9].?', ['v1.a', 'v9.b'], ['va.a', 'v1.ab']],
  ['[!a-c]', ['d', ']'], ['a', 'c']],
  ['[]x]', [']', 'x'], ['[']],
  ['[ab', ['[ab'], ['a']],
  ['\\*\\{a\\}', ['*{a}'], ['x{a}']],
  ['a**b', ['ab', 'axxb'], ['a/b']]
])('%s takes %j and not %j', (glob, taken, others) => {
  const takes = compileGlob(glob)
  expect(taken.filter((path) => !takes(path))).toEqual([])
  expect(others.filter(takes)).toEqual([])
})

test('"!" excludes, and the name of a folder stands for all in it', () => {
  const takes = compileGlobs(['./src/', 'docs', '!src/deep'])
  expect(['src/a', 'src/b/c', 'docs/x', 'src/deep/a', 'other'].map(takes)).toEqual([true, true, true, false, false])
  expect(compileGlobs([])('a')).toBe(true)
})

const part = fc.constantFrom('a', 'b', 'ab', '*', '?', '*a', 'a*b', '[ab]', '[^a]')
const folder = fc.oneof({ weight: 3, arbitrary: part }, { weight: 1, arbitrary: fc.constant('**') })
const globs = fc.array(folder, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
const paths = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'aab', 'ba', 'c'), { minLength: 1, maxLength: 5 })
  .map((names) => names.join('/'))

test('globs take what picomatch takes', () => {
  fc.assert(
    fc.property(globs, paths, (glob, path) => {
      // For picomatch `a/**` takes `a` itself, which is a folder and so is never asked for.
      fc.pre(!`${path}/`.startsWith(glob.replace(/\*\*$/, '')) || !glob.endsWith('/**'))
      fc.pre(!glob.endsWith('/**') || !picomatch(glob.slice(0, -3))(path))
      expect({ glob, path, takes: compileGlob(glob)(path) }).toEqual({ glob, path, takes: picomatch(glob)(path) })
    }),
    { numRuns: 5_000 }
  )
})

const line = fc
  .tuple(fc.constantFrom('', '', '!', '/', '#', '\\'), globs, fc.constantFrom('', '', '/', ' ', '\\ '))
  .map((parts) => parts.join(''))

test('rules ignore what git ignores', () => {
  const root = mkdtempSync(join(tmpdir(), 'ignore-'))
  // It exits with 1 if it ignores none of the paths.
  const git = (args: readonly string[], input = '') =>
    spawnSync('git', args, { cwd: root, input, encoding: 'utf8' }).stdout
  git(['init', '-q'])
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 5 }),
      fc.uniqueArray(paths, { minLength: 5, maxLength: 20 }),
      (rules, asked) => {
        writeFileSync(join(root, '.git/info/exclude'), rules.join('\n'))
        const answer = git(['check-ignore', '--no-index', '--stdin', '-z', '-v', '-n'], asked.join('\0')).split('\0')
        const ignored = asked.filter((_, index) => /^[^!]/.test(answer[index * 4 + 2] ?? ''))
        const ignores = parseIgnoreRules(rules.join('\n'))
        // As a walk does: what is in an ignored folder is not asked.
        const isIgnored = (path: string) => {
          const names = path.split('/')
          const above = names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'))
          return above.some((one) => ignores(one, true) === true) || ignores(path, false) === true
        }
        expect({ rules, ignored: asked.filter(isIgnored) }).toEqual({ rules, ignored })
      }
    ),
    { numRuns: 200 }
  )
  rmSync(root, { recursive: true })
})

test('no pattern takes more time than the product of the lengths', () => {
  const hostile = ['*a'.repeat(400), '**/a/'.repeat(199), `${'[!b]*'.repeat(190)}b`, `**/${'*a*/'.repeat(200)}`]
  for (const pattern of hostile) {
    const path = `${'a'.repeat(250)}/`.repeat(16)
    const ms = quickestMs(() => {
      compileGlob(pattern)(`${path}c`)
      parseIgnoreRules(pattern)(`${path}c`, false)
    }, 500)
    expect({ pattern: pattern.slice(0, 9), isQuick: ms < 500 }).toEqual({ pattern: pattern.slice(0, 9), isQuick: true })
  }
})

test.each([
  ['many braces', '{a,b}'.repeat(11)],
  ['braces in braces', '{a,{b,{c,d}}}'.repeat(8)],
  ['too many characters', 'a'.repeat(1_001)]
])('%s are an input error', (_, glob) => {
  expect(() => compileGlobs([glob])).toThrow(/^"find-in": the glob/)
})
