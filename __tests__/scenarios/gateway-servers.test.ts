/** LiteLLM, llama.cpp, Portkey and Ollama, with raw answers that they gave. */
import type { RecordedRequest } from '../../src/simulator/recording.ts'
import { gatewayAnswer } from '../support/gateway-answers.ts'
import { isInvented } from '../support/invented.ts'
import {
  chatAnswer,
  listOf,
  type Routes,
  refusal,
  responsesAnswer,
  type ServerAnswer
} from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

const unknown = (request: RecordedRequest) =>
  gatewayAnswer('litellm-wildcard-unknown-model', (body) => body.replaceAll('not-there', request.model ?? ''))
const invented = ({ model }: RecordedRequest) => isInvented(model)
const REFUSED_UPSTREAM = gatewayAnswer('litellm-upstream-key-refused')
const vectors = (model: string): ServerAnswer => ({
  status: 200,
  body: { object: 'list', model, data: [{ object: 'embedding', index: 0, embedding: [0.1, 0.2] }] }
})

/** A list that the server gives only with a key. */
const forKeysOnly = (list: ServerAnswer) => (request: RecordedRequest) =>
  request.headers.authorization === undefined ? refusal(401, 'Unauthorized') : list

describe('one model whose upstream refuses', () => {
  const models = Array.from({ length: 25 }, (_, index) => `model-${index}`)
  const routes = (refused: ServerAnswer): Routes => ({
    'GET /v1/models': listOf(...models),
    'POST /v1/responses': (request) =>
      request.model === 'model-0' ? refused : invented(request) ? unknown(request) : responsesAnswer()(request)
  })

  test.each<[string, ServerAnswer, string]>([
    ['401 in the words of its provider', REFUSED_UPSTREAM, 'upstream_refused'],
    [
      '401 in the words of its provider, with fallbacks',
      gatewayAnswer('litellm-upstream-key-refused-with-fallbacks'),
      'upstream_refused'
    ],
    ['401 without a word', refusal(401, 'Unauthorized'), 'invalid_api_key'],
    ['402', refusal(402, 'Insufficient Balance'), 'insufficient_quota'],
    ['quota', refusal(429, 'You exceeded your current quota', { code: 'insufficient_quota' }), 'insufficient_quota'],
    [
      'a region',
      refusal(403, 'Country, region, or territory not supported', { code: 'unsupported_country_region_territory' }),
      'unsupported_country_region_territory'
    ]
  ])('%s: every other model is asked and usable', async (_, refused, cause) => {
    const { report, checks } = await verifyAt(routes(refused), '*', { inputs: { concurrency: '1' } })
    expect(checks['model-0']).toMatchObject({ status: 'unusable', cause })
    expect(report.checks.filter(({ status }) => status === 'usable')).toHaveLength(24)
    expect(report.key.status).toBe('accepted')
  })

  test('a group uses the next model, one at a time', async () => {
    const { report } = await verifyAt(routes(refusal(401, 'Unauthorized')), 'model-0 || model-1', {
      inputs: { concurrency: '1' }
    })
    expect(report).toMatchObject({ result: 'passed', requirements: [{ selected: 'model-1' }] })
  })

  test('a refusal of the only model does not blame the key', async () => {
    const closed = { ...routes(refusal(401, 'Unauthorized')), 'GET /v1/models': forKeysOnly(listOf(...models)) }
    const { report, checks } = await verifyAt(closed, 'model-0')
    expect(report.key).toMatchObject({ status: 'accepted', cause: null })
    expect(checks['model-0']?.hint).toContain('the key is good')
    expect(report.requests).toBe(4)
  })

  test('an open list says nothing about the key, and one refused model does not either', async () => {
    const { report, checks, requests } = await verifyAt(routes(refusal(401, 'Unauthorized')), 'model-0', {
      inputs: { headers: 'X-Tenant-Key: tenant-secret-1' }
    })
    expect(report.key).toMatchObject({ status: 'undetermined', cause: null })
    expect(checks['model-0']).toMatchObject({ status: 'unusable', cause: 'invalid_api_key' })
    expect(checks['model-0']?.hint).toContain('to anyone')
    const withoutKey = requests.filter(({ headers }) => headers.authorization === undefined)
    expect(withoutKey.map(({ path, headers }) => [path, headers['x-tenant-key']])).toEqual([['/v1/models', undefined]])
  })

  test('a refusal that quotes the provider says nothing about the key', async () => {
    const upstream = await verifyAt(routes(REFUSED_UPSTREAM), 'model-0')
    expect(upstream.report.key).toMatchObject({ status: 'accepted', cause: null })
  })

  test('a page with status 401 from a host that listed its models is a refusal', async () => {
    const page = { status: 401, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>401</title>' }
    const { checks } = await verifyAt(routes(page), 'model-0')
    expect(checks['model-0']).toMatchObject({ status: 'unusable', cause: 'access_denied' })
  })

  test('a server that refuses the list and the calls is not asked again', async () => {
    const { report, requests } = await verifyAt({ '*': refusal(401, 'Unauthorized') }, models.join('\n'), {
      inputs: { concurrency: '1' }
    })
    expect(report.key.status).toBe('rejected')
    expect(requests.length).toBeLessThan(6)
    expect(report.checks.some(({ cause }) => cause === 'not_reached')).toBe(true)
  })
})

describe('llama.cpp', () => {
  const own = 'my-llama'
  const routes: Routes = {
    'GET /v1/models': listOf(own),
    'POST /v1/responses': gatewayAnswer('llama.cpp-responses', (body) => body.replace('tiny.gguf', own)),
    'POST /v1/chat/completions': gatewayAnswer('llama.cpp-chat'),
    'POST /v1/embeddings': ({ model }) =>
      gatewayAnswer('llama.cpp-embeddings', (body) => body.replace('no-such-vectors', model ?? ''))
  }

  test.each([own, `${own}@chat`])('its own model %s is usable', async (model) => {
    const { checks, report } = await verifyAt(routes, model)
    expect(checks[own]).toMatchObject({ status: 'usable', answeredAs: own })
    expect(report.result).toBe('passed')
  })

  test.each(['gpt-6-luna', 'my-llama-2@chat', 'MY-LLAMA', `${own}@embeddings`, 'no-such-vectors@embeddings'])(
    '%s is not proven',
    async (model) => {
      const { report } = await verifyAt(routes, model)
      expect(report.checks).toMatchObject([{ status: 'undetermined', cause: 'model_mismatch' }])
    }
  )
})

describe('the control covers every endpoint', () => {
  test('a refusal of the invented name on /responses proves nothing about other endpoints', async () => {
    const routes: Routes = {
      'GET /v1/models': listOf('x'),
      'POST /v1/responses': (request) => (invented(request) ? unknown(request) : responsesAnswer()(request)),
      'POST /v1/embeddings': ({ model }) => vectors(model ?? '')
    }
    const { report, asked } = await verifyAt(routes, 'y, x@embeddings')
    expect(report.checks).toMatchObject([
      { model: 'y', status: 'usable' },
      { model: 'x', endpoint: 'embeddings', status: 'undetermined', cause: 'model_mismatch' }
    ])
    expect(asked.filter((text) => text.includes('INVENTED'))).toHaveLength(2)
  })

  test('no picture is requested from an invented model', async () => {
    const image = { status: 200, body: { data: [{ b64_json: 'iVBORw0KGgo=' }] } }
    const routes: Routes = {
      'GET /v1/models': listOf('gpt-image-2'),
      'POST /v1/images/generations': image,
      'POST /v1/responses': unknown
    }
    const { report, asked } = await verifyAt(routes, 'gpt-image-2', { inputs: { 'paid-probes': 'true' } })
    expect(report.result).toBe('passed')
    expect(asked.filter((text) => text.includes('images'))).toHaveLength(1)
  })

  test.each<[string, ServerAnswer | 'hang up']>([
    ['429', refusal(429, 'Slow down', { code: 'rate_limit_exceeded' })],
    ['500', refusal(500, 'Internal error')],
    ['503', refusal(503, 'Overloaded')],
    ['408', refusal(408, 'Timeout')],
    ["an edge's page", { status: 403, headers: { 'content-type': 'text/html' }, body: '<html><title>Blocked</title>' }],
    ['half an answer', { status: 200, body: '{"id":' }],
    ['a content filter', refusal(400, 'Filtered', { code: 'content_filter' })],
    ['a limit reached', refusal(400, 'Could not finish the message because max_tokens was reached')]
  ])('a control that ends with %s proves nothing', async (_, answer) => {
    const routes: Routes = {
      'GET /v1/models': listOf('x'),
      'POST /v1/responses': (request) => (invented(request) ? (answer as ServerAnswer) : responsesAnswer()(request)),
      'POST /v1/chat/completions': answer as ServerAnswer
    }
    const { report } = await verifyAt(routes, 'x')
    expect(report.checks).toMatchObject([{ status: 'undetermined', cause: 'not_proven' }])
  })

  test('a temporary failure of the control is retried', async () => {
    let tries = 0
    const routes: Routes = {
      'GET /v1/models': listOf('x'),
      'POST /v1/responses': (request) => {
        if (!invented(request)) return responsesAnswer()(request)
        tries += 1
        return tries === 1 ? refusal(429, 'Slow down', { code: 'rate_limit_exceeded' }) : unknown(request)
      }
    }
    const { report } = await verifyAt(routes, 'x', { inputs: { 'max-retries': '2' } })
    expect(report.checks).toMatchObject([{ status: 'usable' }])
  })

  test('a 5xx whose words say that there is no such model is a refusal', async () => {
    const routes: Routes = {
      'GET /v1/models': listOf('x'),
      'POST /v1/responses': (request) =>
        invented(request) ? refusal(500, `The model '${request.model}' does not exist`) : responsesAnswer()(request),
      'POST /v1/chat/completions': (request) => refusal(500, `The model '${request.model}' does not exist`)
    }
    expect((await verifyAt(routes, 'x')).report.checks).toMatchObject([{ status: 'usable' }])
  })

  test.each(['content_filter', 'max_tokens'])('a %s given for every model proves nothing', async (kind) => {
    const always =
      kind === 'content_filter'
        ? refusal(400, 'Filtered', { code: 'content_filter' })
        : refusal(400, 'Could not finish the message because max_tokens or model output limit was reached.')
    const { report } = await verifyAt({ 'GET /v1/models': listOf('x'), '*': always }, 'x')
    expect(report.checks).toMatchObject([{ status: 'undetermined', cause: 'not_proven' }])
  })

  test('a content filter of a real model stays usable', async () => {
    const routes: Routes = {
      'GET /v1/models': listOf('x'),
      '*': (request) => (invented(request) ? unknown(request) : refusal(400, 'Filtered', { code: 'content_filter' }))
    }
    expect((await verifyAt(routes, 'x')).report.checks).toMatchObject([{ status: 'usable' }])
  })
})

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

describe('/responses refused in unknown words', () => {
  const PORTKEY = gatewayAnswer('portkey-no-responses')
  const chatOf = (request: RecordedRequest) => (invented(request) ? unknown(request) : chatAnswer()(request))

  test.each<[string, ServerAnswer]>([
    ['Portkey', PORTKEY],
    ['Azure', refusal(400, 'The requested model is not supported by the Responses API.')],
    ['German', refusal(400, 'Dieser Endpunkt wird nicht unterstützt.')],
    ['Chinese', refusal(404, '该接口不可用')],
    ['501', refusal(501, 'Nope')],
    ['405', refusal(405, 'Verboten')]
  ])('%s: tries chat once, and remembers the result', async (_, answer) => {
    const routes = {
      'GET /v1/models': listOf('a', 'b', 'c'),
      'POST /v1/responses': answer,
      'POST /v1/chat/completions': chatOf
    }
    const inputs = { concurrency: '1', 'max-retries': '2' }
    const { report, asked } = await verifyAt(routes, 'a, b, c', { inputs })
    expect(report.checks.map(({ status, endpoint }) => [status, endpoint])).toEqual(Array(3).fill(['usable', 'chat']))
    const own = asked.filter((text) => text.includes('/responses') && !text.includes('INVENTED'))
    expect(own).toHaveLength(1)
  })

  test('a failure on both endpoints is retried', async () => {
    const { checks, requests } = await verifyAt({ 'GET /v1/models': listOf('a'), '*': refusal(500, 'Oops') }, 'a', {
      inputs: { 'max-retries': '1' }
    })
    expect(checks.a).toMatchObject({ status: 'undetermined', cause: 'server_error' })
    expect(requests.filter(({ model }) => model === 'a').length).toBeGreaterThan(2)
  })

  test('a temporary failure of a server without chat is retried', async () => {
    let tries = 0
    const routes: Routes = {
      'GET /v1/models': listOf('a'),
      'POST /v1/chat/completions': { status: 404, body: { detail: 'Not Found' } },
      'POST /v1/responses': (request) => {
        if (invented(request)) return unknown(request)
        tries += 1
        return tries === 1 ? refusal(500, 'Oops') : responsesAnswer()(request)
      }
    }
    const { checks } = await verifyAt(routes, 'a', { inputs: { 'max-retries': '1' } })
    expect(checks.a).toMatchObject({ status: 'usable', endpoint: 'responses', attempts: 3 })
  })

  test('a pinned /responses stays the endpoint', async () => {
    const routes = { 'GET /v1/models': listOf('a'), 'POST /v1/responses': PORTKEY, 'POST /v1/chat/completions': chatOf }
    const { requests } = await verifyAt(routes, 'a@responses')
    expect(requests.some(({ path }) => path.includes('chat'))).toBe(false)
  })
})

test('an unknown model behind a wildcard route is not found', async () => {
  const { checks } = await verifyAt({ 'GET /v1/models': listOf('openai/*'), '*': unknown }, 'not-there')
  expect(checks['not-there']).toMatchObject({ status: 'unusable', cause: 'model_not_found' })
})

test('uses the lowest limit, of the virtual key or of the upstream', async () => {
  const answer = gatewayAnswer('litellm-virtual-key-limits')
  const routes: Routes = {
    'GET /v1/models': listOf('good-chat'),
    'POST /v1/responses': (request) => (invented(request) ? unknown(request) : answer)
  }
  const { checks } = await verifyAt(routes, 'good-chat')
  expect(checks['good-chat']?.rateLimits).toEqual({ requestsPerMinute: 1, tokensPerMinute: 10_000_000 })
})

test('warns if a fallback answered', async () => {
  const answer = gatewayAnswer('litellm-fallback')
  const routes: Routes = {
    'GET /v1/models': listOf('up-wrong-key'),
    'POST /v1/responses': (request) => (invented(request) ? unknown(request) : answer)
  }
  const { checks, report } = await verifyAt(routes, 'up-wrong-key')
  expect(checks['up-wrong-key']?.status).toBe('usable')
  expect(report.warnings).toMatchObject([
    { kind: 'proof', level: 'warning', model: 'up-wrong-key', message: expect.stringContaining('"good-chat"') }
  ])
})

test('Ollama gets a token limit that it respects, and accepts any key', async () => {
  const routes: Routes = {
    'GET /v1/models': listOf('tiny'),
    'POST /v1/responses': { status: 404, body: '404 page not found' },
    'POST /v1/chat/completions': (request) =>
      invented(request) ? refusal(404, `model '${request.model}' not found`) : gatewayAnswer('ollama-chat')
  }
  for (const key of ['none', 'null', 'sk-xxxx', 'my-key']) {
    const { report, requests } = await verifyAt(routes, 'tiny', { key })
    expect(report.result).toBe('passed')
    const chats = requests.filter(({ path }) => path.includes('chat'))
    for (const { body } of chats) expect(body).toMatchObject({ max_tokens: 16 })
  }
})

test('never trusts a server that answers for any model', async () => {
  const { createServer } = await import('node:http')
  const { reportOf } = await import('../support/verify-at.ts')
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (piece) => {
      text += piece
    })
    request.on('end', () => {
      const { model } = text === '' ? { model: null } : (JSON.parse(text) as { model: string })
      const body = model === null ? listOf('real').body : responsesAnswer(model)({ model } as RecordedRequest).body
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body), () => {
        request.socket.destroy()
      })
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const given = { 'api-key': `sk-${'a'.repeat(40)}`, 'base-url': `${origin}/v1`, 'required-models': 'made-up' }
  for (let run = 0; run < 20; run += 1) {
    const { checks } = await reportOf({ ...given, 'max-retries': '1' }, origin)
    expect(checks[0]?.status).toBe('undetermined')
  }
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
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
