/** What an admin key may read of a project: model permissions, rate limits, the spend limit, the keys. */
import type { SimulatedAccount } from './account.ts'
import { jsonReply, type Reply } from './answers.ts'
import { maskKey, missingScope, type Refusal, refusal, wrongKey } from './errors.ts'
import { limitsOf } from './models.ts'

export type SimulatedKeyFacts = {
  readonly name: string
  readonly owner: 'user' | 'service_account'
  readonly ageDays: number
}

/** As long as a real admin key; it opens nothing anywhere. */
export const SIMULATED_ADMIN_KEY = `sk-admin-simulated-${'Cd5zW8jNn4Rv6TyU'.repeat(8)}-ADM0`

const SECONDS_PER_DAY = 86_400
const SECONDS_PER_HOUR = 3600

/** Also the order of the checks: the key, what it may do, the project. */
export function refuseAdmin(account: SimulatedAccount, authorization: string | undefined, project: string) {
  const key = authorization?.replace(/^Bearer\s+/i, '') ?? ''
  if (key === account.key) return missingScope(403, 'api.management.read')
  if (key !== SIMULATED_ADMIN_KEY) return wrongKey(key)
  return project === account.project ? null : noSuchProject(project)
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
  spend_limit: ({ credit }) =>
    jsonReply(200, {
      object: 'project.spend_limit',
      threshold_amount: 5000,
      currency: 'USD',
      interval: 'month',
      enforcement: { status: credit === 'spend-limit' ? 'enforcing' : 'inactive' }
    }),
  api_keys: (account, query) => {
    const { key, keyFacts, adminPageSize } = account
    const others = [`sk-proj-${'x'.repeat(60)}OTH0`, `sk-svcacct-${'y'.repeat(60)}OTH1`]
    const entries = [
      ...others.map((other, index) =>
        keyEntry(account, other, index, { name: 'another key', owner: 'user', ageDays: 9 })
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
  { name, owner, ageDays }: SimulatedKeyFacts
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
    owner_project_access: 'active',
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

/** The resource of a project by its name in the path. */
export function readProject(account: SimulatedAccount, resource: string, query: URLSearchParams): Reply | null {
  return RESOURCES[resource]?.(account, query) ?? null
}
