/** What changed since the last audit: a section of the job summary and of the tracking issue. */
import { type Changes, isEmpty } from '../core/tracking-issue/changes.ts'
import { code, plain } from './markdown.ts'
import { plural } from './words.ts'

/** "2026-11-21 06:00 UTC" */
export function renderMoment(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}

/** @param max entries of each kind; the rest is counted */
export function renderChanges(changes: Changes, max = 50): string {
  const head = `### Since the audit of ${renderMoment(changes.since)}`
  if (isEmpty(changes)) return `${head}\n\nNothing changed.`
  const { lost, regained, listed, unlisted, answeredAs, shutdownDates, rateLimits } = changes
  const withLevel = ({ model, level }: Changes['lost'][number]) =>
    `${code(model)}${level === 'optional' ? ' (optional)' : ''}`
  const lines = [
    line('❌ Lost', lost.map(withLevel), max),
    line('✅ Regained', regained.map(withLevel), max),
    line('➕ New on the list of this key', listed.map(code), max),
    line('➖ Gone from the list of this key', unlisted.map(code), max),
    line(
      '🔀 Answered by another model',
      answeredAs.map(({ model, from, to }) => `${code(model)} by ${code(to)}, before by ${code(from)}`),
      max
    ),
    line(
      '📅 Shutdown announced',
      shutdownDates.map(
        ({ model, from, to }) =>
          `${code(model)} for ${plain(to ?? '?')}${from === null ? '' : `, before for ${plain(from)}`}`
      ),
      max
    ),
    line(
      '🚦 Other rate limits',
      rateLimits.map(({ model, from, to }) => `${code(model)} ${limits(to)}, before ${limits(from)}`),
      max
    )
  ]
  return [head, '', ...lines.filter((text) => text !== '')].join('\n')
}

function line(title: string, entries: readonly string[], max: number): string {
  if (entries.length === 0) return ''
  const more = entries.length > max ? `, and ${plural(entries.length - max, 'more', 'more')}` : ''
  return `- ${title}: ${entries.slice(0, max).join('; ')}${more}`
}

function limits({ requestsPerMinute, tokensPerMinute }: Changes['rateLimits'][number]['to']): string {
  return `${requestsPerMinute ?? '?'} requests and ${tokensPerMinute ?? '?'} tokens per minute`
}
