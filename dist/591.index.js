export const id = 591;
export const ids = [591];
export const modules = {
	8591:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	createRealtime: () => (/* binding */ createRealtime)
	});
	var https_proxy_agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7659);
	var ws__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2977);
	var _core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1799);
const MAX_EVENT_BYTES = 1024 * 1024;
const SWITCHING_PROTOCOLS = 101;
function createRealtime(connection) {
	return async (request, headers) => {
		const { signal, timeoutMs } = connection;
		if (signal.aborted)
			return { kind: 'stopped' };
		const startedAt = performance.now();
		const timeout = AbortSignal.timeout(timeoutMs);
		const end = AbortSignal.any([signal, timeout]);
		const socket = openSocket(connection, request, headers, end);
		try {
			const seen = await Promise.race([conversation(socket, request), abortion(end)]);
			return { kind: 'response', ...seen, latencyMs: performance.now() - startedAt };
		}
		catch (error) {
			if ((0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbortOf */ .k)(signal))
				return { kind: 'stopped' };
			return (0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g)(error, (0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbortOf */ .k)(timeout), performance.now() - startedAt);
		}
		finally {
			socket.terminate();
		}
	};
}
function openSocket({ baseUrl, proxy }, { path, model }, headers, end) {
	const socket = new ws__WEBPACK_IMPORTED_MODULE_1__/* .WebSocket */ .kb(`${baseUrl.replace(/^http/, 'ws')}${path}?model=${encodeURIComponent(model)}`, {
		headers,
		maxPayload: MAX_EVENT_BYTES,
		perMessageDeflate: false,
		followRedirects: false,
		...(proxy !== null && { agent: new https_proxy_agent__WEBPACK_IMPORTED_MODULE_0__/* .HttpsProxyAgent */ .b(proxy, { signal: end }) })
	});
	return socket.on('error', () => undefined);
}
function conversation(socket, request) {
	return new Promise((resolve, reject) => {
		let headers = {};
		let isAsked = false;
		const decide = (body) => resolve({ status: SWITCHING_PROTOCOLS, headers, body });
		socket.on('upgrade', (response) => {
			headers = responseHeaders(response);
		});
		socket.on('unexpected-response', (_, response) => refusalOf(response).then(resolve, reject));
		socket.on('message', (data) => {
			const body = frameText(data);
			const type = typeOf(body);
			if (type === 'session.created' && !isAsked) {
				isAsked = true;
				socket.send(JSON.stringify(request.body));
			}
			if (type === undefined || type === 'error' || (type === 'response.done' && isAsked))
				decide(body);
		});
		socket.on('close', (code, reason) => {
			if (reason.length > 0)
				decide(closingEvent(reason.toString()));
			else
				reject(Object.assign(new Error(`The session was closed with ${code}`), { code: 'ERR_SESSION_CLOSED' }));
		});
		socket.on('error', reject);
	});
}
function abortion(signal) {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}
function closingEvent(reason) {
	const code = /^[\w.]+$/.test(reason) ? reason.split('.').at(-1) : null;
	return JSON.stringify({ type: 'session.closed', error: { message: `The session was closed: ${reason}`, code } });
}
async function refusalOf(response) {
	let body = '';
	for await (const chunk of response) {
		body += String(chunk);
		if (body.length > MAX_EVENT_BYTES)
			break;
	}
	return { status: response.statusCode ?? 0, headers: responseHeaders(response), body };
}
function responseHeaders({ headers }) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
function frameText(data) {
	return Buffer.isBuffer(data)
		? data.toString()
		: Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)]).toString();
}
function typeOf(text) {
	try {
		return JSON.parse(text)?.type;
	}
	catch {
		return undefined;
	}
}
	})
};
