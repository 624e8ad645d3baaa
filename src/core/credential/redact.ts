/** Removes secrets and account ids from text that GitHub does not mask: files, issues, outputs. */

/** A part of a secret with this length identifies it. Shorter parts would hide harmless text. */
const MIN_PART = 12
/** A shorter value (`1`, `on`, `true`) protects nothing, and removing it would destroy every text. */
const MIN_SECRET = 6
/** A plain word. In a name it is probably not a secret. */
const PLAIN_WORD = /^[a-z]{1,11}$/i
const HEAD_LENGTH = 4

/** An id has digits or 20 letters in a row, so `user-friendly-name` is not an id. */
const ACCOUNT_ID = /\b((?:org|proj|user)[-_])(?=[A-Za-z_-]*\d|[A-Za-z]{20})([A-Za-z0-9_-]{10,})/g
/** Keys of OpenAI and similar providers, whole or partly masked. */
const KEY_SHAPED = /\b(sk-|AIza|gsk_|xai-)[A-Za-z0-9_*.-]{8,}/g
const BEARER = /\b(Bearer\s+)[A-Za-z0-9._~+/=-]{8,}/gi
const JWT = /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g

export type Redact = (text: string) => string

/** Every secret of one run: those known at the start, and those learnt later. */
export type Secrets = {
  /** The forms of every secret so far. Mask them before printing anything else. */
  readonly forms: () => readonly string[]
  /** Adds a secret, such as a token from an exchange, and gives its forms to mask. */
  readonly learn: (secret: string) => readonly string[]
  /** For sentences: removes every secret and all that looks like one, and shortens account ids. */
  readonly redact: Redact
  /** For names, ids and lines of the log: removes every secret and nothing else. */
  readonly remove: Redact
  /** For everything that leaves the program: cleans every text in a value, including names and ids of models. */
  readonly clean: <T>(value: T) => T
}

/**
 * The secrets of one run.
 *
 * @param known every secret that is known at the start, as it was given
 */
export function createSecrets(known: readonly string[]): Secrets {
  const secrets = new Set(known)
  // The tables of parts take time to build, and no text needs them before the first request is sent.
  let functions: { readonly redact: Redact; readonly remove: Redact } | null = null
  const current = () => {
    functions ??= { redact: createRedactor([...secrets]), remove: createSecretRemover([...secrets]) }
    return functions
  }
  const redact: Redact = (text) => current().redact(text)
  const remove: Redact = (text) => current().remove(text)
  return {
    forms: () => [...new Set([...secrets].flatMap(formsOf))],
    learn(secret) {
      secrets.add(secret)
      functions = null
      return formsOf(secret)
    },
    redact,
    remove,
    clean: (value) => cleanAll(value, redact, remove)
  }
}

/**
 * A function that replaces every secret in each of its forms, and long parts of these forms. It also shortens the ids of
 * organizations, projects and users. A second run changes nothing more.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const remove = createRemover(secrets, () => true)
  return (text) =>
    remove(text)
      .replace(JWT, '***')
      .replace(BEARER, '$1***')
      .replace(KEY_SHAPED, (_, prefix: string) => `${prefix}***`)
      .replace(ACCOUNT_ID, (_, prefix: string, id: string) => `${prefix}${id.slice(0, HEAD_LENGTH)}…`)
}

/**
 * A function that removes secrets, and nothing that only looks like one. It is for names, which must stay readable. A short
 * secret that is a plain word stays, such as `ollama` for servers that accept any key, since names may contain it.
 */
export function createSecretRemover(secrets: readonly string[]): Redact {
  return createRemover(secrets, (form) => !PLAIN_WORD.test(form))
}

function createRemover(secrets: readonly string[], takesShort: (form: string) => boolean): Redact {
  const forms = secrets.flatMap((secret) => [...formsOf(secret), ...rareForms(secret)]).flatMap(inEitherCase)
  const embedded = secrets.flatMap(embeddedForms).flatMap(inEitherCase)
  const parts = new Set([...forms, ...embedded].flatMap(partsOf))
  const short = [...new Set(forms.filter((form) => form.length < MIN_PART && takesShort(form)))]
  const longestFirst = short.sort((a, b) => b.length - a.length)
  return (text) => longestFirst.reduce((rest, form) => rest.replaceAll(form, '***'), withoutParts(text, parts))
}

/** The fields of a report that hold sentences. All other fields hold names, numbers and ids. */
const ORDINARY_WORDS: ReadonlySet<string> = new Set(['message', 'hint'])

function cleanAll<T>(value: T, redact: Redact, remove: Redact): T {
  if (typeof value === 'string') return remove(value) as T
  if (Array.isArray(value)) return value.map((item) => cleanAll(item, redact, remove)) as T
  if (value === null || typeof value !== 'object') return value
  const cleaned = Object.entries(value).map(([name, inner]) => [
    name,
    cleanAll(inner, redact, ORDINARY_WORDS.has(name) ? redact : remove)
  ])
  return Object.fromEntries(cleaned) as T
}

/** Applies the function to every text in a value, but not to the names of fields. */
export function redactAll<T>(value: T, redact: Redact): T {
  return cleanAll(value, redact, redact)
}

/** The forms in which a secret can appear. The runner masks them too. */
export function formsOf(secret: string): string[] {
  const trimmed = secret.trim()
  if (trimmed.length < MIN_SECRET) return []
  const encoded = [base64(trimmed), base64(`Bearer ${trimmed}`)].flatMap((form) => [form, form.replace(/=+$/, '')])
  const url = encodeURIComponent(trimmed.toWellFormed())
  const json = JSON.stringify(trimmed).slice(1, -1)
  const lowerCaseUrl = url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  const hex = utf8BytesOf(trimmed).map((byte) => byte.toString(16).padStart(2, '0'))
  return [
    ...new Set([
      ...[secret, trimmed, url, lowerCaseUrl, json, ...encoded, ...encoded.map(urlSafe)],
      ...[trimmed.toLowerCase(), hex.join(''), hex.join('').toUpperCase()],
      ...[encodeURIComponent(url), escapeHtml(trimmed, NAMED), escapeHtml(trimmed, NUMBERED)]
    ])
  ]
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const NUMBERED: Readonly<Record<string, string>> = { ...NAMED, '"': '&#34;', "'": '&#x27;', '/': '&#x2F;' }

function escapeHtml(text: string, entities: Readonly<Record<string, string>>): string {
  return text.replace(/[&<>"'/]/g, (character) => entities[character] ?? character)
}

/** Forms that programs rarely write. They are removed but not masked, since so many masks would slow the runner down. */
function rareForms(secret: string): string[] {
  const trimmed = secret.trim()
  if (trimmed.length < MIN_SECRET) return []
  const characters = [...trimmed.toWellFormed()]
  const codes = characters.map((character) => character.codePointAt(0) ?? 0)
  const bytes = utf8BytesOf(trimmed)
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0'))
  return [
    hex.map((byte) => `%${byte}`).join(''),
    hex.map((byte) => `\\x${byte}`).join(''),
    ...[' ', ':', '-'].map((between) => hex.join(between)),
    codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join(''),
    codes.map((code) => `&#${code};`).join(''),
    codes.map((code) => `&#x${code.toString(16)};`).join(''),
    characters.map((one) => (/\w/.test(one) && one !== '_' ? one : `&#${one.codePointAt(0)};`)).join(''),
    base64(base64(trimmed)),
    JSON.stringify(JSON.stringify(trimmed).slice(1, -1)).slice(1, -1),
    encodeURIComponent(trimmed.toWellFormed()).replaceAll('%20', '+'),
    [...trimmed].reverse().join('')
  ]
}

/** The base64 of a secret inside other bytes (`user:secret`). It has three forms, depending on where the secret starts. */
function embeddedForms(secret: string): string[] {
  const trimmed = secret.trim()
  if (trimmed.length < MIN_SECRET) return []
  const forms = ['', ' ', '  '].map((before) =>
    base64(`${before}${trimmed}`)
      .replace(/=+$/, '')
      .slice(before.length + 1, -1)
  )
  return [...forms, ...forms.map(urlSafe)]
}

const utf8BytesOf = (text: string) => [...new TextEncoder().encode(text)]
const base64 = (text: string) => btoa(String.fromCharCode(...utf8BytesOf(text)))
const urlSafe = (form: string) => form.replaceAll('+', '-').replaceAll('/', '_')

/** A secret may come back in lower case (as a code) or in upper case (as a header). */
const inEitherCase = (form: string) => [form, form.toLowerCase(), form.toUpperCase()]

function partsOf(form: string): string[] {
  return Array.from({ length: Math.max(0, form.length - MIN_PART + 1) }, (_, start) =>
    form.slice(start, start + MIN_PART)
  )
}

/** Replaces every piece of text that consists of long parts of a secret. */
function withoutParts(text: string, parts: ReadonlySet<string>): string {
  if (parts.size === 0) return text
  let result = ''
  let keptFrom = 0
  for (let at = 0; at + MIN_PART <= text.length; at++) {
    if (!parts.has(text.slice(at, at + MIN_PART))) continue
    // Parts that overlap or touch make one piece.
    if (at > keptFrom || keptFrom === 0) result += `${text.slice(keptFrom, at)}***`
    keptFrom = at + MIN_PART
  }
  return keptFrom === 0 ? text : result + text.slice(keptFrom)
}
