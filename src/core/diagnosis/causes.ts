/**
 * Why a model is not usable, and who must do what about it: the one table that feeds the job summary,
 * the annotations, the terminal, the tracking issue and the README's troubleshooting section.
 */
import type { HostKind } from '../endpoints/host.ts'
import { LINKS } from './cause-links.ts'

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
  /** What to do, in order: plain text, the first one is what helps most often. */
  readonly steps: readonly string[]
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
      'In the repository, open Settings > Secrets and variables > Actions and save the key as the secret OPENAI_API_KEY.',
      'Pass it to this step as "api-key", by the expression secrets.OPENAI_API_KEY, and check the spelling: a wrong name gives an empty text and no error.',
      'If the secret belongs to an environment, name that environment in the job; in a reusable workflow, pass it on with "secrets: inherit".',
      'Runs for pull requests from forks and runs started by Dependabot get no Actions secrets: set "missing-key" to skip for them, or save the key as a Dependabot secret too.'
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
      'Copy the key again and save it in the GitHub secret as one line: the key alone, with no quotes, no blanks, no "Bearer " and no "OPENAI_API_KEY=" before it.',
      'If you cannot see the whole key any more, create a new one on the API keys page, since a key is shown only once.',
      'If the secret holds a URL, put that URL into "base-url" and the key into "api-key".'
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
      'Put a key of the server you call into the secret; a key for OpenAI is created on the API keys page.',
      'If you mean to call the other vendor or a gateway, set "base-url" to its OpenAI-compatible address and keep the key.',
      'Check that the workflow reads the right secret, when it has secrets for several vendors.'
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
      'Create a project key or a service account key on the API keys page and save it in the secret that "api-key" reads.',
      'Remove the admin key from that secret, since it can change the organization.'
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
      'Create a new key on the API keys page and save it in the GitHub secret that "api-key" reads.',
      'Look for an older copy of the secret: a secret of the environment wins over one of the repository, and that one over one of the organization.',
      'Check that "base-url" is the server that issued the key; a key from a gateway or reseller works only there.',
      'On Azure, take the key of the same resource that "base-url" names.'
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
      'Let an owner of the resource allow local authentication (set "disableLocalAuth" to false), if your policy permits keys.',
      'Otherwise sign in with Microsoft Entra: pass the access token in "headers" as "Authorization: Bearer …".',
      'Or use the key of another resource that permits keys.'
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
      'Read the e-mail that the provider sent to the owners of the organization; it gives the reason.',
      'Appeal in the OpenAI help center, or with the support of the provider you use.',
      'Until it is decided, use a key of another organization of yours that is in good standing.'
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
      'Remove the variable OPENAI_ORG_ID from the workflow, the job and the runner: it is sent whenever it is set, and a new key does not help.',
      'Leave "organization" empty, since a project key already names its organization.',
      "If you need it, copy the organization ID (org-...) from the organization settings, not the organization's name.",
      'If the key belongs to a person, check that this person is still a member of the organization.'
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
      'Remove the variable OPENAI_PROJECT_ID from the workflow, the job and the runner: it is sent whenever it is set, and a new key does not help.',
      'Leave "project" empty, since a project key already names its project.',
      "If you need it, copy the project ID (proj_...) from the project's general settings, not the project's name, and check that the project is not archived."
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
      'Edit the key on the API keys page: choose All, or under Restricted set "Models" to Read, the parent switch "Model capabilities" to Request and "Responses" to Write; single endpoints below the parent switch are not enough.',
      "Check the role of the key's owner in the project: a Viewer may list models but not call them, so make it a Member; a key can never do more than its owner.",
      'If the message names api.responses.write and your program uses chat completions only, pin the endpoint in "required-models", as in gpt-6-luna@chat.',
      'If the key already has all permissions, run the job again later: this refusal has been seen at random during incidents.'
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
      "Read the server's own words and look for the rule that they name.",
      'Ask whoever runs the server or owns the project to give this key access to this model and this endpoint.'
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
      'Ask whoever runs the gateway to renew the credential, the credit or the permission that it uses for this model.',
      'Keep your own key: it was accepted.'
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
      "Add the runner's outgoing address under Settings > Security > IP allowlist and wait up to 15 minutes; a project's allowlist replaces that of the organization, so add it to the list that applies.",
      'Standard GitHub-hosted runners have no fixed address: use a self-hosted runner, a larger runner with a static address, or a proxy with a fixed address in HTTPS_PROXY.',
      'On Azure, allow the address under Networking of the resource, or run inside the virtual network with a private endpoint whose name resolves to the private address.'
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
      'Run the job on a runner in a supported country; the last hop counts, so look at the place of the runner, the proxy and the gateway, not at your own.',
      'If HTTPS_PROXY or "base-url" leads through a proxy or gateway, move that to a supported region or go around it.',
      "If all of them are in a supported country, ask the provider's support to look at the address."
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
      'Set "base-url" to the host that the message names, for example https://us.api.openai.com/v1, https://eu.api.openai.com/v1 or https://ae.api.openai.com/v1.',
      'Give your program the same address, since it will be refused in the same way.',
      'If the region is not wanted, use a key of a project without data residency; the region of a project cannot be changed.'
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
      'Compare the name in "required-models" with the list of models, letter by letter; the hint names a near match where there is one.',
      'Look the model up on the page of deprecated models and replace it if it has been shut down.',
      'Check that the organization has prepaid credit and the usage tier that the model needs; ChatGPT Plus is no API credit.',
      'If it is a fine-tuned model, use a key of the project and organization that trained it.',
      "On Azure write the deployment's name, not the model's; on a local server load the model first."
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
      "Open the project's settings > Limits, edit the list of models and allow this model.",
      'If other projects can use it, check that the key belongs to the project you meant.',
      'If the project is new and can use almost no model, add prepaid credit to the organization and try again.',
      'On a gateway, add the model to the list of the virtual key.'
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
      'Find the recommended replacement on the page of deprecated models.',
      'Change the name in your program and in "required-models" together.',
      'To survive the next shutdown, name a second choice, as in gpt-6.1-terra || gpt-6-luna, and let your program use the one that the output "selected-models" names.'
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
      'An owner opens the organization settings > General and clicks Verify Organization; it takes a government-issued ID and no payment.',
      'Wait up to 30 minutes after the verification, then run the job again.',
      'If only streaming is refused, either verify or turn streaming off in your program and leave "check-streaming" at false.',
      'Until then, name a model that needs no verification as a second choice in "required-models".'
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
      "Check in the server's or gateway's configuration that this name leads to the model you mean, with no default or fallback in its place.",
      'Set the name that the server really serves in "required-models"; some local servers ignore the name and answer with whatever is loaded.',
      'Check that "base-url" is the server you meant.',
      'If the server cannot tell models apart, move the model to "optional-models".'
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
      'Run the job again: the request for the invented model may have met a passing failure.',
      "Check in the server's configuration that it refuses the names of models that it does not have."
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
      'If you pinned an endpoint, as in gpt-6-luna@embeddings, remove the pin or pin the one that your program calls.',
      "If you did not, pin the right one, as in gpt-6-luna@responses; a deployment's or an alias's name does not tell what the model does.",
      "Check on the model's page which endpoints it offers; many models answer on Responses only."
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
      'Run the job again; if it stays, send the request ID to the support of the provider.',
      'Read the notice that the provider sent to the owners of the organization, if there is one.'
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
      "Use a model that has the capability; the model's page lists what it supports.",
      'Or take the capability out of the requirement, if your program does not need it.'
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
      'Check on the server or gateway that it passes the parameter on and that the model behind it supports it.',
      'Or use a model that has the capability.'
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
      'Update this action to its newest version, since the test request is its own.',
      'Pin another endpoint that the model offers, as in gpt-6-luna@chat.',
      'Behind a gateway, check that it passes the request on unchanged and that "headers" are the ones it wants.',
      "Report the message and the request ID in this action's issue tracker."
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
      'Add prepaid credit on the Billing page; ChatGPT Plus and other subscriptions are no API credit.',
      'Check that you look at the organization of this key: credit in another organization does not count, and a budget is not a balance.',
      'Wait some minutes after a payment, for a new usage tier up to some hours, then run the job again.',
      "If there is credit, look for a reached limit on the organization's and the project's Limits page.",
      'On a gateway or another vendor, add credit there.'
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
      "Read which limit the message names: raise a project's limit in the project's settings > Limits, the organization's on the organization limits page.",
      'If it is the monthly usage limit that OpenAI assigned, ask for a higher one on the organization limits page.',
      'On a gateway, raise the budget of the virtual key.',
      'If nobody may raise it, wait for the next period; other projects of the organization may still work.'
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
      'Open the Billing page, add or renew the payment method and add credit.',
      'Check that you look at the organization of this key.',
      'Wait some minutes after the payment, then run the job again.'
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
      'Run the job again later; nothing is wrong with the key or the model.',
      'Lower "concurrency" and raise "max-retries", so that the checks take their time.',
      'Move the job to an hour when other jobs and programs of the same project are quiet, or give it a project of its own.',
      'If the limit is only a few requests a minute, the organization is on the free tier: add credit, or ask for more on the limits page.'
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
      'Run the job again later; it needs no change.',
      "Look at the provider's status page.",
      'If it happens often, raise "max-retries" and move the schedule off the full hour.'
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
      'Run the job again later; it needs no change.',
      "Look at the provider's status page.",
      'If only one model fails for hours, write to support with the request ID; a preview model that you have no access to can fail in this way too.'
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
      'Run the job again, on a GitHub-hosted runner if you can: such blocks depend on the network that the request comes from.',
      'Check that "base-url" is the address of the API and not that of a website or a sign-in page.',
      "On a self-hosted runner, let the firewall or proxy pass HTTPS requests to the API's host unchanged.",
      "If the page shows a Ray ID, send that to the provider's support."
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
      'Run the job again, since an answer can break off on the way.',
      'Check that "base-url" is the root of an OpenAI-compatible API, which mostly ends in /v1.',
      'Look into the log of the gateway or local server, and check that no proxy changes or cuts answers.'
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
      'Set "base-url" to the root of the API with its version, for example https://api.openai.com/v1, and without a path like /chat/completions at its end.',
      'Remove the variable OPENAI_BASE_URL from the workflow and the runner if it is not meant.',
      'On Azure use https://YOUR-RESOURCE.openai.azure.com/openai/v1/.',
      'If other models work there, the server does not offer this endpoint: pin another one, as in gpt-6-luna@chat.'
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
      'Check the spelling of the host in "base-url" and that no variable OPENAI_BASE_URL replaces it.',
      'Run the job again, since name servers fail for moments.',
      'On a self-hosted runner, check its name server; where names are resolved by a proxy only, set HTTPS_PROXY.',
      'For a service container, use its label as the host name from a job that runs in a container, otherwise localhost and the mapped port.'
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
      "Run the job again and look at the provider's status page.",
      'On a self-hosted runner, allow outgoing connections to the host of "base-url" on port 443, or set HTTPS_PROXY.',
      'For a local server or a gateway of your own, check that it is running, that the port in "base-url" is right and that the runner can reach it.'
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
      "Set NODE_EXTRA_CA_CERTS in this step's env to the path of a PEM file on the runner that holds your company's or server's root certificate.",
      'If the certificate has expired or is for another name, renew it or correct the host in "base-url".',
      "Ask for the API's host to be left out of TLS inspection, if that is possible.",
      'Do not switch the check off with NODE_TLS_REJECT_UNAUTHORIZED, since the key would then be sent to anybody.'
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
      'Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT from a GitHub secret, with special characters of the password percent-encoded.',
      'If the host can be reached without the proxy, add it to NO_PROXY.',
      "If the credentials are set, check with the proxy's administrator that they are still valid and may reach this host."
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
      "Run the job again and look at the provider's status page.",
      'Raise "timeout-seconds", for models that think long to 120 or more, and "deadline-seconds" with it.',
      'On a self-hosted runner, check that the firewall does not drop connections in silence and that HTTPS_PROXY is set where it is needed.',
      'For a local server, load the model before this step, since the first answer waits for that.'
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
      'Compare the name with the list of models, letter by letter.',
      'Set "probe" to call, and for image models "paid-probes" to true, to learn the answer by a real request; a restricted key may call models that it may not list.',
      "Check in the project's settings > Limits that the project may use this model."
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
      'Set "probe" to call if you want proof; a call mostly costs a small fraction of a cent.',
      'For image models set "paid-probes" to true, which buys one small picture in each run.',
      'Models for live audio and video have no small test request: try them from your program, and name them in "optional-models".'
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
      'Solve the cause that this report names for the key or for another model, then run the job again.',
      'If no other cause is named, the time was over: raise "deadline-seconds" or "concurrency".'
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
      "Read the server's own text in the report: it often says what to do.",
      "Look it up in the guide to error codes and look at the provider's status page.",
      "Run the job again; if it stays, write to the provider's support with the request ID.",
      "Report the text, with no IDs and no key, in this action's issue tracker, so that it gets a cause of its own."
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
      "Raise the model's limits in the project's settings > Limits, if the project has lower ones than its organization.",
      "If the organization's own limit is too low, ask for more on the organization limits page or reach the next usage tier.",
      'Lower "min-requests-per-minute" or "min-tokens-per-minute" if the job needs less than that.',
      'Use a model with higher limits, as in gpt-6.1-terra || gpt-6-luna.'
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
      'Give the job the permission "id-token: write", and "contents: read" if it checks out code; a reusable workflow needs it in the job that calls it too.',
      'Pull requests from forks get no such token: leave this step out for them with the condition github.event.pull_request.head.repo.fork != true.',
      "If the permission is there, run the job again later: GitHub's token service did not answer.",
      'Outside GitHub Actions, use "api-key" in place of "identity-provider-id" and "service-account-id".'
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
      'Set "audience" to exactly the audience of the workload identity provider, for example https://api.openai.com/v1, with the same ending.',
      "Check that the provider's issuer is https://token.actions.githubusercontent.com; a GitHub Enterprise Server has one of its own.",
      "Compare the provider's mapping with this run: repository, ref, workflow_ref and environment must match, and a renamed repository or another branch does not.",
      'Check that "identity-provider-id" is the provider you edited.'
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
      'Compare "identity-provider-id" and "service-account-id" with the workload identity settings of the organization, character by character.',
      "Check that a mapping of this provider names that service account and accepts this run's repository, branch and environment.",
      'Check that the service account still exists and that its project is not archived.'
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
