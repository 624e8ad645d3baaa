/** Learns the project of the key from the API's answers. An admin key is asked about that project. */
import type { Answer, Api } from '../core/endpoints/api.ts'

/** Remembers the project that the API's answers name, before ids are shortened. */
export type ProjectWatch = {
  readonly through: (api: Api) => Api
  readonly id: () => string | null
  /** Resolves once an answer has named a project, or once no more answers come. */
  readonly named: Promise<void>
  /** To be called when no more answers come. */
  readonly end: () => void
}

/** Watches an API without changing it. `id` is null until an answer has named a project. */
export function createProjectWatch(): ProjectWatch {
  let id: string | null = null
  const { promise: named, resolve: end } = Promise.withResolvers<void>()
  const noted = (answer: Answer) => {
    id ??= projectIdIn(answer)
    if (id !== null) end()
    return answer
  }
  return {
    through: (api) => ({
      list: (without) => api.list(without).then(noted),
      send: (request) => api.send(request).then(noted)
    }),
    id: () => id,
    named,
    end
  }
}

/** The project that an answer names, in its header or in the words of a refusal. */
export function projectIdIn(answer: Answer): string | null {
  if (answer.kind !== 'response') return null
  const named = [answer.headers['openai-project'] ?? '', answer.status >= 400 ? answer.body : '']
  return named.map((text) => /\bproj_\w{6,}/.exec(text)?.[0]).find((id) => id !== undefined) ?? null
}
