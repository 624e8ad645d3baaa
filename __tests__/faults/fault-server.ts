/** A model API on loopback that works until a request reaches the stage that fails. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { WebSocketServer } from 'ws'
import { isInvented } from '../support/invented.ts'

export const MODEL = 'gpt-6-luna'

export type Stage = 'list' | 'probe'
type Exchange = {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly body: string
  /** Answers without a fault. */
  readonly pass: () => void
}
/** Performs the fault. It may do anything with the connection. */
export type Act = (exchange: Exchange) => void

export type RecordedRequest = {
  readonly stage: Stage
  readonly url: string
  readonly headers: IncomingMessage['headers']
}
export type FaultServer = {
  readonly port: number
  readonly baseUrl: string
  readonly requests: readonly RecordedRequest[]
  readonly close: () => Promise<void>
}

type FaultServerOptions = {
  readonly at?: Stage
  readonly act?: Act
  /** Serves https:// with this certificate. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

export async function startFaultServer({ at, act, tls }: FaultServerOptions = {}): Promise<FaultServer> {
  const requests: RecordedRequest[] = []
  const listener: RequestListener = (req, res) => {
    const stage = req.method === 'GET' ? 'list' : 'probe'
    requests.push({ stage, url: req.url ?? '', headers: req.headers })
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const pass = () => answer(res, stage, body)
      if (act && stage === at) act({ req, res, body, pass })
      else pass()
    })
  }
  const server = tls ? createTlsServer(tls, listener) : createServer(listener)
  server.on('tlsClientError', () => undefined)
  // The server ignores clients that gave up. One connection serves many requests, and needs one listener.
  server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => socket.on('error', () => undefined))
  const sessions = new WebSocketServer({ server })
  sessions.on('connection', (socket, req) => {
    requests.push({ stage: 'probe', url: req.url ?? '', headers: req.headers })
    const model = new URL(req.url ?? '', 'http://localhost').searchParams.get('model') ?? ''
    if (isInvented(model))
      socket.send(JSON.stringify({ type: 'error', error: { message: 'No such model.', code: 'model_not_found' } }))
    else socket.send(JSON.stringify({ type: 'session.created' }))
    socket.on('message', () =>
      socket.send(JSON.stringify({ type: 'response.done', response: { status: 'completed' } }))
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    for (const socket of sessions.clients) socket.terminate()
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { port, baseUrl: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/v1`, requests, close }
}

function answer(res: ServerResponse, stage: Stage, body: string): void {
  if (stage === 'list') send(res, 200, { object: 'list', data: [{ id: MODEL, object: 'model' }] })
  else if ((JSON.parse(body) as { model: string }).model === MODEL) send(res, 200, RESPONSE)
  else send(res, 404, { error: { message: 'The model does not exist.', code: 'model_not_found' } })
}

const RESPONSE = {
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  model: MODEL,
  output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'pong' }] }],
  usage: { input_tokens: 8, output_tokens: 2, total_tokens: 10 }
}

function send(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
