/** The endpoint of a model, as its name suggests it. */
import type { Endpoint } from './endpoints.ts'

/** Finds the endpoint of any id, known or not. The first match wins. An id that matches none is a text model. */
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

/** The endpoint that a model's name suggests. Gateways put the vendor before a slash; only the rest counts. */
export function endpointByName(model: string): Endpoint {
  const id = model.toLowerCase()
  // For a fine-tune (`ft:BASE:organization:name:id`), the base decides, not the name that its owner gave it.
  const base = /(?:^|\/)ft:([^:]+)/.exec(id)?.[1]
  return base === undefined ? (placed(id.split('/').at(-1) ?? id) ?? 'responses') : (placed(base) ?? 'chat')
}

/** Families of text models, unless a rule above matches. */
const TEXT_FAMILIES =
  /^(gpt|chatgpt|codex|o[1-9]|claude|command|deepseek|gemini|gemma|glm|grok|kimi|llama|mistral|mixtral|phi|qwen)(-|\d|$)/

/** Does the name show that it is a text model? False if the name shows nothing. */
export function isTextByName(model: string): boolean {
  const name = model.toLowerCase().split('/').at(-1) ?? ''
  return placed(name) === undefined && TEXT_FAMILIES.test(name.replace(/^ft:/, ''))
}

function placed(name: string): Endpoint | undefined {
  return NAME_RULES.find(([pattern]) => pattern.test(name))?.[1]
}
