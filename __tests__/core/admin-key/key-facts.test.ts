import type { ApiKey } from '../../../src/core/admin-key/admin-api.ts'
import {
  absenceHint,
  ageWarnings,
  findKey,
  isRedactedFormOf,
  keyFactsOf
} from '../../../src/core/admin-key/key-facts.ts'
import { NO_KEY_FACTS } from '../../../src/core/diagnosis/key.ts'

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
  // Too little to tell one key from another.
  ['sk***z', false],
  ['***', false],
  // Nothing is hidden: no redacted form.
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

test('finds the key, and no key where two fit', () => {
  const other = entry({ redacted_value: 'sk-proj-Other***WxYz' })
  expect(findKey([other, entry()], KEY)).toEqual(entry())
  expect(findKey([other], KEY)).toBe('none')
  expect(findKey([entry(), entry()], KEY)).toBe('several')
})

test('tells whether a person owns it, and never who', () => {
  expect(keyFactsOf(entry(), NOW)).toEqual({
    name: 'ci',
    owner: 'service-account',
    ageDays: 212,
    lastUsedAt: '2026-11-21T05:00:00.000Z'
  })
  expect(keyFactsOf(entry({ owner: { type: 'user' } }), NOW).owner).toBe('person')
  expect(keyFactsOf(entry({ owner: null, name: '', last_used_at: null }), NOW)).toMatchObject({
    owner: null,
    name: null,
    lastUsedAt: null
  })
})

test('says that a refused key is none of its project, where the list shows that', () => {
  expect(absenceHint([entry({ redacted_value: 'sk-…1234' })], KEY, 'proj_1')).toContain('none of the 1 keys of project')
  expect(absenceHint([entry()], KEY, 'proj_1')).toBeNull()
  expect(absenceHint(null, KEY, 'proj_1')).toBeNull()
})

test.each([
  [90, 91, 'The key is 91 days old, and "max-key-age-days" allows 90'],
  [90, null, '"max-key-age-days" was not checked']
])('warns with a limit of %s days at an age of %s', (max, ageDays, text) => {
  expect(ageWarnings({ ...NO_KEY_FACTS, ageDays }, max)).toEqual([
    { kind: 'key', level: 'warning', model: null, message: expect.stringContaining(text) }
  ])
})

test('does not warn of a key that is young enough, nor where nobody asked', () => {
  expect(ageWarnings({ ...NO_KEY_FACTS, ageDays: 90 }, 90)).toEqual([])
  expect(ageWarnings({ ...NO_KEY_FACTS, ageDays: 900 }, undefined)).toEqual([])
})
