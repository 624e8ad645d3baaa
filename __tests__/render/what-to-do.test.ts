/** What to do, in every view: once per cause, with the people who can do it, the models and the facts for support. */

import { CAUSES, type Cause } from '../../src/core/diagnosis/causes.ts'
import type { Report } from '../../src/core/report.ts'
import { adviceFor } from '../../src/core/reporting/advice.ts'
import { renderSummary } from '../../src/render/summary.ts'
import { plainPaint, renderTerminal } from '../../src/render/terminal.ts'
import { actorsOf, LIST_ONLY } from '../../src/render/words.ts'
import { check, report, requirement } from '../support/reports.ts'

const refused = (model: string, cause: Cause, hint: string | null, requestId: string | null = `req_${model}`) =>
  check({ ...{ model, cause, hint, requestId }, message: `${cause} in words`, httpStatus: 403 })
const failed = (checks: Report['checks'], changes: Partial<Report> = {}) =>
  report({
    ...{ result: 'failed', checks },
    requirements: checks.map(({ model, cause }) =>
      requirement({ text: model, models: [model], status: 'unmet', selected: null, proof: null, cause })
    ),
    ...changes
  })
/** Markdown as a reader sees it: without entities and code marks. */
const read = (markdown: string) =>
  markdown.replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number))).replaceAll('`', '')
const views = (given: Report) => [
  ['summary', read(renderSummary(given))] as const,
  ['terminal', renderTerminal(given, plainPaint)] as const
]
const count = (text: string, part: string) => text.split(part).length - 1

const SAME = failed([
  refused('a', 'model_not_allowed', 'The project concerned is proj_x.'),
  refused('b', 'model_not_allowed', 'The project concerned is proj_x.'),
  refused('c', 'model_not_found', 'Did you mean d?')
])

describe.each(views(SAME))('the %s', (_, text) => {
  test('names each cause and its steps once', () => {
    for (const cause of ['model_not_allowed', 'model_not_found'] as const) {
      const { steps } = adviceFor(
        cause,
        SAME.checks.filter((one) => one.cause === cause),
        SAME,
        'job'
      )
      expect(steps.length).toBeGreaterThan(0)
      for (const step of steps) expect(count(text, step)).toBe(1)
      expect(text).toContain(`Who can fix it: ${actorsOf(cause)}.`)
    }
  })

  test('shows an answer once that several models got', () => {
    expect(count(text, 'The project concerned is proj_x.')).toBe(1)
    expect(count(text, 'Did you mean d?')).toBe(1)
  })

  test('ends with the facts for support, and without secrets', () => {
    const support = text.slice(text.indexOf('Still stuck?'))
    for (const part of ['req_a', 'req_b', 'req_c', '2026-11-21T06:00:00.000Z', 'api.openai.com', 'never the key']) {
      expect(support).toContain(part)
    }
  })
})

describe.each(views(failed([refused('a', 'connection_failed', null, null)])))(
  'if no answer came, the %s',
  (_, text) => {
    test('asks for no request id', () => {
      expect(text).not.toContain('Still stuck?')
    })
  }
)

const LIST_DENIED = report({ listing: { status: 'denied', count: null, cause: 'missing_scopes' } })
describe.each(views(LIST_DENIED))('if only the list was refused, the %s', (_, text) => {
  test('says that it is only the list', () => {
    expect(text).toContain(LIST_ONLY)
    expect(text).toContain(CAUSES.missing_scopes.title)
  })
})

const BOTH_DENIED = failed([refused('a', 'missing_scopes', null)], { listing: LIST_DENIED.listing })
test.each(views(BOTH_DENIED))('if the calls were refused as well, the %s does not say so', (_, text) => {
  expect(text).not.toContain(LIST_ONLY)
})

test('says in words who can act, or that nobody here can', () => {
  expect(actorsOf('organization_not_verified')).toBe('an owner of the organization')
  expect(actorsOf('model_not_allowed')).toBe('an owner of the project, or an owner of the organization')
  expect(actorsOf('server_error')).toBe('nobody here, only the provider (wait, or write to its support)')
})
