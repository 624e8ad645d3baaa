import { audit } from '../support/audits.ts'
import { startGitHub, type TestGitHub } from '../support/github.ts'

const APP = "import OpenAI from 'openai'\n\nask({ model: 'gpt-3.5-turbo' })\nask({ model: 'gpt-6-luna' })\n"
const NIGHT = {
  inputs: { 'required-models': '', 'find-models': 'required', 'sarif-path': 'models.sarif' },
  workspace: { 'src/app.ts': APP, 'models.sarif': '' },
  env: { GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567' }
}

let github: TestGitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

test('a night tells of a lost model in the code everywhere: line, summary, code scanning and issue', async () => {
  const run = await audit(github, NIGHT)
  expect(run.exitCode).toBe(1)
  expect(run.stdout).toMatch(/^::error [^\n]*file=src\/app\.ts,[^\n]*line=3,col=15[^\n]*::gpt-3\.5-turbo: /m)
  expect(run.summary).toContain('/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/src/app.ts#L3')
  const [{ results }] = JSON.parse(run.files['models.sarif'] ?? '').runs
  expect(results).toEqual([
    expect.objectContaining({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/app.ts', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 15 }
          }
        }
      ]
    })
  ])
  const [issue] = await github.issues()
  expect(issue?.state).toBe('open')
  expect(issue?.body).toContain('### Where the code uses them')
  expect(issue?.body).toContain('`gpt-3.5-turbo` at `src/app.ts:3`')
})
