/** The access checklist, ticked from what was measured: a reason beside every open box. */
import { daysUntil, inDays } from '../admin-key/dates.ts'
import { spendInWords } from '../admin-key/spend.ts'
import { type Cause, type CauseTraits, traitsOf } from '../diagnosis/causes.ts'
import type { Report } from '../report.ts'
import { failingCapabilities, lacksCapability } from './capability-checks.ts'

export type ChecklistItem = {
  readonly text: string
  /** false asks for something to be done; null: this run did not ask, or could not tell. */
  readonly done: boolean | null
  /** Why the box is open, or what was measured. */
  readonly reason: string | null
}

type Box = NonNullable<CauseTraits['related']['box']>
type ChecklistRule = { readonly text: string; readonly judge: (report: Report) => Omit<ChecklistItem, 'text'> }

const DONE = { done: true, reason: null }
const unknown = (reason: string) => ({ done: null, reason })
const open = (reason: string) => ({ done: false, reason })
const done = (reason: string) => ({ done: true, reason })

const RULES: readonly ChecklistRule[] = [
  {
    text: 'The key is saved as a secret and present',
    judge: ({ key }) => {
      if (key.kind === 'workload-identity')
        return key.status === 'missing'
          ? open('GitHub gave no identity token')
          : done("none is needed: GitHub's identity token takes its place")
      return key.status === 'missing' ? open('no key reached this step') : DONE
    }
  },
  {
    text: 'The key is active',
    judge: ({ key, generatedAt }) => {
      if (key.status === 'accepted') return { done: true, reason: aboutKey(key, generatedAt) }
      if (key.status === 'undetermined') return unknown('the API did not say')
      return open([key.cause ?? 'no key', ...keyEndOf(key, generatedAt)].join(', '))
    }
  },
  {
    text: 'Organization and project match the key',
    judge: (report) => leftOpen(report, 'account')
  },
  {
    text: 'Credit and quota are available',
    judge: judgeMoney
  },
  { text: 'Every required model is on the list', judge: judgeListed },
  { text: 'A test call succeeded for every required model', judge: judgeCalled },
  {
    text: 'Rate limits were read',
    judge: ({ checks }) => {
      const low = checks.filter(({ cause }) => isAnswered(cause)).map(({ model }) => model)
      if (low.length > 0) return done(`too low for this job: ${low.join(', ')}`)
      return checks.some(({ rateLimits }) => rateLimits) ? DONE : unknown('no answer named them')
    }
  },
  {
    text: 'No required model is about to shut down',
    judge: ({ listing, warnings }) => {
      const near = warnings.filter(({ kind }) => kind === 'shutdown').map(({ model }) => model)
      if (near.length > 0) return open(`nearing its shutdown: ${near.join(', ')}`)
      return listing.status === 'ok' ? DONE : unknown('the list, which names the dates, was not read')
    }
  },
  { text: 'Nothing is left to ask support', judge: judgeSupport }
]

/** The checklist of the summary: nine points, each done, open with a reason, or not known. */
export function checklistOf(report: Report): ChecklistItem[] {
  return RULES.map(({ text, judge }) => ({ text, ...withoutTask(judge(report), report) }))
}

/** A run that passed leaves nothing to do: what would be an open box is a fact then. */
function withoutTask(judged: Omit<ChecklistItem, 'text'>, { result, key }: Report): Omit<ChecklistItem, 'text'> {
  const isPassed = result === 'passed' && key.status === 'accepted'
  return isPassed && judged.done === false ? { ...judged, done: null } : judged
}

/** "212 days old, owned by a service account, expires in 6 days": what an admin key told of it, or null. */
function aboutKey(key: Report['key'], generatedAt: string): string | null {
  const { kind, ageDays, owner } = key
  if (kind === 'workload-identity') return 'a short-lived token, in exchange for an identity token'
  const facts = [
    ...(ageDays === null ? [] : [`${inDays(ageDays)} old`]),
    ...(owner === null ? [] : [`owned by a ${owner === 'person' ? 'person' : 'service account'}`]),
    ...keyEndOf(key, generatedAt)
  ]
  return facts.length === 0 ? null : facts.join(', ')
}

/** What ends the key, or has ended it. */
function keyEndOf({ expiresAt, ownerAccess }: Report['key'], generatedAt: string): string[] {
  const days = expiresAt === null ? null : daysUntil(expiresAt, Date.parse(generatedAt))
  return [
    ...(ownerAccess === 'inactive' ? ['the owner no longer has access to the project'] : []),
    ...(days === null ? [] : [days > 0 ? `expires in ${inDays(days)}` : `expired on ${expiresAt?.slice(0, 10)}`])
  ]
}

/** The box of money, with what the hard spend limit leaves. */
function judgeMoney(report: Report): Omit<ChecklistItem, 'text'> {
  const judged = leftOpen(report, 'money')
  if (report.spend === null) return judged
  const spent = spendInWords(report.spend, report.generatedAt)
  return { ...judged, reason: judged.reason === null ? spent : `${judged.reason} (${spent})` }
}

/** Ticked where a call went through, open where one of these causes stopped it, else not known. */
function leftOpen({ checks, listing }: Report, box: Box): Omit<ChecklistItem, 'text'> {
  const found = [...checks.map(({ cause }) => cause), listing.cause].find(
    (cause) => cause !== null && traitsOf(cause).related.box === box
  )
  if (found) return open(found)
  if (checks.some(answered)) return DONE
  // The list was read with the same headers, so it is a call as far as they are concerned.
  if (listing.status === 'ok')
    return box === 'account' ? DONE : unknown('the list was read, and no call that costs went through')
  return unknown('no call got that far')
}

/** Did the model answer although the check ended so? */
const isAnswered = (cause: Cause | null) => cause !== null && traitsOf(cause).shows.model === 'answered'

/** Limits that are too low for the job refuse a model that did answer. */
const answered = ({ status, cause, attempts, httpStatus }: Report['checks'][number]) =>
  status === 'usable' || (isAnswered(cause) && attempts > 0 && (httpStatus ?? 0) < 400)

function judgeListed({ listing, requirements, checks }: Report): Omit<ChecklistItem, 'text'> {
  if (listing.status !== 'ok') return unknown(listing.cause ?? 'the list was not read')
  const isListed = (model: string) => checks.some((check) => check.model === model && check.listed !== false)
  const required = requirements.filter(({ level }) => level === 'required')
  const missing = required.filter(({ models, status }) => status !== 'met' && !models.some(isListed))
  const unlisted = required.filter(({ models }) => models.length > 0 && !models.some(isListed))
  // The call is what counts: a usable model that is not listed leaves nothing to do.
  if (missing.length === 0 && unlisted.length > 0)
    return unknown(`usable, though not listed: ${unlisted.map(({ text }) => text).join(', ')}`)
  const names = [...new Set([...missing, ...unlisted])].map(({ text }) => text)
  return names.length === 0 ? DONE : open(`not on the list: ${names.join(', ')}`)
}

function judgeCalled({ requirements, checks }: Report): Omit<ChecklistItem, 'text'> {
  const required = requirements.filter(({ level }) => level === 'required')
  // Limits that are too low, and capabilities that are missing, are found after a call that went through.
  const isCalled = (one: Report['requirements'][number]) =>
    one.proof === 'called' || isAnswered(one.cause) || lacksCapability(one, checks)
  const unmet = required.filter((one) => !isCalled(one))
  if (unmet.length === 0) return required.length === 0 ? unknown('no model is required') : DONE
  return open(
    `${unmet.length} of ${required.length} did not: ${unmet.map(({ text, cause }) => `${text} (${cause ?? 'listed only'})`).join(', ')}`
  )
}

/** What support asks for first is the ids of the requests that were refused. */
function judgeSupport(report: Report): Omit<ChecklistItem, 'text'> {
  const seen = [...report.checks, ...failingCapabilities(report)]
  const refused = seen.filter(({ cause }) => cause !== null && !isAnswered(cause))
  if (refused.length === 0) return DONE
  const hasIds = refused.some(({ requestId }) => requestId !== null)
  return open(`still stuck? Send ${hasIds ? 'the request ids that are shown above' : 'the report'}`)
}
