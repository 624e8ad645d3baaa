/** Verifies whole lists of models: reads the list, probes what is asked for, stops where the key itself is refused. */
import pLimit from 'p-limit'
import { CAUSES, type Cause, isKeyWide } from '../diagnosis/causes.ts'
import type { Api } from '../endpoints/api.ts'
import { findBaseUrlFix } from '../endpoints/base-url-fix.ts'
import { type Endpoint, endpointByName } from '../endpoints/endpoints.ts'
import { hasPublicList } from '../endpoints/host.ts'
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
import { createCheck, shorten, uncalled } from './check.ts'
import { type Control, createControl } from './control.ts'
import { endpointOnList, judgeListing, type Listing, readListing, SKIPPED_LISTING, startOf } from './listing.ts'
import { explainMismatch } from './mismatch.ts'
import { createProbe, type Probe, type ProbeResult } from './probe.ts'
import { reasonNotToCall, type VerifySettings } from './settings.ts'

export type Verification = {
  readonly listing: Listing
  /** By `targetKey`, in the order in which the models stand in the input. */
  readonly checks: ReadonlyMap<string, Check>
  /** Requests sent to the model API, the list and the control request included. */
  readonly requests: number
}

/**
 * The list and the first probes leave together; models of a glob wait for the list.
 * @param listsFor all that is asked for once the list is known, `lists` included: models found in the repository join
 * @throws InputError when there are more models than `maxProbes`
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
  const { checkTarget, stop } = createChecker({ api, probe, listing, control, wanted }, settings)
  control.start(explicit.map((target) => startOf(target, null)))
  const early = explicit.map(checkTarget)
  const known = await listing
  const all = targetsIn(await listsFor(known), [...(known.models?.keys() ?? [])])
  // Whether a glob is too wide shows only on the list: what has not left by then never does.
  if (all.length > settings.maxProbes) stop()
  assertWithinLimit(all.length, settings.maxProbes)
  const earlyKeys = new Set(explicit.map(targetKey))
  control.start(all.map((target) => startOf(target, earlyKeys.has(targetKey(target)) ? null : known)))
  const late = all.filter((target) => !earlyKeys.has(targetKey(target))).map(checkTarget)
  const checks = await Promise.all([...early, ...late])
  const byKey = new Map(checks.map(({ target, check }) => [targetKey(target), check]))
  const ordered = all.map((target) => [targetKey(target), byKey.get(targetKey(target)) as Check] as const)
  return { listing: known, checks: new Map(ordered), requests: requests() }
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

/** Every model that the lists name, once. `listed` is null as long as the list is not known: globs match nothing yet. */
export function targetsIn(lists: readonly ModelList[], listed: readonly string[] | null): Target[] {
  const targets = lists.flatMap(({ requirements, exclusions }) =>
    requirements.flatMap(({ alternatives }) => alternatives.flatMap((one) => targetsOf(one, listed, exclusions)))
  )
  return mergeTargets(targets)
}

function assertWithinLimit(count: number, maxProbes: number): void {
  if (count <= maxProbes) return
  throw new InputError(
    `"required-models" and "optional-models" name ${count} models, those that "find-models" found included, more than "max-probes" allows (${maxProbes}): narrow a glob or "find-in", or raise "max-probes"`
  )
}

async function readList(api: Api, settings: VerifySettings): Promise<Listing> {
  const reply = await ask({ subject: 'the list of models', send: () => api.list(), judge: judgeListing }, settings)
  const listing = readListing(reply.answer, reply.judgement)
  return {
    ...listing,
    // Azure lists the models that could be deployed, not the deployments that are called.
    isComplete: listing.isComplete && settings.host !== 'azure',
    isPublic: hasPublicList(settings.baseUrl),
    provesKey: settings.host === 'other' && listing.status === 'ok' && !hasPublicList(settings.baseUrl),
    message: listing.message === null ? null : shorten(settings.redact(listing.message))
  }
}

type Checker = {
  readonly checkTarget: (target: Target) => Promise<{ target: Target; check: Check }>
  /** Nothing more is sent or reported. */
  readonly stop: () => void
}

type Parts = {
  readonly api: Api
  readonly probe: Probe
  readonly listing: Promise<Listing>
  readonly control: Control
  /** The capabilities that any line asks of a target, as the report writes them. */
  readonly wanted: (target: Target) => Promise<readonly string[]>
}

/** A glob may ask for capabilities of a model that another line names: which ones shows only on the list. */
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

function createChecker({ api, probe, listing, control, wanted }: Parts, settings: VerifySettings): Checker {
  const { environment, host } = settings
  const baseUrlFix = findBaseUrlFix(settings.baseUrl)
  const slots = pLimit(settings.concurrency)
  const explain = explainMismatch(api, settings)
  const probeCapabilities = createCapabilityProber(slots, { ...settings, api })
  let stoppedBy: Cause | null = null
  let isAnyUsable = false
  let isStopped = false

  // Gateways may refuse one model with the words for a refused key: there, one usable model shows that the key is good.
  const note = (cause: Cause | null) => {
    if (cause === null) isAnyUsable = true
    else if (isKeyWide(cause, host) && (host !== 'other' || !isAnyUsable)) stoppedBy ??= cause
  }
  /** Null as long as the list is under way, which no model that is named waits for. */
  let known: Listing | null = null
  void listing.then((read) => {
    known = read
    if (read.cause) note(read.cause)
  })
  /** A list that was read with the key shows that it is good: what is refused then is the one model. */
  const noteOf = async (cause: Cause | null) => {
    const mayBeTheModel = host === 'other' && cause !== null && isKeyWide(cause, host)
    if (!mayBeTheModel || !(await listing).provesKey) note(cause)
  }

  const probeInTurn = async (target: Target, endpoint: Endpoint): Promise<ProbeResult> => {
    if (stoppedBy && !(host === 'other' && isAnyUsable))
      return { ...uncalled(endpoint, 'not_reached'), hint: `Not asked after this answer: ${CAUSES[stoppedBy].title}.` }
    if (isStopped || environment.signal.aborted) return uncalled(endpoint, 'not_reached')
    const seen = await probe(target, endpoint)
    await noteOf(seen.cause)
    return explain(target, seen)
  }

  const checkTarget: Checker['checkTarget'] = async (target) => {
    const endpoint = startOf(target, known)
    const reason = reasonNotToCall(endpoint, settings)
    const seen = reason === null ? await slots(probeInTurn, target, endpoint) : uncalled(endpoint, 'not_probed', reason)
    const proven = await control.confirm(target, seen)
    const names = await wanted(target)
    const capable = await probeCapabilities(proven, isStopped ? [] : names)
    const context = { ...settings, baseUrlFix, listing: await listing, nowMs: environment.now() }
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

/** What is known without a request when the key itself cannot work: every model that is named is refused. */
export function refuseAll(lists: readonly ModelList[], cause: Cause, hint: string | null): Verification {
  const context = { listing: SKIPPED_LISTING, nowMs: 0, baseUrlFix: null, redact: (text: string) => text }
  const checks = targetsIn(lists, null).map((target) => {
    const seen = uncalled(target.endpoint ?? endpointByName(target.model), cause)
    const capabilities = (target.capabilities ?? []).map(unanswered)
    return [targetKey(target), createCheck(target, { ...seen, hint, capabilities }, context)] as const
  })
  return { listing: SKIPPED_LISTING, checks: new Map(checks), requests: 0 }
}
