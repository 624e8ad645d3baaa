/** The GitHub Actions runner through @actions/core: commands, outputs, the job summary, cancellation. */
import { lstatSync, mkdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type * as Core from '@actions/core'

export type Runner = ReturnType<typeof createRunner>

/** Where an annotation stands: a file of the workspace, its line and its column, both from 1. */
export type Position = { readonly file?: string; readonly startLine?: number; readonly startColumn?: number }

/** Loads a module while the API answers, or earlier if somebody asks for it. */
export type Later = <T>(load: () => Promise<T>) => () => Promise<T>

/**
 * @param env the runner's environment; paths are relative to its workspace
 * @param clean removes secrets from every line of the log
 */
export function createRunner(
  env: Readonly<Record<string, string | undefined>>,
  later: Later,
  clean: (text: string) => string
) {
  keepFromThrowing()
  const workspace = env.GITHUB_WORKSPACE || process.cwd()
  const ownFolders = [workspace, env.RUNNER_TEMP ?? '']
  const inWorkspace = (path: string) => resolve(workspace, path)
  const { core, loadCore } = coreLater(later)
  const safe = (text: string) => withoutCommands(clean(text))
  const say = (command: (to: typeof Core) => void) => void core.then(command)
  return {
    env,
    workspace,
    /**
     * Reads the runner's own event, or a file of the workflow.
     * @throws the errors of `fs`, and an Error if the path leads out of both the workspace and the runner's temporary folder
     */
    readFile(path: string): string {
      if (path !== env.GITHUB_EVENT_PATH) assertWithin(inWorkspace(path), ownFolders)
      return readFileSync(inWorkspace(path), 'utf8')
    },
    /**
     * Writes the file and its folders, and gives the absolute path.
     * @throws the errors of `fs`, and an Error if the path leads out of both the workspace and the runner's temporary folder
     */
    writeFile(path: string, text: string): string {
      const file = inWorkspace(path)
      assertWithin(file, ownFolders)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      return file
    },
    mask: (secrets: readonly string[]) => void process.stdout.write(secrets.map(maskCommand).join('')),
    /** @throws an Error if the job may not have a token */
    getIdToken: async (audience: string) => (await loadCore()).getIDToken(audience),
    info: (line: string) => say(({ info }) => info(safe(line))),
    /** @param at the place in a file; by default the annotation belongs to no file */
    annotate: (level: 'error' | 'warning' | 'notice', title: string, message: string, at: Position = {}) =>
      say(({ error, warning, notice }) => ({ error, warning, notice })[level](safe(message), { title, ...at })),
    group: (title: string) => say(({ startGroup }) => startGroup(title)),
    endGroup: () => say(({ endGroup }) => endGroup()),
    /** @throws an Error if the runner's file cannot be written */
    setOutput: async (name: string, value: string) => (await loadCore()).setOutput(name, value),
    /**
     * Appends to the job summary; does nothing if the runner gives no file for it.
     * @throws an Error if the file cannot be written
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
 * A file that a workflow names must stay in the folders of the workflow. Symbolic links are followed, because a pull
 * request may bring one along.
 *
 * @throws an Error if the file is elsewhere
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

/** Where a path leads. Its last parts may not exist yet, and neither may the target of a link. */
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
 * A log that is closed or full must not end the run, because outputs and summary are still to come. The runner reads
 * commands from both streams, so the other stream says it, once.
 */
function keepFromThrowing(): void {
  const { stdout } = process
  stdout.once('error', (error: Error) => {
    const { stderr } = process
    for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
    stderr.write(`::error::The log cannot be written (${error.message}). Outputs and summary are not affected.\n`)
  })
}

/**
 * The command in the form of @actions/core. That package takes longer to load than the first request takes to be sent, and
 * nothing may be printed before the masks. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function maskCommand(secret: string): string {
  const data = secret.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return `::add-mask::${data}\n`
}

/** The runner takes `::name::` at the start of a line as a command, and the older form `##[name]` anywhere in a line. */
function withoutCommands(text: string): string {
  return text.replace(/^([^\S\r\n]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [')
}

/**
 * @actions/core includes an HTTP client, which takes longer to load than the first request takes to be sent. So commands
 * wait for the package and are printed in their order, after the masks.
 */
function coreLater(later: Later) {
  const { promise: core, resolve } = Promise.withResolvers<typeof Core>()
  const loadCore = later(() => {
    resolve(import('@actions/core'))
    return core
  })
  return { core, loadCore }
}

/** Aborted when the step is cancelled: the runner sends SIGINT, then SIGTERM, then kills the process. */
function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(signal))
  return controller.signal
}
