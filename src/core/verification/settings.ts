/** The user's settings for a run, and the requests that they rule out. */
import { type Endpoint, endpointSpec } from '../endpoints/endpoints.ts'
import type { Check } from '../report.ts'
import type { CheckContext } from './check.ts'
import type { ProbeSettings } from './probe.ts'

/** The settings of a verification. */
export type VerifySettings = Omit<ProbeSettings, 'api'> &
  Pick<CheckContext, 'redact'> & {
    readonly baseUrl: string
    readonly probe: 'call' | 'list'
    readonly paidProbes: boolean
    readonly concurrency: number
    readonly maxProbes: number
    /** Which account headers the settings send. */
    readonly sent: { readonly organization: boolean; readonly project: boolean }
    readonly onCheck: (check: Check) => void
  }

/** Why this run does not call the models of an endpoint; null if it does. */
export function reasonNotToCall(endpoint: Endpoint, settings: VerifySettings): string | null {
  const spec = endpointSpec(endpoint)
  if (settings.probe === 'list') return 'Looked up on the list only, as "probe: list" asks'
  if (spec.unprobed !== null) return spec.unprobed
  return spec.paid && !settings.paidProbes
    ? 'Its smallest request costs real money. "paid-probes: true" allows it'
    : null
}

/** Does this run send requests for models of this endpoint? */
export function isCalled(endpoint: Endpoint, settings: VerifySettings): boolean {
  return reasonNotToCall(endpoint, settings) === null
}

/** Do the user's settings rule out a call? Then a model passes if it is on the list. */
export function isRuledOutBySettings(
  endpoint: Endpoint,
  settings: Pick<VerifySettings, 'probe' | 'paidProbes'>
): boolean {
  return settings.probe === 'list' || (endpointSpec(endpoint).paid && !settings.paidProbes)
}
