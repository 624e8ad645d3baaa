/**
 * What an admin key may read of a project, as far as it is used: shapes of GET /organization/projects/{project_id}/…
 * https://developers.openai.com/api/reference/resources/admin
 */
import { z } from 'zod'

const count = z.number().nonnegative()

/** The models that a project may call, or may not. */
export const modelPermissions = z.object({ mode: z.enum(['allow_list', 'deny_list']), model_ids: z.array(z.string()) })

/** What one model of a project may do in a minute. */
export const rateLimit = z.object({
  model: z.string(),
  max_requests_per_1_minute: count,
  max_tokens_per_1_minute: count
})

/** What a project may spend. */
export const spendLimit = z.object({
  /** In cents. */
  threshold_amount: count,
  currency: z.string(),
  interval: z.string(),
  enforcement: z.object({ status: z.string() })
})

/** A key of the project, its secret part left out. */
export const apiKey = z.object({
  name: z.string().nullish(),
  redacted_value: z.string(),
  created_at: count,
  last_used_at: count.nullish(),
  owner: z.object({ type: z.string().optional() }).nullish()
})

export type ModelPermissions = Readonly<z.infer<typeof modelPermissions>>
export type RateLimit = Readonly<z.infer<typeof rateLimit>>
export type SpendLimit = Readonly<z.infer<typeof spendLimit>>
export type ApiKey = Readonly<z.infer<typeof apiKey>>

/** What can be asked, by the last part of its path. */
export type AdminQuestion = 'model_permissions' | 'rate_limits' | 'spend_limit' | 'api_keys'

/** null: not asked, not readable, or nothing is set. */
export type AdminAnswers = {
  readonly model_permissions: ModelPermissions | null
  readonly rate_limits: readonly RateLimit[] | null
  readonly spend_limit: SpendLimit | null
  readonly api_keys: readonly ApiKey[] | null
}

/** What is known without an admin key. */
export const NO_ADMIN_ANSWERS: AdminAnswers = {
  model_permissions: null,
  rate_limits: null,
  spend_limit: null,
  api_keys: null
}

export type AdminFailure = {
  readonly question: AdminQuestion
  /** null where no answer came. */
  readonly status: number | null
  /** Not yet redacted. */
  readonly message: string
}

export type AdminReply = { readonly answers: AdminAnswers; readonly failures: readonly AdminFailure[] }
