/** Scenarios in which the key or the account decides. */
import { ALL_SCOPES } from './account.ts'
import { lines, type ScenarioParts, USUAL_MODELS } from './scenario.ts'

const scopesWithout = (scope: string) => ALL_SCOPES.filter((name) => name !== scope)

/** As long as a real key, but not the account's key. */
const REVOKED_KEY = `sk-proj-revoked-${'Zz9Yy8Xx7Ww6Vv5U'.repeat(9)}-OLD0`

/** These scenarios by name. */
export const KEY_SCENARIOS: Readonly<Record<string, ScenarioParts>> = {
  'all-well': {
    title: 'Every required model answers',
    account: {},
    inputs: {
      'required-models': lines('gpt-6-luna', 'gpt-6.1-terra || gpt-5.6-terra', 'text-embedding-3-small'),
      'optional-models': 'omni-moderation-latest'
    }
  },
  'missing-key': {
    title: 'No key is set: nothing is sent, and the job fails',
    account: {},
    inputs: { 'api-key': '', 'required-models': USUAL_MODELS },
    env: { OPENAI_API_KEY: '' }
  },
  'missing-key-skipped': {
    title: 'No key is set, as in a fork: the run is skipped, and says so',
    account: {},
    inputs: { 'api-key': '', 'required-models': USUAL_MODELS, 'missing-key': 'skip' },
    env: { OPENAI_API_KEY: '' }
  },
  'wrong-key': {
    title: 'The key was revoked: one answer stops the run',
    account: {},
    inputs: { 'api-key': REVOKED_KEY, 'required-models': USUAL_MODELS }
  },
  'wrong-project': {
    title: 'The key is right, but the project header is wrong',
    account: {},
    inputs: { 'required-models': USUAL_MODELS, project: 'proj_OfAnotherTeam00000000' }
  },
  'no-credit': {
    title: 'The models are listed, but the wallet is empty',
    account: { credit: 'exhausted' },
    inputs: { 'required-models': USUAL_MODELS }
  },
  'spend-limit': {
    title: "The project's spend limit is reached",
    account: { credit: 'spend-limit' },
    inputs: { 'required-models': USUAL_MODELS }
  },
  'restricted-key-cannot-list': {
    title: 'A restricted key may not list models, but every call works',
    account: { scopes: scopesWithout('api.model.read') },
    inputs: { 'required-models': USUAL_MODELS }
  },
  'wrong-endpoint-corrected': {
    title: 'A restricted key may not use Responses: the models answer on chat, and the run names the missing scope',
    account: { scopes: scopesWithout('api.responses.write') },
    inputs: { 'required-models': lines('gpt-6-luna', 'gpt-5.6-terra') }
  },
  'not-verified': {
    title: 'The organization is not verified: no pictures, and no streaming from one model',
    account: { verified: false },
    inputs: {
      'required-models': lines('gpt-6-luna', 'gpt-6-astra', 'gpt-image-2'),
      'check-streaming': 'true',
      'paid-probes': 'true'
    }
  }
}
