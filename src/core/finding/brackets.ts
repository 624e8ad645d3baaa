/** Finds the brackets around a place, the name that they belong to, and the ids in them. */
import { ANY_ID } from './ids.ts'

export type Brackets = {
  readonly opener: '[' | '{' | '('
  /** The position of the opening bracket in the text. */
  readonly openAt: number
  /** The text between the brackets, up to a maximum length. */
  readonly inside: string
  /** Is the place the first entry in the brackets? */
  readonly isFirst: boolean
}

/** A bracket can be this far away from the place. */
const MAX_REACH = 4_000
/** The name before an opening bracket can be this far away. */
const MAX_NAME_REACH = 120

/** The innermost pair of brackets around a place; null if there is none nearby. */
export function bracketsAround(text: string, start: number, end: number): Brackets | null {
  const openAt = openerBefore(text, start)
  if (openAt === null) return null
  const closeAt = closerAfter(text, end)
  const between = text.slice(openAt + 1, start).replace(/(\/\/|#)[^\n]*/g, '')
  return {
    opener: text[openAt] as Brackets['opener'],
    openAt,
    inside: text.slice(openAt + 1, closeAt),
    isFirst: /^\s*["'`]?$/.test(between)
  }
}

/** The pair of brackets around another pair; null if there is none nearby. */
export function bracketsOutside(text: string, { openAt, inside }: Brackets): Brackets | null {
  return bracketsAround(text, openAt, openAt + inside.length + 2)
}

function openerBefore(text: string, start: number): number | null {
  let depth = 0
  for (let at = start - 1; at >= Math.max(0, start - MAX_REACH); at--) {
    const character = text[at] as string
    if (character === ')' || character === ']' || character === '}') depth += 1
    else if (character === '(' || character === '[' || character === '{') {
      if (depth === 0) return at
      depth -= 1
    }
  }
  return null
}

function closerAfter(text: string, end: number): number {
  let depth = 0
  const last = Math.min(text.length, end + MAX_REACH)
  for (let at = end; at < last; at++) {
    const character = text[at] as string
    if (character === '(' || character === '[' || character === '{') depth += 1
    else if (character === ')' || character === ']' || character === '}') {
      if (depth === 0) return at
      depth -= 1
    }
  }
  return last
}

/** The name that the brackets are assigned to: `MODELS` in `MODELS = ["gpt-5"]`. null if there is none. */
export function nameOfBrackets(text: string, { openAt }: Brackets): string | null {
  const before = text.slice(Math.max(0, openAt - MAX_NAME_REACH), openAt)
  return /([\w$.-]+)["']?\s*(?::[^=,{}()\n]*?)?(?::|=>|=)\s*(?:\w+\()?$/.exec(before)?.[1] ?? null
}

/** The ids that are whole literals between two brackets. Those in further brackets do not count. */
export function elementsIn(inside: string): string[] {
  let depth = 0
  let flat = ''
  for (const character of inside) {
    if (')]}'.includes(character)) depth -= 1
    if (depth === 0) flat += character
    if ('([{'.includes(character)) depth += 1
  }
  const found = [...flat.matchAll(ANY_ID)].filter(({ 0: word, index }) => {
    const before = flat.slice(0, index)
    return (
      /(^|[[({,|\n]|-)\s*["'`](?:[\w.@-]{1,40}[/:]){0,3}$/.test(before.slice(-200)) &&
      /^["'`]\s*($|[,\])}|\n]|\/\/|#)/.test(flat.slice(index + word.length))
    )
  })
  return [...new Set(found.map(([word]) => word))]
}
