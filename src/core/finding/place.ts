/** One place of an id, and the text around it. */
import { ANY_ID } from './ids.ts'
import type { FileKind } from './paths.ts'

export type SourceFile = {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  readonly text: string
  readonly kind: FileKind
  /** Why all ids in it are mentions; null if they may be used. */
  readonly mentioned: string | null
}

export type Place = {
  readonly file: SourceFile
  readonly id: string
  /** The text before the id in the same word, such as `openai/`. */
  readonly prefix: string
  readonly start: number
  readonly end: number
  /** Both start at 1. The column counts UTF-16 units. */
  readonly line: number
  readonly column: number
  /** The line before and after the word. Both have a maximum length. */
  readonly before: string
  readonly after: string
}

/** A place, and what the rows read besides. `brackets` is computed only if a row asks for it. */
export type Evidence = Place & {
  /** The name that the value is given to. */
  readonly key: string | null
  readonly isWhole: boolean
  readonly brackets: () => Brackets | null
}

/** How much of the line is read on each side. Longer lines are built files or data. */
const MAX_SIDE = 600
/** How far away a bracket may be. */
const MAX_REACH = 4_000

/** How far before a value its name may be. */
const MAX_KEY_REACH = 120

const QUOTES = `["'\`]`
const OPENING_QUOTE = /\\?["'`]$/
const CLOSING_QUOTE = /^\\?["'`]/

/** A function that makes the places of one file, in order. It counts the lines. */
export function placeMaker(file: SourceFile) {
  let line = 1
  let lineStart = 0
  return (id: string, prefix: string, start: number, end: number): Place => {
    for (
      let at = file.text.indexOf('\n', lineStart);
      at !== -1 && at < start;
      at = file.text.indexOf('\n', lineStart)
    ) {
      line += 1
      lineStart = at + 1
    }
    const lineEnd = file.text.indexOf('\n', end)
    return {
      ...{ file, id, prefix, start, end, line },
      column: start - lineStart + 1,
      before: file.text.slice(Math.max(lineStart, start - MAX_SIDE), start),
      after: file.text
        .slice(end, Math.min(lineEnd === -1 ? file.text.length : lineEnd, end + MAX_SIDE))
        .replace(/\r$/, '')
    }
  }
}

/** Is the id the whole of a quoted literal? */
export function isQuoted({ before, after }: Pick<Place, 'before' | 'after'>): boolean {
  const open = OPENING_QUOTE.exec(before)?.[0]
  const close = CLOSING_QUOTE.exec(after)?.[0]
  return open !== undefined && open.at(-1) === close?.at(-1)
}

/** Is the literal inside a longer string, such as a command or a sentence? */
export function isNested({ before }: Pick<Place, 'before'>): boolean {
  return openQuote(before.replace(OPENING_QUOTE, '')) !== null
}

/** The quote that is still open at the end of a text; null if none is. */
export function openQuote(text: string): string | null {
  let open: string | null = null
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    if (character === '\\') index += 1
    else if (open !== null) open = character === open ? null : open
    else if (/["'`]/.test(character) && !/\w['’]$/.test(text.slice(index - 1, index + 1))) open = character
  }
  return open
}

const LINE_COMMENTS: Readonly<Record<FileKind, readonly string[]>> = {
  code: ['//', '#', '/*', '<!--', '{/*'],
  config: ['#', '//', ';', '<!--', '/*'],
  shell: ['#', 'REM ', '::'],
  markup: ['<!--', '//', '/*'],
  notebook: ['#', '//'],
  prose: [],
  data: []
}

/** Is the place after the start of a comment, or in a line of a block comment? */
export function isInComment({ file, before }: Place): boolean {
  const trimmed = before.trimStart()
  if (file.kind === 'code' && /^(\*(?!\*?\w*[=(])|--\s|;;|REM )/.test(trimmed)) return true
  for (const mark of LINE_COMMENTS[file.kind]) {
    for (let at = before.indexOf(mark); at !== -1; at = before.indexOf(mark, at + 1)) {
      const beforeMark = before.slice(0, at)
      // "https://", Ruby's "#{…}", Rust's "#[…]" and colours are not comments. A mark inside a literal is text.
      if (mark === '//' && /:$/.test(beforeMark)) continue
      if (mark === '#' && (/^#[{[!]/.test(before.slice(at)) || !/(^|[\s;,){}[\]"'\\n])$/.test(beforeMark))) continue
      if (mark.length === 1 && mark === ';' && beforeMark.trim() !== '') continue
      const isOpen = file.kind === 'notebook' ? false : openQuote(beforeMark) !== null
      if (!isOpen && !(mark.endsWith('/*') && before.includes('*/', at))) return true
    }
  }
  return false
}

/** Is the place inside a string of several lines, such as a docstring or a prompt? */
export function isInLongString({ file, start }: Place): boolean {
  if (!/\.(py|pyi|toml|kt|java|swift|scala|ex|exs|jl)$/i.test(file.path)) return false
  let isOpen = false
  for (const mark of ['"""', "'''"]) {
    let count = 0
    for (let at = file.text.indexOf(mark); at !== -1 && at < start; at = file.text.indexOf(mark, at + 3)) count += 1
    isOpen ||= count % 2 === 1
  }
  return isOpen
}

/** Is the place in the text of a notebook that is written in Markdown? Only its blocks of code run. */
export function isNotebookText({ file, start }: Place): boolean {
  if (file.kind !== 'notebook' || file.path.endsWith('.ipynb')) return false
  let isCode = false
  for (let at = file.text.indexOf('```'); at !== -1 && at < start; at = file.text.indexOf('```', at + 3))
    isCode = !isCode
  return !isCode
}

/** The name that gets the value: of an argument, a variable, a property or an option. null if there is none. */
export function placeKey({ before }: Pick<Place, 'before'>): string | null {
  const text = before.slice(-MAX_KEY_REACH).replace(new RegExp(`\\\\?${QUOTES}$`), '')
  const direct =
    /([\w$.-]+)\s*(?:\[[^\]]*\]\s*)?\\?["'`\])]*\s*\??\s*(?::\s*[\w<>[\]|?. ]+?\s*)?(?:\?\?=|\|\|=|:=|=>|=|:|>)\s*(?:[\w.]+\()?$/.exec(
      text
    )
  if (direct) return direct[1] as string
  return /(--?[\w-]+)[ =]\\?["'`]?$/.exec(text)?.[1] ?? null
}

export type Brackets = {
  readonly opener: '[' | '{' | '('
  readonly openAt: number
  /** The text between the brackets, up to a maximum length. */
  readonly inside: string
  /** Is only the quote between the opening bracket and the place? */
  readonly isFirst: boolean
}

/** The innermost pair of brackets around a place; null if there is none nearby. */
export function bracketsAround(text: string, start: number, end: number): Brackets | null {
  const openAt = openerBefore(text, start)
  if (openAt === null) return null
  const closeAt = closerAfter(text, end)
  const between = text.slice(openAt + 1, start).replace(/(\/\/|#)[^\n]*/g, '')
  return {
    opener: text[openAt] as Brackets['opener'],
    openAt,
    inside: text.slice(openAt + 1, closeAt),
    isFirst: /^\s*["'`]?$/.test(between)
  }
}

function openerBefore(text: string, start: number): number | null {
  let depth = 0
  for (let at = start - 1; at >= Math.max(0, start - MAX_REACH); at--) {
    const character = text[at] as string
    if (character === ')' || character === ']' || character === '}') depth += 1
    else if (character === '(' || character === '[' || character === '{') {
      if (depth === 0) return at
      depth -= 1
    }
  }
  return null
}

function closerAfter(text: string, end: number): number {
  let depth = 0
  const last = Math.min(text.length, end + MAX_REACH)
  for (let at = end; at < last; at++) {
    const character = text[at] as string
    if (character === '(' || character === '[' || character === '{') depth += 1
    else if (character === ')' || character === ']' || character === '}') {
      if (depth === 0) return at
      depth -= 1
    }
  }
  return last
}

/** The ids that are whole literals in a text, without those in further brackets. */
export function elementsIn(inside: string): string[] {
  let depth = 0
  let flat = ''
  for (const character of inside) {
    if (')]}'.includes(character)) depth -= 1
    if (depth === 0) flat += character
    if ('([{'.includes(character)) depth += 1
  }
  const found = [...flat.matchAll(ANY_ID)].filter(({ 0: word, index }) => {
    const before = flat.slice(0, index)
    return (
      /(^|[[({,|\n]|-)\s*["'`](?:[\w.@-]{1,40}[/:]){0,3}$/.test(before.slice(-200)) &&
      /^["'`]\s*($|[,\])}|\n]|\/\/|#)/.test(flat.slice(index + word.length))
    )
  })
  return [...new Set(found.map(([word]) => word))]
}
