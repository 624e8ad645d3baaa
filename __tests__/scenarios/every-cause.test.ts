/** Every cause has a proof: a replayed answer, a run, or a network failure that ends with it. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { judgeExchange } from '../../src/core/credential/exchange.ts'
import type { Cause } from '../../src/core/diagnosis/causes.ts'
import { judge } from '../../src/core/diagnosis/judge.ts'
import type { Answer } from '../../src/core/endpoints/api.ts'
import { gated } from '../../src/core/verification/limits.ts'
import { listOf, type Routes, responsesAnswer } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

type Sample = {
  readonly id: string
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
}
const samples = readFileSync(resolve(import.meta.dirname, '../fixtures/api-errors.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sample)

/** The causes with which a proof ended. */
type Proof = () => Promise<readonly (Cause | null)[]>

const sample =
  (id: string): Proof =>
  async () => {
    const { status, headers, body } = samples.find((one) => one.id === id) as Sample
    return [judge({ kind: 'response', status, headers, body, latencyMs: 1 }, 'chat').cause]
  }
const answered =
  (status: number, body: string): Proof =>
  async () => [judge({ kind: 'response', status, headers: {}, body, latencyMs: 1 }, 'chat').cause]
const failure = (code: string, message = code): Answer => ({
  ...{ kind: 'failure', timedOut: false, latencyMs: 1 },
  chain: [
    { code: null, message: 'Connection error.' },
    { code, message }
  ]
})
const failed =
  (code: string, message?: string): Proof =>
  async () => [judge(failure(code, message), 'chat').cause]
const exchanged =
  (answer: Answer): Proof =>
  async () => [judgeExchange(answer).cause]
const oauth = (error: string): Answer => ({
  ...{ kind: 'response', status: 400, headers: {}, latencyMs: 1 },
  body: JSON.stringify({ error, error_description: 'why' })
})
const ran =
  (routes: Routes, models: string, options: Parameters<typeof verifyAt>[2] = {}): Proof =>
  async () => {
    const { report } = await verifyAt(routes, models, options)
    return report.checks.map(({ cause }) => cause)
  }

const OPENAI = { baseUrl: 'https://api.openai.com/v1' }
const ranCapable =
  (answer: Routes[string], name: string): Proof =>
  async () => {
    const routes: Routes = {
      'GET /v1/models': listOf('gpt-6-luna'),
      'POST /v1/responses': (request) => {
        const isProbe = (request.body as { input?: unknown }).input === 'ping'
        if (isProbe) return responsesAnswer()(request)
        return typeof answer === 'function' ? answer(request) : (answer ?? responsesAnswer()(request))
      }
    }
    const { report } = await verifyAt(routes, `gpt-6-luna +${name}`, OPENAI)
    return report.checks.flatMap(({ capabilities }) => capabilities.map(({ cause }) => cause))
  }
const unsupported = { status: 400, body: { error: { message: "Unsupported parameter: 'tools'", param: 'tools' } } }
const plainText = {
  status: 200,
  body: { status: 'completed', output: [{ type: 'message', content: [{ type: 'output_text', text: 'apple' }] }] }
}

const unauthorized = {
  status: 401,
  body: { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } }
}
const retired = {
  status: 200,
  body: { object: 'list', data: [{ id: 'gpt-6-luna', object: 'model', shutdown_date: '2020-01-01' }] }
}
const notFound = { status: 404, body: { error: { message: 'The model does not exist', code: 'model_not_found' } } }

/** A cause without a proof does not compile. */
const PROOFS: Readonly<Record<Cause, Proof>> = {
  missing_api_key: ran({}, 'gpt-6-luna', { key: '' }),
  malformed_api_key: ran({}, 'gpt-6-luna', { ...OPENAI, key: '"sk-proj-quoted"' }),
  wrong_provider_key: ran({}, 'gpt-6-luna', { ...OPENAI, key: 'sk-ant-api03-abcdefgh' }),
  admin_api_key: ran({}, 'gpt-6-luna', { ...OPENAI, key: 'sk-admin-abcdefgh' }),
  invalid_api_key: sample('oai-177'),
  account_deactivated: sample('oai-163'),
  mismatched_organization: sample('oai-018'),
  mismatched_project: sample('oai-199'),
  missing_scopes: sample('oai-138'),
  ip_not_authorized: sample('az-016'),
  unsupported_country_region_territory: sample('oai-111'),
  incorrect_hostname: sample('oai-159'),
  model_not_found: sample('oai-186'),
  model_not_allowed: sample('oai-011'),
  model_retired: ran({ 'GET /v1/models': retired, '*': notFound }, 'gpt-6-luna', OPENAI),
  organization_not_verified: sample('oai-148'),
  model_mismatch: ran(
    { 'GET /v1/models': listOf('gpt-6-luna'), '*': responsesAnswer('gpt-6-sol') },
    'gpt-6-luna',
    OPENAI
  ),
  unsupported_endpoint: sample('oai-050'),
  not_proven: ranCapable(responsesAnswer(), 'json_schema'),
  capability_not_supported: ranCapable(unsupported, 'tools'),
  capability_ignored: ranCapable(plainText, 'json_schema'),
  request_rejected: sample('oai-132'),
  insufficient_quota: sample('oai-152'),
  spend_limit_exceeded: sample('oai-078'),
  billing_not_active: sample('oai-083'),
  rate_limit_exceeded: sample('oai-101'),
  server_overloaded: sample('oai-103'),
  server_error: sample('oai-106'),
  blocked_by_edge: sample('groq-002'),
  unreadable_response: answered(200, ''),
  unknown_url: sample('oai-043'),
  dns_failure: failed('ENOTFOUND'),
  connection_failed: failed('ECONNRESET'),
  tls_untrusted: failed('SELF_SIGNED_CERT_IN_CHAIN'),
  proxy_authentication_required: failed(
    'ERR_PROXY_407',
    'The proxy answered CONNECT with 407 Proxy Authentication Required'
  ),
  request_timeout: failed('ETIMEDOUT'),
  unlisted: ran({ 'GET /v1/models': listOf('gpt-6-sol') }, 'gpt-6-luna', { inputs: { probe: 'list' } }),
  not_probed: ran({ 'GET /v1/models': listOf('gpt-6-luna') }, 'gpt-6-luna', { inputs: { probe: 'list' } }),
  not_reached: ran({ '*': unauthorized }, 'gpt-6-luna, gpt-6-sol', { ...OPENAI, inputs: { concurrency: '1' } }),
  key_auth_disabled: answered(403, '{"error":{"code":"AuthenticationTypeDisabled","message":"x"}}'),
  access_denied: answered(403, '{"error":{"message":"Forbidden"}}'),
  upstream_refused: answered(
    401,
    '{"error":{"message":"litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided"}}'
  ),
  blocked_by_safety_policy: answered(400, '{"error":{"message":"x","code":"cyber_policy"}}'),
  unknown_error: answered(418, '{"error":{"message":"I am a teapot"}}'),
  limits_too_low: async () => {
    const routes = { 'GET /v1/models': listOf('gpt-6-luna'), '*': limited }
    const { report } = await verifyAt(routes, 'gpt-6-luna', OPENAI)
    return report.checks.map((check) => gated(check, { minRequestsPerMinute: 500 }).cause)
  },
  identity_token_unavailable: exchanged(failure('ERR_ID_TOKEN')),
  invalid_subject_token: exchanged(oauth('invalid_subject_token')),
  invalid_grant: exchanged(oauth('invalid_grant'))
}

const limited: Routes[string] = (request) => ({
  ...responsesAnswer()(request),
  headers: { 'x-ratelimit-limit-requests': '3' }
})

test.each(Object.entries(PROOFS))('%s', async (cause, proof) => {
  expect(await proof()).toContain(cause)
})
