/** The files of the workspace that git would track, as text. It starts no process and follows no link. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { compileGlobs, type IgnoreRules, parseIgnoreRules } from '../core/finding/globs.ts'

/** Larger files are not source code. */
const MAX_FILE_BYTES = 1024 * 1024
/** Like git, it takes a file for binary if there is a zero byte in this many first bytes. */
const BINARY_PROBE_BYTES = 8_000
/** After this long it pauses, so that the requests under way can go on. */
const TURN_MS = 5
/** A workspace with more files is not read to its end. */
const MAX_FILES = 200_000
const MAX_FOLDER_DEPTH = 64
/** How much text of `.gitignore` files counts for one path. It takes time to compare each path with all rules. */
const MAX_RULES_LENGTH = 64 * 1024
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

/** The rules of a `.gitignore` file, the folder that it is in, and the length of its text. */
type FolderRules = { readonly base: string; readonly ignores: IgnoreRules; readonly length: number }
type Outcome = 'read' | 'tooLarge' | 'binary' | 'unreadable'

/**
 * Reads every file once, a few at a time. It counts the files that it cannot read.
 *
 * @throws InputError if a glob is too long or stands for too many others
 */
export async function readWorkspace(root: string, { globs, signal, onFile }: WorkspaceOptions): Promise<WorkspaceRead> {
  const counts: Record<Outcome, number> = { read: 0, tooLarge: 0, binary: 0, unreadable: 0 }
  const isWanted = compileGlobs(globs)
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
  above: readonly FolderRules[],
  depth: number
): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
  const rules = entries.some(({ name }) => name === '.gitignore')
    ? withRules(join(root, folder, '.gitignore'), folder, above)
    : above
  const folders: string[] = []
  for (const entry of entries) {
    const path = `${folder}${entry.name}`
    if (entry.name === '.git' || isIgnored(path, entry.isDirectory(), rules)) continue
    // A link counts as neither, so it is not followed.
    if (entry.isFile()) yield path
    else if (entry.isDirectory()) folders.push(`${path}/`)
  }
  if (depth < MAX_FOLDER_DEPTH) for (const one of folders) yield* walk(root, one, rules, depth + 1)
}

function rootRules(root: string): readonly FolderRules[] {
  return withRules(join(root, '.git/info/exclude'), '', [])
}

function withRules(path: string, base: string, above: readonly FolderRules[]): readonly FolderRules[] {
  let text = ''
  readOne(path, (read) => {
    text = read
  })
  const room = MAX_RULES_LENGTH - above.reduce((sum, { length }) => sum + length, 0)
  // A rule that is cut off would ignore other paths.
  const counted = text.length <= room ? text : text.slice(0, text.lastIndexOf('\n', Math.max(0, room)) + 1)
  return counted === '' ? above : [{ base, ignores: parseIgnoreRules(counted), length: counted.length }, ...above]
}

/** The innermost folder with a rule about the path decides. */
function isIgnored(path: string, isFolder: boolean, rules: readonly FolderRules[]): boolean {
  for (const { base, ignores } of rules) {
    const answer = ignores(path.slice(base.length), isFolder)
    if (answer !== null) return answer
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
