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


function createRunner(env, later, clean) {
    keepFromThrowing();
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const ownFolders = [workspace, env.RUNNER_TEMP ?? ''];
    const inWorkspace = (path) => (0,external_node_path_.resolve)(workspace, path);
    const { core, loadCore } = coreLater(later);
    const safe = (text) => withoutCommands(clean(text));
    const say = (command) => void core.then(command);
    return {
        env,
        workspace,
        readFile(path) {
            if (path !== env.GITHUB_EVENT_PATH)
                assertWithin(inWorkspace(path), ownFolders);
            return (0,external_node_fs_.readFileSync)(inWorkspace(path), 'utf8');
        },
        writeFile(path, text) {
            const file = inWorkspace(path);
            assertWithin(file, ownFolders);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
            (0,external_node_fs_.writeFileSync)(file, text);
            return file;
        },
        mask: (secrets) => secrets.forEach(addMask),
        getIdToken: async (audience) => (await loadCore()).getIDToken(audience),
        info: (line) => say(({ info }) => info(safe(line))),
        annotate: (level, title, message, at = {}) => say(({ error, warning, notice }) => ({ error, warning, notice })[level](safe(message), { title, ...at })),
        group: (title) => say(({ startGroup }) => startGroup(title)),
        endGroup: () => say(({ endGroup }) => endGroup()),
        setOutput: async (name, value) => (await loadCore()).setOutput(name, value),
        async writeSummary(markdown) {
            const { summary } = await loadCore();
            if (env.GITHUB_STEP_SUMMARY)
                await summary.addRaw(markdown).write();
        },
        failStep: (message) => void loadCore().then(({ setFailed }) => setFailed(safe(message))),
        cancelled: cancellation()
    };
}
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
function keepFromThrowing() {
    const { stdout, stderr } = process;
    stderr.on('error', () => undefined);
    stdout.once('error', (error) => {
        stdout.on('error', () => undefined);
        stderr.write(`::error::The log cannot be written (${error.message}). Outputs and summary are not affected.\n`);
    });
}
function addMask(secret) {
    const data = secret.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    process.stdout.write(`::add-mask::${data}\n`);
}
function withoutCommands(text) {
    return text.replace(/^([^\S\r\n]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
function coreLater(later) {
    const { promise: core, resolve } = Promise.withResolvers();
    const loadCore = later(() => {
        resolve(Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421)));
        return core;
    });
    return { core, loadCore };
}
function cancellation() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => controller.abort(signal));
    return controller.signal;
}

// EXTERNAL MODULE: ./src/core/credential/redact.ts + 2 modules
var redact = __webpack_require__(3135);
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var inputs_secrets = __webpack_require__(3332);
// EXTERNAL MODULE: ./src/main.ts + 40 modules
var main = __webpack_require__(6775);
// EXTERNAL MODULE: ./src/render/log.ts
var log = __webpack_require__(7986);
// EXTERNAL MODULE: ./src/run/later.ts
var later = __webpack_require__(1623);
;// CONCATENATED MODULE: ./src/action.ts







function runAction(opened) {
    const secrets = (0,redact/* createSecrets */.gE)((0,inputs_secrets/* secretsIn */.V)(process.env));
    const runner = createRunner(process.env, later/* later */.N, secrets.remove);
    const publishing = (0,later/* later */.N)(() => Promise.all(/* import() */[__webpack_require__.e(536), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 9331)));
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
