/** Every kind of model on the simulated account: its request and its check. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createScenarios } from '../../src/simulator/scenarios.ts'
import { type SimulatedAccount, startSimulator } from '../../src/simulator/server.ts'
import { isInvented } from '../support/invented.ts'
import { asked, listOf } from '../support/model-server.ts'
import { reportOf, verifyAt } from '../support/verify-at.ts'

async function run(inputs: Readonly<Record<string, string>>, account: Partial<SimulatedAccount> = {}) {
  const simulator = await startSimulator(account)
  const { origin } = new URL(simulator.baseUrl)
  const given = { 'api-key': simulator.account.key, 'base-url': 'https://api.openai.com/v1', ...inputs }
  const report = await reportOf(given, origin)
  await simulator.close()
  const sent = simulator.requests.filter(({ model }) => model !== null && !isInvented(model))
  return { report, sent: sent.map(asked) }
}

test.each([
  ['gpt-6-luna', 'POST /v1/responses {"model":"gpt-6-luna","input":"ping","max_output_tokens":16,"store":false}'],
  ['gpt-5.5-pro', 'POST /v1/responses {"model":"gpt-5.5-pro","input":"ping","max_output_tokens":16,"store":false}'],
  [
    'gpt-5-search-api',
    'POST /v1/chat/completions {"model":"gpt-5-search-api","messages":[{"role":"user","content":"ping"}],"max_completion_tokens":16,"store":false}'
  ],
  [
    'gpt-audio-1.5',
    'POST /v1/chat/completions {"model":"gpt-audio-1.5","messages":[{"role":"user","content":"Say a"}],"modalities":["text","audio"],"audio":{"voice":"alloy","format":"wav"},"max_completion_tokens":16,"store":false}'
  ],
  ['text-embedding-3-small', 'POST /v1/embeddings {"model":"text-embedding-3-small","input":"a"}'],
  ['omni-moderation-latest', 'POST /v1/moderations {"model":"omni-moderation-latest","input":"a"}'],
  [
    'gpt-4o-mini-tts',
    'POST /v1/audio/speech {"model":"gpt-4o-mini-tts","input":"a","voice":"alloy","response_format":"mp3"}'
  ],
  [
    'gpt-transcribe',
    'POST /v1/audio/transcriptions {"model":"gpt-transcribe","response_format":"json","file":{"file":"probe.wav","type":"audio/wav","bytes":32044}}'
  ],
  [
    'gpt-realtime-2.1',
    'GET /v1/realtime?model=gpt-realtime-2.1 [{"type":"response.create","response":{"output_modalities":["text"],"max_output_tokens":1,"input":[{"type":"message","role":"user","content":[{"type":"input_text","text":"a"}]}]}}]'
  ]
])('sends %s the smallest request', async (model, request) => {
  const { report, sent } = await run({ 'required-models': model })
  expect(sent).toEqual([request])
  expect(report.checks).toMatchObject([{ model, status: 'usable', cause: null, attempts: 1 }])
})

describe('an image model', () => {
  test('calls no image model unless the user agrees, and accepts a listed one', async () => {
    const { report, sent } = await run({ 'required-models': 'gpt-image-2' })
    expect(sent).toEqual([])
    expect(report.checks).toMatchObject([{ status: 'undetermined', cause: 'not_probed', listed: true, attempts: 0 }])
    expect(report.requirements).toMatchObject([{ status: 'met', proof: 'listed' }])
    expect(report.warnings).toContainEqual(expect.objectContaining({ kind: 'proof', model: 'gpt-image-2' }))
  })

  test('reports an image model that is not listed as missing', async () => {
    const { report, sent } = await run({ 'required-models': 'gpt-image-9' })
    expect(sent).toEqual([])
    expect(report.checks).toMatchObject([{ status: 'undetermined', cause: 'unlisted', listed: false }])
    expect(report.requirements).toMatchObject([{ status: 'unmet', proof: null }])
  })

  test('buys the smallest picture with "paid-probes"', async () => {
    const { report, sent } = await run({ 'required-models': 'gpt-image-2', 'paid-probes': 'true' })
    expect(sent).toEqual([
      'POST /v1/images/generations {"model":"gpt-image-2","prompt":"a plain white square","n":1,"size":"1024x640","quality":"low"}'
    ])
    expect(report.requirements).toMatchObject([{ status: 'met', proof: 'called' }])
  })
})

test.each([
  ['gpt-live-1', 'live', 'a Live session needs an audio connection'],
  ['gpt-live-transcribe', 'realtime-transcription', 'a transcription session needs live audio'],
  ['gpt-realtime-translate', 'realtime-translation', 'a translation session needs live audio']
])('only looks %s up, and says why', async (model, endpoint, reason) => {
  const { report, sent } = await run({ 'required-models': model })
  expect(sent).toEqual([])
  expect(report.checks).toMatchObject([{ endpoint, status: 'undetermined', cause: 'not_probed', listed: true }])
  expect(report.checks[0]?.message).toContain(reason)
  expect(report.requirements).toMatchObject([{ status: 'undetermined', proof: null }])
})

test('reports a video model as retired, with the day on which the Videos API was shut down', async () => {
  const { report, sent } = await run({ 'required-models': 'sora-2' })
  expect(sent).toEqual([])
  expect(report.checks).toMatchObject([{ endpoint: 'videos', status: 'unusable', cause: 'model_retired' }])
  expect(report.checks[0]?.hint).toBe("Not called: OpenAI's Videos API was shut down on 2026-09-24.")
})

test('refuses a realtime model that the project may not use, although its session opens', async () => {
  const { report, sent } = await run(
    { 'required-models': 'gpt-realtime-2.1' },
    { models: { 'gpt-realtime-2.1': { refused: 'project', unlisted: false } } }
  )
  expect(sent).toHaveLength(1)
  expect(report.checks).toMatchObject([{ listed: true, status: 'unusable', cause: 'model_not_allowed' }])
})

test('drops the audio of a speech model once the headers have come', async () => {
  const chunk = Buffer.alloc(64 * 1024, 1)
  const hungUp = Promise.withResolvers<number>()
  const server = createServer((request, response) => {
    request.resume()
    let sent = 0
    response.writeHead(200, { 'content-type': 'audio/mpeg' })
    if (request.method === 'POST') response.on('close', () => hungUp.resolve(sent))
    // It never ends by itself, so a client that reads all of it would wait for ever.
    const write = () => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length
      if (!response.destroyed) response.once('drain', write)
    }
    if (request.method === 'GET') response.end()
    else write()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const inputs = { 'base-url': 'https://api.openai.com/v1', 'required-models': 'gpt-4o-mini-tts', 'max-retries': '0' }
  const key = `sk-proj-${'Ab3xY9kL'.repeat(8)}`
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const report = await reportOf({ 'api-key': key, ...inputs }, origin)
  expect(report.checks).toMatchObject([{ endpoint: 'speech', status: 'usable', attempts: 1, costUsd: null }])
  // Only what fits the buffers of both sides was sent.
  expect(await hungUp.promise).toBeLessThan(16 * 1024 * 1024)
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

test('takes only audio as proof from a speech endpoint', async () => {
  const routes = {
    'GET /v1/models': listOf('gpt-4o-mini-tts'),
    'POST /v1/audio/speech': { status: 200, body: { ok: true } }
  }
  const { checks } = await verifyAt(routes, 'gpt-4o-mini-tts', { baseUrl: 'https://api.openai.com/v1' })
  expect(checks['gpt-4o-mini-tts']).toMatchObject({ status: 'undetermined', cause: 'unreadable_response' })
})

test('calls one model of every kind', async () => {
  const scenario = createScenarios(new Date()).find(({ name }) => name === 'every-kind')
  const { report, sent } = await run({ ...scenario?.inputs }, scenario?.account)
  const seen = report.checks.map(({ model, endpoint, status, cause }) => `${model} ${endpoint} ${cause ?? status}`)
  expect(seen).toEqual([
    'gpt-6-luna responses usable',
    'gpt-6.1-terra responses usable',
    'gpt-6-sol responses usable',
    'gpt-6-astra responses usable',
    'gpt-5.6-luna responses usable',
    'gpt-5.5-pro responses usable',
    'gpt-5-search-api chat usable',
    'gpt-audio-1.5 chat-audio usable',
    'ft:davinci-002:acme::SiM01 completions usable',
    'text-embedding-3-small embeddings usable',
    'text-embedding-3-large embeddings usable',
    'omni-moderation-latest moderations usable',
    'gpt-image-2 images usable',
    'gpt-4o-mini-tts speech usable',
    'gpt-transcribe transcriptions usable',
    'gpt-realtime-2.1 realtime usable',
    'gpt-live-1 live not_probed',
    'gpt-live-transcribe realtime-transcription not_probed',
    'gpt-realtime-translate realtime-translation not_probed'
  ])
  expect(sent).toHaveLength(16)
  // One request for the list and one for each called model.
  expect(report.requests).toBe(17)
  expect(report.result).toBe('passed')
})
