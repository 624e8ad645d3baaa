/** Connections through a proxy. */
import { EventEmitter } from 'node:events'
import type { ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { createQueue, isGood, leadsTo, POOL_OPTIONS, type Pool, quiet, times, wayTo } from './waiting.ts'

type Options = Parameters<HttpsProxyAgent<string>['connect']>[1]

/** A tunnel that no request has taken yet. */
type Tunnel = {
  /** Null if the proxy refused the tunnel or was not reached. */
  readonly socket: Promise<Socket | null>
  readonly end: () => void
  /** Tells the library that a request has taken it. */
  readonly taken: (socket: Socket) => void
}

/** An agent for a proxy. The signal that ends a request also ends its connection to the proxy; the library does not do that. */
export function createTunnels(origin: string, proxy: string): Pool {
  const way = wayTo(origin)
  const waiting = createQueue<Tunnel>(({ end }) => end())
  class Tunnels extends HttpsProxyAgent<string> {
    override async connect(request: ClientRequest, options: Options) {
      const { ending } = options as { readonly ending?: AbortSignal }
      const tunnel = leadsTo(way, options) ? waiting.take() : undefined
      const socket = tunnel === undefined ? null : await claim(tunnel, ending)
      return socket ?? this.connectUntil(ending, request, options)
    }

    connectUntil(signal: AbortSignal | undefined, ...given: Parameters<HttpsProxyAgent<string>['connect']>) {
      Object.assign(this.connectOpts, { signal })
      return super.connect(...given)
    }
  }
  const agent = new Tunnels(proxy, POOL_OPTIONS)
  const secureEndpoint = origin.startsWith('https:')
  const open = () => {
    const controller = new AbortController()
    // The library reports to a request. There is none yet, so an event emitter takes its place.
    const request = new EventEmitter()
    let status = 0
    request.once('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      status = statusCode
    })
    const connecting = agent.connectUntil(controller.signal, request as ClientRequest, { ...way, secureEndpoint })
    const socket = connecting.then(
      (made) => (status === 200 ? quiet(made as Socket) : null),
      () => null
    )
    waiting.add({ socket, end: () => controller.abort(), taken: (made) => request.emit('socket', made) })
  }
  return { origin, agent, open: (count) => times(count, open), close: waiting.close }
}

/** The connection, if it can be used. From now on the signal of its request ends it, even while the tunnel is being made. */
async function claim({ socket, end, taken }: Tunnel, ending: AbortSignal | undefined): Promise<Socket | null> {
  ending?.addEventListener('abort', end)
  if (ending?.aborted) end()
  const made = await socket.finally(() => ending?.removeEventListener('abort', end))
  if (made === null || !isGood(made)) {
    end()
    return null
  }
  taken(made)
  return made
}
