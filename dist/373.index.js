export const id = 373;
export const ids = [373];
export const modules = {

/***/ 6373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/adapters/runner.ts
/** The GitHub Actions runner through @actions/core: commands, outputs, the job summary, cancellation. */


/**
 * @param env the runner's environment: paths are relative to its workspace
 * @param clean takes secrets out of every line of the log
 */
function createRunner(env, later, clean) {
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const inWorkspace = (path) => (0,external_node_path_.resolve)(workspace, path);
    const { core, loadCore } = coreLater(later);
    const safe = (text) => withoutCommands(clean(text));
    const say = (command) => void core.then(command);
    return {
        env,
        workspace,
        /** @throws what `fs` throws */
        readFile: (path) => (0,external_node_fs_.readFileSync)(inWorkspace(path), 'utf8'),
        /** Writes the file, its folders included, and gives its absolute path. */
        writeFile(path, text) {
            const file = inWorkspace(path);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
            (0,external_node_fs_.writeFileSync)(file, text);
            return file;
        },
        mask: (secrets) => secrets.forEach(addMask),
        /** @throws an Error where the job may not have one */
        getIdToken: async (audience) => (await loadCore()).getIDToken(audience),
        info: (line) => say(({ info }) => info(safe(line))),
        /** @param at the lines of a file that it stands at; by default it stands at none */
        annotate: (level, title, message, at = {}) => say(({ error, warning, notice }) => ({ error, warning, notice })[level](safe(message), { title, ...at })),
        group: (title) => say(({ startGroup }) => startGroup(title)),
        endGroup: () => say(({ endGroup }) => endGroup()),
        /** @throws an Error where the runner gives no file to write to */
        setOutput: async (name, value) => (await loadCore()).setOutput(name, value),
        /** Appends to the job summary; says so and goes on where the runner gives no file for it. */
        async writeSummary(markdown) {
            const { summary } = await loadCore();
            if (env.GITHUB_STEP_SUMMARY)
                await summary.addRaw(markdown).write();
        },
        /** Fails the step without ending the process. */
        failStep: (message) => void loadCore().then(({ setFailed }) => setFailed(safe(message))),
        cancelled: cancellation()
    };
}
/**
 * Written here, in the form of @actions/core: that takes longer to load than a request to leave, and nothing may come
 * before this. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function addMask(secret) {
    const data = secret.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    process.stdout.write(`::add-mask::${data}\n`);
}
/** The runner takes `::name::` at the start of a line for a command, and its older form `##[name]` anywhere in one. */
function withoutCommands(text) {
    return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
/**
 * @actions/core brings an HTTP client along that takes longer to load than a request to leave. Commands wait for it and
 * come out in their order, the masks first.
 */
function coreLater(later) {
    const { promise: core, resolve } = Promise.withResolvers();
    const loadCore = later(() => {
        resolve(Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421)));
        return core;
    });
    return { core, loadCore };
}
/** Aborted by the signals that the runner sends when a step is cancelled: SIGINT, then SIGTERM, then it kills. */
function cancellation() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => controller.abort(signal));
    return controller.signal;
}

// EXTERNAL MODULE: ./src/core/redact.ts
var redact = __webpack_require__(2258);
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var inputs_secrets = __webpack_require__(1001);
// EXTERNAL MODULE: ./src/main.ts + 42 modules
var main = __webpack_require__(5540);
// EXTERNAL MODULE: ./src/render/log.ts
var log = __webpack_require__(7986);
// EXTERNAL MODULE: ./src/run/later.ts
var later = __webpack_require__(1623);
;// CONCATENATED MODULE: ./src/action.ts
/** A run as a step of a workflow. */







/**
 * Never throws: what goes wrong fails the step.
 *
 * @param opened connections to the API's host, for the first requests
 */
function runAction(opened) {
    const secrets = (0,redact/* createSecrets */.gE)((0,inputs_secrets/* secretsIn */.V)(process.env));
    const runner = createRunner(process.env, later/* later */.N, secrets.remove);
    const publishing = (0,later/* later */.N)(() => Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 9331)));
    return (0,main/* main */.i)({
        ...runner,
        opened,
        secrets,
        onStart: () => runner.group('Verifying OpenAI model access'),
        onCheck: (check) => runner.info((0,log/* renderCheckLines */.mZ)(check)),
        onRetry: (notice) => runner.info((0,log/* renderRetryLine */.bO)(notice)),
        async publish(report, inputs, listed, token) {
            const { publish } = await publishing();
            runner.endGroup();
            await publish(report, inputs, { listed, token, secrets }, runner);
        },
        async fail(error) {
            const { publishFailure } = await publishing();
            runner.endGroup();
            const text = String(error?.message ?? error);
            await publishFailure(error instanceof requirements/* InputError */.dz ? text : `The action itself failed: ${text}`, runner);
        }
    });
}


/***/ })

};
