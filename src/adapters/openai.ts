/** The model API through the official SDK: one request in, one Answer out. Never throws, never retries. */
import { setMaxListeners } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import OpenAI, { APIConnectionTimeoutError, APIError, toFile } from 'openai'
import { failureOf, isAbortOf } from '../core/diagnosis/failure.ts'
import type { Answer, Api, ApiRequest } from '../core/endpoints/api.ts'
import type { HostKind } from '../core/endpoints/host.ts'

export type Connection = {
  /** A key, or where to get a token that is good for now. */
  readonly apiKey: string | (() => Promise<string>)
  readonly baseUrl: string
  readonly host: HostKind
  readonly organization: string | undefined
  readonly project: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Aborted when the run must end. */
  readonly signal: AbortSignal
  /** Sends HTTP requests; a proxy's where one is set. */
  readonly fetch: typeof fetch
  /** Opens a realtime session, sends the request and gives the event that ends it. */
  readonly realtime: (request: ApiRequest, headers: Readonly<Record<string, string>>) => Promise<Answer>
}

/** An API at one base URL, with one key and one pool of connections. */
export function createApi(connection: Connection): Api {
  // As many listen as there are requests at a time, which is no leak.
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
              // An answer that was kept shows what the key could do once.
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
 * Gives each request a whole turn of the event loop of its own: the one before it is on its way then, not waiting until
 * all are made, and the connection of an answered one is free again, or known to be closed.
 */
function createTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  // The first ends the turn that has begun, the second the next one, in which what has come is read.
  const turn = async () => {
    await setImmediate()
    await setImmediate()
  }
  return () => {
    last = last.then(turn)
    return last
  }
}

function createClient(connection: Connection, bodies: WeakMap<Headers, string>): OpenAI {
  // The SDK would send these in place of the key that is to be verified, and nothing tells it not to.
  delete process.env.OPENAI_CUSTOM_HEADERS
  const { apiKey, baseUrl, organization, project, timeoutMs } = connection
  return new OpenAI({
    apiKey,
    baseURL: baseUrl,
    // Each is given, so that nothing in the environment decides without a word.
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

const isSound = (headers: Headers) => headers.get('content-type')?.startsWith('audio/') === true

/** What the SDK sends with: gives it answers without a body, and keeps the bodies by their headers. */
function fetchWhole({ fetch, signal }: Connection, bodies: WeakMap<Headers, string>): typeof fetch {
  return async (url, init) => {
    const end = endOf(signal, init?.signal)
    try {
      // A redirect would take the key to an address that nobody configured.
      const response = await fetch(url, { ...init, signal: end.signal, redirect: 'manual' })
      const body = await response.text()
      // Nobody listens to the sound, however long it is: its beginning shows that there is some.
      if (isSound(response.headers)) end.now()
      // The SDK would parse a refusal's body and write it out again, which a deeply nested one turns into a failure.
      const copy = new Response(null, response)
      bodies.set(copy.headers, body)
      return copy
    } finally {
      end.release()
    }
  }
}

/** Azure takes its own keys in a header of its own; an Entra token (a JWT) goes where a key goes elsewhere. */
function azureHeaders({ host, apiKey }: Connection): Record<string, string | null> {
  return host === 'azure' && typeof apiKey === 'string' && !apiKey.startsWith('eyJ')
    ? { 'api-key': apiKey, Authorization: null }
    : {}
}

/** Realtime sessions are not the SDK's: they get the same credentials from here. */
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
 * One request ends with the run, or when the SDK finds that it took too long. `AbortSignal.any` would keep what belongs to
 * a request in memory until the run is over.
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
