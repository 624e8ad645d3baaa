/** What the hard spend limit leaves, and when the project reaches it at this month's rate. The API does not tell the prepaid balance. */

import { dayAndMonth, isoDate, MS_PER_DAY } from '../dates.ts'
import type { Report, Warning } from '../report.ts'
import type { AdminAnswers } from './admin-api.ts'
import type { Cost, SpendLimit } from './admin-shapes.ts'

/** A hard spend limit and what was spent, as the report shows them. */
export type Spend = NonNullable<Report['spend']>

type Period = { readonly startMs: number; readonly endMs: number }

/** The calendar month (UTC) of a moment. A limit with the interval `month` counts in it. */
export function monthOf(nowMs: number): Period {
  const now = new Date(nowMs)
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  return { startMs: Date.UTC(year, month, 1), endMs: Date.UTC(year, month + 1, 1) }
}

type Amounts = { readonly limitUsd: number; readonly spentUsd: number }

/**
 * The date (YYYY-MM-DD) on which the limit is reached if spending goes on at the same rate. Today if it is reached already;
 * null if it is not reached in this period. The first day of a period has no rate yet.
 */
export function forecast({ limitUsd, spentUsd }: Amounts, { startMs, endMs }: Period, nowMs: number): string | null {
  if (spentUsd >= limitUsd) return isoDate(nowMs)
  const elapsedMs = nowMs - startMs
  if (spentUsd <= 0 || elapsedMs < MS_PER_DAY) return null
  const reachedMs = startMs + (elapsedMs * limitUsd) / spentUsd
  return reachedMs < endMs ? isoDate(Math.max(reachedMs, nowMs)) : null
}

/** Limit and spending; null if one of them is not known or no limit is set. */
export function spendOf(answers: AdminAnswers, project: string, nowMs: number): Spend | null {
  const { spend_limit: ofProject, organization_spend_limit: ofOrganization, costs } = answers
  const limit = ofProject ?? ofOrganization
  if (limit === null || costs === null || !isMonthlyInUsd(limit)) return null
  const scope = ofProject === null ? 'organization' : 'project'
  const spent = totalUsd(scope === 'project' ? costs.filter(({ project_id }) => project_id === project) : costs)
  if (spent === null) return null
  const limitUsd = limit.threshold_amount / 100
  // The API reports costs late, so it may refuse calls before the costs add up to the limit.
  const reachedOn = isEnforced(limit) ? isoDate(nowMs) : forecast({ limitUsd, spentUsd: spent }, monthOf(nowMs), nowMs)
  return { scope, limitUsd, spentUsd: inCents(spent, limitUsd), interval: limit.interval, reachedOn }
}

/** Does the API refuse calls because of this limit? */
export const isEnforced = (limit: SpendLimit | null) => limit?.enforcement.status === 'enforcing'

/** Rounded to cents, but never up to a limit that is not reached. */
function inCents(spent: number, limitUsd: number): number {
  const rounded = Math.round(spent * 100) / 100
  return spent < limitUsd && rounded >= limitUsd ? limitUsd - 0.01 : rounded
}

/** Can the limit be compared with the costs? Today the API has only months and US dollars. */
const isMonthlyInUsd = ({ currency, interval }: SpendLimit) => currency.toUpperCase() === 'USD' && interval === 'month'

/** The sum in US dollars; null if a cost has another currency. Credits make it smaller, but never negative. */
function totalUsd(costs: readonly Cost[]): number | null {
  if (costs.some(({ amount }) => amount.currency.toLowerCase() !== 'usd' && amount.value !== 0)) return null
  return Math.max(
    0,
    costs.reduce((sum, { amount }) => sum + amount.value, 0)
  )
}

/** "$36", "$4.20". */
const inDollars = (usd: number) => `$${Number.isInteger(usd) ? usd : usd.toFixed(2)}`

/** "$36 of $50, reached on 27 November at this rate" */
export function spendInWords({ limitUsd, spentUsd, reachedOn }: Spend, generatedAt: string): string {
  const amounts = `${inDollars(spentUsd)} of ${inDollars(limitUsd)}`
  if (spentUsd >= limitUsd) return `${amounts}, the limit is reached`
  if (reachedOn === null) return amounts
  // At this rate, or because the API refuses calls already.
  return reachedOn <= generatedAt.slice(0, 10)
    ? `${amounts}, reached today`
    : `${amounts}, reached on ${dayAndMonth(reachedOn)} at this rate`
}

/**
 * Warns about a limit that is reached, or will be reached before its interval ends.
 *
 * @param isEnforcing does the API refuse calls already? If that is not known, a limit that is reached today counts
 */
export function spendWarnings(
  spend: Spend | null,
  nowMs: number,
  isEnforcing = spend?.reachedOn === isoDate(nowMs)
): Warning[] {
  if (spend === null || spend.reachedOn === null) return []
  const { scope, limitUsd, spentUsd, reachedOn } = spend
  const whose = scope === 'project' ? "The project's hard spend limit" : "The organization's hard spend limit"
  const used = `${inDollars(spentUsd)} of ${inDollars(limitUsd)} this month`
  const where = scope === 'project' ? "the project's settings" : "the organization's settings"
  const end = dayAndMonth(isoDate(monthOf(nowMs).endMs))
  const isReached = spentUsd >= limitUsd || isEnforcing
  const day = reachedOn <= isoDate(nowMs) ? 'today' : `on ${dayAndMonth(reachedOn)}`
  const message = isReached
    ? `${whose} is reached (${used}). Calls are refused until ${end}, unless an owner raises it in ${where} > Limits`
    : `${whose} will be reached ${day} at this rate (${used}). From then on calls are refused until ${end}, unless an owner raises it in ${where} > Limits`
  return [{ kind: 'spend', level: 'warning', model: null, message }]
}
