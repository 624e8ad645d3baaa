import { parseJson } from './api-error.ts'

type Event = Readonly<Record<string, unknown>>

/** How a stream ended. */
export type StreamEnd = {
  /** An error if there was one, else the last event. */
  readonly event: Event
  readonly isError: boolean
  /** Did any event hold a choice of the model? */
  readonly hasChoice: boolean
}

const END_OF_CHAT_STREAM = '[DONE]'
const END_OF_RESPONSE = /^response\.(completed|incomplete|failed)$/

/**
 * The end of a whole stream; undefined where it broke off.
 * Format: https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function endOf(stream: string): StreamEnd | undefined {
  const events: Event[] = []
  let name = ''
  let last = ''
  let error: Event | undefined
  for (const line of stream.split(/\r\n|\r|\n/)) {
    if (line === '') name = ''
    else if (line.startsWith('event:')) name = line.slice('event:'.length).trim()
    if (!line.startsWith('data:')) continue
    last = line.slice('data:'.length).trim()
    const event = parseJson(last)
    if (event === null || typeof event !== 'object') continue
    events.push(event as Event)
    if (name === 'error' || isError(event as Event)) error ??= event as Event
  }
  const hasChoice = events.some(({ choices }) => Array.isArray(choices) && choices.length > 0)
  if (error) return { event: error, isError: true, hasChoice }
  const event = events.at(-1)
  const isEnded =
    last === END_OF_CHAT_STREAM || END_OF_RESPONSE.test(String(event?.type)) || events.slice(-2).some(hasFinished)
  return event && isEnded ? { event, isError: false, hasChoice } : undefined
}

function isError({ type, error }: Event): boolean {
  return type === 'error' || type === 'response.failed' || (error !== undefined && error !== null && error !== false)
}

/** Some servers end with the reason why the model stopped, and the count of the tokens behind it, and no more. */
function hasFinished({ choices }: Event): boolean {
  return Array.isArray(choices) && choices.some((choice) => typeof choice?.finish_reason === 'string')
}
