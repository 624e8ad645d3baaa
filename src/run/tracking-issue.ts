/** Keeps the tracking issue in step with an audit. A failure on GitHub's side never changes the verdict. */
import { type GitHubFailure, type Issue, type Issues, withIssues } from '../adapters/github.ts'
import { type Redact, redactAll, type Secrets } from '../core/credential/redact.ts'
import type { Report } from '../core/report.ts'
import { type Changes, compare, factsOf } from '../core/tracking-issue/changes.ts'
import { type FoundIssue, findIssue } from '../core/tracking-issue/find-issue.ts'
import { advance, isNewsOf, plan } from '../core/tracking-issue/next-state.ts'
import { type AuditState, findState } from '../core/tracking-issue/state.ts'
import { type AuditSettings, WRITING_EVENTS } from '../inputs/audit-settings.ts'
import { renderChanges } from '../render/changes.ts'
import {
  createIssueRedactor,
  type IssueView,
  renderComment,
  renderIssueBody,
  renderIssueTitle
} from '../render/issue.ts'
import { oneLine } from '../render/markdown.ts'
import type { Outputs } from '../render/outputs.ts'

/** Every tracking issue has this label, and is found by it. */
const LABEL = 'openai-model-access'

type Note = { readonly level: 'warning' | 'notice'; readonly message: string }

/** What the audit tells the rest of the run. */
export type AuditResult = {
  readonly outputs: Partial<Outputs>
  /** Sections for the job summary. */
  readonly sections: readonly string[]
  readonly notes: readonly Note[]
  /** Is there a loss that is new or has another cause? Null if the issue could not be written. */
  readonly isNews: boolean | null
}

/** The result of a run that keeps no issue. */
const NO_AUDIT: AuditResult = { outputs: {}, sections: [], notes: [], isNews: null }

type AuditInput = {
  readonly report: Report
  /** Every model on the key's list; null if unknown. */
  readonly listed: readonly string[] | null
  readonly settings: AuditSettings
  /** No secret may get into an issue. */
  readonly secrets: Pick<Secrets, 'remove'>
  /** Aborted when the step is cancelled. */
  readonly signal: AbortSignal
}

/** Never throws, and ends within 30 seconds. */
export async function keepTrackingIssue(input: AuditInput): Promise<AuditResult> {
  const reason = reasonToWait(input)
  if (reason) return { ...NO_AUDIT, notes: [reason] }
  const { settings, signal } = input
  const session = createSession(input)
  const outcome = await withIssues({ ...settings, signal }, (issues) => track(issues, session))
  const issue = 'value' in outcome ? outcome.value : null
  const failure = 'failure' in outcome ? [warningOf(outcome.failure, session.redact)] : []
  return {
    outputs: {
      changes: session.changes === null ? '' : JSON.stringify(session.changes),
      ...(issue && {
        'tracking-issue-number': String(issue.number),
        'tracking-issue-url': input.secrets.remove(issue.url)
      })
    },
    sections: session.changes === null ? [] : [renderChanges(session.changes)],
    notes: [...session.notes, ...failure],
    isNews: issue === null ? null : session.isNews
  }
}

function reasonToWait({ report, settings, signal }: AuditInput): Note | null {
  const { event, writes, token, repository } = settings
  const notice = (message: string): Note => ({
    level: 'notice',
    message: `The tracking issue was not changed: ${message}.`
  })
  if (!writes)
    return notice(
      `only runs started by ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(WRITING_EVENTS)} write to it, and this one was started by ${event || 'something else'}`
    )
  if (report.result === 'skipped') return notice('no API key reached this run, so nothing was verified')
  if (signal.aborted) return notice('the run was cancelled')
  if (token === '') return { level: 'warning', message: 'The tracking issue needs "github-token", which is empty.' }
  return repository.includes('/') ? null : { level: 'warning', message: 'The tracking issue needs GITHUB_REPOSITORY.' }
}

/** What the audit knows, and what it has to say after GitHub's part, even if that failed. */
type Session = Pick<AuditInput, 'report' | 'listed' | 'settings'> & {
  readonly redact: Redact
  changes: Changes | null
  isNews: boolean
  readonly notes: Note[]
}

/** Redacts before anything is compared, so that stored names and new names are redacted alike. */
function createSession({ report, listed, settings, secrets }: AuditInput): Session {
  const redact = createIssueRedactor(secrets.remove)
  const clean = redactAll({ report, listed }, redact)
  const { labels, assignees } = redactAll({ labels: settings.labels, assignees: settings.assignees }, secrets.remove)
  const audit = { ...settings, name: redact(settings.name), labels, assignees }
  return { ...clean, settings: audit, redact, changes: null, isNews: false, notes: [] }
}

async function track(issues: Issues, session: Session): Promise<Pick<Issue, 'number' | 'url'>> {
  const { report, listed, settings } = session
  const found = findIssue(await trusted(issues, await issues.list(LABEL), settings.name), settings.name)
  session.notes.push(...notesOn(found, settings))
  const before = found.state
  const after = advance(before, { report, listed, run: settings.run })
  session.isNews = isNewsOf(before, after)
  session.changes = before && compare(before, factsOf(report), listed)
  if (found.issue === null) return openIssue(issues, session, after)
  for (const twin of found.twins) await closeTwin(issues, twin, found.issue)
  await followIssue(issues, session, { issue: found.issue, before, after })
  return found.issue
}

/**
 * The token may belong to a person who is not a member of the repository. Then that person's issues are the audit's own.
 * GitHub is asked only if an issue of an unknown author holds a state of this audit.
 */
async function trusted(issues: Issues, listed: readonly Issue[], audit: string): Promise<readonly Issue[]> {
  const isDoubtful = (one: Issue) => !one.isTrusted && findState(one.body, audit, one.number)?.kind === 'state'
  if (!listed.some(isDoubtful)) return listed
  const login = await issues.login()
  return listed.map((one) => ({ ...one, isTrusted: one.isTrusted || (login !== null && one.author === login) }))
}

type AuditStep = { readonly issue: Issue; readonly before: AuditState | null; readonly after: AuditState }

/**
 * Comments first and stores the state afterwards: if the comment fails, the next audit writes it. A comment that GitHub
 * refuses would be refused again, so then the state is stored, and the issue opened or closed, without it.
 */
async function followIssue(issues: Issues, session: Session, { issue, before, after }: AuditStep): Promise<void> {
  const { event, state, comments } = plan(before, after, issue)
  if (comments && event !== 'unchanged') {
    const text = renderComment(event, before, viewOf(session, after))
    await issues.comment(issue.number, text).catch((error) => session.notes.push(refusedComment(error, issue, session)))
  }
  const view = viewOf(session, { ...after, issue: issue.number })
  await issues.update(issue.number, {
    body: renderIssueBody(view),
    ...((event !== 'unchanged' || isTitleOver(before, view)) && { title: issueTitle(view) }),
    ...(state !== issue.state && transitionTo(state))
  })
}

/** How much of GitHub's error messages is shown. */
const MAX_ERROR_LENGTH = 300
/** Statuses with which GitHub refuses a comment for good. */
const COMMENT_REFUSALS: readonly unknown[] = [403, 404, 410, 422]

/** @throws the error, unless GitHub refused this comment */
function refusedComment(error: unknown, issue: Issue, { redact }: Session): Note {
  const { status, message } = error as { readonly status?: unknown; readonly message?: unknown }
  const said = oneLine(redact(String(message))).slice(0, MAX_ERROR_LENGTH)
  if (!COMMENT_REFUSALS.includes(status) || /rate limit/i.test(said)) throw error
  const why =
    issue.isLocked || /\blocked\b/i.test(said)
      ? `its conversation is locked. Unlock issue #${issue.number}, or read what happened in its text`
      : `${status}: ${said}`
  return { level: 'warning', message: `Issue #${issue.number} was updated without a comment: ${why}.` }
}

/** Is the title out of date? A title that a person wrote stays until something changes. */
function isTitleOver(before: AuditState | null, view: IssueView): boolean {
  return before !== null && issueTitle({ ...view, state: before }) !== issueTitle(view)
}

/** Opens an issue. Once its number is known, it is closed if all is well or if another run was quicker. */
async function openIssue(issues: Issues, session: Session, state: AuditState): Promise<Issue> {
  const issue = await create(issues, session, state)
  const others = findIssue(
    (await issues.list(LABEL)).filter(({ number }) => number < issue.number),
    session.settings.name
  )
  if (others.issue) {
    await closeTwin(issues, issue, others.issue)
    return others.issue
  }
  const body = renderIssueBody(viewOf(session, { ...state, issue: issue.number }))
  const { state: wanted } = plan(null, state, null)
  await issues.update(issue.number, { body, ...(wanted === 'closed' && transitionTo(wanted)) })
  return issue
}

async function create(issues: Issues, session: Session, state: AuditState): Promise<Issue> {
  const { labels, assignees } = session.settings
  const view = viewOf(session, state)
  const text = { title: issueTitle(view), body: renderIssueBody(view) }
  try {
    return await issues.create({ ...text, labels: [...new Set([LABEL, ...labels])], assignees })
  } catch (error) {
    const isRefused = (error as { status?: unknown }).status === 422 && labels.length + assignees.length > 0
    if (!isRefused) throw error
    session.notes.push({
      level: 'warning',
      message: `GitHub did not take "issue-labels" or "issue-assignees" (${oneLine(String((error as Error).message))}): the tracking issue was opened without them.`
    })
    return issues.create({ ...text, labels: [LABEL], assignees: [] })
  }
}

async function closeTwin(issues: Issues, twin: Issue, kept: Issue): Promise<void> {
  const body = `Duplicate of #${kept.number}: two audits ran at the same time.\n`
  await issues.update(twin.number, { body, state: 'closed', state_reason: 'not_planned' })
}

function transitionTo(state: 'open' | 'closed') {
  return state === 'open'
    ? ({ state, state_reason: 'reopened' } as const)
    : ({ state, state_reason: 'completed' } as const)
}

function viewOf({ report, settings, redact, changes, notes }: Session, state: AuditState): IssueView {
  const warnings = notes.filter(({ level }) => level === 'warning').map(({ message }) => message)
  return { report, state, changes, redact, audit: settings.name, notes: warnings }
}

const issueTitle = ({ state, audit, redact }: IssueView) => renderIssueTitle(state, audit, redact)

function notesOn({ issue, state, unreadable, foreign }: FoundIssue<Issue>, { run }: AuditSettings): Note[] {
  const copies = foreign.map(({ number }) => `#${number}`).join(', ')
  return [
    ...warningIf(
      unreadable !== null,
      `The state in issue #${issue?.number} could not be read (${unreadable}): this audit counts as the first one.`
    ),
    ...warningIf(
      state !== null && state.run === run && /\d$/.test(run),
      `Another audit of this run keeps the same tracking issue (#${issue?.number}): set "audit-name" to a different name for each key or project.`
    ),
    ...(copies === ''
      ? []
      : [{ level: 'notice' as const, message: `A copy of this audit's state is in ${copies}. It was left unchanged.` }])
  ]
}

function warningIf(condition: boolean, message: string): Note[] {
  return condition ? [{ level: 'warning', message }] : []
}

const GITHUB_CAUSES: Readonly<Record<number, string>> = {
  401: 'the token is not valid. Leave "github-token" at its default, or renew the one you pass',
  403: 'the token may not write issues. Give the job "permissions: issues: write"',
  404: 'the token does not reach the issues of this repository. Give the job "permissions: issues: write"',
  410: 'issues are disabled in this repository. Enable them in its settings',
  422: 'GitHub did not accept the request'
}

function warningOf({ status, message, timedOut }: GitHubFailure, redact: Redact): Note {
  const isLimit = status === 429 || /rate limit/i.test(message)
  const cause =
    status === null
      ? `GitHub did not answer${timedOut ? ' in time' : ''}`
      : isLimit
        ? 'GitHub limits how often it may be asked. The next audit will update the issue'
        : (GITHUB_CAUSES[status] ?? 'GitHub failed. The next audit will update the issue')
  const said =
    status === null && timedOut
      ? ''
      : ` (${status === null ? '' : `${status}: `}${oneLine(redact(message)).slice(0, MAX_ERROR_LENGTH)})`
  return {
    level: 'warning',
    message: `The tracking issue could not be updated: ${cause}${said}. The result of the verification is not affected.`
  }
}
