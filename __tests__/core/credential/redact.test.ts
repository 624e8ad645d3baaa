import fc from 'fast-check'
import { createRedactor, createSecrets, redactAll } from '../../../src/core/credential/redact.ts'
import { formsOf } from '../../../src/core/credential/spellings.ts'
import { quickestMs } from '../../support/quickest.ts'

const KEY = 'sk-proj-AbCdEf0123456789_ghijKLMNOP-qrstuvWXYZ'
const redact = createRedactor([KEY])

const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+/=']
const secret = fc.string({ unit: fc.constantFrom(...characters), minLength: 12, maxLength: 80 })
const piece = (key: string) =>
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.tuple(fc.nat(key.length), fc.nat(key.length)).map(([from, to]) => key.slice(from, to)),
    fc.constantFrom(
      key,
      ...formsOf(key),
      btoa(`user:${key}`),
      btoa(`:${key}:`),
      `Bearer ${key}`,
      'org-',
      'Bearer ',
      'eyJ'
    )
  )
const keyAndText = secret.chain((key) =>
  fc.tuple(
    fc.constant(key),
    fc.array(piece(key), { maxLength: 12 }).map((pieces) => pieces.join(''))
  )
)

test('leaves no twelve characters in a row of a secret, of its base64 or of its URL-encoded form', () => {
  const check = ([key, text]: readonly [string, string]) => {
    const redacted = createRedactor([key])(text)
    const forms = [key, btoa(key).replace(/=+$/, ''), encodeURIComponent(key)]
    for (const form of forms)
      for (let start = 0; start + 12 <= form.length; start++)
        expect(redacted).not.toContain(form.slice(start, start + 12))
  }
  fc.assert(fc.property(keyAndText, check), { numRuns: 500 })
})

test('changes nothing when it is applied twice', () => {
  const check = ([key, text]: readonly [string, string]) => {
    const once = createRedactor([key])(text)
    expect(createRedactor([key])(once)).toBe(once)
  }
  fc.assert(fc.property(keyAndText, check), { numRuns: 500 })
})

test('does not change text that shares nothing with the secret', () => {
  const harmless = fc.string({ unit: fc.constantFrom(...'äöü .,()'), maxLength: 200 })
  fc.assert(fc.property(harmless, (text) => expect(redact(text)).toBe(text)))
})

test.each([
  ['the key', `Incorrect API key provided: ${KEY}.`, 'Incorrect API key provided: ***.'],
  ['half of the key', `key ${KEY.slice(0, 20)} …`, 'key *** …'],
  ['its base64 in a header of user and password', `Basic ${btoa(`me:${KEY}`)}`, /^Basic \S{0,6}\*\*\*\S{0,6}$/],
  ['a URL', 'https://x/?k=a%2Fb%2Bc%3D0123456789', 'https://x/?k=***', 'a/b+c=0123456789'],
  ['another key, masked by the API', 'Incorrect API key: sk-proj-****************WXYZ.', 'Incorrect API key: sk-***'],
  ['a JSON web token', 'token eyJhbGciOiJI.eyJzdWIiOiIx.abc-_1', 'token ***'],
  ['an authorization', 'authorization: Bearer abcdefgh12345678', 'authorization: Bearer ***'],
  ['an organization', 'org-XyZw9876543210AA is not yours', 'org-XyZw… is not yours'],
  ['a project', 'Project `proj_XyZw9876543210AA` has no access', 'Project `proj_XyZw…` has no access'],
  ['a user', 'user-XyZw9876543210AA', 'user-XyZw…'],
  ['words that only start like an id', 'a user-friendly-description', 'a user-friendly-description'],
  ['a short value of a header', 'tier 1 of 1', 'tier 1 of 1', '1']
])('removes %s', (_, text, expected, known = KEY) => {
  const redacted = createRedactor([known as string])(text as string)
  if (expected instanceof RegExp) expect(redacted).toMatch(expected)
  else expect(redacted).toBe(expected)
})

test('keeps a name that only looks like a key, and removes a key from a name', () => {
  const { remove } = createSecrets([KEY])
  expect(remove('xai-grok-4-fast-latest')).toBe('xai-grok-4-fast-latest')
  expect(remove(`ft:${KEY}`)).toBe('ft:***')
  expect(createSecrets(['ollama']).remove('ollama/llama-4')).toBe('ollama/llama-4')
})

test('gives the value itself if it holds no secret, and never changes it', () => {
  const value = { a: ['harmless', { b: null }], c: KEY }
  const copy = structuredClone(value)
  const cleaned = redactAll(value, redact)
  expect(cleaned.a).toBe(value.a)
  expect(cleaned).toEqual({ ...copy, c: '***' })
  expect(value).toEqual(copy)
})

test('cleans a field that is named like the prototype of an object', () => {
  const value = JSON.parse(`{"a": 1, "__proto__": {"b": "${KEY}"}}`)
  const cleaned = redactAll(value, redact)
  expect(JSON.stringify(cleaned)).toBe('{"a":1,"__proto__":{"b":"***"}}')
  expect(Object.getPrototypeOf(cleaned)).toBe(Object.prototype)
})

test('redacts every text of a value and keeps its shape', () => {
  const value = { a: [KEY, 1, null], b: { [KEY]: true } }
  expect(redactAll(value, redact)).toEqual({ a: ['***', 1, null], b: { [KEY]: true } })
})

const hexOf = (text: string) => Buffer.from(text).toString('hex')
const SYMBOLS = 'Tk<9&"x\'/+ü_longer-Value'
const each = (form: (code: number) => string) => (text: string) =>
  [...text].map((one) => form(one.charCodeAt(0))).join('')

test.each<[string, (secret: string) => string]>([
  ['lower case', (secret) => secret.toLowerCase()],
  ['upper case', (secret) => secret.toUpperCase()],
  ['hex', hexOf],
  ['hex in upper case', (secret) => hexOf(secret).toUpperCase()],
  ['base64', (secret) => Buffer.from(secret).toString('base64')],
  ['base64 for URLs', (secret) => Buffer.from(secret).toString('base64url')],
  ['base64 twice', (secret) => btoa(Buffer.from(secret).toString('base64'))],
  ['URL-encoded', encodeURIComponent],
  ['URL-encoded twice', (secret) => encodeURIComponent(encodeURIComponent(secret))],
  ['each byte URL-encoded', (secret) => hexOf(secret).replace(/../g, '%$&')],
  ['JSON in JSON', (secret) => JSON.stringify(JSON.stringify(secret))],
  ['HTML-escaped', (secret) => secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')],
  ['characters of HTML by number', each((code) => `&#${code};`)],
  ['backwards', (secret) => [...secret].reverse().join('')],
  [
    'the other case',
    (secret) => secret.replace(/[a-z]/gi, (one) => (one < 'a' ? one.toLowerCase() : one.toUpperCase()))
  ],
  ['escapes of JSON', each((code) => `\\u${code.toString(16).padStart(4, '0')}`)],
  ['escapes of a shell', each((code) => `\\x${code.toString(16).padStart(2, '0')}`)],
  ['escapes of C', each((code) => `\\${code.toString(8)}`)],
  ['UTF-16 in base64', (secret) => Buffer.from(secret, 'utf16le').toString('base64')],
  ['URL-encoded three times', (secret) => encodeURIComponent(encodeURIComponent(encodeURIComponent(secret)))],
  ['base64 of something around its base64', (secret) => btoa(`x${Buffer.from(`y${secret}`).toString('base64')}`)]
])('removes a secret that comes back as %s, in words and in names', (_, form) => {
  for (const secret of [KEY, SYMBOLS]) {
    const { redact, remove } = createSecrets([secret])
    const text = form(secret)
    for (const clean of [redact, remove]) {
      const rest = clean(`<${text}>`)
      for (let start = 0; start + 12 <= text.length; start++) expect(rest).not.toContain(text.slice(start, start + 12))
    }
  }
})

/** Small enough that no piece identifies the secret. */
const inPieces = (length: number, between: string) => (secret: string) =>
  (secret.match(new RegExp(`.{1,${length}}`, 'gs')) ?? []).join(between)

test.each<[string, (secret: string) => string]>([
  ['zero-width spaces', inPieces(1, '\u200b')],
  ['soft hyphens', inPieces(4, '\u00ad')],
  ['joiners that combine', inPieces(4, '\u034f')],
  ['invisible tags', inPieces(4, '\u{e0001}')],
  ['line breaks', inPieces(8, '\r\n')],
  ['spaces', inPieces(1, ' ')],
  ['dots', inPieces(3, '.')],
  ['code', inPieces(5, '" + "')],
  ['line breaks in its base64', (secret) => inPieces(8, '\n')(btoa(secret))],
  ['spaces in its bytes', (secret) => inPieces(4, ' ')(hexOf(secret))],
  ['commas between its bytes', (secret) => [...Buffer.from(secret)].join(', ')],
  [
    'nothing, but in wide letters',
    (secret) => secret.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  ]
])('removes a secret that is split by %s', (_, form) => {
  const lettersOf = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
  const { redact, remove } = createSecrets([KEY])
  const split = form(KEY)
  for (const clean of [redact, remove]) {
    expect(clean(`before ${split} after`)).toMatch(/^before .{0,3}\*\*\*.{0,3} after$/su)
    expect(lettersOf(clean(split)).length).toBeLessThan(12)
  }
})

test('a short secret is found in either case and split by characters that nobody sees', () => {
  const { remove } = createSecrets(['Hunter-22'])
  expect(['HUNTER-22', 'hUNTER-22', 'Hun\u200bter\u2060-22', 'Hunter\n-22'].map(remove)).toEqual(Array(4).fill('***'))
  expect(remove('hunter 22')).toBe('hunter 22')
})

test('removes what becomes a secret when another one is cut out, and gives up on a text made of nothing else', () => {
  const { remove } = createSecrets([KEY])
  // Each half is too short to identify the key.
  const [front, back] = [KEY.slice(20, 31), KEY.slice(31, 42)]
  const nested = (levels: number) => `before ${front.repeat(levels)}${back.repeat(levels)} after`
  expect(remove(nested(3))).toMatch(/^before \*+ after$/)
  expect(remove(nested(5_000))).toBe('***')
  expect(quickestMs(() => remove(nested(5_000)), 2_000)).toBeLessThan(2_000)
})

test('ignores values under six characters, and keeps a plain word in names only', () => {
  const { redact, remove, forms } = createSecrets(['true', 'shop', '12345', 'ollama', 'hunter22'])
  expect(forms().filter((form) => form.length < 6)).toEqual([])
  expect(redact('true shop 12345 ollama hunter22')).toBe('true shop 12345 *** ***')
  expect(remove('true shop 12345 ollama hunter22')).toBe('true shop 12345 ollama ***')
})

test('removes a secret that it learnt during the run', () => {
  const secrets = createSecrets([KEY])
  const { redact, clean } = secrets
  expect(redact('opaque-token-1234567890')).toBe('opaque-token-1234567890')
  expect(secrets.learn('opaque-token-1234567890')).toContain('opaque-token-1234567890')
  expect(redact('opaque-token-1234567890')).toBe('***')
  const report = { model: 'ft:opaque-token-1234567890', message: 'sk-proj-other1234567', ids: ['sk-other-model-name'] }
  expect(clean(report)).toEqual({ model: 'ft:***', message: 'sk-***', ids: ['sk-other-model-name'] })
})
