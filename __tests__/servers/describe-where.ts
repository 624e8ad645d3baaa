/** A part of the tests that is skipped, and says so in one line, where the machine lacks what it needs. */
export function describeWhere(isThere: boolean, lack: string, title: string, tests: () => void): void {
  if (isThere) {
    describe(title, tests)
    return
  }
  const why = `${title}: skipped, since ${lack}`
  process.stdout.write(`${why}\n`)
  test.skip(why, () => undefined)
}
