/** Verifies what the inputs ask for, and puts all results into one report. */
import { createFetch, findProxy } from '../adapters/fetch.ts'
import { createApi } from '../adapters/openai.ts'
import type { Pool } from '../connection/waiting.ts'
import { keyWarnings } from '../core/credential/key.ts'
import { judge } from '../core/diagnosis/judge.ts'
import type { Answer } from '../core/endpoints/api.ts'
import { hostKind } from '../core/endpoints/host.ts'
import type { Check, Report, Warning } from '../core/report.ts'
import { incidentWarnings, suggestsOutage } from '../core/reporting/incident.ts'
import type { RetryPolicy } from '../core/verification/ask.ts'
import { confirmRefusals } from '../core/verification/confirm.ts'
import { isRuledOutBySettings } from '../core/verification/settings.ts'
import { refuseAll, type Verification, verify } from '../core/verification/verify.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { type Credential, isMissing } from './credential.ts'
import { type Finder, startFinding } from './find-models.ts'
import { later } from './later.ts'
import { createProjectWatch, type ProjectWatch } from './project-watch.ts'

/** What a verification needs from its surroundings. */
export type ReportHost = {
  readonly onCheck: (check: Check) => void
  /** The folder that `find-models` reads; by default the current one. */
  readonly workspace?: string
  /** Reaches OpenAI's status page, whose address is fixed. Tests put a local server in its place. */
  readonly statusFetch?: typeof fetch
  /** Open connections to the API's host, from before the program was loaded; absent or null if there are none. */
  readonly opened?: Promise<Pool | null>
  /** How the base URL is reached; by default over the network. Tests play any host on this machine. */
  readonly network?: Network
  /** Aborted when the step is cancelled: the run ends at once and reports what is known. */
  readonly cancelled: AbortSignal
}

/** A way to the base URL that tests put in place of the network. */
type Network = {
  readonly fetch: typeof fetch
  /** The base URL of realtime sessions, which are not HTTP requests. */
  readonly realtimeUrl: string
}

/** One run: how often and how long it asks, and when it began. */
export type Run = RetryPolicy & { readonly startedAtMs: number }

/** `listed`: every model on the key's list, for an audit; null if there is no audit or the list is unknown. */
type Reported = { readonly report: Report; readonly listed: readonly string[] | null }

/**
 * The report of a run. Without a key that can work, no request is sent.
 *
 * @throws InputError if there are more models than `max-probes`
 */
export async function verifyAndReport(
  inputs: Inputs,
  credential: Credential,
  host: ReportHost,
  run: Run
): Promise<Reported> {
  const { key, hint } = credential
  const find = startFinding(inputs, host.workspace ?? '.', run.environment.signal, run.startedAtMs)
  const after = later(() => import('./after-verifying.ts'), run.environment.signal)
  const head = { ...inputs, key, apiHost: new URL(inputs.baseUrl).host, startedAtMs: run.startedAtMs }
  if (isMissing(credential) && inputs.missingKey === 'skip') {
    const { lists, uses, warnings: ofFiles } = await find(null)
    const warnings = [...inputs.warnings, ...whySkipped(hint), ...ofFiles]
    const { buildSkippedReport } = await after()
    return { report: buildSkippedReport({ ...head, lists, uses, warnings, nowMs: Date.now() }), listed: null }
  }
  const watch = createProjectWatch()
  const context = { inputs, credential, run, watch }
  const reader = inputs.adminApiKey === undefined ? null : after().then((of) => of.startAdminReader(context))
  const verification =
    key.cause === null
      ? await verifyWith(credential, inputs, host, { run, watch, find, after })
      : refuseAll((await find(null)).lists, key.cause, hint)
  const { lists, uses, warnings: ofFiles } = await find(verification.listing.models)
  watch.end()
  const [incidents, explanation] = await Promise.all([
    findIncidents(verification, inputs, host),
    after().then(async ({ explain }) => explain(verification, await reader, context, host.onCheck))
  ])
  const ofKey = keyWarnings(key, hostKind(inputs.baseUrl), inputs.isCi, explanation.keyFacts.owner)
  const { buildReport, listPrice } = await after()
  const report = buildReport({
    ...head,
    ...verification,
    ...explanation,
    lists,
    uses: inputs.findModels === 'off' ? null : uses,
    warnings: [...inputs.warnings, ...ofFiles, ...ofKey, ...explanation.warnings, ...incidents],
    nowMs: Date.now(),
    priceOf: hostKind(inputs.baseUrl) === 'azure' ? () => null : listPrice,
    isRuledOut: ({ endpoint }) => isRuledOutBySettings(endpoint, inputs)
  })
  // Only an audit needs the list: it compares it with the list of the last audit.
  const { models } = verification.listing
  return { report, listed: inputs.audit && models && [...models.keys()] }
}

/** Asks even after the deadline, because an outage may have used up the time. It does not ask after a cancellation. */
async function findIncidents(
  { checks, listing }: Verification,
  { baseUrl }: Inputs,
  host: ReportHost
): Promise<Warning[]> {
  if (!suggestsOutage(hostKind(baseUrl), [...checks.values(), listing])) return []
  const { readStatusPage, STATUS_PAGE_URL } = await import('../adapters/status-page.ts')
  const fetchPage = host.statusFetch ?? (await createFetch(STATUS_PAGE_URL))
  return incidentWarnings(await readStatusPage(fetchPage, host.cancelled))
}

function whySkipped(hint: string | null): Warning[] {
  return hint === null ? [] : [{ kind: 'key', level: 'notice', model: null, message: hint }]
}

type Verifying = {
  readonly run: Run
  readonly watch: ProjectWatch
  readonly find: Finder
  readonly after: () => Promise<typeof import('./after-verifying.ts')>
}

/** The most common refusal, and the one that the control expects. */
const USUAL_REFUSAL: Answer = {
  kind: 'response',
  status: 404,
  headers: {},
  body: '{"error":{"message":"The model does not exist","type":"invalid_request_error","code":"model_not_found"}}',
  latencyMs: 0
}

async function verifyWith(
  credential: Credential,
  inputs: Inputs,
  host: ReportHost,
  { run, watch, find, after }: Verifying
): Promise<Verification> {
  const { apiKey, redact } = credential
  const { baseUrl, organization, project, headers } = inputs
  const { timeoutMs, environment } = run
  const kind = hostKind(baseUrl)
  const realtimeUrl = host.network?.realtimeUrl ?? baseUrl
  const proxy = findProxy(realtimeUrl)
  const direct = createApi({
    ...{ apiKey, baseUrl, host: kind, organization, project, headers, timeoutMs, signal: environment.signal },
    fetch: host.network?.fetch ?? (await createFetch(baseUrl, await host.opened)),
    async realtime(request, credentials) {
      const { createRealtime } = await import('../adapters/realtime.ts')
      const way = { baseUrl: realtimeUrl, proxy, timeoutMs, signal: environment.signal }
      return createRealtime(way)(request, credentials)
    }
  })
  const api = watch.through(direct)
  // V8 compiles a pattern when it is used, and once more when it is used again. So the first refusal would take 10 ms.
  later(async () => [USUAL_REFUSAL, USUAL_REFUSAL].map((answer) => judge(answer, 'responses')), environment.signal)
  const sent = { organization: organization !== undefined, project: project !== undefined }
  const settings = { ...inputs, ...run, host: kind, sent, redact, onCheck: host.onCheck }
  const first = await verify(api, inputs.lists, settings, async ({ models }) => (await find(models)).lists)
  const { lists } = await find(first.listing.models)
  const confirmed = inputs.audit?.writes ? await confirmRefusals(api, lists, first, settings) : first
  const { withReplacements } = await after()
  return withReplacements(api, confirmed, settings)
}
