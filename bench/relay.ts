/** The way to the server: a relay on loopback that holds back every byte, in both directions, for half a round trip. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * Leads to a port as a distant network would. A loopback connection opens at once, so the round trip that opens a real one
 * is added to its first bytes. Gives the port to use in place of the given one.
 *
 * @param onFirstBytes called when the first bytes of a connection were sent
 */
export async function startRelay(port: number, roundTripMs: number, onFirstBytes: () => void): Promise<number> {
  const server = createServer({ noDelay: true }, (client) => {
    client.once('data', onFirstBytes)
    const upstream = connect({ port, host: '127.0.0.1', noDelay: true })
    pass(client, upstream, roundTripMs / 2, performance.now() + 1.5 * roundTripMs)
    pass(upstream, client, roundTripMs / 2, 0)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}

/** Passes bytes on after the delay, not before a time, and in order. */
function pass(from: Socket, to: Socket, delayMs: number, notBefore: number): void {
  let last = notBefore
  const later = (act: () => void) => {
    last = Math.max(last, performance.now() + delayMs)
    const waitMs = last - performance.now()
    if (delayMs === 0) act()
    else setTimeout(act, waitMs)
  }
  from.on('data', (chunk) => later(() => to.write(chunk)))
  from.on('end', () => later(() => to.end()))
  from.on('error', () => to.destroy())
}
