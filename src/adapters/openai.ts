/** The model API through the official SDK: one request in, one Answer out. Never throws, never retries. */
import { setMaxListeners } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import OpenAI, { APIConnectionTimeoutError, APIError, toFile } from 'openai'
import type { Answer, Api, ApiRequest } from '../core/api.ts'
import { failureOf, isAbortOf } from '../core/failure.ts'
import type { HostKind } from '../core/host.ts'

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

const AUDIO = /^(audio\/|application\/octet-stream)/

export function createApi(connection: Connection): Api {
  const bodies = new WeakMap<Headers, string>()
  const client = createClient(connection, bodies)
  const call = async (request: ApiRequest) =>
    request.encoding === 'websocket'
      ? converse(connection, request)
      : exchange(connection, bodies, request.dropAudioBody === true, async (signal) =>
          client
            .post(request.path, {
              body: request.file ? await form(request) : request.body,
              signal,
              headers: withoutHeader(request.without)
            })
            .asResponse()
        )
  return {
    async send(request) {
      const answer = await call(request)
      // A connection is free again only in the next turn: a request that left earlier would open another one.
      await setImmediate()
      return answer
    },
    list: (without) =>
      exchange(connection, bodies, false, (signal) =>
        client.get('/models', { signal, headers: withoutHeader(without) }).asResponse()
      )
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
    fetch: async (url, init) => {
      // A redirect would take the key to an address that nobody configured.
      const response = await connection.fetch(url, { ...init, redirect: 'manual' })
      if (response.ok) return response
      // The SDK would parse the body and write it out again, which a deeply nested one turns into a failure.
      const copy = new Response(null, response)
      bodies.set(copy.headers, await response.text())
      return copy
    }
  })
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

async function form({ body, file }: ApiRequest): Promise<FormData> {
  const data = new FormData()
  for (const [name, value] of Object.entries(body)) data.append(name, String(value))
  if (file) data.append(file.field, (await toFile(file.bytes, file.name, { type: 'audio/wav' })) as File)
  return data
}

async function exchange(
  { timeoutMs, signal }: Connection,
  bodies: WeakMap<Headers, string>,
  dropAudioBody: boolean,
  send: (signal: AbortSignal) => Promise<Response>
): Promise<Answer> {
  if (signal.aborted) return { kind: 'stopped' }
  const startedAt = performance.now()
  const latencyMs = () => performance.now() - startedAt
  const limit = limitTime(signal, timeoutMs)
  try {
    const response = await send(limit.signal)
    const isAudio = dropAudioBody && AUDIO.test(response.headers.get('content-type') ?? '')
    if (isAudio) limit.stop()
    return {
      kind: 'response',
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: isAudio ? '' : await response.text(),
      latencyMs: latencyMs()
    }
  } catch (error) {
    if (error instanceof APIError && error.status !== undefined && error.headers) {
      const body = bodies.get(error.headers) ?? ''
      return {
        kind: 'response',
        status: error.status,
        headers: Object.fromEntries(error.headers),
        body,
        latencyMs: latencyMs()
      }
    }
    if (isAbortOf(signal)) return { kind: 'stopped' }
    return failureOf(error, limit.isOver() || error instanceof APIConnectionTimeoutError, latencyMs())
  } finally {
    limit.release()
  }
}

/**
 * Ends with the run, or with the time for one request: the SDK's own limit ends with the headers, this one covers the
 * body as well. `AbortSignal.timeout` would keep what belongs to a request in memory until its time is over.
 */
function limitTime(run: AbortSignal, timeoutMs: number) {
  const controller = new AbortController()
  const stop = () => controller.abort()
  let isOver = false
  const timer = setTimeout(() => {
    isOver = true
    stop()
  }, timeoutMs)
  // As many as there are requests at a time, which is no leak.
  setMaxListeners(0, run)
  run.addEventListener('abort', stop, { once: true })
  const release = () => {
    clearTimeout(timer)
    run.removeEventListener('abort', stop)
  }
  return { signal: controller.signal, isOver: () => isOver, stop, release }
}
