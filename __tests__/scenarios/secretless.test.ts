/** Runs that GitHub starts without secrets. The report says why the key is missing, and what to do instead. */
import type { Report } from '../../src/core/report.ts'
import type { Env } from '../../src/inputs/environment.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { main } from '../../src/main.ts'
import { annotationsOf } from '../../src/render/annotations.ts'
import { renderSummary } from '../../src/render/summary.ts'

const pullRequest = (head: unknown) => ({
  pull_request: { head: { repo: head }, base: { repo: { full_name: 'acme/app', fork: false } } }
})
const FORK = pullRequest({ full_name: 'eve/app', fork: true })
const SAME = pullRequest({ full_name: 'acme/app', fork: false })
const EVENT = '/event.json'

const envOf = (event: string, more: Env = {}): Env => ({
  ...{ INPUT_PROBE: 'call', 'INPUT_REQUIRED-MODELS': 'gpt-6-luna', GITHUB_EVENT_PATH: EVENT, GITHUB_ACTIONS: 'true' },
  ...{ GITHUB_EVENT_NAME: event, GITHUB_ACTOR: 'octocat', ...more }
})
const reading = (payload: unknown) => (path: string) => {
  if (path !== EVENT || payload === undefined) throw new Error(`no ${path}`)
  return typeof payload === 'string' ? payload : JSON.stringify(payload)
}

test.each<[string, string, unknown, Env, 'fork' | 'dependabot' | null]>([
  ['a pull request from a fork', 'pull_request', FORK, {}, 'fork'],
  ['a review of one', 'pull_request_review', FORK, {}, 'fork'],
  ['one from a fork that is gone', 'pull_request', pullRequest(null), {}, 'fork'],
  [
    'one whose event says no more than that',
    'pull_request',
    { pull_request: { head: { repo: { fork: true } } } },
    {},
    'fork'
  ],
  ['one inside the repository', 'pull_request', SAME, {}, null],
  [
    'one inside a repository that is a fork itself',
    'pull_request',
    {
      pull_request: { head: { repo: { full_name: 'eve/app', fork: true } }, base: { repo: { full_name: 'eve/app' } } }
    },
    {},
    null
  ],
  ['pull_request_target, which gets the secrets', 'pull_request_target', FORK, {}, null],
  ['a push', 'push', {}, {}, null],
  ['an event that cannot be read', 'pull_request', undefined, {}, null],
  ['an event that is no JSON', 'pull_request', '<html>', {}, null],
  ["Dependabot's pull request", 'pull_request', SAME, { GITHUB_ACTOR: 'dependabot[bot]' }, 'dependabot'],
  ["Dependabot's push", 'push', {}, { GITHUB_ACTOR: 'dependabot[bot]' }, 'dependabot']
])('%s', (_, event, payload, more, secretless) => {
  expect(readInputs(envOf(event, more), reading(payload)).secretless).toBe(secretless)
})

async function run(env: Env, payload: unknown): Promise<Report> {
  let report: Report | undefined
  await main({
    env,
    readFile: reading(payload),
    mask: () => undefined,
    onCheck: () => undefined,
    onRetry: () => undefined,
    cancelled: new AbortController().signal,
    publish: async (published) => {
      report = published
    },
    fail: (error) => {
      throw error
    }
  })
  return report as Report
}

const DEPENDABOT = { GITHUB_ACTOR: 'dependabot[bot]' }

test.each<[string, Env, RegExp]>([
  ['a fork', {}, /Pull requests from forks get no secrets. Set "missing-key: skip"/],
  ['Dependabot', DEPENDABOT, /Dependabot starts get no Actions secrets.*Dependabot secret/]
])('a run of %s fails with the reason', async (_, more, reason) => {
  const report = await run(envOf('pull_request', more), FORK)
  expect(report.result).toBe('failed')
  expect(report.checks[0]).toMatchObject({ cause: 'missing_api_key', hint: expect.stringMatching(reason) })
  expect(annotationsOf(report, true)[0]).toMatchObject({ level: 'error', message: expect.stringMatching(reason) })
  expect(report.requests).toBe(0)
})

test('a skipped run says why in the summary and in its one notice', async () => {
  const report = await run(envOf('pull_request', { 'INPUT_MISSING-KEY': 'skip' }), FORK)
  expect(report.result).toBe('skipped')
  expect(annotationsOf(report, false)).toEqual([
    {
      level: 'notice',
      title: 'Not verified',
      message: expect.stringContaining('Pull requests from forks get no secrets')
    }
  ])
  expect(renderSummary(report)).toContain('Pull requests from forks get no secrets')
  // It is set already.
  expect(renderSummary(report)).not.toContain('missing-key: skip')
})

test('says that the input is empty in any other run', async () => {
  const report = await run(envOf('push'), {})
  expect(report.checks[0]?.hint).toBe('The input "api-key" is empty, and so is OPENAI_API_KEY.')
})
