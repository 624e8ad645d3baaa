export const id = 292;
export const ids = [292];
export const modules = {

/***/ 3468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ findProxy),
/* harmony export */   H: () => (/* binding */ createFetch)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _connection_pool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6640);
/* harmony import */ var _connection_proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5007);
/* harmony import */ var _core_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3006);
/* harmony import */ var _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6861);





const MIN_BEGINNING_BYTES = 64;
const MAX_BEGINNING_BYTES = 1_024;
const MIB = 1024 * 1024;
const MAX_BODY_BYTES = 32 * MIB;
const MAX_REFUSAL_BYTES = 64 * 1024;
const BODY_LIMITS = [
    [/\/models$/, MAX_BODY_BYTES],
    [/\/images\//, 8 * MIB],
    [/^/, 2 * MIB]
];
const DEFAULT_HEADERS = { accept: '*/*', 'accept-encoding': 'gzip, br', 'user-agent': 'openai-model-access' };
function findProxy(url) {
    try {
        return (0,_connection_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyFor */ .i)(url);
    }
    catch (error) {
        throw error instanceof _connection_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .ProxyError */ .T ? new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(error.message) : error;
    }
}
async function createFetch(host, opened = null) {
    const { request } = await (host.startsWith('https:') ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 23)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23)));
    const isThere = opened?.origin === new URL(host).origin;
    const { agent } = isThere ? opened : await (0,_connection_pool_js__WEBPACK_IMPORTED_MODULE_1__/* .createPool */ .b)(host, findProxy(host));
    return async (url, { method = 'GET', headers, body = null, signal } = {}) => {
        const payload = await encode(body);
        const options = {
            method,
            agent,
            headers: requestHeaders(headers, payload.type),
            ...(signal && { signal, ending: signal })
        };
        const unlessAborted = () => signal?.throwIfAborted();
        const incoming = await answerTo(request(String(url), options).end(payload.bytes)).finally(unlessAborted);
        return createResponse(incoming, readText(incoming, maxBytesAt(String(url))).finally(unlessAborted));
    };
}
async function encode(body) {
    if (body === null || typeof body === 'string')
        return { bytes: body ?? undefined, type: null };
    const encoded = new Response(body);
    return { bytes: Buffer.from(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') };
}
function requestHeaders(given, type) {
    return {
        ...DEFAULT_HEADERS,
        ...(type !== null && { 'content-type': type }),
        ...Object.fromEntries(new Headers(given))
    };
}
function answerTo(request) {
    return new Promise((resolve, reject) => {
        request.once('response', resolve);
        request.on('error', reject);
        request.once('close', () => reject(new Error('The connection was closed without an answer')));
        request.once('proxyConnect', ({ statusCode, statusText }) => {
            if (statusCode === 200)
                return;
            const said = Number.isNaN(statusCode) ? 'what is not HTTP' : `${statusCode} ${statusText}`;
            const message = `The proxy answered CONNECT with ${said}`;
            request.destroy(withCode(`ERR_PROXY_${statusCode}`, message));
        });
    });
}
async function decodedBody(incoming) {
    const encoding = incoming.headers['content-encoding']?.toLowerCase() ?? '';
    if (!/^(gzip|x-gzip|deflate|br)$/.test(encoding))
        return incoming;
    const { constants, createBrotliDecompress, createUnzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    const decoder = encoding === 'br'
        ? createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
        : createUnzip({ finishFlush: constants.Z_SYNC_FLUSH });
    return (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(incoming, decoder, () => undefined);
}
async function readText(incoming, maxBytes) {
    const body = await decodedBody(incoming);
    return (0,_core_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_3__/* .isSoundType */ .ic)(incoming.headers['content-type'])
        ? beginningOf(body)
        : readWhole(body, maxBytes, isRefusalStatus(incoming));
}
const isRefusalStatus = ({ statusCode = 0 }) => statusCode >= 300;
function beginningOf(body) {
    const chunks = [];
    const text = () => Buffer.concat(chunks).subarray(0, MAX_BEGINNING_BYTES).toString('latin1');
    return new Promise((resolve, reject) => {
        body.on('data', (chunk) => {
            chunks.push(chunk);
            if (chunks.reduce((bytes, { byteLength }) => bytes + byteLength, 0) < MIN_BEGINNING_BYTES)
                return;
            body.pause();
            resolve(text());
        });
        (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.finished)(body, (error) => (error ? reject(error) : resolve(text())));
    });
}
function maxBytesAt(url) {
    const { pathname } = new URL(url);
    return BODY_LIMITS.find(([path]) => path.test(pathname))?.[1] ?? 0;
}
function readWhole(body, maxBytes, isRefusal) {
    const chunks = [];
    let bytes = 0;
    body.on('data', (chunk) => {
        const isFirstTooMany = bytes <= maxBytes && bytes + chunk.byteLength > maxBytes;
        bytes += chunk.byteLength;
        if (bytes <= maxBytes)
            chunks.push(chunk);
        else if (isFirstTooMany)
            chunks.splice(0, chunks.length, ...(isRefusal ? [beginning([...chunks, chunk])] : []));
        if (bytes > MAX_BODY_BYTES)
            body.destroy(withCode('ERR_BODY_TOO_LARGE', `The body is larger than ${MAX_BODY_BYTES} bytes`));
    });
    const rest = () => (bytes > maxBytes ? `… (${bytes} bytes, more than any answer has)` : '');
    return new Promise((resolve, reject) => {
        (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.finished)(body, (error) => error ? reject(error) : resolve(`${new TextDecoder().decode(Buffer.concat(chunks))}${rest()}`));
    });
}
const beginning = (chunks) => Buffer.from(Buffer.concat(chunks).subarray(0, MAX_REFUSAL_BYTES));
function createResponse(incoming, text) {
    text.catch(() => undefined);
    const { statusCode = 0, headersDistinct } = incoming;
    if (statusCode < 200 || statusCode > 599) {
        incoming.destroy();
        throw withCode('ERR_HTTP_INVALID_STATUS_CODE', `HTTP has no status ${statusCode}`);
    }
    const headers = new Headers();
    for (const [name, values = []] of Object.entries(headersDistinct))
        for (const value of values)
            headers.append(name, value);
    const response = new Response(null, { status: statusCode, headers });
    return Object.assign(response, { text: () => text, json: async () => JSON.parse(await text) });
}
function withCode(code, message) {
    return Object.assign(new Error(message), { code });
}


/***/ }),

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

/***/ 3135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lY: () => (/* binding */ createRedactor),
  gE: () => (/* binding */ createSecrets),
  $I: () => (/* binding */ redactAll)
});

;// CONCATENATED MODULE: ./src/core/credential/spellings.ts
const MIN_SECRET = 6;
function formsOf(secret) {
    const trimmed = secret.trim();
    if (trimmed.length < MIN_SECRET)
        return [];
    const encoded = [base64(trimmed), base64(`Bearer ${trimmed}`)].flatMap((form) => [form, form.replace(/=+$/, '')]);
    const url = urlOf(trimmed);
    const json = JSON.stringify(trimmed).slice(1, -1);
    const lowerCaseUrl = url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    const hex = utf8BytesOf(trimmed).map(hexOf).join('');
    return [
        ...new Set([
            ...[secret, trimmed, url, lowerCaseUrl, json, ...encoded, ...encoded.map(urlSafe)],
            ...[trimmed.toLowerCase(), hex, hex.toUpperCase()],
            ...[encodeURIComponent(url), escapeHtml(trimmed, NAMED), escapeHtml(trimmed, NUMBERED)]
        ])
    ];
}
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const NUMBERED = { ...NAMED, '"': '&#34;', "'": '&#x27;', '/': '&#x2F;' };
function escapeHtml(text, entities) {
    return text.replace(/[&<>"'/]/g, (character) => entities[character] ?? character);
}
const BYTES = [
    (byte) => hexOf(byte),
    (byte) => `x${hexOf(byte)}`,
    (byte) => `0x${hexOf(byte)}`,
    (byte) => `u00${hexOf(byte)}`,
    (byte) => `00${hexOf(byte)}`,
    (byte) => `${hexOf(byte)}00`,
    (byte) => `25${hexOf(byte)}`,
    (byte) => String(byte),
    (byte) => `00${String(byte).padStart(3, '0')}`,
    (byte) => byte.toString(8)
];
function rareSpellingsOf(secret) {
    const trimmed = secret.trim();
    if (trimmed.length < MIN_SECRET)
        return [];
    const bytes = utf8BytesOf(trimmed);
    const url = urlOf(trimmed);
    const reversed = [...trimmed].reverse().join('');
    const inBase64 = embedded(bytes);
    return [
        ...BYTES.map((spell) => bytes.map(spell).join('')),
        ...BYTES.map((spell) => bytes.map((byte) => plainByte(byte) ?? spell(byte)).join('')),
        ...[reversed, utf8BytesOf(reversed).map(hexOf).join(''), ...embedded(utf8BytesOf(reversed))],
        ...[encodeURIComponent(encodeURIComponent(url)), url.replaceAll('%20', '+')],
        JSON.stringify(JSON.stringify(trimmed).slice(1, -1)).slice(1, -1),
        ...inBase64.flatMap((form) => [form, urlSafe(form), urlOf(form), encodeURIComponent(urlOf(form))]),
        ...inBase64.flatMap((form) => embedded(utf8BytesOf(form))),
        ...embedded(bytes.flatMap((byte) => [byte, 0]))
    ];
}
function embedded(bytes) {
    return [[], [32], [32, 32]].map((before) => btoa(String.fromCharCode(...before, ...bytes))
        .replace(/=+$/, '')
        .slice(before.length && before.length + 1)
        .slice(0, -1));
}
function plainByte(byte) {
    const character = String.fromCharCode(byte);
    return /^[A-Za-z0-9]$/.test(character) ? character : null;
}
const hexOf = (byte) => byte.toString(16).padStart(2, '0');
const utf8BytesOf = (text) => [...new TextEncoder().encode(text)];
const base64 = (text) => btoa(String.fromCharCode(...utf8BytesOf(text)));
const urlSafe = (form) => form.replaceAll('+', '-').replaceAll('/', '_');
const urlOf = (text) => encodeURIComponent(text.toWellFormed());

;// CONCATENATED MODULE: ./src/core/credential/traces.ts
const MIN_PART = 12;
const CLUE = 6;
const CLUE_STEP = MIN_PART - CLUE + 1;
const MAX_ROUNDS = 10;
function createTraceRemover(forms, spellings) {
    const seen = [...new Set(forms.map((form) => foldText(form, shown)))].filter((form) => form !== '');
    const asSeen = createSearch(seen);
    const asLetters = createSearch([...forms, ...spellings].map((form) => foldText(form, letters)));
    const shortOnes = seen.filter((form) => form.length < MIN_PART);
    const once = (text, takesShort) => {
        const [shownText, letterText] = [foldText(text, shown), foldText(text, letters)];
        const short = shortOnes.filter((form) => shownText.includes(form) && takesShort(form));
        const found = [
            ...spansOf(text, shown, [...asSeen(shownText), ...short.flatMap((form) => occurrencesOf(shownText, form))]),
            ...spansOf(text, letters, asLetters(letterText))
        ];
        return found.length === 0 ? text : cutOut(text, found);
    };
    return (text, takesShort) => {
        let rest = text;
        for (let round = 0; round < MAX_ROUNDS; round++) {
            const next = once(rest, takesShort);
            if (next === rest)
                return rest;
            rest = next;
        }
        return '***';
    };
}
const shown = { ignoredAscii: /[\x00-\x1f\x7f]+/g, ignored: /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu };
const letters = { ignoredAscii: /[^a-z0-9]+/g, ignored: /[^a-z0-9]/g };
const isAscii = (text) => /^[\x00-\x7f]*$/.test(text);
const foldOne = (character, { ignored }) => (isAscii(character) ? character : character.normalize('NFKC')).toLowerCase().replace(ignored, '');
function foldText(text, fold) {
    if (isAscii(text))
        return text.toLowerCase().replace(fold.ignoredAscii, '');
    return Array.from(text, (character) => foldOne(character, fold)).join('');
}
function spansOf(text, fold, spans) {
    if (spans.length === 0)
        return [];
    const places = [];
    let at = 0;
    for (const character of text) {
        const place = [at, at + character.length];
        for (let left = foldOne(character, fold).length; left > 0; left--)
            places.push(place);
        at += character.length;
    }
    return spans.map(([from, to]) => [places[from]?.[0] ?? 0, places[to - 1]?.[1] ?? text.length]);
}
function createSearch(forms) {
    const parts = new Set(forms.flatMap((form) => piecesOf(form, MIN_PART)));
    const clues = new Set(forms.filter((form) => form.length >= MIN_PART).flatMap((form) => piecesOf(form, CLUE)));
    const hasClue = (text) => {
        for (let at = 0; at + CLUE <= text.length; at += CLUE_STEP)
            if (clues.has(text.slice(at, at + CLUE)))
                return true;
        return false;
    };
    return (text) => {
        const found = [];
        if (!hasClue(text))
            return found;
        for (let at = 0; at + MIN_PART <= text.length; at++)
            if (parts.has(text.slice(at, at + MIN_PART)))
                found.push([at, at + MIN_PART]);
        return found;
    };
}
function piecesOf(form, length) {
    return Array.from({ length: Math.max(0, form.length - length + 1) }, (_, start) => form.slice(start, start + length));
}
function occurrencesOf(text, form) {
    const found = [];
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1))
        found.push([at, at + form.length]);
    return found;
}
function cutOut(text, spans) {
    let result = '';
    let end = -1;
    for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
        if (from > end)
            result += `${text.slice(Math.max(end, 0), from)}***`;
        end = Math.max(end, to);
    }
    return result + text.slice(end);
}

;// CONCATENATED MODULE: ./src/core/credential/redact.ts


const PLAIN_WORD = /^[a-z]{1,11}$/i;
const HEAD_LENGTH = 4;
const ACCOUNT_ID = /\b((?:org|proj|user)[-_])(?=[A-Za-z_-]*\d|[A-Za-z]{20})([A-Za-z0-9_-]{10,})/g;
const KEY_SHAPED = /\b(sk-|AIza|gsk_|xai-)[A-Za-z0-9_*.-]{8,}/g;
const BEARER = /\b(Bearer\s+)[A-Za-z0-9._~+/=-]{8,}/gi;
const JWT = /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g;
function createSecrets(known) {
    const secrets = new Set(known);
    let functions = null;
    const current = () => {
        functions ??= functionsFor([...secrets]);
        return functions;
    };
    const redact = (text) => current().redact(text);
    const remove = (text) => current().remove(text);
    return {
        forms: () => [...new Set([...secrets].flatMap(formsOf))],
        learn(secret) {
            secrets.add(secret);
            functions = null;
            return formsOf(secret);
        },
        redact,
        remove,
        clean: (value) => cleanAll(value, redact, remove)
    };
}
function createRedactor(secrets) {
    return functionsFor(secrets).redact;
}
function functionsFor(secrets) {
    const removeTraces = createTraceRemover(secrets.flatMap(formsOf), secrets.flatMap(rareSpellingsOf));
    return {
        redact: (text) => removeTraces(text, () => true)
            .replace(JWT, '***')
            .replace(BEARER, '$1***')
            .replace(KEY_SHAPED, (_, prefix) => `${prefix}***`)
            .replace(ACCOUNT_ID, (_, prefix, id) => `${prefix}${id.slice(0, HEAD_LENGTH)}…`),
        remove: (text) => removeTraces(text, (form) => !PLAIN_WORD.test(form))
    };
}
const ORDINARY_WORDS = new Set(['message', 'hint']);
function cleanAll(value, redact, remove) {
    if (typeof value === 'string')
        return remove(value);
    if (Array.isArray(value))
        return value.map((item) => cleanAll(item, redact, remove));
    if (value === null || typeof value !== 'object')
        return value;
    const cleaned = Object.entries(value).map(([name, inner]) => [
        name,
        cleanAll(inner, redact, ORDINARY_WORDS.has(name) ? redact : remove)
    ]);
    return Object.fromEntries(cleaned);
}
function redactAll(value, redact) {
    return cleanAll(value, redact, redact);
}


/***/ }),

/***/ 194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ daysUntil),
/* harmony export */   DV: () => (/* binding */ inDays),
/* harmony export */   Lo: () => (/* binding */ LAST_DATE_MS),
/* harmony export */   _$: () => (/* binding */ isoDate),
/* harmony export */   ec: () => (/* binding */ MS_PER_DAY),
/* harmony export */   ug: () => (/* binding */ dayAndMonth),
/* harmony export */   vZ: () => (/* binding */ untilInWords)
/* harmony export */ });
const MS_PER_DAY = 86_400_000;
const LAST_DATE_MS = Date.UTC(10_000, 0, 1) - 1;
function daysUntil(date, nowMs) {
    return Math.ceil((Date.parse(date) - nowMs) / MS_PER_DAY);
}
const isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);
const MONTHS = [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December']
];
function dayAndMonth(date) {
    const day = new Date(Date.parse(date));
    return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`;
}
function untilInWords(moment, nowMs) {
    const days = daysUntil(moment.slice(0, 10), Date.parse(isoDate(nowMs)));
    return days === 0 ? 'today' : `in ${inDays(days)}`;
}
const inDays = (days) => `${days} ${days === 1 ? 'day' : 'days'}`;


/***/ }),

/***/ 3538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   tR: () => (/* binding */ readApiError),
/* harmony export */   te: () => (/* binding */ looksLikeHtml)
/* harmony export */ });
const MAX_DEPTH = 6;
const MAX_TEXTS = 20;
const MAX_FIELDS = 60;
const MAX_MESSAGE_LENGTH = 2_000;
const MAX_TEXT_LENGTH = 100_000;
const MAX_CODES = 20;
const MAX_CODE_LENGTH = 200;
const MAX_TITLE_POSITION = 4_000;
const CODE_FIELDS = ['code', 'type', 'status', 'reason', 'errorcode', 'errortype', 'statuscode'];
const TEXT_FIELDS = [
    ...['message', 'detail', 'details', 'msg', 'title', 'raw', 'description', 'statusmsg', 'statusdescription'],
    ...['errordescription', 'errormessage', 'errormsg', 'faultstring']
];
const NESTED_FIELDS = [
    ...['error', 'errors', 'message', 'detail', 'details', 'innererror', 'metadata', 'raw', 'fault', 'err', 'exception'],
    ...['response', 'statusdetails', 'lasterror', 'body', 'cause', 'baseresp']
];
const QUOTED_CODE = /\\?['"](?:code|type|status|reason)\\?['"]\s{0,4}:\s{0,4}\\?['"]([\w.-]{1,200})\\?['"]/g;
function readApiError(body) {
    if (typeof body === 'string' && looksLikeHtml(body)) {
        return { codes: [], message: titleOf(body), params: [], form: 'html', quotesPage: false };
    }
    const found = { codes: [], texts: [], params: [], quotesPage: false, isSilent: false };
    const parsed = typeof body === 'string' ? parseJson(body) : body;
    const value = parsed ?? body;
    visit(value, found, 0);
    if (found.texts.length === 0 && !found.isSilent)
        visitAnyText(value, found, 0);
    return {
        codes: [...new Set(found.codes.map((code) => code.slice(0, MAX_CODE_LENGTH)))].slice(0, MAX_CODES),
        message: [...new Set(found.texts)].join('\n').slice(0, MAX_MESSAGE_LENGTH).toWellFormed(),
        params: found.params,
        form: formOf(body, parsed),
        quotesPage: found.quotesPage
    };
}
function formOf(body, parsed) {
    if (parsed !== undefined)
        return 'json';
    return typeof body === 'string' && body.trim() !== '' ? 'text' : 'empty';
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function looksLikeHtml(text) {
    return /^\s*<(!doctype|html|head|!--|\?xml)/i.test(text);
}
function titleOf(html) {
    return /<title[^>]*>([^<]*)/i.exec(html.slice(0, MAX_TITLE_POSITION))?.[1]?.trim() || 'an HTML page';
}
function visit(value, found, depth) {
    if (depth > MAX_DEPTH || found.texts.length >= MAX_TEXTS)
        return;
    if (typeof value === 'string')
        visitText(value, found, depth);
    else if (Array.isArray(value))
        for (const item of value.slice(0, MAX_TEXTS))
            visit(item, found, depth + 1);
    else if (value !== null && typeof value === 'object')
        visitObject(value, found, depth);
}
function visitObject(object, found, depth) {
    const fields = new Map(Object.entries(object)
        .slice(0, MAX_FIELDS)
        .map(([name, value]) => [plainName(name), value]));
    const sentences = [];
    for (const field of CODE_FIELDS) {
        const code = fields.get(field);
        if (typeof code === 'number' && Number.isSafeInteger(code))
            addCode(String(code), found);
        else if (typeof code === 'string' && /\s/.test(code.trim()))
            sentences.push(code);
        else if (typeof code === 'string' && code !== '')
            addCode(code, found);
    }
    for (const field of TEXT_FIELDS) {
        const text = fields.get(field);
        if (typeof text === 'string')
            visitText(text, found, depth);
        if (text === '')
            found.isSilent = true;
    }
    const loc = fields.get('loc');
    const param = Array.isArray(loc) ? loc.at(-1) : fields.get('param');
    if (typeof param === 'string' && /\s/.test(param.trim()))
        sentences.push(param);
    else if (found.params.length < MAX_CODES && typeof param === 'string' && !/^(none)?$/i.test(param))
        found.params.push(param.slice(0, MAX_CODE_LENGTH));
    for (const field of NESTED_FIELDS) {
        const nested = fields.get(field);
        if (field === 'error' || typeof nested === 'object')
            visit(nested, found, depth + 1);
    }
    for (const sentence of sentences)
        visitText(sentence, found, depth);
}
const plainName = (name) => name
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
function addCode(code, found) {
    if (found.codes.length < MAX_CODES)
        found.codes.push(code);
}
function visitAnyText(value, found, depth) {
    if (depth > MAX_DEPTH || value === null || typeof value !== 'object')
        return;
    for (const [field, inner] of Object.entries(value).slice(0, MAX_TEXTS)) {
        if (typeof inner === 'string' && !CODE_FIELDS.includes(plainName(field)) && !/(^|_)id$|^object$/i.test(field)) {
            visitText(inner, found, depth);
        }
        else
            visitAnyText(inner, found, depth + 1);
    }
}
const ECHO = /\.?\s{0,4}Received Model Group=.{0,400}$/s;
const PAGE = /^([^<]*)(<(?:!doctype|html|head)\b.*)$/is;
function visitText(text, found, depth) {
    const trimmed = text.slice(0, MAX_TEXT_LENGTH).replace(ECHO, '').trim();
    if (trimmed === '' || found.texts.length >= MAX_TEXTS)
        return;
    const page = PAGE.exec(trimmed.slice(0, MAX_MESSAGE_LENGTH));
    if (page) {
        found.quotesPage = true;
        found.texts.push([page[1]?.trim(), titleOf(page[2] ?? '')].filter(Boolean).join(' '));
    }
    else {
        const inner = innerJson(trimmed);
        if (inner) {
            if (inner.before !== '')
                found.texts.push(inner.before);
            visit(inner.value, found, depth + 1);
        }
        else {
            const start = trimmed.slice(0, MAX_MESSAGE_LENGTH);
            found.texts.push(start);
            for (const [, code = ''] of start.matchAll(QUOTED_CODE))
                addCode(code, found);
        }
    }
}
function innerJson(text) {
    for (const bracket of ['{', '[']) {
        const start = text.indexOf(bracket);
        const value = start === -1 ? undefined : parseJson(text.slice(start));
        if (value !== null && typeof value === 'object')
            return { before: text.slice(0, start).trim(), value };
    }
    return undefined;
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

/***/ 6691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hintOf)
/* harmony export */ });
/* harmony import */ var _own_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3213);
/* harmony import */ var _provider_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(676);
/* harmony import */ var _signs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4411);



const SCOPE = '[a-z_]+(?:\\.[a-z_]+)+';
const SCOPE_SWITCHES = {
    'model.request': 'the parent switch "Model capabilities" to Request',
    'api.model.request': 'the parent switch "Model capabilities" to Request',
    'api.responses.write': '"Responses" to Write',
    'api.model.read': '"Models" to Read'
};
function sayScopes([, scopes = '']) {
    const switches = scopes.split(/, ?/).flatMap((scope) => SCOPE_SWITCHES[scope] ?? []);
    const where = switches.length === 0 ? '' : ` In the key's permissions, set ${[...new Set(switches)].join(' and ')}.`;
    return `The key lacks the scope ${scopes}.${where}`;
}
const FREE_TIER = 'This is a free-tier limit. Adding credit raises it.';
const KEY_IS_BLOCKED = 'The server says that this key is blocked. The operator of the server can unblock it.';
const NO_MEMORY = /requires more (?:system |gpu |video )?memory|out of memory|(?:not enough|insufficient) (?:\w+ )?(?:memory|resources)/i;
const SAYS_NO_MEMORY = 'The server has too little memory for this model. Use a smaller model, or give the server more.';
const NO_ACCOUNT = /\bno (?:available|active|healthy|usable) (?:accounts?|auths?|credentials?|keys?)\b|\bno (?:accounts?|auth|credentials?|keys?) (?:is |are )?available\b|\ball (?:upstream )?(?:accounts|credentials|keys) (?:are )?(?:currently )?(?:unavailable|exhausted|disabled|inactive|cooling)/i;
const ENDS_AT = /(?:\breset|regain access)s? (?:at|on) (\d{4}-\d\d-\d\d(?:(?:T| at | )\d\d:\d\d(?::\d\d)?)?(?: ?UTC|Z)?)/i;
const sayEnd = ([, time]) => `The limit starts again at this time, as the server says: ${time}.`;
const HINTS = {
    invalid_api_key: [
        {
            sign: /passed as a header called ([A-Za-z][\w-]{0,40})/i,
            say: ([, header]) => `No key reached the server. It wants the key in the header ${header} (see "headers").`
        },
        {
            sign: /variable request\.header\.([A-Za-z][\w-]{0,40})/i,
            say: ([, header]) => `No key reached the gateway. It looks for the key in the header ${header} (see "headers").`
        },
        {
            sign: /didn't provide an api key|missing (bearer|authentication|credentials|api[- ]key|subscription key)|no (api[- ]?key|auth\w* credentials)|not authenticated|(token|jwt|key) (is )?(not present|not provided|required)/i,
            say: () => 'The server says that no key reached it. The key may be fine. A gateway may lack its own key for the provider, or want your key in another header (see "headers").'
        },
        {
            sign: /\bleaked\b/i,
            say: () => 'The key was reported as leaked and is blocked. Only a new key helps.'
        },
        {
            sign: /audience is incorrect \(([^)\s]{1,200})\)/i,
            say: ([, audience]) => `If it is a token, it has the wrong audience. Request one for ${audience}/.default.`
        },
        {
            sign: /proxy server token|VerificationToken|virtual key/i,
            say: () => 'The gateway does not know this virtual key.'
        },
        {
            sign: /wrong api endpoint/i,
            say: () => 'Azure refuses a key of another resource in this way. The key and "base-url" must belong to one resource.'
        },
        {
            sign: /no connected db/i,
            say: () => 'LiteLLM without a database knows only its master key, and this is another key.'
        },
        { sign: /key (?:is|was|has been) blocked|blocked key/i, say: () => KEY_IS_BLOCKED },
        {
            sign: /\b(?:key|token)(?: \w{1,20})? (?:has |is |was )?expired|(?:key|token)_?expired|expired[ _](?:api[ _-]?)?(?:key|token)|signature has expired/i,
            say: () => 'The key has expired. Create a new one.'
        },
        {
            sign: /\b(revoked|rotated|deleted)\b/i,
            say: ([, what]) => `The server says that the key was ${what?.toLowerCase()}. Only a new one helps.`
        },
        {
            sign: /\b(?:deactivated|disabled|inactive)\b/i,
            say: () => 'The server says that the key is switched off. Whoever manages the key can switch it on again.'
        }
    ],
    access_denied: [{ sign: /key (?:is|was|has been) blocked|blocked key/i, say: () => KEY_IS_BLOCKED }],
    server_error: [
        { sign: NO_MEMORY, say: () => SAYS_NO_MEMORY },
        { sign: NO_ACCOUNT, say: () => _own_words_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_WORDS */ .L.noAccount }
    ],
    request_rejected: [{ sign: NO_MEMORY, say: () => SAYS_NO_MEMORY }],
    server_overloaded: [
        { sign: NO_MEMORY, say: () => SAYS_NO_MEMORY },
        { sign: NO_ACCOUNT, say: () => _own_words_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_WORDS */ .L.noAccount },
        { sign: /loading model|model is (?:still )?loading/i, say: () => 'The server is still loading the model.' }
    ],
    missing_scopes: [
        { sign: new RegExp(`missing scopes?: ?(${SCOPE}(?:, ?${SCOPE})*)`, 'i'), say: sayScopes },
        {
            sign: /lacks the required data action `?(Microsoft\.[\w/]{1,120})`?/i,
            say: ([, action = '']) => `The identity needs a role with the data action ${action}. ${/\/OpenAI\//.test(action) ? 'Such a role is "Cognitive Services OpenAI User", on the resource.' : 'Such a role is "Foundry User" (called "Azure AI User" before), on the Foundry project or resource.'}`
        },
        {
            sign: /principal does not have access|lacks the required data action/i,
            say: () => 'On Azure, give the identity the role "Cognitive Services OpenAI User" on the resource.'
        },
        {
            sign: /not accessible by integration/i,
            say: () => 'For GitHub Models, give the job the permission "models: read".'
        }
    ],
    incorrect_hostname: [
        {
            sign: /\b((?:[a-z]{2}\.)?api\.openai\.com)\b/i,
            say: ([, host]) => `Set "base-url" to "https://${host}/v1".`
        }
    ],
    ip_not_authorized: [
        {
            sign: /\b(?:ip|address)\b[^\n]{0,40}?\b(\d{1,3}(?:\.\d{1,3}){3})\b/i,
            say: ([, address]) => `The request came from the address ${address}.`
        },
        {
            sign: /virtual network|firewall rules|public access is disabled|TrafficDenied/i,
            say: () => 'A network rule of the Azure resource blocks the runner.'
        }
    ],
    model_not_found: [
        { sign: _provider_words_js__WEBPACK_IMPORTED_MODULE_2__/* .QUOTES_PROVIDER */ .O, say: () => _own_words_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_WORDS */ .L.notAtProvider },
        {
            sign: /the api deployment/i,
            say: () => 'On Azure, use the name of your deployment, not of the model. A new deployment takes some minutes.'
        },
        { sign: NO_MEMORY, say: () => SAYS_NO_MEMORY },
        {
            sign: /not loaded|unloaded|no models? loaded|try pulling/i,
            say: () => 'The local server must load the model first.'
        }
    ],
    model_not_allowed: [
        {
            sign: /Project `?(proj_\w+)`?/i,
            say: ([, project]) => `The project is ${project}. Its settings > Limits hold the list of allowed models.`
        },
        { sign: /can only access models=(\[[^\]]*\])/i, say: ([, models]) => `The gateway key may call ${models}.` },
        {
            sign: /data policy|guardrail/i,
            say: () => "The privacy settings or guardrails of the gateway's account rule out every provider of the model."
        },
        {
            sign: /dedicated|non-serverless/i,
            say: () => 'The provider runs this model on a dedicated endpoint only. Create and start one first.'
        }
    ],
    mismatched_project: [
        {
            sign: /project tied to/i,
            say: () => "The key's owner is no longer a member of its project, or the request names the wrong project."
        }
    ],
    limits_too_low: [{ sign: /\blimit(?: of|:)? ?0\b/i, say: () => 'The limit is 0. Waiting never helps.' }],
    organization_not_verified: [
        {
            sign: /verified to stream/i,
            say: () => 'The model may be called, but not streamed. Only streaming needs a verified organization.'
        },
        {
            sign: /reasoning summar/i,
            say: () => 'The model may be called. Only reasoning summaries need a verified organization.'
        }
    ],
    insufficient_quota: [
        {
            sign: /^openai-organization: (\S+)/im,
            say: ([, organization]) => `This key bills the organization ${organization}. Credit in another organization does not count.`
        },
        { sign: /can only afford (\d+)/i, say: ([, tokens]) => `The remaining credit pays for ${tokens} tokens.` }
    ],
    spend_limit_exceeded: [
        {
            sign: /project_spend_limit_exceeded/i,
            say: () => "It is the project's own spend limit. An owner of the project can raise it."
        },
        {
            sign: /organization_spend_limit_exceeded/i,
            say: () => "It is the organization's spend limit. An owner of the organization can raise it."
        },
        {
            sign: /organization_usage_limit_exceeded/i,
            say: () => 'It is the usage limit that OpenAI gave the organization. Only OpenAI can raise it.'
        },
        {
            sign: /billing.hard.limit/i,
            say: () => "It is the organization's monthly limit, or the credit is used up. For images, OpenAI says both in the same words."
        },
        { sign: ENDS_AT, say: sayEnd },
        { sign: /budget/i, say: () => 'It is a budget of the gateway. Its operator can raise it.' }
    ],
    rate_limit_exceeded: [
        {
            sign: /replenished in (\d{1,3}:\d\d:\d\d|[\d.]{1,10} ?\w{1,10})/i,
            say: ([, wait]) => `The gateway's quota is used up. It comes back in ${wait}.`
        },
        {
            sign: /no (?:healthy )?deployments? available/i,
            say: () => "The gateway has no working deployment of the model left. It says the same if the provider refused the gateway's own key."
        },
        {
            sign: /request too large.{0,300}?limit (\d+), requested (\d+)/is,
            say: ([, limit, requested]) => `One request asks for ${requested}, and the limit is ${limit}. Waiting does not help.`
        },
        { sign: /request too large/i, say: () => 'The limit is smaller than the smallest request. Waiting does not help.' },
        {
            sign: /(\((?:RPM|RPD|TPM|TPD)\)): limit ([123]|200)\b/i,
            say: ([, window, limit]) => `The limit is ${limit} ${window}. ${FREE_TIER}`
        },
        {
            sign: /(?:try again in|retry after|please wait) ([\d.]{1,10} ?(?:ms|s|m|h|seconds|minutes)\w*(?:[\d.]{1,10}s)?)/i,
            say: ([, wait]) => `The API asks to wait ${wait}.`
        },
        { sign: ENDS_AT, say: sayEnd }
    ],
    blocked_by_edge: [
        { sign: /^cf-ray: (\S+)/im, say: ([, ray]) => `Cloudflare answered. The Ray ID is ${ray}.` },
        {
            sign: /^x-squid-error: (\w{1,60})/im,
            say: ([, error]) => `A proxy on the way (Squid) answered in place of the API: ${error}.`
        }
    ],
    unknown_url: [
        {
            sign: /^Redirected to (\S+)/,
            say: ([, url = '']) => url.startsWith('/')
                ? `The server redirects to the path ${url} of the same host. Use that path in "base-url".`
                : 'The server redirects to another address. The key was not sent there.'
        },
        { sign: /over https/i, say: () => 'Write "base-url" with https://.' },
        {
            sign: /\((?:POST|GET) (\/\S*)\)|URL: (?:POST|GET) (\/[^\s.]*)/,
            say: ([, inWords, inUrl]) => `The server does not know the path ${inWords ?? inUrl}.`
        }
    ],
    dns_failure: [{ sign: /(?:ENOTFOUND|EAI_AGAIN) (\S+)/, say: ([, host]) => `The name ${host} was not found.` }],
    connection_failed: [
        { sign: /ECONNREFUSED (\S+)/, say: ([, address]) => `Nothing accepts connections at ${address}.` }
    ],
    tls_untrusted: [
        { sign: /CERT_HAS_EXPIRED|certificate has expired/i, say: () => 'The certificate has expired.' },
        { sign: /ALTNAME/, say: () => 'The certificate is for another host name.' },
        {
            sign: /SELF_SIGNED|UNABLE_TO_/,
            say: () => 'The runner does not know the authority that issued the certificate.'
        }
    ]
};
function hintOf(judgement) {
    if (judgement.cause === null)
        return null;
    if ((0,_signs_js__WEBPACK_IMPORTED_MODULE_1__/* .isProviderOutOfReach */ .Mb)(judgement.cause, judgement.facts))
        return _own_words_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_WORDS */ .L.outOfReach;
    if (judgement.facts?.quotesPage && judgement.facts.status < 500)
        return _own_words_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_WORDS */ .L.pageBehind;
    const evidence = evidenceOf(judgement);
    for (const { sign, say } of HINTS[judgement.cause] ?? []) {
        const match = sign.exec(evidence);
        if (match)
            return say(match);
    }
    return null;
}
function evidenceOf({ message, facts }) {
    const headers = Object.entries(facts?.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
    return [message ?? '', ...(facts?.codes ?? []), ...headers].join('\n');
}


/***/ }),

/***/ 5562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge),
/* harmony export */   c: () => (/* binding */ judgeRefusal)
/* harmony export */ });
/* harmony import */ var _endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2847);
/* harmony import */ var _endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3006);
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3538);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5197);
/* harmony import */ var _own_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3213);
/* harmony import */ var _signs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4411);
/* harmony import */ var _sse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1932);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5864);








const usable = (body, message = null) => ({
    cause: null,
    message,
    facts: null,
    body
});
const unreadable = (message) => ({ cause: 'unreadable_response', message, facts: null, body: null });
function judge(answer, endpoint, model) {
    if (answer.kind === 'stopped')
        return { cause: 'not_reached', message: null, facts: null, body: null };
    if (answer.kind === 'failure') {
        return { cause: (0,_transport_js__WEBPACK_IMPORTED_MODULE_7__/* .transportCause */ .Z)(answer), message: (0,_transport_js__WEBPACK_IMPORTED_MODULE_7__/* .transportMessage */ .D)(answer), facts: null, body: null };
    }
    if (answer.status === 101)
        return judgeEvent(answer, endpoint);
    if (answer.status < 200 || answer.status > 299)
        return judgeRefusal(answer, answer.body, model);
    return (0,_sse_js__WEBPACK_IMPORTED_MODULE_6__/* .isStreamType */ .HX)(answer.headers['content-type'])
        ? judgeStream(answer, endpoint, model)
        : judgeSuccess(answer, endpoint, model);
}
function judgeRefusal(answer, body, model) {
    const facts = { ...(0,_api_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readApiError */ .tR)(body), status: answer.status, headers: answer.headers, model };
    const message = messageOf(answer, facts);
    if ((0,_signs_js__WEBPACK_IMPORTED_MODULE_5__/* .showsThatModelRan */ .q5)(facts))
        return usable(null, message);
    return { cause: (0,_signs_js__WEBPACK_IMPORTED_MODULE_5__/* .causeOf */ .rl)(facts), message, facts, body: null };
}
function messageOf(answer, { message, codes, form }) {
    const location = answer.headers.location;
    if (answer.status >= 300 && answer.status < 400 && location)
        return `Redirected to ${location}`;
    const named = codes.filter((code) => !/^\d{1,3}$/.test(code));
    const nothing = form === 'empty' ? 'with an empty body' : 'without a reason';
    return message || named.join(', ') || `Status ${answer.status} ${nothing}`;
}
function judgeSuccess(answer, endpoint, model) {
    const { verdict } = (0,_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointSpec */ .th)(endpoint);
    const type = answer.headers['content-type'] ?? '';
    const maySound = (0,_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .isSoundType */ .ic)(type) || /^application\/octet-stream/i.test(type);
    if (!verdict && maySound && (0,_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .isSound */ .gH)(answer.body))
        return usable(null);
    if (answer.body.trim() === '')
        return unreadable(`Status ${answer.status} with an empty body`);
    if ((0,_api_error_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikeHtml */ .te)(answer.body))
        return unreadable(`${_own_words_js__WEBPACK_IMPORTED_MODULE_4__/* .OWN_WORDS */ .L.webPage}: ${(0,_api_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readApiError */ .tR)(answer.body).message}`);
    const body = (0,_api_error_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(answer.body);
    if (body === null || typeof body !== 'object' || Array.isArray(body)) {
        return unreadable(body === undefined ? 'The body is not JSON, or was cut off' : 'The body is not a JSON object');
    }
    return judgeObject(answer, body, endpoint, model);
}
function judgeObject(answer, body, endpoint, model) {
    const { verdict } = (0,_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointSpec */ .th)(endpoint);
    const hasError = (0,_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .isFilled */ .lq)(body.error) || (0,_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .isFilled */ .lq)(body.errors) || body.success === false;
    const problem = verdict ? verdict(body) : 'the answer is not audio';
    if (problem === null && !hasError)
        return usable(body);
    return judgeInside(answer, body, hasError ? _own_words_js__WEBPACK_IMPORTED_MODULE_4__/* .OWN_WORDS */ .L.errorInSuccess : `${_own_words_js__WEBPACK_IMPORTED_MODULE_4__/* .OWN_WORDS */ .L.notAnAnswer}: ${problem}`, model);
}
function judgeInside(answer, body, problem, model) {
    const { codes, ...error } = (0,_api_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readApiError */ .tR)(body);
    const status = Number(codes.find((code) => /^[45]\d\d$/.test(code)) ?? 0);
    const facts = { ...error, codes: codes.filter(namesReason), status, headers: answer.headers, model };
    const said = error.message || facts.codes.join(', ');
    const cause = said === '' && status === 0 ? 'unknown_error' : causeInside(facts, isErrorSaid(problem, codes));
    if (cause === 'unknown_error' || (0,_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .traitsOf */ .JC)(cause).shows.about === 'request')
        return unreadable([problem, said].filter(Boolean).join(': '));
    return { cause, message: said || problem, facts, body: null };
}
const isErrorSaid = (problem, codes) => !problem.startsWith(_own_words_js__WEBPACK_IMPORTED_MODULE_4__/* .OWN_WORDS */ .L.notAnAnswer) || codes.some((code) => /^-?\d+$/.test(code) && !/^(0|1|200)$/.test(code));
function causeInside(facts, isError) {
    const cause = (0,_signs_js__WEBPACK_IMPORTED_MODULE_5__/* .causeOf */ .rl)(facts);
    return cause === 'unknown_error' && isError ? (0,_signs_js__WEBPACK_IMPORTED_MODULE_5__/* .causeOf */ .rl)({ ...facts, status: 400 }) : cause;
}
const namesReason = (code) => !/^(failed|completed|incomplete|in_progress|error|message|response)$|^response\./.test(code);
function judgeStream(answer, endpoint, model) {
    const event = (0,_sse_js__WEBPACK_IMPORTED_MODULE_6__/* .lastEventOf */ .gs)(answer.body);
    if (!event)
        return unreadable('The stream ended before it was complete');
    if ((0,_sse_js__WEBPACK_IMPORTED_MODULE_6__/* .isStreamError */ .RK)(event))
        return judgeInside(answer, event, _own_words_js__WEBPACK_IMPORTED_MODULE_4__/* .OWN_WORDS */ .L.errorInStream, model);
    return judgeObject(answer, (event.response ?? event), endpoint, model);
}
function judgeEvent(answer, endpoint) {
    const event = (0,_api_error_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(answer.body);
    if (event === null || typeof event !== 'object')
        return unreadable('The session sent something that is not JSON');
    const problem = (0,_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointSpec */ .th)(endpoint).verdict?.(event) ?? null;
    if (problem === null)
        return usable(event.response ?? null);
    const refusal = judgeRefusal({ ...answer, status: 400 }, event);
    return refusal.cause === 'request_rejected' && !refusal.facts?.codes.some((code) => /^invalid/i.test(code))
        ? unreadable(`${problem}${refusal.message ? `: ${refusal.message}` : ''}`)
        : refusal;
}


/***/ }),

/***/ 4411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mb: () => (/* binding */ isProviderOutOfReach),
/* harmony export */   q5: () => (/* binding */ showsThatModelRan),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
/* harmony import */ var _provider_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(676);


const is = (...statuses) => ({ status }) => statuses.includes(status);
const isServerSide = ({ status }) => status >= 500;
const isRedirect = ({ status }) => status >= 300 && status < 400;
const html = ({ form }) => form === 'html';
const originFailed = (facts) => isServerSide(facts) &&
    html(facts) &&
    facts.headers['cf-ray'] !== undefined &&
    !/attention required|just a moment|blocked|denied/i.test(facts.message);
const MITIGATED = ['cf-mitigated', 'x-vercel-mitigated'];
const NOT_THE_API = [
    { cause: 'proxy_authentication_required', when: is(407) },
    { cause: 'unknown_url', when: isRedirect },
    { cause: 'unknown_url', when: (facts) => html(facts) && is(404, 405, 410)(facts) },
    { cause: 'server_error', when: originFailed },
    { cause: 'blocked_by_edge', when: html },
    { cause: 'blocked_by_edge', when: (facts) => is(403)(facts) && MITIGATED.some((name) => facts.headers[name]) },
    { cause: 'blocked_by_edge', when: (facts) => is(403)(facts) && /\bError 1\d{3}: /.test(facts.message) },
    { cause: 'ip_not_authorized', when: ({ headers }) => /TrafficDenied/i.test(headers['policy-id'] ?? '') },
    { cause: 'upstream_refused', when: (facts) => facts.quotesPage && is(401, 403)(facts) },
    { cause: 'server_error', when: (facts) => facts.quotesPage && is(400, 404, 405, 421)(facts) }
];
const ZERO_LIMIT = /\blimit(?: of|:)? ?0(?![\d.,]*\d)/i;
const isNoFilter = ({ codes }) => !codes.some((code) => /^contentpolicyviolation|^contentfilter|safetyblockedbymodel/.test(code));
const CODES = [
    { cause: 'incorrect_hostname', code: /incorrecthostname|dataresidency/ },
    { cause: 'unsupported_country_region_territory', code: /^unsupportedcountry|^unsupportedregion|countrynotsupported/ },
    {
        cause: 'account_deactivated',
        code: /(account|organization|org|workspace|user|tenant|team|subscription)(is)?(deactivated|suspended|terminated|banned|disabled|frozen|blocked|closed|locked)(?!.*(limit|credit|quota|balance|budget|billing))|(deactivated|suspended|banned)(account|workspace|user|organization)/
    },
    {
        cause: 'organization_not_verified',
        code: /(organization|org)(mustbe|not)verified|verificationrequired|unverifiedorganization/
    },
    { cause: 'key_auth_disabled', code: /authenticationtypedisabled|keyauth(entication)?disabled|localauthdisabled/ },
    {
        cause: 'ip_not_authorized',
        code: /ip(address)?(not(authorized|allowed|whitelisted)|blocked|forbidden|denied|restricted)/
    },
    {
        cause: 'mismatched_organization',
        code: /^(mismatchedorganization|noorganization|invalidorganization|organizationnotfound)$/
    },
    {
        cause: 'mismatched_project',
        code: /^(mismatchedproject|invalidproject|projectarchived|projectnotfound)$/
    },
    { cause: 'missing_scopes', code: /missingscopes?|insufficientscope|insufficientpermission|^authorizationfailed$/ },
    {
        cause: 'limits_too_low',
        code: /ratelimit|resourceexhausted|quotaexceeded/,
        when: ({ message }) => ZERO_LIMIT.test(message)
    },
    {
        cause: 'spend_limit_exceeded',
        code: /(spend|usage|budget)(ing)?limits?(exceeded|reached)|billinghardlimit|budget(exceeded|exhausted|reached)|(virtualkey|key|team|user|customer)(budget|limit)exceeded/
    },
    {
        cause: 'spend_limit_exceeded',
        code: /quota(reached|exceeded|exhausted|limit)/,
        when: is(400, 401, 402, 403)
    },
    {
        cause: 'billing_not_active',
        code: /billingnotactive|billingnotenabled|billingdisabled|arrearage|overduepayment|accountoverdue|(subscription|plan|trial|package)(has)?(inactive|expired|ended|cancell?ed|lapsed)|paymentmethod(required|missing)|invalidpayment/
    },
    {
        cause: 'insufficient_quota',
        code: /insufficient(user|account)?(quota|balance|credit|fund)|(balance|credits?|quota|funds)(is)?(insufficient|exhausted|notenough|depleted|toolow)|notenough(balance|credit|fund|quota)|exceededcurrentquota|creditbalance|creditlimit|(no|outof)credits|freetier(only|exhausted)|usagenotincluded|^billingerror$|paymentrequired|^1113$|^30001$|^30011$|^1008$/
    },
    {
        cause: 'model_not_allowed',
        code: /model(access)?(denied|notallowed|blocked|forbidden|notopen|notactivated|notenabled|notpermitted|notauthorized|restricted)|modelaccess|modelnotavailable|noavailablemodel|dedicatedendpointnotrunning|(unpurchased|notpurchased)/
    },
    {
        cause: 'model_retired',
        code: /model\w*(decommission|deprecat|retire|sunset|endoflife|discontinued|offline|archived)/
    },
    {
        cause: 'unsupported_endpoint',
        code: /^operationnotsupported$|(endpoint|api)notsupported|unsupported(endpoint|api)|nosupportforfunction/
    },
    {
        cause: 'model_not_found',
        code: /(model|deployment|engine)(id|name)?(is)?(notfound|notexist|notexists|doesnotexist|notsupported|unknown|invalid)|(unknown|invalid|nosuch|unsupported|unavailable|unrecogni[sz]ed)(model|deployment)(id|name|error)?$|^1211$|^20012$/
    },
    {
        cause: 'blocked_by_safety_policy',
        code: /^(cyber|bio|chem|biological|safety|usage|content|misalignment)policy(violation)?$|^invalidprompt$|safety(block|violation|check)/,
        when: isNoFilter
    },
    {
        cause: 'blocked_by_safety_policy',
        code: /^\w+policy$|policyviolation$/,
        when: (facts) => isNoFilter(facts) && !is(401, 403)(facts)
    },
    {
        cause: 'invalid_api_key',
        code: /(api|access|auth|subscription)?(key|token|credentials?)(is)?(invalid|expired|invalidated|revoked|leaked|disabled|deleted|notvalid|notfoundindb)|(invalid|incorrect|expired|revoked|disabled|unknown|wrong)(api|access|auth|authentication)?(key|token|credentials?)(error)?$|apikeynotfound|failedtoresolveapikey|^invalidauthentication|^2049$/
    },
    { cause: 'invalid_api_key', code: /^nodbconnection$/ }
];
const PASSING_CODES = [
    { cause: 'server_overloaded', code: /overload|capacity|slowdown|flexunavailable|serverbusy|systembusy|highdemand/ },
    {
        cause: 'rate_limit_exceeded',
        code: /ratelimit|ratequota|resourceexhausted|throttl|^(tokens|requests)$|toomanyrequestserror|limitrequests|limitburstrate/
    }
];
const SERVER_CODES = /^(server|internalserver|internal|api|upstream|backend)error$|^internalerror$|gatewaytimeout|badgateway|^unavailable$/;
const PASSING_WORDS = [
    {
        cause: 'rate_limit_exceeded',
        words: /rate limit|too many requests|request too large|\b(session|hourly|\d+[- ]?hours?) (\w+ )?limit|\b(request|concurren\w+|worker\w*) (\w+ ){0,3}limit (reached|exceeded)|please wait\b|call volume quota|quota will be replenished|(requests?|tokens?) per (minute|second|hour|day)|请求(过于)?频繁|速率限制|限流|retry after \d|レート制限/i
    },
    {
        cause: 'server_overloaded',
        words: /\boverload(ed|ing)?\b|at capacity|high (demand|load|traffic)|capacity (is |currently )?(exceeded|unavailable|not available)|no healthy upstream|(server|system|service|engine) is (currently )?busy|please retry|temporarily unavailable|服务器?(繁忙|过载)|系统繁忙|负载/i
    }
];
const WORDS = [
    {
        cause: 'unknown_url',
        looseWords: /chat\/completions\/{1,2}(v1\/)?chat\/completions|responses\/{1,2}responses|embeddings\/{1,2}embeddings|\bv1\/{1,2}v1\//i
    },
    {
        cause: 'limits_too_low',
        words: /(rate limit|quota|tokens? per|requests? per).{0,300}\blimit(?: of|:)? ?0(?![\d.,]*\d)|\b(rate|token|request|usage|quota) limit (?:of|is|:) ?0(?![\d.,]*\d)/i
    },
    {
        cause: 'incorrect_hostname',
        words: /incorrect regional hostname|not authorized in this region|data residency of the project/i
    },
    {
        cause: 'model_not_allowed',
        looseWords: /\bmodels?\b.{0,80}(not (available|supported|offered|accessible|servable)|unavailable|restricted) (for users )?in (your|this|the)? ?(\S+ )?(country|region|location|jurisdiction)\b/i
    },
    {
        cause: 'unsupported_country_region_territory',
        words: /country, region, or territory not supported|location is not supported/i,
        looseWords: /not (available|supported|offered) in (your|this) (country|region|location)|(unsupported|restricted) (country|region)|(地区|区域|国家).{0,10}(不支持|不可用)|不支持.{0,10}(地区|区域|国家)/i
    },
    {
        cause: 'account_deactivated',
        words: /(account|consumer|organization|workspace) .{0,80}(has been|is|was) (temporarily |permanently )?(deactivated|disabled|suspended|terminated|banned|frozen|closed|restricted|locked|denied access)|access was terminated|organization has been (restricted|disabled)|temporarily blocked because we detected|(账[户号]|用户).{0,10}(停用|封禁|冻结|禁用|锁定)|\bproject has been denied access/i
    },
    {
        cause: 'organization_not_verified',
        words: /organization must be verified/i,
        looseWords: /verify (your )?organization|organization (is )?not (yet )?verified|(identity|organization|account) verification (is )?required|verify your (identity|account|phone)|account is not (yet )?verified|requires? (a |an )?verified (account|organi[sz]ation|phone|e-?mail)|real[- ]name verification|实名/i
    },
    {
        cause: 'key_auth_disabled',
        looseWords: /key[- ]based auth\w* is (disabled|not permitted|not allowed)|(local|key) auth\w*( methods?)? (is|are|has been|have been) (not allowed|not permitted|disabled|switched off)|api keys? (are|is) (disabled|not (allowed|enabled)) (for|on) this resource/i
    },
    {
        cause: 'ip_not_authorized',
        looseWords: /virtual network|firewall rules|network policy|public (network )?access is disabled|private endpoint|\bip( address)?\b.{0,60}(not (authorized|allowed|whitelisted|permitted)|denied|forbidden|blocked)|\bip.{0,20}(白名单|未授权|不允许)/i
    },
    {
        cause: 'mismatched_organization',
        looseWords: /OpenAI-Organization header should match|no such organization|must be a member of an organization|access to the organization tied to/i
    },
    {
        cause: 'mismatched_project',
        looseWords: /OpenAI-Project header should match|no such project|access to the project tied to|\bproject .{0,80}(archived|not found|does not exist)/i
    },
    { cause: 'rate_limit_exceeded', looseWords: /call volume quota|quota will be replenished|bandwidth quota/i },
    {
        cause: 'spend_limit_exceeded',
        words: /billing hard limit|budget (has been |is )?(exceeded|exhausted|used up)|(exceeded|exhausted|crossed|over|out of) ((its|your|the) )?budget|(reached|exceeded|used up) (your|the|its) (monthly|weekly|annual) (\w+ ){0,2}(limit|quota|allowance|allocation)|spend(ing)? limit (has been |was )?(reached|exceeded)|(reached|exceeded) (your|the|its) (\w+ ){0,3}(usage|spend|spending|inference) limit|key limit exceeded|key with a higher limit|reached its .{0,20}spend/i,
        looseWords: /spend(ing)? limit|(monthly|weekly|daily) (usage|spend\w*|budget) limit|model service has been paused/i
    },
    {
        cause: 'billing_not_active',
        words: /account is not active|billing is not active|inactive subscription|\b(subscription|plan|package|membership|trial) (period )?(has |is )?(already )?(expired|ended|lapsed|cancell?ed)|套餐.{0,10}(到期|过期)|payment[_ ]instrument|card (was|has been) declined|payment (has )?failed|(trial|credits?) (has |have )?expired/i,
        looseWords: /(valid )?(credit card|payment method)\b.{0,40}(on file|required|missing|needed)|(add|attach|update) (a |your )?(valid )?(credit card|payment method)|(enable|activate|set up) billing|billing.{0,30}(disabled|not enabled|inactive)|good standing|in arrears|overdue|欠费|逾期/i
    },
    {
        cause: 'insufficient_quota',
        words: /exceeded your current quota|insufficient.{0,20}\b(balance|credits?|funds)\b|no (more |available |remaining )?credits?\b|have any credits|(out|run out) of credits|used (all|up).{0,20} credits|(balance|credits?|wallet|funds)\b.{0,20}\b(insufficient|exhausted|depleted|not enough|too low|used up|negative)|credit limit exceeded|can only afford|more credits are required|not enough (balance|credits?|funds|quota)|free (quota|credits?|trial).{0,40}(exhausted|used up|expired|ended|over)|exceeded your .{0,40}credits|余额不足|额度(不足|已用|用尽|已耗尽)|配额(不足|已用|用尽)|账户余额|欠款|saldo insuficiente|sin saldo|fondos insuficientes|cr[ée]ditos? insuficientes|cr[ée]dits? insuffisants?|solde insuffisant|guthaben.{0,20}(aufgebraucht|reicht nicht|nicht ausreichend|ersch[öo]pft)|nicht gen[üu]gend guthaben|残高(が)?(不足|足り)|クレジットが(不足|足り)|잔액[이]? ?부족|недостаточно (средств|баланса)|credito insufficiente/i,
        looseWords: /top up|recharge|(buy|purchase|add) (more |some )?(credits?|balance|funds)|paid balance|请充值|quota (is |has been )?(exhausted|used up)|add money/i
    },
    {
        cause: 'invalid_api_key',
        when: is(401),
        looseWords: /\btoken not allowed to access model/i
    },
    {
        cause: 'model_not_allowed',
        words: /(does not|doesn't|do not|don't|no longer) have access to (the |this )?model|not allowed to (access|use|call) (\w+ ){0,3}model|matching your (data policy|guardrail)|violation of (the )?provider terms|requir\w+ (a|an|your own) (api )?key (to|for) (access|use|call)\w* (the |this )?model|guardrail restrictions|non-serverless model|model access is denied|access to (the |this )?(\S+ )?models? (\S+ ){0,3}(is |was )?(denied|not allowed|not permitted)|no (team|key|user|group) has access to (the |this )?(requested )?model|no access to (the |this )?model|(plan|account|tier|subscription) (does |do )?not support (the |this )?model/i,
        looseWords: /\b(model|service|serving|feature)\b.{0,80}(not (allowed|enabled|activated|authorized|permitted|included|open|available|supported|offered)|disabled|switched off|blocked) (for|on|in|to|with|by|under|at) (\S+ ){0,3}(keys?|accounts?|plans?|subscriptions?|teams?|projects?|groups?|tenants?|workspaces?|tiers?|users?|organi[sz]ations?|shard|level)\b|\bonly available (on|to|for|via|in|with) (?!(the )?['"]?\/?(v1|responses|chat|completions|embeddings))|invalid model for team|not (eligible|entitled|authorized|permitted|enabled|approved|activated|subscribed|whitelisted)\b.{0,40}\bmodel|(has|have) not (activated|enabled|opened|subscribed).{0,20} model|\bmodel\b.{0,40}requires? (a |an )?(paid |pro |higher |active )?(subscription|plan|tier|terms|approval|acceptance|registration|licen[sc]e)|use case (details|form)|(apply|request|ask) (for|to get) (access|approval)|\bmodel\b.{0,60}\brequires (registration|access)|premium feature|(accept|agree)\w* (to )?the (terms|licen[sc]e|agreement|conditions)|\bmodel is gated\b|enterprise (user|feature|only)|\bnot deployed\b.{0,80}(on[- ]demand|dedicated|serverless)|requires a (paid )?(subscription|plan)|upgrade (your plan |to \w+ )?(for|to get) access|no allowed providers|\bmodel\b.{0,60}not supported (when|with|for) (using )?.{0,30}(account|plan|subscription)|(gated|restricted) (model|repo)|无权.{0,20}模型|没有.{0,20}模型.{0,10}权限|模型.{0,40}(未开通|未授权|无权限|未激活)|(未|暂未|尚未)(开放|开通).{0,30}(权限|模型)|权限.{0,10}(未|暂未)(开放|开通)/i
    },
    {
        cause: 'model_retired',
        looseWords: /\bmodel\b.{0,160}\b((has been|is|was) (deprecated|retired|decommissioned|shut ?down|sunset|discontinued|removed)|(is )?no longer (available|supported|served|offered)|reached (its )?end[- ]of[- ]life)|\bmodel (is |has been )?(disabled|offline|retired|removed)\b|模型.{0,40}(已下线|已停用|已废弃|下架|已退役)/i
    },
    {
        cause: 'unsupported_endpoint',
        words: /\b(no|have a|without a|missing) (default )?chat.template/i,
        looseWords: /only supported in v1\/|not (accessible|available|supported|served) (via|through|over|on|at|in|with|by|for) (the )?['"]?\/?(v1\/)?(responses|chat|completions|embeddings)\b|\/(responses|chat\/completions|completions|embeddings) is not supported|\b(use|try|switch to) (the )?['"]?\/(v1\/)?(responses|chat\/completions|completions|embeddings)\b|not a (chat|completions?|embeddings?|text) model|not supported (in|with|by|on|for) (the )?['"]?\/?(v1\/|responses|chat|completions|embeddings)|not supported for task|operation does not work with the specified model|not allowed to (sample|generate embeddings) from this model|contain audio|is an embedding model|(does not|doesn't|do not) support (the )?['"]?\/?(v1\/)?(responses|chat|embeddings?|completions?)\b|not allowed to call this route|(does not|doesn't|do not) support (the )?(\w+ ){1,2}API\b|不支持 ?(responses|chat|embeddings?|completions?)|chat template/i
    },
    {
        cause: 'request_rejected',
        looseWords: /support (all )?(of )?the requested (parameters|features|modalities|output)/i
    },
    {
        cause: 'model_not_found',
        words: /\b(models?|deployments?)\b.{0,200}(does(n't| not) exist|not exist\b)|no such model|not supported by any|模型.{0,60}(不存在|未找到|找不到)|(modelo|modèle|modell)\b.{0,60}(no existe|n'existe pas|existiert nicht|não existe|non trouvé|introuvable|no encontrado|nicht gefunden|no (está )?disponible)|модел.{0,60}не (найден|существует)|モデル.{0,60}(見つかりません|存在しません)|모델.{0,60}(찾을 수 없|존재하지)/i,
        looseWords: /\bmodels?\b.{0,200}(not found|not loaded|unloaded|is (not|currently not) available|is (not|un)supported|not configured|unavailable|is invalid|was not recognized)|(unknown|invalid|unexpected|unsupported|not supported|unrecognized|unavailable) (model|deployment)\b|(unknown|invalid|unsupported|unrecogni[sz]ed) (llm )?provider\b|llm provider not provided|invalid value for .?model\b|not a valid model|\bmodels? not supported\b|inference profile|model (id|identifier) .{0,80}(isn't|is not) (supported|valid)|supported values are:? 'an-id'|(function|route|router|channel|routing rule|mapping)\b.{0,80}(not found|found).{0,60}(model|account)|no .{0,20}(route|routing rule|channel|provider|endpoints?)\b.{0,20} found|no healthy deployments? for this model|模型.{0,60}(无效|不支持|错误)/i
    },
    {
        cause: 'upstream_refused',
        words: /\b[Nn]o (active )?([Cc]redentials?|API keys?|api keys?) (configured |found |set )?for (the )?(provider|model)|\bfind a secret with the name|\b[A-Z][A-Z0-9_]{2,40}_KEY\b.{0,12} (is )?(not set|missing|not configured|not found|empty)/
    },
    {
        cause: 'missing_scopes',
        words: /missing scopes?\b|insufficient (permissions?\b|authentication scopes)|lacks the required data action/i,
        looseWords: /principal does not have access|not accessible by integration|does not have authorization to perform|key does not have permission|(not|have) sufficient permissions?|lacks? (the )?(required |necessary )?(permissions?|scopes?|role)|not authorized to perform|insufficient_scope|(required|missing|necessary) (\w+ )?(permission|scope|role)\b|(permission|scope|\brole) is required/i
    },
    {
        cause: 'invalid_api_key',
        words: /(incorrect|invalid|expired) (api[- _]?key|x-api-key|subscription key|proxy server token)\b/i,
        looseWords: /(incorrect|invalid|expired|unknown|missing|wrong) (api[- _]?key|x-api-key|auth\w*|token|subscription key|bearer|credentials?|access[- ]token)\b|\bkey (has |is |was |has been )?(expired|revoked|deleted|deactivated)\b|api[- _]key\b.{0,60}(not valid|invalid|expired|not found|leaked|revoked|disabled|deleted|blocked|required|missing|inactive)|no (api[- ]?key|auth\w*|credentials?|token)\b|token .{0,40}(expired|is invalid|invalidated|revoked|missing)|auth\w* token must|(authentication|authorization) (error|fail|required|header|token)|not authenticated|(api ?key|密钥|令牌|token|apikey).{0,20}(无效|错误|过期|不正确|失效|不存在)|无效的?.{0,6}(密钥|令牌|api ?key|token)|身份(验证|认证)|(认证|鉴权|验证)失败|未授权/i
    },
    {
        cause: 'blocked_by_safety_policy',
        looseWords: /flagged (for|as|by)\b|\b(in|out)put (new_)?sensitive\b|sensitive (content|words?)|敏感|safety (reasons|system|policy|filter)|violat\w+ .{0,40}(usage|content|safety) polic|\bprompt (was |has been )?blocked|guardrail\b.{0,40}(failed|blocked|triggered|denied|intervened)/i
    },
    {
        cause: 'blocked_by_edge',
        when: is(403),
        looseWords: /\brequest (was|has been|is) blocked\b(?! (because|by|due|for))/i
    },
    { cause: 'missing_scopes', when: is(403), looseWords: /\b(permissions?|scopes?|roles?|privileges?)\b/i },
    {
        cause: 'model_not_allowed',
        looseWords: /\b(under|in|on|with|by|for|outside) your (current )?(\w+ ){0,2}(plan|polic(y|ies)|subscription|tier)\b/i
    },
    {
        cause: 'access_denied',
        when: (facts) => facts.form === 'json' && is(400, 402, 403, 404, 412, 422)(facts),
        looseWords: /\baccess\b.{0,40}\b(denied|forbidden|revoked|not granted|not allowed)|\b(is|are) not (allowed|permitted|entitled) to (use|access|call|make|perform)\b/i
    },
    {
        cause: 'server_error',
        looseWords: /\b(server|backend|upstream|provider) connection (error|failed|refused|reset)|\bdegraded\b|unexpected EOF|connection reset|ECONNRESET|socket hang ?up/i
    },
    {
        cause: 'server_overloaded',
        looseWords: /\boverloaded\b|no deployments? available|try again in \d|\ball (targets|providers|upstreams|accounts|channels|keys|deployments) (\w+ ){0,3}(exhausted|failed|unavailable|inactive)/i
    },
    { cause: 'rate_limit_exceeded', looseWords: /rate limit|too many requests|request too large/i },
    {
        cause: 'unknown_url',
        looseWords: /invalid url|unknown request url|only be accessed over https|resource not found|no route (for|matched)|cannot (get|post) \/|\byour path\b|\b(unknown|invalid|unsupported) path\b|\bpath .{0,60}(not (found|supported|allowed)|does not exist)/i
    }
];
const GENERAL_CODES = [
    { cause: 'account_deactivated', code: /accessterminated/ },
    {
        cause: 'invalid_api_key',
        code: /authentication(error|failed|required)|^unauthenticated$|^unauthorized$/,
        when: ({ status }) => status !== 403
    },
    {
        cause: 'missing_scopes',
        code: /^permission(denied|error)$/,
        when: (facts) => is(401, 403, 0)(facts) && /permission|scope|\brole\b|authori[sz]|enable|^$/i.test(facts.message)
    },
    {
        cause: 'server_error',
        code: SERVER_CODES,
        when: ({ status, message }) => status >= 500 || status === 0 || ([400, 410].includes(status) && !/not support/i.test(message))
    },
    { cause: 'unknown_url', code: /^unknownurl$/ }
];
const namesModel = ({ message }) => /model|modèle|deployment|模型|モデル|모델|модел/i.test(message);
const refusesModel = ({ params, message }) => params.includes('model') && !/required|missing|provide/i.test(message);
const STATUSES = [
    { cause: 'insufficient_quota', when: is(402) },
    { cause: 'model_retired', when: (facts) => is(410)(facts) && namesModel(facts) },
    { cause: 'unknown_url', when: (facts) => is(404, 405, 410)(facts) && !namesModel(facts) },
    { cause: 'model_not_found', when: is(404) },
    { cause: 'request_timeout', when: is(408) },
    { cause: 'server_overloaded', when: is(503, 529) },
    { cause: 'unsupported_endpoint', when: is(501) },
    { cause: 'server_error', when: (facts) => isServerSide(facts) || is(409, 424, 425)(facts) },
    { cause: 'rate_limit_exceeded', when: is(429) },
    { cause: 'invalid_api_key', when: is(401) },
    { cause: 'access_denied', when: (facts) => is(403)(facts) && facts.form === 'json' },
    { cause: 'blocked_by_edge', when: (facts) => is(403)(facts) && facts.form === 'text' },
    { cause: 'unsupported_country_region_territory', when: is(451) },
    { cause: 'model_not_found', when: (facts) => is(400, 422)(facts) && refusesModel(facts) },
    { cause: 'request_rejected', when: is(400, 406, 411, 413, 414, 415, 417, 422, 431) }
];
const RAN = [
    {
        code: /^(contentfilter|responsibleaipolicyviolation|contentpolicyviolation|moderationblocked)$/,
        words: /could not finish the message because max_tokens|content management policy/i
    }
];
const isDoubtful = ({ status }) => [0, 408, 425, 429].includes(status) || (status >= 500 && status !== 501);
function causeOf(facts) {
    const read = comparableOf(facts);
    const doubtful = isDoubtful(read);
    const byWords = (signs) => signs.find((sign) => holds(sign, read) && saysSo(sign, read, doubtful));
    const byCode = (signs) => signs.find((sign) => holds(sign, read) && hasCode(sign, read));
    const inMoreWords = (sign) => sign?.cause === 'model_not_found' && !doubtful ? (byWords(WORDS.filter(isOfModel)) ?? sign) : sign;
    const isRefusedByServer = doubtful && read.codes.some((code) => SERVER_CODES.test(code));
    const found = NOT_THE_API.find((sign) => holds(sign, read)) ??
        inMoreWords(byCode(CODES)) ??
        byCode(PASSING_CODES) ??
        (doubtful ? byWords(PASSING_WORDS) : undefined) ??
        (isRefusedByServer ? byWords(WORDS.filter(isOfAccount)) : byWords(WORDS)) ??
        byCode(GENERAL_CODES) ??
        STATUSES.find((sign) => holds(sign, read));
    const cause = found?.cause ?? 'unknown_error';
    const isOfKey = cause === 'invalid_api_key' || cause === 'access_denied';
    return isOfKey && _provider_words_js__WEBPACK_IMPORTED_MODULE_1__/* .QUOTES_PROVIDER */ .O.test(read.message) ? 'upstream_refused' : cause;
}
const isOfModel = ({ cause }) => (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .traitsOf */ .JC)(cause).means.explainsAbsence;
const isOfAccount = ({ cause, words }) => words !== undefined && (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .traitsOf */ .JC)(cause).means.besideServerError;
function showsThatModelRan(facts) {
    const read = comparableOf(facts);
    return facts.status === 400 && RAN.some((sign) => hasCode(sign, read) || sign.words?.test(read.message));
}
const holds = ({ when }, facts) => when === undefined || when(facts);
const hasCode = ({ code }, { codes }) => code !== undefined && codes.some((one) => code.test(one));
const saysSo = ({ words, looseWords }, { message }, isDoubtfulStatus) => Boolean(words?.test(message) || (!isDoubtfulStatus && looseWords?.test(message)));
const plainCode = (code) => code.toLowerCase().replace(/[^a-z0-9]/g, '');
const CANNOT_CONNECT = /cannot connect to|(unable|failed|failure|could not|couldn't) to? ?(connect|resolve)|connect(ion)?( call)? (error|failed|refused)|connection attempts? failed|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|getaddrinfo|name or service not known|nodename nor servname|name resolution|no such host|no route to host/i;
const OWN_STORE = /database|\bdb\b|redis|postgres|mysql|\bsql|prisma/i;
function isProviderOutOfReach(cause, facts) {
    if (cause !== 'server_error' || facts === null || !isServerSide(facts))
        return false;
    return CANNOT_CONNECT.test(facts.message) && !OWN_STORE.test(facts.message);
}
const REPEATS_STATUS = /^([1-5]\d\d|badrequest(error|exception)?|unauthorized|forbidden|notfound|toomanyrequests(exception)?|serviceunavailable|internalservererror(exception)?|error|none|null|failure|false)$/;
const NAMES_429 = /^(throttlingerror|ratelimiterror)$/;
function comparableOf(facts) {
    const message = facts.message.replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ');
    const isQuoted = _provider_words_js__WEBPACK_IMPORTED_MODULE_1__/* .QUOTES_PROVIDER */ .O.test(message);
    return {
        ...facts,
        codes: facts.codes
            .map(plainCode)
            .filter((code) => !REPEATS_STATUS.test(code) && !(isQuoted && NAMES_429.test(code))),
        message: withoutNames(withModelNamed(message, facts.model))
    };
}
function withModelNamed(message, model) {
    if (model === undefined)
        return message;
    const lower = message.toLowerCase();
    const name = model.toLowerCase();
    let result = '';
    let from = 0;
    for (let at = lower.indexOf(name); at !== -1; at = lower.indexOf(name, at + name.length)) {
        const end = at + name.length;
        const isQuoted = /[`'"]/.test(message[at - 1] ?? '') && message[at - 1] === message[end];
        const isAlone = !/[\w/.-]/.test(message[at - 1] ?? '') && !/[\w/-]/.test(message[end] ?? '');
        if (!isQuoted && !(isAlone && /\d|[/:]/.test(name)))
            continue;
        result += `${message.slice(from, isQuoted ? at - 1 : at)}the model`;
        from = isQuoted ? end + 1 : end;
    }
    return result + message.slice(from);
}
function withoutNames(message) {
    return message
        .replace(/https?:\/\/\S+/g, ' ')
        .replace(/`[^`\n]{1,200}`|"[^"\n]{1,200}"|(?<![A-Za-z])'[^'\n]{1,200}'(?![A-Za-z])/g, (quoted, at, whole) => {
        if (isWord(quoted) || isValue(whole.slice(Math.max(0, at - 4), at)))
            return quoted;
        return /[a-z].{0,40}-.{0,40}\d/i.test(quoted) ? "'an-id'" : "'x'";
    })
        .replace(/\b([Oo]rganization|[Pp]roject|[Tt]eam|[Ww]orkspace|[Tt]enant) (?:[A-Z][\w.&-]{0,40} ?){1,6}/g, '$1 ')
        .replace(/(?<![\w/])(?!v\d)[A-Za-z][\w.]{0,40}(?:[-/:][\w.]{1,40}){2,8}/g, (name) => (/\d/.test(name) ? 'x' : name));
}
const isValue = (before) => /['"] ?: ?$/.test(before);
const isWord = (quoted) => /^.(?:[a-z_]{1,40}|\/?v1\/[a-z/]{1,40}).$/.test(quoted);


/***/ }),

/***/ 1932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ isInPieces),
/* harmony export */   HX: () => (/* binding */ isStreamType),
/* harmony export */   RK: () => (/* binding */ isStreamError),
/* harmony export */   gs: () => (/* binding */ lastEventOf)
/* harmony export */ });
/* harmony import */ var _endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3006);
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3538);


const END_OF_CHAT_STREAM = '[DONE]';
const END_OF_RESPONSE = /^response\.(completed|incomplete|failed)$/;
function lastEventOf(stream) {
    const blocks = blocksOf(stream);
    const data = blocks.flatMap((block) => block.data);
    const events = blocks.flatMap(eventsOf);
    const error = events.find(isStreamError);
    if (error)
        return error;
    const last = events.at(-1);
    if (last === undefined)
        return undefined;
    const choices = events.flatMap(choicesOf);
    const spoken = choices.find(_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpoken */ .ru);
    const finished = choices.find(isFinished);
    const isEnded = data.at(-1) === END_OF_CHAT_STREAM ||
        END_OF_RESPONSE.test(String(last.type)) ||
        finished !== undefined;
    if (!isEnded)
        return undefined;
    if (!events.some((event) => Array.isArray(event.choices)))
        return withOutput(last);
    const silent = finished && { ...finished, text: '' };
    const deciding = choices.find(_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .endedWithError */ .J9) ?? spoken ?? silent;
    return { ...last, choices: deciding === undefined ? [] : [deciding] };
}
function isInPieces(stream) {
    const choices = blocksOf(stream).flatMap(eventsOf).flatMap(choicesOf);
    return choices.length === 0 || choices.some((choice) => choice.delta !== undefined || choice.message === undefined);
}
function withOutput(event) {
    const { response } = event;
    const isEnd = END_OF_RESPONSE.test(String(event.type)) && response !== null && typeof response === 'object';
    return isEnd ? { ...event, response: { output: [], ...response } } : event;
}
const isFinished = ({ finish_reason: reason }) => typeof reason === 'string' && reason !== 'error';
function blocksOf(stream) {
    return stream
        .replace(/\r\n?/g, '\n')
        .split(/\n{2,}/)
        .map(readBlock);
}
function readBlock(block) {
    const lines = block.split('\n');
    const valuesOf = (field) => lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).trim());
    return { name: valuesOf('event').at(-1), data: valuesOf('data') };
}
function eventsOf({ name, data }) {
    const whole = (0,_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(data.join('\n'));
    const values = whole === undefined ? data.map(_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF) : [whole];
    const objects = values.filter((value) => value !== null && typeof value === 'object');
    if (name === undefined || !ERROR.test(name))
        return objects;
    return objects.length > 0
        ? objects.map((event) => ({ ...event, type: 'error' }))
        : [{ type: 'error', message: data.join('\n') }];
}
function choicesOf({ choices }) {
    return Array.isArray(choices) ? choices.filter((choice) => choice !== null && typeof choice === 'object') : [];
}
const isStreamType = (contentType = '') => /^text\/event-stream/i.test(contentType);
const ERROR = /(^|\.)error$/i;
function isStreamError(event) {
    const { type } = event;
    return (typeof type === 'string' && ERROR.test(type)) || type === 'response.failed' || (0,_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .complaintIn */ .JI)(event) !== null;
}


/***/ }),

/***/ 5864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ transportMessage),
/* harmony export */   Z: () => (/* binding */ transportCause)
/* harmony export */ });
const TRANSPORT_SIGNS = [
    { cause: 'identity_token_unavailable', code: /^ERR_ID_TOKEN$/ },
    { cause: 'invalid_grant', code: /^ERR_TOKEN_REFUSED$/ },
    { cause: 'proxy_authentication_required', code: /^ERR_PROXY_407$/ },
    { cause: 'dns_failure', code: /^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EDNS)/ },
    {
        cause: 'tls_untrusted',
        code: /^(CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/
    },
    {
        cause: 'unreadable_response',
        code: /^(HPE_|Z_|ERR__ERROR_FORMAT|ERR_ZLIB|ERR_HTTP_INVALID_STATUS|ERR_BODY_TOO_LARGE|ERR_TOKEN_UNREADABLE)/
    },
    { cause: 'request_timeout', code: /^ETIMEDOUT$/ }
];
function transportCause({ chain, timedOut }) {
    if (timedOut)
        return 'request_timeout';
    const sign = TRANSPORT_SIGNS.find(({ code }) => chain.some((link) => link.code !== null && code.test(link.code)));
    return sign?.cause ?? 'connection_failed';
}
function transportMessage({ chain, timedOut }) {
    if (timedOut)
        return 'No complete answer within the time for one request';
    const link = chain.findLast(({ code }) => code !== null) ?? chain.at(-1);
    if (!link)
        return 'No answer';
    return link.code && !link.message.includes(link.code) ? `${link.code}: ${link.message}` : link.message;
}


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isTextByName),
/* harmony export */   m: () => (/* binding */ endpointByName)
/* harmony export */ });
const NAME_RULES = [
    [/embed|^(bge|e5|gte)-|^all-minilm/, 'embeddings'],
    [/moderation/, 'moderations'],
    [/^sora/, 'videos'],
    [/^gpt-(live|realtime).*(transcribe|whisper)/, 'realtime-transcription'],
    [/^gpt-(live|realtime).*translat/, 'realtime-translation'],
    [/^gpt-live/, 'live'],
    [/realtime/, 'realtime'],
    [/transcribe|(^|-)whisper(-|$)/, 'transcriptions'],
    [/-tts(-|$)|^tts-/, 'speech'],
    [/^dall-e|image/, 'images'],
    [/^gpt-audio|-audio(-|$)/, 'chat-audio'],
    [/search-(api|preview)/, 'chat'],
    [/^gpt-.*-instruct|^(text-|code-)?(davinci|curie|babbage)(-|$)/, 'completions']
];
function endpointByName(model) {
    const id = model.toLowerCase();
    const base = /(?:^|\/)ft:([^:]+)/.exec(id)?.[1];
    return base === undefined ? (placed(id.split('/').at(-1) ?? id) ?? 'responses') : (placed(base) ?? 'chat');
}
const TEXT_FAMILIES = /^(gpt|chatgpt|codex|o[1-9]|claude|command|deepseek|gemini|gemma|glm|grok|kimi|llama|mistral|mixtral|phi|qwen)(-|\d|$)/;
function isTextByName(model) {
    const name = model.toLowerCase().split('/').at(-1) ?? '';
    return placed(name) === undefined && TEXT_FAMILIES.test(name.replace(/^ft:/, ''));
}
function placed(name) {
    return NAME_RULES.find(([pattern]) => pattern.test(name))?.[1];
}


/***/ }),

/***/ 2173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ isAtRisk),
  k: () => (/* binding */ successorOf)
});

// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(194);
// EXTERNAL MODULE: ./src/core/requirements/model-name.ts
var model_name = __webpack_require__(3901);
;// CONCATENATED MODULE: ./src/core/finding/replacements.ts
const AS_OF = '2026-11-21';
const REPLACEMENTS = {
    'chatgpt-image-latest': 'gpt-image-2.6-sunburst',
    'gpt-3.5-turbo': 'gpt-5.6-terra',
    'gpt-4': 'gpt-5.6-sol',
    'gpt-4-1106-preview': 'gpt-5.6-sol',
    'gpt-4-turbo': 'gpt-5.6-sol',
    'gpt-4.1': 'gpt-6-luna',
    'gpt-4.1-mini': 'gpt-6-luna',
    'gpt-4o': 'gpt-6-luna',
    'gpt-4o-2024-05-13': 'gpt-5.6-sol',
    'gpt-4o-mini': 'gpt-6-luna',
    'gpt-4o-mini-transcribe': 'gpt-transcribe',
    'gpt-4o-transcribe': 'gpt-transcribe',
    'gpt-4o-transcribe-diarize': 'gpt-transcribe',
    'gpt-5': 'gpt-6.1-sol',
    'gpt-5-mini': 'gpt-6.1-terra',
    'gpt-image-1-mini': 'gpt-image-2.6-sunburst',
    'gpt-image-1.5': 'gpt-image-2.6-sunburst',
    o1: 'gpt-5.6-sol',
    'o1-pro': 'gpt-5.6-sol',
    'o3-mini': 'gpt-5.6-sol',
    'o4-mini': 'gpt-5.6-terra',
    'whisper-1': 'gpt-transcribe'
};

;// CONCATENATED MODULE: ./src/core/finding/successor.ts



function successorOf(model) {
    const successor = [model, (0,model_name/* familyOf */.Ap)(model)].map((name) => Object.hasOwn(REPLACEMENTS, name) ? REPLACEMENTS[name] : undefined);
    const named = successor.find((one) => one !== undefined);
    return named === undefined ? null : { model: named, asOf: AS_OF };
}
function isAtRisk({ status, shutdownDate }, nowMs, shutdownWarningDays) {
    if (status !== 'usable')
        return true;
    return shutdownDate !== null && (0,dates/* daysUntil */.AQ)(shutdownDate, nowMs) <= shutdownWarningDays;
}


/***/ }),

/***/ 1466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JJ: () => (/* binding */ lacksCapability),
/* harmony export */   Kc: () => (/* binding */ concerns),
/* harmony export */   Zq: () => (/* binding */ failingCapabilities),
/* harmony export */   bn: () => (/* binding */ capabilityRow)
/* harmony export */ });
/* harmony import */ var _diagnosis_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);
/* harmony import */ var _endpoints_capabilities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);
/* harmony import */ var _endpoints_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8958);



function capabilityRow({ model }, { name }) {
    return `${model} +${name}`;
}
function failingCapabilities({ checks, apiHost }) {
    const isOpenAi = (0,_endpoints_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostKind */ .Pz)(`https://${apiHost}`) === 'openai';
    return checks
        .filter(({ status }) => status === 'usable')
        .flatMap((check) => check.capabilities
        .filter(({ status }) => status !== 'usable')
        .map((one) => {
        const { status, cause, message, httpStatus, requestId, latencyMs } = one;
        const seen = { status, cause, message, httpStatus, requestId, latencyMs };
        return { ...check, ...seen, model: capabilityRow(check, one), hint: hintFor(one, isOpenAi), capabilities: [] };
    }));
}
function hintFor({ name, cause, message }, isOpenAi) {
    const fromWords = (0,_diagnosis_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .hintOf */ .$)({ cause, message, facts: null, body: null });
    const known = (0,_endpoints_capabilities_js__WEBPACK_IMPORTED_MODULE_1__/* .capabilityNameOf */ .$$)(name);
    if (fromWords !== null || known === undefined || cause !== 'capability_not_supported')
        return fromWords;
    return isOpenAi ? (0,_endpoints_capabilities_js__WEBPACK_IMPORTED_MODULE_1__/* .capabilitySpec */ .qi)(known).switch : null;
}
function concerns({ models, text }, model) {
    const [id = '', ...marks] = model.split(' ');
    const words = text.split(/\s+/);
    return models.includes(id) && marks.every((mark) => words.includes(mark));
}
function lacksCapability({ models, status }, checks) {
    const lacking = ({ model, capabilities }) => models.includes(model) && capabilities.some((one) => one.status !== 'usable');
    return status !== 'met' && checks.some((check) => check.status === 'usable' && lacking(check));
}


/***/ }),

/***/ 3901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   JW: () => (/* binding */ absenceHint),
/* harmony export */   SQ: () => (/* binding */ isSameModel)
/* harmony export */ });
/* unused harmony export nearMatches */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

const MAX_SUGGESTIONS = 3;
const MAX_LISTED = 2_000;
const MAX_DISTANCE_SHARE = 0.25;
const SNAPSHOT = /(-latest|-\d{4}-\d{2}-\d{2}|-\d{8}|-\d{3,4}|-v\d+|:\d{8}.*)$/;
function familyOf(model) {
    const shorter = model.replace(SNAPSHOT, '');
    return shorter === model || shorter === '' ? model : familyOf(shorter);
}
function isSameModel(asked, answered) {
    return familyOf(asked.toLowerCase()) === familyOf(answered.toLowerCase());
}
function absenceHint(model, list, host = 'openai') {
    if (list.has(model)) {
        return 'The model is on the list, so its name is right. Being listed does not give the right to call it.';
    }
    if (list.size > MAX_LISTED)
        return `The list has ${others(list.size)}, but not this one.`;
    const listed = [...list.keys()];
    const near = nearMatches(model, listed);
    if (near.length > 0)
        return `Did you mean ${either(near)}?`;
    const versions = listed.filter((candidate) => isOtherVersion(model, candidate)).slice(0, MAX_SUGGESTIONS);
    if (versions.length > 0) {
        return `The list has other versions of it (${versions.join(', ')}), but not this one. The version is wrong or gone, or the organization's tier or the project does not include it.`;
    }
    const siblings = listed.filter((candidate) => seriesOf(candidate) === seriesOf(model)).slice(0, MAX_SUGGESTIONS);
    if (siblings.length > 0) {
        return `The list has others of its series (${siblings.join(', ')}), but not this one. The name is wrong, or the organization's tier or the project does not include it.`;
    }
    const isShort = listed.length < FEW_MODELS;
    if (isShort && host === 'other')
        return `This server has ${each(listed) || 'no model'}, but not this one. The name is wrong.`;
    const few = isShort ? ' A new project or an organization without credit gets such a short list.' : '';
    return `The list has ${others(listed.length)}, but not this one. The name is wrong, the model is gone, or this project or account has no access to it.${few}`;
}
const FEW_MODELS = 6;
const others = (count) => `${count} other ${count === 1 ? 'model' : 'models'}`;
const each = (names) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const either = (names) => names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
function nearMatches(model, listed) {
    if (listed.length > MAX_LISTED)
        return [];
    const limit = Math.max(1, Math.floor(model.length * MAX_DISTANCE_SHARE));
    const wanted = model.toLowerCase();
    const renamed = listed.filter((candidate) => candidate !== model &&
        (withoutVendor(candidate) === withoutVendor(model) || isPrefixed(model, candidate) || isDated(model, candidate)));
    const mistyped = listed
        .filter((candidate) => Math.abs(candidate.length - wanted.length) <= limit && !isOtherVersion(model, candidate))
        .map((candidate) => ({ candidate, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, candidate.toLowerCase()) }))
        .filter(({ candidate, edits }) => candidate !== model && edits <= limit)
        .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate))
        .map(({ candidate }) => candidate);
    const near = [...renamed, ...mistyped];
    return [...new Set(near.length > 0 ? near : sameWords(model, listed))].slice(0, MAX_SUGGESTIONS);
}
function isDated(model, candidate) {
    const letters = (id) => id.toLowerCase().replace(/[^a-z0-9]/g, '');
    const [short, long] = [letters(model), letters(candidate)];
    const hasSameMarks = candidate.toLowerCase().startsWith(model.toLowerCase());
    return short.length >= 6 && !hasSameMarks && long.startsWith(short) && /^(\d{6})?$/.test(long.slice(short.length));
}
const withoutVendor = (model) => model.toLowerCase().replace(/^.*\//, '');
function isPrefixed(model, candidate) {
    const [a, b] = [model.toLowerCase(), candidate.toLowerCase()];
    return a.endsWith(`:${b}`) || b.endsWith(`:${a}`);
}
function sameWords(model, listed) {
    const wordsOf = (id) => id
        .toLowerCase()
        .split(/[^a-z0-9.]+/)
        .filter(Boolean);
    const wanted = wordsOf(model);
    if (!wanted.some((word) => /^[a-z]{3,}/.test(word)))
        return [];
    return (listed
        .filter((id) => !id.toLowerCase().startsWith(model.toLowerCase()) && !isOtherVersion(model, id))
        .map((id) => ({ id, words: wordsOf(id) }))
        .filter(({ id, words }) => familyOf(id) === id && wanted.every((word) => words.includes(word)))
        .sort((a, b) => a.words.length - b.words.length || a.id.localeCompare(b.id))
        .map(({ id }) => id));
}
const seriesOf = (model) => /^[a-z]+-\d[\d.]*/i.exec(withoutVendor(model))?.[0] ?? model;
function isOtherVersion(model, candidate) {
    const [a, b] = [model.toLowerCase(), candidate.toLowerCase()];
    if (a === b)
        return false;
    if (familyOf(a) === familyOf(b))
        return true;
    const words = (id) => id.replace(/[\d.]+/g, '#');
    const digits = (id) => id.replace(/\D/g, '');
    return words(a) === words(b) && digits(a) !== digits(b);
}


/***/ }),

/***/ 9145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ fallbackWarnings),
/* harmony export */   s: () => (/* binding */ fallbackHint)
/* harmony export */ });
const BEGINNING = 'Another model answered in its place:';
function fallbackHint(model, answer) {
    const attempts = answer?.headers['x-litellm-attempted-fallbacks'] ?? '';
    const group = answer?.headers['x-litellm-model-group'] ?? '';
    const isOther = group !== '' && group !== model;
    if (!(Number(attempts) > 0) && !isOther)
        return null;
    const who = isOther ? `"${group}"` : 'one of its fallbacks';
    return `${BEGINNING} the gateway fell back to ${who}. ${model} itself may be broken.`;
}
function fallbackWarnings(checks) {
    const warning = (model, row, said) => said?.startsWith(BEGINNING) ? [{ kind: 'proof', level: 'warning', model, message: `${row}: ${said}` }] : [];
    return checks.flatMap(({ cause, model, hint, capabilities }) => {
        const ofModel = cause === null ? warning(model, model, hint) : [];
        if (ofModel.length > 0)
            return ofModel;
        const usable = capabilities.filter(({ status }) => status === 'usable');
        return usable.flatMap(({ name, message }) => warning(model, `${model} +${name}`, message));
    });
}


/***/ }),

/***/ 6275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Ph: () => (/* binding */ endpointOnList),
/* harmony export */   ei: () => (/* binding */ judgeListing),
/* harmony export */   gJ: () => (/* binding */ SKIPPED_LISTING),
/* harmony export */   jt: () => (/* binding */ hasShutDown),
/* harmony export */   vS: () => (/* binding */ readListing),
/* harmony export */   yy: () => (/* binding */ isListed)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(194);
/* harmony import */ var _diagnosis_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3538);
/* harmony import */ var _diagnosis_judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5562);
/* harmony import */ var _diagnosis_transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5864);
/* harmony import */ var _endpoints_endpoint_by_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1891);
/* harmony import */ var _endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2847);
/* harmony import */ var _endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3006);
/* harmony import */ var _requirements_requirements_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6861);








const SKIPPED_LISTING = {
    status: 'skipped',
    cause: null,
    message: null,
    models: null,
    isComplete: false
};
const isSuccess = (status) => status >= 200 && status <= 299;
const isRefusal = (status) => status === 401 || status === 403;
function judgeListing(answer) {
    const fault = (cause, message) => ({ cause, message, facts: null, body: null });
    if (answer.kind === 'stopped')
        return fault('not_reached', null);
    if (answer.kind === 'failure')
        return fault((0,_diagnosis_transport_js__WEBPACK_IMPORTED_MODULE_3__/* .transportCause */ .Z)(answer), (0,_diagnosis_transport_js__WEBPACK_IMPORTED_MODULE_3__/* .transportMessage */ .D)(answer));
    if (!isSuccess(answer.status))
        return (0,_diagnosis_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeRefusal */ .c)(answer, answer.body);
    const body = (0,_diagnosis_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(answer.body);
    if (listIn(body) !== null)
        return { cause: null, message: null, facts: null, body: body };
    return fault('unreadable_response', (0,_diagnosis_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeHtml */ .te)(answer.body) ? 'A web page instead of a list' : 'Not a list of models');
}
function readListing(answer, judgement = judgeListing(answer)) {
    const { cause, message, body } = judgement;
    const list = listIn(body);
    if (list !== null) {
        const models = new Map();
        const switchedOff = new Set();
        const modes = new Map();
        for (const value of list) {
            const entry = entryOf(value);
            if (entry === null)
                continue;
            models.set(entry.id, entry.shutdownDate);
            if (entry.isOff)
                switchedOff.add(entry.id);
            if (entry.mode !== null)
                modes.set(entry.id, entry.mode);
        }
        return { status: 'ok', cause: null, message: null, models, switchedOff, modes, isComplete: body?.has_more !== true };
    }
    const isDenied = answer.kind === 'response' && isRefusal(answer.status) && cause !== 'blocked_by_edge';
    return { status: isDenied ? 'denied' : 'unavailable', cause, message, models: null, isComplete: false };
}
function listIn(body) {
    const object = body;
    const list = Array.isArray(body) ? body : (object?.data ?? object?.models);
    if (!Array.isArray(list) || (list !== body && (0,_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_5__/* .complaintIn */ .JI)(object) !== null))
        return null;
    return list.length === 0 || list.some((entry) => entryOf(entry) !== null) ? list : null;
}
const OFF = /^(shut ?down|retired|disabled|inactive|offline|decommissioned|removed|deactivated)$/i;
function isSwitchedOff({ status, enabled, active }) {
    return enabled === false || active === false || (typeof status === 'string' && OFF.test(status));
}
function entryOf(value) {
    if (value === null || typeof value !== 'object')
        return null;
    const { id, name, mode, shutdown_date: shutdown } = value;
    const model = typeof id === 'string' ? id : name;
    if (typeof model !== 'string' || model === '' || model.length > _requirements_requirements_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_MODEL_ID_LENGTH */ .Ak)
        return null;
    return {
        id: model.replace(/^models\//, ''),
        shutdownDate: dateOf(shutdown),
        isOff: isSwitchedOff(value),
        mode: typeof mode === 'string' ? mode : null
    };
}
function dateOf(value) {
    const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
    const date = new Date(typeof value === 'number' && value > 0 ? value * 1000 : (day ?? Number.NaN));
    if (Number.isNaN(date.getTime()) || date.getTime() > _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_DATE_MS */ .Lo)
        return null;
    const text = date.toISOString().slice(0, 10);
    return day === undefined || day === text ? text : null;
}
function isListed(model, { models, isComplete }) {
    if (models === null)
        return null;
    const names = [model, `${model}:latest`, model.replace(/^models\//, '')];
    return names.some((name) => models.has(name)) || (isComplete ? false : null);
}
function hasShutDown(model, { models }, nowMs) {
    return Date.parse(models?.get(model) ?? '') <= nowMs;
}
const ENDPOINT_OF_MODE = new Map(Object.keys(_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .ENDPOINTS */ .Hr).flatMap((endpoint) => (0,_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointSpec */ .th)(endpoint).modes.map((mode) => [mode, endpoint])));
function endpointOnList(model, listing, nowMs) {
    const isGone = hasShutDown(model, listing, nowMs) || listing.switchedOff?.has(model) === true;
    if (isListed(model, listing) !== true || isGone)
        return null;
    if (listing.modes?.has(model) !== true)
        return { endpoint: 'embeddings', isNamed: false };
    const named = endpointOfMode(model, listing);
    return named === null || (0,_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointSpec */ .th)(named).paid ? null : { endpoint: named, isNamed: true };
}
function endpointOfMode(model, { modes }) {
    return ENDPOINT_OF_MODE.get(modes?.get(model) ?? '') ?? null;
}
function startOf({ model, endpoint }, listing) {
    const byName = endpoint ?? (0,_endpoints_endpoint_by_name_js__WEBPACK_IMPORTED_MODULE_7__/* .endpointByName */ .m)(model);
    if (endpoint !== null || byName !== 'responses' || listing === null)
        return byName;
    const byMode = endpointOfMode(model, listing);
    return byMode === null || byMode === 'chat' ? byName : byMode;
}


/***/ }),

/***/ 3332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8392);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6427);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9488);



const IDENTITY_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const PROXY_VARIABLES = ['https_proxy', 'http_proxy', 'all_proxy'];
const PUBLIC_HEADER = /^(http-referer|referer|origin|x-title|user-agent|accept|accept-.*|content-type|.*-version|.*-provider|.*-beta)$/i;
function secretsIn(env) {
    const inputs = _inputs_js__WEBPACK_IMPORTED_MODULE_1__.INPUT_NAMES.flatMap((name) => {
        const { secret, variable } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__.inputTraitsOf)(name);
        return [(0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .inputOf */ .wg)(env, name), env[variable ?? '']].flatMap((value) => secretsOf(secret, value ?? ''));
    });
    const proxies = PROXY_VARIABLES.flatMap((name) => [env[name], env[name.toUpperCase()]]).flatMap(credentialsIn);
    return [...new Set([...inputs, env[IDENTITY_VARIABLE] ?? '', ...proxies])].filter((secret) => secret.trim() !== '');
}
function secretsOf(secret, value) {
    if (secret === 'no')
        return [];
    return secret === 'whole' ? [value] : (0,_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .headerLines */ .H)(value).flatMap(({ name, value }) => secretsInHeader(name, value));
}
function secretsInHeader(name, value) {
    if (PUBLIC_HEADER.test(name))
        return [];
    const isCredential = /authorization$/i.test(name) || SCHEME.test(value);
    const blank = value.search(/\s/);
    if (/^(set-)?cookie$/i.test(name))
        return [value, ...valuesIn(value)];
    if (!isCredential || blank === -1)
        return [value];
    const credential = value.slice(blank).trim();
    return [value, credential, ...valuesIn(credential), ...passwordIn(credential)];
}
const SCHEME = /^(bearer|basic|digest|token|api-?key|key|negotiate|ntlm|aws4-hmac-sha256)\s/i;
function valuesIn(text) {
    return text
        .split(/[;,]/)
        .filter((part) => part.includes('='))
        .map((part) => part
        .slice(part.indexOf('=') + 1)
        .trim()
        .replaceAll('"', ''))
        .filter((value) => /[^=]/.test(value));
}
function passwordIn(credential) {
    if (!/^[A-Za-z0-9+/]{8,}={0,2}$/.test(credential))
        return [];
    const text = Buffer.from(credential, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return colon === -1 || /[^\x20-\x7e]/.test(text) ? [] : [text, text.slice(colon + 1)];
}
function credentialsIn(address) {
    const [, userInfo] = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?([^/?#]*)@/i.exec(address?.trim() ?? '') ?? [];
    if (userInfo === undefined)
        return [];
    const colon = userInfo.indexOf(':');
    const user = colon === -1 ? userInfo : userInfo.slice(0, colon);
    const password = colon === -1 ? '' : userInfo.slice(colon + 1);
    const pair = `${decoded(user)}:${decoded(password)}`;
    return [userInfo, password, decoded(password), pair, ...(password === '' ? [user, decoded(user)] : [])];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 6775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/core/credential/redact.ts + 2 modules
var redact = __webpack_require__(3135);
// EXTERNAL MODULE: ./src/inputs/inputs.ts + 4 modules
var inputs_inputs = __webpack_require__(9488);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var inputs_secrets = __webpack_require__(3332);
// EXTERNAL MODULE: ./src/adapters/fetch.ts
var fetch = __webpack_require__(3468);
// EXTERNAL MODULE: ./src/core/diagnosis/api-error.ts
var api_error = __webpack_require__(3538);
// EXTERNAL MODULE: ./src/core/diagnosis/causes.ts
var causes = __webpack_require__(5197);
// EXTERNAL MODULE: ./src/core/diagnosis/judge.ts
var judge = __webpack_require__(5562);
// EXTERNAL MODULE: ./src/core/diagnosis/transport.ts
var transport = __webpack_require__(5864);
;// CONCATENATED MODULE: ./src/core/credential/exchange.ts




const REFUSALS = [400, 401, 403];
function judgeExchange(answer) {
    if (answer.kind === 'stopped')
        return { cause: 'not_reached', message: null, facts: null, body: null };
    if (answer.kind === 'failure')
        return { cause: (0,transport/* transportCause */.Z)(answer), message: withoutOwnCode((0,transport/* transportMessage */.D)(answer)), facts: null, body: null };
    if (answer.status >= 200 && answer.status < 300)
        return { cause: null, message: null, facts: null, body: null };
    const { code, description } = readOAuthError(answer.body);
    const refusal = (0,judge/* judgeRefusal */.c)(answer, answer.body);
    const isPlainRefusal = REFUSALS.includes(answer.status) && refusal.cause !== null && (0,causes/* traitsOf */.JC)(refusal.cause).related.isVague;
    const cause = causeOfCode(code) ?? (isPlainRefusal ? 'invalid_grant' : null);
    if (cause === null)
        return refusal;
    return { ...refusal, cause, message: [code, description].filter(Boolean).join(': ') || refusal.message };
}
const withoutOwnCode = (message) => message.replace(/^ERR_(ID_)?TOKEN(_\w+)?: /, '');
function causeOfCode(code) {
    return code === 'invalid_subject_token' || code === 'invalid_grant' ? code : null;
}
function readOAuthError(body) {
    const { error, error_description: description } = ((0,api_error/* parseJson */.qF)(body) ?? {});
    return {
        code: typeof error === 'string' ? error : null,
        description: typeof description === 'string' ? description : null
    };
}

// EXTERNAL MODULE: ./src/core/credential/key.ts
var credential_key = __webpack_require__(4626);
// EXTERNAL MODULE: ./src/core/endpoints/host.ts
var endpoints_host = __webpack_require__(8958);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(4995);
// EXTERNAL MODULE: ./src/core/diagnosis/signs.ts
var signs = __webpack_require__(4411);
;// CONCATENATED MODULE: ./src/core/verification/retry.ts


const BASE_DELAY_MS = 500;
const MAX_DELAY_MS = 8_000;
const JITTER = 0.25;
const RETRYABLE_STATUSES = [408, 409];
const REQUESTS_OUT_OF_REACH = 2;
function isTransient(answer, { cause, message, facts }, sent = 1) {
    if (cause === null || answer.kind === 'stopped')
        return false;
    if ((0,signs/* isProviderOutOfReach */.Mb)(cause, facts))
        return sent < REQUESTS_OUT_OF_REACH;
    const { retry } = (0,causes/* traitsOf */.JC)(cause).next;
    if (retry === 'never')
        return false;
    if (answer.kind === 'failure')
        return true;
    if (retry === 'always')
        return !/request too large/i.test(message ?? '');
    return RETRYABLE_STATUSES.includes(answer.status) || answer.status >= 500;
}
function retryDelayMs(answer, timing) {
    const asked = answer.kind === 'response' ? askedDelayMs(answer.headers, timing.nowMs) : null;
    if (asked !== null)
        return asked > timing.timeoutMs ? null : asked;
    const backoff = Math.min(BASE_DELAY_MS * 2 ** (timing.attempt - 1), MAX_DELAY_MS);
    return Math.min(Math.round(backoff * (1 - JITTER * timing.random)), timing.timeoutMs);
}
function askedDelayMs(headers, nowMs) {
    const milliseconds = nonNegative(headers['retry-after-ms']);
    if (milliseconds !== null)
        return Math.ceil(milliseconds);
    const after = headers['retry-after'];
    const seconds = nonNegative(after);
    if (seconds !== null)
        return Math.ceil(seconds * 1000);
    const date = after === undefined || !/^[A-Z][a-z]{2}/.test(after) ? Number.NaN : Date.parse(after);
    return Number.isNaN(date) || date <= nowMs ? null : date - nowMs;
}
function nonNegative(value) {
    return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null;
}

;// CONCATENATED MODULE: ./src/core/verification/ask.ts


class TransientFailure extends Error {
}
async function ask({ subject, send, judge, isLasting = () => false }, policy) {
    const { environment, maxRetries, timeoutMs } = policy;
    let reply;
    const attempt = async (number) => {
        const answer = await send();
        reply =
            answer.kind === 'stopped' && reply
                ? { ...reply, attempts: number }
                : { answer, judgement: judge(answer), attempts: number };
        const { judgement } = reply;
        if (answer.kind !== 'stopped' && !isLasting(answer, judgement) && isTransient(answer, judgement, number))
            throw new TransientFailure();
        return reply;
    };
    const pause = async ({ error, attemptNumber, retriesLeft }) => {
        if (!(error instanceof TransientFailure) || !reply || retriesLeft === 0 || environment.signal.aborted)
            throw error;
        const timing = { attempt: attemptNumber, timeoutMs, nowMs: environment.now(), random: environment.random() };
        const delayMs = retryDelayMs(reply.answer, timing);
        if (delayMs === null || reply.judgement.cause === null)
            throw error;
        policy.onRetry({ subject, cause: reply.judgement.cause, delayMs, attempt: attemptNumber });
        await environment.sleep(delayMs);
        if (environment.signal.aborted)
            throw error;
    };
    try {
        return await (0,p_retry/* default */.Ay)(attempt, { retries: maxRetries, minTimeout: 0, maxTimeout: 0, onFailedAttempt: pause });
    }
    catch (error) {
        if (error instanceof TransientFailure && reply)
            return reply;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/run/credential.ts






async function obtainCredential(inputs, host, policy, secrets) {
    const { secretless } = inputs;
    const skip = inputs.missingKey === 'skip' ? '' : SKIP;
    if (inputs.identity)
        return exchangeIdentity(inputs.identity, { secretless, skip }, secrets, host, policy);
    const key = (0,credential_key/* readKey */.YZ)(inputs.apiKey, (0,endpoints_host/* hostKind */.Pz)(inputs.baseUrl), (0,endpoints_host/* isLoopback */.U9)(new URL(inputs.baseUrl).hostname));
    return { key, hint: credentialHint(key, secretless, skip), apiKey: key.key, redact: secrets.redact };
}
function isMissing({ key, apiKey }) {
    return (0,causes/* shownBy */.Le)(key.cause).key === 'missing' && apiKey === '';
}
async function exportedToken({ exportToken }, { key, apiKey }) {
    if (!exportToken || key.cause !== null || typeof apiKey === 'string')
        return '';
    return apiKey().catch(() => '');
}
function credentialHint({ cause, problem }, secretless, skip) {
    if ((0,causes/* shownBy */.Le)(cause).key === 'missing')
        return secretless ? SECRETLESS_HINTS[secretless](skip) : 'The input "api-key" is empty, and so is OPENAI_API_KEY.';
    return problem && `The key cannot work: ${problem}.`;
}
const SKIP = ' Set "missing-key: skip" for them.';
const AFTER_THE_MERGE = ' Verify after the merge or in a nightly audit.';
const SECRETLESS_HINTS = {
    fork: (skip) => `Pull requests from forks get no secrets.${skip}${AFTER_THE_MERGE}`,
    dependabot: (skip) => `Runs that Dependabot starts get no Actions secrets.${skip} To verify in them, save the key as a Dependabot secret as well.`
};
async function exchangeIdentity(identity, { secretless, skip }, secrets, host, policy) {
    const { getIdToken } = host;
    const { redact } = secrets;
    if (!getIdToken || !identity.isOffered)
        return withoutIdToken(secretless, skip, redact);
    const keepSecret = (token) => host.mask(secrets.learn(token));
    const { createIdentity, EXCHANGE_ORIGIN } = await __webpack_require__.e(/* import() */ 68).then(__webpack_require__.bind(__webpack_require__, 9068));
    const { timeoutMs, environment } = policy;
    const { exchange, token } = createIdentity({
        ...{ ...identity, getIdToken, keepSecret, timeoutMs, signal: environment.signal },
        fetch: host.exchangeFetch ?? (await (0,fetch/* createFetch */.H)(EXCHANGE_ORIGIN))
    });
    const { judgement } = await ask({ subject: 'the token exchange', send: exchange, judge: judgeExchange }, policy);
    const hint = judgement.message === null ? null : `The answer: ${redact(judgement.message)}`;
    return { key: { ...IDENTITY_KEY, cause: judgement.cause }, hint, apiKey: token, redact };
}
const IDENTITY_KEY = { key: '', kind: 'workload-identity', problem: null, wasTrimmed: false };
function withoutIdToken(secretless, skip, redact) {
    const key = { ...IDENTITY_KEY, cause: 'identity_token_unavailable' };
    return { key, hint: NO_TOKEN_REASONS[secretless ?? 'other'](skip), apiKey: '', redact };
}
const NO_TOKEN_REASONS = {
    fork: (skip) => `Pull requests from forks get no identity token.${skip}${AFTER_THE_MERGE}`,
    dependabot: (skip) => `Runs that Dependabot starts get no identity token.${skip}${AFTER_THE_MERGE}`,
    other: () => 'GitHub offers this job no identity token: it lacks the permission "id-token: write".'
};

// EXTERNAL MODULE: ./src/run/later.ts
var later = __webpack_require__(1623);
// EXTERNAL MODULE: ./src/adapters/openai.ts
var openai = __webpack_require__(2376);
// EXTERNAL MODULE: ./src/core/diagnosis/cause-links.ts
var cause_links = __webpack_require__(3046);
;// CONCATENATED MODULE: ./src/core/reporting/incident.ts



const MAX_INCIDENTS = 3;
const MAX_INCIDENT_NAME_LENGTH = 200;
const OVER = ['resolved', 'postmortem', 'completed'];
function suggestsOutage(host, ended) {
    return (host === 'openai' && ended.some(({ cause }) => cause !== null && (0,causes/* traitsOf */.JC)(cause).related.explainedBy === 'incident'));
}
function incidentWarnings(body) {
    const page = (body === null ? undefined : (0,api_error/* parseJson */.qF)(body));
    const incidents = (Array.isArray(page?.incidents) ? page.incidents : []);
    const open = incidents
        .filter((incident) => typeof incident?.name === 'string' && !OVER.includes(incident.status))
        .slice(0, MAX_INCIDENTS)
        .map((incident) => `"${String(incident?.name).slice(0, MAX_INCIDENT_NAME_LENGTH)}" (${wordOf(incident?.status)})`);
    const { indicator, description } = page?.status ?? {};
    const isTroubled = typeof indicator === 'string' && indicator !== 'none' && typeof description === 'string';
    const said = open.length > 0 ? open.join(', ') : isTroubled ? description.slice(0, MAX_INCIDENT_NAME_LENGTH) : null;
    if (said === null)
        return [];
    const message = `OpenAI reports an incident that may be the reason: ${said}. See ${cause_links/* LINKS */.A.status.url}`;
    return [{ kind: 'incident', level: 'warning', model: null, message }];
}
function wordOf(status) {
    return typeof status === 'string' && /^[a-z_]{1,30}$/.test(status) ? status.replaceAll('_', ' ') : 'open';
}

// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements_requirements = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/core/endpoints/endpoints.ts + 1 modules
var endpoints = __webpack_require__(2847);
;// CONCATENATED MODULE: ./src/core/verification/settings.ts

function reasonNotToCall(endpoint, settings) {
    const spec = (0,endpoints/* endpointSpec */.th)(endpoint);
    if (settings.probe === 'list')
        return 'Looked up on the list only, as "probe: list" asks';
    if (spec.unprobed !== null)
        return spec.unprobed;
    return spec.paid && !settings.paidProbes
        ? 'Its smallest request costs real money. "paid-probes: true" allows it'
        : null;
}
function isCalled(endpoint, settings) {
    return reasonNotToCall(endpoint, settings) === null;
}
function isRuledOutBySettings(endpoint, settings) {
    return settings.probe === 'list' || ((0,endpoints/* endpointSpec */.th)(endpoint).paid && !settings.paidProbes);
}

// EXTERNAL MODULE: ./src/core/verification/verdict.ts
var verdict = __webpack_require__(2938);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./src/core/endpoints/base-url-fix.ts


const API_PATHS = [
    [/(^|\.)api\.openai\.com$/, '/v1'],
    [endpoints_host/* AZURE */._k, '/openai/v1'],
    [/^openrouter\.ai$/, '/api/v1'],
    [/^api\.groq\.com$/, '/openai/v1'],
    [/^generativelanguage\.googleapis\.com$/, '/v1beta/openai'],
    [/(^|\.)ollama(\.|$)|:11434$/, '/v1']
];
const VERSION = /\/v\d+\w*(\/|$)/;
const ADDED_PATHS = [...Object.values(endpoints/* ENDPOINTS */.Hr).map(({ path }) => path), '/models']
    .filter((path) => path !== null)
    .sort((a, b) => b.length - a.length);
function findBaseUrlFix(baseUrl) {
    const { origin, host, hostname, pathname } = new URL(baseUrl);
    const path = pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
    const added = ADDED_PATHS.find((end) => path.endsWith(end));
    const fixed = apiPath([hostname, host], added === undefined ? path : path.slice(0, -added.length));
    if (fixed === pathname.replace(/\/$/, ''))
        return null;
    return `${flawOf(added, pathname)}: set "base-url" to "${origin}${fixed}".`;
}
function flawOf(added, pathname) {
    if (added !== undefined)
        return `"base-url" ends with "${added}", which is added automatically`;
    if (/\/\//.test(pathname))
        return '"base-url" has a slash too many';
    return VERSION.test(pathname)
        ? 'The path in "base-url" is not the path of the API on this host'
        : '"base-url" lacks the version, such as "/v1"';
}
function apiPath(names, path) {
    const known = API_PATHS.find(([host]) => names.some((name) => host.test(name)))?.[1];
    if (known !== undefined)
        return known;
    return VERSION.test(path) ? path : `${path}/v1`;
}

// EXTERNAL MODULE: ./src/core/endpoints/endpoint-by-name.ts
var endpoint_by_name = __webpack_require__(1891);
// EXTERNAL MODULE: ./src/core/diagnosis/hints.ts
var hints = __webpack_require__(6691);
// EXTERNAL MODULE: ./src/core/diagnosis/sse.ts
var sse = __webpack_require__(1932);
// EXTERNAL MODULE: ./src/core/endpoints/capabilities.ts
var capabilities = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/core/endpoints/text-answer.ts
var text_answer = __webpack_require__(6746);
// EXTERNAL MODULE: ./src/core/endpoints/token-limit.ts
var token_limit = __webpack_require__(8997);
;// CONCATENATED MODULE: ./src/core/endpoints/probe-request.ts

function probeRequest(model, endpoint, host = 'openai') {
    const { path, encoding, body, file } = (0,endpoints/* endpointSpec */.th)(endpoint);
    if (path === null)
        throw new TypeError(`No request proves a model at "${endpoint}"`);
    return { endpoint, model, path, encoding, body: inWordsOf(host, body(model)), ...(file && { file }) };
}
function inWordsOf(host, body) {
    const { max_completion_tokens: limit, ...rest } = body;
    return host === 'other' && limit !== undefined ? { ...rest, max_tokens: limit } : body;
}

;// CONCATENATED MODULE: ./src/core/verification/corrections.ts






const REROUTES = [
    { sign: /only supported in v1\/responses/i, to: ['responses'] },
    { sign: /is a chat model and not supported in the v1\/completions/i, to: ['chat', 'responses'] },
    { sign: /not a chat model/i, to: ['responses', 'completions'] },
    { sign: /not supported with the responses api/i, to: ['chat', 'completions'] },
    {
        sign: /operation does not work with the specified model/i,
        code: 'operationnotsupported',
        to: ['responses', 'chat', 'embeddings']
    },
    {
        sign: /not allowed to sample from this model|is an embedding model|does not support (chat|completions)/i,
        to: ['embeddings']
    },
    { sign: /not allowed to generate embeddings|does not support embeddings/i, to: ['chat', 'responses'] },
    { sign: /contain audio/i, to: ['chat-audio'] },
    { sign: /missing scopes?:.*api\.responses\.write/i, to: ['chat'] }
];
const NO_SUCH_PATH = /unexpected endpoint or method/i;
const UNSUPPORTED_PARAMETER = [
    /(?:unsupported|unrecognized|unknown|unexpected|extra)[^'"`:]*[:\s]\s*['"`]?([a-z_]+)/i,
    /['"`]([a-z_]+)['"`] (?:is|was) (?:not (?:supported|allowed|permitted)|un(?:supported|expected|known))/i,
    /does not support (?:the )?parameters?\b/i,
    /extra_forbidden|value_error\.extra|not permitted/i
];
const BELOW_MINIMUM = /(?:below (?:the )?minimum|at least|>=|greater than or equal to)\D{0,40}?(\d+)/i;
const MAX_OUTPUT_TOKENS = 64;
const OTHER_NAME = {
    max_completion_tokens: 'max_tokens',
    max_tokens: 'max_completion_tokens'
};
const ESSENTIAL = [
    ...['model', 'input', 'messages', 'prompt', 'voice', 'modalities', 'audio'],
    'max_output_tokens'
];
function correct(refusal, { sent, made, isPinned, host }) {
    const last = sent.at(-1);
    if (!last || refusal.cause === null)
        return null;
    const next = anotherForm(last, refusal) ?? (isPinned ? null : anotherEndpoint(last, refusal, sent, host));
    return next && !made.includes(next.name) ? next : null;
}
function lacksResponses({ endpoint }, { cause, message }) {
    return (endpoint === 'responses' &&
        ((0,causes/* shownBy */.Le)(cause).endpoint === 'missing' || (cause !== null && NO_SUCH_PATH.test(message ?? ''))));
}
function isUnnamedRefusal({ endpoint }, judgement, host) {
    const { cause, facts, message } = judgement;
    if (endpoint !== 'responses' || cause === null || facts === null)
        return false;
    if (BELOW_MINIMUM.test(message ?? ''))
        return false;
    if ((0,signs/* isProviderOutOfReach */.Mb)(cause, facts))
        return false;
    const saysNothingOfAccess = (0,causes/* traitsOf */.JC)(cause).shows.about !== 'access';
    if (isUnnamedFailure(facts.status, host))
        return cause === 'server_error' || saysNothingOfAccess;
    if (![400, 404, 405].includes(facts.status))
        return false;
    return saysNothingOfAccess || ((0,causes/* shownBy */.Le)(cause).model === 'absent' && /\bresponses\b/i.test(message ?? ''));
}
function isUnnamedFailure(status, host) {
    return host !== 'openai' && (status === 500 || status === 501);
}
function anotherEndpoint(request, refusal, sent, host) {
    const tried = sent.map(({ endpoint }) => endpoint);
    const to = candidates(request, refusal).find((candidate) => !tried.includes(candidate));
    return to === undefined ? null : { name: `to ${to}`, request: probeRequest(request.model, to, host) };
}
function candidates(request, refusal) {
    const message = refusal.message ?? '';
    const codes = refusal.facts?.codes ?? [];
    const to = REROUTES.find(({ sign, code }) => sign.test(message) || (code && codes.some((one) => one.toLowerCase() === code)))?.to;
    if (to === undefined)
        return lacksResponses(request, refusal) ? ['chat'] : [];
    const { isUnknownToResponses } = (0,endpoints/* endpointSpec */.th)((0,endpoint_by_name/* endpointByName */.m)(request.model));
    return to.length > 1 && isUnknownToResponses ? to.filter((endpoint) => endpoint !== 'responses') : to;
}
function anotherForm(request, { cause, message, facts }) {
    if (cause !== 'request_rejected' || !facts || request.encoding === 'websocket')
        return null;
    const raised = withMoreTokens(request, message ?? '');
    if (raised)
        return raised;
    const parameter = unsupportedParameter(request, `${facts.codes.join(' ')} ${message ?? ''}`, facts.params);
    if (parameter === null)
        return null;
    const { [parameter]: value, ...rest } = request.body;
    const renamed = OTHER_NAME[parameter];
    return renamed
        ? { name: `${request.endpoint}: rename the token limit`, request: withBody(request, { ...rest, [renamed]: value }) }
        : { name: `${request.endpoint}: without ${parameter}`, request: withBody(request, rest) };
}
function unsupportedParameter(request, text, params) {
    const matches = UNSUPPORTED_PARAMETER.map((sign) => sign.exec(text)).filter((match) => match !== null);
    if (matches.length === 0)
        return null;
    const optional = Object.keys(request.body).filter((name) => !ESSENTIAL.includes(name));
    const named = [...params, ...matches.map(([, name]) => name)];
    return optional.find((name) => named.includes(name)) ?? optional.find((name) => text.includes(name)) ?? null;
}
function withMoreTokens(request, message) {
    const least = Number(BELOW_MINIMUM.exec(message)?.[1]);
    const limit = (0,token_limit/* tokenLimitOf */.Ip)(request);
    if (limit === null || !(least > limit.tokens) || least > MAX_OUTPUT_TOKENS)
        return null;
    return { name: `${request.endpoint}: more output tokens`, request: (0,token_limit/* withTokens */.TK)(request, least) };
}
const withBody = (request, body) => ({ ...request, body });

// EXTERNAL MODULE: ./src/core/verification/fallback.ts
var fallback = __webpack_require__(9145);
;// CONCATENATED MODULE: ./src/core/verification/usage.ts
function usageOf(body) {
    const usage = body?.usage;
    if (usage === null || typeof usage !== 'object')
        return null;
    const field = (...names) => names.map((name) => usage[name]).find((value) => isCount(value)) ?? null;
    const inputTokens = field('input_tokens', 'prompt_tokens');
    const outputTokens = field('output_tokens', 'completion_tokens');
    return inputTokens === null && outputTokens === null ? null : { inputTokens, outputTokens };
}
function sumOf(usages) {
    const known = usages.filter((usage) => usage !== null);
    const sum = (field) => {
        const counts = known.map((usage) => usage[field]).filter((count) => count !== null);
        return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0);
    };
    return known.length === 0 ? null : { inputTokens: sum('inputTokens'), outputTokens: sum('outputTokens') };
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}

;// CONCATENATED MODULE: ./src/core/verification/capabilities.ts












const MAX_REQUESTS = 2;
function unasked(name, cause, message) {
    return { name, cause, message, hint: null, answer: null, latencyMs: null, attempts: 0, usage: null };
}
async function probeCapability(answered, name, settings) {
    const capability = capabilityIn(name);
    const { paid } = (0,capabilities/* capabilitySpec */.qi)(capability.name);
    const random = settings.environment.random();
    const first = (0,capabilities/* capabilityRequest */.Yz)(answered, capability, random);
    if (first === null)
        return withoutRequest(answered, capability);
    if (paid && !settings.paidProbes) {
        const why = 'Its request costs more than tokens. "paid-probes: true" allows it';
        return unasked(name, 'not_probed', why);
    }
    const replies = [];
    for (let request = first;;) {
        const reply = await sendCapability(request, name, settings);
        replies.push({ ...reply, request, shortfall: shortfallOf(capability, reply, { random, host: settings.host }) });
        const next = replies.length < MAX_REQUESTS ? nextRequest(replies.at(-1), capability) : null;
        if (next === null)
            return seenOf(capability, replies);
        request = (0,capabilities/* withRoom */.Eo)(next, capability);
    }
}
function capabilityIn(text) {
    const name = (0,capabilities/* capabilityNameOf */.$$)(text);
    if (name === undefined)
        throw new TypeError(`${text} is not a capability`);
    return { name, value: text.slice(name.length + 1) };
}
function withoutRequest({ endpoint }, capability) {
    const name = (0,capabilities/* capabilityText */.cL)(capability);
    const { responses, chat } = (0,capabilities/* capabilitySpec */.qi)(capability.name).changes;
    if (!(0,capabilities/* takesCapabilities */.rT)(endpoint))
        return unasked(name, 'not_probed', `The model answered on "${endpoint}", where capabilities are not probed`);
    const other = endpoint === 'chat' ? responses : chat;
    const where = other === null ? '' : `; "${endpoint === 'chat' ? 'responses' : 'chat'}" has it`;
    return unasked(name, 'capability_not_supported', `The endpoint "${endpoint}" has no such parameter${where}`);
}
async function sendCapability(request, name, settings) {
    const spec = (0,capabilities/* capabilitySpec */.qi)(capabilityIn(name).name);
    return ask({
        subject: `${request.model} +${name}`,
        send: () => settings.api.send(request),
        judge: (answer) => (0,judge/* judge */.S)(answer, request.endpoint, request.model),
        isLasting: (answer, judgement) => judgement.cause !== null &&
            causeOfRefusal(judgement.cause, judgement, answer, spec) === 'capability_not_supported'
    }, settings);
}
function nextRequest({ request, judgement, shortfall }, capability) {
    if (judgement.cause === null)
        return isOpenEnded(judgement, shortfall) ? request : null;
    if ((0,causes/* lacksScope */.P8)(judgement.cause))
        return request;
    const correction = correct(judgement, { sent: [request], made: [], isPinned: true, host: 'other' });
    return correction !== null && keepsCapability(correction.request, request, capability) ? correction.request : null;
}
function keepsCapability(corrected, first, { name, value }) {
    const { endpoint } = first;
    const changes = (0,capabilities/* takesCapabilities */.rT)(endpoint) ? (0,capabilities/* capabilitySpec */.qi)(name).changes[endpoint] : null;
    const asked = Object.keys(changes?.(value, 0) ?? {}).filter((field) => field !== 'tool_choice');
    return asked.every((field) => corrected.body[field] === first.body[field]);
}
const isCut = ({ body, message }) => body === null ? /max_tokens|output limit/i.test(message ?? '') : (0,text_answer/* isCutOff */.o7)(body);
const isOpenEnded = (judgement, shortfall) => shortfall !== null && !shortfall.isFinal && isCut(judgement);
function shortfallOf({ name, value }, { answer, judgement }, { random, host }) {
    const { verdict } = (0,capabilities/* capabilitySpec */.qi)(name);
    const came = { body: judgement.body ?? {}, value, stream: streamOf(answer), random };
    return verdict({ ...came, repeatsWhatItUsed: host !== 'other' });
}
function streamOf(answer) {
    if (answer.kind !== 'response' || !(0,sse/* isStreamType */.HX)(answer.headers['content-type']))
        return 'none';
    return (0,sse/* isInPieces */.FA)(answer.body) ? 'pieces' : 'whole';
}
function seenOf(capability, replies) {
    const last = replies.at(-1);
    const { answer, request } = last;
    const finding = findingOf(capability, last);
    const response = answer.kind === 'response' ? answer : null;
    return {
        name: (0,capabilities/* capabilityText */.cL)(capability),
        ...finding,
        message: finding.cause === null ? (0,fallback/* fallbackHint */.s)(request.model, response) : finding.message,
        answer: response,
        latencyMs: answer.kind === 'stopped' ? null : Math.round(answer.latencyMs),
        attempts: replies.reduce((sum, { attempts }) => sum + attempts, 0),
        usage: sumOf(replies.map(({ judgement }) => usageOf(judgement.body)))
    };
}
function findingOf(capability, { request, answer, judgement, shortfall }) {
    const { message, body } = judgement;
    if (judgement.cause !== null) {
        const cause = causeOfRefusal(judgement.cause, judgement, answer, (0,capabilities/* capabilitySpec */.qi)(capability.name));
        return { cause, message, hint: (0,hints/* hintOf */.$)({ ...judgement, cause }) };
    }
    const finding = (cause, said) => ({ cause, message: said, hint: null });
    if (shortfall === null)
        return finding(null, null);
    if (isOpenEnded(judgement, shortfall))
        return finding('not_proven', `Cut off after ${(0,token_limit/* tokensInWords */.nT)(request)}. ${shortfall.said}`);
    if (body === null || (0,text_answer/* isFiltered */.s4)(body))
        return finding('not_proven', message ?? 'A filter ended the answer');
    const refused = (0,text_answer/* spokenRefusalOf */.CQ)(body);
    if (refused !== '')
        return finding('not_proven', `The model refused to answer: ${refused}`);
    return finding(shortfall.cause, shortfall.said);
}
const ABOUT_THE_FORM = /missing required|required field|field required|invalid type|expected an? |must be an? (string|object|array|integer)/i;
const SAYS_UNSUPPORTED = /not (yet )?(support|implement|enabl|allow|available)|un(supported|available)|disabled|requires?\b|does not|doesn't|isn't|no support/i;
const SERVER_SAYS_NO = [500, 501];
function causeOfRefusal(cause, { message, facts }, answer, spec) {
    if (facts === null || answer.kind !== 'response')
        return cause;
    const { forCapability } = (0,causes/* traitsOf */.JC)(cause).means;
    if (forCapability === 'refused')
        return 'capability_not_supported';
    const said = [...facts.params, message, ...facts.codes].filter(Boolean).join(' ');
    if (!spec.named.test(said))
        return cause;
    if (forCapability === 'refused-if-named')
        return ABOUT_THE_FORM.test(said) ? cause : 'capability_not_supported';
    const isNo = SERVER_SAYS_NO.includes(answer.status) && SAYS_UNSUPPORTED.test(said);
    return forCapability === 'refused-if-unsupported' && isNo ? 'capability_not_supported' : cause;
}
function createCapabilityProber(turn, settings) {
    return async (answered, names) => {
        const { request, cause, endpoint } = answered;
        if (cause !== null || request === null)
            return { ...answered, capabilities: names.map(unanswered) };
        const decidesCheck = settings.checkStreaming && streams(endpoint);
        const asked = [...new Set(decidesCheck ? [...names, STREAM] : names)];
        const seen = await Promise.all(asked.map((name) => turn(() => probeCapability(request, name, settings))));
        const streamed = decidesCheck ? seen.find(({ name }) => name === STREAM) : undefined;
        return {
            ...answered,
            ...(streamed && streamed.cause !== null && refusedBy(streamed)),
            attempts: seen.reduce((sum, { attempts }) => sum + attempts, answered.attempts),
            usage: sumOf([answered.usage, ...seen.map(({ usage }) => usage)]),
            capabilities: seen.filter(({ name }) => names.includes(name))
        };
    };
}
const STREAM = 'stream';
const streams = (endpoint) => (0,endpoints/* endpointSpec */.th)(endpoint).streams;
const refusedBy = ({ cause, message, hint, answer, latencyMs }) => ({
    ...{ cause, message, hint, answer, latencyMs },
    body: null
});
const unanswered = (name) => unasked(name, 'not_probed', 'Not asked, because the model itself did not answer');

// EXTERNAL MODULE: ./src/core/requirements/model-name.ts
var model_name = __webpack_require__(3901);
// EXTERNAL MODULE: ./src/core/verification/listing.ts
var verification_listing = __webpack_require__(6275);
;// CONCATENATED MODULE: ./src/core/verification/alias.ts


const MODEL_IN_WORDS = /\bmodel:? [`'"]([^`'"\s]{1,100})[`'"]/i;
const modelIn = (message) => MODEL_IN_WORDS.exec(message ?? '')?.[1];
function namesTextModel({ message }) {
    const named = modelIn(message);
    return named !== undefined && (0,endpoint_by_name/* isTextByName */.U)(named);
}
function aliasHint(model, { cause, message }) {
    const named = modelIn(message);
    if (named === undefined || (0,causes/* shownBy */.Le)(cause).model !== 'absent')
        return null;
    const [asked, behind] = [model.toLowerCase(), named.toLowerCase()];
    const isSame = asked.includes(behind) || behind.includes(asked);
    return isSame ? null : `The server passes it on as "${named}", which the provider behind it does not know.`;
}

;// CONCATENATED MODULE: ./src/core/verification/probe.ts










const isAboutTheRequest = ({ judgement: { cause } }) => (0,causes/* shownBy */.Le)(cause).about === 'request';
function createProbe(settings) {
    const learnt = { responses: 'unknown' };
    return async (target, endpoint, subject = target.model) => {
        const isPinned = target.endpoint !== null;
        const isWithout = learnt.responses === 'refused' || learnt.responses === 'absent';
        const start = isWithout && endpoint === 'responses' && !isPinned ? 'chat' : endpoint;
        const steps = await follow(probeRequest(target.model, start, settings.host), isPinned, { ...settings, subject }, learnt);
        if (settings.host !== 'openai')
            learnFrom(learnt, steps);
        return probeResult(steps, decidingStep(steps), settings.host);
    };
}
function learnFrom(learnt, steps) {
    const isAnswered = (endpoint) => steps.some(({ request, judgement }) => request.endpoint === endpoint && judgement.cause === null);
    if (isAnswered('responses'))
        learnt.responses = 'works';
    else if (learnt.responses !== 'unknown')
        return;
    else if (showsChatOnly(steps))
        learnt.responses = 'absent';
    else if (isAnswered('chat') && steps.some(({ request, isGuess }) => isGuess && request.endpoint === 'chat'))
        learnt.responses = 'refused';
}
async function follow(first, isPinned, settings, learnt) {
    const steps = [];
    const made = [];
    const { host } = settings;
    let isGuess = false;
    for (let request = first;;) {
        const mayBeUnnamed = request.endpoint === 'responses' && !isPinned && learnt.responses === 'unknown';
        const isLasting = (answer, judgement) => mayBeUnnamed &&
            steps.length === 0 &&
            answer.kind === 'response' &&
            isUnnamedFailure(answer.status, host) &&
            isUnnamedRefusal(request, judgement, host);
        const step = { ...(await send(request, settings, isLasting)), isGuess };
        steps.push(step);
        const isRepeated = steps.filter((earlier) => earlier.request === step.request).length > 1;
        if ((0,causes/* lacksScope */.P8)(step.judgement.cause) && !isRepeated)
            continue;
        const sent = steps.map((earlier) => earlier.request);
        const attempts = { sent, made, isPinned, host };
        const named = correct(step.judgement, attempts);
        const guessed = named === null ? await guess(step, attempts, settings, learnt) : null;
        const correction = named ?? guessed;
        if (correction === null) {
            const [failed] = steps;
            if (!failed?.answer || !isUntried(failed, steps, host))
                return steps;
            steps.push({ ...(await send(first, settings)), isGuess: false });
            return steps;
        }
        isGuess = guessed ? !guessed.isNamed : isGuess && correction.request.endpoint === request.endpoint;
        made.push(correction.name);
        request = correction.request;
    }
}
function isUntried(failed, steps, host) {
    const last = steps.at(-1);
    const { answer, attempts } = failed;
    if (attempts > 1 || !last.isGuess || !isAboutTheRequest(last) || answer.kind !== 'response')
        return false;
    return failed.request.endpoint === 'responses' && isUnnamedFailure(answer.status, host);
}
async function guess({ request, judgement }, { sent, isPinned, host }, { placeOnList }, learnt) {
    if (isPinned || judgement.cause === null)
        return null;
    const tried = sent.map(({ endpoint }) => endpoint);
    const to = (endpoint, isNamed = false) => tried.includes(endpoint)
        ? null
        : { name: `try ${endpoint}`, request: probeRequest(request.model, endpoint, host), isNamed };
    if (isUnnamedRefusal(request, judgement, host))
        return to('chat');
    const { about, model } = (0,causes/* traitsOf */.JC)(judgement.cause).shows;
    if (learnt.responses === 'refused' && sent.length === 1 && request.endpoint === 'chat' && about === 'request')
        return to('responses');
    const isText = request.endpoint === 'responses' || request.endpoint === 'chat';
    if (host !== 'other' || !isText || model !== 'absent')
        return null;
    const listed = (await placeOnList?.(request.model)) ?? null;
    if (listed === null || (!listed.isNamed && namesTextModel(judgement)))
        return null;
    return to(listed.endpoint, listed.isNamed);
}
async function send(request, settings, isLasting) {
    const question = {
        subject: settings.subject ?? request.model,
        send: () => settings.api.send(request),
        judge: (answer) => (0,judge/* judge */.S)(answer, request.endpoint, request.model),
        ...(isLasting && { isLasting })
    };
    return { ...(await ask(question, settings)), request };
}
function showsChatOnly(steps) {
    return (steps.some(({ request, judgement }) => lacksResponses(request, judgement)) &&
        steps.some(({ request, answer, judgement }) => request.endpoint === 'chat' && answer.kind === 'response' && (0,causes/* shownBy */.Le)(judgement.cause).endpoint !== 'missing'));
}
function decidingStep(all) {
    const end = all.at(-1);
    const steps = end.isGuess && !isTelling(end) && all.some(({ isGuess }) => !isGuess) ? all.filter(({ isGuess }) => !isGuess) : all;
    const last = steps.at(-1);
    if (!isAboutTheRequest(last))
        return last;
    const refusal = steps.findLast((step) => !isAboutTheRequest(step)) ??
        steps.findLast(({ judgement }) => (0,causes/* shownBy */.Le)(judgement.cause).endpoint === 'unsuitable');
    return refusal ?? ((0,causes/* shownBy */.Le)(last.judgement.cause).endpoint === 'missing' ? steps[0] : last);
}
function isTelling({ request, judgement: { cause } }) {
    if (cause === null)
        return true;
    const { status, shows } = (0,causes/* traitsOf */.JC)(cause);
    return status === 'unusable' && shows.about === 'access' && (request.endpoint === 'chat' || shows.model !== 'absent');
}
function probeResult(steps, { answer, judgement, request }, host) {
    const attempts = steps.reduce((sum, step) => sum + step.attempts, 0);
    const common = {
        endpoint: request.endpoint,
        request,
        attempts,
        answer: answer.kind === 'response' ? answer : null,
        latencyMs: answer.kind === 'stopped' ? null : Math.round(answer.latencyMs),
        body: judgement.body,
        usage: sumOf(steps.map((step) => usageOf(step.judgement.body)))
    };
    const answeredAs = judgement.cause === null ? modelOf(judgement.body) : null;
    if (host === 'openai' && answeredAs !== null && !(0,model_name/* isSameModel */.SQ)(request.model, answeredAs)) {
        return {
            ...common,
            cause: 'model_mismatch',
            message: `Asked for ${request.model}, answered by ${answeredAs}`,
            hint: null
        };
    }
    if (judgement.cause !== null) {
        const hint = (host === 'other' ? aliasHint(request.model, judgement) : null) ?? (0,hints/* hintOf */.$)(judgement);
        return { ...common, cause: judgement.cause, message: judgement.message, hint };
    }
    const scopes = steps.find((step) => (0,causes/* lacksScope */.P8)(step.judgement.cause));
    if (!scopes)
        return { ...common, cause: null, message: null, hint: (0,fallback/* fallbackHint */.s)(request.model, common.answer) };
    return scopes.request === request
        ? { ...common, cause: null, message: null, hint: REFUSED_AT_RANDOM }
        : { ...common, cause: null, message: scopes.judgement.message, hint: (0,hints/* hintOf */.$)(scopes.judgement) };
}
const REFUSED_AT_RANDOM = 'The API refused this call once for missing scopes, then answered it. OpenAI does so at random during incidents.';
function modelOf(body) {
    return typeof body?.model === 'string' && body.model !== '' ? body.model : null;
}

;// CONCATENATED MODULE: ./src/core/verification/rate-limits.ts

const REQUESTS = /^x-ratelimit-(?:[a-z_]+-)?limit-(?:[a-z_]+-)?requests$|^x-litellm-[a-z]+-rpm-limit$/;
const TOKENS = /^x-ratelimit-(?:[a-z_]+-)?limit-(?:[a-z_]+-)?tokens$|^x-litellm-[a-z]+-tpm-limit$/;
function rateLimitsOf(answer) {
    const lowest = (name) => {
        const named = Object.entries(answer?.headers ?? {}).filter(([header]) => name.test(header));
        const known = named.filter(([, value]) => /^\d+$/.test(value.trim())).map(([, value]) => Number(value));
        const counts = known.filter(isCount);
        return counts.length === 0 ? null : Math.min(...counts);
    };
    const limits = { requestsPerMinute: lowest(REQUESTS), tokensPerMinute: lowest(TOKENS) };
    return limits.requestsPerMinute === null && limits.tokensPerMinute === null ? null : limits;
}

;// CONCATENATED MODULE: ./src/core/verification/check.ts






const NOTHING_SEEN = {
    ...{ message: null, hint: null, attempts: 0, answer: null, latencyMs: null, body: null, usage: null },
    request: null
};
const MAX_REPORTED_LENGTH = 600;
const REQUEST_ID_HEADERS = ['x-request-id', 'apim-request-id', 'request-id', 'cf-ray'];
function uncalled(endpoint, cause, message = null) {
    return { ...NOTHING_SEEN, endpoint, cause, message };
}
function createCheck(target, seen, context) {
    const { listing, redact } = context;
    const { model } = target;
    const listed = (0,verification_listing/* isListed */.yy)(model, listing);
    const shutdownDate = listing.models?.get(model) ?? null;
    const { cause, hint } = settle(target, seen, context);
    return {
        model,
        endpoint: seen.endpoint,
        status: statusOf(cause, target),
        cause,
        listed,
        answeredAs: modelOf(seen.body),
        message: reportedText(seen.message, redact),
        hint: reportedText(hint, redact),
        httpStatus: seen.answer && seen.answer.status !== 101 ? seen.answer.status : null,
        requestId: requestIdOf(seen.answer),
        latencyMs: seen.latencyMs,
        attempts: seen.attempts,
        usage: seen.usage,
        costUsd: null,
        rateLimits: rateLimitsOf(seen.answer),
        shutdownDate,
        capabilities: (seen.capabilities ?? []).map((one) => capabilityResult(one, redact)),
        replacement: null
    };
}
function capabilityResult(seen, redact) {
    const { name, cause, message, answer, latencyMs } = seen;
    return {
        name,
        status: cause === null ? 'usable' : (0,causes/* traitsOf */.JC)(cause).status,
        cause,
        message: reportedText(message, redact),
        httpStatus: answer?.status ?? null,
        requestId: requestIdOf(answer),
        latencyMs
    };
}
function statusOf(cause, target) {
    if (cause === null)
        return 'usable';
    return (0,causes/* shownBy */.Le)(cause).endpoint === 'unsuitable' && target.endpoint !== null ? 'unusable' : (0,causes/* traitsOf */.JC)(cause).status;
}
function settle(target, seen, context) {
    const { listing, nowMs, baseUrlFix } = context;
    const { cause, hint } = ofOneModel(seen, listing);
    const isPast = (0,verification_listing/* hasShutDown */.jt)(target.model, listing, nowMs);
    if (isPast && cause !== null && (0,causes/* traitsOf */.JC)(cause).related.explainedBy === 'shutdown-date') {
        return { cause: 'model_retired', hint: `Its announced shutdown date was ${listing.models?.get(target.model)}.` };
    }
    if ((0,causes/* shownBy */.Le)(cause).uncalled === 'by-choice')
        return settleUncalled(target, seen, context);
    if (baseUrlFix !== null && cause !== null && (0,causes/* traitsOf */.JC)(cause).related.explainedBy === 'base-url') {
        return { cause: 'unknown_url', hint: baseUrlFix };
    }
    const fromList = hintFromList(target.model, cause, listing, context.host);
    if ((0,causes/* lacksScope */.P8)(cause) && !/responses\.write/.test(seen.message ?? ''))
        return { cause, hint: [hint, fromList].filter(Boolean).join(' ') || null };
    return { cause, hint: hint ?? fromList };
}
function ofOneModel({ cause, hint, answer }, { provesKey, isOpen }) {
    if (!(provesKey || isOpen) || cause === null)
        return { cause, hint };
    const isPage = cause === 'blocked_by_edge' && answer?.status === 401;
    const settled = isPage ? 'access_denied' : cause;
    if ((0,causes/* traitsOf */.JC)(settled).shows.key !== 'rejected')
        return { cause: settled, hint };
    const isSaid = /expired|leaked|blocked|switched off|new one/i.test(hint ?? '');
    if (provesKey ? isSaid : settled !== 'invalid_api_key')
        return { cause: settled, hint };
    return { cause: settled, hint: [hint, provesKey ? KEY_IS_GOOD : SAYS_NOTHING].filter(Boolean).join(' ') };
}
const KEY_IS_GOOD = 'The list of models accepted this key, so the key is good. Only this model is refused: the key lacks a right, or the provider behind the server refused it.';
const SAYS_NOTHING = 'The server gives its list of models to anyone, so the list says nothing about this key.';
function settleUncalled({ model }, { endpoint, hint }, { listing, host }) {
    const { isShutDown, unprobed } = (0,endpoints/* endpointSpec */.th)(endpoint);
    if (isShutDown)
        return { cause: 'model_retired', hint: unprobed ?? hint };
    const isFault = listing.cause !== null &&
        ((0,causes/* traitsOf */.JC)(listing.cause).next.stops === 'every-model' || (0,causes/* traitsOf */.JC)(listing.cause).status === 'undetermined');
    if (isFault)
        return { cause: listing.cause, hint: null };
    if (listing.switchedOff?.has(model))
        return { cause: 'model_retired', hint: 'The list of models says that the model is switched off.' };
    return (0,verification_listing/* isListed */.yy)(model, listing) === false
        ? { cause: 'unlisted', hint: hintFromList(model, 'unlisted', listing, host) }
        : { cause: 'not_probed', hint };
}
function hintFromList(model, cause, { models, isComplete }, host) {
    if (models === null)
        return null;
    if ((0,causes/* lacksScope */.P8)(cause)) {
        if (host === 'other' || host === 'azure')
            return null;
        return 'The key may list models but not call them. It is read-only, or its owner is a Viewer of the project.';
    }
    return (0,causes/* shownBy */.Le)(cause).model === 'absent' && isComplete ? (0,model_name/* absenceHint */.JW)(model, models, host) : null;
}
function reportedText(text, redact) {
    if (text === null)
        return null;
    const redacted = redact(text);
    if (redacted.length <= MAX_REPORTED_LENGTH)
        return redacted;
    return `${redacted.slice(0, MAX_REPORTED_LENGTH - 1).toWellFormed()}…`;
}
function requestIdOf(answer) {
    return REQUEST_ID_HEADERS.map((name) => answer?.headers[name]).find((id) => id !== undefined && id !== '') ?? null;
}

;// CONCATENATED MODULE: ./src/core/verification/control.ts





function createControl(probe, listing, settings) {
    const { host, environment } = settings;
    const trials = new Map();
    const late = new Map();
    const ask = async (like, start, isPinned) => {
        const model = inventedName(like, environment.random());
        const seen = await probe({ model, endpoint: isPinned ? start : null }, start, 'an invented model');
        return { endpoint: seen.endpoint, evidence: controlEvidence(model, seen) };
    };
    const evidenceAt = async ({ model, endpoint }) => {
        const own = await trials.get(endpoint);
        if (own?.endpoint === endpoint)
            return own.evidence;
        const others = await Promise.all(trials.values());
        const led = others.find((trial) => trial.endpoint === endpoint);
        if (led)
            return led.evidence;
        if ((0,endpoints/* endpointSpec */.th)(endpoint).paid)
            return evidenceElsewhere(others.map(({ evidence }) => evidence));
        const pinned = late.get(endpoint) ?? ask(model, endpoint, true);
        late.set(endpoint, pinned);
        return (await pinned).evidence;
    };
    return {
        start(probes) {
            if (host !== 'other')
                return;
            const called = probes.filter(({ endpoint }) => isCalled(endpoint, settings));
            const free = called.filter(({ endpoint }) => !(0,endpoints/* endpointSpec */.th)(endpoint).paid);
            const asked = free.length > 0 ? free : called.map(({ model }) => ({ model, endpoint: STAND_IN }));
            for (const { model, endpoint } of asked)
                trials.set(endpoint, trials.get(endpoint) ?? ask(model, endpoint, false));
        },
        async confirm(target, seen) {
            if (host !== 'other' || seen.cause !== null)
                return seen;
            const evidence = await evidenceAt({ model: target.model, endpoint: seen.endpoint });
            if (evidence.kind === 'refused')
                return seen;
            if (evidence.kind === 'unclear')
                return withdrawn(seen, 'not_proven', evidence.why);
            return (await isOwnModel(target, seen, evidence.as, listing)) ? seen : withdrawn(seen, 'model_mismatch', ANSWERED);
        }
    };
}
function inventedName(like, random) {
    const suffix = Math.floor(random * 36 ** SUFFIX_LENGTH).toString(36);
    return `${like}-${suffix.padStart(SUFFIX_LENGTH, '0')}`;
}
const SUFFIX_LENGTH = 10;
function evidenceElsewhere(others) {
    const answered = others.find(({ kind }) => kind === 'answered');
    const refused = others.find((one) => one.kind === 'refused' && one.namesModel);
    return answered ?? refused ?? { kind: 'unclear', why: NOT_ASKED_WHERE_PAID };
}
const NOT_ASKED_WHERE_PAID = 'an invented model must not cost money, and no other endpoint said that it does not exist';
const STAND_IN = 'responses';
const ANSWERED = 'This server also answered for an invented model, so its answers do not show which models it has';
function withdrawn(seen, cause, message) {
    return { ...seen, cause, message, hint: null };
}
async function isOwnModel({ model }, seen, own, listing) {
    return own === model && modelOf(seen.body) === model && (await listing).models?.has(model) === true;
}
function controlEvidence(invented, { cause, answer, body }) {
    if (cause === null && isSuccessAnswer(answer?.status)) {
        const named = modelOf(body);
        return { kind: 'answered', as: named === invented ? null : named };
    }
    return isControlRefused(cause, answer)
        ? { kind: 'refused', namesModel: cause !== null && (0,causes/* traitsOf */.JC)(cause).means.forInvented === 'refused' }
        : { kind: 'unclear', why: whyUnclear(cause, answer?.status) };
}
const isSuccessAnswer = (status) => status === 101 || (status !== undefined && status < 300);
const PASSING = [408, 409, 425, 429];
function isControlRefused(cause, answer) {
    if (cause === null || answer === null || (0,api_error/* looksLikeHtml */.te)(answer.body))
        return false;
    const { status } = answer;
    if (PASSING.includes(status))
        return false;
    const { forInvented } = (0,causes/* traitsOf */.JC)(cause).means;
    return forInvented === 'refused' || (forInvented === 'by-status' && status >= 400 && status <= 499);
}
function whyUnclear(cause, status) {
    const came = status === undefined
        ? `no answer came (${cause})`
        : cause === null
            ? 'it refused that model in a way that only a running model can'
            : `it answered ${status} (${cause})`;
    return `This server did not clearly refuse an invented model, so it may answer for any name: ${came}`;
}

;// CONCATENATED MODULE: ./src/core/verification/mismatch.ts



function explainMismatch(api, { sent, host }) {
    const answered = new Map();
    let earlier = Promise.resolve();
    const ask = async (target, seen, setting) => {
        const answer = await api.send({ ...probeRequest(target.model, seen.endpoint, host), without: setting });
        const { cause } = (0,judge/* judge */.S)(answer, seen.endpoint, target.model);
        if (cause === null)
            return `Without "${setting}" the same call succeeds. That setting is wrong, not the key.`;
        return cause === seen.cause ? null : `Without "${setting}" the same call ends with ${cause}.`;
    };
    const question = async (target, seen, before) => {
        const setting = seen.cause === null ? null : (0,causes/* traitsOf */.JC)(seen.cause).related.setting;
        if (setting === null || !sent[setting])
            return null;
        await before;
        const isFirst = !answered.has(setting);
        const answer = answered.get(setting) ?? ask(target, seen, setting);
        answered.set(setting, answer);
        return { answer: () => answer, isFirst };
    };
    return async (target, probing) => {
        const before = earlier;
        const asked = probing.then((seen) => question(target, seen, before));
        earlier = Promise.allSettled([before, asked]);
        const [seen, explanation] = await Promise.all([probing, asked]);
        if (explanation === null)
            return seen;
        const attempts = seen.attempts + (explanation.isFirst ? 1 : 0);
        return { ...seen, hint: (await explanation.answer()) ?? seen.hint, attempts };
    };
}

;// CONCATENATED MODULE: ./src/core/verification/verify.ts














async function verify(uncounted, lists, settings, listsFor = async () => lists) {
    const { api, requests } = counting(uncounted);
    const explicit = targetsIn(lists, null);
    assertWithinLimit(explicit.length, settings.maxProbes);
    const listing = readList(api, settings);
    const placeOnList = async (model) => (0,verification_listing/* endpointOnList */.Ph)(model, await listing, settings.environment.now());
    const probe = createProbe({ ...settings, api, placeOnList });
    const control = createControl(probe, listing, settings);
    const wanted = capabilitiesIn(lists, listing);
    const opened = openList(api, listing);
    const { checkTarget, stop } = createChecker({ api, probe, listing, opened, control, wanted }, settings);
    control.start(explicit.map((target) => ({ model: target.model, endpoint: (0,verification_listing/* startOf */.GH)(target, null) })));
    const early = explicit.map(checkTarget);
    const known = await listing;
    const all = targetsIn(await listsFor(known), [...(known.models?.keys() ?? [])]);
    if (all.length > settings.maxProbes)
        stop();
    assertWithinLimit(all.length, settings.maxProbes);
    const earlyKeys = new Set(explicit.map(requirements_requirements/* targetKey */.hD));
    const placeOf = (target) => (0,verification_listing/* startOf */.GH)(target, earlyKeys.has((0,requirements_requirements/* targetKey */.hD)(target)) ? null : known);
    control.start(all.map((target) => ({ model: target.model, endpoint: placeOf(target) })));
    const late = all.filter((target) => !earlyKeys.has((0,requirements_requirements/* targetKey */.hD)(target))).map(checkTarget);
    const checks = await Promise.all([...early, ...late]);
    const byKey = new Map(checks.map(({ target, check }) => [(0,requirements_requirements/* targetKey */.hD)(target), check]));
    const ordered = all.map((target) => [(0,requirements_requirements/* targetKey */.hD)(target), byKey.get((0,requirements_requirements/* targetKey */.hD)(target))]);
    return { listing: await opened.seen(), checks: new Map(ordered), requests: requests() };
}
function openList(api, listing) {
    let asked = null;
    const isOpen = () => {
        asked ??= api.list('key').then((answer) => (0,verification_listing/* judgeListing */.ei)(answer).cause === null);
        return asked;
    };
    const readAs = (read, open) => open ? { ...read, provesKey: false, isPublic: true, isOpen: true } : read;
    return {
        async for(cause) {
            const read = await listing;
            const isInDoubt = ['rejected', 'doubted'].includes((0,causes/* shownBy */.Le)(cause).key);
            return read.provesKey && isInDoubt ? readAs(read, await isOpen()) : read;
        },
        seen: async () => readAs(await listing, asked !== null && (await asked))
    };
}
function counting(api) {
    let sent = 0;
    const count = (result) => {
        sent += 1;
        return result;
    };
    return {
        api: { list: (...args) => count(api.list(...args)), send: (request) => count(api.send(request)) },
        requests: () => sent
    };
}
function targetsIn(lists, listed) {
    const targets = lists.flatMap(({ requirements, exclusions }) => requirements.flatMap(({ alternatives }) => alternatives.flatMap((one) => (0,requirements_requirements/* targetsOf */.QR)(one, listed, exclusions))));
    return (0,requirements_requirements/* mergeTargets */.zK)(targets);
}
function assertWithinLimit(count, maxProbes) {
    if (count <= maxProbes)
        return;
    throw new requirements_requirements/* InputError */.dz(`"required-models" and "optional-models" name ${count} models, including those that "find-models" found, but "max-probes" allows ${maxProbes}. Narrow a glob or "find-in", or raise "max-probes"`);
}
async function readList(api, settings) {
    const reply = await ask({ subject: 'the list of models', send: () => api.list(), judge: verification_listing/* judgeListing */.ei }, settings);
    const listing = (0,verification_listing/* readListing */.vS)(reply.answer, reply.judgement);
    return {
        ...listing,
        isComplete: listing.isComplete && settings.host !== 'azure',
        isPublic: (0,endpoints_host/* hasPublicList */.A2)(settings.baseUrl),
        provesKey: settings.host === 'other' && listing.status === 'ok' && !(0,endpoints_host/* hasPublicList */.A2)(settings.baseUrl),
        message: reportedText(listing.message, settings.redact)
    };
}
function capabilitiesIn(lists, listing) {
    const alternatives = lists.flatMap(({ requirements }) => requirements.flatMap((one) => one.alternatives));
    const waits = alternatives.some(({ isGlob, capabilities }) => isGlob && capabilities !== undefined);
    if (!waits)
        return async ({ capabilities = [] }) => capabilities;
    const byTarget = listing.then(({ models }) => {
        const all = targetsIn(lists, [...(models?.keys() ?? [])]);
        return new Map(all.map((target) => [(0,requirements_requirements/* targetKey */.hD)(target), target.capabilities ?? []]));
    });
    return async (target) => (await byTarget).get((0,requirements_requirements/* targetKey */.hD)(target)) ?? [];
}
function createChecker({ api, probe, listing, opened, control, wanted }, settings) {
    const { environment, host } = settings;
    const baseUrlFix = findBaseUrlFix(settings.baseUrl);
    const slots = (0,p_limit/* default */.A)(settings.concurrency);
    const explain = explainMismatch(api, settings);
    const probeCapabilities = createCapabilityProber(slots, { ...settings, api });
    const refusal = createRefusal(listing, host);
    let isStopped = false;
    let known = null;
    void listing.then((read) => {
        known = read;
    });
    const probeInTurn = async (target, endpoint) => {
        const stoppedBy = refusal.cause();
        if (stoppedBy)
            return { ...uncalled(endpoint, 'not_reached'), hint: `Not asked after this answer: ${causes/* CAUSES */.hE[stoppedBy].title}.` };
        if (isStopped || environment.signal.aborted)
            return uncalled(endpoint, 'not_reached');
        const probing = probe(target, endpoint).then(async (seen) => {
            await refusal.note(seen.cause);
            return seen;
        });
        return explain(target, probing);
    };
    const checkTarget = async (target) => {
        const endpoint = (0,verification_listing/* startOf */.GH)(target, known);
        const reason = reasonNotToCall(endpoint, settings);
        const seen = reason === null ? await slots(probeInTurn, target, endpoint) : uncalled(endpoint, 'not_probed', reason);
        const proven = await control.confirm(target, seen);
        const names = await wanted(target);
        const capable = await probeCapabilities(proven, isStopped ? [] : names);
        const context = { ...settings, baseUrlFix, listing: await opened.for(seen.cause), nowMs: environment.now() };
        const check = createCheck(target, capable, context);
        if (!isStopped)
            settings.onCheck(check);
        return { target, check };
    };
    return {
        checkTarget,
        stop: () => {
            isStopped = true;
        }
    };
}
function createRefusal(listing, host) {
    let refusedBy = null;
    let isAnyUsable = false;
    const count = (cause) => {
        if (cause === null)
            isAnyUsable = true;
        else if ((0,causes/* isKeyWide */.xZ)(cause, host) && (host !== 'other' || !isAnyUsable))
            refusedBy ??= cause;
    };
    void listing.then(({ cause }) => cause !== null && count(cause));
    return {
        cause: () => (host === 'other' && isAnyUsable ? null : refusedBy),
        async note(cause) {
            const mayBeTheModel = host === 'other' && cause !== null && (0,causes/* isKeyWide */.xZ)(cause, host);
            if (!mayBeTheModel || !(await listing).provesKey)
                count(cause);
        }
    };
}
function refuseAll(lists, cause, hint) {
    const context = { listing: verification_listing/* SKIPPED_LISTING */.gJ, nowMs: 0, baseUrlFix: null, redact: (text) => text };
    const checks = targetsIn(lists, null).map((target) => {
        const seen = uncalled(target.endpoint ?? (0,endpoint_by_name/* endpointByName */.m)(target.model), cause);
        const capabilities = (target.capabilities ?? []).map(unanswered);
        return [(0,requirements_requirements/* targetKey */.hD)(target), createCheck(target, { ...seen, hint, capabilities }, context)];
    });
    return { listing: verification_listing/* SKIPPED_LISTING */.gJ, checks: new Map(checks), requests: 0 };
}

;// CONCATENATED MODULE: ./src/core/verification/confirm.ts





const PAUSE_BEFORE_CONFIRMING_MS = 2_000;
async function confirmRefusals(api, lists, first, settings) {
    const again = toAskAgain(lists, first, settings);
    const { environment, onRetry } = settings;
    if (again === null || environment.signal.aborted)
        return first;
    const [refusal] = again.refusals;
    const notice = { subject: 'the refused models', delayMs: PAUSE_BEFORE_CONFIRMING_MS, attempt: 1 };
    onRetry({ ...notice, cause: refusal?.cause ?? first.listing.cause ?? 'model_not_found' });
    await environment.sleep(PAUSE_BEFORE_CONFIRMING_MS);
    return environment.signal.aborted ? first : merge(first, await verify(api, [again.list], settings));
}
function toAskAgain(lists, { checks, listing }, settings) {
    const [required] = lists;
    const isRuledOut = ({ endpoint }) => isRuledOutBySettings(endpoint, settings);
    const judged = (0,verdict/* judgeRequirements */.WY)(required, { checks, listing, isRuledOut });
    const unmet = required.requirements.filter((_, index) => judged[index]?.status === 'unmet');
    if (unmet.length === 0)
        return null;
    const listed = [...(listing.models?.keys() ?? [])];
    const checkOf = (target) => checks.get((0,requirements_requirements/* targetKey */.hD)(target));
    const refused = targetsIn([{ ...required, requirements: unmet }], listed).filter((target) => isRefusedCheck(checkOf(target)));
    const notReached = targetsIn(lists, listed).filter((target) => wasNotReached(checkOf(target)));
    const unmatched = unmet.filter((one) => targetsIn([{ ...required, requirements: [one] }], listed).length === 0);
    return {
        refusals: refused.flatMap((target) => checkOf(target) ?? []),
        list: {
            requirements: [...[...refused, ...notReached].map(requirementOf), ...unmatched],
            exclusions: required.exclusions
        }
    };
}
function isRefusedCheck(check) {
    const isMissingOne = check?.capabilities.some(({ status }) => status === 'unusable');
    return check?.status === 'unusable' || (0,causes/* shownBy */.Le)(check?.cause ?? null).model === 'absent' || isMissingOne === true;
}
const wasNotReached = (check) => (0,causes/* shownBy */.Le)(check?.cause ?? null).uncalled === 'run-ended';
function requirementOf({ model, endpoint, capabilities }) {
    const alternative = { pattern: model, isGlob: false, endpoint, ...(capabilities && { capabilities }) };
    return { text: model, level: 'required', alternatives: [alternative] };
}
function merge(first, second) {
    const checks = new Map(first.checks);
    for (const [key, check] of second.checks) {
        const attempts = (checks.get(key)?.attempts ?? 0) + check.attempts;
        if (!wasNotReached(check) || !checks.has(key))
            checks.set(key, { ...check, attempts });
    }
    const listing = second.listing.status === 'ok' ? second.listing : first.listing;
    return { listing, checks, requests: first.requests + second.requests };
}

// EXTERNAL MODULE: ./src/core/dates.ts
var dates = __webpack_require__(194);
;// CONCATENATED MODULE: ./src/core/finding/place.ts
const MAX_SIDE = 600;
const MAX_KEY_REACH = 120;
const OPENING_QUOTE = /\\?["'`]$/;
const LITERAL_START = /((?<!\w)[rfbu]{1,2})?\\?["'`]$/i;
const CLOSING_QUOTE = /^\\?["'`]/;
function placeMaker(file) {
    let line = 1;
    let lineStart = 0;
    return (id, prefix, start, end) => {
        for (let at = file.text.indexOf('\n', lineStart); at !== -1 && at < start; at = file.text.indexOf('\n', lineStart)) {
            line += 1;
            lineStart = at + 1;
        }
        const lineEnd = file.text.indexOf('\n', end);
        return {
            ...{ file, id, prefix, start, end, line },
            column: start - lineStart + 1,
            before: file.text.slice(Math.max(lineStart, start - MAX_SIDE), start),
            after: file.text
                .slice(end, Math.min(lineEnd === -1 ? file.text.length : lineEnd, end + MAX_SIDE))
                .replace(/\r$/, '')
        };
    };
}
function isQuoted({ before, after }) {
    const open = OPENING_QUOTE.exec(before)?.[0];
    const close = CLOSING_QUOTE.exec(after)?.[0];
    return open !== undefined && open.at(-1) === close?.at(-1);
}
function isNested({ before }) {
    return openQuote(before.replace(OPENING_QUOTE, '')) !== null;
}
function openQuote(text) {
    let open = null;
    for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (character === '\\')
            index += 1;
        else if (open !== null)
            open = character === open ? null : open;
        else if (/["'`]/.test(character) && !/\w['’]$/.test(text.slice(index - 1, index + 1)))
            open = character;
    }
    return open;
}
function placeKey({ before }) {
    const text = before.slice(-MAX_KEY_REACH).replace(LITERAL_START, '');
    const direct = /([\w$.-]+)\s*(?:\[[^\]]*\]\s*)?\\?["'`\])]*\s*\??\s*(?::\s*[\w<>[\]|?. ]+?\s*)?(?:\?\?=|\|\|=|:=|=>|=|:|>)\s*(?:[\w.]+\()?$/.exec(text);
    if (direct)
        return direct[1];
    return /(--?[\w-]+)[ =]\\?["'`]?$/.exec(text)?.[1] ?? null;
}

;// CONCATENATED MODULE: ./src/core/finding/line-evidence.ts

const MODEL_KEY = /model|deployment|engine|llm|backbone|backend|gpt|embed|whisper|tts|transcri|moderation|completion/i;
const TEXT_KEY = /(^|[._-])(desc(ription)?|help|placeholder|label|title|tooltip|examples?|hint|notes?|summary|messages?|text|docs?|usage|comment|caption|alt|display_?name|doc_?string|content|prompt|query|question|answer|reason|tagline|subtitle|url|uri|href|src|link)$|(Description|Help|Placeholder|Label|Title|Tooltip|Example|Hint|Message|Caption|DisplayName|Url)$/;
const ENTRY_KEY = /^(ids?|name|key|value|slug|code|identifier|alias|type|option|model_?id)$/i;
const ENTRY_ID = /^[a-z]+(_id|Id)$/;
const isModelKey = ({ key }) => key !== null && MODEL_KEY.test(key);
const isTextKey = ({ key }) => key !== null && TEXT_KEY.test(key);
const isEntryKey = (key) => ENTRY_KEY.test(key) || ENTRY_ID.test(key);
const TOKENIZER = /tiktoken|token(iz|is)er|encoding_?for_?model|get_?encoding|(count|num|clip|trim|truncate)_?tokens|max_?tokens_?(for|of|by|per)|tokens?_?(count|from)|model_?cost|encodingForModel/i;
const isOfTokenizer = ({ before, after }) => TOKENIZER.test(before) || TOKENIZER.test(after.slice(0, 80));
const COMPARED_BEFORE = /(===?|!==?|~=|=~|<>|\b(in|case|when|is|eq|ne|like|elif)\b|\.?(includes|startsWith|endsWith|starts_with|ends_with|startswith|endswith|equals|equalsIgnoreCase|contains|has|indexOf|search|match|matches|test|HasPrefix|HasSuffix|Contains|EqualFold|start_with\?|end_with\?|include\?|split|replace|removeprefix|removesuffix)!?\s*\()\s*[[({]*\s*(\w+\.)?\\?["'`/^]*$/;
const COMPARED_SECOND = /(prefix|suffix|contains|equal(s|fold)?|fnmatch|match(es)?|starts?_?with|ends?_?with|includes?)[?!]?\s*\([^()"'`]*,\s*["'`]$|\b(grep|egrep|awk|sed|jq)\s[^|;&()]*["'][\^.*]{0,3}$/i;
const COMPARED_BY_ONE_SIGN = /(^|[\s;&|(!])(\[\[?|test)\s[^\];&|]*\s!?==?\s*["']?$|\bwhere\b[^;]*=\s*["']$/i;
const COMPARED_AFTER = /^\\?["'`]\s*(===?|!==?|\bin\b|=~)/;
const isCompared = ({ before, after, file }) => COMPARED_BEFORE.test(before) ||
    COMPARED_SECOND.test(before) ||
    COMPARED_AFTER.test(after) ||
    ((file.kind === 'shell' || file.path.endsWith('.sql')) && COMPARED_BY_ONE_SIGN.test(before));
const SPELLING = /#\[(serde|strum)\([^\]]*$|@(SerialName|SerializedName|JsonProperty|JsonValue|JsonKey)\([^)]*$|\[(EnumMember|JsonStringEnumMemberName)\([^)\]]*$/;
const isSpelling = ({ before }) => SPELLING.test(before) && !/default/i.test(before);
const MENU_ELEMENT = /<(option|[\w.:-]*(Item|Option|Radio|Choice|Tab))\b[^<>]*\bvalue=\{?["'`]$/i;
const isMenuElement = ({ before }) => MENU_ELEMENT.test(before);
const ASSIGNED = /(^|[\s"'`;(,{])([\w.-]*(model|deployment|llm|engine)[\w.-]*)\\?["']?\s*[=:]\s*\\?["'`]?$/i;
const isAssignedToModel = (before) => ASSIGNED.test(before);
function isWholeValue(place) {
    const { before, after, file } = place;
    if (isQuoted(place))
        return !isNested(place) || isAssignedToModel(before);
    if (file.kind === 'config')
        return /(^|[:=]\s*|-\s+|[[,]\s*)$/.test(before) && /^\s*(#.*|;.*|[,\]}].*)?$/.test(after);
    if (file.kind === 'shell')
        return /(=|ENV\s+\w+\s+|^\s*[\w.]+\s*[:?]?=\s*)$/.test(before) && /^\s*($|[;&|#\\)])/.test(after);
    if (file.kind === 'markup')
        return />\s*$/.test(before) && /^\s*<\//.test(after);
    return false;
}
function isTableKey({ before, after, file }) {
    if (/\.(ini|cfg|conf|toml)$/i.test(file.path) && /^\s*\[["'\w.-]*$/.test(before) && /^["']?\]/.test(after))
        return true;
    if (/[\w$)]\[["'`]$/.test(before) && /^["'`]\]/.test(after))
        return true;
    return /^\\?["'`]?\]?\s*(:(?!:)|[=-]>)/.test(after) && !/\?[^:]*$/.test(before);
}
const MARKUP_SETTING = /<[\w:.-]*(model|deployment)[\w:.-]*>\s*$|\b(model|deployment)=["']$|\b(key|name)=["'][\w.:-]*(model|deployment)[\w.:-]*["']\s+value=["']$/i;
const isMarkupSetting = ({ before }) => MARKUP_SETTING.test(before);
const MARKED_DEFAULT = /\+kubebuilder:default\s*:?=\s*\\?["'`]?$|`[^`]*\b(default|envDefault|env-default)\s*[:=]\s*"$/;
const isMarkedDefault = ({ before, after, file }) => file.kind === 'code' && MARKED_DEFAULT.test(before) && /^["'`]?(\s*$|["`\s])/.test(after);
const URL_PARAMETER = /(?<!\/\/chat(gpt|\.openai)\.com\/?)[?&](model|deployment|engine)=$/i;
const MODEL_IN_ADDRESS = /\/(engines|deployments|models)\/$/;
const END_OF_ADDRESS = /^\/(chat|completions|embeddings|images|audio|responses)/;
const isInRequestAddress = ({ before, after, prefix }) => URL_PARAMETER.test(before) || (MODEL_IN_ADDRESS.test(prefix) && END_OF_ADDRESS.test(after));
const VARIABLE_DEFAULT = /\$\{\{?[\w.-]+\s*(:-|:=|-|=|:|\|\|)\s*\\?["'`]?$/;
const isVariableDefault = ({ before, after }) => VARIABLE_DEFAULT.test(before) && /^["'`\s]*\}/.test(after);
const OPTION = /(^|[\s"'`([,])(--?[\w-]*(model|deployment|engine|llm)[\w-]*|-m)(=|\s+|["'`],\s*)\\?["'`]?$/i;
const isOptionValue = ({ before, file }) => OPTION.test(before) && file.kind !== 'markup';
const CONDITION = /[^?]\?\s*["'`]$|[^?]\?\s*["'`]?[\w.:/@-]+["'`]?\s*:\s*["'`]$/;
const isOneSideOfCondition = ({ before }) => CONDITION.test(before);
const NUMBERS_AFTER = /^\\?["'`]\s*(,?\s*[)\]])?\s*[,:]\s*-?[\d.]+\s*([,}\])*/]|$)/;
const isBeforeNumbers = ({ after, key }) => key === null && NUMBERS_AFTER.test(after);
const isPartOfType = ({ before, after }) => /(^|[^|])\|\s*["'`]$/.test(before) || /^["'`]\s*\|(?!\|)/.test(after);
const isPutTogether = ({ after }) => /^["'`]\s*(\+|\.\.|<>|\.\s)\s*[\w$(]/.test(after);

;// CONCATENATED MODULE: ./src/core/finding/text-evidence.ts


const MAX_LINE = 1_000;
const isInLongLine = ({ before, after, file }) => before.length + after.length > MAX_LINE && file.kind !== 'notebook';
const isPartOfPath = ({ prefix }) => /^[./]|\/\/|\.\w+\/|^\w:\//.test(prefix);
const isPartOfWord = ({ after }) => /^(\.\w|[/_@$\\](?!["'n])|\(|\s*\()/.test(after);
const COMMENT_MARKS = {
    code: ['//', '#', '/*', '<!--', '{/*'],
    config: ['#', '//', ';', '<!--', '/*'],
    shell: ['#', 'REM ', '::'],
    markup: ['<!--', '//', '/*'],
    notebook: ['#', '//'],
    prose: [],
    data: []
};
const COMMENT_LINE = /^(\*(?!\*?\w*[=(])|--\s|;;|REM )/;
function isInComment({ file, before }) {
    if (file.kind === 'code' && COMMENT_LINE.test(before.trimStart()))
        return true;
    for (const mark of COMMENT_MARKS[file.kind]) {
        for (let at = before.indexOf(mark); at !== -1; at = before.indexOf(mark, at + 1)) {
            const beforeMark = before.slice(0, at);
            if (mark === '//' && /:$/.test(beforeMark))
                continue;
            if (mark === '#' && (/^#[{[!]/.test(before.slice(at)) || !/(^|[\s;,){}[\]"'\\n])$/.test(beforeMark)))
                continue;
            if (mark.length === 1 && mark === ';' && beforeMark.trim() !== '')
                continue;
            const isOpen = file.kind === 'notebook' ? false : openQuote(beforeMark) !== null;
            if (!isOpen && !(mark.endsWith('/*') && before.includes('*/', at)))
                return true;
        }
    }
    return false;
}
const HAS_LONG_STRINGS = /\.(py|pyi|toml|kt|java|swift|scala|ex|exs|jl)$/i;
function isInLongString({ file, start }) {
    if (!HAS_LONG_STRINGS.test(file.path))
        return false;
    return ['"""', "'''"].some((mark) => isBetween(file.text, mark, start));
}
function isNotebookProse({ file, start }) {
    return file.kind === 'notebook' && !file.path.endsWith('.ipynb') && !isBetween(file.text, '```', start);
}
function isBetween(text, mark, position) {
    let isOpen = false;
    for (let at = text.indexOf(mark); at !== -1 && at < position; at = text.indexOf(mark, at + 3))
        isOpen = !isOpen;
    return isOpen;
}
const PRINTED = /(^|[^\w.])(print|println|printf|echo|puts|log|console\.\w+|logg(er|ing)\.\w+|warn(ing)?|raise|throw|\w*(Error|Exception)|expect|assert\w*|describe|it|test)\s*\(?\s*(new\s+\w+\(\s*)?[rfbu]{0,2}["'`][^"'`]*$/;
const isPrinted = ({ before }) => PRINTED.test(before) && !isAssignedToModel(before);
const CODE_BEFORE = /\b(default|returns?|yield|await|echo|set|export|const|let|var|val|case|when|then|else|elsif|elif|if|unless|in|is|as|or|and|not|like|models?|with|use|from|new)\s+$/i;
const CODE_AFTER = /^(if|else|elsif|elif|unless|and|or|not|in|is|as|then|for|do|end|check|collate)$/i;
function isInSentence({ before, after }) {
    const wordsBefore = before.replace(/\\?["'`]$/, '');
    if (!/[A-Za-z][,;]? $/.test(wordsBefore) || CODE_BEFORE.test(wordsBefore))
        return false;
    const wordAfter = /^\\?["'`][,.;:)]{0,2} ([a-z]{2,})\b/.exec(after)?.[1];
    return wordAfter !== undefined && !CODE_AFTER.test(wordAfter);
}
function isHelp(evidence) {
    return /\b(e\.g\.|for example|such as|usage:|help=)/i.test(evidence.before) || isTextKey(evidence);
}

;// CONCATENATED MODULE: ./src/core/finding/assembled.ts



const ASSEMBLED = /(?<=["'`])(?:[\w-]{1,20}[/:])?(?:(?:chat)?gpt|o|text-embedding|dall-e|tts|whisper)-[\w.:-]{0,40}(?:[$#]?\{|%[sdv(]|["'`]\s{0,4}(?:\+|\.\.|<>|\.\s)\s{0,4}(?=[\w$(]))/g;
const MAX_ASSEMBLED = 50;
function assembledIn(file, placeAt) {
    if (file.kind !== 'code' && file.kind !== 'notebook')
        return [];
    const places = [];
    for (const { 0: word, index } of file.text.matchAll(ASSEMBLED)) {
        const place = placeAt(index, index + word.length);
        if (!isModelKey({ key: placeKey(place) }) || isInComment(place) || isInLongString(place))
            continue;
        places.push(place);
        if (places.length >= MAX_ASSEMBLED)
            break;
    }
    return places;
}

;// CONCATENATED MODULE: ./src/core/finding/constants.ts
const CANDIDATE = /\b(?:[A-Za-z_]*(?:gpt|davinci|whisper|dall_?e|embed|tts|turbo)|[oO][1-9](?:_|[A-Z]|\b))\w*/gi;
const MAX_BEFORE = 200;
const DECLARES = /^(?:\s+[\w.]{1,40})?\s{0,8}(?::\s{0,4}\w{1,40}\s{0,8})?(?:=>?|:|\()\s{0,8}(?:[\w.]{1,60}\()?\\?["'`]$/;
function constantAt({ before }) {
    const line = before.slice(-MAX_BEFORE);
    const name = [...line.matchAll(CANDIDATE)].findLast(({ 0: word, index }) => DECLARES.test(line.slice(index + word.length)));
    return name?.[0] ?? null;
}
const USES_CONSTANT = /(?:\?\?|\|\||\?:|\bor|unwrap_or\(|orElse\(|(?:model|default|engine|llm|deployment)\w{0,20}["'\])]?\s{0,4}(?::\s{0,4}[\w<>[\]|?.]{1,40}\s{0,4})?(?::=|=>|=|:|\())\s{0,4}[&*]?(?:[\w$]{1,60}(?:\.|::|->)){1,4}\$?$|(?:model|default)\w{0,20}["'\])]?\s{0,4}(?::=|=>|=|:|\()\s{0,4}$/i;
const MAX_CONSTANTS_USED = 200;
function constantsUsedIn({ text }) {
    const found = new Set();
    for (const { 0: name, index } of text.matchAll(CANDIDATE)) {
        const before = text.slice(Math.max(0, index - MAX_BEFORE), index);
        if (!USES_CONSTANT.test(before.replace(/\s{1,80}$/, ' ').replace(/\n\s{0,80}(?=[\w$.]{0,80}$)/, '')))
            continue;
        found.add(sameName(name));
        if (found.size >= MAX_CONSTANTS_USED)
            break;
    }
    return [...found];
}
const sameName = (name) => name.toLowerCase().replaceAll('_', '');

;// CONCATENATED MODULE: ./src/core/finding/path-evidence.ts
const KIND_BY_NAME = [
    [/(^|\/)\.?env(\.[\w.-]+)?$|\.env$/i, 'config'],
    [
        /(^|\/)(Dockerfile|Containerfile|Makefile|Justfile|Procfile)[\w.-]*$|\.(sh|bash|zsh|fish|ps1|bat|cmd|mk)$/i,
        'shell'
    ],
    [/\.(ipynb|livemd|[rq]md)$/i, 'notebook'],
    [/\.(md|mdx|markdown|rst|adoc|asciidoc|txt|text|tex|org|pdf|po|pot|srt|vtt|diff|patch)$/i, 'prose'],
    [/\.(jsonl|ndjson|csv|tsv|log|parquet|geojson|har|map|snap|out)$/i, 'data'],
    [/\.(ya?ml|toml|ini|cfg|conf|config|properties|json5?|jsonc|tfvars|env\w*|prompty|hocon|plist)$/i, 'config'],
    [/\.(html?|xml|svg|xaml|resx|storyboard)$/i, 'markup']
];
function fileKind(path) {
    return KIND_BY_NAME.find(([pattern]) => pattern.test(path))?.[1] ?? 'code';
}
const folder = (names) => new RegExp(`(^|/)(${names})/`, 'i');
const MENTION_PATHS = [
    [
        folder('node_modules|vendor|vendored|third[_-]?party|external|bower_components|\\.venv|venv|site-packages|Pods'),
        'in vendored code'
    ],
    [
        /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb?|[\w.-]+\.lock|go\.sum)$/i,
        'in a lock file'
    ],
    [
        folder('([\\w.-]+[._-])?tests?|__(tests|mocks|snapshots|fixtures)__|specs?|testing|test[_-]?(data|utils?|helpers?|resources|fixtures)|testdata|mocks?|snapshots|fixtures?|cassettes|e2e|cypress|(unit|integration)tests?'),
        'in a test'
    ],
    [/(^|\/)[\w.-]*[a-z0-9]Tests?\//, 'in a test'],
    [/(^|\/)(mock[A-Z]\w*|\w+Mocks?)\.\w+$/, 'in a test'],
    [/\.stories\.\w+$/i, 'in an example'],
    [/(^|\/)[^/]*(^|[._/-])(tests?|spec|mocks?|fixtures?|conftest)([._-][^/]*)?\.\w+$/i, 'in a test'],
    [/(Test|Tests|Spec|IT|Mock)\.(java|kt|kts|cs|scala|swift|php|groovy|fs)$/, 'in a test'],
    [/(^|\/)(seeds?|seeders?)(\/|[._-][^/]*$)/i, 'in seed data'],
    [folder('migrations?|alembic|db/migrate|changelog|changelogs|\\.changeset'), 'in a migration or change log'],
    [/(^|\/)(change ?log|changes|history|news|releases?|release[_-]notes|upgrading)[\w.-]*$/i, 'in a change log'],
    [folder('i18n|l10n|locales?|lang|langs|languages|translations?'), 'in a translation'],
    [
        folder('[\\w-]*results?|logs?|outputs?|recordings?|transcripts?|traces?|\\.triage|artifacts?|reports?_?archive|papers?'),
        'in recorded results'
    ],
    [
        folder('docs?|documentation|website|site|blog|wiki|readme|man|\\.claude|\\.cursor|\\.github/ISSUE_TEMPLATE'),
        'in documentation'
    ],
    [folder('examples?|samples?|cookbooks?|tutorials?|snippets|playgrounds?|demos?'), 'in an example'],
    [/(^|\/)examples?[._-][^/]*$/i, 'in an example'],
    [
        folder('dist|build|out|_next|\\.next|\\.nuxt|\\.output|static/assets|public/assets|public/build|target|coverage|bin|obj|__pycache__'),
        'in built files'
    ],
    [/\.min\.\w+$|\.bundle\.js$|[.-]generated\.|\.pb\.go$|\.g\.dart$|_pb2\.pyi?$/i, 'in generated code']
];
function mentionedByPath(path, kind = fileKind(path)) {
    const match = MENTION_PATHS.find(([pattern]) => pattern.test(path));
    if (match)
        return match[1];
    if (kind === 'prose')
        return 'in documentation';
    if (kind === 'data')
        return 'in a file of data';
    return null;
}
const TABLE_NAME = /(pric(e|es|ing)|costs?|billing|tiktoken|tokens?|tokeni[sz]er|token[_-]?(count|counter|limits?)|context[_-]?(window|length|limits?)|limits?|rates?|usage|encodings?)/i;
function isTableFile(path) {
    const name = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
    const words = name.replace(/([a-z])([A-Z])/g, '$1-$2').split(/[^A-Za-z]+/);
    return words.some((word) => new RegExp(`^${TABLE_NAME.source}$`, 'i').test(word));
}

;// CONCATENATED MODULE: ./src/core/finding/file-evidence.ts

const MAX_HEAD = 500;
const GENERATED = /^\W{0,20}(.{0,20}@generated|.{0,60}\bgenerated (by|from|code|file|using)\b|(this )?(file|code) (is|was) (auto\S*)? ?generated|code generated\b|auto-?generated|do not edit)/im;
const API_DESCRIPTION = /^\s*\{?\s*["']?(openapi|swagger)["']?\s*:/;
const RUST_TESTS = /^#\[cfg\((all\()?test\b/m;
function mentionedByFile(path, text, kind) {
    const byPath = mentionedByPath(path, kind);
    if (byPath !== null)
        return byPath;
    const head = text.slice(0, MAX_HEAD);
    if (GENERATED.test(head))
        return 'in generated code';
    if (kind === 'config' && API_DESCRIPTION.test(head))
        return 'in the description of an API';
    return kind === 'config' && isRecording(text) ? 'in a recorded answer' : null;
}
function testsBeginAt(path, text) {
    if (!path.endsWith('.rs'))
        return text.length;
    return RUST_TESTS.exec(text)?.index ?? text.length;
}
function isRecording(text) {
    return /"?(chatcmpl-\w{8}|(?<!\w)completion_tokens"?\s*:\s*\d|object"?\s*:\s*"?chat\.completion)/.test(text);
}

;// CONCATENATED MODULE: ./src/core/finding/ids.ts
const OPENAI_SHAPES = [
    'gpt-(?:\\d|oss-|image-|audio|realtime|live-|transcribe|rosalind|daybreak)',
    'chatgpt-(?:\\d|image)',
    'o[1-9](?![\\w-])',
    'o[1-9]-(?:mini|pro|preview|deep-research|\\d{4})',
    'text-embedding-(?:3-|ada-)',
    'text-(?:davinci|curie|babbage|ada)-',
    'code-davinci-',
    'davinci-002',
    'babbage-002',
    'text-moderation-',
    'omni-moderation-',
    'whisper-1',
    'tts-1',
    'dall-e-\\d',
    'sora-\\d',
    'codex-mini',
    'computer-use-preview'
];
const FOREIGN_SHAPES = [
    'claude-(?:\\d|opus|sonnet|haiku|instant|fable|mythos)',
    'gemini-\\d',
    '(?:open-)?(?:mistral|mixtral|codestral|ministral|magistral|pixtral)-(?:\\d|large|medium|small|tiny|embed|latest)',
    'deepseek-(?:chat|reasoner|coder|r\\d|v\\d)',
    'grok-\\d',
    'command-(?:r|a|light|nightly)',
    '(?:code)?llama-?\\d',
    'qwen-?\\d',
    'sonar-(?:pro|reasoning)',
    'text-embedding-00\\d',
    'nova-(?:micro|lite|pro|premier)'
];
const MAX_ID_LENGTH = 256;
const rest = '(?:[\\w-]|\\.(?=\\d))*';
const FINE_TUNE = '(?:ft:)?';
const FINE_TUNE_TAIL = '(?::[\\w.:-]*\\w)?';
const ANY_ID = new RegExp(`(?<!\\w)(?<!(?<!:)-)(?:(?<ours>${FINE_TUNE}(?:${OPENAI_SHAPES.join('|')})${rest}${FINE_TUNE_TAIL})|(?<foreign>(?:${FOREIGN_SHAPES.join('|')})${rest}${FINE_TUNE_TAIL}))`, 'g');
const MAX_PREFIX = 64;
function prefixBefore(text, start) {
    const floor = Math.max(0, start - MAX_PREFIX);
    let at = start;
    while (at > floor && /[\w.@/:-]/.test(text[at - 1]))
        at -= 1;
    const word = text.slice(at, start);
    const cut = word.lastIndexOf(':-');
    const prefix = cut === -1 ? word : word.slice(cut + 2);
    return /[/:]$/.test(prefix) && !/^[-.:/]*$/.test(prefix) ? prefix : '';
}
function isOpenAiShaped(word) {
    return new RegExp(`^${FINE_TUNE}(?:${OPENAI_SHAPES.join('|')})${rest}${FINE_TUNE_TAIL}$`).test(word);
}
const OPENAI_PREFIX = /^(?:(?:openai|azure[_-]?openai|azure|openai[_-]?chat|litellm|openrouter)[/:])*$/i;
function isOpenAiPrefix(prefix) {
    return OPENAI_PREFIX.test(prefix);
}
function isShort(id) {
    return /^o\d$/.test(id);
}

;// CONCATENATED MODULE: ./src/core/finding/brackets.ts

const MAX_REACH = 4_000;
const MAX_NAME_REACH = 120;
function bracketsAround(text, start, end) {
    const openAt = openerBefore(text, start);
    if (openAt === null)
        return null;
    const closeAt = closerAfter(text, end);
    const between = text.slice(openAt + 1, start).replace(/(\/\/|#)[^\n]*/g, '');
    return {
        opener: text[openAt],
        openAt,
        inside: text.slice(openAt + 1, closeAt),
        isFirst: /^\s*["'`]?$/.test(between)
    };
}
function bracketsOutside(text, { openAt, inside }) {
    return bracketsAround(text, openAt, openAt + inside.length + 2);
}
function openerBefore(text, start) {
    let depth = 0;
    for (let at = start - 1; at >= Math.max(0, start - MAX_REACH); at--) {
        const character = text[at];
        if (character === ')' || character === ']' || character === '}')
            depth += 1;
        else if (character === '(' || character === '[' || character === '{') {
            if (depth === 0)
                return at;
            depth -= 1;
        }
    }
    return null;
}
function closerAfter(text, end) {
    let depth = 0;
    const last = Math.min(text.length, end + MAX_REACH);
    for (let at = end; at < last; at++) {
        const character = text[at];
        if (character === '(' || character === '[' || character === '{')
            depth += 1;
        else if (character === ')' || character === ']' || character === '}') {
            if (depth === 0)
                return at;
            depth -= 1;
        }
    }
    return last;
}
function nameOfBrackets(text, { openAt }) {
    const before = text.slice(Math.max(0, openAt - MAX_NAME_REACH), openAt);
    return /([\w$.-]+)["']?\s*(?::[^=,{}()\n]*?)?(?::|=>|=)\s*(?:\w+\()?$/.exec(before)?.[1] ?? null;
}
function elementsIn(inside) {
    let depth = 0;
    let flat = '';
    for (const character of inside) {
        if (')]}'.includes(character))
            depth -= 1;
        if (depth === 0)
            flat += character;
        if ('([{'.includes(character))
            depth += 1;
    }
    const found = [...flat.matchAll(ANY_ID)].filter(({ 0: word, index }) => {
        const before = flat.slice(0, index);
        return (/(^|[[({,|\n]|-)\s*["'`](?:[\w.@-]{1,40}[/:]){0,3}$/.test(before.slice(-200)) &&
            /^["'`]\s*($|[,\])}|\n]|\/\/|#)/.test(flat.slice(index + word.length)));
    });
    return [...new Set(found.map(([word]) => word))];
}

;// CONCATENATED MODULE: ./src/core/finding/list-evidence.ts


const KEYWORD_LIST = /^(key_?words?|tags?|topics?|categories|labels|package_?tags|classifiers)$/i;
const FALLBACK_LIST = /fall_?backs?|tried|in_?turn|retry_?models/i;
const CHOICE_LIST = /^(\w*alias(es)?|synonyms?|choices|enum|options|(allowed|supported|available|valid|known|deprecated|legacy)\w*)$/i;
function isTakenFirst({ file, brackets }) {
    const around = brackets();
    if (around?.opener !== '[' || !around.isFirst || elementsIn(around.inside).length < 2)
        return false;
    const name = nameOfBrackets(file.text, around);
    if (name === null)
        return false;
    if (/default/i.test(name))
        return true;
    const taken = new RegExp(`\\b${name.replaceAll('$', '\\$')}["']?\\]?\\??\\.?(\\[0\\]|at\\(0\\)|first\\b)`);
    return taken.test(file.text);
}
function isTriedInTurn({ file, brackets }) {
    const around = brackets();
    const name = around?.opener === '[' || around?.opener === '(' ? nameOfBrackets(file.text, around) : null;
    return name !== null && FALLBACK_LIST.test(name);
}
function isInChoiceList({ file, brackets }) {
    const around = brackets();
    const name = around === null ? null : nameOfBrackets(file.text, around);
    return name !== null && CHOICE_LIST.test(name);
}
function isKeyword({ file, brackets }) {
    const around = brackets();
    const name = around?.opener === '[' ? nameOfBrackets(file.text, around) : null;
    return name !== null && KEYWORD_LIST.test(name);
}
function isInComparedList({ file, brackets }) {
    const around = brackets();
    const name = around === null ? null : nameOfBrackets(file.text, around);
    if (name === null || !/^[\w$]{3,}$/.test(name))
        return false;
    const known = comparedLists.get(file) ?? new Map();
    comparedLists.set(file, known);
    const isCompared = known.get(name) ?? isOnlyAskedFor(file.text, name.replaceAll('$', '\\$'));
    known.set(name, isCompared);
    return isCompared;
}
const comparedLists = new WeakMap();
function isOnlyAskedFor(text, name) {
    const asks = new RegExp(`\\bin (\\w+\\.)?${name}\\b|\\b${name}\\.(includes|has|contains|indexOf|some|include\\?)\\b`);
    const goesThrough = new RegExp(`\\bfor .{1,40} (in|of) (\\w+\\.)?${name}\\b`);
    return asks.test(text) && !goesThrough.test(text);
}
const ENUM_HEAD = /\benum\b[^{};]{0,120}$/;
const PYTHON_ENUM = /^class\s+\w+\s*\([^)\n]*Enum[^)\n]*\)\s*:/gm;
const MAX_ENUM_HEAD = 160;
const MAX_CLASS_HEAD = 4_000;
function isInEnum({ file, start, brackets, key }) {
    const around = brackets();
    const outer = around?.opener === '(' ? bracketsOutside(file.text, around) : around;
    if (outer?.opener === '{' && ENUM_HEAD.test(file.text.slice(Math.max(0, outer.openAt - MAX_ENUM_HEAD), outer.openAt)))
        return true;
    if (key === null || !/\.pyi?$/.test(file.path))
        return false;
    const above = file.text.slice(Math.max(0, start - MAX_CLASS_HEAD), start);
    const head = [...above.matchAll(PYTHON_ENUM)].at(-1);
    return head !== undefined && !/\n\S/.test(above.slice(head.index));
}
const ENTRY_OF_LIST = /[[{(,]\s*(?:new\s+)?([A-Z]\w{0,60})?$/;
const MAX_ENTRY_REACH = 120;
const MIN_CALLS = 3;
function isInTuple({ file, key, brackets }) {
    const around = brackets();
    if (around === null || key !== null || around.opener === '{')
        return false;
    const { text } = file;
    const entry = ENTRY_OF_LIST.exec(text.slice(Math.max(0, around.openAt - MAX_ENTRY_REACH), around.openAt));
    const list = entry === null ? null : bracketsOutside(text, around);
    if (entry === null || list === null)
        return false;
    const [, type] = entry;
    if (type !== undefined && list.inside.split(`${type}(`).length <= MIN_CALLS)
        return false;
    return new Set([...list.inside.matchAll(ANY_ID)].map(([id]) => id)).size > 2;
}

;// CONCATENATED MODULE: ./src/core/finding/object-evidence.ts



const VALUE_KEY = /^(default_?)?value$/i;
const NAMED_AFTER_MODEL = /(?:^|[\s{,(])["']?(?:name|key|id|field|parameter)["']?\s{0,4}[:=]\s{0,4}["']?[\w.:-]{0,60}(?:model|deployment|engine|llm)[\w.-]{0,60}["']?\s{0,4}(?:[,;}\r\n]|$)/i;
const MAX_PAIR = 200;
function isNamedValue({ file, key, start, brackets }) {
    if (key === null || !VALUE_KEY.test(key))
        return false;
    const around = brackets();
    if (around?.opener === '{')
        return NAMED_AFTER_MODEL.test(around.inside);
    const [lineAbove, ownLine] = file.text
        .slice(Math.max(0, start - MAX_PAIR), start)
        .split('\n')
        .slice(-2);
    if (file.kind !== 'config' || ownLine === undefined)
        return false;
    return NAMED_AFTER_MODEL.test(` ${lineAbove?.replace(/^\s*-?\s*/, '')}`);
}
const OBJECT_OF_MODEL = /^(model|llm|chat_?model|embedding_?model)$|deployments?$/i;
function isOfModelObject({ file, key, start, brackets }) {
    if (key === null || !isEntryKey(key))
        return false;
    const around = brackets();
    if (around?.opener === '{')
        return OBJECT_OF_MODEL.test(nameOfBrackets(file.text, around) ?? '');
    if (around !== null || !/\.ya?ml$/i.test(file.path))
        return false;
    return OBJECT_OF_MODEL.test(parentKey(file.text, start) ?? '');
}
const MAX_ABOVE = 2_000;
function parentKey(text, start) {
    const lines = text.slice(Math.max(0, start - MAX_ABOVE), start).split('\n');
    const own = indentOf(lines.pop() ?? '');
    const above = lines.findLast((line) => line.trim() !== '' && !/^\s*#/.test(line) && indentOf(line) < own);
    return /^\s*(?:-\s+)?([\w.-]+):\s*(?:#.*)?$/.exec(above ?? '')?.[1] ?? null;
}
const indentOf = (line) => /^\s*(?:-\s+)?/.exec(line)?.[0].length ?? 0;
const PRICE_WORDS = /\b(in(put)?_?(price|cost)|out(put)?_?(price|cost)|price|pricing|cost|max_?\w{0,20}?_?(tokens?|length|chars|size|limit)|(token|rate)_?limits?|[rt]pm|context_?(window|length|size)|per_?(million|1k|token))\b/i;
const isInfrastructure = (path) => /\.(tf|tfvars|bicep|bicepparam|hcl)$/i.test(path);
function isInMenu(evidence) {
    const { key, file, before } = evidence;
    const around = file.kind === 'shell' ? null : evidence.brackets();
    if (around === null)
        return false;
    const isEntry = () => elementsIn(around.inside).length > 1;
    if (around.opener === '[')
        return !isAlternative(before) && isEntry();
    if (around.opener === '(' || key === null)
        return key === null && isEntry() && !isDefaultOfCall(before);
    if (/default/i.test(key) || isInfrastructure(file.path))
        return false;
    if (isOpenAiShaped(nameOfBrackets(file.text, around) ?? ''))
        return true;
    const ids = siblings(evidence, around);
    const distinct = new Set(ids).size;
    if (isEntryKey(key))
        return distinct > 1 || PRICE_WORDS.test(around.inside);
    if (!isListOfObjects(file.text, around))
        return false;
    return PRICE_WORDS.test(around.inside) ? distinct > 1 : distinct > 3 && distinct === ids.length;
}
const isAlternative = (before) => /(\|\||\?\?|\bor)\s*["'`]$/.test(before);
const isDefaultOfCall = (before) => /\b(env|environ|getenv|get)\w*\s*\([^)]*$/i.test(before);
function isListOfObjects(text, { openAt }) {
    return /[[,]\s*$/.test(text.slice(Math.max(0, openAt - 40), openAt));
}
function siblings({ file, key, id }, around) {
    const list = bracketsOutside(file.text, around);
    if (list === null || key === null)
        return [id];
    const entries = list.inside.matchAll(new RegExp(`\\b${key.replace(/[$.]/g, '\\$&')}["']?\\s*[:=]>?\\s*["'\`]?([\\w./:@-]+)`, 'g'));
    const ids = [...entries].flatMap(([, value]) => (value !== undefined && /\d/.test(value) ? [value] : []));
    return ids.length > 0 ? ids : [id];
}

;// CONCATENATED MODULE: ./src/core/finding/row-evidence.ts

const ROWS_AROUND = { code: 4, other: 14 };
const MAX_ROW = 120;
function isRowOfTable({ key, file, id, before, after, start }) {
    if (key !== null && !isEntryKey(key) && !isNamedLike(key, id))
        return false;
    if (key === null && !/^\s*(-\s+)?["'`]?$|^\s*[\w.]+\(["'`]$/.test(before))
        return false;
    const form = rowForm(before + ID_MARK + after);
    const reach = file.kind === 'config' ? ROWS_AROUND.other : ROWS_AROUND.code;
    return linesAround(file.text, start, reach).some((line) => hasOtherId(line, id, form));
}
const ID_MARK = '\u0000';
function rowForm(line) {
    return line
        .replace(/\s+(#|\/\/).*$/, '')
        .replace(/\b[A-Z][A-Z0-9_]+\b/g, 'A')
        .replace(/\d+(\.\d+)?/g, '0')
        .trim();
}
function hasOtherId(line, id, form) {
    const words = [...line.matchAll(/[\w@][\w./:@-]*/g)];
    return words.some(({ 0: word, index }) => {
        if (word === id || !/\d|claude|mistral|gemini|llama/.test(word))
            return false;
        return rowForm(line.slice(0, index) + ID_MARK + line.slice(index + word.length)) === form;
    });
}
const NAMED_SHARE = 0.6;
function isNamedLike(key, id) {
    if (/default|fallback/i.test(key))
        return false;
    const name = key.toLowerCase().replace(/dot|point|_/g, '');
    const parts = id.toLowerCase().split(/[^a-z0-9]+/);
    const named = parts.filter((part) => name.includes(part));
    return named.length > 1 && named.length >= parts.length * NAMED_SHARE;
}
const CONSTANT = /^\s*(?:[\w.]+\s+){0,4}?([A-Za-z]\w*)\s*(?:[\w.]+\s*)?(?::\s*\w+\s*)?(?:=|:|\()\s*["']([\w./:@-]+)["']/;
function isNamedConstant({ key, id, file, before, after, start }) {
    const own = CONSTANT.exec(before + id + after);
    const name = own?.[2] === id ? own[1] : key;
    if (name == null || !isNamedLike(name, id))
        return false;
    return linesAround(file.text, start, ROWS_AROUND.other).some((line) => {
        const [, other, value] = CONSTANT.exec(line) ?? [];
        return other !== undefined && value !== undefined && value !== id && isNamedLike(other, value);
    });
}
function linesAround(text, at, reach) {
    const above = text
        .slice(Math.max(0, at - reach * MAX_ROW), at)
        .split('\n')
        .slice(0, -1)
        .slice(-reach);
    const below = text
        .slice(at, at + reach * MAX_ROW)
        .split('\n')
        .slice(1, reach + 1);
    return [...above, ...below];
}

;// CONCATENATED MODULE: ./src/core/finding/rules.ts









const IN_AN_ADDRESS = 'in a request address';
const KIND_RULES = [
    { kind: 'mention', why: 'in a very long line', holds: isInLongLine },
    { kind: 'used', why: 'a default in a marker', holds: isMarkedDefault },
    { kind: 'mention', why: 'in a comment', holds: isInComment },
    { kind: 'mention', why: 'in a long text', holds: isInLongString },
    { kind: 'mention', why: 'in the text of a notebook', holds: isNotebookProse },
    { kind: 'used', why: IN_AN_ADDRESS, holds: isInRequestAddress },
    { kind: 'mention', why: 'part of a path or an address', holds: isPartOfPath },
    { kind: 'mention', why: 'part of a longer word', holds: isPartOfWord },
    { kind: 'mention', why: 'part of an id that is put together at run time', holds: isPutTogether },
    { kind: 'choice', why: 'in a token counter or price table', holds: isOfTokenizer },
    { kind: 'choice', why: 'in a token counter or price table', holds: ({ file }) => isTableFile(file.path) },
    {
        kind: 'mention',
        why: 'a short name without a model beside it',
        holds: (place) => isShort(place.id) && !isModelKey(place)
    },
    { kind: 'choice', why: 'part of a comparison', holds: isCompared },
    { kind: 'used', why: 'default of a variable', holds: isVariableDefault },
    { kind: 'used', why: 'value of an option', holds: (place) => isOptionValue(place) && !isHelp(place) },
    { kind: 'mention', why: 'text for people', holds: isTextKey },
    { kind: 'mention', why: 'printed', holds: isPrinted },
    { kind: 'mention', why: 'inside a longer text', holds: (place) => !place.isWhole || isInSentence(place) },
    { kind: 'mention', why: 'one of the keywords', holds: isKeyword },
    {
        kind: 'mention',
        why: 'in markup',
        holds: (place) => place.file.kind === 'markup' && !isMarkupSetting(place)
    },
    { kind: 'choice', why: 'one of the items of a menu', holds: isMenuElement },
    { kind: 'choice', why: 'how a member of an enumeration is written', holds: isSpelling },
    { kind: 'used', why: 'value of what is named after a model', holds: isNamedValue },
    { kind: 'used', why: 'value of what is named after a model', holds: isOfModelObject },
    { kind: 'used', why: 'one side of a condition', holds: isOneSideOfCondition },
    { kind: 'choice', why: 'a key of a table', holds: isTableKey },
    { kind: 'choice', why: 'a row with numbers', holds: isBeforeNumbers },
    { kind: 'choice', why: 'part of a type', holds: isPartOfType },
    { kind: 'used', why: 'first of a list whose first is taken', holds: isTakenFirst },
    { kind: 'used', why: 'one of a list that is tried in turn', holds: isTriedInTurn },
    { kind: 'choice', why: 'one of an enumeration', holds: isInEnum },
    { kind: 'choice', why: 'in a list of what may be chosen', holds: isInChoiceList },
    { kind: 'choice', why: 'in a list that is compared with', holds: isInComparedList },
    { kind: 'choice', why: 'one of several in a list', holds: isInMenu },
    { kind: 'choice', why: 'one of several in a list', holds: isInTuple },
    { kind: 'choice', why: 'one of several similar rows', holds: isRowOfTable },
    { kind: 'choice', why: 'one of several constants named after their ids', holds: isNamedConstant },
    { kind: 'used', why: 'value of a model setting', holds: isModelKey }
];
const OTHERWISE = { kind: 'used', why: 'a whole value' };
function judgePlace(place) {
    if (place.file.mentioned !== null)
        return { kind: 'mention', why: place.file.mentioned };
    let brackets;
    const evidence = {
        ...place,
        key: placeKey(place),
        isWhole: isWholeValue(place),
        brackets: () => {
            if (brackets === undefined)
                brackets = bracketsAround(place.file.text, place.start, place.end);
            return brackets;
        }
    };
    const { kind, why } = KIND_RULES.find(({ holds }) => holds(evidence)) ?? OTHERWISE;
    return { kind, why };
}

;// CONCATENATED MODULE: ./src/core/finding/variables.ts

const NAME = '[A-Za-z_]\\w{0,63}';
const READ = new RegExp([
    `(?:process\\.env|import\\.meta\\.env|Bun\\.env|\\bvars)\\.(?<dotted>${NAME})`,
    `(?:environ(?:\\.get)?|[gG]etenv|LookupEnv|env::var|env\\.get|ENV(?:\\.fetch)?|GetEnvironmentVariable|process\\.env|\\benv)\\s*[[(]\\s*["'](?<called>${NAME})["']`,
    `\\$\\{(?<braced>${NAME})(?=[}:?=-])`
].join('|'), 'g');
const MODEL_NAME = /(^|_)(MODEL|LLM)(_(NAME|ID|DEPLOYMENT))?$|(^|_)DEPLOYMENT(_NAME|_ID)?$/i;
const OF_OPENAI = /OPENAI|GPT|LLM|CHAT|EMBED|COMPLETION|WHISPER|(^|_)AI_/i;
const GIVEN_TO_A_MODEL = /(^|[._-])(model|model_?name|model_?id|deployment_?name)$/i;
const DEFAULT = /^["'\])}\s]*(\|\||\?\?|\?:|\bor\b|\.unwrap_or|\.orElse|\|\s*default)|^(:?[-=]|:(?=[\w"']))/;
const SECOND_ARGUMENT = /^\s*,/;
const hasDefault = (read, behind) => DEFAULT.test(behind) || (read.groups?.called !== undefined && SECOND_ARGUMENT.test(behind));
const MAX_READS = 200;
const MAY_READ = /env|Env|ENV|\bvars\.|\$\{/;
function variablesIn(file, placeAt) {
    const { text } = file;
    if (!MAY_READ.test(text))
        return [];
    const concernsOpenAi = /openai/i.test(text);
    const assigned = file.kind === 'shell' ? assignedIn(text) : NO_NAMES;
    const reads = [];
    for (const match of text.matchAll(READ)) {
        const name = match.groups?.dotted ?? match.groups?.called ?? match.groups?.braced ?? '';
        if (match.groups?.braced !== undefined && !isOutsideVariable(name, file, assigned))
            continue;
        const isNamed = MODEL_NAME.test(name) && (OF_OPENAI.test(name) || concernsOpenAi);
        if (!isNamed && !concernsOpenAi)
            continue;
        const place = placeAt(match.index, match.index + match[0].length);
        if (!isNamed && !GIVEN_TO_A_MODEL.test(placeKey(place) ?? ''))
            continue;
        if (isCommented(place))
            continue;
        const { line, column } = place;
        reads.push({
            ...{ name, line, column },
            isRepositoryVariable: /\bvars\.\w+$/.test(match[0]),
            hasDefault: hasDefault(match, text.slice(place.end, place.end + 80))
        });
        if (reads.length >= MAX_READS)
            break;
    }
    return reads;
}
const NO_NAMES = new Set();
function isOutsideVariable(name, { kind }, assigned) {
    if (kind === 'shell')
        return !/[a-z]/.test(name) && !assigned.has(name);
    return kind === 'config';
}
function assignedIn(text) {
    const names = text.matchAll(/(?:^|[\s;&|(])(?:(?:read|for)\s+(?:-\w+\s+){0,4}(\w{1,64})|(\w{1,64})=(?!["']?\$\{\2\b))/g);
    return new Set([...names].map(([, read, set]) => read ?? set ?? ''));
}
function isCommented({ before }) {
    const mark = /(^|\s)(#|\/\/|\/\*)/.exec(before);
    return mark !== null && openQuote(before.slice(0, mark.index)) === null;
}
function variableAt({ before, file }) {
    const reads = [...before.slice(-160).matchAll(READ)];
    const last = reads.at(-1);
    if (last) {
        const between = before.slice(-160).slice(last.index + last[0].length);
        if (hasDefault(last, between) && between.length < 40)
            return last.groups?.dotted ?? last.groups?.called ?? last.groups?.braced ?? null;
    }
    const key = placeKey({ before });
    return (file.kind === 'config' || file.kind === 'shell') && key !== null && /^[A-Z][A-Z0-9_]*$/.test(key) ? key : null;
}

;// CONCATENATED MODULE: ./src/core/finding/scan.ts








const NOTHING = { places: [], variables: [], assembled: [], constants: [], dropped: 0 };
const MAY_HOLD_IDS = /gpt|GPT|Gpt|text-|davinci|babbage|moderation|whisper|tts-1|dall-e|sora-|codex|computer-use|\bo\d\b|claude|gemini|mistral|mixtral|stral-|deepseek|grok|llama|qwen|command-|sonar|nova-|[mM][oO][dD][eE][lL]|deployment|DEPLOYMENT|LLM/;
const MAX_IDS = 500;
const GIVEN = /(?:model|model_?name|model_?id|deployment|deployment_?name|engine|llm)["'`]?[ \t]{0,4}(?::=|=>|:|=)[ \t]{0,4}\\?["'`]?((?![\d.]+\b)[A-Za-z0-9@][\w.:/@+-]{1,255})/gi;
function scanFile(path, text, today) {
    if (!MAY_HOLD_IDS.test(text))
        return NOTHING;
    const kind = fileKind(path);
    const file = { path, text, kind, mentioned: mentionedByFile(path, text, kind) };
    const words = wordsIn(text);
    const placeAt = placeMaker(file);
    const isTable = words.length > MAX_IDS;
    const testsAt = testsBeginAt(path, text);
    const dropped = Math.max(0, words.length - MAX_IDS);
    const places = words.slice(0, MAX_IDS).map(({ id, prefix, shape, start }) => {
        const place = placeAt(id, prefix, start, start + prefix.length + id.length);
        const isTested = start >= testsAt;
        const verdict = isTested
            ? IN_A_TEST
            : isTable && file.mentioned === null
                ? TABLE
                : (ignored(place, today) ?? judgePlace(place));
        const { line, column } = place;
        const constant = verdict.kind === 'choice' && !isTable ? constantAt(place) : null;
        return {
            ...{ id, shape, path, line, column, ...verdict },
            prefix: verdict.why === IN_AN_ADDRESS ? '' : prefix,
            variable: isTable ? null : variableAt(place),
            constant: constant && sameName(constant)
        };
    });
    const kept = withoutTypes(places).filter(({ shape, kind }) => shape !== 'unknown' || kind !== 'mention');
    if (file.mentioned !== null)
        return { ...NOTHING, places: kept, dropped };
    const positions = () => {
        const at = placeMaker(file);
        return (start, end) => at('', '', start, end);
    };
    const variables = variablesIn(file, positions());
    const assembled = assembledIn(file, positions()).filter(({ start }) => start < testsAt);
    return {
        places: kept,
        variables: variables.map((one) => ({ ...one, path })),
        assembled: assembled.map(({ line }) => ({ path, line })),
        constants: constantsUsedIn(file),
        dropped
    };
}
function withoutTypes(places) {
    const idOf = new Map();
    const types = new Set();
    for (const { constant, id } of places) {
        if (constant === null)
            continue;
        if ((idOf.get(constant) ?? id) !== id)
            types.add(constant);
        idOf.set(constant, id);
    }
    return places.map((place) => (types.has(place.constant ?? '') ? { ...place, constant: null } : place));
}
const IN_A_TEST = { kind: 'mention', why: 'in a test' };
const TABLE = { kind: 'choice', why: `in a file with more than ${MAX_IDS} ids` };
function wordsIn(text) {
    const shaped = new Map();
    for (const match of text.matchAll(ANY_ID)) {
        const id = match[0];
        if (id.length > MAX_ID_LENGTH)
            continue;
        const prefix = prefixBefore(text, match.index);
        const start = match.index - prefix.length;
        shaped.set(start, { id, prefix, shape: match.groups?.ours === undefined ? 'foreign' : 'openai', start });
    }
    const given = [...text.matchAll(GIVEN)]
        .map(({ 0: all, 1: word = '', index }) => {
        return { id: word.replace(/[.:/-]+$/, ''), prefix: '', shape: 'unknown', start: index + all.length - word.length };
    })
        .filter(({ start }) => !shaped.has(start));
    return [...shaped.values(), ...given].sort((a, b) => a.start - b.start);
}
const IGNORE_MARK = /model-access:[ \t]*ignore(?![\w-])(?:[ \t]+until=(\S+))?/;
function ignored({ before, after }, today) {
    const mark = IGNORE_MARK.exec(before) ?? IGNORE_MARK.exec(after);
    if (mark === null)
        return null;
    const until = mark[1] === undefined ? null : (/^\d{4}-\d{2}-\d{2}/.exec(mark[1])?.[0] ?? '');
    if (until !== null && (Number.isNaN(Date.parse(until)) || until < today))
        return null;
    return { kind: 'mention', why: `marked "model-access: ignore"${until === null ? '' : ` until ${until}`}` };
}

;// CONCATENATED MODULE: ./src/core/finding/collect.ts

const MAX_KEPT = { used: 20_000, choice: 3_000, mention: 3_000 };
const MAX_VARIABLES = 5_000;
const MAX_CONSTANTS = 5_000;
const MAX_ASSEMBLED_IDS = 1_000;
function createCollector(today) {
    const places = [];
    const variables = [];
    const assembled = [];
    const constants = new Set();
    const kept = { used: 0, choice: 0, mention: 0 };
    let dropped = 0;
    return {
        add(path, text) {
            const found = scanFile(path, text, today);
            dropped += found.dropped;
            for (const place of found.places) {
                if (kept[place.kind] >= MAX_KEPT[place.kind]) {
                    dropped += 1;
                    continue;
                }
                kept[place.kind] += 1;
                places.push(place);
            }
            variables.push(...found.variables.slice(0, MAX_VARIABLES - variables.length));
            assembled.push(...found.assembled.slice(0, MAX_ASSEMBLED_IDS - assembled.length));
            for (const name of found.constants)
                if (constants.size < MAX_CONSTANTS)
                    constants.add(name);
        },
        result: () => ({
            places: places.map((place) => asUsed(place, constants)),
            ...{ variables, assembled, dropped }
        })
    };
}
function asUsed(place, constants) {
    if (place.constant === null || !constants.has(place.constant))
        return place;
    return { ...place, kind: 'used', why: 'a constant that code gives to a model setting' };
}

;// CONCATENATED MODULE: ./src/core/finding/join.ts


const MAX_USES = 2_000;
const MAX_NAMED_PLACES = 5;
const VALUE_PATTERN = /^[\w@][\w.:/@+-]*$/;
function joinFindings(found, models, settings) {
    const nameOf = modelNamer(models, settings.host);
    const named = found.places.map((place) => ({ place, model: nameOf(place) }));
    const places = [
        ...named.flatMap(({ place, model }) => (model === null ? [] : [{ ...place, model }])),
        ...valuesOfVariables(found.variables, settings.values)
    ];
    const requirementOf = requirementNamer(settings);
    const uses = places.map(({ model, path, line, column, kind, why, variable }) => {
        const requirement = kind === 'used' ? (requirementOf(model)?.text ?? null) : null;
        return { model, path, line, column, kind, why, variable, requirement };
    });
    const added = [...new Set(places.map(({ kind, model }) => (kind === 'used' ? model : null)))].filter((model) => model !== null && requirementOf(model)?.isNew === true);
    const ordered = uses.sort(byKindAndPlace);
    const foreign = named.filter(({ place, model }) => model === null && place.shape !== 'unknown' && place.kind === 'used');
    return {
        list: {
            requirements: added.map((model) => requirementFor(model, settings.level)),
            exclusions: []
        },
        uses: ordered.slice(0, MAX_USES),
        warnings: [
            ...variableWarnings(found, settings.values),
            ...assembledWarning(found.assembled),
            ...foreignNotice(foreign.map(({ place }) => `${place.prefix}${place.id}`)),
            ...foundNotice(found, ordered, ordered.length - MAX_USES)
        ]
    };
}
const KIND_ORDER = { used: 0, choice: 1, mention: 2 };
function byKindAndPlace(a, b) {
    return (KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
        (a.path < b.path ? -1 : Number(a.path > b.path)) ||
        a.line - b.line ||
        a.column - b.column);
}
function modelNamer(models, host) {
    const isOpenAiHost = host !== 'other';
    const holdsOpenAi = models === null || [...models.keys()].some((id) => isOpenAiShaped(id.replace(/^.*\//, '')));
    return ({ id, prefix, shape }) => {
        const whole = `${prefix}${id}`;
        const isOurs = isOpenAiPrefix(prefix);
        if (!isOpenAiHost && models?.has(whole))
            return whole;
        if (isOurs && models?.has(id))
            return id;
        if (shape !== 'openai' || !isOurs)
            return null;
        return isOpenAiHost ? id : holdsOpenAi ? (models === null ? whole : id) : null;
    };
}
function requirementNamer({ lists, level }) {
    const excluded = lists.flatMap(({ exclusions }) => exclusions.map(requirements_requirements/* matcher */.jN));
    const written = new Map();
    for (const { requirements } of lists)
        for (const { text, alternatives, level: of } of requirements) {
            const [only] = alternatives;
            const counts = of === 'required' || level === 'optional';
            if (counts && alternatives.length === 1 && only && !only.isGlob && !written.has(only.pattern))
                written.set(only.pattern, text);
        }
    return (model) => {
        if (excluded.some((isExcluded) => isExcluded(model)))
            return null;
        const text = written.get(model);
        return { text: text ?? model, isNew: text === undefined };
    };
}
function requirementFor(model, level) {
    return { text: model, level, alternatives: [{ pattern: model, isGlob: false, endpoint: null }] };
}
function valuesOfVariables(variables, values) {
    return variables.flatMap(({ name, path, line, column }) => {
        const model = givenValue(values, name);
        if (model === null || !isModelValue(model))
            return [];
        return [{ model, path, line, column, kind: 'used', why: 'value of a variable', variable: name }];
    });
}
function givenValue(values, name) {
    const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined;
    return value || null;
}
const isModelValue = (value) => value.length <= requirements_requirements/* MAX_MODEL_ID_LENGTH */.Ak && VALUE_PATTERN.test(value);
function variableWarnings({ variables, places }, values) {
    const assigned = new Set(places.map(({ variable, kind }) => (kind === 'used' ? variable : null)));
    const byName = Map.groupBy(variables, ({ name }) => name);
    return [...byName].flatMap(([name, reads]) => {
        const [first] = reads;
        const value = givenValue(values, name);
        if (first === undefined || (value !== null && isModelValue(value)))
            return [];
        const where = `${first.path}:${first.line}`;
        if (value !== null)
            return [warn(`The variable ${name} (${where}) does not hold a model id, so its model was not checked`)];
        if (assigned.has(name) || reads.some(({ hasDefault }) => hasDefault))
            return [];
        const more = reads.length > 1 ? ` and ${counted(reads.length - 1, 'more place')}` : '';
        return [
            warn(`The model comes from the variable ${name} (${where}${more}), which has no value here. Give the value with "variables", or add the model to a list`)
        ];
    });
}
function assembledWarning(assembled) {
    if (assembled.length === 0)
        return [];
    const more = assembled.length > MAX_NAMED_PLACES ? ` and ${assembled.length - MAX_NAMED_PLACES} more` : '';
    const places = assembled.slice(0, MAX_NAMED_PLACES).map(({ path, line }) => `${path}:${line}`);
    return [
        warn(`The name of a model is put together at run time (${places.join(', ')}${more}), so it was not checked. Add the model to a list`)
    ];
}
const warn = (message) => ({ kind: 'finding', level: 'warning', model: null, message });
const note = (message) => ({ kind: 'finding', level: 'notice', model: null, message });
function foreignNotice(ids) {
    const distinct = [...new Set(ids)];
    if (distinct.length === 0)
        return [];
    const more = distinct.length > MAX_NAMED_PLACES ? ` and ${distinct.length - MAX_NAMED_PLACES} more` : '';
    const names = `${distinct.slice(0, MAX_NAMED_PLACES).join(', ')}${more}`;
    return [note(`${counted(distinct.length, 'model')} of other providers: used in the code but not checked (${names})`)];
}
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
function foundNotice({ files, skipped, dropped, isComplete }, uses, hidden) {
    const used = uses.filter(({ kind }) => kind === 'used');
    const models = new Set(used.map(({ model }) => model)).size;
    const left = [
        [skipped.tooLarge, 'larger than 1 MiB'],
        [skipped.binary, 'binary'],
        [skipped.unreadable, 'unreadable']
    ];
    const without = left.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    const read = `${counted(files, 'file')} read${without.length > 0 ? ` (not read: ${without.join(', ')})` : ''}`;
    const found = models === 0 ? 'no model is used in them' : `${counted(models, 'model')} used in ${counted(used.length, 'place')}`;
    return [
        ...(isComplete ? [] : [warn('The run ended before all files were read, so models may be missing')]),
        note(`${read}: ${found}`),
        ...(dropped + Math.max(0, hidden) > 0
            ? [note(`${dropped + Math.max(0, hidden)} more places that name models are not in the report`)]
            : [])
    ];
}

;// CONCATENATED MODULE: ./src/run/find-models.ts





function startFinding(inputs, workspace, signal, nowMs) {
    const { findModels: level, lists } = inputs;
    if (level === 'off')
        return async () => ({ lists, uses: [], warnings: [] });
    const reading = read(inputs, workspace, signal, (0,dates/* isoDate */._$)(nowMs));
    reading.catch(() => undefined);
    let joined;
    const join = async (models) => {
        const settings = { host: (0,endpoints_host/* hostKind */.Pz)(inputs.baseUrl), level, lists, values: inputs.variables };
        const { list, uses, warnings } = joinFindings(await reading, models, settings);
        assertFound(level, [...lists, list]);
        const [required, optional] = lists;
        const withFound = (one) => ({ ...one, requirements: [...one.requirements, ...list.requirements] });
        return {
            lists: level === 'required' ? [withFound(required), optional] : [required, withFound(optional)],
            uses,
            warnings
        };
    };
    return (models) => {
        joined ??= join(models);
        return joined;
    };
}
function assertFound(level, lists) {
    if (level === 'optional' || lists.some(({ requirements }) => requirements.length > 0))
        return;
    throw new requirements_requirements/* InputError */.dz('"find-models: required" found no model in use, and no list names one: check out the repository before this step, widen "find-in", or set "find-models: optional"');
}
async function read(inputs, workspace, signal, today) {
    const { readWorkspace } = await __webpack_require__.e(/* import() */ 506).then(__webpack_require__.bind(__webpack_require__, 6506));
    const collector = createCollector(today);
    const globs = (inputs.findIn ?? '').split(/\r?\n/).map((line) => line.trim());
    const result = await readWorkspace(workspace, {
        globs: globs.filter((line) => line !== '' && !line.startsWith('#')),
        signal,
        onFile: collector.add
    });
    return { ...result, ...collector.result() };
}

;// CONCATENATED MODULE: ./src/run/project-watch.ts
function createProjectWatch() {
    let id = null;
    const { promise: named, resolve: end } = Promise.withResolvers();
    const noted = (answer) => {
        id ??= projectIdIn(answer);
        if (id !== null)
            end();
        return answer;
    };
    return {
        through: (api) => ({
            list: (without) => api.list(without).then(noted),
            send: (request) => api.send(request).then(noted)
        }),
        id: () => id,
        named,
        end
    };
}
function projectIdIn(answer) {
    if (answer.kind !== 'response')
        return null;
    const named = [answer.headers['openai-project'] ?? '', answer.status >= 400 ? answer.body : ''];
    return named.map((text) => /\bproj_\w{6,}/.exec(text)?.[0]).find((id) => id !== undefined) ?? null;
}

// EXTERNAL MODULE: ./src/core/finding/successor.ts + 1 modules
var finding_successor = __webpack_require__(2173);
;// CONCATENATED MODULE: ./src/run/replacements.ts



async function withReplacements(api, first, settings) {
    const { environment, shutdownWarningDays, maxProbes } = settings;
    const checks = [...first.checks.values()];
    const wanted = checks
        .filter((check) => (0,finding_successor/* isAtRisk */.B)(check, environment.now(), shutdownWarningDays))
        .flatMap(({ model }) => (0,finding_successor/* successorOf */.k)(model)?.model ?? []);
    const known = new Map(checks.map(({ model, status }) => [model, status]));
    const toTry = [...new Set(wanted)].filter((model) => first.listing.models?.has(model) === true && !known.has(model));
    const isStopped = environment.signal.aborted || isRefusedKey(checks, settings);
    const tried = isStopped
        ? null
        : await tryModels(api, toTry.slice(0, Math.max(0, maxProbes - checks.length)), settings);
    for (const { model, status, cause } of tried?.checks.values() ?? [])
        if ((0,causes/* shownBy */.Le)(cause).uncalled !== 'run-ended')
            known.set(model, status);
    const isKnown = (model) => settings.host !== 'other' || first.listing.models?.has(model) === true;
    const named = [...first.checks].map(([key, check]) => [key, withReplacement(check, known, isKnown)]);
    return { ...first, checks: new Map(named), requests: first.requests + (tried?.requests ?? 0) };
}
function withReplacement(check, known, isKnown) {
    const successor = (0,finding_successor/* successorOf */.k)(check.model);
    if (successor === null || !isKnown(successor.model))
        return { ...check, replacement: null };
    return { ...check, replacement: { ...successor, status: known.get(successor.model) ?? null } };
}
function isRefusedKey(checks, { host }) {
    return (!checks.some(({ status }) => status === 'usable') &&
        checks.some(({ cause }) => cause !== null && (0,causes/* isKeyWide */.xZ)(cause, host)));
}
async function tryModels(api, models, settings) {
    if (models.length === 0)
        return null;
    const requirements = models.map((model) => ({
        ...{ text: model, level: 'optional' },
        alternatives: [{ pattern: model, isGlob: false, endpoint: null }]
    }));
    return verify(api, [{ requirements, exclusions: [] }], { ...settings, onCheck: () => undefined });
}

;// CONCATENATED MODULE: ./src/run/verify-and-report.ts













async function verifyAndReport(inputs, credential, host, run) {
    const { key, hint } = credential;
    const find = startFinding(inputs, host.workspace ?? '.', run.environment.signal, run.startedAtMs);
    const reporting = (0,later/* later */.N)(() => __webpack_require__.e(/* import() */ 157).then(__webpack_require__.bind(__webpack_require__, 2157)), run.environment.signal);
    const head = { ...inputs, key, apiHost: new URL(inputs.baseUrl).host, startedAtMs: run.startedAtMs };
    if (isMissing(credential) && inputs.missingKey === 'skip') {
        const { lists, uses, warnings: ofFiles } = await find(null);
        const warnings = [...inputs.warnings, ...whySkipped(hint), ...ofFiles];
        const { buildSkippedReport } = await reporting();
        return { report: buildSkippedReport({ ...head, lists, uses, warnings, nowMs: Date.now() }), listed: null };
    }
    const prices = (0,later/* later */.N)(() => Promise.all(/* import() */[__webpack_require__.e(294), __webpack_require__.e(844)]).then(__webpack_require__.bind(__webpack_require__, 6844)), run.environment.signal);
    const watch = createProjectWatch();
    const context = { inputs, credential, run, watch };
    const admin = (0,later/* later */.N)(() => __webpack_require__.e(/* import() */ 702).then(__webpack_require__.bind(__webpack_require__, 7702)), run.environment.signal);
    const reader = inputs.adminApiKey === undefined ? null : admin().then((of) => of.startAdminReader(context));
    const verification = key.cause === null
        ? await verifyWith(credential, inputs, host, { run, watch, find })
        : refuseAll((await find(null)).lists, key.cause, hint);
    const { lists, uses, warnings: ofFiles } = await find(verification.listing.models);
    watch.end();
    const [incidents, explanation] = await Promise.all([
        findIncidents(verification, inputs, host),
        admin().then(async ({ explain }) => explain(verification, await reader, context, host.onCheck))
    ]);
    const ofKey = (0,credential_key/* keyWarnings */.x2)(key, (0,endpoints_host/* hostKind */.Pz)(inputs.baseUrl), inputs.isCi, explanation.keyFacts.owner);
    const { buildReport } = await reporting();
    const report = buildReport({
        ...head,
        ...verification,
        ...explanation,
        lists,
        uses: inputs.findModels === 'off' ? null : uses,
        warnings: [...inputs.warnings, ...ofFiles, ...ofKey, ...explanation.warnings, ...incidents],
        nowMs: Date.now(),
        priceOf: (0,endpoints_host/* hostKind */.Pz)(inputs.baseUrl) === 'azure' ? () => null : (await prices()).listPrice,
        isRuledOut: ({ endpoint }) => isRuledOutBySettings(endpoint, inputs)
    });
    const { models } = verification.listing;
    return { report, listed: inputs.audit && models && [...models.keys()] };
}
async function findIncidents({ checks, listing }, { baseUrl }, host) {
    if (!suggestsOutage((0,endpoints_host/* hostKind */.Pz)(baseUrl), [...checks.values(), listing]))
        return [];
    const { readStatusPage, STATUS_PAGE_URL } = await __webpack_require__.e(/* import() */ 602).then(__webpack_require__.bind(__webpack_require__, 5602));
    const fetchPage = host.statusFetch ?? (await (0,fetch/* createFetch */.H)(STATUS_PAGE_URL));
    return incidentWarnings(await readStatusPage(fetchPage, host.cancelled));
}
function whySkipped(hint) {
    return hint === null ? [] : [{ kind: 'key', level: 'notice', model: null, message: hint }];
}
async function verifyWith(credential, inputs, host, { run, watch, find }) {
    const { apiKey, redact } = credential;
    const { baseUrl, organization, project, headers } = inputs;
    const { timeoutMs, environment } = run;
    const kind = (0,endpoints_host/* hostKind */.Pz)(baseUrl);
    const realtimeUrl = host.network?.realtimeUrl ?? baseUrl;
    const proxy = (0,fetch/* findProxy */.E)(realtimeUrl);
    const direct = (0,openai.createApi)({
        ...{ apiKey, baseUrl, host: kind, organization, project, headers, timeoutMs, signal: environment.signal },
        fetch: host.network?.fetch ?? (await (0,fetch/* createFetch */.H)(baseUrl, await host.opened)),
        async realtime(request, credentials) {
            const { createRealtime } = await Promise.all(/* import() */[__webpack_require__.e(659), __webpack_require__.e(977), __webpack_require__.e(591)]).then(__webpack_require__.bind(__webpack_require__, 8591));
            const way = { baseUrl: realtimeUrl, proxy, timeoutMs, signal: environment.signal };
            return createRealtime(way)(request, credentials);
        }
    });
    const api = watch.through(direct);
    const sent = { organization: organization !== undefined, project: project !== undefined };
    const settings = { ...inputs, ...run, host: kind, sent, redact, onCheck: host.onCheck };
    const first = await verify(api, inputs.lists, settings, async ({ models }) => (await find(models)).lists);
    const { lists } = await find(first.listing.models);
    const confirmed = inputs.audit?.writes ? await confirmRefusals(api, lists, first, settings) : first;
    return withReplacements(api, confirmed, settings);
}

;// CONCATENATED MODULE: ./src/main.ts







async function main(given) {
    const secrets = given.secrets ?? (0,redact/* createSecrets */.gE)((0,inputs_secrets/* secretsIn */.V)(given.env));
    const ended = new AbortController();
    try {
        given.mask(secrets.forms());
        given.onStart?.();
        const inputs = (0,inputs_inputs.readInputs)(given.env, given.readFile);
        const host = cleaning(given, secrets);
        const run = startRun(inputs, host, ended.signal);
        const credential = await obtainCredential(inputs, host, run, secrets);
        (0,later/* later */.N)(async () => secrets.redact(''), ended.signal);
        const { report, listed } = await verifyAndReport(inputs, credential, host, run);
        await host.publish(report, inputs, listed, await exportedToken(inputs, credential));
    }
    catch (error) {
        if (error instanceof Error)
            error.message = secrets.redact(error.message);
        await given.fail(error);
    }
    finally {
        ended.abort();
    }
}
function cleaning(host, { clean }) {
    return {
        ...host,
        onCheck: (check) => host.onCheck(clean(check)),
        onRetry: (notice) => host.onRetry(clean(notice)),
        publish: (report, inputs, listed, token) => host.publish(clean(report), inputs, clean(listed), token)
    };
}
function startRun(inputs, { cancelled, onRetry }, ended) {
    const { timeoutSeconds, deadlineSeconds, maxRetries } = inputs;
    const signal = AbortSignal.any([cancelled, ended, AbortSignal.timeout(deadlineSeconds * 1000)]);
    const sleep = (milliseconds) => (0,promises_.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined);
    const environment = { now: Date.now, random: Math.random, sleep, signal };
    return { maxRetries, timeoutMs: timeoutSeconds * 1000, environment, onRetry, startedAtMs: Date.now() };
}


/***/ }),

/***/ 7986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ renderCheckLine),
/* harmony export */   bO: () => (/* binding */ renderRetryLine),
/* harmony export */   mZ: () => (/* binding */ renderCheckLines)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2495);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5933);


function renderCheckLines(check) {
    return [renderCheckLine(check), ...check.capabilities.map((one) => renderCapabilityLine(check, one))].join('\n');
}
function renderCapabilityLine({ model }, { name, status, cause, message, latencyMs }) {
    const took = latencyMs === null ? '' : ` in ${latencyMs} ms`;
    const why = cause === null ? '' : `: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .causeInfo */ .i6)(cause).title} (${cause})`;
    const said = cause === null || message === null ? '' : `. ${message}`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUS_ICONS */ .I[status]} ${model} +${name}${took}${why}${said}`);
}
function renderCheckLine({ model, endpoint, status, cause, latencyMs, attempts, hint }) {
    const took = latencyMs === null ? '' : ` in ${latencyMs} ms`;
    const tries = attempts > 1 ? `, ${attempts} requests` : '';
    const why = cause === null ? '' : `: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .causeInfo */ .i6)(cause).title} (${cause})`;
    const said = hint === null ? '' : `${cause === null ? ':' : '.'} ${hint}`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUS_ICONS */ .I[status]} ${model} on ${endpoint}${took}${tries}${why}${said}`);
}
function renderRetryLine({ subject, cause, delayMs, attempt }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`↻ ${subject}: ${cause}, attempt ${attempt + 1} in ${(delayMs / 1000).toFixed(1)} s`);
}


/***/ }),

/***/ 2495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(735);

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;
const SAFE_IN_BACKTICKS = /^[\w.:/@+\-=,;()'"!?#%&*[\]{}>~^$ …]+$/u;
const MENTION_REFERENCE_OR_LINK = /&#(64|35);|&#58;(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi;
const MARKDOWN = /[\\`*_{}[\]<>&|~#@$]|:(?=\w|\/\/)/g;
function oneLine(text) {
    return text
        .replace(/[\t\r\n]+/g, ' ')
        .replace(INVISIBLE, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
        .toWellFormed();
}
function code(text) {
    const line = oneLine(text);
    if (line.trim() !== '' && line === line.trim() && SAFE_IN_BACKTICKS.test(line))
        return `\`${line}\``;
    return `<code>${entities(line)}</code>`;
}
function plain(text) {
    return entities(oneLine(text));
}
function entities(text) {
    return text
        .replace(MARKDOWN, (character) => `&#${character.charCodeAt(0)};`)
        .replace(MENTION_REFERENCE_OR_LINK, '$&<!-- -->');
}
function link(label, url) {
    const encoded = encodeURI(url).replace(/%25(?=[0-9a-f]{2})/gi, '%');
    return `[${plain(label)}](${encoded.replace(/[()]/g, (character) => (character === '(' ? '%28' : '%29'))})`;
}
function table(rows) {
    return (0,markdown_table__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Q)(rows, { alignDelimiters: false });
}
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function bytesOf(text) {
    return new TextEncoder().encode(text).length;
}
function fit(versions, maxSize, sizeOf) {
    let text = '';
    for (const version of versions) {
        text = version();
        if (sizeOf(text) <= maxSize)
            return text;
    }
    return text;
}


/***/ }),

/***/ 5933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ REQUIREMENT_ICONS),
/* harmony export */   D$: () => (/* binding */ RESULT_ICONS),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   I: () => (/* binding */ STATUS_ICONS),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   M7: () => (/* binding */ costInWords),
/* harmony export */   SD: () => (/* binding */ actorsOf),
/* harmony export */   SF: () => (/* binding */ traceable),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   Xh: () => (/* binding */ README_URL),
/* harmony export */   c1: () => (/* binding */ groupsOf),
/* harmony export */   i6: () => (/* binding */ causeInfo),
/* harmony export */   nO: () => (/* binding */ alike),
/* harmony export */   pA: () => (/* binding */ requestsInWords),
/* harmony export */   pg: () => (/* binding */ explanationOf),
/* harmony export */   uO: () => (/* binding */ LIST_ONLY)
/* harmony export */ });
/* unused harmony exports DIAGNOSES_PAGE, anchorOf */
/* harmony import */ var _core_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
/* harmony import */ var _core_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2847);
/* harmony import */ var _core_reporting_capability_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1466);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2495);




const RESULT_ICONS = { passed: '✅', failed: '❌', undetermined: '⚠️', skipped: '⏭️' };
const STATUS_ICONS = { usable: '✅', unusable: '❌', undetermined: '⚠️' };
const REQUIREMENT_ICONS = { met: '✅', unmet: '❌', undetermined: '⚠️' };
const README_URL = 'https://github.com/openai-model-access/openai-model-access';
const DIAGNOSES_PAGE = 'docs/diagnoses.md';
function causeInfo(cause) {
    return _core_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .CAUSES */ .hE[cause];
}
const explanationOf = (cause) => `${README_URL}/blob/HEAD/${DIAGNOSES_PAGE}#${anchorOf(cause)}`;
function anchorOf(cause) {
    return causeInfo(cause)
        .title.toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-');
}
function actorsOf(cause) {
    const { who } = causeInfo(cause);
    const actors = who.map((actor) => _core_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTORS */ .RX[actor]).join(', or ');
    return who.every((actor) => actor === 'provider') ? `nobody here, only ${actors}` : actors;
}
function plural(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
function requestsInWords({ requests, adminRequests }, host) {
    const admin = adminRequests === 0 ? '' : ` and ${adminRequests} with the admin key`;
    return `${plural(requests, 'request')} to ${host}${admin}`;
}
function verdictOf({ result, requirements, key, checks }) {
    const isKeyless = key.kind === 'workload-identity';
    const missing = isKeyless ? 'GitHub gave no identity token' : 'no API key reached this run';
    if (result === 'skipped')
        return `Skipped: ${missing}, so nothing was verified`;
    const required = requirements.filter(({ level }) => level === 'required');
    if (key.status === 'missing')
        return `${isKeyless ? 'GitHub gave no identity token' : 'No API key reached this run'}, so no model can be used`;
    if (key.status === 'rejected')
        return `${isKeyless ? 'This job was not given access' : 'This API key does not work'}, so no model can be used`;
    if (required.length === 0)
        return `${plural(requirements.length, 'optional model')} verified; none is required`;
    const count = (status) => required.filter((one) => one.status === status).length;
    const hasGlob = required.some(({ text }) => /[*?]/.test(text));
    const of = `of ${plural(required.length, hasGlob ? 'requirement' : 'required model')}`;
    if (result === 'passed')
        return passedVerdict(required, hasGlob ? checks : null);
    const unknown = count('undetermined');
    const open = unknown > 0 ? `${unknown} ${of} could not be determined` : '';
    if (result === 'undetermined')
        return open;
    const unmet = required.filter(({ status }) => status === 'unmet');
    const how = howUnmet(unmet, checks);
    return `${unmet.length} ${of} ${how}${unknown > 0 ? `, and ${unknown} could not be determined` : ''}`;
}
function howUnmet(unmet, checks) {
    if (unmet.every((one) => (0,_core_reporting_capability_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .lacksCapability */ .JJ)(one, checks)))
        return 'can be called, but without a required capability';
    const isAnswered = (cause) => cause !== null &&
        causeInfo(cause).shows.model === 'answered' &&
        checks.every((check) => check.cause !== cause || (check.httpStatus ?? 0) < 400);
    return unmet.every(({ cause }) => isAnswered(cause))
        ? 'can be called, but not as often as this job needs'
        : 'cannot be used with this key';
}
function passedVerdict(required, checks) {
    const listed = required.filter(({ proof }) => proof === 'listed').length;
    if (checks && listed === 0) {
        const asked = new Set(required.flatMap(({ models }) => models));
        const usable = new Set(checks.filter((one) => one.status === 'usable').map(({ model }) => model));
        const count = [...usable].filter((model) => asked.has(model)).length;
        const met = required.length === 1 ? 'The requirement is met' : `All ${required.length} requirements are met`;
        return `${met}: ${plural(count, 'model')} can be called with this key, from here, right now`;
    }
    const all = required.length === 1 ? 'The required model' : `All ${required.length} required models`;
    if (listed === 0)
        return `${all} can be called with this key, from here, right now`;
    if (required.length === 1)
        return `${all} is on the list, but was not called`;
    if (listed === required.length)
        return `${all} are on the list, but none was called`;
    return `${all} can be used as far as is known: ${required.length - listed} answered, and ${listed} ${listed === 1 ? 'is' : 'are'} on the list but not called`;
}
const LIST_ONLY = 'Only the list of models was refused, not the calls. Without the list, near names, shutdown dates and globs are unknown.';
function groupsOf(report) {
    const { checks, key, requirements, listing } = report;
    const required = requirements.filter(({ level }) => level === 'required');
    const isRequired = ({ model }) => required.some((one) => (0,_core_reporting_capability_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .concerns */ .Kc)(one, model));
    const failing = [...checks.filter(({ cause }) => cause !== null), ...(0,_core_reporting_capability_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .failingCapabilities */ .Zq)(report)];
    const ordered = [...failing.filter(isRequired), ...failing.filter((check) => !isRequired(check))];
    const unexplained = [
        key.cause,
        ...requirements.filter(({ models }) => models.length === 0).map(({ cause }) => cause),
        listing.cause
    ];
    const causes = [...new Set([...ordered.map(({ cause }) => cause), ...unexplained])].filter((cause) => cause !== null);
    return causes.map((cause) => {
        const concerned = ordered.filter((check) => check.cause === cause);
        const concernsListOnly = concerned.length === 0 && cause === listing.cause && cause !== key.cause;
        return { cause, checks: concerned, concernsListOnly };
    });
}
function alike(checks) {
    return [
        ...Map.groupBy(checks, ({ hint, message, httpStatus }) => JSON.stringify([hint, message, httpStatus])).values()
    ];
}
function traceable(report) {
    const refused = [...report.checks, ...(0,_core_reporting_capability_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .failingCapabilities */ .Zq)(report)].filter(({ cause }) => cause !== null && causeInfo(cause).shows.model !== 'answered');
    return refused.filter(({ requestId }) => requestId !== null).slice(0, MAX_TRACES);
}
const MAX_TRACES = 5;
function costInWords(report, named = _markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN) {
    const { usd, unpriced } = costOf(report);
    const names = [...new Set(unpriced)];
    const more = names.length > MAX_UNPRICED ? ` and ${names.length - MAX_UNPRICED} more` : '';
    const unknown = names.length === 0 ? '' : ` for ${names.slice(0, MAX_UNPRICED).map(named).join(', ')}${more}`;
    if (usd !== null)
        return `about ${dollars(usd)}${unknown === '' ? '' : `, and no price is known${unknown}`}`;
    if (unknown !== '')
        return `no price is known${unknown}`;
    return report.checks.some(({ attempts }) => attempts > 0) ? 'no cost known' : 'no cost';
}
const MAX_UNPRICED = 3;
function costOf({ checks }) {
    const used = checks.filter(({ usage, status, attempts, endpoint }) => usage !== null || (status === 'usable' && attempts > 0 && (0,_core_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointSpec */ .th)(endpoint).costs !== 'free'));
    const prices = used.map(({ costUsd }) => costUsd).filter((cost) => cost !== null);
    return {
        usd: prices.length === 0 ? null : prices.reduce((sum, cost) => sum + cost, 0),
        unpriced: used.filter(({ costUsd }) => costUsd === null).map(({ model }) => model)
    };
}
function dollars(usd) {
    return `$${usd >= 0.01 ? usd.toFixed(2) : Number(usd.toPrecision(2)).toFixed(9).replace(/0+$/, '')}`;
}


/***/ }),

/***/ 1623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ later)
/* harmony export */ });
const LOAD_AFTER_MS = 150;
function later(work, ended) {
    let result;
    const get = () => {
        clearTimeout(timer);
        result ??= work();
        return result;
    };
    const timer = setTimeout(() => get().catch(() => undefined), LOAD_AFTER_MS).unref();
    ended?.addEventListener('abort', () => clearTimeout(timer));
    return get;
}


/***/ })

};
