/**
 * Tells what an id does at a place: `used` (the program would send it), `choice` (one of a menu or a table) or `mention`.
 * The rules are a table. The first row that holds decides, and the report gives its words as the reason.
 */
import { isShort } from './ids.ts'
import {
  isCompared,
  isHelp,
  isInSentence,
  isMarkupSetting,
  isMenuElement,
  isOfTokenizer,
  isPrinted,
  isSpelling,
  isTableKey,
  isWholeValue,
  MODEL_KEY,
  TEXT_KEY
} from './line.ts'
import {
  isInComparedList,
  isInEnum,
  isInMenu,
  isInNamedList,
  isInTuple,
  isKeyword,
  isNamedConstant,
  isNamedValue,
  isOfModelObject,
  isRowOfTable,
  isTakenFirst,
  isTriedInTurn
} from './neighbours.ts'
import { isTableFile } from './paths.ts'
import {
  type Brackets,
  bracketsAround,
  type Evidence,
  isInComment,
  isInLongString,
  type Place,
  placeKey
} from './place.ts'

export type Kind = 'used' | 'choice' | 'mention'
export type KindVerdict = { readonly kind: Kind; readonly why: string }

<<<<<<< HEAD
=======
/** What the rows read. `brackets` is computed only if a row asks for it. */
type Evidence = Place & {
  readonly key: string | null
  readonly isWhole: boolean
  readonly brackets: () => Brackets | null
}

>>>>>>> prose-core
type Row = {
  readonly kind: Kind
  readonly why: string
  readonly holds: (evidence: Evidence) => boolean
}

<<<<<<< HEAD
=======
/** Names of settings that hold a model. */
const MODEL_KEY = /model|deployment|engine|llm|backbone|backend|gpt|embed|whisper|tts|transcri|moderation|completion/i
/** Names of settings that hold text for people. */
const TEXT_KEY =
  /(^|[._-])(desc(ription)?|help|placeholder|label|title|tooltip|examples?|hint|notes?|summary|messages?|text|docs?|usage|comment|caption|alt|display_?name|doc_?string|content|prompt|query|question|answer|reason|tagline|subtitle|url|uri|href|src|link)$|(Description|Help|Placeholder|Label|Title|Tooltip|Example|Hint|Message|Text|Caption|DisplayName|Url)$/
/** Names of a field in the entries of a list. */
const ENTRY_KEY = /^(id|ids|name|key|value|slug|code|identifier|alias|type|option|modelId|model_id)$/i

const TOKENIZER =
  /tiktoken|token(iz|is)er|encoding_?for_?model|get_?encoding|(count|num|clip|max|trim|truncate)_?tokens|tokens?_?(count|from)|model_?cost|encodingForModel/i
const PRINTED =
  /(^|[^\w.])(print|println|printf|echo|puts|log|console\.\w+|logg(er|ing)\.\w+|warn(ing)?|raise|throw|\w*(Error|Exception)|expect|assert\w*|describe|it|test)\s*\(?\s*(new\s+\w+\(\s*)?[rfbu]{0,2}["'`][^"'`]*$/
const COMPARED_BEFORE =
  /(===?|!==?|=~|<>|\b(in|case|when|is|eq|ne|like|elif)\b|\.?(includes|startsWith|endsWith|starts_with|ends_with|startswith|endswith|equals|equalsIgnoreCase|contains|has|indexOf|search|match|matches|test|HasPrefix|HasSuffix|Contains|EqualFold|start_with\?|end_with\?|include\?|split|replace|removeprefix|removesuffix)!?\s*\()\s*[[({]*\s*(\w+\.)?\\?["'`/^]*$/
/** In Go and in shells, the id is the second argument: `strings.HasPrefix(model, "gpt-4")`. */
const COMPARED_SECOND =
  /\b(HasPrefix|HasSuffix|Contains|EqualFold|fnmatch|match|startsWith|includes)\s*\([^()"'`]*,\s*["'`]$/
const COMPARED_AFTER = /^\\?["'`]\s*(===?|!==?|\bin\b|=~)/
>>>>>>> prose-core
const CONDITION = /[^?]\?\s*["'`]$|[^?]\?\s*["'`]?[\w.:/@-]+["'`]?\s*:\s*["'`]$/
/** Defaults that stand in a comment or in the tag of a field. */
const MARKED_DEFAULT = /\+kubebuilder:default\s*:?=\s*\\?["'`]?$|`[^`]*\b(default|envDefault|env-default)\s*[:=]\s*"$/
const VARIABLE_DEFAULT = /\$\{\{?[\w.-]+\s*(:-|:=|-|=|:|\|\|)\s*\\?["'`]?$/
const OPTION = /(^|[\s"'`([,])(--?[\w-]*(model|deployment|engine|llm)[\w-]*|-m)(=|\s+|["'`],\s*)\\?["'`]?$/i
/** Of an API, and not of a page for people. */
const URL_PARAMETER = /(?<!\/\/chat(gpt|\.openai)\.com\/?)[?&](model|deployment|engine)=$/i
const ROW_OF_NUMBERS = /^\\?["'`]\s*(,?\s*[)\]])?\s*[,:]\s*-?[\d.]+\s*([,}\])*/]|$)/
export const IN_AN_ADDRESS = 'in a request address'
/** The address of a request: `…/engines/gpt-4/completions`, `…/deployments/gpt-4/chat/completions`. */
const MODEL_IN_ADDRESS = /\/(engines|deployments|models)\/$/

/** In this order: rows about the file, about the line, about the neighbours, and for the rest. */
const ROWS: readonly Row[] = [
  {
    kind: 'mention',
    why: 'in a very long line',
    holds: ({ before, after, file }) => before.length + after.length > 1_000 && file.kind !== 'notebook'
  },
  {
    kind: 'used',
    why: 'a default in a marker',
    holds: ({ before, after, file }) =>
      file.kind === 'code' && MARKED_DEFAULT.test(before) && /^["'`]?(\s*$|["`\s])/.test(after)
  },
  { kind: 'mention', why: 'in a comment', holds: isInComment },
  {
    kind: 'used',
    why: IN_AN_ADDRESS,
    holds: ({ before, after, prefix }) =>
      URL_PARAMETER.test(before) ||
      (MODEL_IN_ADDRESS.test(prefix) && /^\/(chat|completions|embeddings|images|audio|responses)/.test(after))
  },
  {
    kind: 'mention',
    why: 'part of a path or an address',
    holds: ({ prefix }) => /^[./]|\/\/|\.\w+\/|^\w:\//.test(prefix)
  },
  {
    kind: 'mention',
    why: 'part of a longer word',
    holds: ({ after }) => /^(\.\w|[/_@$\\](?!["'n])|\(|\s*\()/.test(after)
  },
  { kind: 'mention', why: 'in a long text', holds: isInLongString },
  {
    kind: 'choice',
<<<<<<< HEAD
    why: 'of a token counter or price table',
    holds: (evidence) => isOfTokenizer(evidence) || isTableFile(evidence.file.path)
=======
    why: 'in a token counter or price table',
    holds: ({ before, after, file }) =>
      TOKENIZER.test(before) || TOKENIZER.test(after.slice(0, 80)) || isTableFile(file.path)
>>>>>>> prose-core
  },
  {
    kind: 'mention',
    why: 'a short name without a model beside it',
    holds: ({ id, key }) => isShort(id) && !(key !== null && MODEL_KEY.test(key))
  },
  {
    kind: 'choice',
<<<<<<< HEAD
    why: 'compared with',
    holds: isCompared
=======
    why: 'part of a comparison',
    holds: ({ before, after }) =>
      COMPARED_BEFORE.test(before) || COMPARED_SECOND.test(before) || COMPARED_AFTER.test(after)
>>>>>>> prose-core
  },
  {
    kind: 'used',
    why: 'default of a variable',
    holds: ({ before, after }) => VARIABLE_DEFAULT.test(before) && /^["'`\s]*\}/.test(after)
  },
  {
    kind: 'used',
    why: 'value of an option',
    holds: (evidence) => OPTION.test(evidence.before) && evidence.file.kind !== 'markup' && !isHelp(evidence)
  },
  { kind: 'mention', why: 'text for people', holds: ({ key }) => key !== null && TEXT_KEY.test(key) },
  { kind: 'mention', why: 'printed', holds: isPrinted },
  { kind: 'mention', why: 'inside a longer text', holds: (evidence) => !evidence.isWhole || isInSentence(evidence) },
  { kind: 'mention', why: 'one of the keywords', holds: isKeyword },
  {
    kind: 'mention',
    why: 'in markup',
    holds: (evidence) => evidence.file.kind === 'markup' && !isMarkupSetting(evidence)
  },
  { kind: 'choice', why: 'one of the items of a menu', holds: isMenuElement },
  { kind: 'choice', why: 'how a member of an enumeration is written', holds: isSpelling },
  { kind: 'used', why: 'value of what is named after a model', holds: (of) => isNamedValue(of) || isOfModelObject(of) },
  { kind: 'used', why: 'one side of a condition', holds: ({ before }) => CONDITION.test(before) },
  { kind: 'choice', why: 'a key of a table', holds: isTableKey },
  { kind: 'choice', why: 'a row with numbers', holds: ({ after, key }) => key === null && ROW_OF_NUMBERS.test(after) },
  {
    kind: 'choice',
    why: 'part of a type',
    holds: ({ before, after }) => /(^|[^|])\|\s*["'`]$/.test(before) || /^["'`]\s*\|(?!\|)/.test(after)
  },
  { kind: 'used', why: 'first of a list whose first is taken', holds: isTakenFirst },
<<<<<<< HEAD
  { kind: 'used', why: 'one of a list that is tried in turn', holds: isTriedInTurn },
  { kind: 'choice', why: 'one of an enumeration', holds: isInEnum },
  { kind: 'choice', why: 'in a list of what may be chosen', holds: isInNamedList },
  { kind: 'choice', why: 'in a list that is compared with', holds: isInComparedList },
=======
  { kind: 'choice', why: 'in a list of choices', holds: isInNamedList },
>>>>>>> prose-core
  {
    kind: 'choice',
    why: 'one of several in a list',
    holds: (evidence) => isInMenu(evidence) || isInTuple(evidence)
  },
  { kind: 'choice', why: 'one of several similar rows', holds: isRowOfTable },
  { kind: 'choice', why: 'one of several constants named after their ids', holds: isNamedConstant },
  { kind: 'used', why: 'value of a model setting', holds: ({ key }) => key !== null && MODEL_KEY.test(key) },
  { kind: 'used', why: 'a whole value', holds: () => true }
]

/** What the id does here, and why. If no row holds, it is a mention. */
export function judgePlace(place: Place): KindVerdict {
  if (place.file.mentioned !== null) return { kind: 'mention', why: place.file.mentioned }
  let brackets: Brackets | null | undefined
  const evidence: Evidence = {
    ...place,
    key: placeKey(place),
    isWhole: isWholeValue(place),
    brackets: () => {
      if (brackets === undefined) brackets = bracketsAround(place.file.text, place.start, place.end)
      return brackets
    }
  }
  const row = ROWS.find(({ holds }) => holds(evidence))
  return row ? { kind: row.kind, why: row.why } : { kind: 'mention', why: 'not known' }
}
<<<<<<< HEAD
=======

const GENERATED =
  /^\W*(.{0,20}@generated|code generated\b|this (file|code) (is|was) (auto\S*)? ?generated|auto-?generated|do not edit)/im

/** Why all ids of a file are mentions, by its path and its first lines; null if they may be used. */
export function mentionedByFile(path: string, text: string, kind: FileKind): string | null {
  const byPath = mentionedByPath(path, kind)
  if (byPath !== null) return byPath
  if (GENERATED.test(text.slice(0, 500))) return 'in generated code'
  return isRecording(text) ? 'in a recorded answer' : null
}

/** Is the file a saved answer of the API? */
function isRecording(text: string): boolean {
  return /"?(chatcmpl-\w{8}|completion_tokens"?\s*:\s*\d|object"?\s*:\s*"?chat\.completion)/.test(text)
}

/** Is the id a whole literal in quotes, or a bare value in a kind of file that has them? */
function isWholeValue(place: Place): boolean {
  const { before, after, file } = place
  if (isQuoted(place)) return !isNested(place) || ASSIGNED.test(before)
  if (file.kind === 'config') return /(^|[:=]\s*|-\s+|[[,]\s*)$/.test(before) && /^\s*(#.*|;.*|[,\]}].*)?$/.test(after)
  if (file.kind === 'shell') return /(=|ENV\s+\w+\s+)$/.test(before) && /^\s*($|[;&|#\\)])/.test(after)
  if (file.kind === 'markup') return />\s*$/.test(before) && /^\s*<\//.test(after)
  return false
}

/** Does the line explain an option, instead of setting it? */
function isHelp({ before, key }: Evidence): boolean {
  return /\b(e\.g\.|for example|such as|usage:|help=)/i.test(before) || (key !== null && TEXT_KEY.test(key))
}

/** Is the id a key, as in `"gpt-4": 8192` or `'gpt-4' => …`? In `a ? "gpt-4" : b` it is not. */
function isTableKey({ before, after }: Evidence): boolean {
  // LIMITS["gpt-4"]
  if (/[\w$)]\[["'`]$/.test(before) && /^["'`]\]/.test(after)) return true
  if (!/^\\?["'`]?\]?\s*(:(?!:)|=>)/.test(after)) return false
  return !/\?[^:]*$/.test(before)
}

/** Is the id the first of an array, and does the file read `NAME[0]`, or does the name say "default"? */
function isTakenFirst({ file, brackets }: Evidence): boolean {
  const around = brackets()
  if (around?.opener !== '[' || !around.isFirst || elementsIn(around.inside).length < 2) return false
  const name = containerOf(file.text, around)
  if (name === null) return false
  if (/default/i.test(name)) return true
  const taken = new RegExp(`\\b${name.replaceAll('$', '\\$')}["']?\\]?\\??\\.?(\\[0\\]|at\\(0\\)|first\\b)`)
  return taken.test(file.text)
}

/** The name that the value in a pair of brackets is assigned to; null if there is none. */
function containerOf(text: string, { openAt }: Brackets): string | null {
  const before = text.slice(Math.max(0, openAt - 120), openAt)
  return /([\w$]+)["']?\s*(?::[^=,{}()\n]*?)?(?::|=>|=)\s*(?:\w+\()?$/.exec(before)?.[1] ?? null
}

const LIST_OF_NAMES =
  /^(alias(es)?|synonyms?|choices|enum|options|(allowed|supported|available|valid|known|deprecated|legacy)\w*)$/i

/** Is the id in a list of choices, by the name of the list? Its length does not matter. */
function isInNamedList({ file, brackets }: Evidence): boolean {
  const around = brackets()
  if (around === null) return false
  const name = containerOf(file.text, around)
  return name !== null && LIST_OF_NAMES.test(name)
}

/** Is the id in a short list inside a longer one, as in `[("GPT-4o", "gpt-4o"), ("GPT-4", "gpt-4")]`? */
function isInTuple({ file, key, brackets }: Evidence): boolean {
  const around = brackets()
  if (around === null || key !== null || around.opener === '{') return false
  const { text } = file
  if (!/[[{(,]\s*$/.test(text.slice(Math.max(0, around.openAt - 40), around.openAt))) return false
  const outer = bracketsAround(text, around.openAt, around.openAt + around.inside.length + 2)
  const ids = new Set([...(outer?.inside ?? '').matchAll(ANY_ID)].map(([id]) => id))
  return ids.size > 2
}

/** Does one pair of brackets hold several ids, as elements or as fields of objects? */
function isInMenu(evidence: Evidence): boolean {
  const { key, file, before } = evidence
  if (file.kind === 'shell') return false
  const around = evidence.brackets()
  if (around === null) return false
  if (around.opener === '[') return !isArgument(before) && elementsIn(around.inside).length > 1
  if (around.opener === '(')
    return (
      key === null && elementsIn(around.inside).length > 1 && !/\b(env|environ|getenv|get)\w*\s*\([^)]*$/i.test(before)
    )
  if (key !== null && ENTRY_KEY.test(key)) return siblings(evidence, around) > 1 || PRICE_WORDS.test(around.inside)
  return key !== null && !/default/i.test(key) && PRICE_WORDS.test(around.inside) && isListOfObjects(file.text, around)
}

const isArgument = (before: string) => /(\|\||\?\?|\bor)\s*["'`]$/.test(before)

function isListOfObjects(text: string, { openAt }: Brackets): boolean {
  return /[[,]\s*$/.test(text.slice(Math.max(0, openAt - 40), openAt))
}

/** How many different ids the same field has in the objects of one list. */
function siblings({ file, key, id }: Evidence, { openAt, inside }: Brackets): number {
  const closeAt = openAt + 1 + inside.length
  const outer = bracketsAround(file.text, openAt, closeAt + 1)
  if (outer === null || key === null) return 1
  const entries = outer.inside.matchAll(
    new RegExp(`\\b${key.replace(/[$.]/g, '\\$&')}["']?\\s*[:=]>?\\s*["'\`]?([\\w./:@-]+)`, 'g')
  )
  const ids = new Set([...entries].map(([, value]) => value).filter((value) => value !== undefined && /\d/.test(value)))
  return ids.add(id).size > 1 ? ids.size : 1
}

const ROWS_AROUND = { code: 4, other: 14 } as const

/** Does a line nearby differ only in its id? Lists without brackets and constants named after their ids look like this. */
function isRowOfTable(evidence: Evidence): boolean {
  const { key, file, id, before, after, start } = evidence
  if (key !== null && !ENTRY_KEY.test(key) && !isNamedLike(key, id)) return false
  if (key === null && !/^\s*(-\s+)?["'`]?$|^\s*[\w.]+\(["'`]$/.test(before)) return false
  const form = literalForm(before + MARK + after)
  const reach = file.kind === 'config' ? ROWS_AROUND.other : ROWS_AROUND.code
  return linesAround(file.text, start, reach).some((line) => hasOther(line, id, form))
}

const MARK = '\u0000'

/** Is the constant named after its id, as in `GPT_4O = "gpt-4o"` or `GPT4Dot1Mini = "gpt-4.1-mini"`? */
function isNamedLike(key: string, id: string): boolean {
  if (/default|fallback/i.test(key)) return false
  const name = key.toLowerCase().replace(/dot|point|_/g, '')
  const parts = id.toLowerCase().split(/[^a-z0-9]+/)
  const named = parts.filter((part) => name.includes(part))
  return named.length > 1 && named.length >= parts.length * NAMED_SHARE
}

/** The share of the id's parts that the name of such a constant must contain. */
const NAMED_SHARE = 0.6

const CONSTANT = /^\s*(?:[\w.]+\s+){0,4}?([A-Za-z]\w*)\s*(?:[\w.]+\s*)?(?::\s*\w+\s*)?(?:=|:|\()\s*["']([\w./:@-]+)["']/

/** Is it one of several constants of a library, each named after its id? */
function isNamedConstant({ key, id, file, before, after, start }: Evidence): boolean {
  const own = CONSTANT.exec(before + id + after)
  const name = own?.[2] === id ? own[1] : key
  if (name == null || !isNamedLike(name, id)) return false
  return linesAround(file.text, start, ROWS_AROUND.other).some((line) => {
    const [, other, value] = CONSTANT.exec(line) ?? []
    return other !== undefined && value !== undefined && value !== id && isNamedLike(other, value)
  })
}

/** The line without its numbers and constants. All rows of one table then look the same. */
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
>>>>>>> prose-core
