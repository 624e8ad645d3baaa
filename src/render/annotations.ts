/** Annotations: an error for each cause that fails the run, a warning for each other cause, a notice for optional models. */

import type { Report } from '../core/report.ts'
import { adviceFor } from '../core/reporting/advice.ts'
import { concerns } from '../core/reporting/capability-checks.ts'
import { oneLine } from './markdown.ts'
import { actorsOf, type CauseGroup, causeInfo, explanationOf, groupsOf, verdictOf } from './words.ts'

/** An annotation of the job, without a place in the code. */
export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

/** GitHub shows this many of each level for one step, and drops the rest silently. */
export const MAX_ANNOTATIONS_PER_LEVEL = 10
/** GitHub cuts longer messages. */
const MAX_ANNOTATION_LENGTH = 4_096
const MAX_MODELS = 5
const MAX_HINT_LENGTH = 600

/**
 * @param fails whether the run fails: then its causes are errors
 * @param notes annotations of other features, which are not in the report; they come first
 */
export function annotationsOf(report: Report, fails: boolean, notes: readonly Annotation[] = []): Annotation[] {
  if (report.result === 'skipped') return [{ level: 'notice', title: 'Not verified', message: skippedText(report) }]
  const required = report.requirements.filter(({ level }) => level === 'required')
  const met = report.requirements.filter(({ status }) => status === 'met')
  const levelOf = ({ checks }: CauseGroup): Annotation['level'] => {
    if (checks.length > 0 && checks.every(({ model }) => !required.some((one) => concerns(one, model)))) return 'notice'
    // A refused model fails nothing if its fallback was used.
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
      // The failing step adds one more error.
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

/** All of them; if they are too many, the first ones and a last one that says how many more there are. */
function within(annotations: readonly Annotation[], max: number): Annotation[] {
  const last = annotations[max - 1]
  if (annotations.length <= max || !last) return [...annotations]
  const rest = `${annotations.length - max + 1} more: see the job summary.`
  return [...annotations.slice(0, max - 1), { level: last.level, title: 'OpenAI model access', message: rest }]
}
