import fc from 'fast-check'
import { CAPABILITY_NAMES, capabilitySpec } from '../../../src/core/endpoints/capabilities.ts'
import { isCutOff, isFiltered, spokenRefusalOf } from '../../../src/core/endpoints/text-answer.ts'

/** Fields of answers, with values of any kind: servers send what they like. */
const FIELDS = [
  'output',
  'choices',
  'message',
  'content',
  'text',
  'summary',
  'logprobs',
  'reasoning',
  'usage',
  'type'
] as const
const MORE = [
  'tool_calls',
  'function',
  'arguments',
  'name',
  'refusal',
  'effort',
  'service_tier',
  'annotations',
  'status'
] as const
const { body } = fc.letrec((tie) => ({
  body: fc.dictionary(fc.constantFrom(...FIELDS, ...MORE), tie('value'), { maxKeys: 6 }),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(
      null,
      0,
      1,
      true,
      '',
      'a',
      '{"place":',
      'message',
      'reasoning',
      'output_text',
      'function_call'
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('body')
  )
}))
const came = (given: unknown) =>
  ({
    body: given as Record<string, unknown>,
    value: 'high',
    stream: 'none',
    random: 0.5,
    repeatsWhatItUsed: false
  }) as const

test.each(CAPABILITY_NAMES)('no answer makes the verdict of %s throw', (name) => {
  fc.assert(
    fc.property(body, (given) => {
      const said = capabilitySpec(name).verdict(came(given))?.said ?? ''
      expect(typeof said).toBe('string')
      const answer = given as Record<string, unknown>
      expect(typeof spokenRefusalOf(answer)).toBe('string')
      expect([isCutOff(answer), isFiltered(answer)].map((one) => typeof one)).toEqual(['boolean', 'boolean'])
    }),
    { numRuns: 500 }
  )
})

test.each(CAPABILITY_NAMES)('an empty answer never proves %s', (name) => {
  for (const empty of [
    {},
    { output: [] },
    { choices: [] },
    { choices: [{ message: { role: 'assistant', content: '' } }] }
  ])
    expect(capabilitySpec(name).verdict(came(empty))).not.toBeNull()
})
