/** Evidence that a place is text for people: a comment, a sentence, a message, a part of a path. */
import { isAssignedToModel, isTextKey } from './line-evidence.ts'
import type { FileKind } from './path-evidence.ts'
import { type Evidence, openQuote, type Place } from './place.ts'

/** A longer line is built or is data. */
const MAX_LINE = 1_000

/** Is the line very long? Notebooks have whole cells in one line. */
export const isInLongLine = ({ before, after, file }: Place) =>
  before.length + after.length > MAX_LINE && file.kind !== 'notebook'

/** Is it a part of a path or of an address? */
export const isPartOfPath = ({ prefix }: Place) => /^[./]|\/\/|\.\w+\/|^\w:\//.test(prefix)

/** Is it a part of a longer word, such as the name of a file or a function? */
export const isPartOfWord = ({ after }: Place) => /^(\.\w|[/_@$\\](?!["'n])|\(|\s*\()/.test(after)

const COMMENT_MARKS: Readonly<Record<FileKind, readonly string[]>> = {
  code: ['//', '#', '/*', '<!--', '{/*'],
  config: ['#', '//', ';', '<!--', '/*'],
  shell: ['#', 'REM ', '::'],
  markup: ['<!--', '//', '/*'],
  notebook: ['#', '//'],
  prose: [],
  data: []
}

/** A line of a block comment, or a comment of SQL, Lisp or a batch file. */
const COMMENT_LINE = /^(\*(?!\*?\w*[=(])|--\s|;;|REM )/

/** Is the place after the start of a comment, or in a line of a block comment? */
export function isInComment({ file, before }: Place): boolean {
  if (file.kind === 'code' && COMMENT_LINE.test(before.trimStart())) return true
  for (const mark of COMMENT_MARKS[file.kind]) {
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

/** Languages whose strings of several lines have three quotes. */
const HAS_LONG_STRINGS = /\.(py|pyi|toml|kt|java|swift|scala|ex|exs|jl)$/i

/** Is the place inside a string of several lines, such as a docstring or a prompt? */
export function isInLongString({ file, start }: Place): boolean {
  if (!HAS_LONG_STRINGS.test(file.path)) return false
  return ['"""', "'''"].some((mark) => isBetween(file.text, mark, start))
}

/** Is the place in the prose of a notebook that is written in Markdown? Only its blocks of code run. */
export function isNotebookProse({ file, start }: Place): boolean {
  return file.kind === 'notebook' && !file.path.endsWith('.ipynb') && !isBetween(file.text, '```', start)
}

/** Is the position between two marks, that is, after an odd number of them? */
function isBetween(text: string, mark: string, position: number): boolean {
  let isOpen = false
  for (let at = text.indexOf(mark); at !== -1 && at < position; at = text.indexOf(mark, at + 3)) isOpen = !isOpen
  return isOpen
}

const PRINTED =
  /(^|[^\w.])(print|println|printf|echo|puts|log|console\.\w+|logg(er|ing)\.\w+|warn(ing)?|raise|throw|\w*(Error|Exception)|expect|assert\w*|describe|it|test)\s*\(?\s*(new\s+\w+\(\s*)?[rfbu]{0,2}["'`][^"'`]*$/

/** Is it printed, logged or thrown? */
export const isPrinted = ({ before }: Place) => PRINTED.test(before) && !isAssignedToModel(before)

/** Words of code before and after a literal. Other words there are those of a sentence. */
const CODE_BEFORE =
  /\b(default|returns?|yield|await|echo|set|export|const|let|var|val|case|when|then|else|elsif|elif|if|unless|in|is|as|or|and|not|like|models?|with|use|from|new)\s+$/i
const CODE_AFTER = /^(if|else|elsif|elif|unless|and|or|not|in|is|as|then|for|do|end|check|collate)$/i

/** Are there words on both sides, as in `the "gpt-4" model is …`? */
export function isInSentence({ before, after }: Place): boolean {
  const wordsBefore = before.replace(/\\?["'`]$/, '')
  if (!/[A-Za-z][,;]? $/.test(wordsBefore) || CODE_BEFORE.test(wordsBefore)) return false
  const wordAfter = /^\\?["'`][,.;:)]{0,2} ([a-z]{2,})\b/.exec(after)?.[1]
  return wordAfter !== undefined && !CODE_AFTER.test(wordAfter)
}

/** Is it in a sentence that explains an option, and not in a command that gives it? */
export function isHelp(evidence: Evidence): boolean {
  return /\b(e\.g\.|for example|such as|usage:|help=)/i.test(evidence.before) || isTextKey(evidence)
}
