/** The GitHub Actions runner through @actions/core: commands, outputs, the job summary, cancellation. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import * as core from '@actions/core'

const COMMANDS = { error: core.error, warning: core.warning, notice: core.notice } as const

export type Runner = ReturnType<typeof createRunner>

/** @param env the runner's environment: paths are relative to its workspace */
export function createRunner(env: Readonly<Record<string, string | undefined>>) {
  const workspace = env.GITHUB_WORKSPACE || process.cwd()
  const inWorkspace = (path: string) => resolve(workspace, path)
  return {
    env,
    /** @throws what `fs` throws */
    readFile: (path: string) => readFileSync(inWorkspace(path), 'utf8'),
    /** Writes the file, its folders included, and gives its absolute path. */
    writeFile(path: string, text: string): string {
      const file = inWorkspace(path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      return file
    },
    mask: (secrets: readonly string[]) => secrets.forEach(core.setSecret),
    /** @throws an Error where the job may not have one */
    getIdToken: (audience: string) => core.getIDToken(audience),
    info: core.info,
    annotate: (level: keyof typeof COMMANDS, title: string, message: string) => COMMANDS[level](message, { title }),
    group: (title: string) => core.startGroup(title),
    endGroup: core.endGroup,
    setOutput: (name: string, value: string) => core.setOutput(name, value),
    /** Appends to the job summary; says so and goes on where the runner gives no file for it. */
    async writeSummary(markdown: string): Promise<void> {
      if (env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write()
    },
    /** Fails the step without ending the process. */
    failStep: (message: string) => core.setFailed(message),
    cancelled: cancellation()
  }
}

/** Aborted by the signals that the runner sends when a step is cancelled: SIGINT, then SIGTERM, then it kills. */
function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(signal))
  return controller.signal
}
