/** Gives a report to the runner. Outputs come first, so that later steps have them even if something fails afterwards. */
import type { Runner } from '../adapters/runner.ts'
import type { Secrets } from '../core/credential/redact.ts'
import type { Report } from '../core/report.ts'
import { failsRun } from '../core/verification/verdict.ts'
import { type Inputs, isKeyGiven } from '../inputs/inputs.ts'
import { annotationsOf } from '../render/annotations.ts'
import { withCodeAnnotations } from '../render/code-annotations.ts'
import { blobUrl, renderCodeTable } from '../render/code-table.ts'
import { renderJson } from '../render/json.ts'
import { oneLine, plain } from '../render/markdown.ts'
import { type Outputs, renderFailureOutputs, renderOutputs } from '../render/outputs.ts'
import { renderSarif } from '../render/sarif.ts'
import { renderFailure, renderSummary } from '../render/summary.ts'
import { verdictOf } from '../render/words.ts'
import type { AuditResult } from './tracking-issue.ts'

/** What a run found that is not in its report. */
type PublishedFacts = {
  /** Every model on the key's list; null if unknown. */
  readonly listed: readonly string[] | null
  /** The token of the exchange, if `export-token` asks for it; else empty. */
  readonly token: string
  readonly secrets: Secrets
}

/** If something cannot be written, one error says so. A lost output fails the step; a lost summary does not. */
export async function publish(report: Report, inputs: Inputs, findings: PublishedFacts, runner: Runner): Promise<void> {
  const isCancelled = runner.cancelled.aborted
  const { reportPath, problem } = writeReport(report, inputs, runner)
  const outputs = renderOutputs(report, { 'report-path': findings.secrets.remove(reportPath), token: findings.token })
  const lostOutputs = await setOutputs(outputs, runner)
  const audit = await auditOf(report, inputs, findings, runner)
  const lostAuditOutputs = await setOutputs(audit.outputs, runner)
  const fails = isCancelled || failsRun(report, inputs.failOn, audit.isNews)
  const quiet = quietNotes(report, inputs, fails)
  const sections = [
    renderCodeTable(report, blobUrl(runner.env)),
    ...audit.sections,
    ...quiet.map(({ message }) => plain(message))
  ]
  const lostSummary = await writeSummary(renderSummary(report, sections, isCancelled), runner)
  const notes = [...audit.notes, ...quiet].map((note) => ({ ...note, title: 'Tracking issue' }))
  for (const one of withCodeAnnotations(annotationsOf(report, fails, notes), report, fails))
    runner.annotate(one.level, one.title, one.message, one.at)
  const verdict = `${isCancelled ? 'Cancelled. ' : ''}${verdictOf(report)}.`
  const problems = [problem, lostOutputs ?? lostAuditOutputs].filter((one) => one !== null)
  if (fails || problems.length > 0) return runner.failStep(sentences(verdict, ...problems, lostSummary))
  if (lostSummary !== null) runner.annotate('error', 'Job summary', lostSummary)
  runner.info(verdict)
}

const sentences = (...texts: readonly (string | null)[]) => texts.filter((text) => text !== null).join(' ')

/** Why the step succeeds although something is wrong. */
function quietNotes({ result }: Report, { failOn }: Inputs, fails: boolean): AuditResult['notes'] {
  if (failOn !== 'change' || fails || result === 'passed' || result === 'skipped') return []
  const message =
    'The step succeeds because of "fail-on: change": no loss is new, and none has another cause. The tracking issue says what is lost or not known.'
  return [{ level: 'notice', message }]
}

/** For a run that could not begin, or that broke. The outputs say so to later steps, and the summary says why. */
export async function publishFailure(message: string, runner: Runner): Promise<void> {
  const lostOutputs = await setOutputs(renderFailureOutputs(isKeyGiven(runner.env)), runner)
  const lostSummary = await writeSummary(renderFailure(message), runner)
  runner.failStep(sentences(message, lostOutputs, lostSummary))
}

/** Sets as many outputs as it can. Gives the reason if one could not be set, else null. */
async function setOutputs(outputs: Partial<Outputs>, runner: Runner): Promise<string | null> {
  let problem: string | null = null
  for (const [name, value] of Object.entries(outputs)) {
    problem = await runner.setOutput(name, value).then(
      () => problem,
      (error: Error) => problem ?? `The outputs cannot be written to GITHUB_OUTPUT (${oneLine(error.message)}).`
    )
  }
  return problem
}

async function writeSummary(markdown: string, runner: Runner): Promise<string | null> {
  return runner.writeSummary(markdown).then(
    () => null,
    (error: Error) => `The job summary cannot be written to GITHUB_STEP_SUMMARY (${oneLine(error.message)}).`
  )
}

/** A file that cannot be written fails the step. The rest of the report is still published. */
function writeReport(report: Report, { reportPath, sarifPath }: Inputs, runner: Runner) {
  const sarifProblem = writeSarif(report, sarifPath, runner)
  if (!reportPath) return { reportPath: '', problem: sarifProblem }
  try {
    return { reportPath: runner.writeFile(reportPath, `${renderJson(report, 2)}\n`), problem: sarifProblem }
  } catch (error) {
    return { reportPath: '', problem: `"report-path" cannot be written: ${(error as Error).message}` }
  }
}

/** Writes nothing if nothing was verified: code scanning would read an empty file as "all is well". */
function writeSarif(report: Report, path: string | undefined, runner: Runner): string | null {
  if (!path || report.result === 'skipped') return null
  try {
    runner.writeFile(path, renderSarif(report))
    return null
  } catch (error) {
    return `"sarif-path" cannot be written: ${(error as Error).message}`
  }
}

/** Loads GitHub's SDK only if a tracking issue is asked for. */
async function auditOf(
  report: Report,
  { audit }: Inputs,
  { listed, secrets }: PublishedFacts,
  runner: Runner
): Promise<AuditResult> {
  if (audit === null) return { outputs: {}, sections: [], notes: [], isNews: null }
  const { keepTrackingIssue } = await import('./tracking-issue.ts')
  return keepTrackingIssue({ report, listed, settings: audit, secrets, signal: runner.cancelled })
}
