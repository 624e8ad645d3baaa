/** Variables of the environment that name a model: read in code, or given by a workflow. */
import { openQuote, type Place, placeKey } from './place.ts'

const NAME = '[A-Za-z_]\\w{0,63}'
/** How programs, workflows and shells read a variable. */
const READ = new RegExp(
  [
    `(?:process\\.env|import\\.meta\\.env|Bun\\.env|\\bvars)\\.(?<dotted>${NAME})`,
    `(?:environ(?:\\.get)?|[gG]etenv|LookupEnv|env::var|env\\.get|ENV(?:\\.fetch)?|GetEnvironmentVariable|process\\.env|\\benv)\\s*[[(]\\s*["'](?<called>${NAME})["']`,
    `\\$\\{(?<braced>${NAME})(?=[}:?=-])`
  ].join('|'),
  'g'
)

/** A name that says model by itself, and none of what else one sets for a model. */
const MODEL_NAME = /(^|_)(MODEL|LLM)(_(NAME|ID|DEPLOYMENT))?$|(^|_)DEPLOYMENT(_NAME|_ID)?$/i
const OF_OPENAI = /OPENAI|GPT|LLM|CHAT|EMBED|COMPLETION|WHISPER|(^|_)AI_/i
const GIVEN_TO_A_MODEL = /(^|[._-])(model|model_?name|model_?id|deployment_?name)$/i
const DEFAULT = /^["'\])}\s]*(\|\||\?\?|\?:|\bor\b|\.unwrap_or|\.orElse|\|\s*default)|^(:?[-=]|:(?=[\w"']))/
/** A second argument of a call. */
const SECOND_ARGUMENT = /^\s*,/

/** Does something stand behind a read for when the variable is not set? */
const hasDefault = (read: RegExpMatchArray, behind: string) =>
  DEFAULT.test(behind) || (read.groups?.called !== undefined && SECOND_ARGUMENT.test(behind))

export type VariableRead = {
  readonly name: string
  /** Of the repository's own variables, `vars.NAME`, rather than of the environment. */
  readonly isRepositoryVariable: boolean
  readonly line: number
  readonly column: number
  /** Does something stand beside it for when it is not set? */
  readonly hasDefault: boolean
}

/** No file reads more of them. */
const MAX_READS = 200
const MAY_READ = /env|Env|ENV|\bvars\.|\$\{/

/** Every variable that a file reads as a model. Only files that have to do with OpenAI are asked. */
export function variablesIn(file: Place['file'], placeAt: (start: number, end: number) => Place): VariableRead[] {
  const { text } = file
  if (!MAY_READ.test(text)) return []
  const concernsOpenAi = /openai/i.test(text)
  const reads: VariableRead[] = []
  for (const match of text.matchAll(READ)) {
    const name = match.groups?.dotted ?? match.groups?.called ?? match.groups?.braced ?? ''
    // In code it stands for any value of the program.
    if (match.groups?.braced !== undefined && file.kind !== 'config' && file.kind !== 'shell') continue
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

function isCommented({ before }: Place): boolean {
  const mark = /(^|\s)(#|\/\/|\/\*)/.exec(before)
  return mark !== null && openQuote(before.slice(0, mark.index)) === null
}

/** The variable whose value or default stands at a place; null where there is none. */
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
