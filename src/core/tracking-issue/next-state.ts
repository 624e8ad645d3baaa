/** Decides the next state of the tracking issue, and what happens to the issue. */

import type { Report } from '../report.ts'
import { factsOf, type ModelFacts } from './changes.ts'
import { type AuditState, HISTORY_LENGTH, HISTORY_LETTERS, type ModelState, SCHEMA_VERSION } from './state.ts'

/** What one audit saw. */
type Observation = {
  readonly report: Report
  /** Every model on the key's list; null if it could not be read. */
  readonly listed: readonly string[] | null
  /** The address of the run. */
  readonly run: string
}

type Lost = AuditState['lost']

/** If more requirements are lost, one fault causes them all, so the rest is not tracked. */
const MAX_TRACKED = 100
const MAX_STORED_NAME_LENGTH = 120
/** Stands for the requirements if none is required and the key itself does not work. */
const KEY = 'the API key'

/** The state after this audit. It keeps the issue of the state before. */
export function advance(before: AuditState | null, { report, listed, run }: Observation): AuditState {
  const at = report.generatedAt
  const subjects = subjectsOf(report).slice(0, MAX_TRACKED)
  const doubtful = subjects.filter(({ status }) => status === 'undetermined')
  const doubted = Object.fromEntries(doubtful.map(({ name }) => [name, get(before?.doubted, name) ?? at]))
  const lost = Object.fromEntries(
    subjects.flatMap((subject): [string, Lost[string]][] => {
      const entry = lostEntry(subject, before, at)
      return entry ? [[subject.name, entry]] : []
    })
  )
  const earliest = Object.values(lost)
    .map(({ since }) => since)
    .sort()[0]
  return {
    schemaVersion: SCHEMA_VERSION,
    issue: before?.issue ?? null,
    at,
    run,
    lost,
    doubted,
    lostSince: earliest === undefined ? null : (before?.lostSince ?? earliest),
    models: Object.fromEntries(
      [...factsOf(report)].map(([name, facts]) => [name, followState(get(before?.models, name), facts)])
    ),
    listed: listed ? [...listed] : (before?.listed ?? null)
  }
}

type Subject = Pick<Report['requirements'][number], 'status' | 'cause'> & { readonly name: string }

function subjectsOf({ requirements, key }: Report): Subject[] {
  const required = requirements.filter(({ level }) => level === 'required')
  const refused = key.status === 'rejected' || key.status === 'missing'
  if (required.length === 0 && refused) return [{ name: KEY, status: 'unmet', cause: key.cause }]
  return required
    .map(({ text, status, cause }) => ({ name: text.slice(0, MAX_STORED_NAME_LENGTH), status, cause }))
    .sort((a, b) => Number(a.status === 'met') - Number(b.status === 'met') || (a.name < b.name ? -1 : 1))
}

/** The entry of a lost requirement; null if it is not lost. One undetermined audit neither loses a requirement nor recovers it. */
function lostEntry({ name, status, cause }: Subject, before: AuditState | null, at: string): Lost[string] | null {
  if (status === 'met') return null
  const earlier = get(before?.lost, name)
  if (status === 'unmet') return { cause, since: earlier?.since ?? get(before?.doubted, name) ?? at }
  const doubtedSince = get(before?.doubted, name)
  if (doubtedSince === undefined) return earlier ?? null
  return { cause, since: earlier?.since ?? doubtedSince }
}

/** The new state of a model. Facts that this audit could not read stay as they were. */
function followState(before: ModelState | undefined, facts: ModelFacts): ModelState {
  const { level, standing, latencyMs, answeredAs, shutdownDate, requestsPerMinute, tokensPerMinute } = facts
  return {
    level,
    standing: standing === 'undetermined' ? (before?.standing ?? null) : standing,
    answeredAs: answeredAs ?? before?.answeredAs ?? null,
    shutdownDate: shutdownDate ?? before?.shutdownDate ?? null,
    requestsPerMinute: requestsPerMinute ?? before?.requestsPerMinute ?? null,
    tokensPerMinute: tokensPerMinute ?? before?.tokensPerMinute ?? null,
    history: `${before?.history ?? ''}${HISTORY_LETTERS[standing]}`.slice(-HISTORY_LENGTH),
    latencies: [...(before?.latencies ?? []), standing === 'usable' ? latencyMs : null].slice(-HISTORY_LENGTH)
  }
}

/** Users choose the names. A name such as `constructor` must not find Object.prototype. */
function get<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined
}

/** How the issue stands on GitHub now. */
export type IssueStanding = { readonly state: 'open' | 'closed'; readonly stateReason: string | null }

/** What happened since the last audit. `still-lost`: a person closed the issue, but the models are still lost. */
export type AuditEvent = 'lost' | 'changed' | 'recovered' | 'still-lost' | 'unchanged'

type Plan = {
  readonly event: AuditEvent
  readonly state: 'open' | 'closed'
  /** Does the event get a comment? A new issue needs none, since its text says the same. */
  readonly comments: boolean
}

/**
 * What this audit does with the issue. It comments on changes only, not on every run.
 *
 * @param issue the issue that holds the state; null if it does not exist yet
 */
export function plan(before: AuditState | null, after: AuditState, issue: IssueStanding | null): Plan {
  const event = eventOf(before, after, issue)
  // A person closes the issue as "not planned" to say that they know. Only a change opens it again.
  const isMuted = event === 'unchanged' && issue?.state === 'closed' && issue.stateReason === 'not_planned'
  const isNewsToReaders = issue !== null && (before !== null || issue.state === 'closed')
  return {
    event,
    state: after.lostSince === null || isMuted ? 'closed' : 'open',
    comments: event !== 'unchanged' && isNewsToReaders
  }
}

function eventOf(before: AuditState | null, after: AuditState, issue: IssueStanding | null): AuditEvent {
  const wasLost = before !== null && before.lostSince !== null
  if (after.lostSince === null) return wasLost ? 'recovered' : 'unchanged'
  if (!wasLost) return 'lost'
  if (fingerprint(before.lost) !== fingerprint(after.lost)) return 'changed'
  return issue?.state === 'closed' && issue.stateReason !== 'not_planned' ? 'still-lost' : 'unchanged'
}

function fingerprint(lost: Lost): string {
  return JSON.stringify(
    Object.entries(lost)
      .map(([name, { cause }]) => [name, cause])
      .sort()
  )
}

/** Is a requirement newly lost, or lost for another cause? A recovery alone does not count. */
export function isNewsOf(before: AuditState | null, after: AuditState): boolean {
  const { newly, otherCause } = turnsOf(before, after)
  return newly.length + otherCause.length > 0
}

/** What changed among the lost requirements. */
export function turnsOf(before: AuditState | null, after: AuditState) {
  const earlier = before?.lost ?? {}
  const names = Object.keys(after.lost)
  return {
    newly: names.filter((name) => !Object.hasOwn(earlier, name)),
    recovered: Object.keys(earlier).filter((name) => !Object.hasOwn(after.lost, name)),
    otherCause: names.filter((name) => {
      const cause = get(earlier, name)?.cause
      return cause !== undefined && cause !== after.lost[name]?.cause
    })
  }
}
