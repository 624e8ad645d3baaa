import OpenAI from 'openai'
import { refusalOf, withSimulator } from './simulator.ts'

const request = { model: 'gpt-6-luna', input: 'a' }

test('faults hit in order, as often as they say, and then the account answers', () =>
  withSimulator(
    {
      faults: [
        { on: 'call', times: 2, status: 503 },
        { on: 'call', times: 1, status: 429, headers: { 'retry-after-ms': '10' } }
      ]
    },
    async ({ simulator, client }) => {
      const statuses: (number | undefined)[] = []
      for (let attempt = 0; attempt < 3; attempt++)
        statuses.push((await refusalOf(client.responses.create(request))).status)
      expect(statuses).toEqual([503, 503, 429])
      await expect(client.responses.create(request)).resolves.toBeDefined()
      expect(simulator.requests).toHaveLength(4)
    }
  ))

test('a fault spares other models, endpoints and the list', () =>
  withSimulator(
    { faults: [{ on: 'call', model: 'gpt-6-luna', endpoint: 'responses', status: 500 }] },
    async ({ client }) => {
      await expect(client.models.list()).resolves.toBeDefined()
      await expect(client.responses.create({ ...request, model: 'gpt-6-sol' })).resolves.toBeDefined()
      const chat = { model: 'gpt-6-luna', messages: [{ role: 'user' as const, content: 'a' }] }
      await expect(client.chat.completions.create(chat)).resolves.toBeDefined()
      expect((await refusalOf(client.responses.create(request))).status).toBe(500)
    }
  ))

test('a rate limit carries its headers and a body of ours', () =>
  withSimulator(
    { faults: [{ on: 'list', status: 429, headers: { 'retry-after': '7' }, body: { error: 'slow down' } }] },
    async ({ simulator }) => {
      const response = await fetch(`${simulator.baseUrl}/models`)
      expect(response.headers.get('retry-after')).toBe('7')
      expect(response.headers.get('x-request-id')).toMatch(/^req_/)
      expect(await response.json()).toEqual({ error: 'slow down' })
    }
  ))

test("html is an edge's page", () =>
  withSimulator({ faults: [{ on: 'any', kind: 'html' }] }, async ({ simulator }) => {
    const response = await fetch(`${simulator.baseUrl}/models`)
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html'])
    expect(await response.text()).toContain('<title>502 Bad Gateway</title>')
  }))

test('reset and truncated break the connection', () =>
  withSimulator(
    {
      faults: [
        { on: 'call', kind: 'reset', times: 1 },
        { on: 'call', kind: 'truncated', times: 1 }
      ]
    },
    async ({ client }) => {
      await expect(client.responses.create(request)).rejects.toBeInstanceOf(OpenAI.APIConnectionError)
      await expect(client.responses.create(request)).rejects.toThrow()
      await expect(client.responses.create(request)).resolves.toBeDefined()
    }
  ))

test('never leaves the request open, and close() still ends', () =>
  withSimulator({ faults: [{ on: 'call', kind: 'never' }] }, async ({ simulator }) => {
    const call = fetch(`${simulator.baseUrl}/responses`, { method: 'POST', signal: AbortSignal.timeout(100) })
    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' })
  }))

test('a delay without a status only delays', () =>
  withSimulator({ faults: [{ on: 'call', delayMs: 20, times: 1 }] }, async ({ client }) => {
    await expect(client.responses.create(request)).resolves.toBeDefined()
  }))
