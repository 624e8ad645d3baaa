export const id = 536;
export const ids = [536];
export const modules = {
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
	3978:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	C_: () => (/* binding */ replacementText),
	ju: () => (/* binding */ usesAtRisk),
	wQ: () => (/* binding */ usesOnTheWayOut)
	});
	var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
	var _successor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2173);
function usesAtRisk(report) {
	const checks = new Map(report.checks.map((check) => [check.model, check]));
	const ending = new Set(report.warnings.map(({ kind, model }) => (kind === 'shutdown' ? model : null)));
	const risks = report.uses.flatMap((use) => {
		const check = checks.get(use.model);
		if (use.kind !== 'used' || check === undefined)
			return [];
		if (check.cause === null && !ending.has(use.model))
			return [];
		return [{ use, check, cause: check.cause, text: riskText(check) }];
	});
	return [...risks.filter(({ cause }) => cause !== null), ...risks.filter(({ cause }) => cause === null)];
}
function riskText(check) {
	const { model, cause, shutdownDate } = check;
	const what = cause === null
		? `${model} works until ${shutdownDate}. Its shutdown is announced.`
		: `${model}: ${_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .CAUSES */ .hE[cause].title}.`;
	const hint = cause !== null && check.hint !== null ? ` ${check.hint}` : '';
	return `${what}${hint}${replacementText(check)}`;
}
const OUTCOMES = {
	usable: 'it answered with this key just now',
	unusable: 'this key may not use it yet',
	undetermined: 'this run could not determine whether this key may use it'
};
function replacementText({ replacement }) {
	if (replacement === null)
		return '';
	const { model, asOf, status } = replacement;
	const outcome = status === null ? 'it was not called in this run' : OUTCOMES[status];
	return ` OpenAI names ${model} as its replacement (as of ${asOf}), and ${outcome}.`;
}
function usesOnTheWayOut({ uses }) {
	return uses.flatMap((use) => {
		const successor = use.kind === 'used' ? (0,_successor_js__WEBPACK_IMPORTED_MODULE_1__/* .successorOf */ .k)(use.model) : null;
		if (successor === null)
			return [];
		const text = `${use.model} is on OpenAI's page of deprecated models, which names ${successor.model} as its replacement (as of ${successor.asOf}). Nothing was called.`;
		return [{ use, text }];
	});
}
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
	4612:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	c: () => (/* binding */ adviceFor)
	});
	var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
	var _diagnosis_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8150);
	var _endpoints_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8958);
function adviceFor(cause, checks, report, place) {
	const info = _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .CAUSES */ .hE[cause];
	const context = contextOf(cause, checks, report, place);
	const own = info.steps.filter(({ when }) => when(context)).map(({ text }) => (0,_diagnosis_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .GS)(text, context));
	return {
		steps: [...own, ...addressNamed(checks, context), ...ruledOut(info, context)],
		links: info.links.filter(({ url }) => isUseful(url, context))
	};
}
function contextOf(cause, checks, report, place) {
	const { apiHost, key, listing, warnings } = report;
	const said = checks.flatMap(({ hint, message }) => [hint, message]).filter((text) => text !== null);
	const [first] = checks;
	return {
		...{ place, host: hostOf(apiHost), hostName: apiHost, keyKind: key.kind },
		...{ model: first?.model ?? null, listed: first?.listed ?? null, near: nearIn(said) },
		replacement: checks.length === 1 && first?.replacement?.status === 'usable' ? first.replacement.model : null,
		isListRead: listing.status === 'ok' && key.status === 'accepted' && !(0,_endpoints_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPublicList */ .A2)(`https://${apiHost}`),
		isKeyGood: key.status === 'accepted' || listing.status === 'ok',
		othersAnswered: report.checks.some((check) => check.status === 'usable'),
		isPinned: report.requirements.some(({ text }) => checks.some((check) => text.includes(`${check.model}@`))),
		said: said.length > 0 || cause !== listing.cause ? said.join('\n') : '',
		settings: warnings
			.filter(({ kind }) => kind === 'setting')
			.map(({ message }) => message)
			.join('\n')
	};
}
function hostOf(apiHost) {
	const url = URL.parse(`https://${apiHost}`);
	if (url === null)
		return 'other';
	return (0,_endpoints_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(url.hostname) ? 'loopback' : (0,_endpoints_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKind */ .Pz)(url.href);
}
function nearIn(said) {
	return /Did you mean (\S{1,300}?)(?:\?|,| or )/.exec(said.join('\n'))?.[1] ?? null;
}
const ADDRESS = /https?:\/\/[^\s"'<>()[\]{}\\]{3,200}/;
function addressNamed(checks, { host, hostName }) {
	const [address] = checks.flatMap(({ message }) => message === null || /^Redirected to /.test(message)
		? []
		: (ADDRESS.exec(message)?.[0].replace(/[.,;:!]+$/, '') ?? []));
	if (host === 'openai' || host === 'azure' || address === undefined)
		return [];
	return [`The message from ${hostName} names the page ${address}. If this is your provider's page, read it there.`];
}
function ruledOut({ related }, context) {
	if (!related.isVague)
		return [];
	const facts = [
		context.isListRead ? 'the key was accepted, since it read the list of models' : null,
		context.listed === true ? `${context.model} is on that list` : null,
		context.othersAnswered ? 'other models answered with the same key' : null
	].filter((fact) => fact !== null);
	return facts.length === 0 ? [] : [`Ruled out: ${facts.join('; ')}.`];
}
function isUseful(url, { host, place }) {
	return new URL(url).hostname === 'docs.github.com' ? place === 'job' : host === 'openai';
}
	}),
	4186:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	W: () => (/* binding */ checklistOf)
	});
	var _admin_key_spend_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6537);
	var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(194);
	var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5197);
	var _capability_checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1466);
const DONE = { done: true, reason: null };
const unknown = (reason) => ({ done: null, reason });
const open = (reason) => ({ done: false, reason });
const done = (reason) => ({ done: true, reason });
const RULES = [
	{
		text: 'The key is saved as a secret and present',
		judge: ({ key }) => {
			if (key.kind === 'workload-identity')
				return key.status === 'missing'
					? open('GitHub gave no identity token')
					: done("none is needed, since GitHub's identity token replaces it");
			return key.status === 'missing' ? open('no key reached this step') : DONE;
		}
	},
	{
		text: 'The key is active',
		judge: ({ key, generatedAt }) => {
			if (key.status === 'accepted')
				return { done: true, reason: aboutKey(key, generatedAt) };
			if (key.status === 'undetermined')
				return unknown('the API did not say');
			if (key.status === 'missing')
				return unknown('no key was sent');
			return open([key.cause ?? 'no key', ...keyEndOf(key, generatedAt)].join(', '));
		}
	},
	{
		text: 'Organization and project match the key',
		judge: (report) => leftOpen(report, 'account')
	},
	{
		text: 'Credit and quota are available',
		judge: judgeMoney
	},
	{ text: 'Every required model is on the list', judge: judgeListed },
	{ text: 'A test call succeeded for every required model', judge: judgeCalled },
	{
		text: 'Rate limits were read',
		judge: ({ checks }) => {
			const low = checks.filter(({ cause }) => isAnswered(cause)).map(({ model }) => model);
			if (low.length > 0)
				return done(`too low for this job: ${low.join(', ')}`);
			return checks.some(({ rateLimits }) => rateLimits) ? DONE : unknown('no answer named them');
		}
	},
	{
		text: 'No required model is about to shut down',
		judge: ({ listing, warnings }) => {
			const near = warnings.filter(({ kind }) => kind === 'shutdown').map(({ model }) => model);
			if (near.length > 0)
				return open(`nearing its shutdown: ${near.join(', ')}`);
			return listing.status === 'ok' ? DONE : unknown('the list of models, which has the dates, was not read');
		}
	},
	{ text: 'Nothing is left to ask support', judge: judgeSupport }
];
function checklistOf(report) {
	return RULES.map(({ text, judge }) => ({ text, ...withoutTask(judge(report), report) }));
}
function withoutTask(judged, { result, key }) {
	const isDone = result === 'skipped' || (result === 'passed' && key.status === 'accepted');
	return isDone && judged.done === false ? { ...judged, done: null } : judged;
}
function aboutKey(key, generatedAt) {
	const { kind, ageDays, owner } = key;
	if (kind === 'workload-identity')
		return 'a short-lived token from the exchange of an identity token';
	const facts = [
		...(ageDays === null ? [] : [`${(0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .inDays */ .DV)(ageDays)} old`]),
		...(owner === null ? [] : [`owned by a ${owner === 'person' ? 'person' : 'service account'}`]),
		...keyEndOf(key, generatedAt)
	];
	return facts.length === 0 ? null : facts.join(', ');
}
function keyEndOf({ expiresAt, ownerAccess }, generatedAt) {
	const nowMs = Date.parse(generatedAt);
	const end = (moment) => (0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .daysUntil */ .AQ)(moment, nowMs) > 0 ? `expires ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .untilInWords */ .vZ)(moment, nowMs)}` : `expired on ${moment.slice(0, 10)}`;
	return [
		...(ownerAccess === 'inactive' ? ['the owner no longer has access to the project'] : []),
		...(expiresAt === null ? [] : [end(expiresAt)])
	];
}
function judgeMoney(report) {
	const judged = leftOpen(report, 'money');
	if (report.spend === null)
		return judged;
	const spent = (0,_admin_key_spend_js__WEBPACK_IMPORTED_MODULE_0__/* .spendInWords */ .vX)(report.spend, report.generatedAt);
	return { ...judged, reason: judged.reason === null ? spent : `${judged.reason} (${spent})` };
}
function leftOpen({ checks, listing }, box) {
	const found = [...checks.map(({ cause }) => cause), listing.cause].find((cause) => cause !== null && (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .traitsOf */ .JC)(cause).related.box === box);
	if (found)
		return open(found);
	if (checks.some(answered))
		return DONE;
	if (listing.status === 'ok')
		return box === 'account' ? DONE : unknown('the list was read, but no call that costs money succeeded');
	return unknown('no call got that far');
}
const isAnswered = (cause) => (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .shownBy */ .Le)(cause).model === 'answered';
const answered = ({ status, cause, attempts, httpStatus }) => status === 'usable' || (isAnswered(cause) && attempts > 0 && (httpStatus ?? 0) < 400);
function judgeListed({ listing, requirements, checks }) {
	if (listing.status !== 'ok')
		return unknown(listing.cause ?? 'the list was not read');
	const isListed = (model) => checks.some((check) => check.model === model && check.listed !== false);
	const required = requirements.filter(({ level }) => level === 'required');
	const missing = required.filter(({ models, status }) => status !== 'met' && !models.some(isListed));
	const unlisted = required.filter(({ models }) => models.length > 0 && !models.some(isListed));
	if (missing.length === 0 && unlisted.length > 0)
		return unknown(`usable, though not listed: ${unlisted.map(({ text }) => text).join(', ')}`);
	const names = [...new Set([...missing, ...unlisted])].map(({ text }) => text);
	return names.length === 0 ? DONE : open(`not on the list: ${names.join(', ')}`);
}
function judgeCalled({ requirements, checks, key }) {
	const required = requirements.filter(({ level }) => level === 'required');
	if (key.status === 'missing' && required.length > 0)
		return unknown('no key was sent');
	const isCalled = (one) => one.proof === 'called' || isAnswered(one.cause) || (0,_capability_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksCapability */ .JJ)(one, checks);
	const unmet = required.filter((one) => !isCalled(one));
	if (unmet.length === 0)
		return required.length === 0 ? unknown('no model is required') : DONE;
	return open(`${unmet.length} of ${required.length} did not: ${unmet.map(({ text, cause }) => `${text} (${cause ?? 'listed only'})`).join(', ')}`);
}
function judgeSupport(report) {
	const seen = [...report.checks, ...(0,_capability_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .failingCapabilities */ .Zq)(report)];
	const refused = seen.filter(({ cause }) => cause !== null && !isAnswered(cause));
	if (refused.length === 0)
		return DONE;
	const hasIds = refused.some(({ requestId }) => requestId !== null);
	return open(`still stuck? Send ${hasIds ? 'the request ids shown above' : 'the report'}`);
}
	}),
	6144:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	PI: () => (/* binding */ renderCalendar),
	Qo: () => (/* binding */ calledLine),
	av: () => (/* binding */ calendarLines)
	});
	var _core_admin_key_spend_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6537);
	var _core_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(194);
	var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2495);
	var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5933);
function calendarLines({ key, spend, generatedAt }) {
	const nowMs = Date.parse(generatedAt);
	const end = (moment) => {
		const date = moment.slice(0, 10);
		return (0,_core_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .daysUntil */ .AQ)(moment, nowMs) > 0
			? `The key expires on ${date}, ${(0,_core_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .untilInWords */ .vZ)(moment, nowMs)}.`
			: `The key expired on ${date}.`;
	};
	return [
		...(key.expiresAt === null ? [] : [end(key.expiresAt)]),
		...(key.ownerAccess === 'inactive' ? ['The owner of the key no longer has access to its project.'] : []),
		...(spend === null ? [] : [`Hard spend limit of the ${spend.scope}: ${(0,_core_admin_key_spend_js__WEBPACK_IMPORTED_MODULE_0__/* .spendInWords */ .vX)(spend, generatedAt)}.`])
	];
}
function calledLine({ called }) {
	if (called === null || called.length === 0)
		return null;
	const named = called
		.slice(0, MAX_CALLED)
		.map(({ model, requests, shutdownDate }) => `${model} ${requests}${shutdownDate === null ? '' : ` (shuts down on ${(0,_core_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .dayAndMonth */ .ug)(shutdownDate)})`}`);
	const more = called.length > MAX_CALLED ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(called.length - MAX_CALLED, 'more model')}` : '';
	return `Requests of this key in the last 30 days: ${named.join(', ')}${more}.`;
}
const MAX_CALLED = 10;
function renderCalendar(report, rows) {
	const lines = calendarLines(report).map((line) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(line)}`);
	const called = renderCalled(report, rows);
	if (lines.length === 0 && called === '')
		return '';
	return ['### Calendar of the key', lines.join('\n'), called].filter(Boolean).join('\n\n');
}
function renderCalled({ called }, rows) {
	if (called === null || called.length === 0)
		return '';
	const head = ['Called in the last 30 days', 'Requests', 'Required as', 'Shuts down'];
	const body = called
		.slice(0, rows)
		.map(({ model, requests, requirement, shutdownDate }) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(model),
		String(requests),
		requirement === null ? '–' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(requirement),
		shutdownDate === null ? '–' : `${(0,_core_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .dayAndMonth */ .ug)(shutdownDate)} ${shutdownDate.slice(0, 4)}`
	]);
	const more = called.length > rows ? `… and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(called.length - rows, 'more model')} (all are in the report)` : '';
	return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([head, ...body]), more].filter(Boolean).join('\n\n');
}
	}),
	1006:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	Gy: () => (/* binding */ renderCodeTable),
	b0: () => (/* binding */ blobUrl),
	pR: () => (/* binding */ renderLostPlaces),
	zo: () => (/* binding */ codeLines)
	});
	var _core_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
	var _core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3978);
	var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2495);
	var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5933);
const MAX_ROWS = 200;
const MAX_PLACES = 5;
const MAX_PATH_LENGTH = 200;
function blobUrl(env) {
	const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
	return repository && sha ? `${server}/${repository}/blob/${sha}/` : null;
}
function renderCodeTable(report, base) {
	if (report.uses.length === 0)
		return '';
	const rows = rowsOf(report);
	const body = rows
		.slice(0, MAX_ROWS)
		.map(({ model, uses, check }) => [
		check === undefined ? '–' : _words_js__WEBPACK_IMPORTED_MODULE_2__/* .STATUS_ICONS */ .I[check.status],
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(model),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(codeStanding(check)),
		placesOf(uses, (use) => placeLink(use, base))
	]);
	const more = rows.length > MAX_ROWS ? `… and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(rows.length - MAX_ROWS, 'more model')}` : '';
	const list = rows.length === 0 ? 'No model is used in the code.' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([['Status', 'Model', 'Result', 'Used at'], ...body]);
	return ['### Models in the code', list, more, otherKinds(report)].filter((part) => part !== '').join('\n\n');
}
function renderLostPlaces(report) {
	const risks = Map.groupBy((0,_core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_1__/* .usesAtRisk */ .ju)(report), ({ use }) => use.model);
	if (risks.size === 0)
		return '';
	const lines = [...risks].slice(0, MAX_ROWS).map(([model, places]) => {
		const uses = places.map(({ use }) => use);
		const check = places[0]?.check;
		return `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(model)} at ${placesOf(uses, (use) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(placeText(use)))}${check ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)((0,_core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_1__/* .replacementText */ .C_)(check)) : ''}`;
	});
	return ['### Where the code uses them', lines.join('\n')].join('\n\n');
}
function codeLines(report) {
	return rowsOf(report)
		.slice(0, MAX_ROWS)
		.map(({ model, uses, check }) => {
		const icon = check === undefined ? '·' : _words_js__WEBPACK_IMPORTED_MODULE_2__/* .STATUS_ICONS */ .I[check.status];
		return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`${icon} ${model} at ${placesOf(uses, placeText)}${check === undefined ? '' : `: ${codeStanding(check)}`}`);
	});
}
function rowsOf(report) {
	const checks = new Map(report.checks.map((check) => [check.model, check]));
	const risky = [...new Set((0,_core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_1__/* .usesAtRisk */ .ju)(report).map(({ use }) => use.model))];
	const used = Map.groupBy(report.uses.filter(({ kind }) => kind === 'used'), ({ model }) => model);
	const rows = [...used].map(([model, uses]) => ({ model, uses, check: checks.get(model) }));
	const rank = ({ model }) => (risky.includes(model) ? risky.indexOf(model) : risky.length);
	return rows.sort((a, b) => rank(a) - rank(b));
}
function codeStanding(check) {
	if (check === undefined)
		return 'not verified';
	const standing = check.cause === null ? 'answered' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .causeInfo */ .i6)(check.cause).title;
	const isGone = (0,_core_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .shownBy */ .Le)(check.cause).model === 'gone' || check.shutdownDate === null;
	const until = isGone ? '' : `, shuts down ${check.shutdownDate}`;
	const needsOther = check.cause !== null || check.shutdownDate !== null;
	return `${standing}${until}${needsOther && check.replacement !== null ? `.${(0,_core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_1__/* .replacementText */ .C_)(check)}` : ''}`;
}
function placesOf(uses, render) {
	const more = uses.length > MAX_PLACES ? ` and ${uses.length - MAX_PLACES} more` : '';
	return `${uses.slice(0, MAX_PLACES).map(render).join(', ')}${more}`;
}
const placeText = ({ path, line }) => `${path.length > MAX_PATH_LENGTH ? `…${path.slice(-MAX_PATH_LENGTH).toWellFormed()}` : path}:${line}`;
function placeLink(use, base) {
	if (base === null || use.path.length > MAX_PATH_LENGTH)
		return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(placeText(use));
	const path = use.path.toWellFormed().split('/').map(encodeURIComponent).join('/');
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)(placeText(use), `${base}${path}#L${use.line}`);
}
function otherKinds({ uses }) {
	const count = (kind) => uses.filter((use) => use.kind === kind).length;
	const [choices, mentions] = [count('choice'), count('mention')];
	if (choices + mentions === 0)
		return '';
	return `Also named, but not required: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(choices, 'place')} in menus or tables, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(mentions, 'mention')} (the report gives the reason for each).`;
}
	}),
	9109:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	$: () => (/* binding */ fixLines),
	I: () => (/* binding */ renderFixes)
	});
	var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2495);
const MAX_ALLOWED = 5;
function renderFixes({ fixes, generatedAt }) {
	return fixes
		.map((fix) => {
		const terraform = terraformText(fix);
		const parts = [
			(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(fixWarning(fix, generatedAt)),
			`\`\`\`http\n${requestText(fix)}\n\`\`\``,
			...(terraform === null ? [] : [TERRAFORM, `\`\`\`terraform\n${terraform}\n\`\`\``])
		];
		return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(fixTitle(fix)), parts.join('\n\n'));
	})
		.join('\n\n');
}
function fixLines(fix, generatedAt) {
	const terraform = terraformText(fix);
	const indented = (text) => text.split('\n').map((line) => `   ${line}`);
	return [
		`${fixTitle(fix)}:`,
		` ${fixWarning(fix, generatedAt)}`,
		...indented(requestText(fix)),
		...(terraform === null ? [] : [` ${TERRAFORM}`, ...indented(terraform)])
	];
}
function fixTitle({ body, models }) {
	const more = models.length > MAX_ALLOWED ? ` and ${models.length - MAX_ALLOWED} more` : '';
	const named = `${models.slice(0, MAX_ALLOWED).join(', ')}${more}`;
	if ('mode' in body)
		return `The request that an owner can send to allow ${named}`;
	const what = 'enabled_tiers' in body ? 'the service tier' : Object.keys(body).join(', ');
	return `The request that an owner can send to switch on ${what} for ${named}`;
}
function fixWarning({ body }, generatedAt) {
	const needs = 'This action never sends it. It needs an admin key with write access. Put the id of the project in place of {project_id}.';
	const isWhole = 'mode' in body || 'enabled_tiers' in body;
	return isWhole ? `${needs} It replaces the project's whole list, which was read at ${generatedAt}.` : needs;
}
const TERRAFORM = 'If Terraform manages the project (provider openai/openai), change it there:';
function terraformText({ body }) {
	if (!('mode' in body))
		return null;
	const ids = body.model_ids.map((id) => `    ${hclText(id)},\n`).join('');
	return [
		'resource "openai_project_model_permissions" "this" {',
		'  project_id = "{project_id}"',
		`  mode       = ${hclText(body.mode)}`,
		ids === '' ? '  model_ids  = []' : `  model_ids = [\n${ids}  ]`,
		'}'
	].join('\n');
}
function hclText(text) {
	const escaped = text
		.toWellFormed()
		.replace(/["\\]/g, '\\$&')
		.replace(/[$%](?=\{)/g, '$&$&')
		.replace(/[^\x20-\x5f\x61-\x7e]/gu, (character) => {
		const point = (character.codePointAt(0) ?? 0).toString(16);
		return point.length > 4 ? `\\U${point.padStart(8, '0')}` : `\\u${point.padStart(4, '0')}`;
	});
	return `"${escaped}"`;
}
function requestText({ method, path, body }) {
	return `${method} ${path}\nContent-Type: application/json\n\n${asciiJson(body)}`;
}
function asciiJson(value) {
	return JSON.stringify(value, null, 2).replace(/[^\x20-\x5f\x61-\x7e\n]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
	}),
	5104:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	h: () => (/* binding */ renderJson)
	});
const UNSAFE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
function renderJson(value, indent) {
	return JSON.stringify(value, null, indent).replace(UNSAFE, (character) => Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''));
}
	}),
	3729:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	W: () => (/* binding */ renderSarif)
	});
	var _core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3978);
	var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2495);
	var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5933);
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const SHUTDOWN = 'shutdown_announced';
const SHUTDOWN_TEXTS = {
	title: 'The shutdown of this model is near',
	meaning: 'The provider has announced the day on which this model shuts down.',
	page: `${_words_js__WEBPACK_IMPORTED_MODULE_1__/* .README_URL */ .Xh}/blob/HEAD/docs/models-in-the-code.md#if-a-model-shuts-down-soon`
};
function renderSarif(report) {
	const risks = (0,_core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_0__/* .usesAtRisk */ .ju)(report);
	const ruleIds = [...new Set(risks.map(ruleOf))];
	const log = {
		$schema: SCHEMA,
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: { name: 'openai-model-access', informationUri: _words_js__WEBPACK_IMPORTED_MODULE_1__/* .README_URL */ .Xh, rules: ruleIds.map(ruleText) }
				},
				columnKind: 'utf16CodeUnits',
				results: risks.map((risk) => sarifResult(risk, ruleIds))
			}
		]
	};
	return `${JSON.stringify(log, null, 2)}\n`;
}
const ruleOf = ({ cause }) => cause ?? SHUTDOWN;
function ruleText(id) {
	const { title, meaning, page } = id === SHUTDOWN ? SHUTDOWN_TEXTS : { ...(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .causeInfo */ .i6)(id), page: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .explanationOf */ .pg)(id) };
	return {
		id,
		shortDescription: { text: title },
		fullDescription: { text: meaning },
		help: { text: `${meaning} What to do: ${page}`, markdown: `${meaning} [What to do](${page})` },
		helpUri: page
	};
}
function sarifResult(risk, ruleIds) {
	const { use, check, text } = risk;
	const level = check.status === 'unusable' ? 'error' : check.status === 'usable' ? 'warning' : 'note';
	return {
		ruleId: ruleOf(risk),
		ruleIndex: ruleIds.indexOf(ruleOf(risk)),
		level,
		message: { text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text) },
		locations: [
			{
				physicalLocation: {
					artifactLocation: { uri: uriOf(use.path), uriBaseId: '%SRCROOT%' },
					region: { startLine: use.line, startColumn: use.column }
				}
			}
		]
	};
}
const uriOf = (path) => path.toWellFormed().split('/').map(encodeURIComponent).join('/');
	})
};
