/** The action's entry. */
import { createRunner } from './adapters/runner.ts'
import { InputError } from './core/requirements.ts'
import { main } from './main.ts'
import { publish } from './publish.ts'
import { renderCheckLine, renderRetryLine } from './render/log.ts'

const runner = createRunner(process.env)

await main({
  ...runner,
  onStart: () => runner.group('Verifying OpenAI model access'),
  onCheck: (check) => runner.info(renderCheckLine(check)),
  onRetry: (notice) => runner.info(renderRetryLine(notice)),
  async publish(report, inputs, listed, token) {
    runner.endGroup()
    await publish(report, inputs, { listed, token }, runner)
  },
  fail(error) {
    runner.endGroup()
    runner.failStep(
      error instanceof InputError
        ? error.message
        : `The action itself failed: ${String((error as Error)?.message ?? error)}`
    )
  }
})
