export const id = 841;
export const ids = [841];
export const modules = {

/***/ 1841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readWorkspace: () => (/* binding */ readWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(298);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_5__);






const MAX_FILE_BYTES = 1024 * 1024;
const BINARY_PROBE_BYTES = 8_000;
const TURN_MS = 5;
const MAX_FILES = 200_000;
const MAX_FOLDER_DEPTH = 64;
const READ_ONLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
async function readWorkspace(root, { globs, signal, onFile }) {
    const counts = { read: 0, tooLarge: 0, binary: 0, unreadable: 0 };
    const isWanted = wantedBy(globs);
    let seen = 0;
    let isComplete = true;
    let turnEndsAt = performance.now() + TURN_MS;
    for await (const path of walk(root, '', rootRules(root), 0)) {
        if (signal.aborted || seen >= MAX_FILES) {
            isComplete = false;
            break;
        }
        if (!isWanted(path))
            continue;
        seen += 1;
        counts[readOne((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path), (text) => onFile(path, text))] += 1;
        if (performance.now() < turnEndsAt)
            continue;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
        turnEndsAt = performance.now() + TURN_MS;
    }
    const { read, ...skipped } = counts;
    return { files: read, skipped, isComplete };
}
async function* walk(root, folder, above, depth) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder), { withFileTypes: true }).catch(() => []);
    const rules = entries.some(({ name }) => name === '.gitignore')
        ? withRules((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder, '.gitignore'), folder, above)
        : above;
    const folders = [];
    for (const entry of entries) {
        const path = `${folder}${entry.name}`;
        if (entry.name === '.git' || isIgnored(entry.isDirectory() ? `${path}/` : path, rules))
            continue;
        if (entry.isFile())
            yield path;
        else if (entry.isDirectory())
            folders.push(`${path}/`);
    }
    if (depth < MAX_FOLDER_DEPTH)
        for (const one of folders)
            yield* walk(root, one, rules, depth + 1);
}
function rootRules(root) {
    return withRules((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, '.git/info/exclude'), '', []);
}
function withRules(path, base, above) {
    let text = '';
    readOne(path, (read) => {
        text = read;
    });
    return text === '' ? above : [{ base, rules: ignore__WEBPACK_IMPORTED_MODULE_4___default()().add(text) }, ...above];
}
function isIgnored(path, rules) {
    for (const { base, rules: own } of rules) {
        const inside = path.slice(base.length);
        if (!ignore__WEBPACK_IMPORTED_MODULE_4___default().isPathValid(inside))
            continue;
        const { ignored, unignored } = own.test(inside);
        if (ignored || unignored)
            return ignored;
    }
    return false;
}
function readOne(path, take) {
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, READ_ONLY);
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (size > MAX_FILE_BYTES)
            return 'tooLarge';
        const length = readAll(file, size);
        if (BUFFER.subarray(0, Math.min(length, BINARY_PROBE_BYTES)).includes(0))
            return 'binary';
        take(BUFFER.toString('utf8', 0, length));
        return 'read';
    }
    catch {
        return 'unreadable';
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
const BUFFER = Buffer.allocUnsafe(MAX_FILE_BYTES);
function readAll(file, size) {
    let length = 0;
    while (length < size) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, BUFFER, length, size - length, length);
        if (count === 0)
            break;
        length += count;
    }
    return length;
}
function wantedBy(globs) {
    const compile = (glob) => picomatch__WEBPACK_IMPORTED_MODULE_5___default()([glob, `${glob.replace(/\/+$/, '')}/**`], { dot: true });
    const [takesOut, takes] = [true, false].map((isNegative) => globs
        .filter((glob) => glob.startsWith('!') === isNegative)
        .map((glob) => compile(glob.replace(/^!/, '').replace(/^\.?\//, ''))));
    return (path) => (takes.length === 0 || takes.some((is) => is(path))) && !takesOut.some((is) => is(path));
}


/***/ })

};
