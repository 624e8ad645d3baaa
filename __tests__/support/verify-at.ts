/**
 * One run from the inputs to the report, as `main` does it, in this process. So a test can choose which host the server
 * stands for. Requests to any address are sent to this machine.
 */
import { createFetch } from '../../src/adapters/fetch.ts'
import { createSecrets } from '../../src/core/credential/redact.ts'
import type { Check, Report } from '../../src/core/report.ts'
import { variableOf } from '../../src/inputs/environment.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { secretsIn } from '../../src/inputs/secrets.ts'
import { type CredentialHost, obtainCredential } from '../../src/run/credential.ts'
import { type ReportHost, type Run, verifyAndReport } from '../../src/run/verify-and-report.ts'
import type { RecordedRequest } from '../../src/simulator/recording.ts'
import { INVENTED } from './invented.ts'
import { asked, type Routes, startModelServer } from './model-server.ts'

type Verified = {
  readonly report: Report
  /** The last check of each model, by model. */
  readonly checks: Readonly<Record<string, Check>>
  /** The requests, with INVENTED in place of the invented model. */
  readonly asked: readonly string[]
  readonly requests: readonly RecordedRequest[]
}

export type VerifyOptions = {
  /** The base URL of the run. The default is the server's address, which `http://SERVER` stands for, with `/v1`. */
  readonly baseUrl?: string
  readonly key?: string | undefined
  readonly inputs?: Readonly<Record<string, string>>
}

const KEY = `sk-proj-${'Ab3xY9kLm2Qw7RtZ'.repeat(4)}`

/** Starts a server with these routes, verifies `models` on it and stops it. */
export async function verifyAt(routes: Routes, models: string, options: VerifyOptions = {}): Promise<Verified> {
  const server = await startModelServer(routes)
  const baseUrl = options.baseUrl?.replace('http://SERVER', server.origin) ?? `${server.origin}/v1`
  const inputs = { 'max-retries': '0', ...options.inputs, 'required-models': models, 'base-url': baseUrl }
  try {
    const report = await reportOf({ 'api-key': options.key ?? KEY, ...inputs }, server.origin)
    return {
      report,
      checks: Object.fromEntries(report.checks.map((check) => [check.model, check])),
      asked: server.requests.map(asked).map((text) => text.replaceAll(INVENTED, 'INVENTED')),
      requests: server.requests
    }
  } finally {
    await server.close()
  }
}

/** The report of a run with these inputs. Its requests go to `origin`, whatever host they name. */
export async function reportOf(given: Readonly<Record<string, string>>, origin: string): Promise<Report> {
  const env = Object.fromEntries(Object.entries(given).map(([name, value]) => [variableOf(name), value]))
  const inputs = readInputs(env, () => '')
  const ended = new AbortController()
  const host = await hostAt(origin, inputs.baseUrl, ended.signal)
  const run: Run = {
    maxRetries: inputs.maxRetries,
    timeoutMs: inputs.timeoutSeconds * 1000,
    environment: { now: Date.now, random: Math.random, sleep: async () => undefined, signal: host.cancelled },
    onRetry: () => undefined,
    startedAtMs: Date.now()
  }
  try {
    const credential = await obtainCredential(inputs, host, run, createSecrets(secretsIn(env)))
    return (await verifyAndReport(inputs, credential, host, run)).report
  } finally {
    ended.abort()
  }
}

async function hostAt(origin: string, baseUrl: string, cancelled: AbortSignal): Promise<ReportHost & CredentialHost> {
  const send = await createFetch(origin)
  return {
    network: {
      fetch: (url, init) => send(`${origin}${new URL(String(url)).pathname}`, init),
      realtimeUrl: `${origin}${new URL(baseUrl).pathname}`
    },
    // No test reports an incident here: the page says nothing.
    statusFetch: async () => new Response(null, { status: 404 }),
    cancelled,
    mask: () => undefined,
    onCheck: () => undefined
  }
}
