/** Explains refusals with what an admin key can read: which setting caused them, and which request would change it. */

import { type Cause, type CauseTraits, lacksScope, shownBy, traitsOf } from '../diagnosis/causes.ts'
import { endpointSpec } from '../endpoints/endpoints.ts'
import type { CapabilityResult, Check, Fix, Warning } from '../report.ts'
import { familyOf } from '../requirements/model-name.ts'
import { lowerLimits, type Minimums } from '../verification/limits.ts'
import { type Listing, SKIPPED_LISTING } from '../verification/listing.ts'
import { type AdminAnswers, type AdminFailure, type AdminQuestion, USAGE_KINDS } from './admin-api.ts'
import type { ModelPermissions, RateLimit, SpendLimit } from './admin-shapes.ts'
import { missingScopesIn, ruleHint } from './federation.ts'
import { isEnforced } from './spend.ts'
import { explainedCapability, switchQuestions } from './switches.ts'

/** What the run asks an admin key about a check with this cause. */
const topicOf = (cause: Cause | null) => (cause === null ? null : traitsOf(cause).related.admin)

/** Does the refusal itself show that the model exists? Then a setting of the project refuses it. */
const isRefusedByName = (cause: Cause | null) => topicOf(cause) === 'permission' && shownBy(cause).model !== 'absent'

/** The questions of every run: the dates of its key, and the costs of the month. */
export function calendarQuestions(hasStoredKey: boolean): AdminQuestion[] {
  return [
    'spend_limit',
    'organization_spend_limit',
    'costs',
    ...(hasStoredKey ? (['api_keys', ...USAGE_KINDS.map((kind) => `usage_${kind}` as const)] as const) : [])
  ]
}

/** The other questions that this run needs. The causes of the checks, their capabilities and the list decide. */
export function questionsFor(
  checks: readonly Check[],
  minimums: Minimums,
  hasStoredKey: boolean,
  listing: Pick<Listing, 'cause'> = SKIPPED_LISTING
): AdminQuestion[] {
  const refusals = [listing, ...checks, ...checks.flatMap(({ capabilities }) => capabilities)]
  const someScope = refusals.some(({ cause }) => lacksScope(cause))
  const some = (topic: CauseTraits['related']['admin']) => checks.some(({ cause }) => topicOf(cause) === topic)
  const hasMinimum = minimums.minRequestsPerMinute !== undefined || minimums.minTokensPerMinute !== undefined
  return [
    ...(some('permission') ? (['model_permissions'] as const) : []),
    ...(hasMinimum || some('permission') || some('limits') ? (['rate_limits'] as const) : []),
    ...(someScope && !hasStoredKey ? (['federation_rules'] as const) : []),
    ...switchQuestions(checks)
  ]
}

/** The check with the limits of the project, and with a hint that names the setting. */
export function explained(check: Check, answers: AdminAnswers, project: string): Check {
  const rateLimits = lowerLimits(check.rateLimits, projectLimitsOf(check, answers.rate_limits))
  const capabilities = check.capabilities
    .map((one) => explainedCapability(one, answers, project))
    .map((one) => withRule(one, answers))
  const exact = exactHint(check, answers, project)
  if (exact === null) return { ...check, rateLimits, capabilities }
  // The new hint says more about the project than the old one. A suggested name still helps, so other hints stay.
  const kept = isRefusedByName(check.cause) ? null : check.hint
  return { ...check, rateLimits, capabilities, hint: [exact, kept].filter(Boolean).join(' ') }
}

/** Which federation rule lacks the scope, if one is missing. */
function scopesHint(refused: Pick<Check, 'cause' | 'message'>, rules: AdminAnswers['federation_rules']): string | null {
  return lacksScope(refused.cause) ? ruleHint(refused.message, rules) : null
}

/** The capability, with the federation rule that lacks its scope. */
function withRule(capability: CapabilityResult, { federation_rules }: AdminAnswers): CapabilityResult {
  const hint = scopesHint(capability, federation_rules)
  return hint === null ? capability : { ...capability, message: `${hint} ${capability.message}` }
}

/** Says which federation rule keeps the run from reading the list of models. A check with this cause says it itself. */
export function listingRuleWarnings(
  listing: Pick<Listing, 'cause' | 'message'>,
  checks: readonly Pick<Check, 'cause'>[],
  { federation_rules }: AdminAnswers
): Warning[] {
  const message = checks.some(({ cause }) => cause === listing.cause) ? null : scopesHint(listing, federation_rules)
  return message === null ? [] : [{ kind: 'admin', level: 'warning', model: null, message }]
}

function exactHint(check: Check, answers: AdminAnswers, project: string): string | null {
  const { cause, model } = check
  if (topicOf(cause) === 'permission') {
    const limit = findLimit(model, answers.rate_limits ?? [])
    const isRuledOut = answers.model_permissions !== null && !isAllowed(model, answers.model_permissions)
    // If the project allows the model but its limit is 0 requests a minute, the limit refuses it.
    return limit?.max_requests_per_1_minute === 0 && !isRuledOut
      ? limitHint(model, answers.rate_limits, project)
      : permissionHint(model, answers.model_permissions, project)
  }
  if (topicOf(cause) === 'money') return spendHint(answers, project)
  if (topicOf(cause) === 'limits') return limitHint(model, answers.rate_limits, project)
  return scopesHint(check, answers.federation_rules)
}

function permissionHint(model: string, permissions: ModelPermissions | null, project: string): string | null {
  if (permissions === null) return null
  const { mode, model_ids: ids } = permissions
  const models = ids.length === 1 ? '1 model' : `${ids.length} models`
  const where = "in the project's settings > Limits"
  if (isAllowed(model, permissions))
    return `Project ${project} does not rule ${model} out. The organization or the name is the reason, not the project.`
  return mode === 'allow_list'
    ? `Project ${project} allows ${models}, but not ${model}. An owner can add it ${where}.`
    : `Project ${project} denies ${model} (its list has ${models}). An owner can take it off the list ${where}.`
}

const isAllowed = (model: string, { mode, model_ids }: ModelPermissions) =>
  model_ids.includes(model) === (mode === 'allow_list')

function spendHint(
  { spend_limit: ofProject, organization_spend_limit: ofOrganization }: AdminAnswers,
  project: string
): string | null {
  if (ofOrganization !== null && isEnforced(ofOrganization) && !isEnforced(ofProject))
    return `The organization has reached its hard spend limit of ${amountOf(ofOrganization)}. An owner can raise it in the organization's settings > Limits.`
  if (ofProject === null) return null
  return isEnforced(ofProject)
    ? `Project ${project} has reached its hard spend limit of ${amountOf(ofProject)}. An owner can raise it in the project's settings > Limits.`
    : `Project ${project} has not reached its hard spend limit (${amountOf(ofProject)}). The organization's credit or limit is used up.`
}

const amountOf = ({ threshold_amount, currency, interval }: SpendLimit) =>
  `${(threshold_amount / 100).toFixed(2)} ${currency} a ${interval}`

function limitHint(model: string, limits: AdminAnswers['rate_limits'], project: string): string | null {
  const limit = limits && findLimit(model, limits)
  if (!limit) return null
  const { max_requests_per_1_minute: requests, max_tokens_per_1_minute: tokens } = limit
  const advice = requests === 0 ? '. Waiting does not help; an owner must raise the limit.' : '.'
  return `Project ${project} gets ${requests} requests and ${tokens} tokens a minute for ${model}${advice}`
}

function projectLimitsOf({ model, endpoint }: Check, limits: AdminAnswers['rate_limits']): Check['rateLimits'] {
  const limit = limits && findLimit(model, limits)
  if (!limit) return null
  const { max_requests_per_1_minute: requests, max_tokens_per_1_minute: tokens } = limit
  const isCounted = tokens > 0 || endpointSpec(endpoint).isLimitedByTokens
  return { requestsPerMinute: Math.floor(requests), tokensPerMinute: isCounted ? Math.floor(tokens) : null }
}

function findLimit(model: string, limits: readonly RateLimit[]): RateLimit | undefined {
  return limits.find((limit) => limit.model === model) ?? limits.find((limit) => limit.model === familyOf(model))
}

/** The request that would allow the refused models; empty if there is none. It never names a model that may not exist. */
export function fixesFor(checks: readonly Check[], { model_permissions, rate_limits }: AdminAnswers): Fix[] {
  if (model_permissions === null) return []
  const exists = ({ cause, model }: Check) =>
    isRefusedByName(cause) || rate_limits?.some((limit) => limit.model === model) === true
  const ruledOut = checks.filter((check) => topicOf(check.cause) === 'permission' && exists(check))
  const models = [...new Set(ruledOut.map(({ model }) => model))].filter(
    (model) => !isAllowed(model, model_permissions)
  )
  if (models.length === 0) return []
  const { mode, model_ids: ids } = model_permissions
  const model_ids = mode === 'allow_list' ? [...ids, ...models] : ids.filter((id) => !models.includes(id))
  const path = '/v1/organization/projects/{project_id}/model_permissions'
  return [{ method: 'POST', path, body: { mode, model_ids }, models }]
}

/** Warns about what could not be read, once for each reason. If other answers came, a 404 only means that nothing is set. */
export function failureWarnings(failures: readonly AdminFailure[], asked: number, project: string): Warning[] {
  const isAnswered = failures.length < asked
  const counted = failures.filter(({ status }) => status !== 404 || !isAnswered)
  const reasons = Map.groupBy(counted, ({ message }) => reasonOf(message))
  return [...reasons].map(([reason, failed]) => {
    const names = [...new Set(failed.map(({ question }) => question.replace(/^usage_.*/, 'usage')))]
    const message = `The admin key could not read ${names.join(', ')} of project ${project}: ${reason}`
    return { kind: 'admin', level: 'warning', model: null, message }
  })
}

/** The reason of a refusal. If it names a missing scope, only that. */
function reasonOf(message: string): string {
  const scopes = missingScopesIn(message)
  return scopes.length === 0 ? message : `it lacks the scope ${scopes.join(', ')}`
}
