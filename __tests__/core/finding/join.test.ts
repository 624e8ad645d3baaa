import { createCollector } from '../../../src/core/finding/collect.ts'
import { type JoinSettings, joinFindings } from '../../../src/core/finding/join.ts'
import { parseModelList } from '../../../src/core/requirements/requirements.ts'

const list = (text: string, level: 'required' | 'optional' = 'required') =>
  parseModelList(text ? [{ name: 'list', text }] : [], level)

function join(
  files: Readonly<Record<string, string>>,
  listed: readonly string[] | null,
  changes: Partial<JoinSettings> = {}
) {
  const collector = createCollector('2026-11-25')
  for (const [path, text] of Object.entries(files)) collector.add(path, text)
  const found = {
    ...collector.result(),
    ...{ files: Object.keys(files).length, isComplete: true, skipped: { tooLarge: 0, binary: 0, unreadable: 0 } }
  }
  const models = listed && new Map(listed.map((id) => [id, null]))
  const joined = joinFindings(found, models, { host: 'openai', level: 'required', lists: [], values: {}, ...changes })
  return {
    required: joined.list.requirements.map(({ text }) => text),
    uses: joined.uses.map(({ model, path, kind, requirement, variable }) => ({
      ...{ model, path, kind, requirement, variable }
    })),
    warnings: joined.warnings.map(({ level, message }) => `${level}: ${message}`)
  }
}
const APP = { 'app.py': 'model="openai/gpt-4.1"\nembed(model="text-embedding-3-small")\n' }

test('requires each used model once, without the prefix of the provider', () => {
  const { required, uses } = join({ ...APP, 'b.py': 'model="gpt-4.1"' }, ['gpt-4.1'])
  expect(required).toEqual(['gpt-4.1', 'text-embedding-3-small'])
  expect(uses).toHaveLength(3)
})

test('does not add a model that a list names, and "!" excludes found models', () => {
  const lists = [list('gpt-4.1@chat\n!text-*')]
  const { required, uses } = join(APP, ['gpt-4.1'], { lists })
  expect(required).toEqual([])
  expect(uses.map(({ model, requirement }) => [model, requirement])).toEqual([
    ['gpt-4.1', 'gpt-4.1@chat'],
    ['text-embedding-3-small', null]
  ])
})

test('requires a found model even if an optional line names it', () => {
  expect(join(APP, ['gpt-4.1'], { lists: [list('gpt-4.1', 'optional')] }).required).toContain('gpt-4.1')
})

test.each<[string, JoinSettings['host'], readonly string[] | null, string, string[]]>([
  [
    'a gateway that lists ids with a provider',
    'other',
    ['openai/gpt-4.1'],
    'model="openai/gpt-4.1"',
    ['openai/gpt-4.1']
  ],
  ['a gateway that lists it bare', 'other', ['gpt-4.1'], 'model="openai/gpt-4.1"', ['gpt-4.1']],
  ['a list without OpenAI', 'other', ['llama3:8b'], 'model="gpt-4.1"\nmodel="llama3:8b"', ['llama3:8b']],
  ['a list that could not be read', 'other', null, 'model="gpt-4.1"', ['gpt-4.1']],
  ["another provider's own server", 'other', ['claude-sonnet-4-5'], 'model="claude-sonnet-4-5"', ['claude-sonnet-4-5']],
  ["another provider's prefix on OpenAI's host", 'openai', ['gpt-oss-120b'], 'model="groq:gpt-oss-120b"', []],
  ["an id on OpenAI's list of no known shape", 'openai', ['next-1'], 'model="next-1"', ['next-1']],
  ['an id that is gone', 'openai', ['gpt-6-luna'], 'model="gpt-4-32k"', ['gpt-4-32k']]
])('%s', (_, host, listed, text, expected) => {
  expect(join({ 'app.py': text }, listed, { host }).required).toEqual(expected)
})

test('counts models of other providers, and does not check them', () => {
  const { required, warnings } = join({ 'a.py': 'model="claude-sonnet-4-5"\nmodel="gemini-2.5-pro"' }, ['gpt-6-luna'])
  expect(required).toEqual([])
  expect(warnings[0]).toBe(
    'notice: 2 models of other providers: used in the code but not checked (claude-sonnet-4-5, gemini-2.5-pro)'
  )
})

const DYNAMIC = { 'app.py': 'import openai\nmodel = os.environ["CHAT_MODEL"]\n' }

test('names a variable without value or default, with its place', () => {
  expect(join(DYNAMIC, []).warnings[0]).toBe(
    'warning: The model comes from the variable CHAT_MODEL (app.py:2), which has no value here. Give the value with "variables", or add the model to a list'
  )
})

test('ids that are put together at run time are named with their places', () => {
  const line = `ask({ model: \`gpt-$${'{'}size}\` })\n`
  expect(join({ 'a.ts': line }, []).warnings[0]).toBe(
    'warning: The name of a model is put together at run time (a.ts:1), so it was not checked. Add the model to a list'
  )
  expect(join({ 'a.ts': line.repeat(7) }, []).warnings[0]).toContain('a.ts:4, a.ts:5 and 2 more)')
})

test('requires a value from "variables" at the place that reads it', () => {
  const { required, uses, warnings } = join(DYNAMIC, [], { values: { CHAT_MODEL: 'gpt-6-luna' } })
  expect(required).toEqual(['gpt-6-luna'])
  expect(uses).toEqual([
    { model: 'gpt-6-luna', path: 'app.py', kind: 'used', requirement: 'gpt-6-luna', variable: 'CHAT_MODEL' }
  ])
  expect(warnings.filter((text) => text.startsWith('warning'))).toEqual([])
})

test('uses values from files of the repository, and warns of a value that is not an id', () => {
  const withEnv = join({ ...DYNAMIC, '.env': 'CHAT_MODEL=gpt-6-luna' }, [])
  expect(withEnv.required).toEqual(['gpt-6-luna'])
  expect(withEnv.warnings.filter((text) => text.startsWith('warning'))).toEqual([])
  expect(join(DYNAMIC, [], { values: { CHAT_MODEL: 'two words' } }).warnings[0]).toContain('does not hold a model id')
})

test('keeps a limited number of places, used ones first, and says how many it left out', () => {
  const file = Array.from({ length: 400 }, (_, index) => `// gpt-${index}`).join('\n')
  const files = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`a${index}.ts`, file]))
  const { uses, warnings } = join({ ...files, 'z.ts': "ask({ model: 'gpt-6-luna' })" }, null)
  expect(uses).toHaveLength(2_000)
  expect(uses[0]?.model).toBe('gpt-6-luna')
  expect(warnings.at(-1)).toBe('notice: 2001 more places that name models are not in the report')
})
