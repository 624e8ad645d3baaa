import { absenceHint, isSameModel, nearMatches } from '../../../src/core/requirements/model-name.ts'

const LISTED = [
  'gpt-6-luna',
  'gpt-6-sol',
  'gpt-5.6-terra',
  'gpt-5.6-terra-2026-07-01',
  'text-embedding-3-small',
  'text-embedding-3-large',
  'omni-moderation-latest'
]

test.each([
  ['a letter too many', 'gpt-6-lunna', ['gpt-6-luna']],
  ['a letter too few', 'text-embeding-3-small', ['text-embedding-3-small']],
  ['letters swapped', 'gtp-6-sol', ['gpt-6-sol']],
  ['capitals', 'GPT-6-Luna', ['gpt-6-luna']],
  ['a point that is missing', 'gpt-56-terra', ['gpt-5.6-terra']],
  ["a gateway's name", 'openai/gpt-6-luna', ['gpt-6-luna']],
  ['another version', 'gpt-6.1-terra', []],
  ['another snapshot', 'gpt-5.6-terra-2026-01-01', []],
  ['another model', 'claude-9', []]
])('finds near names for %s', (_, model, near) => {
  expect(nearMatches(model, LISTED)).toEqual(near)
})

test("suggests the gateway's name of the model", () => {
  expect(nearMatches('deepseek-chat', ['deepseek/deepseek-chat', 'deepseek/deepseek-coder'])).toEqual([
    'deepseek/deepseek-chat'
  ])
})

test('compares only lists of a limited length', () => {
  const many = Array.from({ length: 5001 }, (_, index) => `gpt-6-luna${index}`)
  expect(nearMatches('gpt-6-luna', many)).toEqual([])
})

test.each([
  ['gpt-6-lunna', /^Did you mean gpt-6-luna\?$/],
  ['text-embedding-3-smarge', /^Did you mean text-embedding-3-large or text-embedding-3-small\?$/],
  ['gpt-6.1-terra', /other versions of it \(gpt-5\.6-terra\).*tier or the project/],
  ['gpt-5.6-terra-2026-01-01', /other versions of it \(gpt-5\.6-terra, gpt-5\.6-terra-2026-07-01\)/],
  ['gpt-6-astra', /others of its series \(gpt-6-luna, gpt-6-sol\).*tier or the project/],
  ['gpt-6-luna', /on the list, so its name is right/],
  ['claude-9', /^The list has 7 other models, but not this one\. [^.]*\.$/]
])('says what the list shows about %s', (model, hint) => {
  expect(absenceHint(model, new Set(LISTED))).toMatch(hint)
})

test('says what a nearly empty list means', () => {
  expect(absenceHint('gpt-6-astra', new Set(['omni-moderation-latest']))).toMatch(
    /new project or an organization without credit/
  )
})

test.each([
  ['gpt-6-luna', 'gpt-6-luna-2026-09-01', true],
  ['omni-moderation-latest', 'omni-moderation-2024-09-26', true],
  ['gpt-6-luna', 'gpt-6-sol', false],
  ['gpt-6-luna', 'gpt-6-luna-mini', false]
])('asked %s, answered by %s: same model is %s', (asked, answered, same) => {
  expect(isSameModel(asked, answered)).toBe(same)
})

test('gives the length of a very long list, and compares no names', () => {
  const long = new Set(Array.from({ length: 100_000 }, (_, index) => `gpt-6-lun${index}`))
  expect(absenceHint('gpt-6-luna', long)).toBe('The list has 100000 other models, but not this one.')
})
