/** The run as a step of a workflow. */
import { createRunner } from './adapters/runner.ts'
import type { Pool } from './connection/waiting.ts'
import { createSecrets } from './core/credential/redact.ts'
import { InputError } from './core/requirements/requirements.ts'
import { secretsIn } from './inputs/secrets.ts'
import { main } from './main.ts'
import { renderCheckLines, renderRetryLine } from './render/log.ts'
import { later } from './run/later.ts'

/**
 * Never throws: an error fails the step.
 *
 * @param opened open connections to the API's host, for the first requests
 */
export function runAction(opened: Promise<Pool | null>): Promise<void> {
  const secrets = createSecrets(secretsIn(process.env))
  const runner = createRunner(process.env, later, secrets.remove)
  const publishing = later(() => import('./run/publish.ts'))
  return main({
    ...runner,
    opened,
    secrets,
    onStart: () => runner.group('Verifying OpenAI model access'),
    onCheck: (check) => runner.info(renderCheckLines(check)),
    onRetry: (notice) => runner.info(renderRetryLine(notice)),
    async publish(report, inputs, listed, token) {
      const { publish } = await publishing()
      runner.endGroup()
      await publish(report, inputs, { listed, token, secrets }, runner)
    },
    async fail(error) {
      const { publishFailure } = await publishing()
      runner.endGroup()
      const text = String((error as Error)?.message ?? error)
      await publishFailure(error instanceof InputError ? text : `The action itself failed: ${text}`, runner)
    }
  })
}
