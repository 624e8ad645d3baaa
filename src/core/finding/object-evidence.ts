/** Evidence in the object that a place is a value of: a pair of name and value, a model's own object, an entry of a menu. */
import { type Brackets, bracketsOutside, elementsIn, nameOfBrackets } from './brackets.ts'
import { isOpenAiShaped } from './ids.ts'
import { isEntryKey } from './line-evidence.ts'
import type { Evidence } from './place.ts'

/** The key of the value in a pair: `{ "name": "OPENAI_MODEL", "value": "gpt-4o" }`. */
const VALUE_KEY = /^(default_?)?value$/i
const NAMED_AFTER_MODEL =
  /(?:^|[\s{,(])["']?(?:name|key|id|field|parameter)["']?\s{0,4}[:=]\s{0,4}["']?[\w.:-]{0,60}(?:model|deployment|engine|llm)[\w.-]{0,60}["']?\s{0,4}(?:[,;}\r\n]|$)/i
/** In YAML, the name of a pair can be this far before its value. */
const MAX_PAIR = 200

/** Is it the value of a pair whose name says model? */
export function isNamedValue({ file, key, start, brackets }: Evidence): boolean {
  if (key === null || !VALUE_KEY.test(key)) return false
  const around = brackets()
  if (around?.opener === '{') return NAMED_AFTER_MODEL.test(around.inside)
  const [lineAbove, ownLine] = file.text
    .slice(Math.max(0, start - MAX_PAIR), start)
    .split('\n')
    .slice(-2)
  if (file.kind !== 'config' || ownLine === undefined) return false
  return NAMED_AFTER_MODEL.test(` ${lineAbove?.replace(/^\s*-?\s*/, '')}`)
}

const OBJECT_OF_MODEL = /^(model|llm|chat_?model|embedding_?model)$|deployments?$/i

/** Is it a value of a model's object, `model: { name: "gpt-4o" }`, or in a list of deployments? YAML has it by indentation. */
export function isOfModelObject({ file, key, start, brackets }: Evidence): boolean {
  if (key === null || !isEntryKey(key)) return false
  const around = brackets()
  if (around?.opener === '{') return OBJECT_OF_MODEL.test(nameOfBrackets(file.text, around) ?? '')
  if (around !== null || !/\.ya?ml$/i.test(file.path)) return false
  return OBJECT_OF_MODEL.test(parentKey(file.text, start) ?? '')
}

/** In YAML, the key of an object can be this far above a value. */
const MAX_ABOVE = 2_000

/** The key of YAML that the line of a place stands under; null if none is near. */
function parentKey(text: string, start: number): string | null {
  const lines = text.slice(Math.max(0, start - MAX_ABOVE), start).split('\n')
  const own = indentOf(lines.pop() ?? '')
  const above = lines.findLast((line) => line.trim() !== '' && !/^\s*#/.test(line) && indentOf(line) < own)
  return /^\s*(?:-\s+)?([\w.-]+):\s*(?:#.*)?$/.exec(above ?? '')?.[1] ?? null
}

/** `- ` counts as part of the indentation: what follows it stands beside the keys below. */
const indentOf = (line: string) => /^\s*(?:-\s+)?/.exec(line)?.[0].length ?? 0

const PRICE_WORDS =
  /\b(in(put)?_?(price|cost)|out(put)?_?(price|cost)|price|pricing|cost|max_?\w{0,20}?_?(tokens?|length|chars|size|limit)|(token|rate)_?limits?|[rt]pm|context_?(window|length|size)|per_?(million|1k|token))\b/i
/** A template deploys what it names. Its objects are no menu. */
const isInfrastructure = (path: string) => /\.(tf|tfvars|bicep|bicepparam|hcl)$/i.test(path)

/** Is it one of several ids that are entries of one pair of brackets, or values of the objects in a list? */
export function isInMenu(evidence: Evidence): boolean {
  const { key, file, before } = evidence
  const around = file.kind === 'shell' ? null : evidence.brackets()
  if (around === null) return false
  const isEntry = () => elementsIn(around.inside).length > 1
  if (around.opener === '[') return !isAlternative(before) && isEntry()
  if (around.opener === '(' || key === null) return key === null && isEntry() && !isDefaultOfCall(before)
  if (/default/i.test(key) || isInfrastructure(file.path)) return false
  // { "gpt-4": { model: "gpt-4", … } }
  if (isOpenAiShaped(nameOfBrackets(file.text, around) ?? '')) return true
  const ids = siblings(evidence, around)
  const distinct = new Set(ids).size
  if (isEntryKey(key)) return distinct > 1 || PRICE_WORDS.test(around.inside)
  if (!isListOfObjects(file.text, around)) return false
  // Agents and tasks repeat their models, a menu does not.
  return PRICE_WORDS.test(around.inside) ? distinct > 1 : distinct > 3 && distinct === ids.length
}

/** `[model || "gpt-4o"]` */
const isAlternative = (before: string) => /(\|\||\?\?|\bor)\s*["'`]$/.test(before)
/** `getenv("MODEL", "gpt-4o")` */
const isDefaultOfCall = (before: string) => /\b(env|environ|getenv|get)\w*\s*\([^)]*$/i.test(before)

function isListOfObjects(text: string, { openAt }: Brackets): boolean {
  return /[[,]\s*$/.test(text.slice(Math.max(0, openAt - 40), openAt))
}

/** The ids that the same key has in all objects of a list, with its own among them. */
function siblings({ file, key, id }: Evidence, around: Brackets): string[] {
  const list = bracketsOutside(file.text, around)
  if (list === null || key === null) return [id]
  const entries = list.inside.matchAll(
    new RegExp(`\\b${key.replace(/[$.]/g, '\\$&')}["']?\\s*[:=]>?\\s*["'\`]?([\\w./:@-]+)`, 'g')
  )
  const ids = [...entries].flatMap(([, value]) => (value !== undefined && /\d/.test(value) ? [value] : []))
  return ids.length > 0 ? ids : [id]
}
