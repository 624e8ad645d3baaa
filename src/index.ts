/** The action's entry. */
import { createRunner } from './adapters/runner.ts'
import { InputError } from './core/requirements.ts'
import { main } from './main.ts'
import { publish, publishFailure } from './publish.ts'
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
  async fail(error) {
    runner.endGroup()
    const text = String((error as Error)?.message ?? error)
    await publishFailure(error instanceof InputError ? text : `The action itself failed: ${text}`, runner)
  }
})
