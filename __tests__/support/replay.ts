/** Sends recorded answers of real servers again. A real server on this machine takes the place of any host. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CAUSES } from '../../src/core/diagnosis/causes.ts'
import type { Check, Report } from '../../src/core/report.ts'
import type { RecordedRequest } from '../../src/simulator/recording.ts'
import { listOf, type Routes, type ServerAnswer } from './model-server.ts'
import { verifyAt } from './verify-at.ts'

type Sample = {
  readonly id: string
  readonly provider: string
  readonly endpoint: string | null
  readonly model: string | null
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** null: any cause is right. */
  readonly expected: { readonly status: readonly string[]; readonly cause: readonly string[] | null }
  /** A success is played at one endpoint only, in the named way. */
  readonly replay?: 'responses' | 'stream' | 'stream-responses' | 'strict'
  /** What a strict server says to a request that it refuses. */
  readonly refusal?: string
  /** The answer to the list; by default it holds only the model. */
  readonly list?: { readonly status: number; readonly body: string }
  /** The words that the hint, the server's message or the first two steps must hold. */
  readonly advice?: string
  /** What helped in the end, in plain words. */
  readonly nextStep?: string
  /** The words that the hint or the first step must hold. */
  readonly first?: string
}

/** The base URL that stands for each kind of host. */
export const HOSTS = {
  openai: 'https://api.openai.com/v1',
  azure: 'https://example.openai.azure.com/openai/v1',
  other: 'https://gateway.example/v1'
} as const
export type Host = keyof typeof HOSTS

/** The samples of a file in the folder of fixtures. */
export function samplesIn(file: string): Sample[] {
  return readFileSync(resolve(import.meta.dirname, '../fixtures', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sample)
}

/** The host that gave the sample. */
export const ownHost = ({ provider }: Sample): Host =>
  provider === 'openai' ? 'openai' : provider === 'azure-openai' ? 'azure' : 'other'

const modelOf = ({ model }: Sample) => model ?? 'gpt-6-luna'
/** Left out: lengths, because ids in the bodies were replaced later, and headers that concern one connection. */
const NOT_REPLAYED = /^(content-length|content-encoding|transfer-encoding|connection)$/i

/** The check and the report of a run on the sample. */
export async function played(sample: Sample, host: Host): Promise<{ check: Check; report: Report }> {
  const isStreamed = sample.replay === 'stream' || sample.replay === 'stream-responses'
  const inputs = { 'paid-probes': 'true', 'check-streaming': String(isStreamed), 'max-retries': '1' }
  const { report } = await verifyAt(routesOf(sample), modelOf(sample), { baseUrl: HOSTS[host], inputs })
  return { check: report.checks[0] as Check, report }
}

function routesOf(sample: Sample): Routes {
  const listed: ServerAnswer = sample.list ?? listOf(modelOf(sample))
  const isSuccess = sample.expected.status.includes('usable') && sample.status === 200
  const answer = isSuccess
    ? (request: RecordedRequest) => success(sample, request)
    : (request: RecordedRequest) => refusal(sample, request)
  const type = { 'content-type': 'application/json' }
  const list = { ...listed, headers: type }
  return { 'GET /v1/models': list, 'GET /openai/v1/models': list, '*': answer }
}

/** A refusal that only a running model can give is sent only for that model. */
function refusal(sample: Sample, { model }: RecordedRequest): ServerAnswer {
  const isOther = model !== null && model !== modelOf(sample) && sample.expected.status.includes('usable')
  return isOther ? error(404, `The model "${model}" does not exist`, 'model_not_found') : own(sample)
}

function own({ status, headers, body }: Sample): ServerAnswer {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_REPLAYED.test(name)))
  const isText = !/^\s*[{[]/.test(body)
  return { status, body, headers: { 'content-type': isText ? 'text/html' : 'application/json', ...kept } }
}

const error = (status: number, message: string, code: string): ServerAnswer => ({
  status,
  body: { error: { message, type: 'invalid_request_error', param: null, code } }
})

/** Only the right endpoint answers, and only for the right model, as a server that knows its models. */
function success(sample: Sample, { path, model, body }: RecordedRequest): ServerAnswer {
  const { replay } = sample
  const isAtResponses = replay === 'responses' || replay === 'stream-responses'
  const end = isAtResponses ? '/responses' : (sample.endpoint ?? '').replace(/^\/v1/, '')
  if (!path.endsWith(end)) return error(404, `Unknown request URL: POST ${path}.`, 'unknown_url')
  if (model !== modelOf(sample)) return error(404, `The model "${model}" does not exist`, 'model_not_found')
  const sent = (body ?? {}) as Readonly<Record<string, unknown>>
  if (replay === 'strict' && ('store' in sent || 'max_completion_tokens' in sent))
    return { status: 422, body: sample.refusal ?? '', headers: { 'content-type': 'application/json' } }
  if ((replay === 'stream' || replay === 'stream-responses') && sent.stream !== true) return whole(isAtResponses, model)
  return own(sample)
}

const whole = (isAtResponses: boolean, model: string): ServerAnswer => ({
  status: 200,
  body: isAtResponses
    ? { id: 'r', object: 'response', model, status: 'completed', output: [{ type: 'message' }] }
    : { id: 'c', object: 'chat.completion', model, choices: [{ index: 0, message: { content: 'pong' } }] }
})

/** Does the sample allow this status? */
export const isRightStatus = ({ expected }: Sample, { status }: Check) => expected.status.includes(status)
/** Does the sample allow this cause? */
export const isRightCause = ({ expected }: Sample, { cause }: Check) =>
  cause === null ? expected.status.includes('usable') : (expected.cause ?? Object.keys(CAUSES)).includes(cause)
