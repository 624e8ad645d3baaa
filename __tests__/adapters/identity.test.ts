/** The SDK's real exchange against a local server: what it sends, when it sends it again, and the cause of each failure. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFetch } from '../../src/adapters/fetch.ts'
import { createIdentity } from '../../src/adapters/identity.ts'
import { judgeExchange } from '../../src/core/credential/exchange.ts'

type Reply = (response: ServerResponse, request: IncomingMessage) => void
type Seen = { readonly method: string; readonly path: string; readonly contentType: string; readonly body: unknown }

const json =
  (status: number, body: unknown): Reply =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const granted = (token: string, expires_in = 3600) =>
  json(200, { access_token: token, issued_token_type: 'x', token_type: 'Bearer', expires_in })

/** A server that gives each request the next reply, and then always the last one. */
async function startExchange(...replies: readonly Reply[]) {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const { method = '', url: path = '', headers } = request
    seen.push({ method, path, contentType: headers['content-type'] ?? '', body: text === '' ? null : JSON.parse(text) })
    replies[Math.min(seen.length, replies.length) - 1]?.(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { seen, origin, close }
}

type Options = {
  readonly getIdToken?: (audience: string) => Promise<string>
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

async function withIdentity(
  replies: readonly Reply[],
  use: (setup: {
    readonly identity: ReturnType<typeof createIdentity>
    readonly seen: readonly Seen[]
    readonly events: readonly string[]
  }) => Promise<void>,
  { getIdToken, timeoutMs = 5_000, signal = new AbortController().signal }: Options = {}
) {
  const exchange = await startExchange(...replies)
  const events: string[] = []
  let asked = 0
  const send = await createFetch(exchange.origin)
  const identity = createIdentity({
    identityProviderId: 'idp_1',
    serviceAccountId: 'sa_1',
    audience: 'https://api.openai.com/v1',
    getIdToken:
      getIdToken ??
      (async (audience) => {
        events.push(`asked for ${audience}`)
        asked += 1
        return `id-token-${asked}`
      }),
    keepSecret: (token) => void events.push(`masked ${token}`),
    timeoutMs,
    signal,
    fetch: (url, init) => {
      events.push(`sent to ${String(url)}`)
      return send(`${exchange.origin}${new URL(String(url)).pathname}`, init)
    }
  })
  try {
    await use({ identity, seen: exchange.seen, events })
  } finally {
    await exchange.close()
  }
}

const bodyWith = (subject_token: string) => ({
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token,
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  identity_provider_id: 'idp_1',
  service_account_id: 'sa_1'
})

test('sends the exchange as it is documented, and masks each token before it is used', () =>
  withIdentity([granted('access-1')], async ({ identity, seen, events }) => {
    expect(await identity.token()).toBe('access-1')
    expect(seen).toEqual([
      { method: 'POST', path: '/oauth/token', contentType: 'application/json', body: bodyWith('id-token-1') }
    ])
    expect(events).toEqual([
      'asked for https://api.openai.com/v1',
      'masked id-token-1',
      'sent to https://auth.openai.com/oauth/token',
      'masked access-1'
    ])
  }))

test('exchanges once for many simultaneous requests', () =>
  withIdentity([granted('access-1')], async ({ identity, seen }) => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => identity.token()))
    expect(new Set(tokens)).toEqual(new Set(['access-1']))
    expect(seen).toHaveLength(1)
  }))

describe('over time', () => {
  const START = Date.parse('2026-11-21T06:00:00Z')
  const realNow = Date.now
  const at = (seconds: number) => {
    Date.now = () => START + seconds * 1000
  }
  beforeEach(() => at(0))
  afterEach(() => {
    Date.now = realNow
  })

  test('exchanges a new identity token before the old token expires, without a wait', () =>
    withIdentity([granted('access-1', 300), granted('access-2', 300)], async ({ identity, seen }) => {
      expect(await identity.token()).toBe('access-1')
      at(149)
      expect(await identity.token()).toBe('access-1')
      expect(seen).toHaveLength(1)
      // After half its lifetime, the next token is fetched in the background.
      at(151)
      expect(await identity.token()).toBe('access-1')
      while ((await identity.token()) === 'access-1') await new Promise((resolve) => setTimeout(resolve, 5))
      expect(await identity.token()).toBe('access-2')
      expect(seen.map(({ body }) => body)).toEqual([bodyWith('id-token-1'), bodyWith('id-token-2')])
    }))

  test('never uses an expired token', () =>
    withIdentity([granted('access-1', 300), granted('access-2', 300)], async ({ identity }) => {
      await identity.token()
      at(301)
      expect(await identity.token()).toBe('access-2')
    }))

  test('keeps using a valid token if the next exchange fails', () =>
    withIdentity([granted('access-1', 300), json(503, {})], async ({ identity, seen }) => {
      await identity.token()
      at(200)
      expect(await identity.token()).toBe('access-1')
      while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
      expect(await identity.token()).toBe('access-1')
    }))

  test('throws an error with its own code if the exchange is refused and no valid token is left', () =>
    withIdentity([granted('access-1', 300), json(401, { error: 'invalid_grant' })], async ({ identity }) => {
      await identity.token()
      at(301)
      await expect(identity.token()).rejects.toMatchObject({ code: 'ERR_TOKEN_REFUSED' })
    }))
})

const causeOf = async (identity: ReturnType<typeof createIdentity>) => judgeExchange(await identity.exchange()).cause

test.each<readonly [string, Reply, string]>([
  ['an identity token that is not accepted', json(401, { error: 'invalid_subject_token' }), 'invalid_subject_token'],
  ['a mapping that does not match', json(403, { error: 'invalid_grant' }), 'invalid_grant'],
  ['a refusal by another code', json(400, { error: 'unauthorized_client' }), 'invalid_grant'],
  ['a refusal without a word', (response) => void response.writeHead(401).end(), 'invalid_grant'],
  ['an outage', json(503, { error: { message: 'try later' } }), 'server_overloaded'],
  ['a rate limit', json(429, { error: { message: 'Rate limit reached' } }), 'rate_limit_exceeded'],
  [
    'a country that is not served',
    json(403, { error: { code: 'unsupported_country_region_territory', message: 'not supported' } }),
    'unsupported_country_region_territory'
  ],
  [
    "an edge's page",
    (response) => void response.writeHead(403, { 'content-type': 'text/html' }).end('<html><title>No</title></html>'),
    'blocked_by_edge'
  ],
  [
    'a redirect',
    (response) => void response.writeHead(302, { location: 'https://evil.example/' }).end(),
    'unknown_url'
  ],
  ['an answer without a token', json(200, { token_type: 'Bearer' }), 'unreadable_response'],
  ['a token without a time', json(200, { access_token: 'a', expires_in: 0 }), 'unreadable_response'],
  ['an answer that is not JSON', (response) => void response.writeHead(200).end('ok'), 'unreadable_response'],
  ['a connection that is cut', (response) => void response.destroy(), 'connection_failed']
])('names the cause of %s, and follows no redirect', (_, reply, cause) =>
  withIdentity([reply], async ({ identity, seen }) => {
    expect(await causeOf(identity)).toBe(cause)
    expect(seen).toHaveLength(1)
  })
)

test('names the cause for a job without an identity token, and sends nothing', () =>
  withIdentity(
    [granted('a')],
    async ({ identity, seen }) => {
      const judgement = judgeExchange(await identity.exchange())
      expect(judgement).toMatchObject({
        cause: 'identity_token_unavailable',
        message: 'Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable'
      })
      expect(seen).toEqual([])
    },
    {
      getIdToken: () =>
        Promise.reject(new Error('Error message: Unable to get ACTIONS_ID_TOKEN_REQUEST_URL\n env variable'))
    }
  ))

test('limits the wait for GitHub and for the exchange', async () => {
  const never = () => new Promise<string>(() => undefined)
  await withIdentity(
    [granted('a')],
    async ({ identity }) => expect(await causeOf(identity)).toBe('identity_token_unavailable'),
    { getIdToken: never, timeoutMs: 50 }
  )
  const silent: Reply = () => undefined
  await withIdentity([silent], async ({ identity }) => expect(await causeOf(identity)).toBe('request_timeout'), {
    timeoutMs: 50
  })
})

test('ends with the run', async () => {
  const run = new AbortController()
  const cancel: Reply = () => run.abort()
  await withIdentity([cancel], async ({ identity }) => expect(await causeOf(identity)).toBe('not_reached'), {
    signal: run.signal
  })
})
