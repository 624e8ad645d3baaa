/**
 * The shapes of GET /organization/… that this action reads with an admin key.
 * https://developers.openai.com/api/reference/resources/admin
 */
import { z } from 'zod'
import { forEachTool, permissionMode } from '../report.ts'

const atLeastZero = z.number().nonnegative()

/** The models that a project may call, or may not call. */
export type ModelPermissions = Readonly<z.infer<typeof modelPermissions>>
export const modelPermissions = z.object({ mode: permissionMode, model_ids: z.array(z.string()) })

/** The rate limits of one model in a project. */
export type RateLimit = Readonly<z.infer<typeof rateLimit>>
export const rateLimit = z.object({
  model: z.string(),
  max_requests_per_1_minute: atLeastZero,
  max_tokens_per_1_minute: atLeastZero
})

/** The spend limit of a project or of the organization. */
export type SpendLimit = Readonly<z.infer<typeof spendLimit>>
export const spendLimit = z.object({
  /** In cents. */
  threshold_amount: atLeastZero,
  currency: z.string(),
  interval: z.string(),
  enforcement: z.object({ status: z.string() })
})

/** Only the kind of the owner is kept. The API may leave out `type`; then the owner's own field tells the kind. */
const keyOwner = z
  .object({ type: z.string().nullish(), user: z.unknown().optional(), service_account: z.unknown().optional() })
  .transform(({ type, user, service_account }) => ({
    type: type ?? (service_account ? 'service_account' : user ? 'user' : undefined)
  }))

/** A key of the project, without its secret part. */
export type ApiKey = Readonly<z.infer<typeof apiKey>>
export const apiKey = z.object({
  id: z.string().nullish(),
  name: z.string().nullish(),
  redacted_value: z.string(),
  created_at: atLeastZero,
  last_used_at: atLeastZero.nullish(),
  /** In seconds since 1970; null if the key does not expire; missing if the server does not say. */
  expires_at: atLeastZero.nullish(),
  owner_project_access: z.string().nullish(),
  owner: keyOwner.nullish()
})

/** The API also writes amounts as text, to keep their decimals exact: "12.50", "0E-6176". */
const amount = z.number().or(
  z
    .string()
    .regex(/^[-+]?\d+(\.\d+)?(E[-+]?\d+)?$/i)
    .transform(Number)
    .refine(Number.isFinite)
)

/** The costs of one day. Each project and each currency has an entry. */
export type Cost = Readonly<z.infer<typeof cost>>
export const cost = z.object({
  amount: z.object({ value: amount, currency: z.string() }),
  project_id: z.string().nullish()
})

/** How often a key called a model on one day. */
export const usage = z.object({
  num_model_requests: z.int().nonnegative(),
  model: z.string().nullish(),
  api_key_id: z.string().nullish()
})

/** A day of costs or usage. */
export const dayOf = <T>(result: z.ZodType<T>) => z.object({ results: z.array(result) })

/** The hosted tools that a project may use. A tool that this action does not know is ignored. */
export const hostedToolPermissions = z.object(forEachTool(z.object({ enabled: z.boolean() }).nullish()))

/** The service tiers that a project may use in addition to the standard one. */
export const serviceTierSettings = z.object({ enabled_tiers: z.literal('all').or(z.array(z.string())) })

/** Who may exchange an identity for a token, and what that token may do. */
export type FederationRule = Readonly<z.infer<typeof federationRule>>
export const federationRule = z.object({
  id: z.string(),
  name: z.string().nullish(),
  enabled: z.boolean(),
  permissions: z.object({ type: z.string(), scopes: z.array(z.string()).optional() })
})

type KeyUsage = Readonly<z.infer<typeof usage>>
type HostedToolPermissions = Readonly<z.infer<typeof hostedToolPermissions>>
type ServiceTierSettings = Readonly<z.infer<typeof serviceTierSettings>>

/** The API counts calls by kind. Each kind has its own endpoint. */
export const USAGE_KINDS = [
  'completions',
  'embeddings',
  'moderations',
  'images',
  'audio_speeches',
  'audio_transcriptions'
] as const
/** The kind of a usage question. */
export type UsageKind = (typeof USAGE_KINDS)[number]
type UsageQuestion = `usage_${UsageKind}`

/** The answers. null: not asked, not readable, or nothing is set. */
export type AdminAnswers = {
  readonly model_permissions: ModelPermissions | null
  readonly rate_limits: readonly RateLimit[] | null
  readonly spend_limit: SpendLimit | null
  readonly organization_spend_limit: SpendLimit | null
  /** Of this month and every project. */
  readonly costs: readonly Cost[] | null
  readonly api_keys: readonly ApiKey[] | null
  readonly hosted_tool_permissions: HostedToolPermissions | null
  readonly service_tier_settings: ServiceTierSettings | null
  /** Of the service account that this run uses. */
  readonly federation_rules: readonly FederationRule[] | null
} & Readonly<Record<UsageQuestion, readonly KeyUsage[] | null>>

/** The questions, named after the last part of their path. */
export type AdminQuestion = keyof AdminAnswers

/** The answers without an admin key. */
export const NO_ADMIN_ANSWERS: AdminAnswers = {
  model_permissions: null,
  rate_limits: null,
  spend_limit: null,
  organization_spend_limit: null,
  costs: null,
  api_keys: null,
  hosted_tool_permissions: null,
  service_tier_settings: null,
  federation_rules: null,
  usage_completions: null,
  usage_embeddings: null,
  usage_moderations: null,
  usage_images: null,
  usage_audio_speeches: null,
  usage_audio_transcriptions: null
}

/** A question that got no answer, and why. */
export type AdminFailure = {
  readonly question: AdminQuestion
  /** null if no answer came. */
  readonly status: number | null
  /** Not yet redacted. */
  readonly message: string
}

/** What came back for several questions. */
export type AdminReply = {
  readonly answers: AdminAnswers
  readonly failures: readonly AdminFailure[]
  /** How many requests were sent with the admin key, counting every page. */
  readonly requests: number
}
