/** Raw answers of real gateways and local servers, as routes of a server on this machine. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RecordedRequest } from '../../src/simulator/recording.ts'
import { isInvented } from './invented.ts'
import type { ServerAnswer } from './model-server.ts'

type Recorded = ServerAnswer & { readonly name: string; readonly body: string }

const answers = readFileSync(resolve(import.meta.dirname, '../fixtures/gateway-answers.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded)

/** The answer of that name. `change` replaces the recorded model with the one of the test. */
export function gatewayAnswer(name: string, change: (body: string) => string = (body) => body): ServerAnswer {
  const found = answers.find((one) => one.name === name)
  if (!found) throw new Error(`No answer called ${name}`)
  const { status, headers = {}, body } = found
  return { status, headers, body: change(body) }
}

/** LiteLLM's refusal of a model that it does not know. */
export const unknown = (request: RecordedRequest) =>
  gatewayAnswer('litellm-wildcard-unknown-model', (body) => body.replaceAll('not-there', request.model ?? ''))

/** Does the request ask for the invented model of the run? */
export const invented = ({ model }: RecordedRequest) => isInvented(model)

/** An embedding by this model. */
export const vectors = (model: string): ServerAnswer => ({
  status: 200,
  body: { object: 'list', model, data: [{ object: 'embedding', index: 0, embedding: [0.1, 0.2] }] }
})
