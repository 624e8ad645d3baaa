/** Gateways to many vendors: public lists, their own codes, keys with limits. */
import { listOf, type Routes } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

const ROUTER = { baseUrl: 'https://openrouter.ai/api/v1', key: `sk-or-v1-${'0a1b2c3d'.repeat(8)}` }
const routes = (answer: Routes[string]): Routes => ({
  'GET /api/v1/models': { status: 200, body: { data: [{ id: 'openai/gpt-6-luna' }] } },
  'POST /api/v1/responses': answer
})

test("OpenRouter's public list does not show that a key is good", async () => {
  const wrongKey = { status: 401, body: { error: { message: 'User not found.', code: 401 } } }
  const { report, checks } = await verifyAt(routes(wrongKey), 'openai/gpt-6-luna', ROUTER)
  expect(checks['openai/gpt-6-luna']).toMatchObject({ status: 'unusable', cause: 'invalid_api_key', listed: true })
  expect(report.key.status).toBe('rejected')
  const outage = { status: 502, body: { error: { message: 'Provider returned error', code: 502 } } }
  expect((await verifyAt(routes(outage), 'openai/gpt-6-luna', ROUTER)).report.key.status).toBe('undetermined')
})

test("OpenRouter's codes are numbers, and 402 is an empty wallet", async () => {
  const poor = {
    status: 402,
    body: {
      error: { message: 'Insufficient credits. Add more using https://openrouter.ai/settings/credits', code: 402 }
    }
  }
  const { checks } = await verifyAt(routes(poor), 'openai/gpt-6-luna', ROUTER)
  expect(checks['openai/gpt-6-luna']).toMatchObject({ status: 'unusable', cause: 'insufficient_quota' })
})

test.each([
  [
    'a key that lacks the model',
    {
      status: 403,
      body: {
        error: {
          message: "key not allowed to access model. This key can only access models=['a']. Tried to access b",
          type: 'key_model_access_denied',
          param: 'model',
          code: '403'
        }
      }
    },
    'model_not_allowed'
  ],
  [
    'a budget that is spent',
    {
      status: 429,
      body: {
        error: {
          message: 'Budget has been exceeded! Current cost: 3.0, Max budget: 2.5',
          type: 'budget_exceeded',
          param: null,
          code: '429'
        }
      }
    },
    'spend_limit_exceeded'
  ],
  [
    'a virtual key that does not exist',
    {
      status: 401,
      body: {
        error: {
          message: 'Authentication Error, Invalid proxy server token passed.',
          type: 'token_not_found_in_db',
          param: 'key',
          code: '401'
        }
      }
    },
    'invalid_api_key'
  ]
])('LiteLLM reports %s', async (_, answer, cause) => {
  const { checks } = await verifyAt({ 'GET /v1/models': listOf('b'), '*': answer }, 'b', { key: 'sk-1234' })
  expect(checks.b).toMatchObject({ status: 'unusable', cause })
})
