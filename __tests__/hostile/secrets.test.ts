/** Secrets that a server echoes wherever it can put text. None is shown anywhere. */
import { leaksOf } from '../faults/fault-run.ts'
import { startExchangeProxy } from '../support/exchange-proxy.ts'
import { startGitHub } from '../support/github.ts'
import { listOf, startModelServer } from '../support/model-server.ts'
import { runWatched } from './watched-run.ts'

const KEY = 'sk-proj-MiXeD0123456789aBcDeFgHiJkLmNoPqRsTuVwXyZ'
const TOKEN = 'Opaque.Token/With+Symbols=and-0123456789'

const FORMS: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  'in lower case': (secret) => secret.toLowerCase(),
  'in hex': (secret) => Buffer.from(secret).toString('hex'),
  'URL-encoded twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'in base64': (secret) => Buffer.from(secret).toString('base64'),
  'in the other case': (secret) =>
    secret.replace(/[a-z]/gi, (one) => (one < 'a' ? one.toLowerCase() : one.toUpperCase())),
  'in escapes of JSON': (secret) => [...secret].map((one) => `\\u00${one.charCodeAt(0).toString(16)}`).join(''),
  'split by zero-width spaces': (secret) => [...secret].join('\u200b'),
  'broken into lines': (secret) => secret.replace(/.{8}/g, '$&\r\n'),
  'in base64 that is broken into lines': (secret) =>
    Buffer.from(`x:${secret}`).toString('base64').replace(/.{8}/g, '$&\n')
}

test.each(Object.entries(FORMS))(
  'a key and the bare token of a header that come back %s are shown nowhere',
  async (_, form) => {
    for (const secret of [KEY, TOKEN]) {
      const echo = form(secret)
      const server = await startModelServer({
        'GET /v1/models': listOf('gpt-6-luna', `gpt-6-${echo}`),
        '*': ({ model }) => ({
          status: model === 'gpt-6-luna' ? 200 : 400,
          headers: { 'x-request-id': `req_${echo.replace(/[^\x20-\x7e]/g, ' ')}` },
          body:
            model === 'gpt-6-luna'
              ? { status: 'completed', model: echo, output: [] }
              : { error: { message: `No: ${echo}`, code: echo, type: echo, param: echo } }
        })
      })
      const inputs = {
        'api-key': KEY,
        headers: `X-Upstream-Authorization: Bearer ${TOKEN}`,
        'base-url': `${server.origin}/v1`,
        'required-models': 'gpt-6-*, gpt-6-sol',
        'report-path': 'report.json'
      }
      const run = await runWatched({ inputs })
      await server.close()
      expect(run.report?.checks.length).toBeGreaterThan(1)
      const masks = run.stdout.split('\n').filter((line) => line.startsWith('::add-mask::'))
      expect(masks).toContain(`::add-mask::${secret}`)
      expect(leaksOf(run, echo)).toEqual([])
    }
  }
)

test('public and short header values are not masked, so the outputs stay readable', async () => {
  const server = await startModelServer({
    'GET /v1/models': listOf('shop-true'),
    '*': ({ model }) => ({ status: model === 'shop-true' ? 400 : 404, body: { error: { message: 'true shop' } } })
  })
  const headers = 'X-Stage: true\nX-Title: shop-window\nHTTP-Referer: https://github.com\nOpenAI-Beta: realtime=v1'
  const inputs = { 'api-key': KEY, headers, 'base-url': `${server.origin}/v1`, 'required-models': 'shop-true' }
  const run = await runWatched({ inputs })
  await server.close()
  const masks = run.stdout.split('\n').filter((line) => line.startsWith('::add-mask::'))
  for (const word of ['true', 'shop-window', 'https://github.com', 'realtime=v1'])
    expect(masks).not.toContain(`::add-mask::${word}`)
  expect(run.outputs['selected-models']).toContain('shop-true')
})

test('64 simultaneous answers of 32 MB need far less than a gigabyte', async () => {
  const body = 'a'.repeat(32 * 1024 * 1024)
  const server = await startModelServer({ 'GET /v1/models': listOf(), '*': { status: 200, body } })
  const models = Array.from({ length: 64 }, (_, index) => `gpt-6-${index}`).join(',')
  const limits = { concurrency: '64', 'max-retries': '0', 'deadline-seconds': '20' }
  const inputs = { 'api-key': KEY, 'base-url': `${server.origin}/v1`, 'required-models': models, ...limits }
  const run = await runWatched({ inputs })
  await server.close()
  expect(run).toMatchObject({ exitCode: 1, stderr: '', outputs: { result: 'undetermined' } })
  process.stdout.write(`\n${Math.round(run.maxMemoryMb)} MB, ${(run.durationMs / 1000).toFixed(1)} s\n`)
  expect(run.maxMemoryMb).toBeLessThan(600)
})

test('an exchanged token that the server echoes is shown nowhere, also not in the tracking issue', async () => {
  const token = 'opaque-Exchanged_Token.0123456789'
  const json = (body: object) => ({ status: 200, body })
  const server = await startModelServer({
    'GET /id-token?v=1&audience=https%3A%2F%2Fapi.openai.com%2Fv1': json({
      value: 'eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl'
    }),
    'POST /oauth/token': json({
      access_token: token,
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      token_type: 'Bearer',
      expires_in: 3600
    }),
    'GET /v1/models': listOf('gpt-6-luna', `gpt-6-${token}`),
    '*': ({ model }) => ({
      status: model === 'gpt-6-luna' ? 200 : 404,
      headers: { 'x-request-id': token },
      body:
        model === 'gpt-6-luna'
          ? { status: 'completed', model: token, output: [] }
          : { error: { message: `The model ${token} does not exist`, code: 'model_not_found', param: token } }
    })
  })
  const [proxy, github] = [await startExchangeProxy(server.origin), await startGitHub()]
  const run = await runWatched({
    inputs: {
      'identity-provider-id': 'idp_1',
      'service-account-id': 'sa_1',
      'base-url': `${server.origin}/v1`,
      'required-models': 'gpt-6-*',
      'report-path': 'report.json',
      ...github.inputs
    },
    env: {
      ...proxy.env,
      ...github.env,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${server.origin}/id-token?v=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-request-token'
    }
  })
  const issues = JSON.stringify(await github.issues())
  await Promise.all([server.close(), proxy.close(), github.close()])
  expect(run.report?.checks.length).toBe(2)
  expect(run.stdout).toContain(`::add-mask::${token}\n`)
  expect(issues).toContain('gpt-6-***')
  expect(leaksOf({ ...run, files: { ...run.files, issues } }, token)).toEqual([])
})
