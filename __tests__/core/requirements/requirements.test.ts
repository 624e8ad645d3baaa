import {
  type ModelList,
  matcher,
  parseModelList,
  targetKey,
  targetsOf
} from '../../../src/core/requirements/requirements.ts'

const parse = (text: string): ModelList => parseModelList([{ name: 'required-models', text }], 'required')
const texts = (text: string) => parse(text).requirements.map((requirement) => requirement.text)

test.each([
  ['one model a line', 'gpt-6-luna\ngpt-6-sol', ['gpt-6-luna', 'gpt-6-sol']],
  ['commas', 'gpt-6-luna, gpt-6-sol,,', ['gpt-6-luna', 'gpt-6-sol']],
  ['comments and blank lines', '# all\n\ngpt-6-luna # cheap\n#gpt-6-sol', ['gpt-6-luna']],
  ['Windows and old Mac line ends', 'a\r\nb\rc', ['a', 'b', 'c']],
  ['a byte order mark', '\uFEFFgpt-6-luna', ['gpt-6-luna']],
  ['a group, blanks tidied', 'a||b  ||   c@chat', ['a || b || c@chat']],
  ['repeated lines once', 'a\na', ['a']],
  [
    'gateway and fine-tune ids',
    'openai/gpt-6-luna\nft:gpt-6-luna:acme::x1\nqwen2.5:7b',
    ['openai/gpt-6-luna', 'ft:gpt-6-luna:acme::x1', 'qwen2.5:7b']
  ],
  [
    'an "@" that belongs to the id',
    '@cf/meta/llama\nworkers-ai/@cf/meta/llama\nclaude@20260601',
    ['@cf/meta/llama', 'workers-ai/@cf/meta/llama', 'claude@20260601']
  ],
  ['nothing', '  \n# none', []]
])('reads %s', (_, text, expected) => {
  expect(texts(text)).toEqual(expected)
})

test('splits a requirement into alternatives with their endpoint', () => {
  expect(parse('gpt-6-*@chat || gpt-6-sol').requirements[0]).toEqual({
    text: 'gpt-6-*@chat || gpt-6-sol',
    level: 'required',
    alternatives: [
      { pattern: 'gpt-6-*', isGlob: true, endpoint: 'chat' },
      { pattern: 'gpt-6-sol', isGlob: false, endpoint: null }
    ]
  })
})

test('keeps exclusions apart from requirements', () => {
  expect(parse('gpt-6-*\n!*-pro\n! *-mini')).toMatchObject({ exclusions: ['*-pro', '*-mini'] })
})

test.each([
  ['gpt 6', 'has a space inside a model id'],
  ['- gpt-6', 'starts like a list item'],
  ['a ||', 'has an empty alternative'],
  ['|| a', 'has an empty alternative'],
  ['a || !b', 'excludes inside "||"'],
  ['a@', 'names an unknown endpoint ""'],
  ['a@chats', 'names an unknown endpoint "chats": expected one of responses, chat,'],
  ['a@videos', 'names an unknown endpoint "videos"'],
  ['!', 'has no model'],
  ['a|b', 'has a character that no model id has'],
  ['gpt-6"', 'has a character that no model id has'],
  ['gpt-6‑luna', 'has a character that no model id has'],
  ['a'.repeat(257), 'is longer than 256 characters']
])('refuses %s', (text, reason) => {
  expect(() => parse(`fine\n${text}`)).toThrow(`"required-models", line 2: ${JSON.stringify(text)} ${reason}`)
})

test('names the file in which a line is wrong', () => {
  const sources = [
    { name: 'required-models', text: 'a' },
    { name: 'models.txt', text: 'b\n\nc d' }
  ]
  expect(() => parseModelList(sources, 'required')).toThrow('"models.txt", line 3: "c d" has a space')
})

test.each([
  ['gpt-6-*', 'gpt-6-luna', true],
  ['gpt-6-*', 'gpt-6.1-luna', false],
  ['*', 'openai/gpt-6-luna', true],
  ['openai/*', 'openai/a/b', true],
  ['gpt-?-luna', 'gpt-6-luna', true],
  ['gpt-?-luna', 'gpt-66-luna', false],
  ['gpt-6.*', 'gpt-6x1', false],
  ['*+x', 'a+x', true]
])('%s and %s: %s', (pattern, model, expected) => {
  expect(matcher(pattern)(model)).toBe(expected)
})

describe('targetsOf', () => {
  const listed = ['gpt-6-luna', 'gpt-6-pro', 'gpt-5.6-luna']
  const one = (text: string) => parse(text).requirements[0]?.alternatives[0] as Parameters<typeof targetsOf>[0]

  test('includes a named model, listed or not', () => {
    expect(targetsOf(one('gpt-7'), null, [])).toEqual([{ model: 'gpt-7', endpoint: null }])
  })

  test('includes the listed models that a glob matches, without the excluded ones', () => {
    expect(targetsOf(one('gpt-6-*@chat'), listed, ['*-pro'])).toEqual([{ model: 'gpt-6-luna', endpoint: 'chat' }])
  })

  test('includes nothing for a glob while the list is not known', () => {
    expect(targetsOf(one('gpt-6-*'), null, [])).toEqual([])
  })

  test('keeps the same model at another endpoint apart', () => {
    expect(targetKey({ model: 'a', endpoint: null })).not.toBe(targetKey({ model: 'a', endpoint: 'chat' }))
  })
})
