/** The grammar of `headers`: one `Name: value` a line. */
import { InputError } from '../core/requirements/requirements.ts'

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

const HEADER = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\x20-\x7e\t]*)$/

/**
 * The headers by name.
 *
 * @throws InputError that names a wrong line
 */
export function parseHeaders(lines: string): Record<string, string> {
  const entries = lines.split(/\r?\n/).flatMap((line, index): [string, string][] => {
    if (line.trim() === '') return []
    const match = HEADER.exec(line.trim())
    // The line is not quoted, because it may hold a secret.
    if (!match) throw new InputError(`"headers", line ${index + 1}: expected "Name: value" in plain ASCII`)
    return [[match[1] as string, (match[2] as string).trim()]]
  })
  return Object.fromEntries(entries)
}
