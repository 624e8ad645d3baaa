/** What to do in this case: the steps of a cause whose conditions hold, the most exact one first. */

import { CAUSES, type Cause, type CauseInfo } from '../diagnosis/causes.ts'
import { type AdviceContext, fill } from '../diagnosis/steps.ts'
import { hasPublicList, hostKind, isLoopback } from '../endpoints/host.ts'
import type { Check, Report } from '../report.ts'

export type Advice = {
  readonly steps: readonly string[]
  readonly links: CauseInfo['links']
}

/** Where the reader is: at the summary of a job, or at a terminal. */
export type AdvicePlace = AdviceContext['place']

/**
 * The steps and links for a cause.
 *
 * @param checks those that ended with the cause; empty if only the key or the list did
 */
export function adviceFor(cause: Cause, checks: readonly Check[], report: Report, place: AdvicePlace): Advice {
  const info: CauseInfo = CAUSES[cause]
  const context = contextOf(cause, checks, report, place)
  const own = info.steps.filter(({ when }) => when(context)).map(({ text }) => fill(text, context))
  return {
    steps: [...own, ...addressNamed(checks, context), ...ruledOut(info, context)],
    links: info.links.filter(({ url }) => isUseful(url, context))
  }
}

function contextOf(cause: Cause, checks: readonly Check[], report: Report, place: AdvicePlace): AdviceContext {
  const { apiHost, key, listing, warnings } = report
  const said = checks.flatMap(({ hint, message }) => [hint, message]).filter((text) => text !== null)
  const [first] = checks
  return {
    ...{ place, host: hostOf(apiHost), hostName: apiHost, keyKind: key.kind },
    ...{ model: first?.model ?? null, listed: first?.listed ?? null, near: nearIn(said) },
    replacement: checks.length === 1 && first?.replacement?.status === 'usable' ? first.replacement.model : null,
    isListRead: listing.status === 'ok' && key.status === 'accepted' && !hasPublicList(`https://${apiHost}`),
    isKeyGood: key.status === 'accepted' || listing.status === 'ok',
    othersAnswered: report.checks.some((check) => check.status === 'usable'),
    isPinned: report.requirements.some(({ text }) => checks.some((check) => text.includes(`${check.model}@`))),
    said: said.length > 0 || cause !== listing.cause ? said.join('\n') : '',
    settings: warnings
      .filter(({ kind }) => kind === 'setting')
      .map(({ message }) => message)
      .join('\n')
  }
}

function hostOf(apiHost: string): AdviceContext['host'] {
  const url = URL.parse(`https://${apiHost}`)
  if (url === null) return 'other'
  return isLoopback(url.hostname) ? 'loopback' : hostKind(url.href)
}

function nearIn(said: readonly string[]): string | null {
  return /Did you mean (\S{1,300}?)(?:\?|,| or )/.exec(said.join('\n'))?.[1] ?? null
}

const ADDRESS = /https?:\/\/[^\s"'<>()[\]{}\\]{3,200}/

/** The page that another server's words name. The step says whose words they are, since the page may be anybody's. */
function addressNamed(checks: readonly Check[], { host, hostName }: AdviceContext): string[] {
  const [address] = checks.flatMap(({ message }) =>
    message === null || /^Redirected to /.test(message)
      ? []
      : (ADDRESS.exec(message)?.[0].replace(/[.,;:!]+$/, '') ?? [])
  )
  if (host === 'openai' || host === 'azure' || address === undefined) return []
  return [`The message from ${hostName} names the page ${address}. If this is your provider's page, read it there.`]
}

/** If the answer names no exact reason, it helps to know what the reason is not. */
function ruledOut({ related }: CauseInfo, context: AdviceContext): string[] {
  if (!related.isVague) return []
  const facts = [
    context.isListRead ? 'the key was accepted, since it read the list of models' : null,
    context.listed === true ? `${context.model} is on that list` : null,
    context.othersAnswered ? 'other models answered with the same key' : null
  ].filter((fact) => fact !== null)
  return facts.length === 0 ? [] : [`Ruled out: ${facts.join('; ')}.`]
}

/** Does the link help here? OpenAI's pages help on OpenAI's hosts, GitHub's pages in a workflow. */
function isUseful(url: string, { host, place }: AdviceContext): boolean {
  return new URL(url).hostname === 'docs.github.com' ? place === 'job' : host === 'openai'
}
