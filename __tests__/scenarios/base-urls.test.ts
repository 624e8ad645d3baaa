/** Base URLs that look wrong, with the advice in the report, and base URLs that look odd but are right. */
import { findBaseUrlFix } from '../../src/core/endpoints/base-url-fix.ts'
import { hostKind } from '../../src/core/endpoints/host.ts'
import { startSimulator } from '../../src/simulator/server.ts'
import { chatAnswer, listOf, type Routes } from '../support/model-server.ts'
import { reportOf, verifyAt } from '../support/verify-at.ts'

test.each([
  ['', 'lacks the version'],
  ['/', 'lacks the version'],
  ['/v1/chat/completions', 'ends with "/chat/completions"'],
  ['/v1/chat/completions/', 'ends with "/chat/completions"'],
  ['/v1/responses', 'ends with "/responses"'],
  ['/v1/models', 'ends with "/models"'],
  ['/v1/embeddings', 'ends with "/embeddings"'],
  ['//v1', 'has a slash too many'],
  ['/v1//', 'has a slash too many']
])('a base URL with the path "%s" is an unknown URL, and the report gives the address to set', async (path, flaw) => {
  const simulator = await startSimulator()
  const { origin } = new URL(simulator.baseUrl)
  const inputs = { 'base-url': `${origin}${path}`, 'required-models': 'gpt-6-luna, text-embedding-3-small' }
  const { checks, result } = await reportOf({ ...inputs, 'api-key': simulator.account.key }, origin)
  await simulator.close()
  expect(result).toBe('undetermined')
  for (const { status, cause, hint } of checks) {
    expect({ status, cause }).toEqual({ status: 'undetermined', cause: 'unknown_url' })
    expect(hint).toContain(`"base-url" ${flaw}`)
    expect(hint).toContain(`set "base-url" to "${origin}/v1".`)
  }
})

test('accepts a slash at the end', async () => {
  const simulator = await startSimulator()
  const { origin } = new URL(simulator.baseUrl)
  const inputs = { 'base-url': `${origin}/v1/`, 'required-models': 'gpt-6-luna, gpt-realtime-2.1' }
  const { result } = await reportOf({ ...inputs, 'api-key': simulator.account.key }, origin)
  await simulator.close()
  expect(result).toBe('passed')
  expect(simulator.requests.filter(({ path }) => path.includes('//'))).toEqual([])
})

test('a web page instead of the API is an unknown URL if the base URL has no version', async () => {
  const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><title>Welcome</title>' }
  const { checks } = await verifyAt({ '*': page }, 'gpt-6-luna', { baseUrl: 'http://SERVER' })
  expect(checks['gpt-6-luna']).toMatchObject({ status: 'undetermined', cause: 'unknown_url' })
  const right = await verifyAt({ '*': page }, 'gpt-6-luna')
  expect(right.checks['gpt-6-luna']).toMatchObject({ status: 'undetermined', cause: 'unreadable_response' })
})

test('accepts a server that answers without a version in its path', async () => {
  const routes: Routes = {
    'GET /models': listOf('deepseek-chat'),
    'POST /chat/completions': (request) =>
      request.model === 'deepseek-chat'
        ? chatAnswer()(request)
        : { status: 400, body: { error: { message: 'Model Not Exist', type: 'invalid_request_error' } } },
    'POST /responses': { status: 404, body: '' }
  }
  const { checks } = await verifyAt(routes, 'deepseek-chat, deepseek-none', { baseUrl: 'https://api.deepseek.com' })
  expect(checks['deepseek-chat']?.status).toBe('usable')
  expect(checks['deepseek-none']?.cause).toBe('model_not_found')
})

test.each([
  ['https://api.openai.com', 'https://api.openai.com/v1'],
  ['https://us.api.openai.com/v1/responses', 'https://us.api.openai.com/v1'],
  ['https://api.openai.com/v2', 'https://api.openai.com/v1'],
  ['https://my.openai.azure.com/', 'https://my.openai.azure.com/openai/v1'],
  ['https://my.openai.azure.com/openai/deployments/prod', 'https://my.openai.azure.com/openai/v1'],
  ['https://my.services.ai.azure.com', 'https://my.services.ai.azure.com/openai/v1'],
  ['https://openrouter.ai', 'https://openrouter.ai/api/v1'],
  ['https://api.groq.com/v1', 'https://api.groq.com/openai/v1'],
  ['https://generativelanguage.googleapis.com/v1beta', 'https://generativelanguage.googleapis.com/v1beta/openai'],
  ['http://ollama:11434', 'http://ollama:11434/v1'],
  ['https://gateway.acme.test/llm/chat/completions', 'https://gateway.acme.test/llm/v1']
])('suggests for %s the address %s', (baseUrl, address) => {
  expect(findBaseUrlFix(baseUrl)).toContain(`set "base-url" to "${address}".`)
})

test.each([
  'https://api.openai.com/v1',
  'https://api.openai.com/v1/',
  'https://my.openai.azure.com/openai/v1/',
  'https://openrouter.ai/api/v1',
  'https://generativelanguage.googleapis.com/v1beta/openai/',
  'http://127.0.0.1:8000/proxy/v1'
])('%s looks right', (baseUrl) => {
  expect(findBaseUrlFix(baseUrl)).toBeNull()
})

test.each([
  ['https://api.openai.com/v1', 'openai'],
  ['https://eu.api.openai.com/v1', 'openai'],
  ['https://api.openai.com.evil.test/v1', 'other'],
  ['https://notapi.openai.com/v1', 'other'],
  ['https://my.openai.azure.com/openai/v1', 'azure'],
  ['https://my.openai.azure.us/openai/v1', 'azure'],
  ['https://my.services.ai.azure.com/openai/v1', 'azure'],
  ['https://my.cognitiveservices.azure.com/openai/v1', 'azure'],
  ['https://openai.azure.com.evil.test/openai/v1', 'other'],
  ['http://127.0.0.1:1234/v1', 'other']
])('%s is a host of the kind "%s"', (baseUrl, kind) => {
  expect(hostKind(baseUrl)).toBe(kind)
})
