import { judgeExchange } from '../../../src/core/credential/exchange.ts'

const refusal = (body: unknown) =>
  judgeExchange({ kind: 'response', status: 401, headers: {}, body: JSON.stringify(body), latencyMs: 1 })

test('shows the code and its description', () => {
  expect(refusal({ error: 'invalid_grant', error_description: 'No mapping' }).message).toBe('invalid_grant: No mapping')
  expect(refusal({ error: 'invalid_grant', error_description: 7 }).message).toBe('invalid_grant')
  expect(refusal({ message: 'Not today' })).toMatchObject({ cause: 'invalid_grant', message: 'Not today' })
})

test('hides its own codes, and keeps those of the network', () => {
  const failure = (code: string) =>
    judgeExchange({ kind: 'failure', chain: [{ code, message: 'why' }], timedOut: false, latencyMs: 1 })
  expect(failure('ERR_ID_TOKEN')).toMatchObject({ cause: 'identity_token_unavailable', message: 'why' })
  expect(failure('ENOTFOUND')).toMatchObject({ cause: 'dns_failure', message: 'ENOTFOUND: why' })
})

test('is not_reached if the exchange was given up', () => {
  expect(judgeExchange({ kind: 'stopped' })).toMatchObject({ cause: 'not_reached', message: null })
})

test('has no cause after a success', () => {
  expect(judgeExchange({ kind: 'response', status: 200, headers: {}, body: '', latencyMs: 1 }).cause).toBeNull()
})
