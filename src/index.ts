/**
 * The entry of dist/: the action, unless dist/cli.js, which loads it for the terminal, has said otherwise. One bundle
 * for both, so that nothing ships twice, and no slip can make a step that does nothing.
 *
 * It is small, opens the connection to the API, and loads all else while that is on its way. It and what it imports at
 * once is also read by a Node that is too old for the rest, so it says so in words that any Node knows.
 */
import { connectFirst } from './run/connect-first.ts'

const NEEDED_NODE = 22

if (Number.parseInt(process.versions.node, 10) < NEEDED_NODE) refuse()
else if ('openaiModelAccessTerminal' in globalThis) void import('./cli.ts')
else void start()

async function start(): Promise<void> {
  const opened = connectFirst(process.env)
  // Each part is a file of its own: between two of them the connection gets on.
  const [{ runAction }] = await Promise.all([
    import('./action.ts'),
    import('./inputs/inputs.ts'),
    import('./adapters/openai.ts')
  ])
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
