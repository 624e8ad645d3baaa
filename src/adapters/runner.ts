/** The GitHub Actions runner through @actions/core: commands, outputs, the job summary, cancellation. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type * as Core from '@actions/core'

export type Runner = ReturnType<typeof createRunner>

/** Where an annotation stands: a file of the workspace, and a line and column of it, from 1. */
export type Position = { readonly file?: string; readonly startLine?: number; readonly startColumn?: number }

/** Gives what loads a module while the API answers, or when it is asked for. */
export type Later = <T>(load: () => Promise<T>) => () => Promise<T>

/**
 * @param env the runner's environment: paths are relative to its workspace
 * @param clean takes secrets out of every line of the log
 */
export function createRunner(
  env: Readonly<Record<string, string | undefined>>,
  later: Later,
  clean: (text: string) => string
) {
  const workspace = env.GITHUB_WORKSPACE || process.cwd()
  const inWorkspace = (path: string) => resolve(workspace, path)
  const { core, loadCore } = coreLater(later)
  const safe = (text: string) => withoutCommands(clean(text))
  const say = (command: (to: typeof Core) => void) => void core.then(command)
  return {
    env,
    workspace,
    /** @throws what `fs` throws */
    readFile: (path: string) => readFileSync(inWorkspace(path), 'utf8'),
    /** Writes the file, its folders included, and gives its absolute path. */
    writeFile(path: string, text: string): string {
      const file = inWorkspace(path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      return file
    },
    mask: (secrets: readonly string[]) => secrets.forEach(addMask),
    /** @throws an Error where the job may not have one */
    getIdToken: async (audience: string) => (await loadCore()).getIDToken(audience),
    info: (line: string) => say(({ info }) => info(safe(line))),
    /** @param at the lines of a file that it stands at; by default it stands at none */
    annotate: (level: 'error' | 'warning' | 'notice', title: string, message: string, at: Position = {}) =>
      say(({ error, warning, notice }) => ({ error, warning, notice })[level](safe(message), { title, ...at })),
    group: (title: string) => say(({ startGroup }) => startGroup(title)),
    endGroup: () => say(({ endGroup }) => endGroup()),
    /** @throws an Error where the runner gives no file to write to */
    setOutput: async (name: string, value: string) => (await loadCore()).setOutput(name, value),
    /** Appends to the job summary; says so and goes on where the runner gives no file for it. */
    async writeSummary(markdown: string): Promise<void> {
      const { summary } = await loadCore()
      if (env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown).write()
    },
    /** Fails the step without ending the process. */
    failStep: (message: string) => void loadCore().then(({ setFailed }) => setFailed(safe(message))),
    cancelled: cancellation()
  }
}

/**
 * Written here, in the form of @actions/core: that takes longer to load than a request to leave, and nothing may come
 * before this. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function addMask(secret: string): void {
  const data = secret.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  process.stdout.write(`::add-mask::${data}\n`)
}

/** The runner takes `::name::` at the start of a line for a command, and its older form `##[name]` anywhere in one. */
function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [')
}

/**
 * @actions/core brings an HTTP client along that takes longer to load than a request to leave. Commands wait for it and
 * come out in their order, the masks first.
 */
function coreLater(later: Later) {
  const { promise: core, resolve } = Promise.withResolvers<typeof Core>()
  const loadCore = later(() => {
    resolve(import('@actions/core'))
    return core
  })
  return { core, loadCore }
}

/** Aborted by the signals that the runner sends when a step is cancelled: SIGINT, then SIGTERM, then it kills. */
function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(signal))
  return controller.signal
}
