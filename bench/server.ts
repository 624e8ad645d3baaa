/**
 * A model API that answers after a fixed delay and counts its requests. It runs in its own process, so that it takes no time
 * from what is measured. `measure.ts` starts it with fork(). On any message it sends its counts and starts counting again.
 * Arguments: the number of models; the round trip in milliseconds, if it should use TLS over a network.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { createAuthority } from '../__tests__/faults/authority.ts'
import { startRelay } from './relay.ts'

/** How long the list and a call take, in milliseconds. */
export const LIST_MS = 150
export const CALL_MS = 400

/** What the server has counted since the last message. */
export type Counts = {
  readonly requests: number
  readonly tokensAskedFor: number
  readonly connections: number
  /** When the relay saw the first byte, in milliseconds since the epoch; 0 without a relay. */
  readonly firstByteAt: number
  /** When the first request came, in milliseconds since the epoch; 0 if none came. */
  readonly firstRequestAt: number
}

/** The address of the server, and the certificate to trust. */
export type Place = { readonly origin: string; readonly caFile: string | null }

/** The length of the list: as long as OpenAI's own, or as many models as the first argument says. */
const LISTED = Math.max(131, Number(process.argv[2] ?? 0))
const LIST = { object: 'list', data: Array.from({ length: LISTED }, (_, index) => ({ id: modelName(index) })) }
const KNOWN = new Set(LIST.data.map(({ id }) => id))
const NOTHING_YET: Counts = { requests: 0, tokensAskedFor: 0, connections: 0, firstByteAt: 0, firstRequestAt: 0 }

/** The name of the model at this place of the list. */
export function modelName(index: number): string {
  return `gpt-6-bench-${index}`
}

if (import.meta.main) await start(process.argv[3])

async function start(roundTrip: string | undefined): Promise<void> {
  let counts = NOTHING_YET
  const authority = roundTrip === undefined ? null : await createAuthority()
  const tls = authority && (await authority.issue(['127.0.0.1']))
  const onRequest = async (req: IncomingMessage, res: ServerResponse) => {
    const now = sinceEpoch()
    const body = await textOf(req)
    const asked = body === '' ? {} : (JSON.parse(body) as Asked)
    counts = {
      ...counts,
      requests: counts.requests + 1,
      tokensAskedFor: counts.tokensAskedFor + (asked.max_output_tokens ?? 0),
      firstRequestAt: counts.firstRequestAt || now
    }
    await answer(asked, res)
  }
  const server = tls ? createTlsServer(tls, onRequest) : createServer(onRequest)
  server.on('connection', () => {
    counts = { ...counts, connections: counts.connections + 1 }
  })
  const onFirstBytes = () => {
    counts = { ...counts, firstByteAt: counts.firstByteAt || sinceEpoch() }
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const way = authority ? await startRelay(port, Number(roundTrip), onFirstBytes) : port
  const place: Place = {
    origin: `${authority ? 'https' : 'http'}://127.0.0.1:${way}`,
    caFile: authority?.file ?? null
  }
  process.send?.(place)
  process.on('message', () => {
    process.send?.(counts)
    counts = NOTHING_YET
  })
}

function sinceEpoch(): number {
  return performance.timeOrigin + performance.now()
}

type Asked = { readonly model?: string; readonly max_output_tokens?: number }

async function answer({ model }: Asked, res: ServerResponse): Promise<void> {
  await setTimeout(model === undefined ? LIST_MS : CALL_MS)
  const isKnown = model === undefined || KNOWN.has(model)
  const body = model === undefined ? LIST : isKnown ? responseOf(model) : NO_SUCH_MODEL
  res.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const NO_SUCH_MODEL = {
  error: { message: 'The model does not exist', type: 'invalid_request_error', param: null, code: 'model_not_found' }
}

function responseOf(model: string) {
  const usage = { input_tokens: 8, output_tokens: 16, total_tokens: 24 }
  return { id: 'resp_1', object: 'response', status: 'completed', model, output: [], usage }
}

async function textOf(req: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of req) text += String(chunk)
  return text
}
