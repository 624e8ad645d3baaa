/** The issues of one repository through the official SDK, with GitHub's own rules for retries and rate limits. */
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'

export type Issue = {
  readonly number: number
  readonly url: string
  readonly state: 'open' | 'closed'
  readonly stateReason: string | null
  readonly body: string
  /** Was it written by an app or by a member of the repository? Anybody may open an issue. */
  readonly isTrusted: boolean
  /** Who wrote it; null if GitHub does not say. */
  readonly author: string | null
  /** Is its conversation locked, so that only some people may comment? */
  readonly isLocked: boolean
}

export type IssueText = { readonly title: string; readonly body: string }
/** A field that is not given stays unchanged. */
export type IssueChange = Partial<IssueText> & {
  readonly state?: 'open' | 'closed'
  readonly state_reason?: 'completed' | 'not_planned' | 'reopened'
}

export type Issues = {
  /** Every issue with the label, open and closed, newest first. */
  readonly list: (label: string) => Promise<Issue[]>
  readonly create: (issue: IssueText & Record<'labels' | 'assignees', readonly string[]>) => Promise<Issue>
  readonly update: (number: number, change: IssueChange) => Promise<void>
  readonly comment: (number: number, body: string) => Promise<void>
  /** The person to whom the token belongs; null for the token of a job or an app. */
  readonly login: () => Promise<string | null>
}

/** What went wrong. `status` is null if GitHub did not answer. */
export type GitHubFailure = { readonly status: number | null; readonly message: string; readonly timedOut: boolean }
export type GitHubOutcome<T> = { readonly value: T } | { readonly failure: GitHubFailure }

export type GitHubConnection = {
  readonly token: string
  readonly apiUrl: string
  /** `owner/name` */
  readonly repository: string
  /** Aborted when the step is cancelled. */
  readonly signal: AbortSignal
}

/** Half of the 30 seconds that GitHub may take. A retry that waits at this moment still ends within the 30 seconds. */
export const MAX_GITHUB_MS = 15_000
const MAX_RETRIES = 2
const MAX_PAGES = 20

/** Runs `work` against GitHub until it ends or the time is up. Never throws: the outcome holds the failure. */
export async function withIssues<T>(
  connection: GitHubConnection,
  work: (issues: Issues) => Promise<T>
): Promise<GitHubOutcome<T>> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const timer = setTimeout(stop, MAX_GITHUB_MS)
  connection.signal.addEventListener('abort', stop, { once: true })
  const ended = new Promise<never>((_, reject) =>
    controller.signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true })
  )
  try {
    const tracked = createIssues(connection, controller.signal).then(work)
    return { value: await Promise.race([tracked, ended]) }
  } catch (error) {
    const { status, message } = error as { status?: unknown; message?: unknown }
    // Octokit sets status 500 for a request that got no answer.
    const answered = typeof status === 'number' && (error as { response?: unknown }).response !== undefined
    return {
      failure: {
        status: answered ? status : null,
        message: String(message ?? error),
        timedOut: controller.signal.aborted
      }
    }
  } finally {
    clearTimeout(timer)
    connection.signal.removeEventListener('abort', stop)
    stop()
  }
}

async function createIssues({ token, apiUrl, repository }: GitHubConnection, signal: AbortSignal): Promise<Issues> {
  const [owner = '', repo = ''] = repository.split('/')
  const here = { owner, repo }
  const { rest, paginate } = await createGitHubClient(token, apiUrl, signal)
  return {
    async list(label) {
      const pages = paginate.iterator(rest.issues.listForRepo, { ...here, labels: label, state: 'all', per_page: 100 })
      const issues: Issue[] = []
      let count = 0
      for await (const { data } of pages) {
        issues.push(...data.filter((one) => one?.pull_request === undefined).map(issueOf))
        if (++count === MAX_PAGES) break
      }
      return issues
    },
    async create({ labels, assignees, ...text }) {
      return issueOf(
        (await rest.issues.create({ ...here, ...text, labels: [...labels], assignees: [...assignees] })).data
      )
    },
    async update(number, change) {
      await rest.issues.update({ ...here, ...change, issue_number: number })
    },
    async comment(number, body) {
      await rest.issues.createComment({ ...here, issue_number: number, body })
    },
    login: () =>
      rest.users.getAuthenticated().then(
        ({ data }) => data.login,
        () => null
      )
  }
}

/** https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
async function createGitHubClient(token: string, apiUrl: string, signal: AbortSignal) {
  // The package reads the event's file while it loads, and throws if that file is broken.
  const { getOctokit } = await import('@actions/github')
  const endsAtMs = Date.now() + MAX_GITHUB_MS
  const fitsIn = (retryAfterSeconds: number) => Date.now() + retryAfterSeconds * 1000 < endsAtMs
  const onLimit = (retryAfter: number, _options: object, _octokit: object, retryCount: number) =>
    retryCount < MAX_RETRIES && fitsIn(retryAfter)
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      log: quiet,
      throttle: { onRateLimit: onLimit, onSecondaryRateLimit: onLimit },
      // The throttling plugin handles rate limits. To wait less than GitHub asks for would make them longer.
      retry: { retries: MAX_RETRIES, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] }
    },
    retry,
    throttling
  )
  // Options of a single request, such as the signal, do not reach the pages of a list.
  octokit.hook.before('request', (options) => {
    // The address of the next page comes from the answer. The token must not follow it to another host.
    if (/^http/i.test(options.url) && new URL(options.url).origin !== new URL(apiUrl).origin)
      throw new Error('the next page is on another host')
    options.request = { ...options.request, signal }
  })
  return octokit
}

type RawIssue = {
  number: number
  html_url: string
  state: string
  state_reason?: string | null
  body?: string | null
  user?: { type?: string; login?: string } | null
  locked?: boolean
  author_association?: string
}

/** The address, encoded as a whole; empty if it is none. */
function addressOf(text: unknown): string {
  const address = typeof text === 'string' && URL.canParse(text) ? new URL(text) : null
  return address !== null && /^https?:$/.test(address.protocol) ? address.href : ''
}

const MEMBERS: readonly unknown[] = ['OWNER', 'MEMBER', 'COLLABORATOR']

/** @throws an Error if the answer is not an issue, as from a proxy that answers in GitHub's place */
function issueOf(raw: RawIssue): Issue {
  if (!Number.isSafeInteger(raw?.number)) throw new Error('the answer is not an issue')
  return {
    number: raw.number,
    url: addressOf(raw.html_url),
    state: raw.state === 'open' ? 'open' : 'closed',
    stateReason: raw.state_reason ?? null,
    body: raw.body ?? '',
    isTrusted: raw.user?.type === 'Bot' || MEMBERS.includes(raw.author_association),
    author: raw.user?.login ?? null,
    isLocked: raw.locked === true
  }
}
