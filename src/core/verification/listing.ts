/** Reads the list of models that GET /models gives, from any server. */

import { LAST_DATE_MS } from '../dates.ts'
import { looksLikeHtml, parseJson } from '../diagnosis/api-error.ts'
import type { Cause } from '../diagnosis/causes.ts'
import { type Judgement, judgeRefusal } from '../diagnosis/judge.ts'
import { transportCause, transportMessage } from '../diagnosis/transport.ts'
import type { Answer } from '../endpoints/api.ts'
import { endpointByName } from '../endpoints/endpoint-by-name.ts'
import { ENDPOINTS, type Endpoint, endpointSpec } from '../endpoints/endpoints.ts'
import { complaintIn, type Json } from '../endpoints/verdicts.ts'
import type { Report } from '../report.ts'
import { MAX_MODEL_ID_LENGTH, type Target } from '../requirements/requirements.ts'

/** What is known of the list of models. */
export type Listing = {
  readonly status: Report['listing']['status']
  /** Why the list could not be read; null if it was read or not asked for. */
  readonly cause: Cause | null
  readonly message: string | null
  /** Model id → shutdown date (YYYY-MM-DD) or null; null if the list is not known. */
  readonly models: ReadonlyMap<string, string | null> | null
  /** Models that the list calls switched off. */
  readonly switchedOff?: ReadonlySet<string>
  /** Is the list complete? The first of several pages cannot show that a model is missing. */
  readonly isComplete: boolean
  /** Does the server give the list to anybody? Then it shows nothing about the key. */
  readonly isPublic?: boolean
  /** Does the list show that the key is good? Then each later refusal concerns one model only. */
  readonly provesKey?: boolean
  /** Did the server give the list without the key, too? Then it says nothing about the key. */
  readonly isOpen?: boolean
  /** The kinds that the list gives its models: model id → LiteLLM's "mode". */
  readonly modes?: ReadonlyMap<string, string>
}

/** The list was not asked for. */
export const SKIPPED_LISTING: Listing = {
  status: 'skipped',
  cause: null,
  message: null,
  models: null,
  isComplete: false
}

const isSuccess = (status: number) => status >= 200 && status <= 299
/** Did the server refuse the list? Other statuses are faults on the way to it. */
const isRefusal = (status: number) => status === 401 || status === 403

/** Why there is no list. If the cause is null, there is one, in `body`. */
export function judgeListing(answer: Answer): Judgement {
  const fault = (cause: Cause, message: string | null): Judgement => ({ cause, message, facts: null, body: null })
  if (answer.kind === 'stopped') return fault('not_reached', null)
  if (answer.kind === 'failure') return fault(transportCause(answer), transportMessage(answer))
  if (!isSuccess(answer.status)) return judgeRefusal(answer, answer.body)
  const body = parseJson(answer.body)
  if (listIn(body) !== null) return { cause: null, message: null, facts: null, body: body as Judgement['body'] }
  return fault(
    'unreadable_response',
    looksLikeHtml(answer.body) ? 'A web page instead of a list' : 'Not a list of models'
  )
}

/**
 * Reads the list from an answer.
 *
 * @param judgement of the same answer; parsing a long list twice takes twice the memory
 */
export function readListing(answer: Answer, judgement = judgeListing(answer)): Listing {
  const { cause, message, body } = judgement
  const list = listIn(body)
  if (list !== null) {
    const models = new Map<string, string | null>()
    const switchedOff = new Set<string>()
    const modes = new Map<string, string>()
    // One entry at a time. A list may have 100,000 entries, and memory must not hold them all twice.
    for (const value of list) {
      const entry = entryOf(value)
      if (entry === null) continue
      models.set(entry.id, entry.shutdownDate)
      if (entry.isOff) switchedOff.add(entry.id)
      if (entry.mode !== null) modes.set(entry.id, entry.mode)
    }
    return { status: 'ok', cause: null, message: null, models, switchedOff, modes, isComplete: body?.has_more !== true }
  }
  const isDenied = answer.kind === 'response' && isRefusal(answer.status) && cause !== 'blocked_by_edge'
  return { status: isDenied ? 'denied' : 'unavailable', cause, message, models: null, isComplete: false }
}

type Entry = {
  readonly id: string
  readonly shutdownDate: string | null
  readonly isOff: boolean
  readonly mode: string | null
}

/** `{data:[{id}]}` (OpenAI), `[{id}]` (Together), `{models:[{name}]}` (Ollama, Gemini); null for anything else. */
function listIn(body: unknown): readonly unknown[] | null {
  const object = body as { data?: unknown; models?: unknown } | null | undefined
  const list = Array.isArray(body) ? body : (object?.data ?? object?.models)
  if (!Array.isArray(list) || (list !== body && complaintIn(object as Json) !== null)) return null
  // A list of other things, such as texts, is not a list of models.
  return list.length === 0 || list.some((entry) => entryOf(entry) !== null) ? list : null
}

const OFF = /^(shut ?down|retired|disabled|inactive|offline|decommissioned|removed|deactivated)$/i

/** Does the entry say that the model cannot be called? */
function isSwitchedOff({
  status,
  enabled,
  active
}: {
  status?: unknown
  enabled?: unknown
  active?: unknown
}): boolean {
  return enabled === false || active === false || (typeof status === 'string' && OFF.test(status))
}

function entryOf(value: unknown): Entry | null {
  if (value === null || typeof value !== 'object') return null
  const { id, name, mode, shutdown_date: shutdown } = value as Readonly<Record<string, unknown>>
  const model = typeof id === 'string' ? id : name
  if (typeof model !== 'string' || model === '' || model.length > MAX_MODEL_ID_LENGTH) return null
  // Gemini's OpenAI-compatible list adds a prefix that calls do not need.
  return {
    id: model.replace(/^models\//, ''),
    shutdownDate: dateOf(shutdown),
    isOff: isSwitchedOff(value),
    mode: typeof mode === 'string' ? mode : null
  }
}

/** YYYY-MM-DD of OpenAI's dates and of the Unix seconds that some servers send; null for anything else. */
function dateOf(value: unknown): string | null {
  const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined
  const date = new Date(typeof value === 'number' && value > 0 ? value * 1000 : (day ?? Number.NaN))
  if (Number.isNaN(date.getTime()) || date.getTime() > LAST_DATE_MS) return null
  const text = date.toISOString().slice(0, 10)
  // `Date` turns 31 February into a day in March. That is not the date that the server sent.
  return day === undefined || day === text ? text : null
}

/** Is the model on the list? null if the list does not tell. */
export function isListed(model: string, { models, isComplete }: Listing): boolean | null {
  if (models === null) return null
  // Ollama fills in a missing tag. Gemini also accepts its prefix in calls.
  const names = [model, `${model}:latest`, model.replace(/^models\//, '')]
  return names.some((name) => models.has(name)) || (isComplete ? false : null)
}

/** Has the model's shutdown date on the list passed? */
export function hasShutDown(model: string, { models }: Listing, nowMs: number): boolean {
  return Date.parse(models?.get(model) ?? '') <= nowMs
}

/** Where a model may answer. `isNamed`: the list names this endpoint. */
export type ListPlace = { readonly endpoint: Endpoint; readonly isNamed: boolean }

/** The endpoint of each mode that the list may name. */
const ENDPOINT_OF_MODE: ReadonlyMap<string, Endpoint> = new Map(
  (Object.keys(ENDPOINTS) as Endpoint[]).flatMap((endpoint) =>
    endpointSpec(endpoint).modes.map((mode) => [mode, endpoint] as const)
  )
)

/**
 * Another endpoint for a listed model that the server does not know as a text model: the endpoint of its mode. A model
 * without a mode may be an alias for an embedding model, so the endpoint is `embeddings`. null if the model is not listed.
 */
export function endpointOnList(model: string, listing: Listing, nowMs: number): ListPlace | null {
  // A model that was shut down or switched off answers nowhere.
  const isGone = hasShutDown(model, listing, nowMs) || listing.switchedOff?.has(model) === true
  if (isListed(model, listing) !== true || isGone) return null
  if (listing.modes?.has(model) !== true) return { endpoint: 'embeddings', isNamed: false }
  const named = endpointOfMode(model, listing)
  // A guess must not cost money.
  return named === null || endpointSpec(named).paid ? null : { endpoint: named, isNamed: true }
}

function endpointOfMode(model: string, { modes }: Listing): Endpoint | null {
  return ENDPOINT_OF_MODE.get(modes?.get(model) ?? '') ?? null
}

/** The first endpoint to ask: the one that the user pinned, else the one of its mode on the list, else the one that its name suggests. */
export function startOf({ model, endpoint }: Target, listing: Listing | null): Endpoint {
  const byName = endpoint ?? endpointByName(model)
  if (endpoint !== null || byName !== 'responses' || listing === null) return byName
  const byMode = endpointOfMode(model, listing)
  return byMode === null || byMode === 'chat' ? byName : byMode
}
