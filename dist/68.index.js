export const id = 68;
export const ids = [68];
export const modules = {
	9068:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	EXCHANGE_ORIGIN: () => (/* binding */ EXCHANGE_ORIGIN),
	createIdentity: () => (/* binding */ createIdentity)
	});
	var openai__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6106);
	var openai_auth_workload_identity_auth__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2120);
	var _core_diagnosis_api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3538);
	var _core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1799);
const EXCHANGE_ORIGIN = 'https://auth.openai.com';
function createIdentity(connection) {
	const { identityProviderId, serviceAccountId, timeoutMs, signal } = connection;
	const last = { answer: null };
	const limit = () => AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
	const auth = new openai_auth_workload_identity_auth__WEBPACK_IMPORTED_MODULE_1__/* .WorkloadIdentityAuth */ ._({
		identityProviderId,
		serviceAccountId,
		provider: { tokenType: 'jwt', getToken: () => idToken(connection, limit()) }
	}, async (url, init) => {
		const startedAt = performance.now();
		const response = await connection.fetch(url, { ...init, signal: limit() });
		const body = await response.text();
		const token = accessTokenIn(body);
		if (token !== null)
			connection.keepSecret(token);
		const { status } = response;
		const latencyMs = performance.now() - startedAt;
		last.answer = { kind: 'response', status, headers: Object.fromEntries(response.headers), body, latencyMs };
		return new Response(body || null, response);
	});
	return {
		async exchange() {
			last.answer = null;
			const startedAt = performance.now();
			try {
				await auth.getToken();
				return { kind: 'response', status: 200, headers: {}, body: '', latencyMs: performance.now() - startedAt };
			}
			catch (error) {
				if ((0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbortOf */ .k)(signal))
					return { kind: 'stopped' };
				if (last.answer && !isGranted(last.answer))
					return last.answer;
				const thrown = last.answer ? withErrorCode(error, 'ERR_TOKEN_UNREADABLE') : error;
				const timedOut = error.name === 'TimeoutError';
				return (0,_core_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g)(thrown, timedOut, performance.now() - startedAt);
			}
		},
		token: () => auth.getToken().catch((error) => {
			throw withErrorCode(error, error instanceof openai__WEBPACK_IMPORTED_MODULE_0__.OAuthError ? 'ERR_TOKEN_REFUSED' : null);
		})
	};
}
async function idToken({ audience, getIdToken, keepSecret }, limit) {
	const ended = new Promise((_, reject) => {
		limit.addEventListener('abort', () => reject(new Error('GitHub gave no identity token in time')), { once: true });
	});
	try {
		const token = await Promise.race([getIdToken(audience), ended]);
		keepSecret(token);
		return token;
	}
	catch (error) {
		const message = error.message.replace(/^Error message: /, '').replace(/\s+/g, ' ');
		throw withErrorCode(new Error(message, { cause: error }), 'ERR_ID_TOKEN');
	}
}
const isGranted = ({ status }) => status >= 200 && status < 300;
function withErrorCode(error, code) {
	const wrapped = new Error(error.message, { cause: error });
	return code === null ? wrapped : Object.assign(wrapped, { code });
}
function accessTokenIn(body) {
	const token = (0,_core_diagnosis_api_error_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(body)?.access_token;
	return typeof token === 'string' && token !== '' ? token : null;
}
	})
};
