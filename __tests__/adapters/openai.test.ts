/** The SDK with the settings of this action: what it sends, what it must not send, and what answers it gives. */
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { createFetch } from '../../src/adapters/fetch.ts'
import { type Connection, createApi } from '../../src/adapters/openai.ts'
import { probeRequest } from '../../src/core/endpoints/probe-request.ts'
import { asked, type Routes, responsesAnswer, startModelServer } from '../support/model-server.ts'

const REQUEST = probeRequest('gpt-6-luna', 'responses')
const OK: Routes = { '*': responsesAnswer() }

const connectionTo = async (origin: string, changes: Partial<Connection> = {}): Promise<Connection> => ({
  ...{ apiKey: 'key', baseUrl: `${origin}/v1`, host: 'openai', organization: undefined, project: undefined },
  ...{ headers: {}, timeoutMs: 10_000, signal: new AbortController().signal, fetch: await createFetch(origin) },
  realtime: async () => ({ kind: 'stopped' }),
  ...changes
})

/** One request to a server with these routes: the answer, and what the server got. */
async function send(routes: Routes, changes: Partial<Connection> = {}, request = REQUEST) {
  const server = await startModelServer(routes)
  const answer = await createApi(await connectionTo(server.origin, changes)).send(request)
  await server.close()
  return { answer, requests: server.requests }
}

/** A raw server, for answers that are not well-behaved. */
async function sendTo(respond: (response: ServerResponse) => void, changes: Partial<Connection> = {}) {
  const server = createServer((request, response) => {
    request.resume()
    respond(response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const answer = await createApi(await connectionTo(`http://127.0.0.1:${port}`, changes)).send(REQUEST)
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  return answer
}

describe('sends', () => {
  test('organization, project and extra headers as they are set', async () => {
    const { requests } = await send(OK, {
      organization: 'org-1',
      project: 'proj_1',
      headers: { 'X-Gateway': 'a', Authorization: 'Basic b' }
    })
    expect(requests[0]?.headers).toMatchObject({
      'openai-organization': 'org-1',
      'openai-project': 'proj_1',
      'x-gateway': 'a',
      authorization: 'Basic b'
    })
  })

  test('no setting that only the environment has', async () => {
    const stray = { OPENAI_ORG_ID: 'org-stray', OPENAI_PROJECT_ID: 'proj_stray', OPENAI_ADMIN_KEY: 'sk-admin-stray' }
    Object.assign(process.env, stray)
    const { requests } = await send(OK)
    for (const name of Object.keys(stray)) delete process.env[name]
    expect(JSON.stringify(requests)).not.toContain('stray')
    expect(requests[0]?.headers).not.toHaveProperty('openai-organization')
    expect(requests[0]?.headers).not.toHaveProperty('openai-project')
  })

  test.each(['organization', 'project'] as const)('no %s if the request tests whether it is wrong', async (without) => {
    const account = { organization: 'org-1', project: 'proj_1' }
    const { requests } = await send(OK, account, { ...REQUEST, without })
    const kept = without === 'organization' ? 'openai-project' : 'openai-organization'
    expect(Object.keys(requests[0]?.headers ?? {}).filter((name) => /^openai-(org|proj)/.test(name))).toEqual([kept])
  })

  test('one request, even if the answer asks for a retry', async () => {
    const busy = { status: 503, body: '', headers: { 'x-should-retry': 'true', 'retry-after-ms': '1' } }
    const { answer, requests } = await send({ '*': busy })
    expect(answer).toMatchObject({ kind: 'response', status: 503 })
    expect(requests.map(asked)).toHaveLength(1)
  })

  test('no key to the target of a redirect', async () => {
    const other = await startModelServer(OK)
    const { answer } = await send({ '*': { status: 307, body: '', headers: { location: `${other.origin}/v1` } } })
    await other.close()
    expect(answer).toMatchObject({ kind: 'response', status: 307, headers: { location: `${other.origin}/v1` } })
    expect(other.requests).toEqual([])
  })
})

describe('gives', () => {
  test('a refusal with its raw body and headers', async () => {
    const body = '{"error": {"message": "no",  "code": null}}'
    const { answer } = await send({ '*': { status: 404, body, headers: { 'x-request-id': 'req_1' } } })
    expect(answer).toMatchObject({ kind: 'response', status: 404, body, headers: { 'x-request-id': 'req_1' } })
  })

  test('a body that breaks off as a failure', async () => {
    const answer = await sendTo((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"id":', () => response.destroy())
    })
    expect(answer).toMatchObject({ kind: 'failure', timedOut: false })
  })

  test('a body that does not end in time as a timeout', async () => {
    const answer = await sendTo(
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.write('{"id":')
      },
      { timeoutMs: 100 }
    )
    expect(answer).toMatchObject({ kind: 'failure', timedOut: true })
  })

  test('a body larger than the limit as a failure, even if it was small when compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, ' '))
    const answer = await sendTo((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb)
    })
    expect(answer).toMatchObject({ kind: 'failure', timedOut: false })
    expect(answer.kind === 'failure' && answer.chain.map(({ code }) => code)).toContain('ERR_BODY_TOO_LARGE')
  })

  test('no answer if the run has ended before or during a request', async () => {
    const ended = AbortSignal.abort()
    const { answer, requests } = await send(OK, { signal: ended })
    expect([answer, requests]).toEqual([{ kind: 'stopped' }, []])
    const controller = new AbortController()
    expect(await sendTo(() => controller.abort(), { signal: controller.signal })).toEqual({ kind: 'stopped' })
  })

  test('an answer even after the server closed an idle connection', async () => {
    const body = '{"object":"response"}'
    const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`
    const server = createSocketServer((socket) =>
      socket.on('error', () => undefined).once('data', () => socket.end(`${head}${body}`))
    )
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const api = createApi(await connectionTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
    for (let round = 0; round < 5; round++)
      expect(await api.send(REQUEST)).toMatchObject({ kind: 'response', status: 200, body })
    await new Promise((closed) => server.close(closed))
  })

  test('no answer, and sends no request, if the run ends while a token is fetched', async () => {
    const controller = new AbortController()
    const apiKey = async () => {
      controller.abort()
      return 'token'
    }
    const { answer, requests } = await send(OK, { signal: controller.signal, apiKey })
    expect([answer, requests]).toEqual([{ kind: 'stopped' }, []])
  })
})

test('realtime sessions get the same credentials', async () => {
  const seen: unknown[] = []
  const realtime: Connection['realtime'] = async (_, headers) => {
    seen.push(headers)
    return { kind: 'stopped' }
  }
  const session = probeRequest('gpt-realtime-2.1', 'realtime')
  const account = { organization: 'org-1', project: 'proj_1', headers: { 'X-Gateway': 'a' } }
  await createApi(await connectionTo('http://127.0.0.1:9', { realtime, ...account })).send(session)
  await createApi(await connectionTo('http://127.0.0.1:9', { realtime, host: 'azure' })).send(session)
  expect(seen).toEqual([
    {
      Authorization: 'Bearer key',
      'OpenAI-Organization': 'org-1',
      'OpenAI-Project': 'proj_1',
      'X-Gateway': 'a'
    },
    { 'api-key': 'key' }
  ])
})
