/** Verifies lists of models: reads the key's list, probes the models, and stops when the key itself is refused. */
import pLimit from 'p-limit'
import { CAUSES, type Cause, isKeyWide, shownBy } from '../diagnosis/causes.ts'
import type { Api } from '../endpoints/api.ts'
import { findBaseUrlFix } from '../endpoints/base-url-fix.ts'
import type { Endpoint } from '../endpoints/endpoints.ts'
import { type HostKind, hasPublicList } from '../endpoints/host.ts'
import type { Check } from '../report.ts'
import {
  InputError,
  type ModelList,
  mergeTargets,
  type Target,
  targetKey,
  targetsOf
} from '../requirements/requirements.ts'
import { ask } from './ask.ts'
import { createCapabilityProber, unanswered } from './capabilities.ts'
import { createCheck, reportedText, uncalled } from './check.ts'
import { type Control, createControl, type Start } from './control.ts'
import { endpointOnList, judgeListing, type Listing, readListing, SKIPPED_LISTING, startOf } from './listing.ts'
import { explainMismatch } from './mismatch.ts'
import { createProbe, type Probe, type ProbeResult } from './probe.ts'
import { reasonNotToCall, type VerifySettings } from './settings.ts'

/** What a verification found. */
export type Verification = {
  readonly listing: Listing
  /** By `targetKey`, in the order of the input. */
  readonly checks: ReadonlyMap<string, Check>
  /** How many requests went to the model API, including the list and the control requests. */
  readonly requests: number
}

/**
 * Verifies every model of the lists. The first probes start together with the list; models of a glob wait for the list.
 *
 * @param listsFor gives all lists once the key's list is known: `lists`, and the models found in the repository
 * @throws InputError if there are more models than `maxProbes`
 */
export async function verify(
  uncounted: Api,
  lists: readonly ModelList[],
  settings: VerifySettings,
  listsFor: (listing: Listing) => Promise<readonly ModelList[]> = async () => lists
): Promise<Verification> {
  const { api, requests } = counting(uncounted)
  const explicit = targetsIn(lists, null)
  assertWithinLimit(explicit.length, settings.maxProbes)
  const listing = readList(api, settings)
  const placeOnList = async (model: string) => endpointOnList(model, await listing, settings.environment.now())
  const probe = createProbe({ ...settings, api, placeOnList })
  const control = createControl(probe, listing, settings)
  const wanted = capabilitiesIn(lists, listing)
  const opened = openList(api, listing)
  const { checkTarget, stop } = createChecker({ api, probe, listing, opened, control, wanted }, settings)
  const early = startsOf(explicit, null)
  control.start(early)
  const earlyChecks = early.map(checkTarget)
  const known = await listing
  const all = targetsIn(await listsFor(known), [...(known.models?.keys() ?? [])])
  // If a glob matches too many models, send nothing more.
  if (all.length > settings.maxProbes) stop()
  assertWithinLimit(all.length, settings.maxProbes)
  const earlyKeys = new Set(explicit.map(targetKey))
  const late = startsOf(
    all.filter((target) => !earlyKeys.has(targetKey(target))),
    known
  )
  control.start([...early, ...late])
  const checks = await Promise.all([...earlyChecks, ...late.map(checkTarget)])
  const byKey = new Map(checks.map(({ target, check }) => [targetKey(target), check]))
  const ordered = all.map((target) => [targetKey(target), byKey.get(targetKey(target)) as Check] as const)
  return { listing: await opened.seen(), checks: new Map(ordered), requests: requests() }
}

/** Where the probe of each target starts, as far as the list is known by then. */
const startsOf = (targets: readonly Target[], known: Listing | null): Start[] =>
  targets.map((target) => ({ target, endpoint: startOf(target, known) }))

type OpenList = {
  /** The list, and what it shows about the key after a check with this cause. */
  readonly for: (cause: Cause | null) => Promise<Listing>
  readonly seen: () => Promise<Listing>
}

/** If the key is refused after it read the list, one request without a key shows whether the list is open to anyone. */
function openList(api: Api, listing: Promise<Listing>): OpenList {
  let asked: Promise<boolean> | null = null
  const isOpen = () => {
    asked ??= api.list('key').then((answer) => judgeListing(answer).cause === null)
    return asked
  }
  const readAs = (read: Listing, open: boolean) =>
    open ? { ...read, provesKey: false, isPublic: true, isOpen: true } : read
  return {
    async for(cause) {
      const read = await listing
      const isInDoubt = ['rejected', 'doubted'].includes(shownBy(cause).key)
      return read.provesKey && isInDoubt ? readAs(read, await isOpen()) : read
    },
    seen: async () => readAs(await listing, asked !== null && (await asked))
  }
}

function counting(api: Api): { api: Api; requests: () => number } {
  let sent = 0
  const count = <T>(result: T): T => {
    sent += 1
    return result
  }
  return {
    api: { list: (...args) => count(api.list(...args)), send: (request) => count(api.send(request)) },
    requests: () => sent
  }
}

/** Every model that the lists name, once. While the key's list is not known, `listed` is null and globs match nothing. */
export function targetsIn(lists: readonly ModelList[], listed: readonly string[] | null): Target[] {
  const targets = lists.flatMap(({ requirements, exclusions }) =>
    requirements.flatMap(({ alternatives }) => alternatives.flatMap((one) => targetsOf(one, listed, exclusions)))
  )
  return mergeTargets(targets)
}

function assertWithinLimit(count: number, maxProbes: number): void {
  if (count <= maxProbes) return
  throw new InputError(
    `"required-models" and "optional-models" name ${count} models, including those that "find-models" found, but "max-probes" allows ${maxProbes}. Narrow a glob or "find-in", or raise "max-probes"`
  )
}

async function readList(api: Api, settings: VerifySettings): Promise<Listing> {
  const reply = await ask({ subject: 'the list of models', send: () => api.list(), judge: judgeListing }, settings)
  const listing = readListing(reply.answer, reply.judgement)
  return {
    ...listing,
    // Azure lists the models that one could deploy. Calls go to deployments, which are not on that list.
    isComplete: listing.isComplete && settings.host !== 'azure',
    isPublic: hasPublicList(settings.baseUrl),
    provesKey: settings.host === 'other' && listing.status === 'ok' && !hasPublicList(settings.baseUrl),
    message: reportedText(listing.message, settings.redact)
  }
}

type Checker = {
  readonly checkTarget: (start: Start) => Promise<{ target: Target; check: Check }>
  /** Sends and reports nothing more. */
  readonly stop: () => void
}

type Parts = {
  readonly api: Api
  readonly probe: Probe
  readonly listing: Promise<Listing>
  readonly opened: OpenList
  readonly control: Control
  /** The capabilities that the lines ask of a target, as the report writes them. */
  readonly wanted: (target: Target) => Promise<readonly string[]>
}

/** A glob may ask for capabilities of a model that another line names. Only the key's list shows which models match. */
function capabilitiesIn(lists: readonly ModelList[], listing: Promise<Listing>): Parts['wanted'] {
  const alternatives = lists.flatMap(({ requirements }) => requirements.flatMap((one) => one.alternatives))
  const waits = alternatives.some(({ isGlob, capabilities }) => isGlob && capabilities !== undefined)
  if (!waits) return async ({ capabilities = [] }) => capabilities
  const byTarget = listing.then(({ models }) => {
    const all = targetsIn(lists, [...(models?.keys() ?? [])])
    return new Map(all.map((target) => [targetKey(target), target.capabilities ?? []]))
  })
  return async (target) => (await byTarget).get(targetKey(target)) ?? []
}

function createChecker({ api, probe, listing, opened, control, wanted }: Parts, settings: VerifySettings): Checker {
  const { environment, host } = settings
  const baseUrlFix = findBaseUrlFix(settings.baseUrl)
  const slots = pLimit(settings.concurrency)
  const explain = explainMismatch(api, settings)
  const probeCapabilities = createCapabilityProber(slots, { ...settings, api })
  const refusal = createRefusal(listing, host)
  let isStopped = false

  const probeInTurn = async (target: Target, endpoint: Endpoint): Promise<ProbeResult> => {
    const stoppedBy = refusal.cause()
    if (stoppedBy)
      return { ...uncalled(endpoint, 'not_reached'), hint: `Not asked after this answer: ${CAUSES[stoppedBy].title}.` }
    if (isStopped || environment.signal.aborted) return uncalled(endpoint, 'not_reached')
    const probing = probe(target, endpoint).then(async (seen) => {
      await refusal.note(seen.cause)
      return seen
    })
    return explain(target, probing)
  }

  const checkTarget: Checker['checkTarget'] = async ({ target, endpoint }) => {
    const reason = reasonNotToCall(endpoint, settings)
    const seen = reason === null ? await slots(probeInTurn, target, endpoint) : uncalled(endpoint, 'not_probed', reason)
    const proven = await control.confirm(target, seen)
    const names = await wanted(target)
    const capable = await probeCapabilities(proven, isStopped ? [] : names)
    const context = { ...settings, baseUrlFix, listing: await opened.for(seen.cause), nowMs: environment.now() }
    const check = createCheck(target, capable, context)
    if (!isStopped) settings.onCheck(check)
    return { target, check }
  }
  return {
    checkTarget,
    stop: () => {
      isStopped = true
    }
  }
}

type Refusal = {
  /** The cause that makes further requests useless; null if there is none. */
  readonly cause: () => Cause | null
  /** Takes the cause of one more result; null if the model is usable. */
  readonly note: (cause: Cause | null) => Promise<void>
}

/** Watches the results for a refusal of the key itself, which stops the run. */
function createRefusal(listing: Promise<Listing>, host: HostKind): Refusal {
  let refusedBy: Cause | null = null
  let isAnyUsable = false
  // Some gateways refuse one model with the words for a refused key. One usable model shows that the key is good.
  const count = (cause: Cause | null) => {
    if (cause === null) isAnyUsable = true
    else if (isKeyWide(cause, host) && (host !== 'other' || !isAnyUsable)) refusedBy ??= cause
  }
  void listing.then(({ cause }) => cause !== null && count(cause))
  return {
    cause: () => (host === 'other' && isAnyUsable ? null : refusedBy),
    async note(cause) {
      const mayBeTheModel = host === 'other' && cause !== null && isKeyWide(cause, host)
      // A list that was read with the key shows that the key is good. Then a refusal concerns this one model.
      if (!mayBeTheModel || !(await listing).provesKey) count(cause)
    }
  }
}

/** The result without any request, if the key cannot work: every named model is refused. */
export function refuseAll(lists: readonly ModelList[], cause: Cause, hint: string | null): Verification {
  const context = { listing: SKIPPED_LISTING, nowMs: 0, baseUrlFix: null, redact: (text: string) => text }
  const checks = startsOf(targetsIn(lists, null), null).map(({ target, endpoint }) => {
    const seen = uncalled(endpoint, cause)
    const capabilities = (target.capabilities ?? []).map(unanswered)
    return [targetKey(target), createCheck(target, { ...seen, hint, capabilities }, context)] as const
  })
  return { listing: SKIPPED_LISTING, checks: new Map(checks), requests: 0 }
}
