/** Steps of advice and their conditions. The table of causes is written with these functions. */
import { OWN_WORDS } from './own-words.ts'
import { QUOTES_PROVIDER } from './provider-words.ts'

/** What a step may depend on: all that a finished report says about the checks with one cause. */
export type AdviceContext = {
  readonly host: 'openai' | 'azure' | 'loopback' | 'other'
  readonly hostName: string
  readonly place: 'job' | 'terminal'
  /** The first model with this cause. */
  readonly model: string | null
  readonly listed: boolean | null
  /** The name on the list that the user probably meant. */
  readonly near: string | null
  /** The replacement of the only model with this cause, if it answered in this run. */
  readonly replacement: string | null
  readonly isListRead: boolean
  readonly isKeyGood: boolean
  readonly othersAnswered: boolean
  readonly isPinned: boolean
  readonly keyKind: string
  /** The hints and the server's words. */
  readonly said: string
  /** The warnings about settings that came from the environment. */
  readonly settings: string
}

export type Condition = (context: AdviceContext) => boolean

export type Step = {
  /** Plain text. `{host}`, `{model}`, `{near}` and `{replacement}` are filled in from the context. */
  readonly text: string
  readonly when: Condition
}

const holdsAlways: Condition = () => true

/** A step that always holds. */
export const step = (text: string): Step => ({ text, when: holdsAlways })
/** A step that holds if all of the conditions hold. */
export const stepIf = (...parts: readonly [...Condition[], string]): Step => {
  const conditions = parts.slice(0, -1) as Condition[]
  return { text: parts.at(-1) as string, when: (context) => conditions.every((condition) => condition(context)) }
}

export const onOpenAI: Condition = ({ host }) => host === 'openai'
export const onAzure: Condition = ({ host }) => host === 'azure'
export const onLoopback: Condition = ({ host }) => host === 'loopback'
/** A gateway, another provider, or a server on this machine. */
export const elsewhere: Condition = ({ host }) => host === 'other' || host === 'loopback'
export const notOpenAI: Condition = ({ host }) => host !== 'openai'
export const inJob: Condition = ({ place }) => place === 'job'
export const atTerminal: Condition = ({ place }) => place === 'terminal'
export const isOnList: Condition = ({ listed }) => listed === true
export const hasNear: Condition = ({ near }) => near !== null
export const hasReplacement: Condition = ({ replacement }) => replacement !== null
export const isPinned: Condition = ({ isPinned: pinned }) => pinned
export const not =
  (condition: Condition): Condition =>
  (context) =>
    !condition(context)
/** Do the hint or the server's words say so? */
export const says =
  (sign: RegExp): Condition =>
  ({ said }) =>
    sign.test(said)
/** Do the words quote a provider behind the gateway? */
export const ofProvider: Condition = says(QUOTES_PROVIDER)
/** Does the hint or the message hold this sentence of ours? */
export const saysOwn =
  (words: keyof typeof OWN_WORDS): Condition =>
  ({ said }) =>
    said.includes(OWN_WORDS[words])
/** Did this variable of the environment decide a setting? */
export const decidedBy =
  (variable: string): Condition =>
  ({ settings }) =>
    settings.includes(variable)

/** The text with its names filled in: for one case, or without a context for the documentation. */
export function fill(text: string, context?: AdviceContext): string {
  const started = context ? text : text.replaceAll(/(^|\. )\{host\}/g, '$1The server')
  return started
    .replaceAll('{host}', context?.hostName ?? 'the server')
    .replaceAll('{model}', context?.model ?? 'the model')
    .replaceAll('{near}', context?.near ?? 'the name on the list')
    .replaceAll('{replacement}', context?.replacement ?? 'the replacement')
}
