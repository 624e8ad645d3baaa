/** How a probe corrects itself on what the API says: the requests that were sent, and what came of them. */
import { asked, chatAnswer, listOf, type Routes, refusal, responsesAnswer } from '../support/model-server.ts'
import { type VerifyOptions, verifyAt } from '../support/verify-at.ts'

const OPENAI = { baseUrl: 'https://api.openai.com/v1' }
const MODEL = 'gpt-6-luna'

/** The endpoints that a model was tried on, the status of its check, and what was sent last. */
async function follow(model: string, routes: Routes, options: VerifyOptions = OPENAI) {
  const list = { 'GET /v1/models': listOf(model.replace(/@.*/, '')) }
  const { report, requests } = await verifyAt({ ...list, ...routes }, model, options)
  const [check] = report.checks
  const calls = requests.filter(({ method }) => method === 'POST')
  return { check, report, tried: calls.map(({ path }) => path.replace('/v1/', '')), sent: calls.map(asked) }
}

const ONLY_RESPONSES = refusal(404, 'This model is only supported in v1/responses and not in v1/chat/completions.', {
  param: 'model'
})
const NOT_CHAT = refusal(
  404,
  'This is not a chat model and thus not supported in the v1/chat/completions endpoint. Did you mean to use v1/completions?',
  { param: 'model' }
)
const IS_CHAT = refusal(
  404,
  'This is a chat model and not supported in the v1/completions endpoint. Did you mean to use v1/chat/completions?',
  { param: 'model' }
)
const NOT_ON_RESPONSES = refusal(400, `The requested model '${MODEL}' is not supported with the Responses API.`)
const NO_SAMPLING = refusal(403, 'You are not allowed to sample from this model')
const NO_EMBEDDINGS = refusal(403, 'You are not allowed to generate embeddings from this model')
const NEEDS_AUDIO = refusal(400, 'This model requires that either input content or output modality contain audio.', {
  param: 'model',
  code: 'invalid_value'
})
const completionsAnswer = { status: 200, body: { object: 'text_completion', choices: [{ text: 'b', index: 0 }] } }
const embeddingAnswer = {
  status: 200,
  body: { object: 'list', data: [{ embedding: [0.1] }], usage: { prompt_tokens: 1, total_tokens: 1 } }
}

describe('finds the endpoint that the API names', () => {
  test.each<[string, string, Routes, string[]]>([
    [
      'only supported in v1/responses',
      'ft:gpt-6-luna:acme::AbC',
      { 'POST /v1/chat/completions': ONLY_RESPONSES, 'POST /v1/responses': responsesAnswer() },
      ['chat/completions', 'responses']
    ],
    [
      'not supported with the Responses API',
      MODEL,
      { 'POST /v1/responses': NOT_ON_RESPONSES, 'POST /v1/chat/completions': chatAnswer() },
      ['responses', 'chat/completions']
    ],
    [
      'not a chat model: Responses first, whatever the API suggests',
      'gpt-5-search-api',
      { 'POST /v1/chat/completions': NOT_CHAT, 'POST /v1/responses': responsesAnswer() },
      ['chat/completions', 'responses']
    ],
    [
      'not supported with Responses, nor a chat model: completions',
      MODEL,
      {
        'POST /v1/responses': NOT_ON_RESPONSES,
        'POST /v1/chat/completions': NOT_CHAT,
        'POST /v1/completions': completionsAnswer
      },
      ['responses', 'chat/completions', 'completions']
    ],
    [
      'a chat model on completions',
      'gpt-7-instruct',
      { 'POST /v1/completions': IS_CHAT, 'POST /v1/chat/completions': chatAnswer() },
      ['completions', 'chat/completions']
    ],
    [
      'not allowed to sample',
      'gpt-5-search-api',
      { 'POST /v1/chat/completions': NO_SAMPLING, 'POST /v1/embeddings': embeddingAnswer },
      ['chat/completions', 'embeddings']
    ],
    [
      'not allowed to generate embeddings: chat, never Responses',
      'brand-new-embedding-2',
      { 'POST /v1/embeddings': NO_EMBEDDINGS, 'POST /v1/chat/completions': chatAnswer() },
      ['embeddings', 'chat/completions']
    ],
    [
      'must contain audio',
      'gpt-5-search-api',
      {
        'POST /v1/chat/completions': (request) =>
          (request.body as { modalities?: unknown }).modalities ? chatAnswer()(request) : NEEDS_AUDIO
      },
      ['chat/completions', 'chat/completions']
    ]
  ])('%s', async (_, model, routes, expected) => {
    const { check, tried } = await follow(model, routes)
    expect(tried).toEqual(expected)
    expect(check).toMatchObject({ status: 'usable', cause: null, attempts: expected.length })
  })

  test('asks for audio once the API says that the model needs it', async () => {
    const { check, sent } = await follow('gpt-5-search-api', {
      'POST /v1/chat/completions': (request) =>
        (request.body as { modalities?: unknown }).modalities ? chatAnswer()(request) : NEEDS_AUDIO
    })
    expect(check?.endpoint).toBe('chat-audio')
    expect(sent[1]).toBe(
      'POST /v1/chat/completions {"model":"gpt-5-search-api","messages":[{"role":"user","content":"Say a"}],' +
        '"modalities":["text","audio"],"audio":{"voice":"alloy","format":"wav"},"max_completion_tokens":16,"store":false}'
    )
  })
})

describe('gives up where nothing fits', () => {
  const nowhere: Routes = {
    'POST /v1/responses': NOT_ON_RESPONSES,
    'POST /v1/chat/completions': NOT_CHAT,
    'POST /v1/completions': IS_CHAT
  }

  test('after every fitting endpoint, each tried once, the check is undetermined', async () => {
    const { check, tried } = await follow(MODEL, nowhere)
    expect(tried).toEqual(['responses', 'chat/completions', 'completions'])
    expect(check).toMatchObject({ status: 'undetermined', cause: 'unsupported_endpoint', attempts: 3 })
  })

  test.each([
    ['chat', 'chat/completions'],
    ['responses', 'responses'],
    ['completions', 'completions']
  ])('a model pinned to %s never leaves it, and is unusable', async (endpoint, path) => {
    const { check, tried } = await follow(`${MODEL}@${endpoint}`, nowhere)
    expect(tried).toEqual([path])
    expect(check).toMatchObject({ endpoint, status: 'unusable', cause: 'unsupported_endpoint' })
  })

  test.each(['brand-new-embedding-2', 'gpt-image-9'])('%s is never tried on Responses', async (model) => {
    const routes = {
      'POST /v1/embeddings': NO_EMBEDDINGS,
      'POST /v1/images/generations': NO_SAMPLING,
      'POST /v1/chat/completions': NOT_CHAT,
      'POST /v1/completions': IS_CHAT
    }
    const { check, tried } = await follow(model, routes, { ...OPENAI, inputs: { 'paid-probes': 'true' } })
    expect(tried).not.toContain('responses')
    expect(check).toMatchObject({ status: 'undetermined', cause: 'unsupported_endpoint' })
  })

  test('a refusal of the model itself is not taken for a wrong endpoint', async () => {
    const { check, tried } = await follow(MODEL, {
      'POST /v1/responses': refusal(404, `The model \`${MODEL}\` does not exist or you do not have access to it.`, {
        code: 'model_not_found'
      })
    })
    expect(tried).toEqual(['responses'])
    expect(check).toMatchObject({ status: 'unusable', cause: 'model_not_found' })
  })
})

/** Servers that do not know a parameter, in their own words: each refuses until the parameter is gone. */
const UNKNOWN_PARAMETERS: readonly (readonly [string, string, (name: string) => { status: number; body: unknown }])[] =
  [
    ['OpenAI', 'store', (name) => refusal(400, `Unrecognized request argument supplied: ${name}`)],
    [
      'OpenAI, for a model',
      'store',
      (name) => refusal(400, `Unsupported parameter: '${name}' is not supported with this model.`, { param: name })
    ],
    [
      'Mistral',
      'store',
      (name) => ({
        status: 422,
        body: {
          object: 'error',
          message: {
            detail: [
              { type: 'extra_forbidden', loc: ['body', name], msg: 'Extra inputs are not permitted', input: false }
            ]
          },
          type: 'invalid_request_error',
          param: null,
          code: null
        }
      })
    ],
    [
      'FastAPI',
      'store',
      (name) => ({
        status: 422,
        body: {
          detail: [
            { type: 'extra_forbidden', loc: ['body', name], msg: 'Extra inputs are not permitted', input: false }
          ]
        }
      })
    ],
    [
      'an older FastAPI',
      'store',
      (name) => ({
        status: 422,
        body: { detail: [{ loc: ['body', name], msg: 'extra fields not permitted', type: 'value_error.extra' }] }
      })
    ],
    [
      'vLLM',
      'store',
      (name) => ({
        status: 400,
        body: {
          object: 'error',
          message: `[{'type': 'extra_forbidden', 'loc': ('body', '${name}'), 'msg': 'Extra inputs are not permitted', 'input': False}]`,
          type: 'BadRequestError',
          param: null,
          code: 400
        }
      })
    ],
    [
      'Gemini',
      'store',
      (name) => ({
        status: 400,
        body: [
          {
            error: {
              code: 400,
              message: `Invalid JSON payload received. Unknown name "${name}": Cannot find field.`,
              status: 'INVALID_ARGUMENT'
            }
          }
        ]
      })
    ],
    ['Groq', 'store', (name) => refusal(400, `property '${name}' is unsupported`)],
    [
      'LiteLLM',
      'store',
      (name) =>
        refusal(400, `litellm.UnsupportedParamsError: mistral does not support parameters: ['${name}'], for model=m`)
    ],
    [
      'a JSON schema validator',
      'store',
      (name) => refusal(400, `Additional properties are not allowed ('${name}' was unexpected)`)
    ]
  ]

describe('leaves out or renames what a server does not know', () => {
  const server = (name: string, refuse: (name: string) => { status: number; body: unknown }): Routes => ({
    'POST /v1/responses': { status: 404, body: { detail: 'Not Found' } },
    'POST /v1/chat/completions': (request) => (name in (request.body as object) ? refuse(name) : chatAnswer()(request))
  })

  test.each(UNKNOWN_PARAMETERS)('%s does not know %s', async (_, name, refuse) => {
    const { check, sent } = await follow(`${MODEL}@chat`, server(name, refuse))
    expect(sent).toEqual([
      'POST /v1/chat/completions {"model":"gpt-6-luna","messages":[{"role":"user","content":"ping"}],"max_completion_tokens":16,"store":false}',
      'POST /v1/chat/completions {"model":"gpt-6-luna","messages":[{"role":"user","content":"ping"}],"max_completion_tokens":16}'
    ])
    expect(check).toMatchObject({ status: 'usable', attempts: 2 })
  })

  test.each(UNKNOWN_PARAMETERS)('%s does not know max_completion_tokens', async (_, __, refuse) => {
    const { check, sent } = await follow(MODEL, server('max_completion_tokens', refuse), {})
    const own = sent.filter((text) => text.includes(MODEL))
    expect(own.slice(1)).toEqual([
      'POST /v1/chat/completions {"model":"gpt-6-luna","messages":[{"role":"user","content":"ping"}],"max_completion_tokens":16,"store":false}',
      'POST /v1/chat/completions {"model":"gpt-6-luna","messages":[{"role":"user","content":"ping"}],"store":false,"max_tokens":16}'
    ])
    expect(check?.attempts).toBe(3)
  })

  test('a model that refuses max_tokens as well is not asked for ever', async () => {
    const { check, sent } = await follow(`${MODEL}@chat`, {
      'POST /v1/chat/completions': ({ body }) => {
        const name = 'max_tokens' in (body as object) ? 'max_tokens' : 'max_completion_tokens'
        return refusal(400, `Unsupported parameter: '${name}' is not supported with this model.`, { param: name })
      }
    })
    expect(sent).toHaveLength(2)
    expect(check).toMatchObject({ status: 'undetermined', cause: 'request_rejected' })
  })

  test('renames max_tokens of completions that a server runs as chat', async () => {
    const { check, sent } = await follow('gpt-7-instruct', {
      'POST /v1/completions': ({ body }) =>
        'max_tokens' in (body as object)
          ? refusal(
              400,
              "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
              { param: 'max_tokens', code: 'unsupported_parameter' }
            )
          : completionsAnswer
    })
    expect(sent[1]).toBe('POST /v1/completions {"model":"gpt-7-instruct","prompt":"a","max_completion_tokens":1}')
    expect(check?.status).toBe('usable')
  })
})

describe('asks for as many tokens as the API wants at least', () => {
  const below = (least: number) =>
    refusal(
      400,
      `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= ${least}, but got 16 instead.`,
      { param: 'max_output_tokens', code: 'integer_below_min_value' }
    )
  const tokensOf = (body: unknown) => (body as { max_output_tokens: number }).max_output_tokens

  test('once', async () => {
    const { check, sent } = await follow(MODEL, {
      'POST /v1/responses': (request) => (tokensOf(request.body) < 32 ? below(32) : responsesAnswer()(request))
    })
    expect(sent).toEqual([
      'POST /v1/responses {"model":"gpt-6-luna","input":"ping","max_output_tokens":16,"store":false}',
      'POST /v1/responses {"model":"gpt-6-luna","input":"ping","max_output_tokens":32,"store":false}'
    ])
    expect(check?.status).toBe('usable')
  })

  test('and not again when it then wants more', async () => {
    const { check, sent } = await follow(MODEL, { 'POST /v1/responses': (r) => below(tokensOf(r.body) + 8) })
    expect(sent).toHaveLength(2)
    expect(check).toMatchObject({ status: 'undetermined', cause: 'request_rejected' })
  })

  test('but never for so many that the probe costs money', async () => {
    const { sent } = await follow(MODEL, { 'POST /v1/responses': below(100_000) })
    expect(sent).toHaveLength(1)
  })
})

describe('a key without api.responses.write', () => {
  const MISSING = refusal(
    401,
    'You have insufficient permissions for this operation. Missing scopes: api.responses.write. Check that you have the correct role.'
  )

  test('calls the model on chat, and the report names the scope', async () => {
    const { check, report, tried } = await follow(MODEL, {
      'POST /v1/responses': MISSING,
      'POST /v1/chat/completions': chatAnswer()
    })
    expect(tried).toEqual(['responses', 'responses', 'chat/completions'])
    expect(check).toMatchObject({
      endpoint: 'chat',
      status: 'usable',
      hint: expect.stringContaining('The key lacks the scope api.responses.write')
    })
    expect(report.warnings).toContainEqual({
      kind: 'scope',
      level: 'warning',
      model: MODEL,
      message: expect.stringContaining(`${MODEL} answered on "chat" only: The key lacks the scope api.responses.write`)
    })
  })

  test('cannot call a model that only Responses has', async () => {
    const { check } = await follow(MODEL, {
      'POST /v1/responses': MISSING,
      'POST /v1/chat/completions': ONLY_RESPONSES
    })
    expect(check).toMatchObject({ status: 'unusable', cause: 'missing_scopes' })
    expect(check?.hint).toContain('api.responses.write')
  })

  test('cannot call a model that is pinned to Responses', async () => {
    const { check, tried } = await follow(`${MODEL}@responses`, { 'POST /v1/responses': MISSING })
    expect(tried).toEqual(['responses', 'responses'])
    expect(check).toMatchObject({ status: 'unusable', cause: 'missing_scopes' })
  })
})

test('an answer that ran out of tokens shows that the model ran', async () => {
  const { check } = await follow('gpt-5-search-api', {
    'POST /v1/chat/completions': refusal(
      400,
      'Could not finish the message because max_tokens or model output limit was reached. Please try again with higher max_tokens.'
    )
  })
  expect(check).toMatchObject({ status: 'usable', cause: null, attempts: 1 })
})

describe('check-streaming', () => {
  const streaming = { ...OPENAI, inputs: { 'check-streaming': 'true' } }
  const isStreamed = (body: unknown) => (body as { stream?: unknown }).stream === true
  const events = (...list: readonly object[]) => ({
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    body: list.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')
  })

  test('sends the same request again, streamed', async () => {
    const { check, sent } = await follow(
      MODEL,
      {
        'POST /v1/responses': (request) =>
          isStreamed(request.body)
            ? events({ type: 'response.completed', response: { status: 'completed', model: MODEL } })
            : responsesAnswer()(request)
      },
      streaming
    )
    expect(sent).toEqual([
      'POST /v1/responses {"model":"gpt-6-luna","input":"ping","max_output_tokens":16,"store":false}',
      'POST /v1/responses {"model":"gpt-6-luna","input":"ping","max_output_tokens":16,"store":false,"stream":true}'
    ])
    expect(check).toMatchObject({ status: 'usable', attempts: 2 })
  })

  test('tells a model that may be called and not streamed', async () => {
    const { check } = await follow(
      MODEL,
      {
        'POST /v1/responses': (request) =>
          isStreamed(request.body)
            ? refusal(400, 'Your organization must be verified to stream this model.', {
                param: 'stream',
                code: 'unsupported_value'
              })
            : responsesAnswer()(request)
      },
      streaming
    )
    expect(check).toMatchObject({ status: 'unusable', cause: 'organization_not_verified' })
    expect(check?.hint).toBe('The model may be called but not streamed: only streaming needs a verified organization.')
  })

  test('counts a refusal inside the stream, and a stream that breaks off', async () => {
    const answers = [
      events({ type: 'response.created' }, { type: 'error', code: 'server_error', message: 'Sorry about that!' }),
      events({ type: 'response.created' }, { type: 'response.output_text.delta', delta: 'po' })
    ]
    const causes: unknown[] = []
    for (const answer of answers) {
      const routes: Routes = {
        'POST /v1/responses': (request) => (isStreamed(request.body) ? answer : responsesAnswer()(request))
      }
      causes.push((await follow(MODEL, routes, streaming)).check?.cause)
    }
    expect(causes).toEqual(['server_error', 'unreadable_response'])
  })

  test('streams nothing where an endpoint has no stream', async () => {
    const { check, tried } = await follow(
      'text-embedding-3-small',
      { 'POST /v1/embeddings': embeddingAnswer },
      streaming
    )
    expect(tried).toEqual(['embeddings'])
    expect(check?.status).toBe('usable')
  })
})
