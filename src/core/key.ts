/** What can be said of a key by looking at it, before any request. */
import type { Cause } from './causes.ts'
import type { HostKind } from './host.ts'
import type { Report, Warning } from './report.ts'

export type KeyKind = Report['key']['kind']

export type KeyReading = {
  /** The key to send: blanks around it and a final line break are gone. */
  readonly key: string
  readonly kind: KeyKind
  /** Why no request is worth sending with it; null where it may work. */
  readonly cause: Cause | null
  /** What exactly is wrong with it, never quoting it. */
  readonly problem: string | null
  readonly wasTrimmed: boolean
}

/** What only an admin key can learn about a key. */
export type KeyFacts = Pick<Report['key'], 'name' | 'owner' | 'ageDays' | 'lastUsedAt'>

export const NO_KEY_FACTS: KeyFacts = { name: null, owner: null, ageDays: null, lastUsedAt: null }

type KeyRule = {
  readonly pattern: RegExp
  readonly cause: Cause
  readonly problem: string
  readonly onlyOpenAI?: boolean
}

/** First match wins. Rules for OpenAI's own hosts: elsewhere another vendor's prefix is right. */
const KEY_RULES: readonly KeyRule[] = [
  { pattern: /^$/, cause: 'missing_api_key', problem: 'it is empty' },
  { pattern: /[\r\n]/, cause: 'malformed_api_key', problem: 'it has a line break inside' },
  { pattern: /^['"`“”‘’].*|['"`“”‘’]$/, cause: 'malformed_api_key', problem: 'it has quotation marks around it' },
  {
    pattern: /^bearer\s/i,
    cause: 'malformed_api_key',
    problem: 'it starts with "Bearer ", which belongs to the header'
  },
  { pattern: /^[A-Z_]+=/, cause: 'malformed_api_key', problem: 'it starts with a variable name and "="' },
  { pattern: /^https?:\/\//i, cause: 'malformed_api_key', problem: 'it is a URL' },
  {
    pattern: /^\$\{?\{?|^(null|undefined|none|changeme|your[-_ ]?(api[-_ ]?)?key.*)$/i,
    cause: 'malformed_api_key',
    problem: 'it is a placeholder'
  },
  { pattern: /\s/, cause: 'malformed_api_key', problem: 'it has blanks inside' },
  { pattern: /[^\x21-\x7e]/, cause: 'malformed_api_key', problem: 'it has characters that no key has' },
  { pattern: /\*{3,}|\.{3}|…/, cause: 'malformed_api_key', problem: 'its middle is masked: the whole key is needed' },
  {
    pattern: /^sk-admin-/,
    cause: 'admin_api_key',
    problem: 'an admin key manages the organization and cannot call models',
    onlyOpenAI: true
  },
  {
    pattern: /^sk-ant-/,
    cause: 'wrong_provider_key',
    problem: 'its prefix is that of an Anthropic key',
    onlyOpenAI: true
  },
  {
    pattern: /^sk-or-v1-/,
    cause: 'wrong_provider_key',
    problem: 'its prefix is that of an OpenRouter key',
    onlyOpenAI: true
  },
  { pattern: /^AIza/, cause: 'wrong_provider_key', problem: 'its prefix is that of a Google key', onlyOpenAI: true },
  { pattern: /^gsk_/, cause: 'wrong_provider_key', problem: 'its prefix is that of a Groq key', onlyOpenAI: true },
  { pattern: /^xai-/, cause: 'wrong_provider_key', problem: 'its prefix is that of an xAI key', onlyOpenAI: true },
  {
    pattern: /^(ghp|gho|ghs|github_pat)_/,
    cause: 'wrong_provider_key',
    problem: 'its prefix is that of a GitHub token',
    onlyOpenAI: true
  }
]

const KINDS: readonly (readonly [RegExp, KeyKind])[] = [
  [/^sk-proj-/, 'project'],
  [/^sk-svcacct-/, 'service-account'],
  [/^sk-admin-/, 'admin'],
  [/^sk-(?!ant-|or-v1-)[A-Za-z0-9_-]{20,}$/, 'user']
]

/** Reads a raw secret. Never throws: a wrong key is a finding, not a misuse. */
export function readKey(raw: string, host: HostKind): KeyReading {
  const key = raw.trim()
  const rule = KEY_RULES.find(({ pattern, onlyOpenAI }) => (!onlyOpenAI || host === 'openai') && pattern.test(key))
  const kind = KINDS.find(([pattern]) => pattern.test(key))?.[1] ?? 'unknown'
  return {
    key,
    kind,
    cause: rule?.cause ?? null,
    problem: rule?.problem ?? null,
    wasTrimmed: key !== raw && key !== ''
  }
}

/** Refusals of the key, the account or the place: every other model would get the same answer. */
export const KEY_WIDE: readonly Cause[] = [
  'invalid_api_key',
  'admin_api_key',
  'account_deactivated',
  'mismatched_organization',
  'mismatched_project',
  'ip_not_authorized',
  'unsupported_country_region_territory',
  'incorrect_hostname',
  'insufficient_quota',
  'billing_not_active'
]

/** Of these, the ones that say that the key itself is no good. */
export const KEY_REJECTED: readonly Cause[] = ['invalid_api_key', 'admin_api_key', 'account_deactivated']

/** What a reader should know about a key that is sent all the same. */
export function keyWarnings({ kind, cause, wasTrimmed }: KeyReading): Warning[] {
  if (cause !== null) return []
  const warnings: Warning[] = []
  if (wasTrimmed) {
    const message =
      'The stored key has blanks or a line break around it. They were left out; save the secret again without them.'
    warnings.push({ kind: 'key', level: 'warning', model: null, message })
  }
  if (kind === 'user' || kind === 'project') {
    const message =
      "This key belongs to a person and ends with that person's access; a service account's key outlives them."
    warnings.push({ kind: 'key', level: 'notice', model: null, message })
  }
  return warnings
}
