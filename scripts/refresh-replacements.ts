/**
 * Reads the table of replacements again from OpenAI's deprecations page: `npm run refresh-replacements -- FILE|URL`. The
 * default is the page itself. `--check DAYS` sends no request, and fails if the table is older than that.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { MS_PER_DAY } from '../src/core/dates.ts'
import { endpointByName } from '../src/core/endpoints/endpoint-by-name.ts'
import { isOpenAiShaped } from '../src/core/finding/ids.ts'
import { AS_OF } from '../src/core/finding/replacements.ts'
import { familyOf } from '../src/core/requirements/model-name.ts'

const PAGE = 'https://developers.openai.com/api/docs/deprecations.md'
const TABLE = resolve(import.meta.dirname, '../src/core/finding/replacements.ts')
const MAX_PAGE_BYTES = 2 * 1024 * 1024
/** With fewer entries it is another page, or the page has changed its form. */
const MIN_ENTRIES = 10

/** Model to successor, from the tables of the page. The newest announcement is the first, and it counts. */
export function parsePage(text: string): Map<string, string> {
  const found = new Map<string, string>()
  let columns: { models: number; successor: number } | null = null
  for (const row of rowsOf(text)) {
    const cells = cellsOf(row)
    const header = columnsOf(cells)
    if (header !== null) columns = header
    else if (columns !== null) addRow(cells[columns.models] ?? '', cells[columns.successor] ?? '', found)
  }
  return withAliases(found)
}

/** The rows of tables. Copies of the page break rows between cells, so a line that does not begin a row continues one. */
function rowsOf(text: string): string[] {
  const rows: string[] = []
  let isInRow = false
  for (const line of text.split(/\r?\n/)) {
    if (line.trimStart().startsWith('|')) rows.push(line)
    else if (isInRow && line.trim() !== '') rows.push(`${rows.pop() ?? ''} ${line}`)
    isInRow = line.trim() !== '' && (isInRow || line.trimStart().startsWith('|'))
  }
  return rows
}

/** If the page names only snapshots of a model, the model gets the successor of its newest snapshot. */
function withAliases(found: ReadonlyMap<string, string>): Map<string, string> {
  const all = new Map(found)
  const snapshots = [...found].filter(([model]) => familyOf(model) !== model).sort(([a], [b]) => (a < b ? 1 : -1))
  for (const [model, successor] of snapshots) if (!all.has(familyOf(model))) all.set(familyOf(model), successor)
  return all
}

const cellsOf = (row: string) =>
  row
    .replaceAll('\\|', ',')
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => cell.trim())

function columnsOf(cells: readonly string[]): { models: number; successor: number } | null {
  const models = cells.findIndex((cell) => /^(affected )?models?\b/i.test(cell))
  const successor = cells.findIndex((cell) => /replacement|substitute/i.test(cell))
  return models === -1 || successor === -1 ? null : { models, successor }
}

const idsIn = (cell: string) => (cell.match(/[a-z0-9][a-z0-9.:-]*[a-z0-9]/g) ?? []).filter(isOpenAiShaped)

function addRow(models: string, successors: string, found: Map<string, string>): void {
  const named = idsIn(successors)
  for (const model of idsIn(models)) {
    const others = named.filter((successor) => successor !== model)
    const successor = others.find((other) => endpointByName(other) === endpointByName(model)) ?? others[0]
    if (successor !== undefined && !found.has(model)) found.set(model, successor)
  }
}

/** The text of replacements.ts with these entries. Snapshots with the same successor as their model are left out. */
export function renderTable(source: string, entries: ReadonlyMap<string, string>, asOf: string): string {
  const kept = [...entries].filter(([model, successor]) => {
    const family = familyOf(model)
    return family === model || entries.get(family) !== successor
  })
  const lines = kept
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([model, successor]) => `  ${/^[a-z]\w*$/.test(model) ? model : `'${model}'`}: '${successor}'`)
  return source
    .replace(/AS_OF = '[\d-]+'/, `AS_OF = '${asOf}'`)
    .replace(/(REPLACEMENTS[^=]*= \{\n)[\s\S]*?\n\}/, `$1${lines.join(',\n')}\n}`)
}

async function read(source: string): Promise<string> {
  if (!/^https:\/\//.test(source)) return readFileSync(source, 'utf8')
  const response = await fetch(source, { signal: AbortSignal.timeout(30_000) })
  if (!response.ok) throw new Error(`${source} answered ${response.status}`)
  const text = await response.text()
  if (text.length > MAX_PAGE_BYTES) throw new Error(`${source} is larger than ${MAX_PAGE_BYTES} bytes`)
  return text
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { check: { type: 'string' } }, allowPositionals: true })
  const age = Math.floor((Date.now() - Date.parse(AS_OF)) / MS_PER_DAY)
  if (values.check !== undefined) {
    console.log(`The table of replacements is ${age} days old (${AS_OF}).`)
    if (age > Number(values.check)) {
      console.error('It is too old: run "npm run refresh-replacements" and commit what changed.')
      process.exitCode = 1
    }
    return
  }
  const entries = parsePage(await read(positionals[0] ?? PAGE))
  if (entries.size < MIN_ENTRIES)
    throw new Error(`Only ${entries.size} replacements found: the form of the page has changed`)
  const source = readFileSync(TABLE, 'utf8')
  writeFileSync(TABLE, renderTable(source, entries, new Date().toISOString().slice(0, 10)))
  console.log(`${entries.size} models with a replacement.`)
}

if (import.meta.main) await run()
