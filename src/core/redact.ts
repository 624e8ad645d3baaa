/** Takes secrets and account ids out of text that masking does not reach: files, issues, outputs. */

/** Parts of a secret this long identify it; shorter ones would blank innocent text. */
const MIN_PART = 12
const HEAD_LENGTH = 4

const ACCOUNT_ID = /\b((?:org|proj|user)[-_])([A-Za-z0-9]{10,})/g
/** Keys of OpenAI and its neighbours, whole or partly masked, wherever they come from. */
const KEY_SHAPED = /\b(sk-|AIza|gsk_|xai-)[A-Za-z0-9_*.-]{8,}/g
const BEARER = /\b(Bearer\s+)[A-Za-z0-9._~+/=-]{8,}/gi
const JWT = /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g

export type Redact = (text: string) => string

/**
 * A function that replaces every secret, its base64 and URL-encoded forms and long parts of it, and shortens the ids
 * of organizations, projects and users. Doing it twice changes nothing more.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const forms = secrets.flatMap(formsOf).sort((a, b) => b.length - a.length)
  return (text) => {
    const withoutForms = forms.reduce((result, form) => result.replaceAll(form, '***'), text)
    return secrets
      .reduce(withoutParts, withoutForms)
      .replace(JWT, '***')
      .replace(BEARER, '$1***')
      .replace(KEY_SHAPED, (_, prefix: string) => `${prefix}***`)
      .replace(ACCOUNT_ID, (_, prefix: string, id: string) => `${prefix}${id.slice(0, HEAD_LENGTH)}…`)
  }
}

/** The forms in which a secret can turn up: registered for masking as well. */
export function formsOf(secret: string): string[] {
  const trimmed = secret.trim()
  if (trimmed === '') return []
  const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
  const encoded = [base64(trimmed), base64(`Bearer ${trimmed}`)].flatMap((form) => [form, form.replace(/=+$/, '')])
  const urlSafe = encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))
  const forms = [
    secret,
    trimmed,
    encodeURIComponent(trimmed),
    JSON.stringify(trimmed).slice(1, -1),
    ...encoded,
    ...urlSafe
  ]
  return [...new Set(forms)].filter((form) => form.trim() !== '')
}

/** Replaces every run of text that is a long part of the secret. */
function withoutParts(text: string, secret: string): string {
  const key = secret.trim()
  if (key.length < MIN_PART) return text
  let result = ''
  let start = 0
  while (start < text.length) {
    const length = lengthOfPartAt(text, start, key)
    if (length < MIN_PART) result += text[start++]
    else {
      result += '***'
      start += length
    }
  }
  return result
}

function lengthOfPartAt(text: string, start: number, key: string): number {
  if (!key.includes(text.slice(start, start + MIN_PART)) || start + MIN_PART > text.length) return 0
  let length = MIN_PART
  while (start + length < text.length && key.includes(text.slice(start, start + length + 1))) length++
  return length
}
