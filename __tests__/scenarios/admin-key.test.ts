/** The compiled action with an admin key, and with limits as a gate. */
import { SIMULATED_ADMIN_KEY } from '../../src/simulator/admin.ts'
import { DEFAULT_MODELS } from '../../src/simulator/models.ts'
import { type SimulatedAccount, startSimulator } from '../../src/simulator/server.ts'
import { runAction } from '../support/run-action.ts'

const PROJECT = 'proj_AcmeShop00000000000000'
const ADMIN = { 'admin-api-key': SIMULATED_ADMIN_KEY }
const REFUSED = { models: { ...DEFAULT_MODELS, 'gpt-6-sol': { refused: 'project' as const } } }

async function play(inputs: Readonly<Record<string, string>>, account: Partial<SimulatedAccount> = {}) {
  const simulator = await startSimulator(account)
  const run = await runAction({
    inputs: {
      'api-key': simulator.account.key,
      'base-url': simulator.baseUrl,
      'required-models': 'gpt-6-luna, gpt-6-sol',
      ...inputs
    }
  })
  await simulator.close()
  const isAdmin = (path: string) => path.includes('/organization/')
  const admin = simulator.requests.filter(({ path }) => isAdmin(path))
  const model = simulator.requests.filter(({ path }) => !isAdmin(path))
  return { ...run, admin, model, key: simulator.account.key }
}

test('names the setting, prints the request, and leaves the verdict and the organization as they are', async () => {
  const without = await play({}, REFUSED)
  const run = await play(ADMIN, REFUSED)
  expect(run.exitCode).toBe(without.exitCode)
  expect(run.report?.requirements).toEqual(without.report?.requirements)
  expect(run.report?.checks[1]?.hint).toBe(
    "Project proj_Acme… denies gpt-6-sol (its list has 1 model). An owner can take it off the list in the project's settings > Limits."
  )
  expect(run.summary).toContain(
    '<summary>The request that an owner can send to allow gpt&#45;6&#45;sol</summary>'.replaceAll('&#45;', '-')
  )
  expect(run.summary).toContain('POST /v1/organization/projects/{project_id}/model_permissions')
  expect(run.report?.fixes).toEqual([expect.objectContaining({ body: { mode: 'deny_list', model_ids: [] } })])
  expect(run.report?.requests).toBe(without.report?.requests)
  // The questions of the calendar and those about the refused model, each once.
  const paths = run.admin.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths.every((path) => path.startsWith('GET '))).toBe(true)
  expect(paths).toHaveLength(12)
  expect(run.report?.adminRequests).toBe(12)
  expect(new Set(run.admin.map(({ headers }) => headers.authorization))).toEqual(
    new Set([`Bearer ${SIMULATED_ADMIN_KEY}`])
  )
  expect(run.model.map(({ headers }) => headers.authorization)).toEqual(
    Array(run.model.length).fill(`Bearer ${run.key}`)
  )
})

test('masks the admin key and shows it nowhere', async () => {
  const run = await play({ ...ADMIN, project: PROJECT })
  expect(run.stdout).toContain(`::add-mask::${SIMULATED_ADMIN_KEY}\n`)
  const seen = [run.stdout.replace(/::add-mask::.*\n/g, ''), run.stderr, run.summary, JSON.stringify(run.outputs)]
  expect(seen.join('\n')).not.toContain('ADM0')
})

test('shows what the project knows about the key, and warns if it is old', async () => {
  const account = { keyFacts: { name: 'ci', owner: 'service_account' as const, ageDays: 212 }, adminPageSize: 1 }
  const run = await play({ ...ADMIN, project: PROJECT, 'max-key-age-days': '90' }, account)
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed' } })
  expect(run.report?.key).toMatchObject({ name: 'ci', owner: 'service-account', ageDays: 212 })
  expect(run.summary).toContain('The key is active — 212 days old, owned by a service account')
  expect(run.stdout).toContain('::warning title=OpenAI model access::The key is 212 days old')
  // Three keys on three pages.
  expect(run.admin.filter(({ path }) => path.includes('/api_keys'))).toHaveLength(3)
})

test.each<readonly [string, Readonly<Record<string, string>>, string]>([
  ['a wrong admin key', { 'admin-api-key': 'sk-admin-wrong-wrong-wrong', project: PROJECT }, 'Incorrect API key'],
  ['no project to ask about', ADMIN, 'Set "project" to its id']
])('passes as without an admin key, and warns, with %s', async (_, inputs, text) => {
  const run = await play({ ...inputs, 'max-key-age-days': '90' })
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed' } })
  const messages = run.report?.warnings.map(({ message }) => message).join('\n')
  expect(messages).toContain(text)
  expect(messages).toContain('"max-key-age-days" was not checked')
  expect(JSON.stringify(run.outputs)).not.toContain('wrong-wrong')
})

test('distinguishes a deleted key from a wrong one', async () => {
  const wrong = `sk-proj-${'deleted'.repeat(12)}`
  const run = await play({ ...ADMIN, 'api-key': wrong, project: PROJECT })
  expect(run.report?.key).toMatchObject({ status: 'rejected', cause: 'invalid_api_key' })
  expect(run.summary).toContain('none of the 3 keys of project')
})

test('does not use the admin key if no key was sent', async () => {
  const run = await play({ ...ADMIN, 'api-key': '', project: PROJECT })
  expect(run).toMatchObject({ exitCode: 1, admin: [], model: [] })
})

test("fails a requirement if the answer's headers allow too few requests a minute", async () => {
  const inputs = { 'required-models': 'gpt-6-luna, gpt-5.5-pro', 'min-requests-per-minute': '500' }
  const run = await play(inputs)
  expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'failed', 'usable-models': '["gpt-6-luna"]' } })
  expect(run.report?.requirements.map(({ status, cause }) => ({ status, cause }))).toEqual([
    { status: 'met', cause: null },
    { status: 'unmet', cause: 'limits_too_low' }
  ])
  expect(run.report?.key.status).toBe('accepted')
  expect(run.admin).toEqual([])
})

test('selects a fallback whose limits are high enough', async () => {
  const run = await play({ 'required-models': 'gpt-5.5-pro || gpt-6-luna', 'min-tokens-per-minute': '300000' })
  expect(run).toMatchObject({ exitCode: 0 })
  expect(JSON.parse(run.outputs['selected-models'] ?? '')).toEqual({ 'gpt-5.5-pro || gpt-6-luna': 'gpt-6-luna' })
})

test('reads the limits of a model that is only looked up with the admin key', async () => {
  const inputs = { 'required-models': 'gpt-6-luna, gpt-5.5-pro', probe: 'list', 'min-requests-per-minute': '500' }
  const blind = await play(inputs)
  expect(blind).toMatchObject({ exitCode: 0 })
  expect(blind.stdout).toContain('was not checked for gpt-6-luna, gpt-5.5-pro')
  const run = await play({ ...inputs, ...ADMIN, project: PROJECT })
  expect(run.report?.requirements.map(({ cause }) => cause)).toEqual([null, 'limits_too_low'])
})
