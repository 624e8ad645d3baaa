/**
 * Connections that are opened before the request that takes them is there, and kept for the next one after it. A Node that
 * is too old for the rest reads this file, so it holds no syntax that came after ES2020.
 */
import type { Agent } from 'node:http'
import { isIP, type Socket } from 'node:net'

/** Connections are kept for a request that follows soon, and not for one that finds them closed. */
export const KEPT_MS = 4000
export const POOL_OPTIONS = { keepAlive: true, timeout: KEPT_MS }

export type Pool = {
  /** Whose connections these are. */
  readonly origin: string
  readonly agent: Agent
  /** Opens connections for the next requests, which take them in this order. Never throws: a request finds out why. */
  readonly open: (count: number) => void
  /** Ends the connections that no request has taken. */
  readonly close: () => void
}

/** Where a connection leads, in the words of Node's HTTP client. */
export type Way = { readonly host: string; readonly port: number; readonly servername: string }

/** As Node's HTTP client does it: an address is no name of a server. */
export function wayTo(origin: string): Way {
  const { protocol, hostname, port } = new URL(origin)
  const host = hostname.replace(/^\[|\]$/g, '')
  return { host, port: Number(port || (protocol === 'https:' ? 443 : 80)), servername: isIP(host) ? '' : host }
}

/** A header `Host` of the user's own makes another name of the server, and needs a connection of its own. */
export function leadsTo(way: Way, asked: object): boolean {
  const { host, port, servername } = asked as { host?: unknown; port?: unknown; servername?: unknown }
  return host === way.host && Number(port) === way.port && servername === way.servername
}

/** Was it neither closed nor spoken on, as far as is known? */
export function isGood(socket: Socket): boolean {
  return socket.writable && !socket.destroyed && socket.readableLength === 0
}

/** What fails before a request takes it is no error of anybody. */
export function quiet(socket: Socket): Socket {
  return socket.on('error', () => undefined)
}

/** Connections that wait for their request, not longer than a kept one would. */
export function createQueue<Connection>(end: (connection: Connection) => void) {
  const waiting: Connection[] = []
  const close = () => waiting.splice(0).forEach(end)
  return {
    close,
    add(connection: Connection): void {
      if (waiting.push(connection) === 1) setTimeout(close, KEPT_MS).unref()
    },
    /** The first that can still be used; the others end. */
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
