/** The report of one run: the JSON that the `report` output, `report-path` and every renderer share. */
import { z } from 'zod'
import { CAUSES, type Cause } from './diagnosis/causes.ts'
import { ENDPOINTS, type Endpoint } from './endpoints/endpoints.ts'
import { HOSTED_TOOLS } from './endpoints/hosted-tools.ts'
import { LEVELS } from './requirements/requirements.ts'

const causeNames = Object.keys(CAUSES) as [Cause, ...Cause[]]
const endpointNames = Object.keys(ENDPOINTS) as [Endpoint, ...Endpoint[]]

/** Every cause, by name. */
const cause = z.enum(causeNames)
/** What is known of a model or of a capability. */
export type CheckStatus = z.infer<typeof checkStatus>
const checkStatus = z.enum(['usable', 'unusable', 'undetermined'])
const count = z.int().nonnegative()
const date = z.iso.date()

/** The result for one capability that a requirement names after "+". */
export type CapabilityResult = Readonly<z.infer<typeof capability>>
const capability = z.strictObject({
  name: z.string().describe('As the requirement writes it: tools, reasoning=high'),
  status: checkStatus,
  cause: cause.nullable(),
  message: z.string().nullable().describe("The API's own text, redacted, or what came instead of the capability"),
  httpStatus: z.int().nullable(),
  requestId: z.string().nullable(),
  latencyMs: count.nullable().describe('Of the last request')
})

/** The result for one model. */
export type Check = Readonly<z.infer<typeof check>>
const check = z.strictObject({
  model: z.string(),
  endpoint: z.enum(endpointNames),
  status: checkStatus,
  cause: cause.nullable(),
  listed: z.boolean().nullable().describe('On the list of models; null if the list could not be read'),
  answeredAs: z.string().nullable().describe('The model that the answer names'),
  message: z.string().nullable().describe("The API's own text, redacted"),
  hint: z
    .string()
    .nullable()
    .describe('What the answer tells beyond its cause, such as a scope, a host or a similar name'),
  httpStatus: z.int().nullable(),
  requestId: z.string().nullable(),
  latencyMs: count.nullable().describe('Of the last request'),
  attempts: count.describe('Requests sent for this check'),
  usage: z.strictObject({ inputTokens: count.nullable(), outputTokens: count.nullable() }).nullable(),
  costUsd: z.number().nonnegative().nullable().describe('List price of the usage; null if no exact price is known'),
  rateLimits: z.strictObject({ requestsPerMinute: count.nullable(), tokensPerMinute: count.nullable() }).nullable(),
  shutdownDate: date.nullable(),
  capabilities: z.array(capability).describe('The capabilities asked for; a model is usable without them'),
  replacement: z
    .strictObject({
      model: z.string(),
      asOf: date.describe('The day on which the table was taken from the deprecations page'),
      status: checkStatus.nullable().describe('Its status with this key in this run; null if it was not called')
    })
    .nullable()
    .describe("The replacement on the provider's deprecations page; null if it names none")
})

/** A place in the repository that names a model. */
export type Use = Readonly<z.infer<typeof use>>
const use = z.strictObject({
  model: z.string(),
  path: z.string().describe('Relative to the workspace, with / between folders'),
  line: z.int().positive(),
  column: z.int().positive().describe('In UTF-16 units; the first is 1'),
  kind: z
    .enum(['used', 'choice', 'mention'])
    .describe('Only "used" becomes a requirement; a "choice" is one of a menu or a table'),
  why: z.string().describe('The evidence that decided the kind'),
  variable: z.string().nullable().describe('The variable that has the model as its value or default'),
  requirement: z.string().nullable().describe('The text of the requirement that covers it')
})

/** One line of `required-models` or `optional-models`: a model, or a group in which one usable model is enough. */
export type RequirementResult = Readonly<z.infer<typeof requirement>>
const requirement = z.strictObject({
  text: z.string(),
  level: z.enum(LEVELS),
  status: z.enum(['met', 'unmet', 'undetermined']),
  selected: z.string().nullable(),
  models: z.array(z.string()),
  proof: z.enum(['called', 'listed']).nullable(),
  cause: cause.nullable()
})

/** Something that the reader should know. It decides nothing. */
export type Warning = Readonly<z.infer<typeof warning>>
const warning = z.strictObject({
  kind: z.enum([
    'key',
    'setting',
    'shutdown',
    'proof',
    'scope',
    'listing',
    'incident',
    'limits',
    'admin',
    'spend',
    'called',
    'finding'
  ]),
  level: z.enum(['warning', 'notice']).describe('A notice is shown in the summary only'),
  model: z.string().nullable(),
  message: z.string()
})

const models = z.array(z.string())

/** An object that may have an entry for each hosted tool. */
export function forEachTool<S extends z.ZodType>(entry: S): Record<(typeof HOSTED_TOOLS)[number], z.ZodOptional<S>> {
  return Object.fromEntries(HOSTED_TOOLS.map((tool) => [tool, entry.optional()])) as ReturnType<typeof forEachTool<S>>
}

/** How a project names the models that it allows: as a list of allowed ones, or of denied ones. */
export const permissionMode = z.enum(['allow_list', 'deny_list'])

/** A change of a project's settings that would allow a model, a tool or a service tier. */
export type Fix = Readonly<z.infer<typeof fix>>
const fix = z.strictObject({
  method: z.literal('POST'),
  path: z.string().describe("The path on the API's host, with {project_id} instead of the project's id"),
  body: z.union([
    z.strictObject({ mode: permissionMode, model_ids: models }),
    z.strictObject({ enabled_tiers: z.array(z.string()) }),
    z.strictObject(forEachTool(z.strictObject({ enabled: z.literal(true) })))
  ]),
  models: models.describe('The models that would get access, the tool or the tier')
})

/** The hard spend limit of this month. */
const spend = z.strictObject({
  scope: z.enum(['project', 'organization']).describe('Whose limit it is'),
  limitUsd: z.number().nonnegative(),
  spentUsd: z.number().nonnegative().describe('Spent in the scope of the limit, in this interval so far'),
  interval: z.string(),
  reachedOn: date
    .nullable()
    .describe('The day on which the limit is reached at this rate; null if not in this interval')
})

/** A model that the key called in the last 30 days. */
const called = z.strictObject({
  model: z.string(),
  requests: count,
  requirement: z.string().nullable().describe('The requirement that names it'),
  shutdownDate: date.nullable()
})

/** The report of one run. */
export type Report = Readonly<z.infer<typeof report>>
/** The schema of the report, which is published as report.schema.json. */
export const report = z.strictObject({
  schemaVersion: z.literal(1),
  generatedAt: z.iso.datetime(),
  apiHost: z.string(),
  result: z.enum(['passed', 'failed', 'undetermined', 'skipped']),
  key: z.strictObject({
    status: z.enum(['accepted', 'rejected', 'missing', 'undetermined']),
    kind: z.enum(['project', 'service-account', 'admin', 'user', 'workload-identity', 'unknown']),
    cause: cause.nullable(),
    name: z.string().nullable().describe('The name that the key has in its project'),
    owner: z.enum(['person', 'service-account']).nullable().describe('The kind of owner, never its name'),
    ageDays: count.nullable(),
    lastUsedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable().describe('null if the key does not expire, or if that is not known'),
    ownerAccess: z.enum(['active', 'inactive']).nullable().describe("The owner's access to the project of the key")
  }),
  listing: z.strictObject({
    status: z.enum(['ok', 'denied', 'unavailable', 'skipped']),
    count: count.nullable(),
    cause: cause.nullable()
  }),
  requirements: z.array(requirement),
  checks: z.array(check),
  uses: z.array(use).describe('Places in the repository that name models; empty unless "find-models" asked for them'),
  warnings: z.array(warning),
  fixes: z.array(fix).describe('Requests that an owner could send to grant what is missing; never sent by this action'),
  spend: spend.nullable().describe('null if no limit is set, or if it is not known'),
  called: z.array(called).nullable().describe('The models that the key called in the last 30 days, most called first'),
  adminRequests: count.describe('Requests with the admin key, which are not counted in requests'),
  requests: count.describe('All requests to the model API, including the list and the control requests'),
  durationMs: count
})

/** The result of a run. */
export type Result = Report['result']
