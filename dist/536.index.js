export const id = 536;
export const ids = [536];
export const modules = {

/***/ 3978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ replacementText),
/* harmony export */   ju: () => (/* binding */ usesAtRisk),
/* harmony export */   wQ: () => (/* binding */ usesOnTheWayOut)
/* harmony export */ });
/* harmony import */ var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6750);
/* harmony import */ var _successor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2173);
/** Finds places in the repository that use a lost model or one that soon shuts down, and words for them. */


/** Every such place, lost models first, in the order of the report. */
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
/** A few sentences: what is wrong, until when the model works, what replaces it. They call a model working only if it answered. */
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
/** What the provider names instead, and its result in this run; empty if the provider names nothing. */
function replacementText({ replacement }) {
    if (replacement === null)
        return '';
    const { model, asOf, status } = replacement;
    const outcome = status === null ? 'it was not called in this run' : OUTCOMES[status];
    return ` OpenAI names ${model} as its replacement (as of ${asOf}), and ${outcome}.`;
}
/** Used models that the table of replacements knows. This is for a run without a key, which has no dates. */
function usesOnTheWayOut({ uses }) {
    return uses.flatMap((use) => {
        const successor = use.kind === 'used' ? (0,_successor_js__WEBPACK_IMPORTED_MODULE_1__/* .successorOf */ .k)(use.model) : null;
        if (successor === null)
            return [];
        const text = `${use.model} is on OpenAI's page of deprecated models, which names ${successor.model} as its replacement (as of ${successor.asOf}). Nothing was called.`;
        return [{ use, text }];
    });
}


/***/ }),

/***/ 4612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ adviceFor)
/* harmony export */ });
/* harmony import */ var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6750);
/* harmony import */ var _diagnosis_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8150);
/* harmony import */ var _endpoints_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8958);
/** What to do in this case: the steps of a cause whose conditions hold, the most exact one first. */



/**
 * The steps and links for a cause.
 *
 * @param checks those that ended with the cause; empty if only the key or the list did
 */
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
/** The page that another server's words name. The step says whose words they are, since the page may be anybody's. */
function addressNamed(checks, { host, hostName }) {
    const [address] = checks.flatMap(({ message }) => message === null || /^Redirected to /.test(message)
        ? []
        : (ADDRESS.exec(message)?.[0].replace(/[.,;:!]+$/, '') ?? []));
    if (host === 'openai' || host === 'azure' || address === undefined)
        return [];
    return [`The message from ${hostName} names the page ${address}. If this is your provider's page, read it there.`];
}
/** If the answer names no exact reason, it helps to know what the reason is not. */
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
/** Does the link help here? OpenAI's pages help on OpenAI's hosts, GitHub's pages in a workflow. */
function isUseful(url, { host, place }) {
    return new URL(url).hostname === 'docs.github.com' ? place === 'job' : host === 'openai';
}


/***/ }),

/***/ 4186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checklistOf)
/* harmony export */ });
/* harmony import */ var _admin_key_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8924);
/* harmony import */ var _admin_key_spend_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6537);
/* harmony import */ var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6750);
/* harmony import */ var _capability_checks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1466);
/** The access checklist. The results of the run tick its boxes. Every open box has a reason. */




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
/** The checklist of the summary. Each of its nine points is done, open with a reason, or not known. */
function checklistOf(report) {
    return RULES.map(({ text, judge }) => ({ text, ...withoutTask(judge(report), report) }));
}
/** After a passed run there is nothing to do, so no box stays open. Its reason stays as a fact. */
function withoutTask(judged, { result, key }) {
    const isPassed = result === 'passed' && key.status === 'accepted';
    return isPassed && judged.done === false ? { ...judged, done: null } : judged;
}
/** What an admin key told about the key, such as "212 days old, owned by a service account, expires in 6 days"; else null. */
function aboutKey(key, generatedAt) {
    const { kind, ageDays, owner } = key;
    if (kind === 'workload-identity')
        return 'a short-lived token from the exchange of an identity token';
    const facts = [
        ...(ageDays === null ? [] : [`${(0,_admin_key_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .inDays */ .DV)(ageDays)} old`]),
        ...(owner === null ? [] : [`owned by a ${owner === 'person' ? 'person' : 'service account'}`]),
        ...keyEndOf(key, generatedAt)
    ];
    return facts.length === 0 ? null : facts.join(', ');
}
/** When and why the key stops working, or has stopped. */
function keyEndOf({ expiresAt, ownerAccess }, generatedAt) {
    const days = expiresAt === null ? null : (0,_admin_key_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .daysUntil */ .AQ)(expiresAt, Date.parse(generatedAt));
    return [
        ...(ownerAccess === 'inactive' ? ['the owner no longer has access to the project'] : []),
        ...(days === null ? [] : [days > 0 ? `expires in ${(0,_admin_key_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .inDays */ .DV)(days)}` : `expired on ${expiresAt?.slice(0, 10)}`])
    ];
}
/** The box about money, with what the hard spend limit leaves. */
function judgeMoney(report) {
    const judged = leftOpen(report, 'money');
    if (report.spend === null)
        return judged;
    const spent = (0,_admin_key_spend_js__WEBPACK_IMPORTED_MODULE_1__/* .spendInWords */ .vX)(report.spend, report.generatedAt);
    return { ...judged, reason: judged.reason === null ? spent : `${judged.reason} (${spent})` };
}
/** Open if a cause of this box stopped a call; done if a call succeeded; else not known. */
function leftOpen({ checks, listing }, box) {
    const found = [...checks.map(({ cause }) => cause), listing.cause].find((cause) => cause !== null && (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .traitsOf */ .JC)(cause).related.box === box);
    if (found)
        return open(found);
    if (checks.some(answered))
        return DONE;
    // The list was read with the same headers, so they are right.
    if (listing.status === 'ok')
        return box === 'account' ? DONE : unknown('the list was read, but no call that costs money succeeded');
    return unknown('no call got that far');
}
/** Did the model answer, although the check has this cause? */
const isAnswered = (cause) => cause !== null && (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .traitsOf */ .JC)(cause).shows.model === 'answered';
/** Did the model answer? A check with `limits_too_low` is refused, but its model did. */
const answered = ({ status, cause, attempts, httpStatus }) => status === 'usable' || (isAnswered(cause) && attempts > 0 && (httpStatus ?? 0) < 400);
function judgeListed({ listing, requirements, checks }) {
    if (listing.status !== 'ok')
        return unknown(listing.cause ?? 'the list was not read');
    const isListed = (model) => checks.some((check) => check.model === model && check.listed !== false);
    const required = requirements.filter(({ level }) => level === 'required');
    const missing = required.filter(({ models, status }) => status !== 'met' && !models.some(isListed));
    const unlisted = required.filter(({ models }) => models.length > 0 && !models.some(isListed));
    // The call counts. If an unlisted model is usable, there is nothing to do.
    if (missing.length === 0 && unlisted.length > 0)
        return unknown(`usable, though not listed: ${unlisted.map(({ text }) => text).join(', ')}`);
    const names = [...new Set([...missing, ...unlisted])].map(({ text }) => text);
    return names.length === 0 ? DONE : open(`not on the list: ${names.join(', ')}`);
}
function judgeCalled({ requirements, checks }) {
    const required = requirements.filter(({ level }) => level === 'required');
    // The run finds low limits and missing capabilities only after a successful call.
    const isCalled = (one) => one.proof === 'called' || isAnswered(one.cause) || (0,_capability_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksCapability */ .JJ)(one, checks);
    const unmet = required.filter((one) => !isCalled(one));
    if (unmet.length === 0)
        return required.length === 0 ? unknown('no model is required') : DONE;
    return open(`${unmet.length} of ${required.length} did not: ${unmet.map(({ text, cause }) => `${text} (${cause ?? 'listed only'})`).join(', ')}`);
}
/** Support asks first for the ids of the refused requests. */
function judgeSupport(report) {
    const seen = [...report.checks, ...(0,_capability_checks_js__WEBPACK_IMPORTED_MODULE_3__/* .failingCapabilities */ .Zq)(report)];
    const refused = seen.filter(({ cause }) => cause !== null && !isAnswered(cause));
    if (refused.length === 0)
        return DONE;
    const hasIds = refused.some(({ requestId }) => requestId !== null);
    return open(`still stuck? Send ${hasIds ? 'the request ids shown above' : 'the report'}`);
}


/***/ }),

/***/ 6144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ renderCalendar),
/* harmony export */   Qo: () => (/* binding */ calledLine),
/* harmony export */   av: () => (/* binding */ calendarLines)
/* harmony export */ });
/* harmony import */ var _core_admin_key_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8924);
/* harmony import */ var _core_admin_key_spend_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6537);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2495);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5933);
/** What an admin key shows of the days to come: when the key expires, what this month costs, what the key calls. */




/** A line of plain text for each known fact; none without an admin key. */
function calendarLines({ key, spend, generatedAt }) {
    const nowMs = Date.parse(generatedAt);
    const days = key.expiresAt === null ? null : (0,_core_admin_key_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .daysUntil */ .AQ)(key.expiresAt, nowMs);
    const date = key.expiresAt?.slice(0, 10);
    return [
        ...(days === null
            ? []
            : [days > 0 ? `The key expires on ${date}, in ${(0,_core_admin_key_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .inDays */ .DV)(days)}.` : `The key expired on ${date}.`]),
        ...(key.ownerAccess === 'inactive' ? ['The owner of the key no longer has access to its project.'] : []),
        ...(spend === null ? [] : [`Hard spend limit of the ${spend.scope}: ${(0,_core_admin_key_spend_js__WEBPACK_IMPORTED_MODULE_1__/* .spendInWords */ .vX)(spend, generatedAt)}.`])
    ];
}
/** What the key called, for a terminal: "gpt-6-luna 90, gpt-5 3 (shuts down on 11 December)"; null if unknown. */
function calledLine({ called }) {
    if (called === null || called.length === 0)
        return null;
    const named = called
        .slice(0, MAX_CALLED)
        .map(({ model, requests, shutdownDate }) => `${model} ${requests}${shutdownDate === null ? '' : ` (shuts down on ${(0,_core_admin_key_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .dayAndMonth */ .ug)(shutdownDate)})`}`);
    const more = called.length > MAX_CALLED ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(called.length - MAX_CALLED, 'more model')}` : '';
    return `Requests of this key in the last 30 days: ${named.join(', ')}${more}.`;
}
const MAX_CALLED = 10;
/** The calendar as a section of Markdown, with what the key called; empty if nothing is known. */
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
        shutdownDate === null ? '–' : `${(0,_core_admin_key_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .dayAndMonth */ .ug)(shutdownDate)} ${shutdownDate.slice(0, 4)}`
    ]);
    const more = called.length > rows ? `… and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(called.length - rows, 'more model')} (all are in the report)` : '';
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([head, ...body]), more].filter(Boolean).join('\n\n');
}


/***/ }),

/***/ 1006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ renderCodeTable),
/* harmony export */   b0: () => (/* binding */ blobUrl),
/* harmony export */   pR: () => (/* binding */ renderLostPlaces),
/* harmony export */   zo: () => (/* binding */ codeLines)
/* harmony export */ });
/* harmony import */ var _core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3978);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2495);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5933);
/** Models in the code: a table for the summary, lines for the tracking issue and the terminal. */



const MAX_ROWS = 200;
const MAX_PLACES = 5;
/** A longer path is shortened and gets no link. */
const MAX_PATH_LENGTH = 200;
/** The address of this commit's files on GitHub. Null if unknown, as at a terminal. */
function blobUrl(env) {
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
    return repository && sha ? `${server}/${repository}/blob/${sha}/` : null;
}
/** @param base from `blobUrl` */
function renderCodeTable(report, base) {
    if (report.uses.length === 0)
        return '';
    const rows = rowsOf(report);
    const body = rows
        .slice(0, MAX_ROWS)
        .map(({ model, uses, check }) => [
        check === undefined ? '–' : _words_js__WEBPACK_IMPORTED_MODULE_1__/* .STATUS_ICONS */ .I[check.status],
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(model),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(codeStanding(check)),
        placesOf(uses, (use) => placeLink(use, base))
    ]);
    const more = rows.length > MAX_ROWS ? `… and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows.length - MAX_ROWS, 'more model')}` : '';
    const list = rows.length === 0 ? 'No model is used in the code.' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([['Status', 'Model', 'Result', 'Used at'], ...body]);
    return ['### Models in the code', list, more, otherKinds(report)].filter((part) => part !== '').join('\n\n');
}
/** A line for each lost model with its places, for the tracking issue; empty if none is lost. */
function renderLostPlaces(report) {
    const risks = Map.groupBy((0,_core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_0__/* .usesAtRisk */ .ju)(report), ({ use }) => use.model);
    if (risks.size === 0)
        return '';
    const lines = [...risks].slice(0, MAX_ROWS).map(([model, places]) => {
        const uses = places.map(({ use }) => use);
        const check = places[0]?.check;
        return `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(model)} at ${placesOf(uses, (use) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(placeText(use)))}${check ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_0__/* .replacementText */ .C_)(check)) : ''}`;
    });
    return ['### Where the code uses them', lines.join('\n')].join('\n\n');
}
/** One line for each model in use, for a terminal. */
function codeLines(report) {
    return rowsOf(report)
        .slice(0, MAX_ROWS)
        .map(({ model, uses, check }) => {
        const icon = check === undefined ? '·' : _words_js__WEBPACK_IMPORTED_MODULE_1__/* .STATUS_ICONS */ .I[check.status];
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${icon} ${model} at ${placesOf(uses, placeText)}${check === undefined ? '' : `: ${codeStanding(check)}`}`);
    });
}
/** The models in use. Those that need attention come first. */
function rowsOf(report) {
    const checks = new Map(report.checks.map((check) => [check.model, check]));
    const risky = [...new Set((0,_core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_0__/* .usesAtRisk */ .ju)(report).map(({ use }) => use.model))];
    const used = Map.groupBy(report.uses.filter(({ kind }) => kind === 'used'), ({ model }) => model);
    const rows = [...used].map(([model, uses]) => ({ model, uses, check: checks.get(model) }));
    const rank = ({ model }) => (risky.includes(model) ? risky.indexOf(model) : risky.length);
    return rows.sort((a, b) => rank(a) - rank(b));
}
function codeStanding(check) {
    if (check === undefined)
        return 'not verified';
    const standing = check.cause === null ? 'answered' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .causeInfo */ .i6)(check.cause).title;
    const isGone = check.cause === 'model_retired' || check.shutdownDate === null;
    const until = isGone ? '' : `, shuts down ${check.shutdownDate}`;
    const needsOther = check.cause !== null || check.shutdownDate !== null;
    return `${standing}${until}${needsOther && check.replacement !== null ? `.${(0,_core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_0__/* .replacementText */ .C_)(check)}` : ''}`;
}
function placesOf(uses, render) {
    const more = uses.length > MAX_PLACES ? ` and ${uses.length - MAX_PLACES} more` : '';
    return `${uses.slice(0, MAX_PLACES).map(render).join(', ')}${more}`;
}
const placeText = ({ path, line }) => `${path.length > MAX_PATH_LENGTH ? `…${path.slice(-MAX_PATH_LENGTH).toWellFormed()}` : path}:${line}`;
function placeLink(use, base) {
    if (base === null || use.path.length > MAX_PATH_LENGTH)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(placeText(use));
    const path = use.path.toWellFormed().split('/').map(encodeURIComponent).join('/');
    // `link` encodes the rest of the address, and a percent sign once only.
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(placeText(use), `${base}${decodeURI(path)}#L${use.line}`);
}
function otherKinds({ uses }) {
    const count = (kind) => uses.filter((use) => use.kind === kind).length;
    const [choices, mentions] = [count('choice'), count('mention')];
    if (choices + mentions === 0)
        return '';
    return `Also named, but not required: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(choices, 'place')} in menus or tables, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(mentions, 'mention')} (the report gives the reason for each).`;
}


/***/ }),

/***/ 9109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fixLines),
/* harmony export */   I: () => (/* binding */ renderFixes)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2495);

const MAX_ALLOWED = 5;
/** A folded block of Markdown for each request; empty if there is none. */
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
/** The same for a terminal, line by line. */
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
/** https://developers.openai.com/api/docs/guides/terraform/model-tool-and-data-controls. Null if the fix allows no model. */
function terraformText({ body }) {
    if (!('mode' in body))
        return null;
    const ids = body.model_ids.map((id) => `    ${hclText(id)},\n`).join('');
    return [
        'resource "openai_project_model_permissions" "this" {',
        '  project_id = "{project_id}"',
        `  mode       = ${hclText(body.mode)}`,
        `  model_ids = [${ids === '' ? '' : `\n${ids}  `}]`,
        '}'
    ].join('\n');
}
/** Quotes a text for Terraform: no templates, no invisible characters, nothing that ends the code block. */
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
/** JSON in ASCII. The names come from outside, and must neither end the code block nor hide in it. */
function asciiJson(value) {
    return JSON.stringify(value, null, 2).replace(/[^\x20-\x5f\x61-\x7e\n]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 5104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** Characters that move a cursor, hide text or turn its direction. JSON leaves them as they are. */
const UNSAFE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
/** JSON that a terminal can show: what is neither visible nor a space is escaped. */
function renderJson(value, indent) {
    return JSON.stringify(value, null, indent).replace(UNSAFE, (character) => Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''));
}


/***/ }),

/***/ 3729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _core_finding_at_risk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3978);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2495);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5933);
/** Problems at lines of the code as SARIF 2.1.0, for code scanning. https://docs.oasis-open.org/sarif/sarif/v2.1.0 */



const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const SHUTDOWN = 'shutdown_announced';
const SHUTDOWN_RULE = {
    id: SHUTDOWN,
    shortDescription: { text: 'The shutdown of this model is near' },
    fullDescription: { text: 'The provider has announced the day on which this model shuts down.' },
    helpUri: _words_js__WEBPACK_IMPORTED_MODULE_1__/* .README_URL */ .Xh
};
/** The text of a SARIF file. */
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
    if (id === SHUTDOWN)
        return SHUTDOWN_RULE;
    const { title, meaning } = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .causeInfo */ .i6)(id);
    return {
        id,
        shortDescription: { text: title },
        fullDescription: { text: meaning },
        helpUri: `${_words_js__WEBPACK_IMPORTED_MODULE_1__/* .README_URL */ .Xh}#${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .anchorOf */ .dI)(id)}`
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


/***/ })

};
