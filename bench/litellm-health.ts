/**
 * Compares LiteLLM's own /health with this action. `node bench/litellm-health.ts` starts LiteLLM's proxy with 11
 * deployments, 5 of them broken, asks both in turn, and writes their results into results.md. It needs the packages of
 * __tests__/servers/requirements.txt (`SERVERS_PYTHON` names their interpreter).
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { markdownTable } from 'markdown-table'
import { type Deployment, hasPackages, MASTER_KEY, PYTHON, startLiteLLM } from '../__tests__/servers/real-servers.ts'
import type { Check } from '../src/core/report.ts'
import { DEFAULT_MODELS } from '../src/simulator/models.ts'
import { startSimulator } from '../src/simulator/server.ts'

const RESULTS = join(import.meta.dirname, 'results.md')
const DIST = resolve(import.meta.dirname, '..', process.env.ACTION_DIST ?? 'dist')
/** Nothing listens at this address. */
const NOWHERE = 'http://127.0.0.1:9/v1'

/** After a refused call LiteLLM does not use the deployment for 5 seconds, and answers by itself. */
const REST_MS = 6_000
const ROUNDS = 5

if (!hasPackages('litellm')) {
  process.stdout.write(`Skipped: ${PYTHON} lacks litellm\n`)
} else await compare()

/** A deployment, what is really wrong with it, and what this action must say. */
type Case = { readonly deployment: Deployment; readonly truth: string; readonly verdict: string }

async function compare(): Promise<void> {
  const rich = await startSimulator({ models: { ...DEFAULT_MODELS, 'gpt-6-sol': { refused: 'project' } } })
  const poor = await startSimulator({ credit: 'exhausted' })
  const cases = casesAt(rich.baseUrl, rich.account.key, poor.baseUrl, poor.account.key)
  const deployments = cases.map(({ deployment }) => deployment)
  const sent = () => rich.requests.length + poor.requests.length

  const ask = async (how: (origin: string) => Promise<ReadonlyMap<string, string>>, origin: string): Promise<Asked> => {
    const before = sent()
    const startedAt = performance.now()
    const seen = await how(origin)
    return { seen, wallMs: performance.now() - startedAt, requests: sent() - before }
  }
  const ours: Asked[] = []
  const health: Asked[] = []
  // The first question of each goes to a proxy that has just started and still loads its own parts.
  const first = await startLiteLLM(deployments)
  const freshHealth = await ask(askHealth, first.origin)
  await first.stop()
  const second = await startLiteLLM(deployments)
  const freshOurs = await ask(runAction, second.origin)
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(REST_MS)
    health.push(await ask(askHealth, second.origin))
    ours.push(await ask(runAction, second.origin))
  }
  await second.stop()
  await Promise.all([rich.close(), poor.close()])

  const wrong = [freshOurs, ...ours].flatMap(({ seen }) =>
    cases.filter(({ deployment, verdict }) => seen.get(deployment.name)?.startsWith(verdict) !== true)
  )
  if (wrong.length > 0) process.exitCode = 1
  const [, said] = [health, ours].map((all) => all[0]?.seen)
  const rows = cases.map(({ deployment: { name }, truth }) => [
    `\`${name}\``,
    truth,
    freshHealth.seen.get(name) ?? '–',
    said?.get(name) ?? '–'
  ])
  const seconds = ({ wallMs }: Pick<Asked, 'wallMs'>) => `${(wallMs / 1000).toFixed(1)} s`
  fill(
    markdownTable(
      [
        ['deployment', 'in truth', "LiteLLM's `/health`", 'this action'],
        ...rows,
        [`wall time, median of ${ROUNDS}`, '', seconds(median(health)), seconds(median(ours))],
        ['wall time, proxy just started', '', seconds(freshHealth), seconds(freshOurs)],
        ['requests at the provider', '', String(median(health).requests), String(median(ours).requests)]
      ],
      { alignDelimiters: false }
    )
  )
}

type Asked = { readonly seen: ReadonlyMap<string, string>; readonly wallMs: number; readonly requests: number }

function median(all: readonly Asked[]): Asked {
  return all.toSorted((a, b) => a.wallMs - b.wallMs)[Math.floor(all.length / 2)] as Asked
}

function casesAt(rich: string, key: string, poor: string, poorKey: string): Case[] {
  const to = (name: string, model: string, base = rich, own = key): Deployment => ({
    name,
    model: `openai/${model}`,
    base,
    key: own
  })
  const well = (deployment: Deployment): Case => ({ deployment, truth: 'well', verdict: 'usable' })
  return [
    ...['luna', 'terra', 'luna-2', 'luna-3'].map((name) =>
      well(to(name, name === 'terra' ? 'gpt-6.1-terra' : 'gpt-6-luna'))
    ),
    well(to('my-vectors', 'text-embedding-3-small')),
    well(to('vectors-2', 'text-embedding-3-large')),
    {
      deployment: to('wrong-key', 'gpt-6-luna', rich, `sk-${'wrong'.repeat(8)}`),
      truth: "the proxy's key for the provider is wrong",
      verdict: 'unusable: `upstream_refused`'
    },
    {
      deployment: to('misspelt', 'gpt-6-lunna'),
      truth: 'the provider has no model of that name',
      verdict: 'unusable: `model_not_found`'
    },
    {
      deployment: to('not-in-project', 'gpt-6-sol'),
      truth: 'the project may not use the model',
      verdict: 'unusable: `model_not_allowed`'
    },
    {
      deployment: to('no-credit', 'gpt-6-luna', poor, poorKey),
      truth: 'the account has no credit',
      verdict: 'unusable: `insufficient_quota`'
    },
    {
      deployment: to('nobody-there', 'gpt-6-luna', NOWHERE),
      truth: 'nothing listens at the address of the provider',
      verdict: 'undetermined: `server_error`: The server could not connect to the provider'
    }
  ]
}

/** /health names deployments by their target, so each model is asked for by its own name. */
async function askHealth(origin: string): Promise<ReadonlyMap<string, string>> {
  type Endpoint = { readonly model_id?: string; readonly error?: string }
  const headers = { authorization: `Bearer ${MASTER_KEY}` }
  const read = async (path: string) => (await fetch(`${origin}${path}`, { headers })).json()
  const { healthy_endpoints: well, unhealthy_endpoints: ill } = (await read('/health')) as {
    readonly healthy_endpoints: readonly Endpoint[]
    readonly unhealthy_endpoints: readonly Endpoint[]
  }
  const { data } = (await read('/v1/model/info')) as {
    readonly data: readonly { readonly model_name: string; readonly model_info: { readonly id: string } }[]
  }
  const nameOf = new Map(data.map(({ model_name, model_info }) => [model_info.id, model_name]))
  const named = ({ model_id: id = '' }: Endpoint) => nameOf.get(id) ?? id
  const shortened = (error = '') => error.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 110)
  return new Map([
    ...well.map((one) => [named(one), 'healthy'] as const),
    ...ill.map((one) => [named(one), `unhealthy: ${shortened(one.error)}`] as const)
  ])
}

/** As a workflow runs it: the settings are those that the README gives for a gateway. */
async function runAction(origin: string): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'health-'))
  const file = (name: string) => join(folder, name)
  for (const name of ['output', 'summary']) writeFileSync(file(name), '')
  const inputs = { 'api-key': MASTER_KEY, 'base-url': `${origin}/v1`, 'required-models': '*' }
  const child = spawn(process.execPath, [join(DIST, 'index.js')], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...{
        PATH: process.env.PATH,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: folder,
        RUNNER_TEMP: folder
      },
      ...{ GITHUB_OUTPUT: file('output'), GITHUB_STEP_SUMMARY: file('summary') },
      'INPUT_REPORT-PATH': 'report.json',
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
    }
  })
  await new Promise((done) => child.once('close', done))
  type Seen = Pick<Check, 'model' | 'status' | 'cause' | 'hint'>
  const { checks } = JSON.parse(readFileSync(file('report.json'), 'utf8')) as { readonly checks: readonly Seen[] }
  rmSync(folder, { recursive: true, force: true })
  const told = ({ status, cause, hint }: Seen) => [status, cause && `\`${cause}\``, hint].filter(Boolean).join(': ')
  return new Map(checks.map((check) => [check.model, told(check)]))
}

function fill(text: string): void {
  process.stdout.write(`${text}\n`)
  const results = readFileSync(RESULTS, 'utf8')
  const marked = /(<!-- health -->\n)[\s\S]*(<!-- end of health -->)/
  if (!marked.test(results)) throw new Error(`${RESULTS} has no marks for "health"`)
  writeFileSync(
    RESULTS,
    results.replace(marked, (_, start, end) => `${start}\n${text}\n\n${end}`)
  )
}
