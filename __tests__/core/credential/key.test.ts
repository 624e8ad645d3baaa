import { keyWarnings, readKey } from '../../../src/core/credential/key.ts'
import type { Cause } from '../../../src/core/diagnosis/causes.ts'

const LONG = 'Ab1'.repeat(16)
const KEY = `sk-proj-${LONG}`

describe('a key that no request is sent with', () => {
  test.each<[string, string, Cause, RegExp]>([
    ['empty', '', 'missing_api_key', /empty/],
    ['blank', ' \n\t', 'missing_api_key', /empty/],
    ['a line break inside', `sk-proj-\n${LONG}`, 'malformed_api_key', /line break inside/],
    ['a carriage return inside', `sk-proj-\r${LONG}`, 'malformed_api_key', /line break inside/],
    ['a line break as two characters', `${KEY}\\n`, 'malformed_api_key', /written as/],
    ['straight quotes', `"${KEY}"`, 'malformed_api_key', /quotation/],
    ['single quotes', `'${KEY}'`, 'malformed_api_key', /quotation/],
    ['typographic quotes', `“${KEY}”`, 'malformed_api_key', /quotation/],
    ['a quote on one side', `${KEY}"`, 'malformed_api_key', /quotation/],
    ['Bearer', `Bearer ${KEY}`, 'malformed_api_key', /Bearer/],
    ['the whole header', `Authorization: Bearer ${KEY}`, 'malformed_api_key', /Bearer/],
    ['a line of .env', `OPENAI_API_KEY=${KEY}`, 'malformed_api_key', /name/],
    ['a line of a shell', `export OPENAI_API_KEY=${KEY}`, 'malformed_api_key', /name/],
    ['a line of YAML', `api-key: ${KEY}`, 'malformed_api_key', /name/],
    ['a URL', 'https://api.openai.com/v1', 'malformed_api_key', /URL/],
    ['JSON', `{"key":"${KEY}"}`, 'malformed_api_key', /JSON/],
    ['an expression that was not evaluated', `\${{ secrets.OPENAI_API_KEY }}`, 'malformed_api_key', /placeholder/],
    ['a shell variable', '$OPENAI_API_KEY', 'malformed_api_key', /placeholder/],
    ['a placeholder', '<your key>', 'malformed_api_key', /placeholder/],
    ["a tutorial's placeholder", 'your-api-key-here', 'malformed_api_key', /placeholder/],
    ['prose', 'ask Anna for the key', 'malformed_api_key', /several words/],
    ['a blank inside', `sk-proj- ${LONG}`, 'malformed_api_key', /spaces inside/],
    ['a no-break space inside', `sk-proj-\u00a0${LONG}`, 'malformed_api_key', /invisible/],
    ['a zero-width space at the end', `${KEY}\u200b`, 'malformed_api_key', /invisible/],
    ['a soft hyphen', `sk-\u00adproj-${LONG}`, 'malformed_api_key', /invisible/],
    ['a Cyrillic letter', `sk-рroj-${LONG}`, 'malformed_api_key', /no key has/],
    ['a typographic dash', `sk–proj–${LONG}`, 'malformed_api_key', /no key has/],
    ['a control character', `sk-proj-\u0007${LONG}`, 'malformed_api_key', /control/],
    ['the masked form of the key page', 'sk-proj-********abcd', 'malformed_api_key', /masked/],
    ['the shortened form', 'sk-...abcd', 'malformed_api_key', /masked/],
    ['an admin key', `sk-admin-${LONG}`, 'admin_api_key', /admin key/],
    ['Anthropic', `sk-ant-api03-${LONG}`, 'wrong_provider_key', /Anthropic/],
    ['OpenRouter', `sk-or-v1-${LONG}`, 'wrong_provider_key', /OpenRouter/],
    ['Google', `AIza${LONG}`, 'wrong_provider_key', /Google/],
    ['Groq', `gsk_${LONG}`, 'wrong_provider_key', /Groq/],
    ['xAI', `xai-${LONG}`, 'wrong_provider_key', /xAI/],
    ['Hugging Face', `hf_${LONG}`, 'wrong_provider_key', /Hugging Face/],
    ['Perplexity', `pplx-${LONG}`, 'wrong_provider_key', /Perplexity/],
    ['NVIDIA', `nvapi-${LONG}`, 'wrong_provider_key', /NVIDIA/],
    ['AWS', `AKIA${LONG.toUpperCase()}`, 'wrong_provider_key', /AWS/],
    ['GitHub', `ghp_${LONG}`, 'wrong_provider_key', /GitHub/]
  ])('%s', (_, raw, cause, problem) => {
    const reading = readKey(raw, 'openai')
    expect(reading).toMatchObject({ cause, problem: expect.stringMatching(problem) })
    expect(reading.problem).not.toContain(LONG)
  })
})

describe('a key that is sent', () => {
  test.each([
    ['with a final line break', `${KEY}\n`],
    ['with a final CR LF', `${KEY}\r\n`],
    ['with line breaks before and after', `\r\n\n${KEY}\n\n`],
    ['with blanks and tabs', ` \t${KEY}  `],
    ['with a no-break space after it', `${KEY}\u00a0`],
    ['with a byte order mark before it', `\ufeff${KEY}`]
  ])('%s is trimmed, with a warning', (_, raw) => {
    const reading = readKey(raw, 'openai')
    expect(reading).toMatchObject({ key: KEY, kind: 'project', cause: null, wasTrimmed: true })
    expect(keyWarnings(reading, 'openai', false)).toEqual([
      { kind: 'key', level: 'warning', model: null, message: expect.stringContaining('line break') }
    ])
  })

  test('needs no warning if it is clean', () => {
    expect(keyWarnings(readKey(KEY, 'openai'), 'openai', false)).toEqual([])
  })

  test.each([
    ['an admin prefix', `sk-admin-${LONG}`],
    ["another vendor's prefix", `sk-ant-api03-${LONG}`],
    ['a Google prefix', `AIza${LONG}`],
    ['base64 with its padding', `${'QUJD'.repeat(10)}==`],
    ['a JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'],
    ['hex, as on Azure', '0123456789abcdef'.repeat(2)]
  ])('to another server may have %s', (_, raw) => {
    expect(readKey(raw, 'other')).toMatchObject({ cause: null, problem: null, wasTrimmed: false })
    expect(readKey(raw, 'azure').cause).toBeNull()
  })
})

test.each([
  [KEY, 'project'],
  [`sk-svcacct-${LONG}`, 'service-account'],
  [`sk-admin-${LONG}`, 'admin'],
  [`sk-${LONG}`, 'user'],
  [`sk-ant-api03-${LONG}`, 'unknown'],
  ['0123456789abcdef', 'unknown']
])('%s is a key of kind %s', (raw, kind) => {
  expect(readKey(raw, 'other').kind).toBe(kind)
})

describe("the note on a person's key", () => {
  const noteOf = (raw: string, host: 'openai' | 'other', isCi: boolean) =>
    keyWarnings(readKey(raw, host), host, isCi).map(({ level, message }) => `${level}: ${message}`)
  const note = [expect.stringMatching(/^notice: .*belongs to a person.*service account/)]

  test.each<[string, string, 'openai' | 'other', boolean, unknown]>([
    ['is given for a project key in CI', KEY, 'openai', true, note],
    ['is not given at a prompt', KEY, 'openai', false, []],
    ['is not given for a service account', `sk-svcacct-${LONG}`, 'openai', true, []],
    ['is given for an old user key', `sk-${LONG}`, 'openai', true, note],
    ["is not given for a gateway's key, which looks the same", `sk-${LONG}`, 'other', true, []],
    [
      "is given for OpenAI's key behind a gateway",
      `sk-${'a'.repeat(20)}T3BlbkFJ${'b'.repeat(20)}`,
      'other',
      true,
      note
    ],
    ['is not given for a key that cannot work', `"${KEY}"`, 'openai', true, []]
  ])('%s', (_, raw, host, isCi, expected) => {
    expect(noteOf(raw, host, isCi)).toEqual(expected)
  })
})
