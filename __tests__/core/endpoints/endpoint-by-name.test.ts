import { endpointByName } from '../../../src/core/endpoints/endpoint-by-name.ts'
import { ENDPOINTS, type Endpoint } from '../../../src/core/endpoints/endpoints.ts'

/** Every id of OpenAI's catalogue late in 2026, and invented ids. */
const IDS: Readonly<Record<Endpoint, readonly string[]>> = {
  responses: [
    ...['gpt-6-astra', 'gpt-6.1-sol', 'gpt-6.1-terra', 'gpt-6-sol', 'gpt-6-luna', 'gpt-5.6-sol', 'gpt-5.6-terra'],
    ...['gpt-5.6-luna', 'gpt-5.6-luna-2026-07-09', 'gpt-5.5', 'gpt-5.4', 'gpt-5.4-mini', 'gpt-5.4-nano', 'gpt-5.2'],
    ...['gpt-5.2-pro', 'gpt-5.1', 'gpt-5', 'gpt-4.1', 'gpt-4o', 'o3', 'o1-pro', 'o3-pro', 'o3-deep-research'],
    ...['o4-mini-deep-research', 'computer-use-preview', 'gpt-5-codex', 'gpt-5-pro', 'gpt-5.1-codex-max'],
    ...['gpt-5.5-pro', 'gpt-5.6-cyber', 'gpt-6-cyber', 'gpt-daybreak-blue-latest', 'gpt-daybreak-red-latest'],
    ...['gpt-rosalind-research', 'gpt-6-rosalind'],
    ...['o9-preview', 'gpt-7-nova-2028-01-01', 'something-else-entirely', 'openai/gpt-6-luna'],
    ...[
      'meta-llama/Llama-4-70B-Instruct',
      'horse-whisperer-7b',
      'mistral-large-latest',
      'claude-opus-4-8',
      'gemini-3-pro',
      'deepseek-chat'
    ]
  ],
  chat: [
    ...['gpt-5-search-api', 'gpt-4o-search-preview', 'ft:gpt-4.1-mini:acme::AbC', 'ft:gpt-6-luna:acme:bot:AbC'],
    ...['ft:gpt-6-luna:image-labs:embedding-helper:AbC', 'ft:gpt-6-luna:acme::AbC:ckpt-step-90']
  ],
  'chat-audio': ['gpt-audio-1.5', 'gpt-audio-mini', 'gpt-4o-audio-preview', 'gpt-7-audio'],
  completions: [
    ...['gpt-3.5-turbo-instruct', 'davinci-002', 'babbage-002', 'ft:davinci-002:acme::AbC', 'text-davinci-003']
  ],
  embeddings: [
    ...['text-embedding-3-large', 'text-embedding-3-small', 'text-embedding-ada-002', 'brand-new-embedding-2'],
    ...['nomic-embed-text', 'BAAI/bge-m3', 'mistral-embed', 'models/gemini-embedding-001']
  ],
  moderations: ['omni-moderation-latest', 'omni-moderation-2024-09-26', 'text-moderation-stable'],
  images: [
    ...['gpt-image-2.6-flare', 'gpt-image-2.5-sunburst', 'gpt-image-2', 'gpt-image-1.5', 'gpt-image-1-mini'],
    ...['chatgpt-image-latest', 'dall-e-3', 'gpt-image-9']
  ],
  speech: ['gpt-4o-mini-tts', 'tts-1', 'tts-1-hd', 'gpt-7-tts', 'gpt-4o-mini-tts-2025-12-15'],
  transcriptions: [
    ...['gpt-transcribe', 'gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'gpt-4o-transcribe-diarize', 'whisper-1'],
    ...['whisper-large-v3-turbo', 'distil-whisper-large-v3-en']
  ],
  realtime: ['gpt-realtime-2.1', 'gpt-realtime-2.1-mini', 'gpt-realtime', 'gpt-4o-realtime-preview', 'gpt-realtime-9'],
  live: ['gpt-live-1', 'gpt-live-2-mini'],
  'realtime-transcription': ['gpt-live-transcribe', 'gpt-realtime-whisper', 'gpt-realtime-3-transcribe'],
  'realtime-translation': ['gpt-realtime-translate', 'gpt-realtime-2-translate'],
  videos: ['sora-2', 'sora-2-pro']
}

const placed = Object.entries(IDS).flatMap(([endpoint, ids]) => ids.map((id) => [id, endpoint] as const))

test.each(placed)('places %s on %s by its name', (id, endpoint) => {
  expect(endpointByName(id)).toBe(endpoint)
})

test('covers every endpoint', () => {
  expect(Object.keys(IDS).sort()).toEqual(Object.keys(ENDPOINTS).sort())
})
