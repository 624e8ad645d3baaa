import { withModel } from '../../src/simulator/scenario.ts'
import { audit } from '../support/audits.ts'
import { startGitHub, type TestGitHub } from '../support/github.ts'

const LOST = { models: withModel('gpt-6-luna', { refused: 'project' }) }
const LABELS = ['openai-model-access']

let github: TestGitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const numbersOf = async (state: string) =>
  (await github.issues()).filter((issue) => issue.state === state).map(({ number }) => number)

test("never changes a person's issue, whatever its label, title or body", async () => {
  await audit(github)
  const { title, body } = await github.issue(1)
  const theirs = [
    { title, body: 'Is this about the audit?', labels: LABELS },
    { title: 'A copy', body, labels: LABELS },
    { title: 'No label', body }
  ]
  for (const issue of theirs) await github.open(issue)
  await github.open({ title: 'From outside', body: body.replace('"issue":1', '"issue":5'), labels: LABELS }, 'outsider')
  const before = (await github.issues()).slice(1)
  await audit(github, { account: LOST })
  expect((await github.issues()).slice(1)).toEqual(before)
  expect(await github.issue(1)).toMatchObject({ state: 'open' })
})

test.each([
  ['cut', (body: string) => body.replace('"schemaVersion":1', '"schemaVersion":')],
  ['of a newer version', (body: string) => body.replace('"schemaVersion":1', '"schemaVersion":2')]
])('treats a state that is %s as no earlier audit, says so, and keeps the issue', async (_, change) => {
  await audit(github)
  await github.edit(1, { body: change((await github.issue(1)).body) })
  const run = await audit(github, { account: LOST })
  expect(run.outputs).toMatchObject({ changes: '', 'tracking-issue-number': '1' })
  expect(run.stdout).toMatch(/::warning.*issue #1 could not be read/)
  const issue = await github.issue(1)
  expect(issue.state).toBe('open')
  expect(issue.body).toContain('counts as the first one')
  expect(await numbersOf('open')).toEqual([1])
  expect((await audit(github, { account: LOST })).stdout).not.toContain('could not be read')
})

test('keeps one issue when two first audits run at the same time', async () => {
  await Promise.all([audit(github, { account: LOST }), audit(github, { account: LOST })])
  expect((await numbersOf('open')).length).toBe(1)
  const after = await audit(github, { account: LOST })
  expect(await numbersOf('open')).toEqual([Number(after.outputs['tracking-issue-number'])])
})

test('keeps an issue for each audit, which its name or its workflow, job and step identify', async () => {
  const names: readonly Record<string, Record<string, string>>[] = [
    { env: {} },
    { env: { GITHUB_JOB: 'other' } },
    { env: { GITHUB_ACTION: '__acme_access_2' } },
    { inputs: { 'audit-name': 'shop -- <b>@team</b>' } }
  ]
  for (const name of names) await audit(github, name)
  for (const name of names) await audit(github, name)
  expect((await github.issues()).map(({ title }) => title)).toEqual([
    'OpenAI model access: all well (Nightly / audit)',
    'OpenAI model access: all well (Nightly / other)',
    'OpenAI model access: all well (Nightly / audit / 2)',
    'OpenAI model access: all well (shop -- <b> at team</b>)'
  ])
  const both = await audit(github, { env: { GITHUB_RUN_ID: '7' } })
  expect(both.stdout).not.toContain('audit-name')
  expect((await audit(github, { env: { GITHUB_RUN_ID: '7' } })).stdout).toMatch(/::warning.*"audit-name"/)
})

test.each(['push', 'pull_request', 'pull_request_target', 'issue_comment', ''])(
  'only says so in a run started by %j',
  async (event) => {
    const run = await audit(github, { account: LOST, env: { GITHUB_EVENT_NAME: event } })
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'failed', 'tracking-issue-number': '' } })
    expect(run.stdout).toMatch(/::notice.*schedule, workflow_dispatch or repository_dispatch/)
    expect(github.calls).toEqual([])
  }
)

test('does not change the issue if no key reached the run', async () => {
  await audit(github, { account: LOST })
  const before = await github.issue(1)
  const run = await audit(github, { inputs: { 'api-key': '', 'missing-key': 'skip' } })
  expect(run.outputs.result).toBe('skipped')
  expect(await github.issue(1)).toEqual(before)
})

test('gives a new issue its labels and assignees', async () => {
  await audit(github, { inputs: { 'issue-labels': 'ai, on-call', 'issue-assignees': '@octocat' } })
  const { labels, assignees } = await github.issue(1)
  expect(labels.map(({ name }) => name)).toEqual(['openai-model-access', 'ai', 'on-call'])
  expect(assignees.map(({ login }) => login)).toEqual(['octocat'])
})
