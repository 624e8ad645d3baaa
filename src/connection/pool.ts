/** The connections to one host. This file imports very little, because the entry loads it before the rest of the program. */
import type { Socket } from 'node:net'
import { createQueue, isGood, leadsTo, POOL_OPTIONS, type Pool, quiet, times, wayTo } from './waiting.ts'

/**
 * A pool for the host of a URL.
 *
 * @param proxy the proxy that leads there; null if there is none
 * @throws TypeError if an address is not a URL
 */
export async function createPool(url: string, proxy: string | null): Promise<Pool> {
  const { origin } = new URL(url)
  if (proxy !== null) return (await import('./tunnels.ts')).createTunnels(origin, proxy)
  const { Agent } = await (origin.startsWith('https:') ? import('node:https') : import('node:http'))
  const agent = new Agent(POOL_OPTIONS)
  const connect = agent.createConnection.bind(agent)
  const waiting = createQueue<Socket>((socket) => socket.destroy())
  const way = wayTo(origin)
  agent.createConnection = (options, callback) => {
    const socket = leadsTo(way, options) ? waiting.take(isGood) : undefined
    return socket ?? connect(options, callback)
  }
  const open = () => {
    const socket = connect({ ...(agent as { readonly options?: object }).options, ...way })
    if (socket) waiting.add(quiet(socket as Socket))
  }
  return { origin, agent, open: (count) => times(count, open), close: waiting.close }
}
