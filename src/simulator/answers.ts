/** The answers of the inference endpoints. aimock gives them, and this file adds what the real API has and aimock lacks. */
import { LLMock } from '@copilotkit/aimock'
import { withCapabilities } from './capabilities.ts'
import { isReasoningModel, type SimulatedEndpoint } from './models.ts'

type Json = Record<string, unknown>
type HttpEndpoint = Exclude<SimulatedEndpoint, 'realtime'>

/** An answer with at most this many output tokens is cut off, as with a model that thinks first. */
const SHORT_ANSWER_TOKENS = 64
const USAGE = { prompt_tokens: 8, completion_tokens: 16, input_tokens: 8, output_tokens: 16 }
const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='

/** Starts aimock with an answer for each endpoint. */
export async function startAnswers(): Promise<LLMock> {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' })
  mock.onEmbedding(/.*/s, { embedding: [0.0123, -0.0456, 0.0789] })
  mock.onImage(/.*/s, { image: { b64Json: ONE_PIXEL } })
  mock.onSpeech(/.*/s, { audio: Buffer.from('ID3simulated').toString('base64'), format: 'mp3' })
  mock.onTranscription({ transcription: { text: '' } })
  mock.onModerate(/.*/s, {
    flagged: false,
    categories: { harassment: false, hate: false, violence: false },
    category_scores: { harassment: 0.00001, hate: 0.00001, violence: 0.00001 }
  })
  mock.on({}, ({ max_tokens: limit, max_completion_tokens }) => {
    const tokens = limit ?? max_completion_tokens
    const cut = typeof tokens === 'number' && tokens <= SHORT_ANSWER_TOKENS
    return { content: 'pong', usage: USAGE, finishReason: cut ? 'length' : 'stop' }
  })
  await mock.start()
  return mock
}

type Question = { readonly path: string; readonly model: string; readonly body: unknown; readonly raw: Buffer }
/** An HTTP answer. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** An HTTP answer with a JSON body. */
export const jsonReply = (status: number, body: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body)
})

/** Asks aimock for the answer of `model` at an endpoint. */
export async function answer(
  mock: LLMock,
  endpoint: HttpEndpoint,
  question: Question,
  contentType: string
): Promise<Reply> {
  const json = contentType.includes('json') ? (question.body as Json) : null
  const sent = json ? JSON.stringify(withModel(endpoint, json, question.model)) : new Uint8Array(question.raw)
  // aimock has no legacy completions, so its chat answers take their place.
  const path = endpoint === 'completions' ? '/v1/chat/completions' : question.path
  const response = await fetch(`${mock.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': contentType, authorization: 'Bearer simulated' },
    body: sent
  })
  const type = response.headers.get('content-type') ?? 'application/json'
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    status: response.status,
    headers: { 'content-type': type },
    body: complete(endpoint, json ?? {}, type, bytes)
  }
}

function withModel(endpoint: HttpEndpoint, body: Json, model: string): Json {
  if (endpoint !== 'completions') return { ...body, model }
  const { prompt, ...rest } = body
  return { ...rest, model, messages: [{ role: 'user', content: String(prompt) }] }
}

function complete(endpoint: HttpEndpoint, asked: Json, type: string, bytes: Buffer): string | Buffer {
  if (type.includes('event-stream')) return endpoint === 'responses' ? completeStream(bytes.toString()) : bytes
  if (!type.includes('json')) return bytes
  const given = JSON.parse(bytes.toString()) as Json
  return JSON.stringify(withCapabilities(endpoint, COMPLETE[endpoint]?.(given, asked) ?? given, asked))
}

const textUsage = { prompt_tokens: 1, total_tokens: 1 }

const COMPLETE: Partial<Record<HttpEndpoint, (body: Json, asked: Json) => Json>> = {
  responses: completeResponse,
  chat: (body, asked) => (Array.isArray(asked.modalities) ? spoken(body) : body),
  completions: (body) => ({
    ...body,
    object: 'text_completion',
    choices: [{ text: 'pong', index: 0, logprobs: null, finish_reason: 'length' }]
  }),
  embeddings: (body) => ({ ...body, usage: textUsage }),
  images: (body) => ({ ...body, usage: { input_tokens: 11, output_tokens: 150, total_tokens: 161 } }),
  transcriptions: (body) => ({
    ...body,
    usage: { type: 'tokens', input_tokens: 10, output_tokens: 1, total_tokens: 11 }
  })
}

/** A reasoning model that runs out of output tokens has thought, but not yet written. */
function completeResponse(body: Json): Json {
  const cut = body.status === 'incomplete'
  const output =
    cut && isReasoningModel(String(body.model)) ? [{ id: 'rs_simulated', type: 'reasoning', summary: [] }] : body.output
  return {
    ...body,
    error: null,
    incomplete_details: cut ? { reason: 'max_output_tokens' } : null,
    output,
    store: false,
    usage: { ...(body.usage as Json), output_tokens_details: { reasoning_tokens: cut ? 16 : 0 } }
  }
}

function spoken(body: Json): Json {
  const choices = body.choices as Json[]
  const audio = { id: 'audio_simulated', data: 'UklGRg==', expires_at: 4102444800, transcript: 'a' }
  return {
    ...body,
    choices: choices.map((choice) => ({
      ...choice,
      message: { role: 'assistant', content: null, refusal: null, audio }
    }))
  }
}

/** Numbers the events, and ends a cut answer with `response.incomplete`. */
function completeStream(text: string): string {
  const events = [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '{}']) => JSON.parse(data) as Json)
  return events
    .map((event, sequence_number) => {
      if (event.type !== 'response.completed') return { ...event, sequence_number }
      const response = completeResponse(event.response as Json)
      return {
        ...event,
        type: response.incomplete_details ? 'response.incomplete' : event.type,
        response,
        sequence_number
      }
    })
    .map((event) => `event: ${String((event as Json).type)}\ndata: ${JSON.stringify(event)}\n\n`)
    .join('')
}
