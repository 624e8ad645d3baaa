export const id = 667;
export const ids = [667];
export const modules = {
	3468:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	E: () => (/* binding */ findProxy),
	H: () => (/* binding */ createFetch)
	});
	var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
	var node_stream__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
	var _connection_pool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6640);
	var _connection_proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5007);
	var _core_endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3006);
	var _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6861);
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
		const options = { method, agent, headers: requestHeaders(headers, payload.type), ...(signal && { ending: signal }) };
		const unlessAborted = () => signal?.throwIfAborted();
		unlessAborted();
		const incoming = await answerTo(request(String(url), options).end(payload.bytes), signal).finally(unlessAborted);
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
function answerTo(request, signal) {
	return new Promise((resolve, reject) => {
		const stop = () => request.destroy(signal?.reason);
		signal?.addEventListener('abort', stop);
		request.on('response', resolve);
		request.on('error', reject);
		request.on('close', () => {
			signal?.removeEventListener('abort', stop);
			reject(new Error('The connection was closed without an answer'));
		});
		request.on('proxyConnect', ({ statusCode, statusText }) => {
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
		untilEnd(body).then(() => resolve(text()), reject);
	});
}
function untilEnd(body) {
	return new Promise((resolve, reject) => {
		body.on('error', reject);
		body.on('close', () => (body.readableEnded ? resolve() : reject(new Error('The body was cut off'))));
	});
}
function maxBytesAt(url) {
	const { pathname } = new URL(url);
	return BODY_LIMITS.find(([path]) => path.test(pathname))?.[1] ?? 0;
}
async function readWhole(body, maxBytes, isRefusal) {
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
	await untilEnd(body);
	const rest = bytes > maxBytes ? `… (${bytes} bytes, more than any answer has)` : '';
	return `${new TextDecoder().decode(Buffer.concat(chunks))}${rest}`;
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
	}),
	3135:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
	const shortest = Math.min(MIN_PART, ...shortOnes.map((form) => form.length));
	const once = (text, takesShort) => {
		if (text.length < shortest && isAscii(text))
			return text;
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
		return foldAscii(text, fold);
	return text.replace(/[\x00-\x7f]+|[^\x00-\x7f]+/g, (run) => isAscii(run) ? foldAscii(run, fold) : Array.from(run, (character) => foldOne(character, fold)).join(''));
}
const foldAscii = (text, { ignoredAscii }) => text.toLowerCase().replace(ignoredAscii, '');
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
	if (Array.isArray(value)) {
		const items = value.map((item) => cleanAll(item, redact, remove));
		return items.every((item, index) => item === value[index]) ? value : items;
	}
	if (value === null || typeof value !== 'object')
		return value;
	const fields = value;
	let cleaned = fields;
	for (const name of Object.keys(fields)) {
		const inner = cleanAll(fields[name], redact, ORDINARY_WORDS.has(name) ? redact : remove);
		if (inner === fields[name])
			continue;
		if (cleaned === fields)
			cleaned = { ...fields };
		cleaned[name] = inner;
	}
	return cleaned;
}
function redactAll(value, redact) {
	return cleanAll(value, redact, redact);
}
	}),
	194:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	AQ: () => (/* binding */ daysUntil),
	DV: () => (/* binding */ inDays),
	Lo: () => (/* binding */ LAST_DATE_MS),
	_$: () => (/* binding */ isoDate),
	ec: () => (/* binding */ MS_PER_DAY),
	ug: () => (/* binding */ dayAndMonth),
	vZ: () => (/* binding */ untilInWords)
	});
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
	}),
	3538:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	qF: () => (/* binding */ parseJson),
	tR: () => (/* binding */ readApiError),
	te: () => (/* binding */ looksLikeHtml)
	});
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
	}),
	3046:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	A: () => (/* binding */ LINKS)
	});
const LINKS = {
	keys: { label: 'API keys', url: 'https://platform.openai.com/api-keys' },
	general: { label: 'Organization settings', url: 'https://platform.openai.com/settings/organization/general' },
	billing: { label: 'Billing', url: 'https://platform.openai.com/settings/organization/billing/overview' },
	limits: { label: 'Organization limits', url: 'https://platform.openai.com/settings/organization/limits' },
	apiKeysGuide: { label: 'Guide to API keys', url: 'https://developers.openai.com/api/docs/guides/api-keys' },
	rolesGuide: { label: 'Guide to roles and permissions', url: 'https://developers.openai.com/api/docs/guides/rbac' },
	ipAllowlistGuide: {
		label: 'Guide to the IP allowlist',
		url: 'https://developers.openai.com/api/docs/guides/ip-allowlist'
	},
	errorCodesGuide: {
		label: 'Guide to error codes',
		url: 'https://developers.openai.com/api/docs/guides/error-codes'
	},
	spendLimitsGuide: {
		label: 'Guide to spend limits',
		url: 'https://developers.openai.com/api/docs/guides/spend-limits'
	},
	rateLimitsGuide: {
		label: 'Guide to rate limits',
		url: 'https://developers.openai.com/api/docs/guides/rate-limits'
	},
	dataResidencyGuide: {
		label: 'Guide to data residency',
		url: 'https://developers.openai.com/api/docs/guides/data-residency'
	},
	workloadIdentityGuide: {
		label: 'Guide to workload identity for GitHub Actions',
		url: 'https://developers.openai.com/api/docs/guides/workload-identity-federation/github-actions'
	},
	deprecations: { label: 'Deprecated models', url: 'https://developers.openai.com/api/docs/deprecations' },
	keyPermissions: {
		label: 'Help: permissions of an API key',
		url: 'https://help.openai.com/en/articles/8867743'
	},
	usageAndSpendLimits: {
		label: 'Help: usage and spend limits',
		url: 'https://help.openai.com/en/articles/6614457-troubleshooting-api-usage-and-spend-limits'
	},
	tooManyRequests: { label: 'Help: too many requests', url: 'https://help.openai.com/en/articles/5955604' },
	support: { label: 'OpenAI help center', url: 'https://help.openai.com' },
	status: { label: 'OpenAI status', url: 'https://status.openai.com' },
	githubSecrets: {
		label: 'GitHub: secrets in workflows',
		url: 'https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions'
	},
	githubProxy: {
		label: 'GitHub: proxy of a self-hosted runner',
		url: 'https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers'
	}
};
	}),
	5197:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	JC: () => (/* binding */ traitsOf),
	Le: () => (/* binding */ shownBy),
	P8: () => (/* binding */ lacksScope),
	RX: () => (/* binding */ ACTORS),
	hE: () => (/* binding */ CAUSES),
	xZ: () => (/* binding */ isKeyWide)
	});
	var _cause_links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3046);
	var _steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8150);
const ACTORS = {
	'organization-owner': 'an owner of the organization',
	'project-owner': 'an owner of the project',
	'secret-owner': 'the person who keeps the API key and the GitHub secret',
	'workflow-author': 'the author of the workflow',
	provider: 'the provider (wait, or write to its support)',
	'network-admin': "the administrator of the runner's network",
	'gateway-operator': 'the operator of the gateway'
};
const NO_KEY_ARRIVED = /no key reached|missing (bearer|authentication)|didn't provide an api key|must be passed as a header/i;
const isFineTuned = ({ model }) => /^ft:/.test(model ?? '');
const INSTRUCTS = /\b(please (?!try again|retry|wait)\w+|contact|visit|apply (at|for)|fill (out|in)|enable [a-z]|upgrade(?! required)|submit|(request|ask for) access|add (a|one|more)|you can (add|enable|request)|set `|start it)|请/i;
const followServer = (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(INSTRUCTS), 'Do first what {host} asks for in the words above. Give nobody the key for it.');
const NO_WORDS = /^Status \d{3} (with an empty body|without a reason)$/m;
const NAMES_ANOTHER = /\b(use|try|switch to|migrate to|upgrade to|replaced by)\b.{0,60}\binstead\b|\binstead,? (use|try)\b|\b(migrate|switch|upgrade|move) to [`'"]?[\w./:-]{0,60}\d|recommended replacement|replaced by/i;
const WANTS_PREFIX = /\b(unknown|invalid|unsupported|unrecogni[sz]ed|no (active )?credentials for) .{0,12}provider\b|provider not provided/i;
const BARE_REFUSAL = /^((access|permission) (is )?denied|(request )?(not allowed|forbidden|refused|denied)|unauthorized)[.!]?$/im;
const isBehind = (context) => (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('notAtProvider')(context) || (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/passes it on as/)(context);
const isBehindGateway = (context) => context.host !== 'openai' && context.host !== 'azure' && ((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ofProvider */ .Hf)(context) || (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(INVOKES)(context));
const INVOKES = /when (invoking|calling)\b.{0,40}\b(client|api|service|upstream|backend)/i;
const keyIsGood = (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/list of models accepted this key/);
const CAUSES = {
	missing_api_key: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'missing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'No API key was given',
		meaning: 'The run had no API key. The input is empty, or GitHub did not pass the secret to this job.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onLoopback */ .XH, 'If {host} needs no key, set "api-key" to none.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'In the repository, open Settings > Secrets and variables > Actions and save the key as the secret OPENAI_API_KEY.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, `Pass it to this step as "api-key", with the value \${{ secrets.OPENAI_API_KEY }}. Check the spelling: a wrong name gives an empty text and no error.`),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'If the secret belongs to an environment, name that environment in the job. If the job is in a reusable workflow, the workflow that calls it must pass the secret on by its name.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'Pull requests from forks and runs that Dependabot starts get no Actions secrets. Set "missing-key" to skip for them, or save the key as a Dependabot secret too.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .atTerminal */ .S_, 'Set the environment variable OPENAI_API_KEY in this shell. Then start the command again.')
		],
		who: ['secret-owner', 'workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubSecrets, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys]
	},
	malformed_api_key: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'The API key is not in a valid form',
		meaning: 'The saved text is not an API key. It may hold a line break, quotes, the word Bearer or a URL.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'Copy the key again and save it in the GitHub secret as one line. Save the key alone: no quotes, no blanks, no "Bearer " and no "OPENAI_API_KEY=" before it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .atTerminal */ .S_, 'Set OPENAI_API_KEY to the key alone, on one line: no quotes inside it, no blanks and no "Bearer " before it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/URL/), 'If the secret holds a URL, move that URL to "base-url" and put the key into "api-key".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If you can no longer see the whole key, create a new one. Most providers show a key only once.')
		],
		who: ['secret-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubSecrets]
	},
	wrong_provider_key: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'The API key belongs to another provider',
		meaning: 'The key starts like a key of another provider. The server that was called does not know it.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Put a key of {host} into the secret. For OpenAI, create the key on the API keys page.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('To call the other provider or a gateway instead, set "base-url" to its OpenAI-compatible address and keep the key.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If you keep secrets for several providers, check that the workflow reads the right one.')
		],
		who: ['secret-owner', 'workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.apiKeysGuide]
	},
	admin_api_key: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'An admin key cannot call models',
		meaning: 'The key is an admin key. It manages the organization, and no model accepts it.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Create a project key or a service account key on the API keys page. Save it in the secret that "api-key" reads.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Remove the admin key from that secret. It can change your organization.')
		],
		who: ['secret-owner', 'project-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.apiKeysGuide]
	},
	invalid_api_key: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: 'key', box: null, explainedBy: null, isVague: true, setting: null },
		title: 'Incorrect API key provided',
		meaning: 'The server does not know this key. It may be mistyped, deleted or expired, or belong to another server.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/sign(ing)? in|log in again|logged in/i), 'Sign in again where this token comes from and save the new token. An API key is better for a job, because a token from a sign-in soon expires.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_KEY_ARRIVED), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'The key may be fine: no key reached the API. Check whether "headers" or a proxy changes the Authorization header.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_KEY_ARRIVED), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'The key may be fine. Send it in the header that {host} reads. Use "headers", for example with "api-key: …", "x-api-key: …" or "Authorization: Bearer …".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/leaked/i), 'Create a new key. The provider blocked this one because it was found in public. Remove it from the place where it was published.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(key|token) has expired/i), 'Create a new key at {host} and save it in place of this one, which has expired.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/switched off/i), 'Have this key switched on again where it was created, or use another one.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/audience/i), 'Request an access token for the audience that the server names. Pass it in "headers" as "Authorization: Bearer …".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(key|token) (is|was|has been) blocked|blocked key/i), 'The operator of {host} knows this key and has blocked it. Ask for it to be unblocked, or use another key.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/^unauthorized$/im), ({ host, model }) => host === 'loopback' || /\bcloud$/.test(model ?? ''), '{host} passes requests for {model} on and needs a sign-in of its own. Sign in there, as with "ollama signin".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, keyIsGood, 'Keep the key and ask whoever runs {host}. Either this key may not call {model}, or the provider behind {host} refused the credential that {host} uses for it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_KEY_ARRIVED)), 'Create a new key on the API keys page and save it in the GitHub secret that "api-key" reads.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(tenant|issuer|jwt|access token)\b/i), 'Request the access token in the tenant of the resource, for https://cognitiveservices.azure.com/.default or the audience that the words above name.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Take the key of the same resource that "base-url" names, from Keys and Endpoint in the Azure portal.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_KEY_ARRIVED)), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(keyIsGood), 'Copy the whole key again from the console of {host}, or create a new one there. The key that was sent may be of another provider, deleted or cut off.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(keyIsGood), 'Check that the key and "base-url" belong together. Many providers have one console and one host for each region or plan, and a key works on its own host only.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(keyIsGood), 'If {host} is a gateway, use the key that the gateway issued, not the key of a provider. If it needs a sign-in of its own, as Ollama does for its cloud models, sign in there.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, "Look for an older copy of the secret. GitHub uses the environment's secret first, then the repository's, then the organization's."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedBy */ .yP)('OPENAI_BASE_URL'), 'If the key belongs to another server than {host}, remove the variable OPENAI_BASE_URL.')
		],
		who: ['secret-owner', 'workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubSecrets]
	},
	key_auth_disabled: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'API keys are switched off on this Azure resource',
		meaning: 'The Azure resource accepts Microsoft Entra identities only. It refuses every API key.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Use Microsoft Entra: pass an access token in "headers" as "Authorization: Bearer …". The identity needs the role Cognitive Services OpenAI User.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Or ask an owner of the resource to allow local authentication (set "disableLocalAuth" to false), if your policy permits keys.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Or use the key of another resource that permits keys.')
		],
		who: ['organization-owner', 'workflow-author'],
		links: []
	},
	account_deactivated: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'The account is deactivated or its access was terminated',
		meaning: 'The provider has closed or restricted the account of this key. Waiting does not help, nor does a new key of the same account.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Read the e-mail that OpenAI sent to the owners of the organization. It gives the reason.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Appeal in the OpenAI help center.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/subscription/i), 'Have an owner of the Azure subscription enable it again, in the Azure portal under Subscriptions.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/invoice|billing|to pay\b|spending limit/i), 'Pay what is due at {host}, or raise the limit that was reached there. The account is closed until then.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Ask the support of {host} why the account or resource is blocked. The owner of the account probably got an e-mail.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If the message names a provider behind {host}, that provider blocked the account of {host}. Choose another provider route there, or ask the operator of {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Until this is settled, use a key of another account of yours that is in good standing.')
		],
		who: ['organization-owner', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	mismatched_organization: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: 'key', box: 'account', explainedBy: null, isVague: false, setting: 'organization' },
		title: 'OpenAI-Organization header does not match the API key',
		meaning: 'The request names an organization that does not exist or that this key does not belong to.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedBy */ .yP)('OPENAI_ORG_ID'), 'Remove the variable OPENAI_ORG_ID from the workflow, the job and the runner. It is sent whenever it is set, and a new key does not help.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/Without "organization" the same call succeeds/), 'Leave "organization" empty. Without it the same call succeeds.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Leave "organization" empty: a project key already names its organization. If you need it, copy the ID (org-...) from the organization settings, not the name.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If the key belongs to a person, check that this person is still a member of the organization. Or use a service account key.')
		],
		who: ['workflow-author', 'organization-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.general, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	mismatched_project: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: 'key', box: 'account', explainedBy: null, isVague: false, setting: 'project' },
		title: 'OpenAI-Project header does not match the API key',
		meaning: 'The request names a project that does not exist or that this key does not belong to.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedBy */ .yP)('OPENAI_PROJECT_ID'), 'Remove the variable OPENAI_PROJECT_ID from the workflow, the job and the runner. It is sent whenever it is set, and a new key does not help.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/archived/i), 'Use a key of another project, or have an owner restore this one, which is archived.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/tied to/i), "The key's owner is no longer a member of its project. Have the person added to the project again, or use a key of a member or of a service account."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Leave "project" empty: a project key already names its project. If you need it, copy the ID (proj_...) from the project\'s settings, not the name.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Check that the project is not archived and that the key's owner is still a member of it.")
		],
		who: ['workflow-author', 'project-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	missing_scopes: {
		status: 'unusable',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: 'scopes', box: null, explainedBy: null, isVague: false, setting: null },
		title: 'Insufficient permissions: missing scopes',
		meaning: 'The key is genuine. Its permissions, or the role of its owner, do not allow this request.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Edit the key on the API keys page and choose All. Or choose Restricted and set "Models" to Read, the parent switch "Model capabilities" to Request and "Responses" to Write. Single endpoints below the parent switch are not enough.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Check the role of the key's owner in the project. A Viewer may list models but not call them, so make the owner a Member. A key can never do more than its owner."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/responses\.write/), 'If your program uses chat completions only, pin the endpoint in "required-models", as in gpt-6-luna@chat.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/Foundry User/), 'Give the identity the role Foundry User on the Foundry project or resource, under Access control (IAM). The role was called Azure AI User before.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/Foundry User/)), 'Give the identity the role Cognitive Services OpenAI User on the resource, under Access control (IAM).'),
			followServer,
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/accessible by integration/i), 'Give the job the permission "models: read".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Give this key or token the permission that the words of {host} name. Change it where the key was created. Many tokens have a separate switch for calling models.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, "If a provider behind a gateway refused the call, the gateway's own role lacks the permission. Ask the operator of {host}.")
		],
		who: ['secret-owner', 'project-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keys, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keyPermissions, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.rolesGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status]
	},
	access_denied: {
		status: 'unusable',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'doubted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: {
			forCapability: 'refused-if-named',
			forInvented: 'by-status',
			besideServerError: false,
			explainsAbsence: false
		},
		related: { admin: 'key', box: null, explainedBy: null, isVague: true, setting: null },
		title: 'Access denied',
		meaning: 'The server refused this request and did not say which rule refused it.',
		steps: [
			followServer,
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bpolic(y|ies)\b|\bfirewall\b|\bwaf\b|security rule/i), 'Ask whoever runs {host} which of its policies refuses this request, and what has to change for it to pass.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Read the words above. If they name a rule, such as a certificate, a sign-in or a policy, an owner of the organization has to meet or change that rule.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(BARE_REFUSAL), 'Ask the operator of {host} for the reason, which the server does not give. Either this key may not call {model}, or {host} refuses the network or country of the runner. The same call from another network tells which.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(BARE_REFUSAL)), 'Ask the operator of {host} to give this key access to {model}. The server says nothing more than the words above.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Check in the console of {host} that the model is enabled for the key, the account and its plan. Check that the whole key was copied.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'In the Azure portal, open Networking and Access control (IAM). Check that the resource lets this caller in.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Open the project's settings > Limits and check that the project may use {model}. On the API keys page, check that the key may call it."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'If every request is refused in this way, a rule of the gateway or the network may be the reason. Show its administrator the words above.')
		],
		who: ['project-owner', 'organization-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.keyPermissions, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.rolesGuide]
	},
	upstream_refused: {
		status: 'unusable',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: "The gateway's own access to its provider was refused",
		meaning: 'The gateway accepted your key. It has no credential for the provider behind it, or the provider refused that credential.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(WANTS_PREFIX), '{host} has no credential for the provider that it chose for {model}. Write the name of the model with the prefix of a provider that it has one for, as in openai/gpt-6-luna, or have the credential saved there.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bfor the model\b|\bsecret with the name|_KEY\b/), 'Save the credential that the words above name at {host}, or ask its operator to do so. Without it, {host} cannot call the provider behind it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Ask the operator of {host} to check the credential that it uses for {model} at the provider behind it. It may be missing or expired, or lack credit or a permission.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Keep your own key. {host} accepted it.')
		],
		who: ['gateway-operator'],
		links: []
	},
	ip_not_authorized: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: 'account', explainedBy: null, isVague: false, setting: null },
		title: 'IP address not authorized',
		meaning: "The key is good. The runner's address is not on the allowlist, or a network rule blocks it.",
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Add the runner's outgoing address under Settings > Security > IP allowlist and wait up to 15 minutes. A project's allowlist replaces the organization's, so add the address to the list that applies."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Allow the address under Networking of the resource. Or run inside the virtual network, with a private endpoint whose name resolves to the private address.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Ask the operator of {host} to allow the outgoing address of this machine, or run the job inside its network.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'Standard GitHub-hosted runners have no fixed address. Use a self-hosted runner, a larger runner with a static address, or a proxy with a fixed address in HTTPS_PROXY.')
		],
		who: ['organization-owner', 'network-admin'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.ipAllowlistGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	unsupported_country_region_territory: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'Country, region, or territory not supported',
		meaning: 'The provider offers no service in the place that the request came from.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job on a runner in a supported country. What counts is the place of the last machine before the provider: the runner, the proxy or the gateway.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If {host} passes requests on, its own exit may be in the refused region. Ask its operator, call the provider directly, or use another model there.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If HTTPS_PROXY names a proxy, move that proxy to a supported region or do not use it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "If all of them are in a supported country, ask the provider's support to check the address.")
		],
		who: ['network-admin', 'workflow-author', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support]
	},
	incorrect_hostname: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: 'account', explainedBy: null, isVague: false, setting: null },
		title: 'Incorrect regional hostname',
		meaning: 'The key belongs to a project with data residency. Only another host serves that project.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'The project has data residency. Set "base-url" to its regional host, for example https://us.api.openai.com/v1, https://eu.api.openai.com/v1 or https://ae.api.openai.com/v1.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'The account belongs to another region. Set "base-url" to the host that the provider names for that region.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Use the same address in your program. Otherwise it is refused in the same way.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If you do not want the region, use a key of a project without data residency. The region of a project cannot be changed.')
		],
		who: ['workflow-author', 'project-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.dataResidencyGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	model_not_found: {
		status: 'unusable',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'accepted', model: 'absent', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'refused', forInvented: 'refused', besideServerError: false, explainsAbsence: false },
		related: { admin: 'permission', box: null, explainedBy: 'shutdown-date', isVague: true, setting: null },
		title: 'The model does not exist or you do not have access to it',
		meaning: 'The server has no such model for this key. The name is wrong, the model is gone, or the organization has no access to it.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2, 'Rename it: write {near} instead of {model}, in "required-models" and in your program.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NAMES_ANOTHER), 'Use the model that the words above name, in "required-models" and in your program.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(WANTS_PREFIX), 'Write the name as {host} lists it. A gateway for several providers wants the name of the provider before the model, as in openai/{model}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onLoopback */ .XH, 'On a local server, load or pull the model first.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(available|valid|supported|allowed|permitted)( models?| deployments?)?( are)?: ?[['"`\w]/i), 'Use one of the models that the words above name, in "required-models" and in your program.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/country|region\b/i), '{host} does not offer this model in the region of the request or the account. Use another model, another region, or what the words above name.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/no .{0,20}(routing rule|route|channel)|No matching route|无可用渠道/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, '{host} has no route to {model} for this key. Ask the operator to add one, or use another model of the gateway.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/inference profile|throughput/i), 'Call the model by the ID of its inference profile, such as us.… or global.…, instead of the bare name.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), isBehind, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Ask whoever runs {host} to correct the name under which it passes {model} on, or to replace the model if its provider has shut it down. The name that you use is right.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(isBehind), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnList */ .wB, '{host} lists {model} but does not serve it. The model was probably taken off, or is not enabled for this account. Enable it in the console, or use its replacement.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnList */ .wB), 'Compare the name with the names that {host} lists, letter by letter. A date, a prefix such as "us." or a vendor before a slash may belong to it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If the name is right, the model was shut down, is offered in another region only, or must be enabled once for the account or its plan. Look for it and for its replacement in the console of {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, isFineTuned, 'Use a key of the project and organization that trained this fine-tuned model, and check there that it was not deleted.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnList */ .wB, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(isFineTuned), 'The name is right. If the model is new, it may be open to some organizations only. Then wait for the roll-out, or ask your account representative.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnList */ .wB), 'Compare the name in "required-models" with the list of models, letter by letter.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Look for the model on the page of deprecated models. If it has been shut down, replace it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Check that the organization has prepaid credit and the usage tier that the model needs. A ChatGPT subscription does not include API credit.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Write the name of the deployment, not of the model. Check that the deployment is in the resource that "base-url" names. A new deployment takes some minutes.')
		],
		who: ['workflow-author', 'organization-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.deprecations, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.limits, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.billing]
	},
	model_not_allowed: {
		status: 'unusable',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'refused', forInvented: 'refused', besideServerError: true, explainsAbsence: true },
		related: { admin: 'permission', box: null, explainedBy: 'shutdown-date', isVague: false, setting: null },
		title: 'Project does not have access to the model',
		meaning: 'The model exists. The project, or the gateway key, has a list of allowed models, and this model is not allowed there.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/IAM|marketplace|service role/i), "The gateway's own cloud role may not use the model. Ask the operator of {host} to correct its IAM policy."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/country|region/i), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\benable\b/i)), '{host} offers this model in some countries only. Use another model, or a runner in one of those countries. If {host} passes requests on, the country of its own exit counts.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/(coding )?(agents?|clients?|cli|apps?)\b/i), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/only (available|allow\w*|support\w*)/i), 'This plan or group serves only the programs that the words above name. Use an ordinary key of {host}, which is billed by use, with its ordinary address.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bheaders?\b/i), 'Send the header that the words above name, with "headers" and in your program. {host} gives this model only to requests that have it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/subscription(?! key)|\bplan\b|upgrade|credit|\btier\b|\btrial\b|licen[sc]e|premium|enterprise|套餐|with a \w+ account/i), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/IAM|marketplace/i)), 'The subscription or plan of this account does not include the model at {host}. Upgrade it, or use a model that it includes. If you signed in, use an API key instead.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/data policy|guardrail|allowed providers|provider terms/i), "The account's settings at {host} rule out every provider of the model. Change its list of allowed providers or its privacy settings. If it is the gateway's account, ask its operator."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/dedicated|non-serverless|deploy/i), 'Create and start a dedicated endpoint for the model at {host}, or use a model that is offered without one.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bform\b|registration|\bapply\b|(request|ask for) access|\bterms\b|use case/i), 'Ask for the model once, in the way that the words above name: a form, a registration or terms to accept. Do so in the account that this key belongs to.'),
			followServer,
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/only available/i), 'The words above say where the model is offered. Use it there, or use another model.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/activat|not open|not enabled|disabled|enable|not allowed to use|eligible|开通|开放/i), 'Activate the model once for this account in the console of {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Add the model to what this key, its team or its workspace may use. On a gateway that is the list of the virtual key, which the operator of {host} can change.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Open the project's settings > Limits, edit the list of models and allow this model."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If other projects can use it, check that the key belongs to the project that you meant.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, ({ othersAnswered }) => !othersAnswered, 'If the project is new and can use almost no model, add prepaid credit to the organization.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Deploy the model in the resource that "base-url" names, or ask for access to it in the Azure portal.')
		],
		who: ['project-owner', 'organization-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.rolesGuide]
	},
	model_retired: {
		status: 'unusable',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'accepted', model: 'gone', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'refused', forInvented: 'by-status', besideServerError: false, explainsAbsence: true },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'The model has been shut down',
		meaning: 'The provider has shut this model down, or no longer gives it to new users. It will not come back.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasReplacement */ .PP, 'Use {replacement} in place of {model}. It answered with this key just now.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasReplacement */ .PP), 'Find the recommended replacement on the page of deprecated models.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'In the Azure portal, update the deployment to a newer version of the model, or deploy its replacement and use that name.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NAMES_ANOTHER), 'Use the model that the words above name, in "required-models" and in your program.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasReplacement */ .PP), 'Use another model. Look for the replacement in the list of models of {host} or on its page of deprecated models. If the whole service is closed, change the provider.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Change the name in your program and in "required-models" at the same time.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('To be ready for the next shutdown, name a second choice, as in gpt-6.1-terra || gpt-6-luna. Let your program use the one that the output "selected-models" names.')
		],
		who: ['workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.deprecations]
	},
	organization_not_verified: {
		status: 'unusable',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'Your organization must be verified',
		meaning: 'The provider gives this model, or its streamed answers, only to verified organizations.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/only streaming/i), 'The model itself may be called. Turn streaming off in your program and leave "check-streaming" at false, or verify the organization.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'An owner opens the organization settings > General and clicks Verify Organization. It needs a government-issued ID and no payment, and takes effect within 30 minutes.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/实名|real[- ]name|identity|account|phone/i), 'Complete the verification of the account (identity, name or phone) in the console of {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Ask whoever runs {host}. The organization that it uses at the provider must be verified.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Until then, name a model that needs no verification as a second choice in "required-models".')
		],
		who: ['organization-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.general, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support]
	},
	model_mismatch: {
		status: 'undetermined',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'Another model answered',
		meaning: 'The server answered as another model, or it answers for any name. The answer proves nothing about this model.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check in the configuration of {host} that this name leads to the model that you mean, not to a default or a fallback.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Write the name that the server really serves in "required-models". Some local servers ignore the name and answer with the model that is loaded.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If the server cannot tell models apart, move the model to "optional-models".')
		],
		who: ['workflow-author', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	not_proven: {
		status: 'undetermined',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'The answer proves nothing',
		meaning: 'The model answered, but the answer proves nothing. The server did not clearly refuse an invented model, or the answer about a capability was cut off or filtered.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again. The request for the invented model may have met a passing failure.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check in the configuration of {host} that it refuses models that it does not have.')
		],
		who: ['workflow-author', 'provider'],
		links: []
	},
	unsupported_endpoint: {
		status: 'undetermined',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'request', endpoint: 'unsuitable', uncalled: null },
		means: { forCapability: 'refused', forInvented: 'by-status', besideServerError: false, explainsAbsence: true },
		related: { admin: null, box: null, explainedBy: 'shutdown-date', isVague: false, setting: null },
		title: 'The model is not supported on this endpoint',
		meaning: 'The server refused the model at every endpoint that was tried. That says nothing about access to the model.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/chat template/i), 'It is a base model. Pin completions, as in {model}@completions, or start the server with --chat-template.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/start (it|the server)|--[a-z]/i), 'Start the server with the option that the words above name.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/this route|allowed to call routes/i), 'This key may not call this route. Ask whoever runs {host} to add it to the routes of the key, or pin an endpoint that the key may call.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4, 'The model does not answer on the pinned endpoint. Remove the pin, or pin the endpoint that your program calls.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/(not (supported|accessible|available)|(does not|doesn't) support).{0,40}chat|chat\/completions is not|\b(use|try) .{0,12}\/responses/i), 'Pin responses, as in {model}@responses, and use the Responses API in your program. The model has no chat completions here.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/responses/i), 'Pin chat completions, as in {model}@chat, and use them in your program. The model has no Responses API here.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4), 'Pin the endpoint that the model offers, as in {model}@chat or {model}@embeddings. The name of a deployment or an alias does not say what the model does.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Check on the model's page which endpoints it offers. Many models answer on Responses only."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Check in the documentation of {host} which endpoints it offers for this model.')
		],
		who: ['workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	blocked_by_safety_policy: {
		status: 'undetermined',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'A safety policy stopped the test request',
		meaning: 'A policy in front of the model refused the harmless test request. That says nothing about access.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('The policy refused the text of the request, not the key or the model. Run the job again. If your program is refused too, change the text that it sends.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "If this continues, send the request ID to OpenAI's support. OpenAI has a program for trusted access for some fields of work."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'If this continues, ask the operator of {host} which policy refuses the request.')
		],
		who: ['organization-owner', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support]
	},
	capability_not_supported: {
		status: 'unusable',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: 'switched-off', isVague: false, setting: null },
		title: 'The model or project does not support this capability',
		meaning: 'The API says that this model or project does not support the parameter, the value or the tool.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Use a model that has the capability. The model's page lists what it supports."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Or remove the capability from the requirement, if your program does not need it.')
		],
		who: ['workflow-author', 'organization-owner'],
		links: []
	},
	capability_ignored: {
		status: 'unusable',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: 'switched-off', isVague: false, setting: null },
		title: 'The capability was ignored',
		meaning: 'The model answered but ignored the capability that was asked for.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check that {host} passes the parameter on and that the model behind it supports it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Or use a model that has the capability.')
		],
		who: ['workflow-author', 'provider'],
		links: []
	},
	request_rejected: {
		status: 'undetermined',
		next: { retry: 'by-status', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'request', endpoint: 'nothing', uncalled: null },
		means: {
			forCapability: 'refused-if-named',
			forInvented: 'by-status',
			besideServerError: false,
			explainsAbsence: false
		},
		related: { admin: null, box: null, explainedBy: null, isVague: true, setting: null },
		title: 'The API refused the form of the test request',
		meaning: 'The server refused the form of the test request. That does not tell whether your program may use the model.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/api[- ]?version/i), 'Set "base-url" to the v1 address, https://YOUR-RESOURCE.openai.azure.com/openai/v1/. It needs no api-version.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/(requires?|needs?|at least one|must) .{0,60}\btools?\b/i), 'The model is there and the key may use it. Your program must send a tool with each request, as the words above say. The test request has none.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bheaders?\b/i), 'Send the header that the words above name, with "headers" and in your program. The gateway needs it to know where to send the request.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/memory|system resources|load(ing)? (the )?model|model loading|crashed|exit code/i), 'The server could not load or run the model. Free memory or take a smaller model, and look into the log of {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/beta/i), 'Remove the header OpenAI-Beta from "headers" and from your program. The beta form is gone.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/chat template/i), 'It is a base model. Pin completions, as in {model}@completions, or start the server with --chat-template.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(isBehindGateway, 'The provider behind {host} refused the request or failed, and {host} does not say why. Run the job again. If this continues, show the words above to the operator of {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_WORDS), 'Ask whoever runs {host} and give the time and the request ID. The server refused the request and gave no reason.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\btoo large\b|\bmax(imum)?\.? size\b/i), 'The server takes only smaller requests for {model} than the test request. Ask for a higher limit, or use another model or provider.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(isBehindGateway), 'The server refused the form of the test request, not the key or the model. Read in the words above what it wants.'),
			followServer,
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If {host} is a gateway, check that it passes the request on unchanged. Check that "headers" holds the headers that it wants.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If the words name another endpoint, pin that, as in {model}@chat.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("If the message names a field that your program does not send, report it with the request ID in this action's issue tracker.")
		],
		who: ['workflow-author', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	insufficient_quota: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: 'money', box: 'money', explainedBy: null, isVague: false, setting: null },
		title: 'You exceeded your current quota',
		meaning: 'The organization that pays for this key has no credit left. Waiting does not bring it back.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b1113\b|resource package/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If the account has a coding plan, use the address of that plan (/api/coding/paas/v4 at z.ai and Zhipu). Otherwise recharge the account.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ofProvider */ .Hf, 'The account that {host} uses at the provider behind it has no credit. Ask whoever runs {host}, or use another model.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/free (quota|tier)/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'The free quota is used up. Switch the mode "free tier only" off in the console of {host} and complete the payment information.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/usage.?not.?included/i), 'The plan of the account does not include this usage. Upgrade it, or use an API key with credit.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Add prepaid credit on the Billing page. ChatGPT Plus and other ChatGPT subscriptions do not include API credit.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Check that you are looking at the organization of this key. Credit in another organization does not count, and a budget is not a balance.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If there is credit, look for a reached limit on the Limits pages of the organization and the project. A payment takes effect after some minutes, a new usage tier after some hours.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Check the state of the Azure subscription and its credit, under Cost Management in the Azure portal.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Add credit or recharge at {host}, in the account of this key. Free or gift credit does not count for every model.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If {host} is a gateway and its own account at the provider is empty, you cannot pay it. Then ask the operator of {host}, or use another model.')
		],
		who: ['organization-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.billing, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.limits, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.usageAndSpendLimits]
	},
	spend_limit_exceeded: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model-of-openai' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: 'money', box: 'money', explainedBy: null, isVague: false, setting: null },
		title: 'A spend or usage limit was reached',
		meaning: 'Somebody set a limit on the organization, the project or the gateway key, and it is reached. There may still be credit.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/safe experience|paused/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Switch the mode off that has paused the model, or raise its limit, in the console of {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/project_spend_limit|project's own/i), "Raise the project's limit in the project's settings > Limits."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Read which limit the message names. On the organization limits page, the organization can raise its own limit, or ask OpenAI to raise a limit that OpenAI assigned.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Raise the limit or the budget of this key, its team or its account at {host}, or ask the operator.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If nobody may raise the limit, wait for the next period. Other projects or keys may still work.')
		],
		who: ['organization-owner', 'project-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.limits, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.spendLimitsGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.usageAndSpendLimits]
	},
	billing_not_active: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'accepted', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: 'money', box: 'money', explainedBy: null, isVague: false, setting: null },
		title: 'Your account is not active: check your billing details',
		meaning: 'The organization has no active billing. Every call is refused, although the key is good.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ofProvider */ .Hf, 'The account that {host} uses at the provider behind it needs a valid payment method. Ask whoever runs {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/(plan|subscription|package|membership|trial|credits?)\b.{0,20}(expired|ended|lapsed|cancel)|套餐/i), 'The plan or subscription at {host} has ended. Renew it, or use a key that is billed by use.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Open the Billing page, add or renew the payment method and add credit.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Check that you are looking at the organization of this key. A payment takes effect after some minutes.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Save a valid payment method, such as a credit card, at {host} and pay what is due. Some providers want one even if you have free credit.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Check that you are looking at the account of this key.')
		],
		who: ['organization-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.billing, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.usageAndSpendLimits]
	},
	rate_limit_exceeded: {
		status: 'undetermined',
		next: { retry: 'always', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: 'limits', box: null, explainedBy: 'incident', isVague: false, setting: null },
		title: 'Rate limit reached',
		meaning: 'The project or organization sent too many requests or tokens at that moment. The retries did not help.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/replenish|call volume quota/i), 'Wait for the time that the server names, or have the quota of the gateway raised by its operator.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/flex/i), 'There is no flex capacity at the moment. Run the job again later, or use the default service tier in your program.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/request too large|waiting does not help/i), 'Raise the limit or use a model with a higher one. The limit is smaller than one request, and waiting does not help.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/no (healthy )?deployments? available/i), 'Ask the operator of {host}. The gateway has no working deployment of the model left.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(daily|weekly|monthly|hourly|per (day|week|month|hour)|quota increase|plan)\b|小时|上限/i), 'Wait until the period that the words name is over, or raise that limit with a larger plan or quota at {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again later. Nothing is wrong with the key or the model.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Lower "concurrency" and raise "max-retries", so that the checks take their time.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Free tiers are served last. Try at another hour, or take a paid plan at {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Move the job to an hour when other jobs and programs of the same account are quiet.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If the limit is only a few requests a minute, the organization is on the free tier. Add credit, or ask for more on the limits page.')
		],
		who: ['workflow-author', 'organization-owner', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.limits, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.rateLimitsGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.tooManyRequests]
	},
	server_overloaded: {
		status: 'undetermined',
		next: { retry: 'always', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: 'incident', isVague: false, setting: null },
		title: 'The server is overloaded',
		meaning: 'The provider has more requests at the moment than it can answer.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/tier/i), 'Run the job again at another hour, or use a paid plan at {host}. The free tier is served last.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('noAccount'), 'Ask whoever runs {host} to check its accounts at the provider, and whether the group of this key may use one. If the accounts only wait for their limits, it passes by itself.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/渠道|channel|group/i), 'If this continues, no channel of {host} serves the model for the group of this key. Ask the operator.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/flex/i), 'There is no flex capacity at the moment. Run the job again later, or use the default service tier in your program.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again later, or use another model until then. You need not change anything.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Look at the provider's status page."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'If this continues, look at the status page of {host}, or ask the operator. A gateway also says this when its own provider of the model is down.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If it happens often, raise "max-retries" and do not schedule the job on the full hour.')
		],
		who: ['provider', 'workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	server_error: {
		status: 'undetermined',
		next: { retry: 'always', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: {
			forCapability: 'refused-if-unsupported',
			forInvented: 'by-status',
			besideServerError: false,
			explainsAbsence: false
		},
		related: { admin: null, box: null, explainedBy: 'incident', isVague: false, setting: null },
		title: 'The server had an error',
		meaning: 'The provider had a failure on its own side. The retries did not help.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/渠道|channel/i), 'If this continues, no channel of {host} serves the model for the group of this key. Ask the operator.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/terminated|killed|crash|(could not|failed to|unable to) load|runner|enginecore|engine (is )?dead|\bcuda\b|unexpected eof|(backends?|workers?)\b.{0,30}(died|dead|exit|fail|stopp|not (found|loaded|running))/i), 'Look into the log of {host}. The process that runs the model ended or could not load it, usually because memory was short.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('outOfReach'), 'Ask whoever runs {host} to check the address that {model} leads to there, and whether a server answers at it. That connection failed, not yours.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('noAccount'), 'Ask whoever runs {host} to check its accounts at the provider, and whether the group of this key may use one. If the accounts only wait for their limits, it passes by itself.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('pageBehind'), 'Ask whoever runs {host} to check the address and the headers with which it calls the provider of {model}. The provider answered with a web page.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\b(check|see|look at|view) .{0,30}\blogs?\b/i), 'Look into the log that the words above name. It gives the reason.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ofProvider */ .Hf, 'The provider behind {host} failed. Run the job again later, or use another model. If this continues, show the words above to the operator of {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again later. You need not change anything.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Look at the provider's status page."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ofProvider */ .Hf), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('outOfReach')), 'If this continues, ask whoever runs {host}, and show the words above.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'If only one model fails for hours, write to support with the request ID. A preview model that you have no access to can fail in this way too.')
		],
		who: ['provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support]
	},
	blocked_by_edge: {
		status: 'undetermined',
		next: { retry: 'by-status', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'unclear', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'Blocked before the request reached the API',
		meaning: 'Cloudflare, a firewall or a proxy on the way refused the request, usually with a web page.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/zscaler|netskope|fortinet|fortigate|forcepoint|umbrella|sophos|bluecoat|squid|fortiguard|(page|site) blocked|web ?filter|internet security|categori[sz]ation|categor(y|ies)|requested url could not be retrieved/i), "Ask the network's administrators for an exception for {host}. A proxy or web filter of the network answered in place of the API."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\bError 1\d{3}: /), 'Ask the operator of {host} to look at this error of Cloudflare. The settings of that site refuse the request.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/\brequest (was|has been|is) blocked\b/i), 'A firewall in front of {host} blocks the network of this machine or the name of this client. Ask the operator of {host} to let it pass, or try another name with "headers", as in "User-Agent: my-program/1.0".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, 'Run the job again, on a GitHub-hosted runner if you can. Such blocks depend on the network that the request comes from.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .atTerminal */ .S_, 'Try from another network. Such blocks depend on the network that the request comes from.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Check that "base-url" is the address of the API and not of a website or a sign-in page.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('On your own network, let the firewall, the web filter and the proxy pass HTTPS requests to {host} unchanged. Look for line breaks and odd characters in "headers".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/Ray ID/i), "Send the Ray ID to the provider's support.")
		],
		who: ['network-admin', 'workflow-author', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubProxy]
	},
	unreadable_response: {
		status: 'undetermined',
		next: { retry: 'by-status', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'unclear', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: 'base-url', isVague: false, setting: null },
		title: 'The answer could not be read',
		meaning: 'The server answered, but not as the API does. The answer was not JSON, empty, cut off, or an error with status 200.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOwn */ .zi)('webPage'), 'A website answered. Check that "base-url" is the address of the API, and that no sign-in page of a network or proxy answers in its place.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/(with status 200|inside the stream|answer of the model: [^:]{1,80}): ?\S/), "Read the server's words at the end of the text above. If they do not help, show them to whoever runs {host}. The server sends this error with the status of a success."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/region|api.?key/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'The server sent an error with status 200. Check the key, and check that the key and "base-url" belong to the same region.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again later. An answer can break off on the way, and some servers close the connection under load.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Check that "base-url" is the root of an OpenAI-compatible API. It usually ends in /v1.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn, 'Look into the log of {host}. Check that no proxy changes or cuts answers.')
		],
		who: ['workflow-author', 'network-admin', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	unknown_url: {
		status: 'undetermined',
		next: { retry: 'by-status', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'request', endpoint: 'missing', uncalled: null },
		means: {
			forCapability: 'refused-if-named',
			forInvented: 'by-status',
			besideServerError: false,
			explainsAbsence: false
		},
		related: { admin: null, box: null, explainedBy: 'base-url', isVague: false, setting: null },
		title: 'Unknown request URL',
		meaning: 'The server has nothing at this address. The base URL is wrong or incomplete.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/^Redirected/m), 'Find out why {host} sends callers elsewhere before you change anything. The key was not sent there, and only an address of your provider may get it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/subdomain|resource/i), 'This host belongs to no resource. Set "base-url" to the endpoint that the Azure portal shows for the resource, followed by /openai/v1/.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onAzure */ .Lq, 'Use https://YOUR-RESOURCE.openai.azure.com/openai/v1/ as "base-url".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedBy */ .yP)('OPENAI_BASE_URL'), 'Remove the variable OPENAI_BASE_URL from the workflow and the runner, if you did not mean to set it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/^Redirected/m)), 'Correct "base-url". It must be the root of the API with its version, such as /v1, and must not end with a path like /chat/completions. Check every part of it, such as the host or an account ID.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, 'Set "base-url" to the root of the API with its version, for example https://api.openai.com/v1. Leave out a path like /chat/completions at its end.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(({ othersAnswered }) => othersAnswered, 'Other models work there, so the server does not offer this endpoint. Pin another one, as in {model}@chat.')
		],
		who: ['workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	dns_failure: {
		status: 'undetermined',
		next: { retry: 'by-status', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'The host name was not found (DNS)',
		meaning: "The runner could not find the address of the API's host.",
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check the spelling of {host} in "base-url".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedBy */ .yP)('OPENAI_BASE_URL'), 'The variable OPENAI_BASE_URL decided the host. Remove it if you did not mean to set it.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Run the job again. Name servers sometimes fail for a moment.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('On a self-hosted runner, check its name server. If only a proxy can resolve names, set HTTPS_PROXY.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .inJob */ .tq, _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'For a service container, use its label as the host name if the job runs in a container. Otherwise use localhost and the mapped port.')
		],
		who: ['workflow-author', 'network-admin'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubProxy]
	},
	connection_failed: {
		status: 'undetermined',
		next: { retry: 'by-status', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: 'incident', isVague: false, setting: null },
		title: 'Connection error',
		meaning: 'The connection to the API was refused or reset, or there was no way to the server.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onLoopback */ .XH, 'Check that the local server is running and that the port in "base-url" is right.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Run the job again and look at the provider's status page."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(({ host }) => host === 'azure' || host === 'other', 'Check that {host} is running, that the port in "base-url" is right and that this machine can reach it. Then run the job again.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('On a self-hosted runner, allow outgoing connections to the host of "base-url" on port 443, or set HTTPS_PROXY.')
		],
		who: ['network-admin', 'workflow-author', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubProxy]
	},
	tls_untrusted: {
		status: 'undetermined',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'The TLS certificate is not trusted',
		meaning: "The runner does not trust the server's certificate. Usually a company proxy opens TLS, or the server signs its own certificate.",
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/expired|another host name/i), 'The certificate has expired or is for another host name. Renew it, or correct the host in "base-url".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Save the root certificate of your company or server as a PEM file on the runner. Set NODE_EXTRA_CA_CERTS in this step's env to its path."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If possible, have {host} excluded from TLS inspection.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('NODE_TLS_REJECT_UNAUTHORIZED does not switch this check off here. Anybody could then read the key.')
		],
		who: ['network-admin', 'workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubProxy]
	},
	proxy_authentication_required: {
		status: 'undetermined',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'unclear', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'Proxy authentication required',
		meaning: 'The proxy between the runner and the API wants a user name and a password.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT from a GitHub secret. Percent-encode the special characters of the password.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If the runner can reach {host} without the proxy, add {host} to NO_PROXY.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("If the credentials are set, ask the proxy's administrator whether they are still valid and may reach this host.")
		],
		who: ['network-admin', 'workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubProxy, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.githubSecrets]
	},
	request_timeout: {
		status: 'undetermined',
		next: { retry: 'by-status', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: 'incident', isVague: false, setting: null },
		title: 'Request timed out',
		meaning: 'No complete answer came within the time that one request may take.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onLoopback */ .XH, 'Load the model before this step. A local server loads it before its first answer.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Run the job again and look at the provider's status page."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Run the job again. A server that is busy may give no answer in time.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Raise "timeout-seconds" and "deadline-seconds". For models that think long, set "timeout-seconds" to 120 or more.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('On a self-hosted runner, check that the firewall does not silently drop connections. Set HTTPS_PROXY if the runner needs a proxy.')
		],
		who: ['workflow-author', 'network-admin', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status]
	},
	unlisted: {
		status: 'undetermined',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'nothing', model: 'absent', about: 'access', endpoint: 'nothing', uncalled: 'by-choice' },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: 'permission', box: null, explainedBy: null, isVague: false, setting: null },
		title: 'Not on the list of models',
		meaning: 'The model is not on the list of this key, and it was not called. Nothing proves that the key can use it.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2, 'Rename it: write {near} instead of {model}, in "required-models" and in your program.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), 'Compare the name with the list of models, letter by letter.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('To learn the answer by a real request, set "probe" to call, and for image models "paid-probes" to true. A restricted key may call models that it may not list.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNear */ .l2), "Check in the project's settings > Limits that the project may use this model.")
		],
		who: ['workflow-author', 'project-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.deprecations]
	},
	not_probed: {
		status: 'undetermined',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: 'by-choice' },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: 'shutdown-date', isVague: false, setting: null },
		title: 'No real call was made',
		meaning: 'The model is on the list but was not called. The settings or the kind of model ruled the call out, so access is not proven.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/probe: list/), 'If you want proof, set "probe" to call. A call usually costs a small fraction of a cent.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/paid-probes/), 'Set "paid-probes" to true. Each run then buys one small picture.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/probe: list|paid-probes/)), 'Try the model from your program, and name it in "optional-models". Models for live audio and video have no small test request.')
		],
		who: ['workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	not_reached: {
		status: 'undetermined',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: 'run-ended' },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'Not checked: the run ended before',
		meaning: 'The run ended before this model was checked. The key was refused, or the deadline had passed.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Solve the cause that this report names for the key or for another model. The next run then checks this model too.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('If the report names no other cause, the deadline had passed. Raise "deadline-seconds" or "concurrency".')
		],
		who: ['workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide]
	},
	unknown_error: {
		status: 'undetermined',
		next: { retry: 'by-status', stops: 'this-model' },
		shows: { key: 'nothing', model: 'nothing', about: 'nothing', endpoint: 'nothing', uncalled: null },
		means: {
			forCapability: 'refused-if-named',
			forInvented: 'by-status',
			besideServerError: false,
			explainsAbsence: false
		},
		related: { admin: null, box: null, explainedBy: 'base-url', isVague: true, setting: null },
		title: 'Unknown error',
		meaning: 'The server refused the request for a reason that this action does not know.',
		steps: [
			followServer,
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_WORDS), 'Ask whoever runs {host} and give the time and the request ID. The server gave no reason. A firewall may have answered, or the key may lack a right.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(NO_WORDS)), "Read the server's own words above, which this action does not know. If they do not help, show them with the request ID to whoever runs {host}."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Read the server's own words above, which this action does not know. Look them up in the guide to error codes, and look at the provider's status page."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Report the text, with no IDs and no key, in this action's issue tracker, so that it gets a cause of its own.")
		],
		who: ['workflow-author', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.errorCodesGuide, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.status, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.support]
	},
	limits_too_low: {
		status: 'unusable',
		next: { retry: 'never', stops: 'this-model' },
		shows: { key: 'accepted', model: 'answered', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: false, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'The rate limits are too low for this job',
		meaning: 'The model works, but it gets fewer requests or tokens a minute than this job asks for.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/limit is 0/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "Raise the limit, which is 0 for this model. Do so in the project's settings > Limits, or get the credit and the usage tier that the model needs. Waiting never helps."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/limit is 0/i), _steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'The limit is 0, and waiting never helps. Ask for a plan or a quota at {host} that includes this model.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "If the project has lower limits than its organization, raise the model's limits in the project's settings > Limits."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .onOpenAI */ .Iy, "If the organization's own limit is too low, ask for more on the organization limits page or reach the next usage tier."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .notOpenAI */ .qW, 'Ask for higher limits at {host}.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)((0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(/limit is 0/i)), 'If the job needs less than that, lower "min-requests-per-minute" or "min-tokens-per-minute".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Use a model with higher limits, as in gpt-6.1-terra || gpt-6-luna.')
		],
		who: ['project-owner', 'organization-owner', 'workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.limits, _cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.rateLimitsGuide]
	},
	identity_token_unavailable: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'missing', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'No identity token from GitHub',
		meaning: 'The job got no identity token from GitHub. There was nothing to exchange for access.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Give the job the permission "id-token: write", and "contents: read" if it checks out code. For a reusable workflow, the calling job needs it too.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Pull requests from forks get no such token. Skip this step for them with the condition github.event.pull_request.head.repo.fork != true.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepIf */ .Su)(_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .atTerminal */ .S_, 'Outside GitHub Actions, use "api-key" instead of "identity-provider-id" and "service-account-id".'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("If the job has the permission, GitHub's token service did not answer. Start the job again later.")
		],
		who: ['workflow-author', 'provider'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.workloadIdentityGuide]
	},
	invalid_subject_token: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'The identity token was not accepted',
		meaning: "OpenAI did not accept GitHub's token. Its audience, its issuer or its claims do not match the identity provider that you configured.",
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Set "audience" to exactly the audience of the workload identity provider, for example https://api.openai.com/v1. A slash at the end counts.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Check that the provider's issuer is https://token.actions.githubusercontent.com. A GitHub Enterprise Server has its own issuer."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Compare the provider's mapping with this run: repository, ref, workflow_ref and environment must match. A renamed repository or another branch does not match."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check that "identity-provider-id" is the provider that you edited.')
		],
		who: ['workflow-author', 'organization-owner'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.workloadIdentityGuide]
	},
	invalid_grant: {
		status: 'unusable',
		next: { retry: 'never', stops: 'every-model' },
		shows: { key: 'rejected', model: 'nothing', about: 'access', endpoint: 'nothing', uncalled: null },
		means: { forCapability: 'nothing', forInvented: 'by-status', besideServerError: true, explainsAbsence: false },
		related: { admin: null, box: null, explainedBy: null, isVague: false, setting: null },
		title: 'The token exchange was refused',
		meaning: 'OpenAI knows the token, but does not let this job use the service account that it asked for.',
		steps: [
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Compare "identity-provider-id" and "service-account-id" with the organization\'s workload identity settings, character by character.'),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)("Check that a mapping of this provider names that service account and accepts this run's repository, branch and environment."),
			(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .step */ .PM)('Check that the service account still exists and that its project is not archived.')
		],
		who: ['organization-owner', 'workflow-author'],
		links: [_cause_links_js__WEBPACK_IMPORTED_MODULE_0__/* .LINKS */ .A.workloadIdentityGuide]
	}
};
function traitsOf(cause) {
	return CAUSES[cause];
}
function shownBy(cause) {
	return cause === null ? NOTHING_SHOWN : traitsOf(cause).shows;
}
const NOTHING_SHOWN = {
	key: 'nothing',
	model: 'nothing',
	about: 'nothing',
	endpoint: 'nothing',
	uncalled: null
};
function lacksScope(cause) {
	return cause !== null && traitsOf(cause).related.admin === 'scopes';
}
function isKeyWide(cause, host) {
	const { stops } = traitsOf(cause).next;
	return stops === 'every-model' || (stops === 'every-model-of-openai' && host !== 'other');
}
	}),
	1799:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	g: () => (/* binding */ failureOf),
	k: () => (/* binding */ isAbortOf)
	});
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
	}),
	6691:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	$: () => (/* binding */ hintOf)
	});
	var _own_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3213);
	var _provider_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(676);
	var _signs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4411);
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
	}),
	5562:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	S: () => (/* binding */ judge),
	c: () => (/* binding */ judgeRefusal)
	});
	var _endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2847);
	var _endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3006);
	var _api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3538);
	var _causes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5197);
	var _own_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3213);
	var _signs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4411);
	var _sse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1932);
	var _transport_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5864);
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
	}),
	3213:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	L: () => (/* binding */ OWN_WORDS)
	});
const OWN_WORDS = {
	errorInSuccess: 'An error with status 200',
	errorInStream: 'An error inside the stream',
	notAnAnswer: 'Not an answer of the model',
	webPage: 'A web page instead of an answer',
	outOfReach: 'The server could not connect to the provider behind it. Nothing is wrong with the key.',
	noAccount: 'The gateway has no account or credential at the provider that it can use for this request.',
	notAtProvider: 'The gateway knows the model. The provider behind it does not know the name that the gateway passes on.',
	pageBehind: 'The server got a web page from the provider behind it, and no answer.'
};
	}),
	676:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	O: () => (/* binding */ QUOTES_PROVIDER)
	});
const QUOTES_PROVIDER = /\b\w+(?:Exception|Error): ?\w*(?:Exception|Error)|\w+Exception - |provider returned error|upstream (?:model )?(?:error|request|provider)|error from provider|provider api error|\b(?:openai|azure-openai|azure-ai|anthropic|bedrock|vertex|vertex-ai|google|together-ai|openrouter|mistral-ai|groq|cohere|deepseek|fireworks-ai) error: /i;
	}),
	4411:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	Mb: () => (/* binding */ isProviderOutOfReach),
	q5: () => (/* binding */ showsThatModelRan),
	rl: () => (/* binding */ causeOf)
	});
	var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
	var _provider_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(676);
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
	}),
	1932:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	FA: () => (/* binding */ isInPieces),
	HX: () => (/* binding */ isStreamType),
	RK: () => (/* binding */ isStreamError),
	gs: () => (/* binding */ lastEventOf)
	});
	var _endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3006);
	var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3538);
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
	}),
	8150:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	AU: () => (/* binding */ not),
	FA: () => (/* binding */ says),
	GS: () => (/* binding */ fill),
	Hf: () => (/* binding */ ofProvider),
	Iy: () => (/* binding */ onOpenAI),
	Jn: () => (/* binding */ elsewhere),
	Lq: () => (/* binding */ onAzure),
	PM: () => (/* binding */ step),
	PP: () => (/* binding */ hasReplacement),
	S_: () => (/* binding */ atTerminal),
	Su: () => (/* binding */ stepIf),
	T4: () => (/* binding */ isPinned),
	XH: () => (/* binding */ onLoopback),
	l2: () => (/* binding */ hasNear),
	qW: () => (/* binding */ notOpenAI),
	tq: () => (/* binding */ inJob),
	wB: () => (/* binding */ isOnList),
	yP: () => (/* binding */ decidedBy),
	zi: () => (/* binding */ saysOwn)
	});
	var _own_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3213);
	var _provider_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(676);
const holdsAlways = () => true;
const step = (text) => ({ text, when: holdsAlways });
const stepIf = (...parts) => {
	const conditions = parts.slice(0, -1);
	return { text: parts.at(-1), when: (context) => conditions.every((condition) => condition(context)) };
};
const onOpenAI = ({ host }) => host === 'openai';
const onAzure = ({ host }) => host === 'azure';
const onLoopback = ({ host }) => host === 'loopback';
const elsewhere = ({ host }) => host === 'other' || host === 'loopback';
const notOpenAI = ({ host }) => host !== 'openai';
const inJob = ({ place }) => place === 'job';
const atTerminal = ({ place }) => place === 'terminal';
const isOnList = ({ listed }) => listed === true;
const hasNear = ({ near }) => near !== null;
const hasReplacement = ({ replacement }) => replacement !== null;
const isPinned = ({ isPinned: pinned }) => pinned;
const not = (condition) => (context) => !condition(context);
const says = (sign) => ({ said }) => sign.test(said);
const ofProvider = says(_provider_words_js__WEBPACK_IMPORTED_MODULE_1__/* .QUOTES_PROVIDER */ .O);
const saysOwn = (words) => ({ said }) => said.includes(_own_words_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_WORDS */ .L[words]);
const decidedBy = (variable) => ({ settings }) => settings.includes(variable);
function fill(text, context) {
	const started = context ? text : text.replaceAll(/(^|\. )\{host\}/g, '$1The server');
	return started
		.replaceAll('{host}', context?.hostName ?? 'the server')
		.replaceAll('{model}', context?.model ?? 'the model')
		.replaceAll('{near}', context?.near ?? 'the name on the list')
		.replaceAll('{replacement}', context?.replacement ?? 'the replacement');
}
	}),
	5864:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	D: () => (/* binding */ transportMessage),
	Z: () => (/* binding */ transportCause)
	});
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
	}),
	3214:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	$$: () => (/* binding */ capabilityNameOf),
	AL: () => (/* binding */ CAPABILITY_NAMES),
	Eo: () => (/* binding */ withRoom),
	Yz: () => (/* binding */ capabilityRequest),
	cL: () => (/* binding */ capabilityText),
	qi: () => (/* binding */ capabilitySpec),
	rT: () => (/* binding */ takesCapabilities)
	});
	var _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5017);
	var _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4470);
	var _picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(696);
	var _token_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8997);
const SHORT_ANSWER_TOKENS = 128;
const ROOM_TO_THINK = 1_000;
const TOKEN_COSTS = '$0.0001 gpt-6-luna, $0.007 gpt-6-astra; if asked twice $0.0006 and $0.06 at most';
const FEW_TOKENS_COST = 'as much as the probe of the model';
const CAPABILITIES = {
	stream: {
		value: null,
		placeholder: null,
		tokens: null,
		changes: { responses: () => ({ stream: true }), chat: () => ({ stream: true }) },
		verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.stream,
		named: /\bstream/i,
		paid: false,
		isListPriced: true,
		switch: null,
		sends: 'the request that the model answered, as a stream',
		proof: 'a stream that ends well; on chat, its events must hold pieces (`delta`) and not a whole answer',
		costs: FEW_TOKENS_COST
	},
	tools: {
		value: null,
		placeholder: null,
		tokens: SHORT_ANSWER_TOKENS,
		changes: {
			responses: () => ({
				..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_PROMPT */ .aV.responses,
				tools: [
					{ type: 'function', name: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING_TOOL */ .ev, description: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_DESCRIPTION */ .US, parameters: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING */ .rq, strict: true }
				],
				tool_choice: 'required'
			}),
			chat: () => ({
				..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_PROMPT */ .aV.chat,
				tools: [
					{
						type: 'function',
						function: { name: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING_TOOL */ .ev, description: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_DESCRIPTION */ .US, parameters: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING */ .rq, strict: true }
					}
				],
				tool_choice: 'required'
			})
		},
		verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.tools,
		named: /\btools?\b|tool[_ ]|function[_ ]call|\bfunctions?\b/i,
		paid: false,
		isListPriced: true,
		switch: null,
		sends: 'one sentence and one function that must be called',
		proof: 'a call of this function with arguments that fit its schema',
		costs: TOKEN_COSTS
	},
	json_schema: {
		value: null,
		placeholder: null,
		tokens: SHORT_ANSWER_TOKENS,
		changes: {
			responses: () => ({
				..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_PROMPT */ .$z.responses,
				text: { format: { type: 'json_schema', name: 'fruit', schema: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .FRUIT */ .bR, strict: true } }
			}),
			chat: () => ({
				..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_PROMPT */ .$z.chat,
				response_format: { type: 'json_schema', json_schema: { name: 'fruit', schema: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .FRUIT */ .bR, strict: true } }
			})
		},
		verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.json_schema,
		named: /json[_ -]?schema|response[_ ]?format|text\.format|\bstructured|\bgrammar|json mode|'text'|"text"/i,
		paid: false,
		isListPriced: true,
		switch: null,
		sends: 'a request for the word "apple", and a strict schema that does not allow it',
		proof: 'JSON that fits the schema; only constrained decoding gives it',
		costs: TOKEN_COSTS
	},
	image: {
		value: null,
		placeholder: null,
		tokens: SHORT_ANSWER_TOKENS,
		changes: {
			responses: (_, random) => ({
				input: (0,_capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .chatMessages */ .p$)([
					{ type: 'input_text', text: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .PICTURE_PROMPT */ .c9 },
					{ type: 'input_image', image_url: (0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .pictureOf */ .C)(random).url, detail: 'low' }
				])
			}),
			chat: (_, random) => ({
				messages: (0,_capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .chatMessages */ .p$)([
					{ type: 'text', text: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .PICTURE_PROMPT */ .c9 },
					{ type: 'image_url', image_url: { url: (0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .pictureOf */ .C)(random).url, detail: 'low' } }
				])
			})
		},
		verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.image,
		named: /image|vision|visual|multi-?modal|modalit|mmproj|picture|content type|content part/i,
		paid: false,
		isListPriced: true,
		switch: null,
		sends: 'a picture of 64 × 64 pixels, four squares in colours drawn for this request, and a question about them',
		proof: 'the right colours in the right order',
		costs: `${TOKEN_COSTS}, and the picture's tokens`
	},
	reasoning: {
		value: 'high',
		placeholder: 'LEVEL',
		tokens: SHORT_ANSWER_TOKENS,
		changes: {
			responses: (effort) => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .RIDDLE */ .hj.responses, reasoning: { effort } }),
			chat: (reasoning_effort) => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .RIDDLE */ .hj.chat, reasoning_effort })
		},
		verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.reasoning,
		named: /reasoning|effort|thinking/i,
		paid: false,
		isListPriced: true,
		switch: null,
		sends: 'a small sum, to be thought about with this effort',
		proof: "OpenAI's Response repeats the effort; on chat and on other servers, the answer shows thinking or counts it (for `none`: counts none)",
		costs: TOKEN_COSTS
	},
	reasoning_summary: {
		value: null,
		placeholder: null,
		tokens: SHORT_ANSWER_TOKENS,
		changes: { responses: () => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .RIDDLE */ .hj.responses, reasoning: { summary: 'auto' } }), chat: null },
		verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.reasoning_summary,
		named: /summar|\breasoning\b/i,
		paid: false,
		isListPriced: true,
		switch: 'An owner of the organization can verify it in the settings. Until then, leave reasoning summaries out.',
		sends: 'a small sum, and a request for a summary of the thinking',
		proof: "a summary, or the repeated setting in OpenAI's answer",
		costs: TOKEN_COSTS
	},
	logprobs: {
		value: null,
		placeholder: null,
		tokens: SHORT_ANSWER_TOKENS,
		changes: {
			responses: () => ({ include: ['message.output_text.logprobs'] }),
			chat: () => ({ logprobs: true })
		},
		verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.logprobs,
		named: /log[_ ]?prob|\binclude\b/i,
		paid: false,
		isListPriced: true,
		switch: null,
		sends: 'the word "ping", and a request for log probabilities',
		proof: 'log probabilities beside the text',
		costs: TOKEN_COSTS
	},
	service_tier: {
		value: 'priority',
		placeholder: 'NAME',
		tokens: null,
		changes: {
			responses: (service_tier) => ({ service_tier }),
			chat: (service_tier) => ({ service_tier })
		},
		verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.service_tier,
		named: /service[_ ]?tier|\btier\b|\b(flex|priority|scale|fast|ultrafast)\b/i,
		paid: false,
		isListPriced: false,
		switch: "An owner can allow the tier in the project's settings. Some tiers need a contract of the organization.",
		sends: 'the word "ping", for this tier',
		proof: 'the tier that the answer names',
		costs: 'as much as the probe of the model, at the price of the tier'
	},
	web_search: {
		value: null,
		placeholder: null,
		tokens: SHORT_ANSWER_TOKENS,
		changes: {
			responses: () => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .NEWS */ .wI.responses, tools: [{ type: 'web_search' }], tool_choice: 'required' }),
			chat: () => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .NEWS */ .wI.chat, web_search_options: {} })
		},
		verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.web_search,
		named: /web[_ ]?search|hosted tool|\btools?\b/i,
		paid: true,
		isListPriced: false,
		switch: "An owner can allow the hosted tool in the project's settings.",
		sends: 'a question that needs one search, only with "paid-probes: true"',
		proof: 'a search in the answer',
		costs: '$0.01 a search, and the tokens of what it finds'
	}
};
const CAPABILITY_NAMES = Object.keys(CAPABILITIES);
function capabilitySpec(name) {
	return CAPABILITIES[name];
}
function capabilityText({ name, value }) {
	return value === '' ? name : `${name}=${value}`;
}
function capabilityNameOf(text) {
	const name = text.split('=')[0] ?? '';
	return CAPABILITY_NAMES.find((known) => known === name);
}
function takesCapabilities(endpoint) {
	return endpoint === 'responses' || endpoint === 'chat';
}
function capabilityRequest(answered, { name, value }, random) {
	const { changes, tokens } = capabilitySpec(name);
	const change = takesCapabilities(answered.endpoint) ? changes[answered.endpoint] : null;
	if (change === null)
		return null;
	return (0,_token_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .withTokens */ .TK)({ ...answered, body: { ...answered.body, ...change(value, random) } }, tokens);
}
function withRoom(request, { name }) {
	return (0,_token_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .withTokens */ .TK)(request, capabilitySpec(name).tokens === null ? null : ROOM_TO_THINK);
}
	}),
	5017:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	$z: () => (/* binding */ SCHEMA_PROMPT),
	US: () => (/* binding */ TOOL_DESCRIPTION),
	aV: () => (/* binding */ TOOL_PROMPT),
	bR: () => (/* binding */ FRUIT),
	c9: () => (/* binding */ PICTURE_PROMPT),
	ev: () => (/* binding */ READING_TOOL),
	hj: () => (/* binding */ RIDDLE),
	ok: () => (/* binding */ ALL_COLOURS),
	p$: () => (/* binding */ chatMessages),
	rq: () => (/* binding */ READING),
	wI: () => (/* binding */ NEWS)
	});
	var _picture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(696);
const chatMessages = (content) => [{ role: 'user', content }];
const asked = (text) => ({ responses: { input: text }, chat: { messages: chatMessages(text) } });
const READING_TOOL = 'record_reading';
const READING = {
	type: 'object',
	properties: { place: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
	required: ['place', 'unit'],
	additionalProperties: false
};
const TOOL_PROMPT = asked('Record that the thermometer in Oslo shows degrees celsius.');
const TOOL_DESCRIPTION = 'Records where a thermometer is, and its unit.';
const FRUIT = {
	type: 'object',
	properties: { fruit: { type: 'string', enum: ['quince', 'medlar'] } },
	required: ['fruit'],
	additionalProperties: false
};
const SCHEMA_PROMPT = asked('Reply with the single word apple. No JSON, no quotes, nothing else.');
const ALL_COLOURS = _picture_js__WEBPACK_IMPORTED_MODULE_0__/* .COLOURS */ .O.join(', ');
const PICTURE_PROMPT = `The picture is made of four squares. Name their colours in this order: top left, top right, bottom left, bottom right. Answer with four words out of these, and nothing else: ${ALL_COLOURS}.`;
const RIDDLE = asked('What is the sum of the first seven prime numbers, times 13? Answer with the number.');
const NEWS = asked('Search the web for the title of the newest release of Node.js, and name it.');
	}),
	4470:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	S: () => (/* binding */ CAPABILITY_VERDICTS),
	Q: () => (/* binding */ settingOfTier)
});
// EXTERNAL MODULE: ./src/core/endpoints/capability-tasks.ts
var capability_tasks = __webpack_require__(5017);
;// CONCATENATED MODULE: ./src/core/endpoints/json-schema.ts
function fits(value, schema) {
	if (!isOfType(value, schema.type))
		return false;
	if (schema.enum && !schema.enum.includes(value))
		return false;
	if (schema.const !== undefined && schema.const !== value)
		return false;
	return schema.type !== 'object' || fitsObject(value, schema);
}
function isOfType(value, type) {
	if (type === 'object')
		return value !== null && typeof value === 'object' && !Array.isArray(value);
	return type === 'integer' ? Number.isInteger(value) : typeof value === 'string';
}
function fitsObject(object, schema) {
	const { properties = {}, required = [], additionalProperties } = schema;
	if (!required.every((name) => Object.hasOwn(object, name)))
		return false;
	return Object.entries(object).every(([name, value]) => {
		const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
		return inner === undefined ? additionalProperties !== false : fits(value, inner);
	});
}
// EXTERNAL MODULE: ./src/core/endpoints/picture.ts
var picture = __webpack_require__(696);
// EXTERNAL MODULE: ./src/core/endpoints/text-answer.ts
var text_answer = __webpack_require__(6746);
;// CONCATENATED MODULE: ./src/core/endpoints/capability-verdicts.ts
const quoted = (text) => ((0,text_answer/* isText */.KH)(text) ? JSON.stringify(text.trim().slice(0, 80)) : 'nothing');
const SEES_NOTHING = /(can(no|')t|unable to|not able to|do(n't| not)) (directly )?(see|view|access|process|open|interpret|analy[sz]e)|(no|any|an) (image|picture|photo)\b.{0,40}\b(attached|provided|included|uploaded|shared|visible)|(please|could you) (attach|provide|upload|share)/i;
const THINKS_NOTHING = ['none', 'minimal'];
const SURELY_THINKS = ['medium', 'high', 'xhigh', 'max'];
const asIgnored = (said) => ({ cause: 'capability_ignored', said, isFinal: false });
const asUnproven = (said) => ({ cause: 'not_proven', said, isFinal: false });
const asContradicted = (said) => ({ ...asIgnored(said), isFinal: true });
function streamVerdict({ stream }) {
	if (stream === 'pieces')
		return null;
	return asContradicted(stream === 'none' ? 'The answer came in one piece' : 'The stream holds the whole answer in one piece');
}
function toolVerdict({ body }) {
	const call = (0,text_answer/* callsOf */.p9)(body).find(({ name }) => name === capability_tasks/* READING_TOOL */.ev);
	if (call === undefined)
		return asIgnored(`No call of the function came, but ${quoted((0,text_answer/* textOf */.b6)(body))}`);
	const { arguments: args } = call;
	if (typeof args !== 'string')
		return asIgnored(`The function's arguments are no text: ${quoted(JSON.stringify(args))}`);
	return fits(parsed(args), capability_tasks/* READING */.rq)
		? null
		: asIgnored(`The function's arguments do not fit its schema: ${quoted(args)}`);
}
function schemaVerdict({ body }) {
	const text = (0,text_answer/* textOf */.b6)(body);
	return fits(parsed(text), capability_tasks/* FRUIT */.bR) ? null : asIgnored(`The answer does not fit the schema: ${quoted(text)}`);
}
function imageVerdict({ body, random }) {
	const text = (0,text_answer/* textOf */.b6)(body);
	if (!(0,text_answer/* isText */.KH)(text))
		return asIgnored('The answer to the picture is empty');
	if (SEES_NOTHING.test(text))
		return asIgnored(`The model says that it sees no picture: ${quoted(text)}`);
	const { colours } = (0,picture/* pictureOf */.C)(random);
	const words = text
		.toLowerCase()
		.replaceAll(capability_tasks/* ALL_COLOURS */.ok, ' ')
		.split(/[^a-z]+/);
	const named = words.filter((word) => picture/* COLOURS */.O.includes(word));
	const isSame = (list) => list.join() === colours.join();
	if (isSame(named.slice(0, colours.length)) || isSame(named.slice(-colours.length)))
		return null;
	const instead = `The picture is ${colours.join(', ')}, and the answer was ${quoted(text)}`;
	return [...named].sort().join() === [...colours].sort().join() ? asUnproven(instead) : asIgnored(instead);
}
function effortVerdict({ body, value, repeatsWhatItUsed }) {
	const { effort } = (0,text_answer/* reasoningOf */.a9)(body);
	if (typeof effort === 'string' && effort !== value)
		return asContradicted(`The answer was given with the effort "${effort}"`);
	if (effort === value && repeatsWhatItUsed)
		return null;
	const tokens = (0,text_answer/* reasoningTokensOf */.YL)(body);
	const isThinking = (tokens ?? 0) > 0 || (0,text_answer/* hasThoughts */.xK)(body);
	if (value === 'none' && isThinking)
		return asContradicted('The answer shows thinking');
	if (isThinking)
		return null;
	if (tokens === null)
		return asUnproven('The answer does not say whether the model thought');
	if (THINKS_NOTHING.includes(value))
		return null;
	const said = 'The answer was given without thinking';
	return SURELY_THINKS.includes(value) && effort !== value ? asIgnored(said) : asUnproven(said);
}
function summaryVerdict({ body, repeatsWhatItUsed }) {
	const { summary } = (0,text_answer/* reasoningOf */.a9)(body);
	const isWritten = (0,text_answer/* itemsOf */.S3)(body).some((item) => (0,text_answer/* objectsIn */.Qv)(item.summary).some(({ text }) => (0,text_answer/* isText */.KH)(text)));
	if (isWritten || ((0,text_answer/* isText */.KH)(summary) && repeatsWhatItUsed))
		return null;
	return (0,text_answer/* isText */.KH)(summary)
		? asUnproven('The answer repeats the setting, as gateways do for any model, but has no reasoning summary')
		: asIgnored('The answer has no reasoning summary');
}
function logprobsVerdict({ body }) {
	const { logprobs } = (0,text_answer/* choiceOf */.FH)(body);
	const lists = [...(0,text_answer/* contentParts */.oR)(body).map((part) => part.logprobs), logprobs?.content];
	if (lists.flatMap(text_answer/* objectsIn */.Qv).some(({ logprob }) => Number.isFinite(logprob)))
		return null;
	const said = 'The answer has no log probabilities';
	return (0,text_answer/* isText */.KH)((0,text_answer/* textOf */.b6)(body)) ? asContradicted(said) : asIgnored(said);
}
function tierVerdict({ body, value }) {
	const { service_tier: tier } = body;
	if (typeof tier !== 'string' || !(0,text_answer/* isText */.KH)(tier))
		return asContradicted('The answer names no service tier');
	return value === 'auto' || settingOfTier(tier) === settingOfTier(value)
		? null
		: asContradicted(`The answer was served by the tier "${tier}"`);
}
function settingOfTier(tier) {
	return tier === 'priority' ? 'fast' : tier;
}
function searchVerdict({ body }) {
	const searched = (0,text_answer/* itemsOf */.S3)(body).some(({ type, status }) => type === 'web_search_call' && status !== 'failed');
	const cited = (0,text_answer/* assistantMessage */.GZ)(body).annotations;
	return searched || (Array.isArray(cited) && cited.length > 0) ? null : asIgnored('No search was made');
}
function parsed(text) {
	try {
		return JSON.parse(text);
	}
	catch {
		return undefined;
	}
}
const CAPABILITY_VERDICTS = {
	stream: streamVerdict,
	tools: toolVerdict,
	json_schema: schemaVerdict,
	image: imageVerdict,
	reasoning: effortVerdict,
	reasoning_summary: summaryVerdict,
	logprobs: logprobsVerdict,
	service_tier: tierVerdict,
	web_search: searchVerdict
};
	}),
	1891:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	U: () => (/* binding */ isTextByName),
	m: () => (/* binding */ endpointByName)
	});
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
	}),
	2847:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	Hr: () => (/* binding */ ENDPOINTS),
	Wj: () => (/* binding */ PINNABLE),
	th: () => (/* binding */ endpointSpec)
});
// EXTERNAL MODULE: ./src/core/endpoints/verdicts.ts
var verdicts = __webpack_require__(3006);
;// CONCATENATED MODULE: ./src/core/endpoints/wav.ts
const SAMPLE_RATE = 16_000;
const BYTES_PER_SAMPLE = 2;
const HEADER_BYTES = 44;
function oneSecondOfSilence() {
	const dataBytes = SAMPLE_RATE * BYTES_PER_SAMPLE;
	const bytes = new Uint8Array(HEADER_BYTES + dataBytes);
	const view = new DataView(bytes.buffer);
	const text = (offset, value) => bytes.set(new TextEncoder().encode(value), offset);
	text(0, 'RIFF');
	view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
	text(8, 'WAVEfmt ');
	view.setUint32(16, 16, true);
	view.setUint16(20, 1, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, SAMPLE_RATE, true);
	view.setUint32(28, SAMPLE_RATE * BYTES_PER_SAMPLE, true);
	view.setUint16(32, BYTES_PER_SAMPLE, true);
	view.setUint16(34, BYTES_PER_SAMPLE * 8, true);
	text(36, 'data');
	view.setUint32(40, dataBytes, true);
	return bytes;
}
;// CONCATENATED MODULE: ./src/core/endpoints/endpoints.ts
const MIN_OUTPUT_TOKENS = 16;
function unprobed(why, { isShutDown }) {
	return {
		path: null,
		encoding: 'json',
		body: () => ({}),
		file: null,
		verdict: null,
		paid: false,
		streams: false,
		unprobed: `Not called: ${why}.`,
		isShutDown,
		isListPriced: true,
		isLimitedByTokens: false,
		isUnknownToResponses: false,
		modes: [],
		sends: `nothing: ${why}`,
		costs: '–'
	};
}
const messages = (content) => [{ role: 'user', content }];
const imageSize = (model) => (/^gpt-image-[2-9]/.test(model) ? '1024x640' : '1024x1024');
const ENDPOINTS = {
	responses: {
		path: '/responses',
		encoding: 'json',
		body: (model) => ({
			model,
			input: 'ping',
			max_output_tokens: MIN_OUTPUT_TOKENS,
			store: false,
			...(/deep-research/.test(model) && { tools: [{ type: 'web_search_preview' }] })
		}),
		file: null,
		verdict: verdicts/* VERDICTS */.bk.responses,
		paid: false,
		streams: true,
		unprobed: null,
		isShutDown: false,
		isListPriced: true,
		isLimitedByTokens: true,
		isUnknownToResponses: false,
		modes: ['responses'],
		sends: 'the word "ping", at most 16 output tokens, not stored',
		costs: '$0.00001 gpt-6-luna, $0.00002 gpt-5.6-luna, $0.0001 gpt-6.1-terra, $0.0002 gpt-6-sol, $0.0009 gpt-6-astra, $0.003 gpt-5.5-pro'
	},
	chat: {
		path: '/chat/completions',
		encoding: 'json',
		body: (model) => ({ model, messages: messages('ping'), max_completion_tokens: MIN_OUTPUT_TOKENS, store: false }),
		file: null,
		verdict: verdicts/* VERDICTS */.bk.chat,
		paid: false,
		streams: true,
		unprobed: null,
		isShutDown: false,
		isListPriced: true,
		isLimitedByTokens: true,
		isUnknownToResponses: false,
		modes: ['chat'],
		sends: 'the word "ping", at most 16 output tokens, not stored',
		costs: 'the same tokens; a search model may also charge for a search'
	},
	'chat-audio': {
		path: '/chat/completions',
		encoding: 'json',
		body: (model) => ({
			model,
			messages: messages('Say a'),
			modalities: ['text', 'audio'],
			audio: { voice: 'alloy', format: 'wav' },
			max_completion_tokens: MIN_OUTPUT_TOKENS,
			store: false
		}),
		file: null,
		verdict: verdicts/* VERDICTS */.bk.chat,
		paid: false,
		streams: false,
		unprobed: null,
		isShutDown: false,
		isListPriced: false,
		isLimitedByTokens: true,
		isUnknownToResponses: false,
		modes: [],
		sends: 'the words "Say a", at most 16 output tokens of audio, not stored',
		costs: '$0.001 gpt-audio-1.5'
	},
	completions: {
		path: '/completions',
		encoding: 'json',
		body: (model) => ({ model, prompt: 'a', max_tokens: 1 }),
		file: null,
		verdict: verdicts/* VERDICTS */.bk.chat,
		paid: false,
		streams: false,
		unprobed: null,
		isShutDown: false,
		isListPriced: true,
		isLimitedByTokens: true,
		isUnknownToResponses: false,
		modes: ['completion'],
		sends: 'the letter "a", at most 1 output token',
		costs: 'less than $0.0001'
	},
	embeddings: {
		path: '/embeddings',
		encoding: 'json',
		body: (model) => ({ model, input: 'a' }),
		file: null,
		verdict: verdicts/* VERDICTS */.bk.embeddings,
		paid: false,
		streams: false,
		unprobed: null,
		isShutDown: false,
		isListPriced: true,
		isLimitedByTokens: true,
		isUnknownToResponses: true,
		modes: ['embedding', 'embeddings'],
		sends: 'the letter "a"',
		costs: '$0.00000002 text-embedding-3-small, $0.0000001 text-embedding-3-large'
	},
	moderations: {
		path: '/moderations',
		encoding: 'json',
		body: (model) => ({ model, input: 'a' }),
		file: null,
		verdict: verdicts/* VERDICTS */.bk.moderations,
		paid: false,
		streams: false,
		unprobed: null,
		isShutDown: false,
		isListPriced: true,
		isLimitedByTokens: false,
		isUnknownToResponses: false,
		modes: ['moderation'],
		sends: 'the letter "a"',
		costs: 'free'
	},
	images: {
		path: '/images/generations',
		encoding: 'json',
		body: (model) => ({ model, prompt: 'a plain white square', n: 1, size: imageSize(model), quality: 'low' }),
		file: null,
		verdict: verdicts/* VERDICTS */.bk.images,
		paid: true,
		streams: false,
		unprobed: null,
		isShutDown: false,
		isListPriced: true,
		isLimitedByTokens: false,
		isUnknownToResponses: true,
		modes: ['image_generation'],
		sends: 'one small picture of low quality, only with "paid-probes: true"',
		costs: '$0.003 to $0.009 gpt-image-2'
	},
	speech: {
		path: '/audio/speech',
		encoding: 'json',
		body: (model) => ({ model, input: 'a', voice: 'alloy', response_format: 'mp3' }),
		file: null,
		verdict: null,
		paid: false,
		streams: false,
		unprobed: null,
		isShutDown: false,
		isListPriced: false,
		isLimitedByTokens: false,
		isUnknownToResponses: false,
		modes: ['audio_speech'],
		sends: 'the letter "a" to be spoken; the audio is not downloaded',
		costs: '$0.0003 gpt-4o-mini-tts'
	},
	transcriptions: {
		path: '/audio/transcriptions',
		encoding: 'multipart',
		body: (model) => ({ model, response_format: 'json' }),
		file: { field: 'file', name: 'probe.wav', bytes: oneSecondOfSilence() },
		verdict: verdicts/* VERDICTS */.bk.transcriptions,
		paid: false,
		streams: false,
		unprobed: null,
		isShutDown: false,
		isListPriced: false,
		isLimitedByTokens: false,
		isUnknownToResponses: false,
		modes: ['audio_transcription'],
		sends: 'one second of silence',
		costs: '$0.0001 gpt-transcribe'
	},
	realtime: {
		path: '/realtime',
		encoding: 'websocket',
		body: () => ({
			type: 'response.create',
			response: {
				output_modalities: ['text'],
				max_output_tokens: 1,
				input: [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'a' }] }]
			}
		}),
		file: null,
		verdict: verdicts/* VERDICTS */.bk.realtime,
		paid: false,
		streams: false,
		unprobed: null,
		isShutDown: false,
		isListPriced: true,
		isLimitedByTokens: false,
		isUnknownToResponses: false,
		modes: [],
		sends: 'the letter "a" in a session, at most 1 output token',
		costs: '$0.0001 gpt-realtime-2.1, $0.00001 gpt-realtime-2.1-mini'
	},
	live: unprobed('a Live session needs an audio connection and is billed by the minute', { isShutDown: false }),
	'realtime-transcription': unprobed('a transcription session needs live audio and is billed by the minute', {
		isShutDown: false
	}),
	'realtime-translation': unprobed('a translation session needs live audio and is billed by the minute', {
		isShutDown: false
	}),
	videos: unprobed("OpenAI's Videos API was shut down on 2026-09-24", { isShutDown: true })
};
const PINNABLE = Object.keys(ENDPOINTS).filter((name) => endpointSpec(name).path !== null);
function endpointSpec(endpoint) {
	return ENDPOINTS[endpoint];
}
	}),
	696:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	C: () => (/* binding */ pictureOf),
	O: () => (/* binding */ COLOURS)
	});
const PALETTE = {
	black: [0, 0, 0],
	blue: [0, 0, 224],
	green: [0, 160, 0],
	red: [224, 0, 0],
	white: [255, 255, 255],
	yellow: [255, 224, 0]
};
const COLOURS = Object.keys(PALETTE);
const EDGE = 64;
const SQUARE_COUNT = 4;
function pictureOf(random) {
	const colours = drawn(random);
	const bytes = png(colours.map((colour) => COLOURS.indexOf(colour)));
	return { url: `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`, colours };
}
function drawn(random) {
	const left = [...COLOURS];
	let rest = Math.floor(random * 6 * 5 * 4 * 3);
	return Array.from({ length: SQUARE_COUNT }, () => {
		const choices = left.length;
		const [colour] = left.splice(rest % choices, 1);
		rest = Math.floor(rest / choices);
		return colour;
	});
}
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_HEADER = [...uint32(EDGE), ...uint32(EDGE), 8, 3, 0, 0, 0];
function png(squares) {
	return [
		...SIGNATURE,
		...chunk('IHDR', PNG_HEADER),
		...chunk('PLTE', Object.values(PALETTE).flat()),
		...chunk('IDAT', zlib(squares)),
		...chunk('IEND', [])
	];
}
function chunk(name, data) {
	const named = [...new TextEncoder().encode(name), ...data];
	return [...uint32(data.length), ...named, ...uint32(crc32(named))];
}
function zlib([a = 0, b = 0, c = 0, d = 0]) {
	const half = (left, right) => `${row(left, right)}${ROW_AGAIN.repeat(EDGE / 2 - 1)}`;
	const plain = (left, right) => [0, ...Array(EDGE / 2).fill(left), ...Array(EDGE / 2).fill(right)];
	const raw = [plain(a, b), plain(c, d)].flatMap((pixels) => Array(EDGE / 2)
		.fill(pixels)
		.flat());
	const bits = `${FIXED_CODE}${half(a, b)}${half(c, d)}${END}`;
	return [0x78, 0x01, ...packedBits(bits), ...uint32(adler32(raw))];
}
const FIXED_CODE = '110';
const PIXEL_AGAIN = `0010000${'00'}${'00000'}`;
const ROW_AGAIN = `0010100${'011'}${'01100'}${'00000'}`;
const END = '0000000';
const literal = (value) => (0x30 + value).toString(2).padStart(8, '0');
const row = (left, right) => `${literal(0)}${literal(left)}${PIXEL_AGAIN}${literal(right)}${PIXEL_AGAIN}`;
function packedBits(bits) {
	const inEights = bits.match(/.{1,8}/g) ?? [];
	return inEights.map((eight) => Number.parseInt([...eight.padEnd(8, '0')].reverse().join(''), 2));
}
function uint32(value) {
	return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}
function crc32(bytes) {
	const step = (crc) => (crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1);
	const all = bytes.reduce((crc, byte) => Array(8)
		.fill(step)
		.reduce((now, next) => next(now), crc ^ byte), ~0);
	return ~all >>> 0;
}
function adler32(bytes) {
	const [a, b] = bytes.reduce(([sum, sums], byte) => [(sum + byte) % 65521, (sums + sum + byte) % 65521], [1, 0]);
	return ((b << 16) | a) >>> 0;
}
	}),
	6746:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	CQ: () => (/* binding */ spokenRefusalOf),
	FH: () => (/* binding */ choiceOf),
	GZ: () => (/* binding */ assistantMessage),
	KH: () => (/* binding */ isText),
	Qv: () => (/* binding */ objectsIn),
	S3: () => (/* binding */ itemsOf),
	YL: () => (/* binding */ reasoningTokensOf),
	a9: () => (/* binding */ reasoningOf),
	b6: () => (/* binding */ textOf),
	o7: () => (/* binding */ isCutOff),
	oR: () => (/* binding */ contentParts),
	p9: () => (/* binding */ callsOf),
	s4: () => (/* binding */ isFiltered),
	xK: () => (/* binding */ hasThoughts)
	});
function objectsIn(value) {
	return (Array.isArray(value) ? value : []).filter((item) => item !== null && typeof item === 'object');
}
const objectAt = (value) => value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
function itemsOf(body) {
	return objectsIn(body.output);
}
function choiceOf(body) {
	return objectsIn(body.choices)[0] ?? {};
}
function assistantMessage(body) {
	return objectAt(choiceOf(body).message);
}
function contentParts(body) {
	return itemsOf(body).flatMap(({ content }) => objectsIn(content));
}
function textOf(body) {
	const written = contentParts(body)
		.filter(({ type }) => type === 'output_text' || type === 'text')
		.map(({ text }) => text);
	const { content } = assistantMessage(body);
	const said = typeof content === 'string' ? [content] : objectsIn(content).map(({ text }) => text);
	return [...written, ...said].filter((text) => typeof text === 'string').join('');
}
function spokenRefusalOf(body) {
	const parts = [...contentParts(body), ...objectsIn(assistantMessage(body).content), assistantMessage(body)];
	return parts
		.map(({ refusal }) => refusal)
		.filter((text) => typeof text === 'string')
		.join('');
}
function callsOf(body) {
	const items = itemsOf(body).filter(({ type }) => type === 'function_call');
	const { tool_calls, function_call } = assistantMessage(body);
	const chat = [...objectsIn(tool_calls).map((call) => objectAt(call.function)), objectAt(function_call)];
	return [...items, ...chat]
		.map(({ name, arguments: args }) => ({ name, arguments: args }))
		.filter(({ name }) => name !== undefined);
}
function reasoningTokensOf(body) {
	const usage = objectAt(body.usage);
	const details = [usage.output_tokens_details, usage.completion_tokens_details].map(objectAt);
	const counts = details.map(({ reasoning_tokens: count }) => count);
	return counts.find((count) => typeof count === 'number') ?? null;
}
function hasThoughts(body) {
	const { reasoning_content: content, reasoning } = assistantMessage(body);
	return itemsOf(body).some(({ type }) => type === 'reasoning') || [content, reasoning].some(isText);
}
function reasoningOf(body) {
	return objectAt(body.reasoning);
}
function isCutOff(body) {
	const { reason } = objectAt(body.incomplete_details);
	return (body.status === 'incomplete' && reason !== 'content_filter') || choiceOf(body).finish_reason === 'length';
}
function isFiltered(body) {
	const { reason } = objectAt(body.incomplete_details);
	return reason === 'content_filter' || choiceOf(body).finish_reason === 'content_filter';
}
const isText = (value) => typeof value === 'string' && value.trim() !== '';
	}),
	8997:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	Ip: () => (/* binding */ tokenLimitOf),
	TK: () => (/* binding */ withTokens),
	nT: () => (/* binding */ tokensInWords)
	});
const TOKEN_LIMITS = ['max_output_tokens', 'max_completion_tokens', 'max_tokens'];
function tokenLimitOf({ body }) {
	const name = TOKEN_LIMITS.find((field) => typeof body[field] === 'number');
	return name === undefined ? null : { name, tokens: body[name] };
}
function withTokens(request, tokens) {
	const limit = tokenLimitOf(request);
	if (limit === null || tokens === null)
		return request;
	return { ...request, body: { ...request.body, [limit.name]: tokens } };
}
function tokensInWords(request) {
	const limit = tokenLimitOf(request);
	return limit === null ? 'its output tokens' : `${limit.tokens} output tokens`;
}
	}),
	3006:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	J9: () => (/* binding */ endedWithError),
	JI: () => (/* binding */ complaintIn),
	bk: () => (/* binding */ VERDICTS),
	gH: () => (/* binding */ isSound),
	ic: () => (/* binding */ isSoundType),
	lq: () => (/* binding */ isFilled),
	ru: () => (/* binding */ isSpoken)
	});
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
	}),
	1466:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	JJ: () => (/* binding */ lacksCapability),
	Kc: () => (/* binding */ concerns),
	Zq: () => (/* binding */ failingCapabilities),
	bn: () => (/* binding */ capabilityRow)
	});
	var _diagnosis_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);
	var _endpoints_capabilities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);
	var _endpoints_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8958);
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
	}),
	3901:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	Ap: () => (/* binding */ familyOf),
	JW: () => (/* binding */ absenceHint),
	SQ: () => (/* binding */ isSameModel)
	});
	var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
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
	}),
	6861:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	dz: () => (/* binding */ InputError),
	A_: () => (/* binding */ LEVELS),
	Ak: () => (/* binding */ MAX_MODEL_ID_LENGTH),
	jN: () => (/* binding */ matcher),
	zK: () => (/* binding */ mergeTargets),
	hS: () => (/* binding */ parseModelList),
	hD: () => (/* binding */ targetKey),
	QR: () => (/* binding */ targetsOf)
});
// EXTERNAL MODULE: ./src/core/endpoints/endpoints.ts + 1 modules
var endpoints = __webpack_require__(2847);
// EXTERNAL MODULE: ./src/core/endpoints/capabilities.ts
var capabilities = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/core/requirements/suggest.ts
var suggest = __webpack_require__(6958);
;// CONCATENATED MODULE: ./src/core/requirements/capability-grammar.ts
const VALUE = /^[A-Za-z0-9][\w.-]{0,63}$/;
const KNOWN = `expected one of ${capabilities/* CAPABILITY_NAMES */.AL.map((name) => `+${usageText(name)}`).join(', ')}`;
function usageText(name) {
	const { placeholder } = (0,capabilities/* capabilitySpec */.qi)(name);
	return placeholder === null ? name : `${name}=${placeholder}`;
}
function splitCapabilities(text) {
	const [model = '', ...marks] = ` ${text}`.split(/(?<!\s)\s+(?=\+)/);
	return [model.trim(), ...marks.map((mark) => mark.slice(1).trim())];
}
function parseCapabilities(marks, fail) {
	return [...new Set(marks.map((mark) => parseCapability(mark, fail)))];
}
function parseCapability(mark, fail) {
	if (mark === '')
		fail(`has a "+" without a capability after it: ${KNOWN}`);
	if (mark.includes('@'))
		fail('names the endpoint after a capability: write "model@endpoint +capability"');
	if (/\s/.test(mark))
		fail(`has a space after "+${mark.split(/\s/)[0]}": write each capability with a "+" in front`);
	if (mark.includes('+'))
		fail(`has no space between capabilities: write "+${mark.split('+').join(' +')}"`);
	const [given = '', ...rest] = mark.split('=');
	const name = capabilities/* CAPABILITY_NAMES */.AL.find((known) => known === given);
	if (name === undefined) {
		const near = (0,suggest/* closest */.k)(given, capabilities/* CAPABILITY_NAMES */.AL);
		const hint = near === undefined ? '' : `did you mean "+${near}"? `;
		return fail(`names an unknown capability ${JSON.stringify(given)}: ${hint}${KNOWN}`);
	}
	return (0,capabilities/* capabilityText */.cL)({ name, value: parseValue(name, rest.length === 0 ? null : rest.join('='), fail) });
}
function parseValue(name, value, fail) {
	const { value: example } = (0,capabilities/* capabilitySpec */.qi)(name);
	if (example === null) {
		if (value !== null)
			fail(`gives "+${name}" a value, but it takes none: write "+${name}"`);
		return '';
	}
	if (value === null || value === '')
		fail(`gives "+${name}" no value: write for example "+${name}=${example}"`);
	if (!VALUE.test(value ?? ''))
		fail(`gives "+${name}" the value ${JSON.stringify(value)}, which is not a name`);
	return value ?? '';
}
function misplacedCapability(model) {
	const [, name] = /[\s+]([a-z_]+)(?:=\S*)?$/.exec(model) ?? [];
	return capabilities/* CAPABILITY_NAMES */.AL.some((known) => known === name)
		? `names the capability "${name}" without a space and "+" in front: write "model +${name}"`
		: null;
}
;// CONCATENATED MODULE: ./src/core/requirements/wildcard.ts
function wildcardMatcher(pattern) {
	const [first = '', ...others] = pattern.split('*');
	const last = others.pop();
	if (last === undefined)
		return (text) => text.length === first.length && fitsAt(text, first, 0);
	return (text) => {
		const end = text.length - last.length;
		if (!fitsAt(text, first, 0) || end < first.length || !fitsAt(text, last, end))
			return false;
		let at = first.length;
		for (const piece of others) {
			const found = indexOf(text, piece, at);
			if (found === -1)
				return false;
			at = found + piece.length;
		}
		return at <= end;
	};
}
function indexOf(text, piece, from) {
	if (!piece.includes('?'))
		return text.indexOf(piece, from);
	for (let at = from; at + piece.length <= text.length; at++)
		if (fitsAt(text, piece, at))
			return at;
	return -1;
}
function fitsAt(text, piece, at) {
	if (!piece.includes('?'))
		return text.startsWith(piece, at);
	if (at + piece.length > text.length)
		return false;
	for (let index = 0; index < piece.length; index++)
		if (piece[index] !== '?' && piece[index] !== text[at + index])
			return false;
	return true;
}
;// CONCATENATED MODULE: ./src/core/requirements/requirements.ts
const LEVELS = ['required', 'optional'];
class InputError extends Error {
	name = 'InputError';
}
const MAX_MODEL_ID_LENGTH = 256;
const GLOB_CHARACTERS = /[*?]/;
const MODEL_ID = /^[\w.:/@\-+*?]+$/;
const PLAIN_ID = /^[\w.:/-]+$/;
function parseModelList(sources, level) {
	const requirements = new Map();
	const exclusions = new Set();
	for (const source of sources) {
		for (const { text, line } of entriesOf(source)) {
			const fail = (reason) => {
				throw new InputError(`"${source.name}", line ${line}: ${JSON.stringify(text)} ${reason}`);
			};
			if (text.startsWith('!'))
				exclusions.add(parseExclusion(text.slice(1).trim(), fail));
			else {
				const requirement = parseRequirement(text, level, fail);
				requirements.set(requirement.text, requirement);
			}
		}
	}
	return { requirements: [...requirements.values()], exclusions: [...exclusions] };
}
function* entriesOf({ name, text }) {
	const whole = text.replace(/^\uFEFF/, '');
	const array = jsonArrayIn(whole, name);
	if (array)
		return yield* array.map((entry) => ({ text: entry, line: 1 }));
	for (const [index, raw] of whole.split(/\r\n|\r|\n/).entries()) {
		const line = raw.replace(/(^|\s)#.*$/, '');
		for (const entry of jsonArrayIn(line, name) ?? unquoted(line.trim()).split(',')) {
			const trimmed = unquoted(entry.trim());
			if (trimmed)
				yield { text: trimmed, line: index + 1 };
		}
	}
}
function jsonArrayIn(text, name) {
	const trimmed = text.trim();
	if (!trimmed.startsWith('[') || !trimmed.endsWith(']'))
		return null;
	const values = parseJsonList(trimmed);
	if (!Array.isArray(values))
		return null;
	if (!values.every((value) => typeof value === 'string'))
		throw new InputError(`"${name}": expected a JSON array of names only, as in ["gpt-6-luna", "a || b"]`);
	return values.map((value) => value.trim()).filter((value) => value !== '');
}
function parseJsonList(text) {
	try {
		return JSON.parse(text);
	}
	catch {
		return undefined;
	}
}
function unquoted(text) {
	const [, , inside] = /^(["'`])([^"'`]*)\1$/.exec(text) ?? [];
	return inside === undefined ? text : inside.trim();
}
const EITHER = /(?<!\|)\|(?!\|)|\|{3,}|;|\s(?:or|oder|ou)\s/i;
function eitherMeant(text) {
	if (!EITHER.test(text))
		return null;
	const parts = text.split(/\|+|;|\s(?:or|oder|ou)\s/i).map((part) => unquoted(part.trim()));
	const meant = parts.filter((part) => part !== '');
	return meant.join(' || ');
}
function parseRequirement(text, level, fail) {
	const meant = eitherMeant(text);
	if (meant !== null) {
		const what = /[|;]/.test(text.replaceAll('||', ''))
			? 'a character that no model id has'
			: 'a space inside a model id';
		const several = `write "${meant}" if one of them is enough, or commas if you need all`;
		fail(`has ${what}: ${meant.includes('||') ? several : `did you mean "${meant}"?`}`);
	}
	const alternatives = text.split('||').map((part) => parseAlternative(unquoted(part.trim()), fail));
	return { text: alternatives.map(textOfAlternative).join(' || '), level, alternatives };
}
function textOfAlternative({ pattern, endpoint, capabilities = [] }) {
	return [endpoint ? `${pattern}@${endpoint}` : pattern, ...capabilities.map((name) => `+${name}`)].join(' ');
}
function parseExclusion(text, fail) {
	const [pattern, ...marks] = splitCapabilities(text);
	if (marks.length > 0)
		fail('excludes models and takes no capabilities: remove the text from "+" on');
	return parsePattern(pattern, fail);
}
function parseAlternative(text, fail) {
	if (PLAIN_ID.test(text) && text.length <= MAX_MODEL_ID_LENGTH)
		return { pattern: text, isGlob: false, endpoint: null };
	if (text === '')
		fail('has an empty alternative: write a model on both sides of "||"');
	if (text.startsWith('!'))
		fail('excludes inside "||": write "!pattern" on a line of its own');
	const [model, ...marks] = splitCapabilities(text);
	if (model === '')
		fail('names a capability without a model: expected "model +capability"');
	const capabilities = parseCapabilities(marks, fail);
	const at = endpointMark(model);
	const endpoint = at === -1 ? null : model.slice(at + 1).trim();
	const pattern = parsePattern(at === -1 ? model : model.slice(0, at).trim(), fail);
	if (endpoint !== null && !isPinnable(endpoint)) {
		fail(`names an unknown endpoint ${JSON.stringify(endpoint)}: expected one of ${endpoints/* PINNABLE */.Wj.join(', ')}`);
	}
	const isGlob = GLOB_CHARACTERS.test(pattern);
	return { pattern, isGlob, endpoint: endpoint, ...(capabilities.length > 0 && { capabilities }) };
}
function endpointMark(text) {
	const at = text.lastIndexOf('@');
	return at <= 0 || /\/|^\d+$/.test(text.slice(at + 1)) ? -1 : at;
}
function parsePattern(text, fail) {
	if (text === '')
		fail('has no model: expected "model", "model@endpoint", "model +capability", "a || b", "gpt-6-*" or "!*-pro"');
	if (/^[-*]\s/.test(text))
		fail('starts like a list item: write the model alone, without the mark in front');
	const misplaced = misplacedCapability(text);
	if (misplaced !== null)
		fail(misplaced);
	if (/["'`“”‘’„«»]/.test(text))
		fail('has a character that no model id has: write the model without quotation marks');
	if (/\s/.test(text)) {
		const joined = text.toLowerCase().replace(/\s+/g, '-');
		fail(`has a space inside a model id: separate models by commas or line breaks, or write "${joined}" if it is one model`);
	}
	if (text.length > MAX_MODEL_ID_LENGTH)
		fail(`is longer than ${MAX_MODEL_ID_LENGTH} characters`);
	if (!MODEL_ID.test(text))
		fail('has a character that no model id has: expected letters, digits and . : / - _ + * ?');
	return text;
}
function isPinnable(name) {
	return endpoints/* PINNABLE */.Wj.includes(name);
}
const matcher = wildcardMatcher;
function targetsOf(alternative, listed, exclusions) {
	const { pattern, isGlob, endpoint, capabilities } = alternative;
	const asked = { endpoint, ...(capabilities && { capabilities }) };
	if (!isGlob)
		return [{ model: pattern, ...asked }];
	const matches = matcher(pattern);
	const excluded = exclusions.map(matcher);
	return (listed ?? [])
		.filter((model) => matches(model) && !excluded.some((isExcluded) => isExcluded(model)))
		.map((model) => ({ model, ...asked }));
}
function targetKey({ model, endpoint }) {
	return `${model}@${endpoint ?? ''}`;
}
function mergeTargets(targets) {
	const merged = new Map();
	for (const target of targets) {
		const key = targetKey(target);
		const capabilities = [...new Set([...(merged.get(key)?.capabilities ?? []), ...(target.capabilities ?? [])])];
		merged.set(key, capabilities.length === 0 ? target : { ...target, capabilities });
	}
	return [...merged.values()];
}
	}),
	6958:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	k: () => (/* binding */ closest)
	});
	var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
const MAX_EDITS = 3;
function closest(given, known) {
	const ranked = known.map((name) => ({ name, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(given, name) })).sort((a, b) => a.edits - b.edits);
	return ranked.find(({ name, edits }) => edits <= Math.min(MAX_EDITS, Math.floor(name.length / 3)))?.name;
}
	}),
	9914:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	k: () => (/* binding */ ask)
});
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(4995);
// EXTERNAL MODULE: ./src/core/diagnosis/causes.ts
var causes = __webpack_require__(5197);
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
	}),
	9145:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	k: () => (/* binding */ fallbackWarnings),
	s: () => (/* binding */ fallbackHint)
	});
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
	}),
	6275:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	GH: () => (/* binding */ startOf),
	Ph: () => (/* binding */ endpointOnList),
	ei: () => (/* binding */ judgeListing),
	gJ: () => (/* binding */ SKIPPED_LISTING),
	jt: () => (/* binding */ hasShutDown),
	vS: () => (/* binding */ readListing),
	yy: () => (/* binding */ isListed)
	});
	var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(194);
	var _diagnosis_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3538);
	var _diagnosis_judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5562);
	var _diagnosis_transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5864);
	var _endpoints_endpoint_by_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1891);
	var _endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2847);
	var _endpoints_verdicts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3006);
	var _requirements_requirements_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6861);
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
	}),
	3766:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	AP: () => (/* binding */ isCalled),
	jW: () => (/* binding */ reasonNotToCall),
	z2: () => (/* binding */ isRuledOutBySettings)
	});
	var _endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2847);
function reasonNotToCall(endpoint, settings) {
	const spec = (0,_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointSpec */ .th)(endpoint);
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
	return settings.probe === 'list' || ((0,_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointSpec */ .th)(endpoint).paid && !settings.paidProbes);
}
	}),
	2938:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	Bg: () => (/* binding */ resultOf),
	FR: () => (/* binding */ failsRun),
	WY: () => (/* binding */ judgeRequirements),
	d$: () => (/* binding */ FAIL_ON)
	});
	var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
	var _requirements_requirements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6861);
const FAIL_ON = ['undetermined', 'unusable', 'change', 'never'];
function judgeRequirements({ requirements, exclusions }, evidence) {
	return requirements.map((requirement) => judgeRequirement(requirement, exclusions, evidence));
}
function judgeRequirement(requirement, exclusions, evidence) {
	const alternatives = requirement.alternatives.map((one) => judgeAlternative(one, exclusions, evidence));
	const met = alternatives.find(({ status }) => status === 'met');
	const deciding = met ?? alternatives.find(({ status }) => status === 'undetermined') ?? alternatives[0];
	return {
		text: requirement.text,
		level: requirement.level,
		status: deciding?.status ?? 'undetermined',
		selected: met?.models[0] ?? null,
		models: [...new Set(alternatives.flatMap(({ models }) => models))],
		proof: met?.proof ?? null,
		cause: deciding?.cause ?? null
	};
}
function judgeAlternative(alternative, exclusions, { checks, listing, isRuledOut }) {
	const listed = alternative.isGlob ? [...(listing.models?.keys() ?? [])] : [];
	const targets = (0,_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .QR)(alternative, listed, exclusions);
	const found = targets.map((target) => checks.get((0,_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_1__/* .targetKey */ .hD)(target))).filter((check) => check !== undefined);
	const models = found.map(({ model }) => model);
	if (found.length === 0)
		return { ...standingOfNoMatch(listing), models };
	const standings = found.map((check) => standingWith(alternative, check, standingOf(check, isRuledOut(check))));
	const worst = standings.find(({ status }) => status === 'unmet') ?? standings.find(({ status }) => status === 'undetermined');
	const weakest = standings.find(({ proof }) => proof === 'listed');
	return { ...(worst ?? weakest ?? standings[0]), models };
}
function standingOf(check, isRuledOut) {
	const { cause, status, listed } = check;
	if (status === 'usable')
		return { status: 'met', proof: 'called', cause: null };
	if (status === 'unusable')
		return { status: 'unmet', proof: null, cause };
	const shown = (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .shownBy */ .Le)(cause);
	if (isRuledOut && shown.uncalled === 'by-choice') {
		if (shown.model === 'absent')
			return { status: 'unmet', proof: null, cause };
		if (listed === true)
			return { status: 'met', proof: 'listed', cause: null };
	}
	return { status: 'undetermined', proof: null, cause };
}
function standingWith({ capabilities = [] }, check, standing) {
	if (standing.status !== 'met' || capabilities.length === 0)
		return standing;
	const asked = capabilities.map((name) => check.capabilities.find((one) => one.name === name));
	const lacking = asked.find((one) => one?.status === 'unusable');
	if (lacking)
		return { status: 'unmet', proof: null, cause: lacking.cause };
	if (asked.every((one) => one?.status === 'usable'))
		return standing;
	const open = asked.find((one) => one?.status === 'undetermined');
	return { status: 'undetermined', proof: null, cause: open?.cause ?? 'not_probed' };
}
function standingOfNoMatch(listing) {
	if (listing.status === 'ok' && listing.isComplete)
		return { status: 'unmet', proof: null, cause: 'model_not_found' };
	return { status: 'undetermined', proof: null, cause: listing.cause ?? 'not_probed' };
}
function resultOf(requirements, isKeyRejected) {
	const required = requirements.filter(({ level }) => level === 'required');
	if (isKeyRejected || required.some(({ status }) => status === 'unmet'))
		return 'failed';
	return required.some(({ status }) => status === 'undetermined') ? 'undetermined' : 'passed';
}
function failsRun({ result, requirements }, failOn, isNews = null) {
	if (!requirements.some(({ level }) => level === 'required'))
		return false;
	const isLost = result === 'failed';
	const isOpen = isLost || result === 'undetermined';
	return { undetermined: isOpen, unusable: isLost, change: isOpen && (isNews ?? true), never: false }[failOn];
}
	}),
	6450:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	cp: () => (/* binding */ refuseAll),
	A6: () => (/* binding */ targetsIn),
	MX: () => (/* binding */ verify)
});
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/core/diagnosis/causes.ts
var causes = __webpack_require__(5197);
// EXTERNAL MODULE: ./src/core/endpoints/endpoints.ts + 1 modules
var endpoints = __webpack_require__(2847);
// EXTERNAL MODULE: ./src/core/endpoints/host.ts
var host = __webpack_require__(8958);
;// CONCATENATED MODULE: ./src/core/endpoints/base-url-fix.ts
const API_PATHS = [
	[/(^|\.)api\.openai\.com$/, '/v1'],
	[host/* AZURE */._k, '/openai/v1'],
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
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements_requirements = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/core/verification/ask.ts + 1 modules
var ask = __webpack_require__(9914);
// EXTERNAL MODULE: ./src/core/diagnosis/hints.ts
var hints = __webpack_require__(6691);
// EXTERNAL MODULE: ./src/core/diagnosis/judge.ts
var judge = __webpack_require__(5562);
// EXTERNAL MODULE: ./src/core/diagnosis/sse.ts
var sse = __webpack_require__(1932);
// EXTERNAL MODULE: ./src/core/endpoints/capabilities.ts
var capabilities = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/core/endpoints/text-answer.ts
var text_answer = __webpack_require__(6746);
// EXTERNAL MODULE: ./src/core/endpoints/token-limit.ts
var token_limit = __webpack_require__(8997);
// EXTERNAL MODULE: ./src/core/diagnosis/signs.ts
var signs = __webpack_require__(4411);
// EXTERNAL MODULE: ./src/core/endpoints/endpoint-by-name.ts
var endpoint_by_name = __webpack_require__(1891);
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
	return (0,ask/* ask */.k)({
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
	return { ...(await (0,ask/* ask */.k)(question, settings)), request };
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
// EXTERNAL MODULE: ./src/core/diagnosis/api-error.ts
var api_error = __webpack_require__(3538);
// EXTERNAL MODULE: ./src/core/verification/settings.ts
var verification_settings = __webpack_require__(3766);
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
	const evidenceAt = async (endpoint, model) => {
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
		start(starts) {
			if (host !== 'other')
				return;
			const called = starts.filter(({ endpoint }) => (0,verification_settings/* isCalled */.AP)(endpoint, settings));
			const free = called.filter(({ endpoint }) => !(0,endpoints/* endpointSpec */.th)(endpoint).paid);
			const asked = free.length > 0 ? free : called.map(({ target }) => ({ target, endpoint: STAND_IN }));
			for (const { target, endpoint } of asked)
				trials.set(endpoint, trials.get(endpoint) ?? ask(target.model, endpoint, false));
		},
		async confirm(target, seen) {
			if (host !== 'other' || seen.cause !== null)
				return seen;
			const evidence = await evidenceAt(seen.endpoint, target.model);
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
		if (!(sent.organization || sent.project))
			return probing;
		const before = earlier;
		const asked = probing.then((seen) => question(target, seen, before));
		earlier = Promise.allSettled([before, asked]).then(() => undefined);
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
	const early = startsOf(explicit, null);
	control.start(early);
	const earlyChecks = early.map(checkTarget);
	const known = await listing;
	const all = targetsIn(await listsFor(known), [...(known.models?.keys() ?? [])]);
	if (all.length > settings.maxProbes)
		stop();
	assertWithinLimit(all.length, settings.maxProbes);
	const earlyKeys = new Set(explicit.map(requirements_requirements/* targetKey */.hD));
	const late = startsOf(all.filter((target) => !earlyKeys.has((0,requirements_requirements/* targetKey */.hD)(target))), known);
	control.start([...early, ...late]);
	const checks = await Promise.all([...earlyChecks, ...late.map(checkTarget)]);
	const byKey = new Map(checks.map(({ target, check }) => [(0,requirements_requirements/* targetKey */.hD)(target), check]));
	const ordered = all.map((target) => [(0,requirements_requirements/* targetKey */.hD)(target), byKey.get((0,requirements_requirements/* targetKey */.hD)(target))]);
	return { listing: await opened.seen(), checks: new Map(ordered), requests: requests() };
}
const startsOf = (targets, known) => targets.map((target) => ({ target, endpoint: (0,verification_listing/* startOf */.GH)(target, known) }));
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
	const reply = await (0,ask/* ask */.k)({ subject: 'the list of models', send: () => api.list(), judge: verification_listing/* judgeListing */.ei }, settings);
	const listing = (0,verification_listing/* readListing */.vS)(reply.answer, reply.judgement);
	return {
		...listing,
		isComplete: listing.isComplete && settings.host !== 'azure',
		isPublic: (0,host/* hasPublicList */.A2)(settings.baseUrl),
		provesKey: settings.host === 'other' && listing.status === 'ok' && !(0,host/* hasPublicList */.A2)(settings.baseUrl),
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
	const checkTarget = async ({ target, endpoint }) => {
		const reason = (0,verification_settings/* reasonNotToCall */.jW)(endpoint, settings);
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
	const checks = startsOf(targetsIn(lists, null), null).map(({ target, endpoint }) => {
		const seen = uncalled(endpoint, cause);
		const capabilities = (target.capabilities ?? []).map(unanswered);
		return [(0,requirements_requirements/* targetKey */.hD)(target), createCheck(target, { ...seen, hint, capabilities }, context)];
	});
	return { listing: verification_listing/* SKIPPED_LISTING */.gJ, checks: new Map(checks), requests: 0 };
}
	}),
	7642:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	t: () => (/* binding */ WRITING_EVENTS),
	z: () => (/* binding */ readAuditSettings)
	});
	var _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6861);
const WRITING_EVENTS = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
const MAX_AUDIT_NAME_LENGTH = 100;
const MAX_LABEL_LENGTH = 50;
function readAuditSettings(env, values) {
	if (!values['tracking-issue']) {
		if (values['fail-on'] === 'change')
			throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('"fail-on: change" needs "tracking-issue: true" in a workflow, because the issue remembers what was lost before. Without it, use undetermined, unusable or never');
		return null;
	}
	const name = values['audit-name'] ?? defaultName(env);
	if (name.length > MAX_AUDIT_NAME_LENGTH)
		throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`"audit-name": expected at most ${MAX_AUDIT_NAME_LENGTH} characters, got ${name.length}`);
	const labels = listOf(values['issue-labels']);
	const long = labels.find((label) => label.length > MAX_LABEL_LENGTH);
	if (long)
		throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`"issue-labels": ${JSON.stringify(long)} is longer than ${MAX_LABEL_LENGTH} characters`);
	const event = env.GITHUB_EVENT_NAME ?? '';
	const repository = env.GITHUB_REPOSITORY ?? '';
	const server = env.GITHUB_SERVER_URL || 'https://github.com';
	const attempt = Number(env.GITHUB_RUN_ATTEMPT) > 1 ? `/attempts/${env.GITHUB_RUN_ATTEMPT}` : '';
	return {
		...{ name, event, writes: WRITING_EVENTS.includes(event), repository, labels },
		apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
		run: `${server}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ''}${attempt}`,
		token: values['github-token'] ?? '',
		assignees: listOf(values['issue-assignees']).map((login) => login.replace(/^@/, ''))
	};
}
function defaultName(env) {
	const step = /^__.*_(\d+)$/.exec(env.GITHUB_ACTION ?? '')?.[1];
	const parts = [env.GITHUB_WORKFLOW, env.GITHUB_JOB, step].filter((part) => part !== undefined && part !== '');
	return parts.join(' / ').slice(0, MAX_AUDIT_NAME_LENGTH) || 'audit';
}
function listOf(text) {
	const entries = (text ?? '').split(/[,\r\n]/).map((entry) => entry.trim());
	return [...new Set(entries)].filter((entry) => entry !== '');
}
	}),
	6427:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	H: () => (/* binding */ headerLines),
	Q: () => (/* binding */ parseHeaders)
	});
	var _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6861);
function headerLines(text) {
	return text
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '')
		.map((line) => {
		const colon = line.indexOf(':');
		return { name: colon === -1 ? '' : line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() };
	});
}
const HEADER = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\x20-\x7e\t]*)$/;
function parseHeaders(lines) {
	const entries = lines.split(/\r?\n/).flatMap((line, index) => {
		if (line.trim() === '')
			return [];
		const match = HEADER.exec(line.trim());
		if (!match)
			throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`"headers", line ${index + 1}: expected "Name: value" in plain ASCII`);
		return [[match[1], match[2].trim()]];
	});
	return Object.fromEntries(entries);
}
	}),
	9488:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	Qh: () => (/* binding */ INPUT_NAMES),
	Xf: () => (/* binding */ INPUT_VARIABLES),
	AS: () => (/* binding */ SECRET_NAMES),
	hD: () => (/* binding */ TERMINAL_INPUTS),
	JF: () => (/* binding */ inputTraitsOf),
	RV: () => (/* binding */ isFlag),
	ly: () => (/* binding */ isKeyGiven),
	Ko: () => (/* binding */ readInputs)
});
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./src/core/endpoints/host.ts
var endpoints_host = __webpack_require__(8958);
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/core/requirements/suggest.ts
var suggest = __webpack_require__(6958);
// EXTERNAL MODULE: ./src/core/verification/verdict.ts
var verdict = __webpack_require__(2938);
// EXTERNAL MODULE: ./src/inputs/audit-settings.ts
var audit_settings = __webpack_require__(7642);
// EXTERNAL MODULE: ./src/inputs/environment.ts
var environment = __webpack_require__(8392);
// EXTERNAL MODULE: ./src/inputs/headers.ts
var headers = __webpack_require__(6427);
;// CONCATENATED MODULE: ./src/inputs/identity.ts
function readIdentity(values, env) {
	const { 'identity-provider-id': identityProviderId, 'service-account-id': serviceAccountId, audience } = values;
	if (identityProviderId === undefined && serviceAccountId === undefined) {
		if (values['export-token'])
			throw new requirements/* InputError */.dz('"export-token" needs "identity-provider-id": a key is never given to later steps');
		return null;
	}
	if (identityProviderId === undefined || serviceAccountId === undefined)
		throw new requirements/* InputError */.dz('"identity-provider-id" and "service-account-id" belong together: only one of them is set');
	if (values['api-key'] !== undefined)
		throw new requirements/* InputError */.dz('"api-key" and "identity-provider-id" are both set: remove "api-key" to use no stored key, or the identity inputs to use the key');
	return { identityProviderId, serviceAccountId, audience, isOffered: (0,environment/* isIdentityOffered */.gg)(env) };
}
function ignoredKey(env, identity) {
	if (!identity || !env[environment/* KEY_VARIABLE */.$9]?.trim())
		return [];
	const message = 'The key in the environment variable OPENAI_API_KEY is not used: "identity-provider-id" takes its place';
	return [{ kind: 'setting', level: 'notice', model: null, message }];
}
;// CONCATENATED MODULE: ./src/inputs/model-lists.ts
function readLists(values, readFile) {
	const inline = (name) => values[name] === undefined ? [] : [{ name, text: values[name] }];
	const file = values['required-models-file'];
	const required = (0,requirements/* parseModelList */.hS)([...inline('required-models'), ...(file ? [readModelsFile(file, readFile)] : [])], 'required');
	const optional = (0,requirements/* parseModelList */.hS)(inline('optional-models'), 'optional');
	if (required.requirements.length + optional.requirements.length === 0 && values['find-models'] === 'off') {
		throw new requirements/* InputError */.dz('No model to verify: set "required-models" (one a line or comma-separated), "required-models-file" or "optional-models", or let "find-models" find them');
	}
	if (file && required.requirements.length === 0)
		throw new requirements/* InputError */.dz(`"required-models-file": ${file} names no model`);
	return [required, optional];
}
function readModelsFile(path, readFile) {
	try {
		return { name: path, text: readFile(path) };
	}
	catch (error) {
		const isGone = error.code === 'ENOENT';
		const advice = isGone ? ': check out the repository before this step (actions/checkout), or correct the path' : '';
		throw new requirements/* InputError */.dz(`"required-models-file": cannot read ${JSON.stringify(path)} (${error.message})${advice}`);
	}
}
// EXTERNAL MODULE: ./node_modules/zod/mini/index.js + 1 modules
var mini = __webpack_require__(705);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./src/inputs/schemas.ts
const { /* optional */ "lqM": optional, /* _default */ "Rvf": withDefault } = mini;
const schemas_text = optional(schemas/* string */.YjP());
const choice = (values) => schemas/* enum */.k5n(values, { error: `expected one of ${values.join(', ')}` });
const whole = (min, max) => schemas/* pipe */.FsL(schemas/* string */.YjP().check(schemas/* refine */.YPB((text) => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max, {
	error: `expected a whole number from ${min} to ${max}`
})), schemas/* transform */.pdi(Number));
const yesOrNo = choice([...environment/* YES */._Y, ...environment.NO]);
const flag = schemas/* pipe */.FsL(yesOrNo, schemas/* transform */.pdi((word) => (0,environment/* isYes */.AX)(word)));
const variableValues = schemas/* pipe */.FsL(withDefault(schemas/* string */.YjP(), '{}'), schemas/* transform */.pdi((value, context) => {
	const parsed = parseObject(value);
	if (parsed !== null)
		return Object.fromEntries(Object.entries(parsed).filter(([, one]) => typeof one === 'string'));
	context.issues.push({
		code: 'custom',
		message: 'expected a JSON object, as the expression toJSON(vars) gives it',
		input: value
	});
	return core/* NEVER */.tm;
}));
function parseObject(text) {
	try {
		const value = JSON.parse(text);
		return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
	}
	catch {
		return null;
	}
}
;// CONCATENATED MODULE: ./src/inputs/secretless.ts
function secretlessRun(env, readFile) {
	if (env.GITHUB_ACTOR === 'dependabot[bot]')
		return 'dependabot';
	if (!/^pull_request(_review|_review_comment)?$/.test(env.GITHUB_EVENT_NAME ?? ''))
		return null;
	try {
		const event = JSON.parse(readFile(env.GITHUB_EVENT_PATH ?? ''));
		const from = event.pull_request?.head?.repo;
		const to = event.pull_request?.base?.repo;
		if (from === null)
			return 'fork';
		return from?.fork === true && (from.full_name === undefined || from.full_name !== to?.full_name) ? 'fork' : null;
	}
	catch {
		return null;
	}
}
;// CONCATENATED MODULE: ./src/inputs/inputs.ts
const MAX_SECONDS = 3600;
const MAX_PER_MINUTE = 1_000_000_000;
const ANYWHERE = ['job', 'terminal'];
const IN_JOBS = ['job'];
function input(schema, traits) {
	return { schema, traits };
}
const INPUT_TABLE = {
	'api-key': input(schemas_text, { secret: 'whole', variable: environment/* KEY_VARIABLE */.$9, places: IN_JOBS }),
	'identity-provider-id': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
	'service-account-id': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
	audience: input(withDefault(schemas/* string */.YjP(), 'https://api.openai.com/v1'), {
		secret: 'no',
		variable: null,
		places: IN_JOBS
	}),
	'export-token': input(withDefault(flag, false), { secret: 'no', variable: null, places: IN_JOBS }),
	'admin-api-key': input(schemas_text, { secret: 'whole', variable: 'OPENAI_ADMIN_KEY', places: IN_JOBS }),
	'max-key-age-days': input(optional(whole(1, 3650)), { secret: 'no', variable: null, places: ANYWHERE }),
	'key-expiry-warning-days': input(withDefault(whole(0, 3650), 14), { secret: 'no', variable: null, places: ANYWHERE }),
	'required-models': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
	'required-models-file': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
	'optional-models': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
	'find-models': input(withDefault(choice([...requirements/* LEVELS */.A_, 'off']), 'off'), {
		secret: 'no',
		variable: null,
		places: ANYWHERE
	}),
	'find-in': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
	variables: input(variableValues, { secret: 'no', variable: null, places: ANYWHERE }),
	probe: input(withDefault(choice(['call', 'list']), 'call'), { secret: 'no', variable: null, places: ANYWHERE }),
	'paid-probes': input(withDefault(flag, false), { secret: 'no', variable: null, places: ANYWHERE }),
	'check-streaming': input(withDefault(flag, false), { secret: 'no', variable: null, places: ANYWHERE }),
	organization: input(schemas_text, { secret: 'no', variable: 'OPENAI_ORG_ID', places: ANYWHERE }),
	project: input(schemas_text, { secret: 'no', variable: 'OPENAI_PROJECT_ID', places: ANYWHERE }),
	'base-url': input(schemas_text, { secret: 'no', variable: environment/* BASE_URL_VARIABLE */.V1, places: ANYWHERE }),
	headers: input(schemas_text, { secret: 'headers', variable: null, places: ANYWHERE }),
	'allow-insecure-http': input(withDefault(flag, false), { secret: 'no', variable: null, places: ANYWHERE }),
	'timeout-seconds': input(withDefault(whole(1, MAX_SECONDS), 60), { secret: 'no', variable: null, places: ANYWHERE }),
	'deadline-seconds': input(withDefault(whole(1, 6 * MAX_SECONDS), 300), {
		secret: 'no',
		variable: null,
		places: ANYWHERE
	}),
	'max-retries': input(withDefault(whole(0, 10), 3), { secret: 'no', variable: null, places: ANYWHERE }),
	concurrency: input(withDefault(whole(1, 256), environment/* DEFAULT_CONCURRENCY */.WH), {
		secret: 'no',
		variable: null,
		places: ANYWHERE
	}),
	'max-probes': input(withDefault(whole(1, 100_000), 250), { secret: 'no', variable: null, places: ANYWHERE }),
	'fail-on': input(withDefault(choice(verdict/* FAIL_ON */.d$), 'undetermined'), {
		secret: 'no',
		variable: null,
		places: ANYWHERE
	}),
	'missing-key': input(withDefault(choice(['fail', 'skip']), 'fail'), {
		secret: 'no',
		variable: null,
		places: ANYWHERE
	}),
	'min-requests-per-minute': input(optional(whole(1, MAX_PER_MINUTE)), {
		secret: 'no',
		variable: null,
		places: ANYWHERE
	}),
	'min-tokens-per-minute': input(optional(whole(1, MAX_PER_MINUTE)), {
		secret: 'no',
		variable: null,
		places: ANYWHERE
	}),
	'shutdown-warning-days': input(withDefault(whole(0, 3650), 60), { secret: 'no', variable: null, places: ANYWHERE }),
	'report-path': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
	'sarif-path': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
	'tracking-issue': input(withDefault(flag, false), { secret: 'no', variable: null, places: IN_JOBS }),
	'audit-name': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
	'issue-labels': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
	'issue-assignees': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
	'github-token': input(schemas_text, { secret: 'whole', variable: null, places: IN_JOBS })
};
const INPUTS = schemas/* strictObject */.rej(Object.fromEntries(Object.entries(INPUT_TABLE).map(([name, { schema }]) => [name, schema])));
function readInputs(env, readFile) {
	const raw = Object.fromEntries(INPUT_NAMES.map((name) => [name, (0,environment/* inputOf */.wg)(env, name)]));
	assertKnownNames(env);
	const parsed = INPUTS.safeParse(raw, { jitless: true });
	if (!parsed.success)
		throw new requirements/* InputError */.dz(parsed.error.issues.map((issue) => describe(issue, raw)).join('\n'));
	const values = parsed.data;
	if (values['sarif-path'] !== undefined && values['find-models'] === 'off')
		throw new requirements/* InputError */.dz('"sarif-path" needs "find-models": only a model that is found in the code has a line');
	const settings = fromEnvironment(env, values);
	const identity = readIdentity(values, env);
	return {
		...camelCased(values),
		...settings.values,
		apiKey: identity ? '' : (0,environment/* keyIn */.xB)(env),
		identity,
		baseUrl: checkedBaseUrl((0,environment/* baseUrlIn */.eV)(env), values['allow-insecure-http']),
		headers: (0,headers/* parseHeaders */.Q)(values.headers ?? ''),
		lists: readLists(values, readFile),
		warnings: [...settings.warnings, ...ignoredKey(env, identity)],
		secretless: secretlessRun(env, readFile),
		isCi: env.GITHUB_ACTIONS === 'true' || env.CI === 'true',
		audit: (0,audit_settings/* readAuditSettings */.z)(env, values)
	};
}
const INPUT_NAMES = Object.keys(INPUTS.shape);
const inputTraitsOf = (name) => INPUT_TABLE[name].traits;
const isFlag = (name) => INPUT_TABLE[name].schema.safeParse('true').data === true;
const INPUT_VARIABLES = Object.fromEntries(INPUT_NAMES.flatMap((name) => {
	const { variable } = inputTraitsOf(name);
	return variable === null ? [] : [[name, variable]];
}));
const SECRET_NAMES = Object.fromEntries(INPUT_NAMES.filter((name) => inputTraitsOf(name).secret !== 'no').map((name) => [
	name,
	inputTraitsOf(name).variable ?? `OPENAI_${name.replaceAll('-', '_').toUpperCase()}`
]));
const TERMINAL_INPUTS = INPUT_NAMES.filter((name) => inputTraitsOf(name).places.includes('terminal'));
function isKeyGiven(env) {
	return (0,environment/* keyIn */.xB)(env).trim() !== '';
}
function assertKnownNames(env) {
	const known = INPUT_NAMES.map(environment/* variableOf */.Qn);
	for (const name of Object.keys(env)) {
		if (!name.startsWith(environment/* INPUT_PREFIX */.qu) || known.includes(name))
			continue;
		const given = name.slice(environment/* INPUT_PREFIX */.qu.length).toLowerCase();
		const nearest = (0,suggest/* closest */.k)(given, INPUT_NAMES);
		if (nearest)
			throw new requirements/* InputError */.dz(`"${given}" is not an input of this action: did you mean "${nearest}"?`);
	}
}
function describe({ path, message }, raw) {
	const name = String(path[0]);
	return `"${name}": ${message}, got ${JSON.stringify(raw[name] ?? '')}`;
}
function camelCased(values) {
	const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [camel(name), value]));
}
function fromEnvironment(env, values) {
	const take = (input) => {
		const variable = inputTraitsOf(input).variable ?? '';
		const stray = env[variable]?.trim();
		return {
			input,
			variable,
			value: (0,environment/* settingOf */.y7)(env, input, variable),
			isStray: values[input] === undefined && Boolean(stray)
		};
	};
	const taken = [take('base-url'), take('organization'), take('project')];
	const warnings = taken
		.filter(({ isStray }) => isStray)
		.map(({ input, variable }) => {
		const message = `"${input}" is not set; the environment variable ${variable} decides it`;
		return { kind: 'setting', level: 'warning', model: null, message };
	});
	const baseUrl = (0,environment/* baseUrlIn */.eV)(env);
	const host = URL.canParse(baseUrl) ? (0,endpoints_host/* hostKind */.Pz)(baseUrl) : 'other';
	for (const { input, value } of taken)
		assertId(input, value, host);
	const settings = { baseUrl: taken[0].value, organization: taken[1].value, project: taken[2].value };
	return { values: settings, warnings: [...warnings, ...credentialWarnings(env, values.headers ?? '')] };
}
const ID_PREFIXES = { organization: 'org-', project: 'proj_' };
function assertId(input, value, host) {
	if (input === 'base-url' || value === undefined)
		return;
	const prefix = ID_PREFIXES[input];
	if (host === 'openai' ? value.startsWith(prefix) : !/\s/.test(value))
		return;
	throw new requirements/* InputError */.dz(`"${input}": ${JSON.stringify(value)} looks like a name: expected the id, which starts with "${prefix}". You find it in the settings of the ${input}`);
}
function credentialWarnings(env, headers) {
	const warn = (message) => ({ kind: 'setting', level: 'warning', model: null, message });
	return [
		...(env.OPENAI_CUSTOM_HEADERS?.trim() ? [warn('OPENAI_CUSTOM_HEADERS is ignored: use the input "headers"')] : []),
		...(/^\s*(authorization|api-key)\s*:/im.test(headers)
			? [warn('"headers" replaces the credential: the run verifies that credential, not the key')]
			: [])
	];
}
function checkedBaseUrl(value, allowInsecureHttp) {
	const problem = (0,environment/* findBaseUrlProblem */.jc)(value, allowInsecureHttp);
	if (problem !== null)
		throw new requirements/* InputError */.dz(problem);
	return value.replace(/([^/])\/$/, '$1');
}
	}),
	3332:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	V: () => (/* binding */ secretsIn)
	});
	var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8392);
	var _headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6427);
	var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9488);
const IDENTITY_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const PROXY_VARIABLES = ['https_proxy', 'http_proxy', 'all_proxy'];
const PUBLIC_HEADER = /^(http-referer|referer|origin|x-title|user-agent|accept|accept-.*|content-type|.*-version|.*-provider|.*-beta)$/i;
function secretsIn(env) {
	const inputs = _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.flatMap((name) => {
		const { secret, variable } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputTraitsOf */ .JF)(name);
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
	}),
	8948:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
// EXTERNAL MODULE: ./src/core/verification/ask.ts + 1 modules
var ask = __webpack_require__(9914);
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
	const { judgement } = await (0,ask/* ask */.k)({ subject: 'the token exchange', send: exchange, judge: judgeExchange }, policy);
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
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./node_modules/openai/index.mjs + 229 modules
var openai = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/connection/turn.ts
var turn = __webpack_require__(4273);
// EXTERNAL MODULE: ./src/core/diagnosis/failure.ts
var failure = __webpack_require__(1799);
// EXTERNAL MODULE: ./src/core/endpoints/verdicts.ts
var verdicts = __webpack_require__(3006);
;// CONCATENATED MODULE: ./src/adapters/openai.ts
function createApi(connection) {
	(0,external_node_events_.setMaxListeners)(0, connection.signal);
	const bodies = new WeakMap();
	const client = createClient(connection, bodies);
	const nextTurn = createTurns();
	const call = async (request) => request.encoding === 'websocket'
		? converse(connection, request)
		: exchange(connection, bodies, async () => client
			.post(request.path, {
			body: request.file ? await openai_form(request) : request.body,
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
	return () => {
		last = last.then(turn/* turn */.w);
		return last;
	};
}
function createClient(connection, bodies) {
	delete process.env.OPENAI_CUSTOM_HEADERS;
	const { apiKey, baseUrl, organization, project, timeoutMs } = connection;
	return new openai["default"]({
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
			if ((0,verdicts/* isSoundType */.ic)(response.headers.get('content-type') ?? ''))
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
		return (0,failure/* failureOf */.g)(error, false, 0);
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
async function openai_form({ body, file }) {
	const data = new FormData();
	for (const [name, value] of Object.entries(body))
		data.append(name, String(value));
	if (file)
		data.append(file.field, (await (0,openai.toFile)(file.bytes, file.name, { type: 'audio/wav' })));
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
		if (error instanceof openai.APIError && error.status !== undefined && error.headers)
			return answer(error);
		if ((0,failure/* isAbortOf */.k)(signal))
			return { kind: 'stopped' };
		return (0,failure/* failureOf */.g)(error, error instanceof openai.APIConnectionTimeoutError, performance.now() - startedAt);
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
var requirements = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/core/verification/settings.ts
var verification_settings = __webpack_require__(3766);
// EXTERNAL MODULE: ./src/core/verification/verdict.ts
var verdict = __webpack_require__(2938);
// EXTERNAL MODULE: ./src/core/verification/verify.ts + 11 modules
var verify = __webpack_require__(6450);
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
	return environment.signal.aborted ? first : merge(first, await (0,verify/* verify */.MX)(api, [again.list], settings));
}
function toAskAgain(lists, { checks, listing }, settings) {
	const [required] = lists;
	const isRuledOut = ({ endpoint }) => (0,verification_settings/* isRuledOutBySettings */.z2)(endpoint, settings);
	const judged = (0,verdict/* judgeRequirements */.WY)(required, { checks, listing, isRuledOut });
	const unmet = required.requirements.filter((_, index) => judged[index]?.status === 'unmet');
	if (unmet.length === 0)
		return null;
	const listed = [...(listing.models?.keys() ?? [])];
	const checkOf = (target) => checks.get((0,requirements/* targetKey */.hD)(target));
	const refused = (0,verify/* targetsIn */.A6)([{ ...required, requirements: unmet }], listed).filter((target) => isRefusedCheck(checkOf(target)));
	const notReached = (0,verify/* targetsIn */.A6)(lists, listed).filter((target) => wasNotReached(checkOf(target)));
	const unmatched = unmet.filter((one) => (0,verify/* targetsIn */.A6)([{ ...required, requirements: [one] }], listed).length === 0);
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
;// CONCATENATED MODULE: ./src/run/find-models.ts
function startFinding(inputs, workspace, signal, nowMs) {
	const { findModels: level, lists } = inputs;
	if (level === 'off')
		return async () => ({ lists, uses: [], warnings: [] });
	const reading = read(inputs, workspace, signal, (0,dates/* isoDate */._$)(nowMs));
	reading.catch(() => undefined);
	let joined;
	const join = async (models) => {
		const { joinFindings } = await __webpack_require__.e(/* import() */ 553).then(__webpack_require__.bind(__webpack_require__, 8553));
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
	throw new requirements/* InputError */.dz('"find-models: required" found no model in use, and no list names one: check out the repository before this step, widen "find-in", or set "find-models: optional"');
}
async function read(inputs, workspace, signal, today) {
	const { readWorkspace } = await __webpack_require__.e(/* import() */ 506).then(__webpack_require__.bind(__webpack_require__, 6506));
	const { createCollector } = await __webpack_require__.e(/* import() */ 142).then(__webpack_require__.bind(__webpack_require__, 7142));
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
;// CONCATENATED MODULE: ./src/run/verify-and-report.ts
async function verifyAndReport(inputs, credential, host, run) {
	const { key, hint } = credential;
	const find = startFinding(inputs, host.workspace ?? '.', run.environment.signal, run.startedAtMs);
	const after = (0,later/* later */.N)(() => Promise.all(/* import() */[__webpack_require__.e(294), __webpack_require__.e(0)]).then(__webpack_require__.bind(__webpack_require__, 9000)), run.environment.signal);
	const head = { ...inputs, key, apiHost: new URL(inputs.baseUrl).host, startedAtMs: run.startedAtMs };
	if (isMissing(credential) && inputs.missingKey === 'skip') {
		const { lists, uses, warnings: ofFiles } = await find(null);
		const warnings = [...inputs.warnings, ...whySkipped(hint), ...ofFiles];
		const { buildSkippedReport } = await after();
		return { report: buildSkippedReport({ ...head, lists, uses, warnings, nowMs: Date.now() }), listed: null };
	}
	const watch = createProjectWatch();
	const context = { inputs, credential, run, watch };
	const reader = inputs.adminApiKey === undefined ? null : after().then((of) => of.startAdminReader(context));
	const verification = key.cause === null
		? await verifyWith(credential, inputs, host, { run, watch, find, after })
		: (0,verify/* refuseAll */.cp)((await find(null)).lists, key.cause, hint);
	const { lists, uses, warnings: ofFiles } = await find(verification.listing.models);
	watch.end();
	const [incidents, explanation] = await Promise.all([
		findIncidents(verification, inputs, host),
		after().then(async ({ explain }) => explain(verification, await reader, context, host.onCheck))
	]);
	const ofKey = (0,credential_key/* keyWarnings */.x2)(key, (0,endpoints_host/* hostKind */.Pz)(inputs.baseUrl), inputs.isCi, explanation.keyFacts.owner);
	const { buildReport, listPrice } = await after();
	const report = buildReport({
		...head,
		...verification,
		...explanation,
		lists,
		uses: inputs.findModels === 'off' ? null : uses,
		warnings: [...inputs.warnings, ...ofFiles, ...ofKey, ...explanation.warnings, ...incidents],
		nowMs: Date.now(),
		priceOf: (0,endpoints_host/* hostKind */.Pz)(inputs.baseUrl) === 'azure' ? () => null : listPrice,
		isRuledOut: ({ endpoint }) => (0,verification_settings/* isRuledOutBySettings */.z2)(endpoint, inputs)
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
const USUAL_REFUSAL = {
	kind: 'response',
	status: 404,
	headers: {},
	body: '{"error":{"message":"The model does not exist","type":"invalid_request_error","code":"model_not_found"}}',
	latencyMs: 0
};
async function verifyWith(credential, inputs, host, { run, watch, find, after }) {
	const { apiKey, redact } = credential;
	const { baseUrl, organization, project, headers } = inputs;
	const { timeoutMs, environment } = run;
	const kind = (0,endpoints_host/* hostKind */.Pz)(baseUrl);
	const realtimeUrl = host.network?.realtimeUrl ?? baseUrl;
	const proxy = (0,fetch/* findProxy */.E)(realtimeUrl);
	const direct = createApi({
		...{ apiKey, baseUrl, host: kind, organization, project, headers, timeoutMs, signal: environment.signal },
		fetch: host.network?.fetch ?? (await (0,fetch/* createFetch */.H)(baseUrl, await host.opened)),
		async realtime(request, credentials) {
			const { createRealtime } = await Promise.all(/* import() */[__webpack_require__.e(659), __webpack_require__.e(977), __webpack_require__.e(591)]).then(__webpack_require__.bind(__webpack_require__, 8591));
			const way = { baseUrl: realtimeUrl, proxy, timeoutMs, signal: environment.signal };
			return createRealtime(way)(request, credentials);
		}
	});
	const api = watch.through(direct);
	(0,later/* later */.N)(async () => [USUAL_REFUSAL, USUAL_REFUSAL].map((answer) => (0,judge/* judge */.S)(answer, 'responses')), environment.signal);
	const sent = { organization: organization !== undefined, project: project !== undefined };
	const settings = { ...inputs, ...run, host: kind, sent, redact, onCheck: host.onCheck };
	const first = await (0,verify/* verify */.MX)(api, inputs.lists, settings, async ({ models }) => (await find(models)).lists);
	const { lists } = await find(first.listing.models);
	const confirmed = inputs.audit?.writes ? await confirmRefusals(api, lists, first, settings) : first;
	const { withReplacements } = await after();
	return withReplacements(api, confirmed, settings);
}
;// CONCATENATED MODULE: ./src/main.ts
async function main(given) {
	const secrets = given.secrets ?? (0,redact/* createSecrets */.gE)((0,inputs_secrets/* secretsIn */.V)(given.env));
	const ended = new AbortController();
	try {
		given.mask(secrets.forms());
		given.onStart?.();
		const inputs = (0,inputs_inputs/* readInputs */.Ko)(given.env, given.readFile);
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
	}),
	7667:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
	runAction: () => (/* reexport */ runAction),
	runTerminal: () => (/* binding */ runTerminal)
});
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/adapters/runner.ts
function createRunner(env, later, clean) {
	keepFromThrowing();
	const workspace = env.GITHUB_WORKSPACE || process.cwd();
	const ownFolders = [workspace, env.RUNNER_TEMP ?? ''];
	const inWorkspace = (path) => (0,external_node_path_.resolve)(workspace, path);
	const { core, loadCore } = coreLater(later);
	const safe = (text) => withoutCommands(clean(text));
	const say = (command) => void core.then(command);
	return {
		env,
		workspace,
		readFile(path) {
			if (path !== env.GITHUB_EVENT_PATH)
				assertWithin(inWorkspace(path), ownFolders);
			return (0,external_node_fs_.readFileSync)(inWorkspace(path), 'utf8');
		},
		writeFile(path, text) {
			const file = inWorkspace(path);
			assertWithin(file, ownFolders);
			(0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
			(0,external_node_fs_.writeFileSync)(file, text);
			return file;
		},
		mask: (secrets) => void process.stdout.write(secrets.map(maskCommand).join('')),
		getIdToken: async (audience) => (await loadCore()).getIDToken(audience),
		info: (line) => say(({ info }) => info(safe(line))),
		annotate: (level, title, message, at = {}) => say(({ error, warning, notice }) => ({ error, warning, notice })[level](safe(message), { title, ...at })),
		group: (title) => say(({ startGroup }) => startGroup(title)),
		endGroup: () => say(({ endGroup }) => endGroup()),
		setOutput: async (name, value) => (await loadCore()).setOutput(name, value),
		async writeSummary(markdown) {
			const { summary } = await loadCore();
			if (env.GITHUB_STEP_SUMMARY)
				await summary.addRaw(markdown).write();
		},
		failStep: (message) => void loadCore().then(({ setFailed }) => setFailed(safe(message))),
		cancelled: cancellation()
	};
}
function assertWithin(file, folders) {
	const target = realTarget(file, MAX_SYMLINKS);
	const isInside = (folder) => {
		const way = (0,external_node_path_.relative)(realTarget(folder, MAX_SYMLINKS), target);
		return !(0,external_node_path_.isAbsolute)(way) && way.split(/[\\/]/)[0] !== '..';
	};
	if (!folders.some((folder) => folder !== '' && isInside(folder)))
		throw new Error(`${file} is outside the workspace and the runner's temporary folder`);
}
const MAX_SYMLINKS = 40;
function realTarget(path, linksLeft) {
	try {
		return (0,external_node_fs_.realpathSync)(path);
	}
	catch (error) {
		if (error.code !== 'ENOENT' || linksLeft === 0)
			throw error;
	}
	const parent = (0,external_node_path_.dirname)(path);
	if (parent === path)
		return path;
	const folder = realTarget(parent, linksLeft);
	const inFolder = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path));
	return isLink(inFolder) ? realTarget((0,external_node_path_.resolve)(folder, (0,external_node_fs_.readlinkSync)(inFolder)), linksLeft - 1) : inFolder;
}
function isLink(path) {
	return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
function keepFromThrowing() {
	const { stdout } = process;
	stdout.once('error', (error) => {
		const { stderr } = process;
		for (const stream of [stdout, stderr])
			stream.on('error', () => undefined);
		stderr.write(`::error::The log cannot be written (${error.message}). Outputs and summary are not affected.\n`);
	});
}
function maskCommand(secret) {
	const data = secret.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
	return `::add-mask::${data}\n`;
}
function withoutCommands(text) {
	return text.replace(/^([^\S\r\n]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
function coreLater(later) {
	const { promise: core, resolve } = Promise.withResolvers();
	const loadCore = later(() => {
		resolve(Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421)));
		return core;
	});
	return { core, loadCore };
}
function cancellation() {
	const controller = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, () => controller.abort(signal));
	return controller.signal;
}
// EXTERNAL MODULE: ./src/core/credential/redact.ts + 2 modules
var redact = __webpack_require__(3135);
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var inputs_secrets = __webpack_require__(3332);
// EXTERNAL MODULE: ./src/main.ts + 8 modules
var main = __webpack_require__(8948);
// EXTERNAL MODULE: ./src/render/log.ts
var log = __webpack_require__(7986);
// EXTERNAL MODULE: ./src/run/later.ts
var later = __webpack_require__(1623);
;// CONCATENATED MODULE: ./src/action.ts
function runAction(opened) {
	const secrets = (0,redact/* createSecrets */.gE)((0,inputs_secrets/* secretsIn */.V)(process.env));
	const runner = createRunner(process.env, later/* later */.N, secrets.remove);
	const publishing = (0,later/* later */.N)(() => Promise.all(/* import() */[__webpack_require__.e(536), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 9331)));
	return (0,main/* main */.i)({
		...runner,
		opened,
		secrets,
		onStart: () => runner.group('Verifying OpenAI model access'),
		onCheck: (check) => runner.info((0,log/* renderCheckLines */.mZ)(check)),
		onRetry: (notice) => runner.info((0,log/* renderRetryLine */.bO)(notice)),
		async publish(report, inputs, listed, token) {
			const { publish } = await publishing();
			runner.endGroup();
			await publish(report, inputs, { listed, token, secrets }, runner);
		},
		async fail(error) {
			const { publishFailure } = await publishing();
			runner.endGroup();
			const text = String(error?.message ?? error);
			await publishFailure(error instanceof requirements/* InputError */.dz ? text : `The action itself failed: ${text}`, runner);
		}
	});
}
;// CONCATENATED MODULE: ./src/program.ts
const runTerminal = () => Promise.all(/* import() */[__webpack_require__.e(536), __webpack_require__.e(581)]).then(__webpack_require__.bind(__webpack_require__, 5581));
	}),
	7986:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	Ny: () => (/* binding */ renderCheckLine),
	bO: () => (/* binding */ renderRetryLine),
	mZ: () => (/* binding */ renderCheckLines)
	});
	var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2495);
	var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5933);
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
	}),
	2495:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	$$: () => (/* binding */ bytesOf),
	TM: () => (/* binding */ folded),
	TN: () => (/* binding */ oneLine),
	Uj: () => (/* binding */ fit),
	aY: () => (/* binding */ code),
	nf: () => (/* binding */ link),
	pj: () => (/* binding */ plain),
	tp: () => (/* binding */ table)
	});
	var markdown_table__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(735);
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
	}),
	5933:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	BW: () => (/* binding */ REQUIREMENT_ICONS),
	D$: () => (/* binding */ RESULT_ICONS),
	E9: () => (/* binding */ dollars),
	I: () => (/* binding */ STATUS_ICONS),
	LS: () => (/* binding */ plural),
	M7: () => (/* binding */ costInWords),
	SD: () => (/* binding */ actorsOf),
	SF: () => (/* binding */ traceable),
	Vj: () => (/* binding */ verdictOf),
	Xh: () => (/* binding */ README_URL),
	c1: () => (/* binding */ groupsOf),
	i6: () => (/* binding */ causeInfo),
	nO: () => (/* binding */ alike),
	pA: () => (/* binding */ requestsInWords),
	pg: () => (/* binding */ explanationOf),
	uO: () => (/* binding */ LIST_ONLY)
	});
	var _core_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5197);
	var _core_endpoints_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2847);
	var _core_reporting_capability_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1466);
	var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2495);
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
	}),
	1623:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	N: () => (/* binding */ later)
	});
	var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
	var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
const LOAD_AFTER_MS = 200;
let queue = Promise.resolve();
function later(work, ended) {
	let result;
	const get = () => {
		clearTimeout(timer);
		result ??= work();
		return result;
	};
	const inTurn = async () => {
		await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
		if (!ended?.aborted)
			await get().catch(() => undefined);
	};
	const timer = setTimeout(() => {
		queue = queue.then(inTurn);
	}, LOAD_AFTER_MS).unref();
	ended?.addEventListener('abort', () => clearTimeout(timer));
	return get;
}
	})
};
