import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { fits, type JsonSchema } from '../../../src/core/endpoints/json-schema.ts'

const leaf = fc.constantFrom<JsonSchema>(
  { type: 'string' },
  { type: 'integer' },
  { type: 'string', enum: ['a', 'b'] },
  { type: 'integer', const: 7 }
)
const schema = fc.record({ a: leaf, b: leaf, isClosed: fc.boolean(), isRequired: fc.boolean() }).map(
  ({ a, b, isClosed, isRequired }): JsonSchema => ({
    type: 'object',
    properties: { a, b },
    ...(isRequired && { required: ['a'] }),
    ...(isClosed && { additionalProperties: false })
  })
)
const scalar = fc.constantFrom('a', 'c', 7, 8, 1.5, null, true, [], {})
const value = fc.oneof(scalar, fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), scalar))

test('agrees with a full validator on the keywords that the probes use', () => {
  const ajv = new Ajv2020({ strict: false })
  fc.assert(
    fc.property(schema, value, (given, candidate) => {
      expect(fits(candidate, given)).toBe(ajv.validate(given, candidate))
    }),
    { numRuns: 300 }
  )
})
