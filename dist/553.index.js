export const id = 553;
export const ids = [553];
export const modules = {
	9083:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	K2: () => (/* binding */ isOpenAiShaped),
	Qx: () => (/* binding */ MAX_ID_LENGTH),
	RV: () => (/* binding */ isOpenAiPrefix),
	e7: () => (/* binding */ prefixBefore),
	fQ: () => (/* binding */ ANY_ID),
	tQ: () => (/* binding */ isShort)
	});
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
	}),
	8553:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	joinFindings: () => (/* binding */ joinFindings)
	});
	var _requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6861);
	var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9083);
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
	const holdsOpenAi = models === null || [...models.keys()].some((id) => (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpenAiShaped */ .K2)(id.replace(/^.*\//, '')));
	return ({ id, prefix, shape }) => {
		const whole = `${prefix}${id}`;
		const isOurs = (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpenAiPrefix */ .RV)(prefix);
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
	const excluded = lists.flatMap(({ exclusions }) => exclusions.map(_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .jN));
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
const isModelValue = (value) => value.length <= _requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_MODEL_ID_LENGTH */ .Ak && VALUE_PATTERN.test(value);
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
	})
};
