/** Annotations at the lines that use a lost model, or one that shuts down soon. */
import { usesAtRisk, usesOnTheWayOut } from '../core/finding/at-risk.ts'
import type { Report, Use } from '../core/report.ts'
import { type Annotation, MAX_ANNOTATIONS_PER_LEVEL } from './annotations.ts'
import { oneLine } from './markdown.ts'

type CodeAnnotation = Annotation & {
  readonly at?: { readonly file: string; readonly startLine: number; readonly startColumn: number }
}

const TITLE = 'Model in the code'
const MAX_CODE_ANNOTATION_LENGTH = 1_000

/**
 * All annotations of a run: the general ones first, then as many at lines as GitHub has room for.
 * @param fails whether the run fails: then lost models that are required are errors
 */
export function withCodeAnnotations(general: readonly Annotation[], report: Report, fails: boolean): CodeAnnotation[] {
  const code = codeAnnotations(report, fails)
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const before = general.filter((one) => one.level === level)
    // The failing step adds one more error.
    const room = MAX_ANNOTATIONS_PER_LEVEL - (level === 'error' ? 1 : 0) - before.length
    return [
      ...before,
      ...withinLevel(
        code.filter((one) => one.level === level),
        room
      )
    ]
  })
}

function codeAnnotations(report: Report, fails: boolean): CodeAnnotation[] {
  if (report.result === 'skipped')
    return usesOnTheWayOut(report).map(({ use, text }) => ({ level: 'notice', title: TITLE, ...placedAt(use, text) }))
  const unmet = new Set(
    report.requirements.filter(({ level, status }) => level === 'required' && status !== 'met').map(({ text }) => text)
  )
  return usesAtRisk(report).map(({ use, cause, text }) => {
    const isError = fails && cause !== null && use.requirement !== null && unmet.has(use.requirement)
    return { level: isError ? 'error' : 'warning', title: TITLE, ...placedAt(use, text) }
  })
}

/** If a workflow command cannot hold the path, the text names it instead. */
function placedAt({ path, line, column }: Use, text: string): Pick<CodeAnnotation, 'message' | 'at'> {
  const message = oneLine(text).slice(0, MAX_CODE_ANNOTATION_LENGTH).toWellFormed()
  if (oneLine(path) !== path || path.includes('##[')) return { message: `${oneLine(path)}:${line}: ${message}` }
  return { message, at: { file: path, startLine: line, startColumn: column } }
}

function withinLevel(annotations: readonly CodeAnnotation[], room: number): CodeAnnotation[] {
  const last = annotations[room - 1]
  if (annotations.length <= room) return [...annotations]
  if (last === undefined) return []
  const message = `${annotations.length - room + 1} more places: see the job summary.`
  return [...annotations.slice(0, room - 1), { level: last.level, title: TITLE, message }]
}
