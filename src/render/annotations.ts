/** Annotations: an error per cause that fails the run, a warning per cause that does not, a notice for optional models. */

import type { Report } from '../core/report.ts'
import { adviceFor } from '../core/reporting/advice.ts'
import { concerns } from '../core/reporting/capability-checks.ts'
import { oneLine } from './markdown.ts'
import { actorsOf, type CauseGroup, causeInfo, explanationOf, groupsOf, verdictOf } from './words.ts'

export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

/** What GitHub shows of one step, of each level; the rest would be dropped without a word. */
export const MAX_ANNOTATIONS_PER_LEVEL = 10
/** GitHub cuts longer messages. */
const MAX_ANNOTATION_LENGTH = 4_096
const MAX_MODELS = 5
const MAX_HINT_LENGTH = 600

/**
 * @param fails whether the run fails: then its causes are errors
 * @param notes of other features, which come first: they have no place in the report
 */
export function annotationsOf(report: Report, fails: boolean, notes: readonly Annotation[] = []): Annotation[] {
  if (report.result === 'skipped') return [{ level: 'notice', title: 'Not verified', message: skippedText(report) }]
  const required = report.requirements.filter(({ level }) => level === 'required')
  const met = report.requirements.filter(({ status }) => status === 'met')
  const levelOf = ({ checks }: CauseGroup): Annotation['level'] => {
    if (checks.length > 0 && checks.every(({ model }) => !required.some((one) => concerns(one, model)))) return 'notice'
    // A refused model whose fallback was used fails nothing.
    if (checks.length > 0 && checks.every(({ model }) => met.some((one) => concerns(one, model)))) return 'warning'
    return fails ? 'error' : 'warning'
  }
  const causes = groupsOf(report)
    .filter((group) => group.checks.length > 0 || group.cause !== report.listing.cause || report.key.cause !== null)
    .map((group): Annotation => ({ level: levelOf(group), ...annotationText(group, report) }))
  const warnings = report.warnings
    .filter(({ level }) => level === 'warning')
    .map(
      ({ message }): Annotation => ({
        level: 'warning',
        title: 'OpenAI model access',
        message: oneLine(message).slice(0, MAX_ANNOTATION_LENGTH)
      })
    )
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    within(
      [...notes, ...causes, ...warnings].filter((one) => one.level === level),
      // Failing the step writes an error of its own.
      level === 'error' ? MAX_ANNOTATIONS_PER_LEVEL - 1 : MAX_ANNOTATIONS_PER_LEVEL
    )
  )
}

function skippedText(report: Report): string {
  const why = report.warnings.filter(({ kind }) => kind === 'key').map(({ message }) => message)
  return oneLine([`${verdictOf(report)}.`, ...why].join(' '))
}

function annotationText({ cause, checks }: CauseGroup, report: Report): Omit<Annotation, 'level'> {
  const { title, meaning } = causeInfo(cause)
  const { steps } = adviceFor(cause, checks, report, 'job')
  const names = checks.slice(0, MAX_MODELS).map(({ model }) => oneLine(model))
  const more = checks.length > MAX_MODELS ? ` and ${checks.length - MAX_MODELS} more` : ''
  const hints = [...new Set(checks.map(({ hint }) => hint))].filter((hint) => hint !== null).slice(0, MAX_MODELS)
  const message = [
    names.length > 0 ? `${names.join(', ')}${more}: ${meaning}` : meaning,
    oneLine(hints.join(' ')).slice(0, MAX_HINT_LENGTH),
    `What to do (${actorsOf(cause)}): ${oneLine(steps[0] ?? '')}`,
    `More: ${explanationOf(cause)}`
  ]
  return { title, message: message.filter(Boolean).join('\n').slice(0, MAX_ANNOTATION_LENGTH).toWellFormed() }
}

/** All of them, or as many as are shown with a last one that says how many more there are. */
function within(annotations: readonly Annotation[], max: number): Annotation[] {
  const last = annotations[max - 1]
  if (annotations.length <= max || !last) return [...annotations]
  const rest = `${annotations.length - max + 1} more: see the job summary.`
  return [...annotations.slice(0, max - 1), { level: last.level, title: 'OpenAI model access', message: rest }]
}
