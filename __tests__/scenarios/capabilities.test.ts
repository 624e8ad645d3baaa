/** Capabilities named with "+": which requests are sent, on Responses and on Chat Completions, and what their results change. */
import { LLMock } from '@copilotkit/aimock'
import { CAPABILITY_NAMES, capabilitySpec } from '../../src/core/endpoints/capabilities.ts'
import { startSimulator } from '../../src/simulator/server.ts'
import { answering, body, MODEL, OPENAI, response, seenOf, text } from '../support/capability-answers.ts'
import { chatAnswer, listOf, type Routes, refusal } from '../support/model-server.ts'
import { reportOf, verifyAt } from '../support/verify-at.ts'

const ENDPOINTS = ['responses', 'chat'] as const
const PAID = { 'paid-probes': 'true' }

const written = CAPABILITY_NAMES.map((name) => {
  const { value } = capabilitySpec(name)
  return value === null ? name : `${name}=${value}`
})
const both = ENDPOINTS.flatMap((endpoint) =>
  written
    .filter((name) => endpoint === 'responses' || name !== 'reasoning_summary')
    .map((name) => [name, endpoint] as const)
)

async function simulate(setting: 'off' | 'ignored' | null, name: string, endpoint: string) {
  const [plain = ''] = name.split('=')
  const capabilities = setting === null ? {} : { [plain]: setting }
  const simulator = await startSimulator({ models: { [MODEL]: { capabilities } } })
  const inputs = { 'required-models': `${MODEL}@${endpoint} +${name}`, 'max-retries': '0', ...PAID }
  const given = { 'api-key': simulator.account.key, 'base-url': OPENAI.baseUrl, ...inputs }
  const report = await reportOf(given, simulator.origin)
  await simulator.close()
  const calls = simulator.requests.filter(({ method, model }) => method === 'POST' && model === MODEL)
  return { report, check: report.checks[0], seen: report.checks[0]?.capabilities[0], calls }
}

describe.each(both)('%s on %s', (name, endpoint) => {
  test('is usable if the answer shows it', async () => {
    const { report, check, seen, calls } = await simulate(null, name, endpoint)
    expect(seen).toMatchObject({ name, status: 'usable', cause: null, message: null, httpStatus: 200 })
    expect(check?.status).toBe('usable')
    expect(report.requirements[0]).toMatchObject({ status: 'met', selected: MODEL, proof: 'called' })
    expect(calls).toHaveLength(2)
    expect(check?.attempts).toBe(2)
  })

  test('is refused by name', async () => {
    const { report, check, seen, calls } = await simulate('off', name, endpoint)
    expect(seen).toMatchObject({ name, status: 'unusable', cause: 'capability_not_supported' })
    expect(seen?.message).toMatch(/\w/)
    expect(check?.status).toBe('usable')
    expect(report.requirements[0]).toMatchObject({ status: 'unmet', cause: 'capability_not_supported' })
    expect(calls).toHaveLength(2)
  })

  test('is ignored', async () => {
    const { report, check, seen } = await simulate('ignored', name, endpoint)
    expect(seen).toMatchObject({ name, status: 'unusable', cause: 'capability_ignored', httpStatus: 200 })
    expect(check?.status).toBe('usable')
    expect(report.requirements[0]).toMatchObject({ status: 'unmet', cause: 'capability_ignored' })
  })
})

test.each(ENDPOINTS.flatMap((endpoint) => ['reasoning=extreme', 'service_tier=gold'].map((name) => [name, endpoint])))(
  '%s on %s, which does not exist, is refused by the API itself',
  async (name = '', endpoint = '') => {
    const { seen } = await simulate(null, name, endpoint)
    expect(seen).toMatchObject({ name, status: 'unusable', cause: 'capability_not_supported', httpStatus: 400 })
    expect(seen?.message).toMatch(/^Invalid value: '\w+'. Supported values are: '/)
  }
)

describe('an answer that was cut off', () => {
  const cut = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }

  test('is asked for once more, with room to think', async () => {
    const routes = answering((asked) => {
      if (asked.text === undefined) return null
      return asked.max_output_tokens === 1000 ? response(text('{"fruit":"medlar"}')) : response([], cut)
    })
    const { seen, check, requests } = await seenOf(routes, 'json_schema')
    expect(seen?.status).toBe('usable')
    expect(requests.filter(({ method }) => method === 'POST').map((one) => body(one).max_output_tokens)).toEqual([
      16, 128, 1000
    ])
    expect(check).toMatchObject({ attempts: 3, usage: { inputTokens: 26, outputTokens: 26 } })
  })

  test.each<readonly [string, string, object, string]>([
    ['service_tier=flex', 'service_tier', { service_tier: 'default' }, 'The answer was served by the tier "default"'],
    ['stream', 'stream', {}, 'The answer came in one piece'],
    ['reasoning=high', 'reasoning', { reasoning: { effort: 'low' } }, 'The answer was given with the effort "low"'],
    ['logprobs', 'include', { output: text('po') }, 'The answer has no log probabilities']
  ])('shows without more tokens that %s was ignored', async (name, field, more, message) => {
    const routes = answering((asked) => (asked[field] === undefined ? null : response([], { ...cut, ...more })))
    const { seen, requests } = await seenOf(routes, name)
    expect(seen).toMatchObject({ status: 'unusable', cause: 'capability_ignored', message })
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  test('has room to think after a correction too, and says how many tokens there were', async () => {
    const routes = answering((asked) => {
      if (asked.tool_choice) return refusal(400, "Unknown parameter: 'tool_choice'.", { param: 'tool_choice' })
      return asked.tools ? response([], cut) : null
    })
    const { seen, requests } = await seenOf(routes, 'tools')
    expect(seen).toMatchObject({ cause: 'not_proven', message: expect.stringMatching(/^Cut off after 1000 output/) })
    expect(requests.filter(({ method }) => method === 'POST').map((one) => body(one).max_output_tokens)).toEqual([
      16, 128, 1000
    ])
  })

  test('is undetermined if the second answer is cut off as well', async () => {
    const { seen, report, requests } = await seenOf(
      answering((asked) => (asked.text === undefined ? null : response([], cut))),
      'json_schema'
    )
    expect(seen).toMatchObject({ status: 'undetermined', cause: 'not_proven' })
    expect(report.requirements[0]?.status).toBe('undetermined')
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(3)
  })
})

describe('a refusal', () => {
  const refusing = (status: number, message: string, details = {}) =>
    answering((asked) =>
      asked.input !== 'ping' || Object.keys(asked).length > 4 ? refusal(status, message, details) : null
    )

  test.each([
    [
      'reasoning_summary',
      400,
      'Your organization must be verified to generate reasoning summaries.',
      'organization_not_verified'
    ],
    [
      'tools',
      401,
      'You have insufficient permissions for this operation. Missing scopes: model.request.',
      'missing_scopes'
    ],
    ['tools', 404, 'No endpoints found that support tool use.', 'capability_not_supported'],
    ['image', 400, 'Invalid content type. image_url is only supported by certain models.', 'capability_not_supported'],
    [
      'reasoning=max',
      400,
      "Invalid value: 'max'. Supported values are: 'low', 'medium' for reasoning effort",
      'capability_not_supported'
    ],
    ['logprobs', 403, 'You are not allowed to request logprobs from this model', 'capability_not_supported'],
    ['service_tier=flex', 400, 'Invalid service_tier argument', 'capability_not_supported'],
    ['tools', 500, 'tools param requires --jinja flag', 'capability_not_supported'],
    ['tools', 500, 'The server had an error while processing your request.', 'server_error'],
    ['tools', 400, "Missing required parameter: 'tools[0].name'.", 'request_rejected'],
    ['image', 429, 'Rate limit reached for requests', 'rate_limit_exceeded']
  ])('of +%s with %d %j ends as %s', async (name, status, message, cause) => {
    const { seen, check } = await seenOf(refusing(status, message), name)
    expect(seen).toMatchObject({ cause, httpStatus: status, message })
    expect(check?.status).toBe('usable')
  })
})

test('does not retry a 500 that names the missing capability, but retries any other', async () => {
  const failing = (message: string) => answering((asked) => (asked.tools ? refusal(500, message) : null))
  const triesOf = async (message: string) => {
    const { requests, seen } = await seenOf(failing(message), 'tools', { 'max-retries': '2' })
    return [seen?.cause, requests.filter((request) => request.method === 'POST' && body(request).tools).length]
  }
  expect(await triesOf('tools param requires --jinja flag')).toEqual(['capability_not_supported', 1])
  expect(await triesOf('The server had an error')).toEqual(['server_error', 3])
})

test('leaves out an unknown field of the request that is not the capability', async () => {
  const call = [{ type: 'function_call', name: 'record_reading', arguments: '{"place":"Oslo","unit":"celsius"}' }]
  const routes = answering((asked) => {
    if (asked.tool_choice) return refusal(400, "Unknown parameter: 'tool_choice'.", { param: 'tool_choice' })
    return asked.tools ? response(call) : null
  })
  const { seen, requests } = await seenOf(routes, 'tools')
  expect(seen?.status).toBe('usable')
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(3)
})

test('does not ask for a web search without "paid-probes"', async () => {
  const { seen, report, requests } = await seenOf(
    answering(() => null),
    'web_search'
  )
  expect(seen).toMatchObject({ status: 'undetermined', cause: 'not_probed' })
  expect(report.requirements[0]?.status).toBe('undetermined')
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test('warns if another model showed the capability instead', async () => {
  const call = {
    id: 'call_1',
    type: 'function',
    function: { name: 'record_reading', arguments: '{"place":"Oslo","unit":"celsius"}' }
  }
  const routes: Routes = {
    'GET /v1/models': listOf('ours'),
    '*': refusal(404, 'No such model', { code: 'model_not_found' }),
    'POST /v1/chat/completions': (request) => {
      if (request.model !== 'ours') return refusal(404, 'No such model', { code: 'model_not_found' })
      if (body(request).tools === undefined) return chatAnswer()(request)
      const message = { role: 'assistant', content: null, tool_calls: [call] }
      const answer = { model: 'theirs', choices: [{ finish_reason: 'tool_calls', message }] }
      const headers = { 'x-litellm-attempted-fallbacks': '1', 'x-litellm-model-group': 'theirs' }
      return { status: 200, headers, body: answer }
    }
  }
  const { report, checks } = await verifyAt(routes, 'ours@chat +tools +stream')
  expect(checks.ours).toMatchObject({
    status: 'usable',
    hint: null,
    capabilities: [{ name: 'tools', status: 'usable' }, {}]
  })
  expect(report.warnings).toMatchObject([
    {
      kind: 'proof',
      model: 'ours',
      message: expect.stringMatching(/^ours \+tools: Another model .* fell back to "theirs"/)
    }
  ])
})

test('asks nothing of a model that did not answer', async () => {
  const routes: Routes = {
    'GET /v1/models': listOf(MODEL),
    '*': refusal(404, 'No such model', { code: 'model_not_found' })
  }
  const { seen, report } = await seenOf(routes, 'tools')
  expect(seen).toMatchObject({ status: 'undetermined', cause: 'not_probed', httpStatus: null })
  expect(report.requirements[0]).toMatchObject({ status: 'unmet', cause: 'model_not_found' })
})

test('probes a model once, whatever capabilities the lines name', async () => {
  const simulator = await startSimulator()
  const models = [`${MODEL} +tools`, MODEL, `${MODEL} +tools +image`, 'gpt-6-l* +stream'].join('\n')
  const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, 'required-models': models }
  const { checks, requirements } = await reportOf(given, simulator.origin)
  await simulator.close()
  expect(checks.map(({ capabilities }) => capabilities.map(({ name }) => name))).toEqual([['tools', 'image', 'stream']])
  expect(checks[0]?.attempts).toBe(4)
  expect(requirements.map(({ status }) => status)).toEqual(['met', 'met', 'met', 'met'])
})

test('selects the first model of a group that has all capabilities', async () => {
  const models = { [MODEL]: { capabilities: { tools: 'off' } }, 'gpt-6-sol': {} } as const
  const simulator = await startSimulator({ models })
  const line = `${MODEL} +tools || gpt-6-sol +tools`
  const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, 'required-models': line }
  const { requirements, result } = await reportOf(given, simulator.origin)
  await simulator.close()
  expect(requirements[0]).toMatchObject({ text: line, status: 'met', selected: 'gpt-6-sol' })
  expect(result).toBe('passed')
})

test('"check-streaming" sends the same request as "+stream", and decides the status of the check', async () => {
  const refused = refusal(400, 'Your organization must be verified to stream this model.', { param: 'stream' })
  const routes = answering((asked) => (asked.stream ? refused : null))
  const alone = await seenOf(routes, 'stream')
  const checked = await seenOf(routes, 'stream', { 'check-streaming': 'true' })
  expect(alone.check).toMatchObject({ status: 'usable', cause: null })
  expect(checked.check).toMatchObject({ status: 'unusable', cause: 'organization_not_verified' })
  expect(checked.seen).toMatchObject({ cause: 'organization_not_verified' })
  expect(checked.requests.map(({ body: sent }) => sent)).toEqual(alone.requests.map(({ body: sent }) => sent))
})

test('aimock answers like a server that ignores unknown fields', async () => {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' })
  mock.on({}, { content: 'pong' })
  await mock.start()
  const given = { 'api-key': 'sk-anything-0123456789', 'base-url': 'https://api.openai.com/v1', 'max-retries': '0' }
  const names = ['tools', 'json_schema', 'logprobs', 'service_tier=flex', 'stream', 'image']
  const line = (endpoint: string) => `gpt-4o@${endpoint} ${names.map((name) => `+${name}`).join(' ')}`
  const { checks } = await reportOf(
    { ...given, 'required-models': [line('responses'), line('chat')].join('\n') },
    mock.url
  )
  await mock.stop()
  for (const { status, capabilities } of checks) {
    expect(status).toBe('usable')
    expect(Object.fromEntries(capabilities.map(({ name, cause }) => [name, cause]))).toEqual({
      tools: 'capability_ignored',
      json_schema: 'capability_ignored',
      logprobs: 'capability_ignored',
      'service_tier=flex': 'capability_ignored',
      stream: null,
      image: 'capability_ignored'
    })
  }
})

test('asks chat if a server has no Responses', async () => {
  const routes: Routes = {
    'GET /v1/models': listOf('local'),
    'POST /v1/responses': { status: 404, body: { detail: 'Not Found' } },
    'POST /v1/chat/completions': (request) =>
      request.model === 'local' ? chatAnswer()(request) : refusal(404, 'No such model', { code: 'model_not_found' })
  }
  const { checks } = await verifyAt(routes, 'local +tools +reasoning_summary')
  expect(checks.local?.capabilities.map(({ cause }) => cause)).toEqual(['not_proven', 'capability_not_supported'])
})
