/** Turns a thrown network error into data. */
import type { Answer, FailureLink } from '../endpoints/api.ts'

/** An error can be its own cause, so the chain has an end. */
const MAX_LINKS = 10

/** Did this signal end the request? It can be read afterwards: an aborted signal stays aborted. */
export const isAbortOf = (signal: AbortSignal) => signal.aborted

/** A failure with the whole chain of errors, outermost first. */
export function failureOf(error: unknown, timedOut: boolean, latencyMs: number): Answer {
  return { kind: 'failure', chain: chainOf(error), timedOut, latencyMs }
}

function chainOf(error: unknown): FailureLink[] {
  const chain: FailureLink[] = []
  const queue: unknown[] = [error]
  while (queue.length > 0 && chain.length < MAX_LINKS) {
    const { code, message, cause, errors } = (queue.shift() ?? {}) as { [key: string]: unknown }
    chain.push({ code: typeof code === 'string' ? code : null, message: typeof message === 'string' ? message : '' })
    // Happy Eyeballs (RFC 8305) reports one error for each address that it tried.
    queue.push(...[cause, ...(Array.isArray(errors) ? errors : [])].filter((inner) => inner instanceof Object))
  }
  return chain
}
