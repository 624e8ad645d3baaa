/**
 * Access without a stored key. The SDK exchanges GitHub's identity token for a short-lived token from OpenAI.
 * https://developers.openai.com/api/docs/guides/workload-identity-federation/github-actions
 */
import { OAuthError } from 'openai'
import { WorkloadIdentityAuth } from 'openai/auth/workload-identity-auth'
import type { ExchangeErrorCode } from '../core/credential/exchange.ts'
import { parseJson } from '../core/diagnosis/api-error.ts'
import { failureOf, isAbortOf } from '../core/diagnosis/failure.ts'
import type { Answer, HttpAnswer } from '../core/endpoints/api.ts'

/** Where OpenAI exchanges identity tokens. It is not an input, so no token can go elsewhere. */
export const EXCHANGE_ORIGIN = 'https://auth.openai.com'

export type IdentityConnection = {
  readonly identityProviderId: string
  readonly serviceAccountId: string
  readonly audience: string
  /** Asks GitHub for its signed statement about this job. */
  readonly getIdToken: (audience: string) => Promise<string>
  /** Called with every token before anything else sees it. */
  readonly keepSecret: (token: string) => void
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly fetch: typeof fetch
}

export type Identity = {
  /** Exchanges the token, unless there is one that is still valid. Never throws. */
  readonly exchange: () => Promise<Answer>
  /** A token that is valid now. The SDK exchanges again before it expires. */
  readonly token: () => Promise<string>
}

/** Uses the SDK's exchange and not its client, because the client would repeat every 401 with a new token, uncounted. */
export function createIdentity(connection: IdentityConnection): Identity {
  const { identityProviderId, serviceAccountId, timeoutMs, signal } = connection
  const last: { answer: HttpAnswer | null } = { answer: null }
  const limit = () => AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  const auth = new WorkloadIdentityAuth(
    {
      identityProviderId,
      serviceAccountId,
      provider: { tokenType: 'jwt', getToken: () => idToken(connection, limit()) }
    },
    async (url, init) => {
      const startedAt = performance.now()
      const response = await connection.fetch(url, { ...init, signal: limit() })
      const body = await response.text()
      const token = accessTokenIn(body)
      if (token !== null) connection.keepSecret(token)
      const { status } = response
      const latencyMs = performance.now() - startedAt
      last.answer = { kind: 'response', status, headers: Object.fromEntries(response.headers), body, latencyMs }
      return new Response(body || null, response)
    }
  )
  return {
    async exchange() {
      last.answer = null
      const startedAt = performance.now()
      try {
        await auth.getToken()
        return { kind: 'response', status: 200, headers: {}, body: '', latencyMs: performance.now() - startedAt }
      } catch (error) {
        if (isAbortOf(signal)) return { kind: 'stopped' }
        if (last.answer && !isGranted(last.answer)) return last.answer
        const thrown = last.answer ? withErrorCode(error, 'ERR_TOKEN_UNREADABLE') : error
        const timedOut = (error as Error).name === 'TimeoutError'
        return failureOf(thrown, timedOut, performance.now() - startedAt)
      }
    },
    token: () =>
      auth.getToken().catch((error: unknown) => {
        // Without a code of ours, the SDK's errors would count as answers of the model API.
        throw withErrorCode(error, error instanceof OAuthError ? 'ERR_TOKEN_REFUSED' : null)
      })
  }
}

async function idToken({ audience, getIdToken, keepSecret }: IdentityConnection, limit: AbortSignal): Promise<string> {
  const ended = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(new Error('GitHub gave no identity token in time')), { once: true })
  })
  try {
    const token = await Promise.race([getIdToken(audience), ended])
    keepSecret(token)
    return token
  } catch (error) {
    // The message of @actions/core has several lines.
    const message = (error as Error).message.replace(/^Error message: /, '').replace(/\s+/g, ' ')
    throw withErrorCode(new Error(message, { cause: error }), 'ERR_ID_TOKEN')
  }
}

const isGranted = ({ status }: HttpAnswer) => status >= 200 && status < 300

function withErrorCode(error: unknown, code: ExchangeErrorCode | null): Error {
  const wrapped = new Error((error as Error).message, { cause: error })
  return code === null ? wrapped : Object.assign(wrapped, { code })
}

function accessTokenIn(body: string): string | null {
  const token = (parseJson(body) as { access_token?: unknown } | null | undefined)?.access_token
  return typeof token === 'string' && token !== '' ? token : null
}
