/** The hint, the server's words or the first two steps of a failed run must name what finally helped. */

import { CAUSES, type Cause } from '../../src/core/diagnosis/causes.ts'
import type { Check, Report } from '../../src/core/report.ts'
import { adviceFor } from '../../src/core/reporting/advice.ts'
import { ownHost, played, samplesIn } from '../support/replay.ts'
import { check, report } from '../support/reports.ts'

const FILES = [
  ['api-errors-2.jsonl', 85],
  ['api-errors-other-words.jsonl', 229]
] as const
const advisedIn = (file: string) => samplesIn(file).filter(({ advice }) => advice !== undefined)
const samples = FILES.flatMap(([file]) => advisedIn(file))

test.each(FILES)('the advice of %s fits %i refusals', (file, count) => {
  expect(advisedIn(file)).toHaveLength(count)
})

test.each(samples.map((sample) => [sample.id, sample] as const))('%s', async (_, sample) => {
  const { check: seen, report: whole } = await played(sample, ownHost(sample))
  const { steps } = adviceFor(seen.cause as Cause, [seen], whole, 'job')
  expect([seen.hint ?? '', seen.message ?? '', ...steps.slice(0, 2)].join('\n')).toMatch(
    new RegExp(sample.advice ?? '', 'i')
  )
})

// The first line of help is what a person reads: here it must lead to what helped in the end.
const newest = ['api-errors-3.jsonl', 'api-errors-4.jsonl'].flatMap(samplesIn)
test.each(newest.map((sample) => [sample.id, sample] as const))('%s first', async (_, sample) => {
  const { check: seen, report: whole } = await played(sample, ownHost(sample))
  const { steps } = adviceFor(seen.cause as Cause, [seen], whole, 'job')
  expect([seen.hint ?? '', steps[0]].join('\n')).toMatch(new RegExp(sample.first ?? '', 'i'))
})

const HOSTS = ['api.openai.com', 'example.openai.azure.com', 'gateway.example', '127.0.0.1:8080']
const WORDS = [
  'Words that nothing knows',
  'limit is 0',
  'Redirected to https://elsewhere.example/v1',
  'Did you mean gpt-6-sol?'
]
const cases = (Object.keys(CAUSES) as Cause[]).flatMap((cause) =>
  HOSTS.flatMap((apiHost) =>
    WORDS.map((message) => {
      const one = check({ cause, message, hint: message, httpStatus: 400, listed: null }) as Check
      return { cause, apiHost, one, whole: report({ apiHost, checks: [one] }) as Report }
    })
  )
)

test.each(HOSTS)('a replacement that answered is the first step at %s, and else nobody claims it', (apiHost) => {
  const retired = (status: 'usable' | 'unusable' | null) =>
    check({ model: 'a', cause: 'model_retired', replacement: { model: 'b', asOf: '2026-11-21', status } })
  const first = (...checks: Check[]) => adviceFor('model_retired', checks, report({ apiHost, checks }), 'job').steps[0]
  expect(first(retired('usable'))).toBe('Use b in place of a. It answered with this key just now.')
  for (const checks of [[retired(null)], [retired('unusable')], [retired('usable'), retired('usable')]])
    expect(first(...checks)).not.toContain('just now')
})

test('every cause has a step in every case, and none names a placeholder', () => {
  for (const { cause, one, whole } of cases) {
    for (const place of ['job', 'terminal'] as const) {
      const { steps } = adviceFor(cause, [one], whole, place)
      expect({ cause, host: whole.apiHost, place, steps: steps.length > 0 }).toMatchObject({ steps: true })
      expect(steps.join('\n')).not.toMatch(/\{\w+\}|null|undefined/)
      expect(new Set(steps).size).toBe(steps.length)
    }
  }
})

test('never advises a new run after a lasting refusal, or a new key after a temporary one', () => {
  for (const { cause, one, whole } of cases) {
    const text = adviceFor(cause, [one], whole, 'job').steps.join('\n')
    if (CAUSES[cause].status === 'unusable') expect(text).not.toMatch(/run (it|the job) again/i)
    if (CAUSES[cause].next.retry === 'always') expect(text).not.toMatch(/new key/i)
  }
})

test("never links from another host to OpenAI's pages", () => {
  for (const { cause, apiHost, one, whole } of cases) {
    if (apiHost === 'api.openai.com') continue
    const { steps, links } = adviceFor(cause, [one], whole, 'job')
    for (const { url } of links) expect(url).toContain('docs.github.com')
    expect(steps.join('\n')).not.toMatch(/platform\.openai|help\.openai|status\.openai|ChatGPT Plus|Azure portal(?!)/)
    if (!apiHost.includes('azure')) expect(steps.join('\n')).not.toMatch(/azure/i)
  }
})

test('never advises to set the target of a redirect', () => {
  for (const { cause, one, whole } of cases.filter(({ one: { message } }) => message?.startsWith('Redirected'))) {
    expect(
      adviceFor(cause, [one], { ...whole, checks: [{ ...one, httpStatus: 308 }] }, 'job').steps.join('\n')
    ).not.toMatch(cause === 'unknown_url' ? /elsewhere\.example/ : /set "base-url" to "?https:\/\/elsewhere/i)
  }
})

test('names an environment variable only if it decided something', () => {
  const one = check({ cause: 'mismatched_organization', message: 'x' })
  const stray = { kind: 'setting', level: 'warning', model: null, message: 'OPENAI_ORG_ID decides it' } as const
  const textOf = (warnings: Report['warnings']) =>
    adviceFor('mismatched_organization', [one], report({ checks: [one], warnings }), 'job').steps.join('\n')
  expect(textOf([])).not.toContain('OPENAI_ORG_ID')
  expect(textOf([stray])).toContain('OPENAI_ORG_ID')
})
