/** Servers that only look as if a model had answered make nothing usable. Unusual but honest servers stay usable. */
import type { RecordedRequest } from '../../src/simulator/recording.ts'
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

type Answering = (request: RecordedRequest) => ServerAnswer

const json = (body: unknown): ServerAnswer => ({ status: 200, body })
const typed = (type: string, body: string): ServerAnswer => ({ status: 200, headers: { 'content-type': type }, body })
const stream = (...events: readonly string[]) => typed('text/event-stream', events.map((one) => `${one}\n\n`).join(''))
const data = (event: object) => `data: ${JSON.stringify(event)}`
const DONE = 'data: [DONE]'
const absent = (model: string | null) =>
  refusal(404, `The model \`${model}\` does not exist`, { code: 'model_not_found' })

/** A server that refuses every model but this one. */
const honestAboutNames = (answer: ServerAnswer | Answering, model: string): Routes => ({
  'GET /v1/models': listOf(model),
  '*': (request) =>
    request.model === model ? (typeof answer === 'function' ? answer(request) : answer) : absent(request.model)
})

const MESSAGE = { type: 'message', role: 'assistant', status: 'completed', content: [] }
const RESPONSE = { status: 'completed', output: [MESSAGE] }
const CHAT = { choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'pong' } }] }
const VECTOR = { data: [{ embedding: [0.1, 0.2] }] }
const FLOATS = Buffer.from(new Float32Array([0.25, 0.5, 0.75]).buffer).toString('base64')
const MODELS = {
  responses: 'gpt-6-luna',
  chat: 'gpt-6-luna@chat',
  embeddings: 'text-embedding-3-small',
  moderations: 'omni-moderation-latest',
  images: 'gpt-image-2',
  speech: 'gpt-4o-mini-tts',
  transcriptions: 'whisper-1'
}
type Kind = keyof typeof MODELS

const verifyKind = async (kind: Kind, answer: ServerAnswer | Answering) => {
  const line = MODELS[kind]
  const routes = honestAboutNames(answer, line.replace(/@.*/, ''))
  return (await verifyAt(routes, line, { inputs: { 'paid-probes': 'true' } })).report
}

const NO_ANSWERS: readonly (readonly [Kind, string, ServerAnswer])[] = [
  ['responses', 'a status of failure beside the output', json({ ...RESPONSE, code: 401, message: 'log in' })],
  ['responses', 'the same by another name', json({ ...RESPONSE, statusCode: '403' })],
  ['responses', 'an item that is an error', json({ status: 'completed', output: [{ type: 'error', message: 'no' }] })],
  ['responses', 'a message that failed', json({ status: 'completed', output: [{ ...MESSAGE, status: 'failed' }] })],
  ['chat', 'a login that failed', json({ ...CHAT, base_resp: { status_code: 1004, status_msg: 'login fail' } })],
  ['chat', 'the question back', json({ choices: [{ message: { role: 'user', content: 'ping' } }] })],
  ['chat', 'an error as a message', json({ choices: [{ message: { role: 'error', content: 'no' } }] })],
  ['embeddings', 'a word', json({ data: [{ embedding: 'unavailable' }] })],
  ['embeddings', 'an error beside the vector', json({ data: [{ embedding: [1], error: 'no' }] })],
  ['moderations', 'no category', json({ results: [{ categories: {} }] })],
  ['images', 'a word for an address', json({ data: [{ url: 'error' }] })],
  ['images', 'a sentence for a picture', json({ data: [{ b64_json: 'not available' }] })],
  ['images', 'an error beside the picture', json({ data: [{ b64_json: FLOATS, error: 'no' }] })],
  ['speech', 'words with the type of sound', typed('audio/mpeg', 'Please log in')],
  ['speech', 'words with the type of a file', typed('application/octet-stream', 'model not found')],
  ['speech', 'words that are not ASCII', typed('audio/mpeg', '模型不存在')],
  ['speech', 'JSON after a line break', typed('audio/mpeg', '\n{"error":"no"}')],
  ['speech', 'a blank', typed('audio/mpeg', '\n')],
  ['transcriptions', 'a status of failure beside the text', json({ text: '', status: 503 })],
  [
    'responses',
    'a complaint in a stream',
    stream(data({ detail: 'Unauthorized' }), data({ type: 'response.completed', response: RESPONSE }))
  ],
  [
    'responses',
    'an error event by another name',
    stream(data({ type: 'response.error' }), data({ type: 'response.completed', response: RESPONSE }))
  ],
  ['chat', 'an event that is called Error', stream('event: Error\ndata: {"message":"no"}', data(CHAT), DONE)],
  ['chat', 'errors in a stream', stream(data({ errors: ['no'] }), data(CHAT), DONE)],
  ['chat', 'no success in a stream', stream(data({ success: false }), data(CHAT), DONE)]
]

test.each(NO_ANSWERS)('%s: %s is not an answer of the model', async (kind, _, answer) => {
  const report = await verifyKind(kind, answer)
  expect(report.requirements).not.toMatchObject([{ status: 'met' }])
  expect(report.checks).not.toMatchObject([{ status: 'usable' }])
})

const sound = `${'\0'.repeat(100)}`
const ANSWERS: readonly (readonly [Kind, string, ServerAnswer])[] = [
  [
    'responses',
    'a tool that failed on the way',
    json({ status: 'completed', output: [{ type: 'web_search_call', status: 'failed' }, MESSAGE] })
  ],
  ['responses', 'a type that nobody knows', json({ status: 'completed', output: [{ type: 'thinking_2' }, MESSAGE] })],
  [
    'responses',
    'fields for errors that hold none',
    json({ ...RESPONSE, error: { code: null, message: '' }, errors: [] })
  ],
  [
    'chat',
    'a status of success',
    json({ ...CHAT, code: 200, status: 200, base_resp: { status_code: 0, status_msg: '' } })
  ],
  ['chat', 'a role of its own', json({ choices: [{ message: { role: 'model', content: 'pong' } }] })],
  ['chat', 'a stream whose type is in capitals', typed('Text/Event-Stream', `${data(CHAT)}\n\n${DONE}\n\n`)],
  ['chat', 'events with an empty field for an error', stream(data({ ...CHAT, error: '' }), DONE)],
  ['embeddings', 'numbers in base64', json({ data: [{ embedding: FLOATS }] })],
  ['images', 'a picture of megabytes', json({ data: [{ b64_json: FLOATS.repeat(300_000) }] })],
  ['images', 'an address within the server', json({ data: [{ url: '/files/1.png' }] })],
  ['images', 'a picture as an address', json({ data: [{ b64_json: `data:image/png;base64,${FLOATS}` }] })],
  ['speech', 'sound without a mark', typed('audio/pcm', sound)],
  ['speech', 'a type in capitals', typed('Audio/MPEG', `ID3${sound}`)],
  ['speech', 'sound as a file', typed('application/octet-stream', `RIFF${sound}`)]
]

test.each(ANSWERS)('%s: %s is an answer of the model', async (kind, _, answer) => {
  expect((await verifyKind(kind, answer)).requirements).toMatchObject([{ status: 'met' }])
})

describe('a server that answers for more models than it has', () => {
  const within = (family: RegExp): Routes => ({
    'GET /v1/models': listOf(),
    '*': (request) =>
      !family.test(request.model ?? '')
        ? absent(request.model)
        : request.path.endsWith('/embeddings')
          ? json({ ...VECTOR, model: request.model })
          : responsesAnswer()(request)
  })

  test.each([
    ['a family', /^gpt-/, 'gpt-6-luna'],
    ['a vendor', /^openai\//, 'openai/gpt-6-luna'],
    ['a kind', /embed/, 'text-embedding-3-small'],
    ['every name that does not look invented', /^(?!.*(no-such|not-there|invented|test|\d{6}))/, 'gpt-6-luna']
  ])('proves no name of %s, which is routed to one model', async (_, family, model) => {
    const { checks } = await verifyAt(within(family), model)
    expect(checks[model]).toMatchObject({ status: 'undetermined', cause: 'model_mismatch' })
  })

  test('does not take a page for a refusal', async () => {
    const page = { status: 404, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>404</title>' }
    const routes = {
      'GET /v1/models': listOf(),
      '*': (request: RecordedRequest) => (isInvented(request.model) ? page : responsesAnswer()(request))
    }
    expect((await verifyAt(routes, 'gpt-6-luna')).checks['gpt-6-luna']).toMatchObject({ cause: 'not_proven' })
  })

  test.each([
    ['a failure', refusal(500, 'oops')],
    ['no such path', refusal(404, 'Not Found')],
    ['a page', typed('text/html', '<!doctype html><title>Log in</title>')]
  ])('does not prove a paid endpoint if the other endpoints say nothing about models: %s', async (_, elsewhere) => {
    const routes: Routes = {
      'GET /v1/models': listOf(),
      'POST /v1/images/generations': json({ data: [{ b64_json: FLOATS }] }),
      '*': elsewhere
    }
    const { report } = await verifyAt(routes, 'gpt-image-2', { inputs: { 'paid-probes': 'true' } })
    expect(report.checks).toMatchObject([{ status: 'undetermined', cause: 'not_proven' }])
  })
})

test.each([
  ['an error', { error: { message: 'Unauthorized' } }],
  ['no success', { success: false }],
  ['a status of failure', { code: 401 }]
])('does not accept a list beside %s', async (_, complaint) => {
  const list = json({ object: 'list', data: [{ id: 'gpt-6-luna' }], ...complaint })
  const { report } = await verifyAt({ 'GET /v1/models': list }, 'gpt-6-luna', { inputs: { probe: 'list' } })
  expect(report.listing).toMatchObject({ status: 'unavailable' })
  expect(report.requirements).toMatchObject([{ status: 'undetermined' }])
})

test.each([
  ['+logprobs', { logprobs: { content: [null] } }],
  ['+logprobs', { logprobs: { content: [{ token: 'a' }] } }]
])('does not take an empty field as proof of a capability: %s %j', async (capability, fields) => {
  const answer: Answering = (request) => {
    const { body, ...rest } = chatAnswer()(request)
    const { choices, ...other } = body as typeof CHAT
    return { ...rest, body: { ...other, choices: choices.map((choice) => ({ ...choice, ...fields })) } }
  }
  const { report } = await verifyAt(honestAboutNames(answer, 'gpt-6-luna'), `gpt-6-luna@chat ${capability}`)
  expect(report.requirements).not.toMatchObject([{ status: 'met' }])
})
