/** Gateways give models names of their own, and pass on which name the provider behind them does not know. */
import { traitsOf } from '../diagnosis/causes.ts'
import type { Judgement } from '../diagnosis/judge.ts'
import { isTextByName } from '../endpoints/endpoint-by-name.ts'

const MODEL_IN_WORDS = /\bmodel:? [`'"]([^`'"\s]{1,100})[`'"]/i
const modelIn = (message: string | null) => MODEL_IN_WORDS.exec(message ?? '')?.[1]

/** Does a refusal name a text model? Then /embeddings knows no more of it. */
export function namesTextModel({ message }: Judgement): boolean {
  const named = modelIn(message)
  return named !== undefined && isTextByName(named)
}

/** Says that an unknown model is unknown under the name that the gateway has for it; null where nothing shows that. */
export function aliasHint(model: string, { cause, message }: Judgement): string | null {
  const named = modelIn(message)
  if (named === undefined || cause === null || traitsOf(cause).shows.model !== 'absent') return null
  const [asked, behind] = [model.toLowerCase(), named.toLowerCase()]
  // A vendor before a slash or a tag after a colon is no other name.
  const isSame = asked.includes(behind) || behind.includes(asked)
  return isSame ? null : `The server passes it on as "${named}", which the provider behind it does not know.`
}
