/** Evidence in the lines above and below a place: rows of a table, and constants that are named after their ids. */
import { isEntryKey } from './line-evidence.ts'
import type { Evidence } from './place.ts'

/** So many lines on each side are compared. Entries of a configuration are several lines long. */
const ROWS_AROUND = { code: 4, other: 14 } as const
/** A line counts with at most this many characters. */
const MAX_ROW = 120

/** Is there a line nearby that differs only in the id? It may be an entry of a list without brackets, or a constant. */
export function isRowOfTable({ key, file, id, before, after, start }: Evidence): boolean {
  if (key !== null && !isEntryKey(key) && !isNamedLike(key, id)) return false
  if (key === null && !/^\s*(-\s+)?["'`]?$|^\s*[\w.]+\(["'`]$/.test(before)) return false
  const form = rowForm(before + ID_MARK + after)
  const reach = file.kind === 'config' ? ROWS_AROUND.other : ROWS_AROUND.code
  return linesAround(file.text, start, reach).some((line) => hasOtherId(line, id, form))
}

const ID_MARK = '\u0000'

/** A line without its comment, numbers and names of constants: rows of one table have one form. */
function rowForm(line: string): string {
  return line
    .replace(/\s+(#|\/\/).*$/, '')
    .replace(/\b[A-Z][A-Z0-9_]+\b/g, 'A')
    .replace(/\d+(\.\d+)?/g, '0')
    .trim()
}

function hasOtherId(line: string, id: string, form: string): boolean {
  const words = [...line.matchAll(/[\w@][\w./:@-]*/g)]
  return words.some(({ 0: word, index }) => {
    if (word === id || !/\d|claude|mistral|gemini|llama/.test(word)) return false
    return rowForm(line.slice(0, index) + ID_MARK + line.slice(index + word.length)) === form
  })
}

/** This share of the parts of an id must be in the name of a constant that is named after it. */
const NAMED_SHARE = 0.6

/** Is the constant named after its id, as in `GPT_4O = "gpt-4o"` or `GPT4Dot1Mini = "gpt-4.1-mini"`? */
function isNamedLike(key: string, id: string): boolean {
  if (/default|fallback/i.test(key)) return false
  const name = key.toLowerCase().replace(/dot|point|_/g, '')
  const parts = id.toLowerCase().split(/[^a-z0-9]+/)
  const named = parts.filter((part) => name.includes(part))
  return named.length > 1 && named.length >= parts.length * NAMED_SHARE
}

const CONSTANT = /^\s*(?:[\w.]+\s+){0,4}?([A-Za-z]\w*)\s*(?:[\w.]+\s*)?(?::\s*\w+\s*)?(?:=|:|\()\s*["']([\w./:@-]+)["']/

/** Is it one of several constants of a library, each named after its id? */
export function isNamedConstant({ key, id, file, before, after, start }: Evidence): boolean {
  const own = CONSTANT.exec(before + id + after)
  const name = own?.[2] === id ? own[1] : key
  if (name == null || !isNamedLike(name, id)) return false
  return linesAround(file.text, start, ROWS_AROUND.other).some((line) => {
    const [, other, value] = CONSTANT.exec(line) ?? []
    return other !== undefined && value !== undefined && value !== id && isNamedLike(other, value)
  })
}

/** The lines above and below a position, at most `reach` on each side. */
function linesAround(text: string, at: number, reach: number): string[] {
  const above = text
    .slice(Math.max(0, at - reach * MAX_ROW), at)
    .split('\n')
    .slice(0, -1)
    .slice(-reach)
  const below = text
    .slice(at, at + reach * MAX_ROW)
    .split('\n')
    .slice(1, reach + 1)
  return [...above, ...below]
}
