/** Reads the rate limits that an answer names. They belong to the organization, the project, or a gateway's key, team or user. */
import type { HttpAnswer } from '../endpoints/api.ts'
import type { Check } from '../report.ts'
import { isCount } from './usage.ts'

const REQUESTS = /^x-ratelimit-(?:[a-z_]+-)?limit-(?:[a-z_]+-)?requests$|^x-litellm-[a-z]+-rpm-limit$/
const TOKENS = /^x-ratelimit-(?:[a-z_]+-)?limit-(?:[a-z_]+-)?tokens$|^x-litellm-[a-z]+-tpm-limit$/

/** The lowest limit of each kind, which is the one that applies; null if the answer names none. */
export function rateLimitsOf(answer: HttpAnswer | null): Check['rateLimits'] {
  const lowest = (name: RegExp) => {
    const named = Object.entries(answer?.headers ?? {}).filter(([header]) => name.test(header))
    const known = named.filter(([, value]) => /^\d+$/.test(value.trim())).map(([, value]) => Number(value))
    const counts = known.filter(isCount)
    return counts.length === 0 ? null : Math.min(...counts)
  }
  const limits = { requestsPerMinute: lowest(REQUESTS), tokensPerMinute: lowest(TOKENS) }
  return limits.requestsPerMinute === null && limits.tokensPerMinute === null ? null : limits
}
