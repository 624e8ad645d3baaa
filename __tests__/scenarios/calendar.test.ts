/** The compiled action with an admin key: what will break next. */

import { advance } from '../../src/core/tracking-issue/next-state.ts'
import { renderIssueBody } from '../../src/render/issue.ts'
import { SIMULATED_ADMIN_KEY } from '../../src/simulator/admin.ts'
import { SIMULATED_ID_TOKEN_REQUEST, SIMULATED_IDENTITY } from '../../src/simulator/identity.ts'
import { SIMULATED_MANAGEMENT } from '../../src/simulator/management.ts'
import { DEFAULT_MODELS } from '../../src/simulator/models.ts'
import { findScenario } from '../../src/simulator/scenarios.ts'
import { type SimulatedAccount, startSimulator } from '../../src/simulator/server.ts'
import { startExchangeProxy } from '../support/exchange-proxy.ts'
import { report } from '../support/reports.ts'
import { runAction } from '../support/run-action.ts'

const TODAY = new Date('2026-11-21T06:00:00.000Z')
const CLOCK = new URL('../support/fixed-clock.mjs', import.meta.url).pathname
const INPUTS = { 'admin-api-key': SIMULATED_ADMIN_KEY, 'required-models': 'gpt-6-luna' }
const PROJECT = { project: 'proj_AcmeShop00000000000000' }

async function play(inputs: Readonly<Record<string, string>>, account: Partial<SimulatedAccount> = {}) {
  const simulator = await startSimulator({ today: '2026-11-21', ...account })
  const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, ...INPUTS, ...inputs }
  const run = await runAction({ inputs: given, nodeArgs: ['--import', CLOCK] })
  await simulator.close()
  const isAdmin = ({ path }: { readonly path: string }) => path.includes('/organization/')
  const calls = simulator.requests.filter((request) => request.method === 'POST' && !isAdmin(request))
  return { ...run, all: simulator.requests, admin: simulator.requests.filter(isAdmin), calls }
}

const playScenario = (name: string) => {
  const { inputs = {}, account = {} } = findScenario(name, TODAY) ?? {}
  return play(inputs, account)
}

test('warns of a key that expires soon, and shows the days in the checklist', async () => {
  const run = await playScenario('key-expires-soon')
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed', causes: '[]' } })
  expect(run.report?.key).toMatchObject({ expiresAt: '2026-11-27T00:00:00.000Z', ownerAccess: 'active' })
  expect(run.summary).toContain('The key is active — 84 days old, owned by a service account, expires in 6 days')
  expect(run.stdout).toContain('::warning title=OpenAI model access::The key expires on 2026-11-27, in 6 days')
})

test('does not warn of a key that expires later than asked for', async () => {
  const keyFacts = { name: 'ci', owner: 'service_account', ageDays: 1, expiresInDays: 30 } as const
  const run = await play(PROJECT, { keyFacts })
  expect(run.report?.warnings).toEqual([])
  expect(run.summary).toContain('expires in 30 days')
  const early = await play({ ...PROJECT, 'key-expiry-warning-days': '30' }, { keyFacts })
  expect(early.report?.warnings).toMatchObject([{ kind: 'key', message: expect.stringContaining('in 30 days') }])
})

test('gives the expiry of the key as the reason for a 401', async () => {
  const keyFacts = { name: 'ci', owner: 'service_account', ageDays: 90, expiresInDays: -3 } as const
  const run = await play(PROJECT, { keyFacts })
  expect(run).toMatchObject({ exitCode: 1, outputs: { causes: '["invalid_api_key"]' } })
  expect(run.report?.checks[0]?.hint).toMatch(/^The key expired on 2026-11-18/)
  expect(run.summary).toContain('The key is active — invalid&#95;api&#95;key, expired on 2026-11-18')
  // The hint says it, so no warning repeats it.
  expect(run.report?.warnings.filter(({ message }) => /expired/.test(message))).toEqual([])
})

test('says that the owner has left, and which kind of key to create', async () => {
  const run = await playScenario('owner-left')
  expect(run.report?.checks[0]?.hint).toMatch(/^The person who owns the key no longer has access .* service account/)
  expect(run.report?.key).toMatchObject({ status: 'rejected', ownerAccess: 'inactive' })
})

test('says when the spend limit will be reached in the checklist, a warning, the summary and the report', async () => {
  const run = await playScenario('spend-limit-near')
  expect(run).toMatchObject({ exitCode: 0 })
  expect(run.report?.spend).toMatchObject({ scope: 'project', limitUsd: 50, spentUsd: 41, interval: 'month' })
  const words = '&#36;41 of &#36;50, reached on 25 November at this rate'
  expect(run.summary).toContain(`Credit and quota are available — ${words}`)
  expect(run.summary).toContain(`Hard spend limit of the project: ${words}`)
  expect(run.stdout).toContain("::The project's hard spend limit will be reached on 25 November at this rate")
})

test("reads the organization's limit if the project has none", async () => {
  const spend = { ...SIMULATED_MANAGEMENT.spend, project: null, organization: { limitCents: 100_000 } }
  const run = await play(PROJECT, { management: { spend } })
  expect(run.report?.spend).toEqual({
    ...{ scope: 'organization', limitUsd: 1000, spentUsd: 104.2, interval: 'month', reachedOn: null }
  })
  const none = await play(PROJECT, { management: { spend: { ...spend, organization: null } } })
  expect(none.report?.spend).toBeNull()
  expect(none.report?.warnings).toEqual([])
})

test('warns of a called model that shuts down soon and that no requirement names', async () => {
  const run = await playScenario('called-but-dying')
  expect(run.report?.called).toEqual([
    { model: 'gpt-6-luna', requests: 90, requirement: 'gpt-6-luna', shutdownDate: null },
    { model: 'text-embedding-3-small', requests: 7, requirement: 'text-embedding-3-small', shutdownDate: null },
    { model: 'gpt-5', requests: 3, requirement: null, shutdownDate: '2026-12-07' }
  ])
  expect(run.stdout).toContain(
    '3 of 100 calls of this key in the last 30 days went to gpt-5, which shuts down on 7 December'
  )
})

test('lists each cause once in the output "causes"', async () => {
  const broke = await play({ 'required-models': 'gpt-6-luna, gpt-6-sol' }, { credit: 'exhausted' })
  expect(JSON.parse(broke.outputs.causes ?? '')).toEqual(['insufficient_quota'])
  const retired = await play({ 'required-models': 'gpt-6-luna, gpt-3.5-turbo', 'optional-models': 'gpt-typo' })
  expect(JSON.parse(retired.outputs.causes ?? '')).toEqual(['model_retired'])
})

test('names a missing scope of the admin key once, and keeps the verdict', async () => {
  const missingScopes = { usage: 'api.usage.read', costs: 'api.usage.read' }
  const run = await play(PROJECT, { management: { missingScopes } })
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed' } })
  expect(run.report).toMatchObject({ spend: null, called: null, key: { ageDays: 12 } })
  const said = run.report?.warnings.map(({ message }) => message)
  expect(said).toEqual([
    'The admin key could not read costs, usage of project proj_Acme…: it lacks the scope api.usage.read'
  ])
})

test('asks each endpoint once, while the models are verified', async () => {
  const faults = [{ on: 'call', model: 'gpt-6-luna', delayMs: 700 }] as const
  const run = await play({ ...PROJECT, 'required-models': 'gpt-6-luna, gpt-6-sol', concurrency: '1' }, { faults })
  const paths = run.admin.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  expect(run.report).toMatchObject({ result: 'passed', adminRequests: paths.length })
  // The second model waits for the first, and nothing of the admin key waits for either.
  const last = run.all.findLastIndex(({ model }) => model === 'gpt-6-sol')
  expect(run.all.slice(last).filter(({ path }) => path.includes('/organization/'))).toEqual([])
})

test('sends the questions while the models are verified, once the project is known', async () => {
  const models = { ...DEFAULT_MODELS, 'gpt-6-sol': { refused: 'project' as const } }
  const run = await play({ 'required-models': 'gpt-6-luna, gpt-6-sol' }, { models })
  expect(run.report?.adminRequests).toBe(run.admin.length)
  expect(run.admin.length).toBeGreaterThan(10)
})

test("explains a tool that was not probed by the project's setting, and prints the request", async () => {
  const run = await play(
    { ...PROJECT, 'required-models': 'gpt-6-luna +web_search' },
    { management: { toolsOff: ['web_search'] } }
  )
  expect(run).toMatchObject({ exitCode: 1, outputs: { causes: '["capability_not_supported"]' } })
  expect(run.report?.checks[0]?.capabilities).toMatchObject([
    { name: 'web_search', status: 'unusable', cause: 'capability_not_supported' }
  ])
  // Only the model was called, and no search was paid for.
  expect(run.calls.filter(({ model }) => model === 'gpt-6-luna').map(({ body }) => body)).toEqual([
    expect.not.objectContaining({ tools: expect.anything() })
  ])
  expect(run.report?.fixes).toMatchObject([{ body: { web_search: { enabled: true } }, models: ['gpt-6-luna'] }])
  expect(run.summary).toContain('POST /v1/organization/projects/{project_id}/hosted_tool_permissions')
  const on = await play({ ...PROJECT, 'required-models': 'gpt-6-luna +web_search' })
  expect(on.report?.checks[0]?.capabilities).toMatchObject([{ status: 'undetermined', cause: 'not_probed' }])
})

async function playKeyless(scopes: readonly string[]) {
  const simulator = await startSimulator({ scopes, management: { rules: [{ name: 'deploy', scopes }] } })
  const proxy = await startExchangeProxy(simulator.origin)
  const run = await runAction({
    inputs: {
      ...{ ...INPUTS, ...PROJECT, 'base-url': simulator.baseUrl },
      'identity-provider-id': SIMULATED_IDENTITY.identityProviderId,
      'service-account-id': SIMULATED_IDENTITY.serviceAccountId
    },
    env: {
      ...proxy.env,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${simulator.origin}/github/id-token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: SIMULATED_ID_TOKEN_REQUEST
    }
  })
  await proxy.close()
  await simulator.close()
  return run
}

test('names the federation rule that lacks a scope for a model', async () => {
  const run = await playKeyless(['api.model.read'])
  expect(run.report?.checks[0]).toMatchObject({ cause: 'missing_scopes' })
  expect(run.report?.checks[0]?.hint).toMatch(/^The federation rule "deploy" restricts this job's token and lacks /)
})

test('names the federation rule that lacks a scope for the list, and leaves the verdict', async () => {
  const run = await playKeyless(['api.model.request', 'api.responses.write'])
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed' } })
  expect(run.report?.warnings.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^The federation rule "deploy" restricts this job's token and lacks api\.model\.read\./)
  )
})

test('says whether a file names the model near its shutdown, if the run looked for models', async () => {
  const { inputs = {}, account = {} } = findScenario('called-but-dying', TODAY) ?? {}
  const simulator = await startSimulator({ today: '2026-11-21', ...account })
  const play = (code: string) =>
    runAction({
      inputs: { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, ...inputs, 'find-models': 'optional' },
      workspace: { 'app.py': code },
      nodeArgs: ['--import', CLOCK]
    })
  const none = await play('print("hello")\n')
  await simulator.close()
  expect(none.report?.warnings.map(({ message }) => message).join('\n')).toContain('no file here names it')
})

test('appears in the tracking issue', () => {
  const seen = report({
    spend: { scope: 'project', limitUsd: 50, spentUsd: 36, interval: 'month', reachedOn: '2026-11-27' }
  })
  const state = advance(null, { report: seen, listed: null, run: 'https://github.com/acme/shop/actions/runs/1' })
  const view = { report: seen, state, changes: null, audit: 'nightly', notes: [], redact: (text: string) => text }
  expect(renderIssueBody(view)).toContain('&#36;36 of &#36;50, reached on 27 November at this rate')
})
