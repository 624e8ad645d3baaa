/** Scenarios in which an admin key shows what will break next. Dates count from the day on which they are played. */
import { SIMULATED_PROJECT } from './account.ts'
import { SIMULATED_ADMIN_KEY } from './admin.ts'
import { SIMULATED_MANAGEMENT } from './management.ts'
import { dateAfter, type ScenarioParts, USUAL_MODELS, withModel } from './scenario.ts'

const INPUTS = {
  'required-models': USUAL_MODELS,
  'admin-api-key': SIMULATED_ADMIN_KEY,
  project: SIMULATED_PROJECT
}

const LIMIT_USD = 50

/** The amount spent by today, chosen so that the limit is reached halfway between now and the end of the month. */
function spentBy(today: Date): number {
  const day = today.getUTCDate()
  const length = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 0)).getUTCDate()
  return Math.round((LIMIT_USD * day) / (day + (length - day) / 2))
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
