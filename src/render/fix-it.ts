/** The request that an owner could send to grant what is missing: printed, never sent. */
import type { Fix, Report } from '../core/report.ts'
import { folded, plain } from './markdown.ts'

const MAX_NAMED = 5

/** A folded block of Markdown for each request; empty where there is none. */
export function renderFixes({ fixes, generatedAt }: Report): string {
  return fixes
    .map((fix) => {
      const body = `${plain(warningOf(generatedAt))}\n\n\`\`\`http\n${requestText(fix)}\n\`\`\``
      return folded(plain(titleOf(fix)), body)
    })
    .join('\n\n')
}

/** The same for a terminal, line by line. */
export function fixLines(fix: Fix, generatedAt: string): string[] {
  return [
    `${titleOf(fix)}:`,
    ` ${warningOf(generatedAt)}`,
    ...requestText(fix)
      .split('\n')
      .map((line) => `   ${line}`)
  ]
}

function titleOf({ models }: Fix): string {
  const more = models.length > MAX_NAMED ? ` and ${models.length - MAX_NAMED} more` : ''
  return `The request with which an owner can allow ${models.slice(0, MAX_NAMED).join(', ')}${more}`
}

const warningOf = (generatedAt: string) =>
  `This action never sends it. It needs an admin key that may write, and the id of the project in place of {project_id}. It replaces the project's whole list, as that was at ${generatedAt}.`

function requestText({ method, path, body }: Fix): string {
  return `${method} ${path}\nContent-Type: application/json\n\n${asciiJson(body)}`
}

/** Nothing in it can end the block that it stands in, or be there without being seen: the names come from outside. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[^\x20-\x5f\x61-\x7e\n]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
