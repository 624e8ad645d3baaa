/** LiteLLM, Portkey and Ollama, with raw answers that they gave. */
import type { RecordedRequest } from '../../src/simulator/recording.ts'
import { gatewayAnswer, invented, unknown } from '../support/gateway-answers.ts'
import {
  chatAnswer,
  listOf,
  type Routes,
  refusal,
  responsesAnswer,
  type ServerAnswer
} from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

const REFUSED_UPSTREAM = gatewayAnswer('litellm-upstream-key-refused')

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
