/** The one orchestrator: it reads the inputs, verifies, reports and publishes. It also has the only catch. */
import { setTimeout } from 'node:timers/promises'
import { createSecrets, type Secrets } from './core/credential/redact.ts'
import type { Report } from './core/report.ts'
import type { RetryNotice } from './core/verification/ask.ts'
import type { Env } from './inputs/environment.ts'
import { type Inputs, readInputs } from './inputs/inputs.ts'
import { secretsIn } from './inputs/secrets.ts'
import { type CredentialHost, exportedToken, obtainCredential } from './run/credential.ts'
import { later } from './run/later.ts'
import { type ReportHost, type Run, verifyAndReport } from './run/verify-and-report.ts'

/** Where the run happens: a workflow step or a terminal. Everything that a person or a later step sees goes through it. */
export type Host = CredentialHost &
  ReportHost & {
    readonly env: Env
    /** What must never be shown. By default the secrets in `env`. */
    readonly secrets?: Secrets
    readonly readFile: (path: string) => string
    /** Called after the secrets are masked. From then on anything may be printed. */
    readonly onStart?: () => void
    readonly onRetry: (notice: RetryNotice) => void
    /**
     * @param listed every model on the key's list, null if unknown; the report has no room for it
     * @param token the token that `export-token` gives to later steps, empty if there is none
     */
    readonly publish: (report: Report, inputs: Inputs, listed: readonly string[] | null, token: string) => Promise<void>
    /** Called if the run itself failed: a wrong input, a broken runner. */
    readonly fail: (error: unknown) => void | Promise<void>
  }

/** Never throws and never ends the process. */
export async function main(given: Host): Promise<void> {
  const secrets = given.secrets ?? createSecrets(secretsIn(given.env))
  const ended = new AbortController()
  try {
    given.mask(secrets.forms())
    given.onStart?.()
    const inputs = readInputs(given.env, given.readFile)
    const host = cleaning(given, secrets)
    const run = startRun(inputs, host, ended.signal)
    const credential = await obtainCredential(inputs, host, run, secrets)
    // Built now, while the API answers, the tables of secrets do not delay the end of the run.
    later(async () => secrets.redact(''), ended.signal)
    const { report, listed } = await verifyAndReport(inputs, credential, host, run)
    await host.publish(report, inputs, listed, await exportedToken(inputs, credential))
  } catch (error) {
    // The message quotes a wrong value, which may be a key in the wrong input.
    if (error instanceof Error) error.message = secrets.redact(error.message)
    await given.fail(error)
  } finally {
    // A request that no result waits for, such as one for an invented model, must not keep the process alive.
    ended.abort()
  }
}

/** The boundary: everything that a run shows or writes passes here. A server may even list the key as a model. */
function cleaning(host: Host, { clean }: Secrets): Host {
  return {
    ...host,
    onCheck: (check) => host.onCheck(clean(check)),
    onRetry: (notice) => host.onRetry(clean(notice)),
    publish: (report, inputs, listed, token) => host.publish(clean(report), inputs, clean(listed), token)
  }
}

function startRun(inputs: Inputs, { cancelled, onRetry }: Host, ended: AbortSignal): Run {
  const { timeoutSeconds, deadlineSeconds, maxRetries } = inputs
  const signal = AbortSignal.any([cancelled, ended, AbortSignal.timeout(deadlineSeconds * 1000)])
  const sleep = (milliseconds: number) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined)
  const environment = { now: Date.now, random: Math.random, sleep, signal }
  return { maxRetries, timeoutMs: timeoutSeconds * 1000, environment, onRetry, startedAtMs: Date.now() }
}
