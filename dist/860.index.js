export const id = 860;
export const ids = [860];
export const modules = {
	2860:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	keepTrackingIssue: () => (/* binding */ keepTrackingIssue)
});
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
;// CONCATENATED MODULE: ./src/adapters/github.ts
const MAX_GITHUB_MS = 15_000;
const MAX_RETRIES = 2;
const MAX_PAGES = 20;
async function withIssues(connection, work) {
	const controller = new AbortController();
	const stop = () => controller.abort();
	const timer = setTimeout(stop, MAX_GITHUB_MS);
	connection.signal.addEventListener('abort', stop, { once: true });
	const ended = new Promise((_, reject) => controller.signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true }));
	try {
		const tracked = createIssues(connection, controller.signal).then(work);
		return { value: await Promise.race([tracked, ended]) };
	}
	catch (error) {
		const { status, message } = error;
		const answered = typeof status === 'number' && error.response !== undefined;
		return {
			failure: {
				status: answered ? status : null,
				message: String(message ?? error),
				timedOut: controller.signal.aborted
			}
		};
	}
	finally {
		clearTimeout(timer);
		connection.signal.removeEventListener('abort', stop);
		stop();
	}
}
async function createIssues({ token, apiUrl, repository }, signal) {
	const [owner = '', repo = ''] = repository.split('/');
	const here = { owner, repo };
	const { rest, paginate } = await createGitHubClient(token, apiUrl, signal);
	return {
		async list(label) {
			const pages = paginate.iterator(rest.issues.listForRepo, { ...here, labels: label, state: 'all', per_page: 100 });
			const issues = [];
			let count = 0;
			for await (const { data } of pages) {
				issues.push(...data.filter((one) => one?.pull_request === undefined).map(issueOf));
				if (++count === MAX_PAGES)
					break;
			}
			return issues;
		},
		async create({ labels, assignees, ...text }) {
			return issueOf((await rest.issues.create({ ...here, ...text, labels: [...labels], assignees: [...assignees] })).data);
		},
		async update(number, change) {
			await rest.issues.update({ ...here, ...change, issue_number: number });
		},
		async comment(number, body) {
			await rest.issues.createComment({ ...here, issue_number: number, body });
		},
		login: () => rest.users.getAuthenticated().then(({ data }) => data.login, () => null)
	};
}
async function createGitHubClient(token, apiUrl, signal) {
	const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 1758));
	const endsAtMs = Date.now() + MAX_GITHUB_MS;
	const fitsIn = (retryAfterSeconds) => Date.now() + retryAfterSeconds * 1000 < endsAtMs;
	const onLimit = (retryAfter, _options, _octokit, retryCount) => retryCount < MAX_RETRIES && fitsIn(retryAfter);
	const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
	const octokit = getOctokit(token, {
		baseUrl: apiUrl,
		log: quiet,
		throttle: { onRateLimit: onLimit, onSecondaryRateLimit: onLimit },
		retry: { retries: MAX_RETRIES, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] }
	}, dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
	octokit.hook.before('request', (options) => {
		if (/^http/i.test(options.url) && new URL(options.url).origin !== new URL(apiUrl).origin)
			throw new Error('the next page is on another host');
		options.request = { ...options.request, signal };
	});
	return octokit;
}
function addressOf(text) {
	const address = typeof text === 'string' && URL.canParse(text) ? new URL(text) : null;
	return address !== null && /^https?:$/.test(address.protocol) ? address.href : '';
}
const MEMBERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];
function issueOf(raw) {
	if (!Number.isSafeInteger(raw?.number))
		throw new Error('the answer is not an issue');
	return {
		number: raw.number,
		url: addressOf(raw.html_url),
		state: raw.state === 'open' ? 'open' : 'closed',
		stateReason: raw.state_reason ?? null,
		body: raw.body ?? '',
		isTrusted: raw.user?.type === 'Bot' || MEMBERS.includes(raw.author_association),
		author: raw.user?.login ?? null,
		isLocked: raw.locked === true
	};
}
// EXTERNAL MODULE: ./src/core/credential/redact.ts + 2 modules
var credential_redact = __webpack_require__(3135);
// EXTERNAL MODULE: ./src/core/diagnosis/causes.ts
var causes = __webpack_require__(5197);
// EXTERNAL MODULE: ./src/core/reporting/capability-checks.ts
var capability_checks = __webpack_require__(1466);
;// CONCATENATED MODULE: ./src/core/tracking-issue/changes.ts
function factsOf(report) {
	const required = report.requirements.filter(({ level }) => level === 'required');
	const levelOf = (row) => (required.some((one) => (0,capability_checks/* concerns */.Kc)(one, row)) ? 'required' : 'optional');
	const times = Map.groupBy(report.checks, ({ model }) => model);
	const nameOf = ({ model, endpoint }) => (times.get(model)?.length === 1 ? model : `${model}@${endpoint}`);
	return new Map(report.checks.flatMap((check) => [
		[
			nameOf(check),
			{
				level: levelOf(check.model),
				standing: modelStanding(check, report),
				answeredAs: check.answeredAs,
				shutdownDate: check.shutdownDate,
				requestsPerMinute: check.rateLimits?.requestsPerMinute ?? null,
				tokensPerMinute: check.rateLimits?.tokensPerMinute ?? null,
				latencyMs: check.latencyMs
			}
		],
		...check.capabilities.map((one) => [
			(0,capability_checks/* capabilityRow */.bn)({ model: nameOf(check) }, one),
			factsOfCapability(one, levelOf((0,capability_checks/* capabilityRow */.bn)(check, one)))
		])
	]));
}
function factsOfCapability({ status, latencyMs }, level) {
	const ofModel = { answeredAs: null, shutdownDate: null, requestsPerMinute: null, tokensPerMinute: null };
	return { level, standing: status, ...ofModel, latencyMs };
}
function modelStanding({ model, status, cause }, { requirements }) {
	const shown = (0,causes/* shownBy */.Le)(cause);
	if (status !== 'undetermined' || shown.uncalled !== 'by-choice')
		return status;
	const concerned = requirements.filter(({ models }) => models.includes(model));
	if (shown.model === 'absent')
		return concerned.some((one) => one.status === 'unmet') ? 'unusable' : status;
	return concerned.some(({ proof }) => proof === 'listed') ? 'usable' : status;
}
function compare(before, now, listed) {
	const pairs = [...now].flatMap(([model, facts]) => {
		const earlier = Object.hasOwn(before.models, model) ? before.models[model] : undefined;
		return earlier ? [{ model, facts, earlier }] : [];
	});
	const turned = (from, to) => pairs
		.filter(({ facts, earlier }) => earlier.standing === from && facts.standing === to)
		.map(({ model, facts }) => ({ model, level: facts.level }));
	return {
		since: before.at,
		lost: turned('usable', 'unusable'),
		regained: turned('unusable', 'usable'),
		listed: without(listed, before.listed),
		unlisted: without(before.listed, listed),
		answeredAs: pairs.flatMap(({ model, facts, earlier }) => facts.answeredAs !== null && earlier.answeredAs !== null && facts.answeredAs !== earlier.answeredAs
			? [{ model, from: earlier.answeredAs, to: facts.answeredAs }]
			: []),
		shutdownDates: pairs
			.filter(({ facts, earlier }) => facts.shutdownDate !== null && facts.shutdownDate !== earlier.shutdownDate)
			.map(({ model, facts, earlier }) => ({ model, from: earlier.shutdownDate, to: facts.shutdownDate })),
		rateLimits: pairs
			.filter(({ facts, earlier }) => differs(facts.requestsPerMinute, earlier.requestsPerMinute) ||
			differs(facts.tokensPerMinute, earlier.tokensPerMinute))
			.map(({ model, facts, earlier }) => ({ model, from: limitsOf(earlier), to: limitsOf(facts) }))
	};
}
function isEmpty({ since, ...changes }) {
	return Object.values(changes).every(({ length }) => length === 0);
}
function without(models, others) {
	if (models === null || others === null)
		return [];
	const known = new Set(others);
	return models.filter((model) => !known.has(model));
}
const differs = (a, b) => a !== null && b !== null && a !== b;
function limitsOf({ requestsPerMinute, tokensPerMinute }) {
	return { requestsPerMinute, tokensPerMinute };
}
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(0);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements = __webpack_require__(6861);
;// CONCATENATED MODULE: ./src/core/tracking-issue/state.ts
const SCHEMA_VERSION = 1;
const HISTORY_LENGTH = 30;
const HISTORY_LETTERS = { usable: 'g', undetermined: 'y', unusable: 'r' };
const MAX_STATE_LENGTH = 32_000;
const wholeNumber = schemas/* int */.Whr().nonnegative().nullable();
const moment = iso/* datetime */.w$();
const modelState = schemas/* object */.Ikc({
	level: schemas/* enum */.k5n(requirements/* LEVELS */.A_),
	standing: schemas/* enum */.k5n(['usable', 'unusable']).nullable(),
	answeredAs: schemas/* string */.YjP().nullable(),
	shutdownDate: schemas/* string */.YjP().nullable(),
	requestsPerMinute: wholeNumber,
	tokensPerMinute: wholeNumber,
	history: schemas/* string */.YjP().regex(/^[gyr]*$/),
	latencies: schemas/* array */.YOg(wholeNumber)
});
const auditState = schemas/* object */.Ikc({
	schemaVersion: schemas/* literal */.euz(SCHEMA_VERSION),
	issue: schemas/* int */.Whr().positive().nullable(),
	at: moment,
	run: schemas/* string */.YjP(),
	lost: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ cause: schemas/* string */.YjP().nullable(), since: moment })),
	doubted: schemas/* record */.g1P(schemas/* string */.YjP(), moment),
	lostSince: moment.nullable(),
	models: schemas/* record */.g1P(schemas/* string */.YjP(), modelState),
	listed: schemas/* array */.YOg(schemas/* string */.YjP()).nullable()
});
const HEAD = 'openai-model-access';
function idOf(audit) {
	return [...new TextEncoder().encode(audit)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
function findState(body, audit, issue) {
	const json = blockOf(body, audit);
	if (json === null)
		return null;
	const value = parseState(json);
	const version = value?.schemaVersion;
	if (typeof version === 'number' && version > SCHEMA_VERSION)
		return { kind: 'unreadable', reason: `it was written by a newer version of this action (schemaVersion ${version})` };
	const parsed = auditState.safeParse(value);
	if (!parsed.success)
		return { kind: 'unreadable', reason: 'it was changed or cut' };
	const state = parsed.data;
	return state.issue === null || state.issue === issue ? { kind: 'state', state } : { kind: 'foreign' };
}
function blockOf(body, audit) {
	const lines = body.split(/\r\n|\n|\r/);
	const head = lines.lastIndexOf(`<!-- ${HEAD} audit="${idOf(audit)}"`);
	if (head === -1)
		return null;
	return lines[head + 2] === '-->' ? (lines[head + 1] ?? '') : '';
}
function parseState(json) {
	try {
		return JSON.parse(json);
	}
	catch {
		return null;
	}
}
function renderState(state, audit) {
	const versions = [HISTORY_LENGTH, 14, 7].map((length) => remember(state, length));
	const bare = { ...remember(state, 3), listed: null };
	const block = (one) => `<!-- ${HEAD} audit="${idOf(audit)}"\n${inComment(one)}\n-->`;
	const candidates = [...versions, bare, { ...bare, models: {} }].map(block);
	return candidates.find(({ length }) => length <= MAX_STATE_LENGTH) ?? candidates.at(-1);
}
function remember(state, length) {
	const models = Object.entries(state.models).map(([name, model]) => [
		name,
		{ ...model, history: model.history.slice(-length), latencies: model.latencies.slice(-length) }
	]);
	return { ...state, models: Object.fromEntries(models) };
}
function inComment(state) {
	return JSON.stringify(state)
		.replaceAll('--', '-\\u002d')
		.replace(/[<>@&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}
;// CONCATENATED MODULE: ./src/core/tracking-issue/find-issue.ts
function findIssue(issues, audit) {
	const readings = issues.flatMap((issue) => {
		const reading = findState(issue.body, audit, issue.number);
		return reading ? [{ issue, reading }] : [];
	});
	const isForeign = ({ issue, reading }) => !issue.isTrusted || reading.kind === 'foreign';
	const own = readings.filter((one) => !isForeign(one)).sort((a, b) => a.issue.number - b.issue.number);
	const open = own.filter(({ issue }) => issue.state === 'open');
	const current = open[0] ?? own.at(-1);
	return {
		issue: current?.issue ?? null,
		state: current?.reading.kind === 'state' ? current.reading.state : null,
		unreadable: current?.reading.kind === 'unreadable' ? current.reading.reason : null,
		twins: open.slice(1).map(({ issue }) => issue),
		foreign: readings.filter(isForeign).map(({ issue }) => issue)
	};
}
;// CONCATENATED MODULE: ./src/core/tracking-issue/next-state.ts
const MAX_TRACKED = 100;
const MAX_STORED_NAME_LENGTH = 120;
const KEY = 'the API key';
function advance(before, { report, listed, run }) {
	const at = report.generatedAt;
	const subjects = subjectsOf(report).slice(0, MAX_TRACKED);
	const doubtful = subjects.filter(({ status }) => status === 'undetermined');
	const doubted = Object.fromEntries(doubtful.map(({ name }) => [name, get(before?.doubted, name) ?? at]));
	const lost = Object.fromEntries(subjects.flatMap((subject) => {
		const entry = lostEntry(subject, before, at);
		return entry ? [[subject.name, entry]] : [];
	}));
	const earliest = Object.values(lost)
		.map(({ since }) => since)
		.sort()[0];
	return {
		schemaVersion: SCHEMA_VERSION,
		issue: before?.issue ?? null,
		at,
		run,
		lost,
		doubted,
		lostSince: earliest === undefined ? null : (before?.lostSince ?? earliest),
		models: Object.fromEntries([...factsOf(report)].map(([name, facts]) => [name, followState(get(before?.models, name), facts)])),
		listed: listed ? [...listed] : (before?.listed ?? null)
	};
}
function subjectsOf({ requirements, key }) {
	const required = requirements.filter(({ level }) => level === 'required');
	const refused = key.status === 'rejected' || key.status === 'missing';
	if (required.length === 0 && refused)
		return [{ name: KEY, status: 'unmet', cause: key.cause }];
	return required
		.map(({ text, status, cause }) => ({ name: text.slice(0, MAX_STORED_NAME_LENGTH), status, cause }))
		.sort((a, b) => Number(a.status === 'met') - Number(b.status === 'met') || (a.name < b.name ? -1 : 1));
}
function lostEntry({ name, status, cause }, before, at) {
	if (status === 'met')
		return null;
	const earlier = get(before?.lost, name);
	if (status === 'unmet')
		return { cause, since: earlier?.since ?? get(before?.doubted, name) ?? at };
	const doubtedSince = get(before?.doubted, name);
	if (doubtedSince === undefined)
		return earlier ?? null;
	return { cause, since: earlier?.since ?? doubtedSince };
}
function followState(before, facts) {
	const { level, standing, latencyMs, answeredAs, shutdownDate, requestsPerMinute, tokensPerMinute } = facts;
	return {
		level,
		standing: standing === 'undetermined' ? (before?.standing ?? null) : standing,
		answeredAs: answeredAs ?? before?.answeredAs ?? null,
		shutdownDate: shutdownDate ?? before?.shutdownDate ?? null,
		requestsPerMinute: requestsPerMinute ?? before?.requestsPerMinute ?? null,
		tokensPerMinute: tokensPerMinute ?? before?.tokensPerMinute ?? null,
		history: `${before?.history ?? ''}${HISTORY_LETTERS[standing]}`.slice(-HISTORY_LENGTH),
		latencies: [...(before?.latencies ?? []), standing === 'usable' ? latencyMs : null].slice(-HISTORY_LENGTH)
	};
}
function get(record, name) {
	return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
function plan(before, after, issue) {
	const event = eventOf(before, after, issue);
	const isMuted = event === 'unchanged' && issue?.state === 'closed' && issue.stateReason === 'not_planned';
	const isNewsToReaders = issue !== null && (before !== null || issue.state === 'closed');
	return {
		event,
		state: after.lostSince === null || isMuted ? 'closed' : 'open',
		comments: event !== 'unchanged' && isNewsToReaders
	};
}
function eventOf(before, after, issue) {
	const wasLost = before !== null && before.lostSince !== null;
	if (after.lostSince === null)
		return wasLost ? 'recovered' : 'unchanged';
	if (!wasLost)
		return 'lost';
	if (fingerprint(before.lost) !== fingerprint(after.lost))
		return 'changed';
	return issue?.state === 'closed' && issue.stateReason !== 'not_planned' ? 'still-lost' : 'unchanged';
}
function fingerprint(lost) {
	return JSON.stringify(Object.entries(lost)
		.map(([name, { cause }]) => [name, cause])
		.sort());
}
function isNewsOf(before, after) {
	const { newly, otherCause } = turnsOf(before, after);
	return newly.length + otherCause.length > 0;
}
function turnsOf(before, after) {
	const earlier = before?.lost ?? {};
	const names = Object.keys(after.lost);
	return {
		newly: names.filter((name) => !Object.hasOwn(earlier, name)),
		recovered: Object.keys(earlier).filter((name) => !Object.hasOwn(after.lost, name)),
		otherCause: names.filter((name) => {
			const cause = get(earlier, name)?.cause;
			return cause !== undefined && cause !== after.lost[name]?.cause;
		})
	};
}
// EXTERNAL MODULE: ./src/inputs/audit-settings.ts
var audit_settings = __webpack_require__(7642);
// EXTERNAL MODULE: ./src/render/markdown.ts
var markdown = __webpack_require__(2495);
// EXTERNAL MODULE: ./src/render/words.ts
var words = __webpack_require__(5933);
;// CONCATENATED MODULE: ./src/render/changes.ts
function renderMoment(iso) {
	return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
function renderChanges(changes, max = 50) {
	const head = `### Since the audit of ${renderMoment(changes.since)}`;
	if (isEmpty(changes))
		return `${head}\n\nNothing changed.`;
	const { lost, regained, listed, unlisted, answeredAs, shutdownDates, rateLimits } = changes;
	const withLevel = ({ model, level }) => `${(0,markdown/* code */.aY)(model)}${level === 'optional' ? ' (optional)' : ''}`;
	const lines = [
		line('❌ Lost', lost.map(withLevel), max),
		line('✅ Regained', regained.map(withLevel), max),
		line('➕ New on the list of this key', listed.map(markdown/* code */.aY), max),
		line('➖ Gone from the list of this key', unlisted.map(markdown/* code */.aY), max),
		line('🔀 Answered by another model', answeredAs.map(({ model, from, to }) => `${(0,markdown/* code */.aY)(model)} by ${(0,markdown/* code */.aY)(to)}, before by ${(0,markdown/* code */.aY)(from)}`), max),
		line('📅 Shutdown announced', shutdownDates.map(({ model, from, to }) => `${(0,markdown/* code */.aY)(model)} for ${(0,markdown/* plain */.pj)(to ?? '?')}${from === null ? '' : `, before for ${(0,markdown/* plain */.pj)(from)}`}`), max),
		line('🚦 Other rate limits', rateLimits.map(({ model, from, to }) => `${(0,markdown/* code */.aY)(model)} ${limits(to)}, before ${limits(from)}`), max)
	];
	return [head, '', ...lines.filter((text) => text !== '')].join('\n');
}
function line(title, entries, max) {
	if (entries.length === 0)
		return '';
	const more = entries.length > max ? `, and ${(0,words/* plural */.LS)(entries.length - max, 'more', 'more')}` : '';
	return `- ${title}: ${entries.slice(0, max).join('; ')}${more}`;
}
function limits({ requestsPerMinute, tokensPerMinute }) {
	return `${requestsPerMinute ?? '?'} requests and ${tokensPerMinute ?? '?'} tokens per minute`;
}
// EXTERNAL MODULE: ./src/render/calendar.ts
var calendar = __webpack_require__(6144);
// EXTERNAL MODULE: ./src/render/code-table.ts
var code_table = __webpack_require__(1006);
;// CONCATENATED MODULE: ./src/render/history.ts
const { usable: GREEN, undetermined: YELLOW, unusable: RED } = HISTORY_LETTERS;
const SQUARES = { [GREEN]: '🟩', [YELLOW]: '🟨', [RED]: '🟥' };
const ORDER = [RED, YELLOW, GREEN];
const MAX_BARS = 10;
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
function renderHistory({ models }, size) {
	const rank = ({ level, history }) => ORDER.indexOf(history.at(-1) ?? GREEN) + (level === 'required' ? 0 : 3);
	const ordered = Object.entries(models).sort(([, a], [, b]) => rank(a) - rank(b));
	if (ordered.length === 0 || size.rows === 0)
		return '';
	const rows = ordered
		.slice(0, size.rows)
		.map(([name, model]) => [
		`${(0,markdown/* code */.aY)(name)}${model.level === 'optional' ? ' (optional)' : ''}`,
		[...model.history.slice(-size.audits)].map((cell) => SQUARES[cell]).join(''),
		renderUptime(model.history),
		renderLatency(model.latencies.slice(-Math.min(size.audits, MAX_BARS)))
	]);
	const audits = Math.min(size.audits, Math.max(...ordered.map(([, { history }]) => history.length)));
	const more = ordered.length > size.rows ? `\n\n… and ${ordered.length - size.rows} more` : '';
	const title = audits === 1 ? '### The first audit' : `### The last ${audits} audits`;
	return `${title}\n\n${(0,markdown/* table */.tp)([['Model', 'Oldest to newest', 'Uptime', 'Latency'], ...rows])}${more}\n\n<sub>🟩 usable · 🟨 not known · 🟥 not usable. Uptime: the share of 🟩 among 🟩 and 🟥.</sub>`;
}
function renderUptime(history) {
	const good = history.split(GREEN).length - 1;
	const known = good + history.split(RED).length - 1;
	if (known === 0)
		return '–';
	return `${((100 * good) / known).toFixed(good === known || good === 0 ? 0 : 1)} %`;
}
function renderSparkline(latencies) {
	const known = latencies.filter((latency) => latency !== null);
	const low = Math.min(...known);
	const span = Math.max(...known) - low;
	const bar = (latency) => BARS[span === 0 ? 0 : Math.round(((latency - low) / span) * (BARS.length - 1))];
	return latencies.map((latency) => (latency === null ? '·' : bar(latency))).join('');
}
function renderLatency(latencies) {
	const last = latencies.findLast((latency) => latency !== null);
	return last === undefined ? '–' : `${renderSparkline(latencies)} ${last}\u00a0ms`;
}
// EXTERNAL MODULE: ./src/render/summary.ts
var summary = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/render/issue.ts
const MAX_BODY_LENGTH = 65_536;
const MAX_TITLE_LENGTH = 200;
const MAX_TITLE_MODELS = 3;
const MAX_COMMENT_MODELS = 50;
const MAX_CAUSE_LENGTH = 100;
const ISSUE_DETAILS = [
	{ rows: 250, models: 50, withMessages: true, audits: HISTORY_LENGTH, withSteps: true },
	{ rows: 100, models: 20, withMessages: true, audits: 14, withSteps: true },
	{ rows: 50, models: 10, withMessages: false, audits: 7, withSteps: true },
	{ rows: 20, models: 5, withMessages: false, audits: 3, withSteps: true },
	{ rows: 5, models: 1, withMessages: false, audits: 3, withSteps: false }
];
function renderIssueBody(view) {
	const versions = ISSUE_DETAILS.map((detail) => () => view.redact(renderIssueAt(view, detail)));
	return (0,markdown/* fit */.Uj)(versions, MAX_BODY_LENGTH, (text) => text.length);
}
function renderIssueAt(view, detail) {
	const { state, changes, notes, audit } = view;
	const report = withoutRequestIds(view.report);
	const sections = [
		`${words/* RESULT_ICONS */.D$[report.result]} **${(0,markdown/* plain */.pj)((0,words/* verdictOf */.Vj)(report))}.**`,
		renderStanding(state),
		...notes.map((note) => `> ${(0,markdown/* plain */.pj)(note)}`),
		(0,summary/* renderRequirements */.vH)(report, detail),
		(0,summary/* renderCapabilities */.f4)(report, detail),
		detail.withSteps ? (0,summary/* renderWhatToDo */.n0)(report, detail) : '',
		detail.withSteps ? (0,code_table/* renderLostPlaces */.pR)(report) : '',
		(0,calendar/* renderCalendar */.PI)(report, detail.rows),
		renderHistory(state, { rows: detail.rows, audits: detail.audits }),
		changes === null ? '' : renderChanges(changes, detail.rows),
		`<sub>The audit ${(0,markdown/* code */.aY)(audit)} keeps this issue. Every run rewrites this text, and comments stay. If you close the issue as not planned, it stays closed until something changes.</sub>`,
		renderState(state, audit)
	];
	return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function renderStanding({ at, run, lostSince, doubted }) {
	const doubts = Object.keys(doubted).length;
	const standing = lostSince === null
		? `Nothing required is lost.${doubts > 0 ? ` ${(0,words/* plural */.LS)(doubts, 'requirement')} could not be determined this time: the next audit decides.` : ''}`
		: `Access has been lost since ${renderMoment(lostSince)}.`;
	return `${standing} Last audit: ${(0,markdown/* link */.nf)(renderMoment(at), run)}.`;
}
function withoutRequestIds(report) {
	return { ...report, checks: report.checks.map((check) => ({ ...check, requestId: null })) };
}
function createIssueRedactor(removeSecrets) {
	const shortenIds = (0,credential_redact/* createRedactor */.lY)([]);
	return (text) => shortenIds(removeSecrets(text)).replace(/\breq_[A-Za-z0-9]{8,}/g, 'req_…');
}
function renderIssueTitle({ lost, doubted }, audit, redact) {
	const title = (0,markdown/* oneLine */.TN)(`OpenAI model access: ${standingInTitle(lost, doubted)} (${audit})`).replaceAll('@', ' at ');
	const redacted = redact(title);
	return redacted.length > MAX_TITLE_LENGTH ? `${redacted.slice(0, MAX_TITLE_LENGTH - 1).toWellFormed()}…` : redacted;
}
function standingInTitle(lost, doubted) {
	const names = Object.keys(lost);
	const more = names.length > MAX_TITLE_MODELS ? ` and ${names.length - MAX_TITLE_MODELS} more` : '';
	if (names.length > 0)
		return `lost ${names.slice(0, MAX_TITLE_MODELS).join(', ')}${more}`;
	const doubts = Object.keys(doubted).length;
	return doubts > 0 ? `${(0,words/* plural */.LS)(doubts, 'requirement')} could not be determined` : 'all well';
}
function renderComment(event, before, { state, report, redact }) {
	const { newly, recovered, otherCause } = turnsOf(before, state);
	const now = (names) => names.map((name) => `${(0,markdown/* code */.aY)(name)}: ${causeInIssue(state.lost[name]?.cause)}`);
	const lines = {
		lost: ['❌ **Access is lost.**', listOfModels(now(Object.keys(state.lost)))],
		'still-lost': [
			'❌ **Access is still lost**, so this issue is open again. To keep it closed, close it as not planned.',
			listOfModels(now(Object.keys(state.lost)))
		],
		changed: [
			'⚠️ **What is lost has changed.**',
			section('Lost as well', now(newly)),
			section('For another reason than before', now(otherCause)),
			section('No longer lost', recovered.map(markdown/* code */.aY))
		],
		recovered: [
			`✅ **Access is back** after ${durationBetween(before?.lostSince ?? state.at, state.at)}.`,
			listOfModels(Object.keys(before?.lost ?? {}).map(markdown/* code */.aY))
		]
	}[event];
	const head = lines.filter((line) => line !== '').join('\n\n');
	const source = `${(0,markdown/* link */.nf)('The audit', state.run)}, ${renderMoment(state.at)}`;
	return redact(`${head}\n\n${(0,markdown/* plain */.pj)((0,words/* verdictOf */.Vj)(report))}. ${source}.\n`);
}
function listOfModels(entries) {
	const more = entries.length > MAX_COMMENT_MODELS ? [`- … and ${entries.length - MAX_COMMENT_MODELS} more`] : [];
	return [...entries.slice(0, MAX_COMMENT_MODELS).map((entry) => `- ${entry}`), ...more].join('\n');
}
function section(title, entries) {
	return entries.length === 0 ? '' : `${title}:\n\n${listOfModels(entries)}`;
}
function causeInIssue(cause) {
	if (!cause)
		return 'not known';
	return isCause(cause) ? `${(0,markdown/* plain */.pj)((0,words/* causeInfo */.i6)(cause).title)} (\`${cause}\`)` : (0,markdown/* code */.aY)(cause.slice(0, MAX_CAUSE_LENGTH));
}
const isCause = (cause) => Object.hasOwn(causes/* CAUSES */.hE, cause);
const UNITS = [
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
	['second', 1]
];
function durationBetween(from, to) {
	const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
	const largest = UNITS.findIndex(([unit, size]) => seconds >= size || unit === 'second');
	const parts = UNITS.slice(largest, largest + 2).map(([unit, size], index) => {
		const rest = index === 0 ? seconds : seconds % (UNITS[largest]?.[1] ?? 1);
		return { unit, count: Math.floor(rest / size) };
	});
	const shown = parts.filter(({ count }, index) => count > 0 || index === 0);
	return shown.map(({ unit, count }) => (0,words/* plural */.LS)(count, unit)).join(' and ');
}
;// CONCATENATED MODULE: ./src/run/tracking-issue.ts
const LABEL = 'openai-model-access';
const NO_AUDIT = { outputs: {}, sections: [], notes: [], isNews: null };
async function keepTrackingIssue(input) {
	const reason = reasonToWait(input);
	if (reason)
		return { ...NO_AUDIT, notes: [reason] };
	const { settings, signal } = input;
	const session = createSession(input);
	const outcome = await withIssues({ ...settings, signal }, (issues) => track(issues, session));
	const issue = 'value' in outcome ? outcome.value : null;
	const failure = 'failure' in outcome ? [warningOf(outcome.failure, session.redact)] : [];
	return {
		outputs: {
			changes: session.changes === null ? '' : JSON.stringify(session.changes),
			...(issue && {
				'tracking-issue-number': String(issue.number),
				'tracking-issue-url': input.secrets.remove(issue.url)
			})
		},
		sections: session.changes === null ? [] : [renderChanges(session.changes)],
		notes: [...session.notes, ...failure],
		isNews: issue === null ? null : session.isNews
	};
}
function reasonToWait({ report, settings, signal }) {
	const { event, writes, token, repository } = settings;
	const notice = (message) => ({
		level: 'notice',
		message: `The tracking issue was not changed: ${message}.`
	});
	if (!writes)
		return notice(`only runs started by ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(audit_settings/* WRITING_EVENTS */.t)} write to it, and this one was started by ${event || 'something else'}`);
	if (report.result === 'skipped')
		return notice('no API key reached this run, so nothing was verified');
	if (signal.aborted)
		return notice('the run was cancelled');
	if (token === '')
		return { level: 'warning', message: 'The tracking issue needs "github-token", which is empty.' };
	return repository.includes('/') ? null : { level: 'warning', message: 'The tracking issue needs GITHUB_REPOSITORY.' };
}
function createSession({ report, listed, settings, secrets }) {
	const redact = createIssueRedactor(secrets.remove);
	const clean = (0,credential_redact/* redactAll */.$I)({ report, listed }, redact);
	const { labels, assignees } = (0,credential_redact/* redactAll */.$I)({ labels: settings.labels, assignees: settings.assignees }, secrets.remove);
	const audit = { ...settings, name: redact(settings.name), labels, assignees };
	return { ...clean, settings: audit, redact, changes: null, isNews: false, notes: [] };
}
async function track(issues, session) {
	const { report, listed, settings } = session;
	const found = findIssue(await trusted(issues, await issues.list(LABEL), settings.name), settings.name);
	session.notes.push(...notesOn(found, settings));
	const before = found.state;
	const after = advance(before, { report, listed, run: settings.run });
	session.isNews = isNewsOf(before, after);
	session.changes = before && compare(before, factsOf(report), listed);
	if (found.issue === null)
		return openIssue(issues, session, after);
	for (const twin of found.twins)
		await closeTwin(issues, twin, found.issue);
	await followIssue(issues, session, { issue: found.issue, before, after });
	return found.issue;
}
async function trusted(issues, listed, audit) {
	const isDoubtful = (one) => !one.isTrusted && findState(one.body, audit, one.number)?.kind === 'state';
	if (!listed.some(isDoubtful))
		return listed;
	const login = await issues.login();
	return listed.map((one) => ({ ...one, isTrusted: one.isTrusted || (login !== null && one.author === login) }));
}
async function followIssue(issues, session, { issue, before, after }) {
	const { event, state, comments } = plan(before, after, issue);
	if (comments && event !== 'unchanged') {
		const text = renderComment(event, before, viewOf(session, after));
		await issues.comment(issue.number, text).catch((error) => session.notes.push(refusedComment(error, issue, session)));
	}
	const view = viewOf(session, { ...after, issue: issue.number });
	await issues.update(issue.number, {
		body: renderIssueBody(view),
		...((event !== 'unchanged' || isTitleOver(before, view)) && { title: issueTitle(view) }),
		...(state !== issue.state && transitionTo(state))
	});
}
const MAX_ERROR_LENGTH = 300;
const COMMENT_REFUSALS = [403, 404, 410, 422];
function refusedComment(error, issue, { redact }) {
	const { status, message } = error;
	const said = (0,markdown/* oneLine */.TN)(redact(String(message))).slice(0, MAX_ERROR_LENGTH);
	if (!COMMENT_REFUSALS.includes(status) || /rate limit/i.test(said))
		throw error;
	const why = issue.isLocked || /\blocked\b/i.test(said)
		? `its conversation is locked. Unlock issue #${issue.number}, or read what happened in its text`
		: `${status}: ${said}`;
	return { level: 'warning', message: `Issue #${issue.number} was updated without a comment: ${why}.` };
}
function isTitleOver(before, view) {
	return before !== null && issueTitle({ ...view, state: before }) !== issueTitle(view);
}
async function openIssue(issues, session, state) {
	const issue = await create(issues, session, state);
	const others = findIssue((await issues.list(LABEL)).filter(({ number }) => number < issue.number), session.settings.name);
	if (others.issue) {
		await closeTwin(issues, issue, others.issue);
		return others.issue;
	}
	const body = renderIssueBody(viewOf(session, { ...state, issue: issue.number }));
	const { state: wanted } = plan(null, state, null);
	await issues.update(issue.number, { body, ...(wanted === 'closed' && transitionTo(wanted)) });
	return issue;
}
async function create(issues, session, state) {
	const { labels, assignees } = session.settings;
	const view = viewOf(session, state);
	const text = { title: issueTitle(view), body: renderIssueBody(view) };
	try {
		return await issues.create({ ...text, labels: [...new Set([LABEL, ...labels])], assignees });
	}
	catch (error) {
		const isRefused = error.status === 422 && labels.length + assignees.length > 0;
		if (!isRefused)
			throw error;
		session.notes.push({
			level: 'warning',
			message: `GitHub did not take "issue-labels" or "issue-assignees" (${(0,markdown/* oneLine */.TN)(String(error.message))}): the tracking issue was opened without them.`
		});
		return issues.create({ ...text, labels: [LABEL], assignees: [] });
	}
}
async function closeTwin(issues, twin, kept) {
	const body = `Duplicate of #${kept.number}: two audits ran at the same time.\n`;
	await issues.update(twin.number, { body, state: 'closed', state_reason: 'not_planned' });
}
function transitionTo(state) {
	return state === 'open'
		? { state, state_reason: 'reopened' }
		: { state, state_reason: 'completed' };
}
function viewOf({ report, settings, redact, changes, notes }, state) {
	const warnings = notes.filter(({ level }) => level === 'warning').map(({ message }) => message);
	return { report, state, changes, redact, audit: settings.name, notes: warnings };
}
const issueTitle = ({ state, audit, redact }) => renderIssueTitle(state, audit, redact);
function notesOn({ issue, state, unreadable, foreign }, { run }) {
	const copies = foreign.map(({ number }) => `#${number}`).join(', ');
	return [
		...warningIf(unreadable !== null, `The state in issue #${issue?.number} could not be read (${unreadable}): this audit counts as the first one.`),
		...warningIf(state !== null && state.run === run && /\d$/.test(run), `Another audit of this run keeps the same tracking issue (#${issue?.number}): set "audit-name" to a different name for each key or project.`),
		...(copies === ''
			? []
			: [{ level: 'notice', message: `A copy of this audit's state is in ${copies}. It was left unchanged.` }])
	];
}
function warningIf(condition, message) {
	return condition ? [{ level: 'warning', message }] : [];
}
const GITHUB_CAUSES = {
	401: 'the token is not valid. Leave "github-token" at its default, or renew the one you pass',
	403: 'the token may not write issues. Give the job "permissions: issues: write"',
	404: 'the token does not reach the issues of this repository. Give the job "permissions: issues: write"',
	410: 'issues are disabled in this repository. Enable them in its settings',
	422: 'GitHub did not accept the request'
};
function warningOf({ status, message, timedOut }, redact) {
	const isLimit = status === 429 || /rate limit/i.test(message);
	const cause = status === null
		? `GitHub did not answer${timedOut ? ' in time' : ''}`
		: isLimit
			? 'GitHub limits how often it may be asked. The next audit will update the issue'
			: (GITHUB_CAUSES[status] ?? 'GitHub failed. The next audit will update the issue');
	const said = status === null && timedOut
		? ''
		: ` (${status === null ? '' : `${status}: `}${(0,markdown/* oneLine */.TN)(redact(message)).slice(0, MAX_ERROR_LENGTH)})`;
	return {
		level: 'warning',
		message: `The tracking issue could not be updated: ${cause}${said}. The result of the verification is not affected.`
	};
}
	})
};
