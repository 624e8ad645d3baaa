/**
 * One run from the inputs to the report, as `main` does it, in this process. So a test can choose which host the server
 * stands for. Requests to any address are sent to this machine.
 */
import { createFetch } from '../../src/adapters/fetch.ts'
import { createApi } from '../../src/adapters/openai.ts'
import { listPrice } from '../../src/adapters/prices.ts'
import { createRealtime } from '../../src/adapters/realtime.ts'
import { NO_KEY_FACTS, readKey } from '../../src/core/credential/key.ts'
import { createRedactor } from '../../src/core/credential/redact.ts'
import { hostKind, isLoopback } from '../../src/core/endpoints/host.ts'
import type { Check, Report } from '../../src/core/report.ts'
import { buildReport } from '../../src/core/reporting/build-report.ts'
import { isRuledOutBySettings } from '../../src/core/verification/settings.ts'
import { refuseAll, verify } from '../../src/core/verification/verify.ts'
import { variableOf } from '../../src/inputs/environment.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import type { RecordedRequest } from '../../src/simulator/recording.ts'
import { asked, type Routes, startModelServer } from './model-server.ts'

export type Verified = {
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
const INVENTED = /no-such-model-\d+/g

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
  const host = hostKind(inputs.baseUrl)
  const key = readKey(inputs.apiKey, host, isLoopback(new URL(inputs.baseUrl).hostname))
  const verification =
    key.cause === null ? await verifyWith(inputs, key.key, origin) : refuseAll(inputs.lists, key.cause, null)
  return buildReport({
    ...{ ...inputs, ...verification, key, keyFacts: NO_KEY_FACTS, fixes: [] },
    ...{ spend: null, calls: null, uses: null, adminRequests: 0 },
    ...{ apiHost: new URL(inputs.baseUrl).host, startedAtMs: Date.now(), nowMs: Date.now() },
    priceOf: host === 'azure' ? () => null : listPrice,
    isRuledOut: ({ endpoint }) => isRuledOutBySettings(endpoint, inputs)
  })
}

async function verifyWith(inputs: ReturnType<typeof readInputs>, apiKey: string, origin: string) {
  const { baseUrl, organization, project, headers } = inputs
  const timeoutMs = inputs.timeoutSeconds * 1000
  const signal = new AbortController().signal
  const local = `${origin}${new URL(baseUrl).pathname}`
  const send = await createFetch(origin)
  const api = createApi({
    ...{ apiKey, baseUrl, host: hostKind(baseUrl), organization, project, headers, timeoutMs, signal },
    fetch: (url, init) => send(`${origin}${new URL(String(url)).pathname}`, init),
    realtime: createRealtime({ baseUrl: local, proxy: null, timeoutMs, signal })
  })
  return verify(api, inputs.lists, {
    ...{
      ...inputs,
      timeoutMs,
      host: hostKind(baseUrl),
      sent: { organization: organization !== undefined, project: project !== undefined }
    },
    environment: { now: Date.now, random: Math.random, sleep: async () => undefined, signal },
    redact: createRedactor([apiKey]),
    onCheck: () => undefined,
    onRetry: () => undefined
  })
}
