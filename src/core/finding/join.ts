/** Turns the places in the repository into uses, requirements and warnings, by the host and the key's list. */
import type { HostKind } from '../endpoints/host.ts'
import type { Use, Warning } from '../report.ts'
import { type Level, MAX_MODEL_ID_LENGTH, type ModelList, matcher } from '../requirements/requirements.ts'
import type { Listing } from '../verification/listing.ts'
import type { Collected } from './collect.ts'
import { isOpenAiPrefix, isOpenAiShaped } from './ids.ts'
import type { AssembledId, FoundPlace, FoundVariable } from './scan.ts'

/** All that the run read in the workspace. */
export type WorkspaceFindings = Collected & {
  readonly files: number
  readonly skipped: Readonly<Record<'tooLarge' | 'binary' | 'unreadable', number>>
  /** Did the run read all files before it ended? */
  readonly isComplete: boolean
}

export type JoinSettings = {
  readonly host: HostKind
  readonly level: Level
  /** The user's own lists. Their models are not added again, and their exclusions also count here. */
  readonly lists: readonly ModelList[]
  /** The values of the input `variables`, by name. */
  readonly values: Readonly<Record<string, string>>
}

export type Joined = {
  /** The found models as a list; empty if there are none. */
  readonly list: ModelList
  readonly uses: readonly Use[]
  readonly warnings: readonly Warning[]
}

/** How many places the report shows. Places that use a model come first; the rest is only counted. */
const MAX_USES = 2_000
const MAX_NAMED_PLACES = 5
const VALUE_PATTERN = /^[\w@][\w.:/@+-]*$/

/**
 * The uses, requirements and warnings of all places.
 *
 * @param models the ids on the key's list; null if it could not be read
 */
export function joinFindings(found: WorkspaceFindings, models: Listing['models'], settings: JoinSettings): Joined {
  const nameOf = modelNamer(models, settings.host)
  const named = found.places.map((place) => ({ place, model: nameOf(place) }))
  const places = [
    ...named.flatMap(({ place, model }) => (model === null ? [] : [{ ...place, model }])),
    ...valuesOfVariables(found.variables, settings.values)
  ]
  const requirementOf = requirementNamer(settings)
  const uses = places.map(({ model, path, line, column, kind, why, variable }): Use => {
    const requirement = kind === 'used' ? (requirementOf(model)?.text ?? null) : null
    return { model, path, line, column, kind, why, variable, requirement }
  })
  const added = [...new Set(places.map(({ kind, model }) => (kind === 'used' ? model : null)))].filter(
    (model) => model !== null && requirementOf(model)?.isNew === true
  )
  const ordered = uses.sort(byKindAndPlace)
  const foreign = named.filter(
    ({ place, model }) => model === null && place.shape !== 'unknown' && place.kind === 'used'
  )
  return {
    list: {
      requirements: added.map((model) => requirementFor(model as string, settings.level)),
      exclusions: []
    },
    uses: ordered.slice(0, MAX_USES),
    warnings: [
      ...variableWarnings(found, settings.values),
      ...assembledWarning(found.assembled),
      ...foreignNotice(foreign.map(({ place }) => `${place.prefix}${place.id}`)),
      ...foundNotice(found, ordered, ordered.length - MAX_USES)
    ]
  }
}

const KIND_ORDER = { used: 0, choice: 1, mention: 2 } as const

function byKindAndPlace(a: Use, b: Use): number {
  return (
    KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
    (a.path < b.path ? -1 : Number(a.path > b.path)) ||
    a.line - b.line ||
    a.column - b.column
  )
}

/** The model that a place names on this host; null if it names none, or a model of another provider. */
function modelNamer(models: Listing['models'], host: HostKind): (place: FoundPlace) => string | null {
  const isOpenAiHost = host !== 'other'
  const holdsOpenAi = models === null || [...models.keys()].some((id) => isOpenAiShaped(id.replace(/^.*\//, '')))
  return ({ id, prefix, shape }) => {
    const whole = `${prefix}${id}`
    const isOurs = isOpenAiPrefix(prefix)
    if (!isOpenAiHost && models?.has(whole)) return whole
    if (isOurs && models?.has(id)) return id
    if (shape !== 'openai' || !isOurs) return null
    return isOpenAiHost ? id : holdsOpenAi ? (models === null ? whole : id) : null
  }
}

/** The requirement of a model: the user's, else a new one. null if `!` excludes the model. */
function requirementNamer({ lists, level }: JoinSettings): (model: string) => { text: string; isNew: boolean } | null {
  const excluded = lists.flatMap(({ exclusions }) => exclusions.map(matcher))
  const written = new Map<string, string>()
  for (const { requirements } of lists)
    for (const { text, alternatives, level: of } of requirements) {
      const [only] = alternatives
      // An optional line does not make a model required.
      const counts = of === 'required' || level === 'optional'
      if (counts && alternatives.length === 1 && only && !only.isGlob && !written.has(only.pattern))
        written.set(only.pattern, text)
    }
  return (model) => {
    if (excluded.some((isExcluded) => isExcluded(model))) return null
    const text = written.get(model)
    return { text: text ?? model, isNew: text === undefined }
  }
}

function requirementFor(model: string, level: Level) {
  return { text: model, level, alternatives: [{ pattern: model, isGlob: false, endpoint: null }] }
}

/** The uses of variables that hold a model and have a value in the input `variables`. */
function valuesOfVariables(variables: readonly FoundVariable[], values: Readonly<Record<string, string>>) {
  return variables.flatMap(({ name, path, line, column }) => {
    const model = givenValue(values, name)
    if (model === null || !isModelValue(model)) return []
    return [{ model, path, line, column, kind: 'used', why: 'value of a variable', variable: name } as const]
  })
}

function givenValue(values: Readonly<Record<string, string>>, name: string): string | null {
  const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined
  return value || null
}

const isModelValue = (value: string) => value.length <= MAX_MODEL_ID_LENGTH && VALUE_PATTERN.test(value)

/** Warns about variables that name a model but have no value and no default. Each warning names the first place. */
function variableWarnings(
  { variables, places }: WorkspaceFindings,
  values: Readonly<Record<string, string>>
): Warning[] {
  const assigned = new Set(places.map(({ variable, kind }) => (kind === 'used' ? variable : null)))
  const byName = Map.groupBy(variables, ({ name }) => name)
  return [...byName].flatMap(([name, reads]): Warning[] => {
    const [first] = reads
    const value = givenValue(values, name)
    if (first === undefined || (value !== null && isModelValue(value))) return []
    const where = `${first.path}:${first.line}`
    if (value !== null)
      return [warn(`The variable ${name} (${where}) does not hold a model id, so its model was not checked`)]
    if (assigned.has(name) || reads.some(({ hasDefault }) => hasDefault)) return []
    const more = reads.length > 1 ? ` and ${counted(reads.length - 1, 'more place')}` : ''
    return [
      warn(
        `The model comes from the variable ${name} (${where}${more}), which has no value here. Give the value with "variables", or add the model to a list`
      )
    ]
  })
}

/** Warns about ids that are put together at run time. The warning names the first places. */
function assembledWarning(assembled: readonly AssembledId[]): Warning[] {
  if (assembled.length === 0) return []
  const more = assembled.length > MAX_NAMED_PLACES ? ` and ${assembled.length - MAX_NAMED_PLACES} more` : ''
  const places = assembled.slice(0, MAX_NAMED_PLACES).map(({ path, line }) => `${path}:${line}`)
  return [
    warn(
      `The name of a model is put together at run time (${places.join(', ')}${more}), so it was not checked. Add the model to a list`
    )
  ]
}

const warn = (message: string): Warning => ({ kind: 'finding', level: 'warning', model: null, message })
const note = (message: string): Warning => ({ kind: 'finding', level: 'notice', model: null, message })

function foreignNotice(ids: readonly string[]): Warning[] {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return []
  const more = distinct.length > MAX_NAMED_PLACES ? ` and ${distinct.length - MAX_NAMED_PLACES} more` : ''
  const names = `${distinct.slice(0, MAX_NAMED_PLACES).join(', ')}${more}`
  return [note(`${counted(distinct.length, 'model')} of other providers: used in the code but not checked (${names})`)]
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Says how much the run read, and what it did not read. */
function foundNotice({ files, skipped, dropped, isComplete }: WorkspaceFindings, uses: readonly Use[], hidden: number) {
  const used = uses.filter(({ kind }) => kind === 'used')
  const models = new Set(used.map(({ model }) => model)).size
  const left = [
    [skipped.tooLarge, 'larger than 1 MiB'],
    [skipped.binary, 'binary'],
    [skipped.unreadable, 'unreadable']
  ] as const
  const without = left.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  const read = `${counted(files, 'file')} read${without.length > 0 ? ` (not read: ${without.join(', ')})` : ''}`
  const found =
    models === 0 ? 'no model is used in them' : `${counted(models, 'model')} used in ${counted(used.length, 'place')}`
  return [
    ...(isComplete ? [] : [warn('The run ended before all files were read, so models may be missing')]),
    note(`${read}: ${found}`),
    ...(dropped + Math.max(0, hidden) > 0
      ? [note(`${dropped + Math.max(0, hidden)} more places that name models are not in the report`)]
      : [])
  ]
}
