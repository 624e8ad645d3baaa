import type { ApiRequest } from './api.ts'
import { type Endpoint, endpointSpec } from './endpoints.ts'
import type { HostKind } from './host.ts'

/**
 * The smallest real request for a model at an endpoint.
 *
 * @throws TypeError if no request proves a model at this endpoint
 */
export function probeRequest(model: string, endpoint: Endpoint, host: HostKind = 'openai'): ApiRequest {
  const { path, encoding, body, file } = endpointSpec(endpoint)
  if (path === null) throw new TypeError(`No request proves a model at "${endpoint}"`)
  return { endpoint, model, path, encoding, body: inWordsOf(host, body(model)), ...(file && { file }) }
}

/**
 * OpenAI's reasoning models take only the new name of the token limit. Some other servers know only the old name: they
 * ignore the new one and write without end. All of them take the old name, so they get that.
 */
function inWordsOf(host: HostKind, body: ApiRequest['body']): ApiRequest['body'] {
  const { max_completion_tokens: limit, ...rest } = body
  return host === 'other' && limit !== undefined ? { ...rest, max_tokens: limit } : body
}
