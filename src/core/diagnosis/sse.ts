import { complaintIn, endedWithError, isSpoken } from '../endpoints/verdicts.ts'
import { parseJson } from './api-error.ts'

const END_OF_CHAT_STREAM = '[DONE]'
const END_OF_RESPONSE = /^response\.(completed|incomplete|failed)$/

type StreamEvent = Readonly<Record<string, unknown>>

/**
 * The event that decides a whole stream: the error if there is one, else the last event. undefined if the stream broke off.
 * For a chat stream, the event gets the choice in which the model said something, or no choice if it said nothing.
 * Format: https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function lastEventOf(stream: string): StreamEvent | undefined {
  const blocks = blocksOf(stream)
  const data = blocks.flatMap((block) => block.data)
  const events = blocks.flatMap(eventsOf)
  const error = events.find(isStreamError)
  if (error) return error
  const last = events.at(-1)
  if (last === undefined) return undefined
  const choices = events.flatMap(choicesOf)
  const spoken = choices.find(isSpoken)
  const finished = choices.find(isFinished)
  const isEnded =
    data.at(-1) === END_OF_CHAT_STREAM ||
    END_OF_RESPONSE.test(String(last.type)) ||
    // Some chat streams end with their last choice, without a mark.
    finished !== undefined
  if (!isEnded) return undefined
  if (!events.some((event) => Array.isArray(event.choices))) return withOutput(last)
  // A model that used up its tokens before its first word sends only the end.
  const silent = finished && { ...finished, text: '' }
  const deciding = choices.find(endedWithError) ?? spoken ?? silent
  return { ...last, choices: deciding === undefined ? [] : [deciding] }
}

/**
 * Does a stream bring its answer in the form that programs read? A chat server that only wraps a whole answer in an event
 * does not stream: its choices have a `message` and no `delta`.
 */
export function isInPieces(stream: string): boolean {
  const choices = blocksOf(stream).flatMap(eventsOf).flatMap(choicesOf)
  return choices.length === 0 || choices.some((choice) => choice.delta !== undefined || choice.message === undefined)
}

/** The last event need not repeat the output, which came in the events before it. */
function withOutput(event: StreamEvent): StreamEvent {
  const { response } = event
  const isEnd = END_OF_RESPONSE.test(String(event.type)) && response !== null && typeof response === 'object'
  return isEnd ? { ...event, response: { output: [], ...response } } : event
}

const isFinished = ({ finish_reason: reason }: StreamEvent) => typeof reason === 'string' && reason !== 'error'

function blocksOf(stream: string): Block[] {
  return stream
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map(readBlock)
}

type Block = { readonly name: string | undefined; readonly data: readonly string[] }

/** Reads the lines up to an empty line. */
function readBlock(block: string): Block {
  const lines = block.split('\n')
  const valuesOf = (field: string) =>
    lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).trim())
  return { name: valuesOf('event').at(-1), data: valuesOf('data') }
}

/** One value may take several lines. Some servers leave out the empty line between two values. */
function eventsOf({ name, data }: Block): StreamEvent[] {
  const whole = parseJson(data.join('\n'))
  const values = whole === undefined ? data.map(parseJson) : [whole]
  const objects = values.filter((value): value is StreamEvent => value !== null && typeof value === 'object')
  if (name === undefined || !ERROR.test(name)) return objects
  return objects.length > 0
    ? objects.map((event) => ({ ...event, type: 'error' }))
    : [{ type: 'error', message: data.join('\n') }]
}

function choicesOf({ choices }: StreamEvent): readonly StreamEvent[] {
  return Array.isArray(choices) ? choices.filter((choice) => choice !== null && typeof choice === 'object') : []
}

/** Does this content type say that the body is a stream of events? */
export const isStreamType = (contentType = ''): boolean => /^text\/event-stream/i.test(contentType)

/** `error`, and what servers make of it: `Error`, `response.error`. */
const ERROR = /(^|\.)error$/i

/** Does the event say that the answer failed? */
export function isStreamError(event: StreamEvent): boolean {
  const { type } = event
  return (typeof type === 'string' && ERROR.test(type)) || type === 'response.failed' || complaintIn(event) !== null
}
