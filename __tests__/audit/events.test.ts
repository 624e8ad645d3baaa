import { findState } from '../../src/core/tracking-issue/state.ts'
import { withModel } from '../../src/simulator/scenario.ts'
import { audit } from '../support/audits.ts'
import { startGitHub, type TestGitHub } from '../support/github.ts'

const LOST = { models: withModel('gpt-6-luna', { refused: 'project' }) }
const NAME = 'Nightly / audit'

let github: TestGitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

test('opens an issue for the first audit, and closes it at once if all is well', async () => {
  const run = await audit(github)
  const [issue, ...others] = await github.issues()
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed', changes: '', 'tracking-issue-number': '1' } })
  expect(run.outputs['tracking-issue-url']).toMatch(/\/acme\/shop\/issues\/1$/)
  expect(others).toEqual([])
  expect(issue).toMatchObject({ state: 'closed', state_reason: 'completed', labels: [{ name: 'openai-model-access' }] })
  expect(issue?.title).toBe('OpenAI model access: all well (Nightly / audit)')
  expect(issue?.body).toContain('🟩')
  expect(issue?.body).toContain('https://github.example/acme/shop/actions/runs/')
  expect(findState(issue?.body ?? '', NAME, 1)).toMatchObject({ kind: 'state', state: { lostSince: null } })
  expect(await github.comments(1)).toEqual([])
})

test('follows a week: well, lost, still lost, another cause, recovered, lost again', async () => {
  const noCredit = { credit: 'exhausted' } as const
  const standing = async () => {
    const { state, body } = await github.issue(1)
    return { state, comments: (await github.comments(1)).length, strip: /[🟩🟨🟥]+(?= \|)/u.exec(body)?.[0] }
  }
  await audit(github)
  expect(await standing()).toMatchObject({ state: 'closed', comments: 0 })
  const lost = await audit(github, { account: LOST })
  expect(await standing()).toMatchObject({ state: 'open', comments: 1 })
  expect(lost.exitCode).toBe(1)
  expect(JSON.parse(lost.outputs.changes ?? '')).toMatchObject({
    lost: [{ model: 'gpt-6-luna', level: 'required' }],
    regained: [],
    unlisted: ['gpt-6-luna']
  })
  await github.comment(1, 'I asked the owners.')
  await audit(github, { account: LOST })
  expect(await standing()).toMatchObject({ state: 'open', comments: 2, strip: '🟩🟥🟥' })
  await audit(github, { account: noCredit })
  expect(await standing()).toMatchObject({ state: 'open', comments: 3 })
  const back = await audit(github)
  expect(await standing()).toMatchObject({ state: 'closed', comments: 4, strip: '🟩🟥🟥🟥🟩' })
  expect(JSON.parse(back.outputs.changes ?? '').regained).toEqual([
    { model: 'gpt-6-luna', level: 'required' },
    { model: 'text-embedding-3-small', level: 'required' }
  ])
  expect(back.summary).toContain('### Since the audit of')
  await audit(github, { account: LOST })
  expect(await standing()).toMatchObject({ state: 'open', comments: 5 })
  expect((await github.issues()).length).toBe(1)
  const [reopened, person, changed, recovered, again] = await github.comments(1)
  expect(reopened).toContain('**Access is lost.**')
  expect(person).toBe('I asked the owners.')
  expect(changed).toContain('Lost as well:\n\n- `text-embedding-3-small`')
  expect(changed).toContain('For another reason than before:\n\n- `gpt-6-luna`')
  expect(recovered).toMatch(/Access is back\*\* after (\d+ minutes? and )?\d+ seconds?\./)
  expect(again).toContain('**Access is lost.**')
})

test('writes no key and no account id into the issue, where GitHub masks nothing', async () => {
  const run = await audit(github, { account: { credit: 'exhausted' } })
  const { body } = await github.issue(1)
  expect(body).toContain('org-Simu…')
  for (const secret of ['SimulatedAcme', 'Ab3xY9kLm2Qw', 'req_0', 'ghs_']) expect(body).not.toContain(secret)
  expect(run.report?.checks[0]?.requestId).toMatch(/^req_/)
})

test('notifies nobody after one undetermined run, but does after two in a row', async () => {
  const outage = { faults: [{ on: 'any', status: 503, headers: { 'retry-after-ms': '1' } }] } as const
  const inputs = { 'max-retries': '0' }
  await audit(github)
  const first = await audit(github, { account: outage, inputs })
  expect(first.outputs.result).toBe('undetermined')
  expect(await github.issue(1)).toMatchObject({ state: 'closed' })
  expect(await github.comments(1)).toEqual([])
  await audit(github, { account: outage, inputs })
  expect(await github.issue(1)).toMatchObject({ state: 'open' })
  expect((await github.comments(1)).length).toBe(1)
})

test('repeats a refused request before it notifies anybody, and uses the second answer', async () => {
  const once = {
    on: 'call',
    model: 'gpt-6-luna',
    times: 1,
    status: 403,
    body: {
      error: {
        message: 'Project `proj_AcmeShop00000000000000` does not have access to model `gpt-6-luna`',
        type: 'invalid_request_error',
        param: null,
        code: 'model_not_found'
      }
    }
  } as const
  await audit(github)
  const run = await audit(github, { account: { faults: [once as never] } })
  expect(run.outputs.result).toBe('passed')
  expect(run.report?.checks.find(({ model }) => model === 'gpt-6-luna')).toMatchObject({
    status: 'usable',
    attempts: 2
  })
  expect(await github.issue(1)).toMatchObject({ state: 'closed' })
})

test('reopens an issue that a person closed during a loss, unless it was closed as not planned', async () => {
  await audit(github, { account: LOST })
  expect(await github.issue(1)).toMatchObject({ state: 'open' })
  await github.edit(1, { state: 'closed', state_reason: 'not_planned' })
  await audit(github, { account: LOST })
  expect(await github.issue(1)).toMatchObject({ state: 'closed', state_reason: 'not_planned' })
  expect(await github.comments(1)).toEqual([])
  await github.edit(1, { state: 'open' })
  await github.edit(1, { state: 'closed', state_reason: 'completed' })
  await audit(github, { account: LOST })
  expect(await github.issue(1)).toMatchObject({ state: 'open' })
  expect((await github.comments(1)).map((text) => text.slice(0, 30))).toEqual(['❌ **Access is still lost**, so'])
})
