/** The realtime WebSocket. It opens for any model, and refuses a model only when the client asks for a response. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket, WebSocketServer } from 'ws'
import { checkCallScope, checkKey } from './account-checks.ts'
import type { ApiError, Refusal } from './errors.ts'
import { type Fault, faultAnswer } from './faults.ts'
import { parseJson, type RecordedRequest } from './recording.ts'
import { checkCall, type Simulation } from './routes.ts'

type Event = Record<string, unknown>
type Socket = { readonly req: IncomingMessage; readonly socket: Duplex; readonly head: Buffer }
type Send = (event: Event) => void

/** Answers an upgrade with an HTTP error. A WebSocket client reports its status. */
export function refuseUpgrade(socket: Duplex, status: number, headers: Readonly<Record<string, string>>, body: string) {
  const lines = Object.entries({ ...headers, connection: 'close', 'content-length': String(Buffer.byteLength(body)) })
  socket.end(
    `HTTP/1.1 ${status} Refused\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
  )
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** Opens a realtime session. `messages` receives what the client sends. */
export function openRealtime(
  simulation: Simulation,
  upgrade: Socket,
  request: {
    readonly recorded: RecordedRequest
    readonly messages: unknown[]
    readonly headers: Record<string, string>
  }
): void {
  const { recorded, messages, headers } = request
  const { account, mock } = simulation
  const refused = checkKey(account, recorded.headers) ?? checkCallScope(account, 'realtime')
  if (refused) {
    const body = JSON.stringify({ error: refused.error })
    refuseUpgrade(upgrade.socket, refused.status, { ...JSON_TYPE, ...headers }, body)
    return
  }
  const settings = account.models[recorded.model ?? ''] ?? {}
  const answeredAs = encodeURIComponent(settings.answeredAs ?? recorded.model ?? '')
  const upstream = new WebSocket(`${mock.url.replace('http', 'ws')}/v1/realtime?model=${answeredAs}`)
  const server = new WebSocketServer({ noServer: true })
  server.on('headers', (lines) => lines.push(...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)))
  const denied = checkCall(account, 'realtime', recorded.model, {})
  server.handleUpgrade(upgrade.req, upgrade.socket, upgrade.head, (client) =>
    connect(client, upstream, denied, messages)
  )
}

function connect(client: WebSocket, upstream: WebSocket, denied: Refusal | null, messages: unknown[]): void {
  const waiting: string[] = []
  const send: Send = (event) => client.send(JSON.stringify(event))
  client.on('message', (data) => {
    const text = String(data)
    const message = parseJson(text)
    messages.push(message)
    if (denied && (message as Event).type === 'response.create') sendFailed(send, denied.error)
    else if (upstream.readyState === WebSocket.OPEN) upstream.send(text)
    else waiting.push(text)
  })
  upstream.on('open', () => {
    for (const text of waiting) upstream.send(text)
  })
  upstream.on('message', (data) => send(withUsage(JSON.parse(String(data)) as Event)))
  client.on('close', () => upstream.close())
  upstream.on('close', () => client.close())
  upstream.on('error', () => client.terminate())
  client.on('error', () => upstream.terminate())
}

/** aimock counts no tokens on this endpoint. */
function withUsage(event: Event): Event {
  if (event.type !== 'response.done') return event
  const usage = { total_tokens: 9, input_tokens: 8, output_tokens: 1 }
  return { ...event, response: { ...(event.response as Event), usage } }
}

function sendFailed(send: Send, error: ApiError | string): void {
  const response = { object: 'realtime.response', id: 'resp_simulated', output: [], usage: null }
  send({ type: 'response.created', event_id: 'event_created', response: { ...response, status: 'in_progress' } })
  const status_details = { type: 'failed', error: typeof error === 'string' ? { message: error } : error }
  send({ type: 'response.done', event_id: 'event_done', response: { ...response, status: 'failed', status_details } })
}

/** Applies a fault to an upgrade. True if the upgrade ends here. */
export async function playUpgradeFault(fault: Fault, model: string | null, socket: Duplex): Promise<boolean> {
  if (fault.delayMs) await sleep(fault.delayMs, undefined, { ref: false })
  if (fault.kind === 'never') return true
  if (fault.kind === 'reset') {
    socket.destroy()
    return true
  }
  const answer = faultAnswer(fault, model)
  if (!answer) return false
  refuseUpgrade(socket, answer.status, answer.headers, answer.body)
  return true
}
