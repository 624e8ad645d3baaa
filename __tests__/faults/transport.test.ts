/** Faults of the connection. They are the same for list and probe; `probe: list` shows the list alone. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Authority, createAuthority } from './authority.ts'
import { expectWhole, KEY, leaksOf, type MatrixLine, type RowOptions, renderMatrix, runRow } from './fault-run.ts'
import { type FaultServer, type Stage, startFaultServer } from './fault-server.ts'
import { startProxyServer } from './proxy-server.ts'

const STAGES: readonly Stage[] = ['list', 'probe']
const OPENAI = 'https://api.openai.com/v1'
const lines: MatrixLine[] = []
let authority: Authority
let secure: FaultServer
let openai: FaultServer

beforeAll(async () => {
  authority = await createAuthority()
  secure = await startFaultServer({ tls: await authority.issue(['127.0.0.1']) })
  openai = await startFaultServer({ tls: await authority.issue(['api.openai.com', 'status.openai.com']) })
})

afterAll(async () => {
  await secure.close()
  await openai.close()
  process.stdout.write(`\n${renderMatrix(lines)}`)
})

async function expectFailure(fault: string, cause: string, { stage, inputs, ...options }: RowOptions) {
  const row = await runRow({ ...options, stage, inputs: { ...inputs, ...(stage === 'list' && { probe: 'list' }) } })
  lines.push({ fault, row })
  expectWhole(row)
  expect(row).toMatchObject({ cause, exitCode: 1 })
  expect(row.report).toMatchObject({
    result: 'undetermined',
    listing: { status: 'unavailable', cause },
    checks: [{ cause }]
  })
  return row
}

async function expectUsable(options: Omit<RowOptions, 'stage'>) {
  const row = await runRow({ ...options, stage: 'probe' })
  expectWhole(row)
  expect(row.exitCode).toBe(0)
  return row
}

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

test.each(STAGES)('a refused connection at the %s is connection_failed', async (stage) => {
  const baseUrl = `http://127.0.0.1:${await closedPort()}/v1`
  await expectFailure('refused', 'connection_failed', { stage, baseUrl })
})

test.each(STAGES)('a host that does not exist at the %s is dns_failure', async (stage) => {
  await expectFailure('no such host', 'dns_failure', { stage, baseUrl: 'https://api.invalid/v1' })
})

test.each(STAGES)(
  'a certificate of an unknown authority at the %s is tls_untrusted, and no key is sent',
  async (stage) => {
    // Whoever switched the check off for another program has not done so for this key.
    for (const env of [{}, { NODE_TLS_REJECT_UNAUTHORIZED: '0' }])
      await expectFailure('untrusted certificate', 'tls_untrusted', { stage, baseUrl: secure.baseUrl, env })
    expect(secure.requests).toEqual([])
  }
)

test.each(STAGES)('a proxy that needs a password at the %s is proxy_authentication_required', async (stage) => {
  const proxy = await startProxyServer({ credentials: 'me:proxy-Password-1' })
  const env = { HTTPS_PROXY: proxy.url.replace('me:proxy-Password-1@', '') }
  await expectFailure('proxy answers 407', 'proxy_authentication_required', { stage, baseUrl: OPENAI, env })
  await proxy.close()
})

test.each(STAGES)('an unreachable proxy at the %s is connection_failed', async (stage) => {
  const env = { HTTPS_PROXY: `http://127.0.0.1:${await closedPort()}` }
  await expectFailure('proxy refused', 'connection_failed', { stage, baseUrl: OPENAI, env })
})

test('an authority in NODE_EXTRA_CA_CERTS is trusted', async () => {
  await expectUsable({ baseUrl: secure.baseUrl, env: { NODE_EXTRA_CA_CERTS: authority.file } })
  expect(secure.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`)
})

const MODELS = 'gpt-6-luna\ngpt-realtime-2'

/** A host that only a proxy reaches, over plain HTTP, which the user allows. */
const GATEWAY = { baseUrl: 'http://gateway.invalid/v1', inputs: { 'allow-insecure-http': 'true' } }

test('HTTP and WebSocket go through the proxy of HTTP_PROXY', async () => {
  const server = await startFaultServer()
  const proxy = await startProxyServer({ intercept: server.port })
  const inputs = { ...GATEWAY.inputs, 'required-models': MODELS }
  await expectUsable({ ...GATEWAY, inputs, env: { HTTP_PROXY: proxy.url } })
  expect(proxy.tunnels.length).toBeGreaterThanOrEqual(2)
  expect(new Set(proxy.tunnels.map(({ to }) => to))).toEqual(new Set(['gateway.invalid:80']))
  await Promise.all([proxy.close(), server.close()])
})

test.each(['127.0.0.1', 'localhost'])('loopback is never proxied, whatever the variables say: %s', async (host) => {
  const [proxy, server] = [await startProxyServer(), await startFaultServer()]
  const baseUrl = server.baseUrl.replace('127.0.0.1', host)
  const env = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, ALL_PROXY: proxy.url }
  await expectUsable({ baseUrl, inputs: { 'required-models': MODELS }, env })
  expect(proxy.tunnels).toEqual([])
  await Promise.all([proxy.close(), server.close()])
})

test('plain HTTP to another host goes through no proxy unless the user allows it', async () => {
  const proxy = await startProxyServer()
  const row = await runRow({ stage: 'probe', baseUrl: GATEWAY.baseUrl, env: { HTTP_PROXY: proxy.url } })
  expect(row).toMatchObject({ exitCode: 1, report: null })
  expect(row.stdout).toContain('allow-insecure-http')
  expect(proxy.tunnels).toEqual([])
  await proxy.close()
})

test("a proxy's refusal of the WebSocket alone names the proxy", async () => {
  const proxy = await startProxyServer({ credentials: 'a:b' })
  const env = { HTTP_PROXY: proxy.url.replace('a:b@', '') }
  const inputs = { ...GATEWAY.inputs, 'required-models': 'gpt-realtime-2' }
  const row = await runRow({ stage: 'probe', baseUrl: GATEWAY.baseUrl, env, inputs })
  expect(row).toMatchObject({ cause: 'proxy_authentication_required', exitCode: 1 })
  await proxy.close()
})

test("a proxy's password is shown nowhere, even if the proxy echoes it", async () => {
  const password = 'Proxy-Pass%2Fword-1'
  const decoded = decodeURIComponent(password)
  const proxy = await startProxyServer({ credentials: 'me:another', reason: `No ${decoded} for me:${password}` })
  // The agent for proxies has a debug log, which `DEBUG` would switch on.
  const env = { HTTPS_PROXY: proxy.url.replace('me:another', `me:${password}`), DEBUG: '*' }
  const row = await runRow({ stage: 'probe', baseUrl: OPENAI, env })
  expect(row).toMatchObject({ cause: 'proxy_authentication_required', exitCode: 1 })
  for (const secret of [password, decoded]) {
    expect(leaksOf(row, secret)).toEqual([])
    expect(row.stdout).toContain(`::add-mask::${secret.replaceAll('%', '%25')}\n`)
  }
  await proxy.close()
})

test('a proxy variable without a valid address is named, and its value is not quoted', async () => {
  const row = await runRow({ stage: 'probe', baseUrl: OPENAI, env: { HTTPS_PROXY: 'http://me:Pass-word-12345@:x' } })
  expect(row.exitCode).toBe(1)
  expect(row.stdout).toContain(
    '::error::The environment variable HTTPS_PROXY does not hold the address of an HTTP proxy'
  )
  expect(leaksOf(row, 'Pass-word-12345')).toEqual([])
})

test("OpenAI's own host is reached through a TLS-intercepting proxy whose authority is trusted", async () => {
  const password = 'proxy-Password-12345'
  const proxy = await startProxyServer({ credentials: `me:${password}`, intercept: openai.port })
  const env = { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: authority.file }
  const row = await expectUsable({ baseUrl: OPENAI, env, inputs: { 'required-models': MODELS } })
  expect(row.report).toMatchObject({ apiHost: 'api.openai.com', checks: [{ status: 'usable' }, { status: 'usable' }] })
  // OpenAI's own host needs no control request.
  expect(openai.requests.map(({ url }) => url).sort()).toEqual([
    '/v1/models',
    '/v1/realtime?model=gpt-realtime-2',
    '/v1/responses'
  ])
  expect(new Set(proxy.tunnels.map(({ to }) => to))).toEqual(new Set(['api.openai.com:443']))
  expect(JSON.stringify(proxy.tunnels)).not.toContain(KEY)
  expect(leaksOf(row, password)).toEqual([])
  await proxy.close()
})

test("an intercepting proxy of an unknown authority is tls_untrusted on OpenAI's own host", async () => {
  const before = openai.requests.length
  const proxy = await startProxyServer({ intercept: openai.port })
  const options = { stage: 'probe', baseUrl: OPENAI, env: { HTTPS_PROXY: proxy.url } } as const
  await expectFailure('intercepted TLS', 'tls_untrusted', options)
  expect(openai.requests).toHaveLength(before)
  await proxy.close()
})

test('the request to the status page carries no key', async () => {
  const server = await startFaultServer({
    at: 'probe',
    act: ({ res }) => res.writeHead(500).end('{"error":{"message":"The server had an error"}}'),
    tls: await authority.issue(['api.openai.com', 'status.openai.com'])
  })
  const proxy = await startProxyServer({ intercept: server.port })
  const env = { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: authority.file }
  const row = await runRow({ stage: 'probe', baseUrl: OPENAI, env })
  expect(row).toMatchObject({ cause: 'server_error', exitCode: 1 })
  const elsewhere = server.requests.filter(({ headers }) => headers.host !== 'api.openai.com')
  expect(elsewhere.map(({ headers }) => headers.host)).toEqual(['status.openai.com'])
  expect(leaksOf({ ...row, files: { requests: JSON.stringify(elsewhere) } }, KEY)).toEqual([])
  expect(elsewhere[0]?.headers).not.toHaveProperty('authorization')
  await Promise.all([proxy.close(), server.close()])
})
