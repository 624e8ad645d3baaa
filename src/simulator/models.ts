/** The models of the simulated account: what each one is, and where it answers. Data only. */
import type { SimulatedCapabilities } from './capabilities.ts'

/** Endpoints that a model answers on; `chat-audio` is chat that insists on audio. */
export type SimulatedEndpoint =
  | 'responses'
  | 'chat'
  | 'chat-audio'
  | 'completions'
  | 'embeddings'
  | 'moderations'
  | 'images'
  | 'speech'
  | 'transcriptions'
  | 'realtime'

/** Why the account refuses a model that exists. `project` and `not-found` also remove it from the list. */
type ModelRefusal = 'project' | 'not-found' | 'not-verified' | 'not-verified-stream'

/** The settings of one model. */
export type SimulatedModel = {
  /** Announced shutdown as YYYY-MM-DD. After that day the model stays on the list, but calls answer 404. */
  readonly shutdownDate?: string | null
  readonly refused?: ModelRefusal
  /** What an unverified organization may not do with it (see `SimulatedAccount.verified`). */
  readonly needsVerification?: 'use' | 'stream'
  /** Where it answers; by default its name decides. */
  readonly only?: readonly SimulatedEndpoint[]
  /** The model that the answer names; by default the model of the request. */
  readonly answeredAs?: string
  /** true: callable, but not on the list. false: refused, but on the list. */
  readonly unlisted?: boolean
  readonly requestsPerMinute?: number
  readonly tokensPerMinute?: number
  /** What it cannot do, or ignores; by default nothing. */
  readonly capabilities?: SimulatedCapabilities
}

/** The models of an account, by id. */
export type SimulatedModels = Readonly<Record<string, SimulatedModel>>

/** Its rate limits for a minute. */
export function limitsOf({ requestsPerMinute = 5000, tokensPerMinute = 2_000_000 }: SimulatedModel) {
  return { requestsPerMinute, tokensPerMinute }
}

const KINDS: readonly (readonly [pattern: RegExp, endpoints: readonly SimulatedEndpoint[]])[] = [
  [/embedding/, ['embeddings']],
  [/moderation/, ['moderations']],
  [/^sora|^gpt-live|^gpt-realtime-(whisper|translate)/, []],
  [/realtime/, ['realtime']],
  [/transcribe|^whisper/, ['transcriptions']],
  [/-tts(-|$)|^tts-/, ['speech']],
  [/image/, ['images']],
  [/^gpt-audio/, ['chat-audio']],
  [/-search-api/, ['chat']],
  [/-instruct|^(ft:)?(davinci|babbage)-/, ['completions']],
  [/-pro(-|$)|-codex|-deep-research/, ['responses']]
]

/** The endpoints that a model answers on. */
export function endpointsOf(model: string, settings: SimulatedModel): readonly SimulatedEndpoint[] {
  return settings.only ?? KINDS.find(([pattern]) => pattern.test(model))?.[1] ?? ['responses', 'chat']
}

/** Reasoning models take `max_completion_tokens` only, and think before they write. */
export const isReasoningModel = (model: string) => /^(ft:)?(gpt-[5-9]|o\d)/.test(model)

/** The list of an account in good standing, late in 2026. */
export const DEFAULT_MODELS: SimulatedModels = {
  'gpt-6.1-sol': {},
  'gpt-6.1-terra': { requestsPerMinute: 5000, tokensPerMinute: 2_000_000 },
  'gpt-6-astra': { needsVerification: 'stream', requestsPerMinute: 500, tokensPerMinute: 500_000 },
  'gpt-6-sol': { requestsPerMinute: 5000, tokensPerMinute: 1_000_000 },
  'gpt-6-luna': { requestsPerMinute: 10_000, tokensPerMinute: 10_000_000 },
  'gpt-5.6-sol': {},
  'gpt-5.6-terra': {},
  'gpt-5.6-luna': { answeredAs: 'gpt-5.6-luna-2026-07-09' },
  'gpt-5.6-luna-2026-07-09': {},
  'gpt-5.5': {},
  'gpt-5.5-pro': { requestsPerMinute: 50, tokensPerMinute: 200_000 },
  'gpt-5-search-api': {},
  'gpt-5.1': { shutdownDate: '2027-04-01' },
  'gpt-4o': { shutdownDate: '2027-01-14' },
  'gpt-4o-mini': { shutdownDate: '2027-01-14' },
  'gpt-3.5-turbo': { shutdownDate: '2026-10-23' },
  'text-embedding-3-small': { requestsPerMinute: 5000, tokensPerMinute: 5_000_000 },
  'text-embedding-3-large': { requestsPerMinute: 5000, tokensPerMinute: 5_000_000 },
  'omni-moderation-latest': { requestsPerMinute: 1000, tokensPerMinute: 50_000 },
  'gpt-image-2': { needsVerification: 'use', requestsPerMinute: 50, tokensPerMinute: 800_000 },
  'gpt-4o-mini-tts': { shutdownDate: '2027-01-06' },
  'gpt-transcribe': {},
  'whisper-1': { shutdownDate: '2027-02-26' },
  'gpt-audio-1.5': {},
  'gpt-realtime-2.1': { requestsPerMinute: 1000, tokensPerMinute: 2_000_000 },
  'gpt-live-1': {},
  'gpt-live-transcribe': {},
  'gpt-realtime-translate': {}
}
