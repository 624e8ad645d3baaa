import fc from 'fast-check'
import { CAPABILITY_NAMES, capabilitySpec } from '../../../src/core/endpoints/capabilities.ts'
import { PINNABLE } from '../../../src/core/endpoints/endpoints.ts'
import { InputError, matcher, parseModelList, targetsOf } from '../../../src/core/requirements/requirements.ts'

const parse = (text: string) => parseModelList([{ name: 'required-models', text }], 'required')
const id = fc.stringMatching(/^[a-z][a-z0-9.]{0,12}(-[a-z0-9.]{1,8}){0,3}$/)
const capability = fc
  .constantFrom(...CAPABILITY_NAMES)
  .map((name) => (capabilitySpec(name).value === null ? name : `${name}=${capabilitySpec(name).value}`))
const alternative = fc.record({
  model: id,
  endpoint: fc.option(fc.constantFrom(...PINNABLE)),
  capabilities: fc.uniqueArray(capability, { maxLength: 4 })
})
const line = fc.array(alternative, { minLength: 1, maxLength: 4 })
const blank = fc.constantFrom('', ' ', '  ', '\t')
const separator = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  ',',
  ' , ',
  '\n\n',
  ' # a comment, with commas\n',
  '\n# one line\n'
)

test('reads every list, whatever blanks, comments and line ends it has', () => {
  const check = (
    lines: (readonly { model: string; endpoint: string | null; capabilities: readonly string[] }[])[],
    space: string,
    between: string
  ) => {
    const write = (pad: string) =>
      lines.map((one) =>
        one
          .map(({ model, endpoint, capabilities }) =>
            [endpoint ? `${model}@${endpoint}` : model, ...capabilities.map((name) => `+${name}`)].join(
              pad === '' ? ' ' : pad
            )
          )
          .join(`${pad}||${pad}`)
      )
    const { requirements } = parse(`${space}${write(space).join(between)}${space}`)
    expect(requirements.map(({ text }) => text)).toEqual([...new Set(write(' '))])
    const alternatives = requirements.flatMap((one) => one.alternatives)
    expect(alternatives.every(({ isGlob }) => !isGlob)).toBe(true)
  }
  fc.assert(fc.property(fc.array(line, { maxLength: 6 }), blank, separator, check), { numRuns: 500 })
})

test('reads any text, or refuses it with source, line and reason', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'gpt-6',
          '@',
          '||',
          '!',
          '*',
          '#',
          ',',
          '\n',
          ' ',
          '@chat',
          ' +tools',
          ' +',
          '+reasoning=',
          'high',
          '/',
          ':',
          '?',
          '- '
        ),
        {
          maxLength: 12
        }
      )
      .map((parts) => parts.join(''))
  )
  const check = (given: string) => {
    try {
      for (const { text, alternatives } of parse(given).requirements) {
        expect(alternatives.length).toBeGreaterThan(0)
        expect(parse(text).requirements).toEqual([{ text, level: 'required', alternatives }])
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      expect(error.message).toMatch(/^"required-models", line \d+: "/)
    }
  }
  fc.assert(fc.property(text, check), { numRuns: 1000 })
})

test('a glob includes its matches, and exclusions exclude theirs', () => {
  const check = (models: string[], head: string) => {
    const [first] = parse(`${head}*`).requirements[0]?.alternatives ?? []
    const taken = targetsOf(first as NonNullable<typeof first>, models, [`*${head.at(-1)}`]).map(({ model }) => model)
    expect(taken).toEqual(models.filter((model) => model.startsWith(head) && !model.endsWith(head.at(-1) ?? '')))
    expect(models.every(matcher('*'))).toBe(true)
  }
  fc.assert(fc.property(fc.uniqueArray(id, { maxLength: 20 }), fc.stringMatching(/^[a-z]{1,2}$/), check))
})
