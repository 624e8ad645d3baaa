/** Removes secrets and account ids from text that GitHub does not mask: files, issues, outputs. */
import { formsOf, rareSpellingsOf } from './spellings.ts'
import { createTraceRemover } from './traces.ts'

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
  // The tables of parts take time to build, so they are built with the first text. main() sends an empty one early.
  let functions: { readonly redact: Redact; readonly remove: Redact } | null = null
  const current = () => {
    functions ??= functionsFor([...secrets])
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
  return functionsFor(secrets).redact
}

/**
 * `remove` removes secrets, and nothing that only looks like one. It is for names, which must stay readable. A short secret
 * that is a plain word stays, such as `ollama` for servers that accept any key, since names may contain it.
 */
function functionsFor(secrets: readonly string[]): { readonly redact: Redact; readonly remove: Redact } {
  const removeTraces = createTraceRemover(secrets.flatMap(formsOf), secrets.flatMap(rareSpellingsOf))
  return {
    redact: (text) =>
      removeTraces(text, () => true)
        .replace(JWT, '***')
        .replace(BEARER, '$1***')
        .replace(KEY_SHAPED, (_, prefix: string) => `${prefix}***`)
        .replace(ACCOUNT_ID, (_, prefix: string, id: string) => `${prefix}${id.slice(0, HEAD_LENGTH)}…`),
    remove: (text) => removeTraces(text, (form) => !PLAIN_WORD.test(form))
  }
}

/** The fields of a report that hold sentences. All other fields hold names, numbers and ids. */
const ORDINARY_WORDS: ReadonlySet<string> = new Set(['message', 'hint'])

/** Gives the value itself if it holds nothing to clean. A copy of each result of a long list would fill the memory. */
function cleanAll<T>(value: T, redact: Redact, remove: Redact): T {
  if (typeof value === 'string') return remove(value) as T
  if (Array.isArray(value)) {
    const items = value.map((item) => cleanAll(item, redact, remove))
    return items.every((item, index) => item === value[index]) ? value : (items as T)
  }
  if (value === null || typeof value !== 'object') return value
  const fields = value as Record<string, unknown>
  let cleaned = fields
  for (const name of Object.keys(fields)) {
    const inner = cleanAll(fields[name], redact, ORDINARY_WORDS.has(name) ? redact : remove)
    if (inner === fields[name]) continue
    if (cleaned === fields) cleaned = { ...fields }
    cleaned[name] = inner
  }
  return cleaned as T
}

/** Applies the function to every text in a value, but not to the names of fields. */
export function redactAll<T>(value: T, redact: Redact): T {
  return cleanAll(value, redact, redact)
}
