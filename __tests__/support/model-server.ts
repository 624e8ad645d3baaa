/** A model API written for one test: a real HTTP server on loopback that records its requests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type RecordedRequest, receive } from '../../src/simulator/recording.ts'

export type ServerAnswer = {
  readonly status: number
  /** An object is sent as JSON, a string as it is. */
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

type Answering = (request: RecordedRequest) => ServerAnswer | Promise<ServerAnswer>
/** `METHOD /path` → the answer, fixed or made from the request. `*` answers every other request. */
export type Routes = Readonly<Record<string, ServerAnswer | Answering>>

export type ModelServer = {
  /** `http://127.0.0.1:PORT`, without a path. */
  readonly origin: string
  /** In the order in which they arrived. */
  readonly requests: readonly RecordedRequest[]
  /** How many were opened so far. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

export async function startModelServer(routes: Routes): Promise<ModelServer> {
  const requests: RecordedRequest[] = []
  const server = createServer((request, response) => void answer(routes, requests, request, response))
  let connections = 0
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((closed) => server.close(() => closed()))
  }
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, requests, connections: () => connections, close }
}

async function answer(routes: Routes, requests: RecordedRequest[], request: IncomingMessage, response: ServerResponse) {
  const { recorded } = await receive(request)
  requests.push(recorded)
  const route = routes[`${recorded.method} ${recorded.path}`] ?? routes['*'] ?? { status: 599, body: 'no such route' }
  const { status, body, headers } = typeof route === 'function' ? await route(recorded) : route
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const type = typeof body === 'string' ? 'text/plain' : 'application/json'
  response.writeHead(status, { 'content-type': type, ...headers }).end(text)
}

/** A request in the form in which tests compare it. */
export const asked = ({ method, path, body }: RecordedRequest) =>
  body === null ? `${method} ${path}` : `${method} ${path} ${JSON.stringify(body)}`

/** `{object: 'list'}` with entries as OpenAI writes them. */
export const listOf = (...models: readonly string[]): ServerAnswer => ({
  status: 200,
  body: { object: 'list', data: models.map((id) => ({ id, object: 'model', created: 1, owned_by: 'owner' })) }
})

/** A chat answer of the model that was asked, or of the one named. */
export const chatAnswer =
  (model?: string) =>
  (request: RecordedRequest): ServerAnswer => ({
    status: 200,
    body: {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      model: model ?? request.model,
      choices: [{ index: 0, finish_reason: 'length', message: { role: 'assistant', content: 'po' } }],
      usage: { prompt_tokens: 8, completion_tokens: 16, total_tokens: 24 }
    }
  })

/** A Responses answer that reached its token limit, like that of a reasoning model. */
export const responsesAnswer =
  (model?: string) =>
  (request: RecordedRequest): ServerAnswer => ({
    status: 200,
    body: {
      id: 'resp_1',
      object: 'response',
      model: model ?? request.model,
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
      output: [],
      usage: { input_tokens: 8, output_tokens: 16, total_tokens: 24 }
    }
  })

/** OpenAI's error body. */
export const refusal = (status: number, message: string, details: Readonly<Record<string, unknown>> = {}) => ({
  status,
  body: { error: { message, type: 'invalid_request_error', param: null, code: null, ...details } }
})
