/**
 * Verdicts about real servers: LiteLLM's proxy in front of a simulated account, and llama.cpp's server.
 * A part is skipped, with one line that says so, if the machine lacks its packages.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { CapabilitySetting } from '../../src/simulator/capabilities.ts'
import { DEFAULT_MODELS } from '../../src/simulator/models.ts'
import { startSimulator } from '../../src/simulator/server.ts'
import { chatAnswer, type ModelServer, startModelServer } from '../support/model-server.ts'
import { reportOf } from '../support/verify-at.ts'
import { describeWhere } from './describe-where.ts'
import {
  type Deployment,
  hasPackages,
  MASTER_KEY,
  PYTHON,
  type RealServer,
  startLiteLLM,
  startLlama
} from './real-servers.ts'

/** After a refused call LiteLLM lets the deployment rest for 5 seconds, and answers for it itself. */
const REST_MS = 6_000

/** A group of tests that needs these packages. */
function describeWith(packages: readonly string[], title: string, tests: () => void): void {
  describeWhere(hasPackages(...packages), `${PYTHON} lacks ${packages.join(' or ')}`, title, tests)
}

async function verify(server: RealServer, models: string, inputs: Readonly<Record<string, string>> = {}) {
  const given = { 'api-key': MASTER_KEY, 'base-url': `${server.origin}/v1`, 'required-models': models, ...inputs }
  const report = await reportOf({ 'max-retries': '0', ...given }, server.origin)
  const seen = Object.fromEntries(report.checks.map(({ model, cause, status }) => [model, cause ?? status]))
  return { report, seen, checks: Object.fromEntries(report.checks.map((check) => [check.model, check])) }
}

const ASKED = ['stream', 'tools', 'json_schema', 'image', 'logprobs']
const LEVELS = ['reasoning=high', 'service_tier=flex']

/** The result of each capability: "usable", or its cause. */
async function capabilitiesOf(server: RealServer, model: string, names: readonly string[], key = MASTER_KEY) {
  const line = [model, ...names.map((name) => `+${name}`)].join(' ')
  // llama.cpp closes idle connections at any time, so a request may meet one that is closing.
  const { report } = await verify(server, line, { 'api-key': key, 'max-retries': '2' })
  expect(report.checks.map(({ status }) => status)).toEqual(['usable'])
  const all = report.checks[0]?.capabilities ?? []
  return Object.fromEntries(all.map(({ name, status, cause }) => [name, cause ?? status]))
}

describeWith(['xllamacpp', 'gguf'], "llama.cpp's server", () => {
  let server: RealServer
  beforeAll(async () => {
    server = await startLlama('my-llama')
  })
  afterAll(() => server.stop())

  test('has its own model, and no other', async () => {
    const { seen } = await verify(server, 'my-llama\ngpt-6-luna', { 'api-key': 'none' })
    expect(seen).toEqual({ 'my-llama': 'usable', 'gpt-6-luna': 'model_mismatch' })
  })

  test('gets the token limit of the probe', async () => {
    const { checks } = await verify(server, 'my-llama@chat', { 'api-key': 'none' })
    expect(checks['my-llama']).toMatchObject({ status: 'usable', endpoint: 'chat' })
    expect(checks['my-llama']?.usage?.outputTokens).toBeLessThanOrEqual(16)
  })

  test('obeys a schema on chat, and ignores tools and tiers', async () => {
    expect(await capabilitiesOf(server, 'my-llama@chat', [...ASKED, ...LEVELS], 'none')).toEqual({
      stream: 'usable',
      tools: 'capability_ignored',
      json_schema: 'usable',
      image: 'capability_not_supported',
      logprobs: 'usable',
      // It neither shows thinking nor counts it.
      'reasoning=high': 'not_proven',
      'service_tier=flex': 'capability_ignored'
    })
  })

  test('accepts schemas and log probabilities on Responses, and ignores them', async () => {
    expect(await capabilitiesOf(server, 'my-llama@responses', ASKED, 'none')).toEqual({
      stream: 'usable',
      tools: 'capability_ignored',
      json_schema: 'capability_ignored',
      image: 'capability_not_supported',
      logprobs: 'capability_ignored'
    })
  })
})

describeWith(['xllamacpp', 'gguf'], "llama.cpp's server for embeddings", () => {
  let server: RealServer
  beforeAll(async () => {
    server = await startLlama('my-vectors', 'embeddings')
  })
  afterAll(() => server.stop())

  test('accepts any name, so no model is proven', async () => {
    const { report } = await verify(server, 'no-such-vectors@embeddings', { 'api-key': 'none' })
    expect(report.checks[0]?.status).toBe('undetermined')
  })
})

describeWith(['litellm'], "LiteLLM's proxy", () => {
  let simulator: Awaited<ReturnType<typeof startSimulator>>
  let server: RealServer
  /** Has chat alone, and takes every parameter without a word. */
  let plain: ModelServer
  beforeAll(async () => {
    plain = await startModelServer({ 'POST /v1/chat/completions': chatAnswer() })
    const setting = (value: CapabilitySetting) => ({
      capabilities: Object.fromEntries(ASKED.filter((name) => name !== 'stream').map((name) => [name, value]))
    })
    const models = { ...DEFAULT_MODELS, 'gpt-6-sol': setting('ignored'), 'gpt-6.1-terra': setting('off') }
    simulator = await startSimulator({ models })
    const { baseUrl, account } = simulator
    const to = (name: string, model: string, more: Partial<Deployment> = {}): Deployment => ({
      ...{ name, model: `openai/${model}`, base: baseUrl, key: account.key },
      ...more
    })
    server = await startLiteLLM([
      to('good-chat', 'gpt-6-luna'),
      to('wrong-key', 'gpt-6-luna', { key: `sk-${'wrong'.repeat(8)}` }),
      to('my-vectors', 'text-embedding-3-small'),
      to('misspelt', 'gpt-6-lunna'),
      to('nobody-there', 'gpt-6-luna', { base: 'http://127.0.0.1:9/v1' }),
      to('ignoring', 'gpt-6-sol'),
      to('refusing', 'gpt-6.1-terra'),
      to('dropping', 'gpt-6-luna', { params: { drop_params: true } }),
      {
        name: 'bridged',
        model: 'mistral/plain',
        base: `${plain.origin}/v1`,
        key: 'any',
        params: { drop_params: true }
      },
      ...Array.from({ length: 6 }, (_, index) => to(`other-${index}`, 'gpt-6-luna'))
    ])
  })
  afterAll(async () => {
    await server?.stop()
    await simulator?.close()
    await plain?.close()
  })

  test('repeats settings of Responses that the model behind it never saw, which proves nothing', async () => {
    const names = ['tools', 'json_schema', 'reasoning=high', 'reasoning=none', 'reasoning_summary', 'service_tier=flex']
    const seen = await capabilitiesOf(server, 'bridged@responses', names)
    expect(Object.values(seen)).not.toContain('usable')
    expect(seen).toMatchObject({ 'reasoning=high': 'not_proven', reasoning_summary: 'not_proven' })
  })

  test('names the cause of each model, and a refused one does not stop the others', async () => {
    const { seen, report } = await verify(server, '*', { concurrency: '1' })
    expect(seen).toMatchObject({
      'good-chat': 'usable',
      'wrong-key': 'upstream_refused',
      'my-vectors': 'usable',
      misspelt: 'model_not_found',
      'nobody-there': 'server_error',
      'other-5': 'usable'
    })
    expect(Object.values(seen)).not.toContain('not_reached')
    expect(report.key.status).toBe('accepted')
  })

  test('does not report a resting deployment as missing', async () => {
    const { checks } = await verify(server, 'my-vectors')
    expect(checks['my-vectors']).toMatchObject({ endpoint: 'embeddings', cause: 'rate_limit_exceeded' })
  })

  test('refuses an invented model and a wrong key', async () => {
    expect((await verify(server, 'not-there')).seen).toEqual({ 'not-there': 'model_not_found' })
    const wrong = await verify(server, 'good-chat', { 'api-key': `sk-${'0'.repeat(32)}` })
    expect(wrong.report).toMatchObject({ result: 'failed', key: { status: 'rejected' } })
  })

  test('is probed for text on both endpoints', async () => {
    const { report } = await verify(server, 'good-chat@chat\ngood-chat@responses', { 'check-streaming': 'true' })
    expect(report.checks.map(({ status }) => status)).toEqual(['usable', 'usable'])
  })

  test("names an unreachable upstream and the upstream's name of a missing model, without a wait", async () => {
    await pause(REST_MS)
    const { checks } = await verify(server, '*', { 'max-retries': '3' })
    expect(checks['nobody-there']).toMatchObject({ cause: 'server_error', attempts: 2 })
    expect(checks['nobody-there']?.hint).toContain('could not connect to the provider')
    expect(checks.misspelt).toMatchObject({ cause: 'model_not_found', attempts: 1 })
    expect(checks.misspelt?.hint).toContain('passes it on as "gpt-6-lunna"')
  })

  test.each(['chat', 'responses'])('passes on what the model can do on %s', async (endpoint) => {
    const names = [...ASKED, ...LEVELS].filter((name) => name !== 'logprobs')
    const seen = await capabilitiesOf(server, `good-chat@${endpoint}`, names)
    expect(seen).toEqual(Object.fromEntries(names.map((name) => [name, 'usable'])))
  })

  test('refuses log probabilities of a model that thinks, on chat alone', async () => {
    expect(await capabilitiesOf(server, 'good-chat@chat', ['logprobs'])).toEqual({
      logprobs: 'capability_not_supported'
    })
    expect(await capabilitiesOf(server, 'good-chat@responses', ['logprobs'])).toEqual({ logprobs: 'usable' })
  })

  test('reports dropped parameters as ignored', async () => {
    expect(await capabilitiesOf(server, 'dropping@chat', ['logprobs'])).toEqual({ logprobs: 'capability_ignored' })
  })

  test.each(['chat', 'responses'])('passes on what the model ignores, and what it refuses, on %s', async (endpoint) => {
    const names = ['tools', 'json_schema', 'image']
    const all = (cause: string) => Object.fromEntries(names.map((name) => [name, cause]))
    expect(await capabilitiesOf(server, `ignoring@${endpoint}`, names)).toEqual(all('capability_ignored'))
    expect(await capabilitiesOf(server, `refusing@${endpoint}`, names)).toEqual(all('capability_not_supported'))
  })
})
