import fc from 'fast-check'
import { retryDelayMs } from '../../../src/core/verification/retry.ts'

const timing = fc.record({
  attempt: fc.integer({ min: 1, max: 11 }),
  timeoutMs: fc.integer({ min: 1000, max: 3_600_000 }),
  nowMs: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
})
const seconds = fc.oneof(fc.nat(100_000), fc.double({ min: 0, max: 1e6, noNaN: true })).map(String)
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((day) => day.toUTCString())
const header = fc.oneof(seconds, date, fc.string(), fc.constantFrom('-1', '1e9', 'Infinity', 'NaN', '', '0x10', '1,5'))
const answer = (headers: Record<string, string>) =>
  ({ kind: 'response', status: 429, headers, body: '', latencyMs: 1 }) as const

test('no wait is negative, endless or longer than the timeout, whatever the server demands', () => {
  const check = (value: string, name: string, when: Parameters<typeof retryDelayMs>[1]) => {
    const delayMs = retryDelayMs(answer({ [name]: value }), when)
    if (delayMs === null) return
    expect(Number.isFinite(delayMs)).toBe(true)
    expect(delayMs).toBeGreaterThanOrEqual(0)
    expect(delayMs).toBeLessThanOrEqual(when.timeoutMs)
  }
  const name = fc.constantFrom('retry-after', 'retry-after-ms')
  fc.assert(fc.property(header, name, timing, check), { numRuns: 1000 })
})

test('waits grow with every attempt up to a limit, and vary only by the jitter', () => {
  const check = (when: Parameters<typeof retryDelayMs>[1]) => {
    const wait = (attempt: number, random: number) => retryDelayMs(answer({}), { ...when, attempt, random }) as number
    expect(wait(when.attempt + 1, when.random)).toBeGreaterThanOrEqual(wait(when.attempt, when.random))
    expect(wait(when.attempt, 0)).toBeGreaterThanOrEqual(wait(when.attempt, when.random))
    expect(wait(when.attempt, when.random)).toBeGreaterThanOrEqual(wait(when.attempt, 0) * 0.74)
  }
  fc.assert(fc.property(timing, check))
})

test('keeps a demanded wait in whole seconds to the millisecond', () => {
  const check = (wait: number, when: Parameters<typeof retryDelayMs>[1]) => {
    const expected = wait * 1000 > when.timeoutMs ? null : wait * 1000
    expect(retryDelayMs(answer({ 'retry-after': String(wait) }), when)).toBe(expected)
  }
  fc.assert(fc.property(fc.nat(4000), timing, check))
})
