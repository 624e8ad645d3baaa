/** Hands a report to the runner: outputs first, so that later steps have them whatever happens next. */
import type { Runner } from './adapters/runner.ts'
import type { Report } from './core/report.ts'
import { failsRun } from './core/verdict.ts'
import type { Inputs } from './inputs.ts'
import { annotationsOf } from './render/annotations.ts'
import { renderOutputs } from './render/outputs.ts'
import { renderSummary } from './render/summary.ts'
import { verdictOf } from './render/words.ts'

export async function publish(report: Report, inputs: Inputs, token: string, runner: Runner): Promise<void> {
  const isCancelled = runner.cancelled.aborted
  const fails = isCancelled || failsRun(report.result, inputs.failOn)
  const reportPath = inputs.reportPath
    ? runner.writeFile(inputs.reportPath, `${JSON.stringify(report, null, 2)}\n`)
    : ''
  const outputs = renderOutputs(report, { 'report-path': reportPath, token })
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value)
  await runner.writeSummary(renderSummary(report))
  for (const { level, title, message } of annotationsOf(report, fails)) runner.annotate(level, title, message)
  if (fails) runner.failStep(isCancelled ? `Cancelled. ${verdictOf(report)}.` : `${verdictOf(report)}.`)
  else runner.info(`${verdictOf(report)}.`)
}
