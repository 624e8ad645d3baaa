/** The request with which an owner could grant what is missing. It is printed and never sent. */
import type { Fix, Report } from '../core/report.ts'
import { folded, plain } from './markdown.ts'

const MAX_ALLOWED = 5

/** A folded block of Markdown for each request; empty if there is none. */
export function renderFixes({ fixes, generatedAt }: Report): string {
  return fixes
    .map((fix) => {
      const terraform = terraformText(fix)
      const parts = [
        plain(fixWarning(fix, generatedAt)),
        `\`\`\`http\n${requestText(fix)}\n\`\`\``,
        ...(terraform === null ? [] : [TERRAFORM, `\`\`\`terraform\n${terraform}\n\`\`\``])
      ]
      return folded(plain(fixTitle(fix)), parts.join('\n\n'))
    })
    .join('\n\n')
}

/** The same for a terminal, line by line. */
export function fixLines(fix: Fix, generatedAt: string): string[] {
  const terraform = terraformText(fix)
  const indented = (text: string) => text.split('\n').map((line) => `   ${line}`)
  return [
    `${fixTitle(fix)}:`,
    ` ${fixWarning(fix, generatedAt)}`,
    ...indented(requestText(fix)),
    ...(terraform === null ? [] : [` ${TERRAFORM}`, ...indented(terraform)])
  ]
}

function fixTitle({ body, models }: Fix): string {
  const more = models.length > MAX_ALLOWED ? ` and ${models.length - MAX_ALLOWED} more` : ''
  const named = `${models.slice(0, MAX_ALLOWED).join(', ')}${more}`
  if ('mode' in body) return `The request that an owner can send to allow ${named}`
  const what = 'enabled_tiers' in body ? 'the service tier' : Object.keys(body).join(', ')
  return `The request that an owner can send to switch on ${what} for ${named}`
}

function fixWarning({ body }: Fix, generatedAt: string): string {
  const needs =
    'This action never sends it. It needs an admin key with write access. Put the id of the project in place of {project_id}.'
  const isWhole = 'mode' in body || 'enabled_tiers' in body
  return isWhole ? `${needs} It replaces the project's whole list, which was read at ${generatedAt}.` : needs
}

const TERRAFORM = 'If Terraform manages the project (provider openai/openai), change it there:'

/** https://developers.openai.com/api/docs/guides/terraform/model-tool-and-data-controls. Null if the fix allows no model. */
function terraformText({ body }: Fix): string | null {
  if (!('mode' in body)) return null
  const ids = body.model_ids.map((id) => `    ${hclText(id)},\n`).join('')
  return [
    'resource "openai_project_model_permissions" "this" {',
    '  project_id = "{project_id}"',
    `  mode       = ${hclText(body.mode)}`,
    // As `terraform fmt` writes it: only one-line values stand in a column.
    ids === '' ? '  model_ids  = []' : `  model_ids = [\n${ids}  ]`,
    '}'
  ].join('\n')
}

/** Quotes a text for Terraform: no templates, no invisible characters, nothing that ends the code block. */
function hclText(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/["\\]/g, '\\$&')
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(/[^\x20-\x5f\x61-\x7e]/gu, (character) => {
      const point = (character.codePointAt(0) ?? 0).toString(16)
      return point.length > 4 ? `\\U${point.padStart(8, '0')}` : `\\u${point.padStart(4, '0')}`
    })
  return `"${escaped}"`
}

function requestText({ method, path, body }: Fix): string {
  return `${method} ${path}\nContent-Type: application/json\n\n${asciiJson(body)}`
}

/** JSON in ASCII. The names come from outside, and must neither end the code block nor hide in it. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[^\x20-\x5f\x61-\x7e\n]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
