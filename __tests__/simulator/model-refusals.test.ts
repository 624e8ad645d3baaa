import { type Call, refusalOf, refusedCall, withSimulator } from './simulator.ts'

const notFound = (model: string) => `The model \`${model}\` does not exist or you do not have access to it.`

describe('a model', () => {
  test.each<[string, Call, number, string | null, string]>([
    ['invented', ['responses', 'no-such-model'], 404, 'model_not_found', notFound('no-such-model')],
    ['shut down', ['chat', 'gpt-3.5-turbo'], 404, 'model_not_found', notFound('gpt-3.5-turbo')],
    ['Responses-only on chat', ['chat', 'gpt-5.5-pro'], 404, null, 'only supported in v1/responses and not in v1/chat'],
    ['chat-only on Responses', ['responses', 'gpt-5-search-api'], 400, null, 'not supported with the Responses API.'],
    ['embedding on Responses', ['responses', 'text-embedding-3-small'], 404, 'model_not_found', 'does not exist'],
    [
      'embedding on chat',
      ['chat', 'text-embedding-3-small'],
      403,
      null,
      'You are not allowed to sample from this model'
    ],
    ['speech on chat', ['chat', 'gpt-4o-mini-tts'], 404, null, 'This is not a chat model'],
    ['text on embeddings', ['embeddings', 'gpt-6-luna'], 403, null, 'not allowed to generate embeddings'],
    ['text on completions', ['completions', 'gpt-6-luna'], 404, null, 'This is a chat model'],
    ['text on images', ['images', 'gpt-6-luna'], 400, 'invalid_value', "Invalid value: 'gpt-6-luna'"],
    [
      'audio without audio',
      ['chat', 'gpt-audio-1.5'],
      400,
      'invalid_value',
      'input content or output modality contain audio'
    ]
  ])('%s is refused as the API does', async (_name, call, status, code, message) => {
    const refused = await refusedCall(call, { today: '2026-11-21' })
    expect(refused).toMatchObject({ status, code, message: expect.stringContaining(message) })
  })

  test('outside the project is refused by name of the project and off the list', () =>
    withSimulator(
      { models: { 'gpt-6-sol': { refused: 'project' }, 'gpt-6-luna': {} } },
      async ({ simulator, client }) => {
        const refused = await refusalOf(client.responses.create({ model: 'gpt-6-sol', input: 'a' }))
        const message = `Project \`${simulator.account.project}\` does not have access to model \`gpt-6-sol\``
        expect(refused).toMatchObject({
          status: 403,
          code: 'model_not_found',
          message: expect.stringContaining(message)
        })
        expect((await client.models.list()).data.map(({ id }) => id)).toEqual(['gpt-6-luna'])
      }
    ))

  test('that is unlisted still answers', () =>
    withSimulator({ models: { 'gpt-6-sol': { unlisted: true } } }, async ({ client }) => {
      expect((await client.models.list()).data).toEqual([])
      await expect(client.responses.create({ model: 'gpt-6-sol', input: 'a' })).resolves.toMatchObject({
        model: 'gpt-6-sol'
      })
    }))
})

describe('a request', () => {
  test.each<[string, Call, number, string | null, string]>([
    [
      'too few tokens',
      ['responses', 'gpt-6-luna', { max_output_tokens: 1 }],
      400,
      'integer_below_min_value',
      '>= 16, but got 1'
    ],
    [
      'the old limit',
      ['chat', 'gpt-6-luna', { max_tokens: 16 }],
      400,
      'unsupported_parameter',
      'max_completion_tokens'
    ],
    ['one token', ['chat', 'gpt-6-luna', { max_completion_tokens: 1 }], 400, null, 'Could not finish the message'],
    ['a small picture', ['images', 'gpt-image-2', { size: '256x256' }], 400, 'invalid_size', 'size is not supported']
  ])('with %s is refused', async (_name, call, status, code, message) => {
    expect(await refusedCall(call)).toMatchObject({ status, code, message: expect.stringContaining(message) })
  })

  test('without a model is refused', async () => {
    expect(await refusedCall(['chat', ''])).toMatchObject({
      status: 400,
      message: '400 you must provide a model parameter'
    })
  })

  test('to an unknown address says which', () =>
    withSimulator({}, async ({ client }) => {
      expect(await refusalOf(client.post('/nonsense', { body: {} }))).toMatchObject({
        status: 404,
        code: 'unknown_url'
      })
    }))
})

describe('an unverified organization', () => {
  const account = { verified: false } as const
  test('may call a model that it may not stream', async () => {
    await withSimulator(account, async ({ client }) => {
      await expect(client.responses.create({ model: 'gpt-6-astra', input: 'a' })).resolves.toBeDefined()
    })
    const refused = await refusedCall(['responses', 'gpt-6-astra', { stream: true }], account)
    expect(refused).toMatchObject({ status: 400, param: 'stream', code: 'unsupported_value' })
  })

  test('may not draw, and learns it after the parameter checks', async () => {
    expect(await refusedCall(['images', 'gpt-image-2'], account)).toMatchObject({ status: 403, code: null })
    const invalid = await refusedCall(['images', 'gpt-image-2', { size: '256x256' }], account)
    expect(invalid).toMatchObject({ status: 400, code: 'invalid_size' })
  })
})
