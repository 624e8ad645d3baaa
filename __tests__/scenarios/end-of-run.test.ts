/** The end of a run: no open request keeps the process alive. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { receive } from '../../src/simulator/recording.ts'
import { isInvented } from '../support/invented.ts'
import { runAction } from '../support/run-action.ts'

const REFUSAL = JSON.stringify({ error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } })

/** Refuses the key at once, and never answers for an invented model. */
async function startServer(): Promise<{ readonly server: Server; readonly isAsked: () => boolean }> {
  let asked = false
  const server = createServer((request, response) => {
    void receive(request).then(({ recorded: { model } }) => {
      if (isInvented(model)) asked = true
      else response.writeHead(401, { 'content-type': 'application/json' }).end(REFUSAL)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { server, isAsked: () => asked }
}

test('an unanswered request for an invented model does not delay the end of the step', async () => {
  const { server, isAsked } = await startServer()
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  const inputs = { 'api-key': 'sk-local', 'base-url': baseUrl, 'required-models': 'gpt-6-luna' }
  const run = await runAction({ inputs })
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  expect(isAsked()).toBe(true)
  expect(run).toMatchObject({ exitCode: 1, stderr: '', outputs: { result: 'failed' } })
})
