/** Takes secrets and account ids out of text that masking does not reach: files, issues, outputs. */

/** Parts of a secret this long identify it; shorter ones would blank innocent text. */
const MIN_PART = 12
/** A shorter value (`1`, `on`) protects nothing, and taking it out would blank every text. */
const MIN_SECRET = 4
const HEAD_LENGTH = 4

/** With digits, so that `user-friendly-name` is no id. */
const ACCOUNT_ID = /\b((?:org|proj|user)[-_])(?=[A-Za-z_-]*\d|[A-Za-z]{20})([A-Za-z0-9_-]{10,})/g
/** Keys of OpenAI and its neighbours, whole or partly masked, wherever they come from. */
const KEY_SHAPED = /\b(sk-|AIza|gsk_|xai-)[A-Za-z0-9_*.-]{8,}/g
const BEARER = /\b(Bearer\s+)[A-Za-z0-9._~+/=-]{8,}/gi
const JWT = /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g

export type Redact = (text: string) => string

/**
 * A function that replaces every secret, its base64 and URL-encoded forms and long parts of all of them, and shortens
 * the ids of organizations, projects and users. Doing it twice changes nothing more.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const removeSecrets = createSecretRemover(secrets)
  const short = secrets.flatMap(formsOf).filter(({ length }) => length < MIN_PART)
  const longestFirst = [...new Set(short)].sort((a, b) => b.length - a.length)
  return (text) =>
    longestFirst
      .reduce((result, form) => result.replaceAll(form, '***'), removeSecrets(text))
      .replace(JWT, '***')
      .replace(BEARER, '$1***')
      .replace(KEY_SHAPED, (_, prefix: string) => `${prefix}***`)
      .replace(ACCOUNT_ID, (_, prefix: string, id: string) => `${prefix}${id.slice(0, HEAD_LENGTH)}…`)
}

/** Takes out long parts of secrets and nothing that only looks like one: for names, which must stay what they are. */
export function createSecretRemover(secrets: readonly string[]): Redact {
  const parts = new Set(secrets.flatMap((secret) => [...formsOf(secret), ...embeddedForms(secret)]).flatMap(partsOf))
  return (text) => withoutParts(text, parts)
}

/** The same value with the function applied to every text in it, names of fields aside. */
export function redactAll<T>(value: T, redact: Redact): T {
  if (typeof value === 'string') return redact(value) as T
  if (Array.isArray(value)) return value.map((item) => redactAll(item, redact)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, redactAll(inner, redact)])) as T
}

/** The forms in which a secret can turn up: registered for masking as well. */
export function formsOf(secret: string): string[] {
  const trimmed = secret.trim()
  if (trimmed.length < MIN_SECRET) return []
  const encoded = [base64(trimmed), base64(`Bearer ${trimmed}`)].flatMap((form) => [form, form.replace(/=+$/, '')])
  const url = encodeURIComponent(trimmed.toWellFormed())
  const json = JSON.stringify(trimmed).slice(1, -1)
  const lowerCaseUrl = url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  return [...new Set([secret, trimmed, url, lowerCaseUrl, json, ...encoded, ...encoded.map(urlSafe)])]
}

/** What base64 makes of a secret in the midst of other bytes (`user:secret`): it depends on where in three it starts. */
function embeddedForms(secret: string): string[] {
  const trimmed = secret.trim()
  const forms = ['', ' ', '  '].map((before) =>
    base64(`${before}${trimmed}`)
      .replace(/=+$/, '')
      .slice(before.length + 1, -1)
  )
  return [...forms, ...forms.map(urlSafe)]
}

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const urlSafe = (form: string) => form.replaceAll('+', '-').replaceAll('/', '_')

function partsOf(form: string): string[] {
  return Array.from({ length: Math.max(0, form.length - MIN_PART + 1) }, (_, start) =>
    form.slice(start, start + MIN_PART)
  )
}

/** Replaces every run of text that long parts of a secret make up. */
function withoutParts(text: string, parts: ReadonlySet<string>): string {
  let result = ''
  let keptFrom = 0
  for (let at = 0; at + MIN_PART <= text.length; at++) {
    if (!parts.has(text.slice(at, at + MIN_PART))) continue
    // Parts that overlap or touch are one run.
    if (at > keptFrom || keptFrom === 0) result += `${text.slice(keptFrom, at)}***`
    keptFrom = at + MIN_PART
  }
  return keptFrom === 0 ? text : result + text.slice(keptFrom)
}
