/** Gateways have their own names for models. Their refusals may quote the name that the provider did not know. */
import { shownBy } from '../diagnosis/causes.ts'
import type { Judgement } from '../diagnosis/judge.ts'
import { isTextByName } from '../endpoints/endpoint-by-name.ts'

const MODEL_IN_WORDS = /\bmodel:? [`'"]([^`'"\s]{1,100})[`'"]/i
const modelIn = (message: string | null) => MODEL_IN_WORDS.exec(message ?? '')?.[1]

/** Does a refusal name a text model? Then /embeddings does not have it either. */
export function namesTextModel({ message }: Judgement): boolean {
  const named = modelIn(message)
  return named !== undefined && isTextByName(named)
}

/** Says under which name the gateway passed an unknown model on; null if the refusal does not show it. */
export function aliasHint(model: string, { cause, message }: Judgement): string | null {
  const named = modelIn(message)
  if (named === undefined || shownBy(cause).model !== 'absent') return null
  const [asked, behind] = [model.toLowerCase(), named.toLowerCase()]
  // A vendor before a slash, or a tag after a colon, does not make another name.
  const isSame = asked.includes(behind) || behind.includes(asked)
  return isSame ? null : `The server passes it on as "${named}", which the provider behind it does not know.`
}
