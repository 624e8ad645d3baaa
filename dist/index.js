import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6640:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createPool)
/* harmony export */ });
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2759);

/**
 * A pool for the host of a URL.
 *
 * @param proxy leads there; null where there is none
 * @throws TypeError where an address is no URL
 */
async function createPool(url, proxy) {
    const { origin } = new URL(url);
    if (proxy !== null)
        return (await Promise.all(/* import() */[__nccwpck_require__.e(659), __nccwpck_require__.e(715)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3715))).createTunnels(origin, proxy);
    const { Agent } = await (origin.startsWith('https:') ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 23)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 23)));
    const agent = new Agent(_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .POOL_OPTIONS */ .qD);
    const connect = agent.createConnection.bind(agent);
    const waiting = (0,_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .createQueue */ .y0)((socket) => socket.destroy());
    const way = (0,_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .wayTo */ .bj)(origin);
    agent.createConnection = (options, callback) => {
        const socket = (0,_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .leadsTo */ .Rs)(way, options) ? waiting.take(_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .isGood */ .Kg) : undefined;
        return socket ?? connect(options, callback);
    };
    const open = () => {
        const socket = connect({ ...agent.options, ...way });
        if (socket)
            waiting.add((0,_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .quiet */ .jQ)(socket));
    };
    return { origin, agent, open: (count) => (0,_waiting_js__WEBPACK_IMPORTED_MODULE_0__/* .times */ .Hn)(count, open), close: waiting.close };
}


/***/ }),

/***/ 5007:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ ProxyError),
  i: () => (/* binding */ proxyFor)
});

;// CONCATENATED MODULE: ./node_modules/proxy-from-env/index.js


var DEFAULT_PORTS = {
  ftp: 21,
  gopher: 70,
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
};

function parseUrl(urlString) {
  try {
    return new URL(urlString);
  } catch {
    return null;
  }
}

/**
 * @param {string|object|URL} url - The URL as a string or URL instance, or a
 *   compatible object (such as the result from legacy url.parse).
 * @return {string} The URL of the proxy that should handle the request to the
 *  given URL. If no proxy is set, this will be an empty string.
 */
function getProxyForUrl(url) {
  var parsedUrl = (typeof url === 'string' ? parseUrl(url) : url) || {};
  var proto = parsedUrl.protocol;
  var hostname = parsedUrl.host;
  var port = parsedUrl.port;
  if (typeof hostname !== 'string' || !hostname || typeof proto !== 'string') {
    return '';  // Don't proxy URLs without a valid scheme or host.
  }

  proto = proto.split(':', 1)[0];
  // Stripping ports in this way instead of using parsedUrl.hostname to make
  // sure that the brackets around IPv6 addresses are kept.
  hostname = hostname.replace(/:\d*$/, '');
  port = parseInt(port) || DEFAULT_PORTS[proto] || 0;
  if (!shouldProxy(hostname, port)) {
    return '';  // Don't proxy URLs that match NO_PROXY.
  }

  var proxy = getEnv(proto + '_proxy') || getEnv('all_proxy');
  if (proxy && proxy.indexOf('://') === -1) {
    // Missing scheme in proxy, default to the requested URL's scheme.
    proxy = proto + '://' + proxy;
  }
  return proxy;
}

/**
 * Determines whether a given URL should be proxied.
 *
 * @param {string} hostname - The host name of the URL.
 * @param {number} port - The effective port of the URL.
 * @returns {boolean} Whether the given URL should be proxied.
 * @private
 */
function shouldProxy(hostname, port) {
  var NO_PROXY = getEnv('no_proxy').toLowerCase();
  if (!NO_PROXY) {
    return true;  // Always proxy if NO_PROXY is not set.
  }
  if (NO_PROXY === '*') {
    return false;  // Never proxy if wildcard is set.
  }

  return NO_PROXY.split(/[,\s]/).every(function(proxy) {
    if (!proxy) {
      return true;  // Skip zero-length hosts.
    }
    var parsedProxy = proxy.match(/^(.+):(\d+)$/);
    var parsedProxyHostname = parsedProxy ? parsedProxy[1] : proxy;
    var parsedProxyPort = parsedProxy ? parseInt(parsedProxy[2]) : 0;
    if (parsedProxyPort && parsedProxyPort !== port) {
      return true;  // Skip if ports don't match.
    }

    if (!/^[.*]/.test(parsedProxyHostname)) {
      // No wildcards, so stop proxying if there is an exact match.
      return hostname !== parsedProxyHostname;
    }

    if (parsedProxyHostname.charAt(0) === '*') {
      // Remove leading wildcard.
      parsedProxyHostname = parsedProxyHostname.slice(1);
    }
    // Stop proxying if the hostname ends with the no_proxy host.
    return !hostname.endsWith(parsedProxyHostname);
  });
}

/**
 * Get the value for an environment variable.
 *
 * @param {string} key - The name of the environment variable.
 * @return {string} The value of the environment variable.
 * @private
 */
function getEnv(key) {
  return process.env[key.toLowerCase()] || process.env[key.toUpperCase()] || '';
}

// EXTERNAL MODULE: ./src/core/endpoints/host.ts
var host = __nccwpck_require__(8958);
;// CONCATENATED MODULE: ./src/connection/proxy.ts
/** Which way a request goes. */


/** A variable that names a proxy and cannot be used. The message names the variable, never what is in it. */
class ProxyError extends Error {
    name = 'ProxyError';
}
/**
 * The address of the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name for a URL; null where none is to be used.
 * Loopback is never proxied: the key would leave this machine. Plain `http://` to any other host is a base URL only with
 * `allow-insecure-http`, so a proxy sees no unencrypted request that nobody allowed.
 *
 * @throws ProxyError where the variable holds no address of an HTTP proxy
 */
function proxyFor(url) {
    const { protocol, hostname } = new URL(url);
    if ((0,host/* isLoopback */.U9)(hostname))
        return null;
    const proxy = getProxyForUrl(url);
    if (!proxy)
        return null;
    if (!isHttpAddress(proxy))
        throw new ProxyError(`The environment variable ${variableFor(protocol)} holds no address of an HTTP proxy: expected one such as http://proxy.example:3128`);
    return proxy;
}
function isHttpAddress(text) {
    try {
        const { protocol, hostname } = new URL(text);
        return /^https?:$/.test(protocol) && hostname !== '';
    }
    catch {
        return false;
    }
}
/** The variable that decided, in the order in which `proxy-from-env` reads them. */
function variableFor(protocol) {
    const names = [`${protocol.slice(0, -1)}_proxy`, 'all_proxy'].flatMap((name) => [name, name.toUpperCase()]);
    return names.find((name) => process.env[name]) ?? 'HTTPS_PROXY';
}


/***/ }),

/***/ 2759:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   Kg: () => (/* binding */ isGood),
/* harmony export */   Rs: () => (/* binding */ leadsTo),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   jQ: () => (/* binding */ quiet),
/* harmony export */   qD: () => (/* binding */ POOL_OPTIONS),
/* harmony export */   y0: () => (/* binding */ createQueue)
/* harmony export */ });
/* unused harmony export KEPT_MS */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

/** Connections are kept for a request that follows soon, and not for one that finds them closed. */
const KEPT_MS = 4000;
const POOL_OPTIONS = { keepAlive: true, timeout: KEPT_MS };
/** As Node's HTTP client does it: an address is no name of a server. */
function wayTo(origin) {
    const { protocol, hostname, port } = new URL(origin);
    const host = hostname.replace(/^\[|\]$/g, '');
    return { host, port: Number(port || (protocol === 'https:' ? 443 : 80)), servername: (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) ? '' : host };
}
/** A header `Host` of the user's own makes another name of the server, and needs a connection of its own. */
function leadsTo(way, asked) {
    const { host, port, servername } = asked;
    return host === way.host && Number(port) === way.port && servername === way.servername;
}
/** Was it neither closed nor spoken on, as far as is known? */
function isGood(socket) {
    return socket.writable && !socket.destroyed && socket.readableLength === 0;
}
/** What fails before a request takes it is no error of anybody. */
function quiet(socket) {
    return socket.on('error', () => undefined);
}
/** Connections that wait for their request, not longer than a kept one would. */
function createQueue(end) {
    const waiting = [];
    const close = () => waiting.splice(0).forEach(end);
    return {
        close,
        add(connection) {
            if (waiting.push(connection) === 1)
                setTimeout(close, KEPT_MS).unref();
        },
        /** The first that can still be used; the others end. */
        take(isUsable = () => true) {
            let connection = waiting.shift();
            while (connection !== undefined && !isUsable(connection)) {
                end(connection);
                connection = waiting.shift();
            }
            return connection;
        }
    };
}
function times(count, act) {
    for (let done = 0; done < count; done++)
        act();
}


/***/ }),

/***/ 6750:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  RX: () => (/* binding */ ACTORS),
  hE: () => (/* binding */ CAUSES),
  JC: () => (/* binding */ traitsOf)
});

;// CONCATENATED MODULE: ./src/core/diagnosis/cause-links.ts
/**
 * The pages that the table of causes points to, each address once, so that a page that moves is corrected in one
 * place. Addresses that the API's own error texts still print (`/account/...`, `/docs/...`) are old and not used.
 */
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

;// CONCATENATED MODULE: ./src/core/diagnosis/causes.ts
/**
 * Why a model is not usable, and who must do what about it: the one table that feeds the job summary,
 * the annotations, the terminal, the tracking issue and the README's troubleshooting section.
 */

/** How a person reads an actor. */
const ACTORS = {
    'organization-owner': 'an owner of the organization',
    'project-owner': 'an owner of the project',
    'secret-owner': 'the person who keeps the API key and the GitHub secret',
    'workflow-author': 'the author of the workflow',
    provider: 'the provider (wait, or write to its support)',
    'network-admin': "the administrator of the runner's network"
};
/** By what stands in the way: the key, the account, the model, the money, the servers, the network, the run's own settings. */
const CAUSES = {
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
        meaning: 'The saved text cannot be an API key as it stands, for example because it holds a line break, quotes, the word Bearer or a URL.',
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
        meaning: 'The provider has closed or restricted the account behind this key, so neither waiting nor a new key of this account helps.',
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
        meaning: 'The key is good, but the address that the runner calls from is not on the allowlist or is blocked by a network rule.',
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
        meaning: 'The server has no such model for this key: the name is wrong, the model is gone, or the organization has not been given it.',
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
        meaning: "The server answered under another model's name or answers for any name at all, so the answer proves nothing about this model.",
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
        meaning: 'The model answered, but the server did not clearly refuse an invented model, so it may answer for any name.',
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
        meaning: 'A policy that stands before the model refused the harmless test request, which says nothing about access.',
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
        meaning: 'The server did not accept how this action asked, which says nothing about whether your program may use the model.',
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
        meaning: 'There may be credit, but a limit that somebody set on the organization, the project or the gateway key stops further requests.',
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
        meaning: 'The project or organization was sending too many requests or tokens at that moment, also after the retries.',
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
        meaning: 'The server answered, but not in the form of the API: no JSON, nothing, half of it, or an error inside a success.',
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
        meaning: 'The runner does not trust the certificate that it was shown, mostly because a company proxy opens TLS or the server signs its own.',
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
        meaning: 'The model is not on the list that this key gets and it was not called, so nothing proves that it can be used.',
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
        meaning: 'The model is on the list, but the settings or the kind of model did not allow the call that would prove access.',
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
        meaning: 'The job could not get a token from GitHub that says who it is, so there was nothing to exchange for access.',
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
        meaning: "OpenAI did not accept GitHub's token, because its audience, its issuer or its claims are not those of the configured identity provider.",
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
};
/** The traits of a cause, whichever it is. */
function traitsOf(cause) {
    return CAUSES[cause];
}


/***/ }),

/***/ 2730:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   wy: () => (/* binding */ NO_KEY_FACTS),
/* harmony export */   x2: () => (/* binding */ keyWarnings),
/* harmony export */   xZ: () => (/* binding */ isKeyWide)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6750);
/** What can be said of a key by looking at it, before any request. */

/** What is known of a key without an admin key. */
const NO_KEY_FACTS = {
    name: null,
    owner: null,
    ageDays: null,
    lastUsedAt: null,
    expiresAt: null,
    ownerAccess: null
};
const malformed = (pattern, problem) => ({ pattern, cause: 'malformed_api_key', problem });
/** OpenAI's own hosts only: elsewhere the key of another vendor is the right one. */
const foreign = (pattern, owner) => ({
    pattern,
    cause: 'wrong_provider_key',
    problem: `its prefix is that of ${owner}`,
    onlyOpenAI: true
});
/** First match wins: the specific stands above the general. */
const KEY_RULES = [
    { pattern: /^$/, cause: 'missing_api_key', problem: 'it is empty' },
    malformed(/[\r\n]/, 'it has a line break inside'),
    malformed(/\\[nrt]/, 'it has a line break written out as a backslash and a letter'),
    malformed(/^[{[]/, 'it is JSON: the key alone is needed'),
    malformed(/^['"`“”‘’].*|['"`“”‘’]$/, 'it has quotation marks around it'),
    malformed(/^(authorization:\s*)?bearer\s/i, 'it starts with "Bearer ", which belongs to the header'),
    malformed(/^(export\s+)?(\w*(api[-_]?key|_key|_token|_secret)|key|token)\s*(=\s*\S|:\s)|^\w+=sk-/i, 'it starts with a name and "=" or ":"'),
    malformed(/^[a-z][a-z+]*:\/\//i, 'it is a URL'),
    malformed(/^\$\{?\{?|^<.*>$|^(null|undefined|none|changeme|(sk-)?(your|my)[-_ ]?.*key.*|sk-x+)$/i, 'it is a placeholder'),
    malformed(/[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/, 'it has an invisible character inside, which came along when it was copied'),
    malformed(/\S\s+\S+\s+\S/, 'it is a text of several words'),
    malformed(/\s/, 'it has blanks inside'),
    malformed(/[\x00-\x1f\x7f]/, 'it has control characters inside'),
    malformed(/\*{3,}|\.{3}|…|•{2,}/, 'its middle is masked: the whole key is needed'),
    malformed(/[^\x21-\x7e]/, 'it has characters that no key has'),
    {
        pattern: /^sk-admin-/,
        cause: 'admin_api_key',
        problem: 'an admin key manages the organization and cannot call models',
        onlyOpenAI: true
    },
    foreign(/^sk-ant-/, 'an Anthropic key'),
    foreign(/^sk-or-v1-/, 'an OpenRouter key'),
    foreign(/^AIza/, 'a Google key'),
    foreign(/^gsk_/, 'a Groq key'),
    foreign(/^xai-/, 'an xAI key'),
    foreign(/^hf_/, 'a Hugging Face token'),
    foreign(/^pplx-/, 'a Perplexity key'),
    foreign(/^nvapi-/, 'an NVIDIA key'),
    foreign(/^AKIA/, 'an AWS key'),
    foreign(/^(gh[opsu]|github_pat)_/, 'a GitHub token')
];
const KINDS = [
    [/^sk-proj-/, 'project'],
    [/^sk-svcacct-/, 'service-account'],
    [/^sk-admin-/, 'admin'],
    [/^sk-(?!ant-|or-v1-)[A-Za-z0-9_-]{20,}$/, 'user']
];
/** Reads a raw secret. Never throws: a wrong key is a finding, not a misuse. */
function readKey(raw, host) {
    const key = raw.trim();
    const rule = KEY_RULES.find(({ pattern, onlyOpenAI }) => (!onlyOpenAI || host === 'openai') && pattern.test(key));
    const kind = KINDS.find(([pattern]) => pattern.test(key))?.[1] ?? 'unknown';
    return {
        key,
        kind,
        cause: rule?.cause ?? null,
        problem: rule?.problem ?? null,
        wasTrimmed: key !== raw && key !== ''
    };
}
/** Would every other model get the same answer? Gateways set budgets for single models, too. */
function isKeyWide(cause, host) {
    const { stops } = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .traitsOf */ .JC)(cause).next;
    return stops === 'every-model' || (stops === 'every-model-of-openai' && host !== 'other');
}
/** What older user keys of OpenAI hold in their middle; keys of gateways start with "sk-" as well. */
const OPENAI_MARK = 'T3BlbkFJ';
/**
 * What a reader should know about a key that is sent all the same.
 * @param isCi a person's key is a matter of course at a prompt, and a risk in a job
 */
function keyWarnings({ key, kind, cause, wasTrimmed }, host, isCi, owner = null) {
    if (cause !== null)
        return [];
    const warnings = [];
    if (wasTrimmed) {
        const message = 'The stored key has blanks or a line break around it. They were left out; save the secret again without them.';
        warnings.push({ kind: 'key', level: 'warning', model: null, message });
    }
    const looksPersonal = kind === 'project' || (kind === 'user' && (host === 'openai' || key.includes(OPENAI_MARK)));
    // A prefix is a guess; the owner, where an admin key names it, is none.
    if (isCi && (owner === null ? looksPersonal : owner === 'person')) {
        const message = "This key belongs to a person and ends with that person's access; a service account's key outlives them.";
        warnings.push({ kind: 'key', level: 'notice', model: null, message });
    }
    return warnings;
}


/***/ }),

/***/ 8958:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ hasPublicList),
/* harmony export */   Pz: () => (/* binding */ hostKind),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _k: () => (/* binding */ AZURE)
/* harmony export */ });
/** Azure's own hosts. */
const AZURE = /\.((openai|services\.ai|cognitiveservices)\.azure\.(com|us|cn)|api\.cognitive\.microsoft\.com)$/;
/**
 * Whose API it is, by the host's name alone.
 *
 * @throws TypeError where it is no URL
 */
function hostKind(baseUrl) {
    const { hostname } = new URL(baseUrl);
    if (hostname === 'api.openai.com' || /^[a-z]{2}\.api\.openai\.com$/.test(hostname))
        return 'openai';
    return AZURE.test(hostname) ? 'azure' : 'other';
}
/** Loopback by name or address: the only hosts that plain http:// may carry a key to. */
function isLoopback(hostname) {
    return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);
}
/** Does this host list its models for anyone, whatever key is sent? */
function hasPublicList(baseUrl) {
    return new URL(baseUrl).hostname === 'openrouter.ai';
}


/***/ }),

/***/ 8392:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ isYes),
/* harmony export */   NO: () => (/* binding */ NO),
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   _Y: () => (/* binding */ YES),
/* harmony export */   eV: () => (/* binding */ baseUrlIn),
/* harmony export */   gg: () => (/* binding */ isIdentityOffered),
/* harmony export */   jc: () => (/* binding */ findBaseUrlProblem),
/* harmony export */   qu: () => (/* binding */ INPUT_PREFIX),
/* harmony export */   wg: () => (/* binding */ inputOf),
/* harmony export */   xB: () => (/* binding */ keyIn),
/* harmony export */   y7: () => (/* binding */ settingOf)
/* harmony export */ });
/* unused harmony export DEFAULT_BASE_URL */
/* harmony import */ var _core_endpoints_host_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8958);
/**
 * What the environment alone says: the variables of inputs, the key, and where the key may go. It imports next to
 * nothing, because the entry asks it before the rest of the program is loaded.
 */

const DEFAULT_BASE_URL = 'https://api.openai.com/v1';
/** What the names of the variables begin with in which the runner hands inputs over. */
const INPUT_PREFIX = 'INPUT_';
/** The spellings that YAML 1.2 and @actions/core take. */
const YES = ['true', 'True', 'TRUE'];
const NO = ['false', 'False', 'FALSE'];
/** Is this one of the spellings of true? */
const isYes = (text) => YES.some((yes) => yes === text);
/** The variable in which the runner hands an input over. */
const variableOf = (name) => `${INPUT_PREFIX}${name.replace(/ /g, '_').toUpperCase()}`;
/** The text of an input; undefined where it is empty or blank. */
function inputOf(env, name) {
    const value = env[variableOf(name)];
    // A key is kept as it was stored, so that what is wrong with it can be said.
    return value?.trim() ? (name === 'api-key' ? value : value.trim()) : undefined;
}
/** The key as it was stored; empty where there is none. */
function keyIn(env) {
    return inputOf(env, 'api-key') ?? env.OPENAI_API_KEY ?? '';
}
/** Does GitHub offer this job an identity token? */
function isIdentityOffered(env) {
    // https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
    return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
}
/** A setting from its input, else from the variable that the SDK would read. */
function settingOf(env, input, variable) {
    return inputOf(env, input) ?? (env[variable]?.trim() || undefined);
}
/** Where the requests go, as given. */
function baseUrlIn(env) {
    return settingOf(env, 'base-url', 'OPENAI_BASE_URL') ?? DEFAULT_BASE_URL;
}
/** Why a key must not be sent to this base URL, as a sentence for its input; null where it may. */
function findBaseUrlProblem(value, allowInsecureHttp) {
    const url = parseUrl(value);
    if (!url || !/^https?:$/.test(url.protocol))
        return `"base-url": expected an http(s) URL such as ${DEFAULT_BASE_URL}, got ${JSON.stringify(value)}`;
    if (url.username || url.password)
        return '"base-url" holds a user name or password: put credentials into "headers"';
    if (url.search || url.hash)
        return '"base-url" must end with its path: remove what follows "?" or "#"';
    if (url.protocol === 'http:' && !allowInsecureHttp && !(0,_core_endpoints_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname))
        return `"base-url" would send the key unencrypted to ${url.host}: use https://, or set "allow-insecure-http: true" if that network is yours`;
    return null;
}
function parseUrl(text) {
    try {
        return new URL(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 9311:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./src/connection/pool.ts
var connection_pool = __nccwpck_require__(6640);
// EXTERNAL MODULE: ./src/connection/proxy.ts + 1 modules
var proxy = __nccwpck_require__(5007);
// EXTERNAL MODULE: ./src/core/diagnosis/key.ts
var key = __nccwpck_require__(2730);
// EXTERNAL MODULE: ./src/core/endpoints/host.ts
var host = __nccwpck_require__(8958);
// EXTERNAL MODULE: ./src/inputs/environment.ts
var environment = __nccwpck_require__(8392);
;// CONCATENATED MODULE: ./src/run/connect-first.ts
/**
 * Opens the connection to the API's host while the program is still being loaded: nothing is sent on it before the inputs
 * have been checked as a whole. It imports next to nothing, because the entry loads it first.
 */





/** Null where the environment alone shows that no request will follow, and where there is no way. Never rejects. */
async function connectFirst(env) {
    const baseUrl = (0,environment/* baseUrlIn */.eV)(env);
    if ((0,environment/* findBaseUrlProblem */.jc)(baseUrl, (0,environment/* isYes */.AX)((0,environment/* inputOf */.wg)(env, 'allow-insecure-http'))) !== null)
        return null;
    if (!hasCredential(env, baseUrl))
        return null;
    try {
        const pool = await (0,connection_pool/* createPool */.b)(baseUrl, (0,proxy/* proxyFor */.i)(baseUrl));
        pool.open(1);
        return pool;
    }
    catch {
        // What is wrong with the way there is said by the requests.
        return null;
    }
}
/** Is there a key that may work, or an identity to exchange for one? */
function hasCredential(env, baseUrl) {
    const isKeyless = (0,environment/* inputOf */.wg)(env, 'identity-provider-id') !== undefined && (0,environment/* inputOf */.wg)(env, 'service-account-id') !== undefined;
    return isKeyless ? (0,environment/* isIdentityOffered */.gg)(env) : (0,key/* readKey */.YZ)((0,environment/* keyIn */.xB)(env), (0,host/* hostKind */.Pz)(baseUrl)).cause === null;
}

;// CONCATENATED MODULE: ./src/index.ts
/**
 * The entry of dist/: the action, unless dist/cli.js, which loads it for the terminal, has said otherwise. One bundle
 * for both, so that nothing ships twice, and no slip can make a step that does nothing.
 *
 * It is small, opens the connection to the API, and loads all else while that is on its way. It and what it imports at
 * once is also read by a Node that is too old for the rest, so it says so in words that any Node knows.
 */

const NEEDED_NODE = 22;
if (Number.parseInt(process.versions.node, 10) < NEEDED_NODE)
    refuse();
else if ('openaiModelAccessTerminal' in globalThis)
    void Promise.all(/* import() */[__nccwpck_require__.e(765), __nccwpck_require__.e(404), __nccwpck_require__.e(292), __nccwpck_require__.e(678), __nccwpck_require__.e(877), __nccwpck_require__.e(42), __nccwpck_require__.e(581)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5581));
else
    void start();
async function start() {
    const opened = connectFirst(process.env);
    // Each part is a file of its own: between two of them the connection gets on.
    const [{ runAction }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(765), __nccwpck_require__.e(404), __nccwpck_require__.e(292), __nccwpck_require__.e(678), __nccwpck_require__.e(877), __nccwpck_require__.e(373)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6373)),
        Promise.all(/* import() */[__nccwpck_require__.e(404), __nccwpck_require__.e(678)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3678)),
        Promise.all(/* import() */[__nccwpck_require__.e(765), __nccwpck_require__.e(376)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2376))
    ]);
    await runAction(opened);
    const pool = await opened;
    pool?.close();
}
function refuse() {
    const message = `openai-model-access needs Node ${NEEDED_NODE} or newer; this is Node ${process.versions.node}`;
    const isTerminal = 'openaiModelAccessTerminal' in globalThis;
    if (isTerminal)
        process.stderr.write(`${message}\n`);
    else
        process.stdout.write(`::error::${message}\n`);
    process.exitCode = isTerminal ? 2 : 1;
}

