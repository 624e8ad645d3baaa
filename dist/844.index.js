export const id = 844;
export const ids = [844];
export const modules = {

/***/ 6844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listPrice: () => (/* binding */ listPrice)
/* harmony export */ });
/* harmony import */ var _pydantic_genai_prices__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2294);

const DATED_SNAPSHOT = /-(\d{4}-\d{2}-\d{2}|\d{8}|\d{4})$/;
const listPrice = (model, usage) => {
    const undated = model.replace(DATED_SNAPSHOT, '');
    return exactPrice(model, usage) ?? (undated === model ? null : exactPrice(undated, usage));
};
const exactPrice = (model, { inputTokens, outputTokens }) => {
    const usage = { input_tokens: inputTokens ?? 0, output_tokens: outputTokens ?? 0 };
    const price = (0,_pydantic_genai_prices__WEBPACK_IMPORTED_MODULE_0__/* .calcPrice */ .jh)(usage, model, { providerId: 'openai' });
    if (!price || !(price.model.id === model || names(price.model.match, model)))
        return null;
    return price.total_price > 0 ? price.total_price : null;
};
function names(match, model) {
    if ('equals' in match)
        return match.equals === model;
    return 'or' in match && match.or.some((option) => names(option, model));
}


/***/ })

};
