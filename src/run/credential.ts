/** What authorizes the requests: the stored key, or a short-lived token in exchange for GitHub's identity token. */
import { createFetch } from '../adapters/fetch.ts'
import { judgeExchange } from '../core/credential/exchange.ts'
import { type KeyReading, readKey } from '../core/credential/key.ts'
import type { Redact, Secrets } from '../core/credential/redact.ts'
import { shownBy } from '../core/diagnosis/causes.ts'
import { hostKind, isLoopback } from '../core/endpoints/host.ts'
import { ask, type RetryPolicy } from '../core/verification/ask.ts'
import type { WorkloadIdentity } from '../inputs/identity.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Secretless } from '../inputs/secretless.ts'

/** What authorizes the requests, or why nothing does. */
export type Credential = {
  readonly key: KeyReading
  /** Tells a person why no request is sent; null if the cause says it all. */
  readonly hint: string | null
  /** A key, or a function that gives a token that is valid now. It is called before every request. */
  readonly apiKey: string | (() => Promise<string>)
  /** Knows every secret of the run, also the tokens that were exchanged during it. */
  readonly redact: Redact
}

/** What obtaining a credential needs from its surroundings. */
export type CredentialHost = {
  readonly mask: (secrets: readonly string[]) => void
  /** Asks GitHub for the job's identity token; absent if the run is not a job. */
  readonly getIdToken?: (audience: string) => Promise<string>
  /** Reaches the token exchange, whose address the SDK fixes. Tests put a local server in its place. */
  readonly exchangeFetch?: typeof fetch
}

/** Never throws: a credential that cannot work has a cause. */
export async function obtainCredential(
  inputs: Inputs,
  host: CredentialHost,
  policy: RetryPolicy,
  secrets: Secrets
): Promise<Credential> {
  const { secretless } = inputs
  const skip = inputs.missingKey === 'skip' ? '' : SKIP
  if (inputs.identity) return exchangeIdentity(inputs.identity, { secretless, skip }, secrets, host, policy)
  const key = readKey(inputs.apiKey, hostKind(inputs.baseUrl), isLoopback(new URL(inputs.baseUrl).hostname))
  return { key, hint: credentialHint(key, secretless, skip), apiKey: key.key, redact: secrets.redact }
}

/** Is there nothing to send, as in runs from forks? This is what `missing-key: skip` is for. */
export function isMissing({ key, apiKey }: Credential): boolean {
  return shownBy(key.cause).key === 'missing' && apiKey === ''
}

/** The token at the end of the run; empty if there is none or `export-token` does not ask for it. */
export async function exportedToken({ exportToken }: Inputs, { key, apiKey }: Credential): Promise<string> {
  if (!exportToken || key.cause !== null || typeof apiKey === 'string') return ''
  return apiKey().catch(() => '')
}

function credentialHint({ cause, problem }: KeyReading, secretless: Secretless | null, skip: string): string | null {
  if (shownBy(cause).key === 'missing')
    return secretless ? SECRETLESS_HINTS[secretless](skip) : 'The input "api-key" is empty, and so is OPENAI_API_KEY.'
  return problem && `The key cannot work: ${problem}.`
}

/** Advice for a run without `missing-key: skip`. */
const SKIP = ' Set "missing-key: skip" for them.'
const AFTER_THE_MERGE = ' Verify after the merge or in a nightly audit.'

const SECRETLESS_HINTS = {
  fork: (skip: string) => `Pull requests from forks get no secrets.${skip}${AFTER_THE_MERGE}`,
  dependabot: (skip: string) =>
    `Runs that Dependabot starts get no Actions secrets.${skip} To verify in them, save the key as a Dependabot secret as well.`
} as const

async function exchangeIdentity(
  identity: WorkloadIdentity,
  { secretless, skip }: { readonly secretless: Secretless | null; readonly skip: string },
  secrets: Secrets,
  host: CredentialHost,
  policy: RetryPolicy
): Promise<Credential> {
  const { getIdToken } = host
  const { redact } = secrets
  if (!getIdToken || !identity.isOffered) return withoutIdToken(secretless, skip, redact)
  const keepSecret = (token: string) => host.mask(secrets.learn(token))
  // Runs with a stored key do not load it.
  const { createIdentity, EXCHANGE_ORIGIN } = await import('../adapters/identity.ts')
  const { timeoutMs, environment } = policy
  const { exchange, token } = createIdentity({
    ...{ ...identity, getIdToken, keepSecret, timeoutMs, signal: environment.signal },
    fetch: host.exchangeFetch ?? (await createFetch(EXCHANGE_ORIGIN))
  })
  const { judgement } = await ask({ subject: 'the token exchange', send: exchange, judge: judgeExchange }, policy)
  const hint = judgement.message === null ? null : `The answer: ${redact(judgement.message)}`
  return { key: { ...IDENTITY_KEY, cause: judgement.cause }, hint, apiKey: token, redact }
}

const IDENTITY_KEY = { key: '', kind: 'workload-identity', problem: null, wasTrimmed: false } as const

function withoutIdToken(secretless: Secretless | null, skip: string, redact: Redact): Credential {
  const key = { ...IDENTITY_KEY, cause: 'identity_token_unavailable' } as const
  return { key, hint: NO_TOKEN_REASONS[secretless ?? 'other'](skip), apiKey: '', redact }
}

const NO_TOKEN_REASONS = {
  fork: (skip: string) => `Pull requests from forks get no identity token.${skip}${AFTER_THE_MERGE}`,
  dependabot: (skip: string) => `Runs that Dependabot starts get no identity token.${skip}${AFTER_THE_MERGE}`,
  other: () => 'GitHub offers this job no identity token: it lacks the permission "id-token: write".'
} as const
