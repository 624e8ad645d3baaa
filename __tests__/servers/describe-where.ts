/** A group of tests that is skipped, with one line that says so, if the machine lacks what it needs. */
export function describeWhere(isThere: boolean, lack: string, title: string, tests: () => void): void {
  if (isThere) {
    describe(title, tests)
    return
  }
  const why = `${title}: skipped, since ${lack}`
  process.stdout.write(`${why}\n`)
  test.skip(why, () => undefined)
}
