/**
 * What one audit stores for the next: JSON in an HTML comment of the tracking issue. The first line of the comment names
 * the audit, so several audits of one repository can tell their issues apart, even if the JSON is broken.
 */
import { z } from 'zod'
import type { CheckStatus } from '../report.ts'
import { LEVELS } from '../requirements/requirements.ts'

/** Raise it if an older version would misread the state. */
export const SCHEMA_VERSION = 1
/** How many audits the state remembers for each model. */
export const HISTORY_LENGTH = 30
/** The letter that stands for a status in the history of a model: green, yellow, red. */
export const HISTORY_LETTERS = { usable: 'g', undetermined: 'y', unusable: 'r' } as const satisfies Record<
  CheckStatus,
  string
>
/** An issue holds 65,536 characters. The rest is for the reader. */
const MAX_STATE_LENGTH = 32_000

const wholeNumber = z.int().nonnegative().nullable()
const moment = z.iso.datetime()

const modelState = z.object({
  level: z.enum(LEVELS),
  /** The last standing that was certain. */
  standing: z.enum(['usable', 'unusable']).nullable(),
  answeredAs: z.string().nullable(),
  shutdownDate: z.string().nullable(),
  requestsPerMinute: wholeNumber,
  tokensPerMinute: wholeNumber,
  /** One of HISTORY_LETTERS for each audit, oldest first. */
  history: z.string().regex(/^[gyr]*$/),
  latencies: z.array(wholeNumber)
})

/** What one audit stores for the next, in a hidden part of the issue. */
const auditState = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** The number of the issue that holds this state. A copy in another issue does not count. null until GitHub has given the number. */
  issue: z.int().positive().nullable(),
  at: moment,
  run: z.string(),
  /** The lost requirements, with the cause and the time of the loss. */
  lost: z.record(z.string(), z.object({ cause: z.string().nullable(), since: moment })),
  /** Requirements that the last audit could not determine, and since when. */
  doubted: z.record(z.string(), moment),
  /** When the first lost requirement was lost. */
  lostSince: moment.nullable(),
  models: z.record(z.string(), modelState),
  listed: z.array(z.string()).nullable()
})

/** What the state remembers of one model. */
export type ModelState = Readonly<z.infer<typeof modelState>>
/** What one audit stores for the next. */
export type AuditState = Readonly<z.infer<typeof auditState>>

/** What an issue holds of this audit. `unreadable`: the state cannot be used. `foreign`: a copy from another issue. */
type StateReading =
  | { readonly kind: 'state'; readonly state: AuditState }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'foreign' }

const HEAD = 'openai-model-access'

/** The audit's name in hexadecimal, so that no name closes the comment or looks like an id that redaction shortens. */
function idOf(audit: string): string {
  return [...new TextEncoder().encode(audit)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The state of this audit in the body of an issue; null if there is none. */
export function findState(body: string, audit: string, issue: number): StateReading | null {
  const json = blockOf(body, audit)
  if (json === null) return null
  const value = parseState(json)
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion
  if (typeof version === 'number' && version > SCHEMA_VERSION)
    return { kind: 'unreadable', reason: `it was written by a newer version of this action (schemaVersion ${version})` }
  const parsed = auditState.safeParse(value)
  if (!parsed.success) return { kind: 'unreadable', reason: 'it was changed or cut' }
  const state = parsed.data
  return state.issue === null || state.issue === issue ? { kind: 'state', state } : { kind: 'foreign' }
}

/**
 * The line of JSON below the line that names the audit; null if no line names it. The block is the last part of the body.
 * Text from outside never starts a line with a comment, so such a comment inside a line is only a quotation.
 */
function blockOf(body: string, audit: string): string | null {
  const lines = body.split(/\r\n|\n|\r/)
  const head = lines.lastIndexOf(`<!-- ${HEAD} audit="${idOf(audit)}"`)
  if (head === -1) return null
  return lines[head + 2] === '-->' ? (lines[head + 1] ?? '') : ''
}

function parseState(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** The block for the body of the issue. If it is too long, the oldest details are left out. */
export function renderState(state: AuditState, audit: string): string {
  const versions = [HISTORY_LENGTH, 14, 7].map((length) => remember(state, length))
  const bare: AuditState = { ...remember(state, 3), listed: null }
  const block = (one: AuditState) => `<!-- ${HEAD} audit="${idOf(audit)}"\n${inComment(one)}\n-->`
  const candidates = [...versions, bare, { ...bare, models: {} }].map(block)
  return candidates.find(({ length }) => length <= MAX_STATE_LENGTH) ?? (candidates.at(-1) as string)
}

function remember(state: AuditState, length: number): AuditState {
  const models = Object.entries(state.models).map(([name, model]) => [
    name,
    { ...model, history: model.history.slice(-length), latencies: model.latencies.slice(-length) }
  ])
  return { ...state, models: Object.fromEntries(models) }
}

/** JSON that cannot end an HTML comment or mention anybody. JSON's own escapes do that. */
function inComment(state: AuditState): string {
  return JSON.stringify(state)
    .replaceAll('--', '-\\u002d')
    .replace(/[<>@&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
}
