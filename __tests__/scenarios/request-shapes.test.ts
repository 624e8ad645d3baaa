/** Compares the requests for every kind of model with OpenAI's own description of its endpoints. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { CAPABILITY_NAMES, capabilitySpec } from '../../src/core/endpoints/capabilities.ts'
import type { RecordedRequest } from '../../src/simulator/recording.ts'
import { createScenarios } from '../../src/simulator/scenarios.ts'
import { startSimulator } from '../../src/simulator/server.ts'
import { OPENAI_REQUESTS, type Schema } from '../support/openai-description.ts'
import { reportOf } from '../support/verify-at.ts'

const ajv = new Ajv2020({ strict: false, validateFormats: true })
addFormats.default(ajv)
/** Compiling the description of an endpoint takes longer than everything else here. */
const validators = new Map<Schema, ReturnType<typeof ajv.compile>>()

/** What is wrong with a body according to the description, including unknown fields. */
function complaints(schema: Schema, body: unknown): string[] {
  const validate = validators.get(schema) ?? ajv.compile({ ...schema, $defs: OPENAI_REQUESTS.$defs })
  validators.set(schema, validate)
  const wrong = validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  const known = fieldsOf(schema)
  const unknown = Object.keys(body as object).filter((name) => !known.includes(name))
  return [...wrong, ...unknown.map((name) => `unknown field ${name}`)]
}

function fieldsOf({ properties, allOf, $ref }: Schema): string[] {
  const referred = $ref === undefined ? undefined : OPENAI_REQUESTS.$defs[$ref.replace('#/$defs/', '')]
  return [
    ...Object.keys(properties ?? {}),
    ...(allOf ?? []).flatMap(fieldsOf),
    ...(referred === undefined ? [] : fieldsOf(referred))
  ]
}

const pathOf = ({ path }: RecordedRequest) => new URL(path, 'http://localhost').pathname.replace(/^\/v1/, '')

/** A file is recorded as a summary, but the description has its bytes as a string. */
const bodyOf = ({ body }: RecordedRequest) =>
  Object.fromEntries(
    Object.entries(body as object).map(([name, value]) => [name, name === 'file' ? 'bytes' : value] as const)
  )

async function requestsOf(inputs: Readonly<Record<string, string>>, account: object): Promise<RecordedRequest[]> {
  const simulator = await startSimulator(account)
  const { origin } = new URL(simulator.baseUrl)
  const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, ...inputs }
  const { result } = await reportOf(given, origin)
  await simulator.close()
  // Only a run without refusals shows all requests.
  expect(result).toBe('passed')
  return [...simulator.requests]
}

const everyKind = createScenarios(new Date('2026-11-21')).find(({ name }) => name === 'every-kind')

test('sends only requests that OpenAI describes, for 19 models of every kind', async () => {
  const sent = await requestsOf({ ...everyKind?.inputs, 'check-streaming': 'true' }, everyKind?.account ?? {})
  const calls = sent.filter(({ method }) => method === 'POST')
  expect([...new Set(calls.map(pathOf))].sort()).toEqual(Object.keys(OPENAI_REQUESTS.paths).sort())
  const wrong = calls.map((call) => [
    pathOf(call),
    complaints(OPENAI_REQUESTS.paths[pathOf(call)] as Schema, bodyOf(call))
  ])
  expect(wrong.filter(([, said]) => said?.length)).toEqual([])
  const { 'required-models': required = '', 'optional-models': optional = '' } = everyKind?.inputs ?? {}
  expect([...required.split('\n'), ...optional.split('\n')]).toHaveLength(19)
})

test('sends a realtime session only settings that OpenAI describes', async () => {
  const sent = await requestsOf({ 'required-models': 'gpt-realtime-2.1' }, {})
  const session = sent.find(({ path }) => path.startsWith('/v1/realtime?')) as RecordedRequest
  const [event] = session.body as [{ readonly response: { readonly input: unknown } }]
  const { input, ...settings } = event.response
  expect(complaints(OPENAI_REQUESTS.realtimeSession, { type: 'realtime', ...settings })).toEqual([])
  expect(input).toEqual([{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'a' }] }])
})

test('sends only requests that OpenAI describes when it corrects itself', async () => {
  const models = {
    'gpt-mystery': { only: ['chat-audio'] },
    'gpt-odd-embedding': { only: ['chat'] },
    'gpt-plain-instruct': { only: ['responses'] },
    'ft:gpt-6-luna:acme::AbC': { only: ['responses'] }
  }
  const sent = await requestsOf({ 'required-models': Object.keys(models).join('\n') }, { models })
  const calls = sent.filter(({ method, model }) => method === 'POST' && model !== null && model in models)
  expect(calls.length).toBeGreaterThan(2 * Object.keys(models).length - 1)
  for (const call of calls) expect(complaints(OPENAI_REQUESTS.paths[pathOf(call)] as Schema, bodyOf(call))).toEqual([])
})

test.each(['responses', 'chat'])('asks for every capability on %s as OpenAI describes it', async (endpoint) => {
  const names = CAPABILITY_NAMES.filter((name) => capabilitySpec(name).changes[endpoint as 'chat'] !== null)
  const marks = names.map((name) => `+${name}${capabilitySpec(name).value ? `=${capabilitySpec(name).value}` : ''}`)
  const line = `gpt-6-luna@${endpoint} ${marks.join(' ')}`
  const inputs = { 'base-url': 'https://api.openai.com/v1', 'required-models': line, 'paid-probes': 'true' }
  const sent = await requestsOf(inputs, {})
  const calls = sent.filter(({ method, model }) => method === 'POST' && model === 'gpt-6-luna')
  expect(calls).toHaveLength(names.length + 1)
  for (const call of calls) expect(complaints(OPENAI_REQUESTS.paths[pathOf(call)] as Schema, bodyOf(call))).toEqual([])
})

test.each([
  ['/responses', { model: 'm', input: 'ping', max_output_tokens: 1 }, '/max_output_tokens must be >= 16'],
  ['/responses', { model: 'm', input: 'ping', max_completion_tokens: 16 }, 'unknown field max_completion_tokens'],
  ['/chat/completions', { model: 'm' }, "must have required property 'messages'"],
  ['/embeddings', { model: 'm', input: 'a', store: false }, 'must NOT have additional properties'],
  ['/images/generations', { model: 'm', n: 1 }, "must have required property 'prompt'"],
  ['/audio/speech', { model: 'm', input: 'a' }, "must have required property 'voice'"],
  ['/audio/transcriptions', { model: 'm' }, "must have required property 'file'"]
])('the description rejects a wrong request to %s: %j', (path, body, complaint) => {
  expect(complaints(OPENAI_REQUESTS.paths[path] as Schema, body).join('\n')).toContain(complaint)
})
