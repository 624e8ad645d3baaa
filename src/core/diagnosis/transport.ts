/** Why a request got no answer. The network's own codes tell, from anywhere in the chain of errors. */
import type { Answer } from '../endpoints/api.ts'
import type { Cause } from './causes.ts'

type Failure = Extract<Answer, { kind: 'failure' }>

type TransportSign = { readonly cause: Cause; readonly code: RegExp }

/** The first match wins. The codes come from Node's `dns`, `net`, `tls`, `zlib` and HTTP parser (`HPE_*`), and from our adapters. */
const TRANSPORT_SIGNS: readonly TransportSign[] = [
  { cause: 'identity_token_unavailable', code: /^ERR_ID_TOKEN$/ },
  { cause: 'invalid_grant', code: /^ERR_TOKEN_REFUSED$/ },
  { cause: 'proxy_authentication_required', code: /^ERR_PROXY_407$/ },
  { cause: 'dns_failure', code: /^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EDNS)/ },
  {
    cause: 'tls_untrusted',
    code: /^(CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/
  },
  {
    cause: 'unreadable_response',
    code: /^(HPE_|Z_|ERR__ERROR_FORMAT|ERR_ZLIB|ERR_HTTP_INVALID_STATUS|ERR_BODY_TOO_LARGE|ERR_TOKEN_UNREADABLE)/
  },
  { cause: 'request_timeout', code: /^ETIMEDOUT$/ }
]

/** The cause of a failure: of the first sign that matches any error in the chain. If none matches, `connection_failed`. */
export function transportCause({ chain, timedOut }: Failure): Cause {
  if (timedOut) return 'request_timeout'
  const sign = TRANSPORT_SIGNS.find(({ code }) => chain.some((link) => link.code !== null && code.test(link.code)))
  return sign?.cause ?? 'connection_failed'
}

/** The innermost code and message. A person searches for these. */
export function transportMessage({ chain, timedOut }: Failure): string {
  if (timedOut) return 'No complete answer within the time for one request'
  const link = chain.findLast(({ code }) => code !== null) ?? chain.at(-1)
  if (!link) return 'No answer'
  return link.code && !link.message.includes(link.code) ? `${link.code}: ${link.message}` : link.message
}
