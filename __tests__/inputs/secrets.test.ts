import { variableOf } from '../../src/inputs/environment.ts'
import { INPUT_NAMES, inputTraitsOf, TERMINAL_INPUTS } from '../../src/inputs/inputs.ts'
import { secretsIn } from '../../src/inputs/secrets.ts'

const withHeaders = (headers: string) => secretsIn({ INPUT_HEADERS: headers })

test.each([
  ['a credential with its scheme', 'Authorization: Bearer Token-123456', ['Bearer Token-123456', 'Token-123456']],
  ['a credential without one', 'Authorization: Token-123456', ['Token-123456']],
  ["another header's credential", 'cf-aig-authorization: Bearer Token-123456', ['Token-123456']],
  ['another scheme in any header', 'X-Upstream: apikey Token-123456', ['Token-123456']],
  ['a password in base64', `Authorization: Basic ${btoa('user:pass-word-1')}`, ['user:pass-word-1', 'pass-word-1']],
  ['a quoted token', 'Authorization: Token token="Token-123456", v=1', ['Token-123456']],
  ['cookies', 'Cookie: a=Token-123456; b=Token-654321', ['Token-123456', 'Token-654321']],
  ['a subscription key', 'Ocp-Apim-Subscription-Key: Token-123456', ['Token-123456']]
])('finds in headers: %s', (_, headers, expected) => {
  expect(withHeaders(headers)).toEqual(expect.arrayContaining(expected))
})

test.each([
  'HTTP-Referer: https://github.com',
  'X-Title: wonderful shop',
  'User-Agent: our-program/1.2',
  'Accept: application/json',
  'Accept-Language: en-GB,en',
  'Content-Type: application/json',
  'OpenAI-Version: 2026-01-01',
  'anthropic-version: 2023-06-01',
  'x-portkey-provider: openai-primary',
  'OpenAI-Beta: assistants=v2-long-name'
])('a public header is not a secret: %s', (header) => {
  expect(withHeaders(header)).toEqual([])
})

test.each([
  [
    'HTTPS_PROXY',
    'http://someone:Pass%2Fword-1@proxy.example:3128',
    ['someone:Pass%2Fword-1', 'Pass%2Fword-1', 'Pass/word-1', 'someone:Pass/word-1']
  ],
  ['http_proxy', 'http://Only-A-Token-1@proxy.example', ['Only-A-Token-1']],
  ['ALL_PROXY', 'someone:Pass-word-1@proxy.example:3128', ['Pass-word-1']],
  ['https_proxy', 'http://someone:Pass-word-1@not a host', ['Pass-word-1']]
])('finds the credentials of a proxy in %s', (variable, address, expected) => {
  expect(secretsIn({ [variable]: address })).toEqual(expect.arrayContaining(expected))
})

test('finds the values of all secret inputs, and of no other', () => {
  const env = Object.fromEntries(INPUT_NAMES.map((name) => [variableOf(name), `X-Value: ${name}-value`]))
  const found = secretsIn(env).join(' ')
  for (const name of INPUT_NAMES) expect(found.includes(`${name}-value`)).toBe(inputTraitsOf(name).secret !== 'no')
})

test('no secret input is an option at a terminal, because the shell keeps the command line', () => {
  expect(TERMINAL_INPUTS.filter((name) => inputTraitsOf(name).secret === 'whole')).toEqual([])
})
