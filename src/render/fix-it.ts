/** The request that an owner could send to grant what is missing: printed, never sent. */
import type { Fix, Report } from '../core/report.ts'
import { folded, plain } from './markdown.ts'

const MAX_ALLOWED = 5

/** A folded block of Markdown for each request; empty where there is none. */
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
  if ('mode' in body) return `The request with which an owner can allow ${named}`
  const what = 'enabled_tiers' in body ? 'the service tier' : Object.keys(body).join(', ')
  return `The request with which an owner can switch on ${what} for ${named}`
}

function fixWarning({ body }: Fix, generatedAt: string): string {
  const needs =
    'This action never sends it. It needs an admin key that may write, and the id of the project in place of {project_id}.'
  const isWhole = 'mode' in body || 'enabled_tiers' in body
  return isWhole ? `${needs} It replaces the project's whole list, as that was at ${generatedAt}.` : needs
}

const TERRAFORM = 'The same for the provider openai/openai of Terraform, where the project is kept there:'

/** https://developers.openai.com/api/docs/guides/terraform/model-tool-and-data-controls; null for what is no permission. */
function terraformText({ body }: Fix): string | null {
  if (!('mode' in body)) return null
  const ids = body.model_ids.map((id) => `    ${hclText(id)},\n`).join('')
  return [
    'resource "openai_project_model_permissions" "this" {',
    '  project_id = "{project_id}"',
    `  mode       = ${hclText(body.mode)}`,
    `  model_ids = [${ids === '' ? '' : `\n${ids}  `}]`,
    '}'
  ].join('\n')
}

/** Quoted for Terraform: no templates, nothing unseen, nothing that ends the block that it stands in. */
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

/** Nothing in it can end the block that it stands in, or be there without being seen: the names come from outside. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[^\x20-\x5f\x61-\x7e\n]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
