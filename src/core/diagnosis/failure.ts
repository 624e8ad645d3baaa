/** A thrown network error as data. */
import type { Answer, FailureLink } from '../endpoints/api.ts'

/** An error that is its own cause must not be walked for ever. */
const MAX_LINKS = 10

/** Was it this signal that ended the request? Read after the fact: a signal never becomes unaborted. */
export const isAbortOf = (signal: AbortSignal) => signal.aborted

/** A failure with every error that caused it, outermost first. */
export function failureOf(error: unknown, timedOut: boolean, latencyMs: number): Answer {
  return { kind: 'failure', chain: chainOf(error), timedOut, latencyMs }
}

function chainOf(error: unknown): FailureLink[] {
  const chain: FailureLink[] = []
  const queue: unknown[] = [error]
  while (queue.length > 0 && chain.length < MAX_LINKS) {
    const { code, message, cause, errors } = (queue.shift() ?? {}) as { [key: string]: unknown }
    chain.push({ code: typeof code === 'string' ? code : null, message: typeof message === 'string' ? message : '' })
    // Happy Eyeballs reports one error for each address it tried.
    queue.push(...[cause, ...(Array.isArray(errors) ? errors : [])].filter((inner) => inner instanceof Object))
  }
  return chain
}
