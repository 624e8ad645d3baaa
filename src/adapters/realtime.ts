/** A realtime session over a WebSocket: the `ws` package shows the status of a refused upgrade and takes a proxy agent. */
import type { IncomingMessage } from 'node:http'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { WebSocket } from 'ws'
import type { Answer, ApiRequest } from '../core/api.ts'
import { failureOf, isAbortOf } from '../core/failure.ts'

export type RealtimeConnection = {
  readonly baseUrl: string
  readonly proxy: string | null
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

const MAX_EVENT_BYTES = 1024 * 1024
const SWITCHING_PROTOCOLS = 101
const FINAL_EVENTS: readonly unknown[] = ['response.done', 'error']

/**
 * Opens a session, sends the request once the session is created, and gives the event that decided as an Answer with
 * status 101. A refused upgrade is an Answer with its own status. Never throws.
 */
export function createRealtime(connection: RealtimeConnection) {
  return (request: ApiRequest, headers: Readonly<Record<string, string>>): Promise<Answer> =>
    connection.signal.aborted
      ? Promise.resolve({ kind: 'stopped' })
      : new Promise((resolve) => converse(connection, request, headers, resolve))
}

function converse(
  { baseUrl, proxy, timeoutMs, signal }: RealtimeConnection,
  request: ApiRequest,
  headers: Readonly<Record<string, string>>,
  resolve: (answer: Answer) => void
): void {
  const startedAt = performance.now()
  const url = `${baseUrl.replace(/^http/, 'ws')}${request.path}?model=${encodeURIComponent(request.model)}`
  const socket = new WebSocket(url, {
    headers,
    maxPayload: MAX_EVENT_BYTES,
    perMessageDeflate: false,
    followRedirects: false,
    ...(proxy !== null && { agent: new HttpsProxyAgent(proxy) })
  })
  let upgradeHeaders: Record<string, string> = {}
  const ended = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  const finish = (answer: Answer) => {
    ended.removeEventListener('abort', onEnd)
    socket.terminate()
    resolve(answer)
  }
  const latencyMs = () => performance.now() - startedAt
  const fail = (error: unknown, timedOut = false) => finish(failureOf(error, timedOut, latencyMs()))
  const onEnd = () => (isAbortOf(signal) ? finish({ kind: 'stopped' }) : fail(new Error('Timed out'), true))
  ended.addEventListener('abort', onEnd, { once: true })

  socket.on('upgrade', (response) => {
    upgradeHeaders = headersOf(response)
  })
  socket.on('unexpected-response', (_, response) => {
    const answer = { kind: 'response', status: response.statusCode ?? 0, headers: headersOf(response) } as const
    bodyOf(response).then((body) => finish({ ...answer, body, latencyMs: latencyMs() }), fail)
  })
  socket.on('message', (data) => {
    const body = data.toString()
    const type = typeOf(body)
    if (type === 'session.created') socket.send(JSON.stringify(request.body))
    else if (FINAL_EVENTS.includes(type) || type === undefined) {
      finish({ kind: 'response', status: SWITCHING_PROTOCOLS, headers: upgradeHeaders, body, latencyMs: latencyMs() })
    }
  })
  socket.on('error', (error) => fail(error))
  socket.on('close', (code, reason) => {
    fail(
      Object.assign(new Error(`The session was closed with ${code} ${reason.toString()}`.trim()), {
        code: 'ERR_SESSION_CLOSED'
      })
    )
  })
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of response) {
    body += String(chunk)
    if (body.length > MAX_EVENT_BYTES) break
  }
  return body
}

function typeOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { type?: unknown } | null)?.type
  } catch {
    return undefined
  }
}
