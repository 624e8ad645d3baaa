export const id = 581;
export const ids = [581];
export const modules = {

/***/ 9054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createTerminal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_1__);
/** A person's terminal: results on standard output, a live line on standard error, nothing else anywhere. */


/** The terminal that this process was started in: what it may print, read and write, and when it was interrupted. */
function createTerminal() {
    const { stdout, stderr } = process;
    const isLive = stderr.isTTY === true;
    const clear = () => {
        if (!isLive)
            return;
        (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.clearLine)(stderr, 0);
        (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.cursorTo)(stderr, 0);
    };
    // A reader that has seen enough, such as head, is no failure.
    stdout.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => controller.abort(signal));
    return {
        readFile: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'),
        writeFile: (path, text) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text),
        print: (text) => void stdout.write(text),
        printError(text) {
            clear();
            stderr.write(text);
        },
        /** Replaces the line that says what is going on; nothing where nobody is watching. */
        showLive(text) {
            if (!isLive)
                return;
            clear();
            stderr.write(text.slice(0, Math.max(0, (stderr.columns ?? 80) - 1)));
        },
        clearLive: clear,
        /** NO_COLOR and FORCE_COLOR count, see https://no-color.org */
        hasColours: stdout.hasColors?.() === true || Boolean(process.env.FORCE_COLOR),
        cancelled: controller.signal
    };
}


/***/ }),

/***/ 5581:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _adapters_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9054);
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2258);
/* harmony import */ var _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4966);
/* harmony import */ var _core_requirements_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6958);
/* harmony import */ var _core_verification_verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2938);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3678);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1001);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5661);
/* harmony import */ var _render_help_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(646);
/* harmony import */ var _render_log_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7986);
/* harmony import */ var _render_markdown_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8496);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1518);
/* harmony import */ var _render_workflow_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4475);
/** The terminal's entry: the same verification for a person at a prompt. */















const EXIT_FAILED = 1;
const EXIT_WRONG_USAGE = 2;
const terminal = (0,_adapters_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .createTerminal */ .P)();
await run(process.argv.slice(2));
async function run(args) {
    try {
        const { values, positionals } = parse(args);
        if (values.help)
            return terminal.print((0,_render_help_js__WEBPACK_IMPORTED_MODULE_10__/* .renderHelp */ .W)(_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .TERMINAL_INPUTS */ .hD));
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('.env'))
            process.loadEnvFile('.env');
        const given = Object.entries(values).filter((entry) => _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUT_NAMES */ .Qh.includes(entry[0]));
        const inputs = {
            'required-models': positionals.join('\n'),
            ...Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
        };
        if (values['print-workflow']) {
            (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .Ko)(asVariables(inputs), terminal.readFile);
            return terminal.print((0,_render_workflow_js__WEBPACK_IMPORTED_MODULE_13__/* .renderWorkflow */ .c)(inputs));
        }
        await verify(inputs, values.json === true);
    }
    catch (error) {
        fail(error);
    }
}
async function verify(inputs, isJson) {
    terminal.showLive('Verifying …');
    await (0,_main_js__WEBPACK_IMPORTED_MODULE_9__/* .main */ .i)({
        ...terminal,
        env: { ...process.env, ...asVariables({ 'admin-api-key': process.env.OPENAI_ADMIN_KEY ?? '', ...inputs }) },
        // Nothing here is read by anyone but the person at the terminal: there is nothing to mask it in.
        mask: () => undefined,
        onCheck: (check) => terminal.showLive((0,_render_log_js__WEBPACK_IMPORTED_MODULE_11__/* .renderCheckLine */ .N)(check)),
        onRetry: (notice) => terminal.showLive((0,_render_log_js__WEBPACK_IMPORTED_MODULE_11__/* .renderRetryLine */ .b)(notice)),
        async publish(report, { failOn, reportPath }) {
            terminal.clearLive();
            const paint = terminal.hasColours ? _render_terminal_js__WEBPACK_IMPORTED_MODULE_12__/* .colourPaint */ .Np : _render_terminal_js__WEBPACK_IMPORTED_MODULE_12__/* .plainPaint */ .pG;
            terminal.print(isJson ? `${JSON.stringify(report, null, 2)}\n` : (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_12__/* .renderTerminal */ .bF)(report, paint));
            if (report.key.status === 'missing')
                terminal.printError('\nThe key is read from OPENAI_API_KEY, in the environment or in a file .env in this folder.\n');
            if (reportPath)
                terminal.writeFile(reportPath, `${JSON.stringify(report, null, 2)}\n`);
            if (terminal.cancelled.aborted || (0,_core_verification_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .failsRun */ .FR)(report, failOn))
                process.exitCode = EXIT_FAILED;
        },
        fail
    });
}
function asVariables(inputs) {
    return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [(0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .variableOf */ .Qn)(name), value]));
}
function parse(args) {
    const option = (name) => [name, { type: (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .traitsOf */ .JC)(name).isFlag ? 'boolean' : 'string' }];
    const own = ['help', 'json', 'print-workflow'].map((name) => [name, { type: 'boolean' }]);
    const options = Object.fromEntries([..._inputs_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .TERMINAL_INPUTS */ .hD.map(option), ...own]);
    for (const arg of args) {
        const name = /^--([^=]+)/.exec(arg)?.[1];
        if (name === undefined || name in options)
            continue;
        const nearest = (0,_core_requirements_suggest_js__WEBPACK_IMPORTED_MODULE_5__/* .closest */ .k)(name, Object.keys(options));
        throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`Unknown option --${name}${nearest ? `: did you mean --${nearest}?` : '. See --help.'}`);
    }
    return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: [...args], options, allowPositionals: true });
}
function fail(error) {
    // A key in the wrong place would be quoted as a wrong option.
    const { redact } = (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .createSecrets */ .gE)((0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_8__/* .secretsIn */ .V)(process.env));
    const isUsage = error instanceof _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz || error.code?.startsWith('ERR_PARSE_ARGS');
    terminal.printError(`${visible(redact(String(error.message ?? error)))}\n`);
    process.exitCode = isUsage ? EXIT_WRONG_USAGE : EXIT_FAILED;
}
/** What was typed or read may hold characters that move the cursor or turn the reading direction. */
function visible(text) {
    return text.split('\n').map(_render_markdown_js__WEBPACK_IMPORTED_MODULE_14__/* .oneLine */ .TN).join('\n');
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checklistOf)
/* harmony export */ });
/* harmony import */ var _diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6750);
/** The access checklist, ticked from what was measured: a reason beside every open box. */

const DONE = { done: true, reason: null };
const unknown = (reason) => ({ done: null, reason });
const open = (reason) => ({ done: false, reason });
const done = (reason) => ({ done: true, reason });
const RULES = [
    {
        text: 'The key is saved as a secret and present',
        judge: ({ key }) => {
            if (key.kind === 'workload-identity')
                return key.status === 'missing'
                    ? open('GitHub gave no identity token')
                    : done("none is needed: GitHub's identity token takes its place");
            return key.status === 'missing' ? open('no key reached this step') : DONE;
        }
    },
    {
        text: 'The key is active',
        judge: ({ key }) => {
            if (key.status === 'accepted')
                return { done: true, reason: aboutKey(key) };
            return key.status === 'undetermined' ? unknown('the API did not say') : open(key.cause ?? 'no key');
        }
    },
    {
        text: 'Organization and project match the key',
        judge: (report) => leftOpen(report, 'account')
    },
    {
        text: 'Credit and quota are available',
        judge: (report) => leftOpen(report, 'money')
    },
    { text: 'Every required model is on the list', judge: judgeListed },
    { text: 'A test call succeeded for every required model', judge: judgeCalled },
    {
        text: 'Rate limits were read',
        judge: ({ checks }) => {
            const low = checks.filter(({ cause }) => isAnswered(cause)).map(({ model }) => model);
            if (low.length > 0)
                return done(`too low for this job: ${low.join(', ')}`);
            return checks.some(({ rateLimits }) => rateLimits) ? DONE : unknown('no answer named them');
        }
    },
    {
        text: 'No required model is about to shut down',
        judge: ({ listing, warnings }) => {
            const near = warnings.filter(({ kind }) => kind === 'shutdown').map(({ model }) => model);
            if (near.length > 0)
                return open(`nearing its shutdown: ${near.join(', ')}`);
            return listing.status === 'ok' ? DONE : unknown('the list, which names the dates, was not read');
        }
    },
    { text: 'Nothing is left to ask support', judge: judgeSupport }
];
/** The checklist of the summary: nine points, each done, open with a reason, or not known. */
function checklistOf(report) {
    return RULES.map(({ text, judge }) => ({ text, ...judge(report) }));
}
/** "212 days old, owned by a service account": what an admin key told of it, or null. */
function aboutKey({ kind, ageDays, owner }) {
    if (kind === 'workload-identity')
        return 'a short-lived token, in exchange for an identity token';
    const age = ageDays === null ? [] : [`${ageDays} ${ageDays === 1 ? 'day' : 'days'} old`];
    const whose = owner === null ? [] : [`owned by a ${owner === 'person' ? 'person' : 'service account'}`];
    const facts = [...age, ...whose];
    return facts.length === 0 ? null : facts.join(', ');
}
/** Ticked where a call went through, open where one of these causes stopped it, else not known. */
function leftOpen({ checks, listing }, box) {
    const found = [...checks.map(({ cause }) => cause), listing.cause].find((cause) => cause !== null && (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .traitsOf */ .JC)(cause).related.box === box);
    if (found)
        return open(found);
    return checks.some(answered) ? DONE : unknown('no call got that far');
}
/** Did the model answer although the check ended so? */
const isAnswered = (cause) => cause !== null && (0,_diagnosis_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .traitsOf */ .JC)(cause).shows.model === 'answered';
/** Limits that are too low for the job refuse a model that did answer. */
const answered = ({ status, cause, attempts }) => status === 'usable' || (isAnswered(cause) && attempts > 0);
function judgeListed({ listing, requirements, checks }) {
    if (listing.status !== 'ok')
        return unknown(listing.cause ?? 'the list was not read');
    const isListed = (model) => checks.some((check) => check.model === model && check.listed !== false);
    const required = requirements.filter(({ level }) => level === 'required');
    const missing = required.filter(({ models, status }) => status !== 'met' && !models.some(isListed));
    const unlisted = required.filter(({ models }) => models.length > 0 && !models.some(isListed));
    const names = [...new Set([...missing, ...unlisted])].map(({ text }) => text);
    return names.length === 0 ? DONE : open(`not on the list: ${names.join(', ')}`);
}
function judgeCalled({ requirements }) {
    const required = requirements.filter(({ level }) => level === 'required');
    // Limits that are too low are found by a call that went through.
    const unmet = required.filter(({ proof, cause }) => proof !== 'called' && !isAnswered(cause));
    if (unmet.length === 0)
        return required.length === 0 ? unknown('no model is required') : DONE;
    return open(`${unmet.length} of ${required.length} did not: ${unmet.map(({ text, cause }) => `${text} (${cause ?? 'listed only'})`).join(', ')}`);
}
/** What support asks for first is the ids of the requests that were refused. */
function judgeSupport({ checks }) {
    const refused = checks.filter(({ cause }) => cause !== null && !isAnswered(cause));
    if (refused.length === 0)
        return DONE;
    const hasIds = refused.some(({ requestId }) => requestId !== null);
    return open(`still stuck? Send ${hasIds ? 'the request ids that are shown above' : 'the report'}`);
}


/***/ }),

/***/ 9109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fixLines),
/* harmony export */   I: () => (/* binding */ renderFixes)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8496);

const MAX_NAMED = 5;
/** A folded block of Markdown for each request; empty where there is none. */
function renderFixes({ fixes, generatedAt }) {
    return fixes
        .map((fix) => {
        const body = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(warningOf(generatedAt))}\n\n\`\`\`http\n${requestText(fix)}\n\`\`\``;
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(titleOf(fix)), body);
    })
        .join('\n\n');
}
/** The same for a terminal, line by line. */
function fixLines(fix, generatedAt) {
    return [
        `${titleOf(fix)}:`,
        ` ${warningOf(generatedAt)}`,
        ...requestText(fix)
            .split('\n')
            .map((line) => `   ${line}`)
    ];
}
function titleOf({ models }) {
    const more = models.length > MAX_NAMED ? ` and ${models.length - MAX_NAMED} more` : '';
    return `The request with which an owner can allow ${models.slice(0, MAX_NAMED).join(', ')}${more}`;
}
const warningOf = (generatedAt) => `This action never sends it. It needs an admin key that may write, and the id of the project in place of {project_id}. It replaces the project's whole list, as that was at ${generatedAt}.`;
function requestText({ method, path, body }) {
    return `${method} ${path}\nContent-Type: application/json\n\n${asciiJson(body)}`;
}
/** Nothing in it can end the block that it stands in, or be there without being seen: the names come from outside. */
function asciiJson(value) {
    return JSON.stringify(value, null, 2).replace(/[^\x20-\x5f\x61-\x7e\n]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ renderHelp)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5933);
/** What `--help` prints. */

/** The text of --help. */
function renderHelp(options) {
    return `Verifies that an OpenAI API key can call these models, and says why not and who must do what.

Usage: openai-model-access MODEL [MODEL …] [options]

  MODEL             model, model@endpoint, "a || b" (the first usable one), "gpt-6-*" or "!*-pro"

The key comes from OPENAI_API_KEY, in the environment or in a file .env in this folder. OPENAI_ADMIN_KEY, where it is
set, is used to read why a model is refused.

  --json            print the report as JSON
  --print-workflow  print a workflow with these models and settings, and ask nothing
  --help            print this

Inputs of the action that are options, with the same meaning and default (${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .README_URL */ .Xh}#inputs):
${options.map((name) => `  --${name}`).join('\n')}

Exit code: 0 passed or skipped, 1 failed, 2 wrong usage.
`;
}


/***/ }),

/***/ 1518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ colourPaint),
/* harmony export */   bF: () => (/* binding */ renderTerminal),
/* harmony export */   pG: () => (/* binding */ plainPaint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_reporting_checklist_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4186);
/* harmony import */ var _fix_it_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9109);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8496);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5933);
/** The report for a person at a terminal. */





/** For a terminal without colours, or a file. */
const plainPaint = (_, text) => text;
/** For a terminal with colours. */
const colourPaint = (style, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text, { validateStream: false });
const RESULT_STYLES = { passed: 'green', failed: 'red', undetermined: 'yellow', skipped: 'cyan' };
const MAX_COLUMN = 48;
const MAX_MODELS = 20;
/** The report for a person at a prompt. */
function renderTerminal(report, paint) {
    const verdict = `${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .RESULT_ICONS */ .D$[report.result]} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(report)}.`;
    const sections = [
        paint(['bold', RESULT_STYLES[report.result]], verdict),
        renderRequirements(report, paint),
        report.warnings.map(({ level, message }) => `${level === 'warning' ? '⚠️ ' : 'ℹ️ '} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(message)}`).join('\n'),
        ...(report.result === 'skipped' ? [] : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .groupsOf */ .c1)(report).map((group) => renderGroup(group, paint))),
        report.fixes.flatMap((fix) => (0,_fix_it_js__WEBPACK_IMPORTED_MODULE_4__/* .fixLines */ .$)(fix, report.generatedAt)).join('\n'),
        renderSupport(report),
        renderChecklist(report, paint),
        paint('dim', footerOf(report))
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
function renderRequirements({ requirements, checks }, paint) {
    const width = Math.min(MAX_COLUMN, Math.max(...requirements.map(({ text }) => text.length)));
    return requirements
        .map((one) => `${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .REQUIREMENT_ICONS */ .BW[one.status]} ${paint('bold', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(one.text).padEnd(width))}  ${standingOf(one, checks, paint)}`)
        .join('\n');
}
function standingOf(one, checks, paint) {
    const optional = one.level === 'optional' ? paint('dim', ' (optional)') : '';
    if (one.status !== 'met')
        return `${one.cause === null ? 'not known' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .causeInfo */ .i6)(one.cause).title} ${paint('dim', one.cause)}`}${optional}`;
    const check = checks.find(({ model }) => model === one.selected);
    const name = one.selected !== null && one.selected !== one.text ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(one.selected)}, ` : '';
    const how = one.proof === 'listed' ? 'on the list, not called' : `answered on ${check?.endpoint ?? '?'}`;
    const took = check?.latencyMs == null ? '' : ` in ${check.latencyMs} ms`;
    const shutdown = check?.shutdownDate ? `, shuts down ${check.shutdownDate}` : '';
    return `${name}${how}${paint('dim', `${took}${shutdown}`)}${optional}`;
}
function renderGroup({ cause, checks, concernsListOnly }, paint) {
    const { title, meaning, steps, links } = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .causeInfo */ .i6)(cause);
    const concerned = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .alike */ .nO)(checks.slice(0, MAX_MODELS)).map((same) => {
        const { hint = null, message = null } = same[0] ?? {};
        return [
            `   ${same.map(({ model }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(model)).join(', ')}${hint === null ? '' : `: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(hint)}`}`,
            ...(message ? [paint('dim', `     ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(message)}`)] : [])
        ];
    });
    const more = checks.length > MAX_MODELS ? [`   … and ${checks.length - MAX_MODELS} more`] : [];
    return [
        `${paint('bold', title)} ${paint('dim', cause)}`,
        ` ${meaning} Who can do it: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .actorsOf */ .SD)(cause)}.`,
        ...(concernsListOnly ? [` ${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .LIST_ONLY */ .uO}`] : []),
        ...concerned.flat(),
        ...more,
        ...steps.map((step, index) => ` ${index + 1}. ${step}`),
        ...links.map(({ url }) => paint('cyan', `    ${url}`))
    ].join('\n');
}
/** What support asks for first. */
function renderSupport(report) {
    const ids = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .traceable */ .SF)(report).map(({ model, requestId }) => `\n  ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`${requestId} ${model}`)}`);
    if (ids.length === 0)
        return '';
    const { generatedAt, apiHost } = report;
    return `Still stuck? Send support these request ids, the time ${generatedAt} and the host ${apiHost}, never the key:${ids.join('')}`;
}
function renderChecklist(report, paint) {
    const lines = (0,_core_reporting_checklist_js__WEBPACK_IMPORTED_MODULE_1__/* .checklistOf */ .W)(report).map(({ text, done, reason }) => {
        const box = done === true ? paint('green', '[x]') : done === null ? '[?]' : paint('red', '[ ]');
        return `${box} ${text}${reason === null ? '' : paint('dim', ` — ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(reason)}`)}`;
    });
    return lines.join('\n');
}
function footerOf(report) {
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(report.requests, 'request')} to ${report.apiHost} in ${(report.durationMs / 1000).toFixed(1)} s, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .costInWords */ .M7)(report)}`;
}


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ renderWorkflow)
/* harmony export */ });
/** A workflow that can be pasted, with the models and settings of a command line. */
/** Inputs that hold secrets: a workflow names the secret, never what is in it. */
const SECRETS = {
    'api-key': 'OPENAI_API_KEY',
    'admin-api-key': 'OPENAI_ADMIN_KEY',
    headers: 'OPENAI_HEADERS'
};
const indented = (text, spaces) => text.replace(/^/gm, ' '.repeat(spaces));
const secret = (name) => `\${{ secrets.${name} }}`;
/** @param inputs action inputs, as strings; empty ones are left out */
function renderWorkflow(inputs) {
    const { 'required-models': models = '', ...others } = inputs;
    const isKeyless = Boolean(inputs['identity-provider-id']);
    const readsFile = Boolean(inputs['required-models-file']);
    const settings = Object.entries({ ...(isKeyless ? {} : { 'api-key': 'a secret' }), ...others })
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}: ${SECRETS[name] ? secret(SECRETS[name]) : JSON.stringify(value)}`);
    const lines = [...(models === '' ? [] : ['required-models: |', indented(models, 2)]), ...settings];
    const permissions = [
        ...(readsFile ? ['contents: read # to check out the file of models'] : []),
        ...(isKeyless ? ['id-token: write # to exchange for access'] : [])
    ];
    return `name: OpenAI model access
on:
  push:
    branches: [main]
  schedule:
    - cron: '17 5 * * *'
permissions:${permissions.length === 0 ? ' {}' : permissions.map((line) => `\n  ${line}`).join('')}
jobs:
  openai-model-access:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${readsFile ? '      - uses: actions/checkout@v7\n' : ''}      - uses: openai-model-access/openai-model-access@v1
        with:
${indented(lines.join('\n'), 10)}
`;
}


/***/ })

};
