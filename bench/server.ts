/**
 * A model API that answers after a fixed delay and counts what it was asked, in a process of its own so that it takes
 * no time from what is measured. Started by `run.ts` with fork(); any message makes it send its counts and start anew.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

export const LIST_MS = 150
export const CALL_MS = 400

export type Counts = {
  readonly requests: number
  readonly tokensAskedFor: number
  readonly connections: number
  /** When the first request came, in milliseconds since the epoch; 0 where none did. */
  readonly firstRequestAt: number
}

/** As long as OpenAI's own list, or as the number of models that the run asks for: the first argument. */
const LISTED = Math.max(131, Number(process.argv[2] ?? 0))
const LIST = { object: 'list', data: Array.from({ length: LISTED }, (_, index) => ({ id: modelName(index) })) }
const KNOWN = new Set(LIST.data.map(({ id }) => id))
const NOTHING_YET: Counts = { requests: 0, tokensAskedFor: 0, connections: 0, firstRequestAt: 0 }

export function modelName(index: number): string {
  return `gpt-6-bench-${index}`
}

if (import.meta.main) start()

function start(): void {
  let counts = NOTHING_YET
  const server = createServer(async (req, res) => {
    const now = performance.timeOrigin + performance.now()
    const body = await textOf(req)
    const asked = body === '' ? {} : (JSON.parse(body) as Asked)
    counts = {
      ...counts,
      requests: counts.requests + 1,
      tokensAskedFor: counts.tokensAskedFor + (asked.max_output_tokens ?? 0),
      firstRequestAt: counts.firstRequestAt || now
    }
    await answer(asked, res)
  })
  server.on('connection', () => {
    counts = { ...counts, connections: counts.connections + 1 }
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  process.on('message', () => {
    process.send?.(counts)
    counts = NOTHING_YET
  })
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
