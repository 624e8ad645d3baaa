/** Tells whether an answer proves a capability. */
import { ALL_COLOURS, FRUIT, READING, READING_TOOL } from './capability-tasks.ts'
import { fits } from './json-schema.ts'
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
import type { Json } from './verdicts.ts'

/** What came back for the request of a capability. */
export type Came = {
  readonly body: Json
  /** The text after "=" in the capability; empty if there is none. */
  readonly value: string
  /** Did the answer come as a stream: in pieces, or in a single one? "none" for an answer without a stream. */
  readonly stream: 'pieces' | 'whole' | 'none'
  /** The random number of the request. */
  readonly random: number
  /** Does the server repeat only settings that it used? A gateway also repeats settings that its model never saw. */
  readonly repeatsWhatItUsed: boolean
}

/** What came instead of the capability, as a sentence, and the cause that follows. */
export type Shortfall = {
  readonly cause: 'capability_ignored' | 'not_proven'
  readonly said: string
  /** Does a part of the answer show it? Then an answer with more output tokens would not change it. */
  readonly isFinal: boolean
}

const quoted = (text: string) => (isText(text) ? JSON.stringify(text.trim().slice(0, 80)) : 'nothing')

/** How a model says that no picture reached it. */
const SEES_NOTHING =
  /(can(no|')t|unable to|not able to|do(n't| not)) (directly )?(see|view|access|process|open|interpret|analy[sz]e)|(no|any|an) (image|picture|photo)\b.{0,40}\b(attached|provided|included|uploaded|shared|visible)|(please|could you) (attach|provide|upload|share)/i

const THINKS_NOTHING: readonly string[] = ['none', 'minimal']
/** With these efforts a reasoning model thinks about the riddle. With less it may answer at once. */
const SURELY_THINKS: readonly string[] = ['medium', 'high', 'xhigh', 'max']

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

/** Only a model that saw the picture knows its colours. With the colours in another order, it has seen something. */
function imageVerdict({ body, random }: Came): Shortfall | null {
  const text = textOf(body)
  if (!isText(text)) return asIgnored('The answer to the picture is empty')
  if (SEES_NOTHING.test(text)) return asIgnored(`The model says that it sees no picture: ${quoted(text)}`)
  const { colours } = pictureOf(random)
  // A model that repeats the question names every colour.
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

/** OpenAI's Responses repeat the effort that was used. Elsewhere only thoughts, or their number, prove it. */
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

/** One verdict for each capability. */
export const CAPABILITY_VERDICTS = {
  stream: streamVerdict,
  tools: toolVerdict,
  json_schema: schemaVerdict,
  image: imageVerdict,
  reasoning: effortVerdict,
  reasoning_summary: summaryVerdict,
  logprobs: logprobsVerdict,
  service_tier: tierVerdict,
  web_search: searchVerdict
} as const
