/** Refuses models whose rate limits are too low for the job. */
import type { Check, Warning } from '../report.ts'

/** The rate limits that the job needs; undefined if it does not say. */
export type Minimums = {
  readonly minRequestsPerMinute?: number | undefined
  readonly minTokensPerMinute?: number | undefined
}

const MAX_NAMED = 5

type Limits = NonNullable<Check['rateLimits']>
type Measure = { readonly limit: keyof Limits; readonly noun: string; readonly input: string; readonly needed: number }

const measuresOf = ({ minRequestsPerMinute, minTokensPerMinute }: Minimums): Measure[] =>
  [
    {
      limit: 'requestsPerMinute',
      noun: 'requests',
      input: 'min-requests-per-minute',
      needed: minRequestsPerMinute ?? 0
    } as const,
    {
      limit: 'tokensPerMinute',
      noun: 'tokens',
      input: 'min-tokens-per-minute',
      needed: minTokensPerMinute ?? 0
    } as const
  ].filter(({ needed }) => needed > 0)

/** The check, or its refusal with `limits_too_low` if a limit is lower than the minimum. */
export function gated(check: Check, minimums: Minimums): Check {
  if (!isGated(check)) return check
  const missed = measuresOf(minimums).filter(({ limit, needed }) => (check.rateLimits?.[limit] ?? needed) < needed)
  if (missed.length === 0) return check
  const sentences = missed.map(
    ({ limit, noun, input, needed }) =>
      `It gets ${check.rateLimits?.[limit]} ${noun} a minute, but "${input}" asks for ${needed}.`
  )
  return { ...check, status: 'unusable', cause: 'limits_too_low', hint: sentences.join(' ') }
}

/** Does the check pass otherwise? A refused model has a more urgent cause. */
const isGated = ({ cause }: Check) => cause === null || cause === 'not_probed'

/** Warns about models whose limits are not known. They pass. */
export function unknownLimitsWarnings(checks: readonly Check[], minimums: Minimums): Warning[] {
  return measuresOf(minimums).flatMap(({ limit, input }) => {
    const models = checks
      .filter((check) => isGated(check) && check.rateLimits?.[limit] == null)
      .map(({ model }) => model)
    if (models.length === 0) return []
    const more = models.length > MAX_NAMED ? ` and ${models.length - MAX_NAMED} more` : ''
    const named = `${models.slice(0, MAX_NAMED).join(', ')}${more}`
    const message = `"${input}" was not checked for ${named}: no answer named the limit`
    return [{ kind: 'limits', level: 'warning', model: null, message }]
  })
}

/** The lower of two limits, which is the one that applies. If one is not known, the other. */
export function lowerLimits(a: Check['rateLimits'], b: Check['rateLimits']): Check['rateLimits'] {
  const lower = (one: number | null, other: number | null) =>
    one === null || other === null ? (one ?? other) : Math.min(one, other)
  if (a === null || b === null) return a ?? b
  return {
    requestsPerMinute: lower(a.requestsPerMinute, b.requestsPerMinute),
    tokensPerMinute: lower(a.tokensPerMinute, b.tokensPerMinute)
  }
}
