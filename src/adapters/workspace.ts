/** The files of the workspace that git would track, as text. It starts no process and follows no link. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import ignore, { type Ignore } from 'ignore'
import picomatch from 'picomatch'

/** Larger files are not source code. */
const MAX_FILE_BYTES = 1024 * 1024
/** Like git, it takes a file for binary if there is a zero byte in this many first bytes. */
const BINARY_PROBE_BYTES = 8_000
/** After this long it pauses, so that the requests under way can go on. */
const TURN_MS = 5
/** A workspace with more files is not read to its end. */
const MAX_FILES = 200_000
const MAX_FOLDER_DEPTH = 64
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

export type WorkspaceRead = {
  readonly files: number
  readonly skipped: { readonly tooLarge: number; readonly binary: number; readonly unreadable: number }
  readonly isComplete: boolean
}

export type WorkspaceOptions = {
  /** Globs that limit what is read; `!` excludes. Without a glob, everything is read. */
  readonly globs: readonly string[]
  readonly signal: AbortSignal
  /** @param path relative to the workspace, with `/` */
  readonly onFile: (path: string, text: string) => void
}

type IgnoreRule = { readonly base: string; readonly rules: Ignore }
type Outcome = 'read' | 'tooLarge' | 'binary' | 'unreadable'

/** Reads every file once, a few at a time. Never throws: it counts the files that it cannot read. */
export async function readWorkspace(root: string, { globs, signal, onFile }: WorkspaceOptions): Promise<WorkspaceRead> {
  const counts: Record<Outcome, number> = { read: 0, tooLarge: 0, binary: 0, unreadable: 0 }
  const isWanted = wantedBy(globs)
  let seen = 0
  let isComplete = true
  let turnEndsAt = performance.now() + TURN_MS
  for await (const path of walk(root, '', rootRules(root), 0)) {
    if (signal.aborted || seen >= MAX_FILES) {
      isComplete = false
      break
    }
    if (!isWanted(path)) continue
    seen += 1
    counts[readOne(join(root, path), (text) => onFile(path, text))] += 1
    if (performance.now() < turnEndsAt) continue
    await nextTurn()
    turnEndsAt = performance.now() + TURN_MS
  }
  const { read, ...skipped } = counts
  return { files: read, skipped, isComplete }
}

async function* walk(
  root: string,
  folder: string,
  above: readonly IgnoreRule[],
  depth: number
): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
  const rules = entries.some(({ name }) => name === '.gitignore')
    ? withRules(join(root, folder, '.gitignore'), folder, above)
    : above
  const folders: string[] = []
  for (const entry of entries) {
    const path = `${folder}${entry.name}`
    if (entry.name === '.git' || isIgnored(entry.isDirectory() ? `${path}/` : path, rules)) continue
    // A link counts as neither, so it is not followed.
    if (entry.isFile()) yield path
    else if (entry.isDirectory()) folders.push(`${path}/`)
  }
  if (depth < MAX_FOLDER_DEPTH) for (const one of folders) yield* walk(root, one, rules, depth + 1)
}

function rootRules(root: string): readonly IgnoreRule[] {
  return withRules(join(root, '.git/info/exclude'), '', [])
}

function withRules(path: string, base: string, above: readonly IgnoreRule[]): readonly IgnoreRule[] {
  let text = ''
  readOne(path, (read) => {
    text = read
  })
  return text === '' ? above : [{ base, rules: ignore().add(text) }, ...above]
}

/** The innermost folder with a rule for the path decides. */
function isIgnored(path: string, rules: readonly IgnoreRule[]): boolean {
  for (const { base, rules: own } of rules) {
    const inside = path.slice(base.length)
    if (!ignore.isPathValid(inside)) continue
    const { ignored, unignored } = own.test(inside)
    if (ignored || unignored) return ignored
  }
  return false
}

/**
 * Reads a file and passes its text on. It never reads more than the limit, even if the file grows. It reads synchronously,
 * which takes a third of the time for thousands of small files; the caller pauses in between.
 */
function readOne(path: string, take: (text: string) => void): Outcome {
  let file: number | undefined
  try {
    file = openSync(path, READ_ONLY)
    const { size } = fstatSync(file)
    if (size > MAX_FILE_BYTES) return 'tooLarge'
    const length = readAll(file, size)
    if (BUFFER.subarray(0, Math.min(length, BINARY_PROBE_BYTES)).includes(0)) return 'binary'
    take(BUFFER.toString('utf8', 0, length))
    return 'read'
  } catch {
    return 'unreadable'
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** One buffer for all files, because they are read one after the other. */
const BUFFER = Buffer.allocUnsafe(MAX_FILE_BYTES)

function readAll(file: number, size: number): number {
  let length = 0
  while (length < size) {
    const count = readSync(file, BUFFER, length, size - length, length)
    if (count === 0) break
    length += count
  }
  return length
}

function wantedBy(globs: readonly string[]): (path: string) => boolean {
  // The name of a folder stands for everything in it.
  const compile = (glob: string) => picomatch([glob, `${glob.replace(/\/+$/, '')}/**`], { dot: true })
  const [takesOut, takes] = [true, false].map((isNegative) =>
    globs
      .filter((glob) => glob.startsWith('!') === isNegative)
      .map((glob) => compile(glob.replace(/^!/, '').replace(/^\.?\//, '')))
  ) as [ReturnType<typeof compile>[], ReturnType<typeof compile>[]]
  return (path) => (takes.length === 0 || takes.some((is) => is(path))) && !takesOut.some((is) => is(path))
}
