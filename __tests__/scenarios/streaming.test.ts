/** "check-streaming": the same request again as a stream, and how the end of the stream counts. */
import { follow, MODEL, OPENAI } from '../support/follow.ts'
import { type Routes, refusal, responsesAnswer } from '../support/model-server.ts'

const embeddingAnswer = {
  status: 200,
  body: { object: 'list', data: [{ embedding: [0.1] }], usage: { prompt_tokens: 1, total_tokens: 1 } }
}

describe('check-streaming', () => {
  const streaming = { ...OPENAI, inputs: { 'check-streaming': 'true' } }
  const isStreamed = (body: unknown) => (body as { stream?: unknown }).stream === true
  const events = (...list: readonly object[]) => ({
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    body: list.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')
  })

  test('sends the same request again, streamed', async () => {
    const { check, sent } = await follow(
      MODEL,
      {
        'POST /v1/responses': (request) =>
          isStreamed(request.body)
            ? events({ type: 'response.completed', response: { status: 'completed', model: MODEL } })
            : responsesAnswer()(request)
      },
      streaming
    )
    expect(sent).toEqual([
      'POST /v1/responses {"model":"gpt-6-luna","input":"ping","max_output_tokens":16,"store":false}',
      'POST /v1/responses {"model":"gpt-6-luna","input":"ping","max_output_tokens":16,"store":false,"stream":true}'
    ])
    expect(check).toMatchObject({ status: 'usable', attempts: 2 })
  })

  test('reports a model that may be called but not streamed', async () => {
    const { check } = await follow(
      MODEL,
      {
        'POST /v1/responses': (request) =>
          isStreamed(request.body)
            ? refusal(400, 'Your organization must be verified to stream this model.', {
                param: 'stream',
                code: 'unsupported_value'
              })
            : responsesAnswer()(request)
      },
      streaming
    )
    expect(check).toMatchObject({ status: 'unusable', cause: 'organization_not_verified' })
    expect(check?.hint).toBe('The model may be called, but not streamed. Only streaming needs a verified organization.')
  })

  test('counts a refusal inside the stream, and a stream that breaks off', async () => {
    const answers = [
      events({ type: 'response.created' }, { type: 'error', code: 'server_error', message: 'Sorry about that!' }),
      events({ type: 'response.created' }, { type: 'response.output_text.delta', delta: 'po' })
    ]
    const causes: unknown[] = []
    for (const answer of answers) {
      const routes: Routes = {
        'POST /v1/responses': (request) => (isStreamed(request.body) ? answer : responsesAnswer()(request))
      }
      causes.push((await follow(MODEL, routes, streaming)).check?.cause)
    }
    expect(causes).toEqual(['server_error', 'unreadable_response'])
  })

  test('streams nothing if an endpoint has no stream', async () => {
    const { check, tried } = await follow(
      'text-embedding-3-small',
      { 'POST /v1/embeddings': embeddingAnswer },
      streaming
    )
    expect(tried).toEqual(['embeddings'])
    expect(check?.status).toBe('usable')
  })
})
