/** Which model answered, and on whose servers that says something. */
import { chatAnswer, listOf, type Routes, refusal, responsesAnswer } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

const OPENAI = { baseUrl: 'https://api.openai.com/v1' }
const AZURE = { baseUrl: 'https://my-resource.openai.azure.com/openai/v1/', key: '0a1b2c3d'.repeat(4) }
const at = (path: string, answeredAs: string, listed: readonly string[] = []): Routes => ({
  [`GET ${path}/models`]: listOf(...listed),
  [`POST ${path}/responses`]: responsesAnswer(answeredAs)
})

describe("on OpenAI's hosts", () => {
  test.each([
    ['gpt-5.6-luna', 'gpt-5.6-luna-2026-07-09'],
    ['gpt-5.6-luna-2026-07-09', 'gpt-5.6-luna-2026-07-09'],
    ['gpt-daybreak-blue-latest', 'gpt-daybreak-blue-2026-09-01'],
    ['gpt-4', 'gpt-4-0613']
  ])('%s answered by %s is the model that was asked', async (model, answeredAs) => {
    const { checks } = await verifyAt(at('/v1', answeredAs), model, OPENAI)
    expect(checks[model]).toMatchObject({ status: 'usable', answeredAs })
  })

  test.each([
    ['gpt-6-sol', 'gpt-6-luna'],
    ['gpt-6-luna', 'gpt-5.6-luna-2026-07-09'],
    ['gpt-5.5-pro', 'gpt-5.5']
  ])('%s answered by %s is another model', async (model, answeredAs) => {
    const { checks, report } = await verifyAt(at('/v1', answeredAs), model, OPENAI)
    expect(checks[model]).toMatchObject({
      status: 'undetermined',
      cause: 'model_mismatch',
      answeredAs,
      message: `Asked for ${model}, answered by ${answeredAs}`
    })
    expect(report.result).toBe('undetermined')
  })

  test.each(['https://us.api.openai.com/v1', 'https://eu.api.openai.com/v1', 'https://ae.api.openai.com/v1'])(
    '%s is one of them',
    async (baseUrl) => {
      const { checks } = await verifyAt(at('/v1', 'gpt-5.5'), 'gpt-6-luna', { baseUrl })
      expect(checks['gpt-6-luna']?.cause).toBe('model_mismatch')
    }
  )

  test('an answer without a model name says nothing', async () => {
    const routes = {
      'GET /v1/models': listOf('gpt-6-luna'),
      'POST /v1/responses': { status: 200, body: { status: 'completed', output: [] } }
    }
    const { checks } = await verifyAt(routes, 'gpt-6-luna', OPENAI)
    expect(checks['gpt-6-luna']).toMatchObject({ status: 'usable', answeredAs: null })
  })

  test('no invented model is asked for', async () => {
    const { asked } = await verifyAt(at('/v1', 'gpt-6-luna'), 'gpt-6-luna', OPENAI)
    expect(asked).toHaveLength(2)
    expect(asked.join()).not.toContain('INVENTED')
  })

  test('a refusal that names the regional host is passed on', async () => {
    const message =
      'Attempted to access resource with incorrect regional hostname. Please make your request to us.api.openai.com'
    const wrongHost = refusal(401, message, { code: 'incorrect_hostname' })
    const { checks } = await verifyAt({ '*': wrongHost }, 'gpt-6-luna', OPENAI)
    expect(checks['gpt-6-luna']).toMatchObject({ status: 'unusable', cause: 'incorrect_hostname' })
    expect(checks['gpt-6-luna']?.hint).toContain('https://us.api.openai.com/v1')
  })
})

describe('on Azure', () => {
  test('a deployment has a name of its own: no answer is a mismatch, no invented model is asked for', async () => {
    const { checks, asked, report } = await verifyAt(
      at('/openai/v1', 'gpt-6-luna-2026-09-01', ['gpt-6-luna']),
      'our-prod',
      AZURE
    )
    expect(checks['our-prod']).toMatchObject({
      status: 'usable',
      cause: null,
      listed: null,
      answeredAs: 'gpt-6-luna-2026-09-01',
      usage: { inputTokens: 8, outputTokens: 16 },
      costUsd: null
    })
    expect(report.result).toBe('passed')
    expect(asked).toEqual([
      'GET /openai/v1/models',
      'POST /openai/v1/responses {"model":"our-prod","input":"ping","max_output_tokens":16,"store":false}'
    ])
  })

  test('a key goes into its own header, and nowhere else', async () => {
    const { requests } = await verifyAt(at('/openai/v1', 'm'), 'our-prod', AZURE)
    for (const { headers } of requests) {
      expect(headers['api-key']).toBe(AZURE.key)
      expect(headers.authorization).toBeUndefined()
    }
  })

  test('an Entra token goes where a key goes elsewhere', async () => {
    const key = `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.${'eyJhdWQiOiJodHRwcyJ9'.repeat(3)}.${'c2ln'.repeat(20)}`
    const { requests } = await verifyAt(at('/openai/v1', 'm'), 'our-prod', { ...AZURE, key })
    for (const { headers } of requests) {
      expect(headers.authorization).toBe(`Bearer ${key}`)
      expect(headers['api-key']).toBeUndefined()
    }
  })

  test('a region without Responses is called on chat, the next deployment at once', async () => {
    const notFound = { status: 404, body: { error: { code: '404', message: 'Resource not found' } } }
    const routes = {
      'GET /openai/v1/models': listOf('gpt-6-luna'),
      'POST /openai/v1/responses': notFound,
      'POST /openai/v1/chat/completions': chatAnswer('gpt-6-luna-2026-09-01')
    }
    const { checks, asked } = await verifyAt(routes, 'our-prod, our-test', { ...AZURE, inputs: { concurrency: '1' } })
    expect(Object.values(checks).map(({ endpoint, status, attempts }) => [endpoint, status, attempts])).toEqual([
      ['chat', 'usable', 2],
      ['chat', 'usable', 1]
    ])
    expect(asked.map((text) => text.replace(/ \{.*/, ''))).toEqual([
      'GET /openai/v1/models',
      'POST /openai/v1/responses',
      'POST /openai/v1/chat/completions',
      'POST /openai/v1/chat/completions'
    ])
  })

  test('a deployment of another kind is found by what Azure says of it', async () => {
    const unsupported = (operation: string) => ({
      status: 400,
      body: {
        error: {
          code: 'OperationNotSupported',
          message: `The ${operation} operation does not work with the specified model, text-embedding-3-small. Please choose different model and try again.`
        }
      }
    })
    const routes = {
      'GET /openai/v1/models': listOf(),
      'POST /openai/v1/responses': unsupported('responses'),
      'POST /openai/v1/chat/completions': unsupported('chatCompletion'),
      'POST /openai/v1/embeddings': { status: 200, body: { data: [{ embedding: [1] }], model: 'x' } }
    }
    const { checks } = await verifyAt(routes, 'our-vectors', AZURE)
    expect(checks['our-vectors']).toMatchObject({ endpoint: 'embeddings', status: 'usable', attempts: 3 })
  })

  test('a deployment that is not there is no model, and the base models on the list are no suggestion', async () => {
    const missing = {
      status: 404,
      body: {
        error: {
          code: 'DeploymentNotFound',
          message:
            'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.'
        }
      }
    }
    const routes = { 'GET /openai/v1/models': listOf('gpt-6-luna'), 'POST /openai/v1/responses': missing }
    const { checks } = await verifyAt(routes, 'gpt-6-lunna', AZURE)
    expect(checks['gpt-6-lunna']).toMatchObject({ status: 'unusable', cause: 'model_not_found', attempts: 1 })
    expect(checks['gpt-6-lunna']?.hint).not.toContain('Did you mean')
  })

  test('the list cannot show that a deployment is missing', async () => {
    const { checks } = await verifyAt({ 'GET /openai/v1/models': listOf('gpt-6-luna') }, 'our-prod', {
      ...AZURE,
      inputs: { probe: 'list' }
    })
    expect(checks['our-prod']).toMatchObject({ status: 'undetermined', cause: 'not_probed', listed: null })
  })
})

describe('elsewhere', () => {
  test('the name in an answer proves nothing either way: gateways have aliases', async () => {
    const routes: Routes = {
      'GET /v1/models': listOf('team-default'),
      'POST /v1/responses': (request) =>
        request.model === 'team-default'
          ? responsesAnswer('claude-opus-4-8')(request)
          : refusal(400, `Invalid model name passed in model=${request.model}`)
    }
    const { checks } = await verifyAt(routes, 'team-default')
    expect(checks['team-default']).toMatchObject({ status: 'usable', answeredAs: 'claude-opus-4-8' })
  })

  const LM_STUDIO: Routes = {
    'GET /v1/models': listOf('qwen3-8b'),
    'POST /v1/responses': {
      status: 200,
      body: { error: 'Unexpected endpoint or method. (POST /v1/responses). Returning 200 anyway' }
    },
    'POST /v1/chat/completions': chatAnswer('qwen3-8b'),
    'POST /v1/embeddings': { status: 200, body: { data: [{ embedding: [1] }], model: 'text-embedding-nomic' } }
  }
  const LLAMA_CPP: Routes = {
    'GET /v1/models': {
      status: 200,
      body: {
        models: [{ name: 'gpt-oss-20b.gguf', model: 'gpt-oss-20b.gguf' }],
        object: 'list',
        data: [{ id: 'gpt-oss-20b.gguf', object: 'model', meta: { n_ctx_train: 131_072 } }]
      }
    },
    'POST /v1/responses': {
      status: 404,
      body: { error: { code: 404, message: 'File Not Found', type: 'not_found_error' } }
    },
    'POST /v1/chat/completions': chatAnswer('gpt-oss-20b.gguf'),
    'POST /v1/embeddings': { status: 200, body: { data: [{ embedding: [1] }], model: 'gpt-oss-20b.gguf' } }
  }

  test.each([
    ['LM Studio', LM_STUDIO, 'qwen3-8b'],
    ['llama.cpp', LLAMA_CPP, 'gpt-oss-20b.gguf']
  ])('%s answers for anything, so its answers prove nothing for any model', async (_, routes, loaded) => {
    const { checks, report, asked } = await verifyAt(routes, `${loaded}, gpt-6-sol, text-embedding-3-small`)
    expect(Object.values(checks).map(({ status, cause }) => [status, cause])).toEqual([
      ['undetermined', 'model_mismatch'],
      ['undetermined', 'model_mismatch'],
      ['undetermined', 'model_mismatch']
    ])
    expect(checks[loaded]?.message).toContain('also answered for an invented model')
    expect(report.result).toBe('undetermined')
    expect(asked.filter((text) => /POST \/v1\/chat.*INVENTED/.test(text))).toHaveLength(1)
  })

  test('a server that is still loading its model is asked again later, not called wrong', async () => {
    const loading = {
      status: 503,
      body: { error: { code: 503, message: 'Loading model', type: 'unavailable_error' } }
    }
    const { checks } = await verifyAt({ ...LLAMA_CPP, '*': loading, 'POST /v1/responses': loading }, 'gpt-oss-20b.gguf')
    expect(checks['gpt-oss-20b.gguf']).toMatchObject({ status: 'undetermined', cause: 'server_overloaded' })
  })

  test('the invented model is asked for on the endpoint that most checks use', async () => {
    const routes: Routes = {
      'GET /v1/models': listOf(),
      '*': (request) => refusal(404, `model '${request.model}' not found`)
    }
    const { asked } = await verifyAt(routes, 'nomic-embed-text, mxbai-embed-large, llama3.2')
    expect(asked.filter((text) => text.includes('INVENTED'))).toEqual([
      'POST /v1/embeddings {"model":"INVENTED","input":"a"}'
    ])
  })
})

describe('gateways', () => {
  const ROUTER = { baseUrl: 'https://openrouter.ai/api/v1', key: `sk-or-v1-${'0a1b2c3d'.repeat(8)}` }
  const routes = (answer: Routes[string]): Routes => ({
    'GET /api/v1/models': { status: 200, body: { data: [{ id: 'openai/gpt-6-luna' }] } },
    'POST /api/v1/responses': answer
  })

  test("OpenRouter's list is public: it does not show that a key is good", async () => {
    const wrongKey = { status: 401, body: { error: { message: 'User not found.', code: 401 } } }
    const { report, checks } = await verifyAt(routes(wrongKey), 'openai/gpt-6-luna', ROUTER)
    expect(checks['openai/gpt-6-luna']).toMatchObject({ status: 'unusable', cause: 'invalid_api_key', listed: true })
    expect(report.key.status).toBe('rejected')
    const outage = { status: 502, body: { error: { message: 'Provider returned error', code: 502 } } }
    expect((await verifyAt(routes(outage), 'openai/gpt-6-luna', ROUTER)).report.key.status).toBe('undetermined')
  })

  test("OpenRouter's codes are numbers, and 402 is an empty wallet", async () => {
    const poor = {
      status: 402,
      body: {
        error: { message: 'Insufficient credits. Add more using https://openrouter.ai/settings/credits', code: 402 }
      }
    }
    const { checks } = await verifyAt(routes(poor), 'openai/gpt-6-luna', ROUTER)
    expect(checks['openai/gpt-6-luna']).toMatchObject({ status: 'unusable', cause: 'insufficient_quota' })
  })

  test.each([
    [
      'a key that lacks the model',
      {
        status: 403,
        body: {
          error: {
            message: "key not allowed to access model. This key can only access models=['a']. Tried to access b",
            type: 'key_model_access_denied',
            param: 'model',
            code: '403'
          }
        }
      },
      'model_not_allowed'
    ],
    [
      'a budget that is spent',
      {
        status: 429,
        body: {
          error: {
            message: 'Budget has been exceeded! Current cost: 3.0, Max budget: 2.5',
            type: 'budget_exceeded',
            param: null,
            code: '429'
          }
        }
      },
      'spend_limit_exceeded'
    ],
    [
      'a virtual key that does not exist',
      {
        status: 401,
        body: {
          error: {
            message: 'Authentication Error, Invalid proxy server token passed.',
            type: 'token_not_found_in_db',
            param: 'key',
            code: '401'
          }
        }
      },
      'invalid_api_key'
    ]
  ])('LiteLLM tells %s', async (_, answer, cause) => {
    const { checks } = await verifyAt({ 'GET /v1/models': listOf('b'), '*': answer }, 'b', { key: 'sk-1234' })
    expect(checks.b).toMatchObject({ status: 'unusable', cause })
  })
})
