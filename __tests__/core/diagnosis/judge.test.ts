import type { Cause } from '../../../src/core/diagnosis/causes.ts'
import { judge } from '../../../src/core/diagnosis/judge.ts'
import type { Answer } from '../../../src/core/endpoints/api.ts'
import type { Endpoint } from '../../../src/core/endpoints/endpoints.ts'

type Headers = Readonly<Record<string, string>>
const JSON_TYPE: Headers = { 'content-type': 'application/json' }
const STREAM: Headers = { 'content-type': 'text/event-stream; charset=utf-8' }
const answer = (body: unknown, headers: Headers = JSON_TYPE, status = 200): Answer => ({
  ...{ kind: 'response', status, headers, latencyMs: 1 },
  body: typeof body === 'string' ? body : JSON.stringify(body)
})
const events = (...data: readonly unknown[]) =>
  data.map((one) => `data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`).join('')

const CHAT = { object: 'chat.completion', choices: [{ finish_reason: 'length', message: { content: 'a' } }] }
const RESPONSE = { object: 'response', status: 'completed', output: [] }
const UPSTREAM_ERROR = { error: { message: 'Provider returned error', code: 'odd' } }

test.each<[string, Endpoint, unknown]>([
  ['a chat answer', 'chat', CHAT],
  ['a chat answer that says it has no error', 'chat', { ...CHAT, error: null }],
  ['a chat answer behind blanks that kept the line open', 'chat', `\n\n  ${JSON.stringify(CHAT)}`],
  ['a response', 'responses', RESPONSE],
  [
    'a response that ran into its limit',
    'responses',
    { ...RESPONSE, status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }
  ],
  [
    'a response of another server that ran into its limit',
    'responses',
    {
      ...RESPONSE,
      status: 'incomplete',
      incomplete_details: { reason: 'max_tokens' },
      output: null
    }
  ],
  [
    'a chat answer whose field for an error is filled with nothing',
    'chat',
    { ...CHAT, error: { code: 0, message: '' } }
  ],
  ['an embedding', 'embeddings', { data: [{ embedding: [0] }] }]
])('%s is an answer of the model', (_, endpoint, body) => {
  expect(judge(answer(body), endpoint).cause).toBeNull()
})

describe('a 200 that is not a success', () => {
  test.each<[string, Endpoint, unknown, RegExp]>([
    ['nothing', 'chat', '', /empty body/],
    ['blanks', 'chat', ' \n ', /empty body/],
    ['a web page', 'chat', '<!DOCTYPE html><title>Sign in</title>', /Sign in/],
    ['half an answer', 'chat', JSON.stringify(CHAT).slice(0, 40), /cut off/],
    ['text', 'chat', 'Unexpected endpoint. Returning 200 anyway', /not JSON/],
    ['comments of a stream', 'chat', ': OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n', /not JSON/],
    ['an array', 'chat', '[]', /not a JSON object/],
    ['null', 'chat', 'null', /not a JSON object/],
    ['an error', 'chat', UPSTREAM_ERROR, /error with status 200: Provider returned error/],
    ['an error as text', 'chat', { error: 'Unexpected endpoint' }, /error with status 200: Unexpected endpoint/],
    ['an error without text', 'chat', { error: true }, /error with status 200/],
    ['a choice that ended with an error', 'chat', { choices: [{ finish_reason: 'error' }] }, /ended with an error/],
    ['no choice', 'chat', { object: 'chat.completion', choices: [] }, /no "choices"/],
    ['an answer of another endpoint', 'responses', CHAT, /Not an answer/],
    ['a response that failed', 'responses', { ...RESPONSE, status: 'failed' }, /failed/],
    ['no embedding', 'embeddings', { data: [] }, /no "data"/],
    ['JSON in place of sound', 'speech', {}, /not audio/],
    [
      'a login page in JSON',
      'responses',
      { success: true, status: 'completed', message: 'Please log in' },
      /no "output"/
    ],
    ['errors beside a good status', 'responses', { ...RESPONSE, errors: ['no'] }, /error with status 200/],
    ['a detail beside a good status', 'responses', { ...RESPONSE, detail: 'Not allowed' }, /holds "detail"/],
    ['output that is no item', 'responses', { ...RESPONSE, output: ['Please log in'] }, /other than items/],
    ['a choice without a message', 'chat', { choices: [{ index: 0 }] }, /no message/],
    ['a choice with an empty message', 'chat', { choices: [{ index: 0, message: {} }] }, /no message/],
    ['an error in place of an embedding', 'embeddings', { data: [{ error: 'no' }] }, /an embedding/],
    ['an empty embedding', 'embeddings', { data: [{ embedding: [] }] }, /an embedding/],
    ['an embedding of nothing', 'embeddings', { data: [{ embedding: [null] }] }, /an embedding/],
    ['an error in place of a judgement', 'moderations', { results: [{ error: 'no' }] }, /a judgement/],
    ['an error in place of an image', 'images', { data: [{ error: 'no' }] }, /an image/],
    ['an image without an address', 'images', { data: [{ url: '' }] }, /an image/]
  ])('%s', (_, endpoint, body, message) => {
    expect(judge(answer(body), endpoint)).toMatchObject({
      cause: 'unreadable_response',
      message: expect.stringMatching(message)
    })
  })
})

test.each([
  ['sound', 'ID3', null],
  ['sound of no bytes', '', 'unreadable_response'],
  ['an error under the name of sound', '{"message":"no such voice"}', 'unreadable_response']
])('%s', (_, body, cause) => {
  expect(judge(answer(body, { 'content-type': 'audio/mpeg' }), 'speech').cause).toBe(cause)
})

describe('a stream', () => {
  const chunk = { object: 'chat.completion.chunk', choices: [{ finish_reason: 'length', delta: { content: 'a' } }] }
  const counts = { object: 'chat.completion.chunk', choices: [], usage: { prompt_tokens: 8 } }
  test.each<[string, Endpoint, string, Cause | null]>([
    ['of chunks', 'chat', events(chunk, '[DONE]'), null],
    ['of no choices', 'chat', events({ choices: [] }, '[DONE]'), 'unreadable_response'],
    ['of empty choices', 'chat', events({ choices: [{}] }, '[DONE]'), 'unreadable_response'],
    [
      'with an event called error',
      'chat',
      `event: error\ndata: oops\n\n${events(chunk, '[DONE]')}`,
      'unreadable_response'
    ],
    [
      'with an error after the end',
      'chat',
      `${events(chunk, '[DONE]')}event: error\ndata: {}\n\n`,
      'unreadable_response'
    ],
    ['with lines as on Windows', 'chat', events(chunk, '[DONE]').replaceAll('\n', '\r\n'), null],
    ['that counts its tokens last', 'chat', events(chunk, counts, '[DONE]'), null],
    ['that ends without a mark', 'chat', events(chunk), null],
    ['that ends so and counts its tokens', 'chat', events(chunk, counts), null],
    [
      'that broke off',
      'chat',
      events({ ...chunk, choices: [{ delta: {}, finish_reason: null }] }),
      'unreadable_response'
    ],
    ['without a choice', 'chat', events(counts, '[DONE]'), 'unreadable_response'],
    [
      'with an error by name',
      'chat',
      `event: error\ndata: {"message":"x"}\n\n${events(chunk, '[DONE]')}`,
      'unreadable_response'
    ],
    ['of nothing', 'chat', events('[DONE]'), 'unreadable_response'],
    ['of something else', 'chat', events({ hello: 1 }, '[DONE]'), 'unreadable_response'],
    ['of comments', 'chat', ': ping\n\n: ping\n\n', 'unreadable_response'],
    ['with an error', 'chat', events(chunk, { error: { code: 'server_error' } }, '[DONE]'), 'server_error'],
    ['with an empty wallet', 'chat', events({ error: { type: 'insufficient_quota' } }), 'insufficient_quota'],
    ['of events', 'responses', events({ type: 'response.completed', response: RESPONSE }), null],
    [
      'of events that reached the limit',
      'responses',
      events({
        type: 'response.incomplete',
        response: { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }
      }),
      null
    ],
    [
      'of events that broke off',
      'responses',
      events({ type: 'response.created', response: {} }),
      'unreadable_response'
    ],
    [
      'of events that failed',
      'responses',
      events({ type: 'response.failed', response: { status: 'failed', error: { code: 'rate_limit_exceeded' } } }),
      'rate_limit_exceeded'
    ],
    [
      'with an error event',
      'responses',
      events({ type: 'error', code: 'server_is_overloaded', message: 'Slow' }),
      'server_overloaded'
    ]
  ])('%s', (_, endpoint, body, cause) => {
    expect(judge(answer(body, STREAM), endpoint).cause).toBe(cause)
  })
})

describe('a realtime session', () => {
  const ended = (body: unknown) => judge(answer(body, {}, 101), 'realtime').cause
  test.each<[string, unknown, Cause | null]>([
    ['that answers', { type: 'response.done', response: { status: 'completed' } }, null],
    ['that speaks no JSON', 'hello', 'unreadable_response'],
    ['that ends as cancelled', { type: 'response.done', response: { status: 'cancelled' } }, 'unreadable_response'],
    [
      'without a model',
      { type: 'error', error: { type: 'invalid_request_error', code: 'model_not_found', message: 'x' } },
      'model_not_found'
    ],
    [
      'without credit',
      {
        type: 'response.done',
        response: { status: 'failed', status_details: { error: { code: 'insufficient_quota' } } }
      },
      'insufficient_quota'
    ],
    [
      'that does not take the request',
      { type: 'error', error: { type: 'invalid_request_error', code: 'invalid_value', message: 'x' } },
      'request_rejected'
    ]
  ])('%s', (_, event, cause) => {
    expect(ended(event)).toBe(cause)
  })
})

test.each<[string, Answer, Cause, string | null]>([
  [
    'a redirect',
    answer('', { location: 'https://www.example/' }, 301),
    'unknown_url',
    'Redirected to https://www.example/'
  ],
  ['an empty refusal', answer('', {}, 401), 'invalid_api_key', 'Status 401 with an empty body'],
  [
    'no words in their place',
    answer({ error: { message: '' } }, {}, 400),
    'request_rejected',
    'Status 400 without a reason'
  ],
  ['a code alone', answer({ error: { code: 'slow_down' } }, {}, 429), 'server_overloaded', 'slow_down'],
  ['the end of the run', { kind: 'stopped' }, 'not_reached', null],
  [
    'too long a wait',
    { kind: 'failure', chain: [], timedOut: true, latencyMs: 1 },
    'request_timeout',
    'No complete answer within the time for one request'
  ]
])('reports %s', (_, given, cause, message) => {
  expect(judge(given, 'chat')).toMatchObject({ cause, message })
})

describe('a refusal inside a 200', () => {
  test.each<[string, unknown, string]>([
    [
      'a number that is no success',
      { base_resp: { status_code: 1004, status_msg: 'authentication failed' } },
      'invalid_api_key'
    ],
    ['an error in words', { error: 'This model is not enabled for your account' }, 'model_not_allowed'],
    ['what passes', { error: 'The model is not available due to high demand' }, 'server_overloaded'],
    ['words that nobody calls an error', { message: 'authentication failed' }, 'unreadable_response'],
    ['an error about the form', { error: 'Bad parameter' }, 'unreadable_response']
  ])('%s', (_, body, cause) => {
    expect(judge(answer(body), 'responses').cause).toBe(cause)
  })
})
