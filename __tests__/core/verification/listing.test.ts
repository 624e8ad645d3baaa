import type { Answer } from '../../../src/core/endpoints/api.ts'
import { isListed, readListing } from '../../../src/core/verification/listing.ts'

const answer = (body: unknown, status = 200): Answer => ({
  kind: 'response',
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
  latencyMs: 1
})

test.each([
  ["OpenAI's", { object: 'list', data: [{ id: 'a' }, { id: 'b' }] }, ['a', 'b']],
  ["Together's bare array", [{ id: 'a' }], ['a']],
  ["Ollama's own", { models: [{ name: 'a:latest', model: 'a:latest' }] }, ['a:latest']],
  ["Gemini's prefixed", { object: 'list', data: [{ id: 'models/a' }] }, ['a']],
  ["llama.cpp's double", { models: [{ name: 'x.gguf' }], object: 'list', data: [{ id: 'a' }] }, ['a']],
  ['an empty', { object: 'list', data: [] }, []],
  ['one with entries that are none', { data: [null, 7, {}, { id: '' }, { id: 5, name: 'a' }, { id: 'b' }] }, ['a', 'b']]
])('reads %s list', (_, body, ids) => {
  const listing = readListing(answer(body))
  expect(listing).toMatchObject({ status: 'ok', cause: null, isComplete: true })
  expect([...(listing.models?.keys() ?? [])]).toEqual(ids)
})

test.each([
  ['a web page', '<!doctype html><title>Welcome</title>', 'unavailable', 'unreadable_response'],
  ['half an answer', '{"object":"list","da', 'unavailable', 'unreadable_response'],
  ['an object without a list', { object: 'list' }, 'unavailable', 'unreadable_response'],
  ['an error inside a success', { error: { message: 'no' } }, 'unavailable', 'unreadable_response']
])('%s is no list', (_, body, status, cause) => {
  expect(readListing(answer(body))).toMatchObject({ status, cause, models: null })
})

test.each([
  [403, 'Missing scopes: api.model.read', 'denied', 'missing_scopes'],
  [401, 'Incorrect API key provided', 'denied', 'invalid_api_key'],
  [500, 'The server had an error', 'unavailable', 'server_error'],
  [404, 'Invalid URL (GET /models)', 'unavailable', 'unknown_url']
])('a list refused with %i "%s" is %s', (code, message, status, cause) => {
  const body = { error: { message, type: 'invalid_request_error', param: null, code: null } }
  expect(readListing(answer(body, code))).toMatchObject({ status, cause, models: null, isComplete: false })
})

test('does not know the list if the run ended or the network failed', () => {
  expect(readListing({ kind: 'stopped' })).toMatchObject({ status: 'unavailable', cause: 'not_reached' })
  const failure: Answer = {
    kind: 'failure',
    chain: [{ code: 'ENOTFOUND', message: '' }],
    timedOut: false,
    latencyMs: 1
  }
  expect(readListing(failure)).toMatchObject({ status: 'unavailable', cause: 'dns_failure' })
})

test('the first of several pages shows which models exist, but not which are missing', () => {
  const listing = readListing(answer({ data: [{ id: 'a' }], has_more: true }))
  expect(isListed('a', listing)).toBe(true)
  expect(isListed('b', listing)).toBeNull()
})

test.each([
  ['a', true],
  ['models/a', true],
  ['tagged', true],
  ['tagged:latest', true],
  ['tagged:8b', false],
  ['A', false]
])('is "%s" on the list? %s', (model, expected) => {
  expect(isListed(model, readListing(answer({ data: [{ id: 'a' }, { id: 'tagged:latest' }] })))).toBe(expected)
})

test('says nothing if there is no list', () => {
  expect(isListed('a', readListing(answer('', 403)))).toBeNull()
})

describe('what a list says about its entries', () => {
  const read = (body: unknown) =>
    readListing({ kind: 'response', status: 200, headers: {}, body: JSON.stringify(body), latencyMs: 1 })

  test.each([
    ['Shutdown', { status: 'Shutdown' }, true],
    ['not enabled', { enabled: false }, true],
    ['not active', { active: false }, true],
    ['active', { status: 'active', enabled: true, active: true }, false]
  ])('%s', (_, fields, isOff) => {
    expect(read({ data: [{ id: 'm', ...fields }] }).switchedOff?.has('m')).toBe(isOff)
  })

  test('accepts an empty list, but not a list of texts', () => {
    expect(read({ data: ['a'] })).toMatchObject({ status: 'unavailable', cause: 'unreadable_response' })
    expect(read(['a']).status).toBe('unavailable')
    expect(read({ data: [] }).status).toBe('ok')
  })
})
