/** Finds places in the repository that use a lost model or one that soon shuts down, and words for them. */
import { CAUSES, type Cause } from '../diagnosis/causes.ts'
import type { Check, Report, Use } from '../report.ts'
import { successorOf } from './successor.ts'

export type Risk = {
  readonly use: Use
  readonly check: Check
  /** Why the model is lost; null if it works and shuts down soon. */
  readonly cause: Cause | null
  readonly text: string
}

/** Every such place, lost models first, in the order of the report. */
export function usesAtRisk(report: Report): Risk[] {
  const checks = new Map(report.checks.map((check) => [check.model, check]))
  const ending = new Set(report.warnings.map(({ kind, model }) => (kind === 'shutdown' ? model : null)))
  const risks = report.uses.flatMap((use): Risk[] => {
    const check = checks.get(use.model)
    if (use.kind !== 'used' || check === undefined) return []
    if (check.cause === null && !ending.has(use.model)) return []
    return [{ use, check, cause: check.cause, text: riskText(check) }]
  })
  return [...risks.filter(({ cause }) => cause !== null), ...risks.filter(({ cause }) => cause === null)]
}

/** A few sentences: what is wrong, until when the model works, what replaces it. They call a model working only if it answered. */
function riskText(check: Check): string {
  const { model, cause, shutdownDate } = check
  const what =
    cause === null
      ? `${model} works until ${shutdownDate}. Its shutdown is announced.`
      : `${model}: ${CAUSES[cause].title}.`
  const hint = cause !== null && check.hint !== null ? ` ${check.hint}` : ''
  return `${what}${hint}${replacementText(check)}`
}

const OUTCOMES = {
  usable: 'it answered with this key just now',
  unusable: 'this key may not use it yet',
  undetermined: 'this run could not determine whether this key may use it'
} as const

/** What the provider names instead, and its result in this run; empty if the provider names nothing. */
export function replacementText({ replacement }: Check): string {
  if (replacement === null) return ''
  const { model, asOf, status } = replacement
  const outcome = status === null ? 'it was not called in this run' : OUTCOMES[status]
  return ` OpenAI names ${model} as its replacement (as of ${asOf}), and ${outcome}.`
}

/** Used models that the table of replacements knows. This is for a run without a key, which has no dates. */
export function usesOnTheWayOut({ uses }: Report): { readonly use: Use; readonly text: string }[] {
  return uses.flatMap((use) => {
    const successor = use.kind === 'used' ? successorOf(use.model) : null
    if (successor === null) return []
    const text = `${use.model} is on OpenAI's page of deprecated models, which names ${successor.model} as its replacement (as of ${successor.asOf}). Nothing was called.`
    return [{ use, text }]
  })
}
