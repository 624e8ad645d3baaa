/** Follows one model through the whole check: the endpoints, the requests, and the result. */
import { asked, listOf, type Routes } from './model-server.ts'
import { type VerifyOptions, verifyAt } from './verify-at.ts'

export const OPENAI = { baseUrl: 'https://api.openai.com/v1' }
export const MODEL = 'gpt-6-luna'

export async function follow(model: string, routes: Routes, options: VerifyOptions = OPENAI) {
  const list = { 'GET /v1/models': listOf(model.replace(/@.*/, '')) }
  const { report, requests } = await verifyAt({ ...list, ...routes }, model, options)
  const [check] = report.checks
  const calls = requests.filter(({ method }) => method === 'POST')
  return { check, report, tried: calls.map(({ path }) => path.replace('/v1/', '')), sent: calls.map(asked) }
}
