/** The GitHub Actions runner through @actions/core: commands, outputs, the job summary, cancellation. */
import { lstatSync, mkdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
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
  keepFromThrowing()
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
    /**
     * Writes the file, its folders included, and gives its absolute path.
     * @throws what `fs` throws, and an Error where the path leads out of the workspace and of the runner's temporary folder
     */
    writeFile(path: string, text: string): string {
      const file = inWorkspace(path)
      assertWithin(file, [workspace, env.RUNNER_TEMP ?? ''])
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
    /** @throws an Error where the runner's file cannot be written */
    setOutput: async (name: string, value: string) => (await loadCore()).setOutput(name, value),
    /**
     * Appends to the job summary; does nothing where the runner gives no file for it.
     * @throws an Error where the file cannot be written
     */
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
 * A file that a workflow names must stay where a workflow's files belong, symbolic links followed: a pull request may
 * bring such a link along.
 *
 * @throws an Error where it does not
 */
export function assertWithin(file: string, folders: readonly string[]): void {
  const target = realTarget(file, MAX_SYMLINKS)
  const isInside = (folder: string) => {
    const way = relative(realTarget(folder, MAX_SYMLINKS), target)
    return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..'
  }
  if (!folders.some((folder) => folder !== '' && isInside(folder)))
    throw new Error(`${file} is outside the workspace and the runner's temporary folder`)
}

const MAX_SYMLINKS = 40

/** Where a path leads, of which the last parts may not exist yet; a link may lead to what does not exist. */
function realTarget(path: string, linksLeft: number): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || linksLeft === 0) throw error
  }
  const parent = dirname(path)
  if (parent === path) return path
  const folder = realTarget(parent, linksLeft)
  const inFolder = join(folder, basename(path))
  return isLink(inFolder) ? realTarget(resolve(folder, readlinkSync(inFolder)), linksLeft - 1) : inFolder
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

/**
 * A log that is closed or full must not end the run: outputs and summary are still to come. The runner reads commands
 * from both streams, so the other one says it, once.
 */
function keepFromThrowing(): void {
  const { stdout, stderr } = process
  stderr.on('error', () => undefined)
  stdout.once('error', (error: Error) => {
    stdout.on('error', () => undefined)
    stderr.write(`::error::The log cannot be written (${error.message}). Outputs and summary are not affected.\n`)
  })
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
  return text.replace(/^([^\S\r\n]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [')
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
