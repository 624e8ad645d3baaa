export const id = 142;
export const ids = [142];
export const modules = {
	7142:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	createCollector: () => (/* binding */ createCollector)
});
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
// EXTERNAL MODULE: ./src/core/finding/ids.ts
var finding_ids = __webpack_require__(9083);
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
	const found = [...flat.matchAll(finding_ids/* ANY_ID */.fQ)].filter(({ 0: word, index }) => {
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
	return new Set([...list.inside.matchAll(finding_ids/* ANY_ID */.fQ)].map(([id]) => id)).size > 2;
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
	if ((0,finding_ids/* isOpenAiShaped */.K2)(nameOfBrackets(file.text, around) ?? ''))
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
		holds: (place) => (0,finding_ids/* isShort */.tQ)(place.id) && !isModelKey(place)
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
	for (const match of text.matchAll(finding_ids/* ANY_ID */.fQ)) {
		const id = match[0];
		if (id.length > finding_ids/* MAX_ID_LENGTH */.Qx)
			continue;
		const prefix = (0,finding_ids/* prefixBefore */.e7)(text, match.index);
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
	}),
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
	})
};
