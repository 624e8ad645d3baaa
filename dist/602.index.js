export const id = 602;
export const ids = [602];
export const modules = {
	5602:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	STATUS_PAGE_URL: () => (/* binding */ STATUS_PAGE_URL),
	readStatusPage: () => (/* binding */ readStatusPage)
	});
const STATUS_PAGE_URL = 'https://status.openai.com/api/v2/summary.json';
const TIMEOUT_MS = 3_000;
const MAX_PAGE_BYTES = 1024 * 1024;
async function readStatusPage(fetchPage, signal) {
	const enough = new AbortController();
	try {
		const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS), enough.signal]);
		const response = await fetchPage(STATUS_PAGE_URL, { redirect: 'error', signal: limit });
		if (!response.ok || Number(response.headers.get('content-length')) > MAX_PAGE_BYTES)
			return null;
		const text = await response.text();
		return text.length > MAX_PAGE_BYTES ? null : text;
	}
	catch {
		return null;
	}
	finally {
		enough.abort();
	}
}
	})
};
