/**
 * Why a model is not usable, and who must do what about it: the one table that feeds the job summary,
 * the annotations, the terminal, the tracking issue and the README's troubleshooting section.
 */
import type { HostKind } from '../endpoints/host.ts'
import { LINKS } from './cause-links.ts'
import {
  atTerminal,
  decidedBy,
  elsewhere,
  hasNear,
  inJob,
  isOnList,
  isPinned,
  not,
  notOpenAI,
  onAzure,
  onLoopback,
  onOpenAI,
  type Step,
  says,
  step,
  stepIf
} from './steps.ts'

/** Who can carry out the steps of a cause. */
export type Actor =
  | 'organization-owner'
  | 'project-owner'
  | 'secret-owner'
  | 'workflow-author'
  | 'provider'
  | 'network-admin'

export type CauseStatus = 'unusable' | 'undetermined'

/** What is true of a cause beside its words. Every cause answers every question, so that no list of causes stands elsewhere. */
export type CauseTraits = {
  /** What the cause makes of a check that ends with it. */
  readonly status: CauseStatus
  /** What follows from it for the requests to come. */
  readonly next: {
    /** May a second try of the same request end otherwise? `by-status`: only after 408, 409 and 5xx, or without an answer. */
    readonly retry: 'always' | 'by-status' | 'never'
    /** Which models get the same answer, so that asking for them is not worth a request? */
    readonly stops: 'every-model' | 'every-model-of-openai' | 'this-model'
  }
  readonly shows: {
    /** Was the key let in? */
    readonly key: 'accepted' | 'rejected' | 'missing' | 'nothing'
    /** Is the model there? */
    readonly model: 'absent' | 'answered' | 'nothing'
    /** Does it say where and how to ask rather than whether the model may be used? */
    readonly about: 'request' | 'access'
  }
  readonly related: {
    /** What an admin key is asked about it. `key`: the state of the key itself may be the reason. */
    readonly admin: 'permission' | 'money' | 'limits' | 'key' | 'scopes' | null
    /** The box of the checklist that it leaves open. */
    readonly box: 'account' | 'money' | null
    /** What may explain it better than its own words: a shutdown date that has passed, a base URL that looks wrong, an incident. */
    readonly explainedBy: 'shutdown-date' | 'base-url' | 'incident' | null
    /** At the exchange of an identity token, which knows neither keys nor models, does it say no more than "refused"? */
    readonly isVague: boolean
  }
}

export type CauseInfo = CauseTraits & {
  /** A few words, as a heading: what the user sees first and searches for. */
  readonly title: string
  /** One sentence. */
  readonly meaning: string
  /** What to do, in order: those that hold in a case are shown, the one that the evidence points to first. */
  readonly steps: readonly Step[]
  /** The first one is the main one. */
  readonly who: readonly Actor[]
  readonly links: readonly { readonly label: string; readonly url: string }[]
}

/** How a person reads an actor. */
export const ACTORS: Readonly<Record<Actor, string>> = {
  'organization-owner': 'an owner of the organization',
  'project-owner': 'an owner of the project',
  'secret-owner': 'the person who keeps the API key and the GitHub secret',
  'workflow-author': 'the author of the workflow',
  provider: 'the provider (wait, or write to its support)',
  'network-admin': "the administrator of the runner's network"
}

/** The request came without a key: nothing is said of the key itself. */
const NO_KEY_ARRIVED =
  /no key reached|missing (bearer|authentication)|didn't provide an api key|must be passed as a header/i

/** By what stands in the way: the key, the account, the model, the money, the servers, the network, the run's own settings. */
export const CAUSES = {
  missing_api_key: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'missing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'No API key was given',
    meaning: 'The run had no API key, because the input is empty or GitHub did not hand the secret over.',
    steps: [
      stepIf(
        inJob,
        'In the repository, open Settings > Secrets and variables > Actions and save the key as the secret OPENAI_API_KEY.'
      ),
      stepIf(
        inJob,
        'Pass it to this step as "api-key", by the expression secrets.OPENAI_API_KEY, and check the spelling: a wrong name gives an empty text and no error.'
      ),
      stepIf(
        inJob,
        'If the secret belongs to an environment, name that environment in the job; in a reusable workflow, pass it on with "secrets: inherit".'
      ),
      stepIf(
        inJob,
        'Runs for pull requests from forks and runs started by Dependabot get no Actions secrets: set "missing-key" to skip for them, or save the key as a Dependabot secret too.'
      ),
      stepIf(atTerminal, 'Set the environment variable OPENAI_API_KEY in this shell, then start the command once more.')
    ],
    who: ['secret-owner', 'workflow-author'],
    links: [LINKS.githubSecrets, LINKS.keys]
  },
  malformed_api_key: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The API key is not in a valid form',
    meaning:
      'The saved text cannot be an API key as it stands, for example because it holds a line break, quotes, the word Bearer or a URL.',
    steps: [
      stepIf(
        inJob,
        'Copy the key again and save it in the GitHub secret as one line: the key alone, with no quotes, no blanks, no "Bearer " and no "OPENAI_API_KEY=" before it.'
      ),
      stepIf(
        atTerminal,
        'Set OPENAI_API_KEY to the key alone: one line with no quotes inside it, no blanks and no "Bearer " before it.'
      ),
      stepIf(says(/URL/), 'If the secret holds a URL, put that URL into "base-url" and the key into "api-key".'),
      step('If you cannot see the whole key any more, create a new one, since most providers show a key only once.')
    ],
    who: ['secret-owner'],
    links: [LINKS.keys, LINKS.githubSecrets]
  },
  wrong_provider_key: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The API key belongs to another provider',
    meaning: 'The beginning of the key is that of another vendor, so the server that was called cannot know it.',
    steps: [
      step('Put a key of {host} into the secret; a key for OpenAI is created on the API keys page.'),
      step(
        'If you mean to call the other vendor or a gateway, set "base-url" to its OpenAI-compatible address and keep the key.'
      ),
      step('Check that the workflow reads the right secret, when it has secrets for several vendors.')
    ],
    who: ['secret-owner', 'workflow-author'],
    links: [LINKS.keys, LINKS.apiKeysGuide]
  },
  admin_api_key: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'An admin key cannot call models',
    meaning: 'The key is an admin key, which manages the organization and is refused by every model.',
    steps: [
      step(
        'Create a project key or a service account key on the API keys page and save it in the secret that "api-key" reads.'
      ),
      step('Remove the admin key from that secret, since it can change the organization.')
    ],
    who: ['secret-owner', 'project-owner'],
    links: [LINKS.keys, LINKS.apiKeysGuide]
  },
  invalid_api_key: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access' },
    related: { admin: 'key', box: null, explainedBy: null, isVague: true },
    title: 'Incorrect API key provided',
    meaning: 'The server does not know this key: it was mistyped, deleted, has expired, or belongs to another server.',
    steps: [
      stepIf(
        elsewhere,
        says(/sign(ing)? in|log ?in/i),
        'Sign in again where this token comes from and use the new one, or use an API key: a later sign-in ends the earlier ones.'
      ),
      stepIf(
        says(NO_KEY_ARRIVED),
        onOpenAI,
        'The key may be fine: no key reached the API. Check what "headers" and any proxy on the way make of the Authorization header.'
      ),
      stepIf(
        says(NO_KEY_ARRIVED),
        notOpenAI,
        'The key may be fine: hand it over in the way that {host} reads, for example with "headers" as "api-key: …", "x-api-key: …" or "Authorization: Bearer …".'
      ),
      stepIf(
        says(/leaked/i),
        'Create a new key: the provider has blocked this one because it was found in public, and remove it from where it was published.'
      ),
      stepIf(
        says(/audience/i),
        'Ask for an access token for the audience that the server names, and pass it in "headers" as "Authorization: Bearer …".'
      ),
      stepIf(
        elsewhere,
        says(/^unauthorized$/im),
        'A server that passes requests on needs its own sign-in first, as with "ollama signin".'
      ),
      stepIf(
        onOpenAI,
        not(says(NO_KEY_ARRIVED)),
        'Create a new key on the API keys page and save it in the GitHub secret that "api-key" reads.'
      ),
      stepIf(
        onAzure,
        'Take the key of the same resource that "base-url" names, from Keys and Endpoint in the Azure portal.'
      ),
      stepIf(
        elsewhere,
        not(says(NO_KEY_ARRIVED)),
        'Copy the whole key again from the console of {host}, or create a new one there: a key of another provider, or one that was deleted or cut, is refused so.'
      ),
      stepIf(
        elsewhere,
        'Check that the key and "base-url" belong together: many providers have one console and one host for each region or plan, and keys of one are not known to the other.'
      ),
      stepIf(
        elsewhere,
        'If {host} passes requests on with a sign-in of its own (as Ollama does for its cloud models), sign in there; behind a gateway, use the key that the gateway issued.'
      ),
      stepIf(
        inJob,
        'Look for an older copy of the secret: a secret of the environment wins over one of the repository, and that one over one of the organization.'
      ),
      stepIf(
        decidedBy('OPENAI_BASE_URL'),
        'Remove the variable OPENAI_BASE_URL, if the key belongs to another server than {host}.'
      )
    ],
    who: ['secret-owner', 'workflow-author'],
    links: [LINKS.keys, LINKS.errorCodesGuide, LINKS.githubSecrets]
  },
  key_auth_disabled: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'API keys are switched off on this Azure resource',
    meaning: 'The Azure resource takes identities of Microsoft Entra only, so every API key is refused.',
    steps: [
      step(
        'Use Microsoft Entra: pass an access token in "headers" as "Authorization: Bearer …", of an identity with the role Cognitive Services OpenAI User.'
      ),
      step(
        'Or let an owner of the resource allow local authentication (set "disableLocalAuth" to false), if your policy permits keys.'
      ),
      step('Or use the key of another resource that permits keys.')
    ],
    who: ['organization-owner', 'workflow-author'],
    links: []
  },
  account_deactivated: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The account is deactivated or its access was terminated',
    meaning:
      'The provider has closed or restricted the account behind this key, so neither waiting nor a new key of this account helps.',
    steps: [
      stepIf(onOpenAI, 'Read the e-mail that OpenAI sent to the owners of the organization: it gives the reason.'),
      stepIf(onOpenAI, 'Appeal in the OpenAI help center.'),
      stepIf(
        notOpenAI,
        'Ask the support of {host} why the account or resource is blocked; the owner of the account has probably got an e-mail.'
      ),
      stepIf(
        elsewhere,
        'If the words name a provider behind {host}, it is that account that is blocked: choose another provider route there, or ask whoever runs it.'
      ),
      step('Until it is decided, use a key of another account of yours that is in good standing.')
    ],
    who: ['organization-owner', 'provider'],
    links: [LINKS.support, LINKS.errorCodesGuide]
  },
  mismatched_organization: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: 'key', box: 'account', explainedBy: null, isVague: false },
    title: 'OpenAI-Organization header does not match the API key',
    meaning: 'The request names an organization that this key does not belong to or that does not exist.',
    steps: [
      stepIf(
        decidedBy('OPENAI_ORG_ID'),
        'Remove the variable OPENAI_ORG_ID from the workflow, the job and the runner: it is sent whenever it is set, and a new key does not help.'
      ),
      stepIf(
        says(/Without "organization" the same call succeeds/),
        'Leave "organization" empty: without it the same call succeeds.'
      ),
      step(
        'Leave "organization" empty, since a project key already names its organization; if you need it, copy its ID (org-...) from the organization settings, not its name.'
      ),
      step(
        'If the key belongs to a person, check that this person is still a member of the organization, or use a service account key.'
      )
    ],
    who: ['workflow-author', 'organization-owner'],
    links: [LINKS.general, LINKS.errorCodesGuide]
  },
  mismatched_project: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: 'key', box: 'account', explainedBy: null, isVague: false },
    title: 'OpenAI-Project header does not match the API key',
    meaning: 'The request names a project that this key does not belong to or that does not exist.',
    steps: [
      stepIf(
        decidedBy('OPENAI_PROJECT_ID'),
        'Remove the variable OPENAI_PROJECT_ID from the workflow, the job and the runner: it is sent whenever it is set, and a new key does not help.'
      ),
      stepIf(
        says(/tied to/i),
        "The key's owner is no longer a member of its project: have the person added to the project again, or use a key of a member or of a service account."
      ),
      step(
        'Leave "project" empty, since a project key already names its project; if you need it, copy the project ID (proj_...) from the project\'s settings, not its name.'
      ),
      step('Check that the project is not archived and that the owner of the key is still a member of it.')
    ],
    who: ['workflow-author', 'project-owner'],
    links: [LINKS.keys, LINKS.errorCodesGuide]
  },
  missing_scopes: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: 'scopes', box: null, explainedBy: null, isVague: false },
    title: 'Insufficient permissions: missing scopes',
    meaning: 'The key is genuine, but its permissions or the role of its owner do not cover this request.',
    steps: [
      stepIf(
        onOpenAI,
        'Edit the key on the API keys page: choose All, or under Restricted set "Models" to Read, the parent switch "Model capabilities" to Request and "Responses" to Write; single endpoints below the parent switch are not enough.'
      ),
      stepIf(
        onOpenAI,
        "Check the role of the key's owner in the project: a Viewer may list models but not call them, so make it a Member; a key can never do more than its owner."
      ),
      stepIf(
        onOpenAI,
        says(/responses\.write/),
        'If your program uses chat completions only, pin the endpoint in "required-models", as in gpt-6-luna@chat.'
      ),
      stepIf(
        onAzure,
        'Give the identity the role Cognitive Services OpenAI User on the resource, under Access control (IAM).'
      ),
      stepIf(elsewhere, says(/accessible by integration/i), 'Give the job the permission "models: read".'),
      stepIf(
        elsewhere,
        'Give this key or token the permission that the words of {host} name, in the settings where it was created: many tokens have a switch of their own for calling models.'
      ),
      stepIf(
        elsewhere,
        'If a provider behind a gateway refused, the permission is missing in the role that the gateway uses: ask whoever runs {host}.'
      )
    ],
    who: ['secret-owner', 'project-owner'],
    links: [LINKS.keys, LINKS.keyPermissions, LINKS.rolesGuide, LINKS.status]
  },
  access_denied: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: 'key', box: null, explainedBy: null, isVague: true },
    title: 'Access denied',
    meaning: 'The server refused this request for this key and did not say which rule refused it.',
    steps: [
      stepIf(
        elsewhere,
        'Ask whoever runs {host} to give this key access to {model}: the words above are all that the server says.'
      ),
      stepIf(
        elsewhere,
        'Check in its console whether the model is enabled for the key, the account or its plan, and whether the key was copied whole.'
      ),
      stepIf(
        onAzure,
        'Check in the Azure portal, under Networking and Access control (IAM), whether the resource lets this caller in.'
      ),
      stepIf(
        onOpenAI,
        "Check in the project's settings > Limits that the project may use {model}, and on the API keys page that the key may call it."
      ),
      stepIf(
        notOpenAI,
        'If everything is refused so, a policy of the gateway or the network may stand in between: show its administrator the words above.'
      )
    ],
    who: ['project-owner', 'organization-owner'],
    links: [LINKS.keyPermissions, LINKS.rolesGuide]
  },
  upstream_refused: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: "The gateway's own access to its provider was refused",
    meaning: 'The gateway took your key, but the provider behind it refused the credential that the gateway uses.',
    steps: [
      step(
        'Ask whoever runs {host} to renew the credential, the credit or the permission that it uses for {model} at the provider behind it.'
      ),
      step('Keep your own key: {host} took it.')
    ],
    who: ['provider'],
    links: []
  },
  ip_not_authorized: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: null, box: 'account', explainedBy: null, isVague: false },
    title: 'IP address not authorized',
    meaning:
      'The key is good, but the address that the runner calls from is not on the allowlist or is blocked by a network rule.',
    steps: [
      stepIf(
        onOpenAI,
        "Add the runner's outgoing address under Settings > Security > IP allowlist and wait up to 15 minutes; a project's allowlist replaces that of the organization, so add it to the list that applies."
      ),
      stepIf(
        onAzure,
        'Allow the address under Networking of the resource, or run inside the virtual network with a private endpoint whose name resolves to the private address.'
      ),
      stepIf(
        elsewhere,
        'Ask whoever runs {host} to allow the outgoing address of this machine, or run the job inside its network.'
      ),
      stepIf(
        inJob,
        'Standard GitHub-hosted runners have no fixed address: use a self-hosted runner, a larger runner with a static address, or a proxy with a fixed address in HTTPS_PROXY.'
      )
    ],
    who: ['organization-owner', 'network-admin'],
    links: [LINKS.ipAllowlistGuide, LINKS.errorCodesGuide]
  },
  unsupported_country_region_territory: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'Country, region, or territory not supported',
    meaning: 'The request left the network in a place where the provider offers no service.',
    steps: [
      step(
        'Run the job on a runner in a supported country; the last hop counts, so look at the place of the runner, the proxy and the gateway, not at your own.'
      ),
      stepIf(
        elsewhere,
        'If {host} passes requests on, its own exit may be in the region that is refused: ask whoever runs it, go around it, or use another model there.'
      ),
      stepIf(onOpenAI, 'If HTTPS_PROXY leads through a proxy, move that to a supported region or go around it.'),
      stepIf(onOpenAI, "If all of them are in a supported country, ask the provider's support to look at the address.")
    ],
    who: ['network-admin', 'workflow-author', 'provider'],
    links: [LINKS.errorCodesGuide, LINKS.support]
  },
  incorrect_hostname: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: null, box: 'account', explainedBy: null, isVague: false },
    title: 'Incorrect regional hostname',
    meaning: 'The key belongs to a project with data residency, which is served by another host only.',
    steps: [
      stepIf(
        onOpenAI,
        'The project has data residency: set "base-url" to its regional host, for example https://us.api.openai.com/v1, https://eu.api.openai.com/v1 or https://ae.api.openai.com/v1.'
      ),
      stepIf(
        notOpenAI,
        'The account belongs to another region: set "base-url" to the host of that region, as the provider names it.'
      ),
      step('Give your program the same address, since it will be refused in the same way.'),
      stepIf(
        onOpenAI,
        'If the region is not wanted, use a key of a project without data residency; the region of a project cannot be changed.'
      )
    ],
    who: ['workflow-author', 'project-owner'],
    links: [LINKS.dataResidencyGuide, LINKS.errorCodesGuide]
  },
  model_not_found: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'absent', about: 'access' },
    related: { admin: 'permission', box: null, explainedBy: 'shutdown-date', isVague: true },
    title: 'The model does not exist or you do not have access to it',
    meaning:
      'The server has no such model for this key: the name is wrong, the model is gone, or the organization has not been given it.',
    steps: [
      stepIf(hasNear, 'Rename it: write {near} in place of {model}, in "required-models" and in your program.'),
      stepIf(
        not(hasNear),
        says(/no .{0,20}(routing rule|route|channel)|No matching route|无可用渠道/i),
        elsewhere,
        '{host} has no route to {model} for this key: ask whoever runs the gateway to add one, or use another model of it.'
      ),
      stepIf(
        not(hasNear),
        says(/inference profile|throughput/i),
        'Call the model by the ID of its inference profile, such as us.… or global.…, in place of the bare name.'
      ),
      stepIf(
        not(hasNear),
        says(/passes it on as/),
        elsewhere,
        'Ask whoever runs {host} to correct the name that {model} has at the provider behind it: the name that you use is right.'
      ),
      stepIf(
        not(hasNear),
        not(says(/passes it on as/)),
        elsewhere,
        isOnList,
        '{host} lists {model} and does not serve it: it was probably taken off or is not enabled for this account; enable it in the console, or use its replacement.'
      ),
      stepIf(
        not(hasNear),
        elsewhere,
        not(isOnList),
        'Compare the name with the names that {host} lists, letter by letter: a date, a prefix such as "us." or a vendor before a slash may belong to it.'
      ),
      stepIf(
        not(hasNear),
        elsewhere,
        'If the name is right, the model was shut down, is offered in another region, or has to be enabled once for the account or its plan: look for it and for its replacement in the console of {host}.'
      ),
      stepIf(onLoopback, 'On a local server load or pull the model first.'),
      stepIf(
        not(hasNear),
        onOpenAI,
        isOnList,
        'The name is right. If the model is new, it may be open to some organizations only: wait for the roll-out, or ask your account representative.'
      ),
      stepIf(
        not(hasNear),
        onOpenAI,
        not(isOnList),
        'Compare the name in "required-models" with the list of models, letter by letter.'
      ),
      stepIf(
        not(hasNear),
        onOpenAI,
        'Look the model up on the page of deprecated models and replace it if it has been shut down.'
      ),
      stepIf(
        not(hasNear),
        onOpenAI,
        'Check that the organization has prepaid credit and the usage tier that the model needs; ChatGPT Plus is no API credit.'
      ),
      stepIf(
        not(hasNear),
        onOpenAI,
        ({ model }) => /^ft:/.test(model ?? 'ft:'),
        'If it is a fine-tuned model, use a key of the project and organization that trained it.'
      ),
      stepIf(
        onAzure,
        'Write the deployment\'s name, not the model\'s, and check that the deployment is in the resource that "base-url" names; a new one takes some minutes.'
      )
    ],
    who: ['workflow-author', 'organization-owner'],
    links: [LINKS.deprecations, LINKS.limits, LINKS.billing]
  },
  model_not_allowed: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: 'permission', box: null, explainedBy: 'shutdown-date', isVague: false },
    title: 'Project does not have access to the model',
    meaning: "The model exists, but the project's or the gateway key's list of models does not allow it.",
    steps: [
      stepIf(
        elsewhere,
        says(/IAM|marketplace|service role/i),
        "The gateway's own cloud role may not use the model: whoever runs {host} must correct its IAM policy."
      ),
      stepIf(
        elsewhere,
        says(/country|region/i),
        '{host} offers this one model in some countries only: use another model, or a runner in one of those countries; if {host} passes requests on, its own exit counts.'
      ),
      stepIf(
        elsewhere,
        says(/subscription|plan\b|upgrade|credit|with a \w+ account/i),
        'The subscription or plan of this account does not include the model at {host}: upgrade, use an API key in place of a sign-in, or use a model of your plan.'
      ),
      stepIf(
        elsewhere,
        says(/data policy|guardrail|allowed providers/i),
        "The account's settings at {host} rule out every provider of the model: change its list of allowed providers or its privacy settings."
      ),
      stepIf(
        elsewhere,
        says(/dedicated|non-serverless/i),
        'Create and start a dedicated endpoint for the model at {host}, or use a model that is offered without one.'
      ),
      stepIf(
        elsewhere,
        says(/activat|not open|enable|subscri|eligible|开通/i),
        'Activate the model once for this account in the console of {host}.'
      ),
      stepIf(
        elsewhere,
        'Add the model to what this key, its team or its workspace may use: on a gateway that is the list of the virtual key, and whoever runs {host} can change it.'
      ),
      stepIf(onOpenAI, "Open the project's settings > Limits, edit the list of models and allow this model."),
      stepIf(onOpenAI, 'If other projects can use it, check that the key belongs to the project you meant.'),
      stepIf(
        onOpenAI,
        ({ othersAnswered }) => !othersAnswered,
        'If the project is new and can use almost no model, add prepaid credit to the organization.'
      ),
      stepIf(
        onAzure,
        'Deploy the model in the resource that "base-url" names, or ask for access to it in the Azure portal.'
      )
    ],
    who: ['project-owner', 'organization-owner'],
    links: [LINKS.rolesGuide, LINKS.billing]
  },
  model_retired: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The model has been shut down',
    meaning: 'The provider has shut this model down or deprecated it, and it will not come back.',
    steps: [
      stepIf(onOpenAI, 'Find the recommended replacement on the page of deprecated models.'),
      stepIf(
        notOpenAI,
        'Use another model: look for its replacement in the list of models or the deprecation page of {host}; if the whole service is being closed, change the provider.'
      ),
      step('Change the name in your program and in "required-models" together.'),
      step(
        'To survive the next shutdown, name a second choice, as in gpt-6.1-terra || gpt-6-luna, and let your program use the one that the output "selected-models" names.'
      )
    ],
    who: ['workflow-author'],
    links: [LINKS.deprecations]
  },
  organization_not_verified: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'Your organization must be verified',
    meaning: 'The provider gives this model, or its streamed answers, to verified organizations only.',
    steps: [
      stepIf(
        says(/only streaming/),
        'Turn streaming off in your program and leave "check-streaming" at false, or verify the organization: the model itself may be called.'
      ),
      stepIf(
        onOpenAI,
        'An owner opens the organization settings > General and clicks Verify Organization; it takes a government-issued ID and no payment, and counts up to 30 minutes later.'
      ),
      stepIf(notOpenAI, 'Ask whoever runs {host}: the organization that it uses at the provider must be verified.'),
      step('Until then, name a model that needs no verification as a second choice in "required-models".')
    ],
    who: ['organization-owner'],
    links: [LINKS.general, LINKS.support]
  },
  model_mismatch: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'Another model answered',
    meaning:
      "The server answered under another model's name or answers for any name at all, so the answer proves nothing about this model.",
    steps: [
      step(
        'Check in the configuration of {host} that this name leads to the model you mean, with no default or fallback in its place.'
      ),
      step(
        'Set the name that the server really serves in "required-models"; some local servers ignore the name and answer with whatever is loaded.'
      ),
      step('If the server cannot tell models apart, move the model to "optional-models".')
    ],
    who: ['workflow-author', 'provider'],
    links: [LINKS.errorCodesGuide]
  },
  not_proven: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The answer proves nothing',
    meaning:
      'The model answered, but the answer does not show what was asked: the server did not clearly refuse an invented model, or the answer to a capability was cut off or filtered.',
    steps: [
      step('Run the job again: the request for the invented model may have met a passing failure.'),
      step('Check in the configuration of {host} that it refuses the names of models that it does not have.')
    ],
    who: ['workflow-author', 'provider'],
    links: []
  },
  unsupported_endpoint: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'request' },
    related: { admin: null, box: null, explainedBy: 'shutdown-date', isVague: false },
    title: 'The model is not supported on this endpoint',
    meaning: 'The server refused the model at every endpoint that was tried, which says nothing about access to it.',
    steps: [
      stepIf(
        says(/chat template/i),
        'It is a base model: pin completions, as in {model}@completions, or start the server with --chat-template.'
      ),
      stepIf(
        isPinned,
        'Remove the pin, or pin the endpoint that your program calls: the model does not answer on the pinned one.'
      ),
      stepIf(
        not(isPinned),
        says(/responses/i),
        'Pin chat completions, as in {model}@chat, and call it so in your program: it has no Responses API here.'
      ),
      stepIf(
        not(isPinned),
        'Pin the endpoint that the model offers, as in {model}@chat or {model}@embeddings; the name of a deployment or an alias does not tell what the model does.'
      ),
      stepIf(onOpenAI, "Check on the model's page which endpoints it offers; many models answer on Responses only."),
      stepIf(notOpenAI, 'Check in the documentation of {host} which endpoints it offers for this model.')
    ],
    who: ['workflow-author'],
    links: [LINKS.errorCodesGuide]
  },
  blocked_by_safety_policy: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'A safety policy stopped the test request',
    meaning:
      'A policy that stands before the model refused the harmless test request, which says nothing about access.',
    steps: [
      step(
        'The policy refused the text of the request, not the key or the model: run the job again, and send other content from your program if it is refused too.'
      ),
      stepIf(
        onOpenAI,
        'If it stays, send the request ID to the support; for some fields of work there is a program for trusted access.'
      ),
      stepIf(notOpenAI, 'If it stays, ask whoever runs {host} which policy stands before the model.')
    ],
    who: ['organization-owner', 'provider'],
    links: [LINKS.support]
  },
  capability_not_supported: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The model or project does not support this capability',
    meaning: 'The API names the parameter, the value or the tool as not supported for this model or project.',
    steps: [
      step("Use a model that has the capability; the model's page lists what it supports."),
      step('Or take the capability out of the requirement, if your program does not need it.')
    ],
    who: ['workflow-author', 'organization-owner'],
    links: []
  },
  capability_ignored: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The capability was ignored',
    meaning: 'The model answered as if the capability had not been asked for.',
    steps: [
      step('Check on {host} that it passes the parameter on and that the model behind it supports it.'),
      step('Or use a model that has the capability.')
    ],
    who: ['workflow-author', 'provider'],
    links: []
  },
  request_rejected: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'request' },
    related: { admin: null, box: null, explainedBy: null, isVague: true },
    title: 'The API refused the form of the test request',
    meaning:
      'The server did not accept how this action asked, which says nothing about whether your program may use the model.',
    steps: [
      stepIf(
        onAzure,
        says(/api[- ]?version/i),
        'Set "base-url" to the v1 address, https://YOUR-RESOURCE.openai.azure.com/openai/v1/, which needs no api-version.'
      ),
      stepIf(
        says(/\btools?\b/i),
        'Send a tool with the request, as the words above say: the model is there and the key may use it.'
      ),
      stepIf(
        says(/beta/i),
        'Leave out the header OpenAI-Beta, in "headers" and in your program: the beta form is gone.'
      ),
      stepIf(
        says(/chat template/i),
        'It is a base model: pin completions, as in {model}@completions, or start the server with --chat-template.'
      ),
      step(
        'The form of the test request was refused, not the key or the model: read the words above for what the server wants.'
      ),
      step('Pin another endpoint that the model offers, as in {model}@chat.'),
      stepIf(
        elsewhere,
        'Behind a gateway, check that it passes the request on unchanged and that "headers" are the ones it wants.'
      ),
      step(
        "If the words name a field that your program does not send, report them with the request ID in this action's issue tracker."
      )
    ],
    who: ['workflow-author', 'provider'],
    links: [LINKS.errorCodesGuide]
  },
  insufficient_quota: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: 'money', box: 'money', explainedBy: null, isVague: false },
    title: 'You exceeded your current quota',
    meaning: 'The organization that pays for this key has no credit left, and waiting does not bring it back.',
    steps: [
      stepIf(
        says(/\b1113\b|resource package/i),
        elsewhere,
        'If the key belongs to a coding plan, set "base-url" to the address of that plan (/api/coding/paas/v4 at z.ai and Zhipu); otherwise recharge the account.'
      ),
      stepIf(
        says(/free (quota|tier)/i),
        elsewhere,
        'The free quota is used up: switch the mode "free tier only" off in the console of {host} and complete the payment information.'
      ),
      stepIf(
        says(/usage.?not.?included/i),
        'The plan of the account includes no such usage: upgrade it, or use an API key with credit.'
      ),
      stepIf(
        onOpenAI,
        'Add prepaid credit on the Billing page; ChatGPT Plus and other subscriptions are no API credit.'
      ),
      stepIf(
        onOpenAI,
        'Check that you look at the organization of this key: credit in another organization does not count, and a budget is not a balance.'
      ),
      stepIf(
        onOpenAI,
        "If there is credit, look for a reached limit on the organization's and the project's Limits page; a payment counts after some minutes, a new usage tier after some hours."
      ),
      stepIf(
        onAzure,
        'Check the state of the Azure subscription and its credit under Cost Management in the Azure portal.'
      ),
      stepIf(
        elsewhere,
        'Add credit or recharge at {host}, in the account that this key belongs to: free or gift credit does not count for every model.'
      ),
      stepIf(
        elsewhere,
        'If {host} is a gateway and its own account at the provider is empty, you cannot pay it: ask whoever runs it, or use another model.'
      )
    ],
    who: ['organization-owner'],
    links: [LINKS.billing, LINKS.limits, LINKS.usageAndSpendLimits]
  },
  spend_limit_exceeded: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model-of-openai' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: 'money', box: 'money', explainedBy: null, isVague: false },
    title: 'A spend or usage limit was reached',
    meaning:
      'There may be credit, but a limit that somebody set on the organization, the project or the gateway key stops further requests.',
    steps: [
      stepIf(
        says(/safe experience|paused/i),
        elsewhere,
        'Switch the mode off, or raise its limit, in the console of {host}: it pauses the model until somebody does.'
      ),
      stepIf(
        onOpenAI,
        says(/project_spend_limit|project's own/i),
        "Raise the project's limit in the project's settings > Limits."
      ),
      stepIf(
        onOpenAI,
        'Read which limit the message names: the organization can raise its own on the organization limits page, and ask there for a higher one of those that OpenAI assigned.'
      ),
      stepIf(
        notOpenAI,
        'Raise the limit or the budget of this key, its team or its account at {host}, or ask whoever runs it.'
      ),
      step('If nobody may raise it, wait for the next period; other projects or keys may still work.')
    ],
    who: ['organization-owner', 'project-owner'],
    links: [LINKS.limits, LINKS.spendLimitsGuide, LINKS.usageAndSpendLimits]
  },
  billing_not_active: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access' },
    related: { admin: 'money', box: 'money', explainedBy: null, isVague: false },
    title: 'Your account is not active: check your billing details',
    meaning: 'The organization has no active billing, so every call is refused although the key is good.',
    steps: [
      stepIf(onOpenAI, 'Open the Billing page, add or renew the payment method and add credit.'),
      stepIf(onOpenAI, 'Check that you look at the organization of this key; a payment counts after some minutes.'),
      stepIf(
        notOpenAI,
        'Put a valid payment method, such as a credit card, on file at {host} and pay what is open; some ask for it even where there is free credit.'
      ),
      stepIf(notOpenAI, 'Check that it is the account of this key that you look at.')
    ],
    who: ['organization-owner'],
    links: [LINKS.billing, LINKS.usageAndSpendLimits]
  },
  rate_limit_exceeded: {
    status: 'undetermined',
    next: { retry: 'always', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: 'limits', box: null, explainedBy: 'incident', isVague: false },
    title: 'Rate limit reached',
    meaning:
      'The project or organization was sending too many requests or tokens at that moment, also after the retries.',
    steps: [
      stepIf(
        says(/replenish|call volume quota/i),
        "Wait for the time that the server names, or have the gateway's quota raised by whoever runs {host}."
      ),
      stepIf(
        says(/flex/i),
        'Run the job again later, or use the default service tier in your program: there is no flex capacity at the moment.'
      ),
      stepIf(
        says(/request too large|waiting does not help/i),
        'Raise the limit or use a model with a higher one: it is smaller than one request, and waiting does not help.'
      ),
      stepIf(
        says(/no (healthy )?deployments? available/i),
        'Ask whoever runs {host}: the gateway has no working deployment of the model left.'
      ),
      step('Run the job again later; nothing is wrong with the key or the model.'),
      step('Lower "concurrency" and raise "max-retries", so that the checks take their time.'),
      stepIf(elsewhere, 'Free tiers are served last: another hour, or a paid plan at {host}, helps.'),
      step('Move the job to an hour when other jobs and programs of the same account are quiet.'),
      stepIf(
        onOpenAI,
        'If the limit is only a few requests a minute, the organization is on the free tier: add credit, or ask for more on the limits page.'
      )
    ],
    who: ['workflow-author', 'organization-owner', 'provider'],
    links: [LINKS.limits, LINKS.rateLimitsGuide, LINKS.tooManyRequests]
  },
  server_overloaded: {
    status: 'undetermined',
    next: { retry: 'always', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: 'incident', isVague: false },
    title: 'The server is overloaded',
    meaning: 'The provider has more requests than it can answer just now.',
    steps: [
      stepIf(
        elsewhere,
        says(/tier/i),
        'Run the job again at another hour, or use a paid plan at {host}: the free tier is served last.'
      ),
      stepIf(
        elsewhere,
        says(/渠道|channel|group/i),
        'If it stays, no channel of {host} serves the model for the group of this key: ask whoever runs it.'
      ),
      stepIf(
        says(/flex/i),
        'Run the job again later, or use the default service tier in your program: there is no flex capacity at the moment.'
      ),
      step('Run the job again later, or use another model meanwhile; it needs no change.'),
      stepIf(onOpenAI, "Look at the provider's status page."),
      stepIf(
        elsewhere,
        'If it stays, look at the status page of {host}, or ask whoever runs it: a gateway also says so when its own provider for the model is down.'
      ),
      step('If it happens often, raise "max-retries" and move the schedule off the full hour.')
    ],
    who: ['provider', 'workflow-author'],
    links: [LINKS.status, LINKS.errorCodesGuide]
  },
  server_error: {
    status: 'undetermined',
    next: { retry: 'always', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: 'incident', isVague: false },
    title: 'The server had an error',
    meaning: 'The provider failed on its own side, also after the retries.',
    steps: [
      stepIf(
        says(/渠道|channel/i),
        'If it stays, no channel of {host} serves the model for the group of this key: ask whoever runs it.'
      ),
      stepIf(
        elsewhere,
        says(/could not connect to the provider/),
        'Ask whoever runs {host} to check the address that {model} leads to there, and whether a server answers at it: that connection failed, not yours.'
      ),
      step('Run the job again later; it needs no change.'),
      stepIf(onOpenAI, "Look at the provider's status page."),
      stepIf(
        elsewhere,
        not(says(/could not connect to the provider/)),
        'If it stays, ask whoever runs {host}, and show the words above.'
      ),
      stepIf(
        onOpenAI,
        'If only one model fails for hours, write to support with the request ID; a preview model that you have no access to can fail in this way too.'
      )
    ],
    who: ['provider'],
    links: [LINKS.status, LINKS.support]
  },
  blocked_by_edge: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'Blocked before the request reached the API',
    meaning: 'A web page came back in place of an API answer, from Cloudflare, a firewall or a proxy on the way.',
    steps: [
      stepIf(
        says(/zscaler|netskope|fortinet|fortigate|forcepoint|umbrella|sophos|web ?filter|internet security/i),
        "Ask the network's administrators for an exception: the company's web filter answered in place of the API."
      ),
      stepIf(
        inJob,
        'Run the job again, on a GitHub-hosted runner if you can: such blocks depend on the network that the request comes from.'
      ),
      stepIf(atTerminal, 'Try from another network: such blocks depend on the network that the request comes from.'),
      stepIf(elsewhere, 'Check that "base-url" is the address of the API and not that of a website or a sign-in page.'),
      step(
        'On your own network, let the firewall, the web filter or the proxy pass HTTPS requests to {host} unchanged, and look for line breaks or odd characters in "headers".'
      ),
      stepIf(says(/Ray ID/i), "Send the Ray ID to the provider's support.")
    ],
    who: ['network-admin', 'workflow-author', 'provider'],
    links: [LINKS.status, LINKS.githubProxy]
  },
  unreadable_response: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: 'base-url', isVague: false },
    title: 'The answer could not be read',
    meaning:
      'The server answered, but not in the form of the API: no JSON, nothing, half of it, or an error inside a success.',
    steps: [
      stepIf(
        says(/region|api.?key/i),
        elsewhere,
        'The server says so inside a success: check the key, and that key and "base-url" are of the same region.'
      ),
      step(
        'Run the job again later: an answer can break off on the way, and under load some servers close without one.'
      ),
      stepIf(elsewhere, 'Check that "base-url" is the root of an OpenAI-compatible API, which mostly ends in /v1.'),
      stepIf(elsewhere, 'Look into the log of {host}, and check that no proxy changes or cuts answers.')
    ],
    who: ['workflow-author', 'network-admin', 'provider'],
    links: [LINKS.status, LINKS.errorCodesGuide]
  },
  unknown_url: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'request' },
    related: { admin: null, box: null, explainedBy: 'base-url', isVague: false },
    title: 'Unknown request URL',
    meaning: 'The server has nothing at this address, so the base URL is wrong or incomplete.',
    steps: [
      stepIf(
        says(/^Redirected/m),
        'Find out why {host} sends callers elsewhere before you change anything: the key was not sent there, and only an address of your provider may get it.'
      ),
      stepIf(
        onAzure,
        says(/subdomain|resource/i),
        'Set "base-url" to the endpoint that the Azure portal shows for the resource, with /openai/v1/ behind it: this host belongs to no resource.'
      ),
      stepIf(onAzure, 'Use https://YOUR-RESOURCE.openai.azure.com/openai/v1/ as "base-url".'),
      stepIf(
        decidedBy('OPENAI_BASE_URL'),
        'Remove the variable OPENAI_BASE_URL from the workflow and the runner if it is not meant.'
      ),
      stepIf(
        notOpenAI,
        not(says(/^Redirected/m)),
        'Set "base-url" to the root of the API with its version, such as /v1, and without a path like /chat/completions at its end.'
      ),
      stepIf(
        onOpenAI,
        'Set "base-url" to the root of the API with its version, for example https://api.openai.com/v1, and without a path like /chat/completions at its end.'
      ),
      stepIf(
        ({ othersAnswered }) => othersAnswered,
        'Other models work there, so the server does not offer this endpoint: pin another one, as in {model}@chat.'
      )
    ],
    who: ['workflow-author'],
    links: [LINKS.errorCodesGuide]
  },
  dns_failure: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The host name was not found (DNS)',
    meaning: "The runner could not find the address of the API's host.",
    steps: [
      step('Check the spelling of the host in "base-url", {host}.'),
      stepIf(
        decidedBy('OPENAI_BASE_URL'),
        'Remove the variable OPENAI_BASE_URL if it is not meant: it decided the host.'
      ),
      step('Run the job again, since name servers fail for moments.'),
      step(
        'On a self-hosted runner, check its name server; where names are resolved by a proxy only, set HTTPS_PROXY.'
      ),
      stepIf(
        inJob,
        notOpenAI,
        'For a service container, use its label as the host name from a job that runs in a container, otherwise localhost and the mapped port.'
      )
    ],
    who: ['workflow-author', 'network-admin'],
    links: [LINKS.githubProxy]
  },
  connection_failed: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: 'incident', isVague: false },
    title: 'Connection error',
    meaning: 'The connection to the API was refused, reset or not possible.',
    steps: [
      stepIf(onLoopback, 'Check that the local server is running and that the port in "base-url" is right.'),
      stepIf(onOpenAI, "Run the job again and look at the provider's status page."),
      stepIf(
        ({ host }) => host === 'azure' || host === 'other',
        'Check that {host} is running, that the port in "base-url" is right and that this machine can reach it; then run the job again.'
      ),
      step(
        'On a self-hosted runner, allow outgoing connections to the host of "base-url" on port 443, or set HTTPS_PROXY.'
      )
    ],
    who: ['network-admin', 'workflow-author', 'provider'],
    links: [LINKS.status, LINKS.githubProxy]
  },
  tls_untrusted: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The TLS certificate is not trusted',
    meaning:
      'The runner does not trust the certificate that it was shown, mostly because a company proxy opens TLS or the server signs its own.',
    steps: [
      stepIf(
        says(/expired|another host name/i),
        'Renew the certificate, or correct the host in "base-url": it has expired or is for another name.'
      ),
      step(
        "Set NODE_EXTRA_CA_CERTS in this step's env to the path of a PEM file on the runner that holds your company's or server's root certificate."
      ),
      step('Ask for {host} to be left out of TLS inspection, if that is possible.'),
      step(
        'Do not switch the check off with NODE_TLS_REJECT_UNAUTHORIZED, since the key would then be sent to anybody.'
      )
    ],
    who: ['network-admin', 'workflow-author'],
    links: [LINKS.githubProxy]
  },
  proxy_authentication_required: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'Proxy authentication required',
    meaning: 'The proxy between the runner and the API wants a user name and a password.',
    steps: [
      step(
        'Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT from a GitHub secret, with special characters of the password percent-encoded.'
      ),
      step('If {host} can be reached without the proxy, add it to NO_PROXY.'),
      step(
        "If the credentials are set, check with the proxy's administrator that they are still valid and may reach this host."
      )
    ],
    who: ['network-admin', 'workflow-author'],
    links: [LINKS.githubProxy, LINKS.githubSecrets]
  },
  request_timeout: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: 'incident', isVague: false },
    title: 'Request timed out',
    meaning: 'No whole answer came within the time that is allowed for one request.',
    steps: [
      stepIf(onLoopback, 'Load the model before this step, since the first answer of a local server waits for that.'),
      stepIf(onOpenAI, "Run the job again and look at the provider's status page."),
      step('Raise "timeout-seconds", for models that think long to 120 or more, and "deadline-seconds" with it.'),
      step(
        'On a self-hosted runner, check that the firewall does not drop connections in silence and that HTTPS_PROXY is set where it is needed.'
      )
    ],
    who: ['workflow-author', 'network-admin', 'provider'],
    links: [LINKS.status]
  },
  unlisted: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'absent', about: 'access' },
    related: { admin: 'permission', box: null, explainedBy: null, isVague: false },
    title: 'Not on the list of models',
    meaning:
      'The model is not on the list that this key gets and it was not called, so nothing proves that it can be used.',
    steps: [
      stepIf(hasNear, 'Rename it: write {near} in place of {model}, in "required-models" and in your program.'),
      stepIf(not(hasNear), 'Compare the name with the list of models, letter by letter.'),
      step(
        'Set "probe" to call, and for image models "paid-probes" to true, to learn the answer by a real request; a restricted key may call models that it may not list.'
      ),
      stepIf(onOpenAI, not(hasNear), "Check in the project's settings > Limits that the project may use this model.")
    ],
    who: ['workflow-author', 'project-owner'],
    links: [LINKS.deprecations]
  },
  not_probed: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: 'shutdown-date', isVague: false },
    title: 'No real call was made',
    meaning:
      'The model is on the list, but the settings or the kind of model did not allow the call that would prove access.',
    steps: [
      stepIf(
        says(/probe: list/),
        'Set "probe" to call if you want proof; a call mostly costs a small fraction of a cent.'
      ),
      stepIf(says(/paid-probes/), 'Set "paid-probes" to true, which buys one small picture in each run.'),
      stepIf(
        not(says(/probe: list|paid-probes/)),
        'Try the model from your program, and name it in "optional-models": models for live audio and video have no small test request.'
      )
    ],
    who: ['workflow-author'],
    links: [LINKS.errorCodesGuide]
  },
  not_reached: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'Not checked: the run ended before',
    meaning: 'The run ended before this model was checked, because the whole key had failed or the time was over.',
    steps: [
      step(
        'Solve the cause that this report names for the key or for another model; the next run then checks this one too.'
      ),
      step('If no other cause is named, the time was over: raise "deadline-seconds" or "concurrency".')
    ],
    who: ['workflow-author'],
    links: [LINKS.errorCodesGuide]
  },
  unknown_error: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: 'base-url', isVague: true },
    title: 'Unknown error',
    meaning: 'The server refused the request for a reason that this action does not know.',
    steps: [
      step(
        "Nothing in the answer is known to this action: read the server's own words above, which often say what to do."
      ),
      stepIf(elsewhere, 'Ask whoever runs {host}, and show the words and the request ID.'),
      stepIf(onOpenAI, "Look it up in the guide to error codes and look at the provider's status page."),
      step(
        "Report the text, with no IDs and no key, in this action's issue tracker, so that it gets a cause of its own."
      )
    ],
    who: ['workflow-author', 'provider'],
    links: [LINKS.errorCodesGuide, LINKS.status, LINKS.support]
  },
  limits_too_low: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'answered', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The rate limits are too low for this job',
    meaning: 'The model can be used, but it gets fewer requests or tokens a minute than this job asks for.',
    steps: [
      stepIf(
        says(/limit is 0/i),
        onOpenAI,
        "Raise the limit, which is 0 for this model: in the project's settings > Limits, or by credit and the usage tier that the model needs; waiting never helps."
      ),
      stepIf(
        says(/limit is 0/i),
        notOpenAI,
        'Ask for a plan or a quota at {host} that includes this model: the limit is 0, and waiting never helps.'
      ),
      stepIf(
        onOpenAI,
        "Raise the model's limits in the project's settings > Limits, if the project has lower ones than its organization."
      ),
      stepIf(
        onOpenAI,
        "If the organization's own limit is too low, ask for more on the organization limits page or reach the next usage tier."
      ),
      stepIf(notOpenAI, 'Ask for higher limits at {host}.'),
      stepIf(
        not(says(/limit is 0/i)),
        'Lower "min-requests-per-minute" or "min-tokens-per-minute" if the job needs less than that.'
      ),
      step('Use a model with higher limits, as in gpt-6.1-terra || gpt-6-luna.')
    ],
    who: ['project-owner', 'organization-owner', 'workflow-author'],
    links: [LINKS.limits, LINKS.rateLimitsGuide]
  },
  identity_token_unavailable: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'missing', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'No identity token from GitHub',
    meaning:
      'The job could not get a token from GitHub that says who it is, so there was nothing to exchange for access.',
    steps: [
      step(
        'Give the job the permission "id-token: write", and "contents: read" if it checks out code; a reusable workflow needs it in the job that calls it too.'
      ),
      step(
        'Pull requests from forks get no such token: leave this step out for them with the condition github.event.pull_request.head.repo.fork != true.'
      ),
      stepIf(
        atTerminal,
        'Outside GitHub Actions, use "api-key" in place of "identity-provider-id" and "service-account-id".'
      ),
      step("If the permission is there, GitHub's token service did not answer: start the job once more in a while.")
    ],
    who: ['workflow-author', 'provider'],
    links: [LINKS.workloadIdentityGuide]
  },
  invalid_subject_token: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The identity token was not accepted',
    meaning:
      "OpenAI did not accept GitHub's token, because its audience, its issuer or its claims are not those of the configured identity provider.",
    steps: [
      step(
        'Set "audience" to exactly the audience of the workload identity provider, for example https://api.openai.com/v1, with the same ending.'
      ),
      step(
        "Check that the provider's issuer is https://token.actions.githubusercontent.com; a GitHub Enterprise Server has one of its own."
      ),
      step(
        "Compare the provider's mapping with this run: repository, ref, workflow_ref and environment must match, and a renamed repository or another branch does not."
      ),
      step('Check that "identity-provider-id" is the provider you edited.')
    ],
    who: ['workflow-author', 'organization-owner'],
    links: [LINKS.workloadIdentityGuide]
  },
  invalid_grant: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access' },
    related: { admin: null, box: null, explainedBy: null, isVague: false },
    title: 'The token exchange was refused',
    meaning: 'OpenAI knows the token, but does not give this job access to the service account that it asked for.',
    steps: [
      step(
        'Compare "identity-provider-id" and "service-account-id" with the workload identity settings of the organization, character by character.'
      ),
      step(
        "Check that a mapping of this provider names that service account and accepts this run's repository, branch and environment."
      ),
      step('Check that the service account still exists and that its project is not archived.')
    ],
    who: ['organization-owner', 'workflow-author'],
    links: [LINKS.workloadIdentityGuide]
  }
} as const satisfies Record<string, CauseInfo>

export type Cause = keyof typeof CAUSES

/** The traits of a cause, whichever it is. */
export function traitsOf(cause: Cause): CauseTraits {
  return CAUSES[cause]
}

/** Would every other model get the same answer? Gateways set budgets for single models, too. */
export function isKeyWide(cause: Cause, host: HostKind): boolean {
  const { stops } = traitsOf(cause).next
  return stops === 'every-model' || (stops === 'every-model-of-openai' && host !== 'other')
}
