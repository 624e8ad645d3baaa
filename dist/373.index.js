export const id = 373;
export const ids = [373];
export const modules = {

/***/ 6373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


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
 * @param env the runner's environment; paths are relative to its workspace
 * @param clean removes secrets from every line of the log
 */
function createRunner(env, later, clean) {
    keepFromThrowing();
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const inWorkspace = (path) => (0,external_node_path_.resolve)(workspace, path);
    const { core, loadCore } = coreLater(later);
    const safe = (text) => withoutCommands(clean(text));
    const say = (command) => void core.then(command);
    return {
        env,
        workspace,
        /** @throws the errors of `fs` */
        readFile: (path) => (0,external_node_fs_.readFileSync)(inWorkspace(path), 'utf8'),
        /**
         * Writes the file and its folders, and gives the absolute path.
         * @throws the errors of `fs`, and an Error if the path leads out of both the workspace and the runner's temporary folder
         */
        writeFile(path, text) {
            const file = inWorkspace(path);
            assertWithin(file, [workspace, env.RUNNER_TEMP ?? '']);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
            (0,external_node_fs_.writeFileSync)(file, text);
            return file;
        },
        mask: (secrets) => secrets.forEach(addMask),
        /** @throws an Error if the job may not have a token */
        getIdToken: async (audience) => (await loadCore()).getIDToken(audience),
        info: (line) => say(({ info }) => info(safe(line))),
        /** @param at the place in a file; by default the annotation belongs to no file */
        annotate: (level, title, message, at = {}) => say(({ error, warning, notice }) => ({ error, warning, notice })[level](safe(message), { title, ...at })),
        group: (title) => say(({ startGroup }) => startGroup(title)),
        endGroup: () => say(({ endGroup }) => endGroup()),
        /** @throws an Error if the runner's file cannot be written */
        setOutput: async (name, value) => (await loadCore()).setOutput(name, value),
        /**
         * Appends to the job summary; does nothing if the runner gives no file for it.
         * @throws an Error if the file cannot be written
         */
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
 * A file that a workflow names must stay in the folders of the workflow. Symbolic links are followed, because a pull
 * request may bring one along.
 *
 * @throws an Error if the file is elsewhere
 */
function assertWithin(file, folders) {
    const target = realTarget(file, MAX_SYMLINKS);
    const isInside = (folder) => {
        const way = (0,external_node_path_.relative)(realTarget(folder, MAX_SYMLINKS), target);
        return !(0,external_node_path_.isAbsolute)(way) && way.split(/[\\/]/)[0] !== '..';
    };
    if (!folders.some((folder) => folder !== '' && isInside(folder)))
        throw new Error(`${file} is outside the workspace and the runner's temporary folder`);
}
const MAX_SYMLINKS = 40;
/** Where a path leads. Its last parts may not exist yet, and neither may the target of a link. */
function realTarget(path, linksLeft) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch (error) {
        if (error.code !== 'ENOENT' || linksLeft === 0)
            throw error;
    }
    const parent = (0,external_node_path_.dirname)(path);
    if (parent === path)
        return path;
    const folder = realTarget(parent, linksLeft);
    const inFolder = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path));
    return isLink(inFolder) ? realTarget((0,external_node_path_.resolve)(folder, (0,external_node_fs_.readlinkSync)(inFolder)), linksLeft - 1) : inFolder;
}
function isLink(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
/**
 * A log that is closed or full must not end the run, because outputs and summary are still to come. The runner reads
 * commands from both streams, so the other stream says it, once.
 */
function keepFromThrowing() {
    const { stdout, stderr } = process;
    stderr.on('error', () => undefined);
    stdout.once('error', (error) => {
        stdout.on('error', () => undefined);
        stderr.write(`::error::The log cannot be written (${error.message}). Outputs and summary are not affected.\n`);
    });
}
/**
 * Writes the command in the form of @actions/core. That package takes longer to load than the first request takes to be
 * sent, and nothing may be printed before the masks. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function addMask(secret) {
    const data = secret.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    process.stdout.write(`::add-mask::${data}\n`);
}
/** The runner takes `::name::` at the start of a line as a command, and the older form `##[name]` anywhere in a line. */
function withoutCommands(text) {
    return text.replace(/^([^\S\r\n]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
/**
 * @actions/core includes an HTTP client, which takes longer to load than the first request takes to be sent. So commands
 * wait for the package and are printed in their order, after the masks.
 */
function coreLater(later) {
    const { promise: core, resolve } = Promise.withResolvers();
    const loadCore = later(() => {
        resolve(Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421)));
        return core;
    });
    return { core, loadCore };
}
/** Aborted when the step is cancelled: the runner sends SIGINT, then SIGTERM, then kills the process. */
function cancellation() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => controller.abort(signal));
    return controller.signal;
}

// EXTERNAL MODULE: ./src/core/credential/redact.ts
var redact = __webpack_require__(3920);
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var inputs_secrets = __webpack_require__(1001);
// EXTERNAL MODULE: ./src/main.ts + 48 modules
var main = __webpack_require__(4196);
// EXTERNAL MODULE: ./src/render/log.ts
var log = __webpack_require__(7986);
// EXTERNAL MODULE: ./src/run/later.ts
var later = __webpack_require__(1623);
;// CONCATENATED MODULE: ./src/action.ts
/** The run as a step of a workflow. */







/**
 * Never throws: an error fails the step.
 *
 * @param opened open connections to the API's host, for the first requests
 */
function runAction(opened) {
    const secrets = (0,redact/* createSecrets */.gE)((0,inputs_secrets/* secretsIn */.V)(process.env));
    const runner = createRunner(process.env, later/* later */.N, secrets.remove);
    const publishing = (0,later/* later */.N)(() => Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 9331)));
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
