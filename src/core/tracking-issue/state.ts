/**
 * What one audit leaves for the next: JSON in an HTML comment of the tracking issue. The comment's first line names
 * the audit, so that several audits of one repository tell their issues apart even where the JSON is broken.
 */
import { z } from 'zod'

/** Raised when an older reader would misread the state. */
export const SCHEMA_VERSION = 1
/** Audits that are remembered of each model. */
export const HISTORY_LENGTH = 30
/** More of the issue's 65,536 characters would leave too few for the reader. */
const MAX_STATE_LENGTH = 32_000

const wholeNumber = z.int().nonnegative().nullable()
const moment = z.iso.datetime()

const modelState = z.object({
  level: z.enum(['required', 'optional']),
  /** The last one that was certain. */
  standing: z.enum(['usable', 'unusable']).nullable(),
  answeredAs: z.string().nullable(),
  shutdownDate: z.string().nullable(),
  requestsPerMinute: wholeNumber,
  tokensPerMinute: wholeNumber,
  /** Oldest first: `g`reen usable, `y`ellow undetermined, `r`ed unusable. */
  history: z.string().regex(/^[gyr]*$/),
  latencies: z.array(wholeNumber)
})

/** What one audit leaves for the next, in a hidden part of the issue. */
export const auditState = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Of the issue that holds it: a copy in another issue is nobody's state. Null until GitHub has named it. */
  issue: z.int().positive().nullable(),
  at: moment,
  run: z.string(),
  /** Requirements that are lost, with the cause and since when. */
  lost: z.record(z.string(), z.object({ cause: z.string().nullable(), since: moment })),
  /** Requirements that the last audit could not determine, and since when. */
  doubted: z.record(z.string(), moment),
  /** When the first of the lost ones was lost. */
  lostSince: moment.nullable(),
  models: z.record(z.string(), modelState),
  listed: z.array(z.string()).nullable()
})

export type ModelState = Readonly<z.infer<typeof modelState>>
export type AuditState = Readonly<z.infer<typeof auditState>>

/** A block of this audit: `unreadable` says nothing that can be used, `foreign` is a copy in another issue. */
export type StateReading =
  | { readonly kind: 'state'; readonly state: AuditState }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'foreign' }

const HEAD = 'openai-model-access'

/** Hexadecimal, since no name may close the comment or look like an id that redaction shortens. */
function idOf(audit: string): string {
  return [...new TextEncoder().encode(audit)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What an issue's body holds of this audit; null where that is nothing. */
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
 * The line of JSON below the line that names the audit; null where no line does. Text from outside never begins a line
 * with a comment, and one that holds such a comment inside a line is only quoted. The block is the body's last part.
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

/** The block for the issue's body, without the oldest detail where all of it would be too long. */
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

/** JSON that neither ends an HTML comment nor mentions anyone; its own escapes keep it JSON. */
function inComment(state: AuditState): string {
  return JSON.stringify(state)
    .replaceAll('--', '-\\u002d')
    .replace(/[<>@&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
}
