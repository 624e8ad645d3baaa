/** Judges requirements by their checks, and the run by its requirements. */
import { type Cause, shownBy } from '../diagnosis/causes.ts'
import type { Check, Report, RequirementResult, Result } from '../report.ts'
import {
  type Alternative,
  type ModelList,
  type Requirement,
  targetKey,
  targetsOf
} from '../requirements/requirements.ts'
import type { Listing } from './listing.ts'

/** What fails the step. `change`: a loss that the tracking issue shows as new. */
export const FAIL_ON = ['undetermined', 'unusable', 'change', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

type RequirementEvidence = {
  readonly checks: ReadonlyMap<string, Check>
  readonly listing: Listing
  /** Did the user's settings rule out a call? Then a model passes if it is on the list. */
  readonly isRuledOut: (check: Check) => boolean
}

type Standing = {
  readonly status: RequirementResult['status']
  readonly proof: RequirementResult['proof']
  readonly cause: Cause | null
}
type Judged = Standing & { readonly models: readonly string[] }

/** One result for each requirement, in order. */
export function judgeRequirements(
  { requirements, exclusions }: ModelList,
  evidence: RequirementEvidence
): RequirementResult[] {
  return requirements.map((requirement) => judgeRequirement(requirement, exclusions, evidence))
}

function judgeRequirement(
  requirement: Requirement,
  exclusions: readonly string[],
  evidence: RequirementEvidence
): RequirementResult {
  const alternatives = requirement.alternatives.map((one) => judgeAlternative(one, exclusions, evidence))
  const met = alternatives.find(({ status }) => status === 'met')
  // If no alternative is met, one undetermined alternative keeps the whole requirement undetermined.
  const deciding = met ?? alternatives.find(({ status }) => status === 'undetermined') ?? alternatives[0]
  return {
    text: requirement.text,
    level: requirement.level,
    status: deciding?.status ?? 'undetermined',
    selected: met?.models[0] ?? null,
    models: [...new Set(alternatives.flatMap(({ models }) => models))],
    proof: met?.proof ?? null,
    cause: deciding?.cause ?? null
  }
}

/** Judges one model, or one glob. A glob needs at least one match, and every match must be usable. */
function judgeAlternative(
  alternative: Alternative,
  exclusions: readonly string[],
  { checks, listing, isRuledOut }: RequirementEvidence
): Judged {
  const listed = alternative.isGlob ? [...(listing.models?.keys() ?? [])] : []
  const targets = targetsOf(alternative, listed, exclusions)
  const found = targets.map((target) => checks.get(targetKey(target))).filter((check) => check !== undefined)
  const models = found.map(({ model }) => model)
  if (found.length === 0) return { ...standingOfNoMatch(listing), models }
  const standings = found.map((check) => standingWith(alternative, check, standingOf(check, isRuledOut(check))))
  const worst =
    standings.find(({ status }) => status === 'unmet') ?? standings.find(({ status }) => status === 'undetermined')
  const weakest = standings.find(({ proof }) => proof === 'listed')
  return { ...(worst ?? weakest ?? (standings[0] as Standing)), models }
}

function standingOf(check: Check, isRuledOut: boolean): Standing {
  const { cause, status, listed } = check
  if (status === 'usable') return { status: 'met', proof: 'called', cause: null }
  if (status === 'unusable') return { status: 'unmet', proof: null, cause }
  const shown = shownBy(cause)
  if (isRuledOut && shown.uncalled === 'by-choice') {
    if (shown.model === 'absent') return { status: 'unmet', proof: null, cause }
    if (listed === true) return { status: 'met', proof: 'listed', cause: null }
  }
  return { status: 'undetermined', proof: null, cause }
}

/** A model meets the line only if it is known to have every capability that the line asks for. */
function standingWith({ capabilities = [] }: Alternative, check: Check, standing: Standing): Standing {
  if (standing.status !== 'met' || capabilities.length === 0) return standing
  const asked = capabilities.map((name) => check.capabilities.find((one) => one.name === name))
  const lacking = asked.find((one) => one?.status === 'unusable')
  if (lacking) return { status: 'unmet', proof: null, cause: lacking.cause }
  if (asked.every((one) => one?.status === 'usable')) return standing
  const open = asked.find((one) => one?.status === 'undetermined')
  return { status: 'undetermined', proof: null, cause: open?.cause ?? 'not_probed' }
}

/** A glob without a match is unmet only if the run read the complete list. */
function standingOfNoMatch(listing: Listing): Standing {
  if (listing.status === 'ok' && listing.isComplete) return { status: 'unmet', proof: null, cause: 'model_not_found' }
  return { status: 'undetermined', proof: null, cause: listing.cause ?? 'not_probed' }
}

/** The worst status of the required lines. A key that cannot work fails the run in any case. */
export function resultOf(requirements: readonly RequirementResult[], isKeyRejected: boolean): Result {
  const required = requirements.filter(({ level }) => level === 'required')
  if (isKeyRejected || required.some(({ status }) => status === 'unmet')) return 'failed'
  return required.some(({ status }) => status === 'undetermined') ? 'undetermined' : 'passed'
}

/**
 * Does the report fail the step? Optional models never do.
 *
 * @param isNews whether the tracking issue shows a loss that is new or has another cause; null if there is no issue to tell
 */
export function failsRun(
  { result, requirements }: Pick<Report, 'result' | 'requirements'>,
  failOn: FailOn,
  isNews: boolean | null = null
): boolean {
  if (!requirements.some(({ level }) => level === 'required')) return false
  const isLost = result === 'failed'
  const isOpen = isLost || result === 'undetermined'
  // If the issue could not be written, it told nobody. Then the step must fail.
  return { undetermined: isOpen, unusable: isLost, change: isOpen && (isNews ?? true), never: false }[failOn]
}
