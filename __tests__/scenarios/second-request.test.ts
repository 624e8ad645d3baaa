/** A second request if it can settle the question, and only then. */
import { asked, listOf, type Routes, responsesAnswer } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

const OPENAI = 'https://api.openai.com/v1'
const refusal = (status: number, message: string, code: string | null = null) => ({
  status,
  body: { error: { message, type: 'invalid_request_error', param: null, code } }
})
const missingScope = refusal(
  401,
  'You have insufficient permissions for this operation. Missing scopes: model.request.'
)

/** Gives the first answer once, then the other one. */
const once = (first: ReturnType<typeof refusal>, then: Routes[string]): Routes[string] => {
  let isFirst = true
  return (request) => {
    const answer = isFirst ? first : typeof then === 'function' ? then(request) : then
    isFirst = false
    return answer as ReturnType<typeof refusal>
  }
}

describe('missing scopes', () => {
  test('cause one more request, and its answer shows that nothing was missing', async () => {
    const routes = { 'GET /v1/models': listOf('gpt-6-luna'), '*': once(missingScope, responsesAnswer()) }
    const { report, checks } = await verifyAt(routes, 'gpt-6-luna', { baseUrl: OPENAI })
    expect(checks['gpt-6-luna']).toMatchObject({
      ...{ status: 'usable', cause: null, endpoint: 'responses', attempts: 2 },
      hint: expect.stringContaining('at random during incidents')
    })
    expect(report.warnings).toEqual([])
  })

  test('are named if they stay, with what the list shows', async () => {
    const routes = { 'GET /v1/models': listOf('gpt-6-luna'), '*': missingScope }
    const { checks, requests } = await verifyAt(routes, 'gpt-6-luna', { baseUrl: OPENAI })
    expect(checks['gpt-6-luna']).toMatchObject({
      ...{ status: 'unusable', cause: 'missing_scopes', attempts: 2 },
      hint: expect.stringMatching(/scope model\.request.*Viewer of the project/)
    })
    expect(requests.map(({ method }) => method).sort()).toEqual(['GET', 'POST', 'POST'])
  })
})

describe('a scope that one endpoint needs', () => {
  const withoutResponses = refusal(401, 'Missing scopes: api.responses.write.')
  const chat = { choices: [{ finish_reason: 'length', message: { content: 'a' } }] }
  const routes = (models: readonly string[]): Routes => ({
    'GET /v1/models': listOf(...models),
    'POST /v1/chat/completions': ({ model }) => ({ status: 200, body: { ...chat, model } }),
    '*': withoutResponses
  })

  test('gives one warning for all models that answered on another endpoint', async () => {
    const models = Array.from({ length: 12 }, (_, index) => `gpt-6-luna-${index}x`)
    const { report } = await verifyAt(routes(models), models.join(), { baseUrl: OPENAI })
    expect(report.result).toBe('passed')
    expect(report.warnings).toEqual([
      {
        ...{ kind: 'scope', level: 'warning', model: null },
        message: expect.stringMatching(
          /^gpt-6-luna-0x, .*gpt-6-luna-9x and 2 more answered on "chat" only: The key lacks/
        )
      }
    ])
  })

  test('names the model if it is only one', async () => {
    const { report } = await verifyAt(routes(['gpt-6-luna']), 'gpt-6-luna', { baseUrl: OPENAI })
    expect(report.warnings).toMatchObject([{ model: 'gpt-6-luna' }])
  })
})

describe('a project that does not match', () => {
  const mismatched = refusal(401, 'OpenAI-Project header should match project for API key', 'mismatched_project')
  const withHeader =
    (answer: Routes[string]): Routes[string] =>
    (request) =>
      request.headers['openai-project'] === undefined && typeof answer === 'function' ? answer(request) : mismatched
  const inputs = { project: 'proj_OfSomebodyElse', concurrency: '1' }

  test('causes one request without the header per run, and names the setting', async () => {
    const routes = { 'GET /v1/models': mismatched, '*': withHeader(responsesAnswer()) }
    const { checks, requests } = await verifyAt(routes, 'gpt-6-luna, gpt-6-sol', { baseUrl: OPENAI, inputs })
    expect(checks['gpt-6-luna']).toMatchObject({
      cause: 'mismatched_project',
      hint: 'Without "project" the same call succeeds. That setting is wrong, not the key.'
    })
    expect(requests.filter(({ headers }) => headers['openai-project'] === undefined)).toHaveLength(1)
  })

  test('is tested with the first model of the list, whichever is answered first', async () => {
    const models = ['gpt-6-luna', 'gpt-6-sol', 'gpt-6.1-terra']
    const held = new Set(models)
    // The last model is answered at once, and the first one after all others.
    const inTurn = async ({ model, headers }: { model: string | null; headers: Readonly<Record<string, unknown>> }) => {
      if (headers['openai-project'] === undefined) return responsesAnswer()({ model } as never)
      while (held.size > models.indexOf(model ?? '') + 1) await new Promise((resolve) => setTimeout(resolve, 20))
      held.delete(model ?? '')
      return mismatched
    }
    const routes: Routes = { 'GET /v1/models': listOf(...models), '*': inTurn }
    const options = { baseUrl: OPENAI, inputs: { ...inputs, concurrency: '3' } }
    const { report, requests } = await verifyAt(routes, models.join(), options)
    expect(report.checks.map(({ model, attempts }) => `${model} ${attempts}`)).toEqual([
      'gpt-6-luna 2',
      'gpt-6-sol 1',
      'gpt-6.1-terra 1'
    ])
    const without = requests.filter(({ headers }) => headers['openai-project'] === undefined)
    expect(without.map(({ model }) => model)).toEqual(['gpt-6-luna'])
  })

  test('causes no request if no such header was sent', async () => {
    const routes = { 'GET /v1/models': listOf('gpt-6-luna'), '*': mismatched }
    const { checks, requests } = await verifyAt(routes, 'gpt-6-luna', { baseUrl: OPENAI })
    expect(checks['gpt-6-luna']).toMatchObject({ cause: 'mismatched_project', hint: null })
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test('names the other cause if the request without the header fails differently', async () => {
    const wrongKey = refusal(401, 'Incorrect API key provided', 'invalid_api_key')
    const routes = { 'GET /v1/models': mismatched, '*': withHeader(() => wrongKey) }
    const { checks } = await verifyAt(routes, 'gpt-6-luna', { baseUrl: OPENAI, inputs })
    expect(checks['gpt-6-luna']?.hint).toBe('Without "project" the same call ends with invalid_api_key.')
  })
})

describe('a model that is not found', () => {
  const notFound = refusal(404, 'The model does not exist or you do not have access to it.', 'model_not_found')
  const hintOf = async (model: string, listed: Routes[string]) => {
    const { checks, requests } = await verifyAt({ 'GET /v1/models': listed, '*': notFound }, model, { baseUrl: OPENAI })
    expect(requests.map(asked)).toHaveLength(2)
    return checks[model]
  }

  test('is looked up on the list that was read already', async () => {
    expect(await hintOf('gpt-6-lunna', listOf('gpt-6-luna', 'gpt-6-sol'))).toMatchObject({
      ...{ cause: 'model_not_found', listed: false, hint: 'Did you mean gpt-6-luna?' }
    })
  })

  test('may be another version, or another of its series', async () => {
    expect((await hintOf('gpt-6.1-terra', listOf('gpt-6-terra')))?.hint).toMatch(/other versions of it \(gpt-6-terra\)/)
    expect((await hintOf('gpt-6-astra', listOf('gpt-6-luna')))?.hint).toMatch(/others of its series \(gpt-6-luna\)/)
  })

  test('is retired if its shutdown date has passed', async () => {
    const data = [{ id: 'gpt-6-luna', object: 'model', shutdown_date: '2020-01-01' }]
    expect(await hintOf('gpt-6-luna', { status: 200, body: { object: 'list', data } })).toMatchObject({
      ...{ cause: 'model_retired', hint: 'Its announced shutdown date was 2020-01-01.' }
    })
  })

  test('has the right name if it is listed', async () => {
    expect((await hintOf('gpt-6-luna', listOf('gpt-6-luna')))?.hint).toMatch(/its name is right/)
  })
})
