import { parse } from 'yaml'
import { SECRET_NAMES } from '../../src/inputs/inputs.ts'
import { renderWorkflow } from '../../src/render/workflow.ts'
import { lintWorkflow } from '../support/actionlint.ts'

type Workflow = {
  readonly permissions: object
  readonly jobs: { readonly 'openai-model-access': { readonly steps: readonly { uses: string; with?: object }[] } }
}
const secret = (name: string) => `\${{ secrets.${name} }}`

async function workflowOf(inputs: Readonly<Record<string, string>>) {
  const text = renderWorkflow(inputs, SECRET_NAMES)
  expect(await lintWorkflow(text, '.github/workflows/printed.yml')).toEqual([])
  const { permissions, jobs } = parse(text) as Workflow
  return {
    permissions,
    steps: jobs['openai-model-access'].steps,
    inputs: jobs['openai-model-access'].steps.at(-1)?.with
  }
}

test('asks for no permission if none is needed', async () => {
  const { permissions, inputs } = await workflowOf({ 'required-models': 'gpt-6-luna\na || b', 'report-path': '' })
  expect(permissions).toEqual({})
  expect(inputs).toEqual({ 'api-key': secret('OPENAI_API_KEY'), 'required-models': 'gpt-6-luna\na || b\n' })
})

test('checks out the repository whose models are found', async () => {
  const { permissions, steps } = await workflowOf({ 'find-models': 'required' })
  expect(permissions).toEqual({ contents: 'read' })
  expect(steps.map(({ uses }) => uses.replace(/@.*/, ''))).toEqual([
    'actions/checkout',
    'openai-model-access/openai-model-access'
  ])
  expect((await workflowOf({ 'find-models': 'off', 'required-models': 'a' })).permissions).toEqual({})
})

test('checks out the repository whose file names the models', async () => {
  const { permissions, steps } = await workflowOf({ 'required-models-file': 'models.txt' })
  expect(permissions).toEqual({ contents: 'read' })
  expect(steps.map(({ uses }) => uses)).toEqual(['actions/checkout@v7', 'openai-model-access/openai-model-access@v1'])
  expect(steps[0]?.with).toEqual({ 'persist-credentials': false })
})

test('needs no key if an identity is exchanged', async () => {
  const identity = { 'identity-provider-id': 'idp_1', 'service-account-id': 'sa_1' }
  const { permissions, inputs } = await workflowOf({ 'required-models': 'gpt-6-luna', ...identity })
  expect(permissions).toEqual({ 'id-token': 'write' })
  expect(inputs).toEqual({ 'required-models': 'gpt-6-luna\n', ...identity })
})

test('names the secrets and never prints their values', async () => {
  const { inputs } = await workflowOf({ 'admin-api-key': 'sk-admin-1234567890', headers: 'x-key: 1234567890' })
  expect(JSON.stringify(inputs)).not.toContain('1234567890')
  expect(inputs).toMatchObject({ 'admin-api-key': secret('OPENAI_ADMIN_KEY'), headers: secret('OPENAI_HEADERS') })
})
