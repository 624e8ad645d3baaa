/** The model name in an answer, and on which servers it counts. */
import { chatAnswer, listOf, type Routes, refusal, responsesAnswer } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

const OPENAI = { baseUrl: 'https://api.openai.com/v1' }
const answering = (model: string): Routes => ({
  'GET /v1/models': listOf(),
  'POST /v1/responses': responsesAnswer(model)
})

describe("on OpenAI's hosts", () => {
  test.each([
    ['gpt-5.6-luna', 'gpt-5.6-luna-2026-07-09'],
    ['gpt-5.6-luna-2026-07-09', 'gpt-5.6-luna-2026-07-09'],
    ['gpt-daybreak-blue-latest', 'gpt-daybreak-blue-2026-09-01'],
    ['gpt-4', 'gpt-4-0613']
  ])('%s answered by %s is the model that was asked', async (model, answeredAs) => {
    const { checks } = await verifyAt(answering(answeredAs), model, OPENAI)
    expect(checks[model]).toMatchObject({ status: 'usable', answeredAs })
  })

  test.each([
    ['gpt-6-sol', 'gpt-6-luna'],
    ['gpt-6-luna', 'gpt-5.6-luna-2026-07-09'],
    ['gpt-5.5-pro', 'gpt-5.5']
  ])('%s answered by %s is another model', async (model, answeredAs) => {
    const { checks, report } = await verifyAt(answering(answeredAs), model, OPENAI)
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
      const { checks } = await verifyAt(answering('gpt-5.5'), 'gpt-6-luna', { baseUrl })
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

  test('asks for no invented model', async () => {
    const { asked } = await verifyAt(answering('gpt-6-luna'), 'gpt-6-luna', OPENAI)
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

describe('elsewhere', () => {
  test('ignores the model name in an answer, because gateways have aliases', async () => {
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
  ])('%s answers for any name with its own model, and only that one is proven', async (_, routes, loaded) => {
    const { checks, report, asked } = await verifyAt(routes, `${loaded}, gpt-6-sol, text-embedding-3-small`)
    expect(Object.values(checks).map(({ status, cause }) => [status, cause])).toEqual([
      ['usable', null],
      ['undetermined', 'model_mismatch'],
      ['undetermined', 'model_mismatch']
    ])
    expect(checks['gpt-6-sol']?.message).toContain('also answered for an invented model')
    expect(report.result).toBe('undetermined')
    expect(asked.filter((text) => /POST \/v1\/chat.*INVENTED/.test(text))).toHaveLength(1)
  })

  test('retries a server that is still loading its model', async () => {
    const loading = {
      status: 503,
      body: { error: { code: 503, message: 'Loading model', type: 'unavailable_error' } }
    }
    const { checks } = await verifyAt({ ...LLAMA_CPP, '*': loading, 'POST /v1/responses': loading }, 'gpt-oss-20b.gguf')
    expect(checks['gpt-oss-20b.gguf']).toMatchObject({ status: 'undetermined', cause: 'server_overloaded' })
  })

  test('asks for the invented model once on each endpoint of the checks', async () => {
    const routes: Routes = {
      'GET /v1/models': listOf(),
      '*': (request) => refusal(404, `model '${request.model}' not found`)
    }
    const { asked } = await verifyAt(routes, 'nomic-embed-text, mxbai-embed-large, llama3.2')
    expect(asked.filter((text) => text.includes('INVENTED')).sort()).toEqual([
      'POST /v1/embeddings {"model":"INVENTED","input":"a"}',
      'POST /v1/responses {"model":"INVENTED","input":"ping","max_output_tokens":16,"store":false}'
    ])
  })
})
