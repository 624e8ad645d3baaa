/** Checks that no pattern takes exponential time. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { createSecrets } from '../src/core/credential/redact.ts'
import { judge } from '../src/core/diagnosis/judge.ts'
import { scanFile } from '../src/core/finding/scan.ts'
import { InputError, parseModelList } from '../src/core/requirements/requirements.ts'
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

/** The worst texts that the checker found, by the place of the pattern. */
const worst = new Map<string, readonly Attack[]>()

/** The worst texts that the checker found, and texts that people try. */
function attacksOn({ place, source, flags }: Pattern): {
  readonly isExponential: boolean
  readonly texts: readonly string[]
} {
  const result = checkSync(source, flags.replace(/[dv]/g, ''), { timeout: CHECK_MS })
  if (result.status === 'safe') return { isExponential: false, texts: [] }
  const attack = result.status === 'vulnerable' ? result.attack : null
  const pumped = (attack?.pumps ?? []).map(({ prefix, pump }) => ({ prefix, pump, suffix: attack?.suffix ?? '' }))
  worst.set(place, pumped)
  const words = [...source.matchAll(/[A-Za-z]{3,}/g)].map(([word]) => ({ prefix: '', pump: `${word} `, suffix: '!' }))
  const plain = ['a', ' ', '\n', '0', '-', 'a-', '1.', '=', '/', '<', 'é'].map((pump) => ({
    prefix: '',
    pump,
    suffix: '!'
  }))
  return {
    isExponential: result.status === 'vulnerable' && result.complexity.type === 'exponential',
    texts: [...pumped, ...plain, ...words].map((one) => textOf(one))
  }
}

function textOf({ prefix, pump, suffix }: Attack, length = TEXT_LENGTH): string {
  const times = Math.max(1, Math.floor((length - prefix.length - suffix.length) / Math.max(1, pump.length)))
  return `${prefix}${pump.repeat(times)}${suffix}`
}

test('no pattern is exponential or slow on the longest text', () => {
  const slow = patterns
    .filter(({ source }) => source !== '(not constant)')
    .flatMap((pattern) => {
      const { isExponential, texts } = attacksOn(pattern)
      const expression = new RegExp(pattern.source, pattern.flags.replace('y', ''))
      const took = texts.map((text) => quickestMs(() => text.replace(expression, ''), MAX_MS))
      const longest = Math.max(0, ...took)
      return isExponential || longest > MAX_MS ? [`${pattern.place} ${Math.round(longest)} ms ${pattern.source}`] : []
    })
  expect(slow).toEqual([])
}, 600_000)

const MIB = 1024 * 1024
const answer = (status: number, body: string, type = 'application/json') =>
  ({ kind: 'response', status, body, headers: { 'content-type': type }, latencyMs: 1 }) as const
const { redact } = createSecrets(['sk-proj-Regex0123456789abcdefghijklmnopqrstuvwxyz'])

/** The readers of long texts, and the longest text that each may get. They cut a text before a pattern sees it. */
const READERS: Readonly<Record<string, readonly [length: number, read: (text: string) => unknown]>> = {
  'a file of code': [MIB, (text) => scanFile('a.py', `model="gpt-4" ${text}`, '2026-11-30')],
  'a file of settings': [MIB, (text) => scanFile('a.yml', `model: gpt-4 ${text}`, '2026-11-30')],
  'a list of models': [MIB, (text) => parsed(text)],
  'words of a refusal': [64 * 1024, (text) => judge(answer(400, text), 'responses', 'gpt-4')],
  'words in JSON': [64 * 1024, (text) => judge(answer(429, JSON.stringify({ message: text })), 'responses', 'gpt-4')],
  'a page': [64 * 1024, (text) => judge(answer(403, `<html>${text}`), 'responses')],
  'an answer': [2 * MIB, (text) => judge(answer(200, text), 'responses')],
  'a stream': [2 * MIB, (text) => judge(answer(200, `data: ${text}`, 'text/event-stream'), 'chat')],
  'an embedding': [
    2 * MIB,
    (text) => judge(answer(200, JSON.stringify({ data: [{ embedding: text }] })), 'embeddings')
  ],
  'a picture': [8 * MIB, (text) => judge(answer(200, JSON.stringify({ data: [{ b64_json: text }] })), 'images')],
  'a text to be redacted': [64 * 1024, redact]
}

function parsed(text: string): unknown {
  try {
    return parseModelList([{ name: 'models.txt', text }], 'required')
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

test.each(Object.entries(READERS))(
  'the worst for any pattern takes no time in %s',
  (_, [length, read]) => {
    const plain = ['a', ' ', '\n', '"gpt-4",'].map((pump) => ({ prefix: '', pump, suffix: '!' }))
    const attacks: (readonly [string, Attack])[] = [...worst].flatMap(([place, all]) =>
      all.map((one) => [place, one] as const)
    )
    const slow = [...attacks, ...plain.map((one) => [one.pump, one] as const)].flatMap(([name, attack]) => {
      const text = textOf(attack, length)
      const took = quickestMs(() => read(text), MAX_MS)
      return took > MAX_MS ? [`${name} ${Math.round(took)} ms`] : []
    })
    expect(slow).toEqual([])
  },
  300_000
)
