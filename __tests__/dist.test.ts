/** The compiled action as a process against a local server. */
import { report as reportSchema } from '../src/core/report.ts'
import { type SimulatedAccount, startSimulator } from '../src/simulator/server.ts'
import { isInvented } from './support/invented.ts'
import { runAction } from './support/run-action.ts'

type Play = {
  readonly account?: Partial<SimulatedAccount>
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Record<string, string>
}

async function play({ account, inputs, env = {} }: Play) {
  const simulator = await startSimulator(account)
  const run = await runAction({
    inputs: { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, ...inputs },
    env
  })
  await simulator.close()
  const sent = simulator.requests.map(({ method, path, model }) => `${method} ${path} ${model ?? ''}`.trim())
  return { ...run, sent, key: simulator.account.key }
}

const isForInvented = (line: string) => isInvented(line.split(' ').at(-1) ?? null)
const MODELS = 'gpt-6-luna\ngpt-6.1-terra\ntext-embedding-3-small'
const outage = (times?: number) => [
  { on: 'call' as const, status: 503, headers: { 'retry-after-ms': '10' }, ...(times && { times }) }
]

test('passes if all models answer: one list, one request per model, one control per endpoint', async () => {
  const run = await play({ inputs: { 'required-models': MODELS, 'report-path': 'out/report.json' } })
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  expect(run.outputs).toMatchObject({
    result: 'passed',
    'usable-models': '["gpt-6-luna","gpt-6.1-terra","text-embedding-3-small"]',
    'unusable-models': '[]',
    'undetermined-models': '[]',
    'key-present': 'true',
    changes: '',
    'tracking-issue-number': '',
    'tracking-issue-url': ''
  })
  expect(JSON.parse(run.outputs['selected-models'] as string)).toEqual({
    'gpt-6-luna': 'gpt-6-luna',
    'gpt-6.1-terra': 'gpt-6.1-terra',
    'text-embedding-3-small': 'text-embedding-3-small'
  })
  expect(reportSchema.parse(run.report)).toMatchObject({
    requests: 6,
    key: { status: 'accepted', kind: 'project' },
    listing: { status: 'ok' }
  })
  expect(JSON.parse(run.files['out/report.json'] as string)).toEqual(run.report)
  expect(run.sent.filter((line) => !isForInvented(line)).sort()).toEqual([
    'GET /v1/models',
    'POST /v1/embeddings text-embedding-3-small',
    'POST /v1/responses gpt-6-luna',
    'POST /v1/responses gpt-6.1-terra'
  ])
  expect(run.sent).toHaveLength(6)
})

test('fails with model_not_found if one model is refused, and still sets the other outputs', async () => {
  const run = await play({ inputs: { 'required-models': 'gpt-6-luna, gpt-7-unknown' } })
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({
    result: 'failed',
    'usable-models': '["gpt-6-luna"]',
    'unusable-models': '["gpt-7-unknown"]'
  })
  expect(JSON.parse(run.outputs['selected-models'] as string)).toEqual({
    'gpt-6-luna': 'gpt-6-luna',
    'gpt-7-unknown': null
  })
  expect(run.report?.checks.find(({ model }) => model === 'gpt-7-unknown')).toMatchObject({
    status: 'unusable',
    cause: 'model_not_found',
    listed: false,
    httpStatus: 404
  })
  expect(run.summary).toContain('What to do')
})

test('stops after a rejected key: 60 required models cost at most 20 requests', async () => {
  const models = Array.from({ length: 60 }, (_, index) => `gpt-6-luna-${index}`).join(',')
  const run = await play({ inputs: { 'api-key': `sk-proj-${'wrong'.repeat(20)}`, 'required-models': models } })
  expect(run.exitCode).toBe(1)
  expect(run.sent.length).toBeLessThanOrEqual(20)
  expect(run.report?.key).toMatchObject({ status: 'rejected', cause: 'invalid_api_key' })
  expect(run.report?.checks.filter(({ cause }) => cause === 'not_reached').length).toBeGreaterThanOrEqual(40)
  expect(run.report?.checks).toHaveLength(60)
})

test("continues after a gateway's refusal for money or account, if its list accepted the key", async () => {
  const models = Array.from({ length: 60 }, (_, index) => `gpt-6-luna@chat, gpt-6-sol-${index}`).join(',')
  const deactivated = {
    error: { message: 'deactivated', type: 'invalid_request_error', param: null, code: 'account_deactivated' }
  }
  const wallet = await play({ account: { credit: 'exhausted' }, inputs: { 'required-models': models } })
  const account = await play({
    account: { faults: [{ on: 'call', status: 401, body: deactivated }] },
    inputs: { 'required-models': models }
  })
  for (const run of [wallet, account]) {
    expect(run.exitCode).toBe(1)
    expect(run.report?.checks.some(({ cause }) => cause === 'not_reached')).toBe(false)
    expect(run.report?.key.status).toBe('accepted')
  }
})

test('fails without a key and sends nothing', async () => {
  const run = await play({ inputs: { 'api-key': '', 'required-models': MODELS } })
  expect(run).toMatchObject({ exitCode: 1, sent: [] })
  expect(run.outputs).toMatchObject({ result: 'failed', 'key-present': 'false' })
  expect(run.report?.key).toMatchObject({ status: 'missing', cause: 'missing_api_key' })
})

test('succeeds and says that it was skipped, if there is no key and the workflow allows that', async () => {
  const run = await play({ inputs: { 'api-key': ' ', 'required-models': MODELS, 'missing-key': 'skip' } })
  expect(run).toMatchObject({ exitCode: 0, sent: [] })
  expect(run.outputs).toMatchObject({ result: 'skipped', 'key-present': 'false', 'usable-models': '[]' })
  expect(run.summary).toContain('Skipped')
  expect(run.stdout).toContain('::notice title=Not verified')
})

test('reports an outage as undetermined and fails, unless only refusals should fail', async () => {
  const inputs = { 'required-models': MODELS, 'max-retries': '1' }
  const strict = await play({ account: { faults: outage() }, inputs })
  const lenient = await play({ account: { faults: outage() }, inputs: { ...inputs, 'fail-on': 'unusable' } })
  expect(strict).toMatchObject({ exitCode: 1, outputs: { result: 'undetermined' } })
  expect(lenient).toMatchObject({ exitCode: 0, outputs: { result: 'undetermined' } })
  expect(strict.report?.checks.map(({ attempts }) => attempts)).toEqual([2, 2, 2])
})

test('never fails with "fail-on: never", and still reports the truth', async () => {
  const run = await play({ inputs: { 'required-models': 'gpt-7-unknown', 'fail-on': 'never' } })
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'failed' } })
})

test('waits as long as a rate limit demands, and counts both attempts', async () => {
  const faults = [{ on: 'call' as const, model: 'gpt-6-luna', times: 1, status: 429, headers: { 'retry-after': '1' } }]
  const run = await play({ account: { faults }, inputs: { 'required-models': 'gpt-6-luna' } })
  expect(run.exitCode).toBe(0)
  expect(run.report?.checks[0]).toMatchObject({ status: 'usable', attempts: 2 })
  expect(run.stdout).toContain('gpt-6-luna: rate_limit_exceeded, attempt 2 in 1.0 s')
})

test('does not wait longer than the timeout of one request', async () => {
  const faults = [{ on: 'call' as const, status: 429, headers: { 'retry-after': '86400' } }]
  const run = await play({ account: { faults }, inputs: { 'required-models': 'gpt-6-luna' } })
  expect(run.report?.checks[0]).toMatchObject({ status: 'undetermined', cause: 'rate_limit_exceeded', attempts: 1 })
})

test('trusts the calls if only the list is refused', async () => {
  const run = await play({
    account: { scopes: ['api.model.request', 'api.responses.write'] },
    inputs: { 'required-models': MODELS }
  })
  expect(run.exitCode).toBe(0)
  expect(run.report?.checks.map(({ status, listed }) => ({ status, listed }))).toEqual(
    Array(3).fill({ status: 'usable', listed: null })
  )
  expect(run.report?.listing).toEqual({ status: 'denied', count: null, cause: 'missing_scopes' })
})

test('does not pass on a glob that matches nothing', async () => {
  const run = await play({ inputs: { 'required-models': 'gpt-9-*' } })
  expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'failed' } })
  expect(run.report?.requirements[0]).toMatchObject({ status: 'unmet', cause: 'model_not_found', models: [] })
})

test('does not pass on an unreadable answer', async () => {
  const faults = [{ on: 'call' as const, status: 200, body: '{"id":' }]
  const run = await play({ account: { faults }, inputs: { 'required-models': 'gpt-6-luna' } })
  expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'undetermined' } })
  expect(run.report?.checks[0]).toMatchObject({ status: 'undetermined', cause: 'unreadable_response' })
})

test('reports optional models without failing on them', async () => {
  const run = await play({ inputs: { 'required-models': 'gpt-6-luna', 'optional-models': 'gpt-7-unknown' } })
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed', 'unusable-models': '["gpt-7-unknown"]' } })
  expect(run.stdout).toContain('::notice title=')
})

test('only looks models up with "probe: list", and says that this is no proof', async () => {
  const run = await play({ inputs: { 'required-models': 'gpt-6-luna', probe: 'list' } })
  expect(run.sent).toEqual(['GET /v1/models'])
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed', 'usable-models': '[]' } })
  expect(run.report?.requirements[0]).toMatchObject({ status: 'met', proof: 'listed' })
  expect(run.stdout).toContain('does not prove')
  const missing = await play({ inputs: { 'required-models': 'gpt-7-unknown', probe: 'list' } })
  expect(missing).toMatchObject({ exitCode: 1 })
  expect(missing.report?.requirements[0]).toMatchObject({ status: 'unmet', cause: 'unlisted' })
})

test.each([
  ['no model at all', {}, 'No model to verify'],
  ['a malformed line', { 'required-models': 'gpt-6-luna\ngpt 6' }, '"required-models", line 2: "gpt 6" has a space'],
  ['an unknown endpoint', { 'required-models': 'gpt-6-luna@chats' }, 'unknown endpoint "chats"'],
  [
    'a number that is none',
    { 'required-models': 'a', concurrency: 'many' },
    '"concurrency": expected a whole number from 1 to 256, got "many"'
  ],
  [
    'an unknown choice',
    { 'required-models': 'a', 'fail-on': 'error' },
    '"fail-on": expected one of undetermined, unusable, change, never'
  ],
  ['a misspelt input', { 'required-models': 'a', 'require-models': 'b' }, 'did you mean "required-models"?'],
  ['a missing file', { 'required-models-file': 'models.txt' }, '"required-models-file": cannot read "models.txt"'],
  [
    'http:// to another host',
    { 'required-models': 'a', 'base-url': 'http://gateway.example/v1' },
    '"allow-insecure-http: true"'
  ],
  ['more models than allowed', { 'required-models': 'a,b,c', 'max-probes': '2' }, '"max-probes"']
])('refuses %s before any request', async (_, inputs, message) => {
  const run = await play({ inputs })
  expect(run).toMatchObject({ exitCode: 1, sent: [] })
  expect(run.stdout.replaceAll('%0A', '\n')).toContain(message)
  expect(run.outputs).toMatchObject({ result: 'failed', 'usable-models': '[]', 'selected-models': '{}', report: '' })
  expect(run.outputs['key-present']).toBe('true')
  expect(run.summary).toContain('Nothing was verified')
})

test('refuses a glob that is too wide before it calls any model', async () => {
  const run = await play({ inputs: { 'required-models': '*', 'max-probes': '3' } })
  expect(run).toMatchObject({ exitCode: 1, sent: ['GET /v1/models'] })
  expect(run.stdout).toContain('"max-probes"')
})

test('sends nothing more after a glob turned out to be too wide', async () => {
  const models = Array.from({ length: 60 }, (_, index) => `gpt-6-luna-${index}`).join(',')
  const faults = [{ on: 'call' as const, delayMs: 400 }]
  const run = await play({ account: { faults }, inputs: { 'required-models': `${models}, *`, 'max-probes': '61' } })
  expect(run.exitCode).toBe(1)
  // The list, the control request and the first probes were sent together.
  expect(run.sent.length).toBeLessThanOrEqual(18)
  expect(run.stdout.trimEnd().split('\n').at(-1)).toContain('"max-probes"')
})

test('cannot fail with optional models alone, and still reports the truth', async () => {
  const run = await play({ inputs: { 'optional-models': 'gpt-6-luna', 'api-key': 'sk-proj-wrongwrongwrongwrong' } })
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'failed' } })
})

test('verifies the key, and not the credential of a stray variable', async () => {
  const simulator = await startSimulator()
  const run = await runAction({
    inputs: { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, 'required-models': 'gpt-6-luna' },
    env: { OPENAI_CUSTOM_HEADERS: 'Authorization: Bearer stray' }
  })
  await simulator.close()
  const credentials = simulator.requests.map(({ headers }) => headers.authorization)
  expect(new Set(credentials)).toEqual(new Set([`Bearer ${simulator.account.key}`]))
  expect(run.exitCode).toBe(0)
  expect(run.stdout).toContain('OPENAI_CUSTOM_HEADERS is ignored')
})

test('says so if a header replaces the key', async () => {
  const run = await play({ inputs: { 'required-models': 'gpt-6-luna', headers: 'Authorization: Bearer other' } })
  expect(run.report?.warnings.map(({ message }) => message).join()).toContain('not the key')
})

test('retries the invented model like any other', async () => {
  const outages = [{ on: 'call' as const, status: 503, headers: { 'retry-after-ms': '1' } }]
  const run = await play({ account: { faults: outages }, inputs: { 'required-models': 'gpt-6-luna' } })
  expect(run.sent.filter(isForInvented)).toHaveLength(4)
})

test('adds up the usage of all requests for a model', async () => {
  const run = await play({ inputs: { 'required-models': 'gpt-6-luna', 'check-streaming': 'true' } })
  expect(run.report?.checks[0]).toMatchObject({ attempts: 2, usage: { inputTokens: 16, outputTokens: 32 } })
})

test('shows the settings that come from the environment', async () => {
  const simulator = await startSimulator()
  const env = { OPENAI_API_KEY: simulator.account.key, OPENAI_BASE_URL: simulator.baseUrl }
  const run = await runAction({ inputs: { 'required-models': 'gpt-6-luna' }, env })
  await simulator.close()
  expect(run.exitCode).toBe(0)
  expect(run.stdout).toContain('OPENAI_BASE_URL decides it')
})

test('reads models from a file in the workspace, together with the input', async () => {
  const simulator = await startSimulator()
  const run = await runAction({
    inputs: {
      'api-key': simulator.account.key,
      'base-url': simulator.baseUrl,
      'required-models': 'gpt-6-luna',
      'required-models-file': 'models.txt'
    },
    workspace: { 'models.txt': '# the rest\ngpt-6-sol # big\n' }
  })
  await simulator.close()
  expect(run.outputs['usable-models']).toBe('["gpt-6-luna","gpt-6-sol"]')
})

test('masks the key, raw and trimmed, before anything else is printed', async () => {
  const simulator = await startSimulator()
  const { key } = simulator.account
  const run = await runAction({
    inputs: { 'api-key': ` ${key}\n`, 'base-url': simulator.baseUrl, 'required-models': 'gpt-6-luna' }
  })
  await simulator.close()
  expect(run.exitCode).toBe(0)
  expect(run.stdout.split('\n')[0]).toBe(`::add-mask:: ${key}%0A`)
  expect(run.stdout).toContain(`::add-mask::${key}\n`)
  const rest = [run.stdout.replace(/::add-mask::.*\n/g, ''), run.stderr, run.summary, JSON.stringify(run.outputs)].join(
    '\n'
  )
  expect(rest).not.toContain(key)
  expect(run.report?.warnings.map(({ message }) => message).join()).toContain('spaces or a line break around it')
})
