/** The sentences that every view of a report shares. */
import { ACTORS, CAUSES, type Cause, type CauseInfo } from '../core/diagnosis/causes.ts'
import { endpointSpec } from '../core/endpoints/endpoints.ts'
import type { Check, Report } from '../core/report.ts'
import { concerns, failingCapabilities, lacksCapability } from '../core/reporting/capability-checks.ts'
import { oneLine } from './markdown.ts'

/** Of a run. */
export const RESULT_ICONS = { passed: '✅', failed: '❌', undetermined: '⚠️', skipped: '⏭️' } as const
/** Of a model. */
export const STATUS_ICONS = { usable: '✅', unusable: '❌', undetermined: '⚠️' } as const
/** Of a requirement. */
export const REQUIREMENT_ICONS = { met: '✅', unmet: '❌', undetermined: '⚠️' } as const

/** Where this action lives. */
export const README_URL = 'https://github.com/openai-model-access/openai-model-access'
/** Where every cause is explained: in this repository. */
export const DIAGNOSES_PAGE = 'docs/diagnoses.md'

/** Title, explanation, who can act and what to do. */
export function causeInfo(cause: Cause): CauseInfo {
  return CAUSES[cause]
}

/** Where a cause is explained, for a person. */
export const explanationOf = (cause: Cause) => `${README_URL}/blob/HEAD/${DIAGNOSES_PAGE}#${anchorOf(cause)}`

/** The anchor that GitHub makes of a cause's heading on that page. */
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

/** "5 requests to api.openai.com and 2 with the admin key" */
export function requestsInWords({ requests, adminRequests }: Report, host: string): string {
  const admin = adminRequests === 0 ? '' : ` and ${adminRequests} with the admin key`
  return `${plural(requests, 'request')} to ${host}${admin}`
}

/** One sentence: the answer to "may I deploy?". */
export function verdictOf({ result, requirements, key, checks }: Report): string {
  const isKeyless = key.kind === 'workload-identity'
  const missing = isKeyless ? 'GitHub gave no identity token' : 'no API key reached this run'
  if (result === 'skipped') return `Skipped: ${missing}, so nothing was verified`
  const required = requirements.filter(({ level }) => level === 'required')
  if (key.status === 'missing')
    return `${isKeyless ? 'GitHub gave no identity token' : 'No API key reached this run'}, so no model can be used`
  if (key.status === 'rejected')
    return `${isKeyless ? 'This job was not given access' : 'This API key does not work'}, so no model can be used`
  if (required.length === 0) return `${plural(requirements.length, 'optional model')} verified; none is required`
  const count = (status: string) => required.filter((one) => one.status === status).length
  const hasGlob = required.some(({ text }) => /[*?]/.test(text))
  // A glob is one requirement and several models.
  const of = `of ${plural(required.length, hasGlob ? 'requirement' : 'required model')}`
  if (result === 'passed') return passedVerdict(required, hasGlob ? checks : null)
  const unknown = count('undetermined')
  const open = unknown > 0 ? `${unknown} ${of} could not be determined` : ''
  if (result === 'undetermined') return open
  const unmet = required.filter(({ status }) => status === 'unmet')
  const how = howUnmet(unmet, checks)
  return `${unmet.length} ${of} ${how}${unknown > 0 ? `, and ${unknown} could not be determined` : ''}`
}

function howUnmet(unmet: Report['requirements'], checks: Report['checks']): string {
  if (unmet.every((one) => lacksCapability(one, checks))) return 'can be called, but without a required capability'
  // With a limit of 0 the call itself is refused.
  const isAnswered = (cause: Cause | null) =>
    cause !== null &&
    causeInfo(cause).shows.model === 'answered' &&
    checks.every((check) => check.cause !== cause || (check.httpStatus ?? 0) < 400)
  return unmet.every(({ cause }) => isAnswered(cause))
    ? 'can be called, but not as often as this job needs'
    : 'cannot be used with this key'
}

/** @param checks given if a requirement is a glob, which stands for several models; else null */
function passedVerdict(required: Report['requirements'], checks: readonly Check[] | null): string {
  const listed = required.filter(({ proof }) => proof === 'listed').length
  if (checks && listed === 0) {
    const asked = new Set(required.flatMap(({ models }) => models))
    const usable = new Set(checks.filter((one) => one.status === 'usable').map(({ model }) => model))
    const count = [...usable].filter((model) => asked.has(model)).length
    const met = required.length === 1 ? 'The requirement is met' : `All ${required.length} requirements are met`
    return `${met}: ${plural(count, 'model')} can be called with this key, from here, right now`
  }
  const all = required.length === 1 ? 'The required model' : `All ${required.length} required models`
  if (listed === 0) return `${all} can be called with this key, from here, right now`
  if (required.length === 1) return `${all} is on the list, but was not called`
  if (listed === required.length) return `${all} are on the list, but none was called`
  return `${all} can be used as far as is known: ${required.length - listed} answered, and ${listed} ${listed === 1 ? 'is' : 'are'} on the list but not called`
}

/** The checks that ended with the same cause. */
export type CauseGroup = {
  readonly cause: Cause
  readonly checks: readonly Check[]
  /** Only the list of models was refused for this cause. */
  readonly concernsListOnly: boolean
}

/** Says that only the list was refused. */
export const LIST_ONLY =
  'Only the list of models was refused, not the calls. Without the list, near names, shutdown dates and globs are unknown.'

/** Failed checks by cause; those that fail the run come first. A cause that no check has comes without checks. */
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

/** Groups checks that got the same answer, so that it is shown once. */
export function alike(checks: readonly Check[]): Check[][] {
  return [
    ...Map.groupBy(checks, ({ hint, message, httpStatus }) => JSON.stringify([hint, message, httpStatus])).values()
  ]
}

/** The first checks whose answers support can look up. */
export function traceable(report: Report): Check[] {
  const refused = [...report.checks, ...failingCapabilities(report)].filter(
    ({ cause }) => cause !== null && causeInfo(cause).shows.model !== 'answered'
  )
  return refused.filter(({ requestId }) => requestId !== null).slice(0, MAX_TRACES)
}

const MAX_TRACES = 5

/** What the run cost, in words, and for which models no price is known. */
export function costInWords(report: Report, named: (model: string) => string = oneLine): string {
  const { usd, unpriced } = costOf(report)
  const names = [...new Set(unpriced)]
  const more = names.length > MAX_UNPRICED ? ` and ${names.length - MAX_UNPRICED} more` : ''
  const unknown = names.length === 0 ? '' : ` for ${names.slice(0, MAX_UNPRICED).map(named).join(', ')}${more}`
  if (usd !== null) return `about ${dollars(usd)}${unknown === '' ? '' : `, and no price is known${unknown}`}`
  if (unknown !== '') return `no price is known${unknown}`
  return report.checks.some(({ attempts }) => attempts > 0) ? 'no cost known' : 'no cost'
}

const MAX_UNPRICED = 3

/** Estimated cost of the run in US dollars; null if no price is known. `unpriced`: models that cost an unknown amount. */
function costOf({ checks }: Report): { readonly usd: number | null; readonly unpriced: readonly string[] } {
  const used = checks.filter(
    ({ usage, status, attempts, endpoint }) =>
      usage !== null || (status === 'usable' && attempts > 0 && endpointSpec(endpoint).costs !== 'free')
  )
  const prices = used.map(({ costUsd }) => costUsd).filter((cost) => cost !== null)
  return {
    usd: prices.length === 0 ? null : prices.reduce((sum, cost) => sum + cost, 0),
    unpriced: used.filter(({ costUsd }) => costUsd === null).map(({ model }) => model)
  }
}

/** "$0.0000412", never rounded to nothing. */
export function dollars(usd: number): string {
  return `$${usd >= 0.01 ? usd.toFixed(2) : Number(usd.toPrecision(2)).toFixed(9).replace(/0+$/, '')}`
}
