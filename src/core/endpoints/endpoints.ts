/**
 * Which endpoint a model answers on, the smallest request that proves it, and how to tell that it answered.
 * Request shapes follow OpenAI's API reference (https://developers.openai.com/api/reference).
 */
import { type Json, VERDICTS, type Verdict } from './verdicts.ts'
import { oneSecondOfSilence } from './wav.ts'

/** A file that goes into a multipart request. */
export type UploadFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array }

/** How a request travels. */
export type Encoding = 'json' | 'multipart' | 'websocket'

export type EndpointSpec = {
  /** Relative to the base URL; null where no small request proves anything. */
  readonly path: string | null
  readonly encoding: Encoding
  /** The smallest real request. */
  readonly body: (model: string) => Json
  readonly file?: UploadFile
  /** Reads a parsed 200 body. Absent for audio, whose content type is the proof. */
  readonly verdict?: (body: Json) => Verdict
  /** The smallest request costs real money (an image), so it is sent only when the user agrees. */
  readonly paid?: boolean
  /** Answers in a stream when asked to. */
  readonly streams?: boolean
  /** Why no request is sent, as a sentence. */
  readonly unprobed?: string
  /** For the documentation: what the probe sends, and about how much it costs at OpenAI's list prices. */
  readonly sends: string
  readonly costs: string
}

/** Output tokens that a text probe asks for: the least that Responses takes. */
export const MIN_OUTPUT_TOKENS = 16

/** An endpoint whose models are looked up on the list and never called. */
function unprobed(why: string): EndpointSpec {
  const unprobed = `Not called: ${why}.`
  return { path: null, encoding: 'json', body: () => ({}), unprobed, sends: `nothing: ${why}`, costs: '–' }
}

const messages = (content: string) => [{ role: 'user', content }]
/** Legal and cheapest picture: newer models take a smaller one (at least 655,360 pixels, edges multiples of 16). */
const imageSize = (model: string) => (/^gpt-image-[2-9]/.test(model) ? '1024x640' : '1024x1024')

/** Every kind of model: where and how it is asked, at what cost, and how its answer is read. */
export const ENDPOINTS = {
  responses: {
    path: '/responses',
    encoding: 'json',
    body: (model) => ({
      model,
      input: 'ping',
      max_output_tokens: MIN_OUTPUT_TOKENS,
      store: false,
      // These models refuse a request without a source to search in.
      ...(/deep-research/.test(model) && { tools: [{ type: 'web_search_preview' }] })
    }),
    verdict: VERDICTS.responses,
    streams: true,
    sends: 'the word "ping", at most 16 output tokens, not stored',
    costs:
      '$0.00001 gpt-6-luna, $0.00002 gpt-5.6-luna, $0.0001 gpt-6.1-terra, $0.0002 gpt-6-sol, $0.0009 gpt-6-astra, $0.003 gpt-5.5-pro'
  },
  chat: {
    path: '/chat/completions',
    encoding: 'json',
    body: (model) => ({ model, messages: messages('ping'), max_completion_tokens: MIN_OUTPUT_TOKENS, store: false }),
    verdict: VERDICTS.chat,
    streams: true,
    sends: 'the word "ping", at most 16 output tokens, not stored',
    costs: 'the same tokens; a search model may charge for a search as well'
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
    verdict: VERDICTS.chat,
    sends: 'the words "Say a", at most 16 output tokens of audio, not stored',
    costs: '$0.001 gpt-audio-1.5'
  },
  completions: {
    path: '/completions',
    encoding: 'json',
    body: (model) => ({ model, prompt: 'a', max_tokens: 1 }),
    verdict: VERDICTS.chat,
    sends: 'the letter "a", at most 1 output token',
    costs: 'less than $0.0001'
  },
  embeddings: {
    path: '/embeddings',
    encoding: 'json',
    body: (model) => ({ model, input: 'a' }),
    verdict: VERDICTS.embeddings,
    sends: 'the letter "a"',
    costs: '$0.00000002 text-embedding-3-small, $0.0000001 text-embedding-3-large'
  },
  moderations: {
    path: '/moderations',
    encoding: 'json',
    body: (model) => ({ model, input: 'a' }),
    verdict: VERDICTS.moderations,
    sends: 'the letter "a"',
    costs: 'free'
  },
  images: {
    path: '/images/generations',
    encoding: 'json',
    body: (model) => ({ model, prompt: 'a plain white square', n: 1, size: imageSize(model), quality: 'low' }),
    verdict: VERDICTS.images,
    paid: true,
    sends: 'one small picture of low quality, only with "paid-probes: true"',
    costs: '$0.003 to $0.009 gpt-image-2'
  },
  speech: {
    path: '/audio/speech',
    encoding: 'json',
    body: (model) => ({ model, input: 'a', voice: 'alloy', response_format: 'mp3' }),
    sends: 'the letter "a" to be spoken; the audio is not downloaded',
    costs: '$0.0003 gpt-4o-mini-tts'
  },
  transcriptions: {
    path: '/audio/transcriptions',
    encoding: 'multipart',
    body: (model) => ({ model, response_format: 'json' }),
    file: { field: 'file', name: 'probe.wav', bytes: oneSecondOfSilence() },
    verdict: VERDICTS.transcriptions,
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
    verdict: VERDICTS.realtime,
    sends: 'the letter "a" in a session, at most 1 output token',
    costs: '$0.0001 gpt-realtime-2.1, $0.00001 gpt-realtime-2.1-mini'
  },
  live: unprobed('a Live session needs an audio connection and is billed by the minute'),
  'realtime-transcription': unprobed('a transcription session needs live audio and is billed by the minute'),
  'realtime-translation': unprobed('a translation session needs live audio and is billed by the minute'),
  videos: unprobed("OpenAI's Videos API was shut down on 2026-09-24")
} satisfies Record<string, EndpointSpec>

export type Endpoint = keyof typeof ENDPOINTS

/** Endpoints that `model@endpoint` may name. */
export const PINNABLE = (Object.keys(ENDPOINTS) as Endpoint[]).filter((name) => endpointSpec(name).path !== null)

/** The entry of a kind, all optional fields included. */
export function endpointSpec(endpoint: Endpoint): EndpointSpec {
  return ENDPOINTS[endpoint]
}

/** Places any id by its name, known or not; first match wins. An id that fits none is a text model. */
const NAME_RULES: readonly (readonly [RegExp, Endpoint])[] = [
  [/embed|^(bge|e5|gte)-|^all-minilm/, 'embeddings'],
  [/moderation/, 'moderations'],
  [/^sora/, 'videos'],
  [/^gpt-(live|realtime).*(transcribe|whisper)/, 'realtime-transcription'],
  [/^gpt-(live|realtime).*translat/, 'realtime-translation'],
  [/^gpt-live/, 'live'],
  [/realtime/, 'realtime'],
  [/transcribe|(^|-)whisper(-|$)/, 'transcriptions'],
  [/-tts(-|$)|^tts-/, 'speech'],
  [/^dall-e|image/, 'images'],
  [/^gpt-audio|-audio(-|$)/, 'chat-audio'],
  [/search-(api|preview)/, 'chat'],
  [/^gpt-.*-instruct|^(text-|code-)?(davinci|curie|babbage)(-|$)/, 'completions']
]

/** The endpoint that a model's name suggests. Gateways put the vendor before a slash: only the rest counts. */
export function endpointByName(model: string): Endpoint {
  const id = model.toLowerCase()
  // Of a fine-tune (`ft:BASE:organization:name:id`) the base decides, whatever its owner called it.
  const base = /(?:^|\/)ft:([^:]+)/.exec(id)?.[1]
  return base === undefined ? (placed(id.split('/').at(-1) ?? id) ?? 'responses') : (placed(base) ?? 'chat')
}

/** Families of models whose names stand for text wherever the rules above do not say otherwise. */
const TEXT_FAMILIES =
  /^(gpt|chatgpt|codex|o[1-9]|claude|command|deepseek|gemini|gemma|glm|grok|kimi|llama|mistral|mixtral|phi|qwen)(-|\d|$)/

/** Does the name itself say that it is a text model? Of a name that says nothing, nothing is known. */
export function isTextByName(model: string): boolean {
  const name = model.toLowerCase().split('/').at(-1) ?? ''
  return placed(name) === undefined && TEXT_FAMILIES.test(name.replace(/^ft:/, ''))
}

function placed(name: string): Endpoint | undefined {
  return NAME_RULES.find(([pattern]) => pattern.test(name))?.[1]
}
