/** Azure OpenAI's v1 API: deployments with their own names, its own header for keys, and regions that lack endpoints. */
import { chatAnswer, listOf, type Routes, responsesAnswer } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

const AZURE = { baseUrl: 'https://my-resource.openai.azure.com/openai/v1/', key: '0a1b2c3d'.repeat(4) }
const answering = (model: string, listed: readonly string[] = []): Routes => ({
  'GET /openai/v1/models': listOf(...listed),
  'POST /openai/v1/responses': responsesAnswer(model)
})

test('accepts a deployment with its own name, and asks for no invented model', async () => {
  const { checks, asked, report } = await verifyAt(
    answering('gpt-6-luna-2026-09-01', ['gpt-6-luna']),
    'our-prod',
    AZURE
  )
  expect(checks['our-prod']).toMatchObject({
    status: 'usable',
    cause: null,
    listed: null,
    answeredAs: 'gpt-6-luna-2026-09-01',
    usage: { inputTokens: 8, outputTokens: 16 },
    costUsd: null
  })
  expect(report.result).toBe('passed')
  expect(asked).toEqual([
    'GET /openai/v1/models',
    'POST /openai/v1/responses {"model":"our-prod","input":"ping","max_output_tokens":16,"store":false}'
  ])
})

test("sends a key in Azure's header only", async () => {
  const { requests } = await verifyAt(answering('m'), 'our-prod', AZURE)
  for (const { headers } of requests) {
    expect(headers['api-key']).toBe(AZURE.key)
    expect(headers.authorization).toBeUndefined()
  }
})

test('sends an Entra token as a bearer token', async () => {
  const key = `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.${'eyJhdWQiOiJodHRwcyJ9'.repeat(3)}.${'c2ln'.repeat(20)}`
  const { requests } = await verifyAt(answering('m'), 'our-prod', { ...AZURE, key })
  for (const { headers } of requests) {
    expect(headers.authorization).toBe(`Bearer ${key}`)
    expect(headers['api-key']).toBeUndefined()
  }
})

test('calls chat in a region without Responses, and remembers that for the next deployment', async () => {
  const notFound = { status: 404, body: { error: { code: '404', message: 'Resource not found' } } }
  const routes = {
    'GET /openai/v1/models': listOf('gpt-6-luna'),
    'POST /openai/v1/responses': notFound,
    'POST /openai/v1/chat/completions': chatAnswer('gpt-6-luna-2026-09-01')
  }
  const { checks, asked } = await verifyAt(routes, 'our-prod, our-test', { ...AZURE, inputs: { concurrency: '1' } })
  expect(Object.values(checks).map(({ endpoint, status, attempts }) => [endpoint, status, attempts])).toEqual([
    ['chat', 'usable', 2],
    ['chat', 'usable', 1]
  ])
  expect(asked.map((text) => text.replace(/ \{.*/, ''))).toEqual([
    'GET /openai/v1/models',
    'POST /openai/v1/responses',
    'POST /openai/v1/chat/completions',
    'POST /openai/v1/chat/completions'
  ])
})

test("finds the endpoint of another kind of deployment from Azure's refusal", async () => {
  const unsupported = (operation: string) => ({
    status: 400,
    body: {
      error: {
        code: 'OperationNotSupported',
        message: `The ${operation} operation does not work with the specified model, text-embedding-3-small. Please choose different model and try again.`
      }
    }
  })
  const routes = {
    'GET /openai/v1/models': listOf(),
    'POST /openai/v1/responses': unsupported('responses'),
    'POST /openai/v1/chat/completions': unsupported('chatCompletion'),
    'POST /openai/v1/embeddings': { status: 200, body: { data: [{ embedding: [1] }], model: 'x' } }
  }
  const { checks } = await verifyAt(routes, 'our-vectors', AZURE)
  expect(checks['our-vectors']).toMatchObject({ endpoint: 'embeddings', status: 'usable', attempts: 3 })
})

test('reports a missing deployment, and does not suggest base models of the list', async () => {
  const missing = {
    status: 404,
    body: {
      error: {
        code: 'DeploymentNotFound',
        message:
          'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.'
      }
    }
  }
  const routes = { 'GET /openai/v1/models': listOf('gpt-6-luna'), 'POST /openai/v1/responses': missing }
  const { checks } = await verifyAt(routes, 'gpt-6-lunna', AZURE)
  expect(checks['gpt-6-lunna']).toMatchObject({ status: 'unusable', cause: 'model_not_found', attempts: 1 })
  expect(checks['gpt-6-lunna']?.hint).not.toContain('Did you mean')
})

test('does not take a deployment for missing because the list lacks it', async () => {
  const { checks } = await verifyAt({ 'GET /openai/v1/models': listOf('gpt-6-luna') }, 'our-prod', {
    ...AZURE,
    inputs: { probe: 'list' }
  })
  expect(checks['our-prod']).toMatchObject({ status: 'undetermined', cause: 'not_probed', listed: null })
})
