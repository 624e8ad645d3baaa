/** Prism checks every request. It is another validator than that of the other tests, and works on real connections. */
import { setTimeout as pause } from 'node:timers/promises'
import { CAPABILITY_NAMES, capabilitySpec } from '../../src/core/endpoints/capabilities.ts'
import { startSimulator } from '../../src/simulator/server.ts'
import { openApiDocument } from '../support/openai-description.ts'
import { reportOf } from '../support/verify-at.ts'
import { describeWhere } from './describe-where.ts'
import { type Checker, hasPrism, PRISM, startPrism } from './real-servers.ts'

describeWhere(hasPrism(), `there is no ${PRISM}`, "Prism with OpenAI's description of its requests", () => {
  let simulator: Awaited<ReturnType<typeof startSimulator>>
  let prism: Checker
  beforeAll(async () => {
    simulator = await startSimulator({})
    prism = await startPrism(openApiDocument(), new URL(simulator.baseUrl).origin)
  })
  afterAll(async () => {
    await prism?.stop()
    await simulator?.close()
  })

  const at = async (models: string) => {
    const given = {
      'api-key': simulator.account.key,
      'base-url': 'https://api.openai.com/v1',
      'required-models': models
    }
    return reportOf({ ...given, 'max-retries': '0', 'paid-probes': 'true' }, prism.origin)
  }

  test('lets through what is sent for every kind of model', async () => {
    const kinds = ['gpt-6-luna', 'gpt-6-luna@chat', 'text-embedding-3-small', 'omni-moderation-latest', 'gpt-image-2']
    const sounds = ['gpt-4o-mini-tts', 'gpt-transcribe', 'gpt-audio-1.5', 'gpt-5-search-api', 'gpt-5.5-pro']
    const { checks } = await at([...kinds, ...sounds].join('\n'))
    expect(checks.map(({ model, cause }) => [model, cause]).filter(([, cause]) => cause !== null)).toEqual([])
    expect(prism.violations()).toEqual([])
  })

  test.each(['responses', 'chat'])('lets through what is sent for every capability on %s', async (endpoint) => {
    const known = CAPABILITY_NAMES.filter((name) => capabilitySpec(name).changes[endpoint as 'chat'] !== null)
    const marks = known.map((name) => [name, capabilitySpec(name).value].filter(Boolean).join('='))
    const { checks } = await at(`gpt-6-luna@${endpoint} ${marks.map((mark) => `+${mark}`).join(' ')}`)
    expect(checks[0]?.capabilities.map(({ name, cause }) => [name, cause])).toEqual(marks.map((mark) => [mark, null]))
    expect(prism.violations()).toEqual([])
  })

  test('refuses what OpenAI would', async () => {
    const body = JSON.stringify({ model: 'gpt-6-luna', input: 'ping', max_output_tokens: 1 })
    const headers = { authorization: `Bearer ${simulator.account.key}`, 'content-type': 'application/json' }
    const { status } = await fetch(`${prism.origin}/v1/responses`, { method: 'POST', headers, body })
    expect(status).toBe(422)
    for (let wait = 0; wait < 50 && prism.violations().length === 0; wait += 1) await pause(100)
    expect(prism.violations()).not.toEqual([])
  })
})
