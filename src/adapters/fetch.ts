/**
 * `fetch` over Node's own HTTP client. The built-in `fetch` needs up to 50% more memory, and still compiles its parser when
 * the process wants to end. A proxy needs only an agent here; there it would need the whole package undici.
 */
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { createPool } from '../connection/pool.ts'
import { ProxyError, proxyFor } from '../connection/proxy.ts'
import type { Pool } from '../connection/waiting.ts'
import { isSoundType } from '../core/endpoints/verdicts.ts'
import { InputError } from '../core/requirements/requirements.ts'

/** Enough to tell sound from an error. The first piece that arrives may be too short for that. */
const MIN_BEGINNING_BYTES = 64
const MAX_BEGINNING_BYTES = 1_024
const MIB = 1024 * 1024
/** Reading stops here, even if less of the body is kept. */
const MAX_BODY_BYTES = 32 * MIB
/** No refusal needs more words than this. */
const MAX_REFUSAL_BYTES = 64 * 1024
/**
 * How much of an answer is kept, by the request's path, because many answers are kept at the same time. A list of 100,000
 * models takes about 12 MB, an image a few MB, any other answer a few KB.
 */
const BODY_LIMITS: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/\/models$/, MAX_BODY_BYTES],
  [/\/images\//, 8 * MIB],
  [/^/, 2 * MIB]
]
const DEFAULT_HEADERS = { accept: '*/*', 'accept-encoding': 'gzip, br', 'user-agent': 'openai-model-access' }

/**
 * The proxy for a URL; null if none applies.
 * @throws InputError that names the variable, if the variable does not hold the address of a proxy
 */
export function findProxy(url: string): string | null {
  try {
    return proxyFor(url)
  } catch (error) {
    throw error instanceof ProxyError ? new InputError(error.message) : error
  }
}

/**
 * Gives a fetch for one host, through its proxy. Redirects are not followed. The body is read as a whole, for `text()` or
 * `json()`. The process waits for the end of the body, so abort the request if you do not want it. The functions throw the
 * signal's reason, the errors of `node:http`, `net`, `tls` and `zlib`, and errors with these codes: ERR_BODY_TOO_LARGE,
 * ERR_HTTP_INVALID_STATUS_CODE, and ERR_PROXY_ with the status of a proxy's refusal.
 *
 * @param host any address on the host
 * @param opened open connections, used if they lead to this host
 */
export async function createFetch(host: string, opened: Pool | null = null): Promise<typeof fetch> {
  const { request } = await (host.startsWith('https:') ? import('node:https') : import('node:http'))
  const isThere = opened?.origin === new URL(host).origin
  const { agent } = isThere ? opened : await createPool(host, findProxy(host))
  return async (url, { method = 'GET', headers, body = null, signal } = {}) => {
    const payload = await encode(body)
    const options = { method, agent, headers: requestHeaders(headers, payload.type), ...(signal && { ending: signal }) }
    // Node takes a body for complete if the connection ends, even if the signal ended it.
    const unlessAborted = () => signal?.throwIfAborted()
    unlessAborted()
    const incoming = await answerTo(request(String(url), options).end(payload.bytes), signal).finally(unlessAborted)
    return createResponse(incoming, readText(incoming, maxBytesAt(String(url))).finally(unlessAborted))
  }
}

/** Text stays as it is. The platform encodes anything else, such as a form. */
async function encode(
  body: NonNullable<RequestInit['body']> | null
): Promise<{ bytes: string | Buffer | undefined; type: string | null }> {
  if (body === null || typeof body === 'string') return { bytes: body ?? undefined, type: null }
  const encoded = new Response(body)
  return { bytes: Buffer.from(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') }
}

function requestHeaders(given: RequestInit['headers'], type: string | null): OutgoingHttpHeaders {
  return {
    ...DEFAULT_HEADERS,
    ...(type !== null && { 'content-type': type }),
    ...Object.fromEntries(new Headers(given))
  }
}

/**
 * One listener for each event, because Node puts two into an array. V8 may take such an array for long-lived, and then it
 * keeps the requests of hundreds of answers. So the signal is heard here: Node's option `signal` adds listeners of its own.
 */
function answerTo(request: ClientRequest, signal: AbortSignal | null | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const stop = () => request.destroy(signal?.reason)
    signal?.addEventListener('abort', stop)
    request.on('response', resolve)
    request.on('error', reject)
    request.on('close', () => {
      signal?.removeEventListener('abort', stop)
      // Node raises no error for an upgrade that nobody asked for; the connection just closes.
      reject(new Error('The connection was closed without an answer'))
    })
    // The agent would pass on a proxy's refusal as the server's answer.
    request.on('proxyConnect', ({ statusCode, statusText }) => {
      if (statusCode === 200) return
      const said = Number.isNaN(statusCode) ? 'what is not HTTP' : `${statusCode} ${statusText}`
      const message = `The proxy answered CONNECT with ${said}`
      request.destroy(withCode(`ERR_PROXY_${statusCode}`, message))
    })
  })
}

async function decodedBody(incoming: IncomingMessage): Promise<Readable> {
  const encoding = incoming.headers['content-encoding']?.toLowerCase() ?? ''
  if (!/^(gzip|x-gzip|deflate|br)$/.test(encoding)) return incoming
  const { constants, createBrotliDecompress, createUnzip } = await import('node:zlib')
  // With these flags a body that is cut off or empty is decoded as far as it goes.
  const decoder =
    encoding === 'br'
      ? createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
      : createUnzip({ finishFlush: constants.Z_SYNC_FLUSH })
  // Errors of any stream in the pipeline reach the last one.
  return pipeline(incoming, decoder, () => undefined)
}

/** The whole text. Of sound only the first bytes, because a sound stream may never end. */
async function readText(incoming: IncomingMessage, maxBytes: number): Promise<string> {
  const body = await decodedBody(incoming)
  return isSoundType(incoming.headers['content-type'])
    ? beginningOf(body)
    : readWhole(body, maxBytes, isRefusalStatus(incoming))
}

const isRefusalStatus = ({ statusCode = 0 }: IncomingMessage) => statusCode >= 300

/** The first bytes as text; empty if the body is empty. */
function beginningOf(body: Readable): Promise<string> {
  const chunks: Uint8Array[] = []
  const text = () => Buffer.concat(chunks).subarray(0, MAX_BEGINNING_BYTES).toString('latin1')
  return new Promise((resolve, reject) => {
    body.on('data', (chunk: Uint8Array) => {
      chunks.push(chunk)
      if (chunks.reduce((bytes, { byteLength }) => bytes + byteLength, 0) < MIN_BEGINNING_BYTES) return
      body.pause()
      resolve(text())
    })
    untilEnd(body).then(() => resolve(text()), reject)
  })
}

/** Rejects with the error of a body that fails or is cut off. */
function untilEnd(body: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    body.on('error', reject)
    body.on('close', () => (body.readableEnded ? resolve() : reject(new Error('The body was cut off'))))
  })
}

function maxBytesAt(url: string): number {
  const { pathname } = new URL(url)
  return BODY_LIMITS.find(([path]) => path.test(pathname))?.[1] ?? 0
}

/**
 * The whole body. A body that would fill the memory is an error. Of a body above `maxBytes`, a refusal keeps its beginning,
 * which gives the reason, and a success keeps nothing. Both end with words that make them invalid JSON.
 */
async function readWhole(body: Readable, maxBytes: number, isRefusal: boolean): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  body.on('data', (chunk: Uint8Array) => {
    const isFirstTooMany = bytes <= maxBytes && bytes + chunk.byteLength > maxBytes
    bytes += chunk.byteLength
    if (bytes <= maxBytes) chunks.push(chunk)
    else if (isFirstTooMany) chunks.splice(0, chunks.length, ...(isRefusal ? [beginning([...chunks, chunk])] : []))
    if (bytes > MAX_BODY_BYTES)
      body.destroy(withCode('ERR_BODY_TOO_LARGE', `The body is larger than ${MAX_BODY_BYTES} bytes`))
  })
  await untilEnd(body)
  const rest = bytes > maxBytes ? `… (${bytes} bytes, more than any answer has)` : ''
  return `${new TextDecoder().decode(Buffer.concat(chunks))}${rest}`
}

/** A copy, because a view would keep the whole body in memory. */
const beginning = (chunks: readonly Uint8Array[]) => Buffer.from(Buffer.concat(chunks).subarray(0, MAX_REFUSAL_BYTES))

/** Keeps only the text. Anything else of the request would stay in memory with the answer. */
function createResponse(incoming: IncomingMessage, text: Promise<string>): Response {
  // Ignore a broken body that nobody reads.
  text.catch(() => undefined)
  const { statusCode = 0, headersDistinct } = incoming
  if (statusCode < 200 || statusCode > 599) {
    incoming.destroy()
    throw withCode('ERR_HTTP_INVALID_STATUS_CODE', `HTTP has no status ${statusCode}`)
  }
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value)
  // A body as a stream would cost more than everything else here.
  const response = new Response(null, { status: statusCode, headers })
  return Object.assign(response, { text: () => text, json: async () => JSON.parse(await text) })
}

function withCode(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}
