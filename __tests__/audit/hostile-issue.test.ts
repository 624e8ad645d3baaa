/** Text from outside in the tracking issue, and issues that this token may not change as usual. */
import { withModel } from '../../src/simulator/scenario.ts'
import { audit } from '../support/audits.ts'
import { startGitHub, type TestGitHub } from '../support/github.ts'

const LOST = { models: withModel('gpt-6-luna', { refused: 'project' }) }
const hexOf = (text: string) => Buffer.from(text).toString('hex')

let github: TestGitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const marker = (name: string) => `<!-- openai-model-access audit="${hexOf(name)}"`
const saying = (message: string) => ({
  faults: [
    {
      on: 'call' as const,
      model: 'gpt-6-luna',
      status: 404,
      body: JSON.stringify({ error: { message, code: 'model_not_found' } })
    }
  ]
})

test.each([
  ['marker', `No such model ${marker('B')}`],
  ['marker on a line of its own', `x\n${marker('B')}\n{"schemaVersion":1}\n-->`],
  ['marker with other line breaks', `x\u2028${marker('B')}\r{}\r-->`],
  ['marker in a code fence', `\`\`\`\n${marker('B')}\n{}\n-->\n\`\`\``]
])('a server cannot change another audit by sending its %s', async (_, text) => {
  const first = await audit(github, { account: saying(text), inputs: { 'audit-name': 'A' } })
  expect(first.outputs['tracking-issue-number']).toBe('1')
  const before = await github.issue(1)
  expect(before.state).toBe('open')
  const second = await audit(github, { inputs: { 'audit-name': 'B' } })
  expect(second.outputs).toMatchObject({ 'tracking-issue-number': '2', changes: '' })
  expect(second.stdout).not.toContain('could not be read')
  expect(await github.issue(1)).toEqual(before)
})

test('keeps one issue with the token of a person who is not a member of the repository', async () => {
  const inputs = { 'github-token': 'outsider' }
  const first = await audit(github, { account: LOST, inputs })
  const second = await audit(github, { account: LOST, inputs })
  expect(first.outputs['tracking-issue-number']).toBe('1')
  expect(second.outputs['tracking-issue-number']).toBe('1')
  expect(await github.issues()).toHaveLength(1)
})

test('reopens a locked issue, keeps the state, and explains the lock', async () => {
  await audit(github)
  expect(await github.issue(1)).toMatchObject({ state: 'closed' })
  const message = 'Unable to create comment because issue is locked.'
  github.failWith({ on: ({ method, path }) => method === 'POST' && path.endsWith('/comments'), status: 403, message })
  const run = await audit(github, { account: LOST })
  expect(run.stdout).toMatch(/::warning.*Issue #1 was updated without a comment: its conversation is locked/)
  expect(run.stdout).not.toContain('issues: write')
  const issue = await github.issue(1)
  expect(issue).toMatchObject({ state: 'open' })
  expect(issue.body).toContain('Access has been lost since')
  expect((await audit(github, { account: LOST })).outputs['tracking-issue-number']).toBe('1')
})

test('shows unknown causes and invalid dates as plain text', async () => {
  await audit(github, { account: LOST })
  const { body } = await github.issue(1)
  const evil = '[x](https://evil.example/) @everyone'
  const changed = body
    .replace('"cause":"model_not_allowed"', `"cause":${JSON.stringify(`a_new_cause ${evil}`)}`)
    .replaceAll('"shutdownDate":null', `"shutdownDate":${JSON.stringify(evil)}`)
  await github.edit(1, { body: changed })
  const doubt = { faults: [{ on: 'call' as const, status: 503, headers: { 'retry-after-ms': '1' } }] }
  const run = await audit(github, { account: doubt, inputs: { 'max-retries': '0', 'required-models': 'gpt-6-luna' } })
  expect(run.stderr).toBe('')
  const after = await github.issue(1)
  const visible = [after.body.replace(/<!-- openai[\s\S]*-->/, ''), ...(await github.comments(1)), run.summary].join(
    '\n'
  )
  expect(visible).not.toMatch(/\]\(https:\/\/evil|(?<!&#64;)@everyone/)
  const shutdown = { models: withModel('gpt-6-luna', { shutdownDate: '2030-01-01' }) }
  const next = await audit(github, { account: shutdown })
  expect(next.exitCode).toBe(0)
  expect(`${next.summary}${(await github.issue(1)).body}`).not.toMatch(/\]\(https:\/\/evil/)
})

test('a secret in an input of the issue does not reach GitHub', async () => {
  const secret = 'ghs_MiXeDupInputs0123456789'
  const inputs = { 'github-token': secret, 'audit-name': secret, 'issue-labels': secret, 'issue-assignees': secret }
  await audit(github, { inputs })
  expect(github.calls.map(({ method }) => method)).toContain('POST')
  expect(github.calls.filter(({ path, body }) => `${path}${body}`.includes(secret.slice(4)))).toEqual([])
})
