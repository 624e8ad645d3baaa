/** A company's forward proxy on loopback. It tunnels, refuses, or intercepts TLS. */
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

type Tunnel = { readonly to: string; readonly head: string }
type ProxyServer = {
  readonly url: string
  /** The requests, with everything that the proxy could read and log. */
  readonly tunnels: readonly Tunnel[]
  readonly close: () => Promise<void>
}

type ProxyOptions = {
  /** The `user:password` that it demands. */
  readonly credentials?: string
  /** The reason in the refusal. */
  readonly reason?: string
  /** Connects every tunnel to this port, whatever host was asked for. */
  readonly intercept?: number
}

export async function startProxyServer(options: ProxyOptions = {}): Promise<ProxyServer> {
  const { credentials, intercept, reason = 'Proxy Authentication Required' } = options
  const tunnels: Tunnel[] = []
  const sockets = new Set<Socket>()
  const server = createServer((req, res) => {
    tunnels.push({ to: req.url ?? '', head: JSON.stringify(req.headers) })
    res.writeHead(501).end()
  })
  server.on('connect', (req, client: Socket) => {
    tunnels.push({ to: req.url ?? '', head: JSON.stringify(req.headers) })
    sockets.add(client.on('error', () => undefined))
    const given = String(req.headers['proxy-authorization'] ?? '').replace(/^Basic /, '')
    if (credentials !== undefined && given !== Buffer.from(credentials).toString('base64')) {
      client.end(`HTTP/1.1 407 ${reason}\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    const port = intercept ?? Number(req.url?.split(':').at(-1))
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    sockets.add(upstream.on('error', () => client.destroy()))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  const login = credentials === undefined ? '' : `${credentials}@`
  return { url: `http://${login}127.0.0.1:${(server.address() as AddressInfo).port}`, tunnels, close }
}
