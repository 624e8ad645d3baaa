/** What goes wrong between the caller and the account: outages, rate limits, a network that fails. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { apiError } from './errors.ts'
import type { SimulatedEndpoint } from './models.ts'

/**
 * `answer` (the default) answers `status`; without a status it only waits `delayMs` and lets the request through.
 * `html` is an edge's error page, `truncated` ends in the middle of the body, `reset` cuts the connection and
 * `never` leaves the request unanswered.
 */
export type Fault = {
  readonly on: 'list' | 'call' | 'any'
  readonly model?: string
  readonly endpoint?: SimulatedEndpoint
  /** How many requests it hits; if absent, all. */
  readonly times?: number
  readonly kind?: 'answer' | 'html' | 'truncated' | 'reset' | 'never'
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON, a string as it is. If absent, the API's own words for the status are sent. */
  readonly body?: unknown
  readonly delayMs?: number
}

/** The requests that a fault can hit. */
export type FaultTarget = {
  readonly kind: 'list' | 'call' | 'other'
  readonly endpoint: SimulatedEndpoint | null
  readonly model: string | null
}

/** Gives each request the first fault that fits it and is not used up. */
export function createFaultQueue(faults: readonly Fault[]): (target: FaultTarget) => Fault | null {
  const left = faults.map(({ times }) => times ?? Number.POSITIVE_INFINITY)
  return (target) => {
    const index = faults.findIndex((fault, at) => (left[at] ?? 0) > 0 && hits(fault, target))
    if (index < 0) return null
    left[index] = (left[index] ?? 0) - 1
    return faults[index] ?? null
  }
}

function hits({ on, model, endpoint }: Fault, target: FaultTarget): boolean {
  if (on !== 'any' && on !== target.kind) return false
  if (endpoint !== undefined && endpoint !== target.endpoint) return false
  return model === undefined || model === target.model
}

type FaultAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const EDGE_PAGE =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n' +
  '<hr><center>cloudflare</center>\r\n</body>\r\n</html>\r\n'

/** The HTTP answer of a fault, or null when it lets the request through. */
export function faultAnswer(fault: Fault, model: string | null): FaultAnswer | null {
  const { kind = 'answer', status, headers = {}, body } = fault
  if (kind === 'html') {
    const page = typeof body === 'string' ? body : EDGE_PAGE
    return {
      status: status ?? 502,
      headers: { 'content-type': 'text/html', server: 'cloudflare', ...headers },
      body: page
    }
  }
  if (status === undefined && kind === 'answer') return null
  const content = body ?? { error: errorFor(status ?? 200, model) }
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return { status: status ?? 200, headers: { 'content-type': 'application/json', ...headers }, body: text }
}

function errorFor(status: number, model: string | null) {
  if (status === 429) {
    return apiError(
      `Rate limit reached for ${model ?? 'requests'} on requests per min (RPM): Limit 3, Used 3, Requested 1.`,
      {
        type: 'requests',
        code: 'rate_limit_exceeded'
      }
    )
  }
  if (status === 503)
    return apiError('That model is currently overloaded with other requests.', { type: 'server_error' })
  if (status >= 500) {
    return apiError('The server had an error while processing your request. Sorry about that!', {
      type: 'server_error'
    })
  }
  return apiError(`Simulated answer with status ${status}.`)
}

/** Applies a fault to an HTTP request. True if the request ends here. */
export async function playFault(fault: Fault, model: string | null, req: IncomingMessage, res: ServerResponse) {
  if (fault.delayMs) await sleep(fault.delayMs, undefined, { ref: false })
  if (fault.kind === 'never') return true
  if (fault.kind === 'reset') {
    req.socket.resetAndDestroy()
    return true
  }
  const answer = faultAnswer(fault, model)
  if (!answer) return false
  if (fault.kind === 'truncated') {
    res.writeHead(answer.status, { ...answer.headers, 'content-length': String(Buffer.byteLength(answer.body) + 64) })
    res.write(answer.body, () => req.socket.destroy())
    return true
  }
  res.writeHead(answer.status, answer.headers).end(answer.body)
  return true
}
