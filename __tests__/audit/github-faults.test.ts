import { withModel } from '../../src/simulator/scenario.ts'
import { leaksOf } from '../faults/fault-run.ts'
import { audit } from '../support/audits.ts'
import { type GitHubFault, type RecordedCall, startGitHub, type TestGitHub } from '../support/github.ts'
import { type ServerAnswer, startModelServer } from '../support/model-server.ts'

const LOST = { models: withModel('gpt-6-luna', { refused: 'project' }) }
const isWrite = ({ method }: RecordedCall) => method !== 'GET'

let github: TestGitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const faults: readonly (readonly [string, GitHubFault, RegExp])[] = [
  ['a token that is not valid', { status: 401, message: 'Bad credentials' }, /"github-token".*\(401: Bad credentials/],
  [
    'a token without the permission',
    { on: isWrite, status: 403, message: 'Resource not accessible by integration' },
    /permissions: issues: write/
  ],
  ['a repository out of reach', { status: 404, message: 'Not Found' }, /permissions: issues: write/],
  ['issues that are disabled', { status: 410, message: 'Issues are disabled for this repo' }, /Enable them/],
  ['a request that is not accepted', { on: isWrite, status: 422, message: 'Validation Failed' }, /422/],
  ['an outage', { status: 500, message: 'Server Error' }, /GitHub failed.*500/],
  [
    'a secondary rate limit that lasts',
    { on: isWrite, status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '60' } },
    /limits how often/
  ],
  ['an answer that is no list', { status: 200, message: 'surprise' }, /could not be updated/]
]

test.each(faults)("reports GitHub's failure and keeps the verdict: %s", async (_, fault, expected) => {
  github.failWith(fault)
  const run = await audit(github)
  expect(run).toMatchObject({ exitCode: 0, stderr: '', outputs: { result: 'passed', 'tracking-issue-number': '' } })
  const warnings = run.stdout.split('\n').filter((line) => line.startsWith('::warning'))
  expect(warnings).toEqual([expect.stringMatching(expected)])
  expect(run.stdout).not.toMatch(/^::error/m)
})

test('fails for the lost model while GitHub hangs, and ends before it is killed', async () => {
  github.failWith({ hangs: true })
  const run = await audit(github, { account: LOST })
  expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'failed' } })
  expect(run.stdout).toMatch(/::warning.*GitHub did not answer in time/)
})

test('waits as long as a secondary rate limit demands, then continues', async () => {
  const limit = { status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '1' } }
  github.failWith({ ...limit, on: isWrite, times: 1 })
  const run = await audit(github)
  expect(run.outputs['tracking-issue-number']).toBe('1')
  expect((await github.issues()).length).toBe(1)
})

test('reaches the API of a GitHub Enterprise Server', async () => {
  const run = await audit(github, { env: { GITHUB_API_URL: `${github.env.GITHUB_API_URL}/api/v3` } })
  expect(run.outputs['tracking-issue-number']).toBe('1')
})

test('retries after a temporary failure', async () => {
  github.failWith({ status: 502, times: 1 })
  const run = await audit(github)
  expect(run.outputs['tracking-issue-number']).toBe('1')
})

test('says that GitHub cannot be reached if nothing listens', async () => {
  const run = await audit(github, { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } })
  expect(run.exitCode).toBe(0)
  expect(run.stdout).toMatch(/::warning.*GitHub did not answer/)
})

test('warns if the event file is broken', async () => {
  const run = await audit(github, { env: { GITHUB_EVENT_PATH: 'event.json' }, workspace: { 'event.json': '{' } })
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed' } })
  expect(run.stdout).toMatch(/::warning.*could not be updated/)
})

const TOKEN = 'ghs_EchoedTokenOfTheJob0123456789'
const issue = (change: object) => ({ status: 200, body: { number: 7, state: 'open', html_url: '', ...change } })

test.each<[string, ServerAnswer, string | undefined, string | undefined]>([
  ['a number that is text', issue({ number: `7\n::error::${TOKEN}` }), '', undefined],
  [
    'an address with a line break and the token',
    issue({ html_url: `https://x/\n::error::?${TOKEN}` }),
    '7',
    'https://x/::error::?***'
  ],
  ['an address that is a script', issue({ html_url: 'javascript:alert(1)' }), '7', '']
])('what stands in place of GitHub writes nothing of its own into the outputs: %s', async (_, answer, number, url) => {
  const stranger = await startModelServer({
    '*': ({ method }) => (method === 'GET' ? { status: 200, body: [] } : answer)
  })
  const run = await audit(github, { env: { GITHUB_API_URL: stranger.origin }, inputs: { 'github-token': TOKEN } })
  await stranger.close()
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  expect(run.outputs).toMatchObject({
    'tracking-issue-number': number,
    ...(url !== undefined && { 'tracking-issue-url': url })
  })
  expect(leaksOf(run, TOKEN)).toEqual([])
})

test('the token follows no page to another host', async () => {
  const stranger = await startModelServer({ '*': { status: 200, body: [] } })
  const link = `<${stranger.origin}/repos/acme/shop/issues?page=2>; rel="next"`
  const inItsPlace = await startModelServer({ '*': { status: 200, body: [], headers: { link } } })
  const run = await audit(github, { env: { GITHUB_API_URL: inItsPlace.origin } })
  await Promise.all([stranger.close(), inItsPlace.close()])
  expect(run.exitCode).toBe(0)
  expect(run.stdout).toMatch(/::warning.*could not be updated/)
  expect(stranger.connections()).toBe(0)
})

test('leaves out assignees that GitHub does not know', async () => {
  github.failWith({
    on: ({ method, body }) => method === 'POST' && body.includes('nobody'),
    status: 422,
    message: 'Validation Failed'
  })
  const run = await audit(github, { inputs: { 'issue-assignees': 'nobody', 'issue-labels': 'ai' } })
  expect(run.stdout).toMatch(/::warning.*"issue-labels" or "issue-assignees"/)
  expect(await github.issue(1)).toMatchObject({ assignees: [], labels: [{ name: 'openai-model-access' }] })
})
