/** OpenAI's own description of the requests to its endpoints. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export type Schema = {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly allOf?: readonly Schema[]
  readonly $ref?: string
}
type Description = {
  /** The schema of the body that a path takes, such as `/responses`. */
  readonly paths: Readonly<Record<string, Schema>>
  readonly realtimeSession: Schema
  readonly $defs: Readonly<Record<string, Schema>>
}

const read = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/openai-requests.json'), 'utf8')
) as Description

// A message in parts is both an EasyInputMessage and an InputMessage there: "exactly one" would refuse every such message.
const InputItem = { anyOf: (read.$defs.InputItem as { readonly oneOf?: unknown }).oneOf } as Schema

export const OPENAI_REQUESTS: Description = { ...read, $defs: { ...read.$defs, InputItem } }

/** The same as an OpenAPI document, below `/v1`. Of answers it says nothing. */
export function openApiDocument(): object {
  const schemaOf = (schema: unknown) =>
    JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as unknown
  const responses = { default: { description: 'Any answer' } }
  const post = ([path, schema]: [string, Schema]) => {
    const type = path === '/audio/transcriptions' ? 'multipart/form-data' : 'application/json'
    const requestBody = { required: true, content: { [type]: { schema: schemaOf(schema) } } }
    return [`/v1${path}`, { post: { requestBody, responses } }] as const
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Requests to OpenAI', version: '1' },
    paths: {
      '/v1/models': { get: { responses } },
      ...Object.fromEntries(Object.entries(OPENAI_REQUESTS.paths).map(post))
    },
    components: { schemas: schemaOf(OPENAI_REQUESTS.$defs) }
  }
}
