/** Finds the tracking issue of one audit among the issues that carry the label. */
import type { IssueStanding } from './next-state.ts'
import { type AuditState, findState } from './state.ts'

/** An issue that may be the one of this audit. */
type Candidate = IssueStanding & {
  readonly number: number
  readonly body: string
  /** Did an app or a member write it? Anybody can open an issue and paste a state into it. */
  readonly isTrusted: boolean
}

/** What the issues with the label hold of one audit. */
export type FoundIssue<T extends Candidate> = {
  /** The issue to keep; null if there is none yet. */
  readonly issue: T | null
  readonly state: AuditState | null
  /** Why the state of the issue is not used; null if it could be read. */
  readonly unreadable: string | null
  /** Other open issues of this audit, from runs at the same time. They are to be closed. */
  readonly twins: readonly T[]
  /** Issues with a copy of this audit's state. The audit never changes them. */
  readonly foreign: readonly T[]
}

/** Finds the issue to keep: the oldest open one, else the newest closed one. */
export function findIssue<T extends Candidate>(issues: readonly T[], audit: string): FoundIssue<T> {
  const readings = issues.flatMap((issue) => {
    const reading = findState(issue.body, audit, issue.number)
    return reading ? [{ issue, reading }] : []
  })
  const isForeign = ({ issue, reading }: (typeof readings)[number]) => !issue.isTrusted || reading.kind === 'foreign'
  const own = readings.filter((one) => !isForeign(one)).sort((a, b) => a.issue.number - b.issue.number)
  const open = own.filter(({ issue }) => issue.state === 'open')
  const current = open[0] ?? own.at(-1)
  return {
    issue: current?.issue ?? null,
    state: current?.reading.kind === 'state' ? current.reading.state : null,
    unreadable: current?.reading.kind === 'unreadable' ? current.reading.reason : null,
    twins: open.slice(1).map(({ issue }) => issue),
    foreign: readings.filter(isForeign).map(({ issue }) => issue)
  }
}
