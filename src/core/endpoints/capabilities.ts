/**
 * What a program needs from a model besides an answer. Each capability has the smallest request that proves it, on
 * Responses and on Chat Completions, and a verdict on the answer. A status of 200 alone proves nothing.
 * Request shapes follow OpenAI's API reference (https://developers.openai.com/api/reference).
 */
import type { ApiRequest } from './api.ts'
import {
  chatMessages,
  FRUIT,
  NEWS,
  PICTURE_PROMPT,
  READING,
  READING_TOOL,
  RIDDLE,
  SCHEMA_PROMPT,
  TOOL_DESCRIPTION,
  TOOL_PROMPT
} from './capability-tasks.ts'
import { CAPABILITY_VERDICTS, type Came, type Shortfall } from './capability-verdicts.ts'
import { pictureOf } from './picture.ts'
import { withTokens } from './token-limit.ts'
import type { Json } from './verdicts.ts'

/** What is true of a capability. Every capability answers every question. */
export type CapabilitySpec = {
  /** An example of the text after "="; null if the capability takes none. */
  readonly value: string | null
  /** The word for that text in messages; null if there is none. */
  readonly placeholder: 'LEVEL' | 'NAME' | null
  /** How many output tokens the first request asks for; null for as many as the probe of the model. */
  readonly tokens: number | null
  /**
   * What changes in the request that the model answered; null if the endpoint does not have the capability. `random`
   * (from 0 up to, but not including, 1) decides what must not be guessed.
   */
  readonly changes: {
    readonly responses: ((value: string, random: number) => Json) | null
    readonly chat: ((value: string, random: number) => Json) | null
  }
  /** Judges what came back; null if it shows the capability. */
  readonly verdict: (came: Came) => Shortfall | null
  /** How a refusal names it: the parameter, the value or the tool. */
  readonly named: RegExp
  /** Does its request cost more than tokens? Then it is sent only if the user agrees. */
  readonly paid: boolean
  /** Does the list price of the model cover its tokens? */
  readonly isListPriced: boolean
  /** Who can switch it on at OpenAI, as a sentence; null if the model decides. */
  readonly switch: string | null
  /** For the documentation: what the request sends, what proves the capability, and about how much it costs. */
  readonly sends: string
  readonly proof: string
  readonly costs: string
}

/** Enough for a short answer, if the model does not think first. */
const SHORT_ANSWER_TOKENS = 128
/** Output tokens of the second request. Reasoning models spend them on thinking. */
const ROOM_TO_THINK = 1_000

const TOKEN_COSTS = '$0.0001 gpt-6-luna, $0.007 gpt-6-astra; if asked twice $0.0006 and $0.06 at most'
const FEW_TOKENS_COST = 'as much as the probe of the model'

/** Every capability that a requirement may name after "+". */
const CAPABILITIES = {
  stream: {
    value: null,
    placeholder: null,
    tokens: null,
    changes: { responses: () => ({ stream: true }), chat: () => ({ stream: true }) },
    verdict: CAPABILITY_VERDICTS.stream,
    named: /\bstream/i,
    paid: false,
    isListPriced: true,
    switch: null,
    sends: 'the request that the model answered, as a stream',
    proof: 'a stream that ends well; on chat, its events must hold pieces (`delta`) and not a whole answer',
    costs: FEW_TOKENS_COST
  },
  tools: {
    value: null,
    placeholder: null,
    tokens: SHORT_ANSWER_TOKENS,
    changes: {
      responses: () => ({
        ...TOOL_PROMPT.responses,
        tools: [
          { type: 'function', name: READING_TOOL, description: TOOL_DESCRIPTION, parameters: READING, strict: true }
        ],
        tool_choice: 'required'
      }),
      chat: () => ({
        ...TOOL_PROMPT.chat,
        tools: [
          {
            type: 'function',
            function: { name: READING_TOOL, description: TOOL_DESCRIPTION, parameters: READING, strict: true }
          }
        ],
        tool_choice: 'required'
      })
    },
    verdict: CAPABILITY_VERDICTS.tools,
    named: /\btools?\b|tool[_ ]|function[_ ]call|\bfunctions?\b/i,
    paid: false,
    isListPriced: true,
    switch: null,
    sends: 'one sentence and one function that must be called',
    proof: 'a call of this function with arguments that fit its schema',
    costs: TOKEN_COSTS
  },
  json_schema: {
    value: null,
    placeholder: null,
    tokens: SHORT_ANSWER_TOKENS,
    changes: {
      responses: () => ({
        ...SCHEMA_PROMPT.responses,
        text: { format: { type: 'json_schema', name: 'fruit', schema: FRUIT, strict: true } }
      }),
      chat: () => ({
        ...SCHEMA_PROMPT.chat,
        response_format: { type: 'json_schema', json_schema: { name: 'fruit', schema: FRUIT, strict: true } }
      })
    },
    verdict: CAPABILITY_VERDICTS.json_schema,
    named: /json[_ -]?schema|response[_ ]?format|text\.format|\bstructured|\bgrammar|json mode|'text'|"text"/i,
    paid: false,
    isListPriced: true,
    switch: null,
    sends: 'a request for the word "apple", and a strict schema that does not allow it',
    proof: 'JSON that fits the schema; only constrained decoding gives it',
    costs: TOKEN_COSTS
  },
  image: {
    value: null,
    placeholder: null,
    tokens: SHORT_ANSWER_TOKENS,
    changes: {
      responses: (_, random) => ({
        input: chatMessages([
          { type: 'input_text', text: PICTURE_PROMPT },
          { type: 'input_image', image_url: pictureOf(random).url, detail: 'low' }
        ])
      }),
      chat: (_, random) => ({
        messages: chatMessages([
          { type: 'text', text: PICTURE_PROMPT },
          { type: 'image_url', image_url: { url: pictureOf(random).url, detail: 'low' } }
        ])
      })
    },
    verdict: CAPABILITY_VERDICTS.image,
    named: /image|vision|visual|multi-?modal|modalit|mmproj|picture|content type|content part/i,
    paid: false,
    isListPriced: true,
    switch: null,
    sends: 'a picture of 64 × 64 pixels, four squares in colours drawn for this request, and a question about them',
    proof: 'the right colours in the right order',
    costs: `${TOKEN_COSTS}, and the picture's tokens`
  },
  reasoning: {
    value: 'high',
    placeholder: 'LEVEL',
    tokens: SHORT_ANSWER_TOKENS,
    changes: {
      responses: (effort) => ({ ...RIDDLE.responses, reasoning: { effort } }),
      chat: (reasoning_effort) => ({ ...RIDDLE.chat, reasoning_effort })
    },
    verdict: CAPABILITY_VERDICTS.reasoning,
    named: /reasoning|effort|thinking/i,
    paid: false,
    isListPriced: true,
    switch: null,
    sends: 'a small sum, to be thought about with this effort',
    proof:
      "OpenAI's Response repeats the effort; on chat and on other servers, the answer shows thinking or counts it (for `none`: counts none)",
    costs: TOKEN_COSTS
  },
  reasoning_summary: {
    value: null,
    placeholder: null,
    tokens: SHORT_ANSWER_TOKENS,
    changes: { responses: () => ({ ...RIDDLE.responses, reasoning: { summary: 'auto' } }), chat: null },
    verdict: CAPABILITY_VERDICTS.reasoning_summary,
    named: /summar|\breasoning\b/i,
    paid: false,
    isListPriced: true,
    switch: 'An owner of the organization can verify it in the settings. Until then, leave reasoning summaries out.',
    sends: 'a small sum, and a request for a summary of the thinking',
    proof: "a summary, or the repeated setting in OpenAI's answer",
    costs: TOKEN_COSTS
  },
  logprobs: {
    value: null,
    placeholder: null,
    tokens: SHORT_ANSWER_TOKENS,
    changes: {
      responses: () => ({ include: ['message.output_text.logprobs'] }),
      chat: () => ({ logprobs: true })
    },
    verdict: CAPABILITY_VERDICTS.logprobs,
    named: /log[_ ]?prob|\binclude\b/i,
    paid: false,
    isListPriced: true,
    switch: null,
    sends: 'the word "ping", and a request for log probabilities',
    proof: 'log probabilities beside the text',
    costs: TOKEN_COSTS
  },
  service_tier: {
    value: 'priority',
    placeholder: 'NAME',
    tokens: null,
    changes: {
      responses: (service_tier) => ({ service_tier }),
      chat: (service_tier) => ({ service_tier })
    },
    verdict: CAPABILITY_VERDICTS.service_tier,
    named: /service[_ ]?tier|\btier\b|\b(flex|priority|scale|fast|ultrafast)\b/i,
    paid: false,
    isListPriced: false,
    switch: "An owner can allow the tier in the project's settings. Some tiers need a contract of the organization.",
    sends: 'the word "ping", for this tier',
    proof: 'the tier that the answer names',
    costs: 'as much as the probe of the model, at the price of the tier'
  },
  web_search: {
    value: null,
    placeholder: null,
    tokens: SHORT_ANSWER_TOKENS,
    changes: {
      responses: () => ({ ...NEWS.responses, tools: [{ type: 'web_search' }], tool_choice: 'required' }),
      chat: () => ({ ...NEWS.chat, web_search_options: {} })
    },
    verdict: CAPABILITY_VERDICTS.web_search,
    named: /web[_ ]?search|hosted tool|\btools?\b/i,
    paid: true,
    isListPriced: false,
    switch: "An owner can allow the hosted tool in the project's settings.",
    sends: 'a question that needs one search, only with "paid-probes: true"',
    proof: 'a search in the answer',
    costs: '$0.01 a search, and the tokens of what it finds'
  }
} satisfies Record<string, CapabilitySpec>

/** The name of a capability, as a requirement writes it after "+". */
export type CapabilityName = keyof typeof CAPABILITIES

/** A capability of a requirement, such as `tools` or `reasoning=high`. */
export type Capability = { readonly name: CapabilityName; readonly value: string }

/** The names that may stand after "+". */
export const CAPABILITY_NAMES = Object.keys(CAPABILITIES) as CapabilityName[]

/** The entry of a capability, as the type that all of them share. */
export function capabilitySpec(name: CapabilityName): CapabilitySpec {
  return CAPABILITIES[name]
}

/** The capability as the report writes it, such as `reasoning=high`. */
export function capabilityText({ name, value }: Capability): string {
  return value === '' ? name : `${name}=${value}`
}

/** The name of a capability that the report wrote, without "=" and its value; undefined for any other text. */
export function capabilityNameOf(text: string): CapabilityName | undefined {
  const name = text.split('=')[0] ?? ''
  return CAPABILITY_NAMES.find((known) => known === name)
}

/** The endpoints that capabilities are probed on. */
type CapabilityEndpoint = keyof CapabilitySpec['changes']

/** Does the endpoint take requests for capabilities? */
export function takesCapabilities(endpoint: string): endpoint is CapabilityEndpoint {
  return endpoint === 'responses' || endpoint === 'chat'
}

/**
 * The request for a capability; null if the endpoint does not have it. It is made of the request that the model answered,
 * so it has the same corrections.
 *
 * @param random decides what must not be guessed; the verdict needs the same number
 */
export function capabilityRequest(
  answered: ApiRequest,
  { name, value }: Capability,
  random: number
): ApiRequest | null {
  const { changes, tokens } = capabilitySpec(name)
  const change = takesCapabilities(answered.endpoint) ? changes[answered.endpoint] : null
  if (change === null) return null
  return withTokens({ ...answered, body: { ...answered.body, ...change(value, random) } }, tokens)
}

/** The second request for a capability. It has room to think, unless the first one has the token limit of the probe. */
export function withRoom(request: ApiRequest, { name }: Capability): ApiRequest {
  return withTokens(request, capabilitySpec(name).tokens === null ? null : ROOM_TO_THINK)
}
