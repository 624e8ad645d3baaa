/** A week of scheduled audits, with the tracking issue after each, against a simulated account and a GitHub on loopback. */
import { createEmulator } from 'emulate'
import { createTerminal } from '../src/adapters/terminal.ts'
import { createSecrets } from '../src/core/credential/redact.ts'
import { MS_PER_DAY } from '../src/core/dates.ts'
import { failsRun } from '../src/core/verification/verdict.ts'
import { variableOf } from '../src/inputs/environment.ts'
import { type Host, main } from '../src/main.ts'
import type { Paint } from '../src/render/terminal.ts'
import { keepTrackingIssue } from '../src/run/tracking-issue.ts'
import type { SimulatedAccount } from '../src/simulator/account.ts'
import { lines, withModel } from '../src/simulator/scenario.ts'
import { startSimulator } from '../src/simulator/server.ts'

const TOKEN = 'ghs_simulatedTokenOfTheDemo'
const REPOSITORY = 'acme/shop'

const refused = withModel('gpt-6.1-terra', { refused: 'project' })
const NIGHTS: readonly { readonly title: string; readonly account: Partial<SimulatedAccount> }[] = [
  { title: 'All is well: the issue is created and closed at once', account: {} },
  { title: 'The project loses a model: the issue opens', account: { models: refused } },
  { title: 'Nothing changed: nobody is notified', account: { models: refused } },
  { title: 'The credit runs out as well: one comment', account: { models: refused, credit: 'exhausted' } },
  { title: 'Access is back: a last comment, and the issue closes', account: {} },
  {
    title: 'The API is down for one night: nobody is notified',
    account: { faults: [{ on: 'any', status: 503, headers: { 'retry-after-ms': '50' } }] }
  },
  {
    title: 'A shutdown is announced and an alias moves: the issue says so, closed',
    account: {
      models: {
        ...withModel('gpt-5.1', { shutdownDate: '2027-02-01' }),
        'gpt-5.6-luna': { answeredAs: 'gpt-5.6-luna-2026-11-02' }
      }
    }
  }
]

type Issue = { readonly number: number; readonly title: string; readonly state: string; readonly body: string }

/** The name of this demo. */
export const NIGHTLY = { name: 'nightly', title: 'A week of scheduled audits, and the tracking issue after each' }

/** @param host what every demo gives to the run; this demo brings its own `publish` and `env` */
export async function playNightly(host: Omit<Host, 'publish' | 'env'>, paint: Paint): Promise<void> {
  const terminal = createTerminal()
  const github = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { [TOKEN]: { login: 'acme', scopes: ['repo'] } },
      github: { users: [{ login: 'acme' }], repos: [{ owner: 'acme', name: 'shop' }] }
    }
  })
  const get = async <T>(path: string) =>
    (await (
      await fetch(`${github.url}/repos/${REPOSITORY}${path}`, { headers: { authorization: `token ${TOKEN}` } })
    ).json()) as T
  let told = 0
  for (const [index, { title, account }] of NIGHTS.entries()) {
    const night = new Date(Date.now() - (NIGHTS.length - 1 - index) * MS_PER_DAY)
    const weekday = night.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
    terminal.print(`\n${paint(['bold', 'cyan'], `${weekday}. ${title}.`)}\n`)
    const fails = await auditOnce({ night, account, apiUrl: github.url, runId: index + 1 }, host)
    const [issue] = await get<Issue[]>('/issues?state=all')
    const comments = issue ? await get<{ body: string }[]>(`/issues/${issue.number}/comments`) : []
    if (issue)
      terminal.print(
        renderNight(
          issue,
          comments.slice(told).map(({ body }) => body),
          paint
        )
      )
    told = comments.length
    const ends = fails ? 'fails, so GitHub mails whoever last changed the schedule' : 'succeeds, and sends no mail'
    terminal.print(`\n${paint('dim', `With "fail-on: change" the step ${ends}.`)}\n`)
  }
  await github.close()
}

type Night = {
  readonly night: Date
  readonly account: Partial<SimulatedAccount>
  readonly apiUrl: string
  readonly runId: number
}

/** One scheduled run. Does it fail the step? */
async function auditOnce(
  { night, account, apiUrl, runId }: Night,
  host: Omit<Host, 'publish' | 'env'>
): Promise<boolean> {
  let fails = false
  const simulator = await startSimulator(account)
  const inputs = {
    'api-key': simulator.account.key,
    'base-url': simulator.baseUrl,
    'required-models': lines('gpt-6-luna', 'gpt-6.1-terra', 'gpt-5.1'),
    'optional-models': 'gpt-5.6-luna',
    'max-retries': '1',
    'tracking-issue': 'true',
    'fail-on': 'change',
    'github-token': TOKEN
  }
  await main({
    ...host,
    env: {
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [variableOf(name), value])),
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_API_URL: apiUrl,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_WORKFLOW: 'Nightly',
      GITHUB_JOB: 'audit',
      GITHUB_RUN_ID: String(runId)
    },
    async publish(report, { audit, apiKey, failOn }, listed) {
      if (audit === null) return
      const then = { ...report, generatedAt: night.toISOString() }
      const secrets = createSecrets([apiKey, TOKEN])
      const settings = { settings: audit, secrets, signal: host.cancelled }
      const { isNews } = await keepTrackingIssue({ report: then, listed, ...settings })
      fails = failsRun(report, failOn, isNews)
    }
  })
  await simulator.close()
  return fails
}

function renderNight({ number, title, state, body }: Issue, comments: readonly string[], paint: Paint): string {
  const head = `#${number} ${title} ${paint(['bold', state === 'open' ? 'red' : 'green'], state)}`
  // Left out: the steps, because they are long, and the state, because only the next audit reads it.
  const visible = body.replace(/<!-- [\s\S]*?-->/g, '').replace(/### What to do[\s\S]*?(?=\n### (The|Since))/, '')
  const said = comments.map((text) => `\n${paint('yellow', '💬 New comment')}\n${indent(text)}`)
  return `${indent(`${head}\n\n${visible.trim()}`)}\n${said.map((one) => `${one}\n`).join('')}`
}

const indent = (text: string) => text.trim().replace(/^/gm, '  │ ')
