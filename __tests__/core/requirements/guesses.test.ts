/** Lists in other forms than the grammar's. Clear ones are accepted, others get a suggestion. */
import { absenceHint } from '../../../src/core/requirements/model-name.ts'
import { parseModelList } from '../../../src/core/requirements/requirements.ts'

const parse = (text: string) =>
  parseModelList([{ name: 'required-models', text }], 'required').requirements.map((one) => one.text)

test.each([
  ['["gpt-6-luna"]', ['gpt-6-luna']],
  ['[\n  "gpt-6-luna",\n  "a || b"\n]', ['gpt-6-luna', 'a || b']],
  ['["a"]\n["b", "c@chat"]\nd', ['a', 'b', 'c@chat', 'd']],
  ['"gpt-6-luna"', ['gpt-6-luna']],
  ["'a', 'b'", ['a', 'b']],
  ['"a" || "b"', ['a || b']],
  ['"a, b"', ['a', 'b']],
  ['`a`', ['a']],
  ['[]', []]
])('takes %j', (text, expected) => expect(parse(text)).toEqual(expected))

test.each([
  ['a | b', 'write "a || b"'],
  ['a|b', 'write "a || b"'],
  ['a or b', 'write "a || b"'],
  ['a OR b or c', 'write "a || b || c"'],
  ['"a" | "b"', 'write "a || b"'],
  ['a; b', 'write "a || b"'],
  ['a ||| b', 'write "a || b"'],
  ['a;', 'did you mean "a"?'],
  ['GPT 6 Luna', 'write "gpt-6-luna" if it is one'],
  ['"gpt-6-luna', 'without quotation marks'],
  ['[1, 2]', 'expected a JSON array of names only'],
  ['[{"model": "a"}]', 'expected a JSON array of names only']
])('suggests the meaning of %j', (text, expected) => expect(() => parse(text)).toThrow(expected))

const LIST = new Set(['gpt-6-luna', 'gpt-6-luna-2026-09-01', 'gpt-6-sol', 'text-embedding-3-small', 'llama3:8b'])

test.each([
  ['openai:gpt-6-luna', 'Did you mean gpt-6-luna?'],
  ['luna-6', 'Did you mean gpt-6-luna?'],
  ['6-sol', 'Did you mean gpt-6-sol?'],
  ['embedding-small-3', 'Did you mean text-embedding-3-small?']
])('suggests a model for %s', (model, hint) => expect(absenceHint(model, LIST)).toBe(hint))

test.each(['mistral:8b', 'gpt-5-luna', '6', 'gpt-6'])('does not take %s for a typing error', (model) => {
  expect(absenceHint(model, LIST)).not.toContain('Did you mean')
})
