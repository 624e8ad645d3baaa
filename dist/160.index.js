export const id = 160;
export const ids = [160];
export const modules = {

/***/ 9987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checklistOf)
/* harmony export */ });
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
        judge: (report) => withoutCauses(report, [
            'mismatched_organization',
            'mismatched_project',
            'incorrect_hostname',
            'ip_not_authorized'
        ])
    },
    {
        text: 'Credit and quota are available',
        judge: (report) => withoutCauses(report, ['insufficient_quota', 'spend_limit_exceeded', 'billing_not_active'])
    },
    { text: 'Every required model is on the list', judge: judgeListed },
    { text: 'A test call succeeded for every required model', judge: judgeCalled },
    {
        text: 'Rate limits were read',
        judge: ({ checks }) => {
            const low = checks.filter(({ cause }) => cause === 'limits_too_low').map(({ model }) => model);
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
function withoutCauses({ checks, listing }, causes) {
    const found = [...checks.map(({ cause }) => cause), listing.cause].find((cause) => cause !== null && causes.includes(cause));
    if (found)
        return open(found);
    return checks.some(answered) ? DONE : unknown('no call got that far');
}
/** Limits that are too low for the job refuse a model that did answer. */
const answered = ({ status, cause, attempts }) => status === 'usable' || (cause === 'limits_too_low' && attempts > 0);
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
    const unmet = required.filter(({ proof, cause }) => proof !== 'called' && cause !== 'limits_too_low');
    if (unmet.length === 0)
        return required.length === 0 ? unknown('no model is required') : DONE;
    return open(`${unmet.length} of ${required.length} did not: ${unmet.map(({ text, cause }) => `${text} (${cause ?? 'listed only'})`).join(', ')}`);
}
/** What support asks for first is the ids of the requests that were refused. */
function judgeSupport({ checks }) {
    const refused = checks.filter(({ cause }) => cause !== null && cause !== 'limits_too_low');
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

/***/ 7986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ renderCheckLine),
/* harmony export */   b: () => (/* binding */ renderRetryLine)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8496);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5933);


function renderCheckLine({ model, endpoint, status, cause, latencyMs, attempts, hint }) {
    const took = latencyMs === null ? '' : ` in ${latencyMs} ms`;
    const tries = attempts > 1 ? `, ${attempts} requests` : '';
    const why = cause === null ? '' : `: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .causeInfo */ .i6)(cause).title} (${cause})`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUS_ICONS */ .I[status]} ${model} on ${endpoint}${took}${tries}${why}${hint ? ` ${hint}` : ''}`);
}
function renderRetryLine({ subject, cause, delayMs, attempt }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`↻ ${subject}: ${cause}, attempt ${attempt + 1} in ${(delayMs / 1000).toFixed(1)} s`);
}


/***/ }),

/***/ 8496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $$: () => (/* binding */ bytesOf),
  aY: () => (/* binding */ code),
  Uj: () => (/* binding */ fit),
  TM: () => (/* binding */ folded),
  nf: () => (/* binding */ markdown_link),
  TN: () => (/* binding */ oneLine),
  pj: () => (/* binding */ plain),
  tp: () => (/* binding */ table)
});

;// CONCATENATED MODULE: ./node_modules/markdown-table/index.js
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < mostCellsPerRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          if (size % 2) {
            before = ' '.repeat(size / 2 + 0.5)
            after = ' '.repeat(size / 2 - 0.5)
          } else {
            before = ' '.repeat(size / 2)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (
        settings.delimiterEnd !== false ||
        columnIndex !== mostCellsPerRow - 1
      ) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}

;// CONCATENATED MODULE: ./src/render/markdown.ts
/** Markdown from text that strangers wrote: everything from outside goes through `code` or `plain`. */

/** Characters that change how text is read without being seen: controls, zero-width and direction marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;
const SAFE_IN_BACKTICKS = /^[\w.:/@+\-=,;()'"!?#%&*[\]{}<>~^$ …]+$/u;
const MENTION_REFERENCE_OR_LINK = /&#(64|35);|&#58;(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi;
const MARKDOWN = /[\\`*_{}[\]<>&|~#@$]|:(?=\w|\/\/)/g;
/** One line of visible text: line breaks and tabs become blanks, invisible characters their code point. */
function oneLine(text) {
    return text
        .replace(/[\t\r\n]+/g, ' ')
        .replace(INVISIBLE, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
        .toWellFormed();
}
/** A value as code: no Markdown, no HTML, no mention and no reference can come of it, in a table cell or outside. */
function code(text) {
    const line = oneLine(text);
    if (line.trim() !== '' && line === line.trim() && SAFE_IN_BACKTICKS.test(line))
        return `\`${line}\``;
    return `<code>${entities(line)}</code>`;
}
/** Text as words: nothing in it is Markdown. */
function plain(text) {
    return entities(oneLine(text));
}
/** An empty comment inside keeps GitHub from what it looks for last, in text that is no Markdown any more. */
function entities(text) {
    return text
        .replace(MARKDOWN, (character) => `&#${character.charCodeAt(0)};`)
        .replace(MENTION_REFERENCE_OR_LINK, '$&<!-- -->');
}
function markdown_link(label, url) {
    return `[${plain(label)}](${encodeURI(url).replace(/[()]/g, (character) => (character === '(' ? '%28' : '%29'))})`;
}
/** The first row is the head. Cells are Markdown already. */
function table(rows) {
    // Padding would triple the size of a long table and helps nobody who reads it rendered.
    return markdownTable(rows, { alignDelimiters: false });
}
/** A block that is folded until it is opened. */
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function bytesOf(text) {
    return new TextEncoder().encode(text).length;
}
/**
 * The first text that fits: the same facts with ever less detail, never cut in the middle.
 * @param versions most detailed first; the last one must be small whatever the report holds
 */
function fit(versions, maxSize, sizeOf) {
    let text = '';
    for (const version of versions) {
        text = version();
        if (sizeOf(text) <= maxSize)
            return text;
    }
    return text;
}


/***/ }),

/***/ 5933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ REQUIREMENT_ICONS),
/* harmony export */   D$: () => (/* binding */ RESULT_ICONS),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   I: () => (/* binding */ STATUS_ICONS),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   M7: () => (/* binding */ costInWords),
/* harmony export */   SD: () => (/* binding */ actorsOf),
/* harmony export */   SF: () => (/* binding */ traceable),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   Xh: () => (/* binding */ README_URL),
/* harmony export */   c1: () => (/* binding */ groupsOf),
/* harmony export */   dI: () => (/* binding */ anchorOf),
/* harmony export */   i6: () => (/* binding */ causeInfo),
/* harmony export */   nO: () => (/* binding */ alike),
/* harmony export */   uO: () => (/* binding */ LIST_ONLY)
/* harmony export */ });
/* harmony import */ var _core_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(286);
/** The sentences that every view of a report shares. */

const RESULT_ICONS = { passed: '✅', failed: '❌', undetermined: '⚠️', skipped: '⏭️' };
const STATUS_ICONS = { usable: '✅', unusable: '❌', undetermined: '⚠️' };
const REQUIREMENT_ICONS = { met: '✅', unmet: '❌', undetermined: '⚠️' };
const README_URL = 'https://github.com/openai-model-access/openai-model-access';
function causeInfo(cause) {
    return _core_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .CAUSES */ .h[cause];
}
/** The heading of a cause in the README, as GitHub makes an anchor of it. */
function anchorOf(cause) {
    return causeInfo(cause)
        .title.toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-');
}
/** "an owner of the organization, or the author of the workflow" */
function actorsOf(cause) {
    const { who } = causeInfo(cause);
    const actors = who.map((actor) => _core_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTORS */ .R[actor]).join(', or ');
    return who.every((actor) => actor === 'provider') ? `nobody here, only ${actors}` : actors;
}
function plural(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** One sentence: the answer to "may I deploy?". */
function verdictOf({ result, requirements, key }) {
    const isKeyless = key.kind === 'workload-identity';
    const missing = isKeyless ? 'GitHub gave no identity token' : 'no API key reached this run';
    if (result === 'skipped')
        return `Skipped: ${missing}, so nothing was verified`;
    const required = requirements.filter(({ level }) => level === 'required');
    if (key.status === 'missing')
        return `${isKeyless ? 'GitHub gave no identity token' : 'No API key reached this step'}, so no model can be used`;
    if (key.status === 'rejected')
        return `${isKeyless ? 'This job was not given access' : 'This API key does not work'}, so no model can be used`;
    if (required.length === 0)
        return `${plural(requirements.length, 'optional model')} verified; none is required`;
    const count = (status) => required.filter((one) => one.status === status).length;
    const of = `of ${plural(required.length, 'required model')}`;
    if (result === 'passed')
        return passedVerdict(required);
    const unknown = count('undetermined');
    const open = unknown > 0 ? `${unknown} ${of} could not be determined` : '';
    if (result === 'undetermined')
        return open;
    const unmet = required.filter(({ status }) => status === 'unmet');
    const isOnlyLimited = unmet.every(({ cause }) => cause === 'limits_too_low');
    const how = isOnlyLimited ? 'can be called, but not as often as this job needs' : 'cannot be used with this key';
    return `${unmet.length} ${of} ${how}${unknown > 0 ? `, and ${unknown} could not be determined` : ''}`;
}
function passedVerdict(required) {
    const listed = required.filter(({ proof }) => proof === 'listed').length;
    const all = required.length === 1 ? 'The required model' : `All ${required.length} required models`;
    if (listed === 0)
        return `${all} can be called with this key, from here, right now`;
    return `${all} ${required.length === 1 ? 'is' : 'are'} accounted for, ${listed === required.length ? 'on the list only' : `${listed} of them on the list only`}: not every one was called`;
}
const LIST_ONLY = 'It concerns the list of models only, not the calls: near names, shutdown dates and globs are not known without it.';
/** Checks that did not end well, by cause, the ones that fail the run first. Causes without a check come without one. */
function groupsOf({ checks, key, requirements, listing }) {
    const requiredModels = new Set(requirements.filter(({ level }) => level === 'required').flatMap(({ models }) => models));
    const failing = checks.filter(({ cause }) => cause !== null);
    const ordered = [
        ...failing.filter(({ model }) => requiredModels.has(model)),
        ...failing.filter(({ model }) => !requiredModels.has(model))
    ];
    const unexplained = [
        key.cause,
        ...requirements.filter(({ models }) => models.length === 0).map(({ cause }) => cause),
        listing.cause
    ];
    const causes = [...new Set([...ordered.map(({ cause }) => cause), ...unexplained])].filter((cause) => cause !== null);
    return causes.map((cause) => {
        const concerned = ordered.filter((check) => check.cause === cause);
        const concernsListOnly = concerned.length === 0 && cause === listing.cause && cause !== key.cause;
        return { cause, checks: concerned, concernsListOnly };
    });
}
/** Checks that got the same answer, together: what was said to all of them is said once. */
function alike(checks) {
    return [
        ...Map.groupBy(checks, ({ hint, message, httpStatus }) => JSON.stringify([hint, message, httpStatus])).values()
    ];
}
/** Checks whose answers support can look up, the first ones. */
function traceable({ checks }) {
    const refused = checks.filter(({ cause }) => cause !== null && cause !== 'limits_too_low');
    return refused.filter(({ requestId }) => requestId !== null).slice(0, MAX_TRACES);
}
const MAX_TRACES = 5;
/** What the run cost, in words. */
function costInWords(report) {
    const { usd, isPartial } = costOf(report);
    if (usd !== null)
        return `about ${dollars(usd)}${isPartial ? ' and what has no list price' : ''}`;
    return report.checks.some(({ attempts }) => attempts > 0) ? 'cost not known' : 'no cost';
}
/** Estimated price of the run in US dollars; null where nothing is priced. `isPartial` where some usage has no price. */
function costOf({ checks }) {
    const used = checks.filter(({ usage }) => usage !== null);
    const prices = used.map(({ costUsd }) => costUsd).filter((cost) => cost !== null);
    return {
        usd: prices.length === 0 ? null : prices.reduce((sum, cost) => sum + cost, 0),
        isPartial: prices.length < used.length
    };
}
/** "$0.0000412", never rounded to nothing. */
function dollars(usd) {
    return `$${usd >= 0.01 ? usd.toFixed(2) : Number(usd.toPrecision(2)).toFixed(9).replace(/0+$/, '')}`;
}


/***/ })

};
