/** From checks to requirements, and from requirements to the result of the run. */
import type { Cause } from '../diagnosis/causes.ts'
import type { Check, Report, RequirementResult, Result } from '../report.ts'
import {
  type Alternative,
  type ModelList,
  type Requirement,
  targetKey,
  targetsOf
} from '../requirements/requirements.ts'
import type { Listing } from './listing.ts'

export type FailOn = 'undetermined' | 'unusable' | 'change' | 'never'

export type RequirementEvidence = {
  readonly checks: ReadonlyMap<string, Check>
  readonly listing: Listing
  /** Did the user's own settings rule out a call? Then being on the list is all that can be asked for. */
  readonly isRuledOut: (check: Check) => boolean
}

type Standing = {
  readonly status: RequirementResult['status']
  readonly proof: RequirementResult['proof']
  readonly cause: Cause | null
}
type Judged = Standing & { readonly models: readonly string[] }

/** One result per requirement, in order. */
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
  // Not met: one alternative that may still be usable keeps the whole requirement open.
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

/** A model alone, or a glob: at least one match, and all of them usable. */
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
  if (isRuledOut && cause === 'not_probed' && listed === true) return { status: 'met', proof: 'listed', cause: null }
  if (isRuledOut && cause === 'unlisted') return { status: 'unmet', proof: null, cause }
  return { status: 'undetermined', proof: null, cause }
}

/** A model that lacks what the line asks for does not meet it, nor does one of which that is not known. */
function standingWith({ capabilities = [] }: Alternative, check: Check, standing: Standing): Standing {
  if (standing.status !== 'met' || capabilities.length === 0) return standing
  const asked = capabilities.map((name) => check.capabilities.find((one) => one.name === name))
  const lacking = asked.find((one) => one?.status === 'unusable')
  if (lacking) return { status: 'unmet', proof: null, cause: lacking.cause }
  if (asked.every((one) => one?.status === 'usable')) return standing
  const open = asked.find((one) => one?.status === 'undetermined')
  return { status: 'undetermined', proof: null, cause: open?.cause ?? 'not_probed' }
}

/** A glob without a match is unmet only where the whole list was there to be searched. */
function standingOfNoMatch(listing: Listing): Standing {
  if (listing.status === 'ok' && listing.isComplete) return { status: 'unmet', proof: null, cause: 'model_not_found' }
  return { status: 'undetermined', proof: null, cause: listing.cause ?? 'not_probed' }
}

/** The worst of the required ones. A key that cannot work is a failure whatever was asked for. */
export function resultOf(requirements: readonly RequirementResult[], isKeyRejected: boolean): Result {
  const required = requirements.filter(({ level }) => level === 'required')
  if (isKeyRejected || required.some(({ status }) => status === 'unmet')) return 'failed'
  return required.some(({ status }) => status === 'undetermined') ? 'undetermined' : 'passed'
}

/**
 * Does a report fail the step? Optional models never do, whatever is wrong.
 * @param isNews whether the tracking issue shows a loss that is new or has another cause; null where no issue could say
 */
export function failsRun(
  { result, requirements }: Pick<Report, 'result' | 'requirements'>,
  failOn: FailOn,
  isNews: boolean | null = null
): boolean {
  if (!requirements.some(({ level }) => level === 'required')) return false
  const isLost = result === 'failed'
  const isOpen = isLost || result === 'undetermined'
  // Where the issue could not be written, nobody has been told there: the step has to say it.
  return { undetermined: isOpen, unusable: isLost, change: isOpen && (isNews ?? true), never: false }[failOn]
}
