/** The limit of output tokens in a request. */
import type { ApiRequest } from './api.ts'

/** The fields that can hold the limit, on all endpoints and servers. */
export const TOKEN_LIMITS = ['max_output_tokens', 'max_completion_tokens', 'max_tokens'] as const

type TokenLimit = { readonly name: (typeof TOKEN_LIMITS)[number]; readonly tokens: number }

/** The field of a request that holds the limit, and its value; null if it has none. */
export function tokenLimitOf({ body }: ApiRequest): TokenLimit | null {
  const name = TOKEN_LIMITS.find((field) => typeof body[field] === 'number')
  return name === undefined ? null : { name, tokens: body[name] as number }
}

/** The same request with another limit. Nothing changes if `tokens` is null or the request has no limit. */
export function withTokens(request: ApiRequest, tokens: number | null): ApiRequest {
  const limit = tokenLimitOf(request)
  if (limit === null || tokens === null) return request
  return { ...request, body: { ...request.body, [limit.name]: tokens } }
}

/** How many output tokens a request allows, in words. */
export function tokensInWords(request: ApiRequest): string {
  const limit = tokenLimitOf(request)
  return limit === null ? 'its output tokens' : `${limit.tokens} output tokens`
}
