/** Everything that a person can copy: the YAML of the README and of docs/, and the files in examples/. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse, stringify } from 'yaml'
import { startSimulator } from '../src/simulator/server.ts'
import { lintWorkflow } from './support/actionlint.ts'
import { runAction } from './support/run-action.ts'

type Step = { readonly id?: string; readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }
type Job = {
  readonly permissions?: Readonly<Record<string, string>>
  readonly uses?: string
  readonly steps?: readonly Step[]
}
type Workflow = {
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}
type Metadata = {
  readonly inputs: Readonly<Record<string, object>>
  readonly outputs: Readonly<Record<string, object>>
}

const root = resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const action = parse(read('action.yml')) as Metadata
const filesOf = (folder: string, end: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(end))
    .map((name) => `${folder}/${name}`)

const OURS = 'openai-model-access/openai-model-access'
const isOurs = ({ uses = '' }: Step) => uses === '$/' || uses.startsWith(`${OURS}@`)
const jobOf = (steps: readonly Step[]) => ({ 'runs-on': 'ubuntu-latest', steps })
const around = (step: Step) => ({ on: 'workflow_dispatch', jobs: { part: jobOf([step]) } })

/** A part becomes a workflow: steps get a job, and inputs get a step. */
function completed(part: unknown): Workflow {
  if (Array.isArray(part)) {
    const isAsked = part.some(isOurs) ? [] : [{ id: 'access', uses: `${OURS}@v1` }]
    return { on: 'workflow_dispatch', jobs: { part: jobOf([...isAsked, ...part]) } } as Workflow
  }
  return part !== null && typeof part === 'object' && 'jobs' in part
    ? (part as Workflow)
    : around({ uses: `${OURS}@v1`, with: part as Readonly<Record<string, unknown>> })
}

const blocks = ['README.md', ...filesOf('docs', '.md')].flatMap((file) =>
  [...read(file).matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = ''], index) => {
    const part: unknown = parse(text)
    const isWhole = part !== null && typeof part === 'object' && 'jobs' in part
    return { name: `${file}, block ${index + 1}`, text: isWhole ? text : stringify(completed(part)), isWhole }
  })
)
const examples = filesOf('examples', '.yml').map((name) => ({ name, text: read(name), isWhole: true }))
const snippets = [...blocks, ...examples].map((one) => ({ ...one, workflow: parse(one.text) as Workflow }))
const jobsOf = ({ workflow }: (typeof snippets)[number]) => Object.values(workflow.jobs)
const stepsOf = ({ steps = [] }: Job) => steps

test('there is something to check', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(8)
  expect(examples.length).toBeGreaterThanOrEqual(10)
})

test.each(snippets)('$name is a workflow, or a part of one', async ({ name, text }) => {
  // A tag stands for the commit that the reader looks up.
  const found = await lintWorkflow(text.replaceAll('@<SHA>', '@v1'), join('.github/workflows', name))
  expect(found).toEqual([])
})

test.each(snippets)('$name sets only inputs that the action has', (snippet) => {
  const names = jobsOf(snippet)
    .flatMap(stepsOf)
    .filter(isOurs)
    .flatMap((step) => Object.keys(step.with ?? {}))
  expect(names.filter((name) => !(name in action.inputs))).toEqual([])
})

test.each(snippets)('$name reads only outputs that the action has', ({ text, workflow }) => {
  const steps = Object.values(workflow.jobs).flatMap(stepsOf)
  const ours = steps.filter(isOurs).flatMap(({ id }) => (id === undefined ? [] : [id]))
  const used = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].map(([, id = '', output = '']) => ({
    id,
    output
  }))
  expect(used.filter(({ id, output }) => ours.includes(id) && !(output in action.outputs))).toEqual([])
  expect(used.filter(({ id }) => !steps.some((step) => step.id === id))).toEqual([])
})

/** What a job needs for the inputs that it sets, as the README's table of permissions says. */
function permissionsFor(job: Job): string[] {
  const given = stepsOf(job)
    .filter(isOurs)
    .map((step) => step.with ?? {})
  const isSet = (input: string) => given.some((inputs) => ![undefined, false, 'off'].includes(inputs[input] as never))
  return [
    ...(isSet('tracking-issue') || job.uses?.includes('/audit-many.yml@') ? ['issues: write'] : []),
    ...(isSet('find-models') || isSet('required-models-file') ? ['contents: read'] : []),
    ...(isSet('identity-provider-id') ? ['id-token: write'] : []),
    ...(stepsOf(job).some(({ uses }) => uses?.includes('/upload-sarif@')) ? ['security-events: write'] : [])
  ]
}

test.each(snippets.filter(({ isWhole }) => isWhole))('$name grants what it needs, and nothing else', ({ workflow }) => {
  for (const job of Object.values(workflow.jobs)) {
    const granted = Object.entries(job.permissions ?? workflow.permissions ?? {})
    expect(granted.map(([name, access]) => `${name}: ${access}`).sort()).toEqual(permissionsFor(job).sort())
  }
})

test.each(snippets)('$name checks out the repository before a step that reads it', (snippet) => {
  for (const job of jobsOf(snippet)) {
    const steps = stepsOf(job)
    const reader = steps.findIndex((step) => isOurs(step) && step.with?.['find-models'] !== undefined)
    const checkout = steps.findIndex(({ uses }) => uses?.startsWith('actions/checkout@'))
    if (reader !== -1) expect([0, reader - 1]).toContain(checkout)
  }
})

/** As GitHub evaluates `fromJSON(….selected-models)['KEY']`. */
const gates = snippets.flatMap(({ name, text, workflow }) =>
  [...text.matchAll(/fromJSON\([^)]*selected[^)]*\)\['([^']+)'\]/g)].map(([, key = '']) => {
    const step = Object.values(workflow.jobs).flatMap(stepsOf).find(isOurs)
    return { name, key, models: String(step?.with?.['required-models']) }
  })
)

test('there are gates that use the selected model', () => expect(gates.length).toBeGreaterThanOrEqual(2))

test.each(gates)('the gate of $name finds its model under the text of the requirement', async ({ key, models }) => {
  const simulator = await startSimulator()
  const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl }
  const { outputs } = await runAction({ inputs: { ...given, 'required-models': models } })
  await simulator.close()
  expect(JSON.parse(outputs['selected-models'] ?? '{}')).toHaveProperty([key], key.split(' ')[0])
})
