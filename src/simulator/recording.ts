/** What was sent, in a form that a test can compare. */
import type { IncomingMessage } from 'node:http'

/** A request as it arrived. */
export type RecordedRequest = {
  readonly method: string
  /** Path and query. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, or else the text; the fields and files of a form; the messages of a WebSocket; null if empty. */
  readonly body: unknown
  readonly model: string | null
}

/** A request with its body as it came. */
export type ReceivedRequest = { readonly recorded: RecordedRequest; readonly raw: Buffer }

/** Reads a request to its end. */
export async function receive(req: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks)
  const headers = flatHeaders(req)
  return { raw, recorded: record(req, headers, await readBody(raw, headers['content-type'] ?? '')) }
}

/** The record of an upgrade. Messages are added to `messages` as they arrive. */
export function recordUpgrade(req: IncomingMessage, messages: readonly unknown[]): RecordedRequest {
  return record(req, flatHeaders(req), messages)
}

function record(req: IncomingMessage, headers: RecordedRequest['headers'], body: unknown): RecordedRequest {
  const path = req.url ?? '/'
  const named =
    (body as { model?: unknown } | null)?.model ?? new URL(path, 'http://localhost').searchParams.get('model')
  return { method: req.method ?? 'GET', path, headers, body, model: typeof named === 'string' ? named : null }
}

function flatHeaders(req: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)]))
}

async function readBody(raw: Buffer, contentType: string): Promise<unknown> {
  if (raw.length === 0) return null
  if (contentType.startsWith('multipart/form-data')) return readForm(raw, contentType)
  return parseJson(raw.toString())
}

/** Parsed JSON, or the text if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

async function readForm(raw: Buffer, contentType: string): Promise<unknown> {
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': contentType } }).formData()
  const summary: Record<string, unknown> = {}
  form.forEach((value, name) => {
    summary[name] = typeof value === 'string' ? value : { file: value.name, type: value.type, bytes: value.size }
  })
  return summary
}
