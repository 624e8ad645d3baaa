/** For access without a key: finds the federation rule that does not give the token a scope. */
import type { FederationRule } from './admin-shapes.ts'

/** Matches the missing scopes in the words of an answer: one or several. */
const MISSING = /missing scopes?: ?([\w.:-]{1,100}(?:, ?[\w.:-]{1,100}){0,20})/i

/** The scopes that a refusal names. */
export function missingScopesIn(message: string | null): string[] {
  const [, named = ''] = MISSING.exec(message ?? '') ?? []
  // The full stop of the sentence does not belong to the last scope.
  return named.split(/, ?/).flatMap((scope) => scope.replace(/[.:]+$/, '') || [])
}

/** For inference, the API leaves out the first part of a scope. */
const isSameScope = (a: string, b: string) => a === b || a === `api.${b}` || b === `api.${a}`

/**
 * Which rules restrict the token so that a scope is missing; null if no rule does.
 *
 * @param message of a refusal for missing scopes
 */
export function ruleHint(message: string | null, rules: readonly FederationRule[] | null): string | null {
  const missing = missingScopesIn(message)
  if (rules === null || missing.length === 0) return null
  const lacking = rules.filter(({ enabled, permissions }) => enabled && lacksAny(permissions, missing))
  if (lacking.length === 0) return null
  const names = lacking.map(({ id, name }) => `"${name || id}"`).join(' and ')
  const [noun, verb] = lacking.length === 1 ? ['rule', 'restricts'] : ['rules', 'restrict']
  return `The federation ${noun} ${names} ${verb} this job's token and ${lacking.length === 1 ? 'lacks' : 'lack'} ${missing.join(', ')}. An owner can add it to the rule's scopes.`
}

function lacksAny({ type, scopes = [] }: FederationRule['permissions'], missing: readonly string[]): boolean {
  return type === 'restricted' && missing.some((scope) => !scopes.some((given) => isSameScope(given, scope)))
}
