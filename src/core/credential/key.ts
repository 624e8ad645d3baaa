/** What the text of a key tells before any request. */

import type { Cause } from '../diagnosis/causes.ts'
import type { HostKind } from '../endpoints/host.ts'
import type { Report, Warning } from '../report.ts'

export type KeyKind = Report['key']['kind']

export type KeyReading = {
  /** The key to send, without spaces and line breaks around it. */
  readonly key: string
  readonly kind: KeyKind
  /** Why no request with this key can succeed; null if it may work. */
  readonly cause: Cause | null
  /** What exactly is wrong with the key. It never quotes the key. */
  readonly problem: string | null
  readonly wasTrimmed: boolean
}

/** What only an admin key can find out about a key. */
export type KeyFacts = Pick<Report['key'], 'name' | 'owner' | 'ageDays' | 'lastUsedAt' | 'expiresAt' | 'ownerAccess'>

/** What is known of a key without an admin key. */
export const NO_KEY_FACTS: KeyFacts = {
  name: null,
  owner: null,
  ageDays: null,
  lastUsedAt: null,
  expiresAt: null,
  ownerAccess: null
}

type KeyRule = {
  readonly pattern: RegExp
  readonly cause: Cause
  readonly problem: string
  readonly onlyOpenAI?: boolean
  readonly notOnLoopback?: boolean
}

const malformed = (pattern: RegExp, problem: string): KeyRule => ({ pattern, cause: 'malformed_api_key', problem })
/** Applies to OpenAI's own hosts only. On other hosts, the key of another vendor may be right. */
const foreign = (pattern: RegExp, owner: string): KeyRule => ({
  pattern,
  cause: 'wrong_provider_key',
  problem: `its prefix belongs to ${owner}`,
  onlyOpenAI: true
})

/** The first match wins, so exact rules stand above general ones. */
const KEY_RULES: readonly KeyRule[] = [
  { pattern: /^$/, cause: 'missing_api_key', problem: 'it is empty' },
  malformed(/[\r\n]/, 'it has a line break inside'),
  malformed(/\\[nrt]/, 'it has a line break that is written as a backslash and a letter'),
  malformed(/^[{[]/, 'it is JSON, but only the key is needed'),
  malformed(/^['"`“”‘’].*|['"`“”‘’]$/, 'it has quotation marks around it'),
  malformed(/^(authorization:\s*)?bearer\s/i, 'it starts with "Bearer ", which belongs to the header'),
  malformed(
    /^(export\s+)?(\w*(api[-_]?key|_key|_token|_secret)|key|token)\s*(=\s*\S|:\s)|^\w+=sk-/i,
    'it starts with a name and "=" or ":"'
  ),
  malformed(/^[a-z][a-z+]*:\/\//i, 'it is a URL'),
  malformed(/^\$\{?\{?|^<.*>$/i, 'it is a placeholder'),
  {
    ...malformed(/^(null|undefined|none|changeme|(sk-)?(your|my)[-_ ]?.*key.*|sk-x+)$/i, 'it is a placeholder'),
    // Local servers without keys accept any text.
    notOnLoopback: true
  },
  malformed(
    /[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/,
    'it has an invisible character inside, probably from copying'
  ),
  malformed(/\S\s+\S+\s+\S/, 'it has several words'),
  malformed(/\s/, 'it has spaces inside'),
  malformed(/[\x00-\x1f\x7f]/, 'it has control characters inside'),
  malformed(/\*{3,}|\.{3}|…|•{2,}/, 'its middle is masked, but the whole key is needed'),
  malformed(/[^\x21-\x7e]/, 'it has characters that no key has'),
  {
    pattern: /^sk-admin-/,
    cause: 'admin_api_key',
    problem: 'an admin key manages the organization and cannot call models',
    onlyOpenAI: true
  },
  foreign(/^sk-ant-/, 'an Anthropic key'),
  foreign(/^sk-or-v1-/, 'an OpenRouter key'),
  foreign(/^AIza/, 'a Google key'),
  foreign(/^gsk_/, 'a Groq key'),
  foreign(/^xai-/, 'an xAI key'),
  foreign(/^hf_/, 'a Hugging Face token'),
  foreign(/^pplx-/, 'a Perplexity key'),
  foreign(/^nvapi-/, 'an NVIDIA key'),
  foreign(/^AKIA/, 'an AWS key'),
  foreign(/^(gh[opsu]|github_pat)_/, 'a GitHub token')
]

const KINDS: readonly (readonly [RegExp, KeyKind])[] = [
  [/^sk-proj-/, 'project'],
  [/^sk-svcacct-/, 'service-account'],
  [/^sk-admin-/, 'admin'],
  [/^sk-(?!ant-|or-v1-)[A-Za-z0-9_-]{20,}$/, 'user']
]

/** Reads a raw secret. It never throws, since a wrong key is a result and not a wrong input. */
export function readKey(raw: string, host: HostKind, isLoopback = false): KeyReading {
  const key = raw.trim()
  const rule = KEY_RULES.find(
    ({ pattern, onlyOpenAI, notOnLoopback }) =>
      (!onlyOpenAI || host === 'openai') && !(notOnLoopback && isLoopback) && pattern.test(key)
  )
  const kind = KINDS.find(([pattern]) => pattern.test(key))?.[1] ?? 'unknown'
  return {
    key,
    kind,
    cause: rule?.cause ?? null,
    problem: rule?.problem ?? null,
    wasTrimmed: key !== raw && key !== ''
  }
}

/** Older user keys of OpenAI contain this. Keys of gateways also start with "sk-", so the prefix is not enough. */
const OPENAI_MARK = 'T3BlbkFJ'

/**
 * Warnings about a key that can be sent.
 *
 * @param isCi a person's key is normal at a terminal, and a risk in a job
 */
export function keyWarnings(
  { key, kind, cause, wasTrimmed }: KeyReading,
  host: HostKind,
  isCi: boolean,
  owner: KeyFacts['owner'] = null
): Warning[] {
  if (cause !== null) return []
  const warnings: Warning[] = []
  if (wasTrimmed) {
    const message =
      'The stored key has spaces or a line break around it. They were left out. Save the secret again without them.'
    warnings.push({ kind: 'key', level: 'warning', model: null, message })
  }
  const looksPersonal = kind === 'project' || (kind === 'user' && (host === 'openai' || key.includes(OPENAI_MARK)))
  // The prefix is only a guess. If an admin key has named the owner, that counts.
  if (isCi && (owner === null ? looksPersonal : owner === 'person')) {
    const message =
      "This key belongs to a person and stops working when that person loses access. A service account's key keeps working."
    warnings.push({ kind: 'key', level: 'notice', model: null, message })
  }
  return warnings
}
