/** The grammar of `required-models` and `optional-models`: turns text into requirements. */
import { type Endpoint, PINNABLE } from '../endpoints/endpoints.ts'
import { misplacedCapability, parseCapabilities, splitCapabilities } from './capability-grammar.ts'
import { wildcardMatcher } from './wildcard.ts'

/** Must a requirement be met, or is it only reported? */
export const LEVELS = ['required', 'optional'] as const
export type Level = (typeof LEVELS)[number]

/** One model or glob, with the endpoint that `@` pins and the capabilities that `+` asks for. */
export type Alternative = {
  readonly pattern: string
  readonly isGlob: boolean
  readonly endpoint: Endpoint | null
  /** As the report writes them, such as `tools` or `reasoning=high`. */
  readonly capabilities?: readonly string[]
}

/** One line. Any of its alternatives satisfies it. `text` is the user's line with tidy spaces. */
export type Requirement = {
  readonly text: string
  readonly level: Level
  readonly alternatives: readonly Alternative[]
}

/** A parsed list: its requirements, and the patterns that exclude models from its globs. */
export type ModelList = { readonly requirements: readonly Requirement[]; readonly exclusions: readonly string[] }

/** Where a list comes from. Messages show its name: of the input or of the file. */
export type Source = { readonly name: string; readonly text: string }

/** A wrong input. The message tells which input and line, what is wrong and what was expected. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** No vendor has longer ids. The time to match a glob grows fast with the length of the id. */
export const MAX_MODEL_ID_LENGTH = 256
const GLOB_CHARACTERS = /[*?]/
const MODEL_ID = /^[\w.:/@\-+*?]+$/
/** An id without any mark of the grammar. */
const PLAIN_ID = /^[\w.:/-]+$/

/**
 * Reads one list from its sources (the input, the file), in order. Repeated lines count once.
 *
 * @throws InputError that names the source, the line, its text and the reason
 */
export function parseModelList(sources: readonly Source[], level: Level): ModelList {
  const requirements = new Map<string, Requirement>()
  const exclusions = new Set<string>()
  for (const source of sources) {
    for (const { text, line } of entriesOf(source)) {
      const fail = (reason: string): never => {
        throw new InputError(`"${source.name}", line ${line}: ${JSON.stringify(text)} ${reason}`)
      }
      if (text.startsWith('!')) exclusions.add(parseExclusion(text.slice(1).trim(), fail))
      else {
        const requirement = parseRequirement(text, level, fail)
        requirements.set(requirement.text, requirement)
      }
    }
  }
  return { requirements: [...requirements.values()], exclusions: [...exclusions] }
}

type Fail = (reason: string) => never

function* entriesOf({ name, text }: Source): Generator<{ text: string; line: number }> {
  const whole = text.replace(/^\uFEFF/, '')
  const array = jsonArrayIn(whole, name)
  if (array) return yield* array.map((entry) => ({ text: entry, line: 1 }))
  for (const [index, raw] of whole.split(/\r\n|\r|\n/).entries()) {
    // A comment starts the line or follows a space. No id contains "#".
    const line = raw.replace(/(^|\s)#.*$/, '')
    for (const entry of jsonArrayIn(line, name) ?? unquoted(line.trim()).split(',')) {
      const trimmed = unquoted(entry.trim())
      if (trimmed) yield { text: trimmed, line: index + 1 }
    }
  }
}

/** The names in a JSON array, as `toJSON` writes one; null if the text is not an array. */
function jsonArrayIn(text: string, name: string): string[] | null {
  const trimmed = text.trim()
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']')) return null
  const values = parseJsonList(trimmed)
  if (!Array.isArray(values)) return null
  if (!values.every((value) => typeof value === 'string'))
    throw new InputError(`"${name}": expected a JSON array of names only, as in ["gpt-6-luna", "a || b"]`)
  return values.map((value) => value.trim()).filter((value) => value !== '')
}

function parseJsonList(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The name without its quotation marks. */
function unquoted(text: string): string {
  const [, , inside] = /^(["'`])([^"'`]*)\1$/.exec(text) ?? []
  return inside === undefined ? text : inside.trim()
}

/** What people write instead of `||` for "one of these". */
const EITHER = /(?<!\|)\|(?!\|)|\|{3,}|;|\s(?:or|oder|ou)\s/i

/** What the user may have meant by the entry; null if nothing points to alternatives. */
function eitherMeant(text: string): string | null {
  if (!EITHER.test(text)) return null
  const parts = text.split(/\|+|;|\s(?:or|oder|ou)\s/i).map((part) => unquoted(part.trim()))
  const meant = parts.filter((part) => part !== '')
  return meant.join(' || ')
}

function parseRequirement(text: string, level: Level, fail: Fail): Requirement {
  const meant = eitherMeant(text)
  if (meant !== null) {
    const what = /[|;]/.test(text.replaceAll('||', ''))
      ? 'a character that no model id has'
      : 'a space inside a model id'
    const several = `write "${meant}" if one of them is enough, or commas if you need all`
    fail(`has ${what}: ${meant.includes('||') ? several : `did you mean "${meant}"?`}`)
  }
  const alternatives = text.split('||').map((part) => parseAlternative(unquoted(part.trim()), fail))
  return { text: alternatives.map(textOfAlternative).join(' || '), level, alternatives }
}

function textOfAlternative({ pattern, endpoint, capabilities = [] }: Alternative): string {
  return [endpoint ? `${pattern}@${endpoint}` : pattern, ...capabilities.map((name) => `+${name}`)].join(' ')
}

function parseExclusion(text: string, fail: Fail): string {
  const [pattern, ...marks] = splitCapabilities(text)
  if (marks.length > 0) fail('excludes models and takes no capabilities: remove the text from "+" on')
  return parsePattern(pattern, fail)
}

function parseAlternative(text: string, fail: Fail): Alternative {
  if (PLAIN_ID.test(text) && text.length <= MAX_MODEL_ID_LENGTH) return { pattern: text, isGlob: false, endpoint: null }
  if (text === '') fail('has an empty alternative: write a model on both sides of "||"')
  if (text.startsWith('!')) fail('excludes inside "||": write "!pattern" on a line of its own')
  const [model, ...marks] = splitCapabilities(text)
  if (model === '') fail('names a capability without a model: expected "model +capability"')
  const capabilities = parseCapabilities(marks, fail)
  const at = endpointMark(model)
  const endpoint = at === -1 ? null : model.slice(at + 1).trim()
  const pattern = parsePattern(at === -1 ? model : model.slice(0, at).trim(), fail)
  if (endpoint !== null && !isPinnable(endpoint)) {
    fail(`names an unknown endpoint ${JSON.stringify(endpoint)}: expected one of ${PINNABLE.join(', ')}`)
  }
  const isGlob = GLOB_CHARACTERS.test(pattern)
  return { pattern, isGlob, endpoint: endpoint as Endpoint | null, ...(capabilities.length > 0 && { capabilities }) }
}

/** The position of "@endpoint", or -1. At the start, before a path (`workers-ai/@cf/…`) or a number, "@" belongs to the id. */
function endpointMark(text: string): number {
  const at = text.lastIndexOf('@')
  return at <= 0 || /\/|^\d+$/.test(text.slice(at + 1)) ? -1 : at
}

function parsePattern(text: string, fail: Fail): string {
  if (text === '')
    fail('has no model: expected "model", "model@endpoint", "model +capability", "a || b", "gpt-6-*" or "!*-pro"')
  if (/^[-*]\s/.test(text)) fail('starts like a list item: write the model alone, without the mark in front')
  const misplaced = misplacedCapability(text)
  if (misplaced !== null) fail(misplaced)
  if (/["'`“”‘’„«»]/.test(text)) fail('has a character that no model id has: write the model without quotation marks')
  if (/\s/.test(text)) {
    const joined = text.toLowerCase().replace(/\s+/g, '-')
    fail(
      `has a space inside a model id: separate models by commas or line breaks, or write "${joined}" if it is one model`
    )
  }
  if (text.length > MAX_MODEL_ID_LENGTH) fail(`is longer than ${MAX_MODEL_ID_LENGTH} characters`)
  if (!MODEL_ID.test(text)) fail('has a character that no model id has: expected letters, digits and . : / - _ + * ?')
  return text
}

function isPinnable(name: string): name is Endpoint {
  return (PINNABLE as readonly string[]).includes(name)
}

/** Does a model match a pattern of the grammar? `*` also matches slashes, since ids are not paths. */
export const matcher = wildcardMatcher

/** One model to check. `endpoint` is the one that `model@endpoint` pins, else null. */
export type Target = {
  readonly model: string
  readonly endpoint: Endpoint | null
  readonly capabilities?: readonly string[]
}

/** The targets of one alternative. A glob takes every listed model that it matches and no exclusion matches. */
export function targetsOf(
  alternative: Alternative,
  listed: readonly string[] | null,
  exclusions: readonly string[]
): Target[] {
  const { pattern, isGlob, endpoint, capabilities } = alternative
  const asked = { endpoint, ...(capabilities && { capabilities }) }
  if (!isGlob) return [{ model: pattern, ...asked }]
  const matches = matcher(pattern)
  const excluded = exclusions.map(matcher)
  return (listed ?? [])
    .filter((model) => matches(model) && !excluded.some((isExcluded) => isExcluded(model)))
    .map((model) => ({ model, ...asked }))
}

/** The identity of a target. Another pinned endpoint makes another check; other capabilities do not. */
export function targetKey({ model, endpoint }: Target): string {
  return `${model}@${endpoint ?? ''}`
}

/** Each target once, with all capabilities that targets of the same identity ask for. */
export function mergeTargets(targets: readonly Target[]): Target[] {
  const merged = new Map<string, Target>()
  for (const target of targets) {
    const key = targetKey(target)
    const capabilities = [...new Set([...(merged.get(key)?.capabilities ?? []), ...(target.capabilities ?? [])])]
    merged.set(key, capabilities.length === 0 ? target : { ...target, capabilities })
  }
  return [...merged.values()]
}
