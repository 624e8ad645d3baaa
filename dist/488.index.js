export const id = 488;
export const ids = [488];
export const modules = {

/***/ 3046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LINKS)
/* harmony export */ });
const LINKS = {
    keys: { label: 'API keys', url: 'https://platform.openai.com/api-keys' },
    general: { label: 'Organization settings', url: 'https://platform.openai.com/settings/organization/general' },
    billing: { label: 'Billing', url: 'https://platform.openai.com/settings/organization/billing/overview' },
    limits: { label: 'Organization limits', url: 'https://platform.openai.com/settings/organization/limits' },
    apiKeysGuide: { label: 'Guide to API keys', url: 'https://developers.openai.com/api/docs/guides/api-keys' },
    rolesGuide: { label: 'Guide to roles and permissions', url: 'https://developers.openai.com/api/docs/guides/rbac' },
    ipAllowlistGuide: {
        label: 'Guide to the IP allowlist',
        url: 'https://developers.openai.com/api/docs/guides/ip-allowlist'
    },
    errorCodesGuide: {
        label: 'Guide to error codes',
        url: 'https://developers.openai.com/api/docs/guides/error-codes'
    },
    spendLimitsGuide: {
        label: 'Guide to spend limits',
        url: 'https://developers.openai.com/api/docs/guides/spend-limits'
    },
    rateLimitsGuide: {
        label: 'Guide to rate limits',
        url: 'https://developers.openai.com/api/docs/guides/rate-limits'
    },
    dataResidencyGuide: {
        label: 'Guide to data residency',
        url: 'https://developers.openai.com/api/docs/guides/data-residency'
    },
    workloadIdentityGuide: {
        label: 'Guide to workload identity for GitHub Actions',
        url: 'https://developers.openai.com/api/docs/guides/workload-identity-federation/github-actions'
    },
    deprecations: { label: 'Deprecated models', url: 'https://developers.openai.com/api/docs/deprecations' },
    keyPermissions: {
        label: 'Help: permissions of an API key',
        url: 'https://help.openai.com/en/articles/8867743'
    },
    usageAndSpendLimits: {
        label: 'Help: usage and spend limits',
        url: 'https://help.openai.com/en/articles/6614457-troubleshooting-api-usage-and-spend-limits'
    },
    tooManyRequests: { label: 'Help: too many requests', url: 'https://help.openai.com/en/articles/5955604' },
    support: { label: 'OpenAI help center', url: 'https://help.openai.com' },
    status: { label: 'OpenAI status', url: 'https://status.openai.com' },
    githubSecrets: {
        label: 'GitHub: secrets in workflows',
        url: 'https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions'
    },
    githubProxy: {
        label: 'GitHub: proxy of a self-hosted runner',
        url: 'https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers'
    }
};


/***/ }),

/***/ 5197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ traitsOf),
/* harmony export */   Le: () => (/* binding */ shownBy),
/* harmony export */   P8: () => (/* binding */ lacksScope),
/* harmony export */   RX: () => (/* binding */ ACTORS),
/* harmony export */   hE: () => (/* binding */ CAUSES),
/* harmony export */   xZ: () => (/* binding */ isKeyWide)
/* harmony export */ });
/* harmony import */ var _cause_links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3046);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8150);


const ACTORS = {
    'organization-owner': 'an owner of the organization',
    'project-owner': 'an owner of the project',
    'secret-owner': 'the person who keeps the API key and the GitHub secret',
    'workflow-author': 'the author of the workflow',
    provider: 'the provider (wait, or write to its support)',
    'network-admin': "the administrator of the runner's network",
    'gateway-operator': 'the operator of the gateway'
};
const NO_KEY_ARRIVED = /no key reached|missing (bearer|authentication)|didn't provide an api key|must be passed as a header/i;
const isFineTuned = ({ model }) => /^ft:/.test(model ?? '');
const INSTRUCTS = /\b(please (?!try again|retry|wait)\w+|contact|visit|apply (at|for)|fill (out|in)|enable [a-z]|upgrade(?! required)|submit|(request|ask for) access|add (a|one|more)|you can (add|enable|request)|set `|start it)|请/i;
const followServer = (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(INSTRUCTS), 'Do first what {host} asks for in the words above. Give nobody the key for it.');
const NO_WORDS = /^Status \d{3} (with an empty body|without a reason)$/m;
const NAMES_ANOTHER = /\b(use|try|switch to|migrate to|upgrade to|replaced by)\b.{0,60}\binstead\b|\binstead,? (use|try)\b|\b(migrate|switch|upgrade|move) to [`'"]?[\w./:-]{0,60}\d|recommended replacement|replaced by/i;
const WANTS_PREFIX = /\b(unknown|invalid|unsupported|unrecogni[sz]ed|no (active )?credentials for) .{0,12}provider\b|provider not provided/i;
const BARE_REFUSAL = /^((access|permission) (is )?denied|(request )?(not allowed|forbidden|refused|denied)|unauthorized)[.!]?$/im;
const isBehind = (context) => (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('notAtProvider')(context) || (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/passes it on as/)(context);
const isBehindGateway = (context) => context.host !== 'openai' && context.host !== 'azure' && ((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ofProvider */ .Hf)(context) || (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(INVOKES)(context));
const INVOKES = /when (invoking|calling)\b.{0,40}\b(client|api|service|upstream|backend)/i;
const keyIsGood = (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/list of models accepted this key/);
const CAUSES = {
    missing_api_key: {
        status: 'unusable',
        next: { retry: 'never', stops: 'every-model' },
        shows: { key: 'missing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
        means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
        related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
        title: 'No API key was given',
        meaning: 'The run had no API key. The input is empty, or GitHub did not pass the secret to this job.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onLoopback */ .XH, 'If {host} needs no key, set "api-key" to none.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'In the repository, open Settings > Secrets and variables > Actions and save the key as the secret OPENAI_API_KEY.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, `Pass it to this step as "api-key", with the value \${{ secrets.OPENAI_API_KEY }}. Check the spelling: a wrong name gives an empty text and no error.`),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'If the secret belongs to an environment, name that environment in the job. If the job is in a reusable workflow, the workflow that calls it must pass the secret on by its name.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'Pull requests from forks and runs that Dependabot starts get no Actions secrets. Set "missing-key" to skip for them, or save the key as a Dependabot secret too.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .atTerminal */ .S_, 'Set the environment variable OPENAI_API_KEY in this shell. Then start the command again.')
        ],
        who: ['secret-owner', 'workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubSecrets, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'Copy the key again and save it in the GitHub secret as one line. Save the key alone: no quotes, no blanks, no "Bearer " and no "OPENAI_API_KEY=" before it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .atTerminal */ .S_, 'Set OPENAI_API_KEY to the key alone, on one line: no quotes inside it, no blanks and no "Bearer " before it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/URL/), 'If the secret holds a URL, move that URL to "base-url" and put the key into "api-key".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If you can no longer see the whole key, create a new one. Most providers show a key only once.')
        ],
        who: ['secret-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubSecrets]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Put a key of {host} into the secret. For OpenAI, create the key on the API keys page.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('To call the other provider or a gateway instead, set "base-url" to its OpenAI-compatible address and keep the key.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If you keep secrets for several providers, check that the workflow reads the right one.')
        ],
        who: ['secret-owner', 'workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.apiKeysGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Create a project key or a service account key on the API keys page. Save it in the secret that "api-key" reads.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Remove the admin key from that secret. It can change your organization.')
        ],
        who: ['secret-owner', 'project-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.apiKeysGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/sign(ing)? in|log in again|logged in/i), 'Sign in again where this token comes from and save the new token. An API key is better for a job, because a token from a sign-in soon expires.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_KEY_ARRIVED), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'The key may be fine: no key reached the API. Check whether "headers" or a proxy changes the Authorization header.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_KEY_ARRIVED), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'The key may be fine. Send it in the header that {host} reads. Use "headers", for example with "api-key: …", "x-api-key: …" or "Authorization: Bearer …".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/leaked/i), 'Create a new key. The provider blocked this one because it was found in public. Remove it from the place where it was published.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(key|token) has expired/i), 'Create a new key at {host} and save it in place of this one, which has expired.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/switched off/i), 'Have this key switched on again where it was created, or use another one.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/audience/i), 'Request an access token for the audience that the server names. Pass it in "headers" as "Authorization: Bearer …".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(key|token) (is|was|has been) blocked|blocked key/i), 'The operator of {host} knows this key and has blocked it. Ask for it to be unblocked, or use another key.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/^unauthorized$/im), ({ host, model }) => host === 'loopback' || /\bcloud$/.test(model ?? ''), '{host} passes requests for {model} on and needs a sign-in of its own. Sign in there, as with "ollama signin".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, keyIsGood, 'Keep the key and ask whoever runs {host}. Either this key may not call {model}, or the provider behind {host} refused the credential that {host} uses for it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_KEY_ARRIVED)), 'Create a new key on the API keys page and save it in the GitHub secret that "api-key" reads.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(tenant|issuer|jwt|access token)\b/i), 'Request the access token in the tenant of the resource, for https://cognitiveservices.azure.com/.default or the audience that the words above name.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Take the key of the same resource that "base-url" names, from Keys and Endpoint in the Azure portal.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_KEY_ARRIVED)), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(keyIsGood), 'Copy the whole key again from the console of {host}, or create a new one there. The key that was sent may be of another provider, deleted or cut off.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(keyIsGood), 'Check that the key and "base-url" belong together. Many providers have one console and one host for each region or plan, and a key works on its own host only.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(keyIsGood), 'If {host} is a gateway, use the key that the gateway issued, not the key of a provider. If it needs a sign-in of its own, as Ollama does for its cloud models, sign in there.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, "Look for an older copy of the secret. GitHub uses the environment's secret first, then the repository's, then the organization's."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedBy */ .yP)('OPENAI_BASE_URL'), 'If the key belongs to another server than {host}, remove the variable OPENAI_BASE_URL.')
        ],
        who: ['secret-owner', 'workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubSecrets]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Use Microsoft Entra: pass an access token in "headers" as "Authorization: Bearer …". The identity needs the role Cognitive Services OpenAI User.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Or ask an owner of the resource to allow local authentication (set "disableLocalAuth" to false), if your policy permits keys.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Or use the key of another resource that permits keys.')
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
        meaning: 'The provider has closed or restricted the account of this key. Waiting does not help, nor does a new key of the same account.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Read the e-mail that OpenAI sent to the owners of the organization. It gives the reason.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Appeal in the OpenAI help center.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/subscription/i), 'Have an owner of the Azure subscription enable it again, in the Azure portal under Subscriptions.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/invoice|billing|to pay\b|spending limit/i), 'Pay what is due at {host}, or raise the limit that was reached there. The account is closed until then.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Ask the support of {host} why the account or resource is blocked. The owner of the account probably got an e-mail.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If the message names a provider behind {host}, that provider blocked the account of {host}. Choose another provider route there, or ask the operator of {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Until this is settled, use a key of another account of yours that is in good standing.')
        ],
        who: ['organization-owner', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedBy */ .yP)('OPENAI_ORG_ID'), 'Remove the variable OPENAI_ORG_ID from the workflow, the job and the runner. It is sent whenever it is set, and a new key does not help.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/Without "organization" the same call succeeds/), 'Leave "organization" empty. Without it the same call succeeds.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Leave "organization" empty: a project key already names its organization. If you need it, copy the ID (org-...) from the organization settings, not the name.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If the key belongs to a person, check that this person is still a member of the organization. Or use a service account key.')
        ],
        who: ['workflow-author', 'organization-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.general, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedBy */ .yP)('OPENAI_PROJECT_ID'), 'Remove the variable OPENAI_PROJECT_ID from the workflow, the job and the runner. It is sent whenever it is set, and a new key does not help.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/archived/i), 'Use a key of another project, or have an owner restore this one, which is archived.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/tied to/i), "The key's owner is no longer a member of its project. Have the person added to the project again, or use a key of a member or of a service account."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Leave "project" empty: a project key already names its project. If you need it, copy the ID (proj_...) from the project\'s settings, not the name.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Check that the project is not archived and that the key's owner is still a member of it.")
        ],
        who: ['workflow-author', 'project-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Edit the key on the API keys page and choose All. Or choose Restricted and set "Models" to Read, the parent switch "Model capabilities" to Request and "Responses" to Write. Single endpoints below the parent switch are not enough.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Check the role of the key's owner in the project. A Viewer may list models but not call them, so make the owner a Member. A key can never do more than its owner."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/responses\.write/), 'If your program uses chat completions only, pin the endpoint in "required-models", as in gpt-6-luna@chat.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/Foundry User/), 'Give the identity the role Foundry User on the Foundry project or resource, under Access control (IAM). The role was called Azure AI User before.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/Foundry User/)), 'Give the identity the role Cognitive Services OpenAI User on the resource, under Access control (IAM).'),
            followServer,
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/accessible by integration/i), 'Give the job the permission "models: read".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Give this key or token the permission that the words of {host} name. Change it where the key was created. Many tokens have a separate switch for calling models.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, "If a provider behind a gateway refused the call, the gateway's own role lacks the permission. Ask the operator of {host}.")
        ],
        who: ['secret-owner', 'project-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keyPermissions, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.rolesGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bpolic(y|ies)\b|\bfirewall\b|\bwaf\b|security rule/i), 'Ask whoever runs {host} which of its policies refuses this request, and what has to change for it to pass.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Read the words above. If they name a rule, such as a certificate, a sign-in or a policy, an owner of the organization has to meet or change that rule.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(BARE_REFUSAL), 'Ask the operator of {host} for the reason, which the server does not give. Either this key may not call {model}, or {host} refuses the network or country of the runner. The same call from another network tells which.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(BARE_REFUSAL)), 'Ask the operator of {host} to give this key access to {model}. The server says nothing more than the words above.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Check in the console of {host} that the model is enabled for the key, the account and its plan. Check that the whole key was copied.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'In the Azure portal, open Networking and Access control (IAM). Check that the resource lets this caller in.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Open the project's settings > Limits and check that the project may use {model}. On the API keys page, check that the key may call it."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'If every request is refused in this way, a rule of the gateway or the network may be the reason. Show its administrator the words above.')
        ],
        who: ['project-owner', 'organization-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keyPermissions, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.rolesGuide]
    },
    upstream_refused: {
        status: 'unusable',
        next: { retry: 'never', stops: 'this-model' },
        shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
        means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
        related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
        title: "The gateway's own access to its provider was refused",
        meaning: 'The gateway accepted your key. It has no credential for the provider behind it, or the provider refused that credential.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(WANTS_PREFIX), '{host} has no credential for the provider that it chose for {model}. Write the name of the model with the prefix of a provider that it has one for, as in openai/gpt-6-luna, or have the credential saved there.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bfor the model\b|\bsecret with the name|_KEY\b/), 'Save the credential that the words above name at {host}, or ask its operator to do so. Without it, {host} cannot call the provider behind it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Ask the operator of {host} to check the credential that it uses for {model} at the provider behind it. It may be missing or expired, or lack credit or a permission.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Keep your own key. {host} accepted it.')
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Add the runner's outgoing address under Settings > Security > IP allowlist and wait up to 15 minutes. A project's allowlist replaces the organization's, so add the address to the list that applies."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Allow the address under Networking of the resource. Or run inside the virtual network, with a private endpoint whose name resolves to the private address.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Ask the operator of {host} to allow the outgoing address of this machine, or run the job inside its network.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'Standard GitHub-hosted runners have no fixed address. Use a self-hosted runner, a larger runner with a static address, or a proxy with a fixed address in HTTPS_PROXY.')
        ],
        who: ['organization-owner', 'network-admin'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.ipAllowlistGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job on a runner in a supported country. What counts is the place of the last machine before the provider: the runner, the proxy or the gateway.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If {host} passes requests on, its own exit may be in the refused region. Ask its operator, call the provider directly, or use another model there.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If HTTPS_PROXY names a proxy, move that proxy to a supported region or do not use it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "If all of them are in a supported country, ask the provider's support to check the address.")
        ],
        who: ['network-admin', 'workflow-author', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'The project has data residency. Set "base-url" to its regional host, for example https://us.api.openai.com/v1, https://eu.api.openai.com/v1 or https://ae.api.openai.com/v1.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'The account belongs to another region. Set "base-url" to the host that the provider names for that region.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Use the same address in your program. Otherwise it is refused in the same way.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If you do not want the region, use a key of a project without data residency. The region of a project cannot be changed.')
        ],
        who: ['workflow-author', 'project-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.dataResidencyGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
    },
    model_not_found: {
        status: 'unusable',
        next: { retry: 'never', stops: 'this-model' },
        shows: { key: 'accepted', model: 'absent', about: 'access', endpoint: 'nothing', uncalled: null },
        means: { forCapability: 'refused', forInvented: 'refused', besideServerError: false, explainsAbsence: false },
        related: { admin: 'permission', box: null, explainedBy: 'shutdown-date', isVague: true, setting: null },
        title: 'The model does not exist or you do not have access to it',
        meaning: 'The server has no such model for this key. The name is wrong, the model is gone, or the organization has no access to it.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2, 'Rename it: write {near} instead of {model}, in "required-models" and in your program.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NAMES_ANOTHER), 'Use the model that the words above name, in "required-models" and in your program.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(WANTS_PREFIX), 'Write the name as {host} lists it. A gateway for several providers wants the name of the provider before the model, as in openai/{model}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onLoopback */ .XH, 'On a local server, load or pull the model first.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(available|valid|supported|allowed|permitted)( models?| deployments?)?( are)?: ?[['"`\w]/i), 'Use one of the models that the words above name, in "required-models" and in your program.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/country|region\b/i), '{host} does not offer this model in the region of the request or the account. Use another model, another region, or what the words above name.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/no .{0,20}(routing rule|route|channel)|No matching route|无可用渠道/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, '{host} has no route to {model} for this key. Ask the operator to add one, or use another model of the gateway.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/inference profile|throughput/i), 'Call the model by the ID of its inference profile, such as us.… or global.…, instead of the bare name.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), isBehind, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Ask whoever runs {host} to correct the name under which it passes {model} on, or to replace the model if its provider has shut it down. The name that you use is right.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(isBehind), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnList */ .wB, '{host} lists {model} but does not serve it. The model was probably taken off, or is not enabled for this account. Enable it in the console, or use its replacement.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnList */ .wB), 'Compare the name with the names that {host} lists, letter by letter. A date, a prefix such as "us." or a vendor before a slash may belong to it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If the name is right, the model was shut down, is offered in another region only, or must be enabled once for the account or its plan. Look for it and for its replacement in the console of {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, isFineTuned, 'Use a key of the project and organization that trained this fine-tuned model, and check there that it was not deleted.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnList */ .wB, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(isFineTuned), 'The name is right. If the model is new, it may be open to some organizations only. Then wait for the roll-out, or ask your account representative.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnList */ .wB), 'Compare the name in "required-models" with the list of models, letter by letter.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Look for the model on the page of deprecated models. If it has been shut down, replace it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Check that the organization has prepaid credit and the usage tier that the model needs. A ChatGPT subscription does not include API credit.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Write the name of the deployment, not of the model. Check that the deployment is in the resource that "base-url" names. A new deployment takes some minutes.')
        ],
        who: ['workflow-author', 'organization-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.deprecations, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.limits, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.billing]
    },
    model_not_allowed: {
        status: 'unusable',
        next: { retry: 'never', stops: 'this-model' },
        shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
        means: { forCapability: 'refused', forInvented: 'refused', besideServerError: true, explainsAbsence: true },
        related: { admin: 'permission', box: null, explainedBy: 'shutdown-date', isVague: false, setting: null },
        title: 'Project does not have access to the model',
        meaning: 'The model exists. The project, or the gateway key, has a list of allowed models, and this model is not allowed there.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/IAM|marketplace|service role/i), "The gateway's own cloud role may not use the model. Ask the operator of {host} to correct its IAM policy."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/country|region/i), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\benable\b/i)), '{host} offers this model in some countries only. Use another model, or a runner in one of those countries. If {host} passes requests on, the country of its own exit counts.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/(coding )?(agents?|clients?|cli|apps?)\b/i), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/only (available|allow\w*|support\w*)/i), 'This plan or group serves only the programs that the words above name. Use an ordinary key of {host}, which is billed by use, with its ordinary address.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bheaders?\b/i), 'Send the header that the words above name, with "headers" and in your program. {host} gives this model only to requests that have it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/subscription(?! key)|\bplan\b|upgrade|credit|\btier\b|\btrial\b|licen[sc]e|premium|enterprise|套餐|with a \w+ account/i), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/IAM|marketplace/i)), 'The subscription or plan of this account does not include the model at {host}. Upgrade it, or use a model that it includes. If you signed in, use an API key instead.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/data policy|guardrail|allowed providers|provider terms/i), "The account's settings at {host} rule out every provider of the model. Change its list of allowed providers or its privacy settings. If it is the gateway's account, ask its operator."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/dedicated|non-serverless|deploy/i), 'Create and start a dedicated endpoint for the model at {host}, or use a model that is offered without one.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bform\b|registration|\bapply\b|(request|ask for) access|\bterms\b|use case/i), 'Ask for the model once, in the way that the words above name: a form, a registration or terms to accept. Do so in the account that this key belongs to.'),
            followServer,
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/only available/i), 'The words above say where the model is offered. Use it there, or use another model.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/activat|not open|not enabled|disabled|enable|not allowed to use|eligible|开通|开放/i), 'Activate the model once for this account in the console of {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Add the model to what this key, its team or its workspace may use. On a gateway that is the list of the virtual key, which the operator of {host} can change.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Open the project's settings > Limits, edit the list of models and allow this model."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If other projects can use it, check that the key belongs to the project that you meant.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, ({ othersAnswered }) => !othersAnswered, 'If the project is new and can use almost no model, add prepaid credit to the organization.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Deploy the model in the resource that "base-url" names, or ask for access to it in the Azure portal.')
        ],
        who: ['project-owner', 'organization-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.rolesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasReplacement */ .PP, 'Use {replacement} in place of {model}. It answered with this key just now.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasReplacement */ .PP), 'Find the recommended replacement on the page of deprecated models.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'In the Azure portal, update the deployment to a newer version of the model, or deploy its replacement and use that name.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NAMES_ANOTHER), 'Use the model that the words above name, in "required-models" and in your program.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasReplacement */ .PP), 'Use another model. Look for the replacement in the list of models of {host} or on its page of deprecated models. If the whole service is closed, change the provider.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Change the name in your program and in "required-models" at the same time.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('To be ready for the next shutdown, name a second choice, as in gpt-6.1-terra || gpt-6-luna. Let your program use the one that the output "selected-models" names.')
        ],
        who: ['workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.deprecations]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/only streaming/i), 'The model itself may be called. Turn streaming off in your program and leave "check-streaming" at false, or verify the organization.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'An owner opens the organization settings > General and clicks Verify Organization. It needs a government-issued ID and no payment, and takes effect within 30 minutes.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/实名|real[- ]name|identity|account|phone/i), 'Complete the verification of the account (identity, name or phone) in the console of {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Ask whoever runs {host}. The organization that it uses at the provider must be verified.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Until then, name a model that needs no verification as a second choice in "required-models".')
        ],
        who: ['organization-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.general, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support]
    },
    model_mismatch: {
        status: 'undetermined',
        next: { retry: 'never', stops: 'this-model' },
        shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
        means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
        related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
        title: 'Another model answered',
        meaning: 'The server answered as another model, or it answers for any name. The answer proves nothing about this model.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check in the configuration of {host} that this name leads to the model that you mean, not to a default or a fallback.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Write the name that the server really serves in "required-models". Some local servers ignore the name and answer with the model that is loaded.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If the server cannot tell models apart, move the model to "optional-models".')
        ],
        who: ['workflow-author', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
    },
    not_proven: {
        status: 'undetermined',
        next: { retry: 'never', stops: 'this-model' },
        shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
        means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
        related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
        title: 'The answer proves nothing',
        meaning: 'The model answered, but the answer proves nothing. The server did not clearly refuse an invented model, or the answer about a capability was cut off or filtered.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again. The request for the invented model may have met a passing failure.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check in the configuration of {host} that it refuses models that it does not have.')
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
        meaning: 'The server refused the model at every endpoint that was tried. That says nothing about access to the model.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/chat template/i), 'It is a base model. Pin completions, as in {model}@completions, or start the server with --chat-template.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/start (it|the server)|--[a-z]/i), 'Start the server with the option that the words above name.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/this route|allowed to call routes/i), 'This key may not call this route. Ask whoever runs {host} to add it to the routes of the key, or pin an endpoint that the key may call.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4, 'The model does not answer on the pinned endpoint. Remove the pin, or pin the endpoint that your program calls.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/(not (supported|accessible|available)|(does not|doesn't) support).{0,40}chat|chat\/completions is not|\b(use|try) .{0,12}\/responses/i), 'Pin responses, as in {model}@responses, and use the Responses API in your program. The model has no chat completions here.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/responses/i), 'Pin chat completions, as in {model}@chat, and use them in your program. The model has no Responses API here.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4), 'Pin the endpoint that the model offers, as in {model}@chat or {model}@embeddings. The name of a deployment or an alias does not say what the model does.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Check on the model's page which endpoints it offers. Many models answer on Responses only."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Check in the documentation of {host} which endpoints it offers for this model.')
        ],
        who: ['workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('The policy refused the text of the request, not the key or the model. Run the job again. If your program is refused too, change the text that it sends.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "If this continues, send the request ID to OpenAI's support. OpenAI has a program for trusted access for some fields of work."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'If this continues, ask the operator of {host} which policy refuses the request.')
        ],
        who: ['organization-owner', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Use a model that has the capability. The model's page lists what it supports."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Or remove the capability from the requirement, if your program does not need it.')
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check that {host} passes the parameter on and that the model behind it supports it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Or use a model that has the capability.')
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
        meaning: 'The server refused the form of the test request. That does not tell whether your program may use the model.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/api[- ]?version/i), 'Set "base-url" to the v1 address, https://YOUR-RESOURCE.openai.azure.com/openai/v1/. It needs no api-version.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/(requires?|needs?|at least one|must) .{0,60}\btools?\b/i), 'The model is there and the key may use it. Your program must send a tool with each request, as the words above say. The test request has none.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bheaders?\b/i), 'Send the header that the words above name, with "headers" and in your program. The gateway needs it to know where to send the request.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/memory|system resources|load(ing)? (the )?model|model loading|crashed|exit code/i), 'The server could not load or run the model. Free memory or take a smaller model, and look into the log of {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/beta/i), 'Remove the header OpenAI-Beta from "headers" and from your program. The beta form is gone.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/chat template/i), 'It is a base model. Pin completions, as in {model}@completions, or start the server with --chat-template.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(isBehindGateway, 'The provider behind {host} refused the request or failed, and {host} does not say why. Run the job again. If this continues, show the words above to the operator of {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_WORDS), 'Ask whoever runs {host} and give the time and the request ID. The server refused the request and gave no reason.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\btoo large\b|\bmax(imum)?\.? size\b/i), 'The server takes only smaller requests for {model} than the test request. Ask for a higher limit, or use another model or provider.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(isBehindGateway), 'The server refused the form of the test request, not the key or the model. Read in the words above what it wants.'),
            followServer,
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If {host} is a gateway, check that it passes the request on unchanged. Check that "headers" holds the headers that it wants.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If the words name another endpoint, pin that, as in {model}@chat.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("If the message names a field that your program does not send, report it with the request ID in this action's issue tracker.")
        ],
        who: ['workflow-author', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b1113\b|resource package/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If the account has a coding plan, use the address of that plan (/api/coding/paas/v4 at z.ai and Zhipu). Otherwise recharge the account.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ofProvider */ .Hf, 'The account that {host} uses at the provider behind it has no credit. Ask whoever runs {host}, or use another model.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/free (quota|tier)/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'The free quota is used up. Switch the mode "free tier only" off in the console of {host} and complete the payment information.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/usage.?not.?included/i), 'The plan of the account does not include this usage. Upgrade it, or use an API key with credit.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Add prepaid credit on the Billing page. ChatGPT Plus and other ChatGPT subscriptions do not include API credit.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Check that you are looking at the organization of this key. Credit in another organization does not count, and a budget is not a balance.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If there is credit, look for a reached limit on the Limits pages of the organization and the project. A payment takes effect after some minutes, a new usage tier after some hours.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Check the state of the Azure subscription and its credit, under Cost Management in the Azure portal.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Add credit or recharge at {host}, in the account of this key. Free or gift credit does not count for every model.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If {host} is a gateway and its own account at the provider is empty, you cannot pay it. Then ask the operator of {host}, or use another model.')
        ],
        who: ['organization-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.billing, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.limits, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.usageAndSpendLimits]
    },
    spend_limit_exceeded: {
        status: 'unusable',
        next: { retry: 'never', stops: 'every-model-of-openai' },
        shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
        means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
        related: { admin: 'money', box: 'money', explainedBy: null, isVague: false, setting: null },
        title: 'A spend or usage limit was reached',
        meaning: 'Somebody set a limit on the organization, the project or the gateway key, and it is reached. There may still be credit.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/safe experience|paused/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Switch the mode off that has paused the model, or raise its limit, in the console of {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/project_spend_limit|project's own/i), "Raise the project's limit in the project's settings > Limits."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Read which limit the message names. On the organization limits page, the organization can raise its own limit, or ask OpenAI to raise a limit that OpenAI assigned.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Raise the limit or the budget of this key, its team or its account at {host}, or ask the operator.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If nobody may raise the limit, wait for the next period. Other projects or keys may still work.')
        ],
        who: ['organization-owner', 'project-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.limits, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.spendLimitsGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.usageAndSpendLimits]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ofProvider */ .Hf, 'The account that {host} uses at the provider behind it needs a valid payment method. Ask whoever runs {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/(plan|subscription|package|membership|trial|credits?)\b.{0,20}(expired|ended|lapsed|cancel)|套餐/i), 'The plan or subscription at {host} has ended. Renew it, or use a key that is billed by use.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Open the Billing page, add or renew the payment method and add credit.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Check that you are looking at the organization of this key. A payment takes effect after some minutes.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Save a valid payment method, such as a credit card, at {host} and pay what is due. Some providers want one even if you have free credit.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Check that you are looking at the account of this key.')
        ],
        who: ['organization-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.billing, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.usageAndSpendLimits]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/replenish|call volume quota/i), 'Wait for the time that the server names, or have the quota of the gateway raised by its operator.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/flex/i), 'There is no flex capacity at the moment. Run the job again later, or use the default service tier in your program.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/request too large|waiting does not help/i), 'Raise the limit or use a model with a higher one. The limit is smaller than one request, and waiting does not help.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/no (healthy )?deployments? available/i), 'Ask the operator of {host}. The gateway has no working deployment of the model left.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(daily|weekly|monthly|hourly|per (day|week|month|hour)|quota increase|plan)\b|小时|上限/i), 'Wait until the period that the words name is over, or raise that limit with a larger plan or quota at {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again later. Nothing is wrong with the key or the model.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Lower "concurrency" and raise "max-retries", so that the checks take their time.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Free tiers are served last. Try at another hour, or take a paid plan at {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Move the job to an hour when other jobs and programs of the same account are quiet.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If the limit is only a few requests a minute, the organization is on the free tier. Add credit, or ask for more on the limits page.')
        ],
        who: ['workflow-author', 'organization-owner', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.limits, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.rateLimitsGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.tooManyRequests]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/tier/i), 'Run the job again at another hour, or use a paid plan at {host}. The free tier is served last.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('noAccount'), 'Ask whoever runs {host} to check its accounts at the provider, and whether the group of this key may use one. If the accounts only wait for their limits, it passes by itself.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/渠道|channel|group/i), 'If this continues, no channel of {host} serves the model for the group of this key. Ask the operator.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/flex/i), 'There is no flex capacity at the moment. Run the job again later, or use the default service tier in your program.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again later, or use another model until then. You need not change anything.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Look at the provider's status page."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If this continues, look at the status page of {host}, or ask the operator. A gateway also says this when its own provider of the model is down.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If it happens often, raise "max-retries" and do not schedule the job on the full hour.')
        ],
        who: ['provider', 'workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/渠道|channel/i), 'If this continues, no channel of {host} serves the model for the group of this key. Ask the operator.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/terminated|killed|crash|(could not|failed to|unable to) load|runner|enginecore|engine (is )?dead|\bcuda\b|unexpected eof|(backends?|workers?)\b.{0,30}(died|dead|exit|fail|stopp|not (found|loaded|running))/i), 'Look into the log of {host}. The process that runs the model ended or could not load it, usually because memory was short.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('outOfReach'), 'Ask whoever runs {host} to check the address that {model} leads to there, and whether a server answers at it. That connection failed, not yours.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('noAccount'), 'Ask whoever runs {host} to check its accounts at the provider, and whether the group of this key may use one. If the accounts only wait for their limits, it passes by itself.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('pageBehind'), 'Ask whoever runs {host} to check the address and the headers with which it calls the provider of {model}. The provider answered with a web page.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(check|see|look at|view) .{0,30}\blogs?\b/i), 'Look into the log that the words above name. It gives the reason.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ofProvider */ .Hf, 'The provider behind {host} failed. Run the job again later, or use another model. If this continues, show the words above to the operator of {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again later. You need not change anything.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Look at the provider's status page."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ofProvider */ .Hf), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('outOfReach')), 'If this continues, ask whoever runs {host}, and show the words above.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If only one model fails for hours, write to support with the request ID. A preview model that you have no access to can fail in this way too.')
        ],
        who: ['provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/zscaler|netskope|fortinet|fortigate|forcepoint|umbrella|sophos|bluecoat|squid|fortiguard|(page|site) blocked|web ?filter|internet security|categori[sz]ation|categor(y|ies)|requested url could not be retrieved/i), "Ask the network's administrators for an exception for {host}. A proxy or web filter of the network answered in place of the API."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bError 1\d{3}: /), 'Ask the operator of {host} to look at this error of Cloudflare. The settings of that site refuse the request.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\brequest (was|has been|is) blocked\b/i), 'A firewall in front of {host} blocks the network of this machine or the name of this client. Ask the operator of {host} to let it pass, or try another name with "headers", as in "User-Agent: my-program/1.0".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'Run the job again, on a GitHub-hosted runner if you can. Such blocks depend on the network that the request comes from.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .atTerminal */ .S_, 'Try from another network. Such blocks depend on the network that the request comes from.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Check that "base-url" is the address of the API and not of a website or a sign-in page.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('On your own network, let the firewall, the web filter and the proxy pass HTTPS requests to {host} unchanged. Look for line breaks and odd characters in "headers".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/Ray ID/i), "Send the Ray ID to the provider's support.")
        ],
        who: ['network-admin', 'workflow-author', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubProxy]
    },
    unreadable_response: {
        status: 'undetermined',
        next: { retry: 'by-status', stops: 'this-model' },
        shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
        means: { forCapability: 'nothing', forInvented: 'unclear', besideServerError: false, explainsAbsence: false },
        related: { admin: null, box: null, explainedBy: 'base-url', isVague: false, setting: null },
        title: 'The answer could not be read',
        meaning: 'The server answered, but not as the API does. The answer was not JSON, empty, cut off, or an error with status 200.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('webPage'), 'A website answered. Check that "base-url" is the address of the API, and that no sign-in page of a network or proxy answers in its place.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/(with status 200|inside the stream|answer of the model: [^:]{1,80}): ?\S/), "Read the server's words at the end of the text above. If they do not help, show them to whoever runs {host}. The server sends this error with the status of a success."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/region|api.?key/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'The server sent an error with status 200. Check the key, and check that the key and "base-url" belong to the same region.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again later. An answer can break off on the way, and some servers close the connection under load.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Check that "base-url" is the root of an OpenAI-compatible API. It usually ends in /v1.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Look into the log of {host}. Check that no proxy changes or cuts answers.')
        ],
        who: ['workflow-author', 'network-admin', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/^Redirected/m), 'Find out why {host} sends callers elsewhere before you change anything. The key was not sent there, and only an address of your provider may get it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/subdomain|resource/i), 'This host belongs to no resource. Set "base-url" to the endpoint that the Azure portal shows for the resource, followed by /openai/v1/.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Use https://YOUR-RESOURCE.openai.azure.com/openai/v1/ as "base-url".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedBy */ .yP)('OPENAI_BASE_URL'), 'Remove the variable OPENAI_BASE_URL from the workflow and the runner, if you did not mean to set it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/^Redirected/m)), 'Correct "base-url". It must be the root of the API with its version, such as /v1, and must not end with a path like /chat/completions. Check every part of it, such as the host or an account ID.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Set "base-url" to the root of the API with its version, for example https://api.openai.com/v1. Leave out a path like /chat/completions at its end.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(({ othersAnswered }) => othersAnswered, 'Other models work there, so the server does not offer this endpoint. Pin another one, as in {model}@chat.')
        ],
        who: ['workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check the spelling of {host} in "base-url".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedBy */ .yP)('OPENAI_BASE_URL'), 'The variable OPENAI_BASE_URL decided the host. Remove it if you did not mean to set it.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again. Name servers sometimes fail for a moment.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('On a self-hosted runner, check its name server. If only a proxy can resolve names, set HTTPS_PROXY.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'For a service container, use its label as the host name if the job runs in a container. Otherwise use localhost and the mapped port.')
        ],
        who: ['workflow-author', 'network-admin'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubProxy]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onLoopback */ .XH, 'Check that the local server is running and that the port in "base-url" is right.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Run the job again and look at the provider's status page."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(({ host }) => host === 'azure' || host === 'other', 'Check that {host} is running, that the port in "base-url" is right and that this machine can reach it. Then run the job again.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('On a self-hosted runner, allow outgoing connections to the host of "base-url" on port 443, or set HTTPS_PROXY.')
        ],
        who: ['network-admin', 'workflow-author', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubProxy]
    },
    tls_untrusted: {
        status: 'undetermined',
        next: { retry: 'never', stops: 'this-model' },
        shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
        means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
        related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
        title: 'The TLS certificate is not trusted',
        meaning: "The runner does not trust the server's certificate. Usually a company proxy opens TLS, or the server signs its own certificate.",
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/expired|another host name/i), 'The certificate has expired or is for another host name. Renew it, or correct the host in "base-url".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Save the root certificate of your company or server as a PEM file on the runner. Set NODE_EXTRA_CA_CERTS in this step's env to its path."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If possible, have {host} excluded from TLS inspection.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('NODE_TLS_REJECT_UNAUTHORIZED does not switch this check off here. Anybody could then read the key.')
        ],
        who: ['network-admin', 'workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubProxy]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT from a GitHub secret. Percent-encode the special characters of the password.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If the runner can reach {host} without the proxy, add {host} to NO_PROXY.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("If the credentials are set, ask the proxy's administrator whether they are still valid and may reach this host.")
        ],
        who: ['network-admin', 'workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubProxy, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubSecrets]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onLoopback */ .XH, 'Load the model before this step. A local server loads it before its first answer.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Run the job again and look at the provider's status page."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Run the job again. A server that is busy may give no answer in time.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Raise "timeout-seconds" and "deadline-seconds". For models that think long, set "timeout-seconds" to 120 or more.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('On a self-hosted runner, check that the firewall does not silently drop connections. Set HTTPS_PROXY if the runner needs a proxy.')
        ],
        who: ['workflow-author', 'network-admin', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2, 'Rename it: write {near} instead of {model}, in "required-models" and in your program.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), 'Compare the name with the list of models, letter by letter.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('To learn the answer by a real request, set "probe" to call, and for image models "paid-probes" to true. A restricted key may call models that it may not list.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), "Check in the project's settings > Limits that the project may use this model.")
        ],
        who: ['workflow-author', 'project-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.deprecations]
    },
    not_probed: {
        status: 'undetermined',
        next: { retry: 'never', stops: 'this-model' },
        shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: 'by-choice' },
        means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
        related: { admin: null, box: null, explainedBy: 'shutdown-date', isVague: false, setting: null },
        title: 'No real call was made',
        meaning: 'The model is on the list but was not called. The settings or the kind of model ruled the call out, so access is not proven.',
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/probe: list/), 'If you want proof, set "probe" to call. A call usually costs a small fraction of a cent.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/paid-probes/), 'Set "paid-probes" to true. Each run then buys one small picture.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/probe: list|paid-probes/)), 'Try the model from your program, and name it in "optional-models". Models for live audio and video have no small test request.')
        ],
        who: ['workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Solve the cause that this report names for the key or for another model. The next run then checks this model too.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If the report names no other cause, the deadline had passed. Raise "deadline-seconds" or "concurrency".')
        ],
        who: ['workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_WORDS), 'Ask whoever runs {host} and give the time and the request ID. The server gave no reason. A firewall may have answered, or the key may lack a right.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_WORDS)), "Read the server's own words above, which this action does not know. If they do not help, show them with the request ID to whoever runs {host}."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Read the server's own words above, which this action does not know. Look them up in the guide to error codes, and look at the provider's status page."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Report the text, with no IDs and no key, in this action's issue tracker, so that it gets a cause of its own.")
        ],
        who: ['workflow-author', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/limit is 0/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Raise the limit, which is 0 for this model. Do so in the project's settings > Limits, or get the credit and the usage tier that the model needs. Waiting never helps."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/limit is 0/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'The limit is 0, and waiting never helps. Ask for a plan or a quota at {host} that includes this model.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "If the project has lower limits than its organization, raise the model's limits in the project's settings > Limits."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "If the organization's own limit is too low, ask for more on the organization limits page or reach the next usage tier."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Ask for higher limits at {host}.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/limit is 0/i)), 'If the job needs less than that, lower "min-requests-per-minute" or "min-tokens-per-minute".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Use a model with higher limits, as in gpt-6.1-terra || gpt-6-luna.')
        ],
        who: ['project-owner', 'organization-owner', 'workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.limits, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.rateLimitsGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Give the job the permission "id-token: write", and "contents: read" if it checks out code. For a reusable workflow, the calling job needs it too.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Pull requests from forks get no such token. Skip this step for them with the condition github.event.pull_request.head.repo.fork != true.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .atTerminal */ .S_, 'Outside GitHub Actions, use "api-key" instead of "identity-provider-id" and "service-account-id".'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("If the job has the permission, GitHub's token service did not answer. Start the job again later.")
        ],
        who: ['workflow-author', 'provider'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.workloadIdentityGuide]
    },
    invalid_subject_token: {
        status: 'unusable',
        next: { retry: 'never', stops: 'every-model' },
        shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
        means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
        related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
        title: 'The identity token was not accepted',
        meaning: "OpenAI did not accept GitHub's token. Its audience, its issuer or its claims do not match the identity provider that you configured.",
        steps: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Set "audience" to exactly the audience of the workload identity provider, for example https://api.openai.com/v1. A slash at the end counts.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Check that the provider's issuer is https://token.actions.githubusercontent.com. A GitHub Enterprise Server has its own issuer."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Compare the provider's mapping with this run: repository, ref, workflow_ref and environment must match. A renamed repository or another branch does not match."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check that "identity-provider-id" is the provider that you edited.')
        ],
        who: ['workflow-author', 'organization-owner'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.workloadIdentityGuide]
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
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Compare "identity-provider-id" and "service-account-id" with the organization\'s workload identity settings, character by character.'),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Check that a mapping of this provider names that service account and accepts this run's repository, branch and environment."),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check that the service account still exists and that its project is not archived.')
        ],
        who: ['organization-owner', 'workflow-author'],
        links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.workloadIdentityGuide]
    }
};
function traitsOf(cause) {
    return CAUSES[cause];
}
function shownBy(cause) {
    return cause === null ? NOTHING_SHOWN : traitsOf(cause).shows;
}
const NOTHING_SHOWN = {
    key: 'nothing',
    model: 'nothing',
    about: 'nothing',
    endpoint: 'nothing',
    uncalled: null
};
function lacksScope(cause) {
    return cause !== null && traitsOf(cause).related.admin === 'scopes';
}
function isKeyWide(cause, host) {
    const { stops } = traitsOf(cause).next;
    return stops === 'every-model' || (stops === 'every-model-of-openai' && host !== 'other');
}


/***/ }),

/***/ 3213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ OWN_WORDS)
/* harmony export */ });
const OWN_WORDS = {
    errorInSuccess: 'An error with status 200',
    errorInStream: 'An error inside the stream',
    notAnAnswer: 'Not an answer of the model',
    webPage: 'A web page instead of an answer',
    outOfReach: 'The server could not connect to the provider behind it. Nothing is wrong with the key.',
    noAccount: 'The gateway has no account or credential at the provider that it can use for this request.',
    notAtProvider: 'The gateway knows the model. The provider behind it does not know the name that the gateway passes on.',
    pageBehind: 'The server got a web page from the provider behind it, and no answer.'
};


/***/ }),

/***/ 676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ QUOTES_PROVIDER)
/* harmony export */ });
const QUOTES_PROVIDER = /\b\w+(?:Exception|Error): ?\w*(?:Exception|Error)|\w+Exception - |provider returned error|upstream (?:model )?(?:error|request|provider)|error from provider|provider api error|\b(?:openai|azure-openai|azure-ai|anthropic|bedrock|vertex|vertex-ai|google|together-ai|openrouter|mistral-ai|groq|cohere|deepseek|fireworks-ai) error: /i;


/***/ }),

/***/ 8150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   FA: () => (/* binding */ says),
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   Hf: () => (/* binding */ ofProvider),
/* harmony export */   Iy: () => (/* binding */ onOpenAI),
/* harmony export */   Jn: () => (/* binding */ elsewhere),
/* harmony export */   Lq: () => (/* binding */ onAzure),
/* harmony export */   PM: () => (/* binding */ step),
/* harmony export */   PP: () => (/* binding */ hasReplacement),
/* harmony export */   S_: () => (/* binding */ atTerminal),
/* harmony export */   Su: () => (/* binding */ stepIf),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   XH: () => (/* binding */ onLoopback),
/* harmony export */   l2: () => (/* binding */ hasNear),
/* harmony export */   qW: () => (/* binding */ notOpenAI),
/* harmony export */   tq: () => (/* binding */ inJob),
/* harmony export */   wB: () => (/* binding */ isOnList),
/* harmony export */   yP: () => (/* binding */ decidedBy),
/* harmony export */   zi: () => (/* binding */ saysOwn)
/* harmony export */ });
/* harmony import */ var _own_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3213);
/* harmony import */ var _provider_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(676);


const holdsAlways = () => true;
const step = (text) => ({ text, when: holdsAlways });
const stepIf = (...parts) => {
    const conditions = parts.slice(0, -1);
    return { text: parts.at(-1), when: (context) => conditions.every((condition) => condition(context)) };
};
const onOpenAI = ({ host }) => host === 'openai';
const onAzure = ({ host }) => host === 'azure';
const onLoopback = ({ host }) => host === 'loopback';
const elsewhere = ({ host }) => host === 'other' || host === 'loopback';
const notOpenAI = ({ host }) => host !== 'openai';
const inJob = ({ place }) => place === 'job';
const atTerminal = ({ place }) => place === 'terminal';
const isOnList = ({ listed }) => listed === true;
const hasNear = ({ near }) => near !== null;
const hasReplacement = ({ replacement }) => replacement !== null;
const isPinned = ({ isPinned: pinned }) => pinned;
const not = (condition) => (context) => !condition(context);
const says = (sign) => ({ said }) => sign.test(said);
const ofProvider = says(_provider_words_js__WEBPACK_IMPORTED_MODULE_1__/* .QUOTES_PROVIDER */ .O);
const saysOwn = (words) => ({ said }) => said.includes(_own_words_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_WORDS */ .L[words]);
const decidedBy = (variable) => ({ settings }) => settings.includes(variable);
function fill(text, context) {
    const started = context ? text : text.replaceAll(/(^|\. )\{host\}/g, '$1The server');
    return started
        .replaceAll('{host}', context?.hostName ?? 'the server')
        .replaceAll('{model}', context?.model ?? 'the model')
        .replaceAll('{near}', context?.near ?? 'the name on the list')
        .replaceAll('{replacement}', context?.replacement ?? 'the replacement');
}


/***/ }),

/***/ 3214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ capabilityNameOf),
/* harmony export */   AL: () => (/* binding */ CAPABILITY_NAMES),
/* harmony export */   Eo: () => (/* binding */ withRoom),
/* harmony export */   Yz: () => (/* binding */ capabilityRequest),
/* harmony export */   cL: () => (/* binding */ capabilityText),
/* harmony export */   qi: () => (/* binding */ capabilitySpec),
/* harmony export */   rT: () => (/* binding */ takesCapabilities)
/* harmony export */ });
/* harmony import */ var _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5017);
/* harmony import */ var _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4470);
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(696);
/* harmony import */ var _token_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8997);




const SHORT_ANSWER_TOKENS = 128;
const ROOM_TO_THINK = 1_000;
const TOKEN_COSTS = '$0.0001 gpt-6-luna, $0.007 gpt-6-astra; if asked twice $0.0006 and $0.06 at most';
const FEW_TOKENS_COST = 'as much as the probe of the model';
const CAPABILITIES = {
    stream: {
        value: null,
        placeholder: null,
        tokens: null,
        changes: { responses: () => ({ stream: true }), chat: () => ({ stream: true }) },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.stream,
        named: /\bstream/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'the request that the model answered, as a stream',
        proof: 'a stream that ends well; on chat, its events must hold pieces (`delta`) and not a whole answer',
        costs: FEW_TOKENS_COST
    },
    tools: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: () => ({
                ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_PROMPT */ .aV.responses,
                tools: [
                    { type: 'function', name: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING_TOOL */ .ev, description: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_DESCRIPTION */ .US, parameters: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING */ .rq, strict: true }
                ],
                tool_choice: 'required'
            }),
            chat: () => ({
                ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_PROMPT */ .aV.chat,
                tools: [
                    {
                        type: 'function',
                        function: { name: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING_TOOL */ .ev, description: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_DESCRIPTION */ .US, parameters: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING */ .rq, strict: true }
                    }
                ],
                tool_choice: 'required'
            })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.tools,
        named: /\btools?\b|tool[_ ]|function[_ ]call|\bfunctions?\b/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'one sentence and one function that must be called',
        proof: 'a call of this function with arguments that fit its schema',
        costs: TOKEN_COSTS
    },
    json_schema: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: () => ({
                ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_PROMPT */ .$z.responses,
                text: { format: { type: 'json_schema', name: 'fruit', schema: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .FRUIT */ .bR, strict: true } }
            }),
            chat: () => ({
                ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_PROMPT */ .$z.chat,
                response_format: { type: 'json_schema', json_schema: { name: 'fruit', schema: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .FRUIT */ .bR, strict: true } }
            })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.json_schema,
        named: /json[_ -]?schema|response[_ ]?format|text\.format|\bstructured|\bgrammar|json mode|'text'|"text"/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'a request for the word "apple", and a strict schema that does not allow it',
        proof: 'JSON that fits the schema; only constrained decoding gives it',
        costs: TOKEN_COSTS
    },
    image: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: (_, random) => ({
                input: (0,_capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .chatMessages */ .p$)([
                    { type: 'input_text', text: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .PICTURE_PROMPT */ .c9 },
                    { type: 'input_image', image_url: (0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .pictureOf */ .C)(random).url, detail: 'low' }
                ])
            }),
            chat: (_, random) => ({
                messages: (0,_capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .chatMessages */ .p$)([
                    { type: 'text', text: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .PICTURE_PROMPT */ .c9 },
                    { type: 'image_url', image_url: { url: (0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .pictureOf */ .C)(random).url, detail: 'low' } }
                ])
            })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.image,
        named: /image|vision|visual|multi-?modal|modalit|mmproj|picture|content type|content part/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'a picture of 64 × 64 pixels, four squares in colours drawn for this request, and a question about them',
        proof: 'the right colours in the right order',
        costs: `${TOKEN_COSTS}, and the picture's tokens`
    },
    reasoning: {
        value: 'high',
        placeholder: 'LEVEL',
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: (effort) => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .RIDDLE */ .hj.responses, reasoning: { effort } }),
            chat: (reasoning_effort) => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .RIDDLE */ .hj.chat, reasoning_effort })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.reasoning,
        named: /reasoning|effort|thinking/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'a small sum, to be thought about with this effort',
        proof: "OpenAI's Response repeats the effort; on chat and on other servers, the answer shows thinking or counts it (for `none`: counts none)",
        costs: TOKEN_COSTS
    },
    reasoning_summary: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: { responses: () => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .RIDDLE */ .hj.responses, reasoning: { summary: 'auto' } }), chat: null },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.reasoning_summary,
        named: /summar|\breasoning\b/i,
        paid: false,
        isListPriced: true,
        switch: 'An owner of the organization can verify it in the settings. Until then, leave reasoning summaries out.',
        sends: 'a small sum, and a request for a summary of the thinking',
        proof: "a summary, or the repeated setting in OpenAI's answer",
        costs: TOKEN_COSTS
    },
    logprobs: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: () => ({ include: ['message.output_text.logprobs'] }),
            chat: () => ({ logprobs: true })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.logprobs,
        named: /log[_ ]?prob|\binclude\b/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'the word "ping", and a request for log probabilities',
        proof: 'log probabilities beside the text',
        costs: TOKEN_COSTS
    },
    service_tier: {
        value: 'priority',
        placeholder: 'NAME',
        tokens: null,
        changes: {
            responses: (service_tier) => ({ service_tier }),
            chat: (service_tier) => ({ service_tier })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.service_tier,
        named: /service[_ ]?tier|\btier\b|\b(flex|priority|scale|fast|ultrafast)\b/i,
        paid: false,
        isListPriced: false,
        switch: "An owner can allow the tier in the project's settings. Some tiers need a contract of the organization.",
        sends: 'the word "ping", for this tier',
        proof: 'the tier that the answer names',
        costs: 'as much as the probe of the model, at the price of the tier'
    },
    web_search: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: () => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .NEWS */ .wI.responses, tools: [{ type: 'web_search' }], tool_choice: 'required' }),
            chat: () => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .NEWS */ .wI.chat, web_search_options: {} })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.web_search,
        named: /web[_ ]?search|hosted tool|\btools?\b/i,
        paid: true,
        isListPriced: false,
        switch: "An owner can allow the hosted tool in the project's settings.",
        sends: 'a question that needs one search, only with "paid-probes: true"',
        proof: 'a search in the answer',
        costs: '$0.01 a search, and the tokens of what it finds'
    }
};
const CAPABILITY_NAMES = Object.keys(CAPABILITIES);
function capabilitySpec(name) {
    return CAPABILITIES[name];
}
function capabilityText({ name, value }) {
    return value === '' ? name : `${name}=${value}`;
}
function capabilityNameOf(text) {
    const name = text.split('=')[0] ?? '';
    return CAPABILITY_NAMES.find((known) => known === name);
}
function takesCapabilities(endpoint) {
    return endpoint === 'responses' || endpoint === 'chat';
}
function capabilityRequest(answered, { name, value }, random) {
    const { changes, tokens } = capabilitySpec(name);
    const change = takesCapabilities(answered.endpoint) ? changes[answered.endpoint] : null;
    if (change === null)
        return null;
    return (0,_token_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .withTokens */ .TK)({ ...answered, body: { ...answered.body, ...change(value, random) } }, tokens);
}
function withRoom(request, { name }) {
    return (0,_token_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .withTokens */ .TK)(request, capabilitySpec(name).tokens === null ? null : ROOM_TO_THINK);
}


/***/ }),

/***/ 5017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ SCHEMA_PROMPT),
/* harmony export */   US: () => (/* binding */ TOOL_DESCRIPTION),
/* harmony export */   aV: () => (/* binding */ TOOL_PROMPT),
/* harmony export */   bR: () => (/* binding */ FRUIT),
/* harmony export */   c9: () => (/* binding */ PICTURE_PROMPT),
/* harmony export */   ev: () => (/* binding */ READING_TOOL),
/* harmony export */   hj: () => (/* binding */ RIDDLE),
/* harmony export */   ok: () => (/* binding */ ALL_COLOURS),
/* harmony export */   p$: () => (/* binding */ chatMessages),
/* harmony export */   rq: () => (/* binding */ READING),
/* harmony export */   wI: () => (/* binding */ NEWS)
/* harmony export */ });
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(696);

const chatMessages = (content) => [{ role: 'user', content }];
const asked = (text) => ({ responses: { input: text }, chat: { messages: chatMessages(text) } });
const READING_TOOL = 'record_reading';
const READING = {
    type: 'object',
    properties: { place: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
    required: ['place', 'unit'],
    additionalProperties: false
};
const TOOL_PROMPT = asked('Record that the thermometer in Oslo shows degrees celsius.');
const TOOL_DESCRIPTION = 'Records where a thermometer is, and its unit.';
const FRUIT = {
    type: 'object',
    properties: { fruit: { type: 'string', enum: ['quince', 'medlar'] } },
    required: ['fruit'],
    additionalProperties: false
};
const SCHEMA_PROMPT = asked('Reply with the single word apple. No JSON, no quotes, nothing else.');
const ALL_COLOURS = _picture_js__WEBPACK_IMPORTED_MODULE_0__/* .COLOURS */ .O.join(', ');
const PICTURE_PROMPT = `The picture is made of four squares. Name their colours in this order: top left, top right, bottom left, bottom right. Answer with four words out of these, and nothing else: ${ALL_COLOURS}.`;
const RIDDLE = asked('What is the sum of the first seven prime numbers, times 13? Answer with the number.');
const NEWS = asked('Search the web for the title of the newest release of Node.js, and name it.');


/***/ }),

/***/ 4470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ CAPABILITY_VERDICTS),
  Q: () => (/* binding */ settingOfTier)
});

// EXTERNAL MODULE: ./src/core/endpoints/capability-tasks.ts
var capability_tasks = __webpack_require__(5017);
;// CONCATENATED MODULE: ./src/core/endpoints/json-schema.ts
function fits(value, schema) {
    if (!isOfType(value, schema.type))
        return false;
    if (schema.enum && !schema.enum.includes(value))
        return false;
    if (schema.const !== undefined && schema.const !== value)
        return false;
    return schema.type !== 'object' || fitsObject(value, schema);
}
function isOfType(value, type) {
    if (type === 'object')
        return value !== null && typeof value === 'object' && !Array.isArray(value);
    return type === 'integer' ? Number.isInteger(value) : typeof value === 'string';
}
function fitsObject(object, schema) {
    const { properties = {}, required = [], additionalProperties } = schema;
    if (!required.every((name) => Object.hasOwn(object, name)))
        return false;
    return Object.entries(object).every(([name, value]) => {
        const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
        return inner === undefined ? additionalProperties !== false : fits(value, inner);
    });
}

// EXTERNAL MODULE: ./src/core/endpoints/picture.ts
var picture = __webpack_require__(696);
// EXTERNAL MODULE: ./src/core/endpoints/text-answer.ts
var text_answer = __webpack_require__(6746);
;// CONCATENATED MODULE: ./src/core/endpoints/capability-verdicts.ts




const quoted = (text) => ((0,text_answer/* isText */.KH)(text) ? JSON.stringify(text.trim().slice(0, 80)) : 'nothing');
const SEES_NOTHING = /(can(no|')t|unable to|not able to|do(n't| not)) (directly )?(see|view|access|process|open|interpret|analy[sz]e)|(no|any|an) (image|picture|photo)\b.{0,40}\b(attached|provided|included|uploaded|shared|visible)|(please|could you) (attach|provide|upload|share)/i;
const THINKS_NOTHING = ['none', 'minimal'];
const SURELY_THINKS = ['medium', 'high', 'xhigh', 'max'];
const asIgnored = (said) => ({ cause: 'capability_ignored', said, isFinal: false });
const asUnproven = (said) => ({ cause: 'not_proven', said, isFinal: false });
const asContradicted = (said) => ({ ...asIgnored(said), isFinal: true });
function streamVerdict({ stream }) {
    if (stream === 'pieces')
        return null;
    return asContradicted(stream === 'none' ? 'The answer came in one piece' : 'The stream holds the whole answer in one piece');
}
function toolVerdict({ body }) {
    const call = (0,text_answer/* callsOf */.p9)(body).find(({ name }) => name === capability_tasks/* READING_TOOL */.ev);
    if (call === undefined)
        return asIgnored(`No call of the function came, but ${quoted((0,text_answer/* textOf */.b6)(body))}`);
    const { arguments: args } = call;
    if (typeof args !== 'string')
        return asIgnored(`The function's arguments are no text: ${quoted(JSON.stringify(args))}`);
    return fits(parsed(args), capability_tasks/* READING */.rq)
        ? null
        : asIgnored(`The function's arguments do not fit its schema: ${quoted(args)}`);
}
function schemaVerdict({ body }) {
    const text = (0,text_answer/* textOf */.b6)(body);
    return fits(parsed(text), capability_tasks/* FRUIT */.bR) ? null : asIgnored(`The answer does not fit the schema: ${quoted(text)}`);
}
function imageVerdict({ body, random }) {
    const text = (0,text_answer/* textOf */.b6)(body);
    if (!(0,text_answer/* isText */.KH)(text))
        return asIgnored('The answer to the picture is empty');
    if (SEES_NOTHING.test(text))
        return asIgnored(`The model says that it sees no picture: ${quoted(text)}`);
    const { colours } = (0,picture/* pictureOf */.C)(random);
    const words = text
        .toLowerCase()
        .replaceAll(capability_tasks/* ALL_COLOURS */.ok, ' ')
        .split(/[^a-z]+/);
    const named = words.filter((word) => picture/* COLOURS */.O.includes(word));
    const isSame = (list) => list.join() === colours.join();
    if (isSame(named.slice(0, colours.length)) || isSame(named.slice(-colours.length)))
        return null;
    const instead = `The picture is ${colours.join(', ')}, and the answer was ${quoted(text)}`;
    return [...named].sort().join() === [...colours].sort().join() ? asUnproven(instead) : asIgnored(instead);
}
function effortVerdict({ body, value, repeatsWhatItUsed }) {
    const { effort } = (0,text_answer/* reasoningOf */.a9)(body);
    if (typeof effort === 'string' && effort !== value)
        return asContradicted(`The answer was given with the effort "${effort}"`);
    if (effort === value && repeatsWhatItUsed)
        return null;
    const tokens = (0,text_answer/* reasoningTokensOf */.YL)(body);
    const isThinking = (tokens ?? 0) > 0 || (0,text_answer/* hasThoughts */.xK)(body);
    if (value === 'none' && isThinking)
        return asContradicted('The answer shows thinking');
    if (isThinking)
        return null;
    if (tokens === null)
        return asUnproven('The answer does not say whether the model thought');
    if (THINKS_NOTHING.includes(value))
        return null;
    const said = 'The answer was given without thinking';
    return SURELY_THINKS.includes(value) && effort !== value ? asIgnored(said) : asUnproven(said);
}
function summaryVerdict({ body, repeatsWhatItUsed }) {
    const { summary } = (0,text_answer/* reasoningOf */.a9)(body);
    const isWritten = (0,text_answer/* itemsOf */.S3)(body).some((item) => (0,text_answer/* objectsIn */.Qv)(item.summary).some(({ text }) => (0,text_answer/* isText */.KH)(text)));
    if (isWritten || ((0,text_answer/* isText */.KH)(summary) && repeatsWhatItUsed))
        return null;
    return (0,text_answer/* isText */.KH)(summary)
        ? asUnproven('The answer repeats the setting, as gateways do for any model, but has no reasoning summary')
        : asIgnored('The answer has no reasoning summary');
}
function logprobsVerdict({ body }) {
    const { logprobs } = (0,text_answer/* choiceOf */.FH)(body);
    const lists = [...(0,text_answer/* contentParts */.oR)(body).map((part) => part.logprobs), logprobs?.content];
    if (lists.flatMap(text_answer/* objectsIn */.Qv).some(({ logprob }) => Number.isFinite(logprob)))
        return null;
    const said = 'The answer has no log probabilities';
    return (0,text_answer/* isText */.KH)((0,text_answer/* textOf */.b6)(body)) ? asContradicted(said) : asIgnored(said);
}
function tierVerdict({ body, value }) {
    const { service_tier: tier } = body;
    if (typeof tier !== 'string' || !(0,text_answer/* isText */.KH)(tier))
        return asContradicted('The answer names no service tier');
    return value === 'auto' || settingOfTier(tier) === settingOfTier(value)
        ? null
        : asContradicted(`The answer was served by the tier "${tier}"`);
}
function settingOfTier(tier) {
    return tier === 'priority' ? 'fast' : tier;
}
function searchVerdict({ body }) {
    const searched = (0,text_answer/* itemsOf */.S3)(body).some(({ type, status }) => type === 'web_search_call' && status !== 'failed');
    const cited = (0,text_answer/* assistantMessage */.GZ)(body).annotations;
    return searched || (Array.isArray(cited) && cited.length > 0) ? null : asIgnored('No search was made');
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const CAPABILITY_VERDICTS = {
    stream: streamVerdict,
    tools: toolVerdict,
    json_schema: schemaVerdict,
    image: imageVerdict,
    reasoning: effortVerdict,
    reasoning_summary: summaryVerdict,
    logprobs: logprobsVerdict,
    service_tier: tierVerdict,
    web_search: searchVerdict
};


/***/ }),

/***/ 2847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hr: () => (/* binding */ ENDPOINTS),
  Wj: () => (/* binding */ PINNABLE),
  th: () => (/* binding */ endpointSpec)
});

// EXTERNAL MODULE: ./src/core/endpoints/verdicts.ts
var verdicts = __webpack_require__(3006);
;// CONCATENATED MODULE: ./src/core/endpoints/wav.ts
const SAMPLE_RATE = 16_000;
const BYTES_PER_SAMPLE = 2;
const HEADER_BYTES = 44;
function oneSecondOfSilence() {
    const dataBytes = SAMPLE_RATE * BYTES_PER_SAMPLE;
    const bytes = new Uint8Array(HEADER_BYTES + dataBytes);
    const view = new DataView(bytes.buffer);
    const text = (offset, value) => bytes.set(new TextEncoder().encode(value), offset);
    text(0, 'RIFF');
    view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
    text(8, 'WAVEfmt ');
    view.setUint32(16, 16, true);
    view.setUint16(20, 1, true);
    view.setUint16(22, 1, true);
    view.setUint32(24, SAMPLE_RATE, true);
    view.setUint32(28, SAMPLE_RATE * BYTES_PER_SAMPLE, true);
    view.setUint16(32, BYTES_PER_SAMPLE, true);
    view.setUint16(34, BYTES_PER_SAMPLE * 8, true);
    text(36, 'data');
    view.setUint32(40, dataBytes, true);
    return bytes;
}

;// CONCATENATED MODULE: ./src/core/endpoints/endpoints.ts


const MIN_OUTPUT_TOKENS = 16;
function unprobed(why, { isShutDown }) {
    return {
        path: null,
        encoding: 'json',
        body: () => ({}),
        file: null,
        verdict: null,
        paid: false,
        streams: false,
        unprobed: `Not called: ${why}.`,
        isShutDown,
        isListPriced: true,
        isLimitedByTokens: false,
        isUnknownToResponses: false,
        modes: [],
        sends: `nothing: ${why}`,
        costs: '–'
    };
}
const messages = (content) => [{ role: 'user', content }];
const imageSize = (model) => (/^gpt-image-[2-9]/.test(model) ? '1024x640' : '1024x1024');
const ENDPOINTS = {
    responses: {
        path: '/responses',
        encoding: 'json',
        body: (model) => ({
            model,
            input: 'ping',
            max_output_tokens: MIN_OUTPUT_TOKENS,
            store: false,
            ...(/deep-research/.test(model) && { tools: [{ type: 'web_search_preview' }] })
        }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.responses,
        paid: false,
        streams: true,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: true,
        isUnknownToResponses: false,
        modes: ['responses'],
        sends: 'the word "ping", at most 16 output tokens, not stored',
        costs: '$0.00001 gpt-6-luna, $0.00002 gpt-5.6-luna, $0.0001 gpt-6.1-terra, $0.0002 gpt-6-sol, $0.0009 gpt-6-astra, $0.003 gpt-5.5-pro'
    },
    chat: {
        path: '/chat/completions',
        encoding: 'json',
        body: (model) => ({ model, messages: messages('ping'), max_completion_tokens: MIN_OUTPUT_TOKENS, store: false }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.chat,
        paid: false,
        streams: true,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: true,
        isUnknownToResponses: false,
        modes: ['chat'],
        sends: 'the word "ping", at most 16 output tokens, not stored',
        costs: 'the same tokens; a search model may also charge for a search'
    },
    'chat-audio': {
        path: '/chat/completions',
        encoding: 'json',
        body: (model) => ({
            model,
            messages: messages('Say a'),
            modalities: ['text', 'audio'],
            audio: { voice: 'alloy', format: 'wav' },
            max_completion_tokens: MIN_OUTPUT_TOKENS,
            store: false
        }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.chat,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: false,
        isLimitedByTokens: true,
        isUnknownToResponses: false,
        modes: [],
        sends: 'the words "Say a", at most 16 output tokens of audio, not stored',
        costs: '$0.001 gpt-audio-1.5'
    },
    completions: {
        path: '/completions',
        encoding: 'json',
        body: (model) => ({ model, prompt: 'a', max_tokens: 1 }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.chat,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: true,
        isUnknownToResponses: false,
        modes: ['completion'],
        sends: 'the letter "a", at most 1 output token',
        costs: 'less than $0.0001'
    },
    embeddings: {
        path: '/embeddings',
        encoding: 'json',
        body: (model) => ({ model, input: 'a' }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.embeddings,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: true,
        isUnknownToResponses: true,
        modes: ['embedding', 'embeddings'],
        sends: 'the letter "a"',
        costs: '$0.00000002 text-embedding-3-small, $0.0000001 text-embedding-3-large'
    },
    moderations: {
        path: '/moderations',
        encoding: 'json',
        body: (model) => ({ model, input: 'a' }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.moderations,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: false,
        isUnknownToResponses: false,
        modes: ['moderation'],
        sends: 'the letter "a"',
        costs: 'free'
    },
    images: {
        path: '/images/generations',
        encoding: 'json',
        body: (model) => ({ model, prompt: 'a plain white square', n: 1, size: imageSize(model), quality: 'low' }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.images,
        paid: true,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: false,
        isUnknownToResponses: true,
        modes: ['image_generation'],
        sends: 'one small picture of low quality, only with "paid-probes: true"',
        costs: '$0.003 to $0.009 gpt-image-2'
    },
    speech: {
        path: '/audio/speech',
        encoding: 'json',
        body: (model) => ({ model, input: 'a', voice: 'alloy', response_format: 'mp3' }),
        file: null,
        verdict: null,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: false,
        isLimitedByTokens: false,
        isUnknownToResponses: false,
        modes: ['audio_speech'],
        sends: 'the letter "a" to be spoken; the audio is not downloaded',
        costs: '$0.0003 gpt-4o-mini-tts'
    },
    transcriptions: {
        path: '/audio/transcriptions',
        encoding: 'multipart',
        body: (model) => ({ model, response_format: 'json' }),
        file: { field: 'file', name: 'probe.wav', bytes: oneSecondOfSilence() },
        verdict: verdicts/* VERDICTS */.bk.transcriptions,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: false,
        isLimitedByTokens: false,
        isUnknownToResponses: false,
        modes: ['audio_transcription'],
        sends: 'one second of silence',
        costs: '$0.0001 gpt-transcribe'
    },
    realtime: {
        path: '/realtime',
        encoding: 'websocket',
        body: () => ({
            type: 'response.create',
            response: {
                output_modalities: ['text'],
                max_output_tokens: 1,
                input: [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'a' }] }]
            }
        }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.realtime,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: false,
        isUnknownToResponses: false,
        modes: [],
        sends: 'the letter "a" in a session, at most 1 output token',
        costs: '$0.0001 gpt-realtime-2.1, $0.00001 gpt-realtime-2.1-mini'
    },
    live: unprobed('a Live session needs an audio connection and is billed by the minute', { isShutDown: false }),
    'realtime-transcription': unprobed('a transcription session needs live audio and is billed by the minute', {
        isShutDown: false
    }),
    'realtime-translation': unprobed('a translation session needs live audio and is billed by the minute', {
        isShutDown: false
    }),
    videos: unprobed("OpenAI's Videos API was shut down on 2026-09-24", { isShutDown: true })
};
const PINNABLE = Object.keys(ENDPOINTS).filter((name) => endpointSpec(name).path !== null);
function endpointSpec(endpoint) {
    return ENDPOINTS[endpoint];
}


/***/ }),

/***/ 696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ pictureOf),
/* harmony export */   O: () => (/* binding */ COLOURS)
/* harmony export */ });
const PALETTE = {
    black: [0, 0, 0],
    blue: [0, 0, 224],
    green: [0, 160, 0],
    red: [224, 0, 0],
    white: [255, 255, 255],
    yellow: [255, 224, 0]
};
const COLOURS = Object.keys(PALETTE);
const EDGE = 64;
const SQUARE_COUNT = 4;
function pictureOf(random) {
    const colours = drawn(random);
    const bytes = png(colours.map((colour) => COLOURS.indexOf(colour)));
    return { url: `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`, colours };
}
function drawn(random) {
    const left = [...COLOURS];
    let rest = Math.floor(random * 6 * 5 * 4 * 3);
    return Array.from({ length: SQUARE_COUNT }, () => {
        const choices = left.length;
        const [colour] = left.splice(rest % choices, 1);
        rest = Math.floor(rest / choices);
        return colour;
    });
}
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_HEADER = [...uint32(EDGE), ...uint32(EDGE), 8, 3, 0, 0, 0];
function png(squares) {
    return [
        ...SIGNATURE,
        ...chunk('IHDR', PNG_HEADER),
        ...chunk('PLTE', Object.values(PALETTE).flat()),
        ...chunk('IDAT', zlib(squares)),
        ...chunk('IEND', [])
    ];
}
function chunk(name, data) {
    const named = [...new TextEncoder().encode(name), ...data];
    return [...uint32(data.length), ...named, ...uint32(crc32(named))];
}
function zlib([a = 0, b = 0, c = 0, d = 0]) {
    const half = (left, right) => `${row(left, right)}${ROW_AGAIN.repeat(EDGE / 2 - 1)}`;
    const plain = (left, right) => [0, ...Array(EDGE / 2).fill(left), ...Array(EDGE / 2).fill(right)];
    const raw = [plain(a, b), plain(c, d)].flatMap((pixels) => Array(EDGE / 2)
        .fill(pixels)
        .flat());
    const bits = `${FIXED_CODE}${half(a, b)}${half(c, d)}${END}`;
    return [0x78, 0x01, ...packedBits(bits), ...uint32(adler32(raw))];
}
const FIXED_CODE = '110';
const PIXEL_AGAIN = `0010000${'00'}${'00000'}`;
const ROW_AGAIN = `0010100${'011'}${'01100'}${'00000'}`;
const END = '0000000';
const literal = (value) => (0x30 + value).toString(2).padStart(8, '0');
const row = (left, right) => `${literal(0)}${literal(left)}${PIXEL_AGAIN}${literal(right)}${PIXEL_AGAIN}`;
function packedBits(bits) {
    const inEights = bits.match(/.{1,8}/g) ?? [];
    return inEights.map((eight) => Number.parseInt([...eight.padEnd(8, '0')].reverse().join(''), 2));
}
function uint32(value) {
    return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}
function crc32(bytes) {
    const step = (crc) => (crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1);
    const all = bytes.reduce((crc, byte) => Array(8)
        .fill(step)
        .reduce((now, next) => next(now), crc ^ byte), ~0);
    return ~all >>> 0;
}
function adler32(bytes) {
    const [a, b] = bytes.reduce(([sum, sums], byte) => [(sum + byte) % 65521, (sums + sum + byte) % 65521], [1, 0]);
    return ((b << 16) | a) >>> 0;
}


/***/ }),

/***/ 6746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ spokenRefusalOf),
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   GZ: () => (/* binding */ assistantMessage),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   Qv: () => (/* binding */ objectsIn),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   YL: () => (/* binding */ reasoningTokensOf),
/* harmony export */   a9: () => (/* binding */ reasoningOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   o7: () => (/* binding */ isCutOff),
/* harmony export */   oR: () => (/* binding */ contentParts),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   s4: () => (/* binding */ isFiltered),
/* harmony export */   xK: () => (/* binding */ hasThoughts)
/* harmony export */ });
function objectsIn(value) {
    return (Array.isArray(value) ? value : []).filter((item) => item !== null && typeof item === 'object');
}
const objectAt = (value) => value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
function itemsOf(body) {
    return objectsIn(body.output);
}
function choiceOf(body) {
    return objectsIn(body.choices)[0] ?? {};
}
function assistantMessage(body) {
    return objectAt(choiceOf(body).message);
}
function contentParts(body) {
    return itemsOf(body).flatMap(({ content }) => objectsIn(content));
}
function textOf(body) {
    const written = contentParts(body)
        .filter(({ type }) => type === 'output_text' || type === 'text')
        .map(({ text }) => text);
    const { content } = assistantMessage(body);
    const said = typeof content === 'string' ? [content] : objectsIn(content).map(({ text }) => text);
    return [...written, ...said].filter((text) => typeof text === 'string').join('');
}
function spokenRefusalOf(body) {
    const parts = [...contentParts(body), ...objectsIn(assistantMessage(body).content), assistantMessage(body)];
    return parts
        .map(({ refusal }) => refusal)
        .filter((text) => typeof text === 'string')
        .join('');
}
function callsOf(body) {
    const items = itemsOf(body).filter(({ type }) => type === 'function_call');
    const { tool_calls, function_call } = assistantMessage(body);
    const chat = [...objectsIn(tool_calls).map((call) => objectAt(call.function)), objectAt(function_call)];
    return [...items, ...chat]
        .map(({ name, arguments: args }) => ({ name, arguments: args }))
        .filter(({ name }) => name !== undefined);
}
function reasoningTokensOf(body) {
    const usage = objectAt(body.usage);
    const details = [usage.output_tokens_details, usage.completion_tokens_details].map(objectAt);
    const counts = details.map(({ reasoning_tokens: count }) => count);
    return counts.find((count) => typeof count === 'number') ?? null;
}
function hasThoughts(body) {
    const { reasoning_content: content, reasoning } = assistantMessage(body);
    return itemsOf(body).some(({ type }) => type === 'reasoning') || [content, reasoning].some(isText);
}
function reasoningOf(body) {
    return objectAt(body.reasoning);
}
function isCutOff(body) {
    const { reason } = objectAt(body.incomplete_details);
    return (body.status === 'incomplete' && reason !== 'content_filter') || choiceOf(body).finish_reason === 'length';
}
function isFiltered(body) {
    const { reason } = objectAt(body.incomplete_details);
    return reason === 'content_filter' || choiceOf(body).finish_reason === 'content_filter';
}
const isText = (value) => typeof value === 'string' && value.trim() !== '';


/***/ }),

/***/ 8997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ tokenLimitOf),
/* harmony export */   TK: () => (/* binding */ withTokens),
/* harmony export */   nT: () => (/* binding */ tokensInWords)
/* harmony export */ });
/* unused harmony export TOKEN_LIMITS */
const TOKEN_LIMITS = ['max_output_tokens', 'max_completion_tokens', 'max_tokens'];
function tokenLimitOf({ body }) {
    const name = TOKEN_LIMITS.find((field) => typeof body[field] === 'number');
    return name === undefined ? null : { name, tokens: body[name] };
}
function withTokens(request, tokens) {
    const limit = tokenLimitOf(request);
    if (limit === null || tokens === null)
        return request;
    return { ...request, body: { ...request.body, [limit.name]: tokens } };
}
function tokensInWords(request) {
    const limit = tokenLimitOf(request);
    return limit === null ? 'its output tokens' : `${limit.tokens} output tokens`;
}


/***/ }),

/***/ 3006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ endedWithError),
/* harmony export */   JI: () => (/* binding */ complaintIn),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   gH: () => (/* binding */ isSound),
/* harmony export */   ic: () => (/* binding */ isSoundType),
/* harmony export */   lq: () => (/* binding */ isFilled),
/* harmony export */   ru: () => (/* binding */ isSpoken)
/* harmony export */ });
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isNonEmptyText = (value) => typeof value === 'string' && value !== '';
const isFilled = (value) => typeof value === 'object' && value !== null ? Object.values(value).some(Boolean) : Boolean(value);
const firstOf = (value) => (Array.isArray(value) ? value[0] : undefined);
const COMPLAINTS = ['error', 'errors', 'detail'];
const STATUS_FIELDS = ['code', 'status', 'status_code', 'statusCode'];
function complaintIn(body) {
    const field = COMPLAINTS.find((name) => isFilled(body[name]));
    if (field !== undefined)
        return `it holds "${field}"`;
    if (body.success === false)
        return 'it says "success": false';
    const status = STATUS_FIELDS.find((name) => /^[45]\d\d$/.test(String(body[name])));
    if (status !== undefined)
        return `it says "${status}": ${String(body[status])}`;
    return isObject(body.base_resp) && isFilled(body.base_resp.status_code) ? 'it holds a failed "base_resp"' : null;
}
const unlessItComplains = (verdict) => (body) => complaintIn(body) ?? verdict(body);
const SAYINGS = ['content', 'reasoning_content', 'reasoning', 'refusal', 'tool_calls', 'function_call', 'audio'];
const OTHER_ROLES = ['user', 'system', 'developer', 'tool', 'error'];
function isMessage(value) {
    if (!isObject(value) || isFilled(value.error) || OTHER_ROLES.includes(value.role))
        return false;
    return isNonEmptyText(value.role) || SAYINGS.some((name) => isFilled(value[name]));
}
function isSpoken(choice) {
    if (!isObject(choice))
        return false;
    return typeof choice.text === 'string' || isMessage(choice.message) || isMessage(choice.delta);
}
function endedWithError(choice) {
    return isObject(choice) && (isFilled(choice.error) || choice.finish_reason === 'error');
}
function ofChat(body) {
    const choice = firstOf(body.choices);
    if (!isObject(choice))
        return 'the answer has no "choices"';
    if (endedWithError(choice))
        return 'its choice ended with an error';
    return isSpoken(choice) ? null : 'its choice holds no message';
}
const FINISHED_EARLY = ['max_output_tokens', 'content_filter', 'max_tokens', 'length'];
function ofResponses({ status, incomplete_details: details, output }) {
    const isFinished = status === 'completed' || (status === 'incomplete' && FINISHED_EARLY.includes(details?.reason));
    if (!isFinished)
        return `the response ended as "${String(status)}"`;
    if ((output === undefined || output === null) && status === 'incomplete')
        return null;
    if (!Array.isArray(output))
        return 'the answer has no "output"';
    return output.every(isItem) ? null : 'its "output" holds something other than items';
}
function isItem(item) {
    if (!isObject(item) || typeof item.type !== 'string' || isFilled(item.error))
        return false;
    return !/error/i.test(item.type) && !(item.type === 'message' && item.status === 'failed');
}
function ofEmbeddings({ data }) {
    const entry = firstOf(data);
    const isEmbedding = isObject(entry) && !isFilled(entry.error) && isVector(entry.embedding);
    return isEmbedding ? null : 'the answer has no "data" with an embedding';
}
const MAX_READ = 1_000;
function isBase64(value) {
    const beginning = value.slice(0, MAX_READ);
    return /^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(beginning) && !/^[A-Za-z]+$/.test(beginning);
}
function isVector(value) {
    if (typeof value === 'string')
        return isBase64(value);
    if (!Array.isArray(value) || value.length === 0)
        return false;
    return value.every((one) => (Array.isArray(one) ? isVector(one) : Number.isFinite(one)));
}
function ofModerations({ results }) {
    const result = firstOf(results);
    const isJudged = isObject(result) &&
        !isFilled(result.error) &&
        (typeof result.flagged === 'boolean' || (isObject(result.categories) && Object.keys(result.categories).length > 0));
    return isJudged ? null : 'the answer has no "results" with a judgement';
}
function ofImages({ data }) {
    const image = firstOf(data);
    const isImage = isObject(image) && !isFilled(image.error) && (isPicture(image.b64_json) || isAddress(image.url));
    return isImage ? null : 'the answer has no "data" with an image';
}
const isPicture = (value) => isNonEmptyText(value) && isBase64(beginningOfPicture(value.slice(0, MAX_READ)));
const beginningOfPicture = (text) => text.replace(/^data:image\/[\w.+-]{1,40};base64,/, '').replace(/\s/g, '');
const isAddress = (value) => isNonEmptyText(value) && /^(https?:\/\/|\/|data:image\/)/.test(value);
const ofTranscriptions = ({ text }) => (typeof text === 'string' ? null : 'the answer has no "text"');
const SOUND = /^(ID3|RIFF|OggS|fLaC|FORM)|[\x00-\x08\x0e-\x1f\xff\ufffd]/;
const isSoundType = (contentType = '') => /^audio\//i.test(contentType);
const isSound = (beginning) => SOUND.test(beginning);
const VERDICTS = {
    responses: unlessItComplains(ofResponses),
    chat: unlessItComplains(ofChat),
    embeddings: unlessItComplains(ofEmbeddings),
    moderations: unlessItComplains(ofModerations),
    images: unlessItComplains(ofImages),
    transcriptions: unlessItComplains(ofTranscriptions),
    realtime: (body) => {
        const response = (body.response ?? {});
        if (body.type !== 'response.done')
            return `the session ended with "${String(body.type)}"`;
        const complaint = complaintIn(body) ?? complaintIn(response);
        if (complaint !== null)
            return complaint;
        if (response.status === 'completed' || response.status === 'incomplete')
            return null;
        return `the response ended as "${String(response.status)}"`;
    }
};


/***/ }),

/***/ 6861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dz: () => (/* binding */ InputError),
  A_: () => (/* binding */ LEVELS),
  Ak: () => (/* binding */ MAX_MODEL_ID_LENGTH),
  jN: () => (/* binding */ matcher),
  zK: () => (/* binding */ mergeTargets),
  hS: () => (/* binding */ parseModelList),
  hD: () => (/* binding */ targetKey),
  QR: () => (/* binding */ targetsOf)
});

// EXTERNAL MODULE: ./src/core/endpoints/endpoints.ts + 1 modules
var endpoints = __webpack_require__(2847);
// EXTERNAL MODULE: ./src/core/endpoints/capabilities.ts
var capabilities = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/core/requirements/suggest.ts
var suggest = __webpack_require__(6958);
;// CONCATENATED MODULE: ./src/core/requirements/capability-grammar.ts


const VALUE = /^[A-Za-z0-9][\w.-]{0,63}$/;
const KNOWN = `expected one of ${capabilities/* CAPABILITY_NAMES */.AL.map((name) => `+${usageText(name)}`).join(', ')}`;
function usageText(name) {
    const { placeholder } = (0,capabilities/* capabilitySpec */.qi)(name);
    return placeholder === null ? name : `${name}=${placeholder}`;
}
function splitCapabilities(text) {
    const [model = '', ...marks] = ` ${text}`.split(/(?<!\s)\s+(?=\+)/);
    return [model.trim(), ...marks.map((mark) => mark.slice(1).trim())];
}
function parseCapabilities(marks, fail) {
    return [...new Set(marks.map((mark) => parseCapability(mark, fail)))];
}
function parseCapability(mark, fail) {
    if (mark === '')
        fail(`has a "+" without a capability after it: ${KNOWN}`);
    if (mark.includes('@'))
        fail('names the endpoint after a capability: write "model@endpoint +capability"');
    if (/\s/.test(mark))
        fail(`has a space after "+${mark.split(/\s/)[0]}": write each capability with a "+" in front`);
    if (mark.includes('+'))
        fail(`has no space between capabilities: write "+${mark.split('+').join(' +')}"`);
    const [given = '', ...rest] = mark.split('=');
    const name = capabilities/* CAPABILITY_NAMES */.AL.find((known) => known === given);
    if (name === undefined) {
        const near = (0,suggest/* closest */.k)(given, capabilities/* CAPABILITY_NAMES */.AL);
        const hint = near === undefined ? '' : `did you mean "+${near}"? `;
        return fail(`names an unknown capability ${JSON.stringify(given)}: ${hint}${KNOWN}`);
    }
    return (0,capabilities/* capabilityText */.cL)({ name, value: parseValue(name, rest.length === 0 ? null : rest.join('='), fail) });
}
function parseValue(name, value, fail) {
    const { value: example } = (0,capabilities/* capabilitySpec */.qi)(name);
    if (example === null) {
        if (value !== null)
            fail(`gives "+${name}" a value, but it takes none: write "+${name}"`);
        return '';
    }
    if (value === null || value === '')
        fail(`gives "+${name}" no value: write for example "+${name}=${example}"`);
    if (!VALUE.test(value ?? ''))
        fail(`gives "+${name}" the value ${JSON.stringify(value)}, which is not a name`);
    return value ?? '';
}
function misplacedCapability(model) {
    const [, name] = /[\s+]([a-z_]+)(?:=\S*)?$/.exec(model) ?? [];
    return capabilities/* CAPABILITY_NAMES */.AL.some((known) => known === name)
        ? `names the capability "${name}" without a space and "+" in front: write "model +${name}"`
        : null;
}

;// CONCATENATED MODULE: ./src/core/requirements/wildcard.ts
function wildcardMatcher(pattern) {
    const [first = '', ...others] = pattern.split('*');
    const last = others.pop();
    if (last === undefined)
        return (text) => text.length === first.length && fitsAt(text, first, 0);
    return (text) => {
        const end = text.length - last.length;
        if (!fitsAt(text, first, 0) || end < first.length || !fitsAt(text, last, end))
            return false;
        let at = first.length;
        for (const piece of others) {
            const found = indexOf(text, piece, at);
            if (found === -1)
                return false;
            at = found + piece.length;
        }
        return at <= end;
    };
}
function indexOf(text, piece, from) {
    if (!piece.includes('?'))
        return text.indexOf(piece, from);
    for (let at = from; at + piece.length <= text.length; at++)
        if (fitsAt(text, piece, at))
            return at;
    return -1;
}
function fitsAt(text, piece, at) {
    if (!piece.includes('?'))
        return text.startsWith(piece, at);
    if (at + piece.length > text.length)
        return false;
    for (let index = 0; index < piece.length; index++)
        if (piece[index] !== '?' && piece[index] !== text[at + index])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./src/core/requirements/requirements.ts



const LEVELS = ['required', 'optional'];
class InputError extends Error {
    name = 'InputError';
}
const MAX_MODEL_ID_LENGTH = 256;
const GLOB_CHARACTERS = /[*?]/;
const MODEL_ID = /^[\w.:/@\-+*?]+$/;
function parseModelList(sources, level) {
    const requirements = new Map();
    const exclusions = new Set();
    for (const source of sources) {
        for (const { text, line } of entriesOf(source)) {
            const fail = (reason) => {
                throw new InputError(`"${source.name}", line ${line}: ${JSON.stringify(text)} ${reason}`);
            };
            if (text.startsWith('!'))
                exclusions.add(parseExclusion(text.slice(1).trim(), fail));
            else {
                const requirement = parseRequirement(text, level, fail);
                requirements.set(requirement.text, requirement);
            }
        }
    }
    return { requirements: [...requirements.values()], exclusions: [...exclusions] };
}
function* entriesOf({ name, text }) {
    const whole = text.replace(/^\uFEFF/, '');
    const array = jsonArrayIn(whole, name);
    if (array)
        return yield* array.map((entry) => ({ text: entry, line: 1 }));
    for (const [index, raw] of whole.split(/\r\n|\r|\n/).entries()) {
        const line = raw.replace(/(^|\s)#.*$/, '');
        for (const entry of jsonArrayIn(line, name) ?? unquoted(line.trim()).split(',')) {
            const trimmed = unquoted(entry.trim());
            if (trimmed)
                yield { text: trimmed, line: index + 1 };
        }
    }
}
function jsonArrayIn(text, name) {
    const trimmed = text.trim();
    if (!trimmed.startsWith('[') || !trimmed.endsWith(']'))
        return null;
    const values = parseJsonList(trimmed);
    if (!Array.isArray(values))
        return null;
    if (!values.every((value) => typeof value === 'string'))
        throw new InputError(`"${name}": expected a JSON array of names only, as in ["gpt-6-luna", "a || b"]`);
    return values.map((value) => value.trim()).filter((value) => value !== '');
}
function parseJsonList(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function unquoted(text) {
    const [, , inside] = /^(["'`])([^"'`]*)\1$/.exec(text) ?? [];
    return inside === undefined ? text : inside.trim();
}
const EITHER = /(?<!\|)\|(?!\|)|\|{3,}|;|\s(?:or|oder|ou)\s/i;
function eitherMeant(text) {
    if (!EITHER.test(text))
        return null;
    const parts = text.split(/\|+|;|\s(?:or|oder|ou)\s/i).map((part) => unquoted(part.trim()));
    const meant = parts.filter((part) => part !== '');
    return meant.join(' || ');
}
function parseRequirement(text, level, fail) {
    const meant = eitherMeant(text);
    if (meant !== null) {
        const what = /[|;]/.test(text.replaceAll('||', ''))
            ? 'a character that no model id has'
            : 'a space inside a model id';
        const several = `write "${meant}" if one of them is enough, or commas if you need all`;
        fail(`has ${what}: ${meant.includes('||') ? several : `did you mean "${meant}"?`}`);
    }
    const alternatives = text.split('||').map((part) => parseAlternative(unquoted(part.trim()), fail));
    return { text: alternatives.map(textOfAlternative).join(' || '), level, alternatives };
}
function textOfAlternative({ pattern, endpoint, capabilities = [] }) {
    return [endpoint ? `${pattern}@${endpoint}` : pattern, ...capabilities.map((name) => `+${name}`)].join(' ');
}
function parseExclusion(text, fail) {
    const [pattern, ...marks] = splitCapabilities(text);
    if (marks.length > 0)
        fail('excludes models and takes no capabilities: remove the text from "+" on');
    return parsePattern(pattern, fail);
}
function parseAlternative(text, fail) {
    if (text === '')
        fail('has an empty alternative: write a model on both sides of "||"');
    if (text.startsWith('!'))
        fail('excludes inside "||": write "!pattern" on a line of its own');
    const [model, ...marks] = splitCapabilities(text);
    if (model === '')
        fail('names a capability without a model: expected "model +capability"');
    const capabilities = parseCapabilities(marks, fail);
    const at = endpointMark(model);
    const endpoint = at === -1 ? null : model.slice(at + 1).trim();
    const pattern = parsePattern(at === -1 ? model : model.slice(0, at).trim(), fail);
    if (endpoint !== null && !isPinnable(endpoint)) {
        fail(`names an unknown endpoint ${JSON.stringify(endpoint)}: expected one of ${endpoints/* PINNABLE */.Wj.join(', ')}`);
    }
    const isGlob = GLOB_CHARACTERS.test(pattern);
    return { pattern, isGlob, endpoint: endpoint, ...(capabilities.length > 0 && { capabilities }) };
}
function endpointMark(text) {
    const at = text.lastIndexOf('@');
    return at <= 0 || /\/|^\d+$/.test(text.slice(at + 1)) ? -1 : at;
}
function parsePattern(text, fail) {
    if (text === '')
        fail('has no model: expected "model", "model@endpoint", "model +capability", "a || b", "gpt-6-*" or "!*-pro"');
    if (/^[-*]\s/.test(text))
        fail('starts like a list item: write the model alone, without the mark in front');
    const misplaced = misplacedCapability(text);
    if (misplaced !== null)
        fail(misplaced);
    if (/["'`“”‘’„«»]/.test(text))
        fail('has a character that no model id has: write the model without quotation marks');
    if (/\s/.test(text)) {
        const joined = text.toLowerCase().replace(/\s+/g, '-');
        fail(`has a space inside a model id: separate models by commas or line breaks, or write "${joined}" if it is one model`);
    }
    if (text.length > MAX_MODEL_ID_LENGTH)
        fail(`is longer than ${MAX_MODEL_ID_LENGTH} characters`);
    if (!MODEL_ID.test(text))
        fail('has a character that no model id has: expected letters, digits and . : / - _ + * ?');
    return text;
}
function isPinnable(name) {
    return endpoints/* PINNABLE */.Wj.includes(name);
}
const matcher = wildcardMatcher;
function targetsOf(alternative, listed, exclusions) {
    const { pattern, isGlob, endpoint, capabilities } = alternative;
    const asked = { endpoint, ...(capabilities && { capabilities }) };
    if (!isGlob)
        return [{ model: pattern, ...asked }];
    const matches = matcher(pattern);
    const excluded = exclusions.map(matcher);
    return (listed ?? [])
        .filter((model) => matches(model) && !excluded.some((isExcluded) => isExcluded(model)))
        .map((model) => ({ model, ...asked }));
}
function targetKey({ model, endpoint }) {
    return `${model}@${endpoint ?? ''}`;
}
function mergeTargets(targets) {
    const merged = new Map();
    for (const target of targets) {
        const key = targetKey(target);
        const capabilities = [...new Set([...(merged.get(key)?.capabilities ?? []), ...(target.capabilities ?? [])])];
        merged.set(key, capabilities.length === 0 ? target : { ...target, capabilities });
    }
    return [...merged.values()];
}


/***/ }),

/***/ 6958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

const MAX_EDITS = 3;
function closest(given, known) {
    const ranked = known.map((name) => ({ name, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(given, name) })).sort((a, b) => a.edits - b.edits);
    return ranked.find(({ name, edits }) => edits <= Math.min(MAX_EDITS, Math.floor(name.length / 3)))?.name;
}


/***/ }),

/***/ 2938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   FR: () => (/* binding */ failsRun),
/* harmony export */   WY: () => (/* binding */ judgeRequirements),
/* harmony export */   d$: () => (/* binding */ FAIL_ON)
/* harmony export */ });
/* harmony import */ var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
/* harmony import */ var _requirements_requirements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6861);


const FAIL_ON = ['undetermined', 'unusable', 'change', 'never'];
function judgeRequirements({ requirements, exclusions }, evidence) {
    return requirements.map((requirement) => judgeRequirement(requirement, exclusions, evidence));
}
function judgeRequirement(requirement, exclusions, evidence) {
    const alternatives = requirement.alternatives.map((one) => judgeAlternative(one, exclusions, evidence));
    const met = alternatives.find(({ status }) => status === 'met');
    const deciding = met ?? alternatives.find(({ status }) => status === 'undetermined') ?? alternatives[0];
    return {
        text: requirement.text,
        level: requirement.level,
        status: deciding?.status ?? 'undetermined',
        selected: met?.models[0] ?? null,
        models: [...new Set(alternatives.flatMap(({ models }) => models))],
        proof: met?.proof ?? null,
        cause: deciding?.cause ?? null
    };
}
function judgeAlternative(alternative, exclusions, { checks, listing, isRuledOut }) {
    const listed = alternative.isGlob ? [...(listing.models?.keys() ?? [])] : [];
    const targets = (0,_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .QR)(alternative, listed, exclusions);
    const found = targets.map((target) => checks.get((0,_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_1__/* .targetKey */ .hD)(target))).filter((check) => check !== undefined);
    const models = found.map(({ model }) => model);
    if (found.length === 0)
        return { ...standingOfNoMatch(listing), models };
    const standings = found.map((check) => standingWith(alternative, check, standingOf(check, isRuledOut(check))));
    const worst = standings.find(({ status }) => status === 'unmet') ?? standings.find(({ status }) => status === 'undetermined');
    const weakest = standings.find(({ proof }) => proof === 'listed');
    return { ...(worst ?? weakest ?? standings[0]), models };
}
function standingOf(check, isRuledOut) {
    const { cause, status, listed } = check;
    if (status === 'usable')
        return { status: 'met', proof: 'called', cause: null };
    if (status === 'unusable')
        return { status: 'unmet', proof: null, cause };
    const shown = (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .shownBy */ .Le)(cause);
    if (isRuledOut && shown.uncalled === 'by-choice') {
        if (shown.model === 'absent')
            return { status: 'unmet', proof: null, cause };
        if (listed === true)
            return { status: 'met', proof: 'listed', cause: null };
    }
    return { status: 'undetermined', proof: null, cause };
}
function standingWith({ capabilities = [] }, check, standing) {
    if (standing.status !== 'met' || capabilities.length === 0)
        return standing;
    const asked = capabilities.map((name) => check.capabilities.find((one) => one.name === name));
    const lacking = asked.find((one) => one?.status === 'unusable');
    if (lacking)
        return { status: 'unmet', proof: null, cause: lacking.cause };
    if (asked.every((one) => one?.status === 'usable'))
        return standing;
    const open = asked.find((one) => one?.status === 'undetermined');
    return { status: 'undetermined', proof: null, cause: open?.cause ?? 'not_probed' };
}
function standingOfNoMatch(listing) {
    if (listing.status === 'ok' && listing.isComplete)
        return { status: 'unmet', proof: null, cause: 'model_not_found' };
    return { status: 'undetermined', proof: null, cause: listing.cause ?? 'not_probed' };
}
function resultOf(requirements, isKeyRejected) {
    const required = requirements.filter(({ level }) => level === 'required');
    if (isKeyRejected || required.some(({ status }) => status === 'unmet'))
        return 'failed';
    return required.some(({ status }) => status === 'undetermined') ? 'undetermined' : 'passed';
}
function failsRun({ result, requirements }, failOn, isNews = null) {
    if (!requirements.some(({ level }) => level === 'required'))
        return false;
    const isLost = result === 'failed';
    const isOpen = isLost || result === 'undetermined';
    return { undetermined: isOpen, unusable: isLost, change: isOpen && (isNews ?? true), never: false }[failOn];
}


/***/ }),

/***/ 7642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ WRITING_EVENTS),
/* harmony export */   z: () => (/* binding */ readAuditSettings)
/* harmony export */ });
/* harmony import */ var _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6861);

const WRITING_EVENTS = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
const MAX_AUDIT_NAME_LENGTH = 100;
const MAX_LABEL_LENGTH = 50;
function readAuditSettings(env, values) {
    if (!values['tracking-issue']) {
        if (values['fail-on'] === 'change')
            throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('"fail-on: change" needs "tracking-issue: true" in a workflow, because the issue remembers what was lost before. Without it, use undetermined, unusable or never');
        return null;
    }
    const name = values['audit-name'] ?? defaultName(env);
    if (name.length > MAX_AUDIT_NAME_LENGTH)
        throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`"audit-name": expected at most ${MAX_AUDIT_NAME_LENGTH} characters, got ${name.length}`);
    const labels = listOf(values['issue-labels']);
    const long = labels.find((label) => label.length > MAX_LABEL_LENGTH);
    if (long)
        throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`"issue-labels": ${JSON.stringify(long)} is longer than ${MAX_LABEL_LENGTH} characters`);
    const event = env.GITHUB_EVENT_NAME ?? '';
    const repository = env.GITHUB_REPOSITORY ?? '';
    const server = env.GITHUB_SERVER_URL || 'https://github.com';
    const attempt = Number(env.GITHUB_RUN_ATTEMPT) > 1 ? `/attempts/${env.GITHUB_RUN_ATTEMPT}` : '';
    return {
        ...{ name, event, writes: WRITING_EVENTS.includes(event), repository, labels },
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        run: `${server}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ''}${attempt}`,
        token: values['github-token'] ?? '',
        assignees: listOf(values['issue-assignees']).map((login) => login.replace(/^@/, ''))
    };
}
function defaultName(env) {
    const step = /^__.*_(\d+)$/.exec(env.GITHUB_ACTION ?? '')?.[1];
    const parts = [env.GITHUB_WORKFLOW, env.GITHUB_JOB, step].filter((part) => part !== undefined && part !== '');
    return parts.join(' / ').slice(0, MAX_AUDIT_NAME_LENGTH) || 'audit';
}
function listOf(text) {
    const entries = (text ?? '').split(/[,\r\n]/).map((entry) => entry.trim());
    return [...new Set(entries)].filter((entry) => entry !== '');
}


/***/ }),

/***/ 6427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ headerLines),
/* harmony export */   Q: () => (/* binding */ parseHeaders)
/* harmony export */ });
/* harmony import */ var _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6861);

function headerLines(text) {
    return text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => {
        const colon = line.indexOf(':');
        return { name: colon === -1 ? '' : line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() };
    });
}
const HEADER = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\x20-\x7e\t]*)$/;
function parseHeaders(lines) {
    const entries = lines.split(/\r?\n/).flatMap((line, index) => {
        if (line.trim() === '')
            return [];
        const match = HEADER.exec(line.trim());
        if (!match)
            throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`"headers", line ${index + 1}: expected "Name: value" in plain ASCII`);
        return [[match[1], match[2].trim()]];
    });
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 9488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  INPUTS: () => (/* binding */ INPUTS),
  INPUT_NAMES: () => (/* binding */ INPUT_NAMES),
  INPUT_VARIABLES: () => (/* binding */ INPUT_VARIABLES),
  SECRET_NAMES: () => (/* binding */ SECRET_NAMES),
  TERMINAL_INPUTS: () => (/* binding */ TERMINAL_INPUTS),
  inputTraitsOf: () => (/* binding */ inputTraitsOf),
  isFlag: () => (/* binding */ isFlag),
  isKeyGiven: () => (/* binding */ isKeyGiven),
  readInputs: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/core/endpoints/host.ts
var endpoints_host = __webpack_require__(8958);
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/core/requirements/suggest.ts
var suggest = __webpack_require__(6958);
// EXTERNAL MODULE: ./src/core/verification/verdict.ts
var verdict = __webpack_require__(2938);
// EXTERNAL MODULE: ./src/inputs/audit-settings.ts
var audit_settings = __webpack_require__(7642);
// EXTERNAL MODULE: ./src/inputs/environment.ts
var environment = __webpack_require__(8392);
// EXTERNAL MODULE: ./src/inputs/headers.ts
var headers = __webpack_require__(6427);
;// CONCATENATED MODULE: ./src/inputs/identity.ts


function readIdentity(values, env) {
    const { 'identity-provider-id': identityProviderId, 'service-account-id': serviceAccountId, audience } = values;
    if (identityProviderId === undefined && serviceAccountId === undefined) {
        if (values['export-token'])
            throw new requirements/* InputError */.dz('"export-token" needs "identity-provider-id": a key is never given to later steps');
        return null;
    }
    if (identityProviderId === undefined || serviceAccountId === undefined)
        throw new requirements/* InputError */.dz('"identity-provider-id" and "service-account-id" belong together: only one of them is set');
    if (values['api-key'] !== undefined)
        throw new requirements/* InputError */.dz('"api-key" and "identity-provider-id" are both set: remove "api-key" to use no stored key, or the identity inputs to use the key');
    return { identityProviderId, serviceAccountId, audience, isOffered: (0,environment/* isIdentityOffered */.gg)(env) };
}
function ignoredKey(env, identity) {
    if (!identity || !env[environment/* KEY_VARIABLE */.$9]?.trim())
        return [];
    const message = 'The key in the environment variable OPENAI_API_KEY is not used: "identity-provider-id" takes its place';
    return [{ kind: 'setting', level: 'notice', model: null, message }];
}

;// CONCATENATED MODULE: ./src/inputs/model-lists.ts

function readLists(values, readFile) {
    const inline = (name) => values[name] === undefined ? [] : [{ name, text: values[name] }];
    const file = values['required-models-file'];
    const required = (0,requirements/* parseModelList */.hS)([...inline('required-models'), ...(file ? [readModelsFile(file, readFile)] : [])], 'required');
    const optional = (0,requirements/* parseModelList */.hS)(inline('optional-models'), 'optional');
    if (required.requirements.length + optional.requirements.length === 0 && values['find-models'] === 'off') {
        throw new requirements/* InputError */.dz('No model to verify: set "required-models" (one a line or comma-separated), "required-models-file" or "optional-models", or let "find-models" find them');
    }
    if (file && required.requirements.length === 0)
        throw new requirements/* InputError */.dz(`"required-models-file": ${file} names no model`);
    return [required, optional];
}
function readModelsFile(path, readFile) {
    try {
        return { name: path, text: readFile(path) };
    }
    catch (error) {
        const isGone = error.code === 'ENOENT';
        const advice = isGone ? ': check out the repository before this step (actions/checkout), or correct the path' : '';
        throw new requirements/* InputError */.dz(`"required-models-file": cannot read ${JSON.stringify(path)} (${error.message})${advice}`);
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./src/inputs/schemas.ts


const schemas_text = schemas/* string */.YjP().optional();
const choice = (values) => schemas/* enum */.k5n(values, { error: `expected one of ${values.join(', ')}` });
const whole = (min, max) => schemas/* string */.YjP()
    .regex(/^\d+$/, { error: `expected a whole number from ${min} to ${max}`, abort: true })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: `expected a whole number from ${min} to ${max}` });
const flag = choice([...environment/* YES */._Y, ...environment.NO]).transform(environment/* isYes */.AX);
const variableValues = schemas/* string */.YjP()
    .default('{}')
    .transform((value, context) => {
    const parsed = parseObject(value);
    if (parsed !== null)
        return Object.fromEntries(Object.entries(parsed).filter(([, one]) => typeof one === 'string'));
    context.addIssue({ code: 'custom', message: 'expected a JSON object, as the expression toJSON(vars) gives it' });
    return core/* NEVER */.tm;
})
    .pipe(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()));
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/inputs/secretless.ts
function secretlessRun(env, readFile) {
    if (env.GITHUB_ACTOR === 'dependabot[bot]')
        return 'dependabot';
    if (!/^pull_request(_review|_review_comment)?$/.test(env.GITHUB_EVENT_NAME ?? ''))
        return null;
    try {
        const event = JSON.parse(readFile(env.GITHUB_EVENT_PATH ?? ''));
        const from = event.pull_request?.head?.repo;
        const to = event.pull_request?.base?.repo;
        if (from === null)
            return 'fork';
        return from?.fork === true && (from.full_name === undefined || from.full_name !== to?.full_name) ? 'fork' : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/inputs/inputs.ts












const MAX_SECONDS = 3600;
const MAX_PER_MINUTE = 1_000_000_000;
const ANYWHERE = ['job', 'terminal'];
const IN_JOBS = ['job'];
function input(schema, traits) {
    return { schema, traits };
}
const INPUT_TABLE = {
    'api-key': input(schemas_text, { secret: 'whole', variable: environment/* KEY_VARIABLE */.$9, places: IN_JOBS }),
    'identity-provider-id': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    'service-account-id': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    audience: input(schemas/* string */.YjP().default('https://api.openai.com/v1'), { secret: 'no', variable: null, places: IN_JOBS }),
    'export-token': input(flag.default(false), { secret: 'no', variable: null, places: IN_JOBS }),
    'admin-api-key': input(schemas_text, { secret: 'whole', variable: 'OPENAI_ADMIN_KEY', places: IN_JOBS }),
    'max-key-age-days': input(whole(1, 3650).optional(), { secret: 'no', variable: null, places: ANYWHERE }),
    'key-expiry-warning-days': input(whole(0, 3650).default(14), { secret: 'no', variable: null, places: ANYWHERE }),
    'required-models': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    'required-models-file': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
    'optional-models': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
    'find-models': input(choice([...requirements/* LEVELS */.A_, 'off']).default('off'), {
        secret: 'no',
        variable: null,
        places: ANYWHERE
    }),
    'find-in': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
    variables: input(variableValues, { secret: 'no', variable: null, places: ANYWHERE }),
    probe: input(choice(['call', 'list']).default('call'), { secret: 'no', variable: null, places: ANYWHERE }),
    'paid-probes': input(flag.default(false), { secret: 'no', variable: null, places: ANYWHERE }),
    'check-streaming': input(flag.default(false), { secret: 'no', variable: null, places: ANYWHERE }),
    organization: input(schemas_text, { secret: 'no', variable: 'OPENAI_ORG_ID', places: ANYWHERE }),
    project: input(schemas_text, { secret: 'no', variable: 'OPENAI_PROJECT_ID', places: ANYWHERE }),
    'base-url': input(schemas_text, { secret: 'no', variable: environment/* BASE_URL_VARIABLE */.V1, places: ANYWHERE }),
    headers: input(schemas_text, { secret: 'headers', variable: null, places: ANYWHERE }),
    'allow-insecure-http': input(flag.default(false), { secret: 'no', variable: null, places: ANYWHERE }),
    'timeout-seconds': input(whole(1, MAX_SECONDS).default(60), { secret: 'no', variable: null, places: ANYWHERE }),
    'deadline-seconds': input(whole(1, 6 * MAX_SECONDS).default(300), { secret: 'no', variable: null, places: ANYWHERE }),
    'max-retries': input(whole(0, 10).default(3), { secret: 'no', variable: null, places: ANYWHERE }),
    concurrency: input(whole(1, 256).default(environment/* DEFAULT_CONCURRENCY */.WH), { secret: 'no', variable: null, places: ANYWHERE }),
    'max-probes': input(whole(1, 100_000).default(250), { secret: 'no', variable: null, places: ANYWHERE }),
    'fail-on': input(choice(verdict/* FAIL_ON */.d$).default('undetermined'), {
        secret: 'no',
        variable: null,
        places: ANYWHERE
    }),
    'missing-key': input(choice(['fail', 'skip']).default('fail'), { secret: 'no', variable: null, places: ANYWHERE }),
    'min-requests-per-minute': input(whole(1, MAX_PER_MINUTE).optional(), {
        secret: 'no',
        variable: null,
        places: ANYWHERE
    }),
    'min-tokens-per-minute': input(whole(1, MAX_PER_MINUTE).optional(), {
        secret: 'no',
        variable: null,
        places: ANYWHERE
    }),
    'shutdown-warning-days': input(whole(0, 3650).default(60), { secret: 'no', variable: null, places: ANYWHERE }),
    'report-path': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
    'sarif-path': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
    'tracking-issue': input(flag.default(false), { secret: 'no', variable: null, places: IN_JOBS }),
    'audit-name': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    'issue-labels': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    'issue-assignees': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    'github-token': input(schemas_text, { secret: 'whole', variable: null, places: IN_JOBS })
};
const INPUTS = schemas/* strictObject */.rej(Object.fromEntries(Object.entries(INPUT_TABLE).map(([name, { schema }]) => [name, schema])));
function readInputs(env, readFile) {
    const raw = Object.fromEntries(INPUT_NAMES.map((name) => [name, (0,environment/* inputOf */.wg)(env, name)]));
    assertKnownNames(env);
    const parsed = INPUTS.safeParse(raw);
    if (!parsed.success)
        throw new requirements/* InputError */.dz(parsed.error.issues.map((issue) => describe(issue, raw)).join('\n'));
    const values = parsed.data;
    if (values['sarif-path'] !== undefined && values['find-models'] === 'off')
        throw new requirements/* InputError */.dz('"sarif-path" needs "find-models": only a model that is found in the code has a line');
    const settings = fromEnvironment(env, values);
    const identity = readIdentity(values, env);
    return {
        ...camelCased(values),
        ...settings.values,
        apiKey: identity ? '' : (0,environment/* keyIn */.xB)(env),
        identity,
        baseUrl: checkedBaseUrl((0,environment/* baseUrlIn */.eV)(env), values['allow-insecure-http']),
        headers: (0,headers/* parseHeaders */.Q)(values.headers ?? ''),
        lists: readLists(values, readFile),
        warnings: [...settings.warnings, ...ignoredKey(env, identity)],
        secretless: secretlessRun(env, readFile),
        isCi: env.GITHUB_ACTIONS === 'true' || env.CI === 'true',
        audit: (0,audit_settings/* readAuditSettings */.z)(env, values)
    };
}
const INPUT_NAMES = Object.keys(INPUTS.shape);
const inputTraitsOf = (name) => INPUT_TABLE[name].traits;
const isFlag = (name) => INPUT_TABLE[name].schema.safeParse('true').data === true;
const INPUT_VARIABLES = Object.fromEntries(INPUT_NAMES.flatMap((name) => {
    const { variable } = inputTraitsOf(name);
    return variable === null ? [] : [[name, variable]];
}));
const SECRET_NAMES = Object.fromEntries(INPUT_NAMES.filter((name) => inputTraitsOf(name).secret !== 'no').map((name) => [
    name,
    inputTraitsOf(name).variable ?? `OPENAI_${name.replaceAll('-', '_').toUpperCase()}`
]));
const TERMINAL_INPUTS = INPUT_NAMES.filter((name) => inputTraitsOf(name).places.includes('terminal'));
function isKeyGiven(env) {
    return (0,environment/* keyIn */.xB)(env).trim() !== '';
}
function assertKnownNames(env) {
    const known = INPUT_NAMES.map(environment/* variableOf */.Qn);
    for (const name of Object.keys(env)) {
        if (!name.startsWith(environment/* INPUT_PREFIX */.qu) || known.includes(name))
            continue;
        const given = name.slice(environment/* INPUT_PREFIX */.qu.length).toLowerCase();
        const nearest = (0,suggest/* closest */.k)(given, INPUT_NAMES);
        if (nearest)
            throw new requirements/* InputError */.dz(`"${given}" is not an input of this action: did you mean "${nearest}"?`);
    }
}
function describe({ path, message }, raw) {
    const name = String(path[0]);
    return `"${name}": ${message}, got ${JSON.stringify(raw[name] ?? '')}`;
}
function camelCased(values) {
    const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [camel(name), value]));
}
function fromEnvironment(env, values) {
    const take = (input) => {
        const variable = inputTraitsOf(input).variable ?? '';
        const stray = env[variable]?.trim();
        return {
            input,
            variable,
            value: (0,environment/* settingOf */.y7)(env, input, variable),
            isStray: values[input] === undefined && Boolean(stray)
        };
    };
    const taken = [take('base-url'), take('organization'), take('project')];
    const warnings = taken
        .filter(({ isStray }) => isStray)
        .map(({ input, variable }) => {
        const message = `"${input}" is not set; the environment variable ${variable} decides it`;
        return { kind: 'setting', level: 'warning', model: null, message };
    });
    const baseUrl = (0,environment/* baseUrlIn */.eV)(env);
    const host = URL.canParse(baseUrl) ? (0,endpoints_host/* hostKind */.Pz)(baseUrl) : 'other';
    for (const { input, value } of taken)
        assertId(input, value, host);
    const settings = { baseUrl: taken[0].value, organization: taken[1].value, project: taken[2].value };
    return { values: settings, warnings: [...warnings, ...credentialWarnings(env, values.headers ?? '')] };
}
const ID_PREFIXES = { organization: 'org-', project: 'proj_' };
function assertId(input, value, host) {
    if (input === 'base-url' || value === undefined)
        return;
    const prefix = ID_PREFIXES[input];
    if (host === 'openai' ? value.startsWith(prefix) : !/\s/.test(value))
        return;
    throw new requirements/* InputError */.dz(`"${input}": ${JSON.stringify(value)} looks like a name: expected the id, which starts with "${prefix}". You find it in the settings of the ${input}`);
}
function credentialWarnings(env, headers) {
    const warn = (message) => ({ kind: 'setting', level: 'warning', model: null, message });
    return [
        ...(env.OPENAI_CUSTOM_HEADERS?.trim() ? [warn('OPENAI_CUSTOM_HEADERS is ignored: use the input "headers"')] : []),
        ...(/^\s*(authorization|api-key)\s*:/im.test(headers)
            ? [warn('"headers" replaces the credential: the run verifies that credential, not the key')]
            : [])
    ];
}
function checkedBaseUrl(value, allowInsecureHttp) {
    const problem = (0,environment/* findBaseUrlProblem */.jc)(value, allowInsecureHttp);
    if (problem !== null)
        throw new requirements/* InputError */.dz(problem);
    return value.replace(/([^/])\/$/, '$1');
}


/***/ })

};
