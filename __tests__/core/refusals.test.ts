/** The reason of a refusal is found in the shape of every vendor, also after gateways have changed it. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Cause } from '../../src/core/diagnosis/causes.ts'
import { judgeRefusal } from '../../src/core/diagnosis/judge.ts'
import type { HttpAnswer } from '../../src/core/endpoints/api.ts'

const answer = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  ...{ kind: 'response', latencyMs: 1 },
  ...{ status, body, headers }
})
const causeOf = (status: number, body: unknown, headers?: Readonly<Record<string, string>>) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return judgeRefusal(answer(status, text, headers), text).cause
}

describe('the shapes of every vendor', () => {
  test.each<[string, number, unknown, Cause | null]>([
    // Anthropic
    [
      'Anthropic: wrong key',
      401,
      { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } },
      'invalid_api_key'
    ],
    [
      'Anthropic: no such model',
      404,
      { type: 'error', error: { type: 'not_found_error', message: 'model: claude-9' } },
      'model_not_found'
    ],
    [
      'Anthropic: no credit, as a 400',
      400,
      {
        type: 'error',
        error: {
          type: 'invalid_request_error',
          message: 'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing'
        }
      },
      'insufficient_quota'
    ],
    [
      'Anthropic: billing by its type alone',
      400,
      { type: 'error', error: { type: 'billing_error', message: '' } },
      'insufficient_quota'
    ],
    [
      'Anthropic: permissions',
      403,
      {
        type: 'error',
        error: {
          type: 'permission_error',
          message: 'Your API key does not have permission to use the specified resource.'
        }
      },
      'missing_scopes'
    ],
    [
      'Anthropic: overloaded, with a status of its own',
      529,
      { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
      'server_overloaded'
    ],
    // Gemini
    [
      'Gemini: wrong key, in an array and as a 400',
      400,
      [
        {
          error: {
            code: 400,
            message: 'API key not valid. Please pass a valid API key.',
            status: 'INVALID_ARGUMENT',
            details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }]
          }
        }
      ],
      'invalid_api_key'
    ],
    [
      'Gemini: expired key by its reason alone',
      400,
      [{ error: { code: 400, status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] } }],
      'invalid_api_key'
    ],
    [
      'Gemini: a rate limit in the words of an empty wallet',
      429,
      [
        {
          error: {
            code: 429,
            message: 'You exceeded your current quota, please check your plan and billing details.',
            status: 'RESOURCE_EXHAUSTED'
          }
        }
      ],
      'rate_limit_exceeded'
    ],
    [
      'Gemini: no such model',
      404,
      [
        {
          error: {
            code: 404,
            message:
              'models/gemini-9 is not found for API version v1main, or is not supported for generateContent. Call ListModels to see the list of available models.',
            status: 'NOT_FOUND'
          }
        }
      ],
      'model_not_found'
    ],
    [
      'Gemini: the place, as a 400',
      400,
      [
        {
          error: {
            code: 400,
            message: 'User location is not supported for the API use.',
            status: 'FAILED_PRECONDITION'
          }
        }
      ],
      'unsupported_country_region_territory'
    ],
    [
      'Gemini: suspended',
      403,
      [
        {
          error: {
            code: 403,
            message: "Permission denied: Consumer 'projects/1' has been suspended.",
            status: 'PERMISSION_DENIED'
          }
        }
      ],
      'account_deactivated'
    ],
    // xAI
    [
      'xAI: wrong key, a bare string and a 400',
      400,
      '"Incorrect API key provided: ab***yz. You can obtain an API key from https://console.x.ai."',
      'invalid_api_key'
    ],
    [
      'xAI: wrong key, a sentence as code',
      400,
      {
        code: 'Client specified an invalid argument',
        error: 'Incorrect API key provided: ab***yz. You can obtain an API key from https://console.x.ai.'
      },
      'invalid_api_key'
    ],
    [
      'xAI: no credit, as a 403',
      403,
      {
        code: 'The caller does not have permission to execute the specified operation',
        error: "Your newly created team doesn't have any credits or licenses yet."
      },
      'insufficient_quota'
    ],
    [
      'xAI: no such model',
      404,
      {
        code: 'Some requested entity was not found',
        error: 'The model grok-9 does not exist or your team 0000 does not have access to it.'
      },
      'model_not_found'
    ],
    // Mistral
    ['Mistral: detail', 401, { detail: 'Unauthorized' }, 'invalid_api_key'],
    [
      'Mistral: no such model, a number in quotes as code',
      400,
      { object: 'error', message: 'Invalid model: mistral-9', type: 'invalid_model', param: null, code: '1500' },
      'model_not_found'
    ],
    ['Mistral: rate limit, flat', 429, { message: 'Requests rate limit exceeded' }, 'rate_limit_exceeded'],
    // Together
    [
      'Together: dedicated endpoint',
      400,
      { id: 'o1', error: { message: '', type: 'invalid_request_error', code: 'dedicated_endpoint_not_running' } },
      'model_not_allowed'
    ],
    [
      'Together: no credit',
      402,
      {
        id: 'o1',
        error: {
          message: 'Credit limit exceeded, please navigate to the billing page.',
          type: 'credit_limit',
          code: null
        }
      },
      'insufficient_quota'
    ],
    // Cloudflare
    [
      'Cloudflare: no such model',
      400,
      {
        result: null,
        success: false,
        errors: [{ code: 5007, message: 'No such model @cf/x/y or task' }],
        messages: []
      },
      'model_not_found'
    ],
    [
      'Cloudflare: wrong token',
      403,
      { result: null, success: false, errors: [{ code: 10000, message: 'Authentication error' }], messages: [] },
      'invalid_api_key'
    ],
    [
      'Cloudflare: wrong address',
      400,
      { result: null, success: false, errors: [{ code: 7000, message: 'No route for that URI' }], messages: [] },
      'unknown_url'
    ],
    // LiteLLM
    [
      "LiteLLM: the upstream's error in Python's form",
      500,
      {
        error: {
          message:
            "litellm.RateLimitError: OpenAIException - Error code: 429 - {'error': {'message': '', 'type': 'insufficient_quota', 'param': None, 'code': 'project_spend_limit_exceeded'}}",
          type: 'None',
          param: 'None',
          code: '500'
        }
      },
      'spend_limit_exceeded'
    ],
    [
      "LiteLLM: the upstream's JSON behind words and before words",
      400,
      {
        error: {
          message:
            'litellm.AuthenticationError: [openai] {"error":{"message":"","code":"invalid_api_key"}}. Received Model Group=a',
          code: '400'
        }
      },
      'invalid_api_key'
    ],
    [
      'LiteLLM: useful word in type',
      401,
      { error: { message: 'x', type: 'key_model_access_denied', param: 'model', code: '401' } },
      'model_not_allowed'
    ],
    // OpenRouter
    [
      'OpenRouter: the reason in metadata.raw',
      502,
      {
        error: {
          message: 'Provider returned error',
          code: 502,
          metadata: {
            raw: '{"error":{"message":"","type":"insufficient_quota","code":"insufficient_quota"}}',
            provider_name: 'OpenAI'
          }
        },
        user_id: 'user_1'
      },
      'insufficient_quota'
    ],
    [
      'OpenRouter: the reason in metadata.raw that is an object',
      400,
      {
        error: {
          message: 'Provider returned error',
          code: 400,
          metadata: {
            raw: { error: { message: 'Your organization must be verified to use the model `o9`.', code: 'x' } }
          }
        }
      },
      'organization_not_verified'
    ],
    // DeepSeek
    [
      'DeepSeek: wrong key, code and type swapped',
      401,
      {
        error: {
          message: 'Authentication Fails, Your api key: ****abcd is invalid',
          type: 'authentication_error',
          param: null,
          code: 'invalid_request_error'
        }
      },
      'invalid_api_key'
    ],
    [
      'DeepSeek: no such model',
      400,
      {
        error: {
          message: 'Model Not Exist',
          type: 'invalid_request_error',
          param: null,
          code: 'invalid_request_error'
        }
      },
      'model_not_found'
    ],
    // FastAPI and its users
    [
      'FastAPI: a form error',
      422,
      { detail: [{ type: 'missing', loc: ['body', 'messages'], msg: 'Field required' }] },
      'request_rejected'
    ],
    ['FastAPI: no key arrived, as a 403', 403, { detail: 'Not authenticated' }, 'invalid_api_key'],
    [
      'FastAPI: an error object as detail',
      404,
      { detail: { error: { message: 'Model x not found', code: 404 } } },
      'model_not_found'
    ],
    [
      'vLLM: flat',
      404,
      { object: 'error', message: 'The model `x` does not exist.', type: 'NotFoundError', param: 'model', code: 404 },
      'model_not_found'
    ],
    ['vLLM: wrong key', 401, { error: 'Unauthorized' }, 'invalid_api_key'],
    ['Ollama: a string', 404, { error: 'model "x" not found, try pulling it first' }, 'model_not_found'],
    ['Ollama: an endpoint', 400, { error: '"nomic-embed-text" does not support chat' }, 'unsupported_endpoint'],
    ['Ollama, old: plain text', 404, '404 page not found', 'unknown_url'],
    // Azure
    [
      'Azure: CamelCase code without words',
      404,
      { error: { code: 'DeploymentNotFound', message: '' } },
      'model_not_found'
    ],
    [
      'Azure: a status in quotes as code',
      404,
      { error: { code: '404', message: 'Resource not found' } },
      'unknown_url'
    ],
    // Hugging Face, problem details, Apigee
    [
      'Hugging Face router',
      400,
      {
        error: {
          message: "The requested model 'x' is not supported by any provider you have enabled.",
          code: 'model_not_supported'
        }
      },
      'model_not_found'
    ],
    [
      'RFC 9457 problem details',
      403,
      {
        type: 'about:blank',
        title: 'Forbidden',
        status: 403,
        detail: 'IP address 10.1.2.3 is not allowed for this key'
      },
      'ip_not_authorized'
    ],
    [
      'Apigee fault',
      401,
      { fault: { faultstring: 'Invalid API key', detail: { errorcode: 'oauth.v2.InvalidApiKey' } } },
      'invalid_api_key'
    ],
    [
      'a shape that nobody has seen',
      418,
      { outcome: { ok: false, because: 'You exceeded your current quota' }, request_id: 'abc' },
      'insufficient_quota'
    ],
    // OpenAI
    [
      'OpenAI: a scope error as bare string',
      403,
      { error: 'You have insufficient permissions for this operation. Missing scopes: api.model.read.' },
      'missing_scopes'
    ],
    ['OpenAI: a code without words', 401, { error: { message: '', code: 'ip_not_authorized' } }, 'ip_not_authorized'],
    [
      'OpenAI: an event of a stream',
      400,
      { type: 'response.failed', response: { status: 'failed', error: { code: 'server_error', message: 'Sorry' } } },
      'server_error'
    ],
    [
      'OpenAI: moderations name no list',
      400,
      { error: { message: "Invalid value for 'model' = x.", type: 'invalid_request_error', param: 'model' } },
      'model_not_found'
    ]
  ])('%s', (_, status, body, cause) => {
    expect(causeOf(status, body)).toBe(cause)
  })
})

describe('pages instead of an answer', () => {
  const page = (title: string) => `<!DOCTYPE html><html><head><title>${title}</title></head></html>`
  test.each<[string, number, unknown, Cause, Readonly<Record<string, string>>]>([
    ['a challenge', 403, page('Just a moment...'), 'blocked_by_edge', { 'cf-ray': '1-FRA' }],
    ['a challenge with the status of an outage', 503, page('Just a moment...'), 'blocked_by_edge', { 'cf-ray': '1' }],
    ["Cloudflare's page for a server that fails", 502, page('502 Bad Gateway'), 'server_error', { 'cf-ray': '1-FRA' }],
    ["some proxy's page", 502, page('502 Bad Gateway'), 'blocked_by_edge', {}],
    ['a website at the base URL', 404, page('Not found'), 'unknown_url', {}],
    ['a page that a gateway quotes', 502, { error: { message: page('Bad gateway'), code: 502 } }, 'server_error', {}]
  ])('%s', (_, status, body, cause, headers) => {
    expect(causeOf(status, body, headers)).toBe(cause)
  })

  test('quotes the title of the page only', () => {
    const body = JSON.stringify({ error: { message: page('Bad gateway') } })
    expect(judgeRefusal(answer(502, body), body).message).toBe('Bad gateway')
  })
})

describe('refusals that are easily mistaken', () => {
  test.each<[string, number, unknown, Cause | null]>([
    [
      'a parameter that is gone is not a model that is gone',
      400,
      { error: { message: "Parameter 'functions' is no longer supported for this model" } },
      'request_rejected'
    ],
    [
      'a code of an earlier rule wins over the status',
      500,
      { error: { message: 'x', code: 'invalid_api_key' } },
      'invalid_api_key'
    ],
    [
      'a billing code wins over the words for a rate limit',
      429,
      { error: { message: 'Rate limit', code: 'credit_balance_exhausted' } },
      'insufficient_quota'
    ],
    ['an unknown 403 of an API is a refusal', 403, { error: { message: 'Forbidden' } }, 'access_denied'],
    ['one of a filter on the way is none', 403, 'Forbidden by policy', 'blocked_by_edge'],
    [
      'an outage that quotes a content filter is no proof',
      503,
      { error: { message: 'busy', code: 'content_filter' } },
      'server_overloaded'
    ],
    ['a content filter is one', 400, { error: { message: 'filtered', code: 'content_filter' } }, null]
  ])('%s', (_, status, body, cause) => {
    expect(causeOf(status, body)).toBe(cause)
  })
})

describe('megabytes of text', () => {
  test.each([
    ['a model over and over', 'model '],
    ['an account over and over', 'account project ip '],
    ['a request that is too large over and over', 'Request too large '],
    ['quotes over and over', '"code": \''],
    ['brackets over and over', '{['],
    ['blanks', ' \n']
  ])('are read only as far as needed: %s', (_, words) => {
    const text = words.repeat(256 * 1024)
    for (const body of [text, JSON.stringify({ error: { message: text, detail: [text, { text }] } })]) {
      expect(judgeRefusal(answer(400, body), body).message?.length ?? 0).toBeLessThan(20_000)
    }
  })

  test('do not hide a code beside them', () => {
    expect(causeOf(400, { error: { message: 'model '.repeat(1_000_000), code: 'insufficient_quota' } })).toBe(
      'insufficient_quota'
    )
  })
})

type Sample = { id: string; status: number; headers: Record<string, string>; body: string }
type Json = Readonly<Record<string, unknown>>
const samples = readFileSync(resolve(import.meta.dirname, '../fixtures/api-errors.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sample)
  .flatMap((sample) => {
    const json = jsonOf(sample.body)
    return json === undefined ? [] : [{ ...sample, json }]
  })

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, change)]))
}
const python = (value: unknown) =>
  JSON.stringify(value)
    .replace(/\bnull\b/g, 'None')
    .replace(/(?<!\\)"/g, "'")

/** Changes that gateways were seen to make to answers. */
const MUTATIONS: readonly (readonly [string, (body: unknown) => unknown])[] = [
  ['in capitals', (body) => mapTexts(body, (text) => (jsonOf(text) === undefined ? text.toUpperCase() : text))],
  ['with broken lines', (body) => mapTexts(body, (text) => text.replaceAll(' ', '\n  '))],
  ['in one more error', (body) => ({ error: body })],
  ['in an array', (body) => [body]],
  ['in a detail', (body) => ({ detail: body })],
  ['in errors[]', (body) => ({ success: false, errors: [body] })],
  ['as text in a message', (body) => ({ error: { message: JSON.stringify(body), code: 400 } })],
  [
    'as text behind words',
    (body) => ({ error: { message: `upstream error [1]: ${JSON.stringify(body)}`, type: 'None', code: '500' } })
  ],
  ['in metadata.raw', (body) => ({ error: { message: 'Provider returned error', metadata: { raw: python(body) } } })],
  ["in Python's form", (body) => ({ error: { message: `Error code: 400 - ${python(body)}` } })],
  ['as a string in a string', (body) => JSON.stringify(JSON.stringify(body))],
  ['flat', (body) => (body as Json).error ?? body]
]

describe.each(MUTATIONS)('the samples %s', (_, mutate) => {
  test('end with the same cause as unchanged', () => {
    const changed = samples.map(({ id, status, headers, body, json }) => ({
      id,
      before: causeOf(status, body, headers),
      after: causeOf(status, mutate(json), headers)
    }))
    // If the words say that an upstream refused the key, they mean the gateway's own key.
    const same = (before: Cause | null, after: Cause | null) =>
      before === after || (before === 'invalid_api_key' && after === 'upstream_refused')
    expect(changed.filter(({ before, after }) => !same(before, after))).toEqual([])
  })
})

describe("a refusal that quotes only the model's name", () => {
  const named = (model: string, status: number, message: string) =>
    judgeRefusal(answer(status, ''), { error: { message } }, model).cause

  test.each<[string, number, string, Cause]>([
    ['acme/quick-7', 400, 'acme/quick-7 is no longer available.', 'model_retired'],
    ['Quick-7', 404, "Endpoint with name 'quick-7' does not exist.", 'model_not_found'],
    ['quick', 404, "Endpoint with name 'quick' does not exist.", 'model_not_found'],
    // An ordinary word counts as a model's name only in quotes.
    ['local', 403, 'Denied in local mode', 'access_denied'],
    // Another model, and a name inside a longer name.
    ['quick-7', 404, 'quick-70 is no longer available', 'unknown_url'],
    ['quick-7', 404, 'Cannot POST /deployments/quick-7/chat', 'unknown_url']
  ])('%s, %i: %s', (model, status, message, cause) => {
    expect(named(model, status, message)).toBe(cause)
  })
})

describe('a code for a missing model beside words that give the reason', () => {
  test.each<[string, Cause]>([
    ['The model `m-1` has been deprecated.', 'model_retired'],
    ['The model `m-1` is not enabled for your account.', 'model_not_allowed'],
    ['m-1 is not supported with the Chat Completions API', 'unsupported_endpoint'],
    ['The model `m-1` does not exist or you do not have access to it.', 'model_not_found'],
    ['Something else', 'model_not_found']
  ])('%s', (message, cause) => {
    expect(causeOf(404, { error: { message, code: 'model_not_found' } })).toBe(cause)
    // The text of an outage may say anything.
    expect(causeOf(503, { error: { message, code: 'model_not_found' } })).toBe('model_not_found')
  })
})

test.each<[string, number, unknown, Cause]>([
  ['the value of "model" is refused', 400, { error: { message: "Should be 'a'", param: 'model' } }, 'model_not_found'],
  ['"model" is missing', 400, { error: { message: 'Field required', param: 'model' } }, 'request_rejected'],
  [
    "a gateway's name for a 429",
    429,
    wrapped('You exceeded your current quota', 'throttling_error'),
    'insufficient_quota'
  ],
  ['a rate limit behind a gateway', 429, wrapped('Slow down', 'throttling_error'), 'rate_limit_exceeded'],
  [
    "the provider's own code for it",
    429,
    wrapped('You exceeded your current quota', 'RESOURCE_EXHAUSTED'),
    'rate_limit_exceeded'
  ],
  ['a policy of access', 403, { error: { message: 'No', code: 'model_usage_policy' } }, 'access_denied'],
  ['a policy of content', 400, { error: { message: 'No', code: 'model_usage_policy' } }, 'blocked_by_safety_policy'],
  ['a quota that is refused', 403, { error: { message: 'No', code: 'token_quota_reached' } }, 'spend_limit_exceeded'],
  ['not implemented', 501, { error: { message: 'No' } }, 'unsupported_endpoint'],
  ['a limit of nothing', 403, { message: 'Disabled by a rate limit of 0.' }, 'limits_too_low'],
  ['a limit of something', 429, { message: 'Over the rate limit of 0.5 a second' }, 'rate_limit_exceeded']
])('%s', (_, status, body, cause) => {
  expect(causeOf(status, body)).toBe(cause)
})

const page = (status: number) => `failed to parse: <html>\r\n<head><title>${status} No</title></head></html>`
test.each<[string, number, unknown, Cause]>([
  // A gateway quotes the page of its provider: who was refused, the gateway or nobody?
  ['a page behind a gateway, as a refusal', 403, { error: { message: page(403) } }, 'upstream_refused'],
  ['a page behind a gateway, as another answer', 421, { error: { message: page(421) } }, 'server_error'],
  ['a sentence in the place of a parameter', 400, { error: { param: 'Not supported model a-1' } }, 'model_not_found'],
  ["Cloudflare's own error for programs", 403, { title: 'Error 1000: DNS points to an IP' }, 'blocked_by_edge'],
  ['a firewall that writes JSON', 403, { error: { message: 'Your request was blocked.' } }, 'blocked_by_edge'],
  ['a rule that is named', 403, { error: { message: 'The request was blocked because of X' } }, 'access_denied'],
  ['the path of the endpoint twice', 404, { message: 'No /v1/responses/responses' }, 'unknown_url'],
  ['a path that is named', 403, { message: 'Only /v1/chat/completions allowed, your path {/chat}' }, 'unknown_url'],
  ['no credential of a gateway', 404, { message: 'No active credentials for provider: openai' }, 'upstream_refused'],
  ['a server error that is gone', 410, { error: { type: 'server_error', message: 'Unavailable' } }, 'server_error'],
  ['a model that is archived', 404, { code: 'model_archived', message: 'Model a-1 is archived' }, 'model_retired'],
  ['a code of money that names a team', 403, { code: 'team-blocked:spending-limit', error: 'No' }, 'access_denied'],
  ['a provider that says no more than no', 403, { error: { message: 'openai error: undefined' } }, 'upstream_refused'],
  [
    'a place for words with nothing in it',
    400,
    { error: { message: '', model: 'no model is given' } },
    'request_rejected'
  ],
  ['a failure that passes, as a 400', 400, { error: { message: 'unexpected EOF' } }, 'server_error'],
  ['a gateway without any target, as a 400', 400, { error: 'Failed: all targets exhausted' }, 'server_overloaded'],
  [
    "LiteLLM's echo of the model",
    400,
    {
      error: {
        message: '{"message":"Extra inputs are not permitted"}. Received Model Group=a-1\nAvailable Model Group'
      }
    },
    'request_rejected'
  ]
])('tells %s', (_, status, body, cause) => {
  expect(causeOf(status, body)).toBe(cause)
})

test('a host that filters requests names it in a header', () => {
  const body = { error: { message: 'Forbidden' } }
  expect(causeOf(403, body, { 'x-vercel-mitigated': 'deny' })).toBe('blocked_by_edge')
  expect(causeOf(403, body)).toBe('access_denied')
})

function wrapped(message: string, type: string) {
  return {
    error: { message: `litellm.RateLimitError: RateLimitError: OpenAIException - ${message}`, type, code: '429' }
  }
}
