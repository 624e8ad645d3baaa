/**
 * Verdicts about servers as they really are: LiteLLM's proxy in front of a simulated account, and llama.cpp's server.
 * Each part is skipped, and says so in one line, where the machine lacks its packages.
 */
import { startSimulator } from '../../src/simulator/server.ts'
import { reportOf } from '../support/verify-at.ts'
import {
  type Deployment,
  hasPackages,
  MASTER_KEY,
  PYTHON,
  type RealServer,
  startLiteLLM,
  startLlama
} from './real-servers.ts'

/** A part that needs these packages. */
function describeWith(packages: readonly string[], title: string, tests: () => void): void {
  if (hasPackages(...packages)) describe(title, tests)
  else {
    const why = `${title}: skipped, since ${PYTHON} lacks ${packages.join(' or ')}`
    process.stdout.write(`${why}\n`)
    test.skip(why, () => undefined)
  }
}

async function verify(server: RealServer, models: string, inputs: Readonly<Record<string, string>> = {}) {
  const given = { 'api-key': MASTER_KEY, 'base-url': `${server.origin}/v1`, 'required-models': models, ...inputs }
  const report = await reportOf({ 'max-retries': '0', ...given }, server.origin)
  const seen = Object.fromEntries(report.checks.map(({ model, cause, status }) => [model, cause ?? status]))
  return { report, seen, checks: Object.fromEntries(report.checks.map((check) => [check.model, check])) }
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

  test('is asked for no more tokens than the probe says', async () => {
    const { checks } = await verify(server, 'my-llama@chat', { 'api-key': 'none' })
    expect(checks['my-llama']).toMatchObject({ status: 'usable', endpoint: 'chat' })
    expect(checks['my-llama']?.usage?.outputTokens).toBeLessThanOrEqual(16)
  })
})

describeWith(['xllamacpp', 'gguf'], "llama.cpp's server for embeddings", () => {
  let server: RealServer
  beforeAll(async () => {
    server = await startLlama('my-vectors', 'embeddings')
  })
  afterAll(() => server.stop())

  test('takes any name, so that none is shown to be there', async () => {
    const { report } = await verify(server, 'no-such-vectors@embeddings', { 'api-key': 'none' })
    expect(report.checks[0]?.status).toBe('undetermined')
  })
})

describeWith(['litellm'], "LiteLLM's proxy", () => {
  let simulator: Awaited<ReturnType<typeof startSimulator>>
  let server: RealServer
  beforeAll(async () => {
    simulator = await startSimulator({})
    const { baseUrl: base, account } = simulator
    const to = (name: string, model: string, key = account.key): Deployment => ({
      name,
      model: `openai/${model}`,
      base,
      key
    })
    server = await startLiteLLM([
      to('good-chat', 'gpt-6-luna'),
      to('wrong-key', 'gpt-6-luna', `sk-${'wrong'.repeat(8)}`),
      to('my-vectors', 'text-embedding-3-small'),
      to('misspelt', 'gpt-6-lunna'),
      ...Array.from({ length: 6 }, (_, index) => to(`other-${index}`, 'gpt-6-luna'))
    ])
  })
  afterAll(async () => {
    await server?.stop()
    await simulator?.close()
  })

  test('names the cause of each model, and one that is refused stops no other', async () => {
    const { seen, report } = await verify(server, '*', { concurrency: '1' })
    expect(seen).toMatchObject({
      'good-chat': 'usable',
      'wrong-key': 'upstream_refused',
      'my-vectors': 'usable',
      misspelt: 'model_not_found',
      'other-5': 'usable'
    })
    expect(Object.values(seen)).not.toContain('not_reached')
    expect(report.key.status).toBe('accepted')
  })

  test('lets a model rest that was asked for at the wrong endpoint: it is not said to be missing', async () => {
    const { checks } = await verify(server, 'my-vectors')
    expect(checks['my-vectors']).toMatchObject({ endpoint: 'embeddings', cause: 'rate_limit_exceeded' })
  })

  test('knows no invented model, and no wrong key', async () => {
    expect((await verify(server, 'not-there')).seen).toEqual({ 'not-there': 'model_not_found' })
    const wrong = await verify(server, 'good-chat', { 'api-key': `sk-${'0'.repeat(32)}` })
    expect(wrong.report).toMatchObject({ result: 'failed', key: { status: 'rejected' } })
  })

  test('is probed for text on both endpoints', async () => {
    const { report } = await verify(server, 'good-chat@chat\ngood-chat@responses', { 'check-streaming': 'true' })
    expect(report.checks.map(({ status }) => status)).toEqual(['usable', 'usable'])
  })
})
