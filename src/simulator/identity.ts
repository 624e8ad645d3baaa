/**
 * Access without a key: GitHub's identity tokens, their exchange for short-lived tokens of OpenAI, and who may have one.
 * A token carries its own facts, so the simulator does not have to remember it.
 */
import { jsonReply, type Reply } from './answers.ts'

/** Who gets access in exchange for an identity token. */
export type SimulatedIdentity = {
  readonly identityProviderId: string
  readonly serviceAccountId: string
  /** The audience that the provider accepts in GitHub's token. */
  readonly audience: string
  /** The repository that the mapping allows, and the repository of the job. */
  readonly mappedRepository: string
  readonly repository: string
  readonly tokenSeconds: number
}

/** The identity that the account trusts by default. */
export const SIMULATED_IDENTITY: SimulatedIdentity = {
  identityProviderId: 'idp_SimulatedGitHub000000',
  serviceAccountId: 'sa_SimulatedDeploy0000000',
  audience: 'https://api.openai.com/v1',
  mappedRepository: 'acme/shop',
  repository: 'acme/shop',
  tokenSeconds: 3600
}

/** What the runner gives a job that may have identity tokens. */
export const SIMULATED_ID_TOKEN_REQUEST = 'simulated-request-token'

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'
const OPENAI_ISSUER = 'https://auth.openai.com'
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const JWT_TYPE = 'urn:ietf:params:oauth:token-type:jwt'

type Claims = Readonly<Record<string, unknown>>

/** It has the form of a JWT, but its signature is only a word. */
function createToken(claims: Claims): string {
  const part = (value: object | string) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
  return [part({ alg: 'RS256', typ: 'JWT' }), part(claims), part('simulated-signature')].join('.')
}

function readToken(token: string): Claims | null {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims
  } catch {
    return null
  }
}

const nowSeconds = () => Math.floor(Date.now() / 1000)

/** GitHub's answer to a job that asks for its identity token. */
export function issueIdToken(
  { repository }: SimulatedIdentity,
  authorization: string | undefined,
  audience: string | null
): Reply {
  if (authorization !== `Bearer ${SIMULATED_ID_TOKEN_REQUEST}`) return jsonReply(401, { message: 'Unauthorized' })
  const claims = { iss: GITHUB_ISSUER, aud: audience, repository, ref: 'refs/heads/main', exp: nowSeconds() + 300 }
  return jsonReply(200, { value: createToken(claims) })
}

/** The token endpoint, RFC 8693. `attempt` makes tokens of the same second differ. */
export function exchangeToken(identity: SimulatedIdentity, body: unknown, attempt: number): Reply {
  const asked = (body ?? {}) as Claims
  const refused = (status: number, error: string, error_description: string) =>
    jsonReply(status, { error, error_description })
  if (asked.grant_type !== GRANT_TYPE) return refused(400, 'unsupported_grant_type', 'The grant type is not supported.')
  if (asked.subject_token_type !== JWT_TYPE) return refused(400, 'invalid_request', 'The token type is not supported.')
  const claims = readToken(String(asked.subject_token))
  if (claims?.iss !== GITHUB_ISSUER) return refused(401, 'invalid_subject_token', 'The subject token is invalid.')
  if (asked.identity_provider_id !== identity.identityProviderId)
    return refused(400, 'invalid_grant', 'The identity provider was not found.')
  if (claims.aud !== identity.audience)
    return refused(401, 'invalid_subject_token', 'The audience of the subject token is not that of the provider.')
  if (asked.service_account_id !== identity.serviceAccountId || claims.repository !== identity.mappedRepository)
    return refused(403, 'invalid_grant', 'No service account mapping matches the subject token.')
  const sub = identity.serviceAccountId
  const token = createToken({ iss: OPENAI_ISSUER, sub, exp: nowSeconds() + identity.tokenSeconds, attempt })
  return jsonReply(200, {
    access_token: token,
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    token_type: 'Bearer',
    expires_in: identity.tokenSeconds
  })
}

/** Is this a token of the exchange that has not expired? */
export function isAccessToken({ serviceAccountId }: SimulatedIdentity, token: string): boolean {
  const claims = readToken(token)
  return claims?.iss === OPENAI_ISSUER && claims.sub === serviceAccountId && Number(claims.exp) > nowSeconds()
}
