/** Reads how many tokens a probe used. The endpoints have different names for them. */
import type { Check } from '../report.ts'

/** The tokens that an answer counted. */
export type Usage = NonNullable<Check['usage']>

type Body = Readonly<Record<string, unknown>> | null

/** The token counts of an answer from any endpoint; null if it has none. */
export function usageOf(body: Body): Usage | null {
  const usage = body?.usage
  if (usage === null || typeof usage !== 'object') return null
  const field = (...names: readonly string[]) =>
    names.map((name) => (usage as Record<string, unknown>)[name]).find((value) => isCount(value)) ?? null
  const inputTokens = field('input_tokens', 'prompt_tokens') as number | null
  const outputTokens = field('output_tokens', 'completion_tokens') as number | null
  return inputTokens === null && outputTokens === null ? null : { inputTokens, outputTokens }
}

/** The usage of several answers together. A count that no answer gives stays null. */
export function sumOf(usages: readonly (Usage | null)[]): Usage | null {
  const known = usages.filter((usage) => usage !== null)
  const sum = (field: keyof Usage) => {
    const counts = known.map((usage) => usage[field]).filter((count) => count !== null)
    return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0)
  }
  return known.length === 0 ? null : { inputTokens: sum('inputTokens'), outputTokens: sum('outputTokens') }
}

/** Is it a whole number, zero or more? */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
