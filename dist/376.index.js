export const id = 376;
export const ids = [376];
export const modules = {

/***/ 2376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createApi: () => (/* binding */ createApi)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var openai__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7765);
/* harmony import */ var _core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1799);
/* harmony import */ var _core_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3006);





function createApi(connection) {
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, connection.signal);
    const bodies = new WeakMap();
    const client = createClient(connection, bodies);
    const nextTurn = createTurns();
    const call = async (request) => request.encoding === 'websocket'
        ? converse(connection, request)
        : exchange(connection, bodies, async () => client
            .post(request.path, {
            body: request.file ? await form(request) : request.body,
            headers: { 'Cache-Control': 'no-store', ...withoutHeader(request.without) }
        })
            .asResponse());
    return {
        async send(request) {
            await nextTurn();
            return call(request);
        },
        list: (without) => {
            const headers = without === 'key' ? withoutCredentials(connection) : withoutHeader(without);
            return exchange(connection, bodies, () => client.get('/models', { headers }).asResponse());
        }
    };
}
function createTurns() {
    let last = Promise.resolve();
    const turn = async () => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
    };
    return () => {
        last = last.then(turn);
        return last;
    };
}
function createClient(connection, bodies) {
    delete process.env.OPENAI_CUSTOM_HEADERS;
    const { apiKey, baseUrl, organization, project, timeoutMs } = connection;
    return new openai__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay({
        apiKey,
        baseURL: baseUrl,
        organization: organization ?? null,
        project: project ?? null,
        adminAPIKey: null,
        webhookSecret: null,
        logLevel: 'off',
        maxRetries: 0,
        timeout: timeoutMs,
        defaultHeaders: { ...azureHeaders(connection), ...connection.headers },
        fetch: fetchWhole(connection, bodies)
    });
}
function fetchWhole({ fetch, signal }, bodies) {
    return async (url, init) => {
        const end = endOf(signal, init?.signal);
        try {
            const response = await fetch(url, { ...init, signal: end.signal, redirect: 'manual' });
            const body = await response.text();
            if ((0,_core_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_3__/* .isSoundType */ .ic)(response.headers.get('content-type') ?? ''))
                end.now();
            const copy = new Response(null, response);
            bodies.set(copy.headers, body);
            return copy;
        }
        finally {
            end.release();
        }
    };
}
function azureHeaders({ host, apiKey }) {
    return host === 'azure' && typeof apiKey === 'string' && !apiKey.startsWith('eyJ')
        ? { 'api-key': apiKey, Authorization: null }
        : {};
}
async function converse(connection, request) {
    const { apiKey } = connection;
    try {
        const token = typeof apiKey === 'string' ? apiKey : await apiKey();
        return await connection.realtime(request, credentialHeaders(connection, token, request.without));
    }
    catch (error) {
        return (0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g)(error, false, 0);
    }
}
function credentialHeaders(connection, token, without) {
    const headers = {
        Authorization: `Bearer ${token}`,
        'OpenAI-Organization': connection.organization,
        'OpenAI-Project': connection.project,
        ...azureHeaders(connection),
        ...withoutHeader(without),
        ...connection.headers
    };
    const isGiven = (entry) => typeof entry[1] === 'string';
    return Object.fromEntries(Object.entries(headers).filter(isGiven));
}
function withoutHeader(setting) {
    if (setting === undefined)
        return {};
    return { [setting === 'organization' ? 'OpenAI-Organization' : 'OpenAI-Project']: null };
}
function withoutCredentials({ headers }) {
    const names = ['Authorization', 'api-key', 'OpenAI-Organization', 'OpenAI-Project', ...Object.keys(headers)];
    return Object.fromEntries(names.map((name) => [name, null]));
}
async function form({ body, file }) {
    const data = new FormData();
    for (const [name, value] of Object.entries(body))
        data.append(name, String(value));
    if (file)
        data.append(file.field, (await (0,openai__WEBPACK_IMPORTED_MODULE_2__/* .toFile */ .eZ)(file.bytes, file.name, { type: 'audio/wav' })));
    return data;
}
async function exchange({ signal }, bodies, send) {
    if (signal.aborted)
        return { kind: 'stopped' };
    const startedAt = performance.now();
    const answer = ({ status, headers }) => ({
        kind: 'response',
        status,
        headers: Object.fromEntries(headers),
        body: bodies.get(headers) ?? '',
        latencyMs: performance.now() - startedAt
    });
    try {
        return answer(await send());
    }
    catch (error) {
        if (error instanceof openai__WEBPACK_IMPORTED_MODULE_2__/* .APIError */ .LG && error.status !== undefined && error.headers)
            return answer(error);
        if ((0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbortOf */ .k)(signal))
            return { kind: 'stopped' };
        return (0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g)(error, error instanceof openai__WEBPACK_IMPORTED_MODULE_2__/* .APIConnectionTimeoutError */ .qA, performance.now() - startedAt);
    }
}
function endOf(run, time) {
    const controller = new AbortController();
    const now = () => controller.abort();
    const timeOut = () => controller.abort(Object.assign(new Error('The request timed out'), { code: 'ETIMEDOUT' }));
    if (run.aborted)
        now();
    run.addEventListener('abort', now);
    time?.addEventListener('abort', timeOut);
    const release = () => {
        run.removeEventListener('abort', now);
        time?.removeEventListener('abort', timeOut);
    };
    return { signal: controller.signal, now, release };
}


/***/ }),

/***/ 1799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf),
/* harmony export */   k: () => (/* binding */ isAbortOf)
/* harmony export */ });
const MAX_LINKS = 10;
const isAbortOf = (signal) => signal.aborted;
function failureOf(error, timedOut, latencyMs) {
    return { kind: 'failure', chain: chainOf(error), timedOut, latencyMs };
}
function chainOf(error) {
    const chain = [];
    const queue = [error];
    while (queue.length > 0 && chain.length < MAX_LINKS) {
        const { code, message, cause, errors } = (queue.shift() ?? {});
        chain.push({ code: typeof code === 'string' ? code : null, message: typeof message === 'string' ? message : '' });
        queue.push(...[cause, ...(Array.isArray(errors) ? errors : [])].filter((inner) => inner instanceof Object));
    }
    return chain;
}


/***/ }),

/***/ 3006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ endedWithError),
/* harmony export */   JI: () => (/* binding */ complaintIn),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   gH: () => (/* binding */ isSound),
/* harmony export */   ic: () => (/* binding */ isSoundType),
/* harmony export */   lq: () => (/* binding */ isFilled),
/* harmony export */   ru: () => (/* binding */ isSpoken)
/* harmony export */ });
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isNonEmptyText = (value) => typeof value === 'string' && value !== '';
const isFilled = (value) => typeof value === 'object' && value !== null ? Object.values(value).some(Boolean) : Boolean(value);
const firstOf = (value) => (Array.isArray(value) ? value[0] : undefined);
const COMPLAINTS = ['error', 'errors', 'detail'];
const STATUS_FIELDS = ['code', 'status', 'status_code', 'statusCode'];
function complaintIn(body) {
    const field = COMPLAINTS.find((name) => isFilled(body[name]));
    if (field !== undefined)
        return `it holds "${field}"`;
    if (body.success === false)
        return 'it says "success": false';
    const status = STATUS_FIELDS.find((name) => /^[45]\d\d$/.test(String(body[name])));
    if (status !== undefined)
        return `it says "${status}": ${String(body[status])}`;
    return isObject(body.base_resp) && isFilled(body.base_resp.status_code) ? 'it holds a failed "base_resp"' : null;
}
const unlessItComplains = (verdict) => (body) => complaintIn(body) ?? verdict(body);
const SAYINGS = ['content', 'reasoning_content', 'reasoning', 'refusal', 'tool_calls', 'function_call', 'audio'];
const OTHER_ROLES = ['user', 'system', 'developer', 'tool', 'error'];
function isMessage(value) {
    if (!isObject(value) || isFilled(value.error) || OTHER_ROLES.includes(value.role))
        return false;
    return isNonEmptyText(value.role) || SAYINGS.some((name) => isFilled(value[name]));
}
function isSpoken(choice) {
    if (!isObject(choice))
        return false;
    return typeof choice.text === 'string' || isMessage(choice.message) || isMessage(choice.delta);
}
function endedWithError(choice) {
    return isObject(choice) && (isFilled(choice.error) || choice.finish_reason === 'error');
}
function ofChat(body) {
    const choice = firstOf(body.choices);
    if (!isObject(choice))
        return 'the answer has no "choices"';
    if (endedWithError(choice))
        return 'its choice ended with an error';
    return isSpoken(choice) ? null : 'its choice holds no message';
}
const FINISHED_EARLY = ['max_output_tokens', 'content_filter', 'max_tokens', 'length'];
function ofResponses({ status, incomplete_details: details, output }) {
    const isFinished = status === 'completed' || (status === 'incomplete' && FINISHED_EARLY.includes(details?.reason));
    if (!isFinished)
        return `the response ended as "${String(status)}"`;
    if ((output === undefined || output === null) && status === 'incomplete')
        return null;
    if (!Array.isArray(output))
        return 'the answer has no "output"';
    return output.every(isItem) ? null : 'its "output" holds something other than items';
}
function isItem(item) {
    if (!isObject(item) || typeof item.type !== 'string' || isFilled(item.error))
        return false;
    return !/error/i.test(item.type) && !(item.type === 'message' && item.status === 'failed');
}
function ofEmbeddings({ data }) {
    const entry = firstOf(data);
    const isEmbedding = isObject(entry) && !isFilled(entry.error) && isVector(entry.embedding);
    return isEmbedding ? null : 'the answer has no "data" with an embedding';
}
const MAX_READ = 1_000;
function isBase64(value) {
    const beginning = value.slice(0, MAX_READ);
    return /^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(beginning) && !/^[A-Za-z]+$/.test(beginning);
}
function isVector(value) {
    if (typeof value === 'string')
        return isBase64(value);
    if (!Array.isArray(value) || value.length === 0)
        return false;
    return value.every((one) => (Array.isArray(one) ? isVector(one) : Number.isFinite(one)));
}
function ofModerations({ results }) {
    const result = firstOf(results);
    const isJudged = isObject(result) &&
        !isFilled(result.error) &&
        (typeof result.flagged === 'boolean' || (isObject(result.categories) && Object.keys(result.categories).length > 0));
    return isJudged ? null : 'the answer has no "results" with a judgement';
}
function ofImages({ data }) {
    const image = firstOf(data);
    const isImage = isObject(image) && !isFilled(image.error) && (isPicture(image.b64_json) || isAddress(image.url));
    return isImage ? null : 'the answer has no "data" with an image';
}
const isPicture = (value) => isNonEmptyText(value) && isBase64(beginningOfPicture(value.slice(0, MAX_READ)));
const beginningOfPicture = (text) => text.replace(/^data:image\/[\w.+-]{1,40};base64,/, '').replace(/\s/g, '');
const isAddress = (value) => isNonEmptyText(value) && /^(https?:\/\/|\/|data:image\/)/.test(value);
const ofTranscriptions = ({ text }) => (typeof text === 'string' ? null : 'the answer has no "text"');
const SOUND = /^(ID3|RIFF|OggS|fLaC|FORM)|[\x00-\x08\x0e-\x1f\xff\ufffd]/;
const isSoundType = (contentType = '') => /^audio\//i.test(contentType);
const isSound = (beginning) => SOUND.test(beginning);
const VERDICTS = {
    responses: unlessItComplains(ofResponses),
    chat: unlessItComplains(ofChat),
    embeddings: unlessItComplains(ofEmbeddings),
    moderations: unlessItComplains(ofModerations),
    images: unlessItComplains(ofImages),
    transcriptions: unlessItComplains(ofTranscriptions),
    realtime: (body) => {
        const response = (body.response ?? {});
        if (body.type !== 'response.done')
            return `the session ended with "${String(body.type)}"`;
        const complaint = complaintIn(body) ?? complaintIn(response);
        if (complaint !== null)
            return complaint;
        if (response.status === 'completed' || response.status === 'incomplete')
            return null;
        return `the response ended as "${String(response.status)}"`;
    }
};


/***/ })

};
