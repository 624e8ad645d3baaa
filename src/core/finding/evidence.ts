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
  isNotebookText,
  type Place,
  placeKey
} from './place.ts'

export type Kind = 'used' | 'choice' | 'mention'
export type KindVerdict = { readonly kind: Kind; readonly why: string }

type Row = {
  readonly kind: Kind
  readonly why: string
  readonly holds: (evidence: Evidence) => boolean
}

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
  { kind: 'mention', why: 'in a long text', holds: isInLongString },
  { kind: 'mention', why: 'in the text of a notebook', holds: isNotebookText },
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
  {
    kind: 'choice',
    why: 'in a token counter or price table',
    holds: (evidence) => isOfTokenizer(evidence) || isTableFile(evidence.file.path)
  },
  {
    kind: 'mention',
    why: 'a short name without a model beside it',
    holds: ({ id, key }) => isShort(id) && !(key !== null && MODEL_KEY.test(key))
  },
  {
    kind: 'choice',
    why: 'part of a comparison',
    holds: isCompared
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
  { kind: 'used', why: 'one of a list that is tried in turn', holds: isTriedInTurn },
  { kind: 'choice', why: 'one of an enumeration', holds: isInEnum },
  { kind: 'choice', why: 'in a list of what may be chosen', holds: isInNamedList },
  { kind: 'choice', why: 'in a list that is compared with', holds: isInComparedList },
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
