/** What stands around a place: the list, the object, the rows that it is one of. */
import { ANY_ID, isOpenAiShaped } from './ids.ts'
import { isEntryKey } from './line.ts'
import { type Brackets, bracketsAround, type Evidence, elementsIn } from './place.ts'

const PRICE_WORDS =
  /\b(in(put)?_?(price|cost)|out(put)?_?(price|cost)|price|pricing|cost|max_?\w{0,20}?_?(tokens?|length|chars|size|limit)|(token|rate)_?limits?|[rt]pm|context_?(window|length|size)|per_?(million|1k|token))\b/i
const KEYWORD_LIST = /^(key_?words?|tags?|topics?|categories|labels|package_?tags|classifiers)$/i

/** The first of an array, where the same file takes `NAME[0]` of it, or its name says that it holds defaults. */
export function isTakenFirst({ file, brackets }: Evidence): boolean {
  const around = brackets()
  if (around?.opener !== '[' || !around.isFirst || elementsIn(around.inside).length < 2) return false
  const name = containerOf(file.text, around)
  if (name === null) return false
  if (/default/i.test(name)) return true
  const taken = new RegExp(`\\b${name.replaceAll('$', '\\$')}["']?\\]?\\??\\.?(\\[0\\]|at\\(0\\)|first\\b)`)
  return taken.test(file.text)
}

/** The name that what stands in a pair of brackets is given to; null where there is none. */
function containerOf(text: string, { openAt }: Brackets): string | null {
  const before = text.slice(Math.max(0, openAt - 120), openAt)
  return /([\w$.-]+)["']?\s*(?::[^=,{}()\n]*?)?(?::|=>|=)\s*(?:\w+\()?$/.exec(before)?.[1] ?? null
}

/** Lists of which a program tries one after the other. */
export function isTriedInTurn({ file, brackets }: Evidence): boolean {
  const around = brackets()
  const name = around?.opener === '[' || around?.opener === '(' ? containerOf(file.text, around) : null
  return name !== null && /fall_?backs?|tried|in_?turn|retry_?models/i.test(name)
}

const LIST_OF_NAMES =
  /^(alias(es)?|synonyms?|choices|enum|options|(allowed|supported|available|valid|known|deprecated|legacy)\w*)$/i

/** Names of values in pairs: `{ "name": "OPENAI_MODEL", "value": "gpt-4o" }`. */
const VALUE_KEY = /^(default_?)?value$/i
const NAMED_AFTER_MODEL =
  /(?:^|[\s{,(])["']?(?:name|key|id|field|parameter)["']?\s{0,4}[:=]\s{0,4}["']?[\w.:-]{0,60}(?:model|deployment|engine|llm)[\w.-]{0,60}["']?\s{0,4}(?:[,;}\r\n]|$)/i
/** How far the name of a pair in YAML is looked for. */
const MAX_PAIR = 200

/** The value of a pair whose name says model. */
export function isNamedValue({ file, key, start, brackets }: Evidence): boolean {
  if (key === null || !VALUE_KEY.test(key)) return false
  const around = brackets()
  if (around?.opener === '{') return NAMED_AFTER_MODEL.test(around.inside)
  const above = file.text
    .slice(Math.max(0, start - MAX_PAIR), start)
    .split('\n')
    .slice(-2)
  return (
    file.kind === 'config' && above.length === 2 && NAMED_AFTER_MODEL.test(` ${above[0]?.replace(/^\s*-?\s*/, '')}`)
  )
}

const OBJECT_OF_MODEL = /^(model|llm|chat_?model|embedding_?model)$|deployments?$/i

/** `model: { name: "gpt-4o" }`, in brackets or by indentation, and what stands in a list of deployments. */
export function isOfModelObject({ file, key, start, brackets }: Evidence): boolean {
  if (key === null || !isEntryKey(key)) return false
  const around = brackets()
  if (around?.opener === '{') return OBJECT_OF_MODEL.test(containerOf(file.text, around) ?? '')
  if (around !== null || !/\.ya?ml$/i.test(file.path)) return false
  return OBJECT_OF_MODEL.test(parentKey(file.text, start) ?? '')
}

/** How far the key above is looked for. */
const MAX_ABOVE = 2_000

/** The key of YAML that the line of a place stands under; null where none is near. */
function parentKey(text: string, start: number): string | null {
  const lines = text.slice(Math.max(0, start - MAX_ABOVE), start).split('\n')
  const own = indentOf(lines.pop() ?? '')
  const above = lines.findLast((line) => line.trim() !== '' && !/^\s*#/.test(line) && indentOf(line) < own)
  return /^\s*(?:-\s+)?([\w.-]+):\s*(?:#.*)?$/.exec(above ?? '')?.[1] ?? null
}

/** `- ` counts as part of the indentation: what follows it stands beside the keys below. */
const indentOf = (line: string) => /^\s*(?:-\s+)?/.exec(line)?.[0].length ?? 0

/** What a template deploys: names of resources, and no list to choose from. */
const isInfrastructure = (path: string) => /\.(tf|tfvars|bicep|bicepparam|hcl)$/i.test(path)

/** In a list whose name says that it is one of what may be chosen, however short it is. */
export function isInNamedList({ file, brackets }: Evidence): boolean {
  const around = brackets()
  if (around === null) return false
  const name = containerOf(file.text, around)
  return name !== null && LIST_OF_NAMES.test(name)
}

/** In a list of which the same file asks whether something is in it, and which it does not go through. */
export function isInComparedList({ file, brackets }: Evidence): boolean {
  const around = brackets()
  const name = around === null ? null : containerOf(file.text, around)
  if (name === null || !/^[\w$]{3,}$/.test(name)) return false
  const known = comparedLists.get(file) ?? new Map<string, boolean>()
  comparedLists.set(file, known)
  const isAsked = known.get(name) ?? isComparedIn(file.text, name.replaceAll('$', '\\$'))
  known.set(name, isAsked)
  return isAsked
}

/** One search a file and name: a file may hold hundreds of ids. */
const comparedLists = new WeakMap<Evidence['file'], Map<string, boolean>>()

function isComparedIn(text: string, name: string): boolean {
  const asks = new RegExp(`\\bin (\\w+\\.)?${name}\\b|\\b${name}\\.(includes|has|contains|indexOf|some|include\\?)\\b`)
  const goesThrough = new RegExp(`\\bfor .{1,40} (in|of) (\\w+\\.)?${name}\\b`)
  return asks.test(text) && !goesThrough.test(text)
}

/** In the keywords of a package. */
export function isKeyword({ file, brackets }: Evidence): boolean {
  const around = brackets()
  const name = around?.opener === '[' ? containerOf(file.text, around) : null
  return name !== null && KEYWORD_LIST.test(name)
}

const ENUM_HEAD = /\benum\b[^{};]{0,120}$/
const PYTHON_ENUM = /^class\s+\w+\s*\([^)\n]*Enum[^)\n]*\)\s*:/gm

/** Between the braces of an `enum`, or in a class of Python that is one. What it is used for, its name says elsewhere. */
export function isInEnum({ file, start, brackets, key }: Evidence): boolean {
  const around = brackets()
  const outer = around?.opener === '(' ? bracketsAround(file.text, around.openAt, around.openAt + 1) : around
  if (outer?.opener === '{' && ENUM_HEAD.test(file.text.slice(Math.max(0, outer.openAt - 160), outer.openAt)))
    return true
  if (key === null || !/\.pyi?$/.test(file.path)) return false
  const head = [...file.text.slice(Math.max(0, start - MAX_ENUM), start).matchAll(PYTHON_ENUM)].at(-1)
  return head !== undefined && !/\n\S/.test(file.text.slice(Math.max(0, start - MAX_ENUM) + head.index, start))
}

/** How far the head of a class is looked for. */
const MAX_ENUM = 4_000

/**
 * A short list in a longer one, `[("GPT-4o", "gpt-4o"), ("GPT-4", "gpt-4")]`, or one of several calls of the same type,
 * `listOf(Model("GPT-4o", "gpt-4o"), Model("GPT-4", "gpt-4"))`.
 */
export function isInTuple({ file, key, brackets }: Evidence): boolean {
  const around = brackets()
  if (around === null || key !== null || around.opener === '{') return false
  const { text } = file
  const before = /[[{(,]\s*(?:new\s+)?([A-Z]\w{0,60})?$/.exec(
    text.slice(Math.max(0, around.openAt - 120), around.openAt)
  )
  if (before === null) return false
  const outer = bracketsAround(text, around.openAt, around.openAt + around.inside.length + 2)
  const [, type] = before
  if (type !== undefined && (outer?.inside.split(`${type}(`).length ?? 0) <= MIN_CALLS) return false
  const ids = new Set([...(outer?.inside ?? '').matchAll(ANY_ID)].map(([id]) => id))
  return ids.size > 2
}

/** With fewer calls of one type, it may be two models that are used together. */
const MIN_CALLS = 3

/** Several ids as elements of one pair of brackets, or as parts of the objects in it. */
export function isInMenu(evidence: Evidence): boolean {
  const { key, file, before } = evidence
  if (file.kind === 'shell') return false
  const around = evidence.brackets()
  if (around === null) return false
  if (around.opener === '[') return !isArgument(before) && elementsIn(around.inside).length > 1
  if (around.opener === '(' || (around.opener === '{' && key === null))
    return (
      key === null && elementsIn(around.inside).length > 1 && !/\b(env|environ|getenv|get)\w*\s*\([^)]*$/i.test(before)
    )
  if (key === null || /default/i.test(key) || isInfrastructure(file.path)) return false
  // { "gpt-4": { model: "gpt-4", … } }
  if (isOpenAiShaped(containerOf(file.text, around) ?? '')) return true
  const ids = siblings(evidence, around)
  const distinct = new Set(ids).size
  if (isEntryKey(key)) return distinct > 1 || PRICE_WORDS.test(around.inside)
  // Agents and tasks repeat their models, a menu does not.
  return (
    isListOfObjects(file.text, around) &&
    (PRICE_WORDS.test(around.inside) ? distinct > 1 : distinct > 3 && distinct === ids.length)
  )
}

const isArgument = (before: string) => /(\|\||\?\?|\bor)\s*["'`]$/.test(before)

function isListOfObjects(text: string, { openAt }: Brackets): boolean {
  return /[[,]\s*$/.test(text.slice(Math.max(0, openAt - 40), openAt))
}

/** The ids that the same key has in the objects of one list, this one's own among them. */
function siblings({ file, key, id }: Evidence, { openAt, inside }: Brackets): string[] {
  const closeAt = openAt + 1 + inside.length
  const outer = bracketsAround(file.text, openAt, closeAt + 1)
  if (outer === null || key === null) return [id]
  const entries = outer.inside.matchAll(
    new RegExp(`\\b${key.replace(/[$.]/g, '\\$&')}["']?\\s*[:=]>?\\s*["'\`]?([\\w./:@-]+)`, 'g')
  )
  const ids = [...entries].flatMap(([, value]) => (value !== undefined && /\d/.test(value) ? [value] : []))
  return ids.length > 0 ? ids : [id]
}

const ROWS_AROUND = { code: 4, other: 14 } as const

/** Lines nearby that differ in the id alone: entries of a list without brackets, constants that are named like their ids. */
export function isRowOfTable(evidence: Evidence): boolean {
  const { key, file, id, before, after, start } = evidence
  if (key !== null && !isEntryKey(key) && !isNamedLike(key, id)) return false
  if (key === null && !/^\s*(-\s+)?["'`]?$|^\s*[\w.]+\(["'`]$/.test(before)) return false
  const form = literalForm(before + MARK + after)
  const reach = file.kind === 'config' ? ROWS_AROUND.other : ROWS_AROUND.code
  return linesAround(file.text, start, reach).some((line) => hasOther(line, id, form))
}

const MARK = '\u0000'

/** A constant that is called what it holds: `GPT_4O = "gpt-4o"`, `GPT4Dot1Mini = "gpt-4.1-mini"`. */
function isNamedLike(key: string, id: string): boolean {
  if (/default|fallback/i.test(key)) return false
  const name = key.toLowerCase().replace(/dot|point|_/g, '')
  const parts = id.toLowerCase().split(/[^a-z0-9]+/)
  const named = parts.filter((part) => name.includes(part))
  return named.length > 1 && named.length >= parts.length * NAMED_SHARE
}

/** How much of an id must be in the name of a constant that is called after it. */
const NAMED_SHARE = 0.6

const CONSTANT = /^\s*(?:[\w.]+\s+){0,4}?([A-Za-z]\w*)\s*(?:[\w.]+\s*)?(?::\s*\w+\s*)?(?:=|:|\()\s*["']([\w./:@-]+)["']/

/** Constants of a library: several in a row, each called after the id that it holds. */
export function isNamedConstant({ key, id, file, before, after, start }: Evidence): boolean {
  const own = CONSTANT.exec(before + id + after)
  const name = own?.[2] === id ? own[1] : key
  if (name == null || !isNamedLike(name, id)) return false
  return linesAround(file.text, start, ROWS_AROUND.other).some((line) => {
    const [, other, value] = CONSTANT.exec(line) ?? []
    return other !== undefined && value !== undefined && value !== id && isNamedLike(other, value)
  })
}

/** A line with its literals, numbers and constants taken out: rows of one table have one form. */
function literalForm(line: string): string {
  return line
    .replace(/\s+(#|\/\/).*$/, '')
    .replace(/\b[A-Z][A-Z0-9_]+\b/g, 'A')
    .replace(/\d+(\.\d+)?/g, '0')
    .trim()
}

function hasOther(line: string, id: string, form: string): boolean {
  const words = [...line.matchAll(/[\w@][\w./:@-]*/g)]
  return words.some(({ 0: word, index }) => {
    if (word === id || !/\d|claude|mistral|gemini|llama/.test(word)) return false
    return literalForm(line.slice(0, index) + MARK + line.slice(index + word.length)) === form
  })
}

function linesAround(text: string, at: number, reach: number): string[] {
  const from = text
    .slice(Math.max(0, at - reach * 120), at)
    .split('\n')
    .slice(0, -1)
    .slice(-reach)
  const to = text
    .slice(at, at + reach * 120)
    .split('\n')
    .slice(1, reach + 1)
  return [...from, ...to]
}
