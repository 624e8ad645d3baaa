/** A model that the list calls switched off does not meet `probe: list`. */
import { verifyAt } from '../support/verify-at.ts'

test.each([
  ['Shutdown', { status: 'Shutdown' }],
  ['not enabled', { enabled: false }]
])('%s', async (_, fields) => {
  const body = { object: 'list', data: [{ id: 'gpt-6-luna', object: 'model', ...fields }] }
  const { report } = await verifyAt({ 'GET /v1/models': { status: 200, body } }, 'gpt-6-luna', {
    inputs: { probe: 'list' }
  })
  expect(report.checks[0]).toMatchObject({ cause: 'model_retired', status: 'unusable', listed: true })
  expect(report.result).toBe('failed')
})

test('a web page with status 401 is a refusal if the list accepted the key', async () => {
  const page = {
    status: 401,
    body: '<html><title>Unauthorized</title></html>',
    headers: { 'content-type': 'text/html' }
  }
  const list = { status: 200, body: { object: 'list', data: [{ id: 'gpt-6-luna', object: 'model' }] } }
  const taken = await verifyAt({ 'GET /v1/models': list, '*': page }, 'gpt-6-luna')
  expect(taken.report.checks[0]).toMatchObject({ cause: 'access_denied', status: 'unusable' })
  const unread = await verifyAt({ '*': page }, 'gpt-6-luna')
  expect(unread.report.checks[0]).toMatchObject({ cause: 'blocked_by_edge', status: 'undetermined' })
})
