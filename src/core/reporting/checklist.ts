/** The access checklist. The results of the run tick its boxes. Every open box has a reason. */
import { spendInWords } from '../admin-key/spend.ts'
import { daysUntil, inDays, untilInWords } from '../dates.ts'
import { type Cause, type CauseTraits, shownBy, traitsOf } from '../diagnosis/causes.ts'
import type { Report } from '../report.ts'
import { failingCapabilities, lacksCapability } from './capability-checks.ts'

type ChecklistItem = {
  readonly text: string
  /** false: somebody must do something. null: this run did not ask, or could not tell. */
  readonly done: boolean | null
  /** Why the box is open, or what the run found. */
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
          : done("none is needed, since GitHub's identity token replaces it")
      return key.status === 'missing' ? open('no key reached this step') : DONE
    }
  },
  {
    text: 'The key is active',
    judge: ({ key, generatedAt }) => {
      if (key.status === 'accepted') return { done: true, reason: aboutKey(key, generatedAt) }
      if (key.status === 'undetermined') return unknown('the API did not say')
      if (key.status === 'missing') return unknown('no key was sent')
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
      return listing.status === 'ok' ? DONE : unknown('the list of models, which has the dates, was not read')
    }
  },
  { text: 'Nothing is left to ask support', judge: judgeSupport }
]

/** The checklist of the summary. Each of its nine points is done, open with a reason, or not known. */
export function checklistOf(report: Report): ChecklistItem[] {
  return RULES.map(({ text, judge }) => ({ text, ...withoutTask(judge(report), report) }))
}

/** After a passed or a skipped run there is nothing to do, so no box stays open. Its reason stays as a fact. */
function withoutTask(judged: Omit<ChecklistItem, 'text'>, { result, key }: Report): Omit<ChecklistItem, 'text'> {
  const isDone = result === 'skipped' || (result === 'passed' && key.status === 'accepted')
  return isDone && judged.done === false ? { ...judged, done: null } : judged
}

/** What an admin key told about the key, such as "212 days old, owned by a service account, expires in 6 days"; else null. */
function aboutKey(key: Report['key'], generatedAt: string): string | null {
  const { kind, ageDays, owner } = key
  if (kind === 'workload-identity') return 'a short-lived token from the exchange of an identity token'
  const facts = [
    ...(ageDays === null ? [] : [`${inDays(ageDays)} old`]),
    ...(owner === null ? [] : [`owned by a ${owner === 'person' ? 'person' : 'service account'}`]),
    ...keyEndOf(key, generatedAt)
  ]
  return facts.length === 0 ? null : facts.join(', ')
}

/** When and why the key stops working, or has stopped. */
function keyEndOf({ expiresAt, ownerAccess }: Report['key'], generatedAt: string): string[] {
  const nowMs = Date.parse(generatedAt)
  const end = (moment: string) =>
    daysUntil(moment, nowMs) > 0 ? `expires ${untilInWords(moment, nowMs)}` : `expired on ${moment.slice(0, 10)}`
  return [
    ...(ownerAccess === 'inactive' ? ['the owner no longer has access to the project'] : []),
    ...(expiresAt === null ? [] : [end(expiresAt)])
  ]
}

/** The box about money, with what the hard spend limit leaves. */
function judgeMoney(report: Report): Omit<ChecklistItem, 'text'> {
  const judged = leftOpen(report, 'money')
  if (report.spend === null) return judged
  const spent = spendInWords(report.spend, report.generatedAt)
  return { ...judged, reason: judged.reason === null ? spent : `${judged.reason} (${spent})` }
}

/** Open if a cause of this box stopped a call; done if a call succeeded; else not known. */
function leftOpen({ checks, listing }: Report, box: Box): Omit<ChecklistItem, 'text'> {
  const found = [...checks.map(({ cause }) => cause), listing.cause].find(
    (cause) => cause !== null && traitsOf(cause).related.box === box
  )
  if (found) return open(found)
  if (checks.some(answered)) return DONE
  // The list was read with the same headers, so they are right.
  if (listing.status === 'ok')
    return box === 'account' ? DONE : unknown('the list was read, but no call that costs money succeeded')
  return unknown('no call got that far')
}

/** Did the model answer, although the check has this cause? */
const isAnswered = (cause: Cause | null) => shownBy(cause).model === 'answered'

/** Did the model answer? A check with `limits_too_low` is refused, but its model did. */
const answered = ({ status, cause, attempts, httpStatus }: Report['checks'][number]) =>
  status === 'usable' || (isAnswered(cause) && attempts > 0 && (httpStatus ?? 0) < 400)

function judgeListed({ listing, requirements, checks }: Report): Omit<ChecklistItem, 'text'> {
  if (listing.status !== 'ok') return unknown(listing.cause ?? 'the list was not read')
  const isListed = (model: string) => checks.some((check) => check.model === model && check.listed !== false)
  const required = requirements.filter(({ level }) => level === 'required')
  const missing = required.filter(({ models, status }) => status !== 'met' && !models.some(isListed))
  const unlisted = required.filter(({ models }) => models.length > 0 && !models.some(isListed))
  // The call counts. If an unlisted model is usable, there is nothing to do.
  if (missing.length === 0 && unlisted.length > 0)
    return unknown(`usable, though not listed: ${unlisted.map(({ text }) => text).join(', ')}`)
  const names = [...new Set([...missing, ...unlisted])].map(({ text }) => text)
  return names.length === 0 ? DONE : open(`not on the list: ${names.join(', ')}`)
}

function judgeCalled({ requirements, checks, key }: Report): Omit<ChecklistItem, 'text'> {
  const required = requirements.filter(({ level }) => level === 'required')
  if (key.status === 'missing' && required.length > 0) return unknown('no key was sent')
  // The run finds low limits and missing capabilities only after a successful call.
  const isCalled = (one: Report['requirements'][number]) =>
    one.proof === 'called' || isAnswered(one.cause) || lacksCapability(one, checks)
  const unmet = required.filter((one) => !isCalled(one))
  if (unmet.length === 0) return required.length === 0 ? unknown('no model is required') : DONE
  return open(
    `${unmet.length} of ${required.length} did not: ${unmet.map(({ text, cause }) => `${text} (${cause ?? 'listed only'})`).join(', ')}`
  )
}

/** Support asks first for the ids of the refused requests. */
function judgeSupport(report: Report): Omit<ChecklistItem, 'text'> {
  const seen = [...report.checks, ...failingCapabilities(report)]
  const refused = seen.filter(({ cause }) => cause !== null && !isAnswered(cause))
  if (refused.length === 0) return DONE
  const hasIds = refused.some(({ requestId }) => requestId !== null)
  return open(`still stuck? Send ${hasIds ? 'the request ids shown above' : 'the report'}`)
}
