/** The management side of a simulated account: only facts. `admin.ts` serves them. */

export type SimulatedKeyFacts = {
  readonly name: string
  readonly owner: 'user' | 'service_account'
  readonly ageDays: number
  /** Days from the account's date. 0 or less: the key has expired. null: it never expires. */
  readonly expiresInDays?: number | null
  /** If it is inactive, the API refuses the key. */
  readonly ownerAccess?: 'active' | 'inactive'
}

type Limit = { readonly limitCents: number; readonly currency?: string }

type SimulatedSpend = {
  /** null: no limit is set. */
  readonly project: Limit | null
  readonly organization: Limit | null
  /** This month's costs of the project, and of all other projects. */
  readonly projectUsd: number
  readonly othersUsd: number
}

type SimulatedRule = {
  readonly name: string
  /** null: the token may do everything that the service account may. */
  readonly scopes: readonly string[] | null
}

/** What the admin API says of the account. */
export type SimulatedManagement = {
  readonly spend: SimulatedSpend
  /** Calls of the key in the last 30 days, by model. */
  readonly calls: Readonly<Record<string, number>>
  /** Hosted tools that the project switches off. */
  readonly toolsOff: readonly string[]
  readonly enabledTiers: 'all' | readonly string[]
  readonly rules: readonly SimulatedRule[]
  /** Who owns the other keys of the project. */
  readonly otherOwners: 'user' | 'service_account'
  /** What the admin key may not read: parts of paths, each with the missing scope. */
  readonly missingScopes: Readonly<Record<string, string>>
}

/** The facts of an account where all is well. */
export const SIMULATED_MANAGEMENT: SimulatedManagement = {
  spend: { project: { limitCents: 5000 }, organization: null, projectUsd: 4.2, othersUsd: 100 },
  calls: {},
  toolsOff: [],
  enabledTiers: 'all',
  rules: [{ name: 'ci', scopes: null }],
  otherOwners: 'user',
  missingScopes: {}
}
