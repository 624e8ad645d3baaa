/** The step's outputs, as the strings that later steps read. */
import type { Check, Report } from '../core/report.ts'
import { fit } from './markdown.ts'

/** GitHub takes 1 MB of outputs per job, at two bytes a character. Other steps of the job need a part of it. */
const MAX_OUTPUTS_LENGTH = 450_000
const MAX_REPORT_LENGTH = 300_000
const SHORT_MESSAGE = 120

/** The value of each output. */
export type Outputs = Readonly<Record<OutputName, string>>
type OutputName =
  | 'result'
  | 'usable-models'
  | 'unusable-models'
  | 'undetermined-models'
  | 'selected-models'
  | 'causes'
  | 'report'
  | 'report-path'
  | 'key-present'
  | 'token'
  | 'changes'
  | 'tracking-issue-number'
  | 'tracking-issue-url'

/** The outputs of features that are off are empty. */
export function renderOutputs(report: Report, others: Partial<Outputs> = {}): Outputs {
  const models = (status: Check['status']) =>
    JSON.stringify([...new Set(report.checks.filter((check) => check.status === status).map(({ model }) => model))])
  const facts = {
    result: report.result,
    'usable-models': models('usable'),
    'unusable-models': models('unusable'),
    'undetermined-models': models('undetermined'),
    'selected-models': JSON.stringify(
      Object.fromEntries(report.requirements.map(({ text, selected }) => [text, selected]))
    ),
    causes: JSON.stringify(unmetCauses(report)),
    'report-path': '',
    'key-present': String(report.key.status !== 'missing'),
    token: '',
    changes: '',
    'tracking-issue-number': '',
    'tracking-issue-url': '',
    ...others
  }
  const used = Object.values(facts).reduce((sum, value) => sum + value.length, 0)
  return { ...facts, report: fittingReport(report, Math.min(MAX_REPORT_LENGTH, MAX_OUTPUTS_LENGTH - used)) }
}

/** The causes of unmet required requirements, each once. Optional models and doubts do not count. */
function unmetCauses({ requirements }: Report) {
  const unmet = requirements.filter(({ level, status }) => level === 'required' && status === 'unmet')
  return [...new Set(unmet.map(({ cause }) => cause))].filter((cause) => cause !== null)
}

/** The outputs of a run without a report. Every output is set, so that later steps can read it. */
export function renderFailureOutputs(isKeyGiven: boolean): Outputs {
  const models = {
    'usable-models': '[]',
    'unusable-models': '[]',
    'undetermined-models': '[]',
    'selected-models': '{}',
    causes: '[]'
  }
  const unknown = { report: '', 'report-path': '', token: '', changes: '' }
  const issue = { 'tracking-issue-number': '', 'tracking-issue-url': '' }
  return { result: 'failed', 'key-present': String(isKeyGiven), ...models, ...unknown, ...issue }
}

/** The report, with shorter texts if it is too long. It is never cut: if even the shortest is too long, it is empty. */
function fittingReport(report: Report, maxLength: number): string {
  const shortened = (change: (check: Check) => Partial<Check>) => () =>
    JSON.stringify({ ...report, checks: report.checks.map((check) => ({ ...check, ...change(check) })) })
  const versions = [
    () => JSON.stringify(report),
    shortened(({ message, capabilities }) => ({
      message: message?.slice(0, SHORT_MESSAGE).toWellFormed() ?? null,
      capabilities: capabilities.map((one) => ({ ...one, message: null }))
    })),
    shortened(({ capabilities }) => ({
      ...{ message: null, hint: null },
      capabilities: capabilities.map((one) => ({ ...one, message: null }))
    })),
    () => ''
  ]
  return fit(versions, maxLength, (text) => text.length)
}
