import type { ApiKey } from '../../../src/core/admin-key/admin-shapes.ts'
import {
  ageWarnings,
  deletedKeyHint,
  expiryWarnings,
  findKey,
  isRedactedFormOf,
  keyFactsOf,
  newKeyAdvice,
  refusedKeyHint
} from '../../../src/core/admin-key/key-facts.ts'
import { type KeyFacts, NO_KEY_FACTS } from '../../../src/core/credential/key.ts'
import type { Check } from '../../../src/core/report.ts'

const KEY = `sk-proj-AbCd${'x'.repeat(100)}WxYz`
const NOW = Date.parse('2026-11-21T06:00:00Z')

test.each([
  [`sk-proj-${'*'.repeat(100)}WxYz`, true],
  ['sk-proj-AbCd***WxYz', true],
  ['sk-proj-AbCd...WxYz', true],
  ['sk-…WxYz', true],
  ['sk-proj-AbCd•••••WxYz', true],
  ['sk-proj-AbCd*...*WxYz', true],
  ['sk-proj-AbCe***WxYz', false],
  ['sk-proj-AbCd***WxYy', false],
  // Too few characters to identify a key.
  ['sk***z', false],
  ['***', false],
  // A key with all its characters is not a redacted form.
  [KEY, false],
  ['', false],
  [`${KEY}***`, false]
])('reads %s as the key: %s', (redacted, expected) => expect(isRedactedFormOf(redacted, KEY)).toBe(expected))

const entry = (changes: Partial<ApiKey> = {}): ApiKey => ({
  name: 'ci',
  redacted_value: 'sk-proj-AbCd***WxYz',
  created_at: NOW / 1000 - 212.9 * 86_400,
  last_used_at: NOW / 1000 - 3600,
  owner: { type: 'service_account' },
  ...changes
})

test('finds the key, unless two keys match', () => {
  const other = entry({ redacted_value: 'sk-proj-Other***WxYz' })
  expect(findKey([other, entry()], KEY)).toEqual(entry())
  expect(findKey([other], KEY)).toBe('none')
  expect(findKey([entry(), entry()], KEY)).toBe('several')
})

test('tells whether a person owns the key, and never names the person', () => {
  expect(keyFactsOf(entry(), NOW)).toEqual({
    name: 'ci',
    owner: 'service-account',
    ageDays: 212,
    lastUsedAt: '2026-11-21T05:00:00.000Z',
    expiresAt: null,
    ownerAccess: null
  })
  expect(keyFactsOf(entry({ owner: { type: 'user' } }), NOW).owner).toBe('person')
  expect(keyFactsOf(entry({ owner: null, name: '', last_used_at: null }), NOW)).toMatchObject({
    owner: null,
    name: null,
    lastUsedAt: null
  })
})

test('says that a refused key is not on the list of its project', () => {
  expect(deletedKeyHint([entry({ redacted_value: 'sk-…1234' })], KEY, 'proj_1')).toContain(
    'none of the 1 keys of project'
  )
  expect(deletedKeyHint([entry()], KEY, 'proj_1')).toBeNull()
  expect(deletedKeyHint(null, KEY, 'proj_1')).toBeNull()
})

test.each([
  [90, 91, 'The key is 91 days old, but "max-key-age-days" allows 90'],
  [90, null, '"max-key-age-days" was not checked']
])('warns with a limit of %s days at an age of %s', (max, ageDays, text) => {
  expect(ageWarnings({ ...NO_KEY_FACTS, ageDays }, max)).toEqual([
    { kind: 'key', level: 'warning', model: null, message: expect.stringContaining(text) }
  ])
})

test('says of an old key which kind to create', () => {
  const [warning] = ageWarnings({ ...NO_KEY_FACTS, ageDays: 91 }, 90, 'create a key of a service account')
  expect(warning?.message).toContain('allows 90: create a key of a service account, save it as the secret')
})

test('does not warn of a key that is young enough, or if no limit is set', () => {
  expect(ageWarnings({ ...NO_KEY_FACTS, ageDays: 90 }, 90)).toEqual([])
  expect(ageWarnings({ ...NO_KEY_FACTS, ageDays: 900 }, undefined)).toEqual([])
})

const DAY = 86_400
const own = (changes: Partial<ApiKey> = {}) => entry({ owner: { type: 'user' }, ...changes })
const refusal = (changes: Partial<Pick<Check, 'cause' | 'httpStatus'>> = {}) => ({
  cause: 'invalid_api_key' as const,
  httpStatus: 401,
  ...changes
})
const stateOf = (...keys: ApiKey[]) => ({ keys, key: KEY, project: 'proj_1…', nowMs: NOW })

test.each<readonly [string, ApiKey[], RegExp]>([
  [
    'an expired key',
    [own({ expires_at: NOW / 1000 - DAY })],
    /^The key expired on 2026-11-20, .*create a key of a service account/
  ],
  [
    'a person who left',
    [own({ owner_project_access: 'inactive' })],
    /^The person who owns the key no longer has access to project proj_1….*add that person again, or create a key/
  ],
  [
    'a service account that was shut out',
    [entry({ owner_project_access: 'inactive' })],
    /^The service account that owns the key no longer has access/
  ],
  ['a key that is gone', [entry({ redacted_value: 'sk-…1234' })], /none of the 1 keys/]
])('names %s as the reason for a 401', (_, keys, hint) => {
  expect(refusedKeyHint(refusal(), stateOf(...keys))).toMatch(hint)
})

test.each<readonly [string, ReturnType<typeof refusal> | Pick<Check, 'cause' | 'httpStatus'>, ApiKey[]]>([
  ['a key that is in order', refusal(), [own({ expires_at: NOW / 1000 + DAY, owner_project_access: 'active' })]],
  ['a key that never expires', refusal(), [own({ expires_at: null })]],
  ['a server that tells neither', refusal(), [own()]],
  ['two keys that fit', refusal(), [own({ expires_at: 1 }), own({ expires_at: 1 })]],
  ['a missing scope', { cause: 'missing_scopes', httpStatus: 401 }, [own({ expires_at: 1 })]],
  ['another status', { cause: 'access_denied', httpStatus: 403 }, [own({ expires_at: 1 })]],
  ['a model that answered', { cause: null, httpStatus: 200 }, [own({ expires_at: 1 })]]
])('does not blame the key for %s', (_, check, keys) => {
  expect(refusedKeyHint(check, stateOf(...keys))).toBeNull()
})

test('says which kind of key to create', () => {
  const person = own()
  const other = (type: string) => entry({ redacted_value: 'sk-…1234', owner: { type } })
  expect(newKeyAdvice([entry()], entry({ owner: { type: 'service_account' } }))).toMatch(/same service account/)
  expect(newKeyAdvice([person, other('service_account')], person)).toMatch(/may allow no other\)$/)
  expect(newKeyAdvice([person, other('service_account'), other('user')], person)).toMatch(/or of a person/)
  expect(newKeyAdvice([person], person)).toMatch(/or of a person/)
})

test.each<readonly [string, Partial<KeyFacts>, readonly RegExp[]]>([
  ['inside the days', { expiresAt: '2026-11-27T05:00:00.000Z' }, [/^The key expires on 2026-11-27, in 6 days: renew/]],
  ['on the last day', { expiresAt: '2026-11-21T06:00:01.000Z' }, [/^The key expires on 2026-11-21, today: /]],
  ['on the day before', { expiresAt: '2026-11-22T05:00:00.000Z' }, [/on 2026-11-22, in 1 day: /]],
  ['late on a day to come', { expiresAt: '2026-11-27T23:00:00.000Z' }, [/on 2026-11-27, in 6 days: /]],
  ['at the edge', { expiresAt: '2026-12-05T06:00:00.000Z' }, [/in 14 days/]],
  ['beyond the days', { expiresAt: '2026-12-05T06:00:01.000Z' }, []],
  ['once it has expired', { expiresAt: '2026-11-21T06:00:00.000Z' }, [/^The key expired on 2026-11-21/]],
  ['without an end', { expiresAt: null, ownerAccess: 'active' }, []],
  ['whose owner left', { ownerAccess: 'inactive' }, [/owner of the key no longer has access/]]
])('warns of a key %s', (_, facts, expected) => {
  const settings = { keyExpiryWarningDays: 14, nowMs: NOW, advice: 'renew' }
  const warnings = expiryWarnings({ ...NO_KEY_FACTS, ...facts }, settings)
  expect(warnings.map(({ message }) => message)).toEqual(expected.map((text) => expect.stringMatching(text)))
})

// The API gives seconds. A number of milliseconds would be a date in the year 58,000.
test.each([1e300, 8_640_000_000_000, NOW, Date.UTC(10_000, 0, 1) / 1000])('reads no date from %d', (seconds) => {
  expect(keyFactsOf(entry({ expires_at: seconds, last_used_at: seconds }), NOW)).toMatchObject({
    expiresAt: null,
    lastUsedAt: null
  })
})

test('reads the last date that a report can hold', () => {
  const last = Date.UTC(10_000, 0, 1) / 1000 - 1
  expect(keyFactsOf(entry({ expires_at: last }), NOW).expiresAt).toBe('9999-12-31T23:59:59.000Z')
})
