import { ACTORS, CAUSES, type CauseInfo } from '../../../src/core/diagnosis/causes.ts'
import { REPLACEMENTS } from '../../../src/core/finding/replacements.ts'
import { INPUT_NAMES } from '../../../src/inputs/inputs.ts'
import { renderFailureOutputs } from '../../../src/render/outputs.ts'

const INPUTS_AND_OUTPUTS: readonly string[] = [...INPUT_NAMES, ...Object.keys(renderFailureOutputs(true))]

const LINK_HOSTS = [
  'platform.openai.com',
  'developers.openai.com',
  'help.openai.com',
  'status.openai.com',
  'docs.github.com'
]

/** Pages that have moved or are obsolete. Error texts and old threads still name them. */
const DEAD_LINKS = [
  'platform.openai.com/account',
  'platform.openai.com/docs',
  'beta.openai.com',
  'support@openai.com',
  'articles/6891831',
  'articles/7102672'
]

/** The models on OpenAI's deprecations page. */
const DYING_MODELS = Object.keys(REPLACEMENTS)

/** The only models that the advice may use as examples. */
const EXAMPLE_MODELS = ['gpt-6-luna', 'gpt-6.1-terra']

const stepsOf = ({ steps }: CauseInfo) => steps.map(({ text }) => text)
const entries: [string, CauseInfo][] = Object.entries(CAUSES)
const texts = (info: CauseInfo) => [info.title, info.meaning, ...stepsOf(info)]
const escaped = (text: string) => text.replace(/[.]/g, '\\.')
const names = (text: string, model: string) => new RegExp(`(?<![\\w.-])${escaped(model)}(?![\\w-]|\\.\\d)`).test(text)

test('never refuses for a cause that may pass, and never retries a lasting one', () => {
  for (const [, { status, next }] of entries) if (status === 'unusable') expect(next.retry).toBe('never')
  for (const [, { next, status }] of entries) if (next.retry === 'always') expect(status).toBe('undetermined')
})

test('gives every cause a title of its own', () => {
  const titles = entries.map(([, info]) => info.title.toLowerCase())
  expect(new Set(titles).size).toBe(entries.length)
})

test('finds a model id at the end of a sentence, but not inside a longer id', () => {
  expect(names('Use gpt-4o.', 'gpt-4o')).toBe(true)
  expect(names('gpt-5 || b', 'gpt-5')).toBe(true)
  expect(names('gpt-5.5', 'gpt-5')).toBe(false)
  expect(names('gpt-4o-mini', 'gpt-4o')).toBe(false)
})

describe.each(entries)('%s', (_name, info) => {
  test('has a short title without a full stop', () => {
    expect(info.title).toMatch(/^[A-Z].{3,58}[^.\s]$/)
  })

  test('says what it means in one or two short sentences', () => {
    expect(info.meaning).toMatch(/^[A-Z].{20,}[^.]\.$/)
    const sentences = info.meaning.split(/(?<=[.!?])\s/)
    expect(sentences.length).toBeLessThanOrEqual(2)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{10,130}$/)
  })

  test('gives steps, each once and each a whole sentence', () => {
    expect(info.steps.length).toBeGreaterThan(0)
    for (const step of stepsOf(info)) expect(step).toMatch(/^[A-Z{].{20,}[^.]\.$/)
    expect(new Set(stepsOf(info)).size).toBe(info.steps.length)
  })

  test('names everybody who can act once', () => {
    expect(info.who.length).toBeGreaterThan(0)
    expect(new Set(info.who).size).toBe(info.who.length)
    for (const actor of info.who) expect(ACTORS[actor]).toMatch(/\S/)
  })

  test('is plain text in single lines, so that every output can show it', () => {
    for (const text of texts(info)) expect(text).not.toMatch(/[\n\r`]|\]\(/)
  })

  test('names inputs and outputs that exist', () => {
    const quoted = stepsOf(info).flatMap((step) =>
      [...step.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map((match) => match[1])
    )
    for (const name of quoted) expect(INPUTS_AND_OUTPUTS).toContain(name)
  })

  test('links to current pages only', () => {
    for (const { label, url } of info.links) {
      expect(label).toMatch(/\S/)
      expect(new URL(url).protocol).toBe('https:')
      expect(LINK_HOSTS).toContain(new URL(url).host)
    }
    const shown = [...texts(info), ...info.links.map((link) => link.url)].join('\n')
    for (const dead of DEAD_LINKS) expect(shown).not.toContain(dead)
  })

  test('recommends no model that shuts down soon', () => {
    for (const text of texts(info)) {
      expect(DYING_MODELS.filter((model) => names(text, model))).toEqual([])
      for (const [model] of text.matchAll(/\bgpt-[\w.-]*\w/g)) expect(EXAMPLE_MODELS).toContain(model)
    }
  })
})
