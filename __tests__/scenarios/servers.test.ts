/** OpenAI-compatible servers with their own lists and refusals, and without some endpoints. */
import {
  chatAnswer,
  listOf,
  type Routes,
  refusal,
  responsesAnswer,
  type ServerAnswer
} from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

type Answers = Routes[string]

/** A chat endpoint that has these models and refuses every other one. */
const knowing =
  (models: readonly string[], refuse: (model: string) => ServerAnswer): Answers =>
  (request) =>
    models.includes(request.model ?? '') ? chatAnswer()(request) : refuse(request.model ?? '')

const chatOf = (model: string) =>
  `POST PATH/chat/completions {"model":"${model}","messages":[{"role":"user","content":"ping"}],"store":false,"max_tokens":16}`
const responsesOf = (model: string) =>
  `POST PATH/responses {"model":"${model}","input":"ping","max_output_tokens":16,"store":false}`

type Server = {
  readonly name: string
  readonly baseUrl: string
  readonly key?: string
  /** Two models that it has. The second one is asked for after the first one was answered. */
  readonly models: readonly [string, string]
  readonly missing: string
  readonly list: ServerAnswer
  readonly refuse: (model: string) => ServerAnswer
  /** Its answer on /responses if it lacks that endpoint; else null. */
  readonly lacksResponses: ServerAnswer | null
  readonly missingCause?: string
}

const html = (title: string) => ({
  status: 404,
  headers: { 'content-type': 'text/html' },
  body: `<!DOCTYPE html>\n<html lang=en>\n<title>${title}</title>\n<p>The requested URL was not found on this server.</html>`
})

const SERVERS: readonly Server[] = [
  {
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    key: `sk-or-v1-${'0a1b2c3d'.repeat(8)}`,
    models: ['openai/gpt-6-luna', 'mistralai/mistral-large'],
    missing: 'deepseek/deepseek-none',
    list: {
      status: 200,
      body: {
        data: [
          { id: 'openai/gpt-6-luna', name: 'OpenAI: GPT-6 Luna', created: 1, context_length: 1, pricing: {} },
          { id: 'mistralai/mistral-large', name: 'Mistral Large', created: 1, context_length: 1, pricing: {} }
        ]
      }
    },
    refuse: (model) => ({ status: 400, body: { error: { message: `${model} is not a valid model ID`, code: 400 } } }),
    lacksResponses: null
  },
  {
    name: 'LiteLLM',
    baseUrl: 'http://SERVER/v1',
    key: 'sk-1234',
    models: ['gpt-6-luna', 'team-default'],
    missing: 'team-none',
    list: listOf('gpt-6-luna', 'team-default'),
    refuse: (model) => ({
      status: 400,
      body: {
        error: {
          message: `400: {'error': 'Invalid model name passed in model=${model}'}`,
          type: 'None',
          param: 'None',
          code: 400
        }
      }
    }),
    lacksResponses: null
  },
  {
    name: 'vLLM',
    baseUrl: 'http://SERVER/v1',
    models: ['Qwen/Qwen3-8B', 'adapter-of-it'],
    missing: '/data/Qwen1.5-72B-Chat',
    list: {
      status: 200,
      body: {
        object: 'list',
        data: ['Qwen/Qwen3-8B', 'adapter-of-it'].map((id) => ({ id, object: 'model', root: id, max_model_len: 8192 }))
      }
    },
    refuse: (model) => ({
      status: 404,
      body: {
        object: 'error',
        message: `The model \`${model}\` does not exist.`,
        type: 'NotFoundError',
        param: null,
        code: 404
      }
    }),
    lacksResponses: { status: 404, body: { detail: 'Not Found' } }
  },
  {
    name: 'Ollama',
    baseUrl: 'http://SERVER/v1',
    models: ['llama3.2', 'qwen3:8b'],
    missing: 'qwen2.5-coder',
    list: {
      status: 200,
      body: {
        object: 'list',
        data: ['llama3.2:latest', 'qwen3:8b'].map((id) => ({ id, object: 'model', created: 1, owned_by: 'library' }))
      }
    },
    refuse: (model) => ({
      status: 404,
      body: { error: { message: `model '${model}' not found`, type: 'api_error', param: null, code: null } }
    }),
    lacksResponses: { status: 404, body: '404 page not found' }
  },
  {
    name: 'Anthropic',
    baseUrl: 'https://api.anthropic.com/v1',
    key: `sk-ant-api03-${'Ab3xY9kL'.repeat(10)}`,
    models: ['claude-opus-4-8', 'claude-haiku-4-5'],
    missing: 'claude-none-1',
    list: {
      status: 200,
      body: {
        data: ['claude-opus-4-8', 'claude-haiku-4-5'].map((id) => ({ type: 'model', id, display_name: id })),
        has_more: false,
        first_id: 'claude-opus-4-8',
        last_id: 'claude-haiku-4-5'
      }
    },
    refuse: (model) => ({
      status: 404,
      body: { type: 'error', error: { type: 'not_found_error', message: `model: ${model}` }, request_id: 'req_01' }
    }),
    lacksResponses: {
      status: 404,
      body: { type: 'error', error: { type: 'not_found_error', message: 'Not Found' }, request_id: 'req_02' }
    }
  },
  {
    name: 'Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai/',
    key: `AIza${'SyAb3xY9k'.repeat(4)}`,
    models: ['gemini-3-pro', 'models/gemini-3-flash'],
    missing: 'gemini-none',
    list: listOf('models/gemini-3-pro', 'models/gemini-3-flash'),
    refuse: (model) => ({
      status: 404,
      body: [
        {
          error: {
            code: 404,
            message: `models/${model} is not found for API version v1main, or is not supported for generateContent. Call ListModels to see the list of available models.`,
            status: 'NOT_FOUND'
          }
        }
      ]
    }),
    lacksResponses: html('Error 404 (Not Found)!!1')
  },
  {
    name: 'Mistral',
    baseUrl: 'https://api.mistral.ai/v1',
    key: 'Ab3xY9kLm2Qw7RtZAb3xY9kLm2Qw7RtZ',
    models: ['mistral-large-latest', 'ministral-8b-latest'],
    missing: 'mistral-none',
    list: {
      status: 200,
      body: {
        object: 'list',
        data: ['mistral-large-latest', 'ministral-8b-latest'].map((id) => ({
          id,
          object: 'model',
          capabilities: { completion_chat: true },
          aliases: [],
          deprecation: null
        }))
      }
    },
    refuse: (model) => ({
      status: 400,
      body: { object: 'error', message: `Invalid model: ${model}`, type: 'invalid_model', param: null, code: '1500' }
    }),
    lacksResponses: {
      status: 404,
      body: { message: 'no Route matched with those values', request_id: '0af7651916cd43dd8448eb211c80319c' }
    }
  },
  {
    name: 'Groq',
    baseUrl: 'https://api.groq.com/openai/v1',
    key: `gsk_${'Ab3xY9kLm2Qw7RtZ'.repeat(3)}`,
    models: ['openai/gpt-oss-120b', 'llama-3.3-70b-versatile'],
    missing: 'llama3.1-405b',
    list: {
      status: 200,
      body: {
        object: 'list',
        data: ['openai/gpt-oss-120b', 'llama-3.3-70b-versatile'].map((id) => ({
          id,
          object: 'model',
          active: true,
          context_window: 131_072
        }))
      }
    },
    refuse: (model) =>
      refusal(404, `The model \`${model}\` does not exist or you do not have access to it.`, {
        code: 'model_not_found'
      }),
    lacksResponses: null
  },
  {
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com',
    key: `sk-${'0a1b2c3d'.repeat(4)}`,
    models: ['deepseek-chat', 'deepseek-reasoner'],
    missing: 'deepseek-none',
    list: listOf('deepseek-chat', 'deepseek-reasoner'),
    refuse: () => refusal(400, 'Model Not Exist', { code: 'invalid_request_error' }),
    lacksResponses: { status: 404, body: '' }
  }
]

describe.each(SERVERS.map((server) => [server.name, server] as const))('%s', (_, server) => {
  const path = new URL(server.baseUrl).pathname.replace(/\/$/, '')
  const { models, missing } = server
  const answers = knowing(models, server.refuse)
  const routes: Routes = {
    [`GET ${path}/models`]: server.list,
    [`POST ${path}/chat/completions`]: answers,
    [`POST ${path}/responses`]:
      server.lacksResponses ??
      ((request) =>
        models.includes(request.model ?? '') ? responsesAnswer()(request) : server.refuse(request.model ?? ''))
  }
  const run = () =>
    verifyAt(routes, [...models, missing].join('\n'), {
      baseUrl: server.baseUrl,
      key: server.key,
      inputs: { concurrency: '1' }
    })
  const at = (text: string) => text.replace('PATH', path)

  test('answers for its own models and refuses others', async () => {
    const { checks, report } = await run()
    for (const model of models) {
      expect(checks[model]).toMatchObject({ status: 'usable', cause: null, listed: true, answeredAs: model })
    }
    expect(checks[missing]).toMatchObject({ status: 'unusable', cause: 'model_not_found', listed: false })
    expect(report.key).toMatchObject({ status: 'accepted', cause: null })
    expect(report.listing).toMatchObject({ status: 'ok', count: 2 })
  })

  test('gets no second request to an endpoint that it lacks', async () => {
    const { asked } = await run()
    const own = asked.filter((text) => text.startsWith('POST') && !text.includes('INVENTED'))
    expect(own).toEqual(
      server.lacksResponses
        ? [responsesOf(models[0]), chatOf(models[0]), chatOf(models[1]), chatOf(missing)].map(at)
        : [responsesOf(models[0]), responsesOf(models[1]), responsesOf(missing)].map(at)
    )
    expect(asked.filter((text) => text.startsWith('GET'))).toEqual([`GET ${path}/models`])
  })

  test('is asked for one invented model, and refuses it', async () => {
    const { asked } = await run()
    const control = asked.filter((text) => text.includes('INVENTED'))
    const expected = server.lacksResponses ? [responsesOf('INVENTED'), chatOf('INVENTED')] : [responsesOf('INVENTED')]
    expect(control).toEqual(expected.map(at))
  })

  test('gets its own key as a bearer token, and no other credential', async () => {
    const { requests } = await run()
    for (const { headers } of requests) {
      expect(headers.authorization).toMatch(/^Bearer \S+$/)
      if (server.key) expect(headers.authorization).toBe(`Bearer ${server.key}`)
      expect(headers['api-key']).toBeUndefined()
    }
  })
})
