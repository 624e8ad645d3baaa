/**
 * Why a model is not usable, and who must do what about it. This one table feeds the job summary, the annotations,
 * the terminal, the tracking issue and the README's troubleshooting section.
 */
import type { HostKind } from '../endpoints/host.ts'
import { LINKS } from './cause-links.ts'
import {
  atTerminal,
  type Condition,
  decidedBy,
  elsewhere,
  hasNear,
  hasReplacement,
  inJob,
  isOnList,
  isPinned,
  not,
  notOpenAI,
  ofProvider,
  onAzure,
  onLoopback,
  onOpenAI,
  type Step,
  says,
  saysOwn,
  step,
  stepIf
} from './steps.ts'

/** The people who can fix something. */
export type Actor =
  | 'organization-owner'
  | 'project-owner'
  | 'secret-owner'
  | 'workflow-author'
  | 'provider'
  | 'network-admin'
  | 'gateway-operator'

export type CauseStatus = 'unusable' | 'undetermined'

/** What is true of a cause, apart from its words. Every cause answers every question, so no list of causes stands elsewhere. */
export type CauseTraits = {
  /** The status of a check that ends with this cause. */
  readonly status: CauseStatus
  /** What the run does next. */
  readonly next: {
    /** Is the same request worth a second try? `by-status`: only after 408, 409 and 5xx, or without an answer. */
    readonly retry: 'always' | 'by-status' | 'never'
    /** Which models would get the same answer? The run asks for none of them any more. */
    readonly stops: 'every-model' | 'every-model-of-openai' | 'this-model'
  }
  readonly shows: {
    /** Did the server accept the key? `doubted`: the refusal may concern the key, and does not say so. */
    readonly key: 'accepted' | 'rejected' | 'doubted' | 'missing' | 'nothing'
    /** Does the server have the model? `gone`: it had the model, and has shut it down. */
    readonly model: 'absent' | 'gone' | 'answered' | 'nothing'
    /** What it is about: the form of our request, or whether the key may use the model. */
    readonly about: 'request' | 'access' | 'nothing'
    /** Is the endpoint the reason? `missing`: the server has no such path. `unsuitable`: the model needs another one. */
    readonly endpoint: 'missing' | 'unsuitable' | 'nothing'
    /** Why nothing was asked: by choice, or because the run had ended. null if an answer led to this cause. */
    readonly uncalled: 'by-choice' | 'run-ended' | null
  }
  /** How to read it when more is known than the answer itself says. */
  readonly means: {
    /**
     * The model had answered, then a request for a capability ended with this cause. Is the capability refused?
     * `if-named`: if the words name it. `if-unsupported`: if they also call it unsupported.
     */
    readonly forCapability: 'refused' | 'refused-if-named' | 'refused-if-unsupported' | 'nothing'
    /** A request for an invented model ended with this cause. Did the server refuse that model? `by-status`: yes, after a 4xx. */
    readonly forInvented: 'refused' | 'by-status' | 'unclear'
    /** Do words for it count together with the code of a server error? Gateways give that code to refusals of their provider. */
    readonly besideServerError: boolean
    /** Does it say why a model is not given? Then words for it are more exact than a code for "no such model". */
    readonly explainsAbsence: boolean
  }
  readonly related: {
    /** What the run asks an admin key about it. `key`: the state of the key itself may be the reason. */
    readonly admin: 'permission' | 'money' | 'limits' | 'key' | 'scopes' | null
    /** The box of the checklist that stays open. */
    readonly box: 'account' | 'money' | null
    /**
     * What may explain it better: a shutdown date that has passed, a base URL that looks wrong, an incident, or a capability
     * that the project has switched off.
     */
    readonly explainedBy: 'shutdown-date' | 'base-url' | 'incident' | 'switched-off' | null
    /**
     * Does it name no exact reason? Then the advice lists what is ruled out. In the exchange of an identity token, it only
     * means "refused".
     */
    readonly isVague: boolean
    /** The setting that may be wrong in place of the key. One request without it tells. */
    readonly setting: 'organization' | 'project' | null
  }
}

export type CauseInfo = CauseTraits & {
  /** A few words, as a heading. The user sees them first and searches for them. */
  readonly title: string
  /** One or two short sentences. */
  readonly meaning: string
  /** What to do, in order. A reader sees the steps whose conditions hold. The most exact step stands first. */
  readonly steps: readonly Step[]
  /** Who can fix it. The first one is the main one. */
  readonly who: readonly Actor[]
  readonly links: readonly { readonly label: string; readonly url: string }[]
}

/** The words for an actor. */
export const ACTORS: Readonly<Record<Actor, string>> = {
  'organization-owner': 'an owner of the organization',
  'project-owner': 'an owner of the project',
  'secret-owner': 'the person who keeps the API key and the GitHub secret',
  'workflow-author': 'the author of the workflow',
  provider: 'the provider (wait, or write to its support)',
  'network-admin': "the administrator of the runner's network",
  'gateway-operator': 'the operator of the gateway'
}

/** The request came without a key, so the answer says nothing about the key itself. */
const NO_KEY_ARRIVED =
  /no key reached|missing (bearer|authentication)|didn't provide an api key|must be passed as a header/i

const isFineTuned: Condition = ({ model }) => /^ft:/.test(model ?? '')

/** The server says itself what is to be done, which is nearer than any advice of ours. */
const INSTRUCTS =
  /\b(please (?!try again|retry|wait)\w+|contact|visit|apply (at|for)|fill (out|in)|enable [a-z]|upgrade(?! required)|submit|(request|ask for) access|add (a|one|more)|you can (add|enable|request)|set `|start it)|请/i
const followServer = stepIf(
  elsewhere,
  says(INSTRUCTS),
  'Do first what {host} asks for in the words above. Give nobody the key for it.'
)
/** An answer without any words. */
const NO_WORDS = /^Status \d{3} (with an empty body|without a reason)$/m
/** The server names another model to use. */
const NAMES_ANOTHER =
  /\b(use|try|switch to|migrate to|upgrade to|replaced by)\b.{0,60}\binstead\b|\binstead,? (use|try)\b|\b(migrate|switch|upgrade|move) to [`'"]?[\w./:-]{0,60}\d|recommended replacement|replaced by/i
/** Gateways that serve several providers choose one by the start of the name. */
const WANTS_PREFIX =
  /\b(unknown|invalid|unsupported|unrecogni[sz]ed|no (active )?credentials for) .{0,12}provider\b|provider not provided/i
/** A refusal in a few words that give no reason. */
const BARE_REFUSAL =
  /^((access|permission) (is )?denied|(request )?(not allowed|forbidden|refused|denied)|unauthorized)[.!]?$/im
/** The model is unknown to the provider behind the gateway, not to the gateway. */
const isBehind: Condition = (context) => saysOwn('notAtProvider')(context) || says(/passes it on as/)(context)
/** The gateway only passes on that the provider behind it said no. */
const isBehindGateway: Condition = (context) =>
  context.host !== 'openai' && context.host !== 'azure' && (ofProvider(context) || says(INVOKES)(context))
const INVOKES = /when (invoking|calling)\b.{0,40}\b(client|api|service|upstream|backend)/i
/** The list, which took the key and is closed to others, has shown that it is good. */
const keyIsGood = says(/list of models accepted this key/)

/** By what stands in the way: the key, the account, the model, the money, the servers, the network, the run's own settings. */
export const CAUSES = {
  missing_api_key: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'missing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'No API key was given',
    meaning: 'The run had no API key. The input is empty, or GitHub did not pass the secret to this job.',
    steps: [
      stepIf(onLoopback, 'If {host} needs no key, set "api-key" to none.'),
      stepIf(
        inJob,
        'In the repository, open Settings > Secrets and variables > Actions and save the key as the secret OPENAI_API_KEY.'
      ),
      stepIf(
        inJob,
        `Pass it to this step as "api-key", with the value \${{ secrets.OPENAI_API_KEY }}. Check the spelling: a wrong name gives an empty text and no error.`
      ),
      stepIf(
        inJob,
        'If the secret belongs to an environment, name that environment in the job. If the job is in a reusable workflow, the workflow that calls it must pass the secret on by its name.'
      ),
      stepIf(
        inJob,
        'Pull requests from forks and runs that Dependabot starts get no Actions secrets. Set "missing-key" to skip for them, or save the key as a Dependabot secret too.'
      ),
      stepIf(atTerminal, 'Set the environment variable OPENAI_API_KEY in this shell. Then start the command again.')
    ],
    who: ['secret-owner', 'workflow-author'],
    links: [LINKS.githubSecrets, LINKS.keys]
  },
  malformed_api_key: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'The API key is not in a valid form',
    meaning: 'The saved text is not an API key. It may hold a line break, quotes, the word Bearer or a URL.',
    steps: [
      stepIf(
        inJob,
        'Copy the key again and save it in the GitHub secret as one line. Save the key alone: no quotes, no blanks, no "Bearer " and no "OPENAI_API_KEY=" before it.'
      ),
      stepIf(
        atTerminal,
        'Set OPENAI_API_KEY to the key alone, on one line: no quotes inside it, no blanks and no "Bearer " before it.'
      ),
      stepIf(says(/URL/), 'If the secret holds a URL, move that URL to "base-url" and put the key into "api-key".'),
      step('If you can no longer see the whole key, create a new one. Most providers show a key only once.')
    ],
    who: ['secret-owner'],
    links: [LINKS.keys, LINKS.githubSecrets]
  },
  wrong_provider_key: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'The API key belongs to another provider',
    meaning: 'The key starts like a key of another provider. The server that was called does not know it.',
    steps: [
      step('Put a key of {host} into the secret. For OpenAI, create the key on the API keys page.'),
      step(
        'To call the other provider or a gateway instead, set "base-url" to its OpenAI-compatible address and keep the key.'
      ),
      step('If you keep secrets for several providers, check that the workflow reads the right one.')
    ],
    who: ['secret-owner', 'workflow-author'],
    links: [LINKS.keys, LINKS.apiKeysGuide]
  },
  admin_api_key: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'An admin key cannot call models',
    meaning: 'The key is an admin key. It manages the organization, and no model accepts it.',
    steps: [
      step(
        'Create a project key or a service account key on the API keys page. Save it in the secret that "api-key" reads.'
      ),
      step('Remove the admin key from that secret. It can change your organization.')
    ],
    who: ['secret-owner', 'project-owner'],
    links: [LINKS.keys, LINKS.apiKeysGuide]
  },
  invalid_api_key: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: 'key', box: null, explainedBy: null, isVague: true, setting: null },
    title: 'Incorrect API key provided',
    meaning: 'The server does not know this key. It may be mistyped, deleted or expired, or belong to another server.',
    steps: [
      stepIf(
        elsewhere,
        says(/sign(ing)? in|log in again|logged in/i),
        'Sign in again where this token comes from and save the new token. An API key is better for a job, because a token from a sign-in soon expires.'
      ),
      stepIf(
        says(NO_KEY_ARRIVED),
        onOpenAI,
        'The key may be fine: no key reached the API. Check whether "headers" or a proxy changes the Authorization header.'
      ),
      stepIf(
        says(NO_KEY_ARRIVED),
        notOpenAI,
        'The key may be fine. Send it in the header that {host} reads. Use "headers", for example with "api-key: …", "x-api-key: …" or "Authorization: Bearer …".'
      ),
      stepIf(
        says(/leaked/i),
        'Create a new key. The provider blocked this one because it was found in public. Remove it from the place where it was published.'
      ),
      stepIf(
        elsewhere,
        says(/\b(key|token) has expired/i),
        'Create a new key at {host} and save it in place of this one, which has expired.'
      ),
      stepIf(says(/switched off/i), 'Have this key switched on again where it was created, or use another one.'),
      stepIf(
        says(/audience/i),
        'Request an access token for the audience that the server names. Pass it in "headers" as "Authorization: Bearer …".'
      ),
      stepIf(
        elsewhere,
        says(/\b(key|token) (is|was|has been) blocked|blocked key/i),
        'The operator of {host} knows this key and has blocked it. Ask for it to be unblocked, or use another key.'
      ),
      stepIf(
        elsewhere,
        says(/^unauthorized$/im),
        ({ host, model }) => host === 'loopback' || /\bcloud$/.test(model ?? ''),
        '{host} passes requests for {model} on and needs a sign-in of its own. Sign in there, as with "ollama signin".'
      ),
      stepIf(
        elsewhere,
        keyIsGood,
        'Keep the key and ask whoever runs {host}. Either this key may not call {model}, or the provider behind {host} refused the credential that {host} uses for it.'
      ),
      stepIf(
        onOpenAI,
        not(says(NO_KEY_ARRIVED)),
        'Create a new key on the API keys page and save it in the GitHub secret that "api-key" reads.'
      ),
      stepIf(
        onAzure,
        says(/\b(tenant|issuer|jwt|access token)\b/i),
        'Request the access token in the tenant of the resource, for https://cognitiveservices.azure.com/.default or the audience that the words above name.'
      ),
      stepIf(
        onAzure,
        'Take the key of the same resource that "base-url" names, from Keys and Endpoint in the Azure portal.'
      ),
      stepIf(
        elsewhere,
        not(says(NO_KEY_ARRIVED)),
        not(keyIsGood),
        'Copy the whole key again from the console of {host}, or create a new one there. The key that was sent may be of another provider, deleted or cut off.'
      ),
      stepIf(
        elsewhere,
        not(keyIsGood),
        'Check that the key and "base-url" belong together. Many providers have one console and one host for each region or plan, and a key works on its own host only.'
      ),
      stepIf(
        elsewhere,
        not(keyIsGood),
        'If {host} is a gateway, use the key that the gateway issued, not the key of a provider. If it needs a sign-in of its own, as Ollama does for its cloud models, sign in there.'
      ),
      stepIf(
        inJob,
        "Look for an older copy of the secret. GitHub uses the environment's secret first, then the repository's, then the organization's."
      ),
      stepIf(
        decidedBy('OPENAI_BASE_URL'),
        'If the key belongs to another server than {host}, remove the variable OPENAI_BASE_URL.'
      )
    ],
    who: ['secret-owner', 'workflow-author'],
    links: [LINKS.keys, LINKS.errorCodesGuide, LINKS.githubSecrets]
  },
  key_auth_disabled: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'API keys are switched off on this Azure resource',
    meaning: 'The Azure resource accepts Microsoft Entra identities only. It refuses every API key.',
    steps: [
      step(
        'Use Microsoft Entra: pass an access token in "headers" as "Authorization: Bearer …". The identity needs the role Cognitive Services OpenAI User.'
      ),
      step(
        'Or ask an owner of the resource to allow local authentication (set "disableLocalAuth" to false), if your policy permits keys.'
      ),
      step('Or use the key of another resource that permits keys.')
    ],
    who: ['organization-owner', 'workflow-author'],
    links: []
  },
  account_deactivated: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'The account is deactivated or its access was terminated',
    meaning:
      'The provider has closed or restricted the account of this key. Waiting does not help, nor does a new key of the same account.',
    steps: [
      stepIf(onOpenAI, 'Read the e-mail that OpenAI sent to the owners of the organization. It gives the reason.'),
      stepIf(onOpenAI, 'Appeal in the OpenAI help center.'),
      stepIf(
        onAzure,
        says(/subscription/i),
        'Have an owner of the Azure subscription enable it again, in the Azure portal under Subscriptions.'
      ),
      stepIf(
        elsewhere,
        says(/invoice|billing|to pay\b|spending limit/i),
        'Pay what is due at {host}, or raise the limit that was reached there. The account is closed until then.'
      ),
      stepIf(
        notOpenAI,
        'Ask the support of {host} why the account or resource is blocked. The owner of the account probably got an e-mail.'
      ),
      stepIf(
        elsewhere,
        'If the message names a provider behind {host}, that provider blocked the account of {host}. Choose another provider route there, or ask the operator of {host}.'
      ),
      step('Until this is settled, use a key of another account of yours that is in good standing.')
    ],
    who: ['organization-owner', 'provider'],
    links: [LINKS.support, LINKS.errorCodesGuide]
  },
  mismatched_organization: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: 'key', box: 'account', explainedBy: null, isVague: false, setting: 'organization' },
    title: 'OpenAI-Organization header does not match the API key',
    meaning: 'The request names an organization that does not exist or that this key does not belong to.',
    steps: [
      stepIf(
        decidedBy('OPENAI_ORG_ID'),
        'Remove the variable OPENAI_ORG_ID from the workflow, the job and the runner. It is sent whenever it is set, and a new key does not help.'
      ),
      stepIf(
        says(/Without "organization" the same call succeeds/),
        'Leave "organization" empty. Without it the same call succeeds.'
      ),
      step(
        'Leave "organization" empty: a project key already names its organization. If you need it, copy the ID (org-...) from the organization settings, not the name.'
      ),
      step(
        'If the key belongs to a person, check that this person is still a member of the organization. Or use a service account key.'
      )
    ],
    who: ['workflow-author', 'organization-owner'],
    links: [LINKS.general, LINKS.errorCodesGuide]
  },
  mismatched_project: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: 'key', box: 'account', explainedBy: null, isVague: false, setting: 'project' },
    title: 'OpenAI-Project header does not match the API key',
    meaning: 'The request names a project that does not exist or that this key does not belong to.',
    steps: [
      stepIf(
        decidedBy('OPENAI_PROJECT_ID'),
        'Remove the variable OPENAI_PROJECT_ID from the workflow, the job and the runner. It is sent whenever it is set, and a new key does not help.'
      ),
      stepIf(says(/archived/i), 'Use a key of another project, or have an owner restore this one, which is archived.'),
      stepIf(
        says(/tied to/i),
        "The key's owner is no longer a member of its project. Have the person added to the project again, or use a key of a member or of a service account."
      ),
      step(
        'Leave "project" empty: a project key already names its project. If you need it, copy the ID (proj_...) from the project\'s settings, not the name.'
      ),
      step("Check that the project is not archived and that the key's owner is still a member of it.")
    ],
    who: ['workflow-author', 'project-owner'],
    links: [LINKS.keys, LINKS.errorCodesGuide]
  },
  missing_scopes: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: 'scopes', box: null, explainedBy: null, isVague: false, setting: null },
    title: 'Insufficient permissions: missing scopes',
    meaning: 'The key is genuine. Its permissions, or the role of its owner, do not allow this request.',
    steps: [
      stepIf(
        onOpenAI,
        'Edit the key on the API keys page and choose All. Or choose Restricted and set "Models" to Read, the parent switch "Model capabilities" to Request and "Responses" to Write. Single endpoints below the parent switch are not enough.'
      ),
      stepIf(
        onOpenAI,
        "Check the role of the key's owner in the project. A Viewer may list models but not call them, so make the owner a Member. A key can never do more than its owner."
      ),
      stepIf(
        onOpenAI,
        says(/responses\.write/),
        'If your program uses chat completions only, pin the endpoint in "required-models", as in gpt-6-luna@chat.'
      ),
      stepIf(
        onAzure,
        says(/Foundry User/),
        'Give the identity the role Foundry User on the Foundry project or resource, under Access control (IAM). The role was called Azure AI User before.'
      ),
      stepIf(
        onAzure,
        not(says(/Foundry User/)),
        'Give the identity the role Cognitive Services OpenAI User on the resource, under Access control (IAM).'
      ),
      followServer,
      stepIf(elsewhere, says(/accessible by integration/i), 'Give the job the permission "models: read".'),
      stepIf(
        elsewhere,
        'Give this key or token the permission that the words of {host} name. Change it where the key was created. Many tokens have a separate switch for calling models.'
      ),
      stepIf(
        elsewhere,
        "If a provider behind a gateway refused the call, the gateway's own role lacks the permission. Ask the operator of {host}."
      )
    ],
    who: ['secret-owner', 'project-owner'],
    links: [LINKS.keys, LINKS.keyPermissions, LINKS.rolesGuide, LINKS.status]
  },
  access_denied: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'doubted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: {
      forCapability: 'refused-if-named',
      forInvented: 'by-status',
      besideServerError: false,
      explainsAbsence: false
    },
    related: { admin: 'key', box: null, explainedBy: null, isVague: true, setting: null },
    title: 'Access denied',
    meaning: 'The server refused this request and did not say which rule refused it.',
    steps: [
      followServer,
      stepIf(
        notOpenAI,
        says(/\bpolic(y|ies)\b|\bfirewall\b|\bwaf\b|security rule/i),
        'Ask whoever runs {host} which of its policies refuses this request, and what has to change for it to pass.'
      ),
      stepIf(
        onOpenAI,
        'Read the words above. If they name a rule, such as a certificate, a sign-in or a policy, an owner of the organization has to meet or change that rule.'
      ),
      stepIf(
        elsewhere,
        says(BARE_REFUSAL),
        'Ask the operator of {host} for the reason, which the server does not give. Either this key may not call {model}, or {host} refuses the network or country of the runner. The same call from another network tells which.'
      ),
      stepIf(
        elsewhere,
        not(says(BARE_REFUSAL)),
        'Ask the operator of {host} to give this key access to {model}. The server says nothing more than the words above.'
      ),
      stepIf(
        elsewhere,
        'Check in the console of {host} that the model is enabled for the key, the account and its plan. Check that the whole key was copied.'
      ),
      stepIf(
        onAzure,
        'In the Azure portal, open Networking and Access control (IAM). Check that the resource lets this caller in.'
      ),
      stepIf(
        onOpenAI,
        "Open the project's settings > Limits and check that the project may use {model}. On the API keys page, check that the key may call it."
      ),
      stepIf(
        notOpenAI,
        'If every request is refused in this way, a rule of the gateway or the network may be the reason. Show its administrator the words above.'
      )
    ],
    who: ['project-owner', 'organization-owner'],
    links: [LINKS.keyPermissions, LINKS.rolesGuide]
  },
  upstream_refused: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: "The gateway's own access to its provider was refused",
    meaning:
      'The gateway accepted your key. It has no credential for the provider behind it, or the provider refused that credential.',
    steps: [
      stepIf(
        says(WANTS_PREFIX),
        '{host} has no credential for the provider that it chose for {model}. Write the name of the model with the prefix of a provider that it has one for, as in openai/gpt-6-luna, or have the credential saved there.'
      ),
      stepIf(
        says(/\bfor the model\b|\bsecret with the name|_KEY\b/),
        'Save the credential that the words above name at {host}, or ask its operator to do so. Without it, {host} cannot call the provider behind it.'
      ),
      step(
        'Ask the operator of {host} to check the credential that it uses for {model} at the provider behind it. It may be missing or expired, or lack credit or a permission.'
      ),
      step('Keep your own key. {host} accepted it.')
    ],
    who: ['gateway-operator'],
    links: []
  },
  ip_not_authorized: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: 'account', explainedBy: null, isVague: false, setting: null },
    title: 'IP address not authorized',
    meaning: "The key is good. The runner's address is not on the allowlist, or a network rule blocks it.",
    steps: [
      stepIf(
        onOpenAI,
        "Add the runner's outgoing address under Settings > Security > IP allowlist and wait up to 15 minutes. A project's allowlist replaces the organization's, so add the address to the list that applies."
      ),
      stepIf(
        onAzure,
        'Allow the address under Networking of the resource. Or run inside the virtual network, with a private endpoint whose name resolves to the private address.'
      ),
      stepIf(
        elsewhere,
        'Ask the operator of {host} to allow the outgoing address of this machine, or run the job inside its network.'
      ),
      stepIf(
        inJob,
        'Standard GitHub-hosted runners have no fixed address. Use a self-hosted runner, a larger runner with a static address, or a proxy with a fixed address in HTTPS_PROXY.'
      )
    ],
    who: ['organization-owner', 'network-admin'],
    links: [LINKS.ipAllowlistGuide, LINKS.errorCodesGuide]
  },
  unsupported_country_region_territory: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'Country, region, or territory not supported',
    meaning: 'The provider offers no service in the place that the request came from.',
    steps: [
      step(
        'Run the job on a runner in a supported country. What counts is the place of the last machine before the provider: the runner, the proxy or the gateway.'
      ),
      stepIf(
        elsewhere,
        'If {host} passes requests on, its own exit may be in the refused region. Ask its operator, call the provider directly, or use another model there.'
      ),
      stepIf(onOpenAI, 'If HTTPS_PROXY names a proxy, move that proxy to a supported region or do not use it.'),
      stepIf(onOpenAI, "If all of them are in a supported country, ask the provider's support to check the address.")
    ],
    who: ['network-admin', 'workflow-author', 'provider'],
    links: [LINKS.errorCodesGuide, LINKS.support]
  },
  incorrect_hostname: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: 'account', explainedBy: null, isVague: false, setting: null },
    title: 'Incorrect regional hostname',
    meaning: 'The key belongs to a project with data residency. Only another host serves that project.',
    steps: [
      stepIf(
        onOpenAI,
        'The project has data residency. Set "base-url" to its regional host, for example https://us.api.openai.com/v1, https://eu.api.openai.com/v1 or https://ae.api.openai.com/v1.'
      ),
      stepIf(
        notOpenAI,
        'The account belongs to another region. Set "base-url" to the host that the provider names for that region.'
      ),
      step('Use the same address in your program. Otherwise it is refused in the same way.'),
      stepIf(
        onOpenAI,
        'If you do not want the region, use a key of a project without data residency. The region of a project cannot be changed.'
      )
    ],
    who: ['workflow-author', 'project-owner'],
    links: [LINKS.dataResidencyGuide, LINKS.errorCodesGuide]
  },
  model_not_found: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'absent', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'refused', forInvented: 'refused', besideServerError: false, explainsAbsence: false },
    related: { admin: 'permission', box: null, explainedBy: 'shutdown-date', isVague: true, setting: null },
    title: 'The model does not exist or you do not have access to it',
    meaning:
      'The server has no such model for this key. The name is wrong, the model is gone, or the organization has no access to it.',
    steps: [
      stepIf(hasNear, 'Rename it: write {near} instead of {model}, in "required-models" and in your program.'),
      stepIf(
        not(hasNear),
        elsewhere,
        says(NAMES_ANOTHER),
        'Use the model that the words above name, in "required-models" and in your program.'
      ),
      stepIf(
        not(hasNear),
        elsewhere,
        says(WANTS_PREFIX),
        'Write the name as {host} lists it. A gateway for several providers wants the name of the provider before the model, as in openai/{model}.'
      ),
      stepIf(onLoopback, 'On a local server, load or pull the model first.'),
      stepIf(
        not(hasNear),
        elsewhere,
        says(/\b(available|valid|supported|allowed|permitted)( models?| deployments?)?( are)?: ?[['"`\w]/i),
        'Use one of the models that the words above name, in "required-models" and in your program.'
      ),
      stepIf(
        elsewhere,
        says(/country|region\b/i),
        '{host} does not offer this model in the region of the request or the account. Use another model, another region, or what the words above name.'
      ),
      stepIf(
        not(hasNear),
        says(/no .{0,20}(routing rule|route|channel)|No matching route|无可用渠道/i),
        elsewhere,
        '{host} has no route to {model} for this key. Ask the operator to add one, or use another model of the gateway.'
      ),
      stepIf(
        not(hasNear),
        says(/inference profile|throughput/i),
        'Call the model by the ID of its inference profile, such as us.… or global.…, instead of the bare name.'
      ),
      stepIf(
        not(hasNear),
        isBehind,
        elsewhere,
        'Ask whoever runs {host} to correct the name under which it passes {model} on, or to replace the model if its provider has shut it down. The name that you use is right.'
      ),
      stepIf(
        not(hasNear),
        not(isBehind),
        elsewhere,
        isOnList,
        '{host} lists {model} but does not serve it. The model was probably taken off, or is not enabled for this account. Enable it in the console, or use its replacement.'
      ),
      stepIf(
        not(hasNear),
        elsewhere,
        not(isOnList),
        'Compare the name with the names that {host} lists, letter by letter. A date, a prefix such as "us." or a vendor before a slash may belong to it.'
      ),
      stepIf(
        not(hasNear),
        elsewhere,
        'If the name is right, the model was shut down, is offered in another region only, or must be enabled once for the account or its plan. Look for it and for its replacement in the console of {host}.'
      ),
      stepIf(
        not(hasNear),
        onOpenAI,
        isFineTuned,
        'Use a key of the project and organization that trained this fine-tuned model, and check there that it was not deleted.'
      ),
      stepIf(
        not(hasNear),
        onOpenAI,
        isOnList,
        not(isFineTuned),
        'The name is right. If the model is new, it may be open to some organizations only. Then wait for the roll-out, or ask your account representative.'
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
        'Look for the model on the page of deprecated models. If it has been shut down, replace it.'
      ),
      stepIf(
        not(hasNear),
        onOpenAI,
        'Check that the organization has prepaid credit and the usage tier that the model needs. A ChatGPT subscription does not include API credit.'
      ),
      stepIf(
        onAzure,
        'Write the name of the deployment, not of the model. Check that the deployment is in the resource that "base-url" names. A new deployment takes some minutes.'
      )
    ],
    who: ['workflow-author', 'organization-owner'],
    links: [LINKS.deprecations, LINKS.limits, LINKS.billing]
  },
  model_not_allowed: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'refused', forInvented: 'refused', besideServerError: true, explainsAbsence: true },
    related: { admin: 'permission', box: null, explainedBy: 'shutdown-date', isVague: false, setting: null },
    title: 'Project does not have access to the model',
    meaning:
      'The model exists. The project, or the gateway key, has a list of allowed models, and this model is not allowed there.',
    steps: [
      stepIf(
        elsewhere,
        says(/IAM|marketplace|service role/i),
        "The gateway's own cloud role may not use the model. Ask the operator of {host} to correct its IAM policy."
      ),
      stepIf(
        elsewhere,
        says(/country|region/i),
        not(says(/\benable\b/i)),
        '{host} offers this model in some countries only. Use another model, or a runner in one of those countries. If {host} passes requests on, the country of its own exit counts.'
      ),
      stepIf(
        elsewhere,
        says(/(coding )?(agents?|clients?|cli|apps?)\b/i),
        says(/only (available|allow\w*|support\w*)/i),
        'This plan or group serves only the programs that the words above name. Use an ordinary key of {host}, which is billed by use, with its ordinary address.'
      ),
      stepIf(
        elsewhere,
        says(/\bheaders?\b/i),
        'Send the header that the words above name, with "headers" and in your program. {host} gives this model only to requests that have it.'
      ),
      stepIf(
        elsewhere,
        says(
          /subscription(?! key)|\bplan\b|upgrade|credit|\btier\b|\btrial\b|licen[sc]e|premium|enterprise|套餐|with a \w+ account/i
        ),
        not(says(/IAM|marketplace/i)),
        'The subscription or plan of this account does not include the model at {host}. Upgrade it, or use a model that it includes. If you signed in, use an API key instead.'
      ),
      stepIf(
        elsewhere,
        says(/data policy|guardrail|allowed providers|provider terms/i),
        "The account's settings at {host} rule out every provider of the model. Change its list of allowed providers or its privacy settings. If it is the gateway's account, ask its operator."
      ),
      stepIf(
        elsewhere,
        says(/dedicated|non-serverless|deploy/i),
        'Create and start a dedicated endpoint for the model at {host}, or use a model that is offered without one.'
      ),
      stepIf(
        elsewhere,
        says(/\bform\b|registration|\bapply\b|(request|ask for) access|\bterms\b|use case/i),
        'Ask for the model once, in the way that the words above name: a form, a registration or terms to accept. Do so in the account that this key belongs to.'
      ),
      followServer,
      stepIf(
        elsewhere,
        says(/only available/i),
        'The words above say where the model is offered. Use it there, or use another model.'
      ),
      stepIf(
        elsewhere,
        says(/activat|not open|not enabled|disabled|enable|not allowed to use|eligible|开通|开放/i),
        'Activate the model once for this account in the console of {host}.'
      ),
      stepIf(
        elsewhere,
        'Add the model to what this key, its team or its workspace may use. On a gateway that is the list of the virtual key, which the operator of {host} can change.'
      ),
      stepIf(onOpenAI, "Open the project's settings > Limits, edit the list of models and allow this model."),
      stepIf(onOpenAI, 'If other projects can use it, check that the key belongs to the project that you meant.'),
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
    links: [LINKS.rolesGuide]
  },
  model_retired: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'gone', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'refused', forInvented: 'by-status', besideServerError: false, explainsAbsence: true },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'The model has been shut down',
    meaning: 'The provider has shut this model down, or no longer gives it to new users. It will not come back.',
    steps: [
      stepIf(hasReplacement, 'Use {replacement} in place of {model}. It answered with this key just now.'),
      stepIf(onOpenAI, not(hasReplacement), 'Find the recommended replacement on the page of deprecated models.'),
      stepIf(
        onAzure,
        'In the Azure portal, update the deployment to a newer version of the model, or deploy its replacement and use that name.'
      ),
      stepIf(
        elsewhere,
        says(NAMES_ANOTHER),
        'Use the model that the words above name, in "required-models" and in your program.'
      ),
      stepIf(
        elsewhere,
        not(hasReplacement),
        'Use another model. Look for the replacement in the list of models of {host} or on its page of deprecated models. If the whole service is closed, change the provider.'
      ),
      step('Change the name in your program and in "required-models" at the same time.'),
      step(
        'To be ready for the next shutdown, name a second choice, as in gpt-6.1-terra || gpt-6-luna. Let your program use the one that the output "selected-models" names.'
      )
    ],
    who: ['workflow-author'],
    links: [LINKS.deprecations]
  },
  organization_not_verified: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'Your organization must be verified',
    meaning: 'The provider gives this model, or its streamed answers, only to verified organizations.',
    steps: [
      stepIf(
        says(/only streaming/i),
        'The model itself may be called. Turn streaming off in your program and leave "check-streaming" at false, or verify the organization.'
      ),
      stepIf(
        onOpenAI,
        'An owner opens the organization settings > General and clicks Verify Organization. It needs a government-issued ID and no payment, and takes effect within 30 minutes.'
      ),
      stepIf(
        elsewhere,
        says(/实名|real[- ]name|identity|account|phone/i),
        'Complete the verification of the account (identity, name or phone) in the console of {host}.'
      ),
      stepIf(notOpenAI, 'Ask whoever runs {host}. The organization that it uses at the provider must be verified.'),
      step('Until then, name a model that needs no verification as a second choice in "required-models".')
    ],
    who: ['organization-owner'],
    links: [LINKS.general, LINKS.support]
  },
  model_mismatch: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'Another model answered',
    meaning:
      'The server answered as another model, or it answers for any name. The answer proves nothing about this model.',
    steps: [
      step(
        'Check in the configuration of {host} that this name leads to the model that you mean, not to a default or a fallback.'
      ),
      step(
        'Write the name that the server really serves in "required-models". Some local servers ignore the name and answer with the model that is loaded.'
      ),
      step('If the server cannot tell models apart, move the model to "optional-models".')
    ],
    who: ['workflow-author', 'provider'],
    links: [LINKS.errorCodesGuide]
  },
  not_proven: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'The answer proves nothing',
    meaning:
      'The model answered, but the answer proves nothing. The server did not clearly refuse an invented model, or the answer about a capability was cut off or filtered.',
    steps: [
      step('Run the job again. The request for the invented model may have met a passing failure.'),
      step('Check in the configuration of {host} that it refuses models that it does not have.')
    ],
    who: ['workflow-author', 'provider'],
    links: []
  },
  unsupported_endpoint: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'request', endpoint: 'unsuitable', uncalled: null },
    means: { forCapability: 'refused', forInvented: 'by-status', besideServerError: false, explainsAbsence: true },
    related: { admin: null, box: null, explainedBy: 'shutdown-date', isVague: false, setting: null },
    title: 'The model is not supported on this endpoint',
    meaning:
      'The server refused the model at every endpoint that was tried. That says nothing about access to the model.',
    steps: [
      stepIf(
        says(/chat template/i),
        'It is a base model. Pin completions, as in {model}@completions, or start the server with --chat-template.'
      ),
      stepIf(
        elsewhere,
        says(/start (it|the server)|--[a-z]/i),
        'Start the server with the option that the words above name.'
      ),
      stepIf(
        elsewhere,
        says(/this route|allowed to call routes/i),
        'This key may not call this route. Ask whoever runs {host} to add it to the routes of the key, or pin an endpoint that the key may call.'
      ),
      stepIf(
        isPinned,
        'The model does not answer on the pinned endpoint. Remove the pin, or pin the endpoint that your program calls.'
      ),
      stepIf(
        not(isPinned),
        says(
          /(not (supported|accessible|available)|(does not|doesn't) support).{0,40}chat|chat\/completions is not|\b(use|try) .{0,12}\/responses/i
        ),
        'Pin responses, as in {model}@responses, and use the Responses API in your program. The model has no chat completions here.'
      ),
      stepIf(
        not(isPinned),
        says(/responses/i),
        'Pin chat completions, as in {model}@chat, and use them in your program. The model has no Responses API here.'
      ),
      stepIf(
        not(isPinned),
        'Pin the endpoint that the model offers, as in {model}@chat or {model}@embeddings. The name of a deployment or an alias does not say what the model does.'
      ),
      stepIf(onOpenAI, "Check on the model's page which endpoints it offers. Many models answer on Responses only."),
      stepIf(notOpenAI, 'Check in the documentation of {host} which endpoints it offers for this model.')
    ],
    who: ['workflow-author'],
    links: [LINKS.errorCodesGuide]
  },
  blocked_by_safety_policy: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'A safety policy stopped the test request',
    meaning: 'A policy in front of the model refused the harmless test request. That says nothing about access.',
    steps: [
      step(
        'The policy refused the text of the request, not the key or the model. Run the job again. If your program is refused too, change the text that it sends.'
      ),
      stepIf(
        onOpenAI,
        "If this continues, send the request ID to OpenAI's support. OpenAI has a program for trusted access for some fields of work."
      ),
      stepIf(notOpenAI, 'If this continues, ask the operator of {host} which policy refuses the request.')
    ],
    who: ['organization-owner', 'provider'],
    links: [LINKS.support]
  },
  capability_not_supported: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: 'switched-off', isVague: false, setting: null },
    title: 'The model or project does not support this capability',
    meaning: 'The API says that this model or project does not support the parameter, the value or the tool.',
    steps: [
      step("Use a model that has the capability. The model's page lists what it supports."),
      step('Or remove the capability from the requirement, if your program does not need it.')
    ],
    who: ['workflow-author', 'organization-owner'],
    links: []
  },
  capability_ignored: {
    status: 'unusable',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: 'switched-off', isVague: false, setting: null },
    title: 'The capability was ignored',
    meaning: 'The model answered but ignored the capability that was asked for.',
    steps: [
      step('Check that {host} passes the parameter on and that the model behind it supports it.'),
      step('Or use a model that has the capability.')
    ],
    who: ['workflow-author', 'provider'],
    links: []
  },
  request_rejected: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'request', endpoint: 'nothing', uncalled: null },
    means: {
      forCapability: 'refused-if-named',
      forInvented: 'by-status',
      besideServerError: false,
      explainsAbsence: false
    },
    related: { admin: null, box: null, explainedBy: null, isVague: true, setting: null },
    title: 'The API refused the form of the test request',
    meaning:
      'The server refused the form of the test request. That does not tell whether your program may use the model.',
    steps: [
      stepIf(
        onAzure,
        says(/api[- ]?version/i),
        'Set "base-url" to the v1 address, https://YOUR-RESOURCE.openai.azure.com/openai/v1/. It needs no api-version.'
      ),
      stepIf(
        says(/(requires?|needs?|at least one|must) .{0,60}\btools?\b/i),
        'The model is there and the key may use it. Your program must send a tool with each request, as the words above say. The test request has none.'
      ),
      stepIf(
        elsewhere,
        says(/\bheaders?\b/i),
        'Send the header that the words above name, with "headers" and in your program. The gateway needs it to know where to send the request.'
      ),
      stepIf(
        elsewhere,
        says(/memory|system resources|load(ing)? (the )?model|model loading|crashed|exit code/i),
        'The server could not load or run the model. Free memory or take a smaller model, and look into the log of {host}.'
      ),
      stepIf(
        says(/beta/i),
        'Remove the header OpenAI-Beta from "headers" and from your program. The beta form is gone.'
      ),
      stepIf(
        says(/chat template/i),
        'It is a base model. Pin completions, as in {model}@completions, or start the server with --chat-template.'
      ),
      stepIf(
        isBehindGateway,
        'The provider behind {host} refused the request or failed, and {host} does not say why. Run the job again. If this continues, show the words above to the operator of {host}.'
      ),
      stepIf(
        elsewhere,
        says(NO_WORDS),
        'Ask whoever runs {host} and give the time and the request ID. The server refused the request and gave no reason.'
      ),
      stepIf(
        says(/\btoo large\b|\bmax(imum)?\.? size\b/i),
        'The server takes only smaller requests for {model} than the test request. Ask for a higher limit, or use another model or provider.'
      ),
      stepIf(
        not(isBehindGateway),
        'The server refused the form of the test request, not the key or the model. Read in the words above what it wants.'
      ),
      followServer,
      stepIf(
        elsewhere,
        'If {host} is a gateway, check that it passes the request on unchanged. Check that "headers" holds the headers that it wants.'
      ),
      step('If the words name another endpoint, pin that, as in {model}@chat.'),
      step(
        "If the message names a field that your program does not send, report it with the request ID in this action's issue tracker."
      )
    ],
    who: ['workflow-author', 'provider'],
    links: [LINKS.errorCodesGuide]
  },
  insufficient_quota: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: 'money', box: 'money', explainedBy: null, isVague: false, setting: null },
    title: 'You exceeded your current quota',
    meaning: 'The organization that pays for this key has no credit left. Waiting does not bring it back.',
    steps: [
      stepIf(
        says(/\b1113\b|resource package/i),
        elsewhere,
        'If the account has a coding plan, use the address of that plan (/api/coding/paas/v4 at z.ai and Zhipu). Otherwise recharge the account.'
      ),
      stepIf(
        elsewhere,
        ofProvider,
        'The account that {host} uses at the provider behind it has no credit. Ask whoever runs {host}, or use another model.'
      ),
      stepIf(
        says(/free (quota|tier)/i),
        elsewhere,
        'The free quota is used up. Switch the mode "free tier only" off in the console of {host} and complete the payment information.'
      ),
      stepIf(
        says(/usage.?not.?included/i),
        'The plan of the account does not include this usage. Upgrade it, or use an API key with credit.'
      ),
      stepIf(
        onOpenAI,
        'Add prepaid credit on the Billing page. ChatGPT Plus and other ChatGPT subscriptions do not include API credit.'
      ),
      stepIf(
        onOpenAI,
        'Check that you are looking at the organization of this key. Credit in another organization does not count, and a budget is not a balance.'
      ),
      stepIf(
        onOpenAI,
        'If there is credit, look for a reached limit on the Limits pages of the organization and the project. A payment takes effect after some minutes, a new usage tier after some hours.'
      ),
      stepIf(
        onAzure,
        'Check the state of the Azure subscription and its credit, under Cost Management in the Azure portal.'
      ),
      stepIf(
        elsewhere,
        'Add credit or recharge at {host}, in the account of this key. Free or gift credit does not count for every model.'
      ),
      stepIf(
        elsewhere,
        'If {host} is a gateway and its own account at the provider is empty, you cannot pay it. Then ask the operator of {host}, or use another model.'
      )
    ],
    who: ['organization-owner'],
    links: [LINKS.billing, LINKS.limits, LINKS.usageAndSpendLimits]
  },
  spend_limit_exceeded: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model-of-openai' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: 'money', box: 'money', explainedBy: null, isVague: false, setting: null },
    title: 'A spend or usage limit was reached',
    meaning:
      'Somebody set a limit on the organization, the project or the gateway key, and it is reached. There may still be credit.',
    steps: [
      stepIf(
        says(/safe experience|paused/i),
        elsewhere,
        'Switch the mode off that has paused the model, or raise its limit, in the console of {host}.'
      ),
      stepIf(
        onOpenAI,
        says(/project_spend_limit|project's own/i),
        "Raise the project's limit in the project's settings > Limits."
      ),
      stepIf(
        onOpenAI,
        'Read which limit the message names. On the organization limits page, the organization can raise its own limit, or ask OpenAI to raise a limit that OpenAI assigned.'
      ),
      stepIf(
        notOpenAI,
        'Raise the limit or the budget of this key, its team or its account at {host}, or ask the operator.'
      ),
      step('If nobody may raise the limit, wait for the next period. Other projects or keys may still work.')
    ],
    who: ['organization-owner', 'project-owner'],
    links: [LINKS.limits, LINKS.spendLimitsGuide, LINKS.usageAndSpendLimits]
  },
  billing_not_active: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: 'money', box: 'money', explainedBy: null, isVague: false, setting: null },
    title: 'Your account is not active: check your billing details',
    meaning: 'The organization has no active billing. Every call is refused, although the key is good.',
    steps: [
      stepIf(
        elsewhere,
        ofProvider,
        'The account that {host} uses at the provider behind it needs a valid payment method. Ask whoever runs {host}.'
      ),
      stepIf(
        elsewhere,
        says(/(plan|subscription|package|membership|trial|credits?)\b.{0,20}(expired|ended|lapsed|cancel)|套餐/i),
        'The plan or subscription at {host} has ended. Renew it, or use a key that is billed by use.'
      ),
      stepIf(onOpenAI, 'Open the Billing page, add or renew the payment method and add credit.'),
      stepIf(
        onOpenAI,
        'Check that you are looking at the organization of this key. A payment takes effect after some minutes.'
      ),
      stepIf(
        notOpenAI,
        'Save a valid payment method, such as a credit card, at {host} and pay what is due. Some providers want one even if you have free credit.'
      ),
      stepIf(notOpenAI, 'Check that you are looking at the account of this key.')
    ],
    who: ['organization-owner'],
    links: [LINKS.billing, LINKS.usageAndSpendLimits]
  },
  rate_limit_exceeded: {
    status: 'undetermined',
    next: { retry: 'always', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: 'limits', box: null, explainedBy: 'incident', isVague: false, setting: null },
    title: 'Rate limit reached',
    meaning: 'The project or organization sent too many requests or tokens at that moment. The retries did not help.',
    steps: [
      stepIf(
        says(/replenish|call volume quota/i),
        'Wait for the time that the server names, or have the quota of the gateway raised by its operator.'
      ),
      stepIf(
        says(/flex/i),
        'There is no flex capacity at the moment. Run the job again later, or use the default service tier in your program.'
      ),
      stepIf(
        says(/request too large|waiting does not help/i),
        'Raise the limit or use a model with a higher one. The limit is smaller than one request, and waiting does not help.'
      ),
      stepIf(
        says(/no (healthy )?deployments? available/i),
        'Ask the operator of {host}. The gateway has no working deployment of the model left.'
      ),
      stepIf(
        elsewhere,
        says(/\b(daily|weekly|monthly|hourly|per (day|week|month|hour)|quota increase|plan)\b|小时|上限/i),
        'Wait until the period that the words name is over, or raise that limit with a larger plan or quota at {host}.'
      ),
      step('Run the job again later. Nothing is wrong with the key or the model.'),
      step('Lower "concurrency" and raise "max-retries", so that the checks take their time.'),
      stepIf(elsewhere, 'Free tiers are served last. Try at another hour, or take a paid plan at {host}.'),
      step('Move the job to an hour when other jobs and programs of the same account are quiet.'),
      stepIf(
        onOpenAI,
        'If the limit is only a few requests a minute, the organization is on the free tier. Add credit, or ask for more on the limits page.'
      )
    ],
    who: ['workflow-author', 'organization-owner', 'provider'],
    links: [LINKS.limits, LINKS.rateLimitsGuide, LINKS.tooManyRequests]
  },
  server_overloaded: {
    status: 'undetermined',
    next: { retry: 'always', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: 'incident', isVague: false, setting: null },
    title: 'The server is overloaded',
    meaning: 'The provider has more requests at the moment than it can answer.',
    steps: [
      stepIf(
        elsewhere,
        says(/tier/i),
        'Run the job again at another hour, or use a paid plan at {host}. The free tier is served last.'
      ),
      stepIf(
        elsewhere,
        saysOwn('noAccount'),
        'Ask whoever runs {host} to check its accounts at the provider, and whether the group of this key may use one. If the accounts only wait for their limits, it passes by itself.'
      ),
      stepIf(
        elsewhere,
        says(/渠道|channel|group/i),
        'If this continues, no channel of {host} serves the model for the group of this key. Ask the operator.'
      ),
      stepIf(
        says(/flex/i),
        'There is no flex capacity at the moment. Run the job again later, or use the default service tier in your program.'
      ),
      step('Run the job again later, or use another model until then. You need not change anything.'),
      stepIf(onOpenAI, "Look at the provider's status page."),
      stepIf(
        elsewhere,
        'If this continues, look at the status page of {host}, or ask the operator. A gateway also says this when its own provider of the model is down.'
      ),
      step('If it happens often, raise "max-retries" and do not schedule the job on the full hour.')
    ],
    who: ['provider', 'workflow-author'],
    links: [LINKS.status, LINKS.errorCodesGuide]
  },
  server_error: {
    status: 'undetermined',
    next: { retry: 'always', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: {
      forCapability: 'refused-if-unsupported',
      forInvented: 'by-status',
      besideServerError: false,
      explainsAbsence: false
    },
    related: { admin: null, box: null, explainedBy: 'incident', isVague: false, setting: null },
    title: 'The server had an error',
    meaning: 'The provider had a failure on its own side. The retries did not help.',
    steps: [
      stepIf(
        says(/渠道|channel/i),
        'If this continues, no channel of {host} serves the model for the group of this key. Ask the operator.'
      ),
      stepIf(
        elsewhere,
        says(
          /terminated|killed|crash|(could not|failed to|unable to) load|runner|enginecore|engine (is )?dead|\bcuda\b|unexpected eof|(backends?|workers?)\b.{0,30}(died|dead|exit|fail|stopp|not (found|loaded|running))/i
        ),
        'Look into the log of {host}. The process that runs the model ended or could not load it, usually because memory was short.'
      ),
      stepIf(
        elsewhere,
        saysOwn('outOfReach'),
        'Ask whoever runs {host} to check the address that {model} leads to there, and whether a server answers at it. That connection failed, not yours.'
      ),
      stepIf(
        elsewhere,
        saysOwn('noAccount'),
        'Ask whoever runs {host} to check its accounts at the provider, and whether the group of this key may use one. If the accounts only wait for their limits, it passes by itself.'
      ),
      stepIf(
        elsewhere,
        saysOwn('pageBehind'),
        'Ask whoever runs {host} to check the address and the headers with which it calls the provider of {model}. The provider answered with a web page.'
      ),
      stepIf(
        notOpenAI,
        says(/\b(check|see|look at|view) .{0,30}\blogs?\b/i),
        'Look into the log that the words above name. It gives the reason.'
      ),
      stepIf(
        elsewhere,
        ofProvider,
        'The provider behind {host} failed. Run the job again later, or use another model. If this continues, show the words above to the operator of {host}.'
      ),
      step('Run the job again later. You need not change anything.'),
      stepIf(onOpenAI, "Look at the provider's status page."),
      stepIf(
        elsewhere,
        not(ofProvider),
        not(saysOwn('outOfReach')),
        'If this continues, ask whoever runs {host}, and show the words above.'
      ),
      stepIf(
        onOpenAI,
        'If only one model fails for hours, write to support with the request ID. A preview model that you have no access to can fail in this way too.'
      )
    ],
    who: ['provider'],
    links: [LINKS.status, LINKS.support]
  },
  blocked_by_edge: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'unclear', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'Blocked before the request reached the API',
    meaning: 'Cloudflare, a firewall or a proxy on the way refused the request, usually with a web page.',
    steps: [
      stepIf(
        says(
          /zscaler|netskope|fortinet|fortigate|forcepoint|umbrella|sophos|bluecoat|squid|fortiguard|(page|site) blocked|web ?filter|internet security|categori[sz]ation|categor(y|ies)|requested url could not be retrieved/i
        ),
        "Ask the network's administrators for an exception for {host}. A proxy or web filter of the network answered in place of the API."
      ),
      stepIf(
        elsewhere,
        says(/\bError 1\d{3}: /),
        'Ask the operator of {host} to look at this error of Cloudflare. The settings of that site refuse the request.'
      ),
      stepIf(
        elsewhere,
        says(/\brequest (was|has been|is) blocked\b/i),
        'A firewall in front of {host} blocks the network of this machine or the name of this client. Ask the operator of {host} to let it pass, or try another name with "headers", as in "User-Agent: my-program/1.0".'
      ),
      stepIf(
        inJob,
        'Run the job again, on a GitHub-hosted runner if you can. Such blocks depend on the network that the request comes from.'
      ),
      stepIf(atTerminal, 'Try from another network. Such blocks depend on the network that the request comes from.'),
      stepIf(elsewhere, 'Check that "base-url" is the address of the API and not of a website or a sign-in page.'),
      step(
        'On your own network, let the firewall, the web filter and the proxy pass HTTPS requests to {host} unchanged. Look for line breaks and odd characters in "headers".'
      ),
      stepIf(says(/Ray ID/i), "Send the Ray ID to the provider's support.")
    ],
    who: ['network-admin', 'workflow-author', 'provider'],
    links: [LINKS.status, LINKS.githubProxy]
  },
  unreadable_response: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'unclear', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: 'base-url', isVague: false, setting: null },
    title: 'The answer could not be read',
    meaning:
      'The server answered, but not as the API does. The answer was not JSON, empty, cut off, or an error with status 200.',
    steps: [
      stepIf(
        saysOwn('webPage'),
        'A website answered. Check that "base-url" is the address of the API, and that no sign-in page of a network or proxy answers in its place.'
      ),
      stepIf(
        elsewhere,
        says(/(with status 200|inside the stream|answer of the model: [^:]{1,80}): ?\S/),
        "Read the server's words at the end of the text above. If they do not help, show them to whoever runs {host}. The server sends this error with the status of a success."
      ),
      stepIf(
        says(/region|api.?key/i),
        elsewhere,
        'The server sent an error with status 200. Check the key, and check that the key and "base-url" belong to the same region.'
      ),
      step(
        'Run the job again later. An answer can break off on the way, and some servers close the connection under load.'
      ),
      stepIf(elsewhere, 'Check that "base-url" is the root of an OpenAI-compatible API. It usually ends in /v1.'),
      stepIf(elsewhere, 'Look into the log of {host}. Check that no proxy changes or cuts answers.')
    ],
    who: ['workflow-author', 'network-admin', 'provider'],
    links: [LINKS.status, LINKS.errorCodesGuide]
  },
  unknown_url: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'request', endpoint: 'missing', uncalled: null },
    means: {
      forCapability: 'refused-if-named',
      forInvented: 'by-status',
      besideServerError: false,
      explainsAbsence: false
    },
    related: { admin: null, box: null, explainedBy: 'base-url', isVague: false, setting: null },
    title: 'Unknown request URL',
    meaning: 'The server has nothing at this address. The base URL is wrong or incomplete.',
    steps: [
      stepIf(
        says(/^Redirected/m),
        'Find out why {host} sends callers elsewhere before you change anything. The key was not sent there, and only an address of your provider may get it.'
      ),
      stepIf(
        onAzure,
        says(/subdomain|resource/i),
        'This host belongs to no resource. Set "base-url" to the endpoint that the Azure portal shows for the resource, followed by /openai/v1/.'
      ),
      stepIf(onAzure, 'Use https://YOUR-RESOURCE.openai.azure.com/openai/v1/ as "base-url".'),
      stepIf(
        decidedBy('OPENAI_BASE_URL'),
        'Remove the variable OPENAI_BASE_URL from the workflow and the runner, if you did not mean to set it.'
      ),
      stepIf(
        notOpenAI,
        not(says(/^Redirected/m)),
        'Correct "base-url". It must be the root of the API with its version, such as /v1, and must not end with a path like /chat/completions. Check every part of it, such as the host or an account ID.'
      ),
      stepIf(
        onOpenAI,
        'Set "base-url" to the root of the API with its version, for example https://api.openai.com/v1. Leave out a path like /chat/completions at its end.'
      ),
      stepIf(
        ({ othersAnswered }) => othersAnswered,
        'Other models work there, so the server does not offer this endpoint. Pin another one, as in {model}@chat.'
      )
    ],
    who: ['workflow-author'],
    links: [LINKS.errorCodesGuide]
  },
  dns_failure: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'The host name was not found (DNS)',
    meaning: "The runner could not find the address of the API's host.",
    steps: [
      step('Check the spelling of {host} in "base-url".'),
      stepIf(
        decidedBy('OPENAI_BASE_URL'),
        'The variable OPENAI_BASE_URL decided the host. Remove it if you did not mean to set it.'
      ),
      step('Run the job again. Name servers sometimes fail for a moment.'),
      step('On a self-hosted runner, check its name server. If only a proxy can resolve names, set HTTPS_PROXY.'),
      stepIf(
        inJob,
        notOpenAI,
        'For a service container, use its label as the host name if the job runs in a container. Otherwise use localhost and the mapped port.'
      )
    ],
    who: ['workflow-author', 'network-admin'],
    links: [LINKS.githubProxy]
  },
  connection_failed: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: 'incident', isVague: false, setting: null },
    title: 'Connection error',
    meaning: 'The connection to the API was refused or reset, or there was no way to the server.',
    steps: [
      stepIf(onLoopback, 'Check that the local server is running and that the port in "base-url" is right.'),
      stepIf(onOpenAI, "Run the job again and look at the provider's status page."),
      stepIf(
        ({ host }) => host === 'azure' || host === 'other',
        'Check that {host} is running, that the port in "base-url" is right and that this machine can reach it. Then run the job again.'
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
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'The TLS certificate is not trusted',
    meaning:
      "The runner does not trust the server's certificate. Usually a company proxy opens TLS, or the server signs its own certificate.",
    steps: [
      stepIf(
        says(/expired|another host name/i),
        'The certificate has expired or is for another host name. Renew it, or correct the host in "base-url".'
      ),
      step(
        "Save the root certificate of your company or server as a PEM file on the runner. Set NODE_EXTRA_CA_CERTS in this step's env to its path."
      ),
      step('If possible, have {host} excluded from TLS inspection.'),
      step('NODE_TLS_REJECT_UNAUTHORIZED does not switch this check off here. Anybody could then read the key.')
    ],
    who: ['network-admin', 'workflow-author'],
    links: [LINKS.githubProxy]
  },
  proxy_authentication_required: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'unclear', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'Proxy authentication required',
    meaning: 'The proxy between the runner and the API wants a user name and a password.',
    steps: [
      step(
        'Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT from a GitHub secret. Percent-encode the special characters of the password.'
      ),
      step('If the runner can reach {host} without the proxy, add {host} to NO_PROXY.'),
      step(
        "If the credentials are set, ask the proxy's administrator whether they are still valid and may reach this host."
      )
    ],
    who: ['network-admin', 'workflow-author'],
    links: [LINKS.githubProxy, LINKS.githubSecrets]
  },
  request_timeout: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: 'incident', isVague: false, setting: null },
    title: 'Request timed out',
    meaning: 'No complete answer came within the time that one request may take.',
    steps: [
      stepIf(onLoopback, 'Load the model before this step. A local server loads it before its first answer.'),
      stepIf(onOpenAI, "Run the job again and look at the provider's status page."),
      stepIf(notOpenAI, 'Run the job again. A server that is busy may give no answer in time.'),
      step(
        'Raise "timeout-seconds" and "deadline-seconds". For models that think long, set "timeout-seconds" to 120 or more.'
      ),
      step(
        'On a self-hosted runner, check that the firewall does not silently drop connections. Set HTTPS_PROXY if the runner needs a proxy.'
      )
    ],
    who: ['workflow-author', 'network-admin', 'provider'],
    links: [LINKS.status]
  },
  unlisted: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'absent', about: 'access', endpoint: 'nothing', uncalled: 'by-choice' },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: 'permission', box: null, explainedBy: null, isVague: false, setting: null },
    title: 'Not on the list of models',
    meaning: 'The model is not on the list of this key, and it was not called. Nothing proves that the key can use it.',
    steps: [
      stepIf(hasNear, 'Rename it: write {near} instead of {model}, in "required-models" and in your program.'),
      stepIf(not(hasNear), 'Compare the name with the list of models, letter by letter.'),
      step(
        'To learn the answer by a real request, set "probe" to call, and for image models "paid-probes" to true. A restricted key may call models that it may not list.'
      ),
      stepIf(onOpenAI, not(hasNear), "Check in the project's settings > Limits that the project may use this model.")
    ],
    who: ['workflow-author', 'project-owner'],
    links: [LINKS.deprecations]
  },
  not_probed: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: 'by-choice' },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: 'shutdown-date', isVague: false, setting: null },
    title: 'No real call was made',
    meaning:
      'The model is on the list but was not called. The settings or the kind of model ruled the call out, so access is not proven.',
    steps: [
      stepIf(
        says(/probe: list/),
        'If you want proof, set "probe" to call. A call usually costs a small fraction of a cent.'
      ),
      stepIf(says(/paid-probes/), 'Set "paid-probes" to true. Each run then buys one small picture.'),
      stepIf(
        not(says(/probe: list|paid-probes/)),
        'Try the model from your program, and name it in "optional-models". Models for live audio and video have no small test request.'
      )
    ],
    who: ['workflow-author'],
    links: [LINKS.errorCodesGuide]
  },
  not_reached: {
    status: 'undetermined',
    next: { retry: 'never', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: 'run-ended' },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'Not checked: the run ended before',
    meaning: 'The run ended before this model was checked. The key was refused, or the deadline had passed.',
    steps: [
      step(
        'Solve the cause that this report names for the key or for another model. The next run then checks this model too.'
      ),
      step('If the report names no other cause, the deadline had passed. Raise "deadline-seconds" or "concurrency".')
    ],
    who: ['workflow-author'],
    links: [LINKS.errorCodesGuide]
  },
  unknown_error: {
    status: 'undetermined',
    next: { retry: 'by-status', stops: 'this-model' },
    shows: { key: 'nothing', model: 'nothing', about: 'nothing', endpoint: 'nothing', uncalled: null },
    means: {
      forCapability: 'refused-if-named',
      forInvented: 'by-status',
      besideServerError: false,
      explainsAbsence: false
    },
    related: { admin: null, box: null, explainedBy: 'base-url', isVague: true, setting: null },
    title: 'Unknown error',
    meaning: 'The server refused the request for a reason that this action does not know.',
    steps: [
      followServer,
      stepIf(
        notOpenAI,
        says(NO_WORDS),
        'Ask whoever runs {host} and give the time and the request ID. The server gave no reason. A firewall may have answered, or the key may lack a right.'
      ),
      stepIf(
        notOpenAI,
        not(says(NO_WORDS)),
        "Read the server's own words above, which this action does not know. If they do not help, show them with the request ID to whoever runs {host}."
      ),
      stepIf(
        onOpenAI,
        "Read the server's own words above, which this action does not know. Look them up in the guide to error codes, and look at the provider's status page."
      ),
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
    shows: { key: 'accepted', model: 'answered', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'The rate limits are too low for this job',
    meaning: 'The model works, but it gets fewer requests or tokens a minute than this job asks for.',
    steps: [
      stepIf(
        says(/limit is 0/i),
        onOpenAI,
        "Raise the limit, which is 0 for this model. Do so in the project's settings > Limits, or get the credit and the usage tier that the model needs. Waiting never helps."
      ),
      stepIf(
        says(/limit is 0/i),
        notOpenAI,
        'The limit is 0, and waiting never helps. Ask for a plan or a quota at {host} that includes this model.'
      ),
      stepIf(
        onOpenAI,
        "If the project has lower limits than its organization, raise the model's limits in the project's settings > Limits."
      ),
      stepIf(
        onOpenAI,
        "If the organization's own limit is too low, ask for more on the organization limits page or reach the next usage tier."
      ),
      stepIf(notOpenAI, 'Ask for higher limits at {host}.'),
      stepIf(
        not(says(/limit is 0/i)),
        'If the job needs less than that, lower "min-requests-per-minute" or "min-tokens-per-minute".'
      ),
      step('Use a model with higher limits, as in gpt-6.1-terra || gpt-6-luna.')
    ],
    who: ['project-owner', 'organization-owner', 'workflow-author'],
    links: [LINKS.limits, LINKS.rateLimitsGuide]
  },
  identity_token_unavailable: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'missing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'No identity token from GitHub',
    meaning: 'The job got no identity token from GitHub. There was nothing to exchange for access.',
    steps: [
      step(
        'Give the job the permission "id-token: write", and "contents: read" if it checks out code. For a reusable workflow, the calling job needs it too.'
      ),
      step(
        'Pull requests from forks get no such token. Skip this step for them with the condition github.event.pull_request.head.repo.fork != true.'
      ),
      stepIf(
        atTerminal,
        'Outside GitHub Actions, use "api-key" instead of "identity-provider-id" and "service-account-id".'
      ),
      step("If the job has the permission, GitHub's token service did not answer. Start the job again later.")
    ],
    who: ['workflow-author', 'provider'],
    links: [LINKS.workloadIdentityGuide]
  },
  invalid_subject_token: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'The identity token was not accepted',
    meaning:
      "OpenAI did not accept GitHub's token. Its audience, its issuer or its claims do not match the identity provider that you configured.",
    steps: [
      step(
        'Set "audience" to exactly the audience of the workload identity provider, for example https://api.openai.com/v1. A slash at the end counts.'
      ),
      step(
        "Check that the provider's issuer is https://token.actions.githubusercontent.com. A GitHub Enterprise Server has its own issuer."
      ),
      step(
        "Compare the provider's mapping with this run: repository, ref, workflow_ref and environment must match. A renamed repository or another branch does not match."
      ),
      step('Check that "identity-provider-id" is the provider that you edited.')
    ],
    who: ['workflow-author', 'organization-owner'],
    links: [LINKS.workloadIdentityGuide]
  },
  invalid_grant: {
    status: 'unusable',
    next: { retry: 'never', stops: 'every-model' },
    shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
    means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
    related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
    title: 'The token exchange was refused',
    meaning: 'OpenAI knows the token, but does not let this job use the service account that it asked for.',
    steps: [
      step(
        'Compare "identity-provider-id" and "service-account-id" with the organization\'s workload identity settings, character by character.'
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

/** The entry of a cause, as the type of its traits. */
export function traitsOf(cause: Cause): CauseTraits {
  return CAUSES[cause]
}

/** What a cause shows. No cause shows nothing. */
export function shownBy(cause: Cause | null): CauseTraits['shows'] {
  return cause === null ? NOTHING_SHOWN : traitsOf(cause).shows
}

const NOTHING_SHOWN: CauseTraits['shows'] = {
  key: 'nothing',
  model: 'nothing',
  about: 'nothing',
  endpoint: 'nothing',
  uncalled: null
}

/** Does the key lack a scope? OpenAI sometimes says so of a key that has it, so the same request is sent once more. */
export function lacksScope(cause: Cause | null): boolean {
  return cause !== null && traitsOf(cause).related.admin === 'scopes'
}

/** Would every other model get the same answer? Gateways also set budgets for single models. */
export function isKeyWide(cause: Cause, host: HostKind): boolean {
  const { stops } = traitsOf(cause).next
  return stops === 'every-model' || (stops === 'every-model-of-openai' && host !== 'other')
}
