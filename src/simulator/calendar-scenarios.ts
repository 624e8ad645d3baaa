/** Scenarios in which an admin key shows what will break next. Dates count from the day on which they are played. */
import { SIMULATED_PROJECT } from './account.ts'
import { SIMULATED_ADMIN_KEY } from './admin.ts'
import { SIMULATED_MANAGEMENT } from './management.ts'
import { DAY_MS, dateAfter, type ScenarioParts, USUAL_MODELS, withModel } from './scenario.ts'

const INPUTS = {
  'required-models': USUAL_MODELS,
  'admin-api-key': SIMULATED_ADMIN_KEY,
  project: SIMULATED_PROJECT
}

const LIMIT_USD = 50

/** The amount spent by now, chosen so that the limit is reached halfway between now and the end of the month. */
function spentBy(now: Date): number {
  const day = now.getUTCDate()
  const start = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)
  const length = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)).getUTCDate()
  // Whole dollars look better. On the last day they would be the limit itself, so that day counts in cents.
  const spentAt = (days: number) => (LIMIT_USD * days) / (days + (length - days) / 2)
  return day < length ? Math.round(spentAt(day)) : Math.floor(100 * spentAt((now.getTime() - start) / DAY_MS)) / 100
}

/** These scenarios by name, for one day. */
export const calendarScenarios = (today: Date): Readonly<Record<string, ScenarioParts>> => ({
  'key-expires-soon': {
    title: 'The key works, but expires in six days',
    account: { keyFacts: { name: 'ci', owner: 'service_account', ageDays: 84, expiresInDays: 6 } },
    inputs: INPUTS
  },
  'owner-left': {
    title: 'The key belongs to a person who has left the project',
    account: {
      keyFacts: { name: 'ci', owner: 'user', ageDays: 300, ownerAccess: 'inactive' },
      management: { otherOwners: 'service_account' }
    },
    inputs: INPUTS
  },
  'spend-limit-near': {
    title: "All is well, but the project's spend limit will be reached before the month ends",
    account: {
      management: {
        spend: { ...SIMULATED_MANAGEMENT.spend, project: { limitCents: LIMIT_USD * 100 }, projectUsd: spentBy(today) }
      }
    },
    inputs: INPUTS
  },
  'called-but-dying': {
    title: 'The key still calls a model that shuts down soon and that no requirement names',
    account: {
      models: withModel('gpt-5', { shutdownDate: dateAfter(today, 16) }),
      management: { calls: { 'gpt-6-luna': 90, 'gpt-5': 3, 'text-embedding-3-small': 7 } }
    },
    inputs: INPUTS
  }
})
