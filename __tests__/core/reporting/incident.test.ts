import type { Cause } from '../../../src/core/diagnosis/causes.ts'
import { incidentWarnings, suggestsOutage } from '../../../src/core/reporting/incident.ts'

test.each<[Cause | null, boolean]>([
  ['server_overloaded', true],
  ['server_error', true],
  ['request_timeout', true],
  ['connection_failed', true],
  ['rate_limit_exceeded', true],
  ['insufficient_quota', false],
  ['invalid_api_key', false],
  ['dns_failure', false],
  [null, false]
])('reads the status page for %s: %s', (cause, isWorthIt) => {
  expect(suggestsOutage('openai', [{ cause: null }, { cause }])).toBe(isWorthIt)
  expect(suggestsOutage('azure', [{ cause }])).toBe(false)
  expect(suggestsOutage('other', [{ cause }])).toBe(false)
})

const page = (incidents: unknown, status: unknown = { indicator: 'minor', description: 'Partial outage' }) =>
  JSON.stringify({ page: { name: 'OpenAI' }, status, incidents })

test('names the open incidents', () => {
  const incidents = [
    { name: 'Elevated errors on Responses', status: 'investigating' },
    { name: 'Over since yesterday', status: 'resolved' },
    { name: 'Slow images', status: 'partial_outage' }
  ]
  expect(incidentWarnings(page(incidents))).toEqual([
    {
      ...{ kind: 'incident', level: 'warning', model: null },
      message:
        'OpenAI reports an incident that may be the reason: "Elevated errors on Responses" (investigating), "Slow images" (partial outage). See https://status.openai.com'
    }
  ])
})

test('quotes the status of the page if it names no incident', () => {
  expect(incidentWarnings(page([]))).toEqual([
    expect.objectContaining({ message: expect.stringContaining('Partial outage') })
  ])
})

test('shortens a long page', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ name: `${index}${'x'.repeat(5_000)}`, status: {} }))
  const [warning] = incidentWarnings(page(many))
  expect(warning?.message.length).toBeLessThan(1_000)
  expect(warning?.message.match(/\(open\)/g)).toHaveLength(3)
})

test.each([
  ['no page', null],
  ['a page without trouble', page([], { indicator: 'none', description: 'All Systems Operational' })],
  ['only incidents that are over', page([{ name: 'a', status: 'resolved' }], { indicator: 'none' })],
  ['a web page', '<html></html>'],
  ['another shape', '[null]'],
  ['nothing', 'null'],
  ['lists of something else', page([null, 1, 'a', { name: 1 }], null)]
])('finds no incident in %s', (_, body) => {
  expect(incidentWarnings(body)).toEqual([])
})
