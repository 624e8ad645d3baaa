/** The kinds of values that inputs have: a text in, a checked value out. */
import { z } from 'zod'
import { isYes, NO, YES } from './environment.ts'

/** Any text. */
export const text = z.string().optional()
/** One of some words. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `expected one of ${values.join(', ')}` })
/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `expected a whole number from ${min} to ${max}`, abort: true })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: `expected a whole number from ${min} to ${max}` })
/** `true` or `false`. */
export const flag = choice([...YES, ...NO]).transform(isYes)

/** An object, as `toJSON(vars)` gives it. Only a value that is text can name a model. */
export const variableValues = z
  .string()
  .default('{}')
  .transform((value, context) => {
    const parsed = parseObject(value)
    if (parsed !== null) return Object.fromEntries(Object.entries(parsed).filter(([, one]) => typeof one === 'string'))
    context.addIssue({ code: 'custom', message: 'expected a JSON object, as the expression toJSON(vars) gives it' })
    return z.NEVER
  })
  .pipe(z.record(z.string(), z.string()))

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
