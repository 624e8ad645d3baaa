import type { Cause } from '../../../src/core/diagnosis/causes.ts'
import { transportCause, transportMessage } from '../../../src/core/diagnosis/transport.ts'

const failure = (...chain: readonly (readonly [string | null, string])[]) => ({
  ...{ kind: 'failure' as const, timedOut: false, latencyMs: 1 },
  chain: chain.map(([code, message]) => ({ code, message }))
})

test.each<[string | null, string, Cause]>([
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND api.openai.co', 'dns_failure'],
  ['EAI_AGAIN', 'getaddrinfo EAI_AGAIN api.openai.com', 'dns_failure'],
  ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1', 'connection_failed'],
  ['ECONNRESET', 'read ECONNRESET', 'connection_failed'],
  ['ENETUNREACH', 'connect ENETUNREACH', 'connection_failed'],
  ['ETIMEDOUT', 'connect ETIMEDOUT', 'request_timeout'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain', 'tls_untrusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate', 'tls_untrusted'],
  ['CERT_HAS_EXPIRED', 'certificate has expired', 'tls_untrusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP does not match certificate's altnames", 'tls_untrusted'],
  ['ERR_PROXY_407', 'The proxy answered CONNECT with 407 Denied', 'proxy_authentication_required'],
  ['ERR_PROXY_403', 'The proxy answered CONNECT with 403 Forbidden', 'connection_failed'],
  ['HPE_INVALID_CONSTANT', 'Expected HTTP/', 'unreadable_response'],
  ['Z_DATA_ERROR', 'incorrect header check', 'unreadable_response'],
  [null, 'something else', 'connection_failed']
])('finds the cause at any place of the chain: %s, %s is %s', (code, message, cause) => {
  expect(transportCause(failure([code, message]))).toBe(cause)
  expect(transportCause(failure([null, 'Connection error.'], [null, 'fetch failed'], [code, message]))).toBe(cause)
})

test('our own timeout counts, not the error that it caused', () => {
  expect(transportCause({ ...failure(['ECONNRESET', 'aborted']), timedOut: true })).toBe('request_timeout')
})

test('gives the innermost code, which people search for', () => {
  expect(transportMessage(failure([null, 'Connection error.'], ['ECONNRESET', 'socket hang up']))).toBe(
    'ECONNRESET: socket hang up'
  )
  expect(transportMessage(failure([null, 'fetch failed'], [null, 'odd']))).toBe('odd')
  expect(transportMessage(failure())).toBe('No answer')
})
