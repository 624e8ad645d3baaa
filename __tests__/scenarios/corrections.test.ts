/** How a probe finds the endpoint of a model from the API's refusals. */
import { follow, MODEL, OPENAI } from '../support/follow.ts'
import { chatAnswer, type Routes, refusal, responsesAnswer } from '../support/model-server.ts'

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

  test('asks for audio if the API says that the model needs it', async () => {
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

describe('gives up if nothing fits', () => {
  const nowhere: Routes = {
    'POST /v1/responses': NOT_ON_RESPONSES,
    'POST /v1/chat/completions': NOT_CHAT,
    'POST /v1/completions': IS_CHAT
  }

  test('is undetermined after each fitting endpoint was tried once', async () => {
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

  test('does not take a refusal of the model for a wrong endpoint', async () => {
    const { check, tried } = await follow(MODEL, {
      'POST /v1/responses': refusal(404, `The model \`${MODEL}\` does not exist or you do not have access to it.`, {
        code: 'model_not_found'
      })
    })
    expect(tried).toEqual(['responses'])
    expect(check).toMatchObject({ status: 'unusable', cause: 'model_not_found' })
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

  test('cannot call a model that only Responses offers', async () => {
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

test('an answer that ran out of tokens proves the model', async () => {
  const { check } = await follow('gpt-5-search-api', {
    'POST /v1/chat/completions': refusal(
      400,
      'Could not finish the message because max_tokens or model output limit was reached. Please try again with higher max_tokens.'
    )
  })
  expect(check).toMatchObject({ status: 'usable', cause: null, attempts: 1 })
})
