/** What the list of a project's keys tells of the key in use: found by the few characters that the list shows. */

import { type KeyFacts, NO_KEY_FACTS } from '../diagnosis/key.ts'
import type { Warning } from '../report.ts'
import type { ApiKey } from './admin-api.ts'

const MS_PER_DAY = 86_400_000
/** Shorter ends would fit too many keys. */
const MIN_VISIBLE = 6

/** Is this the redacted form of the key? Its head and tail are shown; the middle is any number of stars or dots. */
export function isRedactedFormOf(redacted: string, key: string): boolean {
  const [, head = '', tail = ''] = /^([^*.•…]*)[*.•…]+([^*.•…]*)$/.exec(redacted.trim()) ?? []
  const visible = head.length + tail.length
  return visible >= MIN_VISIBLE && visible < key.length && key.startsWith(head) && key.endsWith(tail)
}

/** The one key of the list that fits, 'none' where none does, 'several' where that cannot be told. */
export function findKey(keys: readonly ApiKey[], key: string): ApiKey | 'none' | 'several' {
  const [found, ...others] = keys.filter(({ redacted_value }) => isRedactedFormOf(redacted_value, key))
  if (!found) return 'none'
  return others.length === 0 ? found : 'several'
}

/** Why the API may not know a key: it is on the list of no key of the project. Null where that is not known. */
export function absenceHint(keys: readonly ApiKey[] | null, key: string, project: string): string | null {
  if (keys === null || findKey(keys, key) !== 'none') return null
  return `The key is none of the ${keys.length} keys of project ${project}: it was deleted, or belongs to another project.`
}

/** Never who owns it: only whether that is a person. */
export function keyFactsOf({ name, owner, created_at, last_used_at }: ApiKey, nowMs: number): KeyFacts {
  return {
    name: name || null,
    owner: owner?.type === 'user' ? 'person' : owner?.type === 'service_account' ? 'service-account' : null,
    ageDays: Math.max(0, Math.floor((nowMs - created_at * 1000) / MS_PER_DAY)),
    lastUsedAt: last_used_at ? new Date(last_used_at * 1000).toISOString() : null
  }
}

/** A token in exchange for an identity belongs to a service account, always. */
export const IDENTITY_FACTS: KeyFacts = { ...NO_KEY_FACTS, owner: 'service-account' }

/** Is the key older than allowed, or is its age not known although it matters? */
export function ageWarnings({ ageDays }: KeyFacts, maxKeyAgeDays: number | undefined): Warning[] {
  if (maxKeyAgeDays === undefined || (ageDays !== null && ageDays <= maxKeyAgeDays)) return []
  if (ageDays === null) {
    const message =
      '"max-key-age-days" was not checked: only an admin key that may read the keys of the project tells how old a key is'
    return [{ kind: 'key', level: 'warning', model: null, message }]
  }
  const message = `The key is ${ageDays} days old, and "max-key-age-days" allows ${maxKeyAgeDays}: create a new one, save it as the secret, then delete the old one`
  return [{ kind: 'key', level: 'warning', model: null, message }]
}
