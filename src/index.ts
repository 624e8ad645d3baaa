/**
 * The entry of dist/: the action, unless dist/cli.js, which loads it for the terminal, has said otherwise. One bundle
 * for both, so that nothing ships twice, and no slip can make a step that does nothing.
 *
 * It is small, opens the connection to the API, and loads all else while that is on its way. It and what it imports at
 * once is also read by a Node that is too old for the rest, so it says so in words that any Node knows.
 */
import { connectFirst } from './run/connect-first.ts'

const NEEDED_NODE = 22

/** What the action needs before its first request, in files of their own. */
const PARTS = [() => import('./inputs/inputs.ts'), () => import('./adapters/openai.ts')]

if (Number.parseInt(process.versions.node, 10) < NEEDED_NODE) refuse()
else if ('openaiModelAccessTerminal' in globalThis) void import('./cli.ts')
else void start()

async function start(): Promise<void> {
  const opened = connectFirst(process.env)
  // Loading a file keeps Node from all else. Between two of them it looks after the connection.
  for (const load of PARTS) {
    await turn()
    await load()
  }
  await turn()
  const { runAction } = await import('./action.ts')
  await runAction(opened)
  const pool = await opened
  pool?.close()
}

/** A whole turn of the event loop: the first ends the one that has begun. */
async function turn(): Promise<void> {
  await new Promise(setImmediate)
  await new Promise(setImmediate)
}

function refuse(): void {
  const message = `openai-model-access needs Node ${NEEDED_NODE} or newer; this is Node ${process.versions.node}`
  const isTerminal = 'openaiModelAccessTerminal' in globalThis
  if (isTerminal) process.stderr.write(`${message}\n`)
  else process.stdout.write(`::error::${message}\n`)
  process.exitCode = isTerminal ? 2 : 1
}
