/** Puts the results into the report, and warns of everything that a reader must not overlook. */
import { type Calls, calledOf, calledWarnings } from '../admin-key/called.ts'
import { type KeyFacts, type KeyReading, NO_KEY_FACTS } from '../credential/key.ts'
import { daysUntil, inDays } from '../dates.ts'
import { type Cause, shownBy, traitsOf } from '../diagnosis/causes.ts'
import { capabilityNameOf, capabilitySpec } from '../endpoints/capabilities.ts'
import { endpointSpec } from '../endpoints/endpoints.ts'
import type { Check, Fix, Report, RequirementResult, Use, Warning } from '../report.ts'
import type { ModelList } from '../requirements/requirements.ts'
import { fallbackWarnings } from '../verification/fallback.ts'
import { type Listing, SKIPPED_LISTING } from '../verification/listing.ts'
import { type FailOn, judgeRequirements, resultOf } from '../verification/verdict.ts'

/** What the report is built from. */
export type ReportFacts = {
  readonly lists: readonly ModelList[]
  readonly key: KeyReading
  readonly keyFacts: KeyFacts
  readonly fixes: readonly Fix[]
  readonly spend: Report['spend']
  /** How often the key called each model in the last 30 days; null if that is not known. */
  readonly calls: Calls | null
  /** Places in the repository that use a model; null if the run did not look. */
  readonly uses: readonly Use[] | null
  readonly adminRequests: number
  readonly apiHost: string
  readonly checks: ReadonlyMap<string, Check>
  readonly listing: Listing
  readonly requests: number
  readonly startedAtMs: number
  readonly nowMs: number
  readonly isRuledOut: (check: Check) => boolean
  readonly shutdownWarningDays: number
  readonly failOn: FailOn
  /** The list price of a usage in US dollars; null if no exact price is known. */
  readonly priceOf: PriceOf
  /** Warnings from before the first request, such as settings that came from the environment. */
  readonly warnings: readonly Warning[]
}

/** Facts that a run without an admin key does not have. */
type LearntFact = 'keyFacts' | 'fixes' | 'spend' | 'calls' | 'adminRequests'

/** The list price of a usage in US dollars; null if no exact price is known. */
export type PriceOf = (model: string, usage: NonNullable<Check['usage']>) => number | null

/** Builds the report: prices the checks and judges the requirements, in the order of the inputs. */
export function buildReport(facts: ReportFacts): Report {
  const checks = [...facts.checks.values()].map((check) => priced(check, facts.priceOf))
  const requirements = facts.lists.flatMap((list) => judgeRequirements(list, facts))
  const key = { ...facts.keyFacts, ...keyOf(facts.key, checks, facts.listing) }
  const called = calledOf(facts.calls, { requirements, checks, listed: facts.listing.models })
  return {
    ...headOf(facts),
    result: resultOf(requirements, key.status === 'rejected' || key.status === 'missing'),
    key,
    listing: { status: facts.listing.status, count: facts.listing.models?.size ?? null, cause: facts.listing.cause },
    requirements,
    checks,
    uses: [...(facts.uses ?? [])],
    warnings: [
      ...facts.warnings,
      ...warningsOf(facts, checks, requirements),
      ...calledWarnings(called, facts.uses, facts)
    ],
    fixes: [...facts.fixes],
    spend: facts.spend,
    called,
    adminRequests: facts.adminRequests,
    requests: facts.requests
  }
}

function priced(check: Check, priceOf: PriceOf): Check {
  const { model, endpoint, answeredAs, usage, capabilities } = check
  if (usage === null || !endpointSpec(endpoint).isListPriced) return check
  // Other tiers and searches have prices of their own, which the tokens do not show.
  const names = capabilities.filter(({ httpStatus }) => httpStatus === 200).map(({ name }) => capabilityNameOf(name))
  if (names.some((name) => name !== undefined && !capabilitySpec(name).isListPriced)) return check
  return { ...check, costUsd: priceOf(answeredAs ?? model, usage) }
}

/** The report of a run without a key and with `missing-key: skip`. It checked nothing. */
export function buildSkippedReport(
  facts: Omit<ReportFacts, 'checks' | 'listing' | 'requests' | 'isRuledOut' | 'priceOf' | LearntFact>
): Report {
  const requirements = facts.lists.flatMap(({ requirements: all }) =>
    all.map(
      ({ text, level }): RequirementResult => ({
        text,
        level,
        status: 'undetermined',
        selected: null,
        models: [],
        proof: null,
        cause: facts.key.cause
      })
    )
  )
  return {
    ...headOf(facts),
    result: 'skipped',
    key: { ...NO_KEY_FACTS, status: 'missing', kind: facts.key.kind, cause: facts.key.cause },
    listing: { status: SKIPPED_LISTING.status, count: null, cause: null },
    requirements,
    checks: [],
    uses: [...(facts.uses ?? [])],
    warnings: [...facts.warnings],
    fixes: [],
    spend: null,
    called: null,
    adminRequests: 0,
    requests: 0
  }
}

function headOf({ apiHost, startedAtMs, nowMs }: Pick<ReportFacts, 'apiHost' | 'startedAtMs' | 'nowMs'>) {
  const generatedAt = new Date(nowMs).toISOString()
  return { schemaVersion: 1 as const, generatedAt, apiHost, durationMs: Math.max(0, Math.round(nowMs - startedAtMs)) }
}

/** Did the server accept the key, if a check ended with this cause? */
const showsAccepted = (cause: Cause | null) => cause === null || traitsOf(cause).shows.key === 'accepted'

function keyOf(key: KeyReading, checks: readonly Check[], listing: Listing): Omit<Report['key'], keyof KeyFacts> {
  const { kind } = key
  if (key.cause !== null) return { status: statusWithout(key.cause), kind, cause: key.cause }
  const asked = checks.filter(({ attempts }) => attempts > 0)
  const tellsOfKey = listing.status !== 'skipped' && !listing.isPublic
  const causes = [...asked.map(({ cause }) => cause), ...(tellsOfKey ? [listing.cause] : [])]
  // One usable model shows that the key is good, whatever a gateway says about another model. An open list shows nothing.
  const rejection =
    listing.provesKey || listing.isOpen || asked.some(({ cause }) => cause === null)
      ? undefined
      : causes.find((cause) => cause !== null && traitsOf(cause).shows.key === 'rejected')
  if (rejection) return { status: 'rejected', kind, cause: rejection }
  return {
    status: causes.some(showsAccepted) ? 'accepted' : 'undetermined',
    kind,
    cause: null
  }
}

/** The status of a key that was not sent or does not exist. */
function statusWithout(cause: Cause): Report['key']['status'] {
  if (traitsOf(cause).shows.key === 'missing') return 'missing'
  return traitsOf(cause).status === 'unusable' ? 'rejected' : 'undetermined'
}

function warningsOf(
  facts: ReportFacts,
  checks: readonly Check[],
  requirements: readonly RequirementResult[]
): Warning[] {
  return [
    // A check with the same cause already says it.
    ...(checks.some(({ cause }) => cause === facts.listing.cause && cause !== null)
      ? []
      : listingWarnings(facts.listing)),
    ...requirements.filter(({ proof }) => proof === 'listed').map(proofWarning),
    ...fallbackWarnings(checks),
    ...requirements.flatMap((one) => noMatchWarning(one, facts.listing)),
    ...requirements.filter((one) => isLetPass(one, facts.failOn)).map(letPassWarning),
    ...scopeWarnings(checks.filter(({ cause, message }) => cause === null && /scope/i.test(message ?? ''))),
    ...checks.flatMap((check) => shutdownWarning(check, facts))
  ]
}

function listingWarnings({ status, cause, message }: Listing): Warning[] {
  if (status !== 'denied' && status !== 'unavailable') return []
  const why = message ? `: ${message}` : ''
  return [
    { kind: 'listing', level: 'warning', model: null, message: `The list of models could not be read (${cause})${why}` }
  ]
}

function proofWarning({ text }: RequirementResult): Warning {
  const message = `${text} is on the list but was not called. Being listed does not prove that this key may call it`
  return { kind: 'proof', level: 'warning', model: text, message }
}

/** Warns about a glob without a match. It has no check that could say so. */
function noMatchWarning({ text, level, status, models }: RequirementResult, { models: list }: Listing): Warning[] {
  if (status === 'met' || models.length > 0 || list === null || !/[*?]/.test(text)) return []
  const message = `${text} matches none of the ${list.size} models on the list of this key`
  return [{ kind: 'listing', level: level === 'required' ? 'warning' : 'notice', model: null, message }]
}

/** Does the requirement pass although no model was selected? A deployment with `selected-models` must know. */
function isLetPass({ level, status }: RequirementResult, failOn: FailOn): boolean {
  return level === 'required' && status === 'undetermined' && failOn === 'unusable'
}

function letPassWarning({ text, cause }: RequirementResult): Warning {
  const message = `${text} was not shown to be usable (${cause ?? 'not known'}). "fail-on: unusable" lets that pass, and the output "selected-models" holds null for it`
  return { kind: 'proof', level: 'warning', model: text, message }
}

/** One warning for each missing scope, however many models it concerns. */
function scopeWarnings(checks: readonly Check[]): Warning[] {
  const sameReason = Map.groupBy(checks, ({ endpoint, hint, message }) => `"${endpoint}" only: ${hint ?? message}`)
  return [...sameReason].map(([reason, refused]) => ({
    kind: 'scope',
    level: 'warning',
    model: refused.length === 1 ? (refused[0]?.model ?? null) : null,
    message: `${namesOf(refused)} answered on ${reason}`
  }))
}

function namesOf(checks: readonly Check[]): string {
  const names = checks.slice(0, MAX_NAMES).map(({ model }) => model)
  return `${names.join(', ')}${checks.length > MAX_NAMES ? ` and ${checks.length - MAX_NAMES} more` : ''}`
}

const MAX_NAMES = 10

function shutdownWarning(
  { model, shutdownDate, cause }: Check,
  { nowMs, shutdownWarningDays }: ReportFacts
): Warning[] {
  if (shutdownDate === null || shownBy(cause).model === 'gone') return []
  const days = daysUntil(shutdownDate, nowMs)
  if (days > shutdownWarningDays) return []
  const when = days > 0 ? `is announced for ${shutdownDate}, in ${inDays(days)}` : `was announced for ${shutdownDate}`
  return [{ kind: 'shutdown', level: 'warning', model, message: `The shutdown of ${model} ${when}` }]
}
