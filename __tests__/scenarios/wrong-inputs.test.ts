/** Settings that are easily mistaken are reported before any request. */
import { startSimulator } from '../../src/simulator/server.ts'
import { runAction } from '../support/run-action.ts'

const withInputs = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
  runAction({ inputs: { 'api-key': 'sk-proj-unused', 'required-models': 'gpt-6-luna', ...inputs }, env })

test.each([
  [
    { 'base-url': 'https://acme.openai.azure.com/openai/deployments/luna/chat/completions?api-version=2024-10-21' },
    'set it to https://acme.openai.azure.com/openai/v1'
  ],
  [{ 'base-url': 'https://gateway.example/openai/deployments/luna' }, 'set it to https://gateway.example/openai/v1'],
  [
    { 'base-url': 'https://acme.cognitiveservices.azure.com/?api-version=preview' },
    'set it to https://acme.cognitiveservices.azure.com/openai/v1'
  ],
  [{ organization: 'Acme' }, '"organization": "Acme" looks like a name'],
  [{ project: 'Default project' }, '"project": "Default project" looks like a name'],
  [{ project: 'org-1234' }, 'starts with "proj_"'],
  [{ 'required-models-file': 'models.txt' }, 'check out the repository before this step']
])('says once what is wrong with %j', async (inputs, message) => {
  const { stdout, exitCode } = await withInputs(inputs)
  expect(exitCode).toBe(1)
  const errors = stdout.split('\n').filter((line) => line.startsWith('::error'))
  expect(errors).toEqual([expect.stringContaining(message)])
})

test('recognizes a project key in "admin-api-key", and keeps the verdict', async () => {
  const simulator = await startSimulator()
  const run = await withInputs({
    'api-key': simulator.account.key,
    'base-url': simulator.baseUrl,
    'admin-api-key': `sk-proj-${'Ab3xY9'.repeat(10)}`,
    project: 'proj_AcmeShop00000000000000'
  })
  await simulator.close()
  expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'passed' } })
  expect(run.stdout).toContain('holds a key of a project')
  expect(simulator.requests.filter(({ path }) => path.includes('/organization/'))).toEqual([])
})
