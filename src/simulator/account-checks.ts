/** The checks that concern the key and its account, in the order in which the API makes them. */
import type { SimulatedAccount } from './account.ts'
import {
  billingHardLimit,
  billingInactive,
  mismatched,
  missingKey,
  missingScope,
  noCredit,
  type Refusal,
  spendLimit,
  wrongKey
} from './errors.ts'
import { isAccessToken } from './identity.ts'
import type { SimulatedEndpoint } from './models.ts'

type Headers = Readonly<Record<string, string>>

/** Checks the key, then the organization and project headers. */
export function checkKey(account: SimulatedAccount, headers: Headers): Refusal | null {
  const key = /^Bearer\s+(.*)$/i.exec(headers.authorization ?? '')?.[1]?.trim()
  if (!key) return missingKey()
  if (key !== account.key && !isAccessToken(account.identity, key)) return wrongKey(key)
  // A token of the exchange is not a key, so a revoked or expired key does not matter.
  if (key === account.key && hasEnded(account)) return wrongKey(key)
  if (differs(headers['openai-organization'], account.organization)) return mismatched('organization')
  if (differs(headers['openai-project'], account.project)) return mismatched('project')
  return null
}

const hasEnded = ({ keyFacts: { expiresInDays = null, ownerAccess = 'active' } }: SimulatedAccount) =>
  ownerAccess === 'inactive' || (expiresInDays !== null && expiresInDays <= 0)

const differs = (header: string | undefined, id: string) => header !== undefined && header !== '' && header !== id

/** May the key read the list of models? */
export function checkListScope({ scopes }: SimulatedAccount): Refusal | null {
  return scopes.includes('api.model.read') ? null : missingScope(403, 'api.model.read')
}

/** Responses has its own scope. A key without it can still call every other endpoint. */
export function checkCallScope({ scopes }: SimulatedAccount, endpoint: SimulatedEndpoint): Refusal | null {
  if (endpoint === 'responses') {
    return scopes.includes('api.responses.write') ? null : missingScope(401, 'api.responses.write')
  }
  return scopes.includes('api.model.request') ? null : missingScope(401, 'model.request')
}

/** The images endpoint reports an empty wallet in other words. */
export function checkCredit({ credit }: SimulatedAccount, endpoint: SimulatedEndpoint): Refusal | null {
  if (credit === 'exhausted') return endpoint === 'images' ? billingHardLimit() : noCredit()
  if (credit === 'spend-limit') return spendLimit()
  return credit === 'billing-inactive' ? billingInactive() : null
}
