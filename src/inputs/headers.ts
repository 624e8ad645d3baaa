/** The grammar of `headers`: one `Name: value` a line. */

/** The lines as names and values. Wrong lines are included. */
export function headerLines(text: string): { readonly name: string; readonly value: string }[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      return { name: colon === -1 ? '' : line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }
    })
}
