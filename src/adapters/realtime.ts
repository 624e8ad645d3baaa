/** A realtime session over a WebSocket. The `ws` package shows the status of a refused upgrade and takes a proxy agent. */
import type { IncomingMessage } from 'node:http'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { type RawData, WebSocket } from 'ws'
import { failureOf, isAbortOf } from '../core/diagnosis/failure.ts'
import type { Answer, ApiRequest } from '../core/endpoints/api.ts'

export type RealtimeConnection = {
  readonly baseUrl: string
  readonly proxy: string | null
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

type Headers = Readonly<Record<string, string>>

const MAX_EVENT_BYTES = 1024 * 1024
const SWITCHING_PROTOCOLS = 101

/**
 * Opens a session and sends the request once the session exists. The deciding event becomes an Answer with status 101.
 * A refused upgrade becomes an Answer with its own status. Never throws.
 */
export function createRealtime(connection: RealtimeConnection) {
  return async (request: ApiRequest, headers: Headers): Promise<Answer> => {
    const { signal, timeoutMs } = connection
    if (signal.aborted) return { kind: 'stopped' }
    const startedAt = performance.now()
    const timeout = AbortSignal.timeout(timeoutMs)
    const end = AbortSignal.any([signal, timeout])
    const socket = openSocket(connection, request, headers, end)
    try {
      const seen = await Promise.race([conversation(socket, request), abortion(end)])
      return { kind: 'response', ...seen, latencyMs: performance.now() - startedAt }
    } catch (error) {
      if (isAbortOf(signal)) return { kind: 'stopped' }
      return failureOf(error, isAbortOf(timeout), performance.now() - startedAt)
    } finally {
      socket.terminate()
    }
  }
}

function openSocket(
  { baseUrl, proxy }: RealtimeConnection,
  { path, model }: ApiRequest,
  headers: Headers,
  end: AbortSignal
): WebSocket {
  const socket = new WebSocket(`${baseUrl.replace(/^http/, 'ws')}${path}?model=${encodeURIComponent(model)}`, {
    headers,
    maxPayload: MAX_EVENT_BYTES,
    perMessageDeflate: false,
    followRedirects: false,
    // Without the signal, a proxy that never answers would keep the process waiting.
    ...(proxy !== null && { agent: new HttpsProxyAgent(proxy, { signal: end }) })
  })
  // To end a socket that is still connecting raises an error, and by then nobody listens.
  return socket.on('error', () => undefined)
}

type Seen = { readonly status: number; readonly headers: Headers; readonly body: string }

/** Settles with whatever decides first: a refused upgrade, a final event, or the end of the connection. */
function conversation(socket: WebSocket, request: ApiRequest): Promise<Seen> {
  return new Promise((resolve, reject) => {
    let headers: Headers = {}
    let isAsked = false
    const decide = (body: string) => resolve({ status: SWITCHING_PROTOCOLS, headers, body })
    socket.on('upgrade', (response) => {
      headers = responseHeaders(response)
    })
    socket.on('unexpected-response', (_, response) => refusalOf(response).then(resolve, reject))
    socket.on('message', (data) => {
      const body = frameText(data)
      const type = typeOf(body)
      if (type === 'session.created' && !isAsked) {
        isAsked = true
        socket.send(JSON.stringify(request.body))
      }
      // An answer that comes before the question answers something else.
      if (type === undefined || type === 'error' || (type === 'response.done' && isAsked)) decide(body)
    })
    socket.on('close', (code, reason) => {
      if (reason.length > 0) decide(closingEvent(reason.toString()))
      else reject(Object.assign(new Error(`The session was closed with ${code}`), { code: 'ERR_SESSION_CLOSED' }))
    })
    socket.on('error', reject)
  })
}

/** Rejects when the signal is aborted. */
function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** Turns a closing reason such as "invalid_request_error.model_not_found" into the error event that other servers send. */
function closingEvent(reason: string): string {
  const code = /^[\w.]+$/.test(reason) ? reason.split('.').at(-1) : null
  return JSON.stringify({ type: 'session.closed', error: { message: `The session was closed: ${reason}`, code } })
}

async function refusalOf(response: IncomingMessage): Promise<Seen> {
  let body = ''
  for await (const chunk of response) {
    body += String(chunk)
    if (body.length > MAX_EVENT_BYTES) break
  }
  return { status: response.statusCode ?? 0, headers: responseHeaders(response), body }
}

function responseHeaders({ headers }: IncomingMessage): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

function frameText(data: RawData): string {
  return Buffer.isBuffer(data)
    ? data.toString()
    : Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)]).toString()
}

function typeOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { type?: unknown } | null)?.type
  } catch {
    return undefined
  }
}
