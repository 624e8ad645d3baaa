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
/* harmony import */ var _core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1799);
/** The model API through the official SDK: one request in, one Answer out. It never throws and never retries. */




/** An API at one base URL, with one key and one pool of connections. */
function createApi(connection) {
    // One listener per concurrent request; not a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, connection.signal);
    const bodies = new WeakMap();
    const client = createClient(connection, bodies);
    const nextTurn = createTurns();
    const call = async (request) => request.encoding === 'websocket'
        ? converse(connection, request)
        : exchange(connection, bodies, async () => client
            .post(request.path, {
            body: request.file ? await form(request) : request.body,
            // A cached answer only shows what the key could do earlier.
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
/**
 * Gives each request one whole turn of the event loop. In that turn the request before it is sent, instead of waiting
 * until all are made. And the connection of an answered request becomes free again, or is found to be closed.
 */
function createTurns() {
    let last = Promise.resolve();
    // The first wait ends the turn that has begun. The second ends the next turn, which reads what has arrived.
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
    // The SDK would send these headers instead of the key under test, and has no option against it.
    delete process.env.OPENAI_CUSTOM_HEADERS;
    const { apiKey, baseUrl, organization, project, timeoutMs } = connection;
    return new openai__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay({
        apiKey,
        baseURL: baseUrl,
        // Each option is set, so that no environment variable decides silently.
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
const isSound = (headers) => headers.get('content-type')?.startsWith('audio/') === true;
/** The SDK's `fetch`. It gives the SDK an answer without a body, and keeps the body under the answer's headers. */
function fetchWhole({ fetch, signal }, bodies) {
    return async (url, init) => {
        const end = endOf(signal, init?.signal);
        try {
            // A redirect would send the key to an address that nobody configured.
            const response = await fetch(url, { ...init, signal: end.signal, redirect: 'manual' });
            const body = await response.text();
            // The beginning of a sound proves that there is sound. The rest is not needed.
            if (isSound(response.headers))
                end.now();
            // The SDK would parse a refusal's body and write it out again. Deeply nested JSON would make that fail.
            const copy = new Response(null, response);
            bodies.set(copy.headers, body);
            return copy;
        }
        finally {
            end.release();
        }
    };
}
/** Azure takes its keys in the header `api-key`. An Entra token (a JWT) goes into `Authorization`, as elsewhere. */
function azureHeaders({ host, apiKey }) {
    return host === 'azure' && typeof apiKey === 'string' && !apiKey.startsWith('eyJ')
        ? { 'api-key': apiKey, Authorization: null }
        : {};
}
/** The SDK does not open realtime sessions, so this gives them the same credentials. */
async function converse(connection, request) {
    const { apiKey } = connection;
    try {
        const token = typeof apiKey === 'string' ? apiKey : await apiKey();
        return await connection.realtime(request, credentialHeaders(connection, token, request.without));
    }
    catch (error) {
        return (0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g)(error, false, 0);
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
/** Whatever a user adds may be a credential. */
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
        if ((0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbortOf */ .k)(signal))
            return { kind: 'stopped' };
        return (0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g)(error, error instanceof openai__WEBPACK_IMPORTED_MODULE_2__/* .APIConnectionTimeoutError */ .qA, performance.now() - startedAt);
    }
}
/**
 * A request ends with the run, or when the SDK's timeout passes. `AbortSignal.any` is not used, because it would keep each
 * request in memory until the run is over.
 */
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
/** An error can be its own cause, so the chain has an end. */
const MAX_LINKS = 10;
/** Did this signal end the request? It can be read afterwards: an aborted signal stays aborted. */
const isAbortOf = (signal) => signal.aborted;
/** A failure with the whole chain of errors, outermost first. */
function failureOf(error, timedOut, latencyMs) {
    return { kind: 'failure', chain: chainOf(error), timedOut, latencyMs };
}
function chainOf(error) {
    const chain = [];
    const queue = [error];
    while (queue.length > 0 && chain.length < MAX_LINKS) {
        const { code, message, cause, errors } = (queue.shift() ?? {});
        chain.push({ code: typeof code === 'string' ? code : null, message: typeof message === 'string' ? message : '' });
        // Happy Eyeballs (RFC 8305) reports one error for each address that it tried.
        queue.push(...[cause, ...(Array.isArray(errors) ? errors : [])].filter((inner) => inner instanceof Object));
    }
    return chain;
}


/***/ })

};
