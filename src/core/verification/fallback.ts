/** Gateways answer with another model where the one that was asked for fails, and say so in a header only. */
import type { HttpAnswer } from '../endpoints/api.ts'
import type { Check, Warning } from '../report.ts'

const BEGINNING = 'Another model answered in its place:'

/** Says that the model did not answer itself; null where nothing shows that. */
export function fallbackHint(model: string, answer: HttpAnswer | null): string | null {
  const attempts = answer?.headers['x-litellm-attempted-fallbacks'] ?? ''
  const group = answer?.headers['x-litellm-model-group'] ?? ''
  const isOther = group !== '' && group !== model
  if (!(Number(attempts) > 0) && !isOther) return null
  const who = isOther ? `"${group}"` : 'one of its fallbacks'
  return `${BEGINNING} the gateway fell back to ${who}, so ${model} itself may be broken.`
}

/** A warning for each usable model that did not answer itself. */
export function fallbackWarnings(checks: readonly Check[]): Warning[] {
  return checks
    .filter(({ cause, hint }) => cause === null && hint?.startsWith(BEGINNING))
    .map(({ model, hint }) => ({ kind: 'proof', level: 'warning', model, message: `${model}: ${hint}` }))
}
