/**
 * Measures how long a gate delays a deployment. `npm run bench` runs the compiled action, and scripts that one would write
 * instead, against a server with fixed delays. It writes the tables, and the sizes of dist/, into results.md. Arguments: the
 * parts to measure (`loopback`, `network`, `sizes`; by default all), repetitions (5), models (1,16,100,1000).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { markdownTable } from 'markdown-table'
import { alternate, type Candidate, median, type Run } from './measure.ts'
import { CALL_MS, LIST_MS } from './server.ts'

const root = resolve(import.meta.dirname, '..')
const baseline = (file: string) => join(import.meta.dirname, 'baselines', file)
const RESULTS = join(import.meta.dirname, 'results.md')
/** The input accepts no higher value. */
const MAX_CONCURRENCY = 256
const DEFAULT_CONCURRENCY = 16
/** A thousand calls in turn take seven minutes, so they are measured once. */
const IN_TURN = 100

const NETWORK_USAGE = ['requests', 'connections', 'CPU']

const ACTION: Candidate = {
  name: 'this action',
  isAction: true,
  command: [process.execPath, join(resolve(root, process.env.ACTION_DIST ?? 'dist'), 'index.js')],
  concurrency: () => DEFAULT_CONCURRENCY,
  repeatedUpTo: Infinity
}
const CANDIDATES: readonly Candidate[] = [
  ACTION,
  {
    name: '`openai`, `Promise.all`',
    command: [process.execPath, baseline('parallel.mjs')],
    concurrency: (models) => models,
    repeatedUpTo: Infinity
  },
  {
    name: '`openai`, in turn',
    command: [process.execPath, baseline('sequential.mjs')],
    concurrency: () => 1,
    repeatedUpTo: IN_TURN
  },
  { name: '`curl` and `jq`', command: ['bash', baseline('curl.sh')], concurrency: () => 1, repeatedUpTo: IN_TURN }
]

const GROWTH = [10, 100, 1_000, 10_000]
const ROUND_TRIPS_MS = [0, 30, 100]
/** One for the connection, one for the handshake of TLS 1.3, one for the request with its answer. */
const ROUND_TRIPS = 3

const USAGE_HEAD = ['requests', 'connections', 'tokens asked for', 'peak memory', 'CPU']

const PARTS: Readonly<Record<string, (sizes: readonly number[], times: number) => Promise<void>>> = {
  async loopback(sizes, times) {
    const tables = [await compare(sizes.length > 0 ? sizes : [1, 16, 100, 1000], times), await grow(GROWTH)]
    fill('measured', [describeMachine(), ...tables].join('\n\n'))
  },
  async network(sizes, times) {
    fill(
      'network',
      [describeMachine(), await compareOverNetwork(sizes.length > 0 ? sizes : [1, 16], times)].join('\n\n')
    )
  },
  sizes: async () => fill('sizes', sizesOfDist())
}

const isNumber = (arg: string) => /^[\d,]+$/.test(arg)
const args = process.argv.slice(2)
const [repetitions = 5, ...sizes] = args.filter(isNumber).flatMap((arg) => arg.split(',').map(Number))
const named = args.filter((arg) => !isNumber(arg))
for (const part of named.length > 0 ? named : Object.keys(PARTS)) await runPart(part)

async function runPart(name: string): Promise<void> {
  const part = PARTS[name]
  if (!part) throw new Error(`There is no part "${name}": ${Object.keys(PARTS).join(', ')}`)
  await part(sizes, repetitions)
}

/** Prints a text and writes it into the results, between the marks of its name. */
function fill(name: string, text: string): void {
  process.stdout.write(`${text}\n`)
  const marked = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*(<!-- end of ${name} -->)`)
  const results = readFileSync(RESULTS, 'utf8')
  if (!marked.test(results)) throw new Error(`${RESULTS} has no marks for "${name}"`)
  writeFileSync(
    RESULTS,
    results.replace(marked, (_, start, end) => `${start}\n${text}\n\n${end}`)
  )
}

/** The table that a build prints. The build itself is deleted. */
function sizesOfDist(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'))
  const table = execFileSync(process.execPath, [join(root, 'scripts', 'build.ts'), folder], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return table.trim()
}

async function compare(counts: readonly number[], times: number): Promise<string> {
  const head = ['models', 'what', 'at a time', 'wall time', 'of the limit', 'first request', ...USAGE_HEAD]
  const rows: string[][] = []
  for (const models of counts) {
    const runs = await alternate(CANDIDATES, models, times)
    const emptyMs = median(runs.empty)
    for (const [candidate, own] of runs.byCandidate) {
      const wallMs = median(own.map((run) => run.wallMs))
      const firstMs = median(own.map((run) => run.firstMs))
      const limitMs = emptyMs + waitMs(models, candidate.concurrency(models))
      const first = `${ms(firstMs)} (${(firstMs / emptyMs).toFixed(1)} × empty Node)`
      const ratio = candidate === ACTION ? `**${(wallMs / limitMs).toFixed(2)}**` : (wallMs / limitMs).toFixed(2)
      const atATime = String(candidate.concurrency(models))
      const row = [String(models), candidate.name, atATime, ms(wallMs), ratio, first, ...usageRow(own)]
      // The whole run takes half an hour, so each row is also shown at once.
      process.stderr.write(`${row.join(' | ')}\n`)
      rows.push(row)
    }
  }
  return markdownTable([head, ...rows], { alignDelimiters: false })
}

/** The same candidates over TLS, with a delay between them and the server. */
async function compareOverNetwork(counts: readonly number[], times: number): Promise<string> {
  const head = ['round trip', 'models', 'what', 'at a time', 'wall time', 'of the limit', 'first byte', 'first request']
  const rows: string[][] = []
  for (const roundTripMs of ROUND_TRIPS_MS)
    for (const models of counts) {
      const { empty, byCandidate } = await alternate(CANDIDATES, models, times, roundTripMs)
      const emptyMs = median(empty)
      for (const [candidate, own] of byCandidate) {
        const concurrency = candidate.concurrency(models)
        const rounds = Math.ceil(models / concurrency)
        const limitMs = emptyMs + waitMs(models, concurrency) + (ROUND_TRIPS - 1 + rounds) * roundTripMs
        const wallMs = median(own.map((run) => run.wallMs))
        const ratio = (wallMs / limitMs).toFixed(2)
        const row = [
          ...[ms(roundTripMs), String(models), candidate.name, String(concurrency), ms(wallMs)],
          candidate === ACTION ? `**${ratio}**` : ratio,
          `${ms(median(own.map((run) => run.byteMs)))} (${(median(own.map((run) => run.byteMs)) / emptyMs).toFixed(1)} × empty Node)`,
          ms(median(own.map((run) => run.firstMs))),
          ...usageRow(own).filter((_, column) => NETWORK_USAGE.includes(USAGE_HEAD[column] ?? ''))
        ]
        process.stderr.write(`${row.join(' | ')}\n`)
        rows.push(row)
      }
    }
  return markdownTable([[...head, ...NETWORK_USAGE], ...rows], { alignDelimiters: false })
}

/** Growth: the cost of one model must not depend on the number of models. */
async function grow(counts: readonly number[]): Promise<string> {
  const head = ['models', 'at a time', 'wall time', 'over the limit', 'CPU per model', ...USAGE_HEAD]
  const rows: string[][] = []
  for (const models of counts) {
    const candidate = { ...ACTION, concurrency: () => MAX_CONCURRENCY }
    const { empty, byCandidate } = await alternate([candidate], models, 1)
    const own = byCandidate.get(candidate) as readonly Run[]
    const wallMs = median(own.map((run) => run.wallMs))
    const overMs = wallMs - median(empty) - waitMs(models, MAX_CONCURRENCY)
    const cpu = median(own.map(({ cpuSeconds }) => ((cpuSeconds ?? Number.NaN) * 1000) / models))
    const perModel = Number.isNaN(cpu) ? '–' : `${cpu.toFixed(2)} ms`
    rows.push([String(models), String(MAX_CONCURRENCY), ms(wallMs), ms(overMs), perModel, ...usageRow(own)])
  }
  return markdownTable([head, ...rows], { alignDelimiters: false })
}

/** The longest wait, which no program can avoid. */
function waitMs(models: number, concurrency: number): number {
  return Math.max(LIST_MS, Math.ceil(models / concurrency) * CALL_MS)
}

function usageRow(runs: readonly Run[]): string[] {
  const middle = (of: (run: Run) => number | undefined) => median(runs.map((run) => of(run) ?? Number.NaN))
  const or = (value: number, shown: string) => (Number.isNaN(value) ? '–' : shown)
  const peak = middle(({ peakMib }) => peakMib)
  const cpu = middle(({ cpuSeconds }) => cpuSeconds)
  return [
    String(middle(({ requests }) => requests)),
    String(middle(({ connections }) => connections)),
    String(middle(({ tokensAskedFor }) => tokensAskedFor)),
    or(peak, `${peak.toFixed(0)} MiB`),
    or(cpu, `${cpu.toFixed(2)} s`)
  ]
}

function ms(value: number): string {
  return `${Math.round(value).toLocaleString('en')} ms`
}

function describeMachine(): string {
  const [{ model = 'unknown processor' } = {}] = cpus()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const load = loadavg()[0]?.toFixed(1)
  const date = new Date().toISOString().slice(0, 10)
  return `${date}, commit ${commit}, ${availableParallelism()} × ${model}, ${process.platform}, Node ${process.versions.node}, load ${load} at the end; medians of ${repetitions} runs, alternating; more than ${IN_TURN} models in turn once.`
}
