import type { ApiRequest } from './api.ts'
import { type Endpoint, endpointSpec } from './endpoints.ts'
import type { HostKind } from './host.ts'

/** The smallest real request for a model at an endpoint. The endpoint must be one that can be called. */
export function probeRequest(model: string, endpoint: Endpoint, host: HostKind = 'openai'): ApiRequest {
  const { path, encoding, body, file } = endpointSpec(endpoint)
  if (path === null) throw new TypeError(`No request proves a model at "${endpoint}"`)
  return { endpoint, model, path, encoding, body: inWordsOf(host, body(model)), ...(file && { file }) }
}

/**
 * OpenAI's reasoning models take the new name of the limit only. Servers that know only the old one ignore the new one and
 * write on without end, so everybody else gets the old one, which all of them take.
 */
function inWordsOf(host: HostKind, body: ApiRequest['body']): ApiRequest['body'] {
  const { max_completion_tokens: limit, ...rest } = body
  return host === 'other' && limit !== undefined ? { ...rest, max_tokens: limit } : body
}
