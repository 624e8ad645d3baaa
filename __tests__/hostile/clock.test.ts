/** The worst texts that a server can send. The deadline holds, and a cancelled step still reports its results. */
import { listOf, type ServerAnswer, startModelServer } from '../support/model-server.ts'
import { runWatched } from './watched-run.ts'

const KEY = 'sk-proj-Clock0123456789abcdefghijklmnopqrstuvwxyz'
const DEADLINE_SECONDS = 4
/** A run takes one second at most. Without a limit the worst texts took half a minute, or never ended. */
const MAX_CPU_SECONDS = 10

const saying = (error: object): ServerAnswer => ({ status: 400, body: { error } })
const unsupported = "Unsupported parameter: 'a' is not supported with this model. Use 'b' "
const WORST: Readonly<Record<string, ServerAnswer>> = {
  'a long message that is nearly an unsupported parameter': saying({
    message: unsupported.repeat(100).slice(0, 8_000)
  }),
  'a long message of blanks': saying({ message: `parameter${' '.repeat(8_000)}x` }),
  'a long message of missing scopes': saying({ message: 'missing scopes: '.repeat(60_000) }),
  'a long message of organizations and projects': saying({ message: 'org-project-user-'.repeat(60_000) }),
  'codes without number': { status: 400, body: Array.from({ length: 60_000 }, () => ({ code: 'missing_scopes' })) },
  'codes within codes': saying(
    Array.from({ length: 5 }).reduce<object>((error) => ({ code: 'x'.repeat(300_000), error, errors: [error] }), {})
  ),
  'many small texts': {
    status: 500,
    body: Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`f${n}`, 'a-1']))
  },
  'a web page that never closes its title': { status: 403, body: `<html>${'<title '.repeat(200_000)}` },
  'a stream of events': { status: 200, body: 'data: {"type":"x"}\n\n'.repeat(90_000) }
}

test.each(Object.entries(WORST))('the deadline holds against %s', async (_, answer) => {
  const server = await startModelServer({ 'GET /v1/models': listOf('gpt-6-luna'), '*': answer })
  const models = Array.from({ length: 16 }, (_, index) => `gpt-6-luna-${index}`).join(',')
  const run = await runWatched({
    inputs: {
      'api-key': KEY,
      'base-url': `${server.origin}/v1`,
      'required-models': models,
      'deadline-seconds': String(DEADLINE_SECONDS),
      'max-retries': '1'
    }
  })
  await server.close()
  expect(run).toMatchObject({ exitCode: 1, stderr: '' })
  expect(run.report?.checks).toHaveLength(16)
  expect(run.summary).toContain('OpenAI model access')
  expect(run.cpuSeconds).toBeLessThan(MAX_CPU_SECONDS)
})

const listed = listOf(...Array.from({ length: 100_000 }, (_, index) => `${'gpt-'.repeat(20)}${index}`))

test('a pattern of many stars against 100,000 ids takes no time', async () => {
  const server = await startModelServer({ 'GET /v1/models': listed, '*': saying({ message: 'no' }) })
  const inputs = {
    'api-key': KEY,
    'base-url': `${server.origin}/v1`,
    'required-models': 'gpt-*-*-*-x, gpt-*-*-*-*-*-*y'
  }
  const run = await runWatched({ inputs })
  await server.close()
  expect(run).toMatchObject({ exitCode: 1, stderr: '', outputs: { result: 'failed' } })
  expect(run.cpuSeconds).toBeLessThan(MAX_CPU_SECONDS)
})

const onPosix = process.platform === 'win32' ? test.skip : test

onPosix('a cancelled step ends with outputs and summary while such texts keep coming', async () => {
  const server = await startModelServer({
    'GET /v1/models': listOf('gpt-6-luna'),
    '*': { status: 429, headers: { 'retry-after': '1' }, body: { error: { message: unsupported.repeat(1_000) } } }
  })
  const models = Array.from({ length: 16 }, (_, index) => `gpt-6-luna-${index}`).join(',')
  const run = await runWatched({
    inputs: { 'api-key': KEY, 'base-url': `${server.origin}/v1`, 'required-models': models, 'max-retries': '10' },
    interrupt: { signal: 'SIGINT', after: 'attempt 2' }
  })
  await server.close()
  expect(run).toMatchObject({ exitCode: 1, stderr: '' })
  expect(run.stdout).toContain('::error::Cancelled.')
  expect(run.report?.checks).toHaveLength(16)
  expect(run.summary).toContain('OpenAI model access')
})
