import { forecast, monthOf } from '../../src/core/admin-key/spend.ts'
import { resolveAccount } from '../../src/simulator/account.ts'
import { createScenarios, findScenario } from '../../src/simulator/scenarios.ts'

const today = new Date('2026-11-21T12:00:00Z')
const scenarios = createScenarios(today)
/** The models, without the capabilities that are asked of them. */
const named = (input = '') =>
  input
    .split(/\s*(?:\n|\|\|)\s*/)
    .map((name) => name.split(' +')[0] ?? '')
    .filter((name) => name !== '')

test('covers the situations that the documentation names', () => {
  expect(scenarios.map(({ name }) => name)).toEqual([
    ...['all-well', 'missing-key', 'missing-key-skipped', 'wrong-key', 'wrong-project', 'no-credit', 'spend-limit'],
    ...['restricted-key-cannot-list', 'wrong-endpoint-corrected', 'not-verified', 'rate-limited-then-well', 'outage'],
    ...['blocked-by-edge', 'model-not-in-project', 'model-retired', 'fallback-group', 'glob', 'typo'],
    ...['capability-missing', 'schema-ignored'],
    ...['keyless', 'keyless-no-permission', 'keyless-wrong-mapping', 'admin-explains', 'old-key', 'limits-too-low'],
    'find-models',
    ...['shutdown-soon', 'every-kind', 'key-expires-soon', 'owner-left', 'spend-limit-near', 'called-but-dying']
  ])
})

test.each(scenarios.filter(({ name }) => name !== 'typo'))(
  '$name names models of its own account',
  ({ account, inputs }) => {
    const models = Object.keys(resolveAccount(account).models)
    const plain = [...named(inputs['required-models']), ...named(inputs['optional-models'])].filter(
      (name) => !/[*!]/.test(name)
    )
    expect(models).toEqual(expect.arrayContaining(plain))
  }
)

test('every-kind asks for nineteen models', () => {
  const inputs = findScenario('every-kind', today)?.inputs ?? {}
  expect(new Set([...named(inputs['required-models']), ...named(inputs['optional-models'])]).size).toBe(19)
})

test('dates count from the day of the demo', () => {
  expect(findScenario('shutdown-soon', today)?.account.models?.['gpt-5.1']?.shutdownDate).toBe('2026-12-12')
  expect(findScenario('shutdown-soon', today)?.account.today).toBe('2026-11-21')
})

test('the spend limit is near, and not reached, whenever the demo is played', () => {
  // The first day of a month has no rate yet.
  for (let hour = 24; hour < 30 * 24; hour += 7) {
    const now = new Date(Date.UTC(2026, 10, 1, hour))
    const spentUsd = findScenario('spend-limit-near', now)?.account.management?.spend?.projectUsd ?? 0
    expect(spentUsd).toBeLessThan(50)
    expect(forecast({ limitUsd: 50, spentUsd }, monthOf(now.getTime()), now.getTime())).not.toBeNull()
  }
})

test('an unknown name gives no scenario', () => expect(findScenario('nope', today)).toBeUndefined())
