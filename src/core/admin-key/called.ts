/** Compares what a key really called with the requirements and with the uses in the repository. */

import { dayAndMonth, daysUntil } from '../dates.ts'
import type { Check, Report, RequirementResult, Warning } from '../report.ts'
import { familyOf } from '../requirements/model-name.ts'
import { type AdminAnswers, USAGE_KINDS } from './admin-api.ts'

type CalledModel = NonNullable<Report['called']>[number]
/** How often the key called each model, by model. */
export type Calls = ReadonlyMap<string, number>

/** The part of a use that matters here. */
type NamedUse = { readonly model: string; readonly path: string; readonly line: number }

/** How often the key called each model in the last 30 days; null if that is not known. */
export function countedCalls(answers: AdminAnswers, keyId: string | null): Calls | null {
  const kinds = USAGE_KINDS.map((kind) => answers[`usage_${kind}`])
  if (keyId === null || answers.usage_completions === null) return null
  const calls = new Map<string, number>()
  for (const { model, api_key_id, num_model_requests } of kinds.flatMap((usage) => usage ?? [])) {
    if (!model || api_key_id !== keyId || num_model_requests === 0) continue
    calls.set(model, (calls.get(model) ?? 0) + num_model_requests)
  }
  return calls
}

type Known = {
  readonly requirements: readonly RequirementResult[]
  readonly checks: readonly Check[]
  /** Model id → shutdown date or null; null if the list is not known. */
  readonly listed: ReadonlyMap<string, string | null> | null
}

/** The called models, most called first, each with the requirement that names it and with its shutdown date. */
export function calledOf(calls: Calls | null, known: Known): CalledModel[] | null {
  if (calls === null) return null
  return [...calls]
    .map(([model, requests]) => ({
      model,
      requests: Math.round(requests),
      requirement: known.requirements.find((one) => isNamedBy(one, model, known.checks))?.text ?? null,
      shutdownDate: shutdownOf(model, known)
    }))
    .sort((a, b) => b.requests - a.requests || a.model.localeCompare(b.model))
}

/** Does the requirement name the model? Usage counts snapshots, but requirements mostly name aliases. */
function isNamedBy({ models }: RequirementResult, model: string, checks: readonly Check[]): boolean {
  if (models.includes(model) || models.includes(familyOf(model))) return true
  return checks.some((check) => check.answeredAs === model && models.includes(check.model))
}

/** The date that the list gives. A snapshot that is not on the list has the date of its alias. */
function shutdownOf(model: string, { checks, listed }: Known): string | null {
  const ofCheck = checks.find((check) => check.model === model)?.shutdownDate
  if (ofCheck) return ofCheck
  return listed?.get(listed.has(model) ? model : familyOf(model)) ?? null
}

/**
 * Warns about models that the key calls, that shut down soon and that no requirement names. Nothing else would tell.
 *
 * @param uses places in the repository that use a model; null if the run did not look
 */
export function calledWarnings(
  called: readonly CalledModel[] | null,
  uses: readonly NamedUse[] | null,
  { nowMs, shutdownWarningDays }: { readonly nowMs: number; readonly shutdownWarningDays: number }
): Warning[] {
  if (called === null) return []
  const all = called.reduce((sum, { requests }) => sum + requests, 0)
  return called.flatMap(({ model, requests, requirement, shutdownDate }): Warning[] => {
    if (requirement !== null || shutdownDate === null) return []
    const days = daysUntil(shutdownDate, nowMs)
    if (days > shutdownWarningDays) return []
    const share = `${requests} of ${all} ${all === 1 ? 'call' : 'calls'} of this key in the last 30 days went to ${model}`
    const when = `which ${days > 0 ? 'shuts' : 'shut'} down on ${dayAndMonth(shutdownDate)}`
    const message = `${share}, ${when}, and ${placeOf(model, uses)}`
    return [{ kind: 'called', level: 'warning', model, message }]
  })
}

function placeOf(model: string, uses: readonly NamedUse[] | null): string {
  const places = (uses ?? []).filter((use) => use.model === model || use.model === familyOf(model))
  const [first] = places
  if (first)
    return `${first.path}:${first.line} names it${places.length > 1 ? `, as do ${places.length - 1} more places` : ''}`
  return uses === null ? 'no requirement names it' : 'no file here names it'
}
