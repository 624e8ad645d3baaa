/**
 * Tells what an id does at a place: `used` (the program would send it), `choice` (one of a menu or a table) or `mention`. The
 * rules are a table. The first rule that holds decides, and the report gives its words as the reason (`why`).
 */
import { type Brackets, bracketsAround } from './brackets.ts'
import { isShort } from './ids.ts'
import * as line from './line-evidence.ts'
import * as list from './list-evidence.ts'
import * as object from './object-evidence.ts'
import { isTableFile } from './path-evidence.ts'
import { type Evidence, type Place, placeKey } from './place.ts'
import * as rows from './row-evidence.ts'
import * as text from './text-evidence.ts'

export type Kind = 'used' | 'choice' | 'mention'
export type KindVerdict = { readonly kind: Kind; readonly why: string }

type Rule = KindVerdict & {
  readonly holds: (evidence: Evidence) => boolean
}

/** This reason also says that the words before the id are no provider. */
export const IN_AN_ADDRESS = 'in a request address'

/** In this order: rules about the line, then about what is around it. */
const KIND_RULES: readonly Rule[] = [
  { kind: 'mention', why: 'in a very long line', holds: text.isInLongLine },
  { kind: 'used', why: 'a default in a marker', holds: line.isMarkedDefault },
  { kind: 'mention', why: 'in a comment', holds: text.isInComment },
  { kind: 'mention', why: 'in a long text', holds: text.isInLongString },
  { kind: 'mention', why: 'in the text of a notebook', holds: text.isNotebookProse },
  { kind: 'used', why: IN_AN_ADDRESS, holds: line.isInRequestAddress },
  { kind: 'mention', why: 'part of a path or an address', holds: text.isPartOfPath },
  { kind: 'mention', why: 'part of a longer word', holds: text.isPartOfWord },
  { kind: 'mention', why: 'part of an id that is put together at run time', holds: line.isPutTogether },
  { kind: 'choice', why: 'in a token counter or price table', holds: line.isOfTokenizer },
  { kind: 'choice', why: 'in a token counter or price table', holds: ({ file }) => isTableFile(file.path) },
  {
    kind: 'mention',
    why: 'a short name without a model beside it',
    holds: (place) => isShort(place.id) && !line.isModelKey(place)
  },
  { kind: 'choice', why: 'part of a comparison', holds: line.isCompared },
  { kind: 'used', why: 'default of a variable', holds: line.isVariableDefault },
  { kind: 'used', why: 'value of an option', holds: (place) => line.isOptionValue(place) && !text.isHelp(place) },
  { kind: 'mention', why: 'text for people', holds: line.isTextKey },
  { kind: 'mention', why: 'printed', holds: text.isPrinted },
  { kind: 'mention', why: 'inside a longer text', holds: (place) => !place.isWhole || text.isInSentence(place) },
  { kind: 'mention', why: 'one of the keywords', holds: list.isKeyword },
  {
    kind: 'mention',
    why: 'in markup',
    holds: (place) => place.file.kind === 'markup' && !line.isMarkupSetting(place)
  },
  { kind: 'choice', why: 'one of the items of a menu', holds: line.isMenuElement },
  { kind: 'choice', why: 'how a member of an enumeration is written', holds: line.isSpelling },
  { kind: 'used', why: 'value of what is named after a model', holds: object.isNamedValue },
  { kind: 'used', why: 'value of what is named after a model', holds: object.isOfModelObject },
  { kind: 'used', why: 'one side of a condition', holds: line.isOneSideOfCondition },
  { kind: 'choice', why: 'a key of a table', holds: line.isTableKey },
  { kind: 'choice', why: 'a row with numbers', holds: line.isBeforeNumbers },
  { kind: 'choice', why: 'part of a type', holds: line.isPartOfType },
  { kind: 'used', why: 'first of a list whose first is taken', holds: list.isTakenFirst },
  { kind: 'used', why: 'one of a list that is tried in turn', holds: list.isTriedInTurn },
  { kind: 'choice', why: 'one of an enumeration', holds: list.isInEnum },
  { kind: 'choice', why: 'in a list of what may be chosen', holds: list.isInChoiceList },
  { kind: 'choice', why: 'in a list that is compared with', holds: list.isInComparedList },
  { kind: 'choice', why: 'one of several in a list', holds: object.isInMenu },
  { kind: 'choice', why: 'one of several in a list', holds: list.isInTuple },
  { kind: 'choice', why: 'one of several similar rows', holds: rows.isRowOfTable },
  { kind: 'choice', why: 'one of several constants named after their ids', holds: rows.isNamedConstant },
  { kind: 'used', why: 'value of a model setting', holds: line.isModelKey }
]

/** If no rule holds, the id is a whole value, and the program would send it. */
const OTHERWISE: KindVerdict = { kind: 'used', why: 'a whole value' }

/** What the id does at a place, and why. */
export function judgePlace(place: Place): KindVerdict {
  if (place.file.mentioned !== null) return { kind: 'mention', why: place.file.mentioned }
  let brackets: Brackets | null | undefined
  const evidence: Evidence = {
    ...place,
    key: placeKey(place),
    isWhole: line.isWholeValue(place),
    brackets: () => {
      if (brackets === undefined) brackets = bracketsAround(place.file.text, place.start, place.end)
      return brackets
    }
  }
  const { kind, why } = KIND_RULES.find(({ holds }) => holds(evidence)) ?? OTHERWISE
  return { kind, why }
}
