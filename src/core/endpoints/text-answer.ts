/** Reads what a model wrote, on Responses and on Chat Completions: text, calls, thoughts, and whether it was cut off. */

type AnswerBody = Readonly<Record<string, unknown>>

/** The objects of a list; none for any other value. */
export function objectsIn(value: unknown): AnswerBody[] {
  return (Array.isArray(value) ? value : []).filter((item) => item !== null && typeof item === 'object')
}

const objectAt = (value: unknown): AnswerBody =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as AnswerBody) : {}

/** The items of a Response, such as messages, calls and thoughts. */
export function itemsOf(body: AnswerBody): AnswerBody[] {
  return objectsIn(body.output)
}

/** The first choice of a chat completion; empty if there is none. */
export function choiceOf(body: AnswerBody): AnswerBody {
  return objectsIn(body.choices)[0] ?? {}
}

/** The message of the first choice of a chat completion. */
export function assistantMessage(body: AnswerBody): AnswerBody {
  return objectAt(choiceOf(body).message)
}

/** The parts of every message in a Response. */
export function contentParts(body: AnswerBody): AnswerBody[] {
  return itemsOf(body).flatMap(({ content }) => objectsIn(content))
}

/** All the text that the model wrote for its reader, without its thoughts. */
export function textOf(body: AnswerBody): string {
  const written = contentParts(body)
    .filter(({ type }) => type === 'output_text' || type === 'text')
    .map(({ text }) => text)
  const { content } = assistantMessage(body)
  const said = typeof content === 'string' ? [content] : objectsIn(content).map(({ text }) => text)
  return [...written, ...said].filter((text) => typeof text === 'string').join('')
}

/** What a model says instead of an answer that it does not want to give; empty if it says nothing of the kind. */
export function spokenRefusalOf(body: AnswerBody): string {
  const parts = [...contentParts(body), ...objectsIn(assistantMessage(body).content), assistantMessage(body)]
  return parts
    .map(({ refusal }) => refusal)
    .filter((text) => typeof text === 'string')
    .join('')
}

type FunctionCall = { readonly name: unknown; readonly arguments: unknown }

/** The calls of our functions, also in chat's older form `function_call`. */
export function callsOf(body: AnswerBody): FunctionCall[] {
  const items = itemsOf(body).filter(({ type }) => type === 'function_call')
  const { tool_calls, function_call } = assistantMessage(body)
  const chat = [...objectsIn(tool_calls).map((call) => objectAt(call.function)), objectAt(function_call)]
  return [...items, ...chat]
    .map(({ name, arguments: args }) => ({ name, arguments: args }))
    .filter(({ name }) => name !== undefined)
}

/** How many output tokens the model spent on thinking; null if the answer does not say. */
export function reasoningTokensOf(body: AnswerBody): number | null {
  const usage = objectAt(body.usage)
  const details = [usage.output_tokens_details, usage.completion_tokens_details].map(objectAt)
  const counts = details.map(({ reasoning_tokens: count }) => count)
  return counts.find((count): count is number => typeof count === 'number') ?? null
}

/** Does the answer show thoughts: as items of a Response, or in a field that compatible servers add? */
export function hasThoughts(body: AnswerBody): boolean {
  const { reasoning_content: content, reasoning } = assistantMessage(body)
  return itemsOf(body).some(({ type }) => type === 'reasoning') || [content, reasoning].some(isText)
}

/** The reasoning settings that a Response repeats; empty if it repeats none. */
export function reasoningOf(body: AnswerBody): AnswerBody {
  return objectAt(body.reasoning)
}

/** Did the model stop because it had used up its output tokens? */
export function isCutOff(body: AnswerBody): boolean {
  const { reason } = objectAt(body.incomplete_details)
  return (body.status === 'incomplete' && reason !== 'content_filter') || choiceOf(body).finish_reason === 'length'
}

/** Did a filter end the answer? Then it proves nothing about the capability. */
export function isFiltered(body: AnswerBody): boolean {
  const { reason } = objectAt(body.incomplete_details)
  return reason === 'content_filter' || choiceOf(body).finish_reason === 'content_filter'
}

/** Is it a text with visible characters? */
export const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
