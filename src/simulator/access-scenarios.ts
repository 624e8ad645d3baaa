/** Scenarios without a stored key, and scenarios in which an admin key or a limit decides. */
import { SIMULATED_PROJECT } from './account.ts'
import { SIMULATED_ADMIN_KEY } from './admin.ts'
import { SIMULATED_ID_TOKEN_REQUEST, SIMULATED_IDENTITY } from './identity.ts'
import { DEFAULT_MODELS, type SimulatedModels } from './models.ts'
import { lines, type ScenarioParts, USUAL_MODELS } from './scenario.ts'

const ALLOWED = ['gpt-6-luna', 'gpt-6-sol', 'gpt-5.6-terra', 'text-embedding-3-small']

const KEYLESS_INPUTS = {
  'api-key': '',
  'identity-provider-id': SIMULATED_IDENTITY.identityProviderId,
  'service-account-id': SIMULATED_IDENTITY.serviceAccountId,
  'required-models': USUAL_MODELS
}

/** What GitHub gives a job with the permission `id-token: write`. `{origin}` is the address of the simulator. */
const ID_TOKEN_ENV = {
  OPENAI_API_KEY: '',
  ACTIONS_ID_TOKEN_REQUEST_URL: '{origin}/github/id-token?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: SIMULATED_ID_TOKEN_REQUEST
}

const allowOnly = (ids: readonly string[]): SimulatedModels =>
  Object.fromEntries(
    Object.entries(DEFAULT_MODELS).map(([id, model]) => [
      id,
      ids.includes(id) ? model : { ...model, refused: 'project' }
    ])
  )

/** These scenarios by name. */
export const ACCESS_SCENARIOS: Readonly<Record<string, ScenarioParts>> = {
  keyless: {
    title: "No key is stored: GitHub's identity token is exchanged for access",
    account: {},
    inputs: KEYLESS_INPUTS,
    env: ID_TOKEN_ENV
  },
  'keyless-no-permission': {
    title: 'No key is stored, and the job may not have an identity token',
    account: {},
    inputs: KEYLESS_INPUTS,
    env: { OPENAI_API_KEY: '' }
  },
  'keyless-wrong-mapping': {
    title: 'No key is stored, and the mapping names another repository',
    account: { identity: { ...SIMULATED_IDENTITY, mappedRepository: 'acme/another-shop' } },
    inputs: KEYLESS_INPUTS,
    env: ID_TOKEN_ENV
  },
  'admin-explains': {
    title: 'An admin key shows which setting refuses a model, and which request would change it',
    account: { models: allowOnly(ALLOWED), permissionMode: 'allow_list' },
    inputs: { 'required-models': USUAL_MODELS, 'admin-api-key': SIMULATED_ADMIN_KEY }
  },
  'old-key': {
    title: 'The key works, but should have been replaced long ago',
    account: { keyFacts: { name: 'ci', owner: 'service_account', ageDays: 212 } },
    inputs: {
      'required-models': USUAL_MODELS,
      'admin-api-key': SIMULATED_ADMIN_KEY,
      project: SIMULATED_PROJECT,
      'max-key-age-days': '90'
    }
  },
  'limits-too-low': {
    title: 'A model answers, but gets too few requests a minute for the job',
    account: {},
    inputs: { 'required-models': lines('gpt-6-luna', 'gpt-5.5-pro'), 'min-requests-per-minute': '500' }
  }
}
