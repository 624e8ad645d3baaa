/** Calls the successor that the provider names, in the same run, if a model is lost or shuts down soon. */
import { isKeyWide, shownBy } from '../core/diagnosis/causes.ts'
import type { Api } from '../core/endpoints/api.ts'
import { isAtRisk, successorOf } from '../core/finding/successor.ts'
import type { Check, CheckStatus } from '../core/report.ts'
import type { VerifySettings } from '../core/verification/settings.ts'
import { type Verification, verify } from '../core/verification/verify.ts'

type Settings = VerifySettings & { readonly shutdownWarningDays: number }

/** Adds a `replacement` to each check whose model is in the table. It is called if it is needed and on the list. */
export async function withReplacements(api: Api, first: Verification, settings: Settings): Promise<Verification> {
  const { environment, shutdownWarningDays, maxProbes } = settings
  const checks = [...first.checks.values()]
  const wanted = checks
    .filter((check) => isAtRisk(check, environment.now(), shutdownWarningDays))
    .flatMap(({ model }) => successorOf(model)?.model ?? [])
  const known = new Map<string, CheckStatus>(checks.map(({ model, status }) => [model, status]))
  const toTry = [...new Set(wanted)].filter((model) => first.listing.models?.has(model) === true && !known.has(model))
  const isStopped = environment.signal.aborted || isRefusedKey(checks, settings)
  const tried = isStopped
    ? null
    : await tryModels(api, toTry.slice(0, Math.max(0, maxProbes - checks.length)), settings)
  for (const { model, status, cause } of tried?.checks.values() ?? [])
    if (shownBy(cause).uncalled !== 'run-ended') known.set(model, status)
  // On another provider's host a name means the same model only if that host lists it.
  const isKnown = (model: string) => settings.host !== 'other' || first.listing.models?.has(model) === true
  const named = [...first.checks].map(([key, check]) => [key, withReplacement(check, known, isKnown)] as const)
  return { ...first, checks: new Map(named), requests: first.requests + (tried?.requests ?? 0) }
}

function withReplacement(
  check: Check,
  known: ReadonlyMap<string, CheckStatus>,
  isKnown: (model: string) => boolean
): Check {
  const successor = successorOf(check.model)
  if (successor === null || !isKnown(successor.model)) return { ...check, replacement: null }
  return { ...check, replacement: { ...successor, status: known.get(successor.model) ?? null } }
}

function isRefusedKey(checks: readonly Check[], { host }: Settings): boolean {
  return (
    !checks.some(({ status }) => status === 'usable') &&
    checks.some(({ cause }) => cause !== null && isKeyWide(cause, host))
  )
}

async function tryModels(api: Api, models: readonly string[], settings: Settings): Promise<Verification | null> {
  if (models.length === 0) return null
  const requirements = models.map((model) => ({
    ...{ text: model, level: 'optional' as const },
    alternatives: [{ pattern: model, isGlob: false, endpoint: null }]
  }))
  return verify(api, [{ requirements, exclusions: [] }], { ...settings, onCheck: () => undefined })
}
