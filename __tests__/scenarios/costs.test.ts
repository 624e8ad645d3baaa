/** Tokens and prices: the usage of the answer at the list price of exactly this model, or no price. */
import { listPrice } from '../../src/adapters/prices.ts'
import { startSimulator } from '../../src/simulator/server.ts'
import { listOf, responsesAnswer } from '../support/model-server.ts'
import { reportOf, verifyAt } from '../support/verify-at.ts'

const PROBE = { inputTokens: 8, outputTokens: 16 }

describe('a price holds for the exact id and its dated snapshots', () => {
  test.each([
    ['gpt-6-luna', 0.0000088],
    ['gpt-6-luna-2026-09-01', 0.0000088],
    ['gpt-5.6-luna', 0.0000208],
    ['gpt-5.6-luna-2026-07-09', 0.0000208],
    ['gpt-6-sol', 0.000176],
    ['gpt-6-astra', 0.00088],
    ['gpt-5.5-pro', 0.00312],
    ['gpt-image-2-2026-04-21', 0.00052]
  ])('%s', (model, price) => {
    expect(listPrice(model, PROBE)).toBeCloseTo(price, 10)
  })

  test.each([
    // The price package would give this model the price of gpt-5-nano.
    'gpt-5-nano-next',
    'gpt-6-luna-next',
    'gpt-6-luna-mini',
    'gpt-6-luna-latest',
    'gpt-6-luna-v2',
    'gpt-99',
    'o9-preview',
    'brand-new-embedding-2',
    'my-gpt-6-luna',
    'openai/gpt-6-luna',
    'ft:gpt-6-luna:acme::AbC',
    ''
  ])('"%s" has none', (model) => {
    expect(listPrice(model, PROBE)).toBeNull()
  })

  test.each(['omni-moderation-latest', 'whisper-1', 'gpt-transcribe'])('%s is not priced at zero', (model) => {
    expect(listPrice(model, PROBE)).toBeNull()
  })

  test('embeddings cost their input', () => {
    expect(listPrice('text-embedding-3-small', { inputTokens: 1, outputTokens: null })).toBeCloseTo(2e-8, 12)
  })
})

test('the report has tokens and price per check', async () => {
  const simulator = await startSimulator()
  const models =
    'gpt-6-luna, gpt-5.6-luna, text-embedding-3-small, omni-moderation-latest, gpt-audio-1.5, gpt-transcribe'
  const inputs = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, 'required-models': models }
  const { checks } = await reportOf(inputs, new URL(simulator.baseUrl).origin)
  await simulator.close()
  const seen = checks.map(({ model, usage, costUsd }) => [model, usage, costUsd])
  expect(seen).toEqual([
    ['gpt-6-luna', { inputTokens: 8, outputTokens: 16 }, expect.closeTo(0.0000088, 10)],
    ['gpt-5.6-luna', { inputTokens: 8, outputTokens: 16 }, expect.closeTo(0.0000208, 10)],
    ['text-embedding-3-small', { inputTokens: 1, outputTokens: null }, expect.closeTo(2e-8, 12)],
    // Free, of unknown length, or with audio tokens. No price is better than a wrong one.
    ['omni-moderation-latest', null, null],
    ['gpt-audio-1.5', { inputTokens: 8, outputTokens: 16 }, null],
    ['gpt-transcribe', { inputTokens: 10, outputTokens: 1 }, null]
  ])
})

test('an answer without usage has no price', async () => {
  const routes = {
    'GET /v1/models': listOf('gpt-6-luna'),
    'POST /v1/responses': { status: 200, body: { status: 'completed', model: 'gpt-6-luna', output: [] } }
  }
  const { checks } = await verifyAt(routes, 'gpt-6-luna', { baseUrl: 'https://api.openai.com/v1' })
  expect(checks['gpt-6-luna']).toMatchObject({ status: 'usable', usage: null, costUsd: null })
})

test("Azure's prices are its own", async () => {
  const routes = { 'GET /openai/v1/models': listOf(), 'POST /openai/v1/responses': responsesAnswer('gpt-6-luna') }
  const { checks } = await verifyAt(routes, 'gpt-6-luna', {
    baseUrl: 'https://my.openai.azure.com/openai/v1',
    key: '0a1b2c3d'.repeat(4)
  })
  expect(checks['gpt-6-luna']).toMatchObject({ status: 'usable', usage: PROBE, costUsd: null })
})
