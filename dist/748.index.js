export const id = 748;
export const ids = [748];
export const modules = {

/***/ 748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readAdmin: () => (/* binding */ readAdmin)
});

// EXTERNAL MODULE: ./node_modules/openai/index.mjs + 228 modules
var openai = __webpack_require__(7765);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./src/core/admin-key/admin-api.ts
/**
 * What an admin key may read of a project, as far as it is used: shapes of GET /organization/projects/{project_id}/…
 * https://developers.openai.com/api/reference/resources/admin
 */

const count = schemas/* number */.aig().nonnegative();
/** The models that a project may call, or may not. */
const modelPermissions = schemas/* object */.Ikc({ mode: schemas/* enum */.k5n(['allow_list', 'deny_list']), model_ids: schemas/* array */.YOg(schemas/* string */.YjP()) });
/** What one model of a project may do in a minute. */
const rateLimit = schemas/* object */.Ikc({
    model: schemas/* string */.YjP(),
    max_requests_per_1_minute: count,
    max_tokens_per_1_minute: count
});
/** What a project may spend. */
const spendLimit = schemas/* object */.Ikc({
    /** In cents. */
    threshold_amount: count,
    currency: schemas/* string */.YjP(),
    interval: schemas/* string */.YjP(),
    enforcement: schemas/* object */.Ikc({ status: schemas/* string */.YjP() })
});
/** A key of the project, its secret part left out. */
const apiKey = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().nullish(),
    redacted_value: schemas/* string */.YjP(),
    created_at: count,
    last_used_at: count.nullish(),
    owner: schemas/* object */.Ikc({ type: schemas/* string */.YjP().optional() }).nullish()
});
/** What is known without an admin key. */
const NO_ADMIN_ANSWERS = {
    model_permissions: null,
    rate_limits: null,
    spend_limit: null,
    api_keys: null
};

;// CONCATENATED MODULE: ./src/adapters/admin.ts
/** Reads a project's settings with an admin key, through the official SDK. It sends GET requests and nothing else. */


/** A project has a few hundred models and keys; a list that never ends must not be read for ever. */
const MAX_ENTRIES = 10_000;
const PAGE_SIZE = 100;
const MAX_TIMEOUT_MS = 10_000;
/** Asks all questions at once. Never throws: what could not be read is a failure in the reply. */
async function readAdmin(connection, project, questions) {
    const projects = createClient(connection).admin.organization.projects;
    const { signal } = connection;
    // The SDK makes an empty list of an answer that is no list: no project has neither limits nor keys.
    const ask = {
        model_permissions: async () => parse(modelPermissions, await projects.modelPermissions.retrieve(project, { signal })),
        rate_limits: async () => parse(rateLimit.array().min(1), await admin_all(projects.rateLimits.listRateLimits(project, { limit: PAGE_SIZE }, { signal }))),
        spend_limit: async () => parse(spendLimit, await projects.spendLimit.retrieve(project, { signal })),
        // Keys whose owner has left the project included: they are what a search is for.
        api_keys: async () => parse(apiKey.array().min(1), await admin_all(projects.apiKeys.list(project, { limit: PAGE_SIZE, owner_project_access: 'any' }, { signal })))
    };
    const replies = await Promise.all(questions.map((question) => ask[question]().then((value) => ({ answer: [question, value], failure: null }), (error) => ({ answer: null, failure: failureOf(question, error) }))));
    const answers = Object.fromEntries(replies.map(({ answer }) => answer).filter((answer) => answer !== null));
    return {
        answers: { ...NO_ADMIN_ANSWERS, ...answers },
        failures: replies.map(({ failure }) => failure).filter((failure) => failure !== null)
    };
}
function createClient({ adminApiKey, baseUrl, timeoutMs, fetch }) {
    return new openai/* default */.Ay({
        adminAPIKey: adminApiKey,
        baseURL: baseUrl,
        apiKey: null,
        organization: null,
        project: null,
        webhookSecret: null,
        logLevel: 'off',
        // What it adds is not worth a wait.
        maxRetries: 0,
        timeout: Math.min(timeoutMs, MAX_TIMEOUT_MS),
        fetch: (url, init) => {
            if (init?.method?.toUpperCase() !== 'GET')
                throw new Error('An admin key is used to read only');
            return fetch(url, { ...init, redirect: 'manual' });
        }
    });
}
/** Every page. */
async function admin_all(pages) {
    const entries = [];
    for await (const entry of pages) {
        if (entries.push(entry) >= MAX_ENTRIES)
            break;
    }
    return entries;
}
function parse(schema, value) {
    const parsed = schema.safeParse(value);
    if (!parsed.success)
        throw new Error('the answer has a form that this action does not know');
    return parsed.data;
}
function failureOf(question, error) {
    const status = error instanceof openai/* APIError */.LG ? (error.status ?? null) : null;
    return { question, status, message: error.message };
}


/***/ })

};
