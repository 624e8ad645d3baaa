/** What an admin key may read: the settings, keys and usage of a project, and facts of the whole organization. */
import type { SimulatedAccount } from './account.ts'
import { jsonReply, type Reply } from './answers.ts'
import { maskKey, missingScope, type Refusal, refusal, wrongKey } from './errors.ts'
import { SIMULATED_MANAGEMENT, type SimulatedKeyFacts, type SimulatedManagement } from './management.ts'
import { limitsOf } from './models.ts'

/** As long as a real admin key, but not a key of anybody. */
export const SIMULATED_ADMIN_KEY = `sk-admin-simulated-${'Cd5zW8jNn4Rv6TyU'.repeat(8)}-ADM0`

const SECONDS_PER_DAY = 86_400
const SECONDS_PER_HOUR = 3600

const managementOf = ({ management }: SimulatedAccount): SimulatedManagement => ({
  ...SIMULATED_MANAGEMENT,
  ...management
})

/** The checks run in this order: the key, then what it may do. */
export function refuseAdmin(account: SimulatedAccount, authorization: string | undefined, path: string) {
  const key = authorization?.replace(/^Bearer\s+/i, '') ?? ''
  if (key === account.key) return missingScope(403, 'api.management.read')
  if (key !== SIMULATED_ADMIN_KEY) return wrongKey(key)
  const missing = Object.entries(managementOf(account).missingScopes).find(([part]) => path.includes(part))
  return missing ? missingScope(403, missing[1]) : null
}

const noSuchProject = (project: string): Refusal => refusal(404, `No such project: ${project}.`)

type Resource = (account: SimulatedAccount, query: URLSearchParams) => Reply

const RESOURCES: Readonly<Record<string, Resource>> = {
  model_permissions: ({ models, permissionMode }) => {
    const isDenied = (id: string) => models[id]?.refused === 'project'
    const model_ids = Object.keys(models).filter((id) => isDenied(id) === (permissionMode === 'deny_list'))
    return jsonReply(200, { object: 'project.model_permissions', mode: permissionMode, model_ids })
  },
  rate_limits: ({ models, adminPageSize }, query) => {
    const entries = Object.entries(models).map(([model, settings]) => {
      const { requestsPerMinute, tokensPerMinute } = limitsOf(settings)
      const limits = { max_requests_per_1_minute: requestsPerMinute, max_tokens_per_1_minute: tokensPerMinute }
      return { object: 'project.rate_limit', id: `rl-${model}`, model, ...limits }
    })
    return page(entries, adminPageSize, query)
  },
  spend_limit: (account) =>
    limitReply('project', managementOf(account).spend.project, account.credit === 'spend-limit'),
  hosted_tool_permissions: (account) =>
    jsonReply(
      200,
      Object.fromEntries(
        HOSTED_TOOLS.map((tool) => [tool, { enabled: !managementOf(account).toolsOff.includes(tool) }])
      )
    ),
  service_tier_settings: (account) =>
    jsonReply(200, {
      object: 'project.service_tier_settings',
      default: 'standard',
      enabled_tiers: managementOf(account).enabledTiers
    }),
  api_keys: (account, query) => {
    const { key, keyFacts, adminPageSize } = account
    const others = [`sk-proj-${'x'.repeat(60)}OTH0`, `sk-svcacct-${'y'.repeat(60)}OTH1`]
    const entries = [
      ...others.map((other, index) =>
        keyEntry(account, other, index, {
          name: 'another key',
          owner: managementOf(account).otherOwners,
          ageDays: 9
        })
      ),
      keyEntry(account, key, others.length, keyFacts)
    ]
    return page(entries, adminPageSize, query)
  }
}

function keyEntry(
  { today }: SimulatedAccount,
  key: string,
  index: number,
  { name, owner, ageDays, expiresInDays = null, ownerAccess = 'active' }: SimulatedKeyFacts
) {
  const now = Date.parse(today) / 1000
  const who = { id: `${owner}-1`, name: 'somebody', created_at: now, role: 'member' }
  return {
    object: 'organization.project.api_key',
    id: `key_${index}`,
    name,
    redacted_value: maskKey(key),
    created_at: now - ageDays * SECONDS_PER_DAY,
    last_used_at: now - SECONDS_PER_HOUR,
    expires_at: expiresInDays === null ? null : now + expiresInDays * SECONDS_PER_DAY,
    owner_project_access: ownerAccess,
    owner: { type: owner, [owner]: owner === 'user' ? { ...who, email: 'somebody@acme.example' } : who }
  }
}

type Entry = { readonly id: string }

function page(entries: readonly Entry[], pageSize: number, query: URLSearchParams): Reply {
  const start = entries.findIndex(({ id }) => id === query.get('after')) + 1
  const data = entries.slice(start, start + Math.min(pageSize, Number(query.get('limit') ?? 20)))
  const [first_id, last_id] = [data[0]?.id ?? null, data.at(-1)?.id ?? null]
  return jsonReply(200, { object: 'list', data, first_id, last_id, has_more: start + data.length < entries.length })
}

const HOSTED_TOOLS = ['code_interpreter', 'file_search', 'image_generation', 'mcp', 'web_search']

function limitReply(
  whose: 'project' | 'organization',
  limit: SimulatedManagement['spend']['project'],
  isEnforcing: boolean
): Reply {
  if (limit === null) {
    const { status, error } = refusal(404, 'No spend limit is set.')
    return jsonReply(status, { error })
  }
  return jsonReply(200, {
    object: `${whose}.spend_limit`,
    threshold_amount: limit.limitCents,
    currency: limit.currency ?? 'USD',
    interval: 'month',
    enforcement: { status: isEnforcing ? 'enforcing' : 'inactive' }
  })
}

/** One bucket for each day since the start of the query. The last one, today's, holds everything. */
function buckets(account: SimulatedAccount, query: URLSearchParams, results: readonly object[]): Reply {
  const start = Number(query.get('start_time'))
  const days = Math.max(1, Math.floor((Date.parse(account.today) / 1000 - start) / SECONDS_PER_DAY) + 1)
  const shown = Math.min(days, Number(query.get('limit') ?? 7))
  const data = Array.from({ length: shown }, (_, day) => ({
    object: 'bucket',
    start_time: start + day * SECONDS_PER_DAY,
    end_time: start + (day + 1) * SECONDS_PER_DAY,
    results: day === shown - 1 ? results : []
  }))
  return jsonReply(200, { object: 'page', data, has_more: false, next_page: null })
}

const isOfKind = (kind: string, model: string) =>
  kind === (USAGE_KINDS.find(([pattern]) => pattern.test(model))?.[1] ?? 'completions')

const USAGE_KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/embedding/, 'embeddings'],
  [/moderation/, 'moderations'],
  [/image/, 'images'],
  [/-tts|^tts-/, 'audio_speeches'],
  [/transcribe|^whisper/, 'audio_transcriptions']
]

/** The key in use is the last one of the project. */
const OWN_KEY_ID = 'key_2'

const ORGANIZATION: Readonly<Record<string, Resource>> = {
  spend_limit: (account) => limitReply('organization', managementOf(account).spend.organization, false),
  costs: (account, query) => {
    const { projectUsd, othersUsd } = managementOf(account).spend
    const cost = (value: number, project_id: string) => ({
      object: 'organization.costs.result',
      amount: { value, currency: 'usd' },
      project_id
    })
    return buckets(account, query, [cost(projectUsd, account.project), cost(othersUsd, 'proj_SimulatedOther00000000')])
  }
}

/** The resource at the path after `/organization/`; null if there is none. */
export function readOrganization(account: SimulatedAccount, path: string, query: URLSearchParams): Reply | null {
  const [, project, resource] = /^projects\/([^/]+)\/(\w+)$/.exec(path) ?? []
  if (project !== undefined) {
    const { status, error } = noSuchProject(decodeURIComponent(project))
    if (decodeURIComponent(project) !== account.project) return jsonReply(status, { error })
    return RESOURCES[resource ?? '']?.(account, query) ?? null
  }
  const [, kind] = /^usage\/(\w+)$/.exec(path) ?? []
  if (kind !== undefined) {
    const calls = Object.entries(managementOf(account).calls).filter(([model]) => isOfKind(kind, model))
    const results = calls.flatMap(([model, num_model_requests]) => [
      { object: `organization.usage.${kind}.result`, model, num_model_requests, api_key_id: OWN_KEY_ID },
      { object: `organization.usage.${kind}.result`, model, num_model_requests: 7, api_key_id: 'key_0' }
    ])
    return buckets(account, query, results)
  }
  if (/^workload_identity_providers\/[^/]+\/federation_rules$/.test(path))
    return page(managementOf(account).rules.map(ruleEntry), account.adminPageSize, query)
  return ORGANIZATION[path]?.(account, query) ?? null
}

function ruleEntry({ name, scopes }: SimulatedManagement['rules'][number], index: number) {
  return {
    object: 'organization.workload_identity_federation_rule',
    id: `rule_${index}`,
    name,
    enabled: true,
    attribute_matchers: {},
    permissions: scopes === null ? { type: 'service_account_default' } : { type: 'restricted', scopes }
  }
}
