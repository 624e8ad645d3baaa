export const id = 0;
export const ids = [0];
export const modules = {
	8195:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	m: () => (/* binding */ NO_ADMIN_ANSWERS),
	o: () => (/* binding */ USAGE_KINDS)
	});
const USAGE_KINDS = [
	'completions',
	'embeddings',
	'moderations',
	'images',
	'audio_speeches',
	'audio_transcriptions'
];
const NO_ADMIN_ANSWERS = {
	model_permissions: null,
	rate_limits: null,
	spend_limit: null,
	organization_spend_limit: null,
	costs: null,
	api_keys: null,
	hosted_tool_permissions: null,
	service_tier_settings: null,
	federation_rules: null,
	usage_completions: null,
	usage_embeddings: null,
	usage_moderations: null,
	usage_images: null,
	usage_audio_speeches: null,
	usage_audio_transcriptions: null
};
	}),
	6537:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	Ii: () => (/* binding */ spendOf),
	vX: () => (/* binding */ spendInWords),
	x5: () => (/* binding */ isEnforced),
	yL: () => (/* binding */ spendWarnings)
	});
	var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(194);
function monthOf(nowMs) {
	const now = new Date(nowMs);
	const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
	return { startMs: Date.UTC(year, month, 1), endMs: Date.UTC(year, month + 1, 1) };
}
function forecast({ limitUsd, spentUsd }, { startMs, endMs }, nowMs) {
	if (spentUsd >= limitUsd)
		return (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(nowMs);
	const elapsedMs = nowMs - startMs;
	if (spentUsd <= 0 || elapsedMs < _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .MS_PER_DAY */ .ec)
		return null;
	const reachedMs = startMs + (elapsedMs * limitUsd) / spentUsd;
	return reachedMs < endMs ? (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(Math.max(reachedMs, nowMs)) : null;
}
function spendOf(answers, project, nowMs) {
	const { spend_limit: ofProject, organization_spend_limit: ofOrganization, costs } = answers;
	const limit = ofProject ?? ofOrganization;
	if (limit === null || costs === null || !isMonthlyInUsd(limit))
		return null;
	const scope = ofProject === null ? 'organization' : 'project';
	const spent = totalUsd(scope === 'project' ? costs.filter(({ project_id }) => project_id === project) : costs);
	if (spent === null)
		return null;
	const limitUsd = limit.threshold_amount / 100;
	const reachedOn = isEnforced(limit) ? (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(nowMs) : forecast({ limitUsd, spentUsd: spent }, monthOf(nowMs), nowMs);
	return { scope, limitUsd, spentUsd: inCents(spent, limitUsd), interval: limit.interval, reachedOn };
}
const isEnforced = (limit) => limit?.enforcement.status === 'enforcing';
function inCents(spent, limitUsd) {
	const rounded = Math.round(spent * 100) / 100;
	return spent < limitUsd && rounded >= limitUsd ? limitUsd - 0.01 : rounded;
}
const isMonthlyInUsd = ({ currency, interval }) => currency.toUpperCase() === 'USD' && interval === 'month';
function totalUsd(costs) {
	if (costs.some(({ amount }) => amount.currency.toLowerCase() !== 'usd' && amount.value !== 0))
		return null;
	return Math.max(0, costs.reduce((sum, { amount }) => sum + amount.value, 0));
}
const inDollars = (usd) => `$${Number.isInteger(usd) ? usd : usd.toFixed(2)}`;
function spendInWords({ limitUsd, spentUsd, reachedOn }, generatedAt) {
	const amounts = `${inDollars(spentUsd)} of ${inDollars(limitUsd)}`;
	if (spentUsd >= limitUsd)
		return `${amounts}, the limit is reached`;
	if (reachedOn === null)
		return amounts;
	return reachedOn <= generatedAt.slice(0, 10)
		? `${amounts}, reached today`
		: `${amounts}, reached on ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .dayAndMonth */ .ug)(reachedOn)} at this rate`;
}
function spendWarnings(spend, nowMs, isEnforcing = spend?.reachedOn === (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(nowMs)) {
	if (spend === null || spend.reachedOn === null)
		return [];
	const { scope, limitUsd, spentUsd, reachedOn } = spend;
	const whose = scope === 'project' ? "The project's hard spend limit" : "The organization's hard spend limit";
	const used = `${inDollars(spentUsd)} of ${inDollars(limitUsd)} this month`;
	const where = scope === 'project' ? "the project's settings" : "the organization's settings";
	const end = (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .dayAndMonth */ .ug)((0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(monthOf(nowMs).endMs));
	const isReached = spentUsd >= limitUsd || isEnforcing;
	const day = reachedOn <= (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(nowMs) ? 'today' : `on ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .dayAndMonth */ .ug)(reachedOn)}`;
	const message = isReached
		? `${whose} is reached (${used}). Calls are refused until ${end}, unless an owner raises it in ${where} > Limits`
		: `${whose} will be reached ${day} at this rate (${used}). From then on calls are refused until ${end}, unless an owner raises it in ${where} > Limits`;
	return [{ kind: 'spend', level: 'warning', model: null, message }];
}
	}),
	6161:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	c: () => (/* binding */ HOSTED_TOOLS)
	});
const HOSTED_TOOLS = ['code_interpreter', 'file_search', 'image_generation', 'mcp', 'web_search'];
	}),
	2173:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	B: () => (/* binding */ isAtRisk),
	k: () => (/* binding */ successorOf)
});
// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(194);
// EXTERNAL MODULE: ./src/core/requirements/model-name.ts
var model_name = __webpack_require__(3901);
;// CONCATENATED MODULE: ./src/core/finding/replacements.ts
const AS_OF = '2026-11-21';
const REPLACEMENTS = {
	'chatgpt-image-latest': 'gpt-image-2.6-sunburst',
	'gpt-3.5-turbo': 'gpt-5.6-terra',
	'gpt-4': 'gpt-5.6-sol',
	'gpt-4-1106-preview': 'gpt-5.6-sol',
	'gpt-4-turbo': 'gpt-5.6-sol',
	'gpt-4.1': 'gpt-6-luna',
	'gpt-4.1-mini': 'gpt-6-luna',
	'gpt-4o': 'gpt-6-luna',
	'gpt-4o-2024-05-13': 'gpt-5.6-sol',
	'gpt-4o-mini': 'gpt-6-luna',
	'gpt-4o-mini-transcribe': 'gpt-transcribe',
	'gpt-4o-transcribe': 'gpt-transcribe',
	'gpt-4o-transcribe-diarize': 'gpt-transcribe',
	'gpt-5': 'gpt-6.1-sol',
	'gpt-5-mini': 'gpt-6.1-terra',
	'gpt-image-1-mini': 'gpt-image-2.6-sunburst',
	'gpt-image-1.5': 'gpt-image-2.6-sunburst',
	o1: 'gpt-5.6-sol',
	'o1-pro': 'gpt-5.6-sol',
	'o3-mini': 'gpt-5.6-sol',
	'o4-mini': 'gpt-5.6-terra',
	'whisper-1': 'gpt-transcribe'
};
;// CONCATENATED MODULE: ./src/core/finding/successor.ts
function successorOf(model) {
	const successor = [model, (0,model_name/* familyOf */.Ap)(model)].map((name) => Object.hasOwn(REPLACEMENTS, name) ? REPLACEMENTS[name] : undefined);
	const named = successor.find((one) => one !== undefined);
	return named === undefined ? null : { model: named, asOf: AS_OF };
}
function isAtRisk({ status, shutdownDate }, nowMs, shutdownWarningDays) {
	if (status !== 'usable')
		return true;
	return shutdownDate !== null && (0,dates/* daysUntil */.AQ)(shutdownDate, nowMs) <= shutdownWarningDays;
}
	}),
	9000:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
	buildReport: () => (/* reexport */ buildReport),
	buildSkippedReport: () => (/* reexport */ buildSkippedReport),
	explain: () => (/* reexport */ explain),
	listPrice: () => (/* reexport */ listPrice),
	startAdminReader: () => (/* reexport */ startAdminReader),
	withReplacements: () => (/* reexport */ withReplacements)
});
// EXTERNAL MODULE: ./node_modules/@pydantic/genai-prices/dist/index.js
var dist = __webpack_require__(2294);
;// CONCATENATED MODULE: ./src/adapters/prices.ts
const DATED_SNAPSHOT = /-(\d{4}-\d{2}-\d{2}|\d{8}|\d{4})$/;
const listPrice = (model, usage) => {
	const undated = model.replace(DATED_SNAPSHOT, '');
	return exactPrice(model, usage) ?? (undated === model ? null : exactPrice(undated, usage));
};
const exactPrice = (model, { inputTokens, outputTokens }) => {
	const usage = { input_tokens: inputTokens ?? 0, output_tokens: outputTokens ?? 0 };
	const price = (0,dist/* calcPrice */.jh)(usage, model, { providerId: 'openai' });
	if (!price || !(price.model.id === model || names(price.model.match, model)))
		return null;
	return price.total_price > 0 ? price.total_price : null;
};
function names(match, model) {
	if ('equals' in match)
		return match.equals === model;
	return 'or' in match && match.or.some((option) => names(option, model));
}
// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(194);
// EXTERNAL MODULE: ./src/core/requirements/model-name.ts
var model_name = __webpack_require__(3901);
// EXTERNAL MODULE: ./src/core/admin-key/admin-api.ts
var admin_api = __webpack_require__(8195);
;// CONCATENATED MODULE: ./src/core/admin-key/called.ts
function countedCalls(answers, keyId) {
	const kinds = admin_api/* USAGE_KINDS */.o.map((kind) => answers[`usage_${kind}`]);
	if (keyId === null || answers.usage_completions === null)
		return null;
	const calls = new Map();
	for (const { model, api_key_id, num_model_requests } of kinds.flatMap((usage) => usage ?? [])) {
		if (!model || api_key_id !== keyId || num_model_requests === 0)
			continue;
		calls.set(model, (calls.get(model) ?? 0) + num_model_requests);
	}
	return calls;
}
function calledOf(calls, known) {
	if (calls === null)
		return null;
	return [...calls]
		.map(([model, requests]) => ({
		model,
		requests: Math.round(requests),
		requirement: known.requirements.find((one) => isNamedBy(one, model, known.checks))?.text ?? null,
		shutdownDate: shutdownOf(model, known)
	}))
		.sort((a, b) => b.requests - a.requests || a.model.localeCompare(b.model));
}
function isNamedBy({ models }, model, checks) {
	if (models.includes(model) || models.includes((0,model_name/* familyOf */.Ap)(model)))
		return true;
	return checks.some((check) => check.answeredAs === model && models.includes(check.model));
}
function shutdownOf(model, { checks, listed }) {
	const ofCheck = checks.find((check) => check.model === model)?.shutdownDate;
	if (ofCheck)
		return ofCheck;
	return listed?.get(listed.has(model) ? model : (0,model_name/* familyOf */.Ap)(model)) ?? null;
}
function calledWarnings(called, uses, { nowMs, shutdownWarningDays }) {
	if (called === null)
		return [];
	const all = called.reduce((sum, { requests }) => sum + requests, 0);
	return called.flatMap(({ model, requests, requirement, shutdownDate }) => {
		if (requirement !== null || shutdownDate === null)
			return [];
		const days = (0,dates/* daysUntil */.AQ)(shutdownDate, nowMs);
		if (days > shutdownWarningDays)
			return [];
		const share = `${requests} of ${all} ${all === 1 ? 'call' : 'calls'} of this key in the last 30 days went to ${model}`;
		const when = `which ${days > 0 ? 'shuts' : 'shut'} down on ${(0,dates/* dayAndMonth */.ug)(shutdownDate)}`;
		const message = `${share}, ${when}, and ${placeOf(model, uses)}`;
		return [{ kind: 'called', level: 'warning', model, message }];
	});
}
function placeOf(model, uses) {
	const places = (uses ?? []).filter((use) => use.model === model || use.model === (0,model_name/* familyOf */.Ap)(model));
	const [first] = places;
	if (first)
		return `${first.path}:${first.line} names it${places.length > 1 ? `, as do ${places.length - 1} more places` : ''}`;
	return uses === null ? 'no requirement names it' : 'no file here names it';
}
// EXTERNAL MODULE: ./src/core/credential/key.ts
var credential_key = __webpack_require__(4626);
// EXTERNAL MODULE: ./src/core/diagnosis/causes.ts
var diagnosis_causes = __webpack_require__(5197);
// EXTERNAL MODULE: ./src/core/endpoints/capabilities.ts
var endpoints_capabilities = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/core/endpoints/endpoints.ts + 1 modules
var endpoints = __webpack_require__(2847);
// EXTERNAL MODULE: ./src/core/verification/fallback.ts
var fallback = __webpack_require__(9145);
// EXTERNAL MODULE: ./src/core/verification/listing.ts
var verification_listing = __webpack_require__(6275);
// EXTERNAL MODULE: ./src/core/verification/verdict.ts
var verdict = __webpack_require__(2938);
;// CONCATENATED MODULE: ./src/core/reporting/build-report.ts
function buildReport(facts) {
	const checks = [...facts.checks.values()].map((check) => priced(check, facts.priceOf));
	const requirements = facts.lists.flatMap((list) => (0,verdict/* judgeRequirements */.WY)(list, facts));
	const key = { ...facts.keyFacts, ...keyOf(facts.key, checks, facts.listing) };
	const called = calledOf(facts.calls, { requirements, checks, listed: facts.listing.models });
	return {
		...headOf(facts),
		result: (0,verdict/* resultOf */.Bg)(requirements, key.status === 'rejected' || key.status === 'missing'),
		key,
		listing: { status: facts.listing.status, count: facts.listing.models?.size ?? null, cause: facts.listing.cause },
		requirements,
		checks,
		uses: [...(facts.uses ?? [])],
		warnings: [
			...facts.warnings,
			...warningsOf(facts, checks, requirements),
			...calledWarnings(called, facts.uses, facts)
		],
		fixes: [...facts.fixes],
		spend: facts.spend,
		called,
		adminRequests: facts.adminRequests,
		requests: facts.requests
	};
}
function priced(check, priceOf) {
	const { model, endpoint, answeredAs, usage, capabilities } = check;
	if (usage === null || !(0,endpoints/* endpointSpec */.th)(endpoint).isListPriced)
		return check;
	const names = capabilities.filter(({ httpStatus }) => httpStatus === 200).map(({ name }) => (0,endpoints_capabilities/* capabilityNameOf */.$$)(name));
	if (names.some((name) => name !== undefined && !(0,endpoints_capabilities/* capabilitySpec */.qi)(name).isListPriced))
		return check;
	return { ...check, costUsd: priceOf(answeredAs ?? model, usage) };
}
function buildSkippedReport(facts) {
	const requirements = facts.lists.flatMap(({ requirements: all }) => all.map(({ text, level }) => ({
		text,
		level,
		status: 'undetermined',
		selected: null,
		models: [],
		proof: null,
		cause: facts.key.cause
	})));
	return {
		...headOf(facts),
		result: 'skipped',
		key: { ...credential_key/* NO_KEY_FACTS */.wy, status: 'missing', kind: facts.key.kind, cause: facts.key.cause },
		listing: { status: verification_listing/* SKIPPED_LISTING */.gJ.status, count: null, cause: null },
		requirements,
		checks: [],
		uses: [...(facts.uses ?? [])],
		warnings: [...facts.warnings],
		fixes: [],
		spend: null,
		called: null,
		adminRequests: 0,
		requests: 0
	};
}
function headOf({ apiHost, startedAtMs, nowMs }) {
	const generatedAt = new Date(nowMs).toISOString();
	return { schemaVersion: 1, generatedAt, apiHost, durationMs: Math.max(0, Math.round(nowMs - startedAtMs)) };
}
const showsAccepted = (cause) => cause === null || (0,diagnosis_causes/* traitsOf */.JC)(cause).shows.key === 'accepted';
function keyOf(key, checks, listing) {
	const { kind } = key;
	if (key.cause !== null)
		return { status: statusWithout(key.cause), kind, cause: key.cause };
	const asked = checks.filter(({ attempts }) => attempts > 0);
	const tellsOfKey = listing.status !== 'skipped' && !listing.isPublic;
	const causes = [...asked.map(({ cause }) => cause), ...(tellsOfKey ? [listing.cause] : [])];
	const rejection = listing.provesKey || listing.isOpen || asked.some(({ cause }) => cause === null)
		? undefined
		: causes.find((cause) => cause !== null && (0,diagnosis_causes/* traitsOf */.JC)(cause).shows.key === 'rejected');
	if (rejection)
		return { status: 'rejected', kind, cause: rejection };
	return {
		status: causes.some(showsAccepted) ? 'accepted' : 'undetermined',
		kind,
		cause: null
	};
}
function statusWithout(cause) {
	if ((0,diagnosis_causes/* traitsOf */.JC)(cause).shows.key === 'missing')
		return 'missing';
	return (0,diagnosis_causes/* traitsOf */.JC)(cause).status === 'unusable' ? 'rejected' : 'undetermined';
}
function warningsOf(facts, checks, requirements) {
	return [
		...(checks.some(({ cause }) => cause === facts.listing.cause && cause !== null)
			? []
			: listingWarnings(facts.listing)),
		...requirements.filter(({ proof }) => proof === 'listed').map(proofWarning),
		...(0,fallback/* fallbackWarnings */.k)(checks),
		...requirements.flatMap((one) => noMatchWarning(one, facts.listing)),
		...requirements.filter((one) => isLetPass(one, facts.failOn)).map(letPassWarning),
		...scopeWarnings(checks.filter(({ cause, message }) => cause === null && /scope/i.test(message ?? ''))),
		...checks.flatMap((check) => shutdownWarning(check, facts))
	];
}
function listingWarnings({ status, cause, message }) {
	if (status !== 'denied' && status !== 'unavailable')
		return [];
	const why = message ? `: ${message}` : '';
	return [
		{ kind: 'listing', level: 'warning', model: null, message: `The list of models could not be read (${cause})${why}` }
	];
}
function proofWarning({ text }) {
	const message = `${text} is on the list but was not called. Being listed does not prove that this key may call it`;
	return { kind: 'proof', level: 'warning', model: text, message };
}
function noMatchWarning({ text, level, status, models }, { models: list }) {
	if (status === 'met' || models.length > 0 || list === null || !/[*?]/.test(text))
		return [];
	const message = `${text} matches none of the ${list.size} models on the list of this key`;
	return [{ kind: 'listing', level: level === 'required' ? 'warning' : 'notice', model: null, message }];
}
function isLetPass({ level, status }, failOn) {
	return level === 'required' && status === 'undetermined' && failOn === 'unusable';
}
function letPassWarning({ text, cause }) {
	const message = `${text} was not shown to be usable (${cause ?? 'not known'}). "fail-on: unusable" lets that pass, and the output "selected-models" holds null for it`;
	return { kind: 'proof', level: 'warning', model: text, message };
}
function scopeWarnings(checks) {
	const sameReason = Map.groupBy(checks, ({ endpoint, hint, message }) => `"${endpoint}" only: ${hint ?? message}`);
	return [...sameReason].map(([reason, refused]) => ({
		kind: 'scope',
		level: 'warning',
		model: refused.length === 1 ? (refused[0]?.model ?? null) : null,
		message: `${namesOf(refused)} answered on ${reason}`
	}));
}
function namesOf(checks) {
	const names = checks.slice(0, MAX_NAMES).map(({ model }) => model);
	return `${names.join(', ')}${checks.length > MAX_NAMES ? ` and ${checks.length - MAX_NAMES} more` : ''}`;
}
const MAX_NAMES = 10;
function shutdownWarning({ model, shutdownDate, cause }, { nowMs, shutdownWarningDays }) {
	if (shutdownDate === null || (0,diagnosis_causes/* shownBy */.Le)(cause).model === 'gone')
		return [];
	const days = (0,dates/* daysUntil */.AQ)(shutdownDate, nowMs);
	if (days > shutdownWarningDays)
		return [];
	const when = days > 0 ? `is announced for ${shutdownDate}, in ${(0,dates/* inDays */.DV)(days)}` : `was announced for ${shutdownDate}`;
	return [{ kind: 'shutdown', level: 'warning', model, message: `The shutdown of ${model} ${when}` }];
}
// EXTERNAL MODULE: ./src/adapters/fetch.ts
var adapters_fetch = __webpack_require__(3468);
;// CONCATENATED MODULE: ./src/core/verification/limits.ts
const MAX_NAMED = 5;
const measuresOf = ({ minRequestsPerMinute, minTokensPerMinute }) => [
	{
		limit: 'requestsPerMinute',
		noun: 'requests',
		input: 'min-requests-per-minute',
		needed: minRequestsPerMinute ?? 0
	},
	{
		limit: 'tokensPerMinute',
		noun: 'tokens',
		input: 'min-tokens-per-minute',
		needed: minTokensPerMinute ?? 0
	}
].filter(({ needed }) => needed > 0);
function gated(check, minimums) {
	if (!isGated(check))
		return check;
	const missed = measuresOf(minimums).filter(({ limit, needed }) => (check.rateLimits?.[limit] ?? needed) < needed);
	if (missed.length === 0)
		return check;
	const sentences = missed.map(({ limit, noun, input, needed }) => `It gets ${check.rateLimits?.[limit]} ${noun} a minute, but "${input}" asks for ${needed}.`);
	return { ...check, status: 'unusable', cause: 'limits_too_low', hint: sentences.join(' ') };
}
const isGated = ({ cause }) => cause === null || cause === 'not_probed';
function unknownLimitsWarnings(checks, minimums) {
	return measuresOf(minimums).flatMap(({ limit, input }) => {
		const models = checks
			.filter((check) => isGated(check) && check.rateLimits?.[limit] == null)
			.map(({ model }) => model);
		if (models.length === 0)
			return [];
		const more = models.length > MAX_NAMED ? ` and ${models.length - MAX_NAMED} more` : '';
		const named = `${models.slice(0, MAX_NAMED).join(', ')}${more}`;
		const message = `"${input}" was not checked for ${named}: no answer named the limit`;
		return [{ kind: 'limits', level: 'warning', model: null, message }];
	});
}
function lowerLimits(a, b) {
	const lower = (one, other) => one === null || other === null ? (one ?? other) : Math.min(one, other);
	if (a === null || b === null)
		return a ?? b;
	return {
		requestsPerMinute: lower(a.requestsPerMinute, b.requestsPerMinute),
		tokensPerMinute: lower(a.tokensPerMinute, b.tokensPerMinute)
	};
}
;// CONCATENATED MODULE: ./src/core/admin-key/federation.ts
const MISSING = /missing scopes?: ?([\w.:-]{1,100}(?:, ?[\w.:-]{1,100}){0,20})/i;
function missingScopesIn(message) {
	const [, named = ''] = MISSING.exec(message ?? '') ?? [];
	return named.split(/, ?/).flatMap((scope) => scope.replace(/[.:]+$/, '') || []);
}
const isSameScope = (a, b) => a === b || a === `api.${b}` || b === `api.${a}`;
function ruleHint(message, rules) {
	const missing = missingScopesIn(message);
	if (rules === null || missing.length === 0)
		return null;
	const lacking = rules.filter(({ enabled, permissions }) => enabled && lacksAny(permissions, missing));
	if (lacking.length === 0)
		return null;
	const names = lacking.map(({ id, name }) => `"${name || id}"`).join(' and ');
	const [noun, verb] = lacking.length === 1 ? ['rule', 'restricts'] : ['rules', 'restrict'];
	return `The federation ${noun} ${names} ${verb} this job's token and ${lacking.length === 1 ? 'lacks' : 'lack'} ${missing.join(', ')}. An owner can add it to the rule's scopes.`;
}
function lacksAny({ type, scopes = [] }, missing) {
	return type === 'restricted' && missing.some((scope) => !scopes.some((given) => isSameScope(given, scope)));
}
// EXTERNAL MODULE: ./src/core/admin-key/spend.ts
var admin_key_spend = __webpack_require__(6537);
// EXTERNAL MODULE: ./src/core/endpoints/capability-verdicts.ts + 1 modules
var capability_verdicts = __webpack_require__(4470);
// EXTERNAL MODULE: ./src/core/endpoints/hosted-tools.ts
var hosted_tools = __webpack_require__(6161);
;// CONCATENATED MODULE: ./src/core/admin-key/switches.ts
const TIER = 'service_tier=';
const STANDARD_TIERS = ['auto', 'default', 'standard'];
const SWITCHED_TIERS = ['flex', 'fast', 'ultrafast'];
const PROJECT_PATH = '/v1/organization/projects/{project_id}';
const toolOf = (capability) => hosted_tools/* HOSTED_TOOLS */.c.find((tool) => tool === capability);
function tierOf(capability) {
	if (!capability.startsWith(TIER))
		return null;
	const tier = (0,capability_verdicts/* settingOfTier */.Q)(capability.slice(TIER.length));
	return STANDARD_TIERS.includes(tier) || !SWITCHED_TIERS.includes(tier) ? null : tier;
}
function switchQuestions(checks) {
	const capabilities = checks.flatMap((check) => check.capabilities.filter(isOpenTo).map(({ name }) => name));
	return [
		...(capabilities.some((one) => toolOf(one) !== undefined) ? ['hosted_tool_permissions'] : []),
		...(capabilities.some((one) => tierOf(one) !== null) ? ['service_tier_settings'] : [])
	];
}
function switchedOffHint(capability, answers, project) {
	const tool = toolOf(capability);
	if (tool !== undefined && answers.hosted_tool_permissions?.[tool]?.enabled === false)
		return `Project ${project} has the hosted tool ${tool} switched off. An owner can switch it on in the project's settings.`;
	const tier = tierOf(capability);
	const enabled = answers.service_tier_settings?.enabled_tiers ?? 'all';
	return tier !== null && enabled !== 'all' && !enabled.includes(tier)
		? `Project ${project} has the service tier ${tier} switched off. An owner can switch it on in the project's settings.`
		: null;
}
const isOpenTo = ({ status, cause }) => status === 'undetermined' || (cause !== null && (0,diagnosis_causes/* traitsOf */.JC)(cause).related.explainedBy === 'switched-off');
function explainedCapability(capability, answers, project) {
	const hint = isOpenTo(capability) ? switchedOffHint(capability.name, answers, project) : null;
	if (hint === null)
		return capability;
	const said = (0,diagnosis_causes/* shownBy */.Le)(capability.cause).uncalled === 'by-choice' ? null : capability.message;
	const message = [hint, said].filter(Boolean).join(' ');
	return { ...capability, status: 'unusable', cause: 'capability_not_supported', message };
}
function switchFixes(concerned, answers) {
	const missing = concerned.flatMap(({ model, capabilities }) => capabilities
		.filter((one) => isOpenTo(one) && switchedOffHint(one.name, answers, '') !== null)
		.map(({ name }) => ({ model, tool: toolOf(name), tier: tierOf(name) })));
	const tools = missing.filter(({ tool }) => tool !== undefined);
	const tiers = missing.filter(({ tier }) => tier !== null);
	const modelsOf = (some) => [...new Set(some.map(({ model }) => model))];
	const enabled = answers.service_tier_settings?.enabled_tiers ?? [];
	return [
		...(tools.length === 0
			? []
			: [
				{
					method: 'POST',
					path: `${PROJECT_PATH}/hosted_tool_permissions`,
					body: Object.fromEntries(tools.map(({ tool }) => [tool, { enabled: true }])),
					models: modelsOf(tools)
				}
			]),
		...(tiers.length === 0
			? []
			: [
				{
					method: 'POST',
					path: `${PROJECT_PATH}/service_tier_settings`,
					body: { enabled_tiers: [...new Set([...enabled, ...tiers.map(({ tier }) => tier)])] },
					models: modelsOf(tiers)
				}
			])
	];
}
;// CONCATENATED MODULE: ./src/core/admin-key/admin-findings.ts
const topicOf = (cause) => (cause === null ? null : (0,diagnosis_causes/* traitsOf */.JC)(cause).related.admin);
const isRefusedByName = (cause) => topicOf(cause) === 'permission' && (0,diagnosis_causes/* shownBy */.Le)(cause).model !== 'absent';
function calendarQuestions(hasStoredKey) {
	return [
		'spend_limit',
		'organization_spend_limit',
		'costs',
		...(hasStoredKey ? ['api_keys', ...admin_api/* USAGE_KINDS */.o.map((kind) => `usage_${kind}`)] : [])
	];
}
function questionsFor(checks, minimums, hasStoredKey, listing = verification_listing/* SKIPPED_LISTING */.gJ) {
	const refusals = [listing, ...checks, ...checks.flatMap(({ capabilities }) => capabilities)];
	const someScope = refusals.some(({ cause }) => (0,diagnosis_causes/* lacksScope */.P8)(cause));
	const some = (topic) => checks.some(({ cause }) => topicOf(cause) === topic);
	const hasMinimum = minimums.minRequestsPerMinute !== undefined || minimums.minTokensPerMinute !== undefined;
	return [
		...(some('permission') ? ['model_permissions'] : []),
		...(hasMinimum || some('permission') || some('limits') ? ['rate_limits'] : []),
		...(someScope && !hasStoredKey ? ['federation_rules'] : []),
		...switchQuestions(checks)
	];
}
function explained(check, answers, project) {
	const rateLimits = lowerLimits(check.rateLimits, projectLimitsOf(check, answers.rate_limits));
	const capabilities = check.capabilities
		.map((one) => explainedCapability(one, answers, project))
		.map((one) => withRule(one, answers));
	const exact = exactHint(check, answers, project);
	if (exact === null)
		return { ...check, rateLimits, capabilities };
	const kept = isRefusedByName(check.cause) ? null : check.hint;
	return { ...check, rateLimits, capabilities, hint: [exact, kept].filter(Boolean).join(' ') };
}
function scopesHint(refused, rules) {
	return (0,diagnosis_causes/* lacksScope */.P8)(refused.cause) ? ruleHint(refused.message, rules) : null;
}
function withRule(capability, { federation_rules }) {
	const hint = scopesHint(capability, federation_rules);
	return hint === null ? capability : { ...capability, message: `${hint} ${capability.message}` };
}
function listingRuleWarnings(listing, checks, { federation_rules }) {
	const message = checks.some(({ cause }) => cause === listing.cause) ? null : scopesHint(listing, federation_rules);
	return message === null ? [] : [{ kind: 'admin', level: 'warning', model: null, message }];
}
function exactHint(check, answers, project) {
	const { cause, model } = check;
	if (topicOf(cause) === 'permission') {
		const limit = findLimit(model, answers.rate_limits ?? []);
		const isRuledOut = answers.model_permissions !== null && !isAllowed(model, answers.model_permissions);
		return limit?.max_requests_per_1_minute === 0 && !isRuledOut
			? limitHint(model, answers.rate_limits, project)
			: permissionHint(model, answers.model_permissions, project);
	}
	if (topicOf(cause) === 'money')
		return spendHint(answers, project);
	if (topicOf(cause) === 'limits')
		return limitHint(model, answers.rate_limits, project);
	return scopesHint(check, answers.federation_rules);
}
function permissionHint(model, permissions, project) {
	if (permissions === null)
		return null;
	const { mode, model_ids: ids } = permissions;
	const models = ids.length === 1 ? '1 model' : `${ids.length} models`;
	const where = "in the project's settings > Limits";
	if (isAllowed(model, permissions))
		return `Project ${project} does not rule ${model} out. The organization or the name is the reason, not the project.`;
	return mode === 'allow_list'
		? `Project ${project} allows ${models}, but not ${model}. An owner can add it ${where}.`
		: `Project ${project} denies ${model} (its list has ${models}). An owner can take it off the list ${where}.`;
}
const isAllowed = (model, { mode, model_ids }) => model_ids.includes(model) === (mode === 'allow_list');
function spendHint({ spend_limit: ofProject, organization_spend_limit: ofOrganization }, project) {
	if (ofOrganization !== null && (0,admin_key_spend/* isEnforced */.x5)(ofOrganization) && !(0,admin_key_spend/* isEnforced */.x5)(ofProject))
		return `The organization has reached its hard spend limit of ${amountOf(ofOrganization)}. An owner can raise it in the organization's settings > Limits.`;
	if (ofProject === null)
		return null;
	return (0,admin_key_spend/* isEnforced */.x5)(ofProject)
		? `Project ${project} has reached its hard spend limit of ${amountOf(ofProject)}. An owner can raise it in the project's settings > Limits.`
		: `Project ${project} has not reached its hard spend limit (${amountOf(ofProject)}). The organization's credit or limit is used up.`;
}
const amountOf = ({ threshold_amount, currency, interval }) => `${(threshold_amount / 100).toFixed(2)} ${currency} a ${interval}`;
function limitHint(model, limits, project) {
	const limit = limits && findLimit(model, limits);
	if (!limit)
		return null;
	const { max_requests_per_1_minute: requests, max_tokens_per_1_minute: tokens } = limit;
	const advice = requests === 0 ? '. Waiting does not help; an owner must raise the limit.' : '.';
	return `Project ${project} gets ${requests} requests and ${tokens} tokens a minute for ${model}${advice}`;
}
function projectLimitsOf({ model, endpoint }, limits) {
	const limit = limits && findLimit(model, limits);
	if (!limit)
		return null;
	const { max_requests_per_1_minute: requests, max_tokens_per_1_minute: tokens } = limit;
	const isCounted = tokens > 0 || (0,endpoints/* endpointSpec */.th)(endpoint).isLimitedByTokens;
	return { requestsPerMinute: Math.floor(requests), tokensPerMinute: isCounted ? Math.floor(tokens) : null };
}
function findLimit(model, limits) {
	return limits.find((limit) => limit.model === model) ?? limits.find((limit) => limit.model === (0,model_name/* familyOf */.Ap)(model));
}
function fixesFor(checks, { model_permissions, rate_limits }) {
	if (model_permissions === null)
		return [];
	const exists = ({ cause, model }) => isRefusedByName(cause) || rate_limits?.some((limit) => limit.model === model) === true;
	const ruledOut = checks.filter((check) => topicOf(check.cause) === 'permission' && exists(check));
	const models = [...new Set(ruledOut.map(({ model }) => model))].filter((model) => !isAllowed(model, model_permissions));
	if (models.length === 0)
		return [];
	const { mode, model_ids: ids } = model_permissions;
	const model_ids = mode === 'allow_list' ? [...ids, ...models] : ids.filter((id) => !models.includes(id));
	const path = '/v1/organization/projects/{project_id}/model_permissions';
	return [{ method: 'POST', path, body: { mode, model_ids }, models }];
}
function failureWarnings(failures, asked, project) {
	const isAnswered = failures.length < asked;
	const counted = failures.filter(({ status }) => status !== 404 || !isAnswered);
	const reasons = Map.groupBy(counted, ({ message }) => reasonOf(message));
	return [...reasons].map(([reason, failed]) => {
		const names = [...new Set(failed.map(({ question }) => question.replace(/^usage_.*/, 'usage')))];
		const message = `The admin key could not read ${names.join(', ')} of project ${project}: ${reason}`;
		return { kind: 'admin', level: 'warning', model: null, message };
	});
}
function reasonOf(message) {
	const scopes = missingScopesIn(message);
	return scopes.length === 0 ? message : `it lacks the scope ${scopes.join(', ')}`;
}
;// CONCATENATED MODULE: ./src/core/admin-key/key-facts.ts
const MIN_VISIBLE = 6;
function isRedactedFormOf(redacted, key) {
	const [, head = '', tail = ''] = /^([^*.•…]*)[*.•…]+([^*.•…]*)$/.exec(redacted.trim()) ?? [];
	const visible = head.length + tail.length;
	return visible >= MIN_VISIBLE && visible < key.length && key.startsWith(head) && key.endsWith(tail);
}
function findKey(keys, key) {
	const [found, ...others] = keys.filter(({ redacted_value }) => isRedactedFormOf(redacted_value, key));
	if (!found)
		return 'none';
	return others.length === 0 ? found : 'several';
}
function theKey(keys, key) {
	const found = findKey(keys ?? [], key);
	return typeof found === 'string' ? null : found;
}
function keyFactsOf({ name, owner, created_at, last_used_at, expires_at, owner_project_access: access }, nowMs) {
	return {
		name: name || null,
		owner: owner?.type === 'user' ? 'person' : owner?.type === 'service_account' ? 'service-account' : null,
		ageDays: Math.max(0, Math.floor((nowMs - created_at * 1000) / dates/* MS_PER_DAY */.ec)),
		lastUsedAt: last_used_at ? isoOf(last_used_at) : null,
		expiresAt: expires_at ? isoOf(expires_at) : null,
		ownerAccess: access === 'active' || access === 'inactive' ? access : null
	};
}
const isoOf = (seconds) => (seconds * 1000 <= dates/* LAST_DATE_MS */.Lo ? new Date(seconds * 1000).toISOString() : null);
const IDENTITY_FACTS = { ...credential_key/* NO_KEY_FACTS */.wy, owner: 'service-account' };
const SERVICE_KEY = 'create a key of a service account of the project';
function newKeyAdvice(keys, own) {
	if (own?.owner?.type === 'service_account')
		return 'create a new key of the same service account';
	const others = (keys ?? []).filter((key) => key !== own);
	const isServiceOnly = others.length > 0 && others.every(({ owner }) => owner?.type === 'service_account');
	return isServiceOnly
		? `${SERVICE_KEY} (all other keys of the project are of that kind, and the organization may allow no other)`
		: `${SERVICE_KEY}, or of a person if the organization allows that`;
}
function refusedKeyHint({ cause, httpStatus }, state) {
	if (cause === null || (0,diagnosis_causes/* traitsOf */.JC)(cause).related.admin !== 'key' || (httpStatus !== null && httpStatus !== 401))
		return null;
	const { keys, key, project, nowMs } = state;
	const own = theKey(keys, key);
	if (own === null)
		return (0,diagnosis_causes/* traitsOf */.JC)(cause).shows.key === 'rejected' ? deletedKeyHint(keys, key, project) : null;
	const { expiresAt, ownerAccess, owner } = keyFactsOf(own, nowMs);
	if (expiresAt !== null && Date.parse(expiresAt) <= nowMs)
		return `The key expired on ${expiresAt.slice(0, 10)}, and nobody can extend an expired key: ${newKeyAdvice(keys, own)}, and save it as the secret.`;
	if (ownerAccess !== 'inactive')
		return null;
	return owner === 'service-account'
		? `The service account that owns the key no longer has access to project ${project}. An owner of the project can give it a role again, or create a key of another service account.`
		: `The person who owns the key no longer has access to project ${project}: ask an owner of the project to add that person again, or ${newKeyAdvice(keys, own)}.`;
}
function deletedKeyHint(keys, key, project) {
	if (keys === null || findKey(keys, key) !== 'none')
		return null;
	return `The key is none of the ${keys.length} keys of project ${project}. It was deleted, or belongs to another project.`;
}
const keyWarning = (message) => ({ kind: 'key', level: 'warning', model: null, message });
function ageWarnings({ ageDays }, maxKeyAgeDays, advice = 'create a new one') {
	if (maxKeyAgeDays === undefined || (ageDays !== null && ageDays <= maxKeyAgeDays))
		return [];
	if (ageDays === null)
		return [
			keyWarning('"max-key-age-days" was not checked. Only an admin key that may read the keys of the project can tell how old a key is')
		];
	return [
		keyWarning(`The key is ${ageDays} days old, but "max-key-age-days" allows ${maxKeyAgeDays}: ${advice}, save it as the secret, then delete the old one`)
	];
}
function expiryWarnings({ expiresAt, ownerAccess }, { keyExpiryWarningDays, nowMs, advice }) {
	const days = expiresAt === null ? null : (0,dates/* daysUntil */.AQ)(expiresAt, nowMs);
	return [
		...(expiresAt !== null && days !== null && days > 0 && days <= keyExpiryWarningDays
			? [
				keyWarning(`The key expires on ${expiresAt.slice(0, 10)}, ${(0,dates/* untilInWords */.vZ)(expiresAt, nowMs)}: ${advice}, save it as the secret, then delete the old one`)
			]
			: []),
		...(days !== null && days <= 0
			? [keyWarning(`The key expired on ${expiresAt?.slice(0, 10)}: ${advice}, and save it as the secret`)]
			: []),
		...(ownerAccess === 'inactive'
			? [
				keyWarning(`The owner of the key no longer has access to its project, so the key can stop working at any time: ${advice}, and save it as the secret`)
			]
			: [])
	];
}
// EXTERNAL MODULE: ./src/core/endpoints/host.ts
var host = __webpack_require__(8958);
;// CONCATENATED MODULE: ./src/run/admin-explanation.ts
const NOTHING_LEARNT = { answers: admin_api/* NO_ADMIN_ANSWERS */.m, failures: [], requests: 0 };
function startAdminReader({ inputs, credential, run, watch }) {
	const { adminApiKey, baseUrl, identity } = inputs;
	const { key } = credential;
	if (adminApiKey === undefined || key.cause !== null)
		return null;
	if (/^sk-(proj|svcacct)-/.test(adminApiKey.trim()))
		return { project: () => null, warnings: () => [NOT_ADMIN], read: async () => ({ ...NOTHING_LEARNT, asked: 0 }) };
	if ((0,host/* hostKind */.Pz)(baseUrl) !== 'openai' && !(0,host/* isLoopback */.U9)(new URL(baseUrl).hostname))
		return { project: () => null, warnings: () => [NOT_OPENAI], read: async () => ({ ...NOTHING_LEARNT, asked: 0 }) };
	const { timeoutMs, environment } = run;
	const project = () => inputs.project ?? watch.id();
	const ask = async (questions) => {
		const asked = project();
		if (asked === null || questions.length === 0)
			return NOTHING_LEARNT;
		const { readAdmin } = await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(635)]).then(__webpack_require__.bind(__webpack_require__, 3635));
		const fetch = await (0,adapters_fetch/* createFetch */.H)(baseUrl);
		const connection = { adminApiKey, baseUrl, timeoutMs, signal: environment.signal, fetch };
		return readAdmin(connection, { project: asked, identity, nowMs: environment.now() }, questions);
	};
	const usual = calendarQuestions(identity === null);
	const first = inputs.project === undefined ? watch.named.then(() => ask(usual)) : ask(usual);
	first.catch(() => undefined);
	return {
		project,
		warnings: () => (project() === null ? [NO_PROJECT] : []),
		async read(questions) {
			const [early, late] = await Promise.all([first, ask(questions)]);
			return { ...merged(early, late), asked: usual.length + questions.length };
		}
	};
}
function merged(early, late) {
	const known = Object.entries(late.answers).filter(([, answer]) => answer !== null);
	return {
		answers: { ...early.answers, ...Object.fromEntries(known) },
		failures: [...early.failures, ...late.failures],
		requests: early.requests + late.requests
	};
}
async function explain(verification, reader, { inputs, credential, run }, onCheck) {
	const { newKey, ...learnt } = await learn(verification, reader, { inputs, credential, run });
	const gate = (check) => {
		const after = gated(check, inputs);
		if (after !== check)
			onCheck(after);
		return after;
	};
	const isKeyless = credential.key.kind === 'workload-identity';
	const age = isKeyless || credential.key.cause !== null ? [] : ageWarnings(learnt.keyFacts, inputs.maxKeyAgeDays, newKey);
	const limits = unknownLimitsWarnings([...learnt.checks.values()], inputs);
	return {
		...learnt,
		checks: mapValues(learnt.checks, gate),
		keyFacts: isKeyless ? IDENTITY_FACTS : learnt.keyFacts,
		warnings: [...learnt.warnings, ...age, ...limits]
	};
}
async function learn({ checks, listing }, reader, { inputs, credential, run }) {
	const nothing = {
		checks,
		keyFacts: credential_key/* NO_KEY_FACTS */.wy,
		fixes: [],
		spend: null,
		calls: null,
		adminRequests: 0,
		warnings: []
	};
	if (reader === null)
		return nothing;
	const all = [...checks.values()];
	const { key, redact } = credential;
	const project = reader.project();
	if (project === null)
		return { ...nothing, warnings: reader.warnings() };
	const { answers, failures, requests, asked } = await reader.read(questionsFor(all, inputs, inputs.identity === null, listing));
	const nowMs = run.environment.now();
	const own = theKey(answers.api_keys, key.key);
	const keyFacts = own === null ? credential_key/* NO_KEY_FACTS */.wy : keyFactsOf(own, nowMs);
	const spend = (0,admin_key_spend/* spendOf */.Ii)(answers, project, nowMs);
	const state = { keys: answers.api_keys, key: key.key, project, nowMs };
	const afterwards = mapValues(checks, (check) => {
		const hint = inputs.identity === null ? refusedKeyHint(check, state) : null;
		return hint === null ? explained(check, answers, project) : { ...check, hint };
	});
	const isExplained = [...afterwards.values()].some((check) => refusedKeyHint(check, state) !== null);
	const newKey = newKeyAdvice(answers.api_keys, own);
	const limit = answers.spend_limit ?? answers.organization_spend_limit;
	return {
		newKey,
		checks: afterwards,
		keyFacts: { ...keyFacts, name: keyFacts.name === null ? null : redact(keyFacts.name) },
		fixes: [...fixesFor(all, answers), ...switchFixes(all, answers)],
		spend,
		calls: countedCalls(answers, own?.id ?? null),
		adminRequests: requests,
		warnings: [
			...failureWarnings(failures, asked, project),
			...(isExplained ? [] : expiryWarnings(keyFacts, { ...inputs, nowMs, advice: newKey })),
			...listingRuleWarnings(listing, all, answers),
			...(0,admin_key_spend/* spendWarnings */.yL)(spend, nowMs, (0,admin_key_spend/* isEnforced */.x5)(limit))
		]
	};
}
const NOT_ADMIN = {
	kind: 'admin',
	level: 'warning',
	model: null,
	message: '"admin-api-key" was not used: it holds a key of a project, which cannot read settings. An admin key starts with sk-admin-.'
};
const NOT_OPENAI = {
	kind: 'admin',
	level: 'warning',
	model: null,
	message: 'The admin key was not used: it is sent to OpenAI only, and "base-url" names another server.'
};
const NO_PROJECT = {
	kind: 'admin',
	level: 'warning',
	model: null,
	message: 'The admin key was not used: no answer names the project of the key. Set "project" to its id.'
};
function mapValues(checks, change) {
	return new Map([...checks].map(([key, check]) => [key, change(check)]));
}
// EXTERNAL MODULE: ./src/core/finding/successor.ts + 1 modules
var finding_successor = __webpack_require__(2173);
// EXTERNAL MODULE: ./src/core/verification/verify.ts + 11 modules
var verify = __webpack_require__(6450);
;// CONCATENATED MODULE: ./src/run/replacements.ts
async function withReplacements(api, first, settings) {
	const { environment, shutdownWarningDays, maxProbes } = settings;
	const checks = [...first.checks.values()];
	const wanted = checks
		.filter((check) => (0,finding_successor/* isAtRisk */.B)(check, environment.now(), shutdownWarningDays))
		.flatMap(({ model }) => (0,finding_successor/* successorOf */.k)(model)?.model ?? []);
	const known = new Map(checks.map(({ model, status }) => [model, status]));
	const toTry = [...new Set(wanted)].filter((model) => first.listing.models?.has(model) === true && !known.has(model));
	const isStopped = environment.signal.aborted || isRefusedKey(checks, settings);
	const tried = isStopped
		? null
		: await tryModels(api, toTry.slice(0, Math.max(0, maxProbes - checks.length)), settings);
	for (const { model, status, cause } of tried?.checks.values() ?? [])
		if ((0,diagnosis_causes/* shownBy */.Le)(cause).uncalled !== 'run-ended')
			known.set(model, status);
	const isKnown = (model) => settings.host !== 'other' || first.listing.models?.has(model) === true;
	const named = [...first.checks].map(([key, check]) => [key, withReplacement(check, known, isKnown)]);
	return { ...first, checks: new Map(named), requests: first.requests + (tried?.requests ?? 0) };
}
function withReplacement(check, known, isKnown) {
	const successor = (0,finding_successor/* successorOf */.k)(check.model);
	if (successor === null || !isKnown(successor.model))
		return { ...check, replacement: null };
	return { ...check, replacement: { ...successor, status: known.get(successor.model) ?? null } };
}
function isRefusedKey(checks, { host }) {
	return (!checks.some(({ status }) => status === 'usable') &&
		checks.some(({ cause }) => cause !== null && (0,diagnosis_causes/* isKeyWide */.xZ)(cause, host)));
}
async function tryModels(api, models, settings) {
	if (models.length === 0)
		return null;
	const requirements = models.map((model) => ({
		...{ text: model, level: 'optional' },
		alternatives: [{ pattern: model, isGlob: false, endpoint: null }]
	}));
	return (0,verify/* verify */.MX)(api, [{ requirements, exclusions: [] }], { ...settings, onCheck: () => undefined });
}
;// CONCATENATED MODULE: ./src/run/after-verifying.ts
	})
};
