/** OpenAI's list prices, from the data of @pydantic/genai-prices. */
import { calcPrice, type MatchLogic } from '@pydantic/genai-prices'
import type { PriceOf } from '../core/reporting/build-report.ts'

const DATED_SNAPSHOT = /-(\d{4}-\d{2}-\d{2}|\d{8}|\d{4})$/

/**
 * Estimated price in US dollars, from OpenAI's list prices. The package silently falls back to the price of a similar
 * model. So only an entry for this id counts, or for the id without its date; otherwise the price is null, never zero.
 */
export const listPrice: PriceOf = (model, usage) => {
  const undated = model.replace(DATED_SNAPSHOT, '')
  // The package searches all its models each time, so a second search must have a reason.
  return exactPrice(model, usage) ?? (undated === model ? null : exactPrice(undated, usage))
}

const exactPrice: PriceOf = (model, { inputTokens, outputTokens }) => {
  const usage = { input_tokens: inputTokens ?? 0, output_tokens: outputTokens ?? 0 }
  const price = calcPrice(usage, model, { providerId: 'openai' })
  if (!price || !(price.model.id === model || names(price.model.match, model))) return null
  return price.total_price > 0 ? price.total_price : null
}

function names(match: MatchLogic, model: string): boolean {
  if ('equals' in match) return match.equals === model
  return 'or' in match && match.or.some((option) => names(option, model))
}
