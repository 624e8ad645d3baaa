/** What the id of a model looks like, and which provider it belongs to. */

/** Shapes of OpenAI's ids, also of old and misspelt ones. A dot belongs to an id only before a digit. */
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

/** Shapes of other providers' ids. They are counted but never checked. */
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

/** Whether an id looks like OpenAI's, like another provider's, or like neither. */
export type Shape = 'openai' | 'foreign' | 'unknown'

/** No provider has longer ids. */
export const MAX_ID_LENGTH = 256

const rest = '(?:[\\w-]|\\.(?=\\d))*'
const FINE_TUNE = '(?:ft:)?'
const FINE_TUNE_TAIL = '(?::[\\w.:-]*\\w)?'

/** Matches every id of a known shape, `ours` or `foreign`, without its prefix. After `:-`, a shell has a default value. */
export const ANY_ID = new RegExp(
  `(?<!\\w)(?<!(?<!:)-)(?:(?<ours>${FINE_TUNE}(?:${OPENAI_SHAPES.join('|')})${rest}${FINE_TUNE_TAIL})|(?<foreign>(?:${FOREIGN_SHAPES.join('|')})${rest}${FINE_TUNE_TAIL}))`,
  'g'
)

const MAX_PREFIX = 64

/** The text before an id in the same word, such as `openai/`, `azure:` or `/models/`; empty if there is none. */
export function prefixBefore(text: string, start: number): string {
  const floor = Math.max(0, start - MAX_PREFIX)
  let at = start
  while (at > floor && /[\w.@/:-]/.test(text[at - 1] as string)) at -= 1
  const word = text.slice(at, start)
  const cut = word.lastIndexOf(':-')
  const prefix = cut === -1 ? word : word.slice(cut + 2)
  // "model:gpt-4o" is a key with its value. "a:=b" is an assignment.
  return /[/:]$/.test(prefix) && !/^[-.:/]*$/.test(prefix) ? prefix : ''
}

/** Is the whole word an id of OpenAI's shape? */
export function isOpenAiShaped(word: string): boolean {
  return new RegExp(`^${FINE_TUNE}(?:${OPENAI_SHAPES.join('|')})${rest}${FINE_TUNE_TAIL}$`).test(word)
}

/** Prefixes that name OpenAI as the provider. OpenAI's own name of the model follows them. */
const OPENAI_PREFIX = /^(?:(?:openai|azure[_-]?openai|azure|openai[_-]?chat|litellm|openrouter)[/:])*$/i

/** Does an id with this prefix belong to OpenAI? With `openai/` it does, with `groq:` it does not. */
export function isOpenAiPrefix(prefix: string): boolean {
  return OPENAI_PREFIX.test(prefix)
}

/** Is the id as short as `o1` or `o3`? Variables have such names too, so the shape is not enough. */
export function isShort(id: string): boolean {
  return /^o\d$/.test(id)
}
