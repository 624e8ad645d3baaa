/** The job summary: verdict, requirements, what to do, checklist, details. */

import { replacementText } from '../core/finding/at-risk.ts'
import type { Check, Report, RequirementResult } from '../core/report.ts'
import { adviceFor } from '../core/reporting/advice.ts'
import { checklistOf } from '../core/reporting/checklist.ts'
import { renderCalendar } from './calendar.ts'
import { renderFixes } from './fix-it.ts'
import { bytesOf, code, fit, folded, link, plain, table } from './markdown.ts'
import {
  actorsOf,
  alike,
  type CauseGroup,
  causeInfo,
  costInWords,
  dollars,
  groupsOf,
  LIST_ONLY,
  plural,
  REQUIREMENT_ICONS,
  RESULT_ICONS,
  requestsInWords,
  STATUS_ICONS,
  traceable,
  verdictOf
} from './words.ts'

/** GitHub shows nothing of a larger summary: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
export const MAX_SUMMARY_BYTES = 1024 * 1024

/** How much is shown. */
type Detail = {
  /** Rows of a table. The ones that need attention come first. */
  readonly rows: number
  /** Models named under a cause. */
  readonly models: number
  readonly withMessages: boolean
  readonly withChecks: boolean
}

/** Each step leaves out what a reader misses least. */
const DETAILS: readonly Detail[] = [
  { rows: 2000, models: 100, withMessages: true, withChecks: true },
  { rows: 1000, models: 30, withMessages: true, withChecks: false },
  { rows: 200, models: 10, withMessages: false, withChecks: false },
  { rows: 20, models: 3, withMessages: false, withChecks: false }
]

/**
 * @param extra sections of other features, such as what changed since the last audit
 * @param isCancelled whether somebody ended the run before it was done
 */
export function renderSummary(report: Report, extra: readonly string[] = [], isCancelled = false): string {
  const versions = DETAILS.map((detail) => () => renderAt(report, extra, detail, isCancelled))
  return fit(versions, MAX_SUMMARY_BYTES, bytesOf)
}

const CANCELLED = 'The run was cancelled. It shows nothing about models that it had not asked by then.'

/** The summary of a run that has no report: a wrong input, a broken runner. */
export function renderFailure(message: string): string {
  const lines = message.split('\n').map((line) => `- ${plain(line)}`)
  return [`## ${RESULT_ICONS.failed} OpenAI model access`, '**Nothing was verified.**', lines.join('\n')]
    .join('\n\n')
    .concat('\n')
}

function renderAt(report: Report, extra: readonly string[], detail: Detail, isCancelled: boolean): string {
  const sections = [
    `## ${RESULT_ICONS[report.result]} OpenAI model access`,
    `**${plain(verdictOf(report))}.**`,
    isCancelled ? CANCELLED : '',
    renderRequirements(report, detail),
    renderCapabilities(report, detail),
    renderWhatToDo(report, detail),
    renderFixes(report),
    renderWarnings(report, detail),
    ...extra,
    renderCalendar(report, detail.rows),
    renderChecklist(report),
    detail.withChecks ? renderChecks(report) : '',
    renderFooter(report)
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

/** The table of requirements, the unmet first. */
export function renderRequirements({ requirements, checks }: Report, { rows }: Pick<Detail, 'rows'>): string {
  const ordered = [...requirements].sort((a, b) => RANK[a.status] - RANK[b.status])
  const head = ['Status', 'Requirement', 'Result']
  const body = ordered.slice(0, rows).map((one) => requirementRow(one, checks))
  return [table([head, ...body]), moreOf(ordered.length - rows, 'requirement')].filter(Boolean).join('\n\n')
}

/** A table with a column for each capability that a requirement names; empty if none does. */
export function renderCapabilities({ checks }: Report, { rows }: Pick<Detail, 'rows'>): string {
  const asked = checks.filter(({ capabilities }) => capabilities.length > 0)
  if (asked.length === 0) return ''
  const names = [...new Set(asked.flatMap(({ capabilities }) => capabilities.map(({ name }) => name)))]
  const body = asked.slice(0, rows).map((check) => [
    code(check.model),
    ...names.map((name) => {
      const one = check.capabilities.find((capability) => capability.name === name)
      return one === undefined ? '–' : `${STATUS_ICONS[one.status]}${one.cause === null ? '' : ` \`${one.cause}\``}`
    })
  ])
  const shown = table([['Model', ...names.map(code)], ...body])
  return ['### Capabilities', shown, moreOf(asked.length - rows, 'model')].filter(Boolean).join('\n\n')
}

const RANK = { unmet: 0, undetermined: 1, met: 2 } as const

/** Three columns, because more would not fit on a phone. */
function requirementRow(one: RequirementResult, checks: readonly Check[]): string[] {
  const level = one.level === 'optional' ? ' (optional)' : ''
  return [REQUIREMENT_ICONS[one.status], `${code(one.text)}${level}`, requirementResult(one, checks)]
}

function requirementResult(
  { text, status, cause, selected, proof }: RequirementResult,
  checks: readonly Check[]
): string {
  if (status !== 'met') return plain(cause === null ? 'not known' : causeInfo(cause).title)
  const date = checks.find(({ model }) => model === selected)?.shutdownDate
  const which = selected === null || selected === text ? '' : `${code(selected)} `
  return `${which}${proof === 'listed' ? 'listed, not called' : 'called'}${date ? `, shuts down ${date}` : ''}`
}

function renderWarnings({ warnings }: Report, { rows }: Detail): string {
  const lines = warnings
    .slice(0, rows)
    .map(({ level, message }) => `- ${level === 'warning' ? '⚠️' : 'ℹ️'} ${plain(message)}`)
  return lines.length === 0 ? '' : ['### Worth knowing', '', ...lines].join('\n')
}

/** The causes with their steps and who can take them; empty if nothing is wrong. */
export function renderWhatToDo(report: Report, detail: Pick<Detail, 'models' | 'withMessages'>): string {
  const groups = groupsOf(report)
  if (groups.length === 0 || report.result === 'skipped') return ''
  return ['### What to do', ...groups.map((group) => renderGroup(group, report, detail)), renderSupport(report)]
    .filter(Boolean)
    .join('\n\n')
}

function renderGroup(
  { cause, checks, concernsListOnly }: CauseGroup,
  report: Report,
  { models, withMessages }: Pick<Detail, 'models' | 'withMessages'>
): string {
  const info = causeInfo(cause)
  const named = alike(checks.slice(0, models)).map((same) => renderConcerned(same, withMessages))
  const advice = adviceFor(cause, checks, report, 'job')
  const steps = advice.steps.map((step, index) => `${index + 1}. ${plain(step)}`)
  const links = advice.links.map(({ label, url }) => link(label, url)).join(' · ')
  const more = moreOf(checks.length - models, 'model')
  return [
    `#### ${plain(info.title)} (\`${cause}\`)`,
    `${plain(info.meaning)} Who can fix it: ${plain(actorsOf(cause))}.`,
    concernsListOnly ? LIST_ONLY : '',
    [...named, ...replacementLines(checks.slice(0, models)), more && `- ${more}`].filter(Boolean).join('\n'),
    steps.join('\n'),
    links
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The successor that the provider names, and whether it answered. */
function replacementLines(checks: readonly Check[]): string[] {
  return checks
    .filter(({ replacement }) => replacement !== null)
    .map((one) => `- ${code(one.model)}:${plain(replacementText(one))}`)
}

function renderConcerned(checks: readonly Check[], withMessages: boolean): string {
  const { hint, message, httpStatus } = checks[0] as Check
  const named = checks.map(({ model, endpoint }) => `${code(model)} on ${endpoint}`).join(', ')
  const said = withMessages && message ? ` — ${httpStatus ? `${httpStatus}: ` : ''}${code(message)}` : ''
  return `- ${named}${hint ? `: **${plain(hint)}**` : ''}${said}`
}

/** The facts that support asks for first. */
function renderSupport(report: Report): string {
  const rows = traceable(report).map(
    ({ model, requestId, httpStatus }) => `${code(requestId ?? '')} (${code(model)}, ${httpStatus ?? 'no status'})`
  )
  if (rows.length === 0) return ''
  const { generatedAt, apiHost } = report
  return `**Still stuck?** Send support these request ids, the time ${generatedAt} and the host ${code(apiHost)}, never the key: ${rows.join(', ')}`
}

const MAX_REASON_LENGTH = 500
/** An open box is something to do. A dash is something that this run did not ask. */
const MARKS = { true: '[x]', false: '[ ]', null: '➖' } as const

/** The checklist as a task list. */
function renderChecklist(report: Report): string {
  const lines = checklistOf(report).map(({ text, done, reason }) => {
    const why = reason === null ? '' : ` — ${plain(reason.slice(0, MAX_REASON_LENGTH))}`
    return `- ${MARKS[String(done) as keyof typeof MARKS]} ${text}${why}`
  })
  return ['### Checklist', '', ...lines].join('\n')
}

function renderChecks({ checks }: Report): string {
  if (checks.length === 0) return ''
  const head = [
    'Status',
    'Model',
    'Endpoint',
    'Cause',
    'Latency',
    'Tokens',
    'Cost',
    'Limits per minute',
    'Shuts down',
    'Request id'
  ]
  return folded(`Details of ${plural(checks.length, 'check')}`, table([head, ...checks.map(checkRow)]))
}

function checkRow(check: Check): string[] {
  const { usage, rateLimits, costUsd, latencyMs, attempts } = check
  const tries = attempts > 1 ? ` (${attempts} requests)` : ''
  return [
    STATUS_ICONS[check.status],
    code(check.model),
    check.endpoint,
    `${check.cause === null ? '–' : `\`${check.cause}\``}${check.listed === false ? ', not listed' : ''}`,
    latencyMs === null ? '–' : `${latencyMs} ms${tries}`,
    usage === null ? '–' : `${usage.inputTokens ?? '?'} + ${usage.outputTokens ?? '?'}`,
    costUsd === null ? '–' : dollars(costUsd),
    rateLimits === null
      ? '–'
      : `${grouped(rateLimits.requestsPerMinute)} requests, ${grouped(rateLimits.tokensPerMinute)} tokens`,
    check.shutdownDate ?? '–',
    check.requestId === null ? '–' : code(check.requestId)
  ]
}

function renderFooter(report: Report): string {
  const { durationMs, apiHost, generatedAt, listing } = report
  const listed = listing.count === null ? '' : `, ${plural(listing.count, 'model')} listed`
  return `<sub>${requestsInWords(report, code(apiHost))} in ${(durationMs / 1000).toFixed(1)} s, ${costInWords(report, code)}${listed}. ${generatedAt}</sub>`
}

function moreOf(count: number, noun: string): string {
  return count > 0 ? `… and ${plural(count, `more ${noun}`, `more ${noun}s`)} (all are in the report)` : ''
}

function grouped(count: number | null): string {
  return count === null ? '?' : count.toLocaleString('en-US')
}
