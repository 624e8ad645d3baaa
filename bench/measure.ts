/** Runs commands against the server in turns, and measures each: time, requests, memory. */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { variableOf } from '../src/inputs/environment.ts'
import { type Counts, modelName, type Place } from './server.ts'

/** A program to measure. */
export type Candidate = {
  readonly name: string
  /** Does it take inputs as the runner passes them? The others take OPENAI_* and MODELS. */
  readonly isAction?: boolean
  readonly command: readonly string[]
  /** How many requests run at the same time. */
  readonly concurrency: (models: number) => number
  /** A run with more models than this takes minutes, so it is measured once. */
  readonly repeatedUpTo: number
}

type Usage = { readonly cpuSeconds: number; readonly peakMib: number }
/** What one run took. */
export type Run = Partial<Usage> &
  Counts & { readonly wallMs: number; readonly firstMs: number; readonly byteMs: number }

const TIME = '/usr/bin/time'
/** A workflow names up to this many models in its own text. More come from a file. */
const INLINE = 100

/**
 * Runs every candidate once, then again: so other load on the machine affects all of them alike.
 *
 * @param roundTripMs puts TLS and a network in between; null for plain loopback
 */
export async function alternate(
  candidates: readonly Candidate[],
  models: number,
  times: number,
  roundTripMs: number | null = null
) {
  const network = roundTripMs === null ? [] : [String(roundTripMs)]
  const server = fork(join(import.meta.dirname, 'server.ts'), [String(models), ...network])
  const place = (await nextMessage(server)) as Place
  const empty: number[] = []
  const byCandidate = new Map<Candidate, Run[]>(candidates.map((candidate) => [candidate, []]))
  for (let time = 0; time < times; time++) {
    empty.push((await timed([process.execPath, '-e', '0'], {})).wallMs)
    for (const [candidate, runs] of byCandidate)
      if (time === 0 || models <= candidate.repeatedUpTo) runs.push(await runOnce(candidate, models, place, server))
  }
  server.kill()
  return { empty, byCandidate }
}

async function runOnce(candidate: Candidate, models: number, place: Place, server: ChildProcess): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const startedAt = performance.timeOrigin + performance.now()
  const measured = await timed(candidate.command, environment(candidate, models, place, folder), folder)
  const counts = nextMessage(server)
  server.send('counts')
  const seen = (await counts) as Counts
  rmSync(folder, { recursive: true, force: true })
  return { ...measured, ...seen, firstMs: seen.firstRequestAt - startedAt, byteMs: seen.firstByteAt - startedAt }
}

function environment(
  candidate: Candidate,
  models: number,
  { origin, caFile }: Place,
  folder: string
): NodeJS.ProcessEnv {
  const names = Array.from({ length: models }, (_, index) => modelName(index)).join('\n')
  const baseUrl = `${origin}/v1`
  const trust = caFile === null ? {} : { NODE_EXTRA_CA_CERTS: caFile, CURL_CA_BUNDLE: caFile }
  const key = 'sk-proj-benchmark-0123456789abcdef'
  if (!candidate.isAction) return { ...trust, OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl, MODELS: names }
  for (const file of ['output', 'summary']) writeFileSync(join(folder, file), '')
  // One environment variable holds 128 KiB at most.
  writeFileSync(join(folder, 'models.txt'), names)
  const inputs = {
    'api-key': key,
    'base-url': baseUrl,
    ...(models <= INLINE ? { 'required-models': names } : { 'required-models-file': 'models.txt' }),
    concurrency: String(candidate.concurrency(models)),
    'max-probes': String(models)
  }
  return {
    ...trust,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [variableOf(name), value])),
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary')
  }
}

/** CPU and memory come from GNU time, if it is installed. */
async function timed([file = '', ...args]: readonly string[], env: NodeJS.ProcessEnv, folder?: string) {
  const report = folder && existsSync(TIME) ? join(folder, 'usage') : null
  const command = report ? [TIME, '--quiet', '--format', '%U %S %M', '--output', report, file] : [file]
  const startedAt = performance.now()
  const child = spawn(command[0] as string, [...command.slice(1), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, ...env }
  })
  const code = await new Promise((done) => child.once('exit', done))
  const wallMs = performance.now() - startedAt
  if (code !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${code}`)
  return { wallMs, ...(report && readUsage(readFileSync(report, 'utf8'))) }
}

function readUsage(report: string): Usage {
  const [user = 0, system = 0, kib = 0] = report.trim().split(' ').map(Number)
  return { cpuSeconds: user + system, peakMib: kib / 1024 }
}

/** The middle value; of two, the higher one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((done) => child.once('message', done))
}
