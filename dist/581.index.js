export const id = 581;
export const ids = [581];
export const modules = {
	9054:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	P: () => (/* binding */ createTerminal)
	});
	var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
	var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
	var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
	var node_readline__WEBPACK_IMPORTED_MODULE_1___default =  __webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_1__);
function createTerminal() {
	const { stdout, stderr } = process;
	const isLive = stderr.isTTY === true;
	const clear = () => {
		if (!isLive)
			return;
		(0,node_readline__WEBPACK_IMPORTED_MODULE_1__.clearLine)(stderr, 0);
		(0,node_readline__WEBPACK_IMPORTED_MODULE_1__.cursorTo)(stderr, 0);
	};
	stdout.on('error', (error) => {
		if (error.code !== 'EPIPE')
			throw error;
	});
	const controller = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, () => controller.abort(signal));
	return {
		workspace: process.cwd(),
		readFile: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'),
		writeFile: (path, text) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text),
		print: (text) => void stdout.write(text),
		printError(text) {
			clear();
			stderr.write(text);
		},
		showLive(text) {
			if (!isLive)
				return;
			clear();
			stderr.write(text.slice(0, Math.max(0, (stderr.columns ?? 80) - 1)));
		},
		clearLive: clear,
		hasColours: stdout.hasColors?.() === true || !/^(|0|false)$/.test(process.env.FORCE_COLOR ?? ''),
		cancelled: controller.signal
	};
}
	}),
	5581:
	((module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
	var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
	var node_fs__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
	var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
	var node_path__WEBPACK_IMPORTED_MODULE_1___default =  __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
	var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
	var node_util__WEBPACK_IMPORTED_MODULE_2___default =  __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
	var _adapters_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9054);
	var _core_credential_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3135);
	var _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6861);
	var _core_requirements_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6958);
	var _core_verification_verdict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2938);
	var _inputs_dotenv_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5203);
	var _inputs_environment_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(8392);
	var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9488);
	var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3332);
	var _inputs_unsafe_variables_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3391);
	var _main_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8948);
	var _render_help_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8265);
	var _render_json_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(5104);
	var _render_log_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7986);
	var _render_markdown_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(2495);
	var _render_option_texts_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6138);
	var _render_sarif_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3729);
	var _render_terminal_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1518);
	var _render_terminal_words_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5778);
	var _render_workflow_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4475);
const EXIT_FAILED = 1;
const EXIT_WRONG_USAGE = 2;
const EXIT_NOT_KNOWN = 3;
const OPTION_NAMES = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .TERMINAL_INPUTS */ .hD;
const FLAGS = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .TERMINAL_INPUTS */ .hD.filter(_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .isFlag */ .RV);
const OWN_FLAGS = ['help', 'version', 'json', 'print-workflow'];
const ADDRESS_REFUSED = 'OPENAI_BASE_URL in .env is not used: the key of your environment goes only to an address that you name. Use --base-url, or write the key into .env as well.\n';
const NO_KEY = 'No key was found. Set OPENAI_API_KEY in the environment, or write OPENAI_API_KEY=… into a file named .env in this folder.\n';
(0,_inputs_unsafe_variables_js__WEBPACK_IMPORTED_MODULE_16__/* .dropUnsafeVariables */ .$)();
const terminal = (0,_adapters_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .createTerminal */ .P)();
const say = (0,_render_terminal_words_js__WEBPACK_IMPORTED_MODULE_17__/* .createTerminalWords */ .y)(OPTION_NAMES, _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .INPUT_VARIABLES */ .Xf);
await run(process.argv.slice(2));
async function run(args) {
	try {
		const { flags, options, positionals } = parseArguments(args);
		if (flags.has('help'))
			return terminal.print((0,_render_help_js__WEBPACK_IMPORTED_MODULE_18__/* .renderHelp */ .W)(OPTION_NAMES, _render_option_texts_js__WEBPACK_IMPORTED_MODULE_13__/* .OPTION_TEXTS */ .F, FLAGS, say));
		if (flags.has('version'))
			return terminal.print(`${version()}\n`);
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('.env'))
			readDotEnv('base-url' in options);
		const inputs = { 'required-models': positionals.join('\n'), ...options };
		if (flags.has('print-workflow')) {
			const all = { ...decidedByEnvironment(process.env), ...inputs };
			(0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .readInputs */ .Ko)(asVariables(all), terminal.readFile);
			return terminal.print((0,_render_workflow_js__WEBPACK_IMPORTED_MODULE_19__/* .renderWorkflow */ .c)(all, _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .SECRET_NAMES */ .AS));
		}
		await verifyAtTerminal(inputs, flags.has('json'));
	}
	catch (error) {
		fail(error);
	}
}
function readDotEnv(isAddressGiven) {
	const { variables, isAddressRefused } = (0,_inputs_dotenv_js__WEBPACK_IMPORTED_MODULE_8__/* .variablesOf */ .h)((0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseEnv)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('.env', 'utf8')), process.env);
	Object.assign(process.env, variables);
	if (isAddressRefused && !isAddressGiven)
		terminal.printError(ADDRESS_REFUSED);
}
async function verifyAtTerminal(inputs, isJson) {
	terminal.showLive('Verifying …');
	await (0,_main_js__WEBPACK_IMPORTED_MODULE_11__/* .main */ .i)({
		...terminal,
		env: { ...process.env, ...asVariables({ 'admin-api-key': process.env.OPENAI_ADMIN_KEY ?? '', ...inputs }) },
		mask: () => undefined,
		onCheck: (check) => terminal.showLive((0,_render_log_js__WEBPACK_IMPORTED_MODULE_12__/* .renderCheckLine */ .Ny)(check)),
		onRetry: (notice) => terminal.showLive((0,_render_log_js__WEBPACK_IMPORTED_MODULE_12__/* .renderRetryLine */ .bO)(notice)),
		async publish(report, given) {
			terminal.clearLive();
			const paint = terminal.hasColours ? _render_terminal_js__WEBPACK_IMPORTED_MODULE_15__/* .colourPaint */ .Np : _render_terminal_js__WEBPACK_IMPORTED_MODULE_15__/* .plainPaint */ .pG;
			if (report.key.status === 'missing')
				(isJson ? terminal.printError : terminal.print)(`${NO_KEY}\n`);
			terminal.print(isJson ? `${(0,_render_json_js__WEBPACK_IMPORTED_MODULE_20__/* .renderJson */ .h)(report, 2)}\n` : (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_15__/* .renderTerminal */ .bF)(report, paint, say));
			if (given.sarifPath && report.result !== 'skipped')
				terminal.writeFile(given.sarifPath, (0,_render_sarif_js__WEBPACK_IMPORTED_MODULE_14__/* .renderSarif */ .W)(report));
			if (given.reportPath)
				terminal.writeFile(given.reportPath, `${(0,_render_json_js__WEBPACK_IMPORTED_MODULE_20__/* .renderJson */ .h)(report, 2)}\n`);
			process.exitCode = exitCodeOf(report, given);
		},
		fail
	});
}
function exitCodeOf(report, { failOn }) {
	if (!terminal.cancelled.aborted && !(0,_core_verification_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .failsRun */ .FR)(report, failOn))
		return 0;
	return report.result === 'failed' ? EXIT_FAILED : EXIT_NOT_KNOWN;
}
function asVariables(inputs) {
	return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [(0,_inputs_environment_js__WEBPACK_IMPORTED_MODULE_21__/* .variableOf */ .Qn)(name), value]));
}
function decidedByEnvironment(env) {
	const decided = Object.entries(_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .INPUT_VARIABLES */ .Xf).map(([name, variable]) => [name, env[variable]?.trim() ?? '']);
	return Object.fromEntries(decided.filter(([, value]) => value !== ''));
}
function version() {
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, '..', 'package.json');
	return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')).version;
}
function parseArguments(args) {
	const names = [...OPTION_NAMES, ...OWN_FLAGS];
	const given = withFlagValues(args);
	for (const arg of given.slice(0, given.includes('--') ? given.indexOf('--') : given.length)) {
		const name = /^--([^=]+)/.exec(arg)?.[1];
		if (name === undefined || names.includes(name))
			continue;
		throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`Unknown option --${name}${adviceOn(name, names)}`);
	}
	const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
	const { values, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseArgs)({ args: given, options, allowPositionals: true });
	const entries = Object.entries(values);
	return {
		flags: new Set(entries.filter(([name, value]) => OWN_FLAGS.includes(name) && value !== 'false').map(([name]) => name)),
		options: Object.fromEntries(entries.filter(([name]) => !OWN_FLAGS.includes(name))),
		positionals
	};
}
function adviceOn(name, names) {
	if (name === 'required-models')
		return ': name the models without an option';
	const inWorkflow = `"${name}"`;
	const here = say(inWorkflow);
	if (here !== inWorkflow)
		return `: set ${here} instead`;
	if (_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .INPUT_NAMES */ .Qh.includes(name))
		return ': only a workflow has it';
	const nearest = (0,_core_requirements_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .closest */ .k)(name, names);
	return nearest ? `: did you mean --${nearest}?` : '. See --help.';
}
function withFlagValues(args) {
	const flags = [...FLAGS, ...OWN_FLAGS].map((name) => `--${name}`);
	const end = args.indexOf('--');
	const isOption = (index) => end === -1 || index < end;
	const namesFlag = (index) => isOption(index) && flags.includes(args[index] ?? '');
	const isValue = (index) => namesFlag(index - 1) && /^(true|false)$/i.test(args[index] ?? '');
	return args.flatMap((arg, index) => {
		if (isValue(index))
			return [];
		if (isOption(index) && arg === '-h')
			return ['--help=true'];
		return namesFlag(index) ? [`${arg}=${isValue(index + 1) ? args[index + 1] : 'true'}`] : [arg];
	});
}
function fail(error) {
	const { redact } = (0,_core_credential_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .createSecrets */ .gE)((0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_10__/* .secretsIn */ .V)(process.env));
	const isUsage = error instanceof _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz || error.code?.startsWith('ERR_PARSE_ARGS');
	terminal.printError(`${visible(redact(say(String(error.message ?? error))))}\n`);
	process.exitCode = isUsage ? EXIT_WRONG_USAGE : EXIT_FAILED;
}
function visible(text) {
	return text.split('\n').map(_render_markdown_js__WEBPACK_IMPORTED_MODULE_22__/* .oneLine */ .TN).join('\n');
}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);
	}),
	5203:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	h: () => (/* binding */ variablesOf)
	});
	var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8392);
	var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9488);
const TAKEN = Object.values(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_VARIABLES */ .Xf);
const KEYS = TAKEN.filter((variable) => Object.values(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_NAMES */ .AS).includes(variable));
function variablesOf(file, env) {
	const added = TAKEN.filter((name) => file[name] && env[name] === undefined);
	const isAddressRefused = added.includes(_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .BASE_URL_VARIABLE */ .V1) && KEYS.some((name) => env[name]?.trim());
	const names = isAddressRefused ? added.filter((name) => name !== _environment_js__WEBPACK_IMPORTED_MODULE_1__/* .BASE_URL_VARIABLE */ .V1) : added;
	return { variables: Object.fromEntries(names.map((name) => [name, file[name]])), isAddressRefused };
}
	}),
	8265:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	W: () => (/* binding */ renderHelp)
	});
const WIDTH = 100;
const INDENT = '      ';
function renderHelp(options, texts, flags, say) {
	return `Verifies that an OpenAI API key can call these models, and says why not and who must do what.

Usage: openai-model-access MODEL [MODEL …] [options]

  MODEL             model, model@endpoint, "model +tools", "a || b" (the first usable one), "gpt-6-*" or "!*-pro"

The key is read from OPENAI_API_KEY, in the environment or in a file named .env in this folder. OPENAI_ADMIN_KEY is
optional: with it you get the exact reason for a refusal.

  --json            print the report as JSON, and nothing else, on standard output
  --print-workflow  print a workflow with these models and settings, and send no request
  -h, --help        print this
  --version         print the version

Options that are also inputs of the action:

${options.map((name) => renderOption(name, optionWords(texts[name], say), flags.includes(name))).join('\n')}

Exit code: 0 passed or skipped, 1 a model cannot be used or the program failed, 2 wrong usage, 3 could not tell.
With "--fail-on unusable" a run that could not tell exits with 0. With "--fail-on never" every run does.
`;
}
function optionWords(text, say) {
	const preset = text?.default === undefined ? '' : ` Default: ${text.default}.`;
	const named = (name) => (name === 'required-models' ? 'MODEL' : say(`"${name}"`).replaceAll('"', ''));
	return `${text?.description ?? ''}${preset}`
		.replace(/`([a-z]+(?:-[a-z]+)+)`/g, (_, name) => named(name))
		.replaceAll('`', '')
		.replace(/\s+/g, ' ');
}
function renderOption(name, description, isFlag) {
	const lines = wrapped(description);
	return [`  --${name}${isFlag ? '' : ' VALUE'}`, ...lines.map((line) => `${INDENT}${line}`)].join('\n');
}
function wrapped(text) {
	const lines = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && line.length + word.length + 1 > WIDTH - INDENT.length) {
			lines.push(line);
			line = word;
		}
		else
			line = line === '' ? word : `${line} ${word}`;
	}
	return [...lines, line];
}
	}),
	6138:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	F: () => (/* binding */ OPTION_TEXTS)
	});
const OPTION_TEXTS = {
	'api-key': {
		description: 'The API key, from a secret. Defaults to the environment variable `OPENAI_API_KEY`. It is masked before anything is printed, and sent only to the host of `base-url`. Use `none` for a server on this machine that needs no key.'
	},
	'identity-provider-id': {
		description: 'Id of the workload identity provider that trusts this repository. Use it with `service-account-id` instead of a key. Needs `permissions: id-token: write`.'
	},
	'service-account-id': {
		description: "Id of the service account whose access the job gets in exchange for GitHub's identity token."
	},
	audience: {
		description: "Audience of GitHub's identity token. It must be exactly the audience that the identity provider has.",
		default: 'https://api.openai.com/v1'
	},
	'export-token': {
		description: 'Give the short-lived token of the exchange to later steps, as the masked output `token`. Every later step of the job can then use it.',
		default: 'false'
	},
	'admin-api-key': {
		description: "An admin key that can read the organization's settings. With it you get the exact reason for a refusal. It is only used to read, and never calls a model."
	},
	'max-key-age-days': {
		description: 'Warn if the API key is older than this many days. Needs `admin-api-key`.'
	},
	'key-expiry-warning-days': {
		description: 'Warn if the API key expires within this many days. Needs `admin-api-key`.',
		default: '14'
	},
	'required-models': {
		description: 'Models that must be usable, one per line or separated by commas; `#` starts a comment. `model`, `model@endpoint`, `model +tools +json_schema` (it must have these capabilities), `a || b` (the first usable one is selected), `gpt-6-*` (every listed model that matches), `!*-pro` (excludes models from globs).'
	},
	'required-models-file': {
		description: 'A file in the repository with models in the form of `required-models`. If both are given, they make one list.'
	},
	'optional-models': {
		description: 'Models that are reported but never fail the run, in the form of `required-models`. An audit with only this list cannot fail.'
	},
	'find-models': {
		description: 'Find the models that the checked-out repository uses: `required` requires each, `optional` only reports each, `off` reads no file. Needs a checkout before this step.',
		default: 'off'
	},
	'find-in': {
		description: 'Globs that limit what `find-models` reads, one per line; `!` excludes. By default it reads all files that git would track.'
	},
	variables: {
		description: 'Values of the variables that name a model: the expression `toJSON(vars)`. Used for `vars.NAME` and for environment variables that the code reads.'
	},
	probe: {
		description: '`call` makes the smallest real request to each model. `list` only looks for the models on the list: it spends nothing, and being listed is no proof.',
		default: 'call'
	},
	'paid-probes': {
		description: 'Also make requests that cost real money (images, `+web_search`).',
		default: 'false'
	},
	'check-streaming': {
		description: 'Also require a streamed answer. An organization that is not verified can call some models but not stream them.',
		default: 'false'
	},
	organization: {
		description: 'Organization id, sent as `OpenAI-Organization`. Defaults to the environment variable `OPENAI_ORG_ID`, with a warning.'
	},
	project: {
		description: 'Project id, sent as `OpenAI-Project`. Defaults to the environment variable `OPENAI_PROJECT_ID`, with a warning.'
	},
	'base-url': {
		description: 'Address of the API, with its `/v1`. Defaults to the environment variable `OPENAI_BASE_URL`, with a warning, or else to `https://api.openai.com/v1`.'
	},
	headers: {
		description: 'Extra request headers for a gateway, one `Name: value` per line. Secret values are masked.'
	},
	'allow-insecure-http': {
		description: 'Allow plain `http://` to hosts other than this machine. The key then travels unencrypted.',
		default: 'false'
	},
	'timeout-seconds': {
		description: 'How many seconds one request may take, with its body.',
		default: '60'
	},
	'deadline-seconds': {
		description: 'How many seconds the whole run may take. A model without an answer by then is `not_reached`.',
		default: '300'
	},
	'max-retries': {
		description: 'How often a request is repeated after a failure that may pass by itself.',
		default: '3'
	},
	concurrency: {
		description: 'How many models are called at the same time.',
		default: '16'
	},
	'max-probes': {
		description: 'How many models a run may call. If a glob matches more, the run fails and calls no model of the glob.',
		default: '250'
	},
	'fail-on': {
		description: 'What fails the step: `undetermined` (everything that was not proven usable), `unusable` (only a refusal), `change` (only with `tracking-issue`: a loss that is new or has another cause), or `never`.',
		default: 'undetermined'
	},
	'missing-key': {
		description: 'What to do if there is no key, as in runs from forks and of Dependabot: `fail` or `skip`.',
		default: 'fail'
	},
	'min-requests-per-minute': {
		description: 'How many requests a minute your job needs. A model with a lower limit does not meet its requirement.'
	},
	'min-tokens-per-minute': {
		description: 'How many tokens a minute your job needs. A model with a lower limit does not meet its requirement.'
	},
	'shutdown-warning-days': {
		description: 'Warn if a model shuts down within this many days.',
		default: '60'
	},
	'report-path': {
		description: 'Also write the report to this file.'
	},
	'sarif-path': {
		description: 'Also write problems at lines of the code to this file, as SARIF for code scanning. Needs `find-models`.'
	},
	'tracking-issue': {
		description: 'Keep one issue that says what the last scheduled audit found. Needs `permissions: issues: write`.',
		default: 'false'
	},
	'audit-name': {
		description: 'Name of this audit. Each audit of a repository needs its own name and gets its own issue. Defaults to workflow and job; a matrix must set it.'
	},
	'issue-labels': {
		description: 'Labels for a new tracking issue besides `openai-model-access`, one per line or separated by commas.'
	},
	'issue-assignees': {
		description: 'Logins of the people to whom a new tracking issue is assigned, one per line or separated by commas.'
	},
	'github-token': {
		description: 'Used only for the tracking issue.'
	}
};
	}),
	5778:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	y: () => (/* binding */ createTerminalWords)
	});
const NO_MODEL = 'No model to verify: name one or more, as in "gpt-6-luna", or use --required-models-file or --optional-models. See --help.';
function createTerminalWords(options, variables) {
	const named = (whole, name, value) => {
		if (name === 'required-models')
			return 'the models';
		if (!options.includes(name))
			return (Object.hasOwn(variables, name) ? variables[name] : undefined) ?? whole;
		return value === undefined || value === 'true' ? `--${name}` : `--${name} ${value}`;
	};
	return (text) => text
		.replace(/^No model to verify: .*/m, NO_MODEL)
		.replace('The input "api-key" is empty, and so is OPENAI_API_KEY.', 'OPENAI_API_KEY is not set.')
		.replace(/check out the repository before this step(?: \(actions\/checkout\), or|,) /, '')
		.replace(/"required-models", line (\d+): /g, 'Model $1: ')
		.replace(/"([a-z]+(?:-[a-z]+)*)(?:: ([^"\s]+))?"/g, named);
}
	}),
	1518:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	Np: () => (/* binding */ colourPaint),
	bF: () => (/* binding */ renderTerminal),
	pG: () => (/* binding */ plainPaint)
	});
	var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
	var node_util__WEBPACK_IMPORTED_MODULE_0___default =  __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
	var _core_reporting_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4612);
	var _core_reporting_checklist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4186);
	var _calendar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6144);
	var _code_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1006);
	var _fix_it_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9109);
	var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2495);
	var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5933);
const plainPaint = (_, text) => text;
const colourPaint = (style, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text, { validateStream: false });
const RESULT_STYLES = { passed: 'green', failed: 'red', undetermined: 'yellow', skipped: 'cyan' };
const MAX_COLUMN = 48;
const MAX_TERMINAL_MODELS = 20;
function renderTerminal(report, paint, say = (text) => text) {
	const verdict = `${_words_js__WEBPACK_IMPORTED_MODULE_5__/* .RESULT_ICONS */ .D$[report.result]} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictOf */ .Vj)(report)}.`;
	const sections = [
		paint(['bold', RESULT_STYLES[report.result]], verdict),
		renderRequirementLines(report, paint),
		renderCapabilityLines(report, paint),
		(0,_code_table_js__WEBPACK_IMPORTED_MODULE_4__/* .codeLines */ .zo)(report).join('\n'),
		report.warnings
			.map(({ level, message }) => `${level === 'warning' ? '⚠️ ' : 'ℹ️ '} ${say((0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(message))}`)
			.join('\n'),
		...(report.result === 'skipped'
			? []
			: (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .groupsOf */ .c1)(report).map((group) => renderCauseLines(group, report, paint, say))),
		report.fixes.flatMap((fix) => (0,_fix_it_js__WEBPACK_IMPORTED_MODULE_7__/* .fixLines */ .$)(fix, report.generatedAt)).join('\n'),
		renderSupportLines(report),
		[...(0,_calendar_js__WEBPACK_IMPORTED_MODULE_3__/* .calendarLines */ .av)(report), (0,_calendar_js__WEBPACK_IMPORTED_MODULE_3__/* .calledLine */ .Qo)(report) ?? []].flat().map(_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN).join('\n'),
		renderChecklistLines(report, paint, say),
		paint('dim', footerOf(report))
	];
	return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function renderRequirementLines({ requirements, checks }, paint) {
	const width = Math.min(MAX_COLUMN, Math.max(...requirements.map(({ text }) => text.length)));
	return requirements
		.map((one) => `${_words_js__WEBPACK_IMPORTED_MODULE_5__/* .REQUIREMENT_ICONS */ .BW[one.status]} ${paint('bold', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(one.text).padEnd(width))}  ${requirementStanding(one, checks, paint)}`)
		.join('\n');
}
function renderCapabilityLines({ checks }, paint) {
	return checks
		.filter(({ capabilities }) => capabilities.length > 0)
		.map(({ model, capabilities }) => {
		const shown = capabilities.map(({ name, status, cause }) => `${_words_js__WEBPACK_IMPORTED_MODULE_5__/* .STATUS_ICONS */ .I[status]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(name)}${cause === null ? '' : paint('dim', ` ${cause}`)}`);
		return `  ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(model)}: ${shown.join('  ')}`;
	})
		.join('\n');
}
function requirementStanding(one, checks, paint) {
	const optional = one.level === 'optional' ? paint('dim', ' (optional)') : '';
	if (one.status !== 'met')
		return `${one.cause === null ? 'not known' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .causeInfo */ .i6)(one.cause).title} ${paint('dim', `(${one.cause})`)}`}${optional}`;
	const check = checks.find(({ model }) => model === one.selected);
	const name = one.selected !== null && one.selected !== one.text ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(one.selected)}, ` : '';
	const how = one.proof === 'listed' ? 'on the list, not called' : `answered on ${check?.endpoint ?? '?'}`;
	const took = check?.latencyMs == null ? '' : ` in ${check.latencyMs} ms`;
	const shutdown = check?.shutdownDate ? `, shuts down ${check.shutdownDate}` : '';
	return `${name}${how}${paint('dim', `${took}${shutdown}`)}${optional}`;
}
function renderCauseLines({ cause, checks, concernsListOnly }, report, paint, say) {
	const { title, meaning } = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .causeInfo */ .i6)(cause);
	const { steps, links } = (0,_core_reporting_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)(cause, checks, report, 'terminal');
	const concerned = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .alike */ .nO)(checks.slice(0, MAX_TERMINAL_MODELS)).map((same) => {
		const { hint = null, message = null, attempts = 0 } = same[0] ?? {};
		return [
			`   ${same.map(({ model }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(model)).join(', ')}${hint === null ? '' : `: ${say((0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(hint))}`}`,
			...(message ? [paint('dim', `     ${attempts === 0 ? say((0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(message)) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(message)}`)] : [])
		];
	});
	const more = checks.length > MAX_TERMINAL_MODELS ? [`   … and ${checks.length - MAX_TERMINAL_MODELS} more`] : [];
	return [
		`${paint('bold', title)} ${paint('dim', `(${cause})`)}`,
		` ${say(meaning)} Who can fix it: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .actorsOf */ .SD)(cause)}.`,
		...(concernsListOnly ? [` ${_words_js__WEBPACK_IMPORTED_MODULE_5__/* .LIST_ONLY */ .uO}`] : []),
		...concerned.flat(),
		...more,
		...steps.map((step, index) => ` ${index + 1}. ${say((0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(step))}`),
		...links.map(({ url }) => paint('cyan', `    ${url}`))
	].join('\n');
}
function renderSupportLines(report) {
	const ids = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .traceable */ .SF)(report).map(({ model, requestId }) => `\n  ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(`${requestId} ${model}`)}`);
	if (ids.length === 0)
		return '';
	const { generatedAt, apiHost } = report;
	return `Still stuck? Send support these request ids, the time ${generatedAt} and the host ${apiHost}, never the key:${ids.join('')}`;
}
function renderChecklistLines(report, paint, say) {
	const lines = (0,_core_reporting_checklist_js__WEBPACK_IMPORTED_MODULE_2__/* .checklistOf */ .W)(report).map(({ text, done, reason }) => {
		const box = done === true ? paint('green', '[x]') : done === null ? '➖ ' : paint('red', '[ ]');
		return `${box} ${text}${reason === null ? '' : paint('dim', ` — ${say((0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(reason))}`)}`;
	});
	return lines.join('\n');
}
function footerOf(report) {
	return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .requestsInWords */ .pA)(report, report.apiHost)} in ${(report.durationMs / 1000).toFixed(1)} s, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .costInWords */ .M7)(report)}`;
}
	}),
	4475:
	((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
	c: () => (/* binding */ renderWorkflow)
	});
	var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5104);
const CHECKOUT = `      - uses: actions/checkout@v7
        with:
          persist-credentials: false
`;
const indented = (text, spaces) => text.replace(/^/gm, ' '.repeat(spaces));
const secret = (name) => `\${{ secrets.${name} }}`;
function renderWorkflow(inputs, secrets) {
	const { 'required-models': models = '', ...others } = inputs;
	const isKeyless = Boolean(inputs['identity-provider-id']);
	const findsModels = ![undefined, '', 'off'].includes(inputs['find-models']);
	const readsFiles = findsModels || Boolean(inputs['required-models-file']);
	const settings = Object.entries({ ...(isKeyless ? {} : { 'api-key': 'a secret' }), ...others })
		.filter(([, value]) => value !== '')
		.map(([name, value]) => `${name}: ${secrets[name] ? secret(secrets[name]) : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .renderJson */ .h)(value)}`);
	const lines = [...(models === '' ? [] : ['required-models: |', indented(models, 2)]), ...settings];
	const permissions = [
		...(readsFiles
			? [`contents: read # to check out ${findsModels ? 'the code that uses the models' : 'the file of models'}`]
			: []),
		...(isKeyless ? ['id-token: write # to exchange for access'] : [])
	];
	return `name: OpenAI model access
on:
  push:
    branches: [main]
  schedule:
    - cron: '17 5 * * *'
  workflow_dispatch:
permissions:${permissions.length === 0 ? ' {}' : permissions.map((line) => `\n  ${line}`).join('')}
jobs:
  openai-model-access:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${readsFiles ? CHECKOUT : ''}      - uses: openai-model-access/openai-model-access@v1
        with:
${indented(lines.join('\n'), 10)}
`;
}
	})
};
