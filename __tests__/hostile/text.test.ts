/** Names and texts that try to be more than text. None of them is obeyed, linked, mentioned or hidden. */
import { leaksOf } from '../faults/fault-run.ts'
import { nodesOf, render } from '../support/github-markdown.ts'
import { listOf, startModelServer } from '../support/model-server.ts'
import { commandsOf, runWatched } from './watched-run.ts'

const KEY = 'sk-proj-Text0123456789abcdefghijklmnopqrstuvwxyz'
const ATTACKS = [
  'line\nbreak\r\n::error::injected',
  '::set-output name=result::passed',
  '##[error]injected',
  ']]>##[add-mask]e',
  'a%0A::error::injected%0D',
  '%25%0A::stop-commands::x',
  '| a | b |\n| - | - |\n# heading **bold** `code`',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</code></details><h1>injected</h1>',
  '[click](https://evil.example/) https://evil.example/ www.evil.example',
  '@everyone @octocat octo-org/octo-repo#1 GH-12 #34',
  'abc\u202edcba\u2066x\u2069',
  'zero\u200bwidth\ufeff\u00ad\u{e0041}',
  '<!-- hidden --> -->',
  '$x$ $$y$$ :tada:',
  'ghadelimiter_\nresult<<EOF\npassed\nEOF'
]
const OWN_COMMANDS = new Set(['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice'])
const OWN_TAGS = new Set(
  'h2 h3 h4 p strong sub ul ol li input a code details summary table thead tbody tr th td'.split(' ')
)

test('commands, Markdown, HTML, mentions and hidden characters in ids and texts stay plain text', async () => {
  const server = await startModelServer({
    'GET /v1/models': listOf(...ATTACKS.map((attack) => `gpt-6-${attack}`)),
    '*': ({ model }) => ({
      status: 404,
      headers: { 'x-request-id': '|<b>`req_1`</b>' },
      body: { error: { message: `${ATTACKS.join(' ')} ${model} missing scopes: ${ATTACKS[8]}`, code: '::error::x' } }
    })
  })
  const run = await runWatched({
    inputs: { 'api-key': KEY, 'base-url': `${server.origin}/v1`, 'required-models': 'gpt-6-*\ngpt-6-luna' }
  })
  await server.close()
  expect(run.stderr).toBe('')
  expect(run.exitCode).toBe(1)
  expect(run.report?.checks.length).toBeGreaterThan(5)
  expect(run.outputs.result).not.toBe('passed')
  expect(commandsOf(run).filter((name) => !OWN_COMMANDS.has(name))).toEqual([])
  expect(run.stdout).not.toMatch(/^\s*::error::injected/m)
  for (const text of [run.stdout, run.summary])
    expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/)
  const nodes = nodesOf(render(run.summary))
  const tags = new Set(nodes.flatMap(({ tagName }) => tagName ?? []))
  expect([...tags].filter((tag) => !OWN_TAGS.has(tag))).toEqual([])
  const links = nodes.flatMap(({ properties }) => properties?.href ?? [])
  expect(
    links.filter(
      (href) => !/^https:\/\/([a-z]+\.openai\.com|github\.com\/openai-model-access)(\/|$)/.test(String(href))
    )
  ).toEqual([])
  expect(run.children).toEqual([])
})

const BASE64 = Buffer.from(KEY).toString('base64')
const ECHOES = {
  whole: `Incorrect API key provided: ${KEY}.`,
  'its end': `Incorrect API key provided: …${KEY.slice(20)}.`,
  'its start': `Incorrect API key provided: ${KEY.slice(0, 24)}****`,
  base64: `Bad credentials ${BASE64}`,
  'base64 of user and key': `Basic ${Buffer.from(`user:${KEY}`).toString('base64')}`,
  'URL-encoded': `/v1?key=${encodeURIComponent(KEY)}&x`,
  'split over lines': `${KEY.slice(0, 20)}\n${KEY.slice(20)}`,
  'inside JSON': JSON.stringify({ headers: { authorization: `Bearer ${KEY}` } })
}

test.each(Object.entries(ECHOES))('a key that the API echoes is shown nowhere: %s', async (_, echo) => {
  const server = await startModelServer({
    'GET /v1/models': listOf('gpt-6-luna', `gpt-6-${KEY}`),
    '*': ({ model }) => ({
      status: model === 'gpt-6-luna' ? 200 : 400,
      headers: { 'x-request-id': `req_${KEY}` },
      body:
        model === 'gpt-6-luna'
          ? { status: 'completed', model: KEY, output: [] }
          : { error: { message: echo, code: KEY, param: echo } }
    })
  })
  const inputs = {
    'api-key': KEY,
    'base-url': `${server.origin}/v1`,
    'required-models': 'gpt-6-*, gpt-6-sol',
    'report-path': 'report.json'
  }
  const run = await runWatched({ inputs })
  await server.close()
  expect(run.report?.checks).toHaveLength(3)
  expect(leaksOf(run, KEY)).toEqual([])
})

test.each([
  ['among the models', { 'required-models': `gpt-6-luna, ${KEY}` }],
  ['in a line that is no model', { 'required-models': `${KEY} gpt-6-luna` }],
  ['as the base URL', { 'base-url': KEY }],
  ['as a number', { 'timeout-seconds': KEY }],
  ['as the name of a file', { 'report-path': `${KEY}.json` }]
])('a key in the wrong input is not quoted: %s', async (_, wrong) => {
  const inputs = {
    'api-key': KEY,
    'base-url': 'http://127.0.0.1:9/v1',
    'required-models': 'gpt-6-luna',
    'max-retries': '0'
  }
  const run = await runWatched({ inputs: { ...inputs, ...wrong } })
  expect(run.exitCode).toBe(1)
  expect(leaksOf(run, KEY)).toEqual([])
})

test.each([
  'http://192.0.2.1/v1',
  'http://127.0.0.1.evil.invalid/v1',
  'http://localhost@evil.invalid/v1',
  'http://[::2]/v1'
])('no request is sent unencrypted to %s', async (baseUrl) => {
  const run = await runWatched({ inputs: { 'api-key': KEY, 'base-url': baseUrl, 'required-models': 'gpt-6-luna' } })
  expect(run.exitCode).toBe(1)
  expect(run.report).toBeNull()
  expect(run.stdout).toMatch(
    /"base-url" (would send the key unencrypted .* "allow-insecure-http: true"|holds a user name)/
  )
})

test('ids of organization, project and user are shortened wherever they are shown', async () => {
  const ids = ['org-QwErTyUiOpAsDfGhJkLz1234', 'proj_QwErTyUiOpAsDfGhJkLz1234', 'user-QwErTyUiOpAsDfGhJkLz1234']
  const server = await startModelServer({
    'GET /v1/models': listOf('gpt-6-luna'),
    '*': {
      status: 403,
      body: { error: { message: `Project \`${ids[1]}\` of ${ids[0]} (${ids[2]}) does not have access to model` } }
    }
  })
  const inputs = { 'api-key': KEY, 'base-url': `${server.origin}/v1`, 'required-models': 'gpt-6-luna' }
  const run = await runWatched({ inputs })
  await server.close()
  expect(run.report?.checks).toMatchObject([{ cause: 'model_not_allowed' }])
  for (const id of ids) expect(`${run.stdout}${run.summary}${run.files.output}`).not.toContain(id)
  expect(run.summary).toContain('proj&#95;QwEr…')
})
