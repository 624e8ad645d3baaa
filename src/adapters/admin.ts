/** Reads a project's settings with an admin key, through the official SDK. It sends GET requests and nothing else. */
import OpenAI, { APIError } from 'openai'
import type { z } from 'zod'
import type { AdminAnswers, AdminFailure, AdminQuestion, AdminReply } from '../core/admin-key/admin-api.ts'
import * as shapes from '../core/admin-key/admin-api.ts'

export type AdminConnection = {
  readonly adminApiKey: string
  readonly baseUrl: string
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly fetch: typeof fetch
}

/** A project has a few hundred models and keys; a list that never ends must not be read for ever. */
const MAX_ENTRIES = 10_000
const PAGE_SIZE = 100
const MAX_TIMEOUT_MS = 10_000

/** Asks all questions at once. Never throws: what could not be read is a failure in the reply. */
export async function readAdmin(
  connection: AdminConnection,
  project: string,
  questions: readonly AdminQuestion[]
): Promise<AdminReply> {
  const projects = createClient(connection).admin.organization.projects
  const { signal } = connection
  // The SDK makes an empty list of an answer that is no list: no project has neither limits nor keys.
  const ask: Readonly<Record<AdminQuestion, () => Promise<unknown>>> = {
    model_permissions: async () =>
      parse(shapes.modelPermissions, await projects.modelPermissions.retrieve(project, { signal })),
    rate_limits: async () =>
      parse(
        shapes.rateLimit.array().min(1),
        await all(projects.rateLimits.listRateLimits(project, { limit: PAGE_SIZE }, { signal }))
      ),
    spend_limit: async () => parse(shapes.spendLimit, await projects.spendLimit.retrieve(project, { signal })),
    // Keys whose owner has left the project included: they are what a search is for.
    api_keys: async () =>
      parse(
        shapes.apiKey.array().min(1),
        await all(projects.apiKeys.list(project, { limit: PAGE_SIZE, owner_project_access: 'any' }, { signal }))
      )
  }
  const replies = await Promise.all(
    questions.map((question) =>
      ask[question]().then(
        (value) => ({ answer: [question, value] as const, failure: null }),
        (error: unknown) => ({ answer: null, failure: failureOf(question, error) })
      )
    )
  )
  const answers = Object.fromEntries(replies.map(({ answer }) => answer).filter((answer) => answer !== null))
  return {
    answers: { ...shapes.NO_ADMIN_ANSWERS, ...(answers as Partial<AdminAnswers>) },
    failures: replies.map(({ failure }) => failure).filter((failure) => failure !== null)
  }
}

function createClient({ adminApiKey, baseUrl, timeoutMs, fetch }: AdminConnection): OpenAI {
  return new OpenAI({
    adminAPIKey: adminApiKey,
    baseURL: baseUrl,
    apiKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    // What it adds is not worth a wait.
    maxRetries: 0,
    timeout: Math.min(timeoutMs, MAX_TIMEOUT_MS),
    fetch: (url, init) => {
      if (init?.method?.toUpperCase() !== 'GET') throw new Error('An admin key is used to read only')
      return fetch(url, { ...init, redirect: 'manual' })
    }
  })
}

/** Every page. */
async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const entries: T[] = []
  for await (const entry of pages) {
    if (entries.push(entry) >= MAX_ENTRIES) break
  }
  return entries
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Error('the answer has a form that this action does not know')
  return parsed.data
}

function failureOf(question: AdminQuestion, error: unknown): AdminFailure {
  const status = error instanceof APIError ? (error.status ?? null) : null
  return { question, status, message: (error as Error).message }
}
