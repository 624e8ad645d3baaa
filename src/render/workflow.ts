/** A workflow that can be pasted, with the models and settings of a command line. */

const indented = (text: string, spaces: number) => text.replace(/^/gm, ' '.repeat(spaces))

/** @param inputs action inputs, as strings; empty ones are left out */
export function renderWorkflow(inputs: Readonly<Record<string, string>>): string {
  const { 'required-models': models = '', ...others } = inputs
  const settings = Object.entries(others).filter(([, value]) => value !== '')
  const lines = [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    'api-key: ${{ secrets.OPENAI_API_KEY }}',
    ...(models === '' ? [] : ['required-models: |', indented(models, 2)]),
    ...settings.map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  ]
  // A file of models is read from the repository, so that has to be there.
  const checkout = inputs['required-models-file'] ? '      - uses: actions/checkout@v6\n' : ''
  const permissions = checkout === '' ? 'permissions: {}' : 'permissions:\n  contents: read'
  return `name: OpenAI model access
on:
  push:
    branches: [main]
  schedule:
    - cron: '17 5 * * *'
${permissions}
jobs:
  openai-model-access:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${checkout}      - uses: openai-model-access/openai-model-access@v1
        with:
${indented(lines.join('\n'), 10)}
`
}
