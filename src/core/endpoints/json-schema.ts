/** Checks a value against a JSON Schema. It knows only the six keywords that our own probes use. */

export type JsonSchema = {
  readonly type: 'object' | 'string' | 'integer'
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false
}

/** Does the value fit the schema? https://json-schema.org/draft/2020-12/json-schema-validation */
export function fits(value: unknown, schema: JsonSchema): boolean {
  if (!isOfType(value, schema.type)) return false
  if (schema.enum && !schema.enum.includes(value)) return false
  if (schema.const !== undefined && schema.const !== value) return false
  return schema.type !== 'object' || fitsObject(value as Readonly<Record<string, unknown>>, schema)
}

function isOfType(value: unknown, type: JsonSchema['type']): boolean {
  if (type === 'object') return value !== null && typeof value === 'object' && !Array.isArray(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === 'string'
}

function fitsObject(object: Readonly<Record<string, unknown>>, schema: JsonSchema): boolean {
  const { properties = {}, required = [], additionalProperties } = schema
  if (!required.every((name) => Object.hasOwn(object, name))) return false
  return Object.entries(object).every(([name, value]) => {
    const inner = Object.hasOwn(properties, name) ? properties[name] : undefined
    return inner === undefined ? additionalProperties !== false : fits(value, inner)
  })
}
