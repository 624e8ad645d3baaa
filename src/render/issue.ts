/** The tracking issue: its title, its body (every audit rewrites it), and a comment for each event. */

import { createRedactor, type Redact } from '../core/credential/redact.ts'
import { CAUSES, type Cause } from '../core/diagnosis/causes.ts'
import type { Report } from '../core/report.ts'
import type { Changes } from '../core/tracking-issue/changes.ts'
import { type AuditEvent, turnsOf } from '../core/tracking-issue/next-state.ts'
import { type AuditState, HISTORY_LENGTH, renderState } from '../core/tracking-issue/state.ts'
import { renderCalendar } from './calendar.ts'
import { renderChanges, renderMoment } from './changes.ts'
import { renderLostPlaces } from './code-table.ts'
import { renderHistory } from './history.ts'
import { code, fit, link, oneLine, plain } from './markdown.ts'
import { renderCapabilities, renderRequirements, renderWhatToDo } from './summary.ts'
import { causeInfo, plural, RESULT_ICONS, verdictOf } from './words.ts'

/** GitHub takes no longer body or comment: https://docs.github.com/en/rest/issues */
export const MAX_BODY_LENGTH = 65_536
const MAX_TITLE_LENGTH = 200
const MAX_TITLE_MODELS = 3
const MAX_COMMENT_MODELS = 50
const MAX_CAUSE_LENGTH = 100

/** What the tracking issue shows. */
export type IssueView = {
  readonly report: Report
  /** As it will be stored. */
  readonly state: AuditState
  readonly changes: Changes | null
  readonly audit: string
  /** Shown near the top, such as that the earlier state could not be read. */
  readonly notes: readonly string[]
  readonly redact: Redact
}

type IssueDetail = {
  readonly rows: number
  readonly models: number
  readonly withMessages: boolean
  readonly audits: number
  readonly withSteps: boolean
}

const ISSUE_DETAILS: readonly IssueDetail[] = [
  { rows: 250, models: 50, withMessages: true, audits: HISTORY_LENGTH, withSteps: true },
  { rows: 100, models: 20, withMessages: true, audits: 14, withSteps: true },
  { rows: 50, models: 10, withMessages: false, audits: 7, withSteps: true },
  { rows: 20, models: 5, withMessages: false, audits: 3, withSteps: true },
  { rows: 5, models: 1, withMessages: false, audits: 3, withSteps: false }
]

/** Shows less detail if the body would be too long. The state always stays whole. */
export function renderIssueBody(view: IssueView): string {
  const versions = ISSUE_DETAILS.map((detail) => () => view.redact(renderIssueAt(view, detail)))
  return fit(versions, MAX_BODY_LENGTH, (text) => text.length)
}

function renderIssueAt(view: IssueView, detail: IssueDetail): string {
  const { state, changes, notes, audit } = view
  const report = withoutRequestIds(view.report)
  const sections = [
    `${RESULT_ICONS[report.result]} **${plain(verdictOf(report))}.**`,
    renderStanding(state),
    ...notes.map((note) => `> ${plain(note)}`),
    renderRequirements(report, detail),
    renderCapabilities(report, detail),
    detail.withSteps ? renderWhatToDo(report, detail) : '',
    detail.withSteps ? renderLostPlaces(report) : '',
    renderCalendar(report, detail.rows),
    renderHistory(state, { rows: detail.rows, audits: detail.audits }),
    changes === null ? '' : renderChanges(changes, detail.rows),
    `<sub>The audit ${code(audit)} keeps this issue. Every run rewrites this text, and comments stay. If you close the issue as not planned, it stays closed until something changes.</sub>`,
    renderState(state, audit)
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function renderStanding({ at, run, lostSince, doubted }: AuditState): string {
  const doubts = Object.keys(doubted).length
  const standing =
    lostSince === null
      ? `Nothing required is lost.${doubts > 0 ? ` ${plural(doubts, 'requirement')} could not be determined this time: the next audit decides.` : ''}`
      : `Access has been lost since ${renderMoment(lostSince)}.`
  return `${standing} Last audit: ${link(renderMoment(at), run)}.`
}

/** A request id leads to the account's logs. It stays in the job summary, which only readers of the run see. */
function withoutRequestIds(report: Report): Report {
  return { ...report, checks: report.checks.map((check) => ({ ...check, requestId: null })) }
}

/** Cleans every text of an issue, because GitHub masks nothing there: no secrets, account ids or request ids. */
export function createIssueRedactor(removeSecrets: Redact): Redact {
  const shortenIds = createRedactor([])
  return (text) => shortenIds(removeSecrets(text)).replace(/\breq_[A-Za-z0-9]{8,}/g, 'req_…')
}

/** A title must mention nobody. GitHub shows titles as plain text, so nothing in them can be escaped. */
export function renderIssueTitle({ lost, doubted }: AuditState, audit: string, redact: Redact): string {
  const title = oneLine(`OpenAI model access: ${standingInTitle(lost, doubted)} (${audit})`).replaceAll('@', ' at ')
  const redacted = redact(title)
  return redacted.length > MAX_TITLE_LENGTH ? `${redacted.slice(0, MAX_TITLE_LENGTH - 1).toWellFormed()}…` : redacted
}

function standingInTitle(lost: AuditState['lost'], doubted: AuditState['doubted']): string {
  const names = Object.keys(lost)
  const more = names.length > MAX_TITLE_MODELS ? ` and ${names.length - MAX_TITLE_MODELS} more` : ''
  if (names.length > 0) return `lost ${names.slice(0, MAX_TITLE_MODELS).join(', ')}${more}`
  const doubts = Object.keys(doubted).length
  return doubts > 0 ? `${plural(doubts, 'requirement')} could not be determined` : 'all well'
}

/** The comment for an event. */
export function renderComment(
  event: Exclude<AuditEvent, 'unchanged'>,
  before: AuditState | null,
  { state, report, redact }: Pick<IssueView, 'state' | 'report' | 'redact'>
): string {
  const { newly, recovered, otherCause } = turnsOf(before, state)
  const now = (names: readonly string[]) =>
    names.map((name) => `${code(name)}: ${causeInIssue(state.lost[name]?.cause)}`)
  const lines = {
    lost: ['❌ **Access is lost.**', listOfModels(now(Object.keys(state.lost)))],
    'still-lost': [
      '❌ **Access is still lost**, so this issue is open again. To keep it closed, close it as not planned.',
      listOfModels(now(Object.keys(state.lost)))
    ],
    changed: [
      '⚠️ **What is lost has changed.**',
      section('Lost as well', now(newly)),
      section('For another reason than before', now(otherCause)),
      section('No longer lost', recovered.map(code))
    ],
    recovered: [
      `✅ **Access is back** after ${durationBetween(before?.lostSince ?? state.at, state.at)}.`,
      listOfModels(Object.keys(before?.lost ?? {}).map(code))
    ]
  }[event]
  const head = lines.filter((line) => line !== '').join('\n\n')
  const source = `${link('The audit', state.run)}, ${renderMoment(state.at)}`
  return redact(`${head}\n\n${plain(verdictOf(report))}. ${source}.\n`)
}

function listOfModels(entries: readonly string[]): string {
  const more = entries.length > MAX_COMMENT_MODELS ? [`- … and ${entries.length - MAX_COMMENT_MODELS} more`] : []
  return [...entries.slice(0, MAX_COMMENT_MODELS).map((entry) => `- ${entry}`), ...more].join('\n')
}

function section(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `${title}:\n\n${listOfModels(entries)}`
}

/** Another version of this action may have stored a cause that this one does not know. */
function causeInIssue(cause: string | null | undefined): string {
  if (!cause) return 'not known'
  return isCause(cause) ? `${plain(causeInfo(cause).title)} (\`${cause}\`)` : code(cause.slice(0, MAX_CAUSE_LENGTH))
}

const isCause = (cause: string): cause is Cause => Object.hasOwn(CAUSES, cause)

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1]
] as const

/** "2 days and 3 hours": the largest unit, and the next one unless it is 0. */
export function durationBetween(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
  const largest = UNITS.findIndex(([unit, size]) => seconds >= size || unit === 'second')
  const parts = UNITS.slice(largest, largest + 2).map(([unit, size], index) => {
    const rest = index === 0 ? seconds : seconds % (UNITS[largest]?.[1] ?? 1)
    return { unit, count: Math.floor(rest / size) }
  })
  const shown = parts.filter(({ count }, index) => count > 0 || index === 0)
  return shown.map(({ unit, count }) => plural(count, unit)).join(' and ')
}
