/**
 * Connections that are opened before there is a request for them, and kept afterwards for the next request. A Node that is
 * too old for the rest of the program reads this file, so it uses no syntax that is newer than ES2020.
 */
import type { Agent } from 'node:http'
import { isIP, type Socket } from 'node:net'

/** Connections are kept this long. After a longer time the server may have closed them. */
export const KEPT_MS = 4000
export const POOL_OPTIONS = { keepAlive: true, timeout: KEPT_MS }

export type Pool = {
  /** The origin to which the connections lead. */
  readonly origin: string
  readonly agent: Agent
  /** Opens connections, and the next requests take them in this order. Never throws: a request reports the error. */
  readonly open: (count: number) => void
  /** Ends the connections that no request has taken. */
  readonly close: () => void
}

/** Where a connection leads, with the names that Node's HTTP client uses. */
export type Way = { readonly host: string; readonly port: number; readonly servername: string }

/** Like Node's HTTP client, it sets no server name for an IP address. */
export function wayTo(origin: string): Way {
  const { protocol, hostname, port } = new URL(origin)
  const host = hostname.replace(/^\[|\]$/g, '')
  return { host, port: Number(port || (protocol === 'https:' ? 443 : 80)), servername: isIP(host) ? '' : host }
}

/** If the user sets a header `Host`, the server's name differs, and the request needs another connection. */
export function leadsTo(way: Way, asked: object): boolean {
  const { host, port, servername } = asked as { host?: unknown; port?: unknown; servername?: unknown }
  return host === way.host && Number(port) === way.port && servername === way.servername
}

/** Is it open, as far as is known, and did the server send nothing yet? */
export function isGood(socket: Socket): boolean {
  return socket.writable && !socket.destroyed && socket.readableLength === 0
}

/** Ignores errors of a connection that no request has taken. */
export function quiet(socket: Socket): Socket {
  return socket.on('error', () => undefined)
}

/** Connections that wait for a request, for as long as used ones are kept. */
export function createQueue<Connection>(end: (connection: Connection) => void) {
  const waiting: Connection[] = []
  const close = () => waiting.splice(0).forEach(end)
  return {
    close,
    add(connection: Connection): void {
      if (waiting.push(connection) === 1) setTimeout(close, KEPT_MS).unref()
    },
    /** The first connection that can still be used. Those before it are closed. */
    take(isUsable: (connection: Connection) => boolean = () => true): Connection | undefined {
      let connection = waiting.shift()
      while (connection !== undefined && !isUsable(connection)) {
        end(connection)
        connection = waiting.shift()
      }
      return connection
    }
  }
}

export function times(count: number, act: () => void): void {
  for (let done = 0; done < count; done++) act()
}
