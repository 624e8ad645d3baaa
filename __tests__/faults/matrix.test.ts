/** Each fault at the list and at the probe, against the compiled action as a process. Prints the results. */
import pLimit from 'p-limit'
import { expectWhole, KEY, type MatrixLine, type Row, renderMatrix, runRow } from './fault-run.ts'
import { type Stage, startFaultServer } from './fault-server.ts'
import { FAULTS, type Fault } from './faults.ts'

type At = { readonly stage: Stage }

const STAGES: readonly Stage[] = ['list', 'probe']
const ROWS = FAULTS.flatMap((fault) => STAGES.map((stage) => ({ ...fault, stage })))
const atOnce = pLimit(4)
const runs = new Map<string, Promise<Row>>()
const lines: MatrixLine[] = []

async function run({ act, stage, timeoutSeconds }: Pick<Fault, 'act' | 'timeoutSeconds'> & At): Promise<Row> {
  const server = await startFaultServer({ at: stage, act })
  const { baseUrl, requests } = server
  const row = await runRow({ stage, baseUrl, requests, ...(timeoutSeconds !== undefined && { timeoutSeconds }) })
  await server.close()
  return row
}

/** A gateway's 500 may mean that it has no /responses, so chat is asked before the second try. */
const attemptsOf = ({ isRetried, hasDetour, stage }: Fault & At) =>
  1 + Number(isRetried) + Number(hasDetour === true && stage === 'probe')

beforeAll(() => {
  for (const row of ROWS) runs.set(`${row.name} ${row.stage}`, atOnce(run, row))
})

afterAll(() => {
  process.stdout.write(`\n${renderMatrix(lines)}`)
})

async function rowOf({ name, stage }: Pick<Fault, 'name'> & At): Promise<Row> {
  const row = (await runs.get(`${name} ${stage}`)) as Row
  lines.push({ fault: name, row })
  return row
}

test.each(ROWS.filter(({ stage }) => stage === 'list'))(
  '$name at the list alone does not fail the run',
  async (fault) => {
    const row = await rowOf(fault)
    expectWhole(row)
    expect(row).toMatchObject({ cause: fault.cause, attempts: attemptsOf(fault), exitCode: 0 })
    expect(row.report).toMatchObject({
      result: 'passed',
      listing: { status: 'unavailable' },
      checks: [{ status: 'usable' }]
    })
  }
)

test.each(ROWS.filter(({ stage }) => stage === 'probe'))('$name at the probe is $cause', async (fault) => {
  const row = await rowOf(fault)
  expectWhole(row)
  expect(row).toMatchObject({ cause: fault.cause, attempts: attemptsOf(fault), exitCode: 1 })
  expect(row.report).toMatchObject({
    result: 'undetermined',
    listing: { status: 'ok' },
    checks: [{ status: 'undetermined' }]
  })
})

test.each(STAGES)('the key does not follow a redirect of the %s to another host', async (stage) => {
  const elsewhere = await startFaultServer()
  const row = await run({ act: ({ res }) => res.writeHead(307, { location: elsewhere.baseUrl }).end(), stage })
  await elsewhere.close()
  lines.push({ fault: 'redirect to another host', row })
  expectWhole(row)
  expect(row).toMatchObject({ cause: 'unknown_url', exitCode: stage === 'list' ? 0 : 1 })
  expect(elsewhere.requests).toEqual([])
  expect(row.stdout).toContain(`::add-mask::${KEY}`)
})
