import { parseJson } from './api-error.ts'

const END_OF_CHAT_STREAM = '[DONE]'

/**
 * The event that decided a whole stream: an error if there was one, else the last one of a stream that came to
 * its end. Undefined where the stream broke off. Format: https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function lastEventOf(stream: string): Readonly<Record<string, unknown>> | undefined {
  const data = stream
    .split(/\r\n|\r|\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).trim())
  const events = data.map(parseJson).filter((event) => event !== null && typeof event === 'object') as Record<
    string,
    unknown
  >[]
  const error = events.find((event) => event.type === 'error' || event.error)
  if (error) return error
  const last = events.at(-1)
  const ended =
    data.at(-1) === END_OF_CHAT_STREAM || /^response\.(completed|incomplete|failed)$/.test(String(last?.type))
  return ended ? last : undefined
}
