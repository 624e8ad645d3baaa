/**
 * The entry of dist/. It runs the action, or the terminal's program if dist/cli.js has loaded it. One bundle serves
 * both, so nothing ships twice. The action is the default, so no mistake can make a step that does nothing.
 *
 * It is small: it opens the connection to the API, and loads the rest while the connection opens. A Node that is too
 * old loads this file and its static imports as well. They use only syntax that an old Node knows, so that it can say
 * which version is needed.
 */
import { turn } from './connection/turn.ts'
import { dropUnsafeVariables } from './inputs/unsafe-variables.ts'
import { connectFirst } from './run/connect-first.ts'

const NEEDED_NODE = 22

dropUnsafeVariables()
if (Number.parseInt(process.versions.node, 10) < NEEDED_NODE) refuse()
else if ('openaiModelAccessTerminal' in globalThis) void import('./program.ts').then(({ runTerminal }) => runTerminal())
else void start()

async function start(): Promise<void> {
  const opened = connectFirst(process.env)
  await turn()
  // Loading a file blocks Node. The SDK takes half of the time, and after it Node takes care of the connection.
  await import('openai')
  await turn()
  const { runAction } = await import('./program.ts')
  await runAction(opened)
  const pool = await opened
  pool?.close()
}

function refuse(): void {
  const message = `openai-model-access needs Node ${NEEDED_NODE} or newer; this is Node ${process.versions.node}`
  const isTerminal = 'openaiModelAccessTerminal' in globalThis
  if (isTerminal) process.stderr.write(`${message}\n`)
  else process.stdout.write(`::error::${message}\n`)
  process.exitCode = isTerminal ? 2 : 1
}
