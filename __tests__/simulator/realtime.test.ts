import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { WebSocket } from 'ws'
import type { Simulator } from '../../src/simulator/server.ts'
import { withSimulator } from './simulator.ts'

type Event = { readonly type: string; readonly response?: object }

const create = { type: 'response.create', response: { output_modalities: ['text'], max_output_tokens: 1 } }

const open = (simulator: Simulator, model: string, key = simulator.account.key) =>
  new WebSocket(`${simulator.baseUrl.replace('http', 'ws')}/realtime?model=${model}`, {
    headers: { authorization: `Bearer ${key}` }
  })

/** Asks for one response, and gives all events until its end. */
async function converse(simulator: Simulator, model: string): Promise<readonly Event[]> {
  const socket = open(simulator, model)
  const events: Event[] = []
  for await (const [data] of messagesOf(socket)) {
    const event = JSON.parse(String(data)) as Event
    events.push(event)
    if (event.type === 'session.created') socket.send(JSON.stringify(create))
    if (event.type === 'response.done') break
  }
  socket.close()
  await once(socket, 'close')
  return events
}

async function* messagesOf(socket: WebSocket) {
  const queue: unknown[][] = []
  let wake = () => {}
  socket.on('message', (...args) => {
    queue.push(args)
    wake()
  })
  for (;;) {
    while (queue.length > 0) yield queue.shift() as unknown[]
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}

async function statusOfRefusedUpgrade(socket: WebSocket): Promise<number | undefined> {
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage]
  response.resume()
  return response.statusCode
}

test('a realtime model answers a response', () =>
  withSimulator({}, async ({ simulator }) => {
    const events = await converse(simulator, 'gpt-realtime-2.1')
    expect(events.at(-1)?.response).toMatchObject({ status: 'completed', usage: { input_tokens: 8, output_tokens: 1 } })
    const path = '/v1/realtime?model=gpt-realtime-2.1'
    expect(simulator.requests).toMatchObject([{ method: 'GET', path, model: 'gpt-realtime-2.1', body: [create] }])
  }))

test.each([
  ['an invented model', 'gpt-realtime-99', {}, 'model_not_found'],
  ['a text model', 'gpt-6-luna', {}, 'model_not_found'],
  ['an empty wallet', 'gpt-realtime-2.1', { credit: 'exhausted' }, 'insufficient_quota']
] as const)('the session opens for %s, and the response fails', (_name, model, account, code) =>
  withSimulator(account, async ({ simulator }) => {
    const events = await converse(simulator, model)
    expect(events[0]?.type).toBe('session.created')
    expect(events.at(-1)?.response).toMatchObject({ status: 'failed', status_details: { error: { code } } })
  })
)

test('a wrong key and a fault refuse the upgrade', () =>
  withSimulator({ faults: [{ on: 'call', status: 503, times: 1 }] }, async ({ simulator }) => {
    expect(await statusOfRefusedUpgrade(open(simulator, 'gpt-realtime-2.1'))).toBe(503)
    expect(await statusOfRefusedUpgrade(open(simulator, 'gpt-realtime-2.1', 'sk-proj-other-key-1234'))).toBe(401)
  }))

test('close() ends open sessions', async () => {
  const closed: Promise<unknown>[] = []
  await withSimulator({}, async ({ simulator }) => {
    const socket = open(simulator, 'gpt-realtime-2.1')
    await once(socket, 'open')
    closed.push(once(socket, 'close'))
  })
  await expect(Promise.all(closed)).resolves.toHaveLength(1)
})
