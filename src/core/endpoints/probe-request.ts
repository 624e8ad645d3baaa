import type { ApiRequest } from './api.ts'
import { type Endpoint, endpointSpec } from './endpoints.ts'

/** The smallest real request for a model at an endpoint. The endpoint must be one that can be called. */
export function probeRequest(model: string, endpoint: Endpoint): ApiRequest {
  const { path, encoding, body, file } = endpointSpec(endpoint)
  if (path === null) throw new TypeError(`No request proves a model at "${endpoint}"`)
  return { endpoint, model, path, encoding, body: body(model), ...(file && { file }) }
}
