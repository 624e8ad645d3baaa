/** What an admin's answers make of the checks: the exact setting behind a refusal, and the request that would change it. */

import { type Cause, type CauseTraits, traitsOf } from '../diagnosis/causes.ts'
import type { Answer } from '../endpoints/api.ts'
import type { Redact } from '../redact.ts'
import type { Check, Fix, Warning } from '../report.ts'
import { familyOf } from '../requirements/model-name.ts'
import { lowerLimits, type Minimums } from '../verification/limits.ts'
import type { AdminAnswers, AdminFailure, AdminQuestion, ModelPermissions, RateLimit } from './admin-api.ts'

/** What an admin is asked about a check that ended so. */
const topicOf = (cause: Cause | null) => (cause === null ? null : traitsOf(cause).related.admin)
/** Elsewhere a limit of no tokens only says that tokens are not what is counted. */
const COUNTED_IN_TOKENS: readonly Check['endpoint'][] = ['responses', 'chat', 'chat-audio', 'completions', 'embeddings']

/** The project that an answer names: its header, or the words of a refusal. */
export function projectIdIn(answer: Answer): string | null {
  if (answer.kind !== 'response') return null
  const named = [answer.headers['openai-project'] ?? '', answer.status >= 400 ? answer.body : '']
  return named.map((text) => /\bproj_\w{6,}/.exec(text)?.[0]).find((id) => id !== undefined) ?? null
}

/** Only what the run needs to know is asked. */
export function questionsFor(checks: readonly Check[], minimums: Minimums, hasStoredKey: boolean): AdminQuestion[] {
  const some = (topic: CauseTraits['related']['admin']) => checks.some(({ cause }) => topicOf(cause) === topic)
  const hasMinimum = minimums.minRequestsPerMinute !== undefined || minimums.minTokensPerMinute !== undefined
  return [
    ...(some('permission') ? (['model_permissions'] as const) : []),
    ...(hasMinimum || some('permission') || some('limits') ? (['rate_limits'] as const) : []),
    ...(some('money') ? (['spend_limit'] as const) : []),
    ...(hasStoredKey ? (['api_keys'] as const) : [])
  ]
}

/** The check with the limits that the project gets, and a hint that names the setting. */
export function explained(check: Check, answers: AdminAnswers, project: string): Check {
  const rateLimits = lowerLimits(check.rateLimits, limitsOf(check, answers.rate_limits))
  const exact = exactHint(check, answers, project)
  if (exact === null) return { ...check, rateLimits }
  // What the refusal itself says of the project is less than what is known now; a near name is still worth a word.
  const kept = check.cause === 'model_not_allowed' ? null : check.hint
  return { ...check, rateLimits, hint: [exact, kept].filter(Boolean).join(' ') }
}

function exactHint({ cause, model }: Check, answers: AdminAnswers, project: string): string | null {
  if (topicOf(cause) === 'permission') {
    const limit = findLimit(model, answers.rate_limits ?? [])
    const isRuledOut = answers.model_permissions !== null && !isAllowed(model, answers.model_permissions)
    // A model that the lists allow and that may not be called once a minute is refused by its limit.
    return limit?.max_requests_per_1_minute === 0 && !isRuledOut
      ? limitHint(model, answers.rate_limits, project)
      : permissionHint(model, answers.model_permissions, project)
  }
  if (topicOf(cause) === 'money') return spendHint(answers.spend_limit, project)
  return topicOf(cause) === 'limits' ? limitHint(model, answers.rate_limits, project) : null
}

function permissionHint(model: string, permissions: ModelPermissions | null, project: string): string | null {
  if (permissions === null) return null
  const { mode, model_ids: ids } = permissions
  const models = ids.length === 1 ? '1 model' : `${ids.length} models`
  const where = "in the project's settings > Limits"
  if (isAllowed(model, permissions))
    return `Project ${project} does not rule ${model} out: what refuses it is the organization or the name, not the project.`
  return mode === 'allow_list'
    ? `Project ${project} allows ${models}; ${model} is not among them: an owner can add it ${where}.`
    : `Project ${project} denies ${models}; ${model} is among them: an owner can take it off the list ${where}.`
}

const isAllowed = (model: string, { mode, model_ids }: ModelPermissions) =>
  model_ids.includes(model) === (mode === 'allow_list')

function spendHint(limit: AdminAnswers['spend_limit'], project: string): string | null {
  if (limit === null) return null
  const amount = `${(limit.threshold_amount / 100).toFixed(2)} ${limit.currency} a ${limit.interval}`
  return limit.enforcement.status === 'enforcing'
    ? `Project ${project} has a hard spend limit of ${amount}, and it is reached: an owner can raise it in the project's settings > Limits.`
    : `The hard spend limit of project ${project} (${amount}) is not reached: what is used up is the organization's.`
}

function limitHint(model: string, limits: AdminAnswers['rate_limits'], project: string): string | null {
  const limit = limits && findLimit(model, limits)
  if (!limit) return null
  const { max_requests_per_1_minute: requests, max_tokens_per_1_minute: tokens } = limit
  const advice = requests === 0 ? ': waiting does not help, an owner has to raise it.' : '.'
  return `Project ${project} gets ${requests} requests and ${tokens} tokens a minute for ${model}${advice}`
}

function limitsOf({ model, endpoint }: Check, limits: AdminAnswers['rate_limits']): Check['rateLimits'] {
  const limit = limits && findLimit(model, limits)
  if (!limit) return null
  const { max_requests_per_1_minute: requests, max_tokens_per_1_minute: tokens } = limit
  const isCounted = tokens > 0 || COUNTED_IN_TOKENS.includes(endpoint)
  return { requestsPerMinute: Math.floor(requests), tokensPerMinute: isCounted ? Math.floor(tokens) : null }
}

function findLimit(model: string, limits: readonly RateLimit[]): RateLimit | undefined {
  return limits.find((limit) => limit.model === model) ?? limits.find((limit) => limit.model === familyOf(model))
}

/** The request that would allow the refused models, or none: a model that may not exist is in no request. */
export function fixesFor(checks: readonly Check[], { model_permissions, rate_limits }: AdminAnswers): Fix[] {
  if (model_permissions === null) return []
  const exists = ({ cause, model }: Check) =>
    cause === 'model_not_allowed' || rate_limits?.some((limit) => limit.model === model) === true
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

/** What could not be read, once for each reason. Next to other answers a 404 only says that nothing is set. */
export function failureWarnings(
  failures: readonly AdminFailure[],
  asked: number,
  { project, redact }: { readonly project: string; readonly redact: Redact }
): Warning[] {
  const isAnswered = failures.length < asked
  const counted = failures.filter(({ status }) => status !== 404 || !isAnswered)
  const reasons = new Map<string, AdminQuestion[]>()
  for (const { question, message } of counted) reasons.set(message, [...(reasons.get(message) ?? []), question])
  return [...reasons].map(([message, questions]) => ({
    kind: 'admin',
    level: 'warning',
    model: null,
    message: redact(`The admin key could not read ${questions.join(', ')} of project ${project}: ${message}`)
  }))
}
