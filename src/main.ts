/** The one orchestrator: reads the inputs, verifies, reports, publishes. And the one catch. */
import { setTimeout } from 'node:timers/promises'
import { createApi } from './adapters/openai.ts'
import { createFetch, proxyFor } from './adapters/proxy.ts'
import type { RetryNotice, RetryPolicy } from './core/ask.ts'
import { buildReport, buildSkippedReport } from './core/build-report.ts'
import { confirmRefusals } from './core/confirm.ts'
import { hostKind } from './core/host.ts'
import { incidentWarnings, suggestsOutage } from './core/incident.ts'
import { keyWarnings } from './core/key.ts'
import { createRedactor, createSecretRemover, redactAll } from './core/redact.ts'
import type { Check, Report, Warning } from './core/report.ts'
import { isRuledOutBySettings, refuseAll, type Verification, verify } from './core/verify.ts'
import { type Credential, type CredentialHost, exportedToken, isMissing, obtainCredential } from './credential.ts'
import { createProjectWatch, explain, type ProjectWatch } from './explain.ts'
import { type Env, type Inputs, readInputs, secretsIn } from './inputs.ts'

/** Where the run happens: a workflow step or a terminal. All that a person or a later step sees goes through it. */
export type Host = CredentialHost & {
  readonly env: Env
  readonly readFile: (path: string) => string
  /** Called once the secrets are masked: from here on anything may be printed. */
  readonly onStart?: () => void
  readonly onCheck: (check: Check) => void
  readonly onRetry: (notice: RetryNotice) => void
  /** Reaches OpenAI's status page, whose address is fixed; tests play it on this machine. */
  readonly statusFetch?: typeof fetch
  /** Aborted when the step is cancelled: the run ends at once and reports what is known. */
  readonly cancelled: AbortSignal
  /**
   * @param listed every model on the key's list, null where it is not known: too many for the report
   * @param token what `export-token` gives to later steps; empty where there is nothing to give
   */
  readonly publish: (report: Report, inputs: Inputs, listed: readonly string[] | null, token: string) => Promise<void>
  /** The run itself went wrong: a wrong input, a broken runner. */
  readonly fail: (error: unknown) => void
}

/** By then the first requests have left, and no answer of the API has come. */
const LOAD_AFTER_MS = 150

/** Never throws and never ends the process. */
export async function main(given: Host): Promise<void> {
  try {
    given.mask(secretsIn(given.env))
    given.onStart?.()
    const inputs = readInputs(given.env, given.readFile)
    const { host, clean } = withoutKeys(given, inputs)
    const run = startRun(inputs, host)
    const credential = await obtainCredential(inputs, host, run)
    const { report, listed } = await createReport(inputs, credential, host, run)
    await host.publish(clean(report), inputs, listed, await exportedToken(inputs, credential))
  } catch (error) {
    // A key in the wrong input would be quoted as a wrong value.
    if (error instanceof Error) error.message = createRedactor(secretsIn(given.env))(error.message)
    given.fail(error)
  }
}

/** Names come from outside as well: a server may list the key as a model, a user may put it among the models. */
function withoutKeys(host: Host, { apiKey, adminApiKey }: Inputs) {
  const remove = createSecretRemover([apiKey, adminApiKey ?? ''])
  const clean = <T>(value: T): T => redactAll(value, remove)
  const { onCheck, onRetry } = host
  const cleaning = {
    onCheck: (check: Check) => onCheck(clean(check)),
    onRetry: (one: RetryNotice) => onRetry(clean(one))
  }
  return { host: { ...host, ...cleaning }, clean }
}

type Findings = { readonly report: Report; readonly listed: readonly string[] | null }

type Run = RetryPolicy & { readonly startedAtMs: number }

function startRun({ timeoutSeconds, deadlineSeconds, maxRetries }: Inputs, { cancelled, onRetry }: Host): Run {
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(deadlineSeconds * 1000)])
  const sleep = (milliseconds: number) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined)
  const environment = { now: Date.now, random: Math.random, sleep, signal }
  return { maxRetries, timeoutMs: timeoutSeconds * 1000, environment, onRetry, startedAtMs: Date.now() }
}

async function createReport(inputs: Inputs, credential: Credential, host: Host, run: Run): Promise<Findings> {
  const { key, hint } = credential
  const { warnings } = inputs
  const head = { ...inputs, key, apiHost: new URL(inputs.baseUrl).host, startedAtMs: run.startedAtMs }
  if (isMissing(credential) && inputs.missingKey === 'skip')
    return {
      report: buildSkippedReport({ ...head, warnings: [...warnings, ...whySkipped(hint)], nowMs: Date.now() }),
      listed: null
    }
  // Prices load while the API answers: any earlier, and the requests would wait for them.
  const answered = new AbortController()
  setTimeout(LOAD_AFTER_MS, undefined, { ref: false, signal: answered.signal }).then(
    () => import('./adapters/prices.ts'),
    () => undefined
  )
  const project = createProjectWatch()
  const verification =
    key.cause === null
      ? await verifyWith(credential, inputs, host, run, project)
      : refuseAll(inputs.lists, key.cause, hint)
  answered.abort()
  const [incidents, explanation] = await Promise.all([
    findIncidents(verification, inputs, host),
    explain(verification, { inputs, credential, run, project: inputs.project ?? project.id(), onCheck: host.onCheck })
  ])
  const ofKey = keyWarnings(key, hostKind(inputs.baseUrl), inputs.isCi, explanation.keyFacts.owner)
  const report = buildReport({
    ...head,
    ...verification,
    ...explanation,
    warnings: [...warnings, ...ofKey, ...explanation.warnings, ...incidents],
    nowMs: Date.now(),
    priceOf: hostKind(inputs.baseUrl) === 'azure' ? () => null : (await import('./adapters/prices.ts')).listPrice,
    isRuledOut: ({ endpoint }) => isRuledOutBySettings(endpoint, inputs)
  })
  return { report, listed: verification.listing.models && [...verification.listing.models.keys()] }
}

/** Asked beyond the deadline too, since an outage is what uses it up, but never once the step is cancelled. */
async function findIncidents({ checks, listing }: Verification, { baseUrl }: Inputs, host: Host): Promise<Warning[]> {
  if (!suggestsOutage(hostKind(baseUrl), [...checks.values(), listing])) return []
  const { readStatusPage, STATUS_PAGE_URL } = await import('./adapters/status-page.ts')
  const fetchPage = host.statusFetch ?? (await createFetch(proxyFor(STATUS_PAGE_URL)))
  return incidentWarnings(await readStatusPage(fetchPage, host.cancelled))
}

function whySkipped(hint: string | null): Warning[] {
  return hint === null ? [] : [{ kind: 'key', level: 'notice', model: null, message: hint }]
}

async function verifyWith(
  credential: Credential,
  inputs: Inputs,
  host: Host,
  run: Run,
  watch: ProjectWatch
): Promise<Verification> {
  const { apiKey, redact } = credential
  const { baseUrl, organization, project, headers } = inputs
  const { timeoutMs, environment } = run
  const proxy = proxyFor(baseUrl)
  const kind = hostKind(baseUrl)
  const direct = createApi({
    ...{ apiKey, baseUrl, host: kind, organization, project, headers, timeoutMs, signal: environment.signal },
    fetch: await createFetch(proxy),
    async realtime(request, credentials) {
      const { createRealtime } = await import('./adapters/realtime.ts')
      return createRealtime({ baseUrl, proxy, timeoutMs, signal: environment.signal })(request, credentials)
    }
  })
  const api = watch.through(direct)
  const sent = { organization: organization !== undefined, project: project !== undefined }
  const settings = { ...inputs, ...run, host: kind, sent, redact, onCheck: host.onCheck }
  const first = await verify(api, inputs.lists, settings)
  return inputs.audit?.writes ? confirmRefusals(api, inputs.lists, first, settings) : first
}
