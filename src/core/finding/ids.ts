/** What an id of a model looks like, and which provider's it is. */

/** Of OpenAI's shape, gone and misspelt ones included. A dot belongs to an id only before a digit. */
const OPENAI_SHAPES = [
  'gpt-(?:\\d|oss-|image-|audio|realtime|live-|transcribe|rosalind|daybreak)',
  'chatgpt-(?:\\d|image)',
  'o[1-9](?![\\w-])',
  'o[1-9]-(?:mini|pro|preview|deep-research|\\d{4})',
  'text-embedding-(?:3-|ada-)',
  'text-(?:davinci|curie|babbage|ada)-',
  'code-davinci-',
  'davinci-002',
  'babbage-002',
  'text-moderation-',
  'omni-moderation-',
  'whisper-1',
  'tts-1',
  'dall-e-\\d',
  'sora-\\d',
  'codex-mini',
  'computer-use-preview'
]

/** Of other providers' shape: counted, never checked. */
const FOREIGN_SHAPES = [
  'claude-(?:\\d|opus|sonnet|haiku|instant|fable|mythos)',
  'gemini-\\d',
  '(?:open-)?(?:mistral|mixtral|codestral|ministral|magistral|pixtral)-(?:\\d|large|medium|small|tiny|embed|latest)',
  'deepseek-(?:chat|reasoner|coder|r\\d|v\\d)',
  'grok-\\d',
  'command-(?:r|a|light|nightly)',
  '(?:code)?llama-?\\d',
  'qwen-?\\d',
  'sonar-(?:pro|reasoning)',
  'text-embedding-00\\d',
  'nova-(?:micro|lite|pro|premier)'
]

/** Of OpenAI's shape, of another provider's, or of none that is known. */
export type Shape = 'openai' | 'foreign' | 'unknown'

/** No provider's ids come near. */
export const MAX_ID_LENGTH = 256

const rest = '(?:[\\w-]|\\.(?=\\d))*'
const FINE_TUNE = '(?:ft:)?'
const FINE_TUNE_TAIL = '(?::[\\w.:-]*\\w)?'

/** Every id of a known shape, `ours` or `foreign`, without what stands before it in the same word. `:-` is a shell's default. */
export const ANY_ID = new RegExp(
  `(?<!\\w)(?<!(?<!:)-)(?:(?<ours>${FINE_TUNE}(?:${OPENAI_SHAPES.join('|')})${rest}${FINE_TUNE_TAIL})|(?<foreign>(?:${FOREIGN_SHAPES.join('|')})${rest}${FINE_TUNE_TAIL}))`,
  'g'
)

const MAX_PREFIX = 64

/** What stands before an id in the same word: `openai/`, `azure:`, `/models/`; empty where nothing does. */
export function prefixBefore(text: string, start: number): string {
  const floor = Math.max(0, start - MAX_PREFIX)
  let at = start
  while (at > floor && /[\w.@/:-]/.test(text[at - 1] as string)) at -= 1
  const word = text.slice(at, start)
  const cut = word.lastIndexOf(':-')
  const prefix = cut === -1 ? word : word.slice(cut + 2)
  // "model:gpt-4o" is a key and its value, "a:=b" an assignment.
  return /[/:]$/.test(prefix) && !/^[-.:/]*$/.test(prefix) ? prefix : ''
}

/** Is a word an id of OpenAI's shape, the whole of it? */
export function isOpenAiShaped(word: string): boolean {
  return new RegExp(`^${FINE_TUNE}(?:${OPENAI_SHAPES.join('|')})${rest}${FINE_TUNE_TAIL}$`).test(word)
}

/** Prefixes that name OpenAI as the provider; what stands behind them is OpenAI's own name of the model. */
const OPENAI_PREFIX = /^(?:(?:openai|azure[_-]?openai|azure|openai[_-]?chat|litellm|openrouter)[/:])*$/i

/** Does `prefix` leave the id OpenAI's? `openai/` does, `groq:` does not. */
export function isOpenAiPrefix(prefix: string): boolean {
  return OPENAI_PREFIX.test(prefix)
}

/** `o1` and `o3` are also variables and parts of words: they need more evidence than their shape. */
export function isShort(id: string): boolean {
  return /^o\d$/.test(id)
}
