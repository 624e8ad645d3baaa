/** Models in the code: a table for the summary, lines for the tracking issue and the terminal. */
import { shownBy } from '../core/diagnosis/causes.ts'
import { replacementText, usesAtRisk } from '../core/finding/at-risk.ts'
import type { Check, Report, Use } from '../core/report.ts'
import { code, link, oneLine, plain, table } from './markdown.ts'
import { causeInfo, plural, STATUS_ICONS } from './words.ts'

const MAX_ROWS = 200
const MAX_PLACES = 5
/** A longer path is shortened and gets no link. */
const MAX_PATH_LENGTH = 200

/** The address of this commit's files on GitHub. Null if unknown, as at a terminal. */
export function blobUrl(env: Readonly<Record<string, string | undefined>>): string | null {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env
  return repository && sha ? `${server}/${repository}/blob/${sha}/` : null
}

type CodeRow = { readonly model: string; readonly uses: readonly Use[]; readonly check: Check | undefined }

/** @param base from `blobUrl` */
export function renderCodeTable(report: Report, base: string | null): string {
  if (report.uses.length === 0) return ''
  const rows = rowsOf(report)
  const body = rows
    .slice(0, MAX_ROWS)
    .map(({ model, uses, check }) => [
      check === undefined ? '–' : STATUS_ICONS[check.status],
      code(model),
      plain(codeStanding(check)),
      placesOf(uses, (use) => placeLink(use, base))
    ])
  const more = rows.length > MAX_ROWS ? `… and ${plural(rows.length - MAX_ROWS, 'more model')}` : ''
  const list =
    rows.length === 0 ? 'No model is used in the code.' : table([['Status', 'Model', 'Result', 'Used at'], ...body])
  return ['### Models in the code', list, more, otherKinds(report)].filter((part) => part !== '').join('\n\n')
}

/** A line for each lost model with its places, for the tracking issue; empty if none is lost. */
export function renderLostPlaces(report: Report): string {
  const risks = Map.groupBy(usesAtRisk(report), ({ use }) => use.model)
  if (risks.size === 0) return ''
  const lines = [...risks].slice(0, MAX_ROWS).map(([model, places]) => {
    const uses = places.map(({ use }) => use)
    const check = places[0]?.check
    return `- ${code(model)} at ${placesOf(uses, (use) => code(placeText(use)))}${check ? plain(replacementText(check)) : ''}`
  })
  return ['### Where the code uses them', lines.join('\n')].join('\n\n')
}

/** One line for each model in use, for a terminal. */
export function codeLines(report: Report): string[] {
  return rowsOf(report)
    .slice(0, MAX_ROWS)
    .map(({ model, uses, check }) => {
      const icon = check === undefined ? '·' : STATUS_ICONS[check.status]
      return oneLine(
        `${icon} ${model} at ${placesOf(uses, placeText)}${check === undefined ? '' : `: ${codeStanding(check)}`}`
      )
    })
}

/** The models in use. Those that need attention come first. */
function rowsOf(report: Report): CodeRow[] {
  const checks = new Map(report.checks.map((check) => [check.model, check]))
  const risky = [...new Set(usesAtRisk(report).map(({ use }) => use.model))]
  const used = Map.groupBy(
    report.uses.filter(({ kind }) => kind === 'used'),
    ({ model }) => model
  )
  const rows = [...used].map(([model, uses]) => ({ model, uses, check: checks.get(model) }))
  const rank = ({ model }: CodeRow) => (risky.includes(model) ? risky.indexOf(model) : risky.length)
  return rows.sort((a, b) => rank(a) - rank(b))
}

function codeStanding(check: Check | undefined): string {
  if (check === undefined) return 'not verified'
  const standing = check.cause === null ? 'answered' : causeInfo(check.cause).title
  const isGone = shownBy(check.cause).model === 'gone' || check.shutdownDate === null
  const until = isGone ? '' : `, shuts down ${check.shutdownDate}`
  const needsOther = check.cause !== null || check.shutdownDate !== null
  return `${standing}${until}${needsOther && check.replacement !== null ? `.${replacementText(check)}` : ''}`
}

function placesOf(uses: readonly Use[], render: (use: Use) => string): string {
  const more = uses.length > MAX_PLACES ? ` and ${uses.length - MAX_PLACES} more` : ''
  return `${uses.slice(0, MAX_PLACES).map(render).join(', ')}${more}`
}

const placeText = ({ path, line }: Use) =>
  `${path.length > MAX_PATH_LENGTH ? `…${path.slice(-MAX_PATH_LENGTH).toWellFormed()}` : path}:${line}`

function placeLink(use: Use, base: string | null): string {
  if (base === null || use.path.length > MAX_PATH_LENGTH) return code(placeText(use))
  const path = use.path.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return link(placeText(use), `${base}${path}#L${use.line}`)
}

function otherKinds({ uses }: Report): string {
  const count = (kind: Use['kind']) => uses.filter((use) => use.kind === kind).length
  const [choices, mentions] = [count('choice'), count('mention')]
  if (choices + mentions === 0) return ''
  return `Also named, but not required: ${plural(choices, 'place')} in menus or tables, ${plural(mentions, 'mention')} (the report gives the reason for each).`
}
