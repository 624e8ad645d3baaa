import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { NIGHTLY } from '../../scripts/demo-nightly.ts'
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

const root = resolve(import.meta.dirname, '../..')
const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)]
const documented = pages
  .filter((page) => page.endsWith('.md'))
  .flatMap((page) => [
    ...readFileSync(join(root, page), 'utf8').matchAll(/(?:--scenario|npm run simulate --) ([a-z][a-z-]+)/g)
  ])
  .map(([, name = '']) => name)

test('has the scenarios that the documentation names', () => {
  const names = [...scenarios.map(({ name }) => name), NIGHTLY.name]
  expect(documented.length).toBeGreaterThan(4)
  expect(documented.filter((name) => !names.includes(name))).toEqual([])
})

test('gives each scenario a name of its own, "all-well" first', () => {
  const names = scenarios.map(({ name }) => name)
  expect(names[0]).toBe('all-well')
  expect(new Set(names).size).toBe(names.length)
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
