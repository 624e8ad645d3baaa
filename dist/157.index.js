export const id = 157;
export const ids = [157];
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

/***/ 2157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildReport: () => (/* binding */ buildReport),
/* harmony export */   buildSkippedReport: () => (/* binding */ buildSkippedReport)
/* harmony export */ });
/* harmony import */ var _admin_key_called_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7256);
/* harmony import */ var _credential_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4626);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(194);
/* harmony import */ var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5197);
/* harmony import */ var _endpoints_capabilities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3214);
/* harmony import */ var _endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2847);
/* harmony import */ var _verification_fallback_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9145);
/* harmony import */ var _verification_listing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6275);
/* harmony import */ var _verification_verdict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2938);









function buildReport(facts) {
    const checks = [...facts.checks.values()].map((check) => priced(check, facts.priceOf));
    const requirements = facts.lists.flatMap((list) => (0,_verification_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .judgeRequirements */ .WY)(list, facts));
    const key = { ...facts.keyFacts, ...keyOf(facts.key, checks, facts.listing) };
    const called = (0,_admin_key_called_js__WEBPACK_IMPORTED_MODULE_0__/* .calledOf */ .dG)(facts.calls, { requirements, checks, listed: facts.listing.models });
    return {
        ...headOf(facts),
        result: (0,_verification_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .resultOf */ .Bg)(requirements, key.status === 'rejected' || key.status === 'missing'),
        key,
        listing: { status: facts.listing.status, count: facts.listing.models?.size ?? null, cause: facts.listing.cause },
        requirements,
        checks,
        uses: [...(facts.uses ?? [])],
        warnings: [
            ...facts.warnings,
            ...warningsOf(facts, checks, requirements),
            ...(0,_admin_key_called_js__WEBPACK_IMPORTED_MODULE_0__/* .calledWarnings */ .V0)(called, facts.uses, facts)
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
    if (usage === null || !(0,_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_5__/* .endpointSpec */ .th)(endpoint).isListPriced)
        return check;
    const names = capabilities.filter(({ httpStatus }) => httpStatus === 200).map(({ name }) => (0,_endpoints_capabilities_js__WEBPACK_IMPORTED_MODULE_4__/* .capabilityNameOf */ .$$)(name));
    if (names.some((name) => name !== undefined && !(0,_endpoints_capabilities_js__WEBPACK_IMPORTED_MODULE_4__/* .capabilitySpec */ .qi)(name).isListPriced))
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
        key: { ..._credential_key_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_KEY_FACTS */ .wy, status: 'missing', kind: facts.key.kind, cause: facts.key.cause },
        listing: { status: _verification_listing_js__WEBPACK_IMPORTED_MODULE_6__/* .SKIPPED_LISTING */ .gJ.status, count: null, cause: null },
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
const showsAccepted = (cause) => cause === null || (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .traitsOf */ .JC)(cause).shows.key === 'accepted';
function keyOf(key, checks, listing) {
    const { kind } = key;
    if (key.cause !== null)
        return { status: statusWithout(key.cause), kind, cause: key.cause };
    const asked = checks.filter(({ attempts }) => attempts > 0);
    const tellsOfKey = listing.status !== 'skipped' && !listing.isPublic;
    const causes = [...asked.map(({ cause }) => cause), ...(tellsOfKey ? [listing.cause] : [])];
    const rejection = listing.provesKey || listing.isOpen || asked.some(({ cause }) => cause === null)
        ? undefined
        : causes.find((cause) => cause !== null && (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .traitsOf */ .JC)(cause).shows.key === 'rejected');
    if (rejection)
        return { status: 'rejected', kind, cause: rejection };
    return {
        status: causes.some(showsAccepted) ? 'accepted' : 'undetermined',
        kind,
        cause: null
    };
}
function statusWithout(cause) {
    if ((0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .traitsOf */ .JC)(cause).shows.key === 'missing')
        return 'missing';
    return (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .traitsOf */ .JC)(cause).status === 'unusable' ? 'rejected' : 'undetermined';
}
function warningsOf(facts, checks, requirements) {
    return [
        ...(checks.some(({ cause }) => cause === facts.listing.cause && cause !== null)
            ? []
            : listingWarnings(facts.listing)),
        ...requirements.filter(({ proof }) => proof === 'listed').map(proofWarning),
        ...(0,_verification_fallback_js__WEBPACK_IMPORTED_MODULE_8__/* .fallbackWarnings */ .k)(checks),
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
    if (shutdownDate === null || (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .shownBy */ .Le)(cause).model === 'gone')
        return [];
    const days = (0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .daysUntil */ .AQ)(shutdownDate, nowMs);
    if (days > shutdownWarningDays)
        return [];
    const when = days > 0 ? `is announced for ${shutdownDate}, in ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .inDays */ .DV)(days)}` : `was announced for ${shutdownDate}`;
    return [{ kind: 'shutdown', level: 'warning', model, message: `The shutdown of ${model} ${when}` }];
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
