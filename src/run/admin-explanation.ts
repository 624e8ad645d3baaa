/** Makes the diagnosis exact with what an admin key can read. It can never turn a failure into a pass. */
import { createFetch } from '../adapters/fetch.ts'
import {
  type AdminAnswers,
  type AdminQuestion,
  type AdminReply,
  NO_ADMIN_ANSWERS
} from '../core/admin-key/admin-api.ts'
import {
  calendarQuestions,
  explained,
  failureWarnings,
  fixesFor,
  listingRuleWarnings,
  questionsFor
} from '../core/admin-key/admin-findings.ts'
import { type Calls, countedCalls } from '../core/admin-key/called.ts'
import {
  ageWarnings,
  expiryWarnings,
  IDENTITY_FACTS,
  keyFactsOf,
  newKeyAdvice,
  refusedKeyHint,
  theKey
} from '../core/admin-key/key-facts.ts'
import { isEnforced, type Spend, spendOf, spendWarnings } from '../core/admin-key/spend.ts'
import { switchFixes } from '../core/admin-key/switches.ts'
import { type KeyFacts, NO_KEY_FACTS } from '../core/credential/key.ts'
import { hostKind, isLoopback } from '../core/endpoints/host.ts'
import type { Check, Fix, Warning } from '../core/report.ts'
import type { RetryPolicy } from '../core/verification/ask.ts'
import { gated, unknownLimitsWarnings } from '../core/verification/limits.ts'
import type { Verification } from '../core/verification/verify.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Credential } from './credential.ts'
import type { ProjectWatch } from './project-watch.ts'

type Explanation = {
  readonly checks: Verification['checks']
  readonly keyFacts: KeyFacts
  readonly fixes: readonly Fix[]
  readonly spend: Spend | null
  readonly calls: Calls | null
  readonly adminRequests: number
  readonly warnings: readonly Warning[]
}

type Context = {
  readonly inputs: Inputs
  readonly credential: Credential
  readonly run: RetryPolicy
  readonly watch: ProjectWatch
}

/** Asks with the admin key. The questions of every run are sent while the models are verified. */
type AdminReader = {
  /** The project that the questions are about; null until it is known. */
  readonly project: () => string | null
  /** Why nothing is asked although there is an admin key. */
  readonly warnings: () => readonly Warning[]
  /** Asks the questions that the checks raise, and adds the answers to those of every run. */
  readonly read: (questions: readonly AdminQuestion[]) => Promise<AdminReply & { readonly asked: number }>
}

const NOTHING_LEARNT: AdminReply = { answers: NO_ADMIN_ANSWERS, failures: [], requests: 0 }

/** A reader for the run. Null if nothing is asked: without an admin key, or about a key that is never sent. */
export function startAdminReader({ inputs, credential, run, watch }: Context): AdminReader | null {
  const { adminApiKey, baseUrl, identity } = inputs
  const { key } = credential
  if (adminApiKey === undefined || key.cause !== null) return null
  if (/^sk-(proj|svcacct)-/.test(adminApiKey.trim()))
    return { project: () => null, warnings: () => [NOT_ADMIN], read: async () => ({ ...NOTHING_LEARNT, asked: 0 }) }
  // Another server would learn a key that can read, or even change, the whole organization.
  if (hostKind(baseUrl) !== 'openai' && !isLoopback(new URL(baseUrl).hostname))
    return { project: () => null, warnings: () => [NOT_OPENAI], read: async () => ({ ...NOTHING_LEARNT, asked: 0 }) }
  const { timeoutMs, environment } = run
  const project = () => inputs.project ?? watch.id()
  const ask = async (questions: readonly AdminQuestion[]): Promise<AdminReply> => {
    const asked = project()
    if (asked === null || questions.length === 0) return NOTHING_LEARNT
    // Runs without an admin key do not load it.
    const { readAdmin } = await import('../adapters/admin.ts')
    const fetch = await createFetch(baseUrl)
    const connection = { adminApiKey, baseUrl, timeoutMs, signal: environment.signal, fetch }
    return readAdmin(connection, { project: asked, identity, nowMs: environment.now() }, questions)
  }
  const usual = calendarQuestions(identity === null)
  const first = inputs.project === undefined ? watch.named.then(() => ask(usual)) : ask(usual)
  // A wrong input may end the run before anybody waits for it.
  first.catch(() => undefined)
  return {
    project,
    warnings: () => (project() === null ? [NO_PROJECT] : []),
    async read(questions) {
      const [early, late] = await Promise.all([first, ask(questions)])
      return { ...merged(early, late), asked: usual.length + questions.length }
    }
  }
}

function merged(early: AdminReply, late: AdminReply): AdminReply {
  const known = Object.entries(late.answers).filter(([, answer]) => answer !== null)
  return {
    answers: { ...early.answers, ...(Object.fromEntries(known) as Partial<AdminAnswers>) },
    failures: [...early.failures, ...late.failures],
    requests: early.requests + late.requests
  }
}

/** Adds what only an admin key can show: which setting refuses a model, the limits, the key's age. */
export async function explain(
  verification: Verification,
  reader: AdminReader | null,
  { inputs, credential, run }: Context,
  onCheck: (check: Check) => void
): Promise<Explanation> {
  const { newKey, ...learnt } = await learn(verification, reader, { inputs, credential, run })
  const gate = (check: Check) => {
    const after = gated(check, inputs)
    if (after !== check) onCheck(after)
    return after
  }
  const isKeyless = credential.key.kind === 'workload-identity'
  const age =
    isKeyless || credential.key.cause !== null ? [] : ageWarnings(learnt.keyFacts, inputs.maxKeyAgeDays, newKey)
  const limits = unknownLimitsWarnings([...learnt.checks.values()], inputs)
  return {
    ...learnt,
    checks: mapValues(learnt.checks, gate),
    keyFacts: isKeyless ? IDENTITY_FACTS : learnt.keyFacts,
    warnings: [...learnt.warnings, ...age, ...limits]
  }
}

/** What the admin key adds; nothing without one. `newKey`: which kind of key to create. */
async function learn(
  { checks, listing }: Verification,
  reader: AdminReader | null,
  { inputs, credential, run }: Omit<Context, 'watch'>
): Promise<Explanation & { readonly newKey?: string }> {
  const nothing = {
    checks,
    keyFacts: NO_KEY_FACTS,
    fixes: [],
    spend: null,
    calls: null,
    adminRequests: 0,
    warnings: []
  }
  if (reader === null) return nothing
  const all = [...checks.values()]
  const { key, redact } = credential
  const project = reader.project()
  if (project === null) return { ...nothing, warnings: reader.warnings() }
  const { answers, failures, requests, asked } = await reader.read(
    questionsFor(all, inputs, inputs.identity === null, listing)
  )
  const nowMs = run.environment.now()
  const own = theKey(answers.api_keys, key.key)
  const keyFacts = own === null ? NO_KEY_FACTS : keyFactsOf(own, nowMs)
  const spend = spendOf(answers, project, nowMs)
  const state = { keys: answers.api_keys, key: key.key, project, nowMs }
  const afterwards = mapValues(checks, (check) => {
    const hint = inputs.identity === null ? refusedKeyHint(check, state) : null
    return hint === null ? explained(check, answers, project) : { ...check, hint }
  })
  const isExplained = [...afterwards.values()].some((check) => refusedKeyHint(check, state) !== null)
  const newKey = newKeyAdvice(answers.api_keys, own)
  const limit = answers.spend_limit ?? answers.organization_spend_limit
  return {
    newKey,
    checks: afterwards,
    keyFacts: { ...keyFacts, name: keyFacts.name === null ? null : redact(keyFacts.name) },
    fixes: [...fixesFor(all, answers), ...switchFixes(all, answers)],
    spend,
    calls: countedCalls(answers, own?.id ?? null),
    adminRequests: requests,
    warnings: [
      ...failureWarnings(failures, asked, project),
      // The hint of the refused checks already says it.
      ...(isExplained ? [] : expiryWarnings(keyFacts, { ...inputs, nowMs, advice: newKey })),
      ...listingRuleWarnings(listing, all, answers),
      ...spendWarnings(spend, nowMs, isEnforced(limit))
    ]
  }
}

const NOT_ADMIN: Warning = {
  kind: 'admin',
  level: 'warning',
  model: null,
  message:
    '"admin-api-key" was not used: it holds a key of a project, which cannot read settings. An admin key starts with sk-admin-.'
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

function mapValues(checks: Verification['checks'], change: (check: Check) => Check): Verification['checks'] {
  return new Map([...checks].map(([key, check]) => [key, change(check)]))
}
