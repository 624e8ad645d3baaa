/** The request for an invented model, and what it shows about the answers of the real ones. */
import type { RecordedRequest } from '../../src/simulator/recording.ts'
import { gatewayAnswer, invented, unknown, vectors } from '../support/gateway-answers.ts'
import { listOf, type Routes, refusal, responsesAnswer, type ServerAnswer } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

describe('llama.cpp', () => {
  const own = 'my-llama'
  const routes: Routes = {
    'GET /v1/models': listOf(own),
    'POST /v1/responses': gatewayAnswer('llama.cpp-responses', (body) => body.replace('tiny.gguf', own)),
    'POST /v1/chat/completions': gatewayAnswer('llama.cpp-chat'),
    'POST /v1/embeddings': ({ model }) =>
      gatewayAnswer('llama.cpp-embeddings', (body) => body.replace('no-such-vectors', model ?? ''))
  }

  test.each([own, `${own}@chat`])('its own model %s is usable', async (model) => {
    const { checks, report } = await verifyAt(routes, model)
    expect(checks[own]).toMatchObject({ status: 'usable', answeredAs: own })
    expect(report.result).toBe('passed')
  })

  test.each(['gpt-6-luna', 'my-llama-2@chat', 'MY-LLAMA', `${own}@embeddings`, 'no-such-vectors@embeddings'])(
    '%s is not proven',
    async (model) => {
      const { report } = await verifyAt(routes, model)
      expect(report.checks).toMatchObject([{ status: 'undetermined', cause: 'model_mismatch' }])
    }
  )
})

describe('the control covers every endpoint', () => {
  test('a refusal of the invented name on /responses proves nothing about other endpoints', async () => {
    const routes: Routes = {
      'GET /v1/models': listOf('x'),
      'POST /v1/responses': (request) => (invented(request) ? unknown(request) : responsesAnswer()(request)),
      'POST /v1/embeddings': ({ model }) => vectors(model ?? '')
    }
    const { report, asked } = await verifyAt(routes, 'y, x@embeddings')
    expect(report.checks).toMatchObject([
      { model: 'y', status: 'usable' },
      { model: 'x', endpoint: 'embeddings', status: 'undetermined', cause: 'model_mismatch' }
    ])
    expect(asked.filter((text) => text.includes('INVENTED'))).toHaveLength(2)
  })

  test('no picture is requested from an invented model', async () => {
    const image = { status: 200, body: { data: [{ b64_json: 'iVBORw0KGgo=' }] } }
    const routes: Routes = {
      'GET /v1/models': listOf('gpt-image-2'),
      'POST /v1/images/generations': image,
      'POST /v1/responses': unknown
    }
    const { report, asked } = await verifyAt(routes, 'gpt-image-2', { inputs: { 'paid-probes': 'true' } })
    expect(report.result).toBe('passed')
    expect(asked.filter((text) => text.includes('images'))).toHaveLength(1)
  })

  test.each<[string, ServerAnswer | 'hang up']>([
    ['429', refusal(429, 'Slow down', { code: 'rate_limit_exceeded' })],
    ['500', refusal(500, 'Internal error')],
    ['503', refusal(503, 'Overloaded')],
    ['408', refusal(408, 'Timeout')],
    ["an edge's page", { status: 403, headers: { 'content-type': 'text/html' }, body: '<html><title>Blocked</title>' }],
    ['half an answer', { status: 200, body: '{"id":' }],
    ['a content filter', refusal(400, 'Filtered', { code: 'content_filter' })],
    ['a limit reached', refusal(400, 'Could not finish the message because max_tokens was reached')]
  ])('a control that ends with %s proves nothing', async (_, answer) => {
    const routes: Routes = {
      'GET /v1/models': listOf('x'),
      'POST /v1/responses': (request) => (invented(request) ? (answer as ServerAnswer) : responsesAnswer()(request)),
      'POST /v1/chat/completions': answer as ServerAnswer
    }
    const { report } = await verifyAt(routes, 'x')
    expect(report.checks).toMatchObject([{ status: 'undetermined', cause: 'not_proven' }])
  })

  test('a temporary failure of the control is retried', async () => {
    let tries = 0
    const routes: Routes = {
      'GET /v1/models': listOf('x'),
      'POST /v1/responses': (request) => {
        if (!invented(request)) return responsesAnswer()(request)
        tries += 1
        return tries === 1 ? refusal(429, 'Slow down', { code: 'rate_limit_exceeded' }) : unknown(request)
      }
    }
    const { report } = await verifyAt(routes, 'x', { inputs: { 'max-retries': '2' } })
    expect(report.checks).toMatchObject([{ status: 'usable' }])
  })

  test('a 5xx whose words say that there is no such model is a refusal', async () => {
    const routes: Routes = {
      'GET /v1/models': listOf('x'),
      'POST /v1/responses': (request) =>
        invented(request) ? refusal(500, `The model '${request.model}' does not exist`) : responsesAnswer()(request),
      'POST /v1/chat/completions': (request) => refusal(500, `The model '${request.model}' does not exist`)
    }
    expect((await verifyAt(routes, 'x')).report.checks).toMatchObject([{ status: 'usable' }])
  })

  test.each(['content_filter', 'max_tokens'])('a %s given for every model proves nothing', async (kind) => {
    const always =
      kind === 'content_filter'
        ? refusal(400, 'Filtered', { code: 'content_filter' })
        : refusal(400, 'Could not finish the message because max_tokens or model output limit was reached.')
    const { report } = await verifyAt({ 'GET /v1/models': listOf('x'), '*': always }, 'x')
    expect(report.checks).toMatchObject([{ status: 'undetermined', cause: 'not_proven' }])
  })

  test('a content filter of a real model stays usable', async () => {
    const routes: Routes = {
      'GET /v1/models': listOf('x'),
      '*': (request) => (invented(request) ? unknown(request) : refusal(400, 'Filtered', { code: 'content_filter' }))
    }
    expect((await verifyAt(routes, 'x')).report.checks).toMatchObject([{ status: 'usable' }])
  })
})

test('never trusts a server that answers for any model', async () => {
  const { createServer } = await import('node:http')
  const { reportOf } = await import('../support/verify-at.ts')
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (piece) => {
      text += piece
    })
    request.on('end', () => {
      const { model } = text === '' ? { model: null } : (JSON.parse(text) as { model: string })
      const body = model === null ? listOf('real').body : responsesAnswer(model)({ model } as RecordedRequest).body
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body), () => {
        request.socket.destroy()
      })
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const given = { 'api-key': `sk-${'a'.repeat(40)}`, 'base-url': `${origin}/v1`, 'required-models': 'made-up' }
  for (let run = 0; run < 20; run += 1) {
    const { checks } = await reportOf({ ...given, 'max-retries': '1' }, origin)
    expect(checks[0]?.status).toBe('undetermined')
  }
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})
