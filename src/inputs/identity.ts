/** Reads the inputs for access without a stored key. */
import type { Warning } from '../core/report.ts'
import { InputError } from '../core/requirements/requirements.ts'
import { type Env, isIdentityOffered, KEY_VARIABLE } from './environment.ts'

/** The inputs that name an identity, in camel case. */
export type IdentityInput = 'identityProviderId' | 'serviceAccountId' | 'audience'

/** The identity to which GitHub's identity token gives access. */
export type WorkloadIdentity = Readonly<Record<IdentityInput, string>> & {
  /** Does GitHub offer this job an identity token? It needs the permission, and forks get none. */
  readonly isOffered: boolean
}

type IdentityValues = {
  readonly 'api-key'?: string | undefined
  readonly 'identity-provider-id'?: string | undefined
  readonly 'service-account-id'?: string | undefined
  readonly audience: string
  readonly 'export-token': boolean
}

/**
 * The identity that takes the place of a key; null if a key is used.
 *
 * @throws InputError for inputs that do not go together
 */
export function readIdentity(values: IdentityValues, env: Env): WorkloadIdentity | null {
  const { 'identity-provider-id': identityProviderId, 'service-account-id': serviceAccountId, audience } = values
  if (identityProviderId === undefined && serviceAccountId === undefined) {
    if (values['export-token'])
      throw new InputError('"export-token" needs "identity-provider-id": a key is never given to later steps')
    return null
  }
  if (identityProviderId === undefined || serviceAccountId === undefined)
    throw new InputError('"identity-provider-id" and "service-account-id" belong together: only one of them is set')
  if (values['api-key'] !== undefined)
    throw new InputError(
      '"api-key" and "identity-provider-id" are both set: remove "api-key" to use no stored key, or the identity inputs to use the key'
    )
  return { identityProviderId, serviceAccountId, audience, isOffered: isIdentityOffered(env) }
}

/** Says that a key in the environment is not used. */
export function ignoredKey(env: Env, identity: WorkloadIdentity | null): Warning[] {
  if (!identity || !env[KEY_VARIABLE]?.trim()) return []
  const message =
    'The key in the environment variable OPENAI_API_KEY is not used: "identity-provider-id" takes its place'
  return [{ kind: 'setting', level: 'notice', model: null, message }]
}
