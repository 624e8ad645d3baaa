/**
 * Does this server answer for a model that does not exist? Then its answers prove nothing.
 * Asked once a run, and only of servers that are neither OpenAI's nor Azure's.
 */
import { type Endpoint, endpointByName, endpointSpec } from '../endpoints/endpoints.ts'
import type { Target } from '../requirements/requirements.ts'
import type { Probe, ProbeResult } from './probe.ts'
import { isCalled, type VerifySettings } from './settings.ts'

export type Control = {
  /** Sends the control request with the first targets there are, so that it costs no extra wait. */
  readonly start: (targets: readonly Target[]) => void
  /** Withdraws "usable" from a result where the server would have said so of any model. */
  readonly confirm: (seen: ProbeResult) => Promise<ProbeResult>
}

/** A request for an invented model, sent beside the others, and what its answer makes of theirs. */
export function createControl(probe: Probe, settings: VerifySettings): Control {
  let isAnsweredAlways: Promise<boolean> | undefined
  return {
    start(targets) {
      const called = targets
        .map(({ model, endpoint }) => endpoint ?? endpointByName(model))
        .filter((endpoint) => isCalled(endpoint, settings))
      if (settings.host === 'other' && called.length > 0)
        isAnsweredAlways ??= answersInventedModel(probe, mostUsed(called), settings)
    },
    async confirm(seen) {
      if (seen.cause !== null || !(await isAnsweredAlways)) return seen
      const message = 'This server also answered for an invented model, so its answers do not show which models it has'
      return { ...seen, cause: 'model_mismatch', message }
    }
  }
}

async function answersInventedModel(probe: Probe, endpoint: Endpoint, settings: VerifySettings): Promise<boolean> {
  const model = `no-such-model-${Math.floor(settings.environment.random() * 1e9)}`
  const { cause, answer } = await probe({ model, endpoint: null }, endpoint)
  // A refusal, even one that shows a model at work, is no answer for the invented one.
  return cause === null && answer !== null && (answer.status === 101 || answer.status < 300)
}

/** The endpoint that most checks use; one that costs nothing to ask, since this request expects a refusal. */
function mostUsed(endpoints: readonly Endpoint[]): Endpoint {
  const counts = new Map<Endpoint, number>()
  for (const endpoint of endpoints) {
    const { encoding, paid } = endpointSpec(endpoint)
    if (encoding !== 'websocket' && !paid) counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'responses'
}
