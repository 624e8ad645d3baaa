import fc from 'fast-check'
import { wildcardMatcher } from '../../../src/core/requirements/wildcard.ts'
import { quickestMs } from '../../support/quickest.ts'

test.each<[string, string, boolean]>([
  ['gpt-6-*', 'gpt-6-luna', true],
  ['gpt-6-*', 'gpt-6-', true],
  ['gpt-6-*', 'gpt-6', false],
  ['*', 'anything/at:all', true],
  ['*-pro', 'gpt-6-pro', true],
  ['*-pro', 'gpt-6-pro-2', false],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['gpt-?', 'gpt-6', true],
  ['gpt-?', 'gpt-', false],
  ['gpt-?', 'gpt-66', false],
  ['?*?', 'a', false],
  ['*.?*x', 'gpt-6.1x', true],
  ['openai/*', 'openai/gpt-6/x', true],
  ['a+b*', 'a+bc', true],
  ['gpt.6', 'gpt-6', false],
  ['**', '', true],
  ['gpt-*', 'GPT-6', false]
])('%s and %s: %s', (pattern, text, expected) => {
  expect(wildcardMatcher(pattern)(text)).toBe(expected)
})

test('agrees with a regular expression', () => {
  const letters = (extra: string) => fc.string({ unit: fc.constantFrom(...`ab-${extra}`), maxLength: 12 })
  fc.assert(
    fc.property(letters('*?'), letters(''), (pattern, text) => {
      const expression = new RegExp(`^${pattern.replace(/\*+/g, '.*').replaceAll('?', '.')}$`)
      expect(wildcardMatcher(pattern)(text)).toBe(expression.test(text))
    }),
    { numRuns: 2_000 }
  )
})

/** A tenth of a second is enough. A regular expression with as many stars would never end. */
const MANY_TIMES_ENOUGH_MS = 10_000

test('matches many stars against 100,000 long ids at once', () => {
  const isMatch = wildcardMatcher(`${'gpt-*-'.repeat(20)}x`)
  const id = 'gpt-'.repeat(64)
  let matches = 0
  const tryAll = () => {
    for (let count = 0; count < 100_000; count++) matches += Number(isMatch(`${id.slice(6)}${count}`))
  }
  expect(quickestMs(tryAll, MANY_TIMES_ENOUGH_MS)).toBeLessThan(MANY_TIMES_ENOUGH_MS)
  expect(matches).toBe(0)
})
