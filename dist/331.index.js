export const id = 331;
export const ids = [331];
export const modules = {
	1692:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	Br: () => (/* binding */ renderSummary),
	f4: () => (/* binding */ renderCapabilities),
	n0: () => (/* binding */ renderWhatToDo),
	vH: () => (/* binding */ renderRequirements),
	zt: () => (/* binding */ renderFailure)
	});
	var _core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3978);
	var _core_reporting_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4612);
	var _core_reporting_checklist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4186);
	var _calendar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6144);
	var _fix_it_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9109);
	var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2495);
	var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5933);
const MAX_SUMMARY_BYTES = 1024 * 1024;
const DETAILS = [
	{ rows: 2000, models: 100, withMessages: true, withChecks: true },
	{ rows: 1000, models: 30, withMessages: true, withChecks: false },
	{ rows: 200, models: 10, withMessages: false, withChecks: false },
	{ rows: 20, models: 3, withMessages: false, withChecks: false }
];
function renderSummary(report, extra = [], isCancelled = false) {
	const versions = DETAILS.map((detail) => () => renderAt(report, extra, detail, isCancelled));
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .fit */ .Uj)(versions, MAX_SUMMARY_BYTES, _markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$);
}
const CANCELLED = 'The run was cancelled. It shows nothing about models that it had not asked by then.';
function renderFailure(message) {
	const lines = message.split('\n').map((line) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(line)}`);
	return [`## ${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .RESULT_ICONS */ .D$.failed} OpenAI model access`, '**Nothing was verified.**', lines.join('\n')]
		.join('\n\n')
		.concat('\n');
}
function renderAt(report, extra, detail, isCancelled) {
	const sections = [
		`## ${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .RESULT_ICONS */ .D$[report.result]} OpenAI model access`,
		`**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictOf */ .Vj)(report))}.**`,
		isCancelled ? CANCELLED : '',
		renderRequirements(report, detail),
		renderCapabilities(report, detail),
		renderWhatToDo(report, detail),
		(0,_fix_it_js__WEBPACK_IMPORTED_MODULE_6__/* .renderFixes */ .I)(report),
		renderWarnings(report, detail),
		...extra,
		(0,_calendar_js__WEBPACK_IMPORTED_MODULE_3__/* .renderCalendar */ .PI)(report, detail.rows),
		renderChecklist(report),
		detail.withChecks ? renderChecks(report) : '',
		renderFooter(report)
	];
	return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function renderRequirements({ requirements, checks }, { rows }) {
	const ordered = [...requirements].sort((a, b) => RANK[a.status] - RANK[b.status]);
	const head = ['Status', 'Requirement', 'Result'];
	const body = ordered.slice(0, rows).map((one) => requirementRow(one, checks));
	return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)([head, ...body]), moreOf(ordered.length - rows, 'requirement')].filter(Boolean).join('\n\n');
}
function renderCapabilities({ checks }, { rows }) {
	const asked = checks.filter(({ capabilities }) => capabilities.length > 0);
	if (asked.length === 0)
		return '';
	const names = [...new Set(asked.flatMap(({ capabilities }) => capabilities.map(({ name }) => name)))];
	const body = asked.slice(0, rows).map((check) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(check.model),
		...names.map((name) => {
			const one = check.capabilities.find((capability) => capability.name === name);
			return one === undefined ? '–' : `${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .STATUS_ICONS */ .I[one.status]}${one.cause === null ? '' : ` \`${one.cause}\``}`;
		})
	]);
	const shown = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)([['Model', ...names.map(_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)], ...body]);
	return ['### Capabilities', shown, moreOf(asked.length - rows, 'model')].filter(Boolean).join('\n\n');
}
const RANK = { unmet: 0, undetermined: 1, met: 2 };
function requirementRow(one, checks) {
	const level = one.level === 'optional' ? ' (optional)' : '';
	return [_words_js__WEBPACK_IMPORTED_MODULE_4__/* .REQUIREMENT_ICONS */ .BW[one.status], `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(one.text)}${level}`, requirementResult(one, checks)];
}
function requirementResult({ text, status, cause, selected, proof }, checks) {
	if (status !== 'met')
		return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(cause === null ? 'not known' : (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .causeInfo */ .i6)(cause).title);
	const date = checks.find(({ model }) => model === selected)?.shutdownDate;
	const which = selected === null || selected === text ? '' : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(selected)} `;
	return `${which}${proof === 'listed' ? 'listed, not called' : 'called'}${date ? `, shuts down ${date}` : ''}`;
}
function renderWarnings({ warnings }, { rows }) {
	const lines = warnings
		.slice(0, rows)
		.map(({ level, message }) => `- ${level === 'warning' ? '⚠️' : 'ℹ️'} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(message)}`);
	return lines.length === 0 ? '' : ['### Worth knowing', '', ...lines].join('\n');
}
function renderWhatToDo(report, detail) {
	const groups = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .groupsOf */ .c1)(report);
	if (groups.length === 0 || report.result === 'skipped')
		return '';
	return ['### What to do', ...groups.map((group) => renderGroup(group, report, detail)), renderSupport(report)]
		.filter(Boolean)
		.join('\n\n');
}
function renderGroup({ cause, checks, concernsListOnly }, report, { models, withMessages }) {
	const info = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .causeInfo */ .i6)(cause);
	const named = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .alike */ .nO)(checks.slice(0, models)).map((same) => renderConcerned(same, withMessages));
	const advice = (0,_core_reporting_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)(cause, checks, report, 'job');
	const steps = advice.steps.map((step, index) => `${index + 1}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(step)}`);
	const links = advice.links.map(({ label, url }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(label, url)).join(' · ');
	const more = moreOf(checks.length - models, 'model');
	return [
		`#### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(info.title)} (\`${cause}\`)`,
		`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(info.meaning)} Who can fix it: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .actorsOf */ .SD)(cause))}.`,
		concernsListOnly ? _words_js__WEBPACK_IMPORTED_MODULE_4__/* .LIST_ONLY */ .uO : '',
		[...named, ...replacementLines(checks.slice(0, models)), more && `- ${more}`].filter(Boolean).join('\n'),
		steps.join('\n'),
		links
	]
		.filter((part) => part !== '')
		.join('\n\n');
}
function replacementLines(checks) {
	return checks
		.filter(({ replacement }) => replacement !== null)
		.map((one) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(one.model)}:${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_0__/* .replacementText */ .C_)(one))}`);
}
function renderConcerned(checks, withMessages) {
	const { hint, message, httpStatus } = checks[0];
	const named = checks.map(({ model, endpoint }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(model)} on ${endpoint}`).join(', ');
	const said = withMessages && message ? ` — ${httpStatus ? `${httpStatus}: ` : ''}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(message)}` : '';
	return `- ${named}${hint ? `: **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(hint)}**` : ''}${said}`;
}
function renderSupport(report) {
	const rows = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .traceable */ .SF)(report).map(({ model, requestId, httpStatus }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(requestId ?? '')} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(model)}, ${httpStatus ?? 'no status'})`);
	if (rows.length === 0)
		return '';
	const { generatedAt, apiHost } = report;
	return `**Still stuck?** Send support these request ids, the time ${generatedAt} and the host ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(apiHost)}, never the key: ${rows.join(', ')}`;
}
const MAX_REASON_LENGTH = 500;
const MARKS = { true: '[x]', false: '[ ]', null: '➖' };
function renderChecklist(report) {
	const lines = (0,_core_reporting_checklist_js__WEBPACK_IMPORTED_MODULE_2__/* .checklistOf */ .W)(report).map(({ text, done, reason }) => {
		const why = reason === null ? '' : ` — ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(reason.slice(0, MAX_REASON_LENGTH))}`;
		return `- ${MARKS[String(done)]} ${text}${why}`;
	});
	return ['### Checklist', '', ...lines].join('\n');
}
function renderChecks({ checks }) {
	if (checks.length === 0)
		return '';
	const head = [
		'Status',
		'Model',
		'Endpoint',
		'Cause',
		'Latency',
		'Tokens',
		'Cost',
		'Limits per minute',
		'Shuts down',
		'Request id'
	];
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .folded */ .TM)(`Details of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(checks.length, 'check')}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)([head, ...checks.map(checkRow)]));
}
function checkRow(check) {
	const { usage, rateLimits, costUsd, latencyMs, attempts } = check;
	const tries = attempts > 1 ? ` (${attempts} requests)` : '';
	return [
		_words_js__WEBPACK_IMPORTED_MODULE_4__/* .STATUS_ICONS */ .I[check.status],
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(check.model),
		check.endpoint,
		`${check.cause === null ? '–' : `\`${check.cause}\``}${check.listed === false ? ', not listed' : ''}`,
		latencyMs === null ? '–' : `${latencyMs} ms${tries}`,
		usage === null ? '–' : `${usage.inputTokens ?? '?'} + ${usage.outputTokens ?? '?'}`,
		costUsd === null ? '–' : (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .dollars */ .E9)(costUsd),
		rateLimits === null
			? '–'
			: `${grouped(rateLimits.requestsPerMinute)} requests, ${grouped(rateLimits.tokensPerMinute)} tokens`,
		check.shutdownDate ?? '–',
		check.requestId === null ? '–' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(check.requestId)
	];
}
function renderFooter(report) {
	const { durationMs, apiHost, generatedAt, listing } = report;
	const listed = listing.count === null ? '' : `, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(listing.count, 'model')} listed`;
	return `<sub>${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .requestsInWords */ .pA)(report, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(apiHost))} in ${(durationMs / 1000).toFixed(1)} s, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .costInWords */ .M7)(report, _markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)}${listed}. ${generatedAt}</sub>`;
}
function moreOf(count, noun) {
	return count > 0 ? `… and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(count, `more ${noun}`, `more ${noun}s`)} (all are in the report)` : '';
}
function grouped(count) {
	return count === null ? '?' : count.toLocaleString('en-US');
}
	}),
	9331:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
	publish: () => (/* binding */ publish),
	publishFailure: () => (/* binding */ publishFailure)
});
// EXTERNAL MODULE: ./src/core/verification/verdict.ts
var verification_verdict = __webpack_require__(2938);
// EXTERNAL MODULE: ./src/inputs/inputs.ts + 4 modules
var inputs = __webpack_require__(9488);
// EXTERNAL MODULE: ./src/core/reporting/advice.ts
var advice = __webpack_require__(4612);
// EXTERNAL MODULE: ./src/core/reporting/capability-checks.ts
var capability_checks = __webpack_require__(1466);
// EXTERNAL MODULE: ./src/render/markdown.ts
var render_markdown = __webpack_require__(2495);
// EXTERNAL MODULE: ./src/render/words.ts
var words = __webpack_require__(5933);
;// CONCATENATED MODULE: ./src/render/annotations.ts
const MAX_ANNOTATIONS_PER_LEVEL = 10;
const MAX_ANNOTATION_LENGTH = 4_096;
const MAX_MODELS = 5;
const MAX_HINT_LENGTH = 600;
function annotationsOf(report, fails, notes = []) {
	if (report.result === 'skipped')
		return [{ level: 'notice', title: 'Not verified', message: skippedText(report) }];
	const required = report.requirements.filter(({ level }) => level === 'required');
	const met = report.requirements.filter(({ status }) => status === 'met');
	const levelOf = ({ checks }) => {
		if (checks.length > 0 && checks.every(({ model }) => !required.some((one) => (0,capability_checks/* concerns */.Kc)(one, model))))
			return 'notice';
		if (checks.length > 0 && checks.every(({ model }) => met.some((one) => (0,capability_checks/* concerns */.Kc)(one, model))))
			return 'warning';
		return fails ? 'error' : 'warning';
	};
	const causes = (0,words/* groupsOf */.c1)(report)
		.filter((group) => group.checks.length > 0 || group.cause !== report.listing.cause || report.key.cause !== null)
		.map((group) => ({ level: levelOf(group), ...annotationText(group, report) }));
	const warnings = report.warnings
		.filter(({ level }) => level === 'warning')
		.map(({ message }) => ({
		level: 'warning',
		title: 'OpenAI model access',
		message: (0,render_markdown/* oneLine */.TN)(message).slice(0, MAX_ANNOTATION_LENGTH)
	}));
	return ['error', 'warning', 'notice'].flatMap((level) => within([...notes, ...causes, ...warnings].filter((one) => one.level === level), level === 'error' ? MAX_ANNOTATIONS_PER_LEVEL - 1 : MAX_ANNOTATIONS_PER_LEVEL));
}
function skippedText(report) {
	const why = report.warnings.filter(({ kind }) => kind === 'key').map(({ message }) => message);
	return (0,render_markdown/* oneLine */.TN)([`${(0,words/* verdictOf */.Vj)(report)}.`, ...why].join(' '));
}
function annotationText({ cause, checks }, report) {
	const { title, meaning } = (0,words/* causeInfo */.i6)(cause);
	const { steps } = (0,advice/* adviceFor */.c)(cause, checks, report, 'job');
	const names = checks.slice(0, MAX_MODELS).map(({ model }) => (0,render_markdown/* oneLine */.TN)(model));
	const more = checks.length > MAX_MODELS ? ` and ${checks.length - MAX_MODELS} more` : '';
	const hints = [...new Set(checks.map(({ hint }) => hint))].filter((hint) => hint !== null).slice(0, MAX_MODELS);
	const message = [
		names.length > 0 ? `${names.join(', ')}${more}: ${meaning}` : meaning,
		(0,render_markdown/* oneLine */.TN)(hints.join(' ')).slice(0, MAX_HINT_LENGTH),
		`What to do (${(0,words/* actorsOf */.SD)(cause)}): ${(0,render_markdown/* oneLine */.TN)(steps[0] ?? '')}`,
		`More: ${(0,words/* explanationOf */.pg)(cause)}`
	];
	return { title, message: message.filter(Boolean).join('\n').slice(0, MAX_ANNOTATION_LENGTH).toWellFormed() };
}
function within(annotations, max) {
	const last = annotations[max - 1];
	if (annotations.length <= max || !last)
		return [...annotations];
	const rest = `${annotations.length - max + 1} more: see the job summary.`;
	return [...annotations.slice(0, max - 1), { level: last.level, title: 'OpenAI model access', message: rest }];
}
// EXTERNAL MODULE: ./src/core/finding/at-risk.ts
var at_risk = __webpack_require__(3978);
;// CONCATENATED MODULE: ./src/render/code-annotations.ts
const TITLE = 'Model in the code';
const MAX_CODE_ANNOTATION_LENGTH = 1_000;
function withCodeAnnotations(general, report, fails) {
	const code = codeAnnotations(report, fails);
	return ['error', 'warning', 'notice'].flatMap((level) => {
		const before = general.filter((one) => one.level === level);
		const room = MAX_ANNOTATIONS_PER_LEVEL - (level === 'error' ? 1 : 0) - before.length;
		return [
			...before,
			...withinLevel(code.filter((one) => one.level === level), room)
		];
	});
}
function codeAnnotations(report, fails) {
	if (report.result === 'skipped')
		return (0,at_risk/* usesOnTheWayOut */.wQ)(report).map(({ use, text }) => ({ level: 'notice', title: TITLE, ...placedAt(use, text) }));
	const unmet = new Set(report.requirements.filter(({ level, status }) => level === 'required' && status !== 'met').map(({ text }) => text));
	return (0,at_risk/* usesAtRisk */.ju)(report).map(({ use, cause, text }) => {
		const isError = fails && cause !== null && use.requirement !== null && unmet.has(use.requirement);
		return { level: isError ? 'error' : 'warning', title: TITLE, ...placedAt(use, text) };
	});
}
function placedAt({ path, line, column }, text) {
	const message = (0,render_markdown/* oneLine */.TN)(text).slice(0, MAX_CODE_ANNOTATION_LENGTH).toWellFormed();
	if ((0,render_markdown/* oneLine */.TN)(path) !== path || path.includes('##['))
		return { message: `${(0,render_markdown/* oneLine */.TN)(path)}:${line}: ${message}` };
	return { message, at: { file: path, startLine: line, startColumn: column } };
}
function withinLevel(annotations, room) {
	const last = annotations[room - 1];
	if (annotations.length <= room)
		return [...annotations];
	if (last === undefined)
		return [];
	const message = `${annotations.length - room + 1} more places: see the job summary.`;
	return [...annotations.slice(0, room - 1), { level: last.level, title: TITLE, message }];
}
// EXTERNAL MODULE: ./src/render/code-table.ts
var code_table = __webpack_require__(1006);
// EXTERNAL MODULE: ./src/render/json.ts
var json = __webpack_require__(5104);
;// CONCATENATED MODULE: ./src/render/outputs.ts
const MAX_OUTPUTS_LENGTH = 450_000;
const MAX_REPORT_LENGTH = 300_000;
const SHORT_MESSAGE = 120;
function renderOutputs(report, others = {}) {
	const models = (status) => JSON.stringify([...new Set(report.checks.filter((check) => check.status === status).map(({ model }) => model))]);
	const facts = {
		result: report.result,
		'usable-models': models('usable'),
		'unusable-models': models('unusable'),
		'undetermined-models': models('undetermined'),
		'selected-models': JSON.stringify(Object.fromEntries(report.requirements.map(({ text, selected }) => [text, selected]))),
		causes: JSON.stringify(unmetCauses(report)),
		'report-path': '',
		'key-present': String(report.key.status !== 'missing'),
		token: '',
		changes: '',
		'tracking-issue-number': '',
		'tracking-issue-url': '',
		...others
	};
	const used = Object.values(facts).reduce((sum, value) => sum + value.length, 0);
	return { ...facts, report: fittingReport(report, Math.min(MAX_REPORT_LENGTH, MAX_OUTPUTS_LENGTH - used)) };
}
function unmetCauses({ requirements }) {
	const unmet = requirements.filter(({ level, status }) => level === 'required' && status === 'unmet');
	return [...new Set(unmet.map(({ cause }) => cause))].filter((cause) => cause !== null);
}
function renderFailureOutputs(isKeyGiven) {
	const models = {
		'usable-models': '[]',
		'unusable-models': '[]',
		'undetermined-models': '[]',
		'selected-models': '{}',
		causes: '[]'
	};
	const unknown = { report: '', 'report-path': '', token: '', changes: '' };
	const issue = { 'tracking-issue-number': '', 'tracking-issue-url': '' };
	return { result: 'failed', 'key-present': String(isKeyGiven), ...models, ...unknown, ...issue };
}
function fittingReport(report, maxLength) {
	const shortened = (change) => () => JSON.stringify({ ...report, checks: report.checks.map((check) => ({ ...check, ...change(check) })) });
	const versions = [
		() => JSON.stringify(report),
		shortened(({ message, capabilities }) => ({
			message: message?.slice(0, SHORT_MESSAGE).toWellFormed() ?? null,
			capabilities: capabilities.map((one) => ({ ...one, message: null }))
		})),
		shortened(({ capabilities }) => ({
			...{ message: null, hint: null },
			capabilities: capabilities.map((one) => ({ ...one, message: null }))
		})),
		() => ''
	];
	return (0,render_markdown/* fit */.Uj)(versions, maxLength, (text) => text.length);
}
// EXTERNAL MODULE: ./src/render/sarif.ts
var sarif = __webpack_require__(3729);
// EXTERNAL MODULE: ./src/render/summary.ts
var summary = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/run/publish.ts
async function publish(report, inputs, findings, runner) {
	const isCancelled = runner.cancelled.aborted;
	const { reportPath, problem } = writeReport(report, inputs, runner);
	const outputs = renderOutputs(report, { 'report-path': findings.secrets.remove(reportPath), token: findings.token });
	const lostOutputs = await setOutputs(outputs, runner);
	const audit = await auditOf(report, inputs, findings, runner);
	const lostAuditOutputs = await setOutputs(audit.outputs, runner);
	const fails = isCancelled || (0,verification_verdict/* failsRun */.FR)(report, inputs.failOn, audit.isNews);
	const quiet = quietNotes(report, inputs, fails);
	const sections = [
		(0,code_table/* renderCodeTable */.Gy)(report, (0,code_table/* blobUrl */.b0)(runner.env)),
		...audit.sections,
		...quiet.map(({ message }) => (0,render_markdown/* plain */.pj)(message))
	];
	const lostSummary = await writeSummary((0,summary/* renderSummary */.Br)(report, sections, isCancelled), runner);
	const notes = [...audit.notes, ...quiet].map((note) => ({ ...note, title: 'Tracking issue' }));
	for (const one of withCodeAnnotations(annotationsOf(report, fails, notes), report, fails))
		runner.annotate(one.level, one.title, one.message, one.at);
	const verdict = `${isCancelled ? 'Cancelled. ' : ''}${(0,words/* verdictOf */.Vj)(report)}.`;
	const problems = [problem, lostOutputs ?? lostAuditOutputs].filter((one) => one !== null);
	if (fails || problems.length > 0)
		return runner.failStep(sentences(verdict, ...problems, lostSummary));
	if (lostSummary !== null)
		runner.annotate('error', 'Job summary', lostSummary);
	runner.info(verdict);
}
const sentences = (...texts) => texts.filter((text) => text !== null).join(' ');
function quietNotes({ result }, { failOn }, fails) {
	if (failOn !== 'change' || fails || result === 'passed' || result === 'skipped')
		return [];
	const message = 'The step succeeds because of "fail-on: change": no loss is new, and none has another cause. The tracking issue says what is lost or not known.';
	return [{ level: 'notice', message }];
}
async function publishFailure(message, runner) {
	const lostOutputs = await setOutputs(renderFailureOutputs((0,inputs/* isKeyGiven */.ly)(runner.env)), runner);
	const lostSummary = await writeSummary((0,summary/* renderFailure */.zt)(message), runner);
	runner.failStep(sentences(message, lostOutputs, lostSummary));
}
async function setOutputs(outputs, runner) {
	let problem = null;
	for (const [name, value] of Object.entries(outputs)) {
		problem = await runner.setOutput(name, value).then(() => problem, (error) => problem ?? `The outputs cannot be written to GITHUB_OUTPUT (${(0,render_markdown/* oneLine */.TN)(error.message)}).`);
	}
	return problem;
}
async function writeSummary(markdown, runner) {
	return runner.writeSummary(markdown).then(() => null, (error) => `The job summary cannot be written to GITHUB_STEP_SUMMARY (${(0,render_markdown/* oneLine */.TN)(error.message)}).`);
}
function writeReport(report, { reportPath, sarifPath }, runner) {
	const sarifProblem = writeSarif(report, sarifPath, runner);
	if (!reportPath)
		return { reportPath: '', problem: sarifProblem };
	try {
		return { reportPath: runner.writeFile(reportPath, `${(0,json/* renderJson */.h)(report, 2)}\n`), problem: sarifProblem };
	}
	catch (error) {
		return { reportPath: '', problem: `"report-path" cannot be written: ${error.message}` };
	}
}
function writeSarif(report, path, runner) {
	if (!path || report.result === 'skipped')
		return null;
	try {
		runner.writeFile(path, (0,sarif/* renderSarif */.W)(report));
		return null;
	}
	catch (error) {
		return `"sarif-path" cannot be written: ${error.message}`;
	}
}
async function auditOf(report, { audit }, { listed, secrets }, runner) {
	if (audit === null)
		return { outputs: {}, sections: [], notes: [], isNews: null };
	const { keepTrackingIssue } = await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(214), __webpack_require__.e(860)]).then(__webpack_require__.bind(__webpack_require__, 2860));
	return keepTrackingIssue({ report, listed, settings: audit, secrets, signal: runner.cancelled });
}
	})
};
