export const id = 963;
export const ids = [963];
export const modules = {

/***/ 8963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAdmin: () => (/* binding */ readAdmin)
/* harmony export */ });
/* harmony import */ var openai__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7765);
/* harmony import */ var _core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8195);


const MAX_ENTRIES = 10_000;
const MAX_RESULTS = 100_000;
const MAX_DAY_PAGES = 31;
const PAGE_SIZE = 100;
const MAX_TIMEOUT_MS = 10_000;
const SECONDS_PER_DAY = 86_400;
const MAX_DAYS = 31;
const CALLED_DAYS = 30;
async function readAdmin(connection, subject, questions) {
    let requests = 0;
    const client = createAdminClient(connection, () => {
        requests += 1;
    });
    const ask = questionsTo(client, subject, connection.signal);
    const replies = await Promise.all(questions.map((question) => ask[question]().then((value) => ({ answer: [question, value], failure: null }), (error) => ({ answer: null, failure: adminFailureOf(question, error) }))));
    const answers = Object.fromEntries(replies.map(({ answer }) => answer).filter((answer) => answer !== null));
    return {
        answers: { ..._core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_ADMIN_ANSWERS */ .mF, ...answers },
        failures: replies.map(({ failure }) => failure).filter((failure) => failure !== null),
        requests
    };
}
function questionsTo(client, { project, identity, nowMs }, signal) {
    const { organization } = client.admin;
    const { projects, usage, spendLimit, workloadIdentityProviders } = organization;
    const options = { signal };
    const calls = (kind) => () => days(_core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI, (page) => usage[USAGE_METHODS[kind]]({
        start_time: startOfDay(nowMs) - (CALLED_DAYS - 1) * SECONDS_PER_DAY,
        bucket_width: '1d',
        group_by: ['model', 'api_key_id'],
        project_ids: [project],
        limit: MAX_DAYS,
        ...page
    }, options));
    return {
        model_permissions: async () => parsedAs(_core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .modelPermissions */ .EO, await projects.modelPermissions.retrieve(project, options)),
        rate_limits: async () => parsedAs(_core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimit */ ["if"].array().min(1), await all(projects.rateLimits.listRateLimits(project, { limit: PAGE_SIZE }, options))),
        spend_limit: async () => parsedAs(_core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .spendLimit */ .Ie, await projects.spendLimit.retrieve(project, options)),
        organization_spend_limit: async () => parsedAs(_core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .spendLimit */ .Ie, await spendLimit.retrieve(options)),
        costs: () => days(_core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .cost */ .y, (page) => usage.costs({
            start_time: startOfMonth(nowMs),
            bucket_width: '1d',
            group_by: ['project_id'],
            limit: MAX_DAYS,
            ...page
        }, options)),
        api_keys: async () => parsedAs(_core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiKey */ .Kz.array().min(1), await all(projects.apiKeys.list(project, { limit: PAGE_SIZE, owner_project_access: 'any' }, options))),
        hosted_tool_permissions: async () => parsedAs(_core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .hostedToolPermissions */ .u8, await projects.hostedToolPermissions.retrieve(project, options)),
        service_tier_settings: async () => parsedAs(_core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceTierSettings */ .r9, await projects.serviceTierSettings.retrieve(project, options)),
        federation_rules: async () => {
            if (identity === null)
                throw new Error('a stored key has no federation rules');
            const { identityProviderId, serviceAccountId: service_account_id } = identity;
            const query = { limit: PAGE_SIZE, service_account_id };
            const rules = workloadIdentityProviders.federationRules.list(identityProviderId, query, options);
            return parsedAs(_core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .federationRule */ .Gj.array(), await all(rules));
        },
        usage_completions: calls('completions'),
        usage_embeddings: calls('embeddings'),
        usage_moderations: calls('moderations'),
        usage_images: calls('images'),
        usage_audio_speeches: calls('audio_speeches'),
        usage_audio_transcriptions: calls('audio_transcriptions')
    };
}
const USAGE_METHODS = {
    completions: 'completions',
    embeddings: 'embeddings',
    moderations: 'moderations',
    images: 'images',
    audio_speeches: 'audioSpeeches',
    audio_transcriptions: 'audioTranscriptions'
};
const startOfDay = (nowMs) => Math.floor(nowMs / 1000 / SECONDS_PER_DAY) * SECONDS_PER_DAY;
function startOfMonth(nowMs) {
    const now = new Date(nowMs);
    return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1) / 1000;
}
function createAdminClient({ adminApiKey, baseUrl, timeoutMs, fetch }, onRequest) {
    return new openai__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay({
        adminAPIKey: adminApiKey,
        baseURL: baseUrl,
        apiKey: null,
        organization: null,
        project: null,
        webhookSecret: null,
        logLevel: 'off',
        maxRetries: 0,
        timeout: Math.min(timeoutMs, MAX_TIMEOUT_MS),
        fetch: (url, init) => {
            if (init?.method?.toUpperCase() !== 'GET')
                throw new Error('An admin key is used to read only');
            onRequest();
            return fetch(url, { ...init, redirect: 'manual' });
        }
    });
}
async function all(pages) {
    const entries = [];
    for await (const entry of pages) {
        if (entries.push(entry) >= MAX_ENTRIES)
            break;
    }
    return entries;
}
async function days(schema, read) {
    const results = [];
    let cursor = null;
    for (let pages = 0; pages < MAX_DAY_PAGES; pages++) {
        const { data, has_more, next_page } = await read(cursor === null ? {} : { page: cursor });
        const day = _core_admin_key_admin_api_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb(schema).array();
        results.push(...parsedAs(day, data).flatMap((one) => one.results));
        if (results.length > MAX_RESULTS)
            break;
        if (has_more !== true || typeof next_page !== 'string')
            return results;
        cursor = next_page;
    }
    throw new Error('the answer is too long to be summed up');
}
function parsedAs(schema, value) {
    const parsed = schema.safeParse(value);
    if (!parsed.success)
        throw new Error('the answer has a form that this action does not know');
    return parsed.data;
}
function adminFailureOf(question, error) {
    const status = error instanceof openai__WEBPACK_IMPORTED_MODULE_0__/* .APIError */ .LG ? (error.status ?? null) : null;
    return { question, status, message: error.message };
}


/***/ })

};
