/**
 * Compares LiteLLM's own /health with this action on the same account. `node bench/litellm-health.ts` starts LiteLLM's proxy
 * for each of them with 11 deployments, of which 5 are broken, and writes both results into results.md. It needs the
 * packages of __tests__/servers/requirements.txt (`SERVERS_PYTHON` names their interpreter).
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { markdownTable } from 'markdown-table'
import { type Deployment, hasPackages, MASTER_KEY, PYTHON, startLiteLLM } from '../__tests__/servers/real-servers.ts'
import { DEFAULT_MODELS } from '../src/simulator/models.ts'
import { startSimulator } from '../src/simulator/server.ts'

const RESULTS = join(import.meta.dirname, 'results.md')
const DIST = resolve(import.meta.dirname, '..', process.env.ACTION_DIST ?? 'dist')
/** Nothing listens at this address. */
const NOWHERE = 'http://127.0.0.1:9/v1'

if (!hasPackages('litellm')) {
  process.stdout.write(`Skipped: ${PYTHON} lacks litellm\n`)
} else await compare()

async function compare(): Promise<void> {
  const rich = await startSimulator({ models: { ...DEFAULT_MODELS, 'gpt-6-sol': { refused: 'project' } } })
  const poor = await startSimulator({ credit: 'exhausted' })
  const { key } = rich.account
  const to = (name: string, model: string, base = rich.baseUrl, own = key): Deployment => ({
    name,
    model: `openai/${model}`,
    base,
    key: own
  })
  const deployments = [
    ...['luna', 'terra', 'luna-2', 'luna-3'].map((name) => to(name, name === 'terra' ? 'gpt-6.1-terra' : 'gpt-6-luna')),
    to('my-vectors', 'text-embedding-3-small'),
    to('vectors-2', 'text-embedding-3-large'),
    to('wrong-key', 'gpt-6-luna', rich.baseUrl, `sk-${'wrong'.repeat(8)}`),
    to('misspelt', 'gpt-6-lunna'),
    to('not-in-project', 'gpt-6-sol'),
    to('no-credit', 'gpt-6-luna', poor.baseUrl, poor.account.key),
    to('nobody-there', 'gpt-6-luna', NOWHERE)
  ]
  const health = await withLiteLLM(deployments, askHealth)
  const ours = await withLiteLLM(deployments, (origin) => runAction(origin, '0'))
  const patient = await withLiteLLM(deployments, (origin) => runAction(origin, '3'))
  await Promise.all([rich.close(), poor.close()])
  const rows = deployments.map(({ name }) => [
    `\`${name}\``,
    health.seen.get(name) ?? '–',
    ours.seen.get(name) ?? '–',
    patient.seen.get(name) ?? '–'
  ])
  const times = [
    'wall time',
    `${(health.wallMs / 1000).toFixed(1)} s`,
    `${(ours.wallMs / 1000).toFixed(1)} s`,
    `${(patient.wallMs / 1000).toFixed(1)} s`
  ]
  fill(
    markdownTable(
      [['deployment', "LiteLLM's `/health`", 'this action, asking once', 'this action, as it is'], ...rows, times],
      { alignDelimiters: false }
    )
  )
}

type Seen = { readonly seen: ReadonlyMap<string, string>; readonly wallMs: number }

async function withLiteLLM(
  deployments: readonly Deployment[],
  ask: (origin: string) => Promise<ReadonlyMap<string, string>>
): Promise<Seen> {
  const server = await startLiteLLM(deployments)
  const startedAt = performance.now()
  const seen = await ask(server.origin)
  const wallMs = performance.now() - startedAt
  await server.stop()
  return { seen, wallMs }
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

/** @param retries LiteLLM asks each deployment once. This action repeats what may pass by itself, by default three times. */
async function runAction(origin: string, retries: string): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'health-'))
  const file = (name: string) => join(folder, name)
  for (const name of ['output', 'summary']) writeFileSync(file(name), '')
  const inputs = { 'api-key': MASTER_KEY, 'base-url': `${origin}/v1`, 'required-models': '*', 'max-retries': retries }
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
  const { checks } = JSON.parse(readFileSync(file('report.json'), 'utf8')) as {
    readonly checks: readonly { readonly model: string; readonly status: string; readonly cause: string | null }[]
  }
  rmSync(folder, { recursive: true, force: true })
  return new Map(checks.map(({ model, status, cause }) => [model, cause === null ? status : `${status}: \`${cause}\``]))
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
