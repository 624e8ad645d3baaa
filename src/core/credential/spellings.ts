/** In which spellings a secret may come back: those that the runner masks, and those that programs rarely write. */

/** A shorter value (`1`, `on`, `true`) protects nothing, and removing it would destroy every text. */
const MIN_SECRET = 6

/** The forms in which a secret can appear. The runner masks them too. */
export function formsOf(secret: string): string[] {
  const trimmed = secret.trim()
  if (trimmed.length < MIN_SECRET) return []
  const encoded = [base64(trimmed), base64(`Bearer ${trimmed}`)].flatMap((form) => [form, form.replace(/=+$/, '')])
  const url = urlOf(trimmed)
  const json = JSON.stringify(trimmed).slice(1, -1)
  const lowerCaseUrl = url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  const hex = utf8BytesOf(trimmed).map(hexOf).join('')
  return [
    ...new Set([
      ...[secret, trimmed, url, lowerCaseUrl, json, ...encoded, ...encoded.map(urlSafe)],
      ...[trimmed.toLowerCase(), hex, hex.toUpperCase()],
      ...[encodeURIComponent(url), escapeHtml(trimmed, NAMED), escapeHtml(trimmed, NUMBERED)]
    ])
  ]
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const NUMBERED: Readonly<Record<string, string>> = { ...NAMED, '"': '&#34;', "'": '&#x27;', '/': '&#x2F;' }

function escapeHtml(text: string, entities: Readonly<Record<string, string>>): string {
  return text.replace(/[&<>"'/]/g, (character) => entities[character] ?? character)
}

/** How programs write one byte. Marks such as `\`, `%` and `&#` are left out, because a search ignores them. */
const BYTES: readonly ((byte: number) => string)[] = [
  (byte) => hexOf(byte),
  (byte) => `x${hexOf(byte)}`,
  (byte) => `0x${hexOf(byte)}`,
  // JSON, and UTF-16 in both orders.
  (byte) => `u00${hexOf(byte)}`,
  (byte) => `00${hexOf(byte)}`,
  (byte) => `${hexOf(byte)}00`,
  // URL-encoded twice.
  (byte) => `25${hexOf(byte)}`,
  (byte) => String(byte),
  (byte) => `00${String(byte).padStart(3, '0')}`,
  (byte) => byte.toString(8)
]

/** Spellings that programs rarely write. They are removed but not masked, since so many masks would slow the runner down. */
export function rareSpellingsOf(secret: string): string[] {
  const trimmed = secret.trim()
  if (trimmed.length < MIN_SECRET) return []
  const bytes = utf8BytesOf(trimmed)
  const url = urlOf(trimmed)
  const reversed = [...trimmed].reverse().join('')
  const inBase64 = embedded(bytes)
  return [
    ...BYTES.map((spell) => bytes.map(spell).join('')),
    // Only the characters that are neither letters nor digits.
    ...BYTES.map((spell) => bytes.map((byte) => plainByte(byte) ?? spell(byte)).join('')),
    ...[reversed, utf8BytesOf(reversed).map(hexOf).join(''), ...embedded(utf8BytesOf(reversed))],
    ...[encodeURIComponent(encodeURIComponent(url)), url.replaceAll('%20', '+')],
    JSON.stringify(JSON.stringify(trimmed).slice(1, -1)).slice(1, -1),
    ...inBase64.flatMap((form) => [form, urlSafe(form), urlOf(form), encodeURIComponent(urlOf(form))]),
    ...inBase64.flatMap((form) => embedded(utf8BytesOf(form))),
    ...embedded(bytes.flatMap((byte) => [byte, 0]))
  ]
}

/** The base64 of bytes inside other bytes (`user:secret`). It has three forms, depending on where the bytes start. */
function embedded(bytes: readonly number[]): string[] {
  return [[], [32], [32, 32]].map((before) =>
    btoa(String.fromCharCode(...before, ...bytes))
      .replace(/=+$/, '')
      .slice(before.length && before.length + 1)
      .slice(0, -1)
  )
}

function plainByte(byte: number): string | null {
  const character = String.fromCharCode(byte)
  return /^[A-Za-z0-9]$/.test(character) ? character : null
}

const hexOf = (byte: number) => byte.toString(16).padStart(2, '0')
const utf8BytesOf = (text: string) => [...new TextEncoder().encode(text)]
const base64 = (text: string) => btoa(String.fromCharCode(...utf8BytesOf(text)))
const urlSafe = (form: string) => form.replaceAll('+', '-').replaceAll('/', '_')
const urlOf = (text: string) => encodeURIComponent(text.toWellFormed())
