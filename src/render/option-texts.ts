/** The texts of the inputs in action.yml. Generated: npm run docs. */
import type { OptionText } from './help.ts'

/** The text of each input, by name. */
export const OPTION_TEXTS: Readonly<Record<string, OptionText>> = {
  'api-key': {
    description: 'The API key, from a secret. Defaults to the environment variable `OPENAI_API_KEY`. It is masked before anything is printed, and sent only to the host of `base-url`. Use `none` for a server on this machine that needs no key.'
  },
  'identity-provider-id': {
    description: 'Id of the workload identity provider that trusts this repository. Use it with `service-account-id` instead of a key. Needs `permissions: id-token: write`.'
  },
  'service-account-id': {
    description: "Id of the service account whose access the job gets in exchange for GitHub's identity token."
  },
  audience: {
    description: "Audience of GitHub's identity token. It must be exactly the audience that the identity provider has.",
    default: 'https://api.openai.com/v1'
  },
  'export-token': {
    description: 'Give the short-lived token of the exchange to later steps, as the masked output `token`. Every later step of the job can then use it.',
    default: 'false'
  },
  'admin-api-key': {
    description: "An admin key that can read the organization's settings. With it you get the exact reason for a refusal. It is only used to read, and never calls a model."
  },
  'max-key-age-days': {
    description: 'Warn if the API key is older than this many days. Needs `admin-api-key`.'
  },
  'key-expiry-warning-days': {
    description: 'Warn if the API key expires within this many days. Needs `admin-api-key`.',
    default: '14'
  },
  'required-models': {
    description: 'Models that must be usable, one per line or separated by commas; `#` starts a comment. `model`, `model@endpoint`, `model +tools +json_schema` (it must have these capabilities), `a || b` (the first usable one is selected), `gpt-6-*` (every listed model that matches), `!*-pro` (excludes models from globs).'
  },
  'required-models-file': {
    description: 'A file in the repository with models in the form of `required-models`. If both are given, they make one list.'
  },
  'optional-models': {
    description: 'Models that are reported but never fail the run, in the form of `required-models`. An audit with only this list cannot fail.'
  },
  'find-models': {
    description: 'Find the models that the checked-out repository uses: `required` requires each, `optional` only reports each, `off` reads no file. Needs a checkout before this step.',
    default: 'off'
  },
  'find-in': {
    description: 'Globs that limit what `find-models` reads, one per line; `!` excludes. By default it reads all files that git would track.'
  },
  variables: {
    description: 'Values of the variables that name a model: the expression `toJSON(vars)`. Used for `vars.NAME` and for environment variables that the code reads.'
  },
  probe: {
    description: '`call` makes the smallest real request to each model. `list` only looks for the models on the list: it spends nothing, and being listed is no proof.',
    default: 'call'
  },
  'paid-probes': {
    description: 'Also make requests that cost real money (images, `+web_search`).',
    default: 'false'
  },
  'check-streaming': {
    description: 'Also require a streamed answer. An organization that is not verified can call some models but not stream them.',
    default: 'false'
  },
  organization: {
    description: 'Organization id, sent as `OpenAI-Organization`. Defaults to the environment variable `OPENAI_ORG_ID`, with a warning.'
  },
  project: {
    description: 'Project id, sent as `OpenAI-Project`. Defaults to the environment variable `OPENAI_PROJECT_ID`, with a warning.'
  },
  'base-url': {
    description: 'Address of the API, with its `/v1`. Defaults to the environment variable `OPENAI_BASE_URL`, with a warning, or else to `https://api.openai.com/v1`.'
  },
  headers: {
    description: 'Extra request headers for a gateway, one `Name: value` per line. Secret values are masked.'
  },
  'allow-insecure-http': {
    description: 'Allow plain `http://` to hosts other than this machine. The key then travels unencrypted.',
    default: 'false'
  },
  'timeout-seconds': {
    description: 'How many seconds one request may take, with its body.',
    default: '60'
  },
  'deadline-seconds': {
    description: 'How many seconds the whole run may take. A model without an answer by then is `not_reached`.',
    default: '300'
  },
  'max-retries': {
    description: 'How often a request is repeated after a failure that may pass by itself.',
    default: '3'
  },
  concurrency: {
    description: 'How many models are called at the same time.',
    default: '16'
  },
  'max-probes': {
    description: 'How many models a run may call. If a glob matches more, the run fails and calls no model of the glob.',
    default: '250'
  },
  'fail-on': {
    description: 'What fails the step: `undetermined` (everything that was not proven usable), `unusable` (only a refusal), `change` (only with `tracking-issue`: a loss that is new or has another cause), or `never`.',
    default: 'undetermined'
  },
  'missing-key': {
    description: 'What to do if there is no key, as in runs from forks and of Dependabot: `fail` or `skip`.',
    default: 'fail'
  },
  'min-requests-per-minute': {
    description: 'How many requests a minute your job needs. A model with a lower limit does not meet its requirement.'
  },
  'min-tokens-per-minute': {
    description: 'How many tokens a minute your job needs. A model with a lower limit does not meet its requirement.'
  },
  'shutdown-warning-days': {
    description: 'Warn if a model shuts down within this many days.',
    default: '60'
  },
  'report-path': {
    description: 'Also write the report to this file.'
  },
  'sarif-path': {
    description: 'Also write problems at lines of the code to this file, as SARIF for code scanning. Needs `find-models`.'
  },
  'tracking-issue': {
    description: 'Keep one issue that says what the last scheduled audit found. Needs `permissions: issues: write`.',
    default: 'false'
  },
  'audit-name': {
    description: 'Name of this audit. Each audit of a repository needs its own name and gets its own issue. Defaults to workflow and job; a matrix must set it.'
  },
  'issue-labels': {
    description: 'Labels for a new tracking issue besides `openai-model-access`, one per line or separated by commas.'
  },
  'issue-assignees': {
    description: 'Logins of the people to whom a new tracking issue is assigned, one per line or separated by commas.'
  },
  'github-token': {
    description: 'Used only for the tracking issue.'
  }
}
