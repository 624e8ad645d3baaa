import { judge } from '../../../src/core/diagnosis/judge.ts'
import type { Answer } from '../../../src/core/endpoints/api.ts'
import { ask, type RetryNotice } from '../../../src/core/verification/ask.ts'

const answer = (status: number, headers: Record<string, string> = {}): Answer => ({
  kind: 'response',
  status,
  headers,
  latencyMs: 1,
  body:
    status === 200 ? '{"object":"response","status":"completed","model":"m","output":[]}' : '{"error":{"message":"no"}}'
})

/** Asks a server that gives these answers in turn, and then always the last one. Records the waits. */
async function askOf(answers: readonly Answer[], options: { maxRetries?: number; endsAfterSleeps?: number } = {}) {
  const { maxRetries = 3, endsAfterSleeps = Number.POSITIVE_INFINITY } = options
  const controller = new AbortController()
  const sleeps: number[] = []
  const notices: RetryNotice[] = []
  let sent = 0
  const sleep = async (milliseconds: number) => {
    sleeps.push(milliseconds)
    if (sleeps.length >= endsAfterSleeps) controller.abort()
  }
  const environment = { now: () => 0, random: () => 0, sleep, signal: controller.signal }
  const send = async () => answers[Math.min(sent++, answers.length - 1)] as Answer
  const question = { subject: 'm', send, judge: (one: Answer) => judge(one, 'responses') }
  const reply = await ask(question, {
    maxRetries,
    timeoutMs: 60_000,
    environment,
    onRetry: (notice) => notices.push(notice)
  })
  return { reply, sleeps, notices, sent }
}

test('asks once if the answer is final', async () => {
  for (const status of [200, 400, 401, 403, 404]) {
    const { reply, sent } = await askOf([answer(status)])
    expect({ sent, attempts: reply.attempts }).toEqual({ sent: 1, attempts: 1 })
  }
})

test('retries after a temporary failure, with growing waits, and reports each wait', async () => {
  const { reply, sleeps, notices } = await askOf([answer(503), answer(500), answer(429), answer(200)])
  expect(reply).toMatchObject({ attempts: 4, judgement: { cause: null } })
  expect(sleeps).toEqual([500, 1000, 2000])
  expect(notices).toEqual([
    { subject: 'm', cause: 'server_overloaded', delayMs: 500, attempt: 1 },
    { subject: 'm', cause: 'server_error', delayMs: 1000, attempt: 2 },
    { subject: 'm', cause: 'rate_limit_exceeded', delayMs: 2000, attempt: 3 }
  ])
})

test('stops after the retries that are allowed', async () => {
  expect(await askOf([answer(503)], { maxRetries: 2 })).toMatchObject({
    sent: 3,
    reply: { attempts: 3, judgement: { cause: 'server_overloaded' } }
  })
  expect(await askOf([answer(503)], { maxRetries: 0 })).toMatchObject({ sent: 1, sleeps: [] })
})

test('does not wait if the server demands too long a wait', async () => {
  expect(await askOf([answer(429, { 'retry-after': '61' }), answer(200)])).toMatchObject({ sent: 1, sleeps: [] })
})

test('keeps the last answer if the run ends during a wait', async () => {
  expect(await askOf([answer(503), answer(200)], { endsAfterSleeps: 1 })).toMatchObject({
    sent: 1,
    reply: { judgement: { cause: 'server_overloaded' } }
  })
  const stopped = await askOf([answer(503), { kind: 'stopped' }])
  expect(stopped.reply).toMatchObject({ attempts: 2, judgement: { cause: 'server_overloaded' } })
})

test('is not_reached if the run ends before the first answer', async () => {
  expect((await askOf([{ kind: 'stopped' }])).reply.judgement.cause).toBe('not_reached')
})

test('does not hide an error of its own', async () => {
  const environment = { now: () => 0, random: () => 0, sleep: async () => {}, signal: new AbortController().signal }
  const question = {
    subject: 'm',
    send: async (): Promise<Answer> => Promise.reject(new Error('broken')),
    judge: (one: Answer) => judge(one, 'responses')
  }
  await expect(ask(question, { maxRetries: 3, timeoutMs: 1, environment, onRetry: () => {} })).rejects.toThrow('broken')
})
