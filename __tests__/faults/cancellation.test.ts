/** If the step is cancelled or its time is over, the results so far are reported. */
import { report as reportSchema } from '../../src/core/report.ts'
import { runAction } from '../support/run-action.ts'
import { KEY } from './fault-run.ts'
import { MODEL, startFaultServer } from './fault-server.ts'

const SLOW = 'gpt-6-slow'
const whenSlow = (never: () => void, pass: () => void, body: string) => (body.includes(SLOW) ? never() : pass())

async function runWithSlowModel(options: Partial<Parameters<typeof runAction>[0]>) {
  const server = await startFaultServer({ at: 'probe', act: ({ body, pass }) => whenSlow(() => undefined, pass, body) })
  const run = await runAction({
    ...options,
    inputs: { 'api-key': KEY, 'base-url': server.baseUrl, 'required-models': `${MODEL}, ${SLOW}`, ...options.inputs }
  })
  await server.close()
  return run
}

function expectReportOfWhatIsKnown(run: Awaited<ReturnType<typeof runAction>>) {
  expect(reportSchema.safeParse(run.report)).toMatchObject({ success: true })
  expect(run.report?.checks).toMatchObject([
    { model: MODEL, status: 'usable' },
    { model: SLOW, status: 'undetermined', cause: 'not_reached' }
  ])
  expect(run.outputs).toMatchObject({ result: 'undetermined', 'usable-models': `["${MODEL}"]` })
  expect(run.summary).toContain(SLOW)
  expect(run.stderr).toBe('')
  expect(run.exitCode).toBe(1)
}

// On Windows a process cannot handle such signals.
const onPosix = process.platform === 'win32' ? test.skip : test

onPosix.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the run with outputs and a summary of the known results',
  async (signal) => {
    const run = await runWithSlowModel({ interrupt: { signal, after: `✅ ${MODEL}` } })
    expectReportOfWhatIsKnown(run)
    expect(run.stdout).toMatch(/::error::Cancelled\. 1 of 2 required models could not be determined/)
  }
)

/** Long enough for the other model's answer, also on a busy machine. */
const DEADLINE_SECONDS = 6

test('the deadline ends the run in the same way, whatever the timeout of a request', async () => {
  const inputs = { 'deadline-seconds': String(DEADLINE_SECONDS), 'timeout-seconds': '60' }
  const run = await runWithSlowModel({ inputs })
  expectReportOfWhatIsKnown(run)
  expect(run.report?.durationMs).toBeGreaterThanOrEqual(DEADLINE_SECONDS * 1000)
})
