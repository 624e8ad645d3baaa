/** Named situations for the demo and the tests: an account, and the inputs of a workflow. */
import { ACCESS_SCENARIOS } from './access-scenarios.ts'
import { calendarScenarios } from './calendar-scenarios.ts'
import { CODE_SCENARIOS } from './code-scenarios.ts'
import { KEY_SCENARIOS } from './key-scenarios.ts'
import { dateAfter, lines, type Scenario, type ScenarioParts, USUAL_MODELS, withModel } from './scenario.ts'

export type { Scenario } from './scenario.ts'

const FINE_TUNE = 'ft:davinci-002:acme::SiM01'

const NETWORK: Readonly<Record<string, ScenarioParts>> = {
  'rate-limited-then-well': {
    title: 'One rate limit, then an answer on the second attempt',
    account: {
      faults: [{ on: 'call', model: 'gpt-6-luna', times: 1, status: 429, headers: { 'retry-after-ms': '150' } }]
    },
    inputs: { 'required-models': USUAL_MODELS }
  },
  outage: {
    title: 'Everything answers 503: nothing is known about any model',
    account: { faults: [{ on: 'any', status: 503, headers: { 'retry-after-ms': '50' } }] },
    inputs: { 'required-models': USUAL_MODELS, 'max-retries': '2' }
  },
  'blocked-by-edge': {
    title: "A proxy's error page comes instead of the API's answer",
    account: { faults: [{ on: 'any', kind: 'html', status: 403, headers: { 'cf-ray': '8ac75aff9d48c97c-IAD' } }] },
    inputs: { 'required-models': USUAL_MODELS, 'max-retries': '0' }
  }
}

const MODELS: Readonly<Record<string, ScenarioParts>> = {
  'model-not-in-project': {
    title: 'One required model is not allowed in the project',
    account: { models: withModel('gpt-6.1-terra', { refused: 'project' }) },
    inputs: { 'required-models': USUAL_MODELS }
  },
  'model-retired': {
    title: 'A required model was shut down',
    account: {},
    inputs: { 'required-models': lines('gpt-6-luna', 'gpt-3.5-turbo') }
  },
  'fallback-group': {
    title: 'The first choice is refused, the second one is selected',
    account: { models: withModel('gpt-6.1-terra', { refused: 'not-found' }) },
    inputs: { 'required-models': lines('gpt-6.1-terra || gpt-5.6-terra', 'gpt-6-sol || gpt-5.6-sol') }
  },
  glob: {
    title: 'Every listed model that matches, with an exception',
    account: {},
    inputs: { 'required-models': lines('gpt-6-*', 'text-embedding-*', '!*-astra') }
  },
  typo: {
    title: 'Two names have a typing error: did you mean …?',
    account: {},
    inputs: { 'required-models': lines('gpt-6-lunna', 'text-embeding-3-small', 'gpt-6-sol') }
  }
}

const CAPABILITIES: Readonly<Record<string, ScenarioParts>> = {
  'capability-missing': {
    title: 'A model answers, but cannot use tools; the second model of the group has every capability',
    account: {
      verified: false,
      models: {
        ...withModel('gpt-6-luna', { capabilities: { tools: 'off' } }),
        'gpt-6.1-terra': { capabilities: { reasoning_summary: 'not-verified' } }
      }
    },
    inputs: {
      'required-models': lines(
        'gpt-6-luna +tools +json_schema || gpt-6-sol +tools +json_schema',
        'gpt-6.1-terra +image +reasoning=high +reasoning_summary'
      )
    }
  },
  'schema-ignored': {
    title: 'A model answers, but ignores the schema that it was given',
    account: { models: withModel('gpt-6-luna', { capabilities: { json_schema: 'ignored' } }) },
    inputs: { 'required-models': lines('gpt-6-luna +tools +json_schema', 'gpt-6-sol') }
  }
}

/** Dates count from `today`, so that these show the same on any day. */
const dated = (today: Date): Readonly<Record<string, ScenarioParts>> => ({
  'shutdown-soon': {
    title: 'A required model works today, but shuts down in three weeks',
    account: { models: withModel('gpt-5.1', { shutdownDate: dateAfter(today, 21) }) },
    inputs: { 'required-models': lines('gpt-6-luna', 'gpt-5.1') }
  },
  'every-kind': {
    title: 'Nineteen models, one of every kind',
    account: {
      models: { ...withModel('gpt-4o-mini-tts', { shutdownDate: dateAfter(today, 46) }), [FINE_TUNE]: {} }
    },
    inputs: {
      'required-models': lines(
        ...[
          'gpt-6-luna',
          'gpt-6.1-terra',
          'gpt-6-sol',
          'gpt-6-astra',
          'gpt-5.6-luna',
          'gpt-5.5-pro',
          'gpt-5-search-api'
        ],
        ...['gpt-audio-1.5', FINE_TUNE, 'text-embedding-3-small', 'text-embedding-3-large', 'omni-moderation-latest'],
        ...['gpt-image-2', 'gpt-4o-mini-tts', 'gpt-transcribe', 'gpt-realtime-2.1']
      ),
      'optional-models': lines('gpt-live-1', 'gpt-live-transcribe', 'gpt-realtime-translate'),
      'paid-probes': 'true'
    }
  }
})

/** All scenarios, with dates for this day; `all-well` comes first. */
export function createScenarios(today: Date): readonly Scenario[] {
  return Object.entries({
    ...KEY_SCENARIOS,
    ...NETWORK,
    ...MODELS,
    ...CAPABILITIES,
    ...ACCESS_SCENARIOS,
    ...CODE_SCENARIOS,
    ...dated(today),
    ...calendarScenarios(today)
  }).map(([name, parts]) => ({
    ...parts,
    name,
    account: { today: dateAfter(today, 0), ...parts.account }
  }))
}

/** The scenario of that name, for one day; undefined if there is none. */
export function findScenario(name: string, today: Date): Scenario | undefined {
  return createScenarios(today).find((scenario) => scenario.name === name)
}
