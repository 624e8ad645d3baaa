export const id = 488;
export const ids = [488];
export const modules = {

/***/ 3214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ capabilityNameOf),
/* harmony export */   AL: () => (/* binding */ CAPABILITY_NAMES),
/* harmony export */   Eo: () => (/* binding */ withRoom),
/* harmony export */   Yz: () => (/* binding */ capabilityRequest),
/* harmony export */   cL: () => (/* binding */ capabilityText),
/* harmony export */   qi: () => (/* binding */ capabilitySpec),
/* harmony export */   rT: () => (/* binding */ takesCapabilities)
/* harmony export */ });
/* harmony import */ var _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5017);
/* harmony import */ var _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4470);
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(696);
/* harmony import */ var _token_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8997);




const SHORT_ANSWER_TOKENS = 128;
const ROOM_TO_THINK = 1_000;
const TOKEN_COSTS = '$0.0001 gpt-6-luna, $0.007 gpt-6-astra; if asked twice $0.0006 and $0.06 at most';
const FEW_TOKENS_COST = 'as much as the probe of the model';
const CAPABILITIES = {
    stream: {
        value: null,
        placeholder: null,
        tokens: null,
        changes: { responses: () => ({ stream: true }), chat: () => ({ stream: true }) },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.stream,
        named: /\bstream/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'the request that the model answered, as a stream',
        proof: 'a stream that ends well; on chat, its events must hold pieces (`delta`) and not a whole answer',
        costs: FEW_TOKENS_COST
    },
    tools: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: () => ({
                ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_PROMPT */ .aV.responses,
                tools: [
                    { type: 'function', name: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING_TOOL */ .ev, description: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_DESCRIPTION */ .US, parameters: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING */ .rq, strict: true }
                ],
                tool_choice: 'required'
            }),
            chat: () => ({
                ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_PROMPT */ .aV.chat,
                tools: [
                    {
                        type: 'function',
                        function: { name: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING_TOOL */ .ev, description: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL_DESCRIPTION */ .US, parameters: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .READING */ .rq, strict: true }
                    }
                ],
                tool_choice: 'required'
            })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.tools,
        named: /\btools?\b|tool[_ ]|function[_ ]call|\bfunctions?\b/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'one sentence and one function that must be called',
        proof: 'a call of this function with arguments that fit its schema',
        costs: TOKEN_COSTS
    },
    json_schema: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: () => ({
                ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_PROMPT */ .$z.responses,
                text: { format: { type: 'json_schema', name: 'fruit', schema: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .FRUIT */ .bR, strict: true } }
            }),
            chat: () => ({
                ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_PROMPT */ .$z.chat,
                response_format: { type: 'json_schema', json_schema: { name: 'fruit', schema: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .FRUIT */ .bR, strict: true } }
            })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.json_schema,
        named: /json[_ -]?schema|response[_ ]?format|text\.format|\bstructured|\bgrammar|json mode|'text'|"text"/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'a request for the word "apple", and a strict schema that does not allow it',
        proof: 'JSON that fits the schema; only constrained decoding gives it',
        costs: TOKEN_COSTS
    },
    image: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: (_, random) => ({
                input: (0,_capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .chatMessages */ .p$)([
                    { type: 'input_text', text: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .PICTURE_PROMPT */ .c9 },
                    { type: 'input_image', image_url: (0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .pictureOf */ .C)(random).url, detail: 'low' }
                ])
            }),
            chat: (_, random) => ({
                messages: (0,_capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .chatMessages */ .p$)([
                    { type: 'text', text: _capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .PICTURE_PROMPT */ .c9 },
                    { type: 'image_url', image_url: { url: (0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .pictureOf */ .C)(random).url, detail: 'low' } }
                ])
            })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.image,
        named: /image|vision|visual|multi-?modal|modalit|mmproj|picture|content type|content part/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'a picture of 64 × 64 pixels, four squares in colours drawn for this request, and a question about them',
        proof: 'the right colours in the right order',
        costs: `${TOKEN_COSTS}, and the picture's tokens`
    },
    reasoning: {
        value: 'high',
        placeholder: 'LEVEL',
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: (effort) => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .RIDDLE */ .hj.responses, reasoning: { effort } }),
            chat: (reasoning_effort) => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .RIDDLE */ .hj.chat, reasoning_effort })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.reasoning,
        named: /reasoning|effort|thinking/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'a small sum, to be thought about with this effort',
        proof: "OpenAI's Response repeats the effort; on chat and on other servers, the answer shows thinking or counts it (for `none`: counts none)",
        costs: TOKEN_COSTS
    },
    reasoning_summary: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: { responses: () => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .RIDDLE */ .hj.responses, reasoning: { summary: 'auto' } }), chat: null },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.reasoning_summary,
        named: /summar|\breasoning\b/i,
        paid: false,
        isListPriced: true,
        switch: 'An owner of the organization can verify it in the settings. Until then, leave reasoning summaries out.',
        sends: 'a small sum, and a request for a summary of the thinking',
        proof: "a summary, or the repeated setting in OpenAI's answer",
        costs: TOKEN_COSTS
    },
    logprobs: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: () => ({ include: ['message.output_text.logprobs'] }),
            chat: () => ({ logprobs: true })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.logprobs,
        named: /log[_ ]?prob|\binclude\b/i,
        paid: false,
        isListPriced: true,
        switch: null,
        sends: 'the word "ping", and a request for log probabilities',
        proof: 'log probabilities beside the text',
        costs: TOKEN_COSTS
    },
    service_tier: {
        value: 'priority',
        placeholder: 'NAME',
        tokens: null,
        changes: {
            responses: (service_tier) => ({ service_tier }),
            chat: (service_tier) => ({ service_tier })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.service_tier,
        named: /service[_ ]?tier|\btier\b|\b(flex|priority|scale|fast|ultrafast)\b/i,
        paid: false,
        isListPriced: false,
        switch: "An owner can allow the tier in the project's settings. Some tiers need a contract of the organization.",
        sends: 'the word "ping", for this tier',
        proof: 'the tier that the answer names',
        costs: 'as much as the probe of the model, at the price of the tier'
    },
    web_search: {
        value: null,
        placeholder: null,
        tokens: SHORT_ANSWER_TOKENS,
        changes: {
            responses: () => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .NEWS */ .wI.responses, tools: [{ type: 'web_search' }], tool_choice: 'required' }),
            chat: () => ({ ..._capability_tasks_js__WEBPACK_IMPORTED_MODULE_0__/* .NEWS */ .wI.chat, web_search_options: {} })
        },
        verdict: _capability_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .CAPABILITY_VERDICTS */ .S.web_search,
        named: /web[_ ]?search|hosted tool|\btools?\b/i,
        paid: true,
        isListPriced: false,
        switch: "An owner can allow the hosted tool in the project's settings.",
        sends: 'a question that needs one search, only with "paid-probes: true"',
        proof: 'a search in the answer',
        costs: '$0.01 a search, and the tokens of what it finds'
    }
};
const CAPABILITY_NAMES = Object.keys(CAPABILITIES);
function capabilitySpec(name) {
    return CAPABILITIES[name];
}
function capabilityText({ name, value }) {
    return value === '' ? name : `${name}=${value}`;
}
function capabilityNameOf(text) {
    const name = text.split('=')[0] ?? '';
    return CAPABILITY_NAMES.find((known) => known === name);
}
function takesCapabilities(endpoint) {
    return endpoint === 'responses' || endpoint === 'chat';
}
function capabilityRequest(answered, { name, value }, random) {
    const { changes, tokens } = capabilitySpec(name);
    const change = takesCapabilities(answered.endpoint) ? changes[answered.endpoint] : null;
    if (change === null)
        return null;
    return (0,_token_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .withTokens */ .TK)({ ...answered, body: { ...answered.body, ...change(value, random) } }, tokens);
}
function withRoom(request, { name }) {
    return (0,_token_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .withTokens */ .TK)(request, capabilitySpec(name).tokens === null ? null : ROOM_TO_THINK);
}


/***/ }),

/***/ 5017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ SCHEMA_PROMPT),
/* harmony export */   US: () => (/* binding */ TOOL_DESCRIPTION),
/* harmony export */   aV: () => (/* binding */ TOOL_PROMPT),
/* harmony export */   bR: () => (/* binding */ FRUIT),
/* harmony export */   c9: () => (/* binding */ PICTURE_PROMPT),
/* harmony export */   ev: () => (/* binding */ READING_TOOL),
/* harmony export */   hj: () => (/* binding */ RIDDLE),
/* harmony export */   ok: () => (/* binding */ ALL_COLOURS),
/* harmony export */   p$: () => (/* binding */ chatMessages),
/* harmony export */   rq: () => (/* binding */ READING),
/* harmony export */   wI: () => (/* binding */ NEWS)
/* harmony export */ });
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(696);

const chatMessages = (content) => [{ role: 'user', content }];
const asked = (text) => ({ responses: { input: text }, chat: { messages: chatMessages(text) } });
const READING_TOOL = 'record_reading';
const READING = {
    type: 'object',
    properties: { place: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
    required: ['place', 'unit'],
    additionalProperties: false
};
const TOOL_PROMPT = asked('Record that the thermometer in Oslo shows degrees celsius.');
const TOOL_DESCRIPTION = 'Records where a thermometer is, and its unit.';
const FRUIT = {
    type: 'object',
    properties: { fruit: { type: 'string', enum: ['quince', 'medlar'] } },
    required: ['fruit'],
    additionalProperties: false
};
const SCHEMA_PROMPT = asked('Reply with the single word apple. No JSON, no quotes, nothing else.');
const ALL_COLOURS = _picture_js__WEBPACK_IMPORTED_MODULE_0__/* .COLOURS */ .O.join(', ');
const PICTURE_PROMPT = `The picture is made of four squares. Name their colours in this order: top left, top right, bottom left, bottom right. Answer with four words out of these, and nothing else: ${ALL_COLOURS}.`;
const RIDDLE = asked('What is the sum of the first seven prime numbers, times 13? Answer with the number.');
const NEWS = asked('Search the web for the title of the newest release of Node.js, and name it.');


/***/ }),

/***/ 4470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ CAPABILITY_VERDICTS),
  Q: () => (/* binding */ settingOfTier)
});

// EXTERNAL MODULE: ./src/core/endpoints/capability-tasks.ts
var capability_tasks = __webpack_require__(5017);
;// CONCATENATED MODULE: ./src/core/endpoints/json-schema.ts
function fits(value, schema) {
    if (!isOfType(value, schema.type))
        return false;
    if (schema.enum && !schema.enum.includes(value))
        return false;
    if (schema.const !== undefined && schema.const !== value)
        return false;
    return schema.type !== 'object' || fitsObject(value, schema);
}
function isOfType(value, type) {
    if (type === 'object')
        return value !== null && typeof value === 'object' && !Array.isArray(value);
    return type === 'integer' ? Number.isInteger(value) : typeof value === 'string';
}
function fitsObject(object, schema) {
    const { properties = {}, required = [], additionalProperties } = schema;
    if (!required.every((name) => Object.hasOwn(object, name)))
        return false;
    return Object.entries(object).every(([name, value]) => {
        const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
        return inner === undefined ? additionalProperties !== false : fits(value, inner);
    });
}

// EXTERNAL MODULE: ./src/core/endpoints/picture.ts
var picture = __webpack_require__(696);
// EXTERNAL MODULE: ./src/core/endpoints/text-answer.ts
var text_answer = __webpack_require__(6746);
;// CONCATENATED MODULE: ./src/core/endpoints/capability-verdicts.ts




const quoted = (text) => ((0,text_answer/* isText */.KH)(text) ? JSON.stringify(text.trim().slice(0, 80)) : 'nothing');
const SEES_NOTHING = /(can(no|')t|unable to|not able to|do(n't| not)) (directly )?(see|view|access|process|open|interpret|analy[sz]e)|(no|any|an) (image|picture|photo)\b.{0,40}\b(attached|provided|included|uploaded|shared|visible)|(please|could you) (attach|provide|upload|share)/i;
const THINKS_NOTHING = ['none', 'minimal'];
const SURELY_THINKS = ['medium', 'high', 'xhigh', 'max'];
const asIgnored = (said) => ({ cause: 'capability_ignored', said, isFinal: false });
const asUnproven = (said) => ({ cause: 'not_proven', said, isFinal: false });
const asContradicted = (said) => ({ ...asIgnored(said), isFinal: true });
function streamVerdict({ stream }) {
    if (stream === 'pieces')
        return null;
    return asContradicted(stream === 'none' ? 'The answer came in one piece' : 'The stream holds the whole answer in one piece');
}
function toolVerdict({ body }) {
    const call = (0,text_answer/* callsOf */.p9)(body).find(({ name }) => name === capability_tasks/* READING_TOOL */.ev);
    if (call === undefined)
        return asIgnored(`No call of the function came, but ${quoted((0,text_answer/* textOf */.b6)(body))}`);
    const { arguments: args } = call;
    if (typeof args !== 'string')
        return asIgnored(`The function's arguments are no text: ${quoted(JSON.stringify(args))}`);
    return fits(parsed(args), capability_tasks/* READING */.rq)
        ? null
        : asIgnored(`The function's arguments do not fit its schema: ${quoted(args)}`);
}
function schemaVerdict({ body }) {
    const text = (0,text_answer/* textOf */.b6)(body);
    return fits(parsed(text), capability_tasks/* FRUIT */.bR) ? null : asIgnored(`The answer does not fit the schema: ${quoted(text)}`);
}
function imageVerdict({ body, random }) {
    const text = (0,text_answer/* textOf */.b6)(body);
    if (!(0,text_answer/* isText */.KH)(text))
        return asIgnored('The answer to the picture is empty');
    if (SEES_NOTHING.test(text))
        return asIgnored(`The model says that it sees no picture: ${quoted(text)}`);
    const { colours } = (0,picture/* pictureOf */.C)(random);
    const words = text
        .toLowerCase()
        .replaceAll(capability_tasks/* ALL_COLOURS */.ok, ' ')
        .split(/[^a-z]+/);
    const named = words.filter((word) => picture/* COLOURS */.O.includes(word));
    const isSame = (list) => list.join() === colours.join();
    if (isSame(named.slice(0, colours.length)) || isSame(named.slice(-colours.length)))
        return null;
    const instead = `The picture is ${colours.join(', ')}, and the answer was ${quoted(text)}`;
    return [...named].sort().join() === [...colours].sort().join() ? asUnproven(instead) : asIgnored(instead);
}
function effortVerdict({ body, value, repeatsWhatItUsed }) {
    const { effort } = (0,text_answer/* reasoningOf */.a9)(body);
    if (typeof effort === 'string' && effort !== value)
        return asContradicted(`The answer was given with the effort "${effort}"`);
    if (effort === value && repeatsWhatItUsed)
        return null;
    const tokens = (0,text_answer/* reasoningTokensOf */.YL)(body);
    const isThinking = (tokens ?? 0) > 0 || (0,text_answer/* hasThoughts */.xK)(body);
    if (value === 'none' && isThinking)
        return asContradicted('The answer shows thinking');
    if (isThinking)
        return null;
    if (tokens === null)
        return asUnproven('The answer does not say whether the model thought');
    if (THINKS_NOTHING.includes(value))
        return null;
    const said = 'The answer was given without thinking';
    return SURELY_THINKS.includes(value) && effort !== value ? asIgnored(said) : asUnproven(said);
}
function summaryVerdict({ body, repeatsWhatItUsed }) {
    const { summary } = (0,text_answer/* reasoningOf */.a9)(body);
    const isWritten = (0,text_answer/* itemsOf */.S3)(body).some((item) => (0,text_answer/* objectsIn */.Qv)(item.summary).some(({ text }) => (0,text_answer/* isText */.KH)(text)));
    if (isWritten || ((0,text_answer/* isText */.KH)(summary) && repeatsWhatItUsed))
        return null;
    return (0,text_answer/* isText */.KH)(summary)
        ? asUnproven('The answer repeats the setting, as gateways do for any model, but has no reasoning summary')
        : asIgnored('The answer has no reasoning summary');
}
function logprobsVerdict({ body }) {
    const { logprobs } = (0,text_answer/* choiceOf */.FH)(body);
    const lists = [...(0,text_answer/* contentParts */.oR)(body).map((part) => part.logprobs), logprobs?.content];
    if (lists.flatMap(text_answer/* objectsIn */.Qv).some(({ logprob }) => Number.isFinite(logprob)))
        return null;
    const said = 'The answer has no log probabilities';
    return (0,text_answer/* isText */.KH)((0,text_answer/* textOf */.b6)(body)) ? asContradicted(said) : asIgnored(said);
}
function tierVerdict({ body, value }) {
    const { service_tier: tier } = body;
    if (typeof tier !== 'string' || !(0,text_answer/* isText */.KH)(tier))
        return asContradicted('The answer names no service tier');
    return value === 'auto' || settingOfTier(tier) === settingOfTier(value)
        ? null
        : asContradicted(`The answer was served by the tier "${tier}"`);
}
function settingOfTier(tier) {
    return tier === 'priority' ? 'fast' : tier;
}
function searchVerdict({ body }) {
    const searched = (0,text_answer/* itemsOf */.S3)(body).some(({ type, status }) => type === 'web_search_call' && status !== 'failed');
    const cited = (0,text_answer/* assistantMessage */.GZ)(body).annotations;
    return searched || (Array.isArray(cited) && cited.length > 0) ? null : asIgnored('No search was made');
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const CAPABILITY_VERDICTS = {
    stream: streamVerdict,
    tools: toolVerdict,
    json_schema: schemaVerdict,
    image: imageVerdict,
    reasoning: effortVerdict,
    reasoning_summary: summaryVerdict,
    logprobs: logprobsVerdict,
    service_tier: tierVerdict,
    web_search: searchVerdict
};


/***/ }),

/***/ 2847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hr: () => (/* binding */ ENDPOINTS),
  Wj: () => (/* binding */ PINNABLE),
  th: () => (/* binding */ endpointSpec)
});

// EXTERNAL MODULE: ./src/core/endpoints/verdicts.ts
var verdicts = __webpack_require__(3006);
;// CONCATENATED MODULE: ./src/core/endpoints/wav.ts
const SAMPLE_RATE = 16_000;
const BYTES_PER_SAMPLE = 2;
const HEADER_BYTES = 44;
function oneSecondOfSilence() {
    const dataBytes = SAMPLE_RATE * BYTES_PER_SAMPLE;
    const bytes = new Uint8Array(HEADER_BYTES + dataBytes);
    const view = new DataView(bytes.buffer);
    const text = (offset, value) => bytes.set(new TextEncoder().encode(value), offset);
    text(0, 'RIFF');
    view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
    text(8, 'WAVEfmt ');
    view.setUint32(16, 16, true);
    view.setUint16(20, 1, true);
    view.setUint16(22, 1, true);
    view.setUint32(24, SAMPLE_RATE, true);
    view.setUint32(28, SAMPLE_RATE * BYTES_PER_SAMPLE, true);
    view.setUint16(32, BYTES_PER_SAMPLE, true);
    view.setUint16(34, BYTES_PER_SAMPLE * 8, true);
    text(36, 'data');
    view.setUint32(40, dataBytes, true);
    return bytes;
}

;// CONCATENATED MODULE: ./src/core/endpoints/endpoints.ts


const MIN_OUTPUT_TOKENS = 16;
function unprobed(why, { isShutDown }) {
    return {
        path: null,
        encoding: 'json',
        body: () => ({}),
        file: null,
        verdict: null,
        paid: false,
        streams: false,
        unprobed: `Not called: ${why}.`,
        isShutDown,
        isListPriced: true,
        isLimitedByTokens: false,
        isUnknownToResponses: false,
        modes: [],
        sends: `nothing: ${why}`,
        costs: '–'
    };
}
const messages = (content) => [{ role: 'user', content }];
const imageSize = (model) => (/^gpt-image-[2-9]/.test(model) ? '1024x640' : '1024x1024');
const ENDPOINTS = {
    responses: {
        path: '/responses',
        encoding: 'json',
        body: (model) => ({
            model,
            input: 'ping',
            max_output_tokens: MIN_OUTPUT_TOKENS,
            store: false,
            ...(/deep-research/.test(model) && { tools: [{ type: 'web_search_preview' }] })
        }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.responses,
        paid: false,
        streams: true,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: true,
        isUnknownToResponses: false,
        modes: ['responses'],
        sends: 'the word "ping", at most 16 output tokens, not stored',
        costs: '$0.00001 gpt-6-luna, $0.00002 gpt-5.6-luna, $0.0001 gpt-6.1-terra, $0.0002 gpt-6-sol, $0.0009 gpt-6-astra, $0.003 gpt-5.5-pro'
    },
    chat: {
        path: '/chat/completions',
        encoding: 'json',
        body: (model) => ({ model, messages: messages('ping'), max_completion_tokens: MIN_OUTPUT_TOKENS, store: false }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.chat,
        paid: false,
        streams: true,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: true,
        isUnknownToResponses: false,
        modes: ['chat'],
        sends: 'the word "ping", at most 16 output tokens, not stored',
        costs: 'the same tokens; a search model may also charge for a search'
    },
    'chat-audio': {
        path: '/chat/completions',
        encoding: 'json',
        body: (model) => ({
            model,
            messages: messages('Say a'),
            modalities: ['text', 'audio'],
            audio: { voice: 'alloy', format: 'wav' },
            max_completion_tokens: MIN_OUTPUT_TOKENS,
            store: false
        }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.chat,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: false,
        isLimitedByTokens: true,
        isUnknownToResponses: false,
        modes: [],
        sends: 'the words "Say a", at most 16 output tokens of audio, not stored',
        costs: '$0.001 gpt-audio-1.5'
    },
    completions: {
        path: '/completions',
        encoding: 'json',
        body: (model) => ({ model, prompt: 'a', max_tokens: 1 }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.chat,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: true,
        isUnknownToResponses: false,
        modes: ['completion'],
        sends: 'the letter "a", at most 1 output token',
        costs: 'less than $0.0001'
    },
    embeddings: {
        path: '/embeddings',
        encoding: 'json',
        body: (model) => ({ model, input: 'a' }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.embeddings,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: true,
        isUnknownToResponses: true,
        modes: ['embedding', 'embeddings'],
        sends: 'the letter "a"',
        costs: '$0.00000002 text-embedding-3-small, $0.0000001 text-embedding-3-large'
    },
    moderations: {
        path: '/moderations',
        encoding: 'json',
        body: (model) => ({ model, input: 'a' }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.moderations,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: false,
        isUnknownToResponses: false,
        modes: ['moderation'],
        sends: 'the letter "a"',
        costs: 'free'
    },
    images: {
        path: '/images/generations',
        encoding: 'json',
        body: (model) => ({ model, prompt: 'a plain white square', n: 1, size: imageSize(model), quality: 'low' }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.images,
        paid: true,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: false,
        isUnknownToResponses: true,
        modes: ['image_generation'],
        sends: 'one small picture of low quality, only with "paid-probes: true"',
        costs: '$0.003 to $0.009 gpt-image-2'
    },
    speech: {
        path: '/audio/speech',
        encoding: 'json',
        body: (model) => ({ model, input: 'a', voice: 'alloy', response_format: 'mp3' }),
        file: null,
        verdict: null,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: false,
        isLimitedByTokens: false,
        isUnknownToResponses: false,
        modes: ['audio_speech'],
        sends: 'the letter "a" to be spoken; the audio is not downloaded',
        costs: '$0.0003 gpt-4o-mini-tts'
    },
    transcriptions: {
        path: '/audio/transcriptions',
        encoding: 'multipart',
        body: (model) => ({ model, response_format: 'json' }),
        file: { field: 'file', name: 'probe.wav', bytes: oneSecondOfSilence() },
        verdict: verdicts/* VERDICTS */.bk.transcriptions,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: false,
        isLimitedByTokens: false,
        isUnknownToResponses: false,
        modes: ['audio_transcription'],
        sends: 'one second of silence',
        costs: '$0.0001 gpt-transcribe'
    },
    realtime: {
        path: '/realtime',
        encoding: 'websocket',
        body: () => ({
            type: 'response.create',
            response: {
                output_modalities: ['text'],
                max_output_tokens: 1,
                input: [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'a' }] }]
            }
        }),
        file: null,
        verdict: verdicts/* VERDICTS */.bk.realtime,
        paid: false,
        streams: false,
        unprobed: null,
        isShutDown: false,
        isListPriced: true,
        isLimitedByTokens: false,
        isUnknownToResponses: false,
        modes: [],
        sends: 'the letter "a" in a session, at most 1 output token',
        costs: '$0.0001 gpt-realtime-2.1, $0.00001 gpt-realtime-2.1-mini'
    },
    live: unprobed('a Live session needs an audio connection and is billed by the minute', { isShutDown: false }),
    'realtime-transcription': unprobed('a transcription session needs live audio and is billed by the minute', {
        isShutDown: false
    }),
    'realtime-translation': unprobed('a translation session needs live audio and is billed by the minute', {
        isShutDown: false
    }),
    videos: unprobed("OpenAI's Videos API was shut down on 2026-09-24", { isShutDown: true })
};
const PINNABLE = Object.keys(ENDPOINTS).filter((name) => endpointSpec(name).path !== null);
function endpointSpec(endpoint) {
    return ENDPOINTS[endpoint];
}


/***/ }),

/***/ 696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ pictureOf),
/* harmony export */   O: () => (/* binding */ COLOURS)
/* harmony export */ });
const PALETTE = {
    black: [0, 0, 0],
    blue: [0, 0, 224],
    green: [0, 160, 0],
    red: [224, 0, 0],
    white: [255, 255, 255],
    yellow: [255, 224, 0]
};
const COLOURS = Object.keys(PALETTE);
const EDGE = 64;
const SQUARE_COUNT = 4;
function pictureOf(random) {
    const colours = drawn(random);
    const bytes = png(colours.map((colour) => COLOURS.indexOf(colour)));
    return { url: `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`, colours };
}
function drawn(random) {
    const left = [...COLOURS];
    let rest = Math.floor(random * 6 * 5 * 4 * 3);
    return Array.from({ length: SQUARE_COUNT }, () => {
        const choices = left.length;
        const [colour] = left.splice(rest % choices, 1);
        rest = Math.floor(rest / choices);
        return colour;
    });
}
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_HEADER = [...uint32(EDGE), ...uint32(EDGE), 8, 3, 0, 0, 0];
function png(squares) {
    return [
        ...SIGNATURE,
        ...chunk('IHDR', PNG_HEADER),
        ...chunk('PLTE', Object.values(PALETTE).flat()),
        ...chunk('IDAT', zlib(squares)),
        ...chunk('IEND', [])
    ];
}
function chunk(name, data) {
    const named = [...new TextEncoder().encode(name), ...data];
    return [...uint32(data.length), ...named, ...uint32(crc32(named))];
}
function zlib([a = 0, b = 0, c = 0, d = 0]) {
    const half = (left, right) => `${row(left, right)}${ROW_AGAIN.repeat(EDGE / 2 - 1)}`;
    const plain = (left, right) => [0, ...Array(EDGE / 2).fill(left), ...Array(EDGE / 2).fill(right)];
    const raw = [plain(a, b), plain(c, d)].flatMap((pixels) => Array(EDGE / 2)
        .fill(pixels)
        .flat());
    const bits = `${FIXED_CODE}${half(a, b)}${half(c, d)}${END}`;
    return [0x78, 0x01, ...packedBits(bits), ...uint32(adler32(raw))];
}
const FIXED_CODE = '110';
const PIXEL_AGAIN = `0010000${'00'}${'00000'}`;
const ROW_AGAIN = `0010100${'011'}${'01100'}${'00000'}`;
const END = '0000000';
const literal = (value) => (0x30 + value).toString(2).padStart(8, '0');
const row = (left, right) => `${literal(0)}${literal(left)}${PIXEL_AGAIN}${literal(right)}${PIXEL_AGAIN}`;
function packedBits(bits) {
    const inEights = bits.match(/.{1,8}/g) ?? [];
    return inEights.map((eight) => Number.parseInt([...eight.padEnd(8, '0')].reverse().join(''), 2));
}
function uint32(value) {
    return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}
function crc32(bytes) {
    const step = (crc) => (crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1);
    const all = bytes.reduce((crc, byte) => Array(8)
        .fill(step)
        .reduce((now, next) => next(now), crc ^ byte), ~0);
    return ~all >>> 0;
}
function adler32(bytes) {
    const [a, b] = bytes.reduce(([sum, sums], byte) => [(sum + byte) % 65521, (sums + sum + byte) % 65521], [1, 0]);
    return ((b << 16) | a) >>> 0;
}


/***/ }),

/***/ 6746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ spokenRefusalOf),
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   GZ: () => (/* binding */ assistantMessage),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   Qv: () => (/* binding */ objectsIn),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   YL: () => (/* binding */ reasoningTokensOf),
/* harmony export */   a9: () => (/* binding */ reasoningOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   o7: () => (/* binding */ isCutOff),
/* harmony export */   oR: () => (/* binding */ contentParts),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   s4: () => (/* binding */ isFiltered),
/* harmony export */   xK: () => (/* binding */ hasThoughts)
/* harmony export */ });
function objectsIn(value) {
    return (Array.isArray(value) ? value : []).filter((item) => item !== null && typeof item === 'object');
}
const objectAt = (value) => value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
function itemsOf(body) {
    return objectsIn(body.output);
}
function choiceOf(body) {
    return objectsIn(body.choices)[0] ?? {};
}
function assistantMessage(body) {
    return objectAt(choiceOf(body).message);
}
function contentParts(body) {
    return itemsOf(body).flatMap(({ content }) => objectsIn(content));
}
function textOf(body) {
    const written = contentParts(body)
        .filter(({ type }) => type === 'output_text' || type === 'text')
        .map(({ text }) => text);
    const { content } = assistantMessage(body);
    const said = typeof content === 'string' ? [content] : objectsIn(content).map(({ text }) => text);
    return [...written, ...said].filter((text) => typeof text === 'string').join('');
}
function spokenRefusalOf(body) {
    const parts = [...contentParts(body), ...objectsIn(assistantMessage(body).content), assistantMessage(body)];
    return parts
        .map(({ refusal }) => refusal)
        .filter((text) => typeof text === 'string')
        .join('');
}
function callsOf(body) {
    const items = itemsOf(body).filter(({ type }) => type === 'function_call');
    const { tool_calls, function_call } = assistantMessage(body);
    const chat = [...objectsIn(tool_calls).map((call) => objectAt(call.function)), objectAt(function_call)];
    return [...items, ...chat]
        .map(({ name, arguments: args }) => ({ name, arguments: args }))
        .filter(({ name }) => name !== undefined);
}
function reasoningTokensOf(body) {
    const usage = objectAt(body.usage);
    const details = [usage.output_tokens_details, usage.completion_tokens_details].map(objectAt);
    const counts = details.map(({ reasoning_tokens: count }) => count);
    return counts.find((count) => typeof count === 'number') ?? null;
}
function hasThoughts(body) {
    const { reasoning_content: content, reasoning } = assistantMessage(body);
    return itemsOf(body).some(({ type }) => type === 'reasoning') || [content, reasoning].some(isText);
}
function reasoningOf(body) {
    return objectAt(body.reasoning);
}
function isCutOff(body) {
    const { reason } = objectAt(body.incomplete_details);
    return (body.status === 'incomplete' && reason !== 'content_filter') || choiceOf(body).finish_reason === 'length';
}
function isFiltered(body) {
    const { reason } = objectAt(body.incomplete_details);
    return reason === 'content_filter' || choiceOf(body).finish_reason === 'content_filter';
}
const isText = (value) => typeof value === 'string' && value.trim() !== '';


/***/ }),

/***/ 8997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ tokenLimitOf),
/* harmony export */   TK: () => (/* binding */ withTokens),
/* harmony export */   nT: () => (/* binding */ tokensInWords)
/* harmony export */ });
/* unused harmony export TOKEN_LIMITS */
const TOKEN_LIMITS = ['max_output_tokens', 'max_completion_tokens', 'max_tokens'];
function tokenLimitOf({ body }) {
    const name = TOKEN_LIMITS.find((field) => typeof body[field] === 'number');
    return name === undefined ? null : { name, tokens: body[name] };
}
function withTokens(request, tokens) {
    const limit = tokenLimitOf(request);
    if (limit === null || tokens === null)
        return request;
    return { ...request, body: { ...request.body, [limit.name]: tokens } };
}
function tokensInWords(request) {
    const limit = tokenLimitOf(request);
    return limit === null ? 'its output tokens' : `${limit.tokens} output tokens`;
}


/***/ }),

/***/ 3006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ endedWithError),
/* harmony export */   JI: () => (/* binding */ complaintIn),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   gH: () => (/* binding */ isSound),
/* harmony export */   ic: () => (/* binding */ isSoundType),
/* harmony export */   lq: () => (/* binding */ isFilled),
/* harmony export */   ru: () => (/* binding */ isSpoken)
/* harmony export */ });
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isNonEmptyText = (value) => typeof value === 'string' && value !== '';
const isFilled = (value) => typeof value === 'object' && value !== null ? Object.values(value).some(Boolean) : Boolean(value);
const firstOf = (value) => (Array.isArray(value) ? value[0] : undefined);
const COMPLAINTS = ['error', 'errors', 'detail'];
const STATUS_FIELDS = ['code', 'status', 'status_code', 'statusCode'];
function complaintIn(body) {
    const field = COMPLAINTS.find((name) => isFilled(body[name]));
    if (field !== undefined)
        return `it holds "${field}"`;
    if (body.success === false)
        return 'it says "success": false';
    const status = STATUS_FIELDS.find((name) => /^[45]\d\d$/.test(String(body[name])));
    if (status !== undefined)
        return `it says "${status}": ${String(body[status])}`;
    return isObject(body.base_resp) && isFilled(body.base_resp.status_code) ? 'it holds a failed "base_resp"' : null;
}
const unlessItComplains = (verdict) => (body) => complaintIn(body) ?? verdict(body);
const SAYINGS = ['content', 'reasoning_content', 'reasoning', 'refusal', 'tool_calls', 'function_call', 'audio'];
const OTHER_ROLES = ['user', 'system', 'developer', 'tool', 'error'];
function isMessage(value) {
    if (!isObject(value) || isFilled(value.error) || OTHER_ROLES.includes(value.role))
        return false;
    return isNonEmptyText(value.role) || SAYINGS.some((name) => isFilled(value[name]));
}
function isSpoken(choice) {
    if (!isObject(choice))
        return false;
    return typeof choice.text === 'string' || isMessage(choice.message) || isMessage(choice.delta);
}
function endedWithError(choice) {
    return isObject(choice) && (isFilled(choice.error) || choice.finish_reason === 'error');
}
function ofChat(body) {
    const choice = firstOf(body.choices);
    if (!isObject(choice))
        return 'the answer has no "choices"';
    if (endedWithError(choice))
        return 'its choice ended with an error';
    return isSpoken(choice) ? null : 'its choice holds no message';
}
const FINISHED_EARLY = ['max_output_tokens', 'content_filter', 'max_tokens', 'length'];
function ofResponses({ status, incomplete_details: details, output }) {
    const isFinished = status === 'completed' || (status === 'incomplete' && FINISHED_EARLY.includes(details?.reason));
    if (!isFinished)
        return `the response ended as "${String(status)}"`;
    if ((output === undefined || output === null) && status === 'incomplete')
        return null;
    if (!Array.isArray(output))
        return 'the answer has no "output"';
    return output.every(isItem) ? null : 'its "output" holds something other than items';
}
function isItem(item) {
    if (!isObject(item) || typeof item.type !== 'string' || isFilled(item.error))
        return false;
    return !/error/i.test(item.type) && !(item.type === 'message' && item.status === 'failed');
}
function ofEmbeddings({ data }) {
    const entry = firstOf(data);
    const isEmbedding = isObject(entry) && !isFilled(entry.error) && isVector(entry.embedding);
    return isEmbedding ? null : 'the answer has no "data" with an embedding';
}
function isBase64(value) {
    return /^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(value) && !/^[A-Za-z]+$/.test(value);
}
function isVector(value) {
    if (typeof value === 'string')
        return isBase64(value);
    if (!Array.isArray(value) || value.length === 0)
        return false;
    return value.every((one) => (Array.isArray(one) ? isVector(one) : Number.isFinite(one)));
}
function ofModerations({ results }) {
    const result = firstOf(results);
    const isJudged = isObject(result) &&
        !isFilled(result.error) &&
        (typeof result.flagged === 'boolean' || (isObject(result.categories) && Object.keys(result.categories).length > 0));
    return isJudged ? null : 'the answer has no "results" with a judgement';
}
function ofImages({ data }) {
    const image = firstOf(data);
    const isImage = isObject(image) && !isFilled(image.error) && (isPicture(image.b64_json) || isAddress(image.url));
    return isImage ? null : 'the answer has no "data" with an image';
}
const isPicture = (value) => isNonEmptyText(value) && isBase64(value.replace(/^data:image\/[\w.+-]+;base64,/, '').replace(/\s/g, ''));
const isAddress = (value) => isNonEmptyText(value) && /^(https?:\/\/|\/|data:image\/)/.test(value);
const ofTranscriptions = ({ text }) => (typeof text === 'string' ? null : 'the answer has no "text"');
const SOUND = /^(ID3|RIFF|OggS|fLaC|FORM)|[\x00-\x08\x0e-\x1f\xff\ufffd]/;
const isSoundType = (contentType = '') => /^audio\//i.test(contentType);
const isSound = (beginning) => SOUND.test(beginning);
const VERDICTS = {
    responses: unlessItComplains(ofResponses),
    chat: unlessItComplains(ofChat),
    embeddings: unlessItComplains(ofEmbeddings),
    moderations: unlessItComplains(ofModerations),
    images: unlessItComplains(ofImages),
    transcriptions: unlessItComplains(ofTranscriptions),
    realtime: (body) => {
        const response = (body.response ?? {});
        if (body.type !== 'response.done')
            return `the session ended with "${String(body.type)}"`;
        const complaint = complaintIn(body) ?? complaintIn(response);
        if (complaint !== null)
            return complaint;
        if (response.status === 'completed' || response.status === 'incomplete')
            return null;
        return `the response ended as "${String(response.status)}"`;
    }
};


/***/ }),

/***/ 6861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dz: () => (/* binding */ InputError),
  A_: () => (/* binding */ LEVELS),
  Ak: () => (/* binding */ MAX_MODEL_ID_LENGTH),
  jN: () => (/* binding */ matcher),
  zK: () => (/* binding */ mergeTargets),
  hS: () => (/* binding */ parseModelList),
  hD: () => (/* binding */ targetKey),
  QR: () => (/* binding */ targetsOf)
});

// EXTERNAL MODULE: ./src/core/endpoints/endpoints.ts + 1 modules
var endpoints = __webpack_require__(2847);
// EXTERNAL MODULE: ./src/core/endpoints/capabilities.ts
var capabilities = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/core/requirements/suggest.ts
var suggest = __webpack_require__(6958);
;// CONCATENATED MODULE: ./src/core/requirements/capability-grammar.ts


const VALUE = /^[A-Za-z0-9][\w.-]{0,63}$/;
const KNOWN = `expected one of ${capabilities/* CAPABILITY_NAMES */.AL.map((name) => `+${usageText(name)}`).join(', ')}`;
function usageText(name) {
    const { placeholder } = (0,capabilities/* capabilitySpec */.qi)(name);
    return placeholder === null ? name : `${name}=${placeholder}`;
}
function splitCapabilities(text) {
    const [model = '', ...marks] = ` ${text}`.split(/\s+(?=\+)/);
    return [model.trim(), ...marks.map((mark) => mark.slice(1).trim())];
}
function parseCapabilities(marks, fail) {
    return [...new Set(marks.map((mark) => parseCapability(mark, fail)))];
}
function parseCapability(mark, fail) {
    if (mark === '')
        fail(`has a "+" without a capability after it: ${KNOWN}`);
    if (mark.includes('@'))
        fail('names the endpoint after a capability: write "model@endpoint +capability"');
    if (/\s/.test(mark))
        fail(`has a space after "+${mark.split(/\s/)[0]}": write each capability with a "+" in front`);
    if (mark.includes('+'))
        fail(`has no space between capabilities: write "+${mark.split('+').join(' +')}"`);
    const [given = '', ...rest] = mark.split('=');
    const name = capabilities/* CAPABILITY_NAMES */.AL.find((known) => known === given);
    if (name === undefined) {
        const near = (0,suggest/* closest */.k)(given, capabilities/* CAPABILITY_NAMES */.AL);
        const hint = near === undefined ? '' : `did you mean "+${near}"? `;
        return fail(`names an unknown capability ${JSON.stringify(given)}: ${hint}${KNOWN}`);
    }
    return (0,capabilities/* capabilityText */.cL)({ name, value: parseValue(name, rest.length === 0 ? null : rest.join('='), fail) });
}
function parseValue(name, value, fail) {
    const { value: example } = (0,capabilities/* capabilitySpec */.qi)(name);
    if (example === null) {
        if (value !== null)
            fail(`gives "+${name}" a value, but it takes none: write "+${name}"`);
        return '';
    }
    if (value === null || value === '')
        fail(`gives "+${name}" no value: write for example "+${name}=${example}"`);
    if (!VALUE.test(value ?? ''))
        fail(`gives "+${name}" the value ${JSON.stringify(value)}, which is not a name`);
    return value ?? '';
}
function misplacedCapability(model) {
    const [, name] = /[\s+]([a-z_]+)(?:=\S*)?$/.exec(model) ?? [];
    return capabilities/* CAPABILITY_NAMES */.AL.some((known) => known === name)
        ? `names the capability "${name}" without a space and "+" in front: write "model +${name}"`
        : null;
}

;// CONCATENATED MODULE: ./src/core/requirements/wildcard.ts
function wildcardMatcher(pattern) {
    const [first = '', ...others] = pattern.split('*');
    const last = others.pop();
    if (last === undefined)
        return (text) => text.length === first.length && fitsAt(text, first, 0);
    return (text) => {
        const end = text.length - last.length;
        if (!fitsAt(text, first, 0) || end < first.length || !fitsAt(text, last, end))
            return false;
        let at = first.length;
        for (const piece of others) {
            const found = indexOf(text, piece, at);
            if (found === -1)
                return false;
            at = found + piece.length;
        }
        return at <= end;
    };
}
function indexOf(text, piece, from) {
    if (!piece.includes('?'))
        return text.indexOf(piece, from);
    for (let at = from; at + piece.length <= text.length; at++)
        if (fitsAt(text, piece, at))
            return at;
    return -1;
}
function fitsAt(text, piece, at) {
    if (!piece.includes('?'))
        return text.startsWith(piece, at);
    if (at + piece.length > text.length)
        return false;
    for (let index = 0; index < piece.length; index++)
        if (piece[index] !== '?' && piece[index] !== text[at + index])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./src/core/requirements/requirements.ts



const LEVELS = ['required', 'optional'];
class InputError extends Error {
    name = 'InputError';
}
const MAX_MODEL_ID_LENGTH = 256;
const GLOB_CHARACTERS = /[*?]/;
const MODEL_ID = /^[\w.:/@\-+*?]+$/;
function parseModelList(sources, level) {
    const requirements = new Map();
    const exclusions = new Set();
    for (const source of sources) {
        for (const { text, line } of entriesOf(source)) {
            const fail = (reason) => {
                throw new InputError(`"${source.name}", line ${line}: ${JSON.stringify(text)} ${reason}`);
            };
            if (text.startsWith('!'))
                exclusions.add(parseExclusion(text.slice(1).trim(), fail));
            else {
                const requirement = parseRequirement(text, level, fail);
                requirements.set(requirement.text, requirement);
            }
        }
    }
    return { requirements: [...requirements.values()], exclusions: [...exclusions] };
}
function* entriesOf({ name, text }) {
    const whole = text.replace(/^\uFEFF/, '');
    const array = jsonArrayIn(whole, name);
    if (array)
        return yield* array.map((entry) => ({ text: entry, line: 1 }));
    for (const [index, raw] of whole.split(/\r\n|\r|\n/).entries()) {
        const line = raw.replace(/(^|\s)#.*$/, '');
        for (const entry of jsonArrayIn(line, name) ?? unquoted(line.trim()).split(',')) {
            const trimmed = unquoted(entry.trim());
            if (trimmed)
                yield { text: trimmed, line: index + 1 };
        }
    }
}
function jsonArrayIn(text, name) {
    if (!/^\s*\[[\s\S]*\]\s*$/.test(text))
        return null;
    const values = parseJsonList(text);
    if (!Array.isArray(values))
        return null;
    if (!values.every((value) => typeof value === 'string'))
        throw new InputError(`"${name}": expected a JSON array of names only, as in ["gpt-6-luna", "a || b"]`);
    return values.map((value) => value.trim()).filter((value) => value !== '');
}
function parseJsonList(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function unquoted(text) {
    const [, , inside] = /^(["'`])([^"'`]*)\1$/.exec(text) ?? [];
    return inside === undefined ? text : inside.trim();
}
const EITHER = /(?<!\|)\|(?!\|)|\|{3,}|;|\s(?:or|oder|ou)\s/i;
function eitherMeant(text) {
    if (!EITHER.test(text))
        return null;
    const parts = text.split(/\|+|;|\s(?:or|oder|ou)\s/i).map((part) => unquoted(part.trim()));
    const meant = parts.filter((part) => part !== '');
    return meant.join(' || ');
}
function parseRequirement(text, level, fail) {
    const meant = eitherMeant(text);
    if (meant !== null) {
        const what = /[|;]/.test(text.replaceAll('||', ''))
            ? 'a character that no model id has'
            : 'a space inside a model id';
        const several = `write "${meant}" if one of them is enough, or commas if you need all`;
        fail(`has ${what}: ${meant.includes('||') ? several : `did you mean "${meant}"?`}`);
    }
    const alternatives = text.split('||').map((part) => parseAlternative(unquoted(part.trim()), fail));
    return { text: alternatives.map(textOfAlternative).join(' || '), level, alternatives };
}
function textOfAlternative({ pattern, endpoint, capabilities = [] }) {
    return [endpoint ? `${pattern}@${endpoint}` : pattern, ...capabilities.map((name) => `+${name}`)].join(' ');
}
function parseExclusion(text, fail) {
    const [pattern, ...marks] = splitCapabilities(text);
    if (marks.length > 0)
        fail('excludes models and takes no capabilities: remove the text from "+" on');
    return parsePattern(pattern, fail);
}
function parseAlternative(text, fail) {
    if (text === '')
        fail('has an empty alternative: write a model on both sides of "||"');
    if (text.startsWith('!'))
        fail('excludes inside "||": write "!pattern" on a line of its own');
    const [model, ...marks] = splitCapabilities(text);
    if (model === '')
        fail('names a capability without a model: expected "model +capability"');
    const capabilities = parseCapabilities(marks, fail);
    const at = endpointMark(model);
    const endpoint = at === -1 ? null : model.slice(at + 1).trim();
    const pattern = parsePattern(at === -1 ? model : model.slice(0, at).trim(), fail);
    if (endpoint !== null && !isPinnable(endpoint)) {
        fail(`names an unknown endpoint ${JSON.stringify(endpoint)}: expected one of ${endpoints/* PINNABLE */.Wj.join(', ')}`);
    }
    const isGlob = GLOB_CHARACTERS.test(pattern);
    return { pattern, isGlob, endpoint: endpoint, ...(capabilities.length > 0 && { capabilities }) };
}
function endpointMark(text) {
    const at = text.lastIndexOf('@');
    const beginsName = at <= 0 || text[at - 1] === '/';
    return beginsName || /^\d+$/.test(text.slice(at + 1)) ? -1 : at;
}
function parsePattern(text, fail) {
    if (text === '')
        fail('has no model: expected "model", "model@endpoint", "model +capability", "a || b", "gpt-6-*" or "!*-pro"');
    if (/^[-*]\s/.test(text))
        fail('starts like a list item: write the model alone, without the mark in front');
    const misplaced = misplacedCapability(text);
    if (misplaced !== null)
        fail(misplaced);
    if (/["'`“”‘’„«»]/.test(text))
        fail('has a character that no model id has: write the model without quotation marks');
    if (/\s/.test(text)) {
        const joined = text.toLowerCase().replace(/\s+/g, '-');
        fail(`has a space inside a model id: separate models by commas or line breaks, or write "${joined}" if it is one model`);
    }
    if (text.length > MAX_MODEL_ID_LENGTH)
        fail(`is longer than ${MAX_MODEL_ID_LENGTH} characters`);
    if (!MODEL_ID.test(text))
        fail('has a character that no model id has: expected letters, digits and . : / - _ + * ?');
    return text;
}
function isPinnable(name) {
    return endpoints/* PINNABLE */.Wj.includes(name);
}
const matcher = wildcardMatcher;
function targetsOf(alternative, listed, exclusions) {
    const { pattern, isGlob, endpoint, capabilities } = alternative;
    const asked = { endpoint, ...(capabilities && { capabilities }) };
    if (!isGlob)
        return [{ model: pattern, ...asked }];
    const matches = matcher(pattern);
    const excluded = exclusions.map(matcher);
    return (listed ?? [])
        .filter((model) => matches(model) && !excluded.some((isExcluded) => isExcluded(model)))
        .map((model) => ({ model, ...asked }));
}
function targetKey({ model, endpoint }) {
    return `${model}@${endpoint ?? ''}`;
}
function mergeTargets(targets) {
    const merged = new Map();
    for (const target of targets) {
        const key = targetKey(target);
        const capabilities = [...new Set([...(merged.get(key)?.capabilities ?? []), ...(target.capabilities ?? [])])];
        merged.set(key, capabilities.length === 0 ? target : { ...target, capabilities });
    }
    return [...merged.values()];
}


/***/ }),

/***/ 6958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

const MAX_EDITS = 3;
function closest(given, known) {
    const ranked = known.map((name) => ({ name, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(given, name) })).sort((a, b) => a.edits - b.edits);
    return ranked.find(({ name, edits }) => edits <= Math.min(MAX_EDITS, Math.floor(name.length / 3)))?.name;
}


/***/ }),

/***/ 2938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   FR: () => (/* binding */ failsRun),
/* harmony export */   WY: () => (/* binding */ judgeRequirements),
/* harmony export */   d$: () => (/* binding */ FAIL_ON)
/* harmony export */ });
/* harmony import */ var _requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6861);

const FAIL_ON = ['undetermined', 'unusable', 'change', 'never'];
function judgeRequirements({ requirements, exclusions }, evidence) {
    return requirements.map((requirement) => judgeRequirement(requirement, exclusions, evidence));
}
function judgeRequirement(requirement, exclusions, evidence) {
    const alternatives = requirement.alternatives.map((one) => judgeAlternative(one, exclusions, evidence));
    const met = alternatives.find(({ status }) => status === 'met');
    const deciding = met ?? alternatives.find(({ status }) => status === 'undetermined') ?? alternatives[0];
    return {
        text: requirement.text,
        level: requirement.level,
        status: deciding?.status ?? 'undetermined',
        selected: met?.models[0] ?? null,
        models: [...new Set(alternatives.flatMap(({ models }) => models))],
        proof: met?.proof ?? null,
        cause: deciding?.cause ?? null
    };
}
function judgeAlternative(alternative, exclusions, { checks, listing, isRuledOut }) {
    const listed = alternative.isGlob ? [...(listing.models?.keys() ?? [])] : [];
    const targets = (0,_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsOf */ .QR)(alternative, listed, exclusions);
    const found = targets.map((target) => checks.get((0,_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .targetKey */ .hD)(target))).filter((check) => check !== undefined);
    const models = found.map(({ model }) => model);
    if (found.length === 0)
        return { ...standingOfNoMatch(listing), models };
    const standings = found.map((check) => standingWith(alternative, check, standingOf(check, isRuledOut(check))));
    const worst = standings.find(({ status }) => status === 'unmet') ?? standings.find(({ status }) => status === 'undetermined');
    const weakest = standings.find(({ proof }) => proof === 'listed');
    return { ...(worst ?? weakest ?? standings[0]), models };
}
function standingOf(check, isRuledOut) {
    const { cause, status, listed } = check;
    if (status === 'usable')
        return { status: 'met', proof: 'called', cause: null };
    if (status === 'unusable')
        return { status: 'unmet', proof: null, cause };
    if (isRuledOut && cause === 'not_probed' && listed === true)
        return { status: 'met', proof: 'listed', cause: null };
    if (isRuledOut && cause === 'unlisted')
        return { status: 'unmet', proof: null, cause };
    return { status: 'undetermined', proof: null, cause };
}
function standingWith({ capabilities = [] }, check, standing) {
    if (standing.status !== 'met' || capabilities.length === 0)
        return standing;
    const asked = capabilities.map((name) => check.capabilities.find((one) => one.name === name));
    const lacking = asked.find((one) => one?.status === 'unusable');
    if (lacking)
        return { status: 'unmet', proof: null, cause: lacking.cause };
    if (asked.every((one) => one?.status === 'usable'))
        return standing;
    const open = asked.find((one) => one?.status === 'undetermined');
    return { status: 'undetermined', proof: null, cause: open?.cause ?? 'not_probed' };
}
function standingOfNoMatch(listing) {
    if (listing.status === 'ok' && listing.isComplete)
        return { status: 'unmet', proof: null, cause: 'model_not_found' };
    return { status: 'undetermined', proof: null, cause: listing.cause ?? 'not_probed' };
}
function resultOf(requirements, isKeyRejected) {
    const required = requirements.filter(({ level }) => level === 'required');
    if (isKeyRejected || required.some(({ status }) => status === 'unmet'))
        return 'failed';
    return required.some(({ status }) => status === 'undetermined') ? 'undetermined' : 'passed';
}
function failsRun({ result, requirements }, failOn, isNews = null) {
    if (!requirements.some(({ level }) => level === 'required'))
        return false;
    const isLost = result === 'failed';
    const isOpen = isLost || result === 'undetermined';
    return { undetermined: isOpen, unusable: isLost, change: isOpen && (isNews ?? true), never: false }[failOn];
}


/***/ }),

/***/ 7642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ WRITING_EVENTS),
/* harmony export */   z: () => (/* binding */ readAuditSettings)
/* harmony export */ });
/* harmony import */ var _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6861);

const WRITING_EVENTS = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
const MAX_AUDIT_NAME_LENGTH = 100;
const MAX_LABEL_LENGTH = 50;
function readAuditSettings(env, values) {
    if (!values['tracking-issue']) {
        if (values['fail-on'] === 'change')
            throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('"fail-on: change" needs "tracking-issue: true" in a workflow, because the issue remembers what was lost before. Without it, use undetermined, unusable or never');
        return null;
    }
    const name = values['audit-name'] ?? defaultName(env);
    if (name.length > MAX_AUDIT_NAME_LENGTH)
        throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`"audit-name": expected at most ${MAX_AUDIT_NAME_LENGTH} characters, got ${name.length}`);
    const labels = listOf(values['issue-labels']);
    const long = labels.find((label) => label.length > MAX_LABEL_LENGTH);
    if (long)
        throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`"issue-labels": ${JSON.stringify(long)} is longer than ${MAX_LABEL_LENGTH} characters`);
    const event = env.GITHUB_EVENT_NAME ?? '';
    const repository = env.GITHUB_REPOSITORY ?? '';
    const server = env.GITHUB_SERVER_URL || 'https://github.com';
    const attempt = Number(env.GITHUB_RUN_ATTEMPT) > 1 ? `/attempts/${env.GITHUB_RUN_ATTEMPT}` : '';
    return {
        ...{ name, event, writes: WRITING_EVENTS.includes(event), repository, labels },
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        run: `${server}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ''}${attempt}`,
        token: values['github-token'] ?? '',
        assignees: listOf(values['issue-assignees']).map((login) => login.replace(/^@/, ''))
    };
}
function defaultName(env) {
    const step = /^__.*_(\d+)$/.exec(env.GITHUB_ACTION ?? '')?.[1];
    const parts = [env.GITHUB_WORKFLOW, env.GITHUB_JOB, step].filter((part) => part !== undefined && part !== '');
    return parts.join(' / ').slice(0, MAX_AUDIT_NAME_LENGTH) || 'audit';
}
function listOf(text) {
    const entries = (text ?? '').split(/[,\r\n]/).map((entry) => entry.trim());
    return [...new Set(entries)].filter((entry) => entry !== '');
}


/***/ }),

/***/ 6427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ headerLines),
/* harmony export */   Q: () => (/* binding */ parseHeaders)
/* harmony export */ });
/* harmony import */ var _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6861);

function headerLines(text) {
    return text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => {
        const colon = line.indexOf(':');
        return { name: colon === -1 ? '' : line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() };
    });
}
const HEADER = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\x20-\x7e\t]*)$/;
function parseHeaders(lines) {
    const entries = lines.split(/\r?\n/).flatMap((line, index) => {
        if (line.trim() === '')
            return [];
        const match = HEADER.exec(line.trim());
        if (!match)
            throw new _core_requirements_requirements_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`"headers", line ${index + 1}: expected "Name: value" in plain ASCII`);
        return [[match[1], match[2].trim()]];
    });
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 9488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  INPUTS: () => (/* binding */ INPUTS),
  INPUT_NAMES: () => (/* binding */ INPUT_NAMES),
  INPUT_VARIABLES: () => (/* binding */ INPUT_VARIABLES),
  SECRET_NAMES: () => (/* binding */ SECRET_NAMES),
  TERMINAL_INPUTS: () => (/* binding */ TERMINAL_INPUTS),
  inputTraitsOf: () => (/* binding */ inputTraitsOf),
  isFlag: () => (/* binding */ isFlag),
  isKeyGiven: () => (/* binding */ isKeyGiven),
  readInputs: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/core/endpoints/host.ts
var endpoints_host = __webpack_require__(8958);
// EXTERNAL MODULE: ./src/core/requirements/requirements.ts + 2 modules
var requirements = __webpack_require__(6861);
// EXTERNAL MODULE: ./src/core/requirements/suggest.ts
var suggest = __webpack_require__(6958);
// EXTERNAL MODULE: ./src/core/verification/verdict.ts
var verdict = __webpack_require__(2938);
// EXTERNAL MODULE: ./src/inputs/audit-settings.ts
var audit_settings = __webpack_require__(7642);
// EXTERNAL MODULE: ./src/inputs/environment.ts
var environment = __webpack_require__(8392);
// EXTERNAL MODULE: ./src/inputs/headers.ts
var headers = __webpack_require__(6427);
;// CONCATENATED MODULE: ./src/inputs/identity.ts


function readIdentity(values, env) {
    const { 'identity-provider-id': identityProviderId, 'service-account-id': serviceAccountId, audience } = values;
    if (identityProviderId === undefined && serviceAccountId === undefined) {
        if (values['export-token'])
            throw new requirements/* InputError */.dz('"export-token" needs "identity-provider-id": a key is never given to later steps');
        return null;
    }
    if (identityProviderId === undefined || serviceAccountId === undefined)
        throw new requirements/* InputError */.dz('"identity-provider-id" and "service-account-id" belong together: only one of them is set');
    if (values['api-key'] !== undefined)
        throw new requirements/* InputError */.dz('"api-key" and "identity-provider-id" are both set: remove "api-key" to use no stored key, or the identity inputs to use the key');
    return { identityProviderId, serviceAccountId, audience, isOffered: (0,environment/* isIdentityOffered */.gg)(env) };
}
function ignoredKey(env, identity) {
    if (!identity || !env[environment/* KEY_VARIABLE */.$9]?.trim())
        return [];
    const message = 'The key in the environment variable OPENAI_API_KEY is not used: "identity-provider-id" takes its place';
    return [{ kind: 'setting', level: 'notice', model: null, message }];
}

;// CONCATENATED MODULE: ./src/inputs/model-lists.ts

function readLists(values, readFile) {
    const inline = (name) => values[name] === undefined ? [] : [{ name, text: values[name] }];
    const file = values['required-models-file'];
    const required = (0,requirements/* parseModelList */.hS)([...inline('required-models'), ...(file ? [readModelsFile(file, readFile)] : [])], 'required');
    const optional = (0,requirements/* parseModelList */.hS)(inline('optional-models'), 'optional');
    if (required.requirements.length + optional.requirements.length === 0 && values['find-models'] === 'off') {
        throw new requirements/* InputError */.dz('No model to verify: set "required-models" (one a line or comma-separated), "required-models-file" or "optional-models", or let "find-models" find them');
    }
    if (file && required.requirements.length === 0)
        throw new requirements/* InputError */.dz(`"required-models-file": ${file} names no model`);
    return [required, optional];
}
function readModelsFile(path, readFile) {
    try {
        return { name: path, text: readFile(path) };
    }
    catch (error) {
        const isGone = error.code === 'ENOENT';
        const advice = isGone ? ': check out the repository before this step (actions/checkout), or correct the path' : '';
        throw new requirements/* InputError */.dz(`"required-models-file": cannot read ${JSON.stringify(path)} (${error.message})${advice}`);
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./src/inputs/schemas.ts


const schemas_text = schemas/* string */.YjP().optional();
const choice = (values) => schemas/* enum */.k5n(values, { error: `expected one of ${values.join(', ')}` });
const whole = (min, max) => schemas/* string */.YjP()
    .regex(/^\d+$/, { error: `expected a whole number from ${min} to ${max}`, abort: true })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: `expected a whole number from ${min} to ${max}` });
const flag = choice([...environment/* YES */._Y, ...environment.NO]).transform(environment/* isYes */.AX);
const variableValues = schemas/* string */.YjP()
    .default('{}')
    .transform((value, context) => {
    const parsed = parseObject(value);
    if (parsed !== null)
        return Object.fromEntries(Object.entries(parsed).filter(([, one]) => typeof one === 'string'));
    context.addIssue({ code: 'custom', message: 'expected a JSON object, as the expression toJSON(vars) gives it' });
    return core/* NEVER */.tm;
})
    .pipe(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()));
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/inputs/secretless.ts
function secretlessRun(env, readFile) {
    if (env.GITHUB_ACTOR === 'dependabot[bot]')
        return 'dependabot';
    if (!/^pull_request(_review|_review_comment)?$/.test(env.GITHUB_EVENT_NAME ?? ''))
        return null;
    try {
        const event = JSON.parse(readFile(env.GITHUB_EVENT_PATH ?? ''));
        const from = event.pull_request?.head?.repo;
        const to = event.pull_request?.base?.repo;
        if (from === null)
            return 'fork';
        return from?.fork === true && (from.full_name === undefined || from.full_name !== to?.full_name) ? 'fork' : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/inputs/inputs.ts












const MAX_SECONDS = 3600;
const MAX_PER_MINUTE = 1_000_000_000;
const ANYWHERE = ['job', 'terminal'];
const IN_JOBS = ['job'];
function input(schema, traits) {
    return { schema, traits };
}
const INPUT_TABLE = {
    'api-key': input(schemas_text, { secret: 'whole', variable: environment/* KEY_VARIABLE */.$9, places: IN_JOBS }),
    'identity-provider-id': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    'service-account-id': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    audience: input(schemas/* string */.YjP().default('https://api.openai.com/v1'), { secret: 'no', variable: null, places: IN_JOBS }),
    'export-token': input(flag.default(false), { secret: 'no', variable: null, places: IN_JOBS }),
    'admin-api-key': input(schemas_text, { secret: 'whole', variable: 'OPENAI_ADMIN_KEY', places: IN_JOBS }),
    'max-key-age-days': input(whole(1, 3650).optional(), { secret: 'no', variable: null, places: ANYWHERE }),
    'key-expiry-warning-days': input(whole(0, 3650).default(14), { secret: 'no', variable: null, places: ANYWHERE }),
    'required-models': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    'required-models-file': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
    'optional-models': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
    'find-models': input(choice([...requirements/* LEVELS */.A_, 'off']).default('off'), {
        secret: 'no',
        variable: null,
        places: ANYWHERE
    }),
    'find-in': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
    variables: input(variableValues, { secret: 'no', variable: null, places: ANYWHERE }),
    probe: input(choice(['call', 'list']).default('call'), { secret: 'no', variable: null, places: ANYWHERE }),
    'paid-probes': input(flag.default(false), { secret: 'no', variable: null, places: ANYWHERE }),
    'check-streaming': input(flag.default(false), { secret: 'no', variable: null, places: ANYWHERE }),
    organization: input(schemas_text, { secret: 'no', variable: 'OPENAI_ORG_ID', places: ANYWHERE }),
    project: input(schemas_text, { secret: 'no', variable: 'OPENAI_PROJECT_ID', places: ANYWHERE }),
    'base-url': input(schemas_text, { secret: 'no', variable: environment/* BASE_URL_VARIABLE */.V1, places: ANYWHERE }),
    headers: input(schemas_text, { secret: 'headers', variable: null, places: ANYWHERE }),
    'allow-insecure-http': input(flag.default(false), { secret: 'no', variable: null, places: ANYWHERE }),
    'timeout-seconds': input(whole(1, MAX_SECONDS).default(60), { secret: 'no', variable: null, places: ANYWHERE }),
    'deadline-seconds': input(whole(1, 6 * MAX_SECONDS).default(300), { secret: 'no', variable: null, places: ANYWHERE }),
    'max-retries': input(whole(0, 10).default(3), { secret: 'no', variable: null, places: ANYWHERE }),
    concurrency: input(whole(1, 256).default(environment/* DEFAULT_CONCURRENCY */.WH), { secret: 'no', variable: null, places: ANYWHERE }),
    'max-probes': input(whole(1, 100_000).default(250), { secret: 'no', variable: null, places: ANYWHERE }),
    'fail-on': input(choice(verdict/* FAIL_ON */.d$).default('undetermined'), {
        secret: 'no',
        variable: null,
        places: ANYWHERE
    }),
    'missing-key': input(choice(['fail', 'skip']).default('fail'), { secret: 'no', variable: null, places: ANYWHERE }),
    'min-requests-per-minute': input(whole(1, MAX_PER_MINUTE).optional(), {
        secret: 'no',
        variable: null,
        places: ANYWHERE
    }),
    'min-tokens-per-minute': input(whole(1, MAX_PER_MINUTE).optional(), {
        secret: 'no',
        variable: null,
        places: ANYWHERE
    }),
    'shutdown-warning-days': input(whole(0, 3650).default(60), { secret: 'no', variable: null, places: ANYWHERE }),
    'report-path': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
    'sarif-path': input(schemas_text, { secret: 'no', variable: null, places: ANYWHERE }),
    'tracking-issue': input(flag.default(false), { secret: 'no', variable: null, places: IN_JOBS }),
    'audit-name': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    'issue-labels': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    'issue-assignees': input(schemas_text, { secret: 'no', variable: null, places: IN_JOBS }),
    'github-token': input(schemas_text, { secret: 'whole', variable: null, places: IN_JOBS })
};
const INPUTS = schemas/* strictObject */.rej(Object.fromEntries(Object.entries(INPUT_TABLE).map(([name, { schema }]) => [name, schema])));
function readInputs(env, readFile) {
    const raw = Object.fromEntries(INPUT_NAMES.map((name) => [name, (0,environment/* inputOf */.wg)(env, name)]));
    assertKnownNames(env);
    const parsed = INPUTS.safeParse(raw);
    if (!parsed.success)
        throw new requirements/* InputError */.dz(parsed.error.issues.map((issue) => describe(issue, raw)).join('\n'));
    const values = parsed.data;
    if (values['sarif-path'] !== undefined && values['find-models'] === 'off')
        throw new requirements/* InputError */.dz('"sarif-path" needs "find-models": only a model that is found in the code has a line');
    const settings = fromEnvironment(env, values);
    const identity = readIdentity(values, env);
    return {
        ...camelCased(values),
        ...settings.values,
        apiKey: identity ? '' : (0,environment/* keyIn */.xB)(env),
        identity,
        baseUrl: checkedBaseUrl((0,environment/* baseUrlIn */.eV)(env), values['allow-insecure-http']),
        headers: (0,headers/* parseHeaders */.Q)(values.headers ?? ''),
        lists: readLists(values, readFile),
        warnings: [...settings.warnings, ...ignoredKey(env, identity)],
        secretless: secretlessRun(env, readFile),
        isCi: env.GITHUB_ACTIONS === 'true' || env.CI === 'true',
        audit: (0,audit_settings/* readAuditSettings */.z)(env, values)
    };
}
const INPUT_NAMES = Object.keys(INPUTS.shape);
const inputTraitsOf = (name) => INPUT_TABLE[name].traits;
const isFlag = (name) => INPUT_TABLE[name].schema.safeParse('true').data === true;
const INPUT_VARIABLES = Object.fromEntries(INPUT_NAMES.flatMap((name) => {
    const { variable } = inputTraitsOf(name);
    return variable === null ? [] : [[name, variable]];
}));
const SECRET_NAMES = Object.fromEntries(INPUT_NAMES.filter((name) => inputTraitsOf(name).secret !== 'no').map((name) => [
    name,
    inputTraitsOf(name).variable ?? `OPENAI_${name.replaceAll('-', '_').toUpperCase()}`
]));
const TERMINAL_INPUTS = INPUT_NAMES.filter((name) => inputTraitsOf(name).places.includes('terminal'));
function isKeyGiven(env) {
    return (0,environment/* keyIn */.xB)(env).trim() !== '';
}
function assertKnownNames(env) {
    const known = INPUT_NAMES.map(environment/* variableOf */.Qn);
    for (const name of Object.keys(env)) {
        if (!name.startsWith(environment/* INPUT_PREFIX */.qu) || known.includes(name))
            continue;
        const given = name.slice(environment/* INPUT_PREFIX */.qu.length).toLowerCase();
        const nearest = (0,suggest/* closest */.k)(given, INPUT_NAMES);
        if (nearest)
            throw new requirements/* InputError */.dz(`"${given}" is not an input of this action: did you mean "${nearest}"?`);
    }
}
function describe({ path, message }, raw) {
    const name = String(path[0]);
    return `"${name}": ${message}, got ${JSON.stringify(raw[name] ?? '')}`;
}
function camelCased(values) {
    const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [camel(name), value]));
}
function fromEnvironment(env, values) {
    const take = (input) => {
        const variable = inputTraitsOf(input).variable ?? '';
        const stray = env[variable]?.trim();
        return {
            input,
            variable,
            value: (0,environment/* settingOf */.y7)(env, input, variable),
            isStray: values[input] === undefined && Boolean(stray)
        };
    };
    const taken = [take('base-url'), take('organization'), take('project')];
    const warnings = taken
        .filter(({ isStray }) => isStray)
        .map(({ input, variable }) => {
        const message = `"${input}" is not set; the environment variable ${variable} decides it`;
        return { kind: 'setting', level: 'warning', model: null, message };
    });
    const baseUrl = (0,environment/* baseUrlIn */.eV)(env);
    const host = URL.canParse(baseUrl) ? (0,endpoints_host/* hostKind */.Pz)(baseUrl) : 'other';
    for (const { input, value } of taken)
        assertId(input, value, host);
    const settings = { baseUrl: taken[0].value, organization: taken[1].value, project: taken[2].value };
    return { values: settings, warnings: [...warnings, ...credentialWarnings(env, values.headers ?? '')] };
}
const ID_PREFIXES = { organization: 'org-', project: 'proj_' };
function assertId(input, value, host) {
    if (input === 'base-url' || value === undefined)
        return;
    const prefix = ID_PREFIXES[input];
    if (host === 'openai' ? value.startsWith(prefix) : !/\s/.test(value))
        return;
    throw new requirements/* InputError */.dz(`"${input}": ${JSON.stringify(value)} looks like a name: expected the id, which starts with "${prefix}". You find it in the settings of the ${input}`);
}
function credentialWarnings(env, headers) {
    const warn = (message) => ({ kind: 'setting', level: 'warning', model: null, message });
    return [
        ...(env.OPENAI_CUSTOM_HEADERS?.trim() ? [warn('OPENAI_CUSTOM_HEADERS is ignored: use the input "headers"')] : []),
        ...(/^\s*(authorization|api-key)\s*:/im.test(headers)
            ? [warn('"headers" replaces the credential: the run verifies that credential, not the key')]
            : [])
    ];
}
function checkedBaseUrl(value, allowInsecureHttp) {
    const problem = (0,environment/* findBaseUrlProblem */.jc)(value, allowInsecureHttp);
    if (problem !== null)
        throw new requirements/* InputError */.dz(problem);
    return value.replace(/([^/])\/$/, '$1');
}


/***/ })

};
