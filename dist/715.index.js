export const id = 715;
export const ids = [715];
export const modules = {
	3715:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
	createTunnels: () => (/* binding */ createTunnels)
	});
	var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
	var node_events__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
	var https_proxy_agent__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7659);
	var _waiting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2759);
function createTunnels(origin, proxy) {
	const way = (0,_waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .wayTo */ .bj)(origin);
	const waiting = (0,_waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .createQueue */ .y0)(({ end }) => end());
	class Tunnels extends https_proxy_agent__WEBPACK_IMPORTED_MODULE_1__/* .HttpsProxyAgent */ .b {
		async connect(request, options) {
			const { ending } = options;
			const tunnel = (0,_waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .leadsTo */ .Rs)(way, options) ? waiting.take() : undefined;
			const socket = tunnel === undefined ? null : await claim(tunnel, ending);
			return socket ?? this.connectUntil(ending, request, options);
		}
		connectUntil(signal, ...given) {
			Object.assign(this.connectOpts, { signal });
			return super.connect(...given);
		}
	}
	const agent = new Tunnels(proxy, _waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .POOL_OPTIONS */ .qD);
	const secureEndpoint = origin.startsWith('https:');
	const open = () => {
		const controller = new AbortController();
		const request = new node_events__WEBPACK_IMPORTED_MODULE_0__.EventEmitter();
		let status = 0;
		request.once('proxyConnect', ({ statusCode }) => {
			status = statusCode;
		});
		const connecting = agent.connectUntil(controller.signal, request, { ...way, secureEndpoint });
		const socket = connecting.then((made) => (status === 200 ? (0,_waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .quiet */ .jQ)(made) : null), () => null);
		waiting.add({ socket, end: () => controller.abort(), taken: (made) => request.emit('socket', made) });
	};
	return { origin, agent, open: (count) => (0,_waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .times */ .Hn)(count, open), close: waiting.close };
}
async function claim({ socket, end, taken }, ending) {
	ending?.addEventListener('abort', end);
	if (ending?.aborted)
		end();
	const made = await socket.finally(() => ending?.removeEventListener('abort', end));
	if (made === null || !(0,_waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .isGood */ .Kg)(made)) {
		end();
		return null;
	}
	taken(made);
	return made;
}
	})
};
