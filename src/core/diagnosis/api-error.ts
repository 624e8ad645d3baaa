/**
 * Reads the error body of any server: OpenAI's `{"error":{…}}`, a flat object, a bare string, an array of one, `detail`,
 * `errors[]`, Google's `status`, JSON inside `message` or `metadata.raw`, HTML.
 */

export type ApiError = {
  /** The values of every `code`, `type`, `status` and `reason` in the body, as written, outermost first. */
  readonly codes: readonly string[]
  /** Every text for people in the body, outermost first, joined by line breaks. */
  readonly message: string
  /** The parameters that the body blames. */
  readonly params: readonly string[]
  readonly form: 'json' | 'html' | 'text' | 'empty'
  /** Does a text inside the JSON quote a web page? Then a gateway got that page from the server behind it. */
  readonly quotesPage: boolean
}

/** Deep enough for every known wrapper (gateway, provider, its details). Deeper JSON is noise or an attack. */
const MAX_DEPTH = 6
const MAX_TEXTS = 20
const MAX_FIELDS = 60
/** No reason is longer. The limit also keeps regular expressions fast. */
const MAX_MESSAGE_LENGTH = 2_000
/** A text may hold a whole JSON body. */
const MAX_TEXT_LENGTH = 100_000
const MAX_CODES = 20
const MAX_CODE_LENGTH = 200
/** The title stands at the start of a page. */
const MAX_TITLE_POSITION = 4_000
/** Names of fields in lower case, with letters only. */
const CODE_FIELDS = ['code', 'type', 'status', 'reason', 'errorcode', 'errortype', 'statuscode']
const TEXT_FIELDS = [
  ...['message', 'detail', 'details', 'msg', 'title', 'raw', 'description', 'statusmsg', 'statusdescription'],
  ...['errordescription', 'errormessage', 'errormsg', 'faultstring']
]
const NESTED_FIELDS = [
  ...['error', 'errors', 'message', 'detail', 'details', 'innererror', 'metadata', 'raw', 'fault', 'err', 'exception'],
  ...['response', 'statusdetails', 'lasterror', 'body', 'cause', 'baseresp']
]
/** Codes in a quoted error that is not JSON: Python's form of an object, or JSON that was cut off. */
const QUOTED_CODE = /\\?['"](?:code|type|status|reason)\\?['"]\s{0,4}:\s{0,4}\\?['"]([\w.-]{1,200})\\?['"]/g

/**
 * The codes, words and parameters of an error body.
 *
 * @param body the raw text of an answer, or a parsed JSON value
 */
export function readApiError(body: unknown): ApiError {
  if (typeof body === 'string' && looksLikeHtml(body)) {
    return { codes: [], message: titleOf(body), params: [], form: 'html', quotesPage: false }
  }
  const found: Found = { codes: [], texts: [], params: [], quotesPage: false, isSilent: false }
  const parsed = typeof body === 'string' ? parseJson(body) : body
  const value = parsed ?? body
  visit(value, found, 0)
  if (found.texts.length === 0 && !found.isSilent) visitAnyText(value, found, 0)
  return {
    codes: [...new Set(found.codes.map((code) => code.slice(0, MAX_CODE_LENGTH)))].slice(0, MAX_CODES),
    message: [...new Set(found.texts)].join('\n').slice(0, MAX_MESSAGE_LENGTH).toWellFormed(),
    params: found.params,
    form: formOf(body, parsed),
    quotesPage: found.quotesPage
  }
}

function formOf(body: unknown, parsed: unknown): ApiError['form'] {
  if (parsed !== undefined) return 'json'
  return typeof body === 'string' && body.trim() !== '' ? 'text' : 'empty'
}

/** The JSON value, or undefined if the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Is the text a web page? Only its start is read. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*<(!doctype|html|head|!--|\?xml)/i.test(text)
}

function titleOf(html: string): string {
  return /<title[^>]*>([^<]*)/i.exec(html.slice(0, MAX_TITLE_POSITION))?.[1]?.trim() || 'an HTML page'
}

type Found = {
  codes: string[]
  texts: string[]
  params: string[]
  quotesPage: boolean
  /** Has it a place for words, and nothing there? Then other fields hold no reason either. */
  isSilent: boolean
}

function visit(value: unknown, found: Found, depth: number): void {
  if (depth > MAX_DEPTH || found.texts.length >= MAX_TEXTS) return
  if (typeof value === 'string') visitText(value, found, depth)
  else if (Array.isArray(value)) for (const item of value.slice(0, MAX_TEXTS)) visit(item, found, depth + 1)
  else if (value !== null && typeof value === 'object') visitObject(value as Record<string, unknown>, found, depth)
}

function visitObject(object: Record<string, unknown>, found: Found, depth: number): void {
  const fields = new Map(
    Object.entries(object)
      .slice(0, MAX_FIELDS)
      .map(([name, value]) => [plainName(name), value])
  )
  const sentences: string[] = []
  for (const field of CODE_FIELDS) {
    const code = fields.get(field)
    if (typeof code === 'number' && Number.isSafeInteger(code)) addCode(String(code), found)
    // Some servers write a sentence into the field for a code.
    else if (typeof code === 'string' && /\s/.test(code.trim())) sentences.push(code)
    else if (typeof code === 'string' && code !== '') addCode(code, found)
  }
  for (const field of TEXT_FIELDS) {
    const text = fields.get(field)
    if (typeof text === 'string') visitText(text, found, depth)
    if (text === '') found.isSilent = true
  }
  // A gateway in Python writes "None" for nothing. Servers with pydantic give the path to the field in `loc`.
  const loc = fields.get('loc')
  const param = Array.isArray(loc) ? loc.at(-1) : fields.get('param')
  // Some write a sentence there.
  if (typeof param === 'string' && /\s/.test(param.trim())) sentences.push(param)
  else if (found.params.length < MAX_CODES && typeof param === 'string' && !/^(none)?$/i.test(param))
    found.params.push(param.slice(0, MAX_CODE_LENGTH))
  for (const field of NESTED_FIELDS) {
    const nested = fields.get(field)
    if (field === 'error' || typeof nested === 'object') visit(nested, found, depth + 1)
  }
  for (const sentence of sentences) visitText(sentence, found, depth)
}

const plainName = (name: string) =>
  name
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z]/g, '')

function addCode(code: string, found: Found): void {
  if (found.codes.length < MAX_CODES) found.codes.push(code)
}

/** A body of an unknown shape still holds its reason in some text. */
function visitAnyText(value: unknown, found: Found, depth: number): void {
  if (depth > MAX_DEPTH || value === null || typeof value !== 'object') return
  for (const [field, inner] of Object.entries(value).slice(0, MAX_TEXTS)) {
    if (typeof inner === 'string' && !CODE_FIELDS.includes(plainName(field)) && !/(^|_)id$|^object$/i.test(field)) {
      visitText(inner, found, depth)
    } else visitAnyText(inner, found, depth + 1)
  }
}

/** What LiteLLM adds to every error. It only echoes the request, and hides that the text before it is JSON. */
const ECHO = /\.?\s{0,4}Received Model Group=.{0,400}$/s
/** The words before a web page, and the page. */
const PAGE = /^([^<]*)(<(?:!doctype|html|head)\b.*)$/is

function visitText(text: string, found: Found, depth: number): void {
  const trimmed = text.slice(0, MAX_TEXT_LENGTH).replace(ECHO, '').trim()
  if (trimmed === '' || found.texts.length >= MAX_TEXTS) return
  // Gateways pass on the provider's answer as text, sometimes after words of their own.
  const page = PAGE.exec(trimmed.slice(0, MAX_MESSAGE_LENGTH))
  if (page) {
    found.quotesPage = true
    found.texts.push([page[1]?.trim(), titleOf(page[2] ?? '')].filter(Boolean).join(' '))
  } else {
    const inner = innerJson(trimmed)
    if (inner) {
      if (inner.before !== '') found.texts.push(inner.before)
      visit(inner.value, found, depth + 1)
    } else {
      const start = trimmed.slice(0, MAX_MESSAGE_LENGTH)
      found.texts.push(start)
      for (const [, code = ''] of start.matchAll(QUOTED_CODE)) addCode(code, found)
    }
  }
}

/** The JSON object or array at the end of a text, and the words before it. */
function innerJson(text: string): { before: string; value: object } | undefined {
  for (const bracket of ['{', '[']) {
    const start = text.indexOf(bracket)
    const value = start === -1 ? undefined : parseJson(text.slice(start))
    if (value !== null && typeof value === 'object') return { before: text.slice(0, start).trim(), value }
  }
  return undefined
}
