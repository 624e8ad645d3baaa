/** The fetch on Node's HTTP client: what it sends, how it reads an answer, and whether it uses a proxy. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { getEventListeners } from 'node:events'
import { type ClientRequest, createServer, Server as HttpServer } from 'node:http'
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Socket,
  type Server as SocketServer
} from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { createFetch } from '../../src/adapters/fetch.ts'
import { proxyFor } from '../../src/connection/proxy.ts'
import { startProxyServer } from '../faults/proxy-server.ts'
import { startModelServer } from '../support/model-server.ts'

/** A host that only a proxy reaches. */
const GATEWAY = 'http://gateway.invalid'
const VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'https_proxy', 'http_proxy', 'no_proxy', 'ALL_PROXY']
const before = VARIABLES.map((name) => [name, process.env[name]] as const)
const setOnly = (variables: Readonly<Record<string, string>>) => {
  for (const name of VARIABLES) delete process.env[name]
  Object.assign(process.env, variables)
}
beforeEach(() => setOnly({}))
afterAll(() => setOnly(Object.fromEntries(before.filter((entry): entry is [string, string] => entry[1] !== undefined))))

/** Any server on loopback. */
async function listening(server: SocketServer) {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const close = async () => {
    if (server instanceof HttpServer) server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

/** A server that answers every request with this, as it is. */
const startRawServer = (status: number, headers: Readonly<Record<string, string>>, body: Buffer) =>
  listening(
    createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(status, headers).end(body))
    })
  )

test.each([
  [{ HTTPS_PROXY: 'http://proxy:3128' }, 'https://api.openai.com/v1', 'http://proxy:3128'],
  [{ https_proxy: 'http://proxy:3128' }, 'https://api.openai.com/v1', 'http://proxy:3128'],
  [{ HTTP_PROXY: 'http://proxy:3128' }, 'https://api.openai.com/v1', null],
  [{ HTTP_PROXY: 'http://proxy:3128' }, 'http://ollama:11434/v1', 'http://proxy:3128'],
  [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: '.openai.com' }, 'https://api.openai.com/v1', null],
  [{}, 'https://api.openai.com/v1', null],
  [{ ALL_PROXY: 'http://proxy:3128' }, 'http://localhost:11434/v1', null],
  [{ HTTP_PROXY: 'http://proxy:3128' }, 'http://api.localhost/v1', null],
  [{ HTTP_PROXY: 'http://proxy:3128' }, 'http://127.8.9.1:1234/v1', null],
  [{ HTTPS_PROXY: 'http://proxy:3128' }, 'https://[::1]/v1', null]
])('with %j, a request to %s goes through %s', (variables, url, proxy) => {
  setOnly(variables)
  expect(proxyFor(url)).toBe(proxy)
})

test('sends method, headers and text as given', async () => {
  const server = await startModelServer({
    '*': { status: 201, body: { ok: true }, headers: { 'x-request-id': 'req_1' } }
  })
  const send = await createFetch(server.origin)
  const headers = new Headers({ 'content-type': 'application/json', 'x-a': '1' })
  const response = await send(`${server.origin}/v1/x?y=1`, { method: 'POST', headers, body: '{"a":"ü"}' })
  await server.close()
  expect(response.status).toBe(201)
  expect(response.headers.get('x-request-id')).toBe('req_1')
  expect(await response.json()).toEqual({ ok: true })
  expect(server.requests).toMatchObject([
    { method: 'POST', path: '/v1/x?y=1', body: { a: 'ü' }, headers: { 'x-a': '1' } }
  ])
})

test('writes a form with its boundary', async () => {
  const server = await startModelServer({ '*': { status: 200, body: '' } })
  const form = new FormData()
  form.append('model', 'whisper-1')
  form.append('file', new File(['RIFF'], 'a.wav', { type: 'audio/wav' }))
  await (await createFetch(server.origin))(server.origin, { method: 'POST', body: form })
  await server.close()
  expect(server.requests[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  expect(server.requests[0]?.body).toMatchObject({ model: 'whisper-1' })
})

const WORDS = 'grüße '.repeat(1000)

test.each([
  ['gzip', gzipSync(WORDS), WORDS],
  ['GZIP', gzipSync(WORDS), WORDS],
  ['br', brotliCompressSync(WORDS), WORDS],
  ['deflate', deflateSync(WORDS), WORDS],
  ['gzip', gzipSync(WORDS).subarray(0, -8), WORDS],
  ['identity', Buffer.from(WORDS), WORDS],
  // Nobody asked for this encoding. It is passed on as it is, and its reader finds it unreadable.
  ['compress', Buffer.from('as it is'), 'as it is']
])('reads a body in %s', async (encoding, body, text) => {
  const server = await startRawServer(200, { 'content-encoding': encoding }, body)
  const response = await (await createFetch(server.origin))(server.origin)
  await server.close()
  expect(await response.text()).toBe(text)
})

test.each([
  [204, {}],
  [304, {}],
  [204, { 'content-encoding': 'gzip' }],
  [401, { 'content-encoding': 'gzip' }],
  [401, { 'content-encoding': 'br' }]
])('a %i with %j has an empty body', async (status, headers) => {
  const server = await startRawServer(status, headers, Buffer.of())
  const response = await (await createFetch(server.origin))(server.origin)
  await server.close()
  expect([response.status, await response.text()]).toEqual([status, ''])
})

test('keeps every value of a repeated header', async () => {
  const server = await listening(
    createServer((_, response) =>
      response.setHeader('x-ratelimit-reset', ['1s', '2s']).setHeader('set-cookie', ['a=1', 'b=2']).end()
    )
  )
  const { headers } = await (await createFetch(server.origin))(server.origin)
  await server.close()
  expect(headers.get('x-ratelimit-reset')).toBe('1s, 2s')
  expect(headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})

test('reuses one connection for requests in turn', async () => {
  const server = await startModelServer({ '*': { status: 200, body: '' } })
  const send = await createFetch(server.origin)
  for (let round = 0; round < 3; round++) {
    await (await send(server.origin)).text()
    await new Promise(setImmediate)
  }
  await server.close()
  expect(server.requests).toHaveLength(3)
  expect(server.connections()).toBe(1)
})

test('has one listener for each event of a request, and none is left at its signal', async () => {
  const server = await startModelServer({ '*': { status: 200, body: { ok: true } } })
  const requests: ClientRequest[] = []
  const note = (message: unknown) => requests.push((message as { readonly request: ClientRequest }).request)
  subscribe('http.client.request.start', note)
  const { signal } = new AbortController()
  const response = await (await createFetch(server.origin))(server.origin, { signal })
  expect(await response.json()).toEqual({ ok: true })
  await new Promise(setImmediate)
  unsubscribe('http.client.request.start', note)
  await server.close()
  const counts = requests.flatMap((request) => request.eventNames().map((name) => request.listenerCount(name)))
  expect(counts.length).toBeGreaterThan(2)
  expect(new Set(counts)).toEqual(new Set([1]))
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('ends when its signal aborts, with the reason of the signal', async () => {
  const server = await listening(createServer(() => undefined))
  const sent = (await createFetch(server.origin))(server.origin, { signal: AbortSignal.timeout(50) })
  await expect(sent).rejects.toMatchObject({ name: 'TimeoutError' })
  await server.close()
})

test('sends the whole request through the proxy, and reuses the tunnel', async () => {
  const server = await startModelServer({ '*': { status: 200, body: { ok: true } } })
  const proxy = await startProxyServer({ intercept: Number(new URL(server.origin).port) })
  setOnly({ HTTP_PROXY: proxy.url })
  const send = await createFetch(GATEWAY)
  for (let round = 0; round < 2; round++) {
    const response = await send(`${GATEWAY}/v1/x`, { method: 'POST', body: '{"a":1}' })
    expect(await response.json()).toEqual({ ok: true })
    await new Promise(setImmediate)
  }
  expect(proxy.tunnels.map(({ to }) => to)).toEqual(['gateway.invalid:80'])
  expect(server.requests).toMatchObject([
    { method: 'POST', path: '/v1/x', body: { a: 1 } },
    { method: 'POST', path: '/v1/x', body: { a: 1 } }
  ])
  await Promise.all([server.close(), proxy.close()])
})

test("does not take a proxy's refusal for an answer of the server", async () => {
  const server = await startModelServer({ '*': { status: 200, body: { ok: true } } })
  const proxy = await startProxyServer({ credentials: 'me:secret' })
  setOnly({ HTTP_PROXY: proxy.url.replace('me:secret@', '') })
  const sent = (await createFetch(GATEWAY))(GATEWAY, { headers: { authorization: 'Bearer key' } })
  await expect(sent).rejects.toThrow('The proxy answered CONNECT with 407 Proxy Authentication Required')
  expect(server.requests).toEqual([])
  expect(JSON.stringify(proxy.tunnels)).not.toContain('Bearer')
  await Promise.all([server.close(), proxy.close()])
})

test('stops a body that nobody reads when the signal aborts', async () => {
  const hungUp = Promise.withResolvers<void>()
  const server = await listening(
    createServer((_, response) => {
      response.on('close', hungUp.resolve)
      response.write('the rest never comes')
    })
  )
  const controller = new AbortController()
  const response = await (await createFetch(server.origin))(server.origin, { signal: controller.signal })
  controller.abort()
  await hungUp.promise
  await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' })
  await server.close()
})

/** A server below HTTP: `serve` gets each connection. */
const startSocketServer = (serve: (socket: Socket) => void) =>
  listening(createSocketServer((socket) => serve(socket.on('error', () => undefined))))

test.each([GATEWAY, 'https://gateway.invalid'])(
  'gives up the connection to a silent proxy together with the request to %s',
  async (target) => {
    const hungUp = Promise.withResolvers<void>()
    const proxy = await startSocketServer((socket) => socket.resume().on('close', hungUp.resolve))
    setOnly({ HTTP_PROXY: proxy.origin, HTTPS_PROXY: proxy.origin })
    const sent = (await createFetch(target))(target, { signal: AbortSignal.timeout(100) })
    await expect(sent).rejects.toMatchObject({ name: 'TimeoutError' })
    await hungUp.promise
    await proxy.close()
  }
)

test('does not take a body for complete if the signal cut its connection', async () => {
  const server = await startSocketServer((socket) => socket.resume().write('HTTP/1.1 200 OK\r\n\r\n{"object":"list",'))
  const controller = new AbortController()
  const response = await (await createFetch(server.origin))(server.origin, { signal: controller.signal })
  setTimeout(() => controller.abort(), 50)
  await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' })
  await server.close()
})

test('sends its own User-Agent if the request has none', async () => {
  const server = await startModelServer({ '*': { status: 200, body: '' } })
  const send = await createFetch(server.origin)
  await (await send(server.origin)).text()
  await (await send(server.origin, { headers: { 'User-Agent': 'OpenAI/JS', accept: 'application/json' } })).text()
  await server.close()
  expect(server.requests.map(({ headers }) => [headers['user-agent'], headers.accept])).toEqual([
    ['openai-model-access', '*/*'],
    ['OpenAI/JS', 'application/json']
  ])
})

test('does not repeat a request after a reset, because the caller counts requests', async () => {
  let connections = 0
  const server = await startSocketServer((socket) => {
    connections += 1
    socket.once('data', () => socket.resetAndDestroy())
  })
  await expect((await createFetch(server.origin))(server.origin)).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(connections).toBe(1)
  await server.close()
})

test.each([
  [{ HTTPS_PROXY: 'http://user:Pass-word-1@:3128' }, 'HTTPS_PROXY'],
  [{ https_proxy: 'http://proxy:port' }, 'https_proxy'],
  [{ ALL_PROXY: 'socks5://proxy:1080' }, 'ALL_PROXY'],
  [{ HTTPS_PROXY: 'http://a b' }, 'HTTPS_PROXY']
])('names a proxy variable without a valid address, and does not quote its value: %j', async (variables, name) => {
  setOnly(variables)
  const problem = await createFetch('https://api.openai.com/v1').catch((error: Error) => error)
  expect(problem).toMatchObject({
    name: 'InputError',
    message: expect.stringContaining(`variable ${name} does not hold`)
  })
  expect((problem as Error).message).not.toContain('Pass-word')
  await expect(createFetch('http://127.0.0.1:9/v1')).resolves.toBeInstanceOf(Function)
})

test.each([
  ['/v1/responses', 2],
  ['/v1/images/generations', 8],
  ['/v1/models', 32]
])('reads an answer of %s up to %i MiB, and nothing of a larger success', async (path, mebibytes) => {
  const bytes = mebibytes * 1024 * 1024
  const read = async (status: number, size: number) => {
    const server = await startRawServer(status, {}, Buffer.alloc(size, 'a'))
    const answer = (await createFetch(server.origin))(`${server.origin}${path}`)
    const text = await (await answer).text().catch(({ code }) => code as string)
    await server.close()
    return text
  }
  expect(await read(200, bytes)).toHaveLength(bytes)
  const isList = mebibytes === 32
  const more = await read(200, bytes + 1)
  if (isList) expect(more).toBe('ERR_BODY_TOO_LARGE')
  else expect(more).toBe(`… (${bytes + 1} bytes, more than any answer has)`)
  if (!isList) expect(await read(500, bytes + 1)).toMatch(/^a{65536}… \(/)
})

test('stops reading JSON that is longer than the limit, and does not accept it', async () => {
  const whole = Buffer.from('{"status":"completed"}'.padEnd(3 * 1024 * 1024))
  for (const [body, expected] of [
    [whole, /^… \(3145728 bytes/],
    [Buffer.alloc(33 * 1024 * 1024, ' '), /^ERR_BODY_TOO_LARGE$/]
  ] as const) {
    const server = await startRawServer(200, {}, body)
    const response = await (await createFetch(server.origin))(`${server.origin}/v1/responses`)
    expect(await response.text().catch(({ code }) => code as string)).toMatch(expected)
    await server.close()
  }
})
