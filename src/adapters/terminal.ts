/** A person's terminal: results go to standard output, a live line and errors to standard error. */
import { readFileSync, writeFileSync } from 'node:fs'
import { clearLine, cursorTo } from 'node:readline'

/** The terminal that this process was started in: what it may print, read and write, and when it was interrupted. */
export function createTerminal() {
  const { stdout, stderr } = process
  const isLive = stderr.isTTY === true
  const clear = () => {
    if (!isLive) return
    clearLine(stderr, 0)
    cursorTo(stderr, 0)
  }
  // A reader that stops early, such as `head`, is not an error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(signal))
  return {
    workspace: process.cwd(),
    readFile: (path: string) => readFileSync(path, 'utf8'),
    writeFile: (path: string, text: string) => writeFileSync(path, text),
    print: (text: string) => void stdout.write(text),
    printError(text: string): void {
      clear()
      stderr.write(text)
    },
    /** Replaces the live line; does nothing if standard error is not a terminal. */
    showLive(text: string): void {
      if (!isLive) return
      clear()
      stderr.write(text.slice(0, Math.max(0, (stderr.columns ?? 80) - 1)))
    },
    clearLive: clear,
    /** NO_COLOR and FORCE_COLOR count, see https://no-color.org */
    hasColours: stdout.hasColors?.() === true || !/^(|0|false)$/.test(process.env.FORCE_COLOR ?? ''),
    cancelled: controller.signal
  }
}
