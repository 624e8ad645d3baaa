/** A relay on loopback that delays every byte by half a round trip, in both directions. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * Forwards to a port as a distant network would, and gives the port to use instead. A loopback connection opens at once, so
 * the relay adds the round trip of a real connection to the first bytes.
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

/** Passes bytes on in order: after the delay, and not before the given time. */
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
