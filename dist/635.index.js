export const id = 635;
export const ids = [635];
export const modules = {
	3635:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	readAdmin: () => (/* binding */ readAdmin)
});
// EXTERNAL MODULE: ./node_modules/openai/index.mjs + 229 modules
var openai = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/core/admin-key/admin-api.ts
var admin_api = __webpack_require__(8195);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(0);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./src/core/diagnosis/causes.ts
var causes = __webpack_require__(5197);
// EXTERNAL MODULE: ./src/core/endpoints/endpoints.ts + 1 modules
var endpoints = __webpack_require__(2847);
// EXTERNAL MODULE: ./src/core/endpoints/hosted-tools.ts
var hosted_tools = __webpack_require__(6161);
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements = __webpack_require__(6861);
;// CONCATENATED MODULE: ./src/core/report.ts
const causeNames = Object.keys(causes/* CAUSES */.hE);
const endpointNames = Object.keys(endpoints/* ENDPOINTS */.Hr);
const cause = schemas/* enum */.k5n(causeNames);
const checkStatus = schemas/* enum */.k5n(['usable', 'unusable', 'undetermined']);
const count = schemas/* int */.Whr().nonnegative();
const date = iso/* date */.p6();
const capability = schemas/* strictObject */.rej({
	name: schemas/* string */.YjP().describe('As the requirement writes it: tools, reasoning=high'),
	status: checkStatus,
	cause: cause.nullable(),
	message: schemas/* string */.YjP().nullable().describe("The API's own text, redacted, or what came instead of the capability"),
	httpStatus: schemas/* int */.Whr().nullable(),
	requestId: schemas/* string */.YjP().nullable(),
	latencyMs: count.nullable().describe('Of the last request')
});
const check = schemas/* strictObject */.rej({
	model: schemas/* string */.YjP(),
	endpoint: schemas/* enum */.k5n(endpointNames),
	status: checkStatus,
	cause: cause.nullable(),
	listed: schemas/* boolean */.zMY().nullable().describe('On the list of models; null if the list could not be read'),
	answeredAs: schemas/* string */.YjP().nullable().describe('The model that the answer names'),
	message: schemas/* string */.YjP().nullable().describe("The API's own text, redacted"),
	hint: schemas/* string */.YjP()
		.nullable()
		.describe('What the answer tells beyond its cause, such as a scope, a host or a similar name'),
	httpStatus: schemas/* int */.Whr().nullable(),
	requestId: schemas/* string */.YjP().nullable(),
	latencyMs: count.nullable().describe('Of the last request'),
	attempts: count.describe('Requests sent for this check'),
	usage: schemas/* strictObject */.rej({ inputTokens: count.nullable(), outputTokens: count.nullable() }).nullable(),
	costUsd: schemas/* number */.aig().nonnegative().nullable().describe('List price of the usage; null if no exact price is known'),
	rateLimits: schemas/* strictObject */.rej({ requestsPerMinute: count.nullable(), tokensPerMinute: count.nullable() }).nullable(),
	shutdownDate: date.nullable(),
	capabilities: schemas/* array */.YOg(capability).describe('The capabilities asked for; a model is usable without them'),
	replacement: schemas/* strictObject */.rej({
		model: schemas/* string */.YjP(),
		asOf: date.describe('The day on which the table was taken from the deprecations page'),
		status: checkStatus.nullable().describe('Its status with this key in this run; null if it was not called')
	})
		.nullable()
		.describe("The replacement on the provider's deprecations page; null if it names none")
});
const use = schemas/* strictObject */.rej({
	model: schemas/* string */.YjP(),
	path: schemas/* string */.YjP().describe('Relative to the workspace, with / between folders'),
	line: schemas/* int */.Whr().positive(),
	column: schemas/* int */.Whr().positive().describe('In UTF-16 units; the first is 1'),
	kind: schemas/* enum */.k5n(['used', 'choice', 'mention'])
		.describe('Only "used" becomes a requirement; a "choice" is one of a menu or a table'),
	why: schemas/* string */.YjP().describe('The evidence that decided the kind'),
	variable: schemas/* string */.YjP().nullable().describe('The variable that has the model as its value or default'),
	requirement: schemas/* string */.YjP().nullable().describe('The text of the requirement that covers it')
});
const requirement = schemas/* strictObject */.rej({
	text: schemas/* string */.YjP(),
	level: schemas/* enum */.k5n(requirements/* LEVELS */.A_),
	status: schemas/* enum */.k5n(['met', 'unmet', 'undetermined']),
	selected: schemas/* string */.YjP().nullable(),
	models: schemas/* array */.YOg(schemas/* string */.YjP()),
	proof: schemas/* enum */.k5n(['called', 'listed']).nullable(),
	cause: cause.nullable()
});
const warning = schemas/* strictObject */.rej({
	kind: schemas/* enum */.k5n([
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
	level: schemas/* enum */.k5n(['warning', 'notice']).describe('A notice is shown in the summary only'),
	model: schemas/* string */.YjP().nullable(),
	message: schemas/* string */.YjP()
});
const models = schemas/* array */.YOg(schemas/* string */.YjP());
function forEachTool(entry) {
	return Object.fromEntries(hosted_tools/* HOSTED_TOOLS */.c.map((tool) => [tool, entry.optional()]));
}
const permissionMode = schemas/* enum */.k5n(['allow_list', 'deny_list']);
const fix = schemas/* strictObject */.rej({
	method: schemas/* literal */.euz('POST'),
	path: schemas/* string */.YjP().describe("The path on the API's host, with {project_id} instead of the project's id"),
	body: schemas/* union */.KCZ([
		schemas/* strictObject */.rej({ mode: permissionMode, model_ids: models }),
		schemas/* strictObject */.rej({ enabled_tiers: schemas/* array */.YOg(schemas/* string */.YjP()) }),
		schemas/* strictObject */.rej(forEachTool(schemas/* strictObject */.rej({ enabled: schemas/* literal */.euz(true) })))
	]),
	models: models.describe('The models that would get access, the tool or the tier')
});
const spend = schemas/* strictObject */.rej({
	scope: schemas/* enum */.k5n(['project', 'organization']).describe('Whose limit it is'),
	limitUsd: schemas/* number */.aig().nonnegative(),
	spentUsd: schemas/* number */.aig().nonnegative().describe('Spent in the scope of the limit, in this interval so far'),
	interval: schemas/* string */.YjP(),
	reachedOn: date
		.nullable()
		.describe('The day on which the limit is reached at this rate; null if not in this interval')
});
const called = schemas/* strictObject */.rej({
	model: schemas/* string */.YjP(),
	requests: count,
	requirement: schemas/* string */.YjP().nullable().describe('The requirement that names it'),
	shutdownDate: date.nullable()
});
const report = schemas/* strictObject */.rej({
	schemaVersion: schemas/* literal */.euz(1),
	generatedAt: iso/* datetime */.w$(),
	apiHost: schemas/* string */.YjP(),
	result: schemas/* enum */.k5n(['passed', 'failed', 'undetermined', 'skipped']),
	key: schemas/* strictObject */.rej({
		status: schemas/* enum */.k5n(['accepted', 'rejected', 'missing', 'undetermined']),
		kind: schemas/* enum */.k5n(['project', 'service-account', 'admin', 'user', 'workload-identity', 'unknown']),
		cause: cause.nullable(),
		name: schemas/* string */.YjP().nullable().describe('The name that the key has in its project'),
		owner: schemas/* enum */.k5n(['person', 'service-account']).nullable().describe('The kind of owner, never its name'),
		ageDays: count.nullable(),
		lastUsedAt: iso/* datetime */.w$().nullable(),
		expiresAt: iso/* datetime */.w$().nullable().describe('null if the key does not expire, or if that is not known'),
		ownerAccess: schemas/* enum */.k5n(['active', 'inactive']).nullable().describe("The owner's access to the project of the key")
	}),
	listing: schemas/* strictObject */.rej({
		status: schemas/* enum */.k5n(['ok', 'denied', 'unavailable', 'skipped']),
		count: count.nullable(),
		cause: cause.nullable()
	}),
	requirements: schemas/* array */.YOg(requirement),
	checks: schemas/* array */.YOg(check),
	uses: schemas/* array */.YOg(use).describe('Places in the repository that name models; empty unless "find-models" asked for them'),
	warnings: schemas/* array */.YOg(warning),
	fixes: schemas/* array */.YOg(fix).describe('Requests that an owner could send to grant what is missing; never sent by this action'),
	spend: spend.nullable().describe('null if no limit is set, or if it is not known'),
	called: schemas/* array */.YOg(called).nullable().describe('The models that the key called in the last 30 days, most called first'),
	adminRequests: count.describe('Requests with the admin key, which are not counted in requests'),
	requests: count.describe('All requests to the model API, including the list and the control requests'),
	durationMs: count
});
;// CONCATENATED MODULE: ./src/core/admin-key/admin-shapes.ts
const atLeastZero = schemas/* number */.aig().nonnegative();
const modelPermissions = schemas/* object */.Ikc({ mode: permissionMode, model_ids: schemas/* array */.YOg(schemas/* string */.YjP()) });
const rateLimit = schemas/* object */.Ikc({
	model: schemas/* string */.YjP(),
	max_requests_per_1_minute: atLeastZero,
	max_tokens_per_1_minute: atLeastZero
});
const admin_shapes_spendLimit = schemas/* object */.Ikc({
	threshold_amount: atLeastZero,
	currency: schemas/* string */.YjP(),
	interval: schemas/* string */.YjP(),
	enforcement: schemas/* object */.Ikc({ status: schemas/* string */.YjP() })
});
const keyOwner = schemas/* object */.Ikc({ type: schemas/* string */.YjP().nullish(), user: schemas/* unknown */.L5J().optional(), service_account: schemas/* unknown */.L5J().optional() })
	.transform(({ type, user, service_account }) => ({
	type: type ?? (service_account ? 'service_account' : user ? 'user' : undefined)
}));
const apiKey = schemas/* object */.Ikc({
	id: schemas/* string */.YjP().nullish(),
	name: schemas/* string */.YjP().nullish(),
	redacted_value: schemas/* string */.YjP(),
	created_at: atLeastZero,
	last_used_at: atLeastZero.nullish(),
	expires_at: atLeastZero.nullish(),
	owner_project_access: schemas/* string */.YjP().nullish(),
	owner: keyOwner.nullish()
});
const amount = schemas/* number */.aig().or(schemas/* string */.YjP()
	.regex(/^[-+]?\d+(\.\d+)?(E[-+]?\d+)?$/i)
	.transform(Number)
	.refine(Number.isFinite));
const cost = schemas/* object */.Ikc({
	amount: schemas/* object */.Ikc({ value: amount, currency: schemas/* string */.YjP() }),
	project_id: schemas/* string */.YjP().nullish()
});
const admin_shapes_usage = schemas/* object */.Ikc({
	num_model_requests: schemas/* int */.Whr().nonnegative(),
	model: schemas/* string */.YjP().nullish(),
	api_key_id: schemas/* string */.YjP().nullish()
});
const dayOf = (result) => schemas/* object */.Ikc({ results: schemas/* array */.YOg(result) });
const hostedToolPermissions = schemas/* object */.Ikc(forEachTool(schemas/* object */.Ikc({ enabled: schemas/* boolean */.zMY() }).nullish()));
const serviceTierSettings = schemas/* object */.Ikc({ enabled_tiers: schemas/* literal */.euz('all').or(schemas/* array */.YOg(schemas/* string */.YjP())) });
const federationRule = schemas/* object */.Ikc({
	id: schemas/* string */.YjP(),
	name: schemas/* string */.YjP().nullish(),
	enabled: schemas/* boolean */.zMY(),
	permissions: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), scopes: schemas/* array */.YOg(schemas/* string */.YjP()).optional() })
});
;// CONCATENATED MODULE: ./src/adapters/admin.ts
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
		answers: { ...admin_api/* NO_ADMIN_ANSWERS */.m, ...answers },
		failures: replies.map(({ failure }) => failure).filter((failure) => failure !== null),
		requests
	};
}
function questionsTo(client, { project, identity, nowMs }, signal) {
	const { organization } = client.admin;
	const { projects, usage, spendLimit, workloadIdentityProviders } = organization;
	const options = { signal };
	const calls = (kind) => () => days(admin_shapes_usage, (page) => usage[USAGE_METHODS[kind]]({
		start_time: startOfDay(nowMs) - (CALLED_DAYS - 1) * SECONDS_PER_DAY,
		bucket_width: '1d',
		group_by: ['model', 'api_key_id'],
		project_ids: [project],
		limit: MAX_DAYS,
		...page
	}, options));
	return {
		model_permissions: async () => parsedAs(modelPermissions, await projects.modelPermissions.retrieve(project, options)),
		rate_limits: async () => parsedAs(rateLimit.array().min(1), await admin_all(projects.rateLimits.listRateLimits(project, { limit: PAGE_SIZE }, options))),
		spend_limit: async () => parsedAs(admin_shapes_spendLimit, await projects.spendLimit.retrieve(project, options)),
		organization_spend_limit: async () => parsedAs(admin_shapes_spendLimit, await spendLimit.retrieve(options)),
		costs: () => days(cost, (page) => usage.costs({
			start_time: startOfMonth(nowMs),
			bucket_width: '1d',
			group_by: ['project_id'],
			limit: MAX_DAYS,
			...page
		}, options)),
		api_keys: async () => parsedAs(apiKey.array().min(1), await admin_all(projects.apiKeys.list(project, { limit: PAGE_SIZE, owner_project_access: 'any' }, options))),
		hosted_tool_permissions: async () => parsedAs(hostedToolPermissions, await projects.hostedToolPermissions.retrieve(project, options)),
		service_tier_settings: async () => parsedAs(serviceTierSettings, await projects.serviceTierSettings.retrieve(project, options)),
		federation_rules: async () => {
			if (identity === null)
				throw new Error('a stored key has no federation rules');
			const { identityProviderId, serviceAccountId: service_account_id } = identity;
			const query = { limit: PAGE_SIZE, service_account_id };
			const rules = workloadIdentityProviders.federationRules.list(identityProviderId, query, options);
			return parsedAs(federationRule.array(), await admin_all(rules));
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
	return new openai["default"]({
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
async function admin_all(pages) {
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
		const day = dayOf(schema).array();
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
	const status = error instanceof openai.APIError ? (error.status ?? null) : null;
	return { question, status, message: error.message };
}
	})
};
