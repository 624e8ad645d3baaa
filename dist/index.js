import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
	var __webpack_modules__ = ({
	6640:
	((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
	__nccwpck_require__.d(__webpack_exports__, {
	b: () => (/* binding */ createPool)
	});
	var _waiting_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2759);
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
	}),
	5007:
	((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
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
function getProxyForUrl(url) {
	var parsedUrl = (typeof url === 'string' ? parseUrl(url) : url) || {};
	var proto = parsedUrl.protocol;
	var hostname = parsedUrl.host;
	var port = parsedUrl.port;
	if (typeof hostname !== 'string' || !hostname || typeof proto !== 'string') {
	return '';
	}
	proto = proto.split(':', 1)[0];
	hostname = hostname.replace(/:\d*$/, '');
	port = parseInt(port) || DEFAULT_PORTS[proto] || 0;
	if (!shouldProxy(hostname, port)) {
	return '';
	}
	var proxy = getEnv(proto + '_proxy') || getEnv('all_proxy');
	if (proxy && proxy.indexOf('://') === -1) {
	proxy = proto + '://' + proxy;
	}
	return proxy;
}
function shouldProxy(hostname, port) {
	var NO_PROXY = getEnv('no_proxy').toLowerCase();
	if (!NO_PROXY) {
	return true;
	}
	if (NO_PROXY === '*') {
	return false;
	}
	return NO_PROXY.split(/[,\s]/).every(function(proxy) {
	if (!proxy) {
		return true;
	}
	var parsedProxy = proxy.match(/^(.+):(\d+)$/);
	var parsedProxyHostname = parsedProxy ? parsedProxy[1] : proxy;
	var parsedProxyPort = parsedProxy ? parseInt(parsedProxy[2]) : 0;
	if (parsedProxyPort && parsedProxyPort !== port) {
		return true;
	}
	if (!/^[.*]/.test(parsedProxyHostname)) {
		return hostname !== parsedProxyHostname;
	}
	if (parsedProxyHostname.charAt(0) === '*') {
		parsedProxyHostname = parsedProxyHostname.slice(1);
	}
	return !hostname.endsWith(parsedProxyHostname);
	});
}
function getEnv(key) {
	return process.env[key.toLowerCase()] || process.env[key.toUpperCase()] || '';
}
// EXTERNAL MODULE: ./src/core/endpoints/host.ts
var host = __nccwpck_require__(8958);
;// CONCATENATED MODULE: ./src/connection/proxy.ts
class ProxyError extends Error {
	constructor(message) {
		super(message);
		this.name = 'ProxyError';
	}
}
function proxyFor(url) {
	const { protocol, hostname } = new URL(url);
	if ((0,host/* isLoopback */.U9)(hostname))
		return null;
	const proxy = getProxyForUrl(url);
	if (!proxy)
		return null;
	if (!isHttpAddress(proxy))
		throw new ProxyError(`The environment variable ${variableFor(protocol)} does not hold the address of an HTTP proxy: expected a URL that begins with http:// and names a host, and a port if the proxy needs one`);
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
function variableFor(protocol) {
	const names = [`${protocol.slice(0, -1)}_proxy`, 'all_proxy'].flatMap((name) => [name, name.toUpperCase()]);
	return names.find((name) => process.env[name]) ?? 'HTTPS_PROXY';
}
	}),
	4273:
	((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
	__nccwpck_require__.d(__webpack_exports__, {
	w: () => (/* binding */ turn)
	});
async function turn() {
	await new Promise(setImmediate);
	await new Promise(setImmediate);
}
	}),
	2759:
	((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
	__nccwpck_require__.d(__webpack_exports__, {
	Hn: () => (/* binding */ times),
	Kg: () => (/* binding */ isGood),
	Rs: () => (/* binding */ leadsTo),
	bj: () => (/* binding */ wayTo),
	jQ: () => (/* binding */ quiet),
	qD: () => (/* binding */ POOL_OPTIONS),
	y0: () => (/* binding */ createQueue)
	});
	var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
	var node_net__WEBPACK_IMPORTED_MODULE_0___default =  __nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
const KEPT_MS = 4000;
const POOL_OPTIONS = { keepAlive: true, timeout: KEPT_MS };
function wayTo(origin) {
	const { protocol, hostname, port } = new URL(origin);
	const host = hostname.replace(/^\[|\]$/g, '');
	return { host, port: Number(port || (protocol === 'https:' ? 443 : 80)), servername: (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) ? '' : host };
}
function leadsTo(way, asked) {
	const { host, port, servername } = asked;
	return host === way.host && Number(port) === way.port && servername === way.servername;
}
function isGood(socket) {
	return socket.writable && !socket.destroyed && socket.readableLength === 0;
}
function quiet(socket) {
	return socket.on('error', () => undefined);
}
function createQueue(end) {
	const waiting = [];
	const close = () => waiting.splice(0).forEach(end);
	return {
		close,
		add(connection) {
			if (waiting.push(connection) === 1)
				setTimeout(close, KEPT_MS).unref();
		},
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
	}),
	4626:
	((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
	__nccwpck_require__.d(__webpack_exports__, {
	YZ: () => (/* binding */ readKey),
	wy: () => (/* binding */ NO_KEY_FACTS),
	x2: () => (/* binding */ keyWarnings)
	});
const NO_KEY_FACTS = {
	name: null,
	owner: null,
	ageDays: null,
	lastUsedAt: null,
	expiresAt: null,
	ownerAccess: null
};
const malformed = (pattern, problem) => ({ pattern, cause: 'malformed_api_key', problem });
const foreign = (pattern, owner) => ({
	pattern,
	cause: 'wrong_provider_key',
	problem: `its prefix belongs to ${owner}`,
	onlyOpenAI: true
});
const KEY_RULES = [
	{ pattern: /^$/, cause: 'missing_api_key', problem: 'it is empty' },
	malformed(/[\r\n]/, 'it has a line break inside'),
	malformed(/\\[nrt]/, 'it has a line break that is written as a backslash and a letter'),
	malformed(/^[{[]/, 'it is JSON, but only the key is needed'),
	malformed(/^['"`“”‘’].*|['"`“”‘’]$/, 'it has quotation marks around it'),
	malformed(/^(authorization:\s*)?bearer\s/i, 'it starts with "Bearer ", which belongs to the header'),
	malformed(/^(export\s+)?(\w*(api[-_]?key|_key|_token|_secret)|key|token)\s*(=\s*\S|:\s)|^\w+=sk-/i, 'it starts with a name and "=" or ":"'),
	malformed(/^[a-z][a-z+]*:\/\//i, 'it is a URL'),
	malformed(/^\$\{?\{?|^<.*>$/i, 'it is a placeholder'),
	{
		...malformed(/^(null|undefined|none|changeme|(sk-)?(your|my)[-_ ]?.*key.*|sk-x+)$/i, 'it is a placeholder'),
		notOnLoopback: true
	},
	malformed(/[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/, 'it has an invisible character inside, probably from copying'),
	malformed(/\S\s+\S+\s+\S/, 'it has several words'),
	malformed(/\s/, 'it has spaces inside'),
	malformed(/[\x00-\x1f\x7f]/, 'it has control characters inside'),
	malformed(/\*{3,}|\.{3}|…|•{2,}/, 'its middle is masked, but the whole key is needed'),
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
function readKey(raw, host, isLoopback = false) {
	const key = raw.trim();
	const rule = KEY_RULES.find(({ pattern, onlyOpenAI, notOnLoopback }) => (!onlyOpenAI || host === 'openai') && !(notOnLoopback && isLoopback) && pattern.test(key));
	const kind = KINDS.find(([pattern]) => pattern.test(key))?.[1] ?? 'unknown';
	return {
		key,
		kind,
		cause: rule?.cause ?? null,
		problem: rule?.problem ?? null,
		wasTrimmed: key !== raw && key !== ''
	};
}
const OPENAI_MARK = 'T3BlbkFJ';
function keyWarnings({ key, kind, cause, wasTrimmed }, host, isCi, owner = null) {
	if (cause !== null)
		return [];
	const warnings = [];
	if (wasTrimmed) {
		const message = 'The stored key has spaces or a line break around it. They were left out. Save the secret again without them.';
		warnings.push({ kind: 'key', level: 'warning', model: null, message });
	}
	const looksPersonal = kind === 'project' || (kind === 'user' && (host === 'openai' || key.includes(OPENAI_MARK)));
	if (isCi && (owner === null ? looksPersonal : owner === 'person')) {
		const message = "This key belongs to a person and stops working when that person loses access. A service account's key keeps working.";
		warnings.push({ kind: 'key', level: 'notice', model: null, message });
	}
	return warnings;
}
	}),
	8958:
	((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
	__nccwpck_require__.d(__webpack_exports__, {
	A2: () => (/* binding */ hasPublicList),
	Pz: () => (/* binding */ hostKind),
	U9: () => (/* binding */ isLoopback),
	_k: () => (/* binding */ AZURE)
	});
const AZURE = /\.((openai|services\.ai|cognitiveservices)\.azure\.(com|us|cn)|api\.cognitive\.microsoft\.com)$/;
function hostKind(baseUrl) {
	const { hostname } = new URL(baseUrl);
	if (hostname === 'api.openai.com' || /^[a-z]{2}\.api\.openai\.com$/.test(hostname))
		return 'openai';
	return AZURE.test(hostname) ? 'azure' : 'other';
}
function isLoopback(hostname) {
	return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);
}
function hasPublicList(baseUrl) {
	return new URL(baseUrl).hostname === 'openrouter.ai';
}
	}),
	8392:
	((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
	__nccwpck_require__.d(__webpack_exports__, {
	$9: () => (/* binding */ KEY_VARIABLE),
	AX: () => (/* binding */ isYes),
	NO: () => (/* binding */ NO),
	Qn: () => (/* binding */ variableOf),
	V1: () => (/* binding */ BASE_URL_VARIABLE),
	WH: () => (/* binding */ DEFAULT_CONCURRENCY),
	_Y: () => (/* binding */ YES),
	eV: () => (/* binding */ baseUrlIn),
	gg: () => (/* binding */ isIdentityOffered),
	jc: () => (/* binding */ findBaseUrlProblem),
	qu: () => (/* binding */ INPUT_PREFIX),
	wg: () => (/* binding */ inputOf),
	xB: () => (/* binding */ keyIn),
	y7: () => (/* binding */ settingOf)
	});
	var _core_endpoints_host_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8958);
const KEY_VARIABLE = 'OPENAI_API_KEY';
const BASE_URL_VARIABLE = 'OPENAI_BASE_URL';
const DEFAULT_BASE_URL = 'https://api.openai.com/v1';
const DEFAULT_CONCURRENCY = 16;
const INPUT_PREFIX = 'INPUT_';
const YES = ['true', 'True', 'TRUE'];
const NO = ['false', 'False', 'FALSE'];
const isYes = (text) => YES.some((yes) => yes === text);
const variableOf = (name) => `${INPUT_PREFIX}${name.replace(/ /g, '_').toUpperCase()}`;
function inputOf(env, name) {
	const value = env[variableOf(name)];
	return value?.trim() ? (name === 'api-key' ? value : value.trim()) : undefined;
}
function keyIn(env) {
	return inputOf(env, 'api-key') ?? env[KEY_VARIABLE] ?? '';
}
function isIdentityOffered(env) {
	return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
}
function settingOf(env, input, variable) {
	return inputOf(env, input) ?? (env[variable]?.trim() || undefined);
}
function baseUrlIn(env) {
	return settingOf(env, 'base-url', BASE_URL_VARIABLE) ?? DEFAULT_BASE_URL;
}
function findBaseUrlProblem(value, allowInsecureHttp) {
	const url = parseUrl(value);
	if (!url || !/^https?:$/.test(url.protocol))
		return `"base-url": expected an http(s) URL such as ${DEFAULT_BASE_URL}, got ${JSON.stringify(value)}`;
	if (url.username || url.password)
		return '"base-url" holds a user name or password: put credentials into "headers"';
	const azure = azureRootOf(url);
	if (azure)
		return `"base-url" is an address of Azure's older API: set it to ${azure}, and name the deployment as the model`;
	if (url.search || url.hash)
		return '"base-url" must end with its path: remove "?" or "#" and all that follows';
	if (url.protocol === 'http:' && !allowInsecureHttp && !(0,_core_endpoints_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname))
		return `"base-url" would send the key unencrypted to ${url.host}: use https://, or set "allow-insecure-http: true" if that network is yours`;
	return null;
}
function azureRootOf({ protocol, host, hostname, pathname, searchParams }) {
	const isOlder = /^\/openai\/deployments(\/|$)/.test(pathname) || (_core_endpoints_host_js__WEBPACK_IMPORTED_MODULE_0__/* .AZURE */ ._k.test(hostname) && searchParams.has('api-version'));
	return isOlder ? `${protocol}//${host}/openai/v1` : null;
}
function parseUrl(text) {
	try {
		return new URL(text);
	}
	catch {
		return null;
	}
}
	}),
	3391:
	((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
	__nccwpck_require__.d(__webpack_exports__, {
	$: () => (/* binding */ dropUnsafeVariables)
	});
const DROPPED = [
	'DEBUG',
	'NODE_TLS_REJECT_UNAUTHORIZED'
];
function dropUnsafeVariables() {
	for (const name of DROPPED)
		delete process.env[name];
}
	}),
	2613:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
	}),
	181:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
	}),
	5317:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
	}),
	6982:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
	}),
	4434:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
	}),
	9896:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
	}),
	8611:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
	}),
	5692:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
	}),
	9278:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
	}),
	4589:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");
	}),
	6698:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
	}),
	4573:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
	}),
	7540:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");
	}),
	7598:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
	}),
	3053:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
	}),
	610:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");
	}),
	8474:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
	}),
	3024:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
	}),
	1455:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
	}),
	7067:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
	}),
	2467:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");
	}),
	4708:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
	}),
	7030:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
	}),
	6760:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
	}),
	643:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
	}),
	1792:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");
	}),
	481:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
	}),
	7075:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
	}),
	8500:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
	}),
	9311:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
	}),
	3136:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
	}),
	7975:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
	}),
	3429:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
	}),
	5919:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
	}),
	8522:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
	}),
	857:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
	}),
	6928:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
	}),
	3480:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");
	}),
	2203:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
	}),
	3193:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
	}),
	3557:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
	}),
	4756:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
	}),
	2018:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");
	}),
	7016:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");
	}),
	9023:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
	}),
	3106:
	((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");
	})
	});
	var __webpack_module_cache__ = {};
	function __nccwpck_require__(moduleId) {
		var cachedModule = __webpack_module_cache__[moduleId];
		if (cachedModule !== undefined) {
			return cachedModule.exports;
		}
		var module = __webpack_module_cache__[moduleId] = {
			id: moduleId,
			loaded: false,
			exports: {}
		};
		var threw = true;
		try {
			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
			threw = false;
		} finally {
			if(threw) delete __webpack_module_cache__[moduleId];
		}
		module.loaded = true;
		return module.exports;
	}
	__nccwpck_require__.m = __webpack_modules__;
	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
	(() => {
		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
		var resolveQueue = (queue) => {
			if(queue && queue.d < 1) {
				queue.d = 1;
				queue.forEach((fn) => (fn.r--));
				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
			}
		}
		var wrapDeps = (deps) => (deps.map((dep) => {
			if(dep !== null && typeof dep === "object") {
				if(dep[webpackQueues]) return dep;
				if(dep.then) {
					var queue = [];
					queue.d = 0;
					dep.then((r) => {
						obj[webpackExports] = r;
						resolveQueue(queue);
					}, (e) => {
						obj[webpackError] = e;
						resolveQueue(queue);
					});
					var obj = {};
					obj[webpackQueues] = (fn) => (fn(queue));
					return obj;
				}
			}
			var ret = {};
			ret[webpackQueues] = x => {};
			ret[webpackExports] = dep;
			return ret;
		}));
		__nccwpck_require__.a = (module, body, hasAwait) => {
			var queue;
			hasAwait && ((queue = []).d = -1);
			var depQueues = new Set();
			var exports = module.exports;
			var currentDeps;
			var outerResolve;
			var reject;
			var promise = new Promise((resolve, rej) => {
				reject = rej;
				outerResolve = resolve;
			});
			promise[webpackExports] = exports;
			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
			module.exports = promise;
			body((deps) => {
				currentDeps = wrapDeps(deps);
				var fn;
				var getResult = () => (currentDeps.map((d) => {
					if(d[webpackError]) throw d[webpackError];
					return d[webpackExports];
				}))
				var promise = new Promise((resolve) => {
					fn = () => (resolve(getResult));
					fn.r = 0;
					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
				});
				return fn.r ? promise : getResult();
			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
			queue && queue.d < 0 && (queue.d = 0);
		};
	})();
	(() => {
		__nccwpck_require__.n = (module) => {
			var getter = module && module.__esModule ?
				() => (module['default']) :
				() => (module);
			__nccwpck_require__.d(getter, { a: getter });
			return getter;
		};
	})();
	(() => {
		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
		var leafPrototypes;
		__nccwpck_require__.t = function(value, mode) {
			if(mode & 1) value = this(value);
			if(mode & 8) return value;
			if(typeof value === 'object' && value) {
				if((mode & 4) && value.__esModule) return value;
				if((mode & 16) && typeof value.then === 'function') return value;
			}
			var ns = Object.create(null);
			__nccwpck_require__.r(ns);
			var def = {};
			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
			}
			def['default'] = () => (value);
			__nccwpck_require__.d(ns, def);
			return ns;
		};
	})();
	(() => {
		__nccwpck_require__.d = (exports, definition) => {
			for(var key in definition) {
				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
				}
			}
		};
	})();
	(() => {
		__nccwpck_require__.f = {};
		__nccwpck_require__.e = (chunkId) => {
			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
				__nccwpck_require__.f[key](chunkId, promises);
				return promises;
			}, []));
		};
	})();
	(() => {
		__nccwpck_require__.u = (chunkId) => {
			return "" + chunkId + ".index.js";
		};
	})();
	(() => {
		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
	})();
	(() => {
		__nccwpck_require__.r = (exports) => {
			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
			}
			Object.defineProperty(exports, '__esModule', { value: true });
		};
	})();
	(() => {
		__nccwpck_require__.nmd = (module) => {
			module.paths = [];
			if (!module.children) module.children = [];
			return module;
		};
	})();
	(() => {
		var installedChunks = {
			792: 0
		};
		var installChunk = (data) => {
			var {ids, modules, runtime} = data;
			var moduleId, chunkId, i = 0;
			for(moduleId in modules) {
				if(__nccwpck_require__.o(modules, moduleId)) {
					__nccwpck_require__.m[moduleId] = modules[moduleId];
				}
			}
			if(runtime) runtime(__nccwpck_require__);
			for(;i < ids.length; i++) {
				chunkId = ids[i];
				if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
					installedChunks[chunkId][0]();
				}
				installedChunks[ids[i]] = 0;
			}
		}
		__nccwpck_require__.f.j = (chunkId, promises) => {
				var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
				if(installedChunkData !== 0) {
					if(installedChunkData) {
						promises.push(installedChunkData[1]);
					} else {
						if(true) {
							var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
								if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
								throw e;
							});
							var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
							promises.push(installedChunkData[1] = promise);
						}
					}
				}
		};
	})();
var __webpack_exports__ = {};
// EXTERNAL MODULE: ./src/connection/turn.ts
var turn = __nccwpck_require__(4273);
// EXTERNAL MODULE: ./src/inputs/unsafe-variables.ts
var unsafe_variables = __nccwpck_require__(3391);
// EXTERNAL MODULE: ./src/connection/pool.ts
var connection_pool = __nccwpck_require__(6640);
// EXTERNAL MODULE: ./src/connection/proxy.ts + 1 modules
var proxy = __nccwpck_require__(5007);
// EXTERNAL MODULE: ./src/core/credential/key.ts
var key = __nccwpck_require__(4626);
// EXTERNAL MODULE: ./src/core/endpoints/host.ts
var host = __nccwpck_require__(8958);
// EXTERNAL MODULE: ./src/inputs/environment.ts
var environment = __nccwpck_require__(8392);
;// CONCATENATED MODULE: ./src/run/connect-first.ts
const MAX_OPENED = 16;
async function connectFirst(env) {
	const baseUrl = (0,environment/* baseUrlIn */.eV)(env);
	if ((0,environment/* findBaseUrlProblem */.jc)(baseUrl, (0,environment/* isYes */.AX)((0,environment/* inputOf */.wg)(env, 'allow-insecure-http'))) !== null)
		return null;
	if (!hasCredential(env, baseUrl))
		return null;
	try {
		const pool = await (0,connection_pool/* createPool */.b)(baseUrl, (0,proxy/* proxyFor */.i)(baseUrl));
		pool.open(requestsAtOnce(env, baseUrl));
		return pool;
	}
	catch {
		return null;
	}
}
function requestsAtOnce(env, baseUrl) {
	if (!baseUrl.startsWith('https:') || (0,environment/* inputOf */.wg)(env, 'probe') === 'list')
		return 1;
	const lists = [(0,environment/* inputOf */.wg)(env, 'required-models'), (0,environment/* inputOf */.wg)(env, 'optional-models')].map((list) => list ?? '');
	const names = lists.flatMap((list) => list.split(/[\r\n,]|\|\|/)).map((name) => name.trim());
	const called = new Set(names.filter((name) => /^[^#!]/.test(name) && !/[*?]|realtime/.test(name)));
	const concurrency = Number((0,environment/* inputOf */.wg)(env, 'concurrency') ?? environment/* DEFAULT_CONCURRENCY */.WH);
	if (called.size === 0 || !Number.isInteger(concurrency))
		return 1;
	const control = (0,host/* hostKind */.Pz)(baseUrl) === 'other' ? 1 : 0;
	return 1 + Math.min(called.size, Math.max(1, concurrency), MAX_OPENED) + control;
}
function hasCredential(env, baseUrl) {
	const isKeyless = (0,environment/* inputOf */.wg)(env, 'identity-provider-id') !== undefined && (0,environment/* inputOf */.wg)(env, 'service-account-id') !== undefined;
	return isKeyless ? (0,environment/* isIdentityOffered */.gg)(env) : (0,key/* readKey */.YZ)((0,environment/* keyIn */.xB)(env), (0,host/* hostKind */.Pz)(baseUrl)).cause === null;
}
;// CONCATENATED MODULE: ./src/index.ts
const NEEDED_NODE = 22;
(0,unsafe_variables/* dropUnsafeVariables */.$)();
if (Number.parseInt(process.versions.node, 10) < NEEDED_NODE)
	refuse();
else if ('openaiModelAccessTerminal' in globalThis)
	void Promise.all(/* import() */[__nccwpck_require__.e(106), __nccwpck_require__.e(415), __nccwpck_require__.e(667)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7667)).then(({ runTerminal }) => runTerminal());
else
	void start();
async function start() {
	const opened = connectFirst(process.env);
	await (0,turn/* turn */.w)();
	await __nccwpck_require__.e(/* import() */ 106).then(__nccwpck_require__.bind(__nccwpck_require__, 6106));
	await (0,turn/* turn */.w)();
	const { runAction } = await Promise.all(/* import() */[__nccwpck_require__.e(106), __nccwpck_require__.e(415), __nccwpck_require__.e(667)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7667));
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
