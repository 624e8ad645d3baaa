/** Makes the diagnosis exact with what an admin key may read. Whatever becomes of it, no verdict turns for the better. */
import { createFetch } from '../adapters/fetch.ts'
import type { AdminAnswers } from '../core/admin-key/admin-api.ts'
import { explained, failureWarnings, fixesFor, projectIdIn, questionsFor } from '../core/admin-key/admin-findings.ts'
import { absenceHint, ageWarnings, findKey, IDENTITY_FACTS, keyFactsOf } from '../core/admin-key/key-facts.ts'
import { type KeyFacts, NO_KEY_FACTS } from '../core/diagnosis/key.ts'
import type { Answer, Api } from '../core/endpoints/api.ts'
import { hostKind, isLoopback } from '../core/endpoints/host.ts'
import type { Check, Fix, Warning } from '../core/report.ts'
import type { RetryPolicy } from '../core/verification/ask.ts'
import { gated, unknownLimitsWarnings } from '../core/verification/limits.ts'
import type { Verification } from '../core/verification/verify.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Credential } from './credential.ts'

export type Explanation = {
  readonly checks: Verification['checks']
  readonly keyFacts: KeyFacts
  readonly fixes: readonly Fix[]
  readonly warnings: readonly Warning[]
}

export type Context = {
  readonly inputs: Inputs
  readonly credential: Credential
  readonly run: RetryPolicy
  /** The id as set, or as the key's own answers name it; null where neither does. */
  readonly project: string | null
  readonly onCheck: (check: Check) => void
}

/** Adds what only an admin key can tell, where one is given: which setting refuses a model, the limits, the key's age. */
export async function explain({ checks }: Verification, context: Context): Promise<Explanation> {
  const { inputs, credential, onCheck } = context
  const learnt = await learn(checks, context)
  const gate = (check: Check) => {
    const after = gated(check, inputs)
    if (after !== check) onCheck(after)
    return after
  }
  const isKeyless = credential.key.kind === 'workload-identity'
  const age = isKeyless || credential.key.cause !== null ? [] : ageWarnings(learnt.keyFacts, inputs.maxKeyAgeDays)
  const limits = unknownLimitsWarnings([...learnt.checks.values()], inputs)
  return {
    ...learnt,
    checks: mapValues(learnt.checks, gate),
    keyFacts: isKeyless ? IDENTITY_FACTS : learnt.keyFacts,
    warnings: [...learnt.warnings, ...age, ...limits]
  }
}

/** What the admin key adds; nothing without one, and nothing about a key that was never sent. */
async function learn(
  checks: Verification['checks'],
  { inputs, credential, run, project }: Context
): Promise<Explanation> {
  const nothing = { checks, keyFacts: NO_KEY_FACTS, fixes: [], warnings: [] }
  const { adminApiKey, baseUrl } = inputs
  const { key, redact } = credential
  if (adminApiKey === undefined || key.cause !== null) return nothing
  const all = [...checks.values()]
  const questions = questionsFor(all, inputs, key.kind !== 'workload-identity')
  if (questions.length === 0) return nothing
  if (project === null) return { ...nothing, warnings: [NO_PROJECT] }
  // Any other server would learn a key that can read, or change, the whole organization.
  if (hostKind(baseUrl) !== 'openai' && !isLoopback(new URL(baseUrl).hostname))
    return { ...nothing, warnings: [NOT_OPENAI] }
  // Runs without an admin key do not even load it.
  const { readAdmin } = await import('../adapters/admin.ts')
  const { timeoutMs, environment } = run
  const connection = { adminApiKey, baseUrl, timeoutMs, signal: environment.signal }
  const fetch = await createFetch(baseUrl)
  const { answers, failures } = await readAdmin({ ...connection, fetch }, project, questions)
  const shown = redact(project)
  const absence = absenceHint(answers.api_keys, key.key, shown)
  return {
    checks: mapValues(checks, (check) =>
      check.cause === 'invalid_api_key' && absence ? { ...check, hint: absence } : explained(check, answers, shown)
    ),
    keyFacts: factsOf(answers, credential, environment.now()),
    fixes: fixesFor(all, answers),
    warnings: failureWarnings(failures, questions.length, { project: shown, redact })
  }
}

const NOT_OPENAI: Warning = {
  kind: 'admin',
  level: 'warning',
  model: null,
  message: 'The admin key was not used: it is sent to OpenAI only, and "base-url" names another server.'
}

const NO_PROJECT: Warning = {
  kind: 'admin',
  level: 'warning',
  model: null,
  message: 'The admin key was not used: no answer names the project of the key. Set "project" to its id.'
}

function factsOf({ api_keys }: AdminAnswers, { key, redact }: Credential, nowMs: number): KeyFacts {
  const found = findKey(api_keys ?? [], key.key)
  if (found === 'none' || found === 'several') return NO_KEY_FACTS
  const facts = keyFactsOf(found, nowMs)
  return { ...facts, name: facts.name === null ? null : redact(facts.name) }
}

function mapValues(checks: Verification['checks'], change: (check: Check) => Check): Verification['checks'] {
  return new Map([...checks].map(([key, check]) => [key, change(check)]))
}

/** Remembers the project that the API's answers name, before ids are shortened. */
export type ProjectWatch = { readonly through: (api: Api) => Api; readonly id: () => string | null }

/** Watches an API without changing it. `id` is null until an answer has named a project. */
export function createProjectWatch(): ProjectWatch {
  let id: string | null = null
  const noted = (answer: Answer) => {
    id ??= projectIdIn(answer)
    return answer
  }
  return {
    through: (api) => ({
      list: (without) => api.list(without).then(noted),
      send: (request) => api.send(request).then(noted)
    }),
    id: () => id
  }
}
