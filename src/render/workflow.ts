/** A workflow to paste, with the models and settings of a command line. */
import { renderJson } from './json.ts'

/** Later steps do not need the token of the job. */
const CHECKOUT = `      - uses: actions/checkout@v7
        with:
          persist-credentials: false
`

const indented = (text: string, spaces: number) => text.replace(/^/gm, ' '.repeat(spaces))
const secret = (name: string) => `\${{ secrets.${name} }}`

/**
 * The text of a workflow.
 *
 * @param inputs of the action, as strings; empty ones are left out
 * @param secrets the name of the secret for each secret input; the workflow never shows such a value
 */
export function renderWorkflow(
  inputs: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>
): string {
  const { 'required-models': models = '', ...others } = inputs
  const isKeyless = Boolean(inputs['identity-provider-id'])
  const findsModels = ![undefined, '', 'off'].includes(inputs['find-models'])
  const readsFiles = findsModels || Boolean(inputs['required-models-file'])
  const settings = Object.entries({ ...(isKeyless ? {} : { 'api-key': 'a secret' }), ...others })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${secrets[name] ? secret(secrets[name]) : renderJson(value)}`)
  const lines = [...(models === '' ? [] : ['required-models: |', indented(models, 2)]), ...settings]
  const permissions = [
    ...(readsFiles
      ? [`contents: read # to check out ${findsModels ? 'the code that uses the models' : 'the file of models'}`]
      : []),
    ...(isKeyless ? ['id-token: write # to exchange for access'] : [])
  ]
  return `name: OpenAI model access
on:
  push:
    branches: [main]
  schedule:
    - cron: '17 5 * * *'
  workflow_dispatch:
permissions:${permissions.length === 0 ? ' {}' : permissions.map((line) => `\n  ${line}`).join('')}
jobs:
  openai-model-access:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${readsFiles ? CHECKOUT : ''}      - uses: openai-model-access/openai-model-access@v1
        with:
${indented(lines.join('\n'), 10)}
`
}
