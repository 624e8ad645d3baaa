import { createSecrets, redactAll } from '../../src/core/credential/redact.ts'
import type { Report } from '../../src/core/report.ts'
import type { Changes } from '../../src/core/tracking-issue/changes.ts'
import { advance } from '../../src/core/tracking-issue/next-state.ts'
import { findState } from '../../src/core/tracking-issue/state.ts'
import { renderChanges } from '../../src/render/changes.ts'
import { renderHistory, renderSparkline, renderUptime } from '../../src/render/history.ts'
import {
  createIssueRedactor,
  durationBetween,
  type IssueView,
  MAX_BODY_LENGTH,
  renderComment,
  renderIssueBody,
  renderIssueTitle
} from '../../src/render/issue.ts'
import { check, report, requirement } from '../support/reports.ts'

const KEY = `sk-proj-${'Ab3xY9kLm2Qw7RtZ'.repeat(4)}`
const RUN = 'https://github.example/acme/shop/actions/runs/1'
const redact = createIssueRedactor(createSecrets([KEY]).remove)

const lost = (changes: Partial<Report> = {}): Report =>
  report({
    result: 'failed',
    requirements: [requirement({ status: 'unmet', cause: 'model_not_allowed', selected: null, proof: null })],
    checks: [check({ cause: 'model_not_allowed', httpStatus: 403, requestId: 'req_0123456789abcdef' })],
    ...changes
  })
const viewOf = (seen: Report, changes: Partial<IssueView> = {}): IssueView => ({
  report: seen,
  state: { ...advance(null, { report: seen, listed: null, run: RUN }), issue: 7 },
  changes: null,
  audit: 'Nightly / audit',
  notes: [],
  redact,
  ...changes
})
const nothing: Changes = {
  since: '2026-11-20T06:00:00.000Z',
  ...{ lost: [], regained: [], listed: [], unlisted: [], answeredAs: [], shutdownDates: [], rateLimits: [] }
}

/** What GitHub would turn into a mention: an @ that follows no word character, outside of code, and not broken by a comment. */
const mentionsIn = (text: string) =>
  text
    .replace(/`[^`\n]*`/g, '')
    .replace(/<code>.*?<\/code>/g, '')
    .match(/(?<![\w&])@[\w-]+/g) ?? []

test('shows verdict, requirements, what to do, history, changes and the run', () => {
  const body = renderIssueBody(
    viewOf(lost(), { changes: { ...nothing, listed: ['gpt-7'] }, notes: ['Something odd.'] })
  )
  for (const part of [
    ...['cannot be used with this key', 'Access has been lost since 2026-11-21 06:00 UTC', RUN, '> Something odd.'],
    ...['`gpt-6-luna`', '### What to do', '### The first audit', '🟥', '### Since the audit of', '`gpt-7`']
  ])
    expect(body).toContain(part)
})

test('names no key, account, user or request', () => {
  const ids = ['org-SimulatedAcme000', 'proj_AcmeShop00000000', 'user-AbCdEfGhIjKl12', 'req_0123456789abcdef']
  const message = `Refused for ${KEY}, base64 ${btoa(KEY)}, ${ids.join(', ')}`
  const seen = lost({
    checks: [check({ cause: 'model_not_allowed', message, hint: message, requestId: ids[3] ?? null })]
  })
  const view = viewOf(redactAll(seen, redact), { audit: 'a', changes: { ...nothing, listed: [`ft:${KEY}`] } })
  const texts = [
    renderIssueBody(view),
    renderIssueTitle(view.state, view.audit, redact),
    renderComment('lost', null, view)
  ].join('\n')
  for (const secret of [KEY, KEY.slice(20, 40), btoa(KEY), ...ids]) expect(texts).not.toContain(secret)
  expect(texts).toContain('req_…')
})

test('mentions nobody and starts no markup, whatever the API, the list or the inputs say', () => {
  const hostile = '@acme/owners <img src=x onerror=alert(1)> --> | ](https://evil.example) #1 ```\n@octocat'
  const seen = lost({
    requirements: [requirement({ text: '@acme/team', status: 'unmet', cause: 'model_not_allowed', models: ['@cf/x'] })],
    checks: [check({ model: '@cf/x', cause: 'model_not_allowed', message: hostile, hint: hostile })]
  })
  const changes: Changes = {
    ...nothing,
    lost: [{ model: hostile, level: 'optional' }],
    listed: [hostile],
    answeredAs: [{ model: hostile, from: hostile, to: hostile }]
  }
  const view = viewOf(seen, { changes, audit: hostile.slice(0, 60), notes: [hostile] })
  const body = renderIssueBody({ ...view, state: { ...view.state, listed: [hostile] } })
  const comment = renderComment('lost', null, view)
  expect(mentionsIn('ask @octocat')).toEqual(['@octocat'])
  expect(mentionsIn(body.replace(/<!-- openai[\s\S]*$/, ''))).toEqual([])
  expect(mentionsIn(comment)).toEqual([])
  expect(`${body}${comment}`).not.toContain('<img')
  expect(renderIssueTitle(view.state, '@octocat', redact)).not.toContain('@')
  expect(findState(body, view.audit, 7)).toMatchObject({ kind: 'state', state: { listed: [hostile] } })
})

test.each([1, 40, 250, 3000])('fits into an issue with %i models, and keeps its state', (count) => {
  const names = Array.from({ length: count }, (_, index) => `model-${index}-${'x'.repeat(60)}`)
  const seen = lost({
    requirements: names.map((text) => requirement({ text, models: [text], status: 'unmet', cause: 'model_not_found' })),
    checks: names.map((model) =>
      check({ model, cause: 'model_not_found', message: '<'.repeat(600), hint: '@'.repeat(600) })
    )
  })
  const view = viewOf(seen, { changes: { ...nothing, unlisted: names } })
  const body = renderIssueBody({ ...view, state: { ...view.state, listed: names } })
  expect(body.length).toBeLessThanOrEqual(MAX_BODY_LENGTH)
  expect(findState(body, view.audit, 7)).toMatchObject({ kind: 'state', state: { issue: 7 } })
  expect(renderComment('lost', null, view).length).toBeLessThanOrEqual(MAX_BODY_LENGTH)
  expect(renderIssueTitle(view.state, 'x'.repeat(100), redact).length).toBeLessThanOrEqual(256)
})

test('says in a comment what is lost, what changed, what is still lost and how long it took', () => {
  const view = viewOf(lost())
  const back = viewOf(report({ generatedAt: '2026-11-23T09:00:30.000Z' }))
  expect(renderComment('lost', null, view)).toContain('- `gpt-6-luna`: Project does not have access')
  expect(renderComment('still-lost', view.state, view)).toContain('close it as not planned')
  expect(renderComment('recovered', view.state, back)).toContain(
    '**Access is back** after 2 days and 3 hours.\n\n- `gpt-6-luna`'
  )
  expect(
    renderComment('changed', { ...view.state, lost: { other: { cause: null, since: view.state.at } } }, view)
  ).toMatch(/Lost as well:\n\n- `gpt-6-luna`.*\n\nNo longer lost:\n\n- `other`/)
})

test('says that an undetermined model waits for the next audit', () => {
  const seen = report({
    result: 'undetermined',
    requirements: [requirement({ status: 'undetermined', cause: 'server_error', proof: null })]
  })
  expect(renderIssueBody(viewOf(seen))).toContain('1 requirement could not be determined this time')
})

test.each([
  ['2026-11-21T06:00:00Z', '0 seconds'],
  ['2026-11-21T06:00:01Z', '1 second'],
  ['2026-11-21T06:02:05Z', '2 minutes and 5 seconds'],
  ['2026-11-21T08:00:59Z', '2 hours'],
  ['2026-11-22T06:00:00Z', '1 day'],
  ['2026-12-21T07:30:00Z', '30 days and 1 hour'],
  ['2026-11-20T06:00:00Z', '0 seconds']
])('gives the time until %s as %j', (to, expected) => {
  expect(durationBetween('2026-11-21T06:00:00Z', to)).toBe(expected)
})

test.each([
  ['gggg', '100 %'],
  ['ggr', '66.7 %'],
  ['yyy', '–'],
  ['gyyr', '50.0 %'],
  ['rr', '0 %']
])('gives the uptime of %s as %s', (history, expected) => {
  expect(renderUptime(history)).toBe(expected)
})

test('draws latencies from the fastest to the slowest, with gaps', () => {
  expect(renderSparkline([100, 450, null, 800])).toBe('▁▅·█')
  expect(renderSparkline([5, 5])).toBe('▁▁')
})

test('puts models that need attention first, and counts those it leaves out', () => {
  const facts = { level: 'required', standing: null, answeredAs: null, shutdownDate: null } as const
  const rest = { requestsPerMinute: null, tokensPerMinute: null, latencies: [] }
  const models = Object.fromEntries(
    [
      ['fine', 'gg'],
      ['down', 'gr'],
      ['odd', 'gy']
    ].map(([name, history]) => [name, { ...facts, ...rest, history: history as string }])
  )
  const text = renderHistory({ ...viewOf(lost()).state, models }, { rows: 2, audits: 30 })
  expect(text.match(/`\w+`/g)).toEqual(['`down`', '`odd`'])
  expect(text).toContain('… and 1 more')
  expect(renderHistory({ ...viewOf(lost()).state, models }, { rows: 3, audits: 1 })).not.toContain('🟩🟥')
  expect(renderHistory({ ...viewOf(lost()).state, models: {} }, { rows: 3, audits: 1 })).toBe('')
})

test('lists every kind of change, and shortens long lists', () => {
  const limits = { requestsPerMinute: 5, tokensPerMinute: null }
  const all: Changes = {
    ...nothing,
    lost: [{ model: 'a', level: 'required' }],
    regained: [{ model: 'b', level: 'optional' }],
    listed: ['c', 'd', 'e'],
    unlisted: ['f'],
    answeredAs: [{ model: 'g', from: 'g-1', to: 'g-2' }],
    shutdownDates: [
      { model: 'h', from: null, to: '2027-01-14' },
      { model: 'i', from: '2027-01-14', to: '2027-02-14' }
    ],
    rateLimits: [{ model: 'j', from: limits, to: { ...limits, tokensPerMinute: 7 } }]
  }
  expect(renderChanges(all, 2)).toMatchInlineSnapshot(`
"### Since the audit of 2026-11-20 06:00 UTC

- ❌ Lost: \`a\`
- ✅ Regained: \`b\` (optional)
- ➕ New on the list of this key: \`c\`; \`d\`, and 1 more
- ➖ Gone from the list of this key: \`f\`
- 🔀 Answered by another model: \`g\` by \`g-2\`, before by \`g-1\`
- 📅 Shutdown announced: \`h\` for 2027-01-14; \`i\` for 2027-02-14, before for 2027-01-14
- 🚦 Other rate limits: \`j\` 5 requests and 7 tokens per minute, before 5 requests and ? tokens per minute"
`)
  expect(renderChanges(nothing)).toContain('Nothing changed.')
})
