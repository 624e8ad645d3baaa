import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ActionOptions, type ActionRun, runAction } from '../support/run-action.ts'

export type Watched = {
  readonly children: readonly string[]
  readonly maxMemoryMb: number
  /** The processor time, which does not depend on other load. */
  readonly cpuSeconds: number
}

/** Runs the action and measures what its process used. */
export async function runWatched(options: ActionOptions): Promise<ActionRun & Watched> {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'))
  const file = join(folder, 'watch.json')
  const preload = pathToFileURL(join(import.meta.dirname, 'watch.mjs')).href
  const run = await runAction({
    ...options,
    nodeArgs: [...(options.nodeArgs ?? []), '--import', preload],
    env: { ...options.env, WATCH_FILE: file }
  })
  const watched = JSON.parse(readFileSync(file, 'utf8')) as Watched
  rmSync(folder, { recursive: true })
  return { ...run, ...watched }
}

/** The workflow commands that a run printed, by name; the runner would obey each of them. */
export function commandsOf({ stdout }: Pick<ActionRun, 'stdout'>): readonly string[] {
  return [...stdout.matchAll(/^\s*::([^\s:]+)|##\[([^\]\s]+)/gm)].map(([, name, old]) => name ?? `##[${old}`)
}
