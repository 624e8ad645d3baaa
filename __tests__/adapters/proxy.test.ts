import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createFetch, proxyFor } from '../../src/adapters/proxy.ts'
import { startModelServer } from '../support/model-server.ts'

const VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'https_proxy', 'http_proxy', 'no_proxy', 'ALL_PROXY']
const before = VARIABLES.map((name) => [name, process.env[name]] as const)
const setOnly = (variables: Readonly<Record<string, string>>) => {
  for (const name of VARIABLES) delete process.env[name]
  Object.assign(process.env, variables)
}
afterEach(() =>
  setOnly(Object.fromEntries(before.filter((entry): entry is [string, string] => entry[1] !== undefined)))
)

test.each([
  [{ HTTPS_PROXY: 'http://proxy:3128' }, 'https://api.openai.com/v1', 'http://proxy:3128'],
  [{ https_proxy: 'http://proxy:3128' }, 'https://api.openai.com/v1', 'http://proxy:3128'],
  [{ HTTP_PROXY: 'http://proxy:3128' }, 'https://api.openai.com/v1', null],
  [{ HTTP_PROXY: 'http://proxy:3128' }, 'http://ollama:11434/v1', 'http://proxy:3128'],
  [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: '.openai.com' }, 'https://api.openai.com/v1', null],
  [{}, 'https://api.openai.com/v1', null]
])('with %j the way to %s goes through %s', (variables, url, proxy) => {
  setOnly(variables)
  expect(proxyFor(url)).toBe(proxy)
})

test('without a proxy the built-in fetch is used', async () => {
  expect(await createFetch(null)).toBe(fetch)
})

test('requests go through the proxy, body and all', async () => {
  const server = await startModelServer({ '*': { status: 200, body: { ok: true } } })
  const tunnels: (string | undefined)[] = []
  const proxy = createServer()
  proxy.on('connect', ({ url }, client) => {
    tunnels.push(url)
    const { hostname, port } = new URL(`http://${url}`)
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    for (const socket of [client, upstream]) socket.on('error', () => [client, upstream].map((one) => one.destroy()))
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  const proxied = await createFetch(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`)
  const response = await proxied(`${server.origin}/v1/x`, { method: 'POST', body: '{"a":1}' })
  expect(await response.json()).toEqual({ ok: true })
  expect(tunnels).toEqual([new URL(server.origin).host])
  expect(server.requests).toMatchObject([{ method: 'POST', path: '/v1/x', body: { a: 1 } }])
  await server.close()
  proxy.closeAllConnections()
  await new Promise((closed) => proxy.close(closed))
})
