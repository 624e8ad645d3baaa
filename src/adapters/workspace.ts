/** The files of the workspace that git would track, as text. No process is started, and no link is followed. */
import { constants } from 'node:fs'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import picomatch from 'picomatch'

/** Larger files are no source. */
const MAX_FILE_BYTES = 1024 * 1024
/** As git tells binary files: by a zero byte in the first of it. */
const BINARY_PROBE_BYTES = 8_000
/** Files that are open at a time. */
const CONCURRENCY = 24
/** A workspace of more files is not read to its end. */
const MAX_FILES = 200_000
const MAX_DEPTH = 64
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

export type WorkspaceRead = {
  readonly files: number
  readonly skipped: { readonly tooLarge: number; readonly binary: number; readonly unreadable: number }
  readonly isComplete: boolean
}

export type WorkspaceOptions = {
  /** Globs that narrow what is read; `!` takes out. Empty reads all. */
  readonly globs: readonly string[]
  readonly signal: AbortSignal
  /** @param path relative to the workspace, with `/` */
  readonly onFile: (path: string, text: string) => void
}

type Rule = { readonly base: string; readonly rules: Ignore }
type Outcome = 'read' | 'tooLarge' | 'binary' | 'unreadable'

/** Reads every file once, a few at a time. Never throws: what cannot be read is counted. */
export async function readWorkspace(root: string, { globs, signal, onFile }: WorkspaceOptions): Promise<WorkspaceRead> {
  const counts: Record<Outcome, number> = { read: 0, tooLarge: 0, binary: 0, unreadable: 0 }
  const isWanted = wantedBy(globs)
  const running = new Set<Promise<void>>()
  let seen = 0
  let isComplete = true
  for await (const path of walk(root, '', await rootRules(root), 0)) {
    if (signal.aborted || seen >= MAX_FILES) {
      isComplete = false
      break
    }
    if (!isWanted(path)) continue
    seen += 1
    const one = readOne(join(root, path), (text) => onFile(path, text)).then((outcome) => {
      counts[outcome] += 1
      running.delete(one)
    })
    running.add(one)
    if (running.size >= CONCURRENCY) await Promise.race(running)
  }
  await Promise.all(running)
  const { read, ...skipped } = counts
  return { files: read, skipped, isComplete }
}

async function* walk(root: string, folder: string, above: readonly Rule[], depth: number): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
  const rules = entries.some(({ name }) => name === '.gitignore') ? await rulesWith(root, folder, above) : above
  const folders: string[] = []
  for (const entry of entries) {
    const path = `${folder}${entry.name}`
    if (entry.name === '.git' || isIgnored(entry.isDirectory() ? `${path}/` : path, rules)) continue
    // A link is neither, wherever it leads.
    if (entry.isFile()) yield path
    else if (entry.isDirectory()) folders.push(`${path}/`)
  }
  if (depth < MAX_DEPTH) for (const one of folders) yield* walk(root, one, rules, depth + 1)
}

async function rootRules(root: string): Promise<readonly Rule[]> {
  const text = await readRules(join(root, '.git/info/exclude'))
  return text === '' ? [] : [{ base: '', rules: ignore().add(text) }]
}

async function rulesWith(root: string, folder: string, above: readonly Rule[]): Promise<readonly Rule[]> {
  const text = await readRules(join(root, folder, '.gitignore'))
  return text === '' ? above : [{ base: folder, rules: ignore().add(text) }, ...above]
}

async function readRules(path: string): Promise<string> {
  let text = ''
  await readOne(path, (read) => {
    text = read
  })
  return text
}

/** The rules of the innermost folder that say something of a path decide. */
function isIgnored(path: string, rules: readonly Rule[]): boolean {
  for (const { base, rules: own } of rules) {
    const inside = path.slice(base.length)
    if (!ignore.isPathValid(inside)) continue
    const { ignored, unignored } = own.test(inside)
    if (ignored || unignored) return ignored
  }
  return false
}

/** The file's text, given on once; never more than the limit is read, however large the file is or grows. */
async function readOne(path: string, take: (text: string) => void): Promise<Outcome> {
  let file: FileHandle | undefined
  try {
    file = await open(path, READ_ONLY)
    const { size } = await file.stat()
    if (size > MAX_FILE_BYTES) return 'tooLarge'
    const bytes = Buffer.allocUnsafe(size)
    let length = 0
    while (length < size) {
      const { bytesRead } = await file.read(bytes, length, size - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    if (bytes.subarray(0, Math.min(length, BINARY_PROBE_BYTES)).includes(0)) return 'binary'
    take(bytes.toString('utf8', 0, length))
    return 'read'
  } catch {
    return 'unreadable'
  } finally {
    await file?.close().catch(() => undefined)
  }
}

function wantedBy(globs: readonly string[]): (path: string) => boolean {
  // A folder's name stands for all that is in it.
  const compile = (glob: string) => picomatch([glob, `${glob.replace(/\/+$/, '')}/**`], { dot: true })
  const [takesOut, takes] = [true, false].map((isNegative) =>
    globs
      .filter((glob) => glob.startsWith('!') === isNegative)
      .map((glob) => compile(glob.replace(/^!/, '').replace(/^\.?\//, '')))
  ) as [ReturnType<typeof compile>[], ReturnType<typeof compile>[]]
  return (path) => (takes.length === 0 || takes.some((is) => is(path))) && !takesOut.some((is) => is(path))
}
