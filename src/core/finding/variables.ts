/** Finds environment variables that name a model: read in code, or set by a workflow. */
import { openQuote, type Place, placeKey } from './place.ts'

const NAME = '[A-Za-z_]\\w{0,63}'
/** The ways in which programs, workflows and shells read a variable. */
const READ = new RegExp(
  [
    `(?:process\\.env|import\\.meta\\.env|Bun\\.env|\\bvars)\\.(?<dotted>${NAME})`,
    `(?:environ(?:\\.get)?|[gG]etenv|LookupEnv|env::var|env\\.get|ENV(?:\\.fetch)?|GetEnvironmentVariable|process\\.env|\\benv)\\s*[[(]\\s*["'](?<called>${NAME})["']`,
    `\\$\\{(?<braced>${NAME})(?=[}:?=-])`
  ].join('|'),
  'g'
)

/** The name of a variable that holds a model, and not another setting of a model. */
const MODEL_NAME = /(^|_)(MODEL|LLM)(_(NAME|ID|DEPLOYMENT))?$|(^|_)DEPLOYMENT(_NAME|_ID)?$/i
const OF_OPENAI = /OPENAI|GPT|LLM|CHAT|EMBED|COMPLETION|WHISPER|(^|_)AI_/i
const GIVEN_TO_A_MODEL = /(^|[._-])(model|model_?name|model_?id|deployment_?name)$/i
const DEFAULT = /^["'\])}\s]*(\|\||\?\?|\?:|\bor\b|\.unwrap_or|\.orElse|\|\s*default)|^(:?[-=]|:(?=[\w"']))/
/** The start of the second argument of a call, which is the default. */
const SECOND_ARGUMENT = /^\s*,/

/** Does a default for an unset variable follow the read? */
const hasDefault = (read: RegExpMatchArray, behind: string) =>
  DEFAULT.test(behind) || (read.groups?.called !== undefined && SECOND_ARGUMENT.test(behind))

export type VariableRead = {
  readonly name: string
  /** Is it a variable of the repository (`vars.NAME`), not of the environment? */
  readonly isRepositoryVariable: boolean
  readonly line: number
  readonly column: number
  /** Is there a default for when the variable is not set? */
  readonly hasDefault: boolean
}

/** A file counts with at most this many reads. */
const MAX_READS = 200
const MAY_READ = /env|Env|ENV|\bvars\.|\$\{/

/** Every variable that a file reads as a model. Only files about OpenAI count. */
export function variablesIn(file: Place['file'], placeAt: (start: number, end: number) => Place): VariableRead[] {
  const { text } = file
  if (!MAY_READ.test(text)) return []
  const concernsOpenAi = /openai/i.test(text)
  const assigned = file.kind === 'shell' ? assignedIn(text) : NO_NAMES
  const reads: VariableRead[] = []
  for (const match of text.matchAll(READ)) {
    const name = match.groups?.dotted ?? match.groups?.called ?? match.groups?.braced ?? ''
    if (match.groups?.braced !== undefined && !isOutsideVariable(name, file, assigned)) continue
    const isNamed = MODEL_NAME.test(name) && (OF_OPENAI.test(name) || concernsOpenAi)
    if (!isNamed && !concernsOpenAi) continue
    const place = placeAt(match.index, match.index + match[0].length)
    if (!isNamed && !GIVEN_TO_A_MODEL.test(placeKey(place) ?? '')) continue
    if (isCommented(place)) continue
    const { line, column } = place
    reads.push({
      ...{ name, line, column },
      isRepositoryVariable: /\bvars\.\w+$/.test(match[0]),
      hasDefault: hasDefault(match, text.slice(place.end, place.end + 80))
    })
    if (reads.length >= MAX_READS) break
  }
  return reads
}

const NO_NAMES: ReadonlySet<string> = new Set()

/**
 * Does `${NAME}` read a variable of the environment? In code it may be any value of the program. In a shell, names with small
 * letters and names that the script sets itself are its own.
 */
function isOutsideVariable(name: string, { kind }: Place['file'], assigned: ReadonlySet<string>): boolean {
  if (kind === 'shell') return !/[a-z]/.test(name) && !assigned.has(name)
  return kind === 'config'
}

/** The variables that a shell script sets: `NAME=…`, `read NAME`, `for NAME in …`. A default for itself is none. */
function assignedIn(text: string): Set<string> {
  const names = text.matchAll(
    /(?:^|[\s;&|(])(?:(?:read|for)\s+(?:-\w+\s+){0,4}(\w{1,64})|(\w{1,64})=(?!["']?\$\{\2\b))/g
  )
  return new Set([...names].map(([, read, set]) => read ?? set ?? ''))
}

function isCommented({ before }: Place): boolean {
  const mark = /(^|\s)(#|\/\/|\/\*)/.exec(before)
  return mark !== null && openQuote(before.slice(0, mark.index)) === null
}

/** The variable that has the id at this place as its value or default; null if there is none. */
export function variableAt({ before, file }: Pick<Place, 'before' | 'file'>): string | null {
  const reads = [...before.slice(-160).matchAll(READ)]
  const last = reads.at(-1)
  if (last) {
    const between = before.slice(-160).slice(last.index + last[0].length)
    if (hasDefault(last, between) && between.length < 40)
      return last.groups?.dotted ?? last.groups?.called ?? last.groups?.braced ?? null
  }
  const key = placeKey({ before })
  return (file.kind === 'config' || file.kind === 'shell') && key !== null && /^[A-Z][A-Z0-9_]*$/.test(key) ? key : null
}
