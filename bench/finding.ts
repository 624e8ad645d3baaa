/**
 * Measures how well `find-models` finds models in repositories labelled by hand, and how long it takes: `node
 * bench/finding.ts KNOWN UNSEEN [TOOLS]`. KNOWN and UNSEEN are folders with `labels.jsonl` and `places.jsonl`, and with a
 * folder `repositories` that holds a folder for each `owner/name`. The rules were written with KNOWN in sight. TOOLS holds the
 * programs `llm-sunset` and `depdesk`. Builds and tests need none of them.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { markdownTable } from 'markdown-table'
import { readWorkspace } from '../src/adapters/workspace.ts'
import { createCollector } from '../src/core/finding/collect.ts'
import { isOpenAiPrefix, isOpenAiShaped } from '../src/core/finding/ids.ts'
import { variableOf } from '../src/inputs/environment.ts'
import { startSimulator } from '../src/simulator/server.ts'

const [knownFolder, unseenFolder, tools] = process.argv.slice(2)
if (!knownFolder || !unseenFolder) throw new Error('Usage: node bench/finding.ts KNOWN UNSEEN [TOOLS]')

type Label = { readonly repo: string; readonly id: string; readonly label: string }
type Finder = { readonly name: string; readonly find: (folder: string) => Promise<readonly string[]> }

/** If an id has several labels, the strongest one counts. */
const STRENGTH = ['live', 'selectable', 'catalogue', 'test', 'doc', 'dead', 'dynamic', 'notid']
const TODAY = new Date().toISOString().slice(0, 10)
/** What UNSEEN gave on 2026-11-30, before anybody had looked at it and changed a rule. */
const FIRST_CONTACT = ['100 % (59 of 59)', '96 % (77 of 80)']
const FILES = 6_000
const RUNS = 7

const bare = (id: string) => id.replace(/^.*[/:](?=[a-z]+\d?-|o\d)/, '')

type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>

function labelsOf(folder: string): Labels {
  const lines = ['labels.jsonl', 'places.jsonl'].flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  )
  const byRepository = new Map<string, Map<string, string>>()
  for (const { repo, id, label } of lines.map((line) => JSON.parse(line) as Label)) {
    if (!isOpenAiShaped(bare(id))) continue
    const ids = byRepository.get(repo) ?? new Map<string, string>()
    const before = ids.get(bare(id))
    if (before === undefined || STRENGTH.indexOf(label) < STRENGTH.indexOf(before)) ids.set(bare(id), label)
    byRepository.set(repo, ids)
  }
  return byRepository
}

const ours: Finder = {
  name: 'find-models',
  async find(folder) {
    const collector = createCollector(TODAY)
    await readWorkspace(folder, { globs: [], signal: new AbortController().signal, onFile: collector.add })
    const { places } = collector.result()
    return places
      .filter(({ kind, shape, prefix }) => kind === 'used' && shape === 'openai' && isOpenAiPrefix(prefix))
      .map(({ id }) => id)
  }
}

/** Both tools exit with their own code if they find something. */
function outputOf(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
      stdio: ['ignore', 'pipe', 'ignore']
    })
  } catch (error) {
    return String((error as { stdout?: string }).stdout ?? '')
  }
}

const otherTools: readonly Finder[] = [
  {
    name: 'llm-sunset',
    find: async (folder) => {
      const text = outputOf(join(tools ?? '', 'llm-sunset'), ['scan', '--offline', '--format', 'json', '.'], folder)
      return (JSON.parse(text) as { findings: { match: string }[] }).findings.map(({ match }) => match)
    }
  },
  {
    name: 'depdesk',
    find: async (folder) => {
      const text = outputOf(join(tools ?? '', 'depdesk'), ['check', '--json', '--no-github', '.'], folder)
      return (JSON.parse(text) as { findings: { identifier: string }[] }).findings.map(({ identifier }) => identifier)
    }
  }
]
const others = otherTools.filter(({ name }) => tools !== undefined && existsSync(join(tools, name)))

async function measure({ name, find }: Finder, folder: string, labels: Labels): Promise<string[]> {
  const sum = { live: 0, liveFound: 0, found: 0, right: 0 }
  for (const [repo, ids] of labels) {
    const found = new Set((await find(resolve(folder, 'repositories', repo))).map(bare).filter(isOpenAiShaped))
    for (const [id, label] of ids) {
      if (label !== 'live') continue
      sum.live += 1
      if (found.has(id)) sum.liveFound += 1
    }
    for (const id of found) {
      sum.found += 1
      if (['live', 'selectable'].includes(ids.get(id) ?? '')) sum.right += 1
    }
  }
  const share = (part: number, all: number) => `${((100 * part) / all).toFixed(0)} % (${part} of ${all})`
  return [name, share(sum.liveFound, sum.live), share(sum.right, sum.found)]
}

async function tableOf(folder: string, labels: Labels, extra: readonly string[][] = []): Promise<string> {
  const rows = []
  for (const finder of [ours, ...others]) rows.push(await measure(finder, folder, labels))
  return markdownTable([['', 'Recall of live ids', 'Precision'], ...extra, ...rows])
}

/** A repository of the given size: most files name no model, some name one, and some name many. */
function makeRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-finding-'))
  const line = (index: number) =>
    `export const value${index} = compute(model${index}, { option: 'some text', n: ${index} })\n`
  const body = Array.from({ length: 120 }, (_, index) => line(index)).join('')
  for (let index = 0; index < FILES; index++) {
    const sub = join(folder, 'src', `part${index % 120}`)
    mkdirSync(sub, { recursive: true })
    const use = index % 20 === 0 ? `ask({ model: 'gpt-6-luna' })\n// gpt-4o before\n` : ''
    writeFileSync(join(sub, `file${index}.ts`), `${body}${use}`)
  }
  return folder
}

async function timeOf(mode: string, workspace: string, simulator: { key: string; baseUrl: string }): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-run-'))
  for (const file of ['output', 'summary']) writeFileSync(join(folder, file), '')
  const inputs = {
    'api-key': simulator.key,
    'base-url': simulator.baseUrl,
    'required-models': 'gpt-6-luna',
    'find-models': mode
  }
  const startedAt = performance.now()
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../dist/index.js')], {
    stdio: 'ignore',
    env: {
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [variableOf(name), value])),
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary')
    }
  })
  await new Promise((done) => child.once('close', done))
  const took = performance.now() - startedAt
  rmSync(folder, { recursive: true })
  return took
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function speed(): Promise<{ off: number; on: number }> {
  const workspace = makeRepository()
  const simulator = await startSimulator({})
  const account = { key: simulator.account.key, baseUrl: simulator.baseUrl }
  const times = { off: [] as number[], on: [] as number[] }
  for (let run = 0; run < RUNS; run++) {
    times.off.push(await timeOf('off', workspace, account))
    times.on.push(await timeOf('required', workspace, account))
  }
  await simulator.close()
  rmSync(workspace, { recursive: true })
  return { off: median(times.off), on: median(times.on) }
}

const unseen = labelsOf(unseenFolder)
const known = labelsOf(knownFolder)
const unseenTable = await tableOf(unseenFolder, unseen, [['find-models, first contact', ...FIRST_CONTACT]])
const knownTable = await tableOf(knownFolder, known)
const { off, on } = await speed()
const text = `# Finding models: how well and how fast

Measured by \`node bench/finding.ts\` on ${TODAY}, ${cpus().length} cores, Node ${process.versions.node}.

## How well

Public repositories at fixed commits: applications, command-line tools, libraries, infrastructure and workflows in Python,
TypeScript, Go, Rust, Java, Kotlin, C#, PHP, Ruby, Elixir, Swift, Lua, Vim script, shell, Terraform, Bicep and YAML. Every
distinct id of OpenAI's shape was labelled by hand: sent by default (\`live\`), one that a user can select, a table entry, a
test, a document, or dead code. Recall is the share of the live ids that become a requirement. Precision is the share of the
distinct ids that become a requirement (or a finding) that are live or that a user can select.

### ${unseen.size} repositories that the rules did not know

The labels were written first, and then the tool ran for the first time. *First contact* is that run. It showed faults, which
were mended for every repository of their kind. The row below it is the present state, and it is no longer unseen.

${unseenTable}

### ${known.size} repositories that the rules were written with

${knownTable}

llm-sunset and a part of depdesk report only deprecated ids. So their recall cannot be compared, but their precision can.

## How fast

A run with one required model against a simulated account on this machine took ${off.toFixed(0)} ms without \`find-models\`, and ${on.toFixed(0)} ms
with \`find-models\` over ${FILES} files (medians of ${RUNS} alternating runs). So finding adds ${(on - off).toFixed(0)} ms. It adds less if the
API takes longer to answer, because the files are read while the list is under way.
`
writeFileSync(join(import.meta.dirname, 'results-finding.md'), text)
process.stdout.write(text)
