/**
 * Tells whether an answer with status 200 came from a model. Login pages, gateways and proxies also send 200, so neither
 * the status nor a field with the right name is enough.
 */

/** null if the body is usable, else what is wrong with it. */
export type Verdict = string | null
/** A parsed body, or the body of a request. */
export type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value)
const isNonEmptyText = (value: unknown): value is string => typeof value === 'string' && value !== ''
/** Does the value say something? Servers fill fields that they do not use with null, 0, empty texts, lists and objects. */
export const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(Boolean) : Boolean(value)
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined)

/** Fields that say what went wrong, in any answer. */
const COMPLAINTS = ['error', 'errors', 'detail'] as const
/** Fields in which some servers repeat the status. 4xx and 5xx mean a failure, also inside a 200. */
const STATUS_FIELDS = ['code', 'status', 'status_code', 'statusCode'] as const

/** What an answer, or an event of a stream, says is wrong with it; null if it complains about nothing. */
export function complaintIn(body: Json): Verdict {
  const field = COMPLAINTS.find((name) => isFilled(body[name]))
  if (field !== undefined) return `it holds "${field}"`
  if (body.success === false) return 'it says "success": false'
  const status = STATUS_FIELDS.find((name) => /^[45]\d\d$/.test(String(body[name])))
  if (status !== undefined) return `it says "${status}": ${String(body[status])}`
  // MiniMax puts its own status beside the choices.
  return isObject(body.base_resp) && isFilled(body.base_resp.status_code) ? 'it holds a failed "base_resp"' : null
}

/** The verdict of an endpoint, if the body has no complaint. */
const unlessItComplains = (verdict: (body: Json) => Verdict) => (body: Json) => complaintIn(body) ?? verdict(body)

/** The fields in which a model says something, in a message or in a part of one. */
const SAYINGS = ['content', 'reasoning_content', 'reasoning', 'refusal', 'tool_calls', 'function_call', 'audio']
/** Roles that a model never has. A server that only repeats the question answers as the user. */
const OTHER_ROLES: readonly unknown[] = ['user', 'system', 'developer', 'tool', 'error']

function isMessage(value: unknown): boolean {
  if (!isObject(value) || isFilled(value.error) || OTHER_ROLES.includes(value.role)) return false
  return isNonEmptyText(value.role) || SAYINGS.some((name) => isFilled(value[name]))
}

/** Did a model write this choice, or this part of a streamed one? The text may be empty. */
export function isSpoken(choice: unknown): boolean {
  if (!isObject(choice)) return false
  return typeof choice.text === 'string' || isMessage(choice.message) || isMessage(choice.delta)
}

/** Gateways pass on a failure of the provider as a choice that ended with an error. */
export function endedWithError(choice: unknown): boolean {
  return isObject(choice) && (isFilled(choice.error) || choice.finish_reason === 'error')
}

function ofChat(body: Json): Verdict {
  const choice = firstOf(body.choices)
  if (!isObject(choice)) return 'the answer has no "choices"'
  if (endedWithError(choice)) return 'its choice ended with an error'
  return isSpoken(choice) ? null : 'its choice holds no message'
}

/** OpenAI's words, and other servers' words for the first one. */
const FINISHED_EARLY: readonly unknown[] = ['max_output_tokens', 'content_filter', 'max_tokens', 'length']

function ofResponses({ status, incomplete_details: details, output }: Json): Verdict {
  const isFinished =
    status === 'completed' || (status === 'incomplete' && FINISHED_EARLY.includes((details as Json | null)?.reason))
  if (!isFinished) return `the response ended as "${String(status)}"`
  // If the output tokens ran out during the reasoning, the list is empty or missing.
  if ((output === undefined || output === null) && status === 'incomplete') return null
  if (!Array.isArray(output)) return 'the answer has no "output"'
  return output.every(isItem) ? null : 'its "output" holds something other than items'
}

/** Is it a part of an answer? A failed message is not. A failed call of a tool is, because the model goes on. */
function isItem(item: unknown): boolean {
  if (!isObject(item) || typeof item.type !== 'string' || isFilled(item.error)) return false
  return !/error/i.test(item.type) && !(item.type === 'message' && item.status === 'failed')
}

function ofEmbeddings({ data }: Json): Verdict {
  const entry = firstOf(data)
  const isEmbedding = isObject(entry) && !isFilled(entry.error) && isVector(entry.embedding)
  return isEmbedding ? null : 'the answer has no "data" with an embedding'
}

/** A picture has millions of characters, and its beginning tells. */
const MAX_READ = 1_000

/** Bytes in base64, and not a word such as "unavailable". */
function isBase64(value: string): boolean {
  const beginning = value.slice(0, MAX_READ)
  return /^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(beginning) && !/^[A-Za-z]+$/.test(beginning)
}

/** Is it a list of numbers, a list of such lists (one for each token), or numbers in base64? */
function isVector(value: unknown): boolean {
  if (typeof value === 'string') return isBase64(value)
  if (!Array.isArray(value) || value.length === 0) return false
  return value.every((one) => (Array.isArray(one) ? isVector(one) : Number.isFinite(one)))
}

function ofModerations({ results }: Json): Verdict {
  const result = firstOf(results)
  const isJudged =
    isObject(result) &&
    !isFilled(result.error) &&
    (typeof result.flagged === 'boolean' || (isObject(result.categories) && Object.keys(result.categories).length > 0))
  return isJudged ? null : 'the answer has no "results" with a judgement'
}

function ofImages({ data }: Json): Verdict {
  const image = firstOf(data)
  const isImage = isObject(image) && !isFilled(image.error) && (isPicture(image.b64_json) || isAddress(image.url))
  return isImage ? null : 'the answer has no "data" with an image'
}

/** Bytes of a picture in base64. Some servers break the lines, or write a whole `data:` address. */
const isPicture = (value: unknown) => isNonEmptyText(value) && isBase64(beginningOfPicture(value.slice(0, MAX_READ)))
const beginningOfPicture = (text: string) => text.replace(/^data:image\/[\w.+-]{1,40};base64,/, '').replace(/\s/g, '')
const isAddress = (value: unknown) => isNonEmptyText(value) && /^(https?:\/\/|\/|data:image\/)/.test(value)

const ofTranscriptions = ({ text }: Json): Verdict => (typeof text === 'string' ? null : 'the answer has no "text"')

/** Marks at the start of sound files (MP3 with tags, WAV, Ogg, FLAC, AIFF), or bytes that no text holds. */
const SOUND = /^(ID3|RIFF|OggS|fLaC|FORM)|[\x00-\x08\x0e-\x1f\xff\ufffd]/

/** Is it the content type of sound? */
export const isSoundType = (contentType = ''): boolean => /^audio\//i.test(contentType)

/**
 * Does the body hold sound? A login page or an error may also have the content type of sound.
 *
 * @param beginning its first bytes as Latin-1, or its text as UTF-8
 */
export const isSound = (beginning: string): boolean => SOUND.test(beginning)

/** One verdict for each kind of answer. Speech has none, since its answer is audio. */
export const VERDICTS = {
  responses: unlessItComplains(ofResponses),
  chat: unlessItComplains(ofChat),
  embeddings: unlessItComplains(ofEmbeddings),
  moderations: unlessItComplains(ofModerations),
  images: unlessItComplains(ofImages),
  transcriptions: unlessItComplains(ofTranscriptions),
  /** Reads the event that ended a session. */
  realtime: (body: Json): Verdict => {
    const response = (body.response ?? {}) as Json
    if (body.type !== 'response.done') return `the session ended with "${String(body.type)}"`
    const complaint = complaintIn(body) ?? complaintIn(response)
    if (complaint !== null) return complaint
    if (response.status === 'completed' || response.status === 'incomplete') return null
    return `the response ended as "${String(response.status)}"`
  }
} as const
