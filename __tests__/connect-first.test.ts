/**
 * The connection that is opened before the program is loaded: which request uses it, whether it uses a proxy, that nothing
 * is sent before the inputs are checked, and that it never changes the result. Runs the compiled action.
 */
import { createServer, type Server, type Socket } from 'node:net'
import { type Authority, createAuthority } from './faults/authority.ts'
import { MODEL, startFaultServer } from './faults/fault-server.ts'
import { startProxyServer } from './faults/proxy-server.ts'
import { type ActionOptions, runAction } from './support/run-action.ts'

const KEY = 'sk-proj-Early0123456789abcdefghijklmnopqrstuvwxyz'
let authority: Authority
beforeAll(async () => {
  authority = await createAuthority()
})

/** Forwards every connection to a port, and records its first bytes and their time. */
async function startRelay(port: number) {
  const connections: { readonly chunks: Buffer[]; closed: boolean }[] = []
  const sockets = new Set<Socket>()
  const { connect } = await import('node:net')
  const server: Server = createServer((client) => {
    const seen = { chunks: [] as Buffer[], closed: false }
    connections.push(seen)
    const upstream = connect(port, '127.0.0.1')
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => undefined))
    client
      .on('data', (chunk: Buffer) => seen.chunks.push(chunk))
      .on('close', () => {
        seen.closed = true
        upstream.destroy()
      })
    client.pipe(upstream).pipe(client)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => server.close(done))
  }
  return { port: (server.address() as { port: number }).port, connections, close }
}

/** The end of a handshake is shorter than this, and any request is longer. */
const HANDSHAKE_END_BYTES = 200

const inputsFor = (baseUrl: string, more: Readonly<Record<string, string>> = {}) => ({
  'api-key': KEY,
  'base-url': baseUrl,
  'required-models': MODEL,
  'max-retries': '0',
  ...more
})

test.each(['http', 'https'] as const)(
  'the first request over %s uses the connection that was opened first',
  async (scheme) => {
    const tls = scheme === 'https' ? { tls: await authority.issue(['127.0.0.1']) } : {}
    const server = await startFaultServer(tls)
    const relay = await startRelay(server.port)
    const run = await runAction({
      inputs: inputsFor(`${scheme}://127.0.0.1:${relay.port}/v1`),
      env: { NODE_EXTRA_CA_CERTS: authority.file }
    })
    await Promise.all([relay.close(), server.close()])
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    // The list, the control and the model use at most one connection each, or fewer if one is free again.
    expect(server.requests).toHaveLength(3)
    expect(relay.connections.length).toBeLessThanOrEqual(3)
    // The first bytes are the request itself, or the handshake followed by the request.
    if (scheme === 'http') expect(String(relay.connections[0]?.chunks[0])).toMatch(/^(GET|POST) /)
    else
      expect(Buffer.concat(relay.connections[0]?.chunks.slice(1) ?? []).byteLength).toBeGreaterThan(HANDSHAKE_END_BYTES)
    // Every open connection gets a request.
    expect(relay.connections.filter(({ chunks }) => chunks.length === 0)).toEqual([])
  }
)

test.each([1, 4])('a concurrency of %i opens at most two more connections', async (concurrency) => {
  const server = await startFaultServer({ tls: await authority.issue(['127.0.0.1']) })
  const relay = await startRelay(server.port)
  const models = Array.from({ length: 12 }, (_, index) => `${MODEL}-${index}`).join('\n')
  await runAction({
    inputs: inputsFor(`https://127.0.0.1:${relay.port}/v1`, {
      'required-models': `${MODEL}\n${models}`,
      concurrency: String(concurrency)
    }),
    env: { NODE_EXTRA_CA_CERTS: authority.file }
  })
  await Promise.all([relay.close(), server.close()])
  expect(server.requests.length).toBeGreaterThan(10)
  expect(relay.connections.length).toBeLessThanOrEqual(concurrency + 2)
})

test('sends nothing after a wrong input, and ends the process', async () => {
  const server = await startFaultServer()
  const relay = await startRelay(server.port)
  const run = await runAction({ inputs: inputsFor(`http://127.0.0.1:${relay.port}/v1`, { concurrency: 'many' }) })
  await relay.close()
  await server.close()
  expect(run).toMatchObject({ exitCode: 1, stderr: '' })
  expect(run.stdout).toContain('"concurrency"')
  expect(relay.connections.length).toBeLessThanOrEqual(1)
  expect(relay.connections.flatMap(({ chunks }) => chunks)).toEqual([])
  expect(run.durationMs).toBeLessThan(3_000)
})

const NO_REQUEST_FOLLOWS: readonly (readonly [string, Omit<ActionOptions, 'workspace'>])[] = [
  ['no key', { inputs: { 'api-key': '' } }],
  ['a blank key', { inputs: { 'api-key': '   ' } }],
  ['a placeholder in place of the key', { inputs: { 'api-key': '$OPENAI_API_KEY' } }],
  [
    'an identity that GitHub does not offer',
    { inputs: { 'api-key': '', 'identity-provider-id': 'idp', 'service-account-id': 'sa' } }
  ]
]

test.each(NO_REQUEST_FOLLOWS)('%s opens no connection', async (_, { inputs }) => {
  const relay = await startRelay(9)
  await runAction({ inputs: { ...inputsFor(`http://127.0.0.1:${relay.port}/v1`), ...inputs } })
  await relay.close()
  expect(relay.connections).toEqual([])
})

test.each([
  ['a user name in it', (port: number) => `http://me:secret@127.0.0.1:${port}/v1`],
  ['a query behind it', (port: number) => `http://127.0.0.1:${port}/v1?a=b`],
  ['plain http to a host that is not this machine', (port: number) => `http://0.0.0.0:${port}/v1`]
])('a base URL with %s opens no connection', async (_, baseUrl) => {
  const relay = await startRelay(9)
  const run = await runAction({ inputs: inputsFor(baseUrl(relay.port)) })
  await relay.close()
  expect(run.exitCode).toBe(1)
  expect(relay.connections).toEqual([])
})

const GATEWAY = 'gateway.example'

test('opens a tunnel through the proxy, and the first request uses it', async () => {
  const server = await startFaultServer({ tls: await authority.issue([GATEWAY]) })
  const proxy = await startProxyServer({ intercept: server.port })
  const run = await runAction({
    inputs: inputsFor(`https://${GATEWAY}/v1`),
    env: { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: authority.file }
  })
  await Promise.all([proxy.close(), server.close()])
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  expect(server.requests).toHaveLength(3)
  expect(new Set(proxy.tunnels.map(({ to }) => to))).toEqual(new Set([`${GATEWAY}:443`]))
  expect(proxy.tunnels.length).toBeLessThanOrEqual(3)
  expect(JSON.stringify(proxy.tunnels)).not.toContain(KEY)
})

test('sends nothing through the proxy after a wrong input', async () => {
  const server = await startFaultServer({ tls: await authority.issue([GATEWAY]) })
  const proxy = await startProxyServer({ intercept: server.port })
  const run = await runAction({
    inputs: inputsFor(`https://${GATEWAY}/v1`, { concurrency: 'many' }),
    env: { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: authority.file }
  })
  await Promise.all([proxy.close(), server.close()])
  expect(run).toMatchObject({ exitCode: 1, stderr: '' })
  expect(server.requests).toEqual([])
  expect(run.durationMs).toBeLessThan(3_000)
})

test('NO_PROXY applies to the early connection as well', async () => {
  const proxy = await startProxyServer()
  const server = await startFaultServer({ tls: await authority.issue(['127.0.0.1']) })
  const run = await runAction({
    inputs: inputsFor(server.baseUrl),
    env: { HTTPS_PROXY: proxy.url, NO_PROXY: '127.0.0.1', NODE_EXTRA_CA_CERTS: authority.file }
  })
  await Promise.all([proxy.close(), server.close()])
  expect(run.exitCode).toBe(0)
  expect(proxy.tunnels).toEqual([])
})

test.each([
  ['a proxy that is no address', { HTTPS_PROXY: 'http://[' }],
  ['a proxy that is not there', { HTTPS_PROXY: 'http://127.0.0.1:9' }]
])('the requests report %s, and nothing else does', async (_, env) => {
  const run = await runAction({ inputs: inputsFor(`https://${GATEWAY}/v1`), env })
  expect(run).toMatchObject({ exitCode: 1, stderr: '' })
})

test('a server that hangs up at once is one failure, with and without the early connection', async () => {
  const server = createServer((socket) => socket.on('error', () => undefined).destroy())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const run = await runAction({ inputs: inputsFor(`http://127.0.0.1:${port}/v1`) })
  await new Promise((done) => server.close(done))
  expect(run).toMatchObject({ exitCode: 1, stderr: '' })
  expect(run.report?.checks[0]).toMatchObject({ cause: 'connection_failed', attempts: 1 })
})
