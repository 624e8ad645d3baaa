/** One row of the matrix: the compiled action against one fault. */
import { report as reportSchema } from '../../src/core/report.ts'
import { type ActionRun, runAction } from '../support/run-action.ts'
import { MODEL, type RecordedRequest, type Stage } from './fault-server.ts'

export const KEY = 'sk-proj-Fault0123456789abcdefghijklmnopqrstuvwxyz'
const MAX_RETRIES = 1
/** The first wait before a retry. */
const MAX_WAIT_SECONDS = 0.5
/** Even on a busy machine an answer on loopback takes less. */
const LONG_SECONDS = 20

export type Row = ActionRun & {
  readonly stage: Stage
  readonly cause: string | null
  readonly attempts: number
  /** The waits before retries in seconds, as the log has them. */
  readonly waits: readonly number[]
}

export type RowOptions = {
  readonly stage: Stage
  readonly baseUrl: string
  /** What the server saw; absent if no server can be reached. */
  readonly requests?: readonly RecordedRequest[]
  /** Short only if the timeout ends a request. */
  readonly timeoutSeconds?: number
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
}

export async function runRow({
  stage,
  baseUrl,
  requests,
  env = {},
  inputs = {},
  timeoutSeconds = LONG_SECONDS
}: RowOptions): Promise<Row> {
  const run = await runAction({
    inputs: {
      'api-key': KEY,
      'base-url': baseUrl,
      'required-models': MODEL,
      'timeout-seconds': String(timeoutSeconds),
      'max-retries': String(MAX_RETRIES),
      'report-path': 'report.json',
      ...inputs
    },
    env
  })
  const [check] = run.report?.checks ?? []
  // Without a server, the report has the number of requests. With `probe: list` all of them are for the list.
  const listRequests = requests?.filter((request) => request.stage === 'list').length ?? run.report?.requests ?? 0
  return {
    ...run,
    stage,
    cause: (stage === 'list' ? run.report?.listing.cause : check?.cause) ?? null,
    attempts: stage === 'list' ? listRequests : (check?.attempts ?? 0),
    waits: [...run.stdout.matchAll(/^↻ .* in ([\d.]+) s$/gm)].map(([, seconds]) => Number(seconds))
  }
}

/**
 * What holds after every fault: a complete report, without a stack trace and without the key. A run that hangs is killed
 * and has no report. The length of a run follows from its attempts, their timeouts, and the waits between them.
 */
export function expectWhole(row: Row): void {
  expect(reportSchema.safeParse(row.report)).toMatchObject({ success: true })
  expect(JSON.parse(row.files['report.json'] ?? '')).toEqual(row.report)
  expect(row.summary).toContain('OpenAI model access')
  expect(row.stderr).toBe('')
  expect(row.stdout).not.toMatch(/^\s+at .+:\d+/m)
  expect(leaksOf(row, KEY)).toEqual([])
  expect(row.waits.filter((seconds) => seconds > MAX_WAIT_SECONDS)).toEqual([])
}

/**
 * The places where a run shows the key or a long part of it, other than the command that masks it. Characters between the
 * characters of the key do not hide it.
 */
export function leaksOf(run: ActionRun, key: string): string[] {
  const places = { ...run.files, stderr: run.stderr, stdout: run.stdout.replaceAll(/^::add-mask::.*$/gm, '') }
  const parts = partsOf(key)
  const letterParts = piecesOf(lettersOf(key))
  return Object.entries(places).flatMap(([place, text]) => {
    const letters = lettersOf(text)
    const found = [
      ...parts.filter((part) => text.includes(part)),
      ...letterParts.filter((part) => letters.includes(part))
    ]
    return found.map((part) => `${place}: ${part}`)
  })
}

/** Summary and log write an invisible character as its code point. */
const lettersOf = (text: string) =>
  text
    .replace(/U\+[0-9A-F]{4,6}/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Every twelve characters in a row of a key, of its base64 and of its URL-encoded form. */
function partsOf(key: string): string[] {
  const forms = [
    key,
    Buffer.from(key).toString('base64'),
    Buffer.from(key).toString('base64url'),
    encodeURIComponent(key)
  ]
  return forms.flatMap(piecesOf)
}

const piecesOf = (form: string) =>
  Array.from({ length: Math.max(0, form.length - 11) }, (_, start) => form.slice(start, start + 12))

export type MatrixLine = { readonly fault: string; readonly row: Row }

/** A line of the matrix: fault, stage, cause, attempts, waits. */
export function renderMatrix(lines: readonly MatrixLine[]): string {
  const head = ['fault', 'stage', 'cause', 'attempts', 'waits', 'exit']
  const body = lines.map(({ fault, row }) => [
    ...[fault, row.stage, row.cause ?? '–', String(row.attempts)],
    ...[row.waits.join(' + ') || '–', String(row.exitCode)]
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((cells) => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return `${[head, ...body].map(line).join('\n')}\n`
}
