export const id = 702;
export const ids = [702];
export const modules = {

/***/ 8195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   EO: () => (/* binding */ modelPermissions),
/* harmony export */   Gj: () => (/* binding */ federationRule),
/* harmony export */   Ie: () => (/* binding */ spendLimit),
/* harmony export */   Kz: () => (/* binding */ apiKey),
/* harmony export */   "if": () => (/* binding */ rateLimit),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   mF: () => (/* binding */ NO_ADMIN_ANSWERS),
/* harmony export */   od: () => (/* binding */ USAGE_KINDS),
/* harmony export */   r9: () => (/* binding */ serviceTierSettings),
/* harmony export */   u8: () => (/* binding */ hostedToolPermissions),
/* harmony export */   y: () => (/* binding */ cost)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8557);


const atLeastZero = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative();
const modelPermissions = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ mode: _report_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionMode */ .vP, model_ids: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) });
const rateLimit = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    max_requests_per_1_minute: atLeastZero,
    max_tokens_per_1_minute: atLeastZero
});
const spendLimit = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    threshold_amount: atLeastZero,
    currency: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    interval: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    enforcement: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })
});
const keyOwner = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(), user: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J().optional(), service_account: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J().optional() })
    .transform(({ type, user, service_account }) => ({
    type: type ?? (service_account ? 'service_account' : user ? 'user' : undefined)
}));
const apiKey = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    redacted_value: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    created_at: atLeastZero,
    last_used_at: atLeastZero.nullish(),
    expires_at: atLeastZero.nullish(),
    owner_project_access: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    owner: keyOwner.nullish()
});
const amount = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().or(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[-+]?\d+(\.\d+)?(E[-+]?\d+)?$/i)
    .transform(Number)
    .refine(Number.isFinite));
const cost = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    amount: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ value: amount, currency: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    project_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish()
});
const usage = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    num_model_requests: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    api_key_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish()
});
const dayOf = (result) => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ results: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(result) });
const hostedToolPermissions = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc((0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .forEachTool */ .d9)(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ enabled: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }).nullish()));
const serviceTierSettings = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ enabled_tiers: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('all').or(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())) });
const federationRule = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    enabled: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    permissions: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), scopes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional() })
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


/***/ }),

/***/ 7256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V0: () => (/* binding */ calledWarnings),
/* harmony export */   dG: () => (/* binding */ calledOf),
/* harmony export */   eb: () => (/* binding */ countedCalls)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(194);
/* harmony import */ var _requirements_model_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3901);
/* harmony import */ var _admin_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8195);



function countedCalls(answers, keyId) {
    const kinds = _admin_api_js__WEBPACK_IMPORTED_MODULE_2__/* .USAGE_KINDS */ .od.map((kind) => answers[`usage_${kind}`]);
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
    if (models.includes(model) || models.includes((0,_requirements_model_name_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(model)))
        return true;
    return checks.some((check) => check.answeredAs === model && models.includes(check.model));
}
function shutdownOf(model, { checks, listed }) {
    const ofCheck = checks.find((check) => check.model === model)?.shutdownDate;
    if (ofCheck)
        return ofCheck;
    return listed?.get(listed.has(model) ? model : (0,_requirements_model_name_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(model)) ?? null;
}
function calledWarnings(called, uses, { nowMs, shutdownWarningDays }) {
    if (called === null)
        return [];
    const all = called.reduce((sum, { requests }) => sum + requests, 0);
    return called.flatMap(({ model, requests, requirement, shutdownDate }) => {
        if (requirement !== null || shutdownDate === null)
            return [];
        const days = (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .daysUntil */ .AQ)(shutdownDate, nowMs);
        if (days > shutdownWarningDays)
            return [];
        const share = `${requests} of ${all} ${all === 1 ? 'call' : 'calls'} of this key in the last 30 days went to ${model}`;
        const when = `which ${days > 0 ? 'shuts' : 'shut'} down on ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .dayAndMonth */ .ug)(shutdownDate)}`;
        const message = `${share}, ${when}, and ${placeOf(model, uses)}`;
        return [{ kind: 'called', level: 'warning', model, message }];
    });
}
function placeOf(model, uses) {
    const places = (uses ?? []).filter((use) => use.model === model || use.model === (0,_requirements_model_name_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(model));
    const [first] = places;
    if (first)
        return `${first.path}:${first.line} names it${places.length > 1 ? `, as do ${places.length - 1} more places` : ''}`;
    return uses === null ? 'no requirement names it' : 'no file here names it';
}


/***/ }),

/***/ 6537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ spendOf),
/* harmony export */   vX: () => (/* binding */ spendInWords),
/* harmony export */   x5: () => (/* binding */ isEnforced),
/* harmony export */   yL: () => (/* binding */ spendWarnings)
/* harmony export */ });
/* unused harmony exports monthOf, forecast */
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(194);

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


/***/ }),

/***/ 8557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cQ: () => (/* binding */ HOSTED_TOOLS),
/* harmony export */   d9: () => (/* binding */ forEachTool),
/* harmony export */   vP: () => (/* binding */ permissionMode)
/* harmony export */ });
/* unused harmony export report */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4377);
/* harmony import */ var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
/* harmony import */ var _endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2847);
/* harmony import */ var _requirements_requirements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6861);




const causeNames = Object.keys(_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .CAUSES */ .hE);
const endpointNames = Object.keys(_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .Hr);
const cause = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(causeNames);
const checkStatus = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['usable', 'unusable', 'undetermined']);
const count = zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative();
const date = zod__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6();
const capability = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('As the requirement writes it: tools, reasoning=high'),
    status: checkStatus,
    cause: cause.nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable().describe("The API's own text, redacted, or what came instead of the capability"),
    httpStatus: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nullable(),
    requestId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    latencyMs: count.nullable().describe('Of the last request')
});
const check = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    model: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    endpoint: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(endpointNames),
    status: checkStatus,
    cause: cause.nullable(),
    listed: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().nullable().describe('On the list of models; null if the list could not be read'),
    answeredAs: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable().describe('The model that the answer names'),
    message: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable().describe("The API's own text, redacted"),
    hint: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .nullable()
        .describe('What the answer tells beyond its cause, such as a scope, a host or a similar name'),
    httpStatus: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nullable(),
    requestId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    latencyMs: count.nullable().describe('Of the last request'),
    attempts: count.describe('Requests sent for this check'),
    usage: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ inputTokens: count.nullable(), outputTokens: count.nullable() }).nullable(),
    costUsd: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative().nullable().describe('List price of the usage; null if no exact price is known'),
    rateLimits: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ requestsPerMinute: count.nullable(), tokensPerMinute: count.nullable() }).nullable(),
    shutdownDate: date.nullable(),
    capabilities: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(capability).describe('The capabilities asked for; a model is usable without them'),
    replacement: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        model: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        asOf: date.describe('The day on which the table was taken from the deprecations page'),
        status: checkStatus.nullable().describe('Its status with this key in this run; null if it was not called')
    })
        .nullable()
        .describe("The replacement on the provider's deprecations page; null if it names none")
});
const use = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    model: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('Relative to the workspace, with / between folders'),
    line: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
    column: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive().describe('In UTF-16 units; the first is 1'),
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['used', 'choice', 'mention'])
        .describe('Only "used" becomes a requirement; a "choice" is one of a menu or a table'),
    why: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('The evidence that decided the kind'),
    variable: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable().describe('The variable that has the model as its value or default'),
    requirement: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable().describe('The text of the requirement that covers it')
});
const requirement = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    text: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    level: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_2__/* .LEVELS */ .A_),
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['met', 'unmet', 'undetermined']),
    selected: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    models: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    proof: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['called', 'listed']).nullable(),
    cause: cause.nullable()
});
const warning = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n([
        'key',
        'setting',
        'shutdown',
        'proof',
        'scope',
        'listing',
        'incident',
        'limits',
        'admin',
        'spend',
        'called',
        'finding'
    ]),
    level: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['warning', 'notice']).describe('A notice is shown in the summary only'),
    model: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
});
const models = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const HOSTED_TOOLS = ['code_interpreter', 'file_search', 'image_generation', 'mcp', 'web_search'];
function forEachTool(entry) {
    return Object.fromEntries(HOSTED_TOOLS.map((tool) => [tool, entry.optional()]));
}
const permissionMode = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['allow_list', 'deny_list']);
const fix = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    method: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('POST'),
    path: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("The path on the API's host, with {project_id} instead of the project's id"),
    body: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ mode: permissionMode, model_ids: models }),
        zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ enabled_tiers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }),
        zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(forEachTool(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ enabled: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(true) })))
    ]),
    models: models.describe('The models that would get access, the tool or the tier')
});
const spend = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    scope: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['project', 'organization']).describe('Whose limit it is'),
    limitUsd: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative(),
    spentUsd: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative().describe('Spent in the scope of the limit, in this interval so far'),
    interval: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    reachedOn: date
        .nullable()
        .describe('The day on which the limit is reached at this rate; null if not in this interval')
});
const called = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    model: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    requests: count,
    requirement: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable().describe('The requirement that names it'),
    shutdownDate: date.nullable()
});
const report = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    generatedAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$(),
    apiHost: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    result: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['passed', 'failed', 'undetermined', 'skipped']),
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['accepted', 'rejected', 'missing', 'undetermined']),
        kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['project', 'service-account', 'admin', 'user', 'workload-identity', 'unknown']),
        cause: cause.nullable(),
        name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable().describe('The name that the key has in its project'),
        owner: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['person', 'service-account']).nullable().describe('The kind of owner, never its name'),
        ageDays: count.nullable(),
        lastUsedAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$().nullable(),
        expiresAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$().nullable().describe('null if the key does not expire, or if that is not known'),
        ownerAccess: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['active', 'inactive']).nullable().describe("The owner's access to the project of the key")
    }),
    listing: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['ok', 'denied', 'unavailable', 'skipped']),
        count: count.nullable(),
        cause: cause.nullable()
    }),
    requirements: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(requirement),
    checks: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(check),
    uses: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(use).describe('Places in the repository that name models; empty unless "find-models" asked for them'),
    warnings: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(warning),
    fixes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(fix).describe('Requests that an owner could send to grant what is missing; never sent by this action'),
    spend: spend.nullable().describe('null if no limit is set, or if it is not known'),
    called: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(called).nullable().describe('The models that the key called in the last 30 days, most called first'),
    adminRequests: count.describe('Requests with the admin key, which are not counted in requests'),
    requests: count.describe('All requests to the model API, including the list and the control requests'),
    durationMs: count
});


/***/ }),

/***/ 7702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain),
  startAdminReader: () => (/* binding */ startAdminReader)
});

// EXTERNAL MODULE: ./src/adapters/fetch.ts
var adapters_fetch = __webpack_require__(3468);
// EXTERNAL MODULE: ./src/core/admin-key/admin-api.ts
var admin_api = __webpack_require__(8195);
// EXTERNAL MODULE: ./src/core/diagnosis/causes.ts
var causes = __webpack_require__(5197);
// EXTERNAL MODULE: ./src/core/endpoints/endpoints.ts + 1 modules
var endpoints = __webpack_require__(2847);
// EXTERNAL MODULE: ./src/core/requirements/model-name.ts
var model_name = __webpack_require__(3901);
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

// EXTERNAL MODULE: ./src/core/verification/listing.ts
var verification_listing = __webpack_require__(6275);
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
// EXTERNAL MODULE: ./src/core/report.ts
var report = __webpack_require__(8557);
;// CONCATENATED MODULE: ./src/core/admin-key/switches.ts



const TIER = 'service_tier=';
const STANDARD_TIERS = ['auto', 'default', 'standard'];
const SWITCHED_TIERS = ['flex', 'fast', 'ultrafast'];
const PROJECT_PATH = '/v1/organization/projects/{project_id}';
const toolOf = (capability) => report/* HOSTED_TOOLS */.cQ.find((tool) => tool === capability);
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
const isOpenTo = ({ status, cause }) => status === 'undetermined' || (cause !== null && (0,causes/* traitsOf */.JC)(cause).related.explainedBy === 'switched-off');
function explainedCapability(capability, answers, project) {
    const hint = isOpenTo(capability) ? switchedOffHint(capability.name, answers, project) : null;
    if (hint === null)
        return capability;
    const said = (0,causes/* shownBy */.Le)(capability.cause).uncalled === 'by-choice' ? null : capability.message;
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









const topicOf = (cause) => (cause === null ? null : (0,causes/* traitsOf */.JC)(cause).related.admin);
const isRefusedByName = (cause) => topicOf(cause) === 'permission' && (0,causes/* shownBy */.Le)(cause).model !== 'absent';
function calendarQuestions(hasStoredKey) {
    return [
        'spend_limit',
        'organization_spend_limit',
        'costs',
        ...(hasStoredKey ? ['api_keys', ...admin_api/* USAGE_KINDS */.od.map((kind) => `usage_${kind}`)] : [])
    ];
}
function questionsFor(checks, minimums, hasStoredKey, listing = verification_listing/* SKIPPED_LISTING */.gJ) {
    const refusals = [listing, ...checks, ...checks.flatMap(({ capabilities }) => capabilities)];
    const someScope = refusals.some(({ cause }) => (0,causes/* lacksScope */.P8)(cause));
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
    return (0,causes/* lacksScope */.P8)(refused.cause) ? ruleHint(refused.message, rules) : null;
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

// EXTERNAL MODULE: ./src/core/admin-key/called.ts
var called = __webpack_require__(7256);
// EXTERNAL MODULE: ./src/core/credential/key.ts
var credential_key = __webpack_require__(4626);
// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(194);
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
    if (cause === null || (0,causes/* traitsOf */.JC)(cause).related.admin !== 'key' || (httpStatus !== null && httpStatus !== 401))
        return null;
    const { keys, key, project, nowMs } = state;
    const own = theKey(keys, key);
    if (own === null)
        return (0,causes/* traitsOf */.JC)(cause).shows.key === 'rejected' ? deletedKeyHint(keys, key, project) : null;
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










const NOTHING_LEARNT = { answers: admin_api/* NO_ADMIN_ANSWERS */.mF, failures: [], requests: 0 };
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
        const { readAdmin } = await __webpack_require__.e(/* import() */ 963).then(__webpack_require__.bind(__webpack_require__, 8963));
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
        calls: (0,called/* countedCalls */.eb)(answers, own?.id ?? null),
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


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
