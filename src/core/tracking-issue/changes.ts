/** What changed between two audits: models, the key's list, aliases, shutdown dates, limits. */
import { shownBy } from '../diagnosis/causes.ts'
import type { CapabilityResult, Check, CheckStatus, Report } from '../report.ts'
import { capabilityRow, concerns } from '../reporting/capability-checks.ts'
import type { Level } from '../requirements/requirements.ts'

/** One model of an audit, as the next audit remembers it. */
export type ModelFacts = {
  readonly level: Level
  readonly standing: CheckStatus
  readonly answeredAs: string | null
  readonly shutdownDate: string | null
  readonly requestsPerMinute: number | null
  readonly tokensPerMinute: number | null
  readonly latencyMs: number | null
}

/** The facts of an earlier audit. null means "not known", so it never counts as a change. */
export type Baseline = {
  readonly at: string
  readonly models: Readonly<
    Record<string, Omit<ModelFacts, 'standing' | 'latencyMs'> & { standing: CheckStatus | null }>
  >
  readonly listed: readonly string[] | null
}

type Shift<T> = { readonly model: string; readonly from: T; readonly to: T }
type ModelLimits = Pick<ModelFacts, 'requestsPerMinute' | 'tokensPerMinute'>

/** The `changes` output. */
export type Changes = {
  /** The time of the audit that this one is compared with. */
  readonly since: string
  readonly lost: readonly { readonly model: string; readonly level: Level }[]
  readonly regained: readonly { readonly model: string; readonly level: Level }[]
  /** Models that are new on the key's list, and models that are gone from it. */
  readonly listed: readonly string[]
  readonly unlisted: readonly string[]
  /** Aliases that another snapshot answers now. */
  readonly answeredAs: readonly Shift<string>[]
  readonly shutdownDates: readonly Shift<string | null>[]
  readonly rateLimits: readonly Shift<ModelLimits>[]
}

/**
 * The models of a report by name, with the capabilities asked of them (`gpt-6-luna +tools`). A model that was checked at
 * several endpoints has one name for each.
 */
export function factsOf(report: Report): ReadonlyMap<string, ModelFacts> {
  const required = report.requirements.filter(({ level }) => level === 'required')
  const levelOf = (row: string): Level => (required.some((one) => concerns(one, row)) ? 'required' : 'optional')
  const times = Map.groupBy(report.checks, ({ model }) => model)
  const nameOf = ({ model, endpoint }: Check) => (times.get(model)?.length === 1 ? model : `${model}@${endpoint}`)
  return new Map(
    report.checks.flatMap((check): [string, ModelFacts][] => [
      [
        nameOf(check),
        {
          level: levelOf(check.model),
          standing: modelStanding(check, report),
          answeredAs: check.answeredAs,
          shutdownDate: check.shutdownDate,
          requestsPerMinute: check.rateLimits?.requestsPerMinute ?? null,
          tokensPerMinute: check.rateLimits?.tokensPerMinute ?? null,
          latencyMs: check.latencyMs
        }
      ],
      ...check.capabilities.map((one): [string, ModelFacts] => [
        capabilityRow({ model: nameOf(check) }, one),
        factsOfCapability(one, levelOf(capabilityRow(check, one)))
      ])
    ])
  )
}

/** The facts of one capability. Facts about the whole model are null here, since the model has them. */
function factsOfCapability({ status, latencyMs }: CapabilityResult, level: Level): ModelFacts {
  const ofModel = { answeredAs: null, shutdownDate: null, requestsPerMinute: null, tokensPerMinute: null }
  return { level, standing: status, ...ofModel, latencyMs }
}

/** The standing of a model. If the settings rule out a call, the requirement decides by the list. */
function modelStanding({ model, status, cause }: Check, { requirements }: Report): CheckStatus {
  const shown = shownBy(cause)
  if (status !== 'undetermined' || shown.uncalled !== 'by-choice') return status
  const concerned = requirements.filter(({ models }) => models.includes(model))
  if (shown.model === 'absent') return concerned.some((one) => one.status === 'unmet') ? 'unusable' : status
  return concerned.some(({ proof }) => proof === 'listed') ? 'usable' : status
}

/** What changed since the last audit. A model that the last audit did not have is not a change. */
export function compare(
  before: Baseline,
  now: ReadonlyMap<string, ModelFacts>,
  listed: readonly string[] | null
): Changes {
  const pairs = [...now].flatMap(([model, facts]) => {
    const earlier = Object.hasOwn(before.models, model) ? before.models[model] : undefined
    return earlier ? [{ model, facts, earlier }] : []
  })
  const turned = (from: CheckStatus, to: CheckStatus) =>
    pairs
      .filter(({ facts, earlier }) => earlier.standing === from && facts.standing === to)
      .map(({ model, facts }) => ({ model, level: facts.level }))
  return {
    since: before.at,
    lost: turned('usable', 'unusable'),
    regained: turned('unusable', 'usable'),
    listed: without(listed, before.listed),
    unlisted: without(before.listed, listed),
    answeredAs: pairs.flatMap(({ model, facts, earlier }) =>
      facts.answeredAs !== null && earlier.answeredAs !== null && facts.answeredAs !== earlier.answeredAs
        ? [{ model, from: earlier.answeredAs, to: facts.answeredAs }]
        : []
    ),
    shutdownDates: pairs
      .filter(({ facts, earlier }) => facts.shutdownDate !== null && facts.shutdownDate !== earlier.shutdownDate)
      .map(({ model, facts, earlier }) => ({ model, from: earlier.shutdownDate, to: facts.shutdownDate })),
    rateLimits: pairs
      .filter(
        ({ facts, earlier }) =>
          differs(facts.requestsPerMinute, earlier.requestsPerMinute) ||
          differs(facts.tokensPerMinute, earlier.tokensPerMinute)
      )
      .map(({ model, facts, earlier }) => ({ model, from: limitsOf(earlier), to: limitsOf(facts) }))
  }
}

/** Did nothing change? */
export function isEmpty({ since, ...changes }: Changes): boolean {
  return Object.values(changes).every(({ length }) => length === 0)
}

function without(models: readonly string[] | null, others: readonly string[] | null): string[] {
  if (models === null || others === null) return []
  const known = new Set(others)
  return models.filter((model) => !known.has(model))
}

const differs = (a: number | null, b: number | null) => a !== null && b !== null && a !== b

function limitsOf({ requestsPerMinute, tokensPerMinute }: ModelLimits): ModelLimits {
  return { requestsPerMinute, tokensPerMinute }
}
