/** What this action asks with an admin key, and the answers. `admin-shapes.ts` has the shape of each answer. */
import type {
  ApiKey,
  Cost,
  FederationRule,
  HostedToolPermissions,
  KeyUsage,
  ModelPermissions,
  RateLimit,
  ServiceTierSettings,
  SpendLimit
} from './admin-shapes.ts'

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
