/** Evidence in the line of a place: the words before the id and after it, and the name that the value is given to. */
import { type Evidence, isNested, isQuoted, type Place } from './place.ts'

/** Names of settings that take a model. */
const MODEL_KEY = /model|deployment|engine|llm|backbone|backend|gpt|embed|whisper|tts|transcri|moderation|completion/i
/** Names of text that people read. */
const TEXT_KEY =
  /(^|[._-])(desc(ription)?|help|placeholder|label|title|tooltip|examples?|hint|notes?|summary|messages?|text|docs?|usage|comment|caption|alt|display_?name|doc_?string|content|prompt|query|question|answer|reason|tagline|subtitle|url|uri|href|src|link)$|(Description|Help|Placeholder|Label|Title|Tooltip|Example|Hint|Message|Caption|DisplayName|Url)$/
const ENTRY_KEY = /^(ids?|name|key|value|slug|code|identifier|alias|type|option|model_?id)$/i
const ENTRY_ID = /^[a-z]+(_id|Id)$/

type Key = Pick<Evidence, 'key'>

/** Does the name of the setting say that it takes a model? */
export const isModelKey = ({ key }: Key) => key !== null && MODEL_KEY.test(key)

/** Does the name say that people read the text? */
export const isTextKey = ({ key }: Key) => key !== null && TEXT_KEY.test(key)

/** Is it a name that any entry of a list may have, such as `id` or `presetId`? */
export const isEntryKey = (key: string) => ENTRY_KEY.test(key) || ENTRY_ID.test(key)

const TOKENIZER =
  /tiktoken|token(iz|is)er|encoding_?for_?model|get_?encoding|(count|num|clip|trim|truncate)_?tokens|max_?tokens_?(for|of|by|per)|tokens?_?(count|from)|model_?cost|encodingForModel/i

/** Is it given to a tokenizer or a counter of tokens? */
export const isOfTokenizer = ({ before, after }: Place) => TOKENIZER.test(before) || TOKENIZER.test(after.slice(0, 80))

const COMPARED_BEFORE =
  /(===?|!==?|~=|=~|<>|\b(in|case|when|is|eq|ne|like|elif)\b|\.?(includes|startsWith|endsWith|starts_with|ends_with|startswith|endswith|equals|equalsIgnoreCase|contains|has|indexOf|search|match|matches|test|HasPrefix|HasSuffix|Contains|EqualFold|start_with\?|end_with\?|include\?|split|replace|removeprefix|removesuffix)!?\s*\()\s*[[({]*\s*(\w+\.)?\\?["'`/^]*$/
/** Go, Elixir and shells name the subject first: `strings.HasPrefix(model, "gpt-4")`, `grep -q 'gpt-4'`. */
const COMPARED_SECOND =
  /(prefix|suffix|contains|equal(s|fold)?|fnmatch|match(es)?|starts?_?with|ends?_?with|includes?)[?!]?\s*\([^()"'`]*,\s*["'`]$|\b(grep|egrep|awk|sed|jq)\s[^|;&()]*["'][\^.*]{0,3}$/i
/** `[ "$MODEL" = "gpt-4" ]`, `test "$MODEL" != gpt-4`, and the `WHERE model = 'gpt-4'` of SQL. */
const COMPARED_BY_ONE_SIGN = /(^|[\s;&|(!])(\[\[?|test)\s[^\];&|]*\s!?==?\s*["']?$|\bwhere\b[^;]*=\s*["']$/i
const COMPARED_AFTER = /^\\?["'`]\s*(===?|!==?|\bin\b|=~)/

/** Is it compared with something, or searched for? */
export const isCompared = ({ before, after, file }: Place) =>
  COMPARED_BEFORE.test(before) ||
  COMPARED_SECOND.test(before) ||
  COMPARED_AFTER.test(after) ||
  ((file.kind === 'shell' || file.path.endsWith('.sql')) && COMPARED_BY_ONE_SIGN.test(before))

/** `#[serde(rename = "…")]`, `@SerialName("…")`, `[EnumMember(Value = "…")]` */
const SPELLING =
  /#\[(serde|strum)\([^\]]*$|@(SerialName|SerializedName|JsonProperty|JsonValue|JsonKey)\([^)]*$|\[(EnumMember|JsonStringEnumMemberName)\([^)\]]*$/

/** Does it say how a member of an enumeration is written? */
export const isSpelling = ({ before }: Place) => SPELLING.test(before) && !/default/i.test(before)

/** `<option value="…">`, and the elements that design systems make of it. */
const MENU_ELEMENT = /<(option|[\w.:-]*(Item|Option|Radio|Choice|Tab))\b[^<>]*\bvalue=\{?["'`]$/i

/** Is it the value of an element of a menu? */
export const isMenuElement = ({ before }: Place) => MENU_ELEMENT.test(before)

/** The value of a setting that is named after a model, also in a longer text such as a command. */
const ASSIGNED = /(^|[\s"'`;(,{])([\w.-]*(model|deployment|llm|engine)[\w.-]*)\\?["']?\s*[=:]\s*\\?["'`]?$/i

/** Does the text before a literal give it to a setting that is named after a model? */
export const isAssignedToModel = (before: string) => ASSIGNED.test(before)

/** Is it a whole literal in quotes, or a bare value in a kind of file that has bare values? */
export function isWholeValue(place: Place): boolean {
  const { before, after, file } = place
  if (isQuoted(place)) return !isNested(place) || isAssignedToModel(before)
  if (file.kind === 'config') return /(^|[:=]\s*|-\s+|[[,]\s*)$/.test(before) && /^\s*(#.*|;.*|[,\]}].*)?$/.test(after)
  if (file.kind === 'shell')
    return /(=|ENV\s+\w+\s+|^\s*[\w.]+\s*[:?]?=\s*)$/.test(before) && /^\s*($|[;&|#\\)])/.test(after)
  if (file.kind === 'markup') return />\s*$/.test(before) && /^\s*<\//.test(after)
  return false
}

/** Is it a key: `"gpt-4": 8192`, `'gpt-4' => …`, `LIMITS["gpt-4"]`, or the heading `[gpt-4]` of an INI file? */
export function isTableKey({ before, after, file }: Place): boolean {
  if (/\.(ini|cfg|conf|toml)$/i.test(file.path) && /^\s*\[["'\w.-]*$/.test(before) && /^["']?\]/.test(after))
    return true
  if (/[\w$)]\[["'`]$/.test(before) && /^["'`]\]/.test(after)) return true
  // In `a ? "gpt-4" : b` it is a value.
  return /^\\?["'`]?\]?\s*(:(?!:)|[=-]>)/.test(after) && !/\?[^:]*$/.test(before)
}

const MARKUP_SETTING =
  /<[\w:.-]*(model|deployment)[\w:.-]*>\s*$|\b(model|deployment)=["']$|\b(key|name)=["'][\w.:-]*(model|deployment)[\w.:-]*["']\s+value=["']$/i

/** Does markup give it to a model: an element, an attribute, a named value? */
export const isMarkupSetting = ({ before }: Place) => MARKUP_SETTING.test(before)

/** A default in a comment (Kubernetes) or in the tag of a field (Go). */
const MARKED_DEFAULT = /\+kubebuilder:default\s*:?=\s*\\?["'`]?$|`[^`]*\b(default|envDefault|env-default)\s*[:=]\s*"$/

/** Is it a default that a tool reads in a comment or in the tag of a field? */
export const isMarkedDefault = ({ before, after, file }: Place) =>
  file.kind === 'code' && MARKED_DEFAULT.test(before) && /^["'`]?(\s*$|["`\s])/.test(after)

/** A parameter of an API's address. An address of ChatGPT is a page for people. */
const URL_PARAMETER = /(?<!\/\/chat(gpt|\.openai)\.com\/?)[?&](model|deployment|engine)=$/i
/** `…/engines/gpt-4/completions`, `…/deployments/gpt-4/chat/completions` */
const MODEL_IN_ADDRESS = /\/(engines|deployments|models)\/$/
const END_OF_ADDRESS = /^\/(chat|completions|embeddings|images|audio|responses)/

/** Is it in the address of a request? */
export const isInRequestAddress = ({ before, after, prefix }: Place) =>
  URL_PARAMETER.test(before) || (MODEL_IN_ADDRESS.test(prefix) && END_OF_ADDRESS.test(after))

const VARIABLE_DEFAULT = /\$\{\{?[\w.-]+\s*(:-|:=|-|=|:|\|\|)\s*\\?["'`]?$/

/** Is it the default of a variable, as in `${MODEL:-gpt-4o}` or `${{ vars.MODEL || 'gpt-4o' }}`? */
export const isVariableDefault = ({ before, after }: Place) =>
  VARIABLE_DEFAULT.test(before) && /^["'`\s]*\}/.test(after)

const OPTION = /(^|[\s"'`([,])(--?[\w-]*(model|deployment|engine|llm)[\w-]*|-m)(=|\s+|["'`],\s*)\\?["'`]?$/i

/** Is it the value of an option of a command, as in `--model gpt-4o`? */
export const isOptionValue = ({ before, file }: Place) => OPTION.test(before) && file.kind !== 'markup'

const CONDITION = /[^?]\?\s*["'`]$|[^?]\?\s*["'`]?[\w.:/@-]+["'`]?\s*:\s*["'`]$/

/** Is it one side of `a ? "gpt-4o" : "gpt-5"`? */
export const isOneSideOfCondition = ({ before }: Place) => CONDITION.test(before)

const NUMBERS_AFTER = /^\\?["'`]\s*(,?\s*[)\]])?\s*[,:]\s*-?[\d.]+\s*([,}\])*/]|$)/

/** Do numbers follow it, as in `("gpt-4o", 128000)`? */
export const isBeforeNumbers = ({ after, key }: Evidence) => key === null && NUMBERS_AFTER.test(after)

/** Is it a part of a type, as in `"gpt-4o" | "gpt-5"`? */
export const isPartOfType = ({ before, after }: Place) =>
  /(^|[^|])\|\s*["'`]$/.test(before) || /^["'`]\s*\|(?!\|)/.test(after)

/** Does the program add something to it, as in `"gpt-4" + suffix`? */
export const isPutTogether = ({ after }: Place) => /^["'`]\s*(\+|\.\.|<>|\.\s)\s*[\w$(]/.test(after)
