import { ENDPOINTS, type Endpoint, PINNABLE } from '../../../src/core/endpoints/endpoints.ts'
import { probeRequest } from '../../../src/core/endpoints/probe-request.ts'

test.each([
  ['gpt-image-2', '1024x640'],
  ['gpt-image-2.6-flare', '1024x640'],
  ['gpt-image-9', '1024x640'],
  ['gpt-image-1.5', '1024x1024'],
  ['chatgpt-image-latest', '1024x1024']
])('asks %s for its smallest picture', (model, size) => {
  expect(probeRequest(model, 'images').body).toEqual({
    model,
    prompt: 'a plain white square',
    n: 1,
    size,
    quality: 'low'
  })
})

const withoutRequest = (Object.keys(ENDPOINTS) as Endpoint[]).filter((name) => !PINNABLE.includes(name))

test.each(withoutRequest)('has no request for a model at "%s"', (endpoint) => {
  expect(() => probeRequest('gpt-live-1', endpoint)).toThrow(`No request proves a model at "${endpoint}"`)
})
