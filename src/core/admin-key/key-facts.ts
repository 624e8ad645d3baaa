/** What the list of a project's keys tells about the key in use. The list shows a few characters, which find the key. */

import { type KeyFacts, NO_KEY_FACTS } from '../credential/key.ts'
import { daysUntil, LAST_DATE_MS, MS_PER_DAY, untilInWords } from '../dates.ts'
import { traitsOf } from '../diagnosis/causes.ts'
import type { Check, Warning } from '../report.ts'
import type { ApiKey } from './admin-shapes.ts'

/** Fewer visible characters would match too many keys. */
const MIN_VISIBLE = 6

/** Is this the redacted form of the key? It shows the start and the end, with stars or dots between them. */
export function isRedactedFormOf(redacted: string, key: string): boolean {
  const [, head = '', tail = ''] = /^([^*.•…]*)[*.•…]+([^*.•…]*)$/.exec(redacted.trim()) ?? []
  const visible = head.length + tail.length
  return visible >= MIN_VISIBLE && visible < key.length && key.startsWith(head) && key.endsWith(tail)
}

/** The one key of the list that matches; 'none' or 'several' otherwise. */
export function findKey(keys: readonly ApiKey[], key: string): ApiKey | 'none' | 'several' {
  const [found, ...others] = keys.filter(({ redacted_value }) => isRedactedFormOf(redacted_value, key))
  if (!found) return 'none'
  return others.length === 0 ? found : 'several'
}

/** The one key of the list that matches; else null. */
export function theKey(keys: readonly ApiKey[] | null, key: string): ApiKey | null {
  const found = findKey(keys ?? [], key)
  return typeof found === 'string' ? null : found
}

/** The facts about a key. They never say who owns it: only whether a person does, and whether the owner still has access. */
export function keyFactsOf(
  { name, owner, created_at, last_used_at, expires_at, owner_project_access: access }: ApiKey,
  nowMs: number
): KeyFacts {
  return {
    name: name || null,
    owner: owner?.type === 'user' ? 'person' : owner?.type === 'service_account' ? 'service-account' : null,
    ageDays: Math.max(0, Math.floor((nowMs - created_at * 1000) / MS_PER_DAY)),
    lastUsedAt: last_used_at ? isoOf(last_used_at) : null,
    expiresAt: expires_at ? isoOf(expires_at) : null,
    ownerAccess: access === 'active' || access === 'inactive' ? access : null
  }
}

/** A number after the last date is not in seconds. */
const isoOf = (seconds: number) => (seconds * 1000 <= LAST_DATE_MS ? new Date(seconds * 1000).toISOString() : null)

/** A token from the exchange of an identity token always belongs to a service account. */
export const IDENTITY_FACTS: KeyFacts = { ...NO_KEY_FACTS, owner: 'service-account' }

const SERVICE_KEY = 'create a key of a service account of the project'

/**
 * Which kind of key to create. An organization can allow service-account keys only. The API does not tell, but if all other
 * keys of the project are of that kind, this is likely.
 */
export function newKeyAdvice(keys: readonly ApiKey[] | null, own: ApiKey | null): string {
  if (own?.owner?.type === 'service_account') return 'create a new key of the same service account'
  const others = (keys ?? []).filter((key) => key !== own)
  const isServiceOnly = others.length > 0 && others.every(({ owner }) => owner?.type === 'service_account')
  return isServiceOnly
    ? `${SERVICE_KEY} (all other keys of the project are of that kind, and the organization may allow no other)`
    : `${SERVICE_KEY}, or of a person if the organization allows that`
}

type KeyState = {
  readonly keys: readonly ApiKey[] | null
  readonly key: string
  readonly project: string
  readonly nowMs: number
}

/** Why the API refuses the key, by the list of the project's keys; null if the list does not tell. */
export function refusedKeyHint({ cause, httpStatus }: Pick<Check, 'cause' | 'httpStatus'>, state: KeyState) {
  if (cause === null || traitsOf(cause).related.admin !== 'key' || (httpStatus !== null && httpStatus !== 401))
    return null
  const { keys, key, project, nowMs } = state
  const own = theKey(keys, key)
  if (own === null) return traitsOf(cause).shows.key === 'rejected' ? deletedKeyHint(keys, key, project) : null
  const { expiresAt, ownerAccess, owner } = keyFactsOf(own, nowMs)
  if (expiresAt !== null && Date.parse(expiresAt) <= nowMs)
    return `The key expired on ${expiresAt.slice(0, 10)}, and nobody can extend an expired key: ${newKeyAdvice(keys, own)}, and save it as the secret.`
  if (ownerAccess !== 'inactive') return null
  return owner === 'service-account'
    ? `The service account that owns the key no longer has access to project ${project}. An owner of the project can give it a role again, or create a key of another service account.`
    : `The person who owns the key no longer has access to project ${project}: ask an owner of the project to add that person again, or ${newKeyAdvice(keys, own)}.`
}

/** Says that the key is not on the list of the project's keys; null if that is not known. */
export function deletedKeyHint(keys: readonly ApiKey[] | null, key: string, project: string): string | null {
  if (keys === null || findKey(keys, key) !== 'none') return null
  return `The key is none of the ${keys.length} keys of project ${project}. It was deleted, or belongs to another project.`
}

const keyWarning = (message: string): Warning => ({ kind: 'key', level: 'warning', model: null, message })

/**
 * Warns if the key is older than allowed, or if its age is asked for but not known.
 *
 * @param advice which kind of key to create
 */
export function ageWarnings(
  { ageDays }: KeyFacts,
  maxKeyAgeDays: number | undefined,
  advice = 'create a new one'
): Warning[] {
  if (maxKeyAgeDays === undefined || (ageDays !== null && ageDays <= maxKeyAgeDays)) return []
  if (ageDays === null)
    return [
      keyWarning(
        '"max-key-age-days" was not checked. Only an admin key that may read the keys of the project can tell how old a key is'
      )
    ]
  return [
    keyWarning(
      `The key is ${ageDays} days old, but "max-key-age-days" allows ${maxKeyAgeDays}: ${advice}, save it as the secret, then delete the old one`
    )
  ]
}

type ExpirySettings = {
  readonly keyExpiryWarningDays: number
  readonly nowMs: number
  /** Which kind of key to create. */
  readonly advice: string
}

/** Warns if the key expires soon or its owner has lost access. If calls are already refused for that, the hint of the checks tells. */
export function expiryWarnings(
  { expiresAt, ownerAccess }: KeyFacts,
  { keyExpiryWarningDays, nowMs, advice }: ExpirySettings
): Warning[] {
  const days = expiresAt === null ? null : daysUntil(expiresAt, nowMs)
  return [
    ...(expiresAt !== null && days !== null && days > 0 && days <= keyExpiryWarningDays
      ? [
          keyWarning(
            `The key expires on ${expiresAt.slice(0, 10)}, ${untilInWords(expiresAt, nowMs)}: ${advice}, save it as the secret, then delete the old one`
          )
        ]
      : []),
    ...(days !== null && days <= 0
      ? [keyWarning(`The key expired on ${expiresAt?.slice(0, 10)}: ${advice}, and save it as the secret`)]
      : []),
    ...(ownerAccess === 'inactive'
      ? [
          keyWarning(
            `The owner of the key no longer has access to its project, so the key can stop working at any time: ${advice}, and save it as the secret`
          )
        ]
      : [])
  ]
}
