/** What a simulated account is made of. Every field has a default; together they are an account where all is well. */

import type { Fault } from './faults.ts'
import { SIMULATED_IDENTITY, type SimulatedIdentity } from './identity.ts'
import { SIMULATED_MANAGEMENT, type SimulatedKeyFacts, type SimulatedManagement } from './management.ts'
import { DEFAULT_MODELS, type SimulatedModels } from './models.ts'

/** Whether the account can pay. */
type Credit = 'available' | 'exhausted' | 'spend-limit' | 'billing-inactive'

/** A simulated account. */
export type SimulatedAccount = {
  /** The only accepted key. */
  readonly key: string
  readonly organization: string
  readonly project: string
  readonly models: SimulatedModels
  /** What the key may do; see ALL_SCOPES. */
  readonly scopes: readonly string[]
  readonly credit: Credit
  /** Whether the organization is verified. The models say what needs it. */
  readonly verified: boolean
  readonly faults: readonly Fault[]
  /** Who gets access without a key. */
  readonly identity: SimulatedIdentity
  /** How the project says which models it allows. A model with `refused: 'project'` is not allowed in either mode. */
  readonly permissionMode: 'allow_list' | 'deny_list'
  /** What the admin API says about the key. */
  readonly keyFacts: SimulatedKeyFacts
  /** What else the admin API says. */
  readonly management: Partial<SimulatedManagement>
  /** One page of the admin API holds at most this many entries. */
  readonly adminPageSize: number
  /** The account's date (YYYY-MM-DD), which decides what is shut down. */
  readonly today: string
}

/** List, every inference endpoint but Responses, Responses. */
export const ALL_SCOPES = ['api.model.read', 'api.model.request', 'api.responses.write'] as const

/** As long as a real project key, but not a key of anybody. */
export const SIMULATED_KEY = `sk-proj-simulated-${'Ab3xY9kLm2Qw7RtZ'.repeat(9)}-SIM0`

/** The id of the account's project. */
export const SIMULATED_PROJECT = 'proj_AcmeShop00000000000000'

/** The account with every field that was not given set to its default. */
export function resolveAccount(account: Partial<SimulatedAccount> = {}): SimulatedAccount {
  return {
    key: SIMULATED_KEY,
    organization: 'org-SimulatedAcme000000000',
    project: SIMULATED_PROJECT,
    models: DEFAULT_MODELS,
    scopes: ALL_SCOPES,
    credit: 'available',
    verified: true,
    faults: [],
    identity: SIMULATED_IDENTITY,
    permissionMode: 'deny_list',
    keyFacts: { name: 'simulated key', owner: 'service_account', ageDays: 12 },
    management: SIMULATED_MANAGEMENT,
    adminPageSize: 100,
    today: new Date().toISOString().slice(0, 10),
    ...account
  }
}
