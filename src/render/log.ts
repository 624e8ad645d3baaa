/** The lines that the log shows while models are verified. */

import type { CapabilityResult, Check } from '../core/report.ts'
import type { RetryNotice } from '../core/verification/ask.ts'
import { oneLine } from './markdown.ts'
import { causeInfo, STATUS_ICONS } from './words.ts'

/** One line for a model, and one for each capability that its requirement names. */
export function renderCheckLines(check: Check): string {
  return [renderCheckLine(check), ...check.capabilities.map((one) => renderCapabilityLine(check, one))].join('\n')
}

function renderCapabilityLine({ model }: Check, { name, status, cause, message, latencyMs }: CapabilityResult): string {
  const took = latencyMs === null ? '' : ` in ${latencyMs} ms`
  const why = cause === null ? '' : `: ${causeInfo(cause).title} (${cause})`
  const said = cause === null || message === null ? '' : `. ${message}`
  return oneLine(`${STATUS_ICONS[status]} ${model} +${name}${took}${why}${said}`)
}

/** One line for a model. */
export function renderCheckLine({ model, endpoint, status, cause, latencyMs, attempts, hint }: Check): string {
  const took = latencyMs === null ? '' : ` in ${latencyMs} ms`
  const tries = attempts > 1 ? `, ${attempts} requests` : ''
  const why = cause === null ? '' : `: ${causeInfo(cause).title} (${cause})`
  const said = hint === null ? '' : `${cause === null ? ':' : '.'} ${hint}`
  return oneLine(`${STATUS_ICONS[status]} ${model} on ${endpoint}${took}${tries}${why}${said}`)
}

/** One line for a wait. */
export function renderRetryLine({ subject, cause, delayMs, attempt }: RetryNotice): string {
  return oneLine(`↻ ${subject}: ${cause}, attempt ${attempt + 1} in ${(delayMs / 1000).toFixed(1)} s`)
}
