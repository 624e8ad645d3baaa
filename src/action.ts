/** A run as a step of a workflow. */
import { createRunner } from './adapters/runner.ts'
import { InputError } from './core/requirements/requirements.ts'
import { main } from './main.ts'
import { renderCheckLine, renderRetryLine } from './render/log.ts'
import { later } from './run/later.ts'

/** Never throws: what goes wrong fails the step. */
export function runAction(): Promise<void> {
  const runner = createRunner(process.env, later)
  const publishing = later(() => import('./run/publish.ts'))
  return main({
    ...runner,
    onStart: () => runner.group('Verifying OpenAI model access'),
    onCheck: (check) => runner.info(renderCheckLine(check)),
    onRetry: (notice) => runner.info(renderRetryLine(notice)),
    async publish(report, inputs, listed, token) {
      const { publish } = await publishing()
      runner.endGroup()
      await publish(report, inputs, { listed, token }, runner)
    },
    async fail(error) {
      const { publishFailure } = await publishing()
      runner.endGroup()
      const text = String((error as Error)?.message ?? error)
      await publishFailure(error instanceof InputError ? text : `The action itself failed: ${text}`, runner)
    }
  })
}
