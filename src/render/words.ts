/** The sentences that every view of a report shares. */
import { ACTORS, CAUSES, type Cause, type CauseInfo } from '../core/diagnosis/causes.ts'
import type { Check, Report } from '../core/report.ts'
import { concerns, failingCapabilities, lacksCapability } from '../core/reporting/capability-checks.ts'

/** Of a run. */
export const RESULT_ICONS = { passed: '✅', failed: '❌', undetermined: '⚠️', skipped: '⏭️' } as const
/** Of a model. */
export const STATUS_ICONS = { usable: '✅', unusable: '❌', undetermined: '⚠️' } as const
/** Of a requirement. */
export const REQUIREMENT_ICONS = { met: '✅', unmet: '❌', undetermined: '⚠️' } as const

/** Where every cause is explained. */
export const README_URL = 'https://github.com/openai-model-access/openai-model-access'

/** Title, explanation, who can act and what to do. */
export function causeInfo(cause: Cause): CauseInfo {
  return CAUSES[cause]
}

/** The heading of a cause in the README, as GitHub makes an anchor of it. */
export function anchorOf(cause: Cause): string {
  return causeInfo(cause)
    .title.toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

/** "an owner of the organization, or the author of the workflow" */
export function actorsOf(cause: Cause): string {
  const { who } = causeInfo(cause)
  const actors = who.map((actor) => ACTORS[actor]).join(', or ')
  return who.every((actor) => actor === 'provider') ? `nobody here, only ${actors}` : actors
}

/** "1 model", "2 models". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** One sentence: the answer to "may I deploy?". */
export function verdictOf({ result, requirements, key, checks }: Report): string {
  const isKeyless = key.kind === 'workload-identity'
  const missing = isKeyless ? 'GitHub gave no identity token' : 'no API key reached this run'
  if (result === 'skipped') return `Skipped: ${missing}, so nothing was verified`
  const required = requirements.filter(({ level }) => level === 'required')
  if (key.status === 'missing')
    return `${isKeyless ? 'GitHub gave no identity token' : 'No API key reached this step'}, so no model can be used`
  if (key.status === 'rejected')
    return `${isKeyless ? 'This job was not given access' : 'This API key does not work'}, so no model can be used`
  if (required.length === 0) return `${plural(requirements.length, 'optional model')} verified; none is required`
  const count = (status: string) => required.filter((one) => one.status === status).length
  const of = `of ${plural(required.length, 'required model')}`
  if (result === 'passed') return passedVerdict(required)
  const unknown = count('undetermined')
  const open = unknown > 0 ? `${unknown} ${of} could not be determined` : ''
  if (result === 'undetermined') return open
  const unmet = required.filter(({ status }) => status === 'unmet')
  const isOnlyLimited = unmet.every(({ cause }) => cause !== null && causeInfo(cause).shows.model === 'answered')
  const how = isOnlyLimited ? 'can be called, but not as often as this job needs' : howUnmet(unmet, checks)
  return `${unmet.length} ${of} ${how}${unknown > 0 ? `, and ${unknown} could not be determined` : ''}`
}

function howUnmet(unmet: Report['requirements'], checks: Report['checks']): string {
  const isOnlyLacking = unmet.every((one) => lacksCapability(one, checks))
  return isOnlyLacking ? 'can be called, but without a capability that it is to have' : 'cannot be used with this key'
}

function passedVerdict(required: Report['requirements']): string {
  const listed = required.filter(({ proof }) => proof === 'listed').length
  const all = required.length === 1 ? 'The required model' : `All ${required.length} required models`
  if (listed === 0) return `${all} can be called with this key, from here, right now`
  return `${all} ${required.length === 1 ? 'is' : 'are'} accounted for, ${listed === required.length ? 'on the list only' : `${listed} of them on the list only`}: not every one was called`
}

export type CauseGroup = {
  readonly cause: Cause
  readonly checks: readonly Check[]
  /** Nothing but the list of models was refused for this cause. */
  readonly concernsListOnly: boolean
}

export const LIST_ONLY =
  'It concerns the list of models only, not the calls: near names, shutdown dates and globs are not known without it.'

/** Checks that did not end well, by cause, the ones that fail the run first. Causes without a check come without one. */
export function groupsOf(report: Report): CauseGroup[] {
  const { checks, key, requirements, listing } = report
  const required = requirements.filter(({ level }) => level === 'required')
  const isRequired = ({ model }: Check) => required.some((one) => concerns(one, model))
  const failing = [...checks.filter(({ cause }) => cause !== null), ...failingCapabilities(report)]
  const ordered = [...failing.filter(isRequired), ...failing.filter((check) => !isRequired(check))]
  const unexplained = [
    key.cause,
    ...requirements.filter(({ models }) => models.length === 0).map(({ cause }) => cause),
    listing.cause
  ]
  const causes = [...new Set([...ordered.map(({ cause }) => cause), ...unexplained])].filter((cause) => cause !== null)
  return causes.map((cause) => {
    const concerned = ordered.filter((check) => check.cause === cause)
    const concernsListOnly = concerned.length === 0 && cause === listing.cause && cause !== key.cause
    return { cause, checks: concerned, concernsListOnly }
  })
}

/** Checks that got the same answer, together: what was said to all of them is said once. */
export function alike(checks: readonly Check[]): Check[][] {
  return [
    ...Map.groupBy(checks, ({ hint, message, httpStatus }) => JSON.stringify([hint, message, httpStatus])).values()
  ]
}

/** Checks whose answers support can look up, the first ones. */
export function traceable(report: Report): Check[] {
  const refused = [...report.checks, ...failingCapabilities(report)].filter(
    ({ cause }) => cause !== null && causeInfo(cause).shows.model !== 'answered'
  )
  return refused.filter(({ requestId }) => requestId !== null).slice(0, MAX_TRACES)
}

const MAX_TRACES = 5

/** What the run cost, in words. */
export function costInWords(report: Report): string {
  const { usd, isPartial } = costOf(report)
  if (usd !== null) return `about ${dollars(usd)}${isPartial ? ' and what has no list price' : ''}`
  return report.checks.some(({ attempts }) => attempts > 0) ? 'cost not known' : 'no cost'
}

/** Estimated price of the run in US dollars; null where nothing is priced. `isPartial` where some usage has no price. */
function costOf({ checks }: Report): { readonly usd: number | null; readonly isPartial: boolean } {
  const used = checks.filter(({ usage }) => usage !== null)
  const prices = used.map(({ costUsd }) => costUsd).filter((cost) => cost !== null)
  return {
    usd: prices.length === 0 ? null : prices.reduce((sum, cost) => sum + cost, 0),
    isPartial: prices.length < used.length
  }
}

/** "$0.0000412", never rounded to nothing. */
export function dollars(usd: number): string {
  return `$${usd >= 0.01 ? usd.toFixed(2) : Number(usd.toPrecision(2)).toFixed(9).replace(/0+$/, '')}`
}
