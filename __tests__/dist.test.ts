import { startSimulator } from '../src/simulator/server.ts'
import { runAction } from './support/run-action.ts'

test('reports usable models, sets every output and sends one request per model, one list and one control', async () => {
  const simulator = await startSimulator()
  const run = await runAction({
    inputs: {
      'api-key': simulator.account.key,
      'base-url': simulator.baseUrl,
      'required-models': 'gpt-6-luna, text-embedding-3-small'
    }
  })
  await simulator.close()
  expect(run.stderr).toBe('')
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ result: 'passed', 'usable-models': '["gpt-6-luna","text-embedding-3-small"]' })
  expect(simulator.requests.length).toBe(4)
})
