/**
 * Every endpoint: the smallest request that proves a model there, and how to tell that the model answered.
 * Request shapes follow OpenAI's API reference (https://developers.openai.com/api/reference).
 */
import { type Json, VERDICTS, type Verdict } from './verdicts.ts'
import { oneSecondOfSilence } from './wav.ts'

/** A file to upload in a multipart request. */
export type UploadFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array }

/** How a request is sent. */
export type Encoding = 'json' | 'multipart' | 'websocket'

/** What is true of an endpoint. Every endpoint answers every question, so no list of endpoints stands elsewhere. */
export type EndpointSpec = {
  /** Relative to the base URL; null if no small request proves anything. */
  readonly path: string | null
  readonly encoding: Encoding
  /** The smallest real request. */
  readonly body: (model: string) => Json
  /** The file that the request uploads; null if it uploads none. */
  readonly file: UploadFile | null
  /** Judges a parsed 200 body. null if the answer is audio: its content type is the proof. */
  readonly verdict: ((body: Json) => Verdict) | null
  /** Does the smallest request cost real money, as an image does? Then it is sent only if the user agrees. */
  readonly paid: boolean
  /** Can it stream its answers? */
  readonly streams: boolean
  /** Why no request is sent, as a sentence; null if one is sent. */
  readonly unprobed: string | null
  /** Has the provider shut down the whole endpoint? Then each of its models is retired. */
  readonly isShutDown: boolean
  /** Does the list price of a model hold for its tokens here? It does not for audio tokens, which cost more. */
  readonly isListPriced: boolean
  /** Do its models have a limit of tokens per minute? If not, a limit of 0 tokens says nothing. */
  readonly isLimitedByTokens: boolean
  /** Does the Responses API say that the models of this endpoint do not exist? Then a probe does not try Responses. */
  readonly isUnknownToResponses: boolean
  /** LiteLLM's names for it: the "mode" of a model on the list. */
  readonly modes: readonly string[]
  /** For the documentation: what the probe sends, and about how much it costs at OpenAI's list prices. */
  readonly sends: string
  readonly costs: string
}

/** How many output tokens a text probe asks for. Responses takes no smaller number. */
const MIN_OUTPUT_TOKENS = 16

/** An endpoint whose models are looked up on the list and never called. */
function unprobed(why: string, { isShutDown }: Pick<EndpointSpec, 'isShutDown'>): EndpointSpec {
  return {
    path: null,
    encoding: 'json',
    body: () => ({}),
    file: null,
    verdict: null,
    paid: false,
    streams: false,
    unprobed: `Not called: ${why}.`,
    isShutDown,
    isListPriced: true,
    isLimitedByTokens: false,
    isUnknownToResponses: false,
    modes: [],
    sends: `nothing: ${why}`,
    costs: '–'
  }
}

const messages = (content: string) => [{ role: 'user', content }]
/** The cheapest size that a model takes. Newer models take a smaller one (at least 655,360 pixels, edges multiples of 16). */
const imageSize = (model: string) => (/^gpt-image-[2-9]/.test(model) ? '1024x640' : '1024x1024')

/** Every kind of model: where and how to ask it, what that costs, and how to read the answer. */
export const ENDPOINTS = {
  responses: {
    path: '/responses',
    encoding: 'json',
    body: (model) => ({
      model,
      input: 'ping',
      max_output_tokens: MIN_OUTPUT_TOKENS,
      store: false,
      // Deep-research models refuse a request that names no source to search.
      ...(/deep-research/.test(model) && { tools: [{ type: 'web_search_preview' }] })
    }),
    file: null,
    verdict: VERDICTS.responses,
    paid: false,
    streams: true,
    unprobed: null,
    isShutDown: false,
    isListPriced: true,
    isLimitedByTokens: true,
    isUnknownToResponses: false,
    modes: ['responses'],
    sends: 'the word "ping", at most 16 output tokens, not stored',
    costs:
      '$0.00001 gpt-6-luna, $0.00002 gpt-5.6-luna, $0.0001 gpt-6.1-terra, $0.0002 gpt-6-sol, $0.0009 gpt-6-astra, $0.003 gpt-5.5-pro'
  },
  chat: {
    path: '/chat/completions',
    encoding: 'json',
    body: (model) => ({ model, messages: messages('ping'), max_completion_tokens: MIN_OUTPUT_TOKENS, store: false }),
    file: null,
    verdict: VERDICTS.chat,
    paid: false,
    streams: true,
    unprobed: null,
    isShutDown: false,
    isListPriced: true,
    isLimitedByTokens: true,
    isUnknownToResponses: false,
    modes: ['chat'],
    sends: 'the word "ping", at most 16 output tokens, not stored',
    costs: 'the same tokens; a search model may also charge for a search'
  },
  'chat-audio': {
    path: '/chat/completions',
    encoding: 'json',
    body: (model) => ({
      model,
      messages: messages('Say a'),
      modalities: ['text', 'audio'],
      audio: { voice: 'alloy', format: 'wav' },
      max_completion_tokens: MIN_OUTPUT_TOKENS,
      store: false
    }),
    file: null,
    verdict: VERDICTS.chat,
    paid: false,
    streams: false,
    unprobed: null,
    isShutDown: false,
    isListPriced: false,
    isLimitedByTokens: true,
    isUnknownToResponses: false,
    modes: [],
    sends: 'the words "Say a", at most 16 output tokens of audio, not stored',
    costs: '$0.001 gpt-audio-1.5'
  },
  completions: {
    path: '/completions',
    encoding: 'json',
    body: (model) => ({ model, prompt: 'a', max_tokens: 1 }),
    file: null,
    verdict: VERDICTS.chat,
    paid: false,
    streams: false,
    unprobed: null,
    isShutDown: false,
    isListPriced: true,
    isLimitedByTokens: true,
    isUnknownToResponses: false,
    modes: ['completion'],
    sends: 'the letter "a", at most 1 output token',
    costs: 'less than $0.0001'
  },
  embeddings: {
    path: '/embeddings',
    encoding: 'json',
    body: (model) => ({ model, input: 'a' }),
    file: null,
    verdict: VERDICTS.embeddings,
    paid: false,
    streams: false,
    unprobed: null,
    isShutDown: false,
    isListPriced: true,
    isLimitedByTokens: true,
    isUnknownToResponses: true,
    modes: ['embedding', 'embeddings'],
    sends: 'the letter "a"',
    costs: '$0.00000002 text-embedding-3-small, $0.0000001 text-embedding-3-large'
  },
  moderations: {
    path: '/moderations',
    encoding: 'json',
    body: (model) => ({ model, input: 'a' }),
    file: null,
    verdict: VERDICTS.moderations,
    paid: false,
    streams: false,
    unprobed: null,
    isShutDown: false,
    isListPriced: true,
    isLimitedByTokens: false,
    isUnknownToResponses: false,
    modes: ['moderation'],
    sends: 'the letter "a"',
    costs: 'free'
  },
  images: {
    path: '/images/generations',
    encoding: 'json',
    body: (model) => ({ model, prompt: 'a plain white square', n: 1, size: imageSize(model), quality: 'low' }),
    file: null,
    verdict: VERDICTS.images,
    paid: true,
    streams: false,
    unprobed: null,
    isShutDown: false,
    isListPriced: true,
    isLimitedByTokens: false,
    isUnknownToResponses: true,
    modes: ['image_generation'],
    sends: 'one small picture of low quality, only with "paid-probes: true"',
    costs: '$0.003 to $0.009 gpt-image-2'
  },
  speech: {
    path: '/audio/speech',
    encoding: 'json',
    body: (model) => ({ model, input: 'a', voice: 'alloy', response_format: 'mp3' }),
    file: null,
    verdict: null,
    paid: false,
    streams: false,
    unprobed: null,
    isShutDown: false,
    isListPriced: false,
    isLimitedByTokens: false,
    isUnknownToResponses: false,
    modes: ['audio_speech'],
    sends: 'the letter "a" to be spoken; the audio is not downloaded',
    costs: '$0.0003 gpt-4o-mini-tts'
  },
  transcriptions: {
    path: '/audio/transcriptions',
    encoding: 'multipart',
    body: (model) => ({ model, response_format: 'json' }),
    file: { field: 'file', name: 'probe.wav', bytes: oneSecondOfSilence() },
    verdict: VERDICTS.transcriptions,
    paid: false,
    streams: false,
    unprobed: null,
    isShutDown: false,
    isListPriced: false,
    isLimitedByTokens: false,
    isUnknownToResponses: false,
    modes: ['audio_transcription'],
    sends: 'one second of silence',
    costs: '$0.0001 gpt-transcribe'
  },
  realtime: {
    path: '/realtime',
    encoding: 'websocket',
    body: () => ({
      type: 'response.create',
      response: {
        output_modalities: ['text'],
        max_output_tokens: 1,
        input: [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'a' }] }]
      }
    }),
    file: null,
    verdict: VERDICTS.realtime,
    paid: false,
    streams: false,
    unprobed: null,
    isShutDown: false,
    isListPriced: true,
    isLimitedByTokens: false,
    isUnknownToResponses: false,
    modes: [],
    sends: 'the letter "a" in a session, at most 1 output token',
    costs: '$0.0001 gpt-realtime-2.1, $0.00001 gpt-realtime-2.1-mini'
  },
  live: unprobed('a Live session needs an audio connection and is billed by the minute', { isShutDown: false }),
  'realtime-transcription': unprobed('a transcription session needs live audio and is billed by the minute', {
    isShutDown: false
  }),
  'realtime-translation': unprobed('a translation session needs live audio and is billed by the minute', {
    isShutDown: false
  }),
  videos: unprobed("OpenAI's Videos API was shut down on 2026-09-24", { isShutDown: true })
} satisfies Record<string, EndpointSpec>

/** The name of an endpoint, as `model@endpoint` and the report write it. */
export type Endpoint = keyof typeof ENDPOINTS

/** The endpoints that `model@endpoint` may name. */
export const PINNABLE = (Object.keys(ENDPOINTS) as Endpoint[]).filter((name) => endpointSpec(name).path !== null)

/** The entry of an endpoint, as the type that all of them share. */
export function endpointSpec(endpoint: Endpoint): EndpointSpec {
  return ENDPOINTS[endpoint]
}
