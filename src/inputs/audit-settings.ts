/** What a run must know about itself to keep a tracking issue. Only inputs.ts calls this. */
import { InputError } from '../core/requirements/requirements.ts'
import type { FailOn } from '../core/verification/verdict.ts'
import type { Env } from './environment.ts'

/** The settings of the tracking issue. */
export type AuditSettings = {
  /** Tells the audits of one repository apart: each one has an issue of its own. */
  readonly name: string
  /** What started the run, and whether such a run may write. */
  readonly event: string
  readonly writes: boolean
  /** `owner/name` */
  readonly repository: string
  readonly apiUrl: string
  /** Address of the run. */
  readonly run: string
  readonly token: string
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
}

/** Events that no change of the code starts. A pull request must not write to the issue. */
export const WRITING_EVENTS: readonly string[] = ['schedule', 'workflow_dispatch', 'repository_dispatch']

const MAX_AUDIT_NAME_LENGTH = 100
/** https://docs.github.com/en/rest/issues/labels */
const MAX_LABEL_LENGTH = 50

type Values = Readonly<
  Partial<Record<'audit-name' | 'issue-labels' | 'issue-assignees' | 'github-token', string | undefined>> & {
    'tracking-issue': boolean
    'fail-on': FailOn
  }
>

/**
 * Null if no tracking issue is asked for.
 * @throws InputError for a name or label that GitHub would refuse, and for "fail-on: change" without a tracking issue
 */
export function readAuditSettings(env: Env, values: Values): AuditSettings | null {
  if (!values['tracking-issue']) {
    if (values['fail-on'] === 'change')
      throw new InputError(
        '"fail-on: change" needs "tracking-issue: true" in a workflow, because the issue remembers what was lost before. Without it, use undetermined, unusable or never'
      )
    return null
  }
  const name = values['audit-name'] ?? defaultName(env)
  if (name.length > MAX_AUDIT_NAME_LENGTH)
    throw new InputError(`"audit-name": expected at most ${MAX_AUDIT_NAME_LENGTH} characters, got ${name.length}`)
  const labels = listOf(values['issue-labels'])
  const long = labels.find((label) => label.length > MAX_LABEL_LENGTH)
  if (long)
    throw new InputError(`"issue-labels": ${JSON.stringify(long)} is longer than ${MAX_LABEL_LENGTH} characters`)
  const event = env.GITHUB_EVENT_NAME ?? ''
  const repository = env.GITHUB_REPOSITORY ?? ''
  const server = env.GITHUB_SERVER_URL || 'https://github.com'
  const attempt = Number(env.GITHUB_RUN_ATTEMPT) > 1 ? `/attempts/${env.GITHUB_RUN_ATTEMPT}` : ''
  return {
    ...{ name, event, writes: WRITING_EVENTS.includes(event), repository, labels },
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    run: `${server}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ''}${attempt}`,
    token: values['github-token'] ?? '',
    assignees: listOf(values['issue-assignees']).map((login) => login.replace(/^@/, ''))
  }
}

/** Workflow and job, and a number if the job uses this action several times. A matrix needs `audit-name`. */
function defaultName(env: Env): string {
  // The runner numbers unnamed steps of one action: "__owner_repo", "__owner_repo_2".
  const step = /^__.*_(\d+)$/.exec(env.GITHUB_ACTION ?? '')?.[1]
  const parts = [env.GITHUB_WORKFLOW, env.GITHUB_JOB, step].filter((part) => part !== undefined && part !== '')
  return parts.join(' / ').slice(0, MAX_AUDIT_NAME_LENGTH) || 'audit'
}

function listOf(text: string | undefined): string[] {
  const entries = (text ?? '').split(/[,\r\n]/).map((entry) => entry.trim())
  return [...new Set(entries)].filter((entry) => entry !== '')
}
