export const id = 506;
export const ids = [506];
export const modules = {
	6506:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	readWorkspace: () => (/* binding */ readWorkspace)
});
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements = __webpack_require__(6861);
;// CONCATENATED MODULE: ./src/core/finding/globs.ts
const ANY = Symbol('any');
const MAX_GLOB_LENGTH = 1_000;
const MAX_ALTERNATIVES = 1_000;
function compileGlob(glob) {
	if (glob.length > MAX_GLOB_LENGTH)
		throw new requirements/* InputError */.dz(`"find-in": the glob "${glob.slice(0, 60)}…" is longer than ${MAX_GLOB_LENGTH} characters`);
	const paths = alternativesOf(glob).map(parsePath);
	return (path) => {
		const names = path.split('/');
		return paths.some((one) => fitsPath(one, names));
	};
}
function compileGlobs(globs) {
	const compile = (glob) => {
		const plain = glob
			.replace(/^!/, '')
			.replace(/^\.?\//, '')
			.replace(/\/+$/, '');
		const [itself, inside] = [compileGlob(plain), compileGlob(`${plain}/**`)];
		return (path) => itself(path) || inside(path);
	};
	const [excludes, includes] = [true, false].map((isNegative) => globs.filter((glob) => glob.startsWith('!') === isNegative).map(compile));
	return (path) => (includes.length === 0 || includes.some((takes) => takes(path))) && !excludes.some((takes) => takes(path));
}
function parseIgnoreRules(text) {
	const rules = text.split(/\r?\n/).flatMap(parseIgnoreRule).reverse();
	return (path, isFolder) => {
		const names = path.split('/');
		const rule = rules.find(({ onlyFolders, path: of }) => (isFolder || !onlyFolders) && fitsPath(of, names));
		return rule === undefined ? null : rule.ignores;
	};
}
function parseIgnoreRule(line) {
	const text = line.replace(/(?<![\\ \t])[ \t]+$/, '').replace(/(\\[ \t])[ \t]+$/, '$1');
	const ignores = !text.startsWith('!');
	const pattern = ignores ? text : text.slice(1);
	const bare = pattern.replace(/\/$/, '');
	if (bare === '' || line.startsWith('#'))
		return [];
	const path = bare.includes('/') ? bare.replace(/^\//, '') : `**/${bare}`;
	return [{ path: parsePath(path), ignores, onlyFolders: pattern !== bare }];
}
function parsePath(glob) {
	const names = glob.split('/').map((name) => (name === '**' ? ANY : parseName(name)));
	return names.at(-1) === ANY ? [...names.slice(0, -1), [ANY], ANY] : names;
}
function parseName(glob) {
	const name = [];
	for (let at = 0; at < glob.length; at++) {
		const character = glob[at];
		const close = character === '[' ? glob.indexOf(']', at + (/^\[[!^]/.test(glob.slice(at, at + 2)) ? 3 : 2)) : -1;
		if (character === '*')
			name.push(ANY);
		else if (character === '?')
			name.push(() => true);
		else if (close !== -1) {
			name.push(parseClass(glob.slice(at + 1, close)));
			at = close;
		}
		else {
			const literal = character === '\\' && at + 1 < glob.length ? glob[++at] : character;
			name.push((other) => other === literal);
		}
	}
	return name;
}
function parseClass(text) {
	const isNegative = /^[!^]/.test(text);
	const members = text.slice(isNegative ? 1 : 0);
	const ranges = [...members.matchAll(/\\?(.)(?:-\\?(.))?/gsu)].map(([, from = '', to = from]) => [from, to]);
	return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== isNegative;
}
function alternativesOf(glob) {
	let globs = [glob];
	for (;;) {
		const split = globs.map(splitBraces);
		if (split.every((parts) => parts === null))
			return globs;
		globs = globs.flatMap((one, index) => split[index] ?? [one]);
		if (globs.length > MAX_ALTERNATIVES)
			throw new requirements/* InputError */.dz(`"find-in": the glob "${glob.slice(0, 60)}" stands for more than ${MAX_ALTERNATIVES} others`);
	}
}
function splitBraces(glob) {
	const openAt = glob.search(/(?<!\\)\{/);
	if (openAt === -1)
		return null;
	const commas = [];
	let depth = 0;
	for (let at = openAt; at < glob.length; at++) {
		if (glob[at] === '{')
			depth += 1;
		else if (glob[at] === ',' && depth === 1)
			commas.push(at);
		else if (glob[at] === '}' && --depth === 0) {
			const edges = [openAt, ...commas, at];
			return edges
				.slice(1)
				.map((edge, index) => `${glob.slice(0, openAt)}${glob.slice((edges[index] ?? 0) + 1, edge)}${glob.slice(at + 1)}`);
		}
	}
	return null;
}
const fitsPath = (path, names) => matchesInOrder(path, names, fitsName);
const fitsName = (name, text) => matchesInOrder(name, text, (character, other) => character(other));
function matchesInOrder(pattern, text, fitsOne) {
	let at = 0;
	let lastAny = -1;
	let resumeAt = 0;
	for (let index = 0; index < text.length;) {
		const one = pattern[at];
		if (one === ANY) {
			lastAny = at++;
			resumeAt = index;
		}
		else if (one !== undefined && fitsOne(one, text[index])) {
			at += 1;
			index += 1;
		}
		else if (lastAny !== -1) {
			at = lastAny + 1;
			index = ++resumeAt;
		}
		else
			return false;
	}
	return pattern.slice(at).every((one) => one === ANY);
}
;// CONCATENATED MODULE: ./src/adapters/workspace.ts
const MAX_FILE_BYTES = 1024 * 1024;
const BINARY_PROBE_BYTES = 8_000;
const TURN_MS = 5;
const MAX_FILES = 200_000;
const MAX_FOLDER_DEPTH = 64;
const MAX_RULES_LENGTH = 64 * 1024;
const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
async function readWorkspace(root, { globs, signal, onFile }) {
	const counts = { read: 0, tooLarge: 0, binary: 0, unreadable: 0 };
	const isWanted = compileGlobs(globs);
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
		counts[readOne((0,external_node_path_.join)(root, path), (text) => onFile(path, text))] += 1;
		if (performance.now() < turnEndsAt)
			continue;
		await (0,external_node_timers_promises_.setImmediate)();
		turnEndsAt = performance.now() + TURN_MS;
	}
	const { read, ...skipped } = counts;
	return { files: read, skipped, isComplete };
}
async function* walk(root, folder, above, depth) {
	const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).catch(() => []);
	const rules = entries.some(({ name }) => name === '.gitignore')
		? withRules((0,external_node_path_.join)(root, folder, '.gitignore'), folder, above)
		: above;
	const folders = [];
	for (const entry of entries) {
		const path = `${folder}${entry.name}`;
		if (entry.name === '.git' || isIgnored(path, entry.isDirectory(), rules))
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
	return withRules((0,external_node_path_.join)(root, '.git/info/exclude'), '', []);
}
function withRules(path, base, above) {
	let text = '';
	readOne(path, (read) => {
		text = read;
	});
	const room = MAX_RULES_LENGTH - above.reduce((sum, { length }) => sum + length, 0);
	const counted = text.length <= room ? text : text.slice(0, text.lastIndexOf('\n', Math.max(0, room)) + 1);
	return counted === '' ? above : [{ base, ignores: parseIgnoreRules(counted), length: counted.length }, ...above];
}
function isIgnored(path, isFolder, rules) {
	for (const { base, ignores } of rules) {
		const answer = ignores(path.slice(base.length), isFolder);
		if (answer !== null)
			return answer;
	}
	return false;
}
function readOne(path, take) {
	let file;
	try {
		file = (0,external_node_fs_.openSync)(path, READ_ONLY);
		const { size } = (0,external_node_fs_.fstatSync)(file);
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
			(0,external_node_fs_.closeSync)(file);
	}
}
const BUFFER = Buffer.allocUnsafe(MAX_FILE_BYTES);
function readAll(file, size) {
	let length = 0;
	while (length < size) {
		const count = (0,external_node_fs_.readSync)(file, BUFFER, length, size - length, length);
		if (count === 0)
			break;
		length += count;
	}
	return length;
}
	})
};
