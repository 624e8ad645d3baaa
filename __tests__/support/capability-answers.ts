/** Runs that ask a server for one capability, and answers of the Responses API. */
import { listOf, type Routes, responsesAnswer } from './model-server.ts'
import { verifyAt } from './verify-at.ts'

/** The model that the tests ask for capabilities. */
export const MODEL = 'gpt-6-luna'

/** OpenAI's own host. */
export const OPENAI = { baseUrl: 'https://api.openai.com/v1' }

/** The body of a request. */
export const body = (request: { readonly body: unknown }) => request.body as Readonly<Record<string, unknown>>
type Answered = { readonly status: number; readonly body: unknown }

/** A server of Responses. `answer` gives null for the usual answer. */
export const answering = (answer: (asked: Readonly<Record<string, unknown>>) => Answered | null): Routes => ({
  'GET /v1/models': listOf(MODEL),
  'POST /v1/responses': (request) => answer(body(request)) ?? responsesAnswer()(request)
})

/** A Response with this output. */
export const response = (output: readonly object[], more: object = {}) => ({
  status: 200,
  body: {
    object: 'response',
    model: MODEL,
    status: 'completed',
    output,
    usage: { input_tokens: 9, output_tokens: 5 },
    ...more
  }
})

/** The output of a Response that says this. */
export const text = (said: string) => [{ type: 'message', content: [{ type: 'output_text', text: said }] }]

/** The result for one capability. */
export const seenOf = async (routes: Routes, name: string, inputs = {}) => {
  const { checks, report, requests } = await verifyAt(routes, `${MODEL} +${name}`, { ...OPENAI, inputs })
  return { seen: checks[MODEL]?.capabilities[0], check: checks[MODEL], report, requests }
}
