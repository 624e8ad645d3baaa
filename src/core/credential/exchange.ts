/** Judges the answer to the exchange of GitHub's identity token for access: granted, or the cause why not (RFC 6749, RFC 8693). */

import { parseJson } from '../diagnosis/api-error.ts'
import { type Cause, traitsOf } from '../diagnosis/causes.ts'
import { type Judgement, judgeRefusal } from '../diagnosis/judge.ts'
import { transportCause, transportMessage } from '../diagnosis/transport.ts'
import type { Answer } from '../endpoints/api.ts'

/** Codes of errors that are thrown if there is no refusal to read. `transport.ts` gives them their causes. */
export type ExchangeErrorCode = 'ERR_ID_TOKEN' | 'ERR_TOKEN_REFUSED' | 'ERR_TOKEN_UNREADABLE'

const REFUSALS: readonly number[] = [400, 401, 403]

/** Why there is no token. If the cause is null, there is one. */
export function judgeExchange(answer: Answer): Judgement {
  if (answer.kind === 'stopped') return { cause: 'not_reached', message: null, facts: null, body: null }
  if (answer.kind === 'failure')
    return { cause: transportCause(answer), message: withoutOwnCode(transportMessage(answer)), facts: null, body: null }
  if (answer.status >= 200 && answer.status < 300) return { cause: null, message: null, facts: null, body: null }
  const { code, description } = readOAuthError(answer.body)
  const refusal = judgeRefusal(answer, answer.body)
  const isPlainRefusal =
    REFUSALS.includes(answer.status) && refusal.cause !== null && traitsOf(refusal.cause).related.isVague
  const cause = causeOfCode(code) ?? (isPlainRefusal ? 'invalid_grant' : null)
  if (cause === null) return refusal
  return { ...refusal, cause, message: [code, description].filter(Boolean).join(': ') || refusal.message }
}

/** Removes this program's own codes, since the cause already says the same. */
const withoutOwnCode = (message: string) => message.replace(/^ERR_(ID_)?TOKEN(_\w+)?: /, '')

function causeOfCode(code: string | null): Cause | null {
  return code === 'invalid_subject_token' || code === 'invalid_grant' ? code : null
}

function readOAuthError(body: string): { readonly code: string | null; readonly description: string | null } {
  const { error, error_description: description } = (parseJson(body) ?? {}) as Readonly<Record<string, unknown>>
  return {
    code: typeof error === 'string' ? error : null,
    description: typeof description === 'string' ? description : null
  }
}
