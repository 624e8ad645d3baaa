/** The one orchestrator: reads the inputs, verifies, reports, publishes. And the one catch. */
import { setTimeout } from 'node:timers/promises'
import { createApi } from './adapters/openai.ts'
import { createFetch, proxyFor } from './adapters/proxy.ts'
import { createRealtime } from './adapters/realtime.ts'
import type { Environment, RetryNotice } from './core/ask.ts'
import { buildReport, buildSkippedReport } from './core/build-report.ts'
import { confirmRefusals } from './core/confirm.ts'
import { hostKind } from './core/host.ts'
import { keyWarnings, NO_KEY_FACTS, readKey } from './core/key.ts'
import { createRedactor } from './core/redact.ts'
import type { Check, Report } from './core/report.ts'
import { isRuledOutBySettings, refuseAll, type Verification, verify } from './core/verify.ts'
import { type Env, type Inputs, readInputs, secretsIn } from './inputs.ts'

/** Where the run happens: a workflow step or a terminal. All that a person or a later step sees goes through it. */
export type Host = {
  readonly env: Env
  readonly readFile: (path: string) => string
  readonly mask: (secrets: readonly string[]) => void
  readonly onCheck: (check: Check) => void
  readonly onRetry: (notice: RetryNotice) => void
  /** Aborted when the step is cancelled: the run ends at once and reports what is known. */
  readonly cancelled: AbortSignal
  /** @param listed every model on the key's list, null where it is not known: too many for the report */
  readonly publish: (report: Report, inputs: Inputs, listed: readonly string[] | null) => Promise<void>
  /** The run itself went wrong: a wrong input, a broken runner. */
  readonly fail: (error: unknown) => void
}

/** Never throws and never ends the process. */
export async function main(host: Host): Promise<void> {
  try {
    host.mask(secretsIn(host.env))
    const inputs = readInputs(host.env, host.readFile)
    const { report, listed } = await createReport(inputs, host)
    await host.publish(report, inputs, listed)
  } catch (error) {
    host.fail(error)
  }
}

type Findings = { readonly report: Report; readonly listed: readonly string[] | null }

async function createReport(inputs: Inputs, host: Host): Promise<Findings> {
  const startedAtMs = Date.now()
  const key = readKey(inputs.apiKey, hostKind(inputs.baseUrl))
  const warnings = [...inputs.warnings, ...keyWarnings(key)]
  const head = { ...inputs, key, warnings, apiHost: new URL(inputs.baseUrl).host, startedAtMs }
  if (key.cause === 'missing_api_key' && inputs.missingKey === 'skip')
    return { report: buildSkippedReport({ ...head, nowMs: Date.now() }), listed: null }
  // Prices load while the API answers.
  const prices = import('./adapters/prices.ts')
  const verification =
    key.cause === null
      ? await verifyWith(key.key, inputs, host)
      : refuseAll(inputs.lists, { ...key, cause: key.cause }, inputs.secretless)
  const report = buildReport({
    ...head,
    ...verification,
    keyFacts: NO_KEY_FACTS,
    fixes: [],
    nowMs: Date.now(),
    priceOf: hostKind(inputs.baseUrl) === 'azure' ? () => null : (await prices).listPrice,
    isRuledOut: ({ endpoint }) => isRuledOutBySettings(endpoint, inputs)
  })
  return { report, listed: verification.listing.models && [...verification.listing.models.keys()] }
}

async function verifyWith(apiKey: string, inputs: Inputs, host: Host): Promise<Verification> {
  const { baseUrl, organization, project, headers } = inputs
  const timeoutMs = inputs.timeoutSeconds * 1000
  const signal = AbortSignal.any([host.cancelled, AbortSignal.timeout(inputs.deadlineSeconds * 1000)])
  const proxy = proxyFor(baseUrl)
  const kind = hostKind(baseUrl)
  const api = createApi({
    ...{ apiKey, baseUrl, host: kind, organization, project, headers, timeoutMs, signal },
    fetch: await createFetch(proxy),
    realtime: createRealtime({ baseUrl, proxy, timeoutMs, signal })
  })
  const settings = {
    ...inputs,
    ...{ host: kind, timeoutMs, environment: environmentUntil(signal) },
    sent: { organization: organization !== undefined, project: project !== undefined },
    redact: createRedactor([apiKey, ...Object.values(headers)]),
    onCheck: host.onCheck,
    onRetry: host.onRetry
  }
  const first = await verify(api, inputs.lists, settings)
  return inputs.audit?.writes ? confirmRefusals(api, inputs.lists, first, settings) : first
}

function environmentUntil(signal: AbortSignal): Environment {
  const sleep = (milliseconds: number) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined)
  return { now: Date.now, random: Math.random, sleep, signal }
}
