/** Tells whether GitHub started this run without the repository's secrets. */
import type { Env, ReadFile } from './environment.ts'

/** Runs that GitHub starts without the repository's secrets. */
export type Secretless = 'fork' | 'dependabot'

type Repository = { readonly fork?: unknown; readonly full_name?: unknown } | null
type PullRequestEvent = { pull_request?: { head?: { repo?: Repository }; base?: { repo?: Repository } } }

/**
 * Why this run cannot have secrets; null if it can.
 * https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions
 */
export function secretlessRun(env: Env, readFile: ReadFile): Secretless | null {
  if (env.GITHUB_ACTOR === 'dependabot[bot]') return 'dependabot'
  // `pull_request_target` gets the secrets; the other pull request events do not.
  if (!/^pull_request(_review|_review_comment)?$/.test(env.GITHUB_EVENT_NAME ?? '')) return null
  try {
    const event = JSON.parse(readFile(env.GITHUB_EVENT_PATH ?? '')) as PullRequestEvent
    const from = event.pull_request?.head?.repo
    const to = event.pull_request?.base?.repo
    // A deleted fork has no repository. And a fork can have pull requests within itself.
    if (from === null) return 'fork'
    return from?.fork === true && (from.full_name === undefined || from.full_name !== to?.full_name) ? 'fork' : null
  } catch {
    // The event only improves a hint, so a file that cannot be read does not matter.
    return null
  }
}
