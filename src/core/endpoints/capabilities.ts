/**
 * What a program needs from a model besides an answer. For each capability: the smallest request that proves it, on
 * Responses and on Chat Completions, and how the answer proves it. A status of 200 alone proves nothing.
 * Request shapes follow OpenAI's API reference (https://developers.openai.com/api/reference).
 */
import type { ApiRequest } from './api.ts'
import { fits, type JsonSchema } from './json-schema.ts'
import { COLOURS, pictureOf } from './picture.ts'
import {
  assistantMessage,
  callsOf,
  choiceOf,
  contentParts,
  hasThoughts,
  isText,
  itemsOf,
  objectsIn,
  reasoningOf,
  reasoningTokensOf,
  textOf
} from './text-answer.ts'

type CapabilityBody = Readonly<Record<string, unknown>>

/** What came back for the request of a capability. */
export type Came = {
  readonly body: CapabilityBody
  /** The text after "=" in the capability; empty if there is none. */
  readonly value: string
  /** Did the answer come as a stream: in pieces, or in a single one? "none" for an answer without a stream. */
  readonly stream: 'pieces' | 'whole' | 'none'
  /** What the request was made with. */
  readonly random: number
  /** Does the server repeat only settings that it used? A gateway also repeats what the model behind it never saw. */
  readonly repeatsWhatItUsed: boolean
}

/** What came in place of the capability, as a sentence, and what that makes of it. */
export type Shortfall = {
  readonly cause: 'capability_ignored' | 'not_proven'
  readonly said: string
  /** Does a part of the answer show it? Then an answer with more output tokens would not change it. */
  readonly isFinal: boolean
}

export type CapabilitySpec = {
  /** An example of the text after "="; null if the capability takes none. */
  readonly value: string | null
  /** How many output tokens the first request asks for; null for as many as the probe of the model. */
  readonly tokens: number | null
  /**
   * What is changed in the request that the model answered; null where the endpoint has no such capability. `random`
   * (0 up to, but not including, 1) decides what must not be guessed.
   */
  readonly changes: {
    readonly responses: ((value: string, random: number) => CapabilityBody) | null
    readonly chat: ((value: string, random: number) => CapabilityBody) | null
  }
  /** null: what came back shows the capability. */
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

const chatMessages = (content: unknown) => [{ role: 'user', content }]
/** A prompt, in the form of each endpoint. */
const asked = (text: string) => ({ responses: { input: text }, chat: { messages: chatMessages(text) } })
const quoted = (text: string) => (isText(text) ? JSON.stringify(text.trim().slice(0, 80)) : 'nothing')

const READING_TOOL = 'record_reading'
const READING: JsonSchema = {
  type: 'object',
  properties: { place: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
  required: ['place', 'unit'],
  additionalProperties: false
}
const TOOL_PROMPT = asked('Record that the thermometer in Oslo shows degrees celsius.')
const TOOL_DESCRIPTION = 'Records where a thermometer is, and its unit.'

/** The prompt asks for a word that the schema does not allow. Only a model that is held to the schema answers with JSON. */
const FRUIT: JsonSchema = {
  type: 'object',
  properties: { fruit: { type: 'string', enum: ['quince', 'medlar'] } },
  required: ['fruit'],
  additionalProperties: false
}
const SCHEMA_PROMPT = asked('Reply with the single word apple. No JSON, no quotes, nothing else.')

const ALL_COLOURS = COLOURS.join(', ')
const PICTURE_PROMPT = `The picture is made of four squares. Name their colours in this order: top left, top right, bottom left, bottom right. Answer with four words out of these, and nothing else: ${ALL_COLOURS}.`
/** How a model says that no picture reached it. */
const SEES_NOTHING =
  /(can(no|')t|unable to|not able to|do(n't| not)) (directly )?(see|view|access|process|open|interpret|analy[sz]e)|(no|any|an) (image|picture|photo)\b.{0,40}\b(attached|provided|included|uploaded|shared|visible)|(please|could you) (attach|provide|upload|share)/i

/** A question that needs some thinking, so the answer can show it. */
const RIDDLE = asked('What is the sum of the first seven prime numbers, times 13? Answer with the number.')
const THINKS_NOTHING: readonly string[] = ['none', 'minimal']
/** With these a model that reasons thinks about the riddle; with less it may well answer at once. */
const SURELY_THINKS: readonly string[] = ['medium', 'high', 'xhigh', 'max']

const NEWS = asked('Search the web for the title of the newest release of Node.js, and name it.')

const asIgnored = (said: string): Shortfall => ({ cause: 'capability_ignored', said, isFinal: false })
const asUnproven = (said: string): Shortfall => ({ cause: 'not_proven', said, isFinal: false })
/** Something in the answer contradicts the capability. */
const asContradicted = (said: string): Shortfall => ({ ...asIgnored(said), isFinal: true })

function streamVerdict({ stream }: Came): Shortfall | null {
  if (stream === 'pieces') return null
  return asContradicted(
    stream === 'none' ? 'The answer came in one piece' : 'The stream holds the whole answer in one piece'
  )
}

function toolVerdict({ body }: Came): Shortfall | null {
  const call = callsOf(body).find(({ name }) => name === READING_TOOL)
  if (call === undefined) return asIgnored(`No call of the function came, but ${quoted(textOf(body))}`)
  const { arguments: args } = call
  if (typeof args !== 'string')
    return asIgnored(`The function's arguments are no text: ${quoted(JSON.stringify(args))}`)
  return fits(parsed(args), READING)
    ? null
    : asIgnored(`The function's arguments do not fit its schema: ${quoted(args)}`)
}

function schemaVerdict({ body }: Came): Shortfall | null {
  const text = textOf(body)
  return fits(parsed(text), FRUIT) ? null : asIgnored(`The answer does not fit the schema: ${quoted(text)}`)
}

/** Only who saw the picture knows its colours; who knows them in another order has seen something. */
function imageVerdict({ body, random }: Came): Shortfall | null {
  const text = textOf(body)
  if (!isText(text)) return asIgnored('The answer to the picture is empty')
  if (SEES_NOTHING.test(text)) return asIgnored(`The model says that it sees no picture: ${quoted(text)}`)
  const { colours } = pictureOf(random)
  // Whoever repeats the question names every colour.
  const words = text
    .toLowerCase()
    .replaceAll(ALL_COLOURS, ' ')
    .split(/[^a-z]+/)
  const named = words.filter((word) => COLOURS.includes(word))
  const isSame = (list: readonly string[]) => list.join() === colours.join()
  // Talkative models say more before or after.
  if (isSame(named.slice(0, colours.length)) || isSame(named.slice(-colours.length))) return null
  const instead = `The picture is ${colours.join(', ')}, and the answer was ${quoted(text)}`
  return [...named].sort().join() === [...colours].sort().join() ? asUnproven(instead) : asIgnored(instead)
}

/** OpenAI's Responses repeat the effort that was used; elsewhere only thoughts, or their number, show what was made of it. */
function effortVerdict({ body, value, repeatsWhatItUsed }: Came): Shortfall | null {
  const { effort } = reasoningOf(body)
  if (typeof effort === 'string' && effort !== value)
    return asContradicted(`The answer was given with the effort "${effort}"`)
  if (effort === value && repeatsWhatItUsed) return null
  const tokens = reasoningTokensOf(body)
  const isThinking = (tokens ?? 0) > 0 || hasThoughts(body)
  if (value === 'none' && isThinking) return asContradicted('The answer shows thinking')
  if (isThinking) return null
  if (tokens === null) return asUnproven('The answer does not say whether the model thought')
  if (THINKS_NOTHING.includes(value)) return null
  const said = 'The answer was given without thinking'
  return SURELY_THINKS.includes(value) && effort !== value ? asIgnored(said) : asUnproven(said)
}

function summaryVerdict({ body, repeatsWhatItUsed }: Came): Shortfall | null {
  const { summary } = reasoningOf(body)
  const isWritten = itemsOf(body).some((item) => objectsIn(item.summary).some(({ text }) => isText(text)))
  if (isWritten || (isText(summary) && repeatsWhatItUsed)) return null
  return isText(summary)
    ? asUnproven('The answer repeats the setting, as gateways do for any model, but has no reasoning summary')
    : asIgnored('The answer has no reasoning summary')
}

function logprobsVerdict({ body }: Came): Shortfall | null {
  const { logprobs } = choiceOf(body) as { readonly logprobs?: { readonly content?: unknown } | null }
  const lists = [...contentParts(body).map((part) => part.logprobs), logprobs?.content]
  if (lists.flatMap(objectsIn).some(({ logprob }) => Number.isFinite(logprob))) return null
  const said = 'The answer has no log probabilities'
  return isText(textOf(body)) ? asContradicted(said) : asIgnored(said)
}

function tierVerdict({ body, value }: Came): Shortfall | null {
  const { service_tier: tier } = body
  if (typeof tier !== 'string' || !isText(tier)) return asContradicted('The answer names no service tier')
  // "auto" asks for no tier of its own.
  return value === 'auto' || settingOfTier(tier) === settingOfTier(value)
    ? null
    : asContradicted(`The answer was served by the tier "${tier}"`)
}

/**
 * The name that a project's settings have for a tier. Requests may say `fast` or `priority`, and answers say `priority`.
 * https://developers.openai.com/api/docs/guides/fast-mode
 */
export function settingOfTier(tier: string): string {
  return tier === 'priority' ? 'fast' : tier
}

function searchVerdict({ body }: Came): Shortfall | null {
  const searched = itemsOf(body).some(({ type, status }) => type === 'web_search_call' && status !== 'failed')
  const cited = assistantMessage(body).annotations
  return searched || (Array.isArray(cited) && cited.length > 0) ? null : asIgnored('No search was made')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every capability that a requirement may name after "+". */
export const CAPABILITIES = {
  stream: {
    value: null,
    tokens: null,
    changes: { responses: () => ({ stream: true }), chat: () => ({ stream: true }) },
    verdict: streamVerdict,
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
    verdict: toolVerdict,
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
    verdict: schemaVerdict,
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
    verdict: imageVerdict,
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
    tokens: SHORT_ANSWER_TOKENS,
    changes: {
      responses: (effort) => ({ ...RIDDLE.responses, reasoning: { effort } }),
      chat: (reasoning_effort) => ({ ...RIDDLE.chat, reasoning_effort })
    },
    verdict: effortVerdict,
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
    tokens: SHORT_ANSWER_TOKENS,
    changes: { responses: () => ({ ...RIDDLE.responses, reasoning: { summary: 'auto' } }), chat: null },
    verdict: summaryVerdict,
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
    tokens: SHORT_ANSWER_TOKENS,
    changes: {
      responses: () => ({ include: ['message.output_text.logprobs'] }),
      chat: () => ({ logprobs: true })
    },
    verdict: logprobsVerdict,
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
    tokens: null,
    changes: {
      responses: (service_tier) => ({ service_tier }),
      chat: (service_tier) => ({ service_tier })
    },
    verdict: tierVerdict,
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
    tokens: SHORT_ANSWER_TOKENS,
    changes: {
      responses: () => ({ ...NEWS.responses, tools: [{ type: 'web_search' }], tool_choice: 'required' }),
      chat: () => ({ ...NEWS.chat, web_search_options: {} })
    },
    verdict: searchVerdict,
    named: /web[_ ]?search|hosted tool|\btools?\b/i,
    paid: true,
    isListPriced: false,
    switch: "An owner can allow the hosted tool in the project's settings.",
    sends: 'a question that needs one search, only with "paid-probes: true"',
    proof: 'a search in the answer',
    costs: '$0.01 a search, and the tokens of what it finds'
  }
} satisfies Record<string, CapabilitySpec>

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

/** The fields that limit output tokens, on all endpoints and servers. */
export const TOKEN_LIMITS = ['max_output_tokens', 'max_completion_tokens', 'max_tokens'] as const

/** The endpoints that capabilities are probed on. */
export type CapabilityEndpoint = keyof CapabilitySpec['changes']

/** Does the endpoint take requests for capabilities? */
export function takesCapabilities(endpoint: string): endpoint is CapabilityEndpoint {
  return endpoint === 'responses' || endpoint === 'chat'
}

/**
 * The request for a capability, made of the one that the model answered: what had to be corrected there is right here.
 * null where the endpoint has no such capability.
 * @param random decides what must not be guessed; the verdict needs the same
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

/** The second request for a capability: with room to think, unless the first took as many tokens as the probe. */
export function withRoom(request: ApiRequest, { name }: Capability): ApiRequest {
  return withTokens(request, capabilitySpec(name).tokens === null ? null : ROOM_TO_THINK)
}

const tokenLimit = ({ body }: ApiRequest) => TOKEN_LIMITS.find((name) => body[name] !== undefined)

/** The same request with another limit of output tokens. It stays as it is if `tokens` is null or it has no limit. */
function withTokens(request: ApiRequest, tokens: number | null): ApiRequest {
  const limit = tokenLimit(request)
  if (limit === undefined || tokens === null) return request
  return { ...request, body: { ...request.body, [limit]: tokens } }
}

/** How many output tokens a request allows, in words. */
export function tokensInWords(request: ApiRequest): string {
  const limit = tokenLimit(request)
  return limit === undefined ? 'its output tokens' : `${String(request.body[limit])} output tokens`
}
