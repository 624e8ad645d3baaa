/** The largest amounts that a server or a user can send. Every output still keeps its limits. */
import { listOf, type ModelServer, startModelServer } from '../support/model-server.ts'
import { commandsOf, runWatched, type Watched } from './watched-run.ts'

const LISTED = 100_000
const REQUIRED = 1_000
const MAX_SUMMARY_BYTES = 1024 * 1024
const MAX_OUTPUT_BYTES = 1_000_000
/** The memory limit of V8. Without one, V8 collects late on a large machine. The process ends if it is too little. */
const HEAP_MB = 96
/** The memory of the whole process, with the program and the raw list. Runs need 200 to 260 MB. */
const MAX_MEMORY_MB = 350

const id = (prefix: string, index: number) => `${prefix}-${String(index).padStart(6, '0')}-preview`
const listed = listOf(...Array.from({ length: LISTED }, (_, index) => id('gpt-listed', index)))
const required = Array.from({ length: REQUIRED }, (_, index) => id('gpt-missing', index)).join('\n')
/** Every other character takes many bytes in Markdown. */
const message = (model: string | null) =>
  `The model ${model} does not exist: ${'a<b|c`d*e_'.repeat(300)}`.slice(0, 3000)

let server: ModelServer
let run: Awaited<ReturnType<typeof runWatched>> & Watched

beforeAll(async () => {
  server = await startModelServer({
    'GET /v1/models': listed,
    '*': ({ model }) => ({ status: 404, body: { error: { message: message(model), code: 'model_not_found' } } })
  })
  const inputs = {
    'api-key': 'sk-proj-Size0123456789abcdefghijklmnopqrstuvwxyz',
    'base-url': `${server.origin}/v1`,
    'required-models': required,
    'max-probes': String(REQUIRED),
    'report-path': 'report.json'
  }
  run = await runWatched({ inputs, nodeArgs: [`--max-old-space-size=${HEAP_MB}`] })
})

afterAll(() => server.close())

test('fails, with every model in the report file', () => {
  expect(run.stderr).toBe('')
  expect(run.exitCode).toBe(1)
  const report = JSON.parse(run.files['report.json'] ?? '')
  expect(report).toMatchObject({ result: 'failed', listing: { status: 'ok', count: LISTED } })
  expect(report.checks).toHaveLength(REQUIRED)
  expect(new Set(report.checks.map(({ cause }: { cause: string }) => cause))).toEqual(new Set(['model_not_found']))
})

test('the summary stays under the limit by showing less, with every section complete', () => {
  expect(Buffer.byteLength(run.summary)).toBeLessThan(MAX_SUMMARY_BYTES)
  for (const heading of ['OpenAI model access', '### What to do', '### Checklist'])
    expect(run.summary).toContain(heading)
  expect(run.summary).toMatch(/… and \d+ more models? \(all are in the report\)/)
  expect(run.summary).toMatch(/<\/sub>\n\s*$/)
})

test('all outputs together stay under the limit, and none is cut', () => {
  const length = Object.values(run.outputs).reduce((sum, value) => sum + value.length, 0)
  expect(length * 2).toBeLessThan(MAX_OUTPUT_BYTES)
  expect(JSON.parse(run.outputs['unusable-models'] ?? '')).toHaveLength(REQUIRED)
})

test('no more annotations of a level than GitHub shows, including the one of the failed step', () => {
  const commands = commandsOf(run)
  for (const kind of ['error', 'warning', 'notice'])
    expect(commands.filter((name) => name === kind).length).toBeLessThanOrEqual(10)
  expect(commands).toContain('error')
})

test('stays under 350 MB and starts no other process', () => {
  process.stdout.write(`\n${Math.round(run.maxMemoryMb)} MB, ${(run.durationMs / 1000).toFixed(1)} s\n`)
  expect(run.maxMemoryMb).toBeLessThan(MAX_MEMORY_MB)
  expect(run.children).toEqual([])
})
