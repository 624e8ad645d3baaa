/** `fail-on: change`: on which nights the step fails, so that GitHub sends mail. */
import { withModel } from '../../src/simulator/scenario.ts'
import { audit, type Night } from '../support/audits.ts'
import { startGitHub, type TestGitHub } from '../support/github.ts'

const LOST = { models: withModel('gpt-6-luna', { refused: 'project' }) }
const OUTAGE = { faults: [{ on: 'any', status: 503, headers: { 'retry-after-ms': '1' } }] } as const

let github: TestGitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

const night = (given: Night = {}) =>
  audit(github, { ...given, inputs: { 'fail-on': 'change', 'max-retries': '0', ...given.inputs } })
const exitCodes = async (...nights: readonly Night[]) => {
  const codes: (number | null)[] = []
  for (const one of nights) codes.push((await night(one)).exitCode)
  return codes
}

test('fails on the first night of a loss, and later only for another cause or model', async () => {
  const both = { models: { ...LOST.models, 'text-embedding-3-small': { refused: 'project' } } } as const
  expect(
    await exitCodes(
      ...[{}, { account: LOST }, { account: LOST }],
      ...[{ account: both }, { account: both }, { account: LOST }],
      ...[{ account: { credit: 'exhausted' } as const }, { account: { credit: 'exhausted' } as const }],
      ...[{}, { account: LOST }]
    )
  ).toEqual([0, 1, 0, 1, 0, 0, 1, 0, 0, 1])
})

test('passes on the first night of an outage, fails on the second, and passes again', async () => {
  const outage = { account: OUTAGE }
  await night()
  const first = await night(outage)
  expect(first).toMatchObject({ exitCode: 0, outputs: { result: 'undetermined' } })
  expect(first.stdout).toMatch(/::notice title=Tracking issue::The step succeeds/)
  expect(first.stdout).not.toMatch(/^::error/m)
  expect(first.summary).toContain('The step succeeds')
  expect(await github.issue(1)).toMatchObject({
    state: 'closed',
    title: 'OpenAI model access: 2 requirements could not be determined (Nightly / audit)'
  })
  expect(await exitCodes(outage, outage, {})).toEqual([1, 0, 0])
  expect((await github.issue(1)).title).toBe('OpenAI model access: all well (Nightly / audit)')
})

test('does not call a first audit "all well" if nothing could be determined', async () => {
  await night({ account: OUTAGE })
  expect((await github.issue(1)).title).toContain('2 requirements could not be determined')
})

test('fails every night if the loss could not be written to the issue', async () => {
  await night()
  github.failWith({ on: ({ method }) => method !== 'GET', status: 403, message: 'Resource not accessible' })
  expect(await exitCodes({ account: LOST }, { account: LOST }, {})).toEqual([1, 1, 0])
})

test('fails for every loss if the run may not write to the issue', async () => {
  await night({ account: LOST })
  expect(await exitCodes({ account: LOST, env: { GITHUB_EVENT_NAME: 'push' } })).toEqual([1])
})

test('is an input error without a tracking issue', async () => {
  const run = await night({ inputs: { 'tracking-issue': 'false' } })
  expect(run.exitCode).toBe(1)
  expect(run.stdout).toContain('"fail-on: change" needs "tracking-issue: true"')
})
