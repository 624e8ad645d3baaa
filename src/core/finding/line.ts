/** What the line of a place says of it: the words in front of the id and behind it. */
import { type Evidence, isNested, isQuoted, type Place } from './place.ts'

/** Names that a model is given to. */
export const MODEL_KEY =
  /model|deployment|engine|llm|backbone|backend|gpt|embed|whisper|tts|transcri|moderation|completion/i
/** Names that text for people is given to. */
export const TEXT_KEY =
  /(^|[._-])(desc(ription)?|help|placeholder|label|title|tooltip|examples?|hint|notes?|summary|messages?|text|docs?|usage|comment|caption|alt|display_?name|doc_?string|content|prompt|query|question|answer|reason|tagline|subtitle|url|uri|href|src|link)$|(Description|Help|Placeholder|Label|Title|Tooltip|Example|Hint|Message|Caption|DisplayName|Url)$/
const ENTRY_KEY = /^(ids?|name|key|value|slug|code|identifier|alias|type|option|model_?id)$/i
const ENTRY_ID = /^[a-z]+(_id|Id)$/

/** Is it a name that any entry of a list may have, such as `id` or `presetId`? */
export const isEntryKey = (key: string) => ENTRY_KEY.test(key) || ENTRY_ID.test(key)

const TOKENIZER =
  /tiktoken|token(iz|is)er|encoding_?for_?model|get_?encoding|(count|num|clip|trim|truncate)_?tokens|max_?tokens_?(for|of|by|per)|tokens?_?(count|from)|model_?cost|encodingForModel/i
const PRINTED =
  /(^|[^\w.])(print|println|printf|echo|puts|log|console\.\w+|logg(er|ing)\.\w+|warn(ing)?|raise|throw|\w*(Error|Exception)|expect|assert\w*|describe|it|test)\s*\(?\s*(new\s+\w+\(\s*)?[rfbu]{0,2}["'`][^"'`]*$/
const COMPARED_BEFORE =
  /(===?|!==?|~=|=~|<>|\b(in|case|when|is|eq|ne|like|elif)\b|\.?(includes|startsWith|endsWith|starts_with|ends_with|startswith|endswith|equals|equalsIgnoreCase|contains|has|indexOf|search|match|matches|test|HasPrefix|HasSuffix|Contains|EqualFold|start_with\?|end_with\?|include\?|split|replace|removeprefix|removesuffix)!?\s*\()\s*[[({]*\s*(\w+\.)?\\?["'`/^]*$/
/** Go, Elixir and shells name the subject first: `strings.HasPrefix(model, "gpt-4")`, `grep -q 'gpt-4'`. */
const COMPARED_SECOND =
  /(prefix|suffix|contains|equal(s|fold)?|fnmatch|match(es)?|starts?_?with|ends?_?with|includes?)[?!]?\s*\([^()"'`]*,\s*["'`]$|\b(grep|egrep|awk|sed|jq)\s[^|;&()]*["'][\^.*]{0,3}$/i
/** `[ "$MODEL" = "gpt-4" ]`, `test "$MODEL" != gpt-4`, and the `WHERE model = 'gpt-4'` of SQL. */
const COMPARED_BY_ONE_SIGN = /(^|[\s;&|(!])(\[\[?|test)\s[^\];&|]*\s!?==?\s*["']?$|\bwhere\b[^;]*=\s*["']$/i
const COMPARED_AFTER = /^\\?["'`]\s*(===?|!==?|\bin\b|=~)/
const ASSIGNED = /(^|[\s"'`;(,{])([\w.-]*(model|deployment|llm|engine)[\w.-]*)\\?["']?\s*[=:]\s*\\?["'`]?$/i
/** `#[serde(rename = "…")]`, `@SerialName("…")`, `[EnumMember(Value = "…")]`: how a member of an enumeration is written. */
const SPELLING =
  /#\[(serde|strum)\([^\]]*$|@(SerialName|SerializedName|JsonProperty|JsonValue|JsonKey)\([^)]*$|\[(EnumMember|JsonStringEnumMemberName)\([^)\]]*$/
/** `<option value="…">` and the elements that design systems make of it. */
const MENU_ELEMENT = /<(option|[\w.:-]*(Item|Option|Radio|Choice|Tab))\b[^<>]*\bvalue=\{?["'`]$/i
/** Words that stand in front of a literal in code, and behind it; others are those of a sentence. */
const CODE_BEFORE =
  /\b(default|returns?|yield|await|echo|set|export|const|let|var|val|case|when|then|else|elsif|elif|if|unless|in|is|as|or|and|not|like|models?|with|use|from|new)\s+$/i
const CODE_AFTER = /^(if|else|elsif|elif|unless|and|or|not|in|is|as|then|for|do|end|check|collate)$/i

export const isOfTokenizer = ({ before, after }: Place) => TOKENIZER.test(before) || TOKENIZER.test(after.slice(0, 80))

export const isCompared = ({ before, after, file }: Place) =>
  COMPARED_BEFORE.test(before) ||
  COMPARED_SECOND.test(before) ||
  COMPARED_AFTER.test(after) ||
  ((file.kind === 'shell' || file.path.endsWith('.sql')) && COMPARED_BY_ONE_SIGN.test(before))

export const isPrinted = ({ before }: Place) => PRINTED.test(before) && !ASSIGNED.test(before)

export const isSpelling = ({ before }: Place) => SPELLING.test(before) && !/default/i.test(before)

export const isMenuElement = ({ before }: Place) => MENU_ELEMENT.test(before)

/** A literal in quotes, or a bare value where the kind of file has bare values. */
export function isWholeValue(place: Place): boolean {
  const { before, after, file } = place
  if (isQuoted(place)) return !isNested(place) || ASSIGNED.test(before)
  if (file.kind === 'config') return /(^|[:=]\s*|-\s+|[[,]\s*)$/.test(before) && /^\s*(#.*|;.*|[,\]}].*)?$/.test(after)
  if (file.kind === 'shell')
    return /(=|ENV\s+\w+\s+|^\s*[\w.]+\s*[:?]?=\s*)$/.test(before) && /^\s*($|[;&|#\\)])/.test(after)
  if (file.kind === 'markup') return />\s*$/.test(before) && /^\s*<\//.test(after)
  return false
}

/** Words on both sides: `the "gpt-4" model is …`. */
export function isInSentence({ before, after }: Place): boolean {
  const front = before.replace(/\\?["'`]$/, '')
  if (!/[A-Za-z][,;]? $/.test(front) || CODE_BEFORE.test(front)) return false
  const behind = /^\\?["'`][,.;:)]{0,2} ([a-z]{2,})\b/.exec(after)?.[1]
  return behind !== undefined && !CODE_AFTER.test(behind)
}

/** A sentence that explains an option, rather than a command that gives it. */
export function isHelp({ before, key }: Evidence): boolean {
  return /\b(e\.g\.|for example|such as|usage:|help=)/i.test(before) || (key !== null && TEXT_KEY.test(key))
}

/** `"gpt-4": 8192`, `'gpt-4' => …`, `LIMITS["gpt-4"]`, and the heading `[gpt-4]` of an INI file; `a ? "gpt-4" : b` is none. */
export function isTableKey({ before, after, file }: Place): boolean {
  if (/\.(ini|cfg|conf|toml)$/i.test(file.path) && /^\s*\[["'\w.-]*$/.test(before) && /^["']?\]/.test(after))
    return true
  if (/[\w$)]\[["'`]$/.test(before) && /^["'`]\]/.test(after)) return true
  if (!/^\\?["'`]?\]?\s*(:(?!:)|[=-]>)/.test(after)) return false
  return !/\?[^:]*$/.test(before)
}

const MARKUP_SETTING =
  /<[\w:.-]*(model|deployment)[\w:.-]*>\s*$|\b(model|deployment)=["']$|\b(key|name)=["'][\w.:-]*(model|deployment)[\w.:-]*["']\s+value=["']$/i

/** Markup that gives it to a model: an element, an attribute, a named value. */
export const isMarkupSetting = ({ before }: Place) => MARKUP_SETTING.test(before)
