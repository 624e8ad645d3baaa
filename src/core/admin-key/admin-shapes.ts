/**
 * The shapes of GET /organization/… that this action reads with an admin key. Only a run with an admin key loads this file.
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
export type KeyUsage = Readonly<z.infer<typeof usage>>
export const usage = z.object({
  num_model_requests: z.int().nonnegative(),
  model: z.string().nullish(),
  api_key_id: z.string().nullish()
})

/** A day of costs or usage. */
export const dayOf = <T>(result: z.ZodType<T>) => z.object({ results: z.array(result) })

/** The hosted tools that a project may use. A tool that this action does not know is ignored. */
export type HostedToolPermissions = Readonly<z.infer<typeof hostedToolPermissions>>
export const hostedToolPermissions = z.object(forEachTool(z.object({ enabled: z.boolean() }).nullish()))

/** The service tiers that a project may use in addition to the standard one. */
export type ServiceTierSettings = Readonly<z.infer<typeof serviceTierSettings>>
export const serviceTierSettings = z.object({ enabled_tiers: z.literal('all').or(z.array(z.string())) })

/** Who may exchange an identity for a token, and what that token may do. */
export type FederationRule = Readonly<z.infer<typeof federationRule>>
export const federationRule = z.object({
  id: z.string(),
  name: z.string().nullish(),
  enabled: z.boolean(),
  permissions: z.object({ type: z.string(), scopes: z.array(z.string()).optional() })
})
