/** Gateways with their own names for models: which endpoint is tried, and what their words show. */
import { gatewayAnswer, invented, unknown, vectors } from '../support/gateway-answers.ts'
import { listOf, type Routes, refusal, responsesAnswer, type ServerAnswer } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

describe('an embedding model under an alias', () => {
  const routes = (list: ServerAnswer): Routes => ({
    'GET /v1/models': list,
    'POST /v1/embeddings': (request) => (request.model === 'my-vectors' ? vectors('my-vectors') : unknown(request)),
    '*': (request) => (invented(request) ? unknown(request) : gatewayAnswer('litellm-alias-of-embeddings'))
  })

  test('is found by one try if it is on the list', async () => {
    const { checks, asked } = await verifyAt(routes(listOf('my-vectors')), 'my-vectors')
    expect(checks['my-vectors']).toMatchObject({ status: 'usable', endpoint: 'embeddings', attempts: 2 })
    expect(asked.filter((text) => text.includes('INVENTED'))).toHaveLength(2)
  })

  test("goes where the list's own mode says", async () => {
    const list = (mode: string) => ({ status: 200, body: { data: [{ id: 'my-vectors', mode }] } })
    expect((await verifyAt(routes(list('embedding')), 'my-vectors')).checks['my-vectors']?.status).toBe('usable')
    const { checks, requests } = await verifyAt(routes(list('rerank')), 'my-vectors')
    expect(checks['my-vectors']).toMatchObject({ status: 'unusable', cause: 'model_not_found' })
    expect(requests.filter(({ path }) => path.endsWith('/embeddings'))).toHaveLength(0)
  })

  test('is not looked for if the list lacks it or the endpoint is pinned', async () => {
    for (const [list, model] of [
      [listOf('other'), 'my-vectors'],
      [listOf('my-vectors'), 'my-vectors@responses']
    ] as const) {
      const { report } = await verifyAt(routes(list), model)
      expect(report.checks).toMatchObject([{ status: 'unusable', cause: 'model_not_found', attempts: 1 }])
    }
  })
})

describe('what the words of a gateway make unnecessary', () => {
  const DAY_MS = 86_400_000
  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
  const unknownUpstream = (name: string) =>
    refusal(
      404,
      `litellm.NotFoundError: OpenAIException - {"error":{"message":"The model \`${name}\` does not exist or you do not have access to it.","code":"model_not_found"}}\n\nLiteLLM: model group 'mine' failed with the error above. No fallback was attempted.`,
      { code: '404' }
    )
  const routes = (entry: object, refused: ServerAnswer): Routes => ({
    'GET /v1/models': { status: 200, body: { data: [{ id: 'mine', ...entry }] } },
    '*': (request) => (invented(request) ? unknown(request) : refused)
  })
  const triesOf = async (entry: object, refused: ServerAnswer) => {
    const { checks, requests } = await verifyAt(routes(entry, refused), 'mine')
    const asked = requests.filter(({ model }) => model === 'mine').map(({ path }) => path.replace('/v1/', ''))
    return { check: checks.mine, asked }
  }

  test.each(['gpt-6-lunna', 'openai/o9-mini', 'ft:gpt-6-luna:acme::1', 'Qwen3-8B'])(
    'a refusal that names %s behind the alias is not retried on /embeddings',
    async (name) => {
      const { check, asked } = await triesOf({}, unknownUpstream(name))
      expect(check).toMatchObject({ status: 'unusable', cause: 'model_not_found' })
      expect(check?.hint).toBe(`The server passes it on as "${name}", which the provider behind it does not know.`)
      expect(asked).toEqual(['responses'])
    }
  )

  test.each(['text-embedding-3-small', 'qwen3-embedding-8b', 'our-vectors'])(
    'a refusal that names %s is retried on /embeddings',
    async (name) => {
      expect((await triesOf({}, unknownUpstream(name))).asked).toEqual(['responses', 'embeddings'])
    }
  )

  test('a vendor prefix or a tag does not make another name', async () => {
    expect((await triesOf({}, unknownUpstream('openai/mine:latest'))).check?.hint).not.toContain('passes it on')
  })

  test.each([
    ['was shut down', { shutdown_date: inDays(-30) }, ['responses'], 'model_retired'],
    ['is switched off', { active: false }, ['responses'], 'model_not_found'],
    ['will be shut down', { shutdown_date: inDays(30) }, ['responses', 'embeddings'], 'model_not_found']
  ])('a model that %s by the list', async (_, entry, asked, cause) => {
    const seen = await triesOf(entry, unknownUpstream('our-vectors'))
    expect(seen.asked).toEqual(asked)
    expect(seen.check).toMatchObject({ status: 'unusable', cause })
  })

  test.each([
    "litellm.InternalServerError: InternalServerError: OpenAIException - Cannot connect to host REDACTED:9 ssl:<ssl.SSLContext object at 0x7f9e0d203530> [Connect call failed ('REDACTED', 9)]",
    'litellm.InternalServerError: InternalServerError: OpenAIException - Connection error.',
    'do request failed: Post "http://10.0.0.5:8000/v1/chat/completions": dial tcp 10.0.0.5:8000: connect: connection refused',
    'connect ECONNREFUSED 10.0.0.5:8000',
    'getaddrinfo ENOTFOUND vllm.internal',
    'All connection attempts failed'
  ])('an unreachable provider is asked twice, and on no other endpoint: %s', async (message) => {
    const { checks, requests } = await verifyAt(routes({}, refusal(500, message)), 'mine', {
      inputs: { 'max-retries': '3' }
    })
    expect(checks.mine).toMatchObject({ status: 'undetermined', cause: 'server_error', endpoint: 'responses' })
    expect(checks.mine?.hint).toMatch(/^The server could not connect to the provider behind it/)
    expect(requests.filter(({ model }) => model === 'mine').map(({ path }) => path)).toEqual(
      Array(2).fill('/v1/responses')
    )
  })

  test('the model is usable if the second request succeeds', async () => {
    let tries = 0
    const failing: Routes = {
      ...routes({}, refusal(404, 'Not here')),
      'POST /v1/responses': (request) => {
        if (invented(request)) return unknown(request)
        tries += 1
        return tries === 1 ? refusal(502, 'connect ECONNREFUSED 10.0.0.5:8000') : responsesAnswer()(request)
      }
    }
    const { checks } = await verifyAt(failing, 'mine', { inputs: { 'max-retries': '3' } })
    expect(checks.mine).toMatchObject({ status: 'usable', attempts: 2 })
  })

  test.each([
    'Internal error',
    'Database connection error',
    'Connection reset by peer',
    'redis: dial tcp: connection refused'
  ])('any other failure gets all retries: %s', async (message) => {
    const { checks, requests } = await verifyAt(routes({}, refusal(502, message)), 'mine', {
      inputs: { 'max-retries': '3' }
    })
    expect(checks.mine).toMatchObject({ cause: 'server_error', hint: null })
    expect(requests.filter(({ model, path }) => model === 'mine' && path === '/v1/responses')).toHaveLength(4)
  })
})
