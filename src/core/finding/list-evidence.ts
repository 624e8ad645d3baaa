/** Evidence in the list, tuple or enumeration that a place is an entry of: what may be chosen, and what a program takes. */
import { bracketsOutside, elementsIn, nameOfBrackets } from './brackets.ts'
import { ANY_ID } from './ids.ts'
import type { Evidence, SourceFile } from './place.ts'

const KEYWORD_LIST = /^(key_?words?|tags?|topics?|categories|labels|package_?tags|classifiers)$/i
const FALLBACK_LIST = /fall_?backs?|tried|in_?turn|retry_?models/i
const CHOICE_LIST =
  /^(\w*alias(es)?|synonyms?|choices|enum|options|(allowed|supported|available|valid|known|deprecated|legacy)\w*)$/i

/** Is it the first of an array whose first the file takes (`NAME[0]`), or whose name says that it holds defaults? */
export function isTakenFirst({ file, brackets }: Evidence): boolean {
  const around = brackets()
  if (around?.opener !== '[' || !around.isFirst || elementsIn(around.inside).length < 2) return false
  const name = nameOfBrackets(file.text, around)
  if (name === null) return false
  if (/default/i.test(name)) return true
  const taken = new RegExp(`\\b${name.replaceAll('$', '\\$')}["']?\\]?\\??\\.?(\\[0\\]|at\\(0\\)|first\\b)`)
  return taken.test(file.text)
}

/** Does the name of the list say that the program tries one after the other? */
export function isTriedInTurn({ file, brackets }: Evidence): boolean {
  const around = brackets()
  const name = around?.opener === '[' || around?.opener === '(' ? nameOfBrackets(file.text, around) : null
  return name !== null && FALLBACK_LIST.test(name)
}

/** Does the name of the list say that its entries may be chosen? Such a list can be short. */
export function isInChoiceList({ file, brackets }: Evidence): boolean {
  const around = brackets()
  const name = around === null ? null : nameOfBrackets(file.text, around)
  return name !== null && CHOICE_LIST.test(name)
}

/** Is it one of the keywords of a package? */
export function isKeyword({ file, brackets }: Evidence): boolean {
  const around = brackets()
  const name = around?.opener === '[' ? nameOfBrackets(file.text, around) : null
  return name !== null && KEYWORD_LIST.test(name)
}

/** Does the file only ask whether something is in the list, and never go through it? */
export function isInComparedList({ file, brackets }: Evidence): boolean {
  const around = brackets()
  const name = around === null ? null : nameOfBrackets(file.text, around)
  if (name === null || !/^[\w$]{3,}$/.test(name)) return false
  const known = comparedLists.get(file) ?? new Map<string, boolean>()
  comparedLists.set(file, known)
  const isCompared = known.get(name) ?? isOnlyAskedFor(file.text, name.replaceAll('$', '\\$'))
  known.set(name, isCompared)
  return isCompared
}

/** The answers for each name in a file. A file may hold hundreds of ids, and one search is enough for a name. */
const comparedLists = new WeakMap<SourceFile, Map<string, boolean>>()

function isOnlyAskedFor(text: string, name: string): boolean {
  const asks = new RegExp(`\\bin (\\w+\\.)?${name}\\b|\\b${name}\\.(includes|has|contains|indexOf|some|include\\?)\\b`)
  const goesThrough = new RegExp(`\\bfor .{1,40} (in|of) (\\w+\\.)?${name}\\b`)
  return asks.test(text) && !goesThrough.test(text)
}

const ENUM_HEAD = /\benum\b[^{};]{0,120}$/
const PYTHON_ENUM = /^class\s+\w+\s*\([^)\n]*Enum[^)\n]*\)\s*:/gm
/** The head of an enumeration can be this far before its braces. */
const MAX_ENUM_HEAD = 160
/** The head of a Python class can be this far before an entry. */
const MAX_CLASS_HEAD = 4_000

/** Is it a member of an enumeration: between the braces of an `enum`, or in a class of Python that is one? */
export function isInEnum({ file, start, brackets, key }: Evidence): boolean {
  const around = brackets()
  const outer = around?.opener === '(' ? bracketsOutside(file.text, around) : around
  if (outer?.opener === '{' && ENUM_HEAD.test(file.text.slice(Math.max(0, outer.openAt - MAX_ENUM_HEAD), outer.openAt)))
    return true
  if (key === null || !/\.pyi?$/.test(file.path)) return false
  const above = file.text.slice(Math.max(0, start - MAX_CLASS_HEAD), start)
  const head = [...above.matchAll(PYTHON_ENUM)].at(-1)
  return head !== undefined && !/\n\S/.test(above.slice(head.index))
}

/** What stands before a bracket in a list: nothing, or the name of a type that is called. */
const ENTRY_OF_LIST = /[[{(,]\s*(?:new\s+)?([A-Z]\w{0,60})?$/
const MAX_ENTRY_REACH = 120
/** Fewer calls of one type may be models that are used together. */
const MIN_CALLS = 3

/**
 * Is it in one of several short lists, `[("GPT-4o", "gpt-4o"), ("GPT-4", "gpt-4")]`, or in one of several calls of the same
 * type, `listOf(Model("GPT-4o", "gpt-4o"), Model("GPT-4", "gpt-4"), …)`?
 */
export function isInTuple({ file, key, brackets }: Evidence): boolean {
  const around = brackets()
  if (around === null || key !== null || around.opener === '{') return false
  const { text } = file
  const entry = ENTRY_OF_LIST.exec(text.slice(Math.max(0, around.openAt - MAX_ENTRY_REACH), around.openAt))
  const list = entry === null ? null : bracketsOutside(text, around)
  if (entry === null || list === null) return false
  const [, type] = entry
  if (type !== undefined && list.inside.split(`${type}(`).length <= MIN_CALLS) return false
  return new Set([...list.inside.matchAll(ANY_ID)].map(([id]) => id)).size > 2
}
