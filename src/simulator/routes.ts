/** The account's HTTP endpoints: a table, and the answer of each entry. */
import type { LLMock } from '@copilotkit/aimock'
import type { SimulatedAccount } from './account.ts'
import { checkCallScope, checkCredit, checkKey, checkListScope } from './account-checks.ts'
import { readOrganization, refuseAdmin } from './admin.ts'
import { answer, jsonReply, type Reply } from './answers.ts'
import { checkCapabilities, withoutIgnored } from './capabilities.ts'
import { type Refusal, refusal, unknownUrl } from './errors.ts'
import { exchangeToken, issueIdToken } from './identity.ts'
import { checkEndpoint, checkModel, checkParameters, checkVerification } from './model-checks.ts'
import { limitsOf, type SimulatedEndpoint, type SimulatedModel } from './models.ts'
import type { ReceivedRequest, RecordedRequest } from './recording.ts'

/** A running account: its settings, the mock that answers, and the requests so far. */
export type Simulation = {
  readonly account: SimulatedAccount
  readonly mock: LLMock
  readonly requests: readonly RecordedRequest[]
}

/** One endpoint of the account. */
type Route = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: RegExp
  /** Its name in the faults. */
  readonly kind: 'list' | 'call' | 'other'
  readonly endpoint: SimulatedEndpoint | null
  readonly handle: (simulation: Simulation, received: ReceivedRequest, match: RegExpExecArray) => Reply | Promise<Reply>
}

/** Seconds since 1970: when every listed model was created. */
const CREATED = 1_767_225_600

/** Answers with a refusal. */
export const refuse = ({ status, error }: Refusal): Reply => jsonReply(status, { error })

const isListed = ({ unlisted, refused }: SimulatedModel) =>
  !(unlisted ?? (refused === 'project' || refused === 'not-found'))

function listEntries({ models, organization }: SimulatedAccount) {
  return Object.entries(models)
    .filter(([, settings]) => isListed(settings))
    .map(([id, { shutdownDate }]) => ({
      id,
      object: 'model',
      created: CREATED,
      owned_by: id.startsWith('ft:') ? organization : 'system',
      shutdown_date: shutdownDate ?? null
    }))
}

const listModels: Route['handle'] = ({ account }, { recorded }) => {
  const refused = checkKey(account, recorded.headers) ?? checkListScope(account)
  return refused ? refuse(refused) : jsonReply(200, { object: 'list', data: listEntries(account) })
}

const retrieveModel: Route['handle'] = ({ account }, { recorded }, [, id = '']) => {
  const refused = checkKey(account, recorded.headers) ?? checkListScope(account)
  if (refused) return refuse(refused)
  const entry = listEntries(account).find((listed) => listed.id === decodeURIComponent(id))
  const code = 'model_not_found'
  return entry
    ? jsonReply(200, entry)
    : refuse(refusal(404, `The model '${decodeURIComponent(id)}' does not exist`, { param: 'model', code }))
}

/** Every check of an inference request, in the API's order. The body is the parsed JSON or the form's fields. */
export function checkCall(account: SimulatedAccount, endpoint: SimulatedEndpoint, model: string | null, body: object) {
  const settings = (model && account.models[model]) || {}
  const fields = body as Readonly<Record<string, unknown>>
  const name = model ?? ''
  return (
    checkCredit(account, endpoint) ??
    checkModel(account, model) ??
    checkEndpoint(name, settings, endpoint) ??
    checkParameters(name, settings, endpoint, fields) ??
    checkVerification(account, name, settings, fields) ??
    checkCapabilities(settings.capabilities ?? {}, account.verified, fields)
  )
}

function limitHeaders(settings: SimulatedModel): Record<string, string> {
  const { requestsPerMinute, tokensPerMinute } = limitsOf(settings)
  return {
    'x-ratelimit-limit-requests': String(requestsPerMinute),
    'x-ratelimit-limit-tokens': String(tokensPerMinute),
    'x-ratelimit-remaining-requests': String(Math.max(0, requestsPerMinute - 1)),
    'x-ratelimit-remaining-tokens': String(Math.max(0, tokensPerMinute - 24)),
    'x-ratelimit-reset-requests': '12ms',
    'x-ratelimit-reset-tokens': '0s'
  }
}

const BAD_BODY = 'We could not parse the JSON body of your request. The OpenAI API expects a JSON payload.'

const callModel =
  (endpoint: Exclude<SimulatedEndpoint, 'realtime'>): Route['handle'] =>
  async ({ account, mock }, { recorded, raw }) => {
    const { headers, body, path } = recorded
    const refused = checkKey(account, headers) ?? checkCallScope(account, endpoint)
    if (refused) return refuse(refused)
    if (typeof body !== 'object' || body === null) return refuse(refusal(400, BAD_BODY))
    const model = recorded.model ?? (endpoint === 'moderations' ? 'omni-moderation-latest' : null)
    const rejected = checkCall(account, endpoint, model, body)
    if (rejected) return refuse(rejected)
    const settings = account.models[model ?? ''] ?? {}
    const taken = withoutIgnored(settings.capabilities ?? {}, body as Readonly<Record<string, unknown>>)
    const question = {
      path,
      body: headers['content-type']?.includes('json') ? taken : body,
      raw,
      model: settings.answeredAs ?? model ?? ''
    }
    const reply = await answer(mock, endpoint, question, headers['content-type'] ?? 'application/json')
    return { ...reply, headers: { ...reply.headers, ...limitHeaders(settings) } }
  }

const readAdmin: Route['handle'] = ({ account }, { recorded }, [path, rest = '']) => {
  const refused = refuseAdmin(account, recorded.headers.authorization, rest)
  if (refused) return refuse(refused)
  const { searchParams } = new URL(recorded.path, 'http://localhost')
  return readOrganization(account, rest, searchParams) ?? refuse(unknownUrl('GET', path))
}

const idToken: Route['handle'] = ({ account }, { recorded }) => {
  const audience = new URL(recorded.path, 'http://localhost').searchParams.get('audience')
  return issueIdToken(account.identity, recorded.headers.authorization, audience)
}

const call = (path: RegExp, endpoint: Exclude<SimulatedEndpoint, 'realtime'>): Route => ({
  method: 'POST',
  path,
  kind: 'call',
  endpoint,
  handle: callModel(endpoint)
})

/** First match wins. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/v1\/models$/, kind: 'list', endpoint: null, handle: listModels },
  { method: 'GET', path: /^\/v1\/models\/(.+)$/, kind: 'list', endpoint: null, handle: retrieveModel },
  {
    method: 'GET',
    path: /^\/v1\/organization\/(.+)$/,
    kind: 'other',
    endpoint: null,
    handle: readAdmin
  },
  // The simulator also plays the hosts of GitHub and of the token exchange.
  { method: 'GET', path: /^\/github\/id-token$/, kind: 'other', endpoint: null, handle: idToken },
  {
    method: 'POST',
    path: /^\/oauth\/token$/,
    kind: 'other',
    endpoint: null,
    handle: ({ account, requests }, { recorded }) => exchangeToken(account.identity, recorded.body, requests.length)
  },
  call(/^\/v1\/responses$/, 'responses'),
  call(/^\/v1\/chat\/completions$/, 'chat'),
  call(/^\/v1\/completions$/, 'completions'),
  call(/^\/v1\/embeddings$/, 'embeddings'),
  call(/^\/v1\/moderations$/, 'moderations'),
  call(/^\/v1\/images\/generations$/, 'images'),
  call(/^\/v1\/audio\/speech$/, 'speech'),
  call(/^\/v1\/audio\/transcriptions$/, 'transcriptions')
]
