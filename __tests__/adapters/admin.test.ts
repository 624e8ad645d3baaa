/** The admin API through the real SDK: what is sent, all pages, and failures as data. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readAdmin } from '../../src/adapters/admin.ts'
import { createFetch } from '../../src/adapters/fetch.ts'
import { type AdminQuestion, NO_ADMIN_ANSWERS } from '../../src/core/admin-key/admin-api.ts'
import { SIMULATED_ADMIN_KEY } from '../../src/simulator/admin.ts'
import { type SimulatedAccount, startSimulator } from '../../src/simulator/server.ts'

const ALL: readonly AdminQuestion[] = ['model_permissions', 'rate_limits', 'spend_limit', 'api_keys']

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

test('reads all that is asked for with GET requests that carry the admin key and nothing else of the run', async () => {
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

test('drops what would say who owns a key', async () => {
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

test('says which permission a key lacks that is no admin key', async () => {
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
])('takes nothing from %s', async (_, answer) => {
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
