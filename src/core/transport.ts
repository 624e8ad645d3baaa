/** Why a request got no answer: the network's own codes, from anywhere in the error's cause chain. */
import type { Answer } from './api.ts'
import type { Cause } from './causes.ts'

type Failure = Extract<Answer, { kind: 'failure' }>

type TransportSign = { readonly cause: Cause; readonly code?: RegExp; readonly wording?: RegExp }

/** First match wins. Codes: Node's `dns`, `net`, `tls` and `zlib` errors, undici's `UND_ERR_*`, its parser's `HPE_*`. */
const TRANSPORT_SIGNS: readonly TransportSign[] = [
  { cause: 'identity_token_unavailable', code: /^ERR_ID_TOKEN$/ },
  { cause: 'invalid_grant', code: /^ERR_TOKEN_REFUSED$/ },
  // undici names a proxy's refusal only in a message.
  { cause: 'proxy_authentication_required', wording: /(?<![:.\d])407\b|proxy authentication/i },
  { cause: 'dns_failure', code: /^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EDNS)/ },
  {
    cause: 'tls_untrusted',
    code: /^(CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/
  },
  {
    cause: 'unreadable_response',
    code: /^(HPE_|Z_|ERR_BROTLI|ERR_ZLIB|ERR_HTTP_INVALID_STATUS|UND_ERR_HEADERS_OVERFLOW|ERR_BODY_TOO_LARGE|ERR_TOKEN_UNREADABLE)/,
    // undici gives its parser's errors no code where the first byte is wrong.
    wording: /does not match the HTTP\/1\.1 protocol/
  },
  { cause: 'request_timeout', code: /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT|ESOCKETTIMEDOUT)$/ }
]

export function transportCause({ chain, timedOut }: Failure): Cause {
  if (timedOut) return 'request_timeout'
  const sign = TRANSPORT_SIGNS.find(({ code, wording }) =>
    chain.some((link) => (code && link.code !== null && code.test(link.code)) || wording?.test(link.message))
  )
  return sign?.cause ?? 'connection_failed'
}

/** The innermost code and message: what a person searches for. */
export function transportMessage({ chain, timedOut }: Failure): string {
  if (timedOut) return 'No complete answer within the time for one request'
  const link = chain.findLast(({ code }) => code !== null) ?? chain.at(-1)
  if (!link) return 'No answer'
  return link.code && !link.message.includes(link.code) ? `${link.code}: ${link.message}` : link.message
}
