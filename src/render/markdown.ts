/** Markdown from text that strangers wrote: everything from outside goes through `code` or `plain`. */
import { markdownTable } from 'markdown-table'

/** Characters that change how text is read without being seen: controls, zero-width and direction marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu
/** Without `<`: a reader of the source, such as one that looks for an HTML comment, does not know of backticks. */
const SAFE_IN_BACKTICKS = /^[\w.:/@+\-=,;()'"!?#%&*[\]{}>~^$ …]+$/u
const MENTION_REFERENCE_OR_LINK = /&#(64|35);|&#58;(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi
const MARKDOWN = /[\\`*_{}[\]<>&|~#@$]|:(?=\w|\/\/)/g

/** One line of visible text: line breaks and tabs become blanks, invisible characters their code point. */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(
      INVISIBLE,
      (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    )
    .toWellFormed()
}

/** A value as code: no Markdown, no HTML, no mention and no reference can come of it, in a table cell or outside. */
export function code(text: string): string {
  const line = oneLine(text)
  if (line.trim() !== '' && line === line.trim() && SAFE_IN_BACKTICKS.test(line)) return `\`${line}\``
  return `<code>${entities(line)}</code>`
}

/** Text as words: nothing in it is Markdown. */
export function plain(text: string): string {
  return entities(oneLine(text))
}

/** An empty comment inside keeps GitHub from what it looks for last, in text that is no Markdown any more. */
function entities(text: string): string {
  return text
    .replace(MARKDOWN, (character) => `&#${character.charCodeAt(0)};`)
    .replace(MENTION_REFERENCE_OR_LINK, '$&<!-- -->')
}

/** A link whose label may hold anything. */
export function link(label: string, url: string): string {
  return `[${plain(label)}](${encodeURI(url).replace(/[()]/g, (character) => (character === '(' ? '%28' : '%29'))})`
}

/** The first row is the head. Cells are Markdown already. */
export function table(rows: readonly (readonly string[])[]): string {
  // Padding would triple the size of a long table and helps nobody who reads it rendered.
  return markdownTable(rows as string[][], { alignDelimiters: false })
}

/** A block that is folded until it is opened. */
export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}

/** Length in UTF-8, which is what limits count. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/**
 * The first text that fits: the same facts with ever less detail, never cut in the middle.
 * @param versions most detailed first; the last one must be small whatever the report holds
 */
export function fit(versions: readonly (() => string)[], maxSize: number, sizeOf: (text: string) => number): string {
  let text = ''
  for (const version of versions) {
    text = version()
    if (sizeOf(text) <= maxSize) return text
  }
  return text
}
