/** Markdown from text that strangers wrote. Everything from outside goes through `code` or `plain`. */
import { markdownTable } from 'markdown-table'

/** Invisible characters that change how a text reads: controls, zero-width and direction marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu
/** Without `<`, because a program that searches the source for HTML comments may ignore backticks. */
const SAFE_IN_BACKTICKS = /^[\w.:/@+\-=,;()'"!?#%&*[\]{}>~^$ …]+$/u
const MENTION_REFERENCE_OR_LINK = /&#(64|35);|&#58;(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi
const MARKDOWN = /[\\`*_{}[\]<>&|~#@$]|:(?=\w|\/\/)/g

/** One line of visible text. Line breaks and tabs become spaces, an invisible character becomes its code point. */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(
      INVISIBLE,
      (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    )
    .toWellFormed()
}

/** A value as code. In a table cell or outside, it cannot become Markdown, HTML, a mention or a reference. */
export function code(text: string): string {
  const line = oneLine(text)
  if (line.trim() !== '' && line === line.trim() && SAFE_IN_BACKTICKS.test(line)) return `\`${line}\``
  return `<code>${entities(line)}</code>`
}

/** A text in which nothing is Markdown. */
export function plain(text: string): string {
  return entities(oneLine(text))
}

/** GitHub looks for mentions, references and links last, after Markdown and entities. An empty comment breaks them. */
function entities(text: string): string {
  return text
    .replace(MARKDOWN, (character) => `&#${character.charCodeAt(0)};`)
    .replace(MENTION_REFERENCE_OR_LINK, '$&<!-- -->')
}

/** A link. Its label may hold any text. What the address has encoded stays as it is. */
export function link(label: string, url: string): string {
  const encoded = encodeURI(url).replace(/%25(?=[0-9a-f]{2})/gi, '%')
  return `[${plain(label)}](${encoded.replace(/[()]/g, (character) => (character === '(' ? '%28' : '%29'))})`
}

/** The first row is the head. The cells must be Markdown already. */
export function table(rows: readonly (readonly string[])[]): string {
  // Padding would triple the size of a long table, and the rendered page does not show it.
  return markdownTable(rows as string[][], { alignDelimiters: false })
}

/** A block that is folded until the reader opens it. */
export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}

/** Length in UTF-8: GitHub's limits count bytes. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/**
 * The first version that fits. Each has less detail than the one before, and none is cut in the middle.
 * @param versions most detailed first; the last one must be small for any report
 */
export function fit(versions: readonly (() => string)[], maxSize: number, sizeOf: (text: string) => number): string {
  let text = ''
  for (const version of versions) {
    text = version()
    if (sizeOf(text) <= maxSize) return text
  }
  return text
}
