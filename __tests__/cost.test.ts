import { ENDPOINTS, type Endpoint } from '../src/core/endpoints/endpoints.ts'
import { probeRequest } from '../src/core/endpoints/probe-request.ts'
import { TOKEN_LIMITS } from '../src/core/endpoints/token-limit.ts'
import { isInvented } from './support/invented.ts'
import { listOf, type Routes, responsesAnswer, startModelServer } from './support/model-server.ts'
import { reportOf, verifyAt } from './support/verify-at.ts'

const MAX_OUTPUT_TOKENS = 16
const KEY = `sk-proj-${'Ab3xY9kLm2Qw7RtZ'.repeat(4)}`

const names = (count: number) => Array.from({ length: count }, (_, index) => `gpt-6-${index}`)
const ceilingOf = (body: unknown) => {
  const fields = body as Readonly<Record<string, unknown>>
  return TOKEN_LIMITS.map((name) => fields[name]).find((value) => value !== undefined)
}
const NO_SUCH_MODEL = { status: 404, body: { error: { code: 'model_not_found', message: 'No such model' } } }
const routes: Routes = {
  'GET /v1/models': listOf(...names(100)),
  'POST /v1/responses': (request) => (isInvented(request.model) ? NO_SUCH_MODEL : responsesAnswer()(request))
}

test.each([1, 16, 100])('verifies %d models with one request each and the list', async (count) => {
  const { report, requests } = await verifyAt(routes, names(count).join('\n'), { baseUrl: 'https://api.openai.com/v1' })
  expect(report.result).toBe('passed')
  expect(requests.length).toBe(count + 1)
  expect(report.requests).toBe(count + 1)
})

test.each([1, 16, 100])('asks another server for %d models and one invented model', async (count) => {
  const { report, requests } = await verifyAt(routes, names(count).join('\n'))
  expect(report.result).toBe('passed')
  expect(requests.length).toBe(count + 2)
  expect(report.requests).toBe(count + 2)
})

test.each([1, 4, 16])('opens %d connections, one for the list and one for the invented model', async (concurrency) => {
  const server = await startModelServer(routes)
  const inputs = { 'required-models': names(100).join('\n'), concurrency: String(concurrency) }
  const report = await reportOf({ 'api-key': KEY, 'base-url': `${server.origin}/v1`, ...inputs }, server.origin)
  await server.close()
  expect(report).toMatchObject({ result: 'passed', requests: 102 })
  expect(server.connections()).toBeLessThanOrEqual(concurrency + 2)
})

test('asks every model for at most 16 tokens, whatever is on the list', async () => {
  const { requests } = await verifyAt(routes, names(16).join('\n'))
  const calls = requests.filter(({ method }) => method === 'POST')
  expect(calls.length).toBe(17)
  for (const { body } of calls) expect(ceilingOf(body)).toBeLessThanOrEqual(MAX_OUTPUT_TOKENS)
})

/** Endpoints whose answers are not text, so no field limits them. */
const UNBOUNDED: readonly string[] = ['embeddings', 'moderations', 'images', 'speech', 'transcriptions']
const probed = (Object.keys(ENDPOINTS) as Endpoint[]).filter((endpoint) => ENDPOINTS[endpoint].path !== null)

test.each(probed)('limits the answer of a model at "%s", unless its answers have one size', (endpoint) => {
  const { body } = probeRequest('gpt-6-0', endpoint)
  const ceiling = ceilingOf(endpoint === 'realtime' ? body.response : body)
  if (UNBOUNDED.includes(endpoint)) expect(ceiling).toBeUndefined()
  else expect(ceiling).toBeLessThanOrEqual(MAX_OUTPUT_TOKENS)
})
