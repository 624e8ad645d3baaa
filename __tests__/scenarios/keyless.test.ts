/** The compiled action without a stored key. This machine plays GitHub's token endpoint and the exchange. */
import { SIMULATED_ID_TOKEN_REQUEST, SIMULATED_IDENTITY } from '../../src/simulator/identity.ts'
import { type SimulatedAccount, startSimulator } from '../../src/simulator/server.ts'
import { startExchangeProxy } from '../support/exchange-proxy.ts'
import { isInvented } from '../support/invented.ts'
import { runAction } from '../support/run-action.ts'

const IDENTITY = {
  'identity-provider-id': SIMULATED_IDENTITY.identityProviderId,
  'service-account-id': SIMULATED_IDENTITY.serviceAccountId
}
const JWT = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g

type Play = {
  readonly account?: Partial<SimulatedAccount>
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Does GitHub offer the job an identity token? */
  readonly isOffered?: boolean
}

async function play({ account = {}, inputs = {}, env = {}, isOffered = true }: Play) {
  const simulator = await startSimulator(account)
  const proxy = await startExchangeProxy(simulator.origin)
  const offer = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${simulator.origin}/github/id-token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: SIMULATED_ID_TOKEN_REQUEST
  }
  const run = await runAction({
    inputs: { ...IDENTITY, 'base-url': simulator.baseUrl, 'required-models': 'gpt-6-luna, gpt-6-sol', ...inputs },
    env: { ...proxy.env, ...(isOffered && offer), ...env }
  })
  await proxy.close()
  await simulator.close()
  const requests = simulator.requests.filter(({ model }) => !isInvented(model))
  const tokens = [...new Set(JSON.stringify(requests).match(JWT))]
  return { ...run, requests, hosts: proxy.hosts, tokens }
}

test('exchanges the identity token, and calls the models with the token that it gets', async () => {
  const run = await play({})
  expect(run).toMatchObject({ exitCode: 0, stderr: '', hosts: ['auth.openai.com:443'] })
  expect(run.outputs).toMatchObject({ result: 'passed', 'key-present': 'true', token: '' })
  expect(run.report?.key).toMatchObject({ status: 'accepted', kind: 'workload-identity', owner: 'service-account' })
  const [idToken, exchange, ...calls] = run.requests
  expect(idToken).toMatchObject({
    method: 'GET',
    path: '/github/id-token?api-version=2.0&audience=https%3A%2F%2Fapi.openai.com%2Fv1'
  })
  expect(exchange).toMatchObject({ method: 'POST', path: '/oauth/token' })
  expect(exchange?.headers['content-type']).toBe('application/json')
  expect(exchange?.body).toEqual({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    subject_token: expect.stringMatching(JWT),
    identity_provider_id: SIMULATED_IDENTITY.identityProviderId,
    service_account_id: SIMULATED_IDENTITY.serviceAccountId
  })
  const access = new Set(calls.map(({ headers }) => headers.authorization))
  expect(calls).toHaveLength(3)
  expect([...access]).toEqual([expect.stringMatching(/^Bearer eyJ/)])
  // Only the list, two models and the control request go to the model API.
  expect(run.report?.requests).toBe(4)
})

test('masks both tokens first, and shows them nowhere', async () => {
  const run = await play({})
  expect(run.tokens).toHaveLength(2)
  const lines = run.stdout.split('\n')
  for (const token of run.tokens) {
    const mentions = lines.filter((line) => line.includes(token))
    expect(mentions[0]).toBe(`::add-mask::${token}`)
    expect(mentions.every((line) => line.startsWith('::add-mask::'))).toBe(true)
    expect([run.stderr, run.summary, JSON.stringify(run.outputs)].join('\n')).not.toContain(token)
  }
})

test('gives the token to later steps if the workflow asks for it', async () => {
  const run = await play({ inputs: { 'export-token': 'true' } })
  const [, access] = run.tokens
  expect(run.outputs.token).toBe(access)
  expect(run.stdout).toContain(`::add-mask::${access}\n`)
  expect([run.summary, run.outputs.report].join('\n')).not.toContain(access)
})

test('opens realtime sessions with the token as well', async () => {
  const run = await play({ inputs: { 'required-models': 'gpt-realtime-2.1' } })
  expect(run).toMatchObject({ exitCode: 0, outputs: { 'usable-models': '["gpt-realtime-2.1"]' } })
})

test('asks for the audience that is set', async () => {
  const run = await play({
    account: { identity: { ...SIMULATED_IDENTITY, audience: 'https://acme.example/openai' } },
    inputs: { audience: 'https://acme.example/openai' }
  })
  expect(run).toMatchObject({ exitCode: 0 })
  expect(run.requests[0]?.path).toContain('&audience=https%3A%2F%2Facme.example%2Fopenai')
})

test.each([
  ['a wrong audience', { inputs: { audience: 'https://api.openai.com' } }, 'invalid_subject_token', 'rejected'],
  ['an unknown provider', { inputs: { 'identity-provider-id': 'idp_typo' } }, 'invalid_grant', 'rejected'],
  ['an unknown account', { inputs: { 'service-account-id': 'sa_typo' } }, 'invalid_grant', 'rejected'],
  [
    'a mapping of another repository',
    { account: { identity: { ...SIMULATED_IDENTITY, mappedRepository: 'acme/other' } } },
    'invalid_grant',
    'rejected'
  ],
  ['a job without the permission', { isOffered: false }, 'identity_token_unavailable', 'missing'],
  [
    'a request that GitHub refuses',
    { env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of another job' } },
    'identity_token_unavailable',
    'missing'
  ]
] as const)('calls %s by its own cause and asks no model', async (_, options: Play, cause, status) => {
  const run = await play(options)
  expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'failed' } })
  expect(run.report?.key).toMatchObject({ status, cause, kind: 'workload-identity' })
  expect(run.report?.checks.map((check) => check.cause)).toEqual([cause, cause])
  expect(run.requests.filter(({ path }) => path.startsWith('/v1'))).toEqual([])
  expect(run.summary).toContain(`\`${cause}\``)
})

test('is undetermined, and not refused, if the exchange does not answer', async () => {
  const run = await play({ env: { HTTPS_PROXY: 'http://127.0.0.1:9' }, inputs: { 'max-retries': '1' } })
  expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'undetermined' } })
  expect(run.report?.key).toMatchObject({ status: 'undetermined', cause: 'connection_failed' })
  expect(run.stdout).toContain('the token exchange: connection_failed, attempt 2')
})

test('skips forks, which get no token, if the workflow asks for it', async () => {
  const event = JSON.stringify({ pull_request: { head: { repo: { fork: true } } } })
  const simulator = await startSimulator()
  const options = {
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: 'event.json' },
    workspace: { 'event.json': event }
  }
  const inputs = { ...IDENTITY, 'base-url': simulator.baseUrl, 'required-models': 'gpt-6-luna' }
  const strict = await runAction({ ...options, inputs })
  const lenient = await runAction({ ...options, inputs: { ...inputs, 'missing-key': 'skip' } })
  await simulator.close()
  expect(strict).toMatchObject({ exitCode: 1, outputs: { result: 'failed', 'key-present': 'false' } })
  expect(strict.summary).toContain('Pull requests from forks get no identity token')
  expect(lenient).toMatchObject({ exitCode: 0, outputs: { result: 'skipped', 'key-present': 'false' } })
  expect(simulator.requests).toEqual([])
})

test('uses no key from the environment, and says so', async () => {
  const run = await play({ env: { OPENAI_API_KEY: `sk-proj-${'e'.repeat(60)}` } })
  expect(run).toMatchObject({ exitCode: 0 })
  expect(JSON.stringify(run.requests)).not.toContain('eeee')
  expect(run.report?.warnings).toContainEqual({
    kind: 'setting',
    level: 'notice',
    model: null,
    message: 'The key in the environment variable OPENAI_API_KEY is not used: "identity-provider-id" takes its place'
  })
})

test.each([
  ['both a key and an identity', { 'api-key': 'sk-proj-a' }, '"api-key" and "identity-provider-id" are both set'],
  ['half an identity', { 'service-account-id': '' }, 'only one of them is set'],
  [
    'a key to be exported',
    { 'identity-provider-id': '', 'service-account-id': '', 'export-token': 'true' },
    '"export-token" needs "identity-provider-id"'
  ]
])('refuses %s before any request', async (_, inputs, message) => {
  const run = await play({ inputs })
  expect(run).toMatchObject({ exitCode: 1, requests: [] })
  expect(run.stdout).toContain(message)
})
