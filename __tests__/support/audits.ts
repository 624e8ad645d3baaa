/** Audits one after the other: the compiled action, a simulated account that changes between runs, and one GitHub. */
import { type SimulatedAccount, startSimulator } from '../../src/simulator/server.ts'
import type { TestGitHub } from './github.ts'
import { type ActionRun, runAction } from './run-action.ts'

export type Night = {
  readonly account?: Partial<SimulatedAccount>
  /** The path of the base URL; by default the simulator's. */
  readonly path?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly workspace?: Readonly<Record<string, string>>
}

let runId = 1000

/** One scheduled run. Each has its own run id. */
export async function audit(
  github: TestGitHub,
  { account = {}, path = '/v1', inputs = {}, env = {}, workspace = {} }: Night = {}
): Promise<ActionRun> {
  const simulator = await startSimulator(account)
  try {
    return await runAction({
      inputs: {
        'api-key': simulator.account.key,
        'base-url': `${simulator.origin}${path}`,
        'required-models': 'gpt-6-luna, text-embedding-3-small',
        ...github.inputs,
        ...inputs
      },
      workspace,
      env: { ...github.env, GITHUB_RUN_ID: String(++runId), ...env }
    })
  } finally {
    await simulator.close()
  }
}
