import { createFetch } from '../../../src/adapters/fetch.ts'
import { createApi } from '../../../src/adapters/openai.ts'
import { parseModelList } from '../../../src/core/requirements/requirements.ts'
import { confirmRefusals, PAUSE_BEFORE_CONFIRMING_MS } from '../../../src/core/verification/confirm.ts'
import { verify } from '../../../src/core/verification/verify.ts'
import { type Fault, startSimulator } from '../../../src/simulator/server.ts'

const MAX_PAUSE_MS = 5_000
const refusal = (status: number, code: string, message: string) => ({
  status,
  body: { error: { message, type: 'invalid_request_error', param: null, code } }
})
const NOT_ALLOWED = refusal(403, 'model_not_found', 'Project `proj_1` does not have access to model `gpt-6-luna`')
const WRONG_KEY = refusal(401, 'invalid_api_key', 'Incorrect API key provided: sk-proj-***.')

type Case = {
  readonly required: string
  readonly optional?: string
  readonly faults?: readonly Fault[]
  readonly probe?: 'call' | 'list'
  /** Ends the run while it waits. */
  readonly endsInPause?: boolean
}

/** Runs both rounds against a simulated account, and gives the models of the second one. */
async function confirmed({ required, optional = '', faults = [], probe = 'call', endsInPause = false }: Case) {
  const simulator = await startSimulator({ faults })
  const end = new AbortController()
  const pauses: number[] = []
  const environment = {
    now: Date.now,
    random: Math.random,
    signal: end.signal,
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds)
      if (endsInPause) end.abort()
    }
  }
  const { baseUrl, account } = simulator
  const client = { baseUrl, apiKey: account.key, host: 'other', organization: undefined, project: undefined } as const
  const api = createApi({
    ...{ ...client, headers: {}, timeoutMs: 5_000, signal: end.signal, fetch: await createFetch(baseUrl) },
    realtime: async () => ({ kind: 'stopped' })
  })
  const settings = {
    ...{
      baseUrl,
      environment,
      probe,
      host: 'openai' as const,
      timeoutMs: 5_000,
      maxRetries: 0,
      concurrency: 1,
      maxProbes: 50
    },
    ...{ paidProbes: false, checkStreaming: false, sent: { organization: false, project: false } },
    ...{ redact: (text: string) => text, onCheck: () => undefined, onRetry: () => undefined }
  } as const
  const lists = [
    parseModelList([{ name: 'required', text: required }], 'required'),
    parseModelList([{ name: 'optional', text: optional }], 'optional')
  ] as const
  const first = await verify(api, lists, settings)
  const count = simulator.requests.length
  const { checks, requests } = await confirmRefusals(api, lists, first, settings)
  await simulator.close()
  const again = simulator.requests.slice(count).flatMap(({ model }) => model ?? [])
  expect(requests).toBe(simulator.requests.length)
  return {
    pauses,
    again,
    causes: Object.fromEntries([...checks.values()].map(({ model, cause }) => [model, cause])),
    attempts: Object.fromEntries([...checks.values()].map(({ model, attempts }) => [model, attempts]))
  }
}

const once = (model: string): Fault => ({ on: 'call', model, times: 1, ...NOT_ALLOWED })

test('repeats only refused requests, after a pause, and uses the second answer', async () => {
  const seen = await confirmed({ required: 'gpt-6-luna, gpt-6-sol', faults: [once('gpt-6-luna')] })
  expect(seen).toMatchObject({
    pauses: [PAUSE_BEFORE_CONFIRMING_MS],
    again: ['gpt-6-luna'],
    causes: { 'gpt-6-luna': null, 'gpt-6-sol': null },
    attempts: { 'gpt-6-luna': 2, 'gpt-6-sol': 1 }
  })
  expect(PAUSE_BEFORE_CONFIRMING_MS).toBeLessThanOrEqual(MAX_PAUSE_MS)
})

test('keeps a refusal that is given twice', async () => {
  const faults = [{ ...once('gpt-6-luna'), times: 2 }]
  expect((await confirmed({ required: 'gpt-6-luna', faults })).causes).toEqual({ 'gpt-6-luna': 'model_not_allowed' })
})

test.each<[string, Case]>([
  ['where all is well', { required: 'gpt-6-luna' }],
  ['for an optional model', { required: 'gpt-6-sol', optional: 'gpt-6-luna', faults: [once('gpt-6-luna')] }],
  ['where another alternative was used', { required: 'gpt-6-luna || gpt-6-sol', faults: [once('gpt-6-luna')] }],
  ['for an outage', { required: 'gpt-6-luna', faults: [{ on: 'any', status: 503 }] }]
])('repeats nothing %s', async (_, one) => {
  expect(await confirmed(one)).toMatchObject({ pauses: [], again: [] })
})

test('asks for all models again if a refused key had stopped the run', async () => {
  const faults: Fault[] = [{ on: 'any', times: 2, ...WRONG_KEY }]
  const seen = await confirmed({ required: 'gpt-6-luna, gpt-6-sol', optional: 'gpt-5.5', faults })
  expect(seen.causes).toEqual({ 'gpt-6-luna': null, 'gpt-6-sol': null, 'gpt-5.5': null })
})

test('repeats only the refused match of a glob', async () => {
  const seen = await confirmed({ required: 'gpt-6-*', faults: [once('gpt-6-luna')] })
  expect(seen.again).toEqual(['gpt-6-luna'])
})

test('reads the list again if it lacked a model or a match of a glob', async () => {
  const faults: Fault[] = [{ on: 'list', times: 1, status: 200, body: { data: [{ id: 'gpt-5.5' }] } }]
  expect((await confirmed({ required: 'gpt-6-lun*', faults })).causes).toEqual({ 'gpt-6-luna': null })
  expect((await confirmed({ required: 'gpt-6-luna', probe: 'list', faults })).causes).toEqual({
    'gpt-6-luna': 'not_probed'
  })
})

test('keeps the first answer if the run ends during the pause', async () => {
  const seen = await confirmed({ required: 'gpt-6-luna', faults: [once('gpt-6-luna')], endsInPause: true })
  expect(seen).toMatchObject({
    again: [],
    causes: { 'gpt-6-luna': 'model_not_allowed' },
    attempts: { 'gpt-6-luna': 1 }
  })
})
