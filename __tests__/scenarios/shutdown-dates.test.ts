/** Shutdown dates on the list: which models are retired, and which get a warning. */
import { refusal, responsesAnswer } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
const gone = refusal(404, 'The model `m` does not exist or you do not have access to it.', {
  code: 'model_not_found'
})
const list = (shutdown_date: unknown) => ({
  status: 200,
  body: { object: 'list', data: [{ id: 'gpt-6-luna', object: 'model', shutdown_date }] }
})
const verified = async (shutdown: unknown, answer: unknown, inputs: Readonly<Record<string, string>> = {}) => {
  const routes = { 'GET /v1/models': list(shutdown), 'POST /v1/responses': answer as ReturnType<typeof list> }
  const { report } = await verifyAt(routes, 'gpt-6-luna', { baseUrl: 'https://api.openai.com/v1', inputs })
  return { check: report.checks[0], warnings: report.warnings.filter(({ kind }) => kind === 'shutdown') }
}

test('passed and refused: the model is retired', async () => {
  const { check, warnings } = await verified(inDays(-30), gone)
  expect(check).toMatchObject({ status: 'unusable', cause: 'model_retired', shutdownDate: inDays(-30) })
  expect(check?.hint).toContain(inDays(-30))
  expect(warnings).toEqual([])
})

test('passed and answering: usable, with a warning', async () => {
  const { check, warnings } = await verified(inDays(-3), responsesAnswer())
  expect(check).toMatchObject({ status: 'usable', cause: null, shutdownDate: inDays(-3) })
  expect(warnings).toMatchObject([
    { level: 'warning', model: 'gpt-6-luna', message: `The shutdown of gpt-6-luna was announced for ${inDays(-3)}` }
  ])
})

test('near: a warning that names the date and the days left', async () => {
  const { check, warnings } = await verified(inDays(21), responsesAnswer())
  expect(check).toMatchObject({ status: 'usable', shutdownDate: inDays(21) })
  expect(warnings.map(({ message }) => message)).toEqual([
    `The shutdown of gpt-6-luna is announced for ${inDays(21)}, in 21 days`
  ])
})

test.each([
  [61, {}, 0],
  [59, {}, 1],
  [59, { 'shutdown-warning-days': '30' }, 0],
  [200, { 'shutdown-warning-days': '365' }, 1]
])('in %i days with %j gives %i warnings', async (days, inputs, count) => {
  expect((await verified(inDays(days), responsesAnswer(), inputs)).warnings).toHaveLength(count)
})

test('announced and refused today: the refusal counts', async () => {
  expect((await verified(inDays(90), gone)).check).toMatchObject({ cause: 'model_not_found' })
})

test.each([
  ['no date', undefined, null],
  ['null', null, null],
  ['a date with a time', '2031-04-01T00:00:00Z', '2031-04-01'],
  ['seconds', Date.UTC(2031, 3, 1) / 1000, '2031-04-01'],
  ['a day that does not exist', '2031-02-31', null],
  ['a number beyond all dates', 1e18, null],
  ['text', 'soon', null],
  ['an object', {}, null]
])('a list with %s is read', async (_, value, date) => {
  expect((await verified(value, responsesAnswer())).check).toMatchObject({ status: 'usable', shutdownDate: date })
})
