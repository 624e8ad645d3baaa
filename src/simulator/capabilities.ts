/** What the simulated models can do besides answering. Each capability of a model can be switched off or ignored. */
import { type Refusal, refusal } from './errors.ts'
import { describePicture } from './pictures.ts'

type Json = Readonly<Record<string, unknown>>

type SimulatedCapability =
  | 'stream'
  | 'tools'
  | 'json_schema'
  | 'image'
  | 'reasoning'
  | 'reasoning_summary'
  | 'logprobs'
  | 'service_tier'
  | 'web_search'

/** `off`: refused by name. `ignored`: answered without it. `not-verified`: for verified organizations only. */
export type CapabilitySetting = 'off' | 'ignored' | 'not-verified'
/** How a model treats its capabilities, by name. */
export type SimulatedCapabilities = Readonly<Partial<Record<SimulatedCapability, CapabilitySetting>>>

type Asked = {
  /** The part of the request that asks for the capability; undefined if it does not ask. */
  readonly find: (body: Json) => unknown
  /** The request without that part. */
  readonly strip: (body: Json) => Json
  readonly param: string
}

const objectAt = (value: unknown): Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : {}
const listAt = (value: unknown): Json[] => (Array.isArray(value) ? value.map(objectAt) : [])
const without =
  (...names: readonly string[]) =>
  (body: Json): Json =>
    Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))
const toolOf = (type: string) => (body: Json) => listAt(body.tools).find((tool) => tool.type === type)

const isPicture = ({ type }: Json) => type === 'input_image' || type === 'image_url'
const urlOf = ({ image_url: image }: Json) => String(objectAt(image).url ?? image)
const messagesOf = (body: Json) => listAt(body.messages ?? body.input)
/** Takes the place of a picture that the model ignores. */
const LOST_PICTURE = 'What does this picture show?'
const withoutPictures = (body: Json): Json => {
  const field = body.messages === undefined ? 'input' : 'messages'
  return { ...body, [field]: messagesOf(body).map((message) => ({ ...message, content: LOST_PICTURE })) }
}

const ASKED: Readonly<Record<SimulatedCapability, Asked>> = {
  stream: { find: ({ stream }) => stream || undefined, strip: without('stream'), param: 'stream' },
  tools: { find: toolOf('function'), strip: without('tools', 'tool_choice'), param: 'tools' },
  json_schema: { find: schemaIn, strip: without('text', 'response_format'), param: 'response_format' },
  image: {
    find: (body) =>
      messagesOf(body)
        .flatMap(({ content }) => listAt(content))
        .find(isPicture),
    strip: withoutPictures,
    param: 'image_url'
  },
  reasoning: {
    find: (body) => objectAt(body.reasoning).effort ?? body.reasoning_effort,
    strip: without('reasoning', 'reasoning_effort'),
    param: 'reasoning_effort'
  },
  reasoning_summary: {
    find: (body) => objectAt(body.reasoning).summary,
    strip: without('reasoning'),
    param: 'reasoning.summary'
  },
  logprobs: {
    find: ({ logprobs, include }) =>
      logprobs || (Array.isArray(include) && include.includes('message.output_text.logprobs')) || undefined,
    strip: without('logprobs', 'include'),
    param: 'logprobs'
  },
  service_tier: { find: (body) => body.service_tier, strip: without('service_tier'), param: 'service_tier' },
  web_search: {
    find: (body) => toolOf('web_search')(body) ?? body.web_search_options,
    strip: without('tools', 'tool_choice', 'web_search_options'),
    param: 'tools'
  }
}

const NAMES = Object.keys(ASKED) as SimulatedCapability[]

function schemaIn(body: Json): unknown {
  const format = objectAt(objectAt(body.text).format)
  return format.schema ?? objectAt(objectAt(body.response_format).json_schema).schema
}

/** The values that the API knows. https://developers.openai.com/api/reference/resources/responses */
const KNOWN_VALUES: Readonly<Partial<Record<SimulatedCapability, readonly string[]>>> = {
  reasoning: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'],
  service_tier: ['auto', 'default', 'flex', 'scale', 'priority', 'fast', 'ultrafast']
}

/** Refuses an effort or a tier that does not exist. */
function refuseUnknownValue(settings: SimulatedCapabilities, body: Json): Refusal | null {
  for (const name of NAMES) {
    const [known, asked] = [KNOWN_VALUES[name], ASKED[name].find(body)]
    if (known === undefined || asked === undefined || settings[name] !== undefined) continue
    if (known.includes(String(asked))) continue
    const values = known.map((value) => `'${value}'`).join(', ')
    return refusal(400, `Invalid value: '${asked}'. Supported values are: ${values}.`, {
      ...{ param: ASKED[name].param, code: 'invalid_value' }
    })
  }
  return null
}

/** Refuses what is switched off, what only verified organizations may use, and values that do not exist. */
export function checkCapabilities(settings: SimulatedCapabilities, isVerified: boolean, body: Json): Refusal | null {
  const asked = (name: SimulatedCapability) => ASKED[name].find(body) !== undefined
  const off = NAMES.find((name) => settings[name] === 'off' && asked(name))
  if (off !== undefined) return refuseOff(off, body)
  const kept = isVerified ? undefined : NAMES.find((name) => settings[name] === 'not-verified' && asked(name))
  if (kept === undefined) return refuseUnknownValue(settings, body)
  const message =
    'Your organization must be verified to generate reasoning summaries. Please go to: https://platform.openai.com/settings/organization/general and click on Verify Organization.'
  return refusal(400, message, { param: ASKED[kept].param, code: 'unsupported_value' })
}

function refuseOff(name: SimulatedCapability, body: Json): Refusal {
  const { param, find } = ASKED[name]
  if (name === 'web_search')
    return refusal(403, "The hosted tool 'web_search' is not enabled for this project.", { param })
  if (name === 'service_tier') return refusal(400, 'Invalid service_tier argument', { param })
  if (name === 'reasoning')
    return refusal(400, `Unsupported value: '${find(body)}' is not supported with this model.`, {
      ...{ param, code: 'unsupported_value' }
    })
  return refusal(400, `Unsupported parameter: '${param}' is not supported with this model.`, {
    ...{ param, code: 'unsupported_parameter' }
  })
}

/** The request as it reaches a model that ignores some capabilities. */
export function withoutIgnored(settings: SimulatedCapabilities, body: Json): Json {
  return NAMES.filter((name) => settings[name] === 'ignored' && ASKED[name].find(body) !== undefined).reduce(
    (rest, name) => ASKED[name].strip(rest),
    body
  )
}

/** The answer of a model that does what it was asked. Only whole answers change; streams stay as they are. */
export function withCapabilities(endpoint: string, answer: Json, asked: Json): Json {
  if (endpoint !== 'responses' && endpoint !== 'chat') return answer
  // A request for "fast" gets the older name of the tier.
  const served = asked.service_tier === 'fast' ? 'priority' : asked.service_tier
  const tier = served === undefined ? {} : { service_tier: served }
  return endpoint === 'responses'
    ? responseWith({ ...answer, ...tier }, asked)
    : chatWith({ ...answer, ...tier }, asked)
}

/** The smallest value that fits a schema of the kind that small probes send. */
function sampleOf(schema: Json): unknown {
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  if (schema.type !== 'object') return schema.type === 'integer' ? 1 : 'Oslo'
  const properties = Object.entries(objectAt(schema.properties))
  return Object.fromEntries(properties.map(([name, inner]) => [name, sampleOf(objectAt(inner))]))
}

function textFor(body: Json): string | null {
  const schema = schemaIn(body)
  if (schema !== undefined) return JSON.stringify(sampleOf(objectAt(schema)))
  if (messagesOf(body).some(({ content }) => content === LOST_PICTURE)) return "I'm sorry, I can't see any picture."
  const picture = ASKED.image.find(body)
  return picture === undefined ? null : (describePicture(urlOf(objectAt(picture))) ?? 'A picture.')
}

const LOGPROB = { token: 'pong', logprob: -0.01, bytes: [112, 111, 110, 103], top_logprobs: [] }

function responseWith(answer: Json, asked: Json): Json {
  const reasoning = { effort: 'medium', summary: null, ...objectAt(asked.reasoning) }
  const tool = toolOf('function')(asked)
  if (tool !== undefined) {
    const call = { arguments: JSON.stringify(sampleOf(objectAt(tool.parameters))), name: tool.name }
    return { ...answer, reasoning, output: [{ type: 'function_call', id: 'fc_1', call_id: 'call_1', ...call }] }
  }
  const search = ASKED.web_search.find(asked) === undefined ? [] : [{ type: 'web_search_call', id: 'ws_1' }]
  const summary = [{ type: 'summary_text', text: 'Adds the first primes.' }]
  const thoughts = ASKED.reasoning_summary.find(asked) ? [{ type: 'reasoning', id: 'rs_1', summary }] : []
  const text = textFor(asked)
  const part = (one: Json) => ({
    ...one,
    ...(text !== null && { text }),
    ...(ASKED.logprobs.find(asked) !== undefined && { logprobs: [LOGPROB] })
  })
  const output = listAt(answer.output).map((item) =>
    item.type === 'message' ? { ...item, content: listAt(item.content).map(part) } : item
  )
  const usage = { ...objectAt(answer.usage), ...countedThoughts('output_tokens_details', asked) }
  return { ...answer, reasoning, output: [...search, ...thoughts, ...output], usage }
}

/** How many tokens went into thinking, if the request says how much to think. */
function countedThoughts(field: string, asked: Json): Json {
  const effort = ASKED.reasoning.find(asked)
  return effort === undefined ? {} : { [field]: { reasoning_tokens: effort === 'none' ? 0 : 8 } }
}

function chatWith(answer: Json, asked: Json): Json {
  const tool = objectAt(toolOf('function')(asked)?.function)
  const text = textFor(asked)
  const calls =
    tool.name === undefined
      ? {}
      : {
          content: null,
          tool_calls: [
            {
              ...{ id: 'call_1', type: 'function' },
              function: { name: tool.name, arguments: JSON.stringify(sampleOf(objectAt(tool.parameters))) }
            }
          ]
        }
  const cited = ASKED.web_search.find(asked) === undefined ? {} : { annotations: [{ type: 'url_citation' }] }
  const logprobs = ASKED.logprobs.find(asked) === undefined ? null : { content: [LOGPROB], refusal: null }
  const choices = listAt(answer.choices).map((choice) => ({
    ...choice,
    logprobs,
    message: { ...objectAt(choice.message), ...(text !== null && { content: text }), ...calls, ...cited }
  }))
  const none = { completion_tokens_details: { reasoning_tokens: 0 } }
  const usage = { ...objectAt(answer.usage), ...none, ...countedThoughts('completion_tokens_details', asked) }
  return { ...answer, choices, usage }
}
