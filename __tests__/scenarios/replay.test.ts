/** 160 refusals that real servers gave, sent again by a real server: each ends with the cause that was behind it. */
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { createFetch } from '../../src/adapters/fetch.ts'
import { createApi } from '../../src/adapters/openai.ts'
import { createRealtime } from '../../src/adapters/realtime.ts'
import { CAUSES } from '../../src/core/diagnosis/causes.ts'
import type { HostKind } from '../../src/core/endpoints/host.ts'
import { createRedactor } from '../../src/core/redact.ts'
import type { Check } from '../../src/core/report.ts'
import { parseModelList } from '../../src/core/requirements/requirements.ts'
import { verify } from '../../src/core/verification/verify.ts'

type Sample = {
  readonly id: string
  readonly provider: string
  readonly model: string | null
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** A cause list of null leaves the cause open. */
  readonly expected: { readonly status: readonly string[]; readonly cause: readonly string[] | null }
}

const samples = readFileSync(resolve(import.meta.dirname, '../fixtures/api-errors.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sample)
const modelOf = (sample: Sample) => sample.model ?? 'gpt-6-luna'
/** Lengths were measured before ids were replaced in the bodies, and these concern one connection only. */
const NOT_REPLAYED = /^(content-length|content-encoding|transfer-encoding|connection)$/i

const server = createServer(replay)
beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
afterAll(() => {
  server.closeAllConnections()
  return new Promise((closed) => server.close(closed))
})

/** Every sample has a base URL of its own: a list that holds its model, and its answer for everything else. */
function replay(request: IncomingMessage, response: ServerResponse): void {
  const [, id, , ...path] = (request.url ?? '').split('/')
  const sample = samples.find((one) => encodeURIComponent(one.id) === id)
  if (!sample) {
    response.writeHead(500).end('no such sample')
  } else if (path.join('/') === 'models') {
    const data = [{ id: modelOf(sample), object: 'model' }]
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data }))
  } else {
    request.resume()
    const kept = Object.entries(sample.headers).filter(([name]) => !NOT_REPLAYED.test(name))
    response.writeHead(sample.status, Object.fromEntries(kept)).end(sample.body)
  }
}

async function check(sample: Sample, host: HostKind): Promise<Check> {
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${encodeURIComponent(sample.id)}/v1`
  const signal = AbortSignal.timeout(20_000)
  const apiKey = `sk-proj-${'replay0'.repeat(12)}`
  const connection = { baseUrl, timeoutMs: 10_000, signal }
  const account = { organization: undefined, project: undefined, headers: {} }
  const api = createApi({
    ...{ ...connection, ...account, apiKey, host, fetch: await createFetch(baseUrl) },
    realtime: createRealtime({ ...connection, proxy: null })
  })
  const list = parseModelList([{ name: 'required-models', text: modelOf(sample) }], 'required')
  const { checks } = await verify(api, [list], {
    ...{ baseUrl, host, probe: 'call', paidProbes: true, checkStreaming: false, concurrency: 4, maxProbes: 10 },
    ...{ maxRetries: 1, timeoutMs: 10_000, sent: { organization: false, project: false } },
    environment: { now: Date.now, random: () => 0, sleep: async () => undefined, signal },
    redact: createRedactor([apiKey]),
    onCheck: () => undefined,
    onRetry: () => undefined
  })
  return [...checks.values()][0] as Check
}

const hostOf = ({ provider }: Sample): HostKind =>
  provider === 'openai' ? 'openai' : provider === 'azure-openai' ? 'azure' : 'other'

test('holds all samples', () => {
  expect(samples).toHaveLength(160)
  expect(new Set(samples.map(({ id }) => id)).size).toBe(160)
})

describe.each([
  ['its own server', hostOf],
  ['a gateway in front of it', () => 'other' as const]
])('from %s', (_, hostKindOf) => {
  test.concurrent.each(samples.map((sample) => [sample.id, sample] as const))('diagnoses %s', async (_id, sample) => {
    const { status, cause } = await check(sample, hostKindOf(sample))
    const { expected } = sample
    expect(expected.status).toContain(status)
    expect(cause === null).toBe(status === 'usable')
    if (cause !== null) expect(expected.cause ?? Object.keys(CAUSES)).toContain(cause)
  })
})
