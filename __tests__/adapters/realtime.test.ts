/** The realtime session against WebSocket servers that accept, refuse, fail, stay silent or hang up. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect, createServer as createSocketServer } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { createRealtime } from '../../src/adapters/realtime.ts'
import { judge } from '../../src/core/diagnosis/judge.ts'
import type { Answer } from '../../src/core/endpoints/api.ts'
import { probeRequest } from '../../src/core/endpoints/probe-request.ts'

const REQUEST = probeRequest('gpt-realtime-2.1', 'realtime')
const HEADERS = { Authorization: 'Bearer key', 'OpenAI-Project': 'proj_1' }
const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
})

type Upgrade = { readonly request: IncomingMessage; readonly socket: Duplex; readonly head: Buffer }

async function listen(onUpgrade: (upgrade: Upgrade) => void): Promise<string> {
  const server = createServer((_, response) => response.writeHead(404).end())
  server.on('upgrade', (request, socket, head) => onUpgrade({ request, socket, head }))
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A server that accepts every session and leaves the rest to `talk`. */
function accepting(talk: (socket: WebSocket, request: IncomingMessage) => void) {
  const sessions = new WebSocketServer({ noServer: true })
  sessions.on('headers', (lines) => lines.push('x-request-id: req_1'))
  return listen(({ request, socket, head }) => sessions.handleUpgrade(request, socket, head, (ws) => talk(ws, request)))
}

const say = (socket: WebSocket, event: object) => socket.send(JSON.stringify(event))
const done = (response: object) => ({ type: 'response.done', response })

type Options = { readonly timeoutMs?: number; readonly proxy?: string; readonly signal?: AbortSignal }

function converse(origin: string, { timeoutMs = 10_000, proxy, signal }: Options = {}): Promise<Answer> {
  const connection = { baseUrl: `${origin}/v1`, timeoutMs, proxy: proxy ?? null }
  return createRealtime({ ...connection, signal: signal ?? new AbortController().signal })(REQUEST, HEADERS)
}

const judged = async (answer: Promise<Answer>) => judge(await answer, 'realtime')

describe('a session that opens', () => {
  test('is asked for a response when it is created, and ends with the answer', async () => {
    const seen: unknown[] = []
    const origin = await accepting((socket, { url, headers }) => {
      seen.push(url, headers.authorization, headers['openai-project'])
      socket.on('message', (data) => {
        seen.push(JSON.parse(String(data)))
        say(socket, { type: 'response.created' })
        say(socket, done({ status: 'incomplete', usage: { input_tokens: 8, output_tokens: 1 } }))
      })
      say(socket, { type: 'session.created', session: {} })
    })
    const answer = await converse(origin)
    expect(seen).toEqual(['/v1/realtime?model=gpt-realtime-2.1', 'Bearer key', 'proj_1', REQUEST.body])
    expect(answer).toMatchObject({ kind: 'response', status: 101, headers: { 'x-request-id': 'req_1' } })
    expect(judge(answer, 'realtime')).toMatchObject({
      cause: null,
      body: { usage: { input_tokens: 8, output_tokens: 1 } }
    })
  })

  test('proves nothing, because the refusal comes with the response', async () => {
    const error = {
      type: 'invalid_request_error',
      code: 'model_not_found',
      message: 'The model `gpt-realtime-2.1` does not exist or you do not have access to it.'
    }
    const origin = await accepting((socket) => {
      socket.on('message', () => say(socket, done({ status: 'failed', status_details: { type: 'failed', error } })))
      say(socket, { type: 'session.created' })
    })
    expect(await judged(converse(origin))).toMatchObject({ cause: 'model_not_found', message: error.message })
  })

  test.each([
    ['model_not_found', 'model_not_found'],
    ['insufficient_quota', 'insufficient_quota'],
    ['rate_limit_exceeded', 'rate_limit_exceeded']
  ])('ends with an error event of the code %s', async (code, cause) => {
    const origin = await accepting((socket) =>
      say(socket, { type: 'error', error: { type: 'x', code, message: code } })
    )
    expect((await judged(converse(origin))).cause).toBe(cause)
  })

  test('is not usable if its response was cancelled', async () => {
    const origin = await accepting((socket) => {
      socket.on('message', () => say(socket, done({ status: 'cancelled' })))
      say(socket, { type: 'session.created' })
    })
    expect((await judged(converse(origin))).cause).toBe('unreadable_response')
  })

  test('is closed before it is created, with a reason that names the cause', async () => {
    const origin = await accepting((socket) => socket.close(4000, 'invalid_request_error.model_not_found'))
    expect(await judged(converse(origin))).toMatchObject({
      cause: 'model_not_found',
      message: 'The session was closed: invalid_request_error.model_not_found'
    })
  })

  test('is closed before it is created, without a reason', async () => {
    const origin = await accepting((socket) => socket.close(1011))
    expect(await judged(converse(origin))).toMatchObject({
      cause: 'connection_failed',
      message: 'ERR_SESSION_CLOSED: The session was closed with 1011'
    })
  })

  test('ignores an answer that comes before the question, and asks once', async () => {
    const asked: unknown[] = []
    const origin = await accepting((socket) => {
      socket.on('message', (data) => {
        asked.push(data)
        if (asked.length === 1) setTimeout(() => say(socket, done({ status: 'failed' })), 50)
      })
      for (const event of [done({ status: 'completed' }), { type: 'session.created' }, { type: 'session.created' }])
        say(socket, event)
    })
    expect((await judged(converse(origin))).cause).toBe('unreadable_response')
    expect(asked).toHaveLength(1)
  })

  test('stays silent until the timeout', async () => {
    const origin = await accepting(() => undefined)
    expect(await converse(origin, { timeoutMs: 50 })).toMatchObject({ kind: 'failure', timedOut: true })
  })

  test('sends something that is not JSON', async () => {
    const origin = await accepting((socket) => socket.send('<html>'))
    expect((await judged(converse(origin))).cause).toBe('unreadable_response')
  })

  test('ends if a proxy never answers', async () => {
    const hungUp = Promise.withResolvers<void>()
    const proxy = createSocketServer((socket) => socket.resume().on('close', hungUp.resolve))
    await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    expect(await converse('http://127.0.0.1:9', { timeoutMs: 100, proxy: url })).toMatchObject({ timedOut: true })
    await hungUp.promise
    await new Promise((closed) => proxy.close(closed))
  })

  test('ends at once when the run ends', async () => {
    const controller = new AbortController()
    const closed = Promise.withResolvers<void>()
    const origin = await accepting((socket) => {
      socket.on('close', () => closed.resolve())
      controller.abort()
    })
    expect(await converse(origin, { signal: controller.signal })).toEqual({ kind: 'stopped' })
    await closed.promise
    expect(await converse('http://127.0.0.1:9', { signal: controller.signal })).toEqual({ kind: 'stopped' })
  })
})

describe('an upgrade that is refused', () => {
  test.each([
    [401, 'Incorrect API key provided: sk-x.', 'invalid_api_key', 'invalid_api_key'],
    [403, 'Project `proj_1` does not have access to model `gpt-realtime-2.1`', 'model_not_found', 'model_not_allowed'],
    [404, 'The model `gpt-realtime-2.1` does not exist', 'model_not_found', 'model_not_found']
  ])('with %i shows its status and JSON', async (status, message, code, cause) => {
    const body = JSON.stringify({ error: { message, type: 'invalid_request_error', param: null, code } })
    const origin = await listen(({ socket }) =>
      socket.end(
        `HTTP/1.1 ${status} No\r\ncontent-type: application/json\r\nx-request-id: req_2\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
      )
    )
    const answer = await converse(origin)
    expect(answer).toMatchObject({ kind: 'response', status, body, headers: { 'x-request-id': 'req_2' } })
    expect(judge(answer, 'realtime')).toMatchObject({ cause, message })
  })

  test('by a cut connection is a network failure', async () => {
    const origin = await listen(({ socket }) => socket.destroy())
    expect((await judged(converse(origin))).cause).toBe('connection_failed')
  })
})

describe('through a proxy', () => {
  test('opens the session over a tunnel', async () => {
    const origin = await accepting((socket) => {
      socket.on('message', () => say(socket, done({ status: 'completed' })))
      say(socket, { type: 'session.created' })
    })
    const tunnels: (string | undefined)[] = []
    const proxy = createServer()
    proxy.on('connect', ({ url }, client, head) => {
      tunnels.push(url)
      const { hostname, port } = new URL(`http://${url}`)
      const upstream = connect(Number(port), hostname, () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n')
        upstream.write(head)
        upstream.pipe(client).pipe(upstream)
      })
      client.on('error', () => upstream.destroy())
      upstream.on('error', () => client.destroy())
    })
    servers.push(proxy)
    await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    expect((await judged(converse(origin, { proxy: address }))).cause).toBeNull()
    expect(tunnels).toEqual([new URL(origin).host])
  })

  test('says that the proxy needs a password', async () => {
    const proxy = createServer()
    proxy.on('connect', (_, client) =>
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n')
    )
    servers.push(proxy)
    await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    expect((await judged(converse('http://127.0.0.1:9', { proxy: address }))).cause).toBe(
      'proxy_authentication_required'
    )
  })
})
