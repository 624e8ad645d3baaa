/** The last audits of each model at a glance: a strip of squares, the share of good ones, a sparkline of latencies. */
import { type AuditState, HISTORY_LETTERS, type ModelState } from '../core/tracking-issue/state.ts'
import { code, table } from './markdown.ts'

const { usable: GREEN, undetermined: YELLOW, unusable: RED } = HISTORY_LETTERS
const SQUARES: Readonly<Record<string, string>> = { [GREEN]: '🟩', [YELLOW]: '🟨', [RED]: '🟥' }
/** Models that need attention come first. */
const ORDER: readonly string[] = [RED, YELLOW, GREEN]
/** Bars do not wrap: more of them would leave no room for the squares. */
const MAX_BARS = 10
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** @param size how many models and audits are shown: the models that need attention, and the newest audits */
export function renderHistory(
  { models }: AuditState,
  size: { readonly rows: number; readonly audits: number }
): string {
  const rank = ({ level, history }: ModelState) =>
    ORDER.indexOf(history.at(-1) ?? GREEN) + (level === 'required' ? 0 : 3)
  const ordered = Object.entries(models).sort(([, a], [, b]) => rank(a) - rank(b))
  if (ordered.length === 0 || size.rows === 0) return ''
  const rows = ordered
    .slice(0, size.rows)
    .map(([name, model]) => [
      `${code(name)}${model.level === 'optional' ? ' (optional)' : ''}`,
      [...model.history.slice(-size.audits)].map((cell) => SQUARES[cell]).join(''),
      renderUptime(model.history),
      renderLatency(model.latencies.slice(-Math.min(size.audits, MAX_BARS)))
    ])
  const audits = Math.min(size.audits, Math.max(...ordered.map(([, { history }]) => history.length)))
  const more = ordered.length > size.rows ? `\n\n… and ${ordered.length - size.rows} more` : ''
  const title = audits === 1 ? '### The first audit' : `### The last ${audits} audits`
  return `${title}\n\n${table([['Model', 'Oldest to newest', 'Uptime', 'Latency'], ...rows])}${more}\n\n<sub>🟩 usable · 🟨 not known · 🟥 not usable. Uptime: the share of 🟩 among 🟩 and 🟥.</sub>`
}

/** "97.5 %", or a dash if no audit could tell. */
export function renderUptime(history: string): string {
  const good = history.split(GREEN).length - 1
  const known = good + history.split(RED).length - 1
  if (known === 0) return '–'
  return `${((100 * good) / known).toFixed(good === known || good === 0 ? 0 : 1)} %`
}

/** A bar for each audit, higher if slower; an audit without an answer is a dot. */
export function renderSparkline(latencies: readonly (number | null)[]): string {
  const known = latencies.filter((latency) => latency !== null)
  const low = Math.min(...known)
  const span = Math.max(...known) - low
  const bar = (latency: number) => BARS[span === 0 ? 0 : Math.round(((latency - low) / span) * (BARS.length - 1))]
  return latencies.map((latency) => (latency === null ? '·' : bar(latency))).join('')
}

function renderLatency(latencies: readonly (number | null)[]): string {
  const last = latencies.findLast((latency) => latency !== null)
  return last === undefined ? '–' : `${renderSparkline(latencies)} ${last}\u00a0ms`
}
