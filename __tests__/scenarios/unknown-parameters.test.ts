/** Servers that refuse a parameter of the probe, and the request that is sent instead. */
import { follow, MODEL } from '../support/follow.ts'
import { chatAnswer, type Routes, refusal, responsesAnswer } from '../support/model-server.ts'

const completionsAnswer = { status: 200, body: { object: 'text_completion', choices: [{ text: 'b', index: 0 }] } }
/** The words in which servers refuse an unknown parameter. Each refuses until the parameter is gone. */
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

describe('leaves out or renames unknown parameters', () => {
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

  test.each(UNKNOWN_PARAMETERS)('%s does not know max_tokens', async (_, __, refuse) => {
    const { check, sent } = await follow(MODEL, server('max_tokens', refuse), {})
    const own = sent.filter((text) => text.includes(`"${MODEL}"`))
    expect(own.slice(1)).toEqual([
      'POST /v1/chat/completions {"model":"gpt-6-luna","messages":[{"role":"user","content":"ping"}],"store":false,"max_tokens":16}',
      'POST /v1/chat/completions {"model":"gpt-6-luna","messages":[{"role":"user","content":"ping"}],"store":false,"max_completion_tokens":16}'
    ])
    expect(check?.attempts).toBe(3)
  })

  test('stops if a model refuses max_tokens as well', async () => {
    const { check, sent } = await follow(`${MODEL}@chat`, {
      'POST /v1/chat/completions': ({ body }) => {
        const name = 'max_tokens' in (body as object) ? 'max_tokens' : 'max_completion_tokens'
        return refusal(400, `Unsupported parameter: '${name}' is not supported with this model.`, { param: name })
      }
    })
    expect(sent).toHaveLength(2)
    expect(check).toMatchObject({ status: 'undetermined', cause: 'request_rejected' })
  })

  test('renames max_tokens for a server that runs completions as chat', async () => {
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

describe('raises the token limit to the minimum of the API', () => {
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

  test('and not again if the minimum rises', async () => {
    const { check, sent } = await follow(MODEL, { 'POST /v1/responses': (r) => below(tokensOf(r.body) + 8) })
    expect(sent).toHaveLength(2)
    expect(check).toMatchObject({ status: 'undetermined', cause: 'request_rejected' })
  })

  test('but never so far that the probe costs real money', async () => {
    const { sent } = await follow(MODEL, { 'POST /v1/responses': below(100_000) })
    expect(sent).toHaveLength(1)
  })
})
