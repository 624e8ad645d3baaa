/** Reads an organization's settings with an admin key, through the official SDK. It sends only GET requests. */
import OpenAI, { APIError } from 'openai'
import type { z } from 'zod'
import {
  type AdminAnswers,
  type AdminFailure,
  type AdminQuestion,
  type AdminReply,
  NO_ADMIN_ANSWERS,
  type UsageKind
} from '../core/admin-key/admin-api.ts'
import * as shapes from '../core/admin-key/admin-shapes.ts'

export type AdminConnection = {
  readonly adminApiKey: string
  readonly baseUrl: string
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly fetch: typeof fetch
}

/** Which project the questions are about, and at what time. */
export type AdminSubject = {
  readonly project: string
  /** The identity whose federation rules are read; null if the run has a stored key. */
  readonly identity: { readonly identityProviderId: string; readonly serviceAccountId: string } | null
  readonly nowMs: number
}

/** A project has a few hundred models and keys. A list without an end must not be read for ever. */
const MAX_ENTRIES = 10_000
/** A month of a project with 100 keys that call 30 models each has 90,000 counts. */
const MAX_RESULTS = 100_000
/** One page for each day of a month, at most. */
const MAX_DAY_PAGES = 31
const PAGE_SIZE = 100
const MAX_TIMEOUT_MS = 10_000
const SECONDS_PER_DAY = 86_400
/** One answer holds at most this many days: https://developers.openai.com/api/reference/resources/admin (usage, costs). */
const MAX_DAYS = 31
/** Calls are counted this many days back. */
const CALLED_DAYS = 30

/** Asks all questions at the same time. Never throws: the reply lists what could not be read. */
export async function readAdmin(
  connection: AdminConnection,
  subject: AdminSubject,
  questions: readonly AdminQuestion[]
): Promise<AdminReply> {
  let requests = 0
  const client = createAdminClient(connection, () => {
    requests += 1
  })
  const ask = questionsTo(client, subject, connection.signal)
  const replies = await Promise.all(
    questions.map((question) =>
      ask[question]().then(
        (value) => ({ answer: [question, value] as const, failure: null }),
        (error: unknown) => ({ answer: null, failure: adminFailureOf(question, error) })
      )
    )
  )
  const answers = Object.fromEntries(replies.map(({ answer }) => answer).filter((answer) => answer !== null))
  return {
    answers: { ...NO_ADMIN_ANSWERS, ...(answers as Partial<AdminAnswers>) },
    failures: replies.map(({ failure }) => failure).filter((failure) => failure !== null),
    requests
  }
}

/** The request for each question. */
function questionsTo(
  client: OpenAI,
  { project, identity, nowMs }: AdminSubject,
  signal: AbortSignal
): Readonly<Record<AdminQuestion, () => Promise<unknown>>> {
  const { organization } = client.admin
  const { projects, usage, spendLimit, workloadIdentityProviders } = organization
  const options = { signal }
  // One request for all keys and models. A request for each key would have to wait for the list of keys.
  const calls = (kind: UsageKind) => () =>
    days(shapes.usage, (page) =>
      usage[USAGE_METHODS[kind]](
        {
          start_time: startOfDay(nowMs) - (CALLED_DAYS - 1) * SECONDS_PER_DAY,
          bucket_width: '1d',
          group_by: ['model', 'api_key_id'],
          project_ids: [project],
          limit: MAX_DAYS,
          ...page
        },
        options
      )
    )
  return {
    model_permissions: async () =>
      parsedAs(shapes.modelPermissions, await projects.modelPermissions.retrieve(project, options)),
    // The SDK turns an answer that is not a list into an empty list. Every project has limits and keys, so that is an error.
    rate_limits: async () =>
      parsedAs(
        shapes.rateLimit.array().min(1),
        await all(projects.rateLimits.listRateLimits(project, { limit: PAGE_SIZE }, options))
      ),
    spend_limit: async () => parsedAs(shapes.spendLimit, await projects.spendLimit.retrieve(project, options)),
    organization_spend_limit: async () => parsedAs(shapes.spendLimit, await spendLimit.retrieve(options)),
    // Grouped by project: the limits, which are read at the same time, decide whose costs count.
    costs: () =>
      days(shapes.cost, (page) =>
        usage.costs(
          {
            start_time: startOfMonth(nowMs),
            bucket_width: '1d',
            group_by: ['project_id'],
            limit: MAX_DAYS,
            ...page
          },
          options
        )
      ),
    // Includes keys whose owner has left the project: those are what we look for.
    api_keys: async () =>
      parsedAs(
        shapes.apiKey.array().min(1),
        await all(projects.apiKeys.list(project, { limit: PAGE_SIZE, owner_project_access: 'any' }, options))
      ),
    hosted_tool_permissions: async () =>
      parsedAs(shapes.hostedToolPermissions, await projects.hostedToolPermissions.retrieve(project, options)),
    service_tier_settings: async () =>
      parsedAs(shapes.serviceTierSettings, await projects.serviceTierSettings.retrieve(project, options)),
    federation_rules: async () => {
      if (identity === null) throw new Error('a stored key has no federation rules')
      const { identityProviderId, serviceAccountId: service_account_id } = identity
      const query = { limit: PAGE_SIZE, service_account_id }
      const rules = workloadIdentityProviders.federationRules.list(identityProviderId, query, options)
      return parsedAs(shapes.federationRule.array(), await all(rules))
    },
    usage_completions: calls('completions'),
    usage_embeddings: calls('embeddings'),
    usage_moderations: calls('moderations'),
    usage_images: calls('images'),
    usage_audio_speeches: calls('audio_speeches'),
    usage_audio_transcriptions: calls('audio_transcriptions')
  }
}

/** The SDK's names for them. */
const USAGE_METHODS = {
  completions: 'completions',
  embeddings: 'embeddings',
  moderations: 'moderations',
  images: 'images',
  audio_speeches: 'audioSpeeches',
  audio_transcriptions: 'audioTranscriptions'
} as const satisfies Readonly<Record<UsageKind, string>>

const startOfDay = (nowMs: number) => Math.floor(nowMs / 1000 / SECONDS_PER_DAY) * SECONDS_PER_DAY

function startOfMonth(nowMs: number): number {
  const now = new Date(nowMs)
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1) / 1000
}

function createAdminClient({ adminApiKey, baseUrl, timeoutMs, fetch }: AdminConnection, onRequest: () => void): OpenAI {
  return new OpenAI({
    adminAPIKey: adminApiKey,
    baseURL: baseUrl,
    apiKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    // An admin answer only adds detail, so it is not worth a wait.
    maxRetries: 0,
    timeout: Math.min(timeoutMs, MAX_TIMEOUT_MS),
    fetch: (url, init) => {
      if (init?.method?.toUpperCase() !== 'GET') throw new Error('An admin key is used to read only')
      onRequest()
      return fetch(url, { ...init, redirect: 'manual' })
    }
  })
}

/** The entries of every page. */
async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const entries: T[] = []
  for await (const entry of pages) {
    if (entries.push(entry) >= MAX_ENTRIES) break
  }
  return entries
}

type DaysPage = { readonly data: unknown; readonly has_more?: unknown; readonly next_page?: unknown }

/** The results of every day. A list that is too long is an error, because a sum without the last pages would be too low. */
async function days<T>(
  schema: z.ZodType<T>,
  read: (page: { readonly page?: string }) => PromiseLike<DaysPage>
): Promise<T[]> {
  const results: T[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < MAX_DAY_PAGES; pages++) {
    const { data, has_more, next_page }: DaysPage = await read(cursor === null ? {} : { page: cursor })
    const day = shapes.dayOf(schema).array()
    results.push(...parsedAs(day, data).flatMap((one) => one.results))
    if (results.length > MAX_RESULTS) break
    if (has_more !== true || typeof next_page !== 'string') return results
    cursor = next_page
  }
  throw new Error('the answer is too long to be summed up')
}

function parsedAs<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Error('the answer has a form that this action does not know')
  return parsed.data
}

function adminFailureOf(question: AdminQuestion, error: unknown): AdminFailure {
  const status = error instanceof APIError ? (error.status ?? null) : null
  return { question, status, message: (error as Error).message }
}
