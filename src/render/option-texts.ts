/** What action.yml says of its inputs. Generated: npm run docs. */
import type { OptionText } from './help.ts'

export const OPTION_TEXTS: Readonly<Record<string, OptionText>> = {
  'api-key': {
    description:
      'The API key, from a secret. Defaults to the environment variable `OPENAI_API_KEY`. Masked before anything else and sent to the configured host only.'
  },
  'identity-provider-id': {
    description:
      'Id of the workload identity provider that trusts this repository. With `service-account-id` it takes the place of a key. Needs `permissions: id-token: write`.'
  },
  'service-account-id': {
    description: "Id of the service account whose access the job gets in exchange for GitHub's identity token."
  },
  audience: {
    description: "Audience of GitHub's identity token, exactly as the identity provider has it.",
    default: 'https://api.openai.com/v1'
  },
  'export-token': {
    description:
      'Give the short-lived token of the exchange to later steps, as the masked output `token`. Every later step of the job could then use it.',
    default: 'false'
  },
  'admin-api-key': {
    description:
      "An admin key that may read the organization's settings. It makes the reasons for a refusal exact, is used to read only, and never calls a model."
  },
  'max-key-age-days': {
    description: 'Warn when the API key is older than this, in days. Needs `admin-api-key`.'
  },
  'key-expiry-warning-days': {
    description: 'Warn when the API key expires within this many days. Needs `admin-api-key`.',
    default: '14'
  },
  'required-models': {
    description:
      'Models that must be usable, one a line or comma-separated, `#` comments allowed: `model`, `model@endpoint`, `a || b` (the first usable one is selected), `gpt-6-*` (every listed model that matches), `!*-pro` (takes models out of globs).'
  },
  'required-models-file': {
    description: 'A file in the repository with required models, same grammar. Given both, the two are one list.'
  },
  'optional-models': {
    description:
      'Models that are reported and never fail the run, same grammar. Alone it makes an audit that cannot fail.'
  },
  'find-models': {
    description:
      'Find the models that the checked-out repository uses: `required` requires each, `optional` reports each, `off` reads no file. Needs a checkout before this step.',
    default: 'off'
  },
  'find-in': {
    description:
      'Globs that narrow what `find-models` reads, one a line; `!` takes out. By default all that git would track.'
  },
  variables: {
    description:
      'Values for the variables that name a model: the expression `toJSON(vars)`. Used for `vars.NAME` and for environment variables that code reads.'
  },
  probe: {
    description:
      '`call` makes the smallest real request to each model. `list` only looks models up on the list: nothing is spent, and being listed is no proof.',
    default: 'call'
  },
  'paid-probes': {
    description: 'Also probe models whose smallest request costs real money (images).',
    default: 'false'
  },
  'check-streaming': {
    description:
      'Also require a streamed answer. An organization that is not verified may call some models but not stream them.',
    default: 'false'
  },
  organization: {
    description: 'Organization id, sent as `OpenAI-Organization`. Defaults to `OPENAI_ORG_ID`, and says so.'
  },
  project: {
    description: 'Project id, sent as `OpenAI-Project`. Defaults to `OPENAI_PROJECT_ID`, and says so.'
  },
  'base-url': {
    description:
      'Where the API is, `/v1` included. Defaults to `OPENAI_BASE_URL`, and says so, else to `https://api.openai.com/v1`.'
  },
  headers: {
    description: 'Extra request headers for a gateway, `Name: value` a line. Values are masked.'
  },
  'allow-insecure-http': {
    description: 'Allow plain `http://` to hosts other than loopback. The key then travels unencrypted.',
    default: 'false'
  },
  'timeout-seconds': {
    description: 'Seconds that one request may take, its body included.',
    default: '60'
  },
  'deadline-seconds': {
    description: 'Seconds that the whole run may take. What is not known by then is `not_reached`.',
    default: '300'
  },
  'max-retries': {
    description: 'How often one request is repeated after a failure that may pass by itself.',
    default: '3'
  },
  concurrency: {
    description: 'How many models are probed at a time.',
    default: '16'
  },
  'max-probes': {
    description: 'More models than this (a glob too wide) is an error, and no model of the glob is called.',
    default: '250'
  },
  'fail-on': {
    description:
      'What fails the step: `undetermined` (anything that was not shown to be usable), `unusable` (a refusal only), `change` (with `tracking-issue`: a loss that is new or has another cause), or `never`.',
    default: 'undetermined'
  },
  'missing-key': {
    description: 'What to do where there is no key, as in runs from forks and of Dependabot: `fail` or `skip`.',
    default: 'fail'
  },
  'min-requests-per-minute': {
    description: 'A model that may be called less often in a minute does not meet its requirement.'
  },
  'min-tokens-per-minute': {
    description: 'A model that takes fewer tokens in a minute does not meet its requirement.'
  },
  'shutdown-warning-days': {
    description: "Warn when a model's announced shutdown is this near or nearer, in days.",
    default: '60'
  },
  'report-path': {
    description: 'Also write the report to this file.'
  },
  'sarif-path': {
    description: 'Also write what is wrong at lines of the code to this file, as SARIF for code scanning.'
  },
  'tracking-issue': {
    description: 'Keep one issue in step with a scheduled audit. Needs `permissions: issues: write`.',
    default: 'false'
  },
  'audit-name': {
    description:
      'Tells several audits of one repository apart, each with an issue of its own. Defaults to workflow and job; a matrix must set it.'
  },
  'issue-labels': {
    description: 'Labels that a new tracking issue gets besides `openai-model-access`, one a line or comma-separated.'
  },
  'issue-assignees': {
    description: 'Logins that a new tracking issue is assigned to, one a line or comma-separated.'
  },
  'github-token': {
    description: 'Used for the tracking issue only.'
  }
}
