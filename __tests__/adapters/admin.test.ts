/** The admin API through the real SDK: what is sent, all pages, and failures as data. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readAdmin } from '../../src/adapters/admin.ts'
import { createFetch } from '../../src/adapters/fetch.ts'
import { type AdminQuestion, NO_ADMIN_ANSWERS } from '../../src/core/admin-key/admin-api.ts'
import { SIMULATED_ADMIN_KEY } from '../../src/simulator/admin.ts'
import { type SimulatedAccount, startSimulator } from '../../src/simulator/server.ts'

const ALL: readonly AdminQuestion[] = ['model_permissions', 'rate_limits', 'spend_limit', 'api_keys']
const EVERY = Object.keys(NO_ADMIN_ANSWERS) as AdminQuestion[]

const SUBJECT = { identity: null, nowMs: Date.parse('2026-11-21T06:00:00Z') }

const connectionTo = async (baseUrl: string, adminApiKey = SIMULATED_ADMIN_KEY) => ({
  adminApiKey,
  baseUrl,
  timeoutMs: 2_000,
  signal: new AbortController().signal,
  fetch: await createFetch(baseUrl)
})

async function read(account: Partial<SimulatedAccount> = {}, adminApiKey?: string, project?: string) {
  const simulator = await startSimulator(account)
  const reply = await readAdmin(
    await connectionTo(simulator.baseUrl, adminApiKey),
    { ...SUBJECT, project: project ?? simulator.account.project },
    ALL
  )
  await simulator.close()
  return { ...reply, requests: simulator.requests, account: simulator.account }
}

test('sends GET requests that carry the admin key and no other credential, and reads every answer', async () => {
  const { answers, failures, requests, account } = await read({ credit: 'spend-limit' })
  expect(failures).toEqual([])
  expect(answers).toMatchObject({
    model_permissions: { mode: 'deny_list', model_ids: [] },
    spend_limit: { threshold_amount: 5000, enforcement: { status: 'enforcing' } }
  })
  expect(answers.rate_limits).toHaveLength(Object.keys(account.models).length)
  expect(answers.api_keys).toHaveLength(3)
  const base = `/v1/organization/projects/${account.project}`
  expect(requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
    `GET ${base}/api_keys?limit=100&owner_project_access=any`,
    `GET ${base}/model_permissions`,
    `GET ${base}/rate_limits?limit=100`,
    `GET ${base}/spend_limit`
  ])
  for (const { headers, body } of requests) {
    expect(headers.authorization).toBe(`Bearer ${SIMULATED_ADMIN_KEY}`)
    expect(headers).not.toHaveProperty('openai-project')
    expect(body).toBeNull()
  }
})

test('keeps nothing that names the owner of a key', async () => {
  const { answers } = await read()
  expect(JSON.stringify(answers.api_keys)).not.toMatch(/somebody|acme\.example/)
})

test('follows the pages to the end', async () => {
  const { answers, requests, account } = await read({ adminPageSize: 5 })
  const models = Object.keys(account.models)
  expect(answers.rate_limits?.map(({ model }) => model)).toEqual(models)
  const pages = requests.filter(({ path }) => path.includes('/rate_limits'))
  expect(pages).toHaveLength(Math.ceil(models.length / 5))
  expect(pages[1]?.path).toContain(`after=rl-${models[4]}`)
})

test.each([
  ['a wrong admin key', 'sk-admin-wrong', undefined, 401, /Incorrect API key/],
  ['a project that is not there', undefined, 'proj_Another000000', 404, /No such project/]
])('reports %s as a failure of each question', async (_, key, project, status, message) => {
  const { answers, failures } = await read({}, key, project)
  expect(answers).toEqual(NO_ADMIN_ANSWERS)
  expect(failures.map((failure) => failure.question).sort()).toEqual([...ALL].sort())
  for (const failure of failures) {
    expect(failure.status).toBe(status)
    expect(failure.message).toMatch(message)
  }
})

test('names the permission that a key without admin rights lacks', async () => {
  const { failures, account } = await read({}, (await read()).account.key)
  expect(failures[0]).toMatchObject({ status: 403, message: expect.stringContaining('api.management.read') })
  expect(account.key).not.toBe(SIMULATED_ADMIN_KEY)
})

async function readFrom(answer: (path: string) => { status: number; headers?: Record<string, string>; body: string }) {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    const { status, headers, body } = answer(request.url ?? '')
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  const reply = await readAdmin(await connectionTo(baseUrl), { ...SUBJECT, project: 'proj_1' }, ALL)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return { ...reply, requests }
}

test.each([
  ['another shape', { status: 200, body: '{"mode":"all","data":[{"model":7}]}' }],
  ['no JSON', { status: 200, body: 'fine', headers: { 'content-type': 'text/plain' } }],
  ['a redirect', { status: 302, body: '', headers: { location: 'http://127.0.0.1:9/' } }]
])('uses nothing of %s', async (_, answer) => {
  const { answers, failures } = await readFrom(() => answer)
  expect(answers).toEqual(NO_ADMIN_ANSWERS)
  expect(failures).toHaveLength(4)
})

test('stops reading a list that never ends', async () => {
  const entry = { id: 'x', model: 'm', max_requests_per_1_minute: 1, max_tokens_per_1_minute: 1 }
  const page = { object: 'list', data: Array(2_500).fill(entry), first_id: 'x', last_id: 'x', has_more: true }
  const { answers, requests } = await readFrom((path) =>
    path.includes('rate_limits') ? { status: 200, body: JSON.stringify(page) } : { status: 404, body: '{}' }
  )
  expect(answers.rate_limits).toHaveLength(10_000)
  expect(requests).toBe(4 + 3)
})

/** Reads every question from a server that answers as told. */
async function readEvery(answer: (path: string) => string | null, identity = IDENTITY) {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url ?? '')
    const body = answer(request.url ?? '')
    if (body === null) return void request.socket.destroy()
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  const reply = await readAdmin(await connectionTo(baseUrl), { ...SUBJECT, identity, project: 'proj_1' }, EVERY)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return { ...reply, paths }
}

const IDENTITY = { identityProviderId: 'idp_1', serviceAccountId: 'sa_1' }

test('asks each endpoint once, for this month and the last 30 days', async () => {
  const simulator = await startSimulator({
    today: '2026-11-21',
    management: { calls: { 'gpt-5': 3, 'whisper-1': 2 }, toolsOff: ['web_search'], enabledTiers: ['flex'] }
  })
  const { project } = simulator.account
  const subject = { ...SUBJECT, project, identity: IDENTITY }
  const { answers, failures, requests } = await readAdmin(await connectionTo(simulator.baseUrl), subject, EVERY)
  await simulator.close()
  // No limit is set for the organization.
  expect(failures.map(({ question, status }) => [question, status])).toEqual([['organization_spend_limit', 404]])
  expect(requests).toBe(EVERY.length)
  expect(
    simulator.requests.map(({ method, path }) => `${method} ${path.replace(/^\/v1\/organization\//, '')}`).sort()
  ).toMatchInlineSnapshot(`
[
  "GET costs?start_time=1793491200&bucket_width=1d&group_by%5B%5D=project_id&limit=31",
  "GET projects/proj_AcmeShop00000000000000/api_keys?limit=100&owner_project_access=any",
  "GET projects/proj_AcmeShop00000000000000/hosted_tool_permissions",
  "GET projects/proj_AcmeShop00000000000000/model_permissions",
  "GET projects/proj_AcmeShop00000000000000/rate_limits?limit=100",
  "GET projects/proj_AcmeShop00000000000000/service_tier_settings",
  "GET projects/proj_AcmeShop00000000000000/spend_limit",
  "GET spend_limit",
  "GET usage/audio_speeches?start_time=1792713600&bucket_width=1d&group_by%5B%5D=model&group_by%5B%5D=api_key_id&project_ids%5B%5D=proj_AcmeShop00000000000000&limit=31",
  "GET usage/audio_transcriptions?start_time=1792713600&bucket_width=1d&group_by%5B%5D=model&group_by%5B%5D=api_key_id&project_ids%5B%5D=proj_AcmeShop00000000000000&limit=31",
  "GET usage/completions?start_time=1792713600&bucket_width=1d&group_by%5B%5D=model&group_by%5B%5D=api_key_id&project_ids%5B%5D=proj_AcmeShop00000000000000&limit=31",
  "GET usage/embeddings?start_time=1792713600&bucket_width=1d&group_by%5B%5D=model&group_by%5B%5D=api_key_id&project_ids%5B%5D=proj_AcmeShop00000000000000&limit=31",
  "GET usage/images?start_time=1792713600&bucket_width=1d&group_by%5B%5D=model&group_by%5B%5D=api_key_id&project_ids%5B%5D=proj_AcmeShop00000000000000&limit=31",
  "GET usage/moderations?start_time=1792713600&bucket_width=1d&group_by%5B%5D=model&group_by%5B%5D=api_key_id&project_ids%5B%5D=proj_AcmeShop00000000000000&limit=31",
  "GET workload_identity_providers/idp_1/federation_rules?limit=100&service_account_id=sa_1",
]
`)
  expect(answers).toMatchObject({
    costs: [{ amount: { value: 4.2 } }, { amount: { value: 100 } }],
    hosted_tool_permissions: { web_search: { enabled: false }, mcp: { enabled: true } },
    service_tier_settings: { enabled_tiers: ['flex'] },
    federation_rules: [{ name: 'ci', enabled: true }],
    usage_completions: [{ model: 'gpt-5', num_model_requests: 3, api_key_id: 'key_2' }, { num_model_requests: 7 }],
    usage_audio_transcriptions: [{ model: 'whisper-1', num_model_requests: 2 }, {}],
    usage_embeddings: []
  })
})

test.each<readonly [string, string | null]>([
  ['no answer at all', null],
  ['a number', '7'],
  ['null', 'null'],
  ['half an answer', '{"data":[{"results":[{"amo'],
  ['wrong types everywhere', '{"data":[{"results":[{"amount":{"value":"x"},"num_model_requests":-1}]}],"mode":1}'],
  ['wrong lists', '{"object":"list","data":[1,null],"enabled_tiers":7,"web_search":{"enabled":"yes"}}']
])('uses nothing from a server that gives %s, and reports each question as failed', async (_, body) => {
  const { answers, failures } = await readEvery(() => body)
  const empty = { federation_rules: null, hosted_tool_permissions: null }
  expect({ ...answers, ...empty }).toEqual(NO_ADMIN_ANSWERS)
  expect(failures.length).toBeGreaterThanOrEqual(EVERY.length - 2)
})

test('gives up on usage pages that never end', async () => {
  const page = { data: [{ results: [] }], has_more: true, next_page: 'again' }
  const { answers, paths } = await readEvery(() => JSON.stringify(page))
  expect(answers.costs).toBeNull()
  expect(paths.filter((path) => path.includes('/costs'))).toHaveLength(31)
})

test('reads the days of all pages, and amounts that come as text', async () => {
  const day = (value: unknown) => ({ results: [{ amount: { value, currency: 'usd' }, project_id: 'proj_1' }] })
  const { answers } = await readEvery((path) => {
    if (!path.includes('/costs')) return '{}'
    return path.includes('page=p2')
      ? JSON.stringify({ data: [day('1.50')], has_more: false, next_page: null })
      : JSON.stringify({ data: [day(2)], has_more: true, next_page: 'p2' })
  })
  expect(answers.costs?.map(({ amount }) => amount.value)).toEqual([2, 1.5])
})

test.each([
  ['"12.50"', 12.5],
  ['"0E-6176"', 0],
  ['"1.2e-7"', 1.2e-7],
  ['"-0.30"', -0.3],
  ['0', 0],
  ['"1E999"', undefined],
  ['"about 3"', undefined],
  ['""', undefined],
  ['null', undefined]
])('reads the amount %s as %d', async (value, expected) => {
  const cost = `{"results":[{"amount":{"value":${value},"currency":"usd"},"project_id":"proj_1"}]}`
  const { answers } = await readEvery((path) =>
    path.includes('/costs') ? `{"data":[${cost}],"has_more":false}` : '{}'
  )
  expect(answers.costs?.[0]?.amount.value).toBe(expected)
})

test.each([
  [{ type: 'user', user: { id: 'user_1', email: 'somebody@acme.example' } }, 'user'],
  [{ type: 'service_account', service_account: { id: 'sa_1' } }, 'service_account'],
  // The description of the API lets the type be left out.
  [{ user: { id: 'user_1' } }, 'user'],
  [{ service_account: { id: 'sa_1' } }, 'service_account'],
  [{ type: null }, undefined]
])('reads the kind of the owner %j as %s', async (owner, type) => {
  const key = { id: 'key_1', name: 'ci', redacted_value: 'sk-...abcd', created_at: 1, owner, new_field: [1] }
  const list = { object: 'list', data: [key], first_id: 'key_1', last_id: 'key_1', has_more: false }
  const { answers } = await readEvery((path) => (path.includes('/api_keys') ? JSON.stringify(list) : '{}'))
  expect(answers.api_keys).toEqual([
    { id: 'key_1', name: 'ci', redacted_value: 'sk-...abcd', created_at: 1, owner: { type } }
  ])
})

test.each(['1e300', '0.5', '-1', '"3"'])('takes no count from %s', async (count) => {
  const result = `{"model":"m","api_key_id":"key_1","num_model_requests":${count}}`
  const { answers } = await readEvery((path) =>
    path.includes('/usage/') ? `{"data":[{"results":[${result}]}]}` : '{}'
  )
  expect(answers.usage_completions).toBeNull()
})

test('reads the counts of a large project, and permissions that leave a tool out', async () => {
  const results = Array(30_000).fill({ model: 'm', num_model_requests: 1, api_key_id: 'key_1' })
  const { answers } = await readEvery((path) => {
    if (path.includes('hosted_tool')) return JSON.stringify({ web_search: { enabled: false }, mcp: null, another: {} })
    return path.includes('/usage/completions') ? JSON.stringify({ data: [{ results }], has_more: false }) : '{}'
  })
  expect(answers.usage_completions).toHaveLength(30_000)
  expect(answers.hosted_tool_permissions).toEqual({ web_search: { enabled: false }, mcp: null })
})
