/** If a model fails, some gateways answer with another one. Only a header tells. */
import type { HttpAnswer } from '../endpoints/api.ts'
import type { Check, Warning } from '../report.ts'

const BEGINNING = 'Another model answered in its place:'

/** Says that another model answered; null if nothing shows that. */
export function fallbackHint(model: string, answer: HttpAnswer | null): string | null {
  const attempts = answer?.headers['x-litellm-attempted-fallbacks'] ?? ''
  const group = answer?.headers['x-litellm-model-group'] ?? ''
  const isOther = group !== '' && group !== model
  if (!(Number(attempts) > 0) && !isOther) return null
  const who = isOther ? `"${group}"` : 'one of its fallbacks'
  return `${BEGINNING} the gateway fell back to ${who}. ${model} itself may be broken.`
}

/** A warning for each usable model, or else each usable capability, that another model answered for. */
export function fallbackWarnings(checks: readonly Check[]): Warning[] {
  const warning = (model: string, row: string, said: string | null): Warning[] =>
    said?.startsWith(BEGINNING) ? [{ kind: 'proof', level: 'warning', model, message: `${row}: ${said}` }] : []
  return checks.flatMap(({ cause, model, hint, capabilities }) => {
    const ofModel = cause === null ? warning(model, model, hint) : []
    if (ofModel.length > 0) return ofModel
    const usable = capabilities.filter(({ status }) => status === 'usable')
    return usable.flatMap(({ name, message }) => warning(model, `${model} +${name}`, message))
  })
}
