import fc from 'fast-check'
import { findIssue } from '../../../src/core/tracking-issue/find-issue.ts'
import { type AuditState, findState, renderState } from '../../../src/core/tracking-issue/state.ts'

const AT = '2026-11-21T06:00:00.000Z'
const state: AuditState = {
  schemaVersion: 1,
  issue: 7,
  at: AT,
  run: 'https://github.example/acme/shop/actions/runs/1',
  lost: { 'gpt-6-luna': { cause: 'model_not_allowed', since: AT } },
  doubted: {},
  lostSince: AT,
  models: {},
  listed: ['gpt-6-luna']
}
const model = {
  level: 'required',
  standing: 'usable',
  answeredAs: null,
  shutdownDate: null,
  requestsPerMinute: null,
  tokensPerMinute: null,
  history: 'g'.repeat(30),
  latencies: Array(30).fill(12_345)
} as const

test('finds the stored state, whatever text and line breaks surround it', () => {
  const body = `What a person sees\n\n${renderState(state, 'Nightly / audit')}\n`
  expect(findState(body, 'Nightly / audit', 7)).toEqual({ kind: 'state', state })
  expect(findState(body.replaceAll('\n', '\r\n'), 'Nightly / audit', 7)).toEqual({ kind: 'state', state })
})

test('stores any text without ending the comment or mentioning anyone', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string({ maxLength: 100 }), (listed, audit) => {
      const hostile = { ...state, listed: [...listed, '-->', '--!>', '<!--', '@everyone', '\u2028'] }
      const block = renderState(hostile, audit)
      const inside = block.slice(4, -3)
      expect(inside).not.toMatch(/--|[<>@]/)
      expect(findState(block, audit, 7)).toEqual({ kind: 'state', state: hostile })
    })
  )
})

const block = renderState(state, 'a')

test.each([
  ['nothing', '', null],
  ["a person's text", 'openai-model-access audit="61"', null],
  ['the state of another audit', renderState(state, 'b'), null],
  ['the state of another issue', renderState({ ...state, issue: 8 }, 'a'), { kind: 'foreign' }],
  [
    'a state without a number, as a run that broke off leaves it',
    renderState({ ...state, issue: null }, 'a'),
    { kind: 'state' }
  ],
  ['a cut state', block.slice(0, -20), { kind: 'unreadable' }],
  ['JSON of another form', block.replace('"lost":', '"found":'), { kind: 'unreadable' }],
  ['JSON that is no object', block.replace(/\{.*\}/, 'null'), { kind: 'unreadable' }],
  [
    'a newer state',
    block.replace('"schemaVersion":1', '"schemaVersion":2'),
    { kind: 'unreadable', reason: expect.stringContaining('newer') }
  ]
])('reads %s correctly', (_, body, expected) => {
  if (expected === null) expect(findState(body, 'a', 7)).toBeNull()
  else expect(findState(body, 'a', 7)).toMatchObject(expected)
})

test('drops the oldest details first if the state is too long, and keeps every loss', () => {
  const sizes = [10, 150, 250, 5000].map((count) => {
    const models = Object.fromEntries(Array.from({ length: count }, (_, index) => [`model-${index}`, model]))
    const text = renderState({ ...state, models }, 'a')
    const reading = findState(text, 'a', 7)
    const kept = reading?.kind === 'state' ? reading.state : null
    expect(text.length).toBeLessThan(33_000)
    expect(kept?.lost).toEqual(state.lost)
    return kept?.models['model-0']?.history.length ?? 0
  })
  expect(sizes).toEqual([30, expect.any(Number), expect.any(Number), 0])
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
})

const issue = (number: number, changes: object = {}) => ({
  number,
  state: 'open' as const,
  stateReason: null,
  isTrusted: true,
  body: renderState({ ...state, issue: number }, 'a'),
  ...changes
})
const numberOf = (found: { readonly number: number } | null) => found?.number ?? null

test.each([
  ['none', [], null, [], []],
  ['the oldest open one, and the others as twins', [issue(9), issue(5), issue(3, { state: 'closed' })], 5, [9], []],
  ['the newest closed one', [issue(3, { state: 'closed' }), issue(9, { state: 'closed' })], 9, [], []],
  ['none of a stranger', [issue(3, { isTrusted: false })], null, [], [3]],
  ['none that holds a copy', [issue(3, { body: renderState({ ...state, issue: 9 }, 'a') })], null, [], [3]],
  ['none of another audit', [issue(3, { body: renderState(state, 'b') })], null, [], []]
])('picks %s', (_, issues, kept, twins, foreign) => {
  const found = findIssue(issues, 'a')
  expect(numberOf(found.issue)).toBe(kept)
  expect(found.twins.map(({ number }) => number)).toEqual(twins)
  expect(found.foreign.map(({ number }) => number)).toEqual(foreign)
  expect(found.state === null).toBe(kept === null)
})

test('keeps an issue whose state it cannot read, and says why', () => {
  const found = findIssue([issue(3, { body: `${renderState(state, 'a').slice(0, -9)}` })], 'a')
  expect(found).toMatchObject({ issue: { number: 3 }, state: null, unreadable: 'it was changed or cut' })
})
