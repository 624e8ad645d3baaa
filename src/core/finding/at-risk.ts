/** Places in the repository that use a model which is lost or about to be, and what to say there. */
import { CAUSES, type Cause } from '../diagnosis/causes.ts'
import type { Check, Report, Use } from '../report.ts'
import { successorOf } from './successor.ts'

export type Risk = {
  readonly use: Use
  readonly check: Check
  /** What the model came to; null where it works and its shutdown is near. */
  readonly cause: Cause | null
  readonly text: string
}

/** Every place, the lost models first, in the order of the report. */
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

/** One or two sentences: what is wrong, until when it works, what replaces it. Nothing is said to work unless it did. */
function riskText(check: Check): string {
  const { model, cause, shutdownDate } = check
  const what =
    cause === null
      ? `${model} works until ${shutdownDate}: its shutdown is announced.`
      : `${model}: ${CAUSES[cause].title}.`
  const hint = cause !== null && check.hint !== null ? ` ${check.hint}` : ''
  return `${what}${hint}${replacementText(check)}`
}

const OUTCOMES = {
  usable: 'it answered with this key just now',
  unusable: 'this key may not use it yet',
  undetermined: 'whether this key may use it could not be determined'
} as const

/** What the provider names instead, and what came of it in this run; empty where it names nothing. */
export function replacementText({ replacement }: Check): string {
  if (replacement === null) return ''
  const { model, asOf, status } = replacement
  const outcome = status === null ? 'it was not called in this run' : OUTCOMES[status]
  return ` OpenAI names ${model} in its place (as of ${asOf}), and ${outcome}.`
}

/** Models in use that the table of replacements knows, for a run that has no key and so no dates. */
export function usesOnTheWayOut({ uses }: Report): { readonly use: Use; readonly text: string }[] {
  return uses.flatMap((use) => {
    const successor = use.kind === 'used' ? successorOf(use.model) : null
    if (successor === null) return []
    const text = `${use.model} is on OpenAI's page of deprecated models (as of ${successor.asOf}), which names ${successor.model} in its place. Nothing was called.`
    return [{ use, text }]
  })
}
