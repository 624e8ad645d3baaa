/** Checks that no pattern takes exponential time. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { quickestMs } from './support/quickest.ts'

// The checker's JavaScript version. Its binary would be another process, which outlives the tests.
process.env.RECHECK_SYNC_BACKEND = 'pure'
const { checkSync } = await import('recheck')

const src = resolve(import.meta.dirname, '../src')
/** The simulator reads only what the tests send. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('simulator/'))

type Pattern = { readonly place: string; readonly source: string; readonly flags: string }

function patternsIn(file: string): Pattern[] {
  const text = readFileSync(join(src, file), 'utf8')
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const add = (node: ts.Node, source: string, flags: string) =>
    found.push({ place: `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, source, flags })
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      add(node, node.text.slice(1, end), node.text.slice(end + 1))
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const [source, flags] = node.arguments ?? []
      const isConstant = source !== undefined && ts.isStringLiteralLike(source)
      add(node, isConstant ? source.text : '(not constant)', flags && ts.isStringLiteralLike(flags) ? flags.text : '')
    }
    node.forEachChild(visit)
  }
  visit(tree)
  return found
}

const patterns = files.flatMap(patternsIn)

/** Patterns that are built from our own constants or from escaped names, and never from outside text. */
const PUT_TOGETHER = /^core\/(diagnosis\/hints|finding\/[\w-]+)\.ts:/

/** Longer than any text that a pattern reads, by the limits of api-error.ts. */
const TEXT_LENGTH = 2_000
/** How long the checker looks for an attack. The texts that people try are tested in any case. */
const CHECK_MS = 500
/** In milliseconds. A linear pattern takes less than one; others took half a minute. */
const MAX_MS = 1_000

test('every pattern is visible to the checker', () => {
  expect(patterns.length).toBeGreaterThan(100)
  const dynamic = patterns.filter(({ source }) => source === '(not constant)').map(({ place }) => place)
  expect(dynamic.filter((place) => !PUT_TOGETHER.test(place))).toEqual([])
})

type Attack = { readonly prefix: string; readonly pump: string; readonly suffix: string }

/** The worst texts that the checker found, and texts that people try. */
function attacksOn({ source, flags }: Pattern): { readonly isExponential: boolean; readonly texts: readonly string[] } {
  const result = checkSync(source, flags.replace(/[dv]/g, ''), { timeout: CHECK_MS })
  if (result.status === 'safe') return { isExponential: false, texts: [] }
  const attack = result.status === 'vulnerable' ? result.attack : null
  const pumped = (attack?.pumps ?? []).map(({ prefix, pump }) => ({ prefix, pump, suffix: attack?.suffix ?? '' }))
  const words = [...source.matchAll(/[A-Za-z]{3,}/g)].map(([word]) => ({ prefix: '', pump: `${word} `, suffix: '!' }))
  const plain = ['a', ' ', '\n', '0', '-', 'a-', '1.', '=', '/', '<', 'é'].map((pump) => ({
    prefix: '',
    pump,
    suffix: '!'
  }))
  return {
    isExponential: result.status === 'vulnerable' && result.complexity.type === 'exponential',
    texts: [...pumped, ...plain, ...words].map(textOf)
  }
}

function textOf({ prefix, pump, suffix }: Attack): string {
  const times = Math.max(1, Math.floor((TEXT_LENGTH - prefix.length - suffix.length) / Math.max(1, pump.length)))
  return `${prefix}${pump.repeat(times)}${suffix}`
}

test('no pattern is exponential or slow on the longest text', () => {
  const slow = patterns
    .filter(({ source }) => source !== '(not constant)')
    .flatMap((pattern) => {
      const { isExponential, texts } = attacksOn(pattern)
      const expression = new RegExp(pattern.source, pattern.flags.replace('y', ''))
      const took = texts.map((text) => quickestMs(() => text.replace(expression, ''), MAX_MS))
      const worst = Math.max(0, ...took)
      return isExponential || worst > MAX_MS ? [`${pattern.place} ${Math.round(worst)} ms ${pattern.source}`] : []
    })
  expect(slow).toEqual([])
}, 600_000)
