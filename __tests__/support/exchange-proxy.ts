/**
 * Plays the fixed address of the token exchange on this machine: a proxy that answers for auth.openai.com with its own
 * certificate, and lets nothing else through.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'

const EXCHANGE_HOST = 'auth.openai.com'

type ExchangeProxy = {
  /** The variables with which a process trusts the proxy, and uses it for everything but loopback. */
  readonly env: Readonly<Record<string, string>>
  /** Every host that was asked for. */
  readonly hosts: readonly string[]
  readonly close: () => Promise<void>
}

/** @param origin the server to which the requests of the exchange are forwarded */
export async function startExchangeProxy(origin: string): Promise<ExchangeProxy> {
  const extensions = [
    { name: 'basicConstraints' as const, cA: true, critical: true },
    { name: 'subjectAltName' as const, altNames: [{ type: 2 as const, value: EXCHANGE_HOST }] }
  ]
  const { private: key, cert } = await generate([{ name: 'commonName', value: EXCHANGE_HOST }], { extensions })
  const folder = mkdtempSync(join(tmpdir(), 'exchange-proxy-'))
  const caFile = join(folder, 'ca.pem')
  writeFileSync(caFile, cert)
  const hosts: string[] = []
  const sockets = new Set<Socket>()
  const exchange = createTlsServer({ key, cert }, async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const answer = await fetch(`${origin}${request.url}`, {
      method: request.method ?? 'GET',
      headers,
      body: Buffer.concat(chunks)
    })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(await answer.text())
  })
  const proxy = createServer((_, response) => void response.writeHead(403).end())
  proxy.on('connect', ({ url }, socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    hosts.push(String(url))
    if (url !== `${EXCHANGE_HOST}:443`) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    exchange.emit('connection', socket)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  return {
    env: { HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '127.0.0.1', NODE_EXTRA_CA_CERTS: caFile },
    hosts,
    async close() {
      for (const socket of sockets) socket.destroy()
      exchange.close()
      await new Promise((resolve) => proxy.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
