/** Everything that can go wrong between a request and its answer, and the cause that the user must see. */
import type { Cause } from '../../src/core/diagnosis/causes.ts'
import type { Act } from './fault-server.ts'

export type Fault = {
  readonly name: string
  readonly act: Act
  readonly cause: Cause
  /** May it pass by itself, so that the request is retried? */
  readonly isRetried: boolean
  /** May it concern only this endpoint? Then a probe tries another one. */
  readonly hasDetour?: boolean
  /** For faults that only a timeout ends. Other answers must come in time, also on a busy machine. */
  readonly timeoutSeconds?: number
}

const MB = 1024 * 1024
const DAY_SECONDS = 86_400
const SHORT_SECONDS = 4

/** Bytes on the wire that no HTTP server would write. */
const raw =
  (text: string): Act =>
  ({ req }) =>
    req.socket.end(text)
/** Writes the start of an answer, then cuts the connection. */
const resetAfter =
  (text: string): Act =>
  ({ req }) =>
    req.socket.write(text, () => setTimeout(() => req.socket.resetAndDestroy(), 50))
const reply =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Act =>
  ({ res }) =>
    res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
const html = (status: number, body = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>') =>
  reply(status, body, { 'content-type': 'text/html' })
/** Sends a byte every half second, to keep the client for ever. */
const drip =
  (start: string): Act =>
  ({ req }) => {
    req.socket.write(start)
    const timer = setInterval(() => req.socket.write('x'), 500)
    req.socket.on('close', () => clearInterval(timer))
  }

const apiError = (message: string, code: string | null = null) =>
  JSON.stringify({ error: { message, type: 'error', param: null, code } })
const overloaded = apiError('The server is overloaded.')
const limited = apiError('Rate limit reached for requests', 'rate_limit_exceeded')
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const past = 'Wed, 21 Oct 2015 07:28:00 GMT'

export const FAULTS: readonly Fault[] = [
  {
    name: 'reset before headers',
    act: ({ req }) => req.socket.resetAndDestroy(),
    cause: 'connection_failed',
    isRetried: true
  },
  {
    name: 'reset inside headers',
    act: resetAfter('HTTP/1.1 200 OK\r\nContent-Ty'),
    cause: 'connection_failed',
    isRetried: true
  },
  {
    name: 'reset inside the body',
    act: resetAfter('HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"data":['),
    cause: 'connection_failed',
    isRetried: true
  },
  {
    name: 'closed inside the body',
    act: raw('HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"data":['),
    cause: 'connection_failed',
    isRetried: true
  },
  { name: 'not HTTP', act: raw('SSH-2.0-OpenSSH_9.6\r\n'), cause: 'unreadable_response', isRetried: true },
  {
    name: 'a status that HTTP does not have',
    act: raw('HTTP/1.1 999 No\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}'),
    cause: 'unreadable_response',
    isRetried: true
  },
  {
    name: 'headers without end',
    act: raw(`HTTP/1.1 200 OK\r\n${`x-filler: ${'a'.repeat(1000)}\r\n`.repeat(40)}`),
    cause: 'unreadable_response',
    isRetried: true
  },
  {
    name: 'an upgrade that nobody asked for',
    act: raw('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    cause: 'connection_failed',
    isRetried: true
  },
  {
    name: 'never answers',
    act: () => undefined,
    cause: 'request_timeout',
    isRetried: true,
    timeoutSeconds: SHORT_SECONDS
  },
  {
    name: 'headers a byte every half second',
    act: drip('HTTP/1.1 200 OK\r\nx-slow: '),
    cause: 'request_timeout',
    isRetried: true,
    timeoutSeconds: SHORT_SECONDS
  },
  {
    name: 'body a byte every half second',
    act: drip('HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n{'),
    cause: 'request_timeout',
    isRetried: true,
    timeoutSeconds: SHORT_SECONDS
  },
  { name: 'empty body', act: reply(200, ''), cause: 'unreadable_response', isRetried: false },
  {
    name: 'truncated JSON',
    act: reply(200, '{"object":"list","data":[{"id":"gpt'),
    cause: 'unreadable_response',
    isRetried: false
  },
  {
    name: 'JSON of another shape',
    act: reply(200, '{"hello":["world"],"model":7,"usage":"x","status":{}}'),
    cause: 'unreadable_response',
    isRetried: false
  },
  {
    name: 'JSON of odd types',
    act: reply(200, '{"data":{"length":1},"choices":[null],"error":[[]],"response":1}'),
    cause: 'unreadable_response',
    isRetried: false
  },
  { name: 'null', act: reply(200, 'null'), cause: 'unreadable_response', isRetried: false },
  { name: 'HTML with 200', act: html(200), cause: 'unreadable_response', isRetried: false },
  { name: 'HTML with 403', act: html(403), cause: 'blocked_by_edge', isRetried: false },
  { name: 'HTML with 502', act: html(502), cause: 'blocked_by_edge', isRetried: true },
  {
    name: 'HTML of open tags',
    act: html(403, `<html>${'<title '.repeat(300_000)}`),
    cause: 'blocked_by_edge',
    isRetried: false
  },
  { name: '204', act: ({ res }) => res.writeHead(204).end(), cause: 'unreadable_response', isRetried: false },
  { name: '304', act: ({ res }) => res.writeHead(304).end(), cause: 'unknown_url', isRetried: false, hasDetour: true },
  {
    name: 'redirect to itself',
    act: ({ req, res }) => res.writeHead(307, { location: req.url }).end(),
    cause: 'unknown_url',
    isRetried: false,
    hasDetour: true
  },
  {
    name: 'false gzip',
    act: reply(200, '{"data":[]}', { 'content-encoding': 'gzip' }),
    cause: 'unreadable_response',
    isRetried: true
  },
  {
    name: 'false br',
    act: reply(200, 'zzzzzzzz', { 'content-encoding': 'br' }),
    cause: 'unreadable_response',
    isRetried: true
  },
  {
    name: '20 MB that are not JSON',
    act: reply(200, 'x'.repeat(20 * MB)),
    cause: 'unreadable_response',
    isRetried: false
  },
  {
    name: '20 MB of error text',
    act: reply(500, apiError('unknown'.repeat(3 * MB))),
    cause: 'server_error',
    isRetried: true,
    hasDetour: true
  },
  {
    name: '40 MB',
    act: reply(200, 'x'.repeat(40 * MB)),
    cause: 'unreadable_response',
    isRetried: true
  },
  {
    name: 'deeply nested JSON',
    act: reply(200, `{"error":${nested(200_000)}}`),
    cause: 'unreadable_response',
    isRetried: false
  },
  {
    name: 'deeply nested error',
    act: reply(500, `{"error":{"message":${nested(200_000)}}}`),
    cause: 'server_error',
    isRetried: true,
    hasDetour: true
  },
  {
    name: 'Retry-After of a day',
    act: reply(429, limited, { 'retry-after': String(DAY_SECONDS) }),
    cause: 'rate_limit_exceeded',
    isRetried: false
  },
  {
    name: 'Retry-After of nonsense',
    act: reply(503, overloaded, { 'retry-after': 'soon-ish, -1e9' }),
    cause: 'server_overloaded',
    isRetried: true
  },
  {
    name: 'Retry-After in the past',
    act: reply(503, overloaded, { 'retry-after': past }),
    cause: 'server_overloaded',
    isRetried: true
  }
]
