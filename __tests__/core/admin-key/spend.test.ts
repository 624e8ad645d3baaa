import fc from 'fast-check'
import { type AdminAnswers, NO_ADMIN_ANSWERS } from '../../../src/core/admin-key/admin-api.ts'
import { forecast, monthOf, spendInWords, spendOf, spendWarnings } from '../../../src/core/admin-key/spend.ts'

const NOW = Date.parse('2026-11-21T06:00:00Z')
const TODAY = '2026-11-21'
const DAY_MS = 86_400_000

const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) })
const amounts = fc.double({ min: 0.01, max: 1e6, noNaN: true })
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

describe('the forecast', () => {
  test('lies between today and the end of the month, or is null', () => {
    fc.assert(
      fc.property(moments, amounts, amounts, (nowMs, limitUsd, spentUsd) => {
        const month = monthOf(nowMs)
        const date = forecast({ limitUsd, spentUsd }, month, nowMs)
        if (date === null) return
        expect(date >= dateOf(nowMs)).toBe(true)
        expect(Date.parse(date)).toBeLessThan(month.endMs)
      })
    )
  })

  test('is today if the limit is reached already', () => {
    fc.assert(
      fc.property(moments, amounts, amounts, (nowMs, limitUsd, more) => {
        const spentUsd = limitUsd + more
        expect(forecast({ limitUsd, spentUsd }, monthOf(nowMs), nowMs)).toBe(dateOf(nowMs))
      })
    )
  })

  test('is null if nothing was spent', () => {
    fc.assert(
      fc.property(moments, amounts, (nowMs, limitUsd) => {
        expect(forecast({ limitUsd, spentUsd: 0 }, monthOf(nowMs), nowMs)).toBeNull()
      })
    )
  })

  test('is null on the first of the month, which has no rate yet', () => {
    const firsts = fc.tuple(moments, fc.integer({ min: 0, max: DAY_MS - 1 }))
    fc.assert(
      fc.property(firsts, amounts, fc.double({ min: 0.001, max: 0.999, noNaN: true }), ([some, into], limit, share) => {
        const month = monthOf(some)
        expect(forecast({ limitUsd: limit, spentUsd: limit * share }, month, month.startMs + into)).toBeNull()
      })
    )
  })

  test('never comes later if more is spent, or earlier if the limit is higher', () => {
    const late = (date: string | null) => date ?? '9999-12-31'
    fc.assert(
      fc.property(moments, amounts, amounts, amounts, (nowMs, limitUsd, spentUsd, more) => {
        const month = monthOf(nowMs)
        const date = late(forecast({ limitUsd, spentUsd }, month, nowMs))
        expect(late(forecast({ limitUsd, spentUsd: spentUsd + more }, month, nowMs)) <= date).toBe(true)
        expect(late(forecast({ limitUsd: limitUsd + more, spentUsd }, month, nowMs)) >= date).toBe(true)
      })
    )
  })

  test('continues at the rate so far', () => {
    const at = Date.parse('2026-11-20T12:00:00Z')
    expect(forecast({ limitUsd: 50, spentUsd: 36 }, monthOf(at), at)).toBe('2026-11-28')
    expect(forecast({ limitUsd: 50, spentUsd: 25 }, monthOf(at), at)).toBeNull()
  })
})

const limit = (cents: number, changes = {}) => ({
  threshold_amount: cents,
  currency: 'USD',
  interval: 'month',
  enforcement: { status: 'inactive' },
  ...changes
})
const cost = (value: number, project_id: string | null = 'proj_1', currency = 'usd') => ({
  amount: { value, currency },
  project_id
})
const spendFrom = (changes: Partial<AdminAnswers>) => spendOf({ ...NO_ADMIN_ANSWERS, ...changes }, 'proj_1', NOW)
const COSTS = [cost(20.004), cost(15.999), cost(100, 'proj_2')]

test("compares the project's limit with the project's costs", () => {
  expect(spendFrom({ spend_limit: limit(5000), organization_spend_limit: limit(9900), costs: COSTS })).toEqual({
    scope: 'project',
    limitUsd: 50,
    spentUsd: 36,
    interval: 'month',
    reachedOn: '2026-11-29'
  })
})

test("compares the organization's limit with all costs if the project has no limit", () => {
  expect(spendFrom({ organization_spend_limit: limit(100_000), costs: COSTS })).toMatchObject({
    scope: 'organization',
    spentUsd: 136,
    reachedOn: null
  })
})

test.each<readonly [string, Partial<AdminAnswers>]>([
  ['no limit', { costs: COSTS }],
  ['no costs', { spend_limit: limit(5000) }],
  ['a limit in another currency', { spend_limit: limit(5000, { currency: 'EUR' }), costs: COSTS }],
  ['a limit of another interval', { spend_limit: limit(5000, { interval: 'week' }), costs: COSTS }],
  ['costs in another currency', { spend_limit: limit(5000), costs: [...COSTS, cost(1, 'proj_1', 'eur')] }]
])('gives null for %s', (_, changes) => expect(spendFrom(changes)).toBeNull())

test('never rounds up to a limit that is not reached', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e7 }), fc.double({ min: 0, max: 1, noNaN: true }), (cents, share) => {
      const spent = (cents / 100) * share
      const spend = spendFrom({ spend_limit: limit(cents), costs: [cost(spent)] })
      expect((spend?.spentUsd ?? 0) >= cents / 100).toBe(spent >= cents / 100)
      expect(Math.abs((spend?.spentUsd ?? 0) - spent)).toBeLessThan(0.0101)
    })
  )
})

test.each([
  ['2026-02-15T12:00:00Z', '2026-03-01'],
  ['2028-02-15T12:00:00Z', '2028-03-01'],
  ['2026-04-30T23:59:59Z', '2026-05-01'],
  ['2026-12-31T23:59:59Z', '2027-01-01'],
  ['2027-01-01T00:00:00Z', '2027-02-01']
])('counts the month of %s until %s, in UTC', (now, end) => {
  const month = monthOf(Date.parse(now))
  expect(dateOf(month.endMs)).toBe(end)
  expect(month.startMs).toBeLessThanOrEqual(Date.parse(now))
  expect(month.endMs).toBeGreaterThan(Date.parse(now))
})

test('trusts the API if it says that a limit is reached, and subtracts credits', () => {
  const enforced = limit(5000, { enforcement: { status: 'enforcing' } })
  expect(spendFrom({ spend_limit: enforced, costs: [cost(48)] })?.reachedOn).toBe(TODAY)
  expect(spendFrom({ spend_limit: limit(5000), costs: [cost(-3)] })).toMatchObject({ spentUsd: 0, reachedOn: null })
})

const SPEND = { scope: 'project', limitUsd: 50, spentUsd: 36, interval: 'month', reachedOn: '2026-11-27' } as const

test.each([
  [SPEND, '$36 of $50, reached on 27 November at this rate'],
  [{ ...SPEND, spentUsd: 4.2, reachedOn: null }, '$4.20 of $50'],
  [{ ...SPEND, spentUsd: 51, reachedOn: TODAY }, '$51 of $50, the limit is reached'],
  [{ ...SPEND, spentUsd: 49, reachedOn: TODAY }, '$49 of $50, reached today']
])('writes the amounts in a few words', (spend, words) => expect(spendInWords(spend, `${TODAY}T06:00:00Z`)).toBe(words))

test('warns only of a limit that is reached in this month', () => {
  expect(spendWarnings(SPEND, NOW)).toEqual([
    {
      kind: 'spend',
      level: 'warning',
      model: null,
      message:
        "The project's hard spend limit will be reached on 27 November at this rate ($36 of $50 this month). From then on calls are refused until 1 December, unless an owner raises it in the project's settings > Limits"
    }
  ])
  expect(spendWarnings({ ...SPEND, scope: 'organization', reachedOn: TODAY }, NOW)[0]?.message).toMatch(
    /^The organization's hard spend limit is reached \(/
  )
  expect(spendWarnings({ ...SPEND, reachedOn: TODAY }, NOW, true)[0]?.message).toMatch(/limit is reached \(\$36 of/)
  expect(spendWarnings({ ...SPEND, reachedOn: TODAY }, NOW, false)[0]?.message).toMatch(
    /^The project's hard spend limit will be reached today at this rate \(\$36 of \$50 this month\)\./
  )
  expect(spendWarnings({ ...SPEND, reachedOn: null }, NOW)).toEqual([])
  expect(spendWarnings(null, NOW)).toEqual([])
})
