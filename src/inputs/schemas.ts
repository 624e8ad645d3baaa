/**
 * The kinds of values that inputs have: a text in, a checked value out. `zod/mini` needs 4 ms less than `zod` to load, and
 * nothing is sent before the inputs are checked.
 */
import * as z from 'zod/mini'
import { isYes, NO, YES } from './environment.ts'

/** A kind whose input may be missing: without a value, or with a default value. */
export const { optional, _default: withDefault } = z
/** Any text. */
export const text = optional(z.string())
/** One of some words. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `expected one of ${values.join(', ')}` })
/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number) =>
  z.pipe(
    z.string().check(
      z.refine((text) => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max, {
        error: `expected a whole number from ${min} to ${max}`
      })
    ),
    z.transform(Number)
  )
const yesOrNo = choice([...YES, ...NO])
/** `true` or `false`. */
export const flag = z.pipe(
  yesOrNo,
  z.transform((word: z.output<typeof yesOrNo>) => isYes(word))
)

/** An object, as `toJSON(vars)` gives it. Only a value that is text can name a model. */
export const variableValues = z.pipe(
  withDefault(z.string(), '{}'),
  z.transform((value, context): Record<string, string> => {
    const parsed = parseObject(value)
    if (parsed !== null) return Object.fromEntries(Object.entries(parsed).filter(([, one]) => typeof one === 'string'))
    context.issues.push({
      code: 'custom',
      message: 'expected a JSON object, as the expression toJSON(vars) gives it',
      input: value
    })
    return z.NEVER
  })
)

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
