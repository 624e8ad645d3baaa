/** Repeats refused requests before the run reports a loss. Single refusals come and go; lost access stays. */
import { shownBy } from '../diagnosis/causes.ts'
import type { Api } from '../endpoints/api.ts'
import type { Check } from '../report.ts'
import { type ModelList, type Requirement, type Target, targetKey } from '../requirements/requirements.ts'
import { isRuledOutBySettings, type VerifySettings } from './settings.ts'
import { judgeRequirements } from './verdict.ts'
import { targetsIn, type Verification, verify } from './verify.ts'

/** Long enough for most passing refusals to pass. */
export const PAUSE_BEFORE_CONFIRMING_MS = 2_000

/**
 * Asks again for every required model that was refused. The second answer replaces the first. If the refusal had stopped
 * the run, the models that were not reached are asked too.
 */
export async function confirmRefusals(
  api: Api,
  lists: readonly [ModelList, ModelList],
  first: Verification,
  settings: VerifySettings
): Promise<Verification> {
  const again = toAskAgain(lists, first, settings)
  const { environment, onRetry } = settings
  if (again === null || environment.signal.aborted) return first
  const [refusal] = again.refusals
  const notice = { subject: 'the refused models', delayMs: PAUSE_BEFORE_CONFIRMING_MS, attempt: 1 }
  onRetry({ ...notice, cause: refusal?.cause ?? first.listing.cause ?? 'model_not_found' })
  await environment.sleep(PAUSE_BEFORE_CONFIRMING_MS)
  return environment.signal.aborted ? first : merge(first, await verify(api, [again.list], settings))
}

function toAskAgain(
  lists: readonly [ModelList, ModelList],
  { checks, listing }: Verification,
  settings: VerifySettings
) {
  const [required] = lists
  const isRuledOut = ({ endpoint }: Check) => isRuledOutBySettings(endpoint, settings)
  const judged = judgeRequirements(required, { checks, listing, isRuledOut })
  const unmet = required.requirements.filter((_, index) => judged[index]?.status === 'unmet')
  if (unmet.length === 0) return null
  const listed = [...(listing.models?.keys() ?? [])]
  const checkOf = (target: Target) => checks.get(targetKey(target))
  const refused = targetsIn([{ ...required, requirements: unmet }], listed).filter((target) =>
    isRefusedCheck(checkOf(target))
  )
  const notReached = targetsIn(lists, listed).filter((target) => wasNotReached(checkOf(target)))
  // A glob that matched nothing has no model to ask for, so the list is read again.
  const unmatched = unmet.filter((one) => targetsIn([{ ...required, requirements: [one] }], listed).length === 0)
  return {
    refusals: refused.flatMap((target) => checkOf(target) ?? []),
    list: {
      requirements: [...[...refused, ...notReached].map(requirementOf), ...unmatched],
      exclusions: required.exclusions
    }
  }
}

function isRefusedCheck(check: Check | undefined): boolean {
  const isMissingOne = check?.capabilities.some(({ status }) => status === 'unusable')
  return check?.status === 'unusable' || shownBy(check?.cause ?? null).model === 'absent' || isMissingOne === true
}

const wasNotReached = (check: Check | undefined) => shownBy(check?.cause ?? null).uncalled === 'run-ended'

function requirementOf({ model, endpoint, capabilities }: Target): Requirement {
  const alternative = { pattern: model, isGlob: false, endpoint, ...(capabilities && { capabilities }) }
  return { text: model, level: 'required', alternatives: [alternative] }
}

function merge(first: Verification, second: Verification): Verification {
  const checks = new Map(first.checks)
  for (const [key, check] of second.checks) {
    const attempts = (checks.get(key)?.attempts ?? 0) + check.attempts
    // If the second run did not reach a model, its first result stays.
    if (!wasNotReached(check) || !checks.has(key)) checks.set(key, { ...check, attempts })
  }
  const listing = second.listing.status === 'ok' ? second.listing : first.listing
  return { listing, checks, requests: first.requests + second.requests }
}
