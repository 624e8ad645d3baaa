/**
 * A simulated OpenAI account on loopback. It checks keys, scopes, models, quota and shutdown dates and plays faults;
 * aimock behind it gives the answers. It records every request as it arrived.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { resolveAccount, type SimulatedAccount } from './account.ts'
import { startAnswers } from './answers.ts'
import { unknownUrl } from './errors.ts'
import { createFaultQueue, type Fault, type FaultTarget, playFault } from './faults.ts'
import { openRealtime, playUpgradeFault, refuseUpgrade } from './realtime.ts'
import { type RecordedRequest, receive, recordUpgrade } from './recording.ts'
import { ROUTES, refuse, type Simulation } from './routes.ts'

export type { SimulatedAccount } from './account.ts'
export type { Fault } from './faults.ts'
export type { RecordedRequest } from './recording.ts'

/** A running simulator. */
export type Simulator = {
  /** `http://127.0.0.1:PORT/v1` */
  readonly baseUrl: string
  /** `http://127.0.0.1:PORT`, with the endpoints of GitHub and of the token exchange. */
  readonly origin: string
  readonly account: SimulatedAccount
  /** In the order in which they arrived. */
  readonly requests: readonly RecordedRequest[]
  readonly close: () => Promise<void>
}

type State = Simulation & {
  readonly requests: RecordedRequest[]
  readonly nextFault: (target: FaultTarget) => Fault | null
  readonly sockets: Set<Duplex>
}

/** Starts a simulated account on a free port. It listens only on loopback. */
export async function startSimulator(account: Partial<SimulatedAccount> = {}): Promise<Simulator> {
  const resolved = resolveAccount(account)
  const mock = await startAnswers()
  const state: State = {
    account: resolved,
    mock,
    requests: [],
    nextFault: createFaultQueue(resolved.faults),
    sockets: new Set()
  }
  const server = createServer((req, res) => void serve(state, req, res))
  server.on('upgrade', (req, socket, head) => void upgrade(state, req, socket, head))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    for (const socket of state.sockets) socket.destroy()
    await Promise.all([stop(server), mock.stop()])
  }
  const origin = `http://127.0.0.1:${port}`
  return { baseUrl: `${origin}/v1`, origin, account: resolved, requests: state.requests, close }
}

function stop(server: Server): Promise<void> {
  const stopped = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  return stopped
}

/** The headers of every answer of the API. The id depends only on the number of requests before. */
function standardHeaders({ account, requests }: State): Record<string, string> {
  const id = createHash('sha256').update(String(requests.length)).digest('hex').slice(0, 32)
  return {
    'x-request-id': `req_${id}`,
    'openai-organization': account.organization,
    'openai-processing-ms': '12',
    'openai-version': '2020-10-01'
  }
}

async function serve(state: State, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    const received = await receive(req)
    state.requests.push(received.recorded)
    for (const [name, value] of Object.entries(standardHeaders(state))) res.setHeader(name, value)
    const { method, path, model } = received.recorded
    const { pathname } = new URL(path, 'http://localhost')
    const route = ROUTES.find((candidate) => candidate.method === method && candidate.path.test(pathname))
    const fault = state.nextFault({ kind: route?.kind ?? 'other', endpoint: route?.endpoint ?? null, model })
    if (fault && (await playFault(fault, model, req, res))) return
    const match = route?.path.exec(pathname)
    const reply = route && match ? await route.handle(state, received, match) : refuse(unknownUrl(method, pathname))
    res.writeHead(reply.status, reply.headers).end(reply.body)
  } catch (error) {
    // A client that left does not matter. Any other error must not look like an answer of the API.
    if (!res.headersSent) res.writeHead(599).end(`simulator: ${String(error)}`)
  }
}

async function upgrade(state: State, req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  state.sockets.add(socket)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => state.sockets.delete(socket))
  const messages: unknown[] = []
  const recorded = recordUpgrade(req, messages)
  state.requests.push(recorded)
  const headers = standardHeaders(state)
  const { pathname } = new URL(recorded.path, 'http://localhost')
  if (pathname !== '/v1/realtime') {
    const { status, headers: type, body } = refuse(unknownUrl('GET', pathname))
    refuseUpgrade(socket, status, { ...type, ...headers }, String(body))
    return
  }
  const fault = state.nextFault({ kind: 'call', endpoint: 'realtime', model: recorded.model })
  if (fault && (await playUpgradeFault(fault, recorded.model, socket))) return
  openRealtime(state, { req, socket, head }, { recorded, messages, headers })
}
