/** What an admin key shows of the days to come: when the key expires, what this month costs, what the key calls. */

import { spendInWords } from '../core/admin-key/spend.ts'
import { dayAndMonth, daysUntil, untilInWords } from '../core/dates.ts'
import type { Report } from '../core/report.ts'
import { code, plain, table } from './markdown.ts'
import { plural } from './words.ts'

/** A line of plain text for each known fact; none without an admin key. */
export function calendarLines({ key, spend, generatedAt }: Report): string[] {
  const nowMs = Date.parse(generatedAt)
  const end = (moment: string) => {
    const date = moment.slice(0, 10)
    return daysUntil(moment, nowMs) > 0
      ? `The key expires on ${date}, ${untilInWords(moment, nowMs)}.`
      : `The key expired on ${date}.`
  }
  return [
    ...(key.expiresAt === null ? [] : [end(key.expiresAt)]),
    ...(key.ownerAccess === 'inactive' ? ['The owner of the key no longer has access to its project.'] : []),
    ...(spend === null ? [] : [`Hard spend limit of the ${spend.scope}: ${spendInWords(spend, generatedAt)}.`])
  ]
}

/** What the key called, for a terminal: "gpt-6-luna 90, gpt-5 3 (shuts down on 11 December)"; null if unknown. */
export function calledLine({ called }: Report): string | null {
  if (called === null || called.length === 0) return null
  const named = called
    .slice(0, MAX_CALLED)
    .map(
      ({ model, requests, shutdownDate }) =>
        `${model} ${requests}${shutdownDate === null ? '' : ` (shuts down on ${dayAndMonth(shutdownDate)})`}`
    )
  const more = called.length > MAX_CALLED ? ` and ${plural(called.length - MAX_CALLED, 'more model')}` : ''
  return `Requests of this key in the last 30 days: ${named.join(', ')}${more}.`
}

const MAX_CALLED = 10

/** The calendar as a section of Markdown, with what the key called; empty if nothing is known. */
export function renderCalendar(report: Report, rows: number): string {
  const lines = calendarLines(report).map((line) => `- ${plain(line)}`)
  const called = renderCalled(report, rows)
  if (lines.length === 0 && called === '') return ''
  return ['### Calendar of the key', lines.join('\n'), called].filter(Boolean).join('\n\n')
}

function renderCalled({ called }: Report, rows: number): string {
  if (called === null || called.length === 0) return ''
  const head = ['Called in the last 30 days', 'Requests', 'Required as', 'Shuts down']
  const body = called
    .slice(0, rows)
    .map(({ model, requests, requirement, shutdownDate }) => [
      code(model),
      String(requests),
      requirement === null ? '–' : code(requirement),
      shutdownDate === null ? '–' : `${dayAndMonth(shutdownDate)} ${shutdownDate.slice(0, 4)}`
    ])
  const more = called.length > rows ? `… and ${plural(called.length - rows, 'more model')} (all are in the report)` : ''
  return [table([head, ...body]), more].filter(Boolean).join('\n\n')
}
