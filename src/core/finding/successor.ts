/** Which model replaces another, and when a run should try the replacement. */
import { daysUntil } from '../dates.ts'
import type { Check } from '../report.ts'
import { familyOf } from '../requirements/model-name.ts'
import { AS_OF, REPLACEMENTS } from './replacements.ts'

export type Successor = { readonly model: string; readonly asOf: string }

/** The replacement of a model, or of the model that it is a snapshot of; null if the table has none. */
export function successorOf(model: string): Successor | null {
  const successor = [model, familyOf(model)].map((name) =>
    Object.hasOwn(REPLACEMENTS, name) ? REPLACEMENTS[name] : undefined
  )
  const named = successor.find((one) => one !== undefined)
  return named === undefined ? null : { model: named, asOf: AS_OF }
}

/** Does the model need a replacement: is it not usable, or does it shut down soon? */
export function isAtRisk({ status, shutdownDate }: Check, nowMs: number, shutdownWarningDays: number): boolean {
  if (status !== 'usable') return true
  return shutdownDate !== null && daysUntil(shutdownDate, nowMs) <= shutdownWarningDays
}
