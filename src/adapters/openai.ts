/** The model API through the official SDK: one request in, one Answer out. It never throws and never retries. */
import { setMaxListeners } from 'node:events'
import OpenAI, { APIConnectionTimeoutError, APIError, toFile } from 'openai'
import { turn } from '../connection/turn.ts'
import { failureOf, isAbortOf } from '../core/diagnosis/failure.ts'
import type { Answer, Api, ApiRequest } from '../core/endpoints/api.ts'
import type { HostKind } from '../core/endpoints/host.ts'
import { isSoundType } from '../core/endpoints/verdicts.ts'

export type Connection = {
  /** A key, or a function that gives a token that is valid now. */
  readonly apiKey: string | (() => Promise<string>)
  readonly baseUrl: string
  readonly host: HostKind
  readonly organization: string | undefined
  readonly project: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Aborted when the run must end. */
  readonly signal: AbortSignal
  /** Sends HTTP requests, through a proxy if one is set. */
  readonly fetch: typeof fetch
  /** Opens a realtime session, sends the request, and gives the event that ends the session. */
  readonly realtime: (request: ApiRequest, headers: Readonly<Record<string, string>>) => Promise<Answer>
}

/** An API at one base URL, with one key and one pool of connections. */
export function createApi(connection: Connection): Api {
  // One listener per concurrent request; not a leak.
  setMaxListeners(0, connection.signal)
  const bodies = new WeakMap<Headers, string>()
  const client = createClient(connection, bodies)
  const nextTurn = createTurns()
  const call = async (request: ApiRequest) =>
    request.encoding === 'websocket'
      ? converse(connection, request)
      : exchange(connection, bodies, async () =>
          client
            .post(request.path, {
              body: request.file ? await form(request) : request.body,
              // A cached answer only shows what the key could do earlier.
              headers: { 'Cache-Control': 'no-store', ...withoutHeader(request.without) }
            })
            .asResponse()
        )
  return {
    async send(request) {
      await nextTurn()
      return call(request)
    },
    list: (without) => {
      const headers = without === 'key' ? withoutCredentials(connection) : withoutHeader(without)
      return exchange(connection, bodies, () => client.get('/models', { headers }).asResponse())
    }
  }
}

/**
 * Gives each request one whole turn of the event loop. In that turn the request before it is sent, instead of waiting
 * until all are made. And the connection of an answered request becomes free again, or is found to be closed.
 */
function createTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return () => {
    last = last.then(turn)
    return last
  }
}

function createClient(connection: Connection, bodies: WeakMap<Headers, string>): OpenAI {
  // The SDK would send these headers instead of the key under test, and has no option against it.
  delete process.env.OPENAI_CUSTOM_HEADERS
  const { apiKey, baseUrl, organization, project, timeoutMs } = connection
  return new OpenAI({
    apiKey,
    baseURL: baseUrl,
    // Each option is set, so that no environment variable decides silently.
    organization: organization ?? null,
    project: project ?? null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
    timeout: timeoutMs,
    defaultHeaders: { ...azureHeaders(connection), ...connection.headers },
    fetch: fetchWhole(connection, bodies)
  })
}

/** The SDK's `fetch`. It gives the SDK an answer without a body, and keeps the body under the answer's headers. */
function fetchWhole({ fetch, signal }: Connection, bodies: WeakMap<Headers, string>): typeof fetch {
  return async (url, init) => {
    const end = endOf(signal, init?.signal)
    try {
      // A redirect would send the key to an address that nobody configured.
      const response = await fetch(url, { ...init, signal: end.signal, redirect: 'manual' })
      const body = await response.text()
      // The beginning of a sound proves that there is sound. The rest is not needed.
      if (isSoundType(response.headers.get('content-type') ?? '')) end.now()
      // The SDK would parse a refusal's body and write it out again. Deeply nested JSON would make that fail.
      const copy = new Response(null, response)
      bodies.set(copy.headers, body)
      return copy
    } finally {
      end.release()
    }
  }
}

/** Azure takes its keys in the header `api-key`. An Entra token (a JWT) goes into `Authorization`, as elsewhere. */
function azureHeaders({ host, apiKey }: Connection): Record<string, string | null> {
  return host === 'azure' && typeof apiKey === 'string' && !apiKey.startsWith('eyJ')
    ? { 'api-key': apiKey, Authorization: null }
    : {}
}

/** The SDK does not open realtime sessions, so this gives them the same credentials. */
async function converse(connection: Connection, request: ApiRequest): Promise<Answer> {
  const { apiKey } = connection
  try {
    const token = typeof apiKey === 'string' ? apiKey : await apiKey()
    return await connection.realtime(request, credentialHeaders(connection, token, request.without))
  } catch (error) {
    return failureOf(error, false, 0)
  }
}

function credentialHeaders(
  connection: Connection,
  token: string,
  without?: 'organization' | 'project'
): Record<string, string> {
  const headers = {
    Authorization: `Bearer ${token}`,
    'OpenAI-Organization': connection.organization,
    'OpenAI-Project': connection.project,
    ...azureHeaders(connection),
    ...withoutHeader(without),
    ...connection.headers
  }
  const isGiven = (entry: [string, string | null | undefined]): entry is [string, string] =>
    typeof entry[1] === 'string'
  return Object.fromEntries(Object.entries(headers).filter(isGiven))
}

function withoutHeader(setting: ApiRequest['without']): Record<string, null> {
  if (setting === undefined) return {}
  return { [setting === 'organization' ? 'OpenAI-Organization' : 'OpenAI-Project']: null }
}

/** Whatever a user adds may be a credential. */
function withoutCredentials({ headers }: Connection): Record<string, null> {
  const names = ['Authorization', 'api-key', 'OpenAI-Organization', 'OpenAI-Project', ...Object.keys(headers)]
  return Object.fromEntries(names.map((name) => [name, null]))
}

async function form({ body, file }: ApiRequest): Promise<FormData> {
  const data = new FormData()
  for (const [name, value] of Object.entries(body)) data.append(name, String(value))
  if (file) data.append(file.field, (await toFile(file.bytes, file.name, { type: 'audio/wav' })) as File)
  return data
}

async function exchange(
  { signal }: Connection,
  bodies: WeakMap<Headers, string>,
  send: () => Promise<Response>
): Promise<Answer> {
  if (signal.aborted) return { kind: 'stopped' }
  const startedAt = performance.now()
  const answer = ({ status, headers }: { readonly status: number; readonly headers: Headers }): Answer => ({
    kind: 'response',
    status,
    headers: Object.fromEntries(headers),
    body: bodies.get(headers) ?? '',
    latencyMs: performance.now() - startedAt
  })
  try {
    return answer(await send())
  } catch (error) {
    if (error instanceof APIError && error.status !== undefined && error.headers) return answer(error)
    if (isAbortOf(signal)) return { kind: 'stopped' }
    return failureOf(error, error instanceof APIConnectionTimeoutError, performance.now() - startedAt)
  }
}

/**
 * A request ends with the run, or when the SDK's timeout passes. `AbortSignal.any` is not used, because it would keep each
 * request in memory until the run is over.
 */
function endOf(run: AbortSignal, time: AbortSignal | null | undefined) {
  const controller = new AbortController()
  const now = () => controller.abort()
  const timeOut = () => controller.abort(Object.assign(new Error('The request timed out'), { code: 'ETIMEDOUT' }))
  if (run.aborted) now()
  run.addEventListener('abort', now)
  time?.addEventListener('abort', timeOut)
  const release = () => {
    run.removeEventListener('abort', now)
    time?.removeEventListener('abort', timeOut)
  }
  return { signal: controller.signal, now, release }
}
