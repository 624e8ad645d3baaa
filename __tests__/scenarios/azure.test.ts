/** Azure OpenAI, its v1 API: deployments with names of their own, its own header for keys, what regions lack. */
import { chatAnswer, listOf, type Routes, responsesAnswer } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

const AZURE = { baseUrl: 'https://my-resource.openai.azure.com/openai/v1/', key: '0a1b2c3d'.repeat(4) }
const answering = (model: string, listed: readonly string[] = []): Routes => ({
  'GET /openai/v1/models': listOf(...listed),
  'POST /openai/v1/responses': responsesAnswer(model)
})

test('a deployment has a name of its own: no answer is a mismatch, no invented model is asked for', async () => {
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

test('a key goes into its own header, and nowhere else', async () => {
  const { requests } = await verifyAt(answering('m'), 'our-prod', AZURE)
  for (const { headers } of requests) {
    expect(headers['api-key']).toBe(AZURE.key)
    expect(headers.authorization).toBeUndefined()
  }
})

test('an Entra token goes where a key goes elsewhere', async () => {
  const key = `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.${'eyJhdWQiOiJodHRwcyJ9'.repeat(3)}.${'c2ln'.repeat(20)}`
  const { requests } = await verifyAt(answering('m'), 'our-prod', { ...AZURE, key })
  for (const { headers } of requests) {
    expect(headers.authorization).toBe(`Bearer ${key}`)
    expect(headers['api-key']).toBeUndefined()
  }
})

test('a region without Responses is called on chat, the next deployment at once', async () => {
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

test('a deployment of another kind is found by what Azure says of it', async () => {
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

test('a deployment that is not there is no model, and the base models on the list are no suggestion', async () => {
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

test('the list cannot show that a deployment is missing', async () => {
  const { checks } = await verifyAt({ 'GET /openai/v1/models': listOf('gpt-6-luna') }, 'our-prod', {
    ...AZURE,
    inputs: { probe: 'list' }
  })
  expect(checks['our-prod']).toMatchObject({ status: 'undetermined', cause: 'not_probed', listed: null })
})
