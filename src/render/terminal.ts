/** The report for a person at a terminal. */
import { styleText } from 'node:util'
import type { Check, Report, RequirementResult } from '../core/report.ts'
import { adviceFor } from '../core/reporting/advice.ts'
import { checklistOf } from '../core/reporting/checklist.ts'
import { calendarLines, calledLine } from './calendar.ts'
import { codeLines } from './code-table.ts'
import { fixLines } from './fix-it.ts'
import { oneLine } from './markdown.ts'
import {
  actorsOf,
  alike,
  type CauseGroup,
  causeInfo,
  costInWords,
  groupsOf,
  LIST_ONLY,
  REQUIREMENT_ICONS,
  RESULT_ICONS,
  requestsInWords,
  STATUS_ICONS,
  traceable,
  verdictOf
} from './words.ts'

type Style = Parameters<typeof styleText>[0]
/** Gives the text the style, or leaves it unchanged if colours are off. */
export type Paint = (style: Style, text: string) => string

/** For a terminal without colours, or a file. */
export const plainPaint: Paint = (_, text) => text
/** For a terminal with colours. */
export const colourPaint: Paint = (style, text) => styleText(style, text, { validateStream: false })

const RESULT_STYLES = { passed: 'green', failed: 'red', undetermined: 'yellow', skipped: 'cyan' } as const
const MAX_COLUMN = 48
const MAX_TERMINAL_MODELS = 20

/**
 * The report for a person at a prompt.
 * @param say puts our own sentences into the words of a command line; the API's words stay unchanged
 */
export function renderTerminal(report: Report, paint: Paint, say: (text: string) => string = (text) => text): string {
  const verdict = `${RESULT_ICONS[report.result]} ${verdictOf(report)}.`
  const sections = [
    paint(['bold', RESULT_STYLES[report.result]], verdict),
    renderRequirementLines(report, paint),
    renderCapabilityLines(report, paint),
    codeLines(report).join('\n'),
    report.warnings
      .map(({ level, message }) => `${level === 'warning' ? '⚠️ ' : 'ℹ️ '} ${say(oneLine(message))}`)
      .join('\n'),
    ...(report.result === 'skipped'
      ? []
      : groupsOf(report).map((group) => renderCauseLines(group, report, paint, say))),
    report.fixes.flatMap((fix) => fixLines(fix, report.generatedAt)).join('\n'),
    renderSupportLines(report),
    [...calendarLines(report), calledLine(report) ?? []].flat().map(oneLine).join('\n'),
    renderChecklistLines(report, paint, say),
    paint('dim', footerOf(report))
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function renderRequirementLines({ requirements, checks }: Report, paint: Paint): string {
  const width = Math.min(MAX_COLUMN, Math.max(...requirements.map(({ text }) => text.length)))
  return requirements
    .map(
      (one) =>
        `${REQUIREMENT_ICONS[one.status]} ${paint('bold', oneLine(one.text).padEnd(width))}  ${requirementStanding(one, checks, paint)}`
    )
    .join('\n')
}

/** A line for each model whose requirement names capabilities. */
function renderCapabilityLines({ checks }: Report, paint: Paint): string {
  return checks
    .filter(({ capabilities }) => capabilities.length > 0)
    .map(({ model, capabilities }) => {
      const shown = capabilities.map(
        ({ name, status, cause }) =>
          `${STATUS_ICONS[status]} ${oneLine(name)}${cause === null ? '' : paint('dim', ` ${cause}`)}`
      )
      return `  ${oneLine(model)}: ${shown.join('  ')}`
    })
    .join('\n')
}

function requirementStanding(one: RequirementResult, checks: readonly Check[], paint: Paint): string {
  const optional = one.level === 'optional' ? paint('dim', ' (optional)') : ''
  if (one.status !== 'met')
    return `${one.cause === null ? 'not known' : `${causeInfo(one.cause).title} ${paint('dim', `(${one.cause})`)}`}${optional}`
  const check = checks.find(({ model }) => model === one.selected)
  const name = one.selected !== null && one.selected !== one.text ? `${oneLine(one.selected)}, ` : ''
  const how = one.proof === 'listed' ? 'on the list, not called' : `answered on ${check?.endpoint ?? '?'}`
  const took = check?.latencyMs == null ? '' : ` in ${check.latencyMs} ms`
  const shutdown = check?.shutdownDate ? `, shuts down ${check.shutdownDate}` : ''
  return `${name}${how}${paint('dim', `${took}${shutdown}`)}${optional}`
}

function renderCauseLines(
  { cause, checks, concernsListOnly }: CauseGroup,
  report: Report,
  paint: Paint,
  say: (text: string) => string
): string {
  const { title, meaning } = causeInfo(cause)
  const { steps, links } = adviceFor(cause, checks, report, 'terminal')
  const concerned = alike(checks.slice(0, MAX_TERMINAL_MODELS)).map((same) => {
    const { hint = null, message = null, attempts = 0 } = same[0] ?? {}
    return [
      `   ${same.map(({ model }) => oneLine(model)).join(', ')}${hint === null ? '' : `: ${say(oneLine(hint))}`}`,
      // If nothing was sent, the words are ours and not the API's.
      ...(message ? [paint('dim', `     ${attempts === 0 ? say(oneLine(message)) : oneLine(message)}`)] : [])
    ]
  })
  const more = checks.length > MAX_TERMINAL_MODELS ? [`   … and ${checks.length - MAX_TERMINAL_MODELS} more`] : []
  return [
    `${paint('bold', title)} ${paint('dim', `(${cause})`)}`,
    ` ${say(meaning)} Who can fix it: ${actorsOf(cause)}.`,
    ...(concernsListOnly ? [` ${LIST_ONLY}`] : []),
    ...concerned.flat(),
    ...more,
    ...steps.map((step, index) => ` ${index + 1}. ${say(oneLine(step))}`),
    ...links.map(({ url }) => paint('cyan', `    ${url}`))
  ].join('\n')
}

/** The facts that support asks for first. */
function renderSupportLines(report: Report): string {
  const ids = traceable(report).map(({ model, requestId }) => `\n  ${oneLine(`${requestId} ${model}`)}`)
  if (ids.length === 0) return ''
  const { generatedAt, apiHost } = report
  return `Still stuck? Send support these request ids, the time ${generatedAt} and the host ${apiHost}, never the key:${ids.join('')}`
}

function renderChecklistLines(report: Report, paint: Paint, say: (text: string) => string): string {
  const lines = checklistOf(report).map(({ text, done, reason }) => {
    const box = done === true ? paint('green', '[x]') : done === null ? '➖ ' : paint('red', '[ ]')
    return `${box} ${text}${reason === null ? '' : paint('dim', ` — ${say(oneLine(reason))}`)}`
  })
  return lines.join('\n')
}

function footerOf(report: Report): string {
  return `${requestsInWords(report, report.apiHost)} in ${(report.durationMs / 1000).toFixed(1)} s, ${costInWords(report)}`
}
