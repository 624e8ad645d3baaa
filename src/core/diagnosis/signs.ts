/**
 * What an error answer looks like, and which cause that makes it: codes and types before wording, wording by its
 * stable part, body before status. First match wins, so the specific stands above the general.
 */
import type { Cause } from './causes.ts'

/** Facts of one error answer, as the table below reads them. Codes are lower-case. */
export type Facts = {
  readonly status: number
  readonly codes: readonly string[]
  readonly message: string
  readonly param: string | null
  readonly isHtml: boolean
  readonly headers: Readonly<Record<string, string>>
}

type Sign = {
  readonly cause: Cause
  readonly codes?: readonly string[]
  readonly wording?: RegExp
  readonly status?: (status: number) => boolean
  readonly when?: (facts: Facts) => boolean
}

const is =
  (...statuses: readonly number[]) =>
  (status: number) =>
    statuses.includes(status)
const isServerSide = (status: number) => status >= 500
const isRedirect = (status: number) => status >= 300 && status < 400
const html = ({ isHtml }: Facts) => isHtml
/** Cloudflare's page for a failing server behind it; its challenges are pages as well, and blocks. */
const originFailed = ({ isHtml, headers, message }: Facts) =>
  isHtml && headers['cf-ray'] !== undefined && !/attention required|just a moment|blocked|denied/i.test(message)

/** Any of `codes` or `wording` is enough; `status` and `when` must hold as well. */
const SIGNS: readonly Sign[] = [
  { cause: 'proxy_authentication_required', status: is(407) },
  { cause: 'unknown_url', status: isRedirect },
  { cause: 'unknown_url', when: html, status: is(404, 405, 410) },
  { cause: 'server_error', when: originFailed, status: isServerSide },
  { cause: 'blocked_by_edge', when: html },

  {
    cause: 'incorrect_hostname',
    codes: ['incorrect_hostname'],
    wording: /incorrect regional hostname|not authorized in this region/i
  },
  {
    cause: 'unsupported_country_region_territory',
    codes: ['unsupported_country_region_territory', 'unsupported_country'],
    wording:
      /country, region, or territory not supported|not available in your (country|region)|location is not supported/i
  },
  {
    cause: 'account_deactivated',
    codes: ['account_deactivated', 'access_terminated', 'organization_deactivated'],
    wording:
      /(account|consumer) .{0,80}(has been|is|was) (deactivated|disabled|suspended|terminated|banned)|access was terminated|organization has been (restricted|disabled)/i
  },
  { cause: 'organization_not_verified', wording: /organization must be verified|verify organization/i },
  {
    cause: 'ip_not_authorized',
    codes: ['ip_not_authorized'],
    wording:
      /virtual network|firewall rules|public access is disabled|\bip( address)? .{0,40}not (authorized|allowed|whitelisted)/i
  },
  { cause: 'ip_not_authorized', when: ({ headers }) => /TrafficDenied/i.test(headers['policy-id'] ?? '') },
  {
    cause: 'mismatched_organization',
    codes: ['mismatched_organization', 'no_organization', 'invalid_organization', 'organization_not_found'],
    wording: /OpenAI-Organization header should match|no such organization|must be a member of an organization/i
  },
  {
    cause: 'mismatched_project',
    codes: ['mismatched_project', 'invalid_project', 'project_archived', 'project_not_found'],
    wording: /OpenAI-Project header should match|no such project|project .{0,80}(archived|not found)/i
  },
  {
    cause: 'missing_scopes',
    codes: ['missing_scope', 'missing_scopes', 'insufficient_scope', 'insufficient_permissions'],
    wording:
      /missing scopes?\b|insufficient (permissions?\b|authentication scopes)|principal does not have access|lacks the required data action|not accessible by integration|key does not have permission/i
  },

  {
    cause: 'spend_limit_exceeded',
    codes: [
      'organization_spend_limit_exceeded',
      'project_spend_limit_exceeded',
      'organization_usage_limit_exceeded',
      'billing_hard_limit_reached',
      'budget_exceeded'
    ],
    wording:
      /billing hard limit|budget (has been )?exceeded|(exceeded|crossed) budget|spend(ing)? limit|reached your (\w+ )?usage limit|key limit exceeded|key with a higher limit/i
  },
  {
    cause: 'billing_not_active',
    codes: ['billing_not_active'],
    wording: /account is not active|billing is not active|inactive subscription/i
  },
  // Google words its rate limits like OpenAI words an empty wallet; only its own status tells them apart.
  { cause: 'rate_limit_exceeded', codes: ['resource_exhausted'] },
  {
    cause: 'insufficient_quota',
    codes: [
      ...['insufficient_quota', 'credit_balance_exhausted', 'insufficient_balance', 'insufficient_credits'],
      ...['billing_error', 'payment_required', 'credit_limit']
    ],
    wording:
      /exceeded your current quota|insufficient (account )?(balance|credits?|funds)|no (more |available )?credits?\b|have any credits|out of credits|used all available credits|credit balance is too low|credit limit exceeded|can only afford|more credits are required/i
  },
  { cause: 'insufficient_quota', status: is(402) },

  { cause: 'invalid_api_key', status: is(401), wording: /\btoken not allowed to access model/i },
  {
    cause: 'model_not_allowed',
    codes: [
      ...['key_model_access_denied', 'team_model_access_denied', 'user_model_access_denied'],
      ...['model_not_available', 'dedicated_endpoint_not_running']
    ],
    wording:
      /does not have access to model|not allowed to access model|matching your (data policy|guardrail)|guardrail restrictions|non-serverless model/i
  },
  {
    cause: 'model_retired',
    codes: ['model_decommissioned', 'model_deprecated', 'model_retired'],
    wording:
      /\bmodel\b.{0,160}\b((has been|is|was) (deprecated|retired|decommissioned|shut ?down|sunset)|(is )?no longer (available|supported|served))/i
  },
  {
    cause: 'unsupported_endpoint',
    codes: ['operation_not_supported'],
    wording:
      /only supported in v1\/|not a chat model|not supported (in|with) the (v1\/|responses api|chat completions)|operation does not work with the specified model|not allowed to (sample|generate embeddings) from this model|contain audio|(is an embedding model|does not support (chat|embeddings?|completions?)\b)/i
  },
  {
    cause: 'model_not_found',
    codes: [
      ...['model_not_found', 'deployment_not_found', 'unknown_model', 'invalid_model', 'model_not_found_error'],
      ...['model_not_supported']
    ],
    wording:
      /\bmodels?\b.{0,200}(does(n't| not) exist|not exist\b|not found|not loaded|is not available|not supported by any)|no such model|(unknown|invalid|unexpected) model\b|invalid value for 'model'|not a valid model|deployment .{0,60}does not exist|supported values are:? '(gpt|dall)/is
  },

  {
    cause: 'invalid_api_key',
    codes: [
      'invalid_api_key',
      'api_key_invalid',
      'token_expired',
      'invalid_token',
      'authentication_error',
      'invalid_authentication_error',
      'token_not_found_in_db'
    ],
    wording:
      /(incorrect|invalid|expired|unknown) (api[- _]?key|x-api-key|authentication|token|subscription key)|api[- _]key\b.{0,40}(not valid|invalid|expired|not found)|token .{0,40}(expired|is invalid)|authentication (error|fail|required)|not authenticated/i
  },
  // Google's and Anthropic's words for a refusal of any kind: only what is named more closely stands above them.
  { cause: 'missing_scopes', codes: ['permission_denied', 'permission_error'], status: is(401, 403) },
  {
    cause: 'server_overloaded',
    codes: ['server_overloaded', 'server_is_overloaded', 'engine_overloaded_error', 'overloaded_error', 'slow_down'],
    wording: /\boverloaded\b/i
  },
  {
    cause: 'rate_limit_exceeded',
    codes: ['rate_limit_exceeded', 'rate_limit_error', 'too_many_requests'],
    wording: /rate limit|too many requests|request too large/i
  },
  {
    cause: 'unknown_url',
    codes: ['unknown_url'],
    wording:
      /invalid url|unknown request url|only be accessed over https|resource not found|no route (for|matched)|cannot (get|post) \//i
  },
  { cause: 'unknown_url', status: is(404, 405, 410), when: ({ message }) => !/model/i.test(message) },
  { cause: 'model_not_found', status: is(404) },

  { cause: 'request_timeout', status: is(408) },
  { cause: 'server_overloaded', status: is(503) },
  { cause: 'server_error', status: isServerSide },
  { cause: 'server_error', status: is(409, 425) },
  { cause: 'server_error', codes: ['server_error', 'internal_server_error', 'api_error'] },
  { cause: 'rate_limit_exceeded', status: is(429) },
  { cause: 'invalid_api_key', status: is(401) },
  { cause: 'unsupported_country_region_territory', status: is(451) },
  { cause: 'request_rejected', status: is(400, 406, 411, 413, 414, 415, 422, 431) }
]

/** Refusals that only a running model gives: the check is usable. */
const RAN: readonly Pick<Sign, 'codes' | 'wording'>[] = [
  {
    codes: ['content_filter', 'responsibleaipolicyviolation', 'content_policy_violation', 'moderation_blocked'],
    wording: /could not finish the message because max_tokens|content management policy/i
  }
]

/** The cause of a refusal: that of the first sign that matches, else `unknown_error`. */
export function causeOf(facts: Facts): Cause {
  const comparable = comparableOf(facts)
  return SIGNS.find((sign) => matches(sign, comparable))?.cause ?? 'unknown_error'
}

/** Did the model itself give this refusal? Only a 400 counts: an outage can quote anything. */
export function showsThatModelRan(facts: Facts): boolean {
  const comparable = comparableOf(facts)
  return facts.status === 400 && RAN.some((sign) => matches(sign, comparable))
}

/** Vendors write one code as snake_case or CamelCase, and break lines and quote in their own ways. */
const plainCode = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '')
const comparableOf = (facts: Facts): Facts => ({
  ...facts,
  codes: facts.codes.map(plainCode),
  message: facts.message.replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ')
})

function matches({ codes, wording, status, when }: Omit<Sign, 'cause'>, facts: Facts): boolean {
  if (status && !status(facts.status)) return false
  if (when && !when(facts)) return false
  if (!codes && !wording) return true
  return Boolean(codes?.some((code) => facts.codes.includes(plainCode(code))) || wording?.test(facts.message))
}
