/** What a file `.env` adds to the environment at a terminal. The folder may be a stranger's, so the file decides little. */
import type { Env } from './environment.ts'

const KEYS = ['OPENAI_API_KEY', 'OPENAI_ADMIN_KEY']
const BASE_URL = 'OPENAI_BASE_URL'
/** The variables that the file may set. A proxy or an option of Node could lead the key elsewhere. */
const TAKEN = [...KEYS, BASE_URL, 'OPENAI_ORG_ID', 'OPENAI_PROJECT_ID']

export type DotEnv = {
  /** The variables to add. The environment goes first. */
  readonly variables: Readonly<Record<string, string>>
  /** Was its address left out, because a key of the environment would go there? */
  readonly isAddressRefused: boolean
}

/** @param file the parsed file */
export function variablesOf(file: Env, env: Env): DotEnv {
  const added = TAKEN.filter((name) => file[name] && env[name] === undefined)
  const isAddressRefused = added.includes(BASE_URL) && KEYS.some((name) => env[name]?.trim())
  const names = isAddressRefused ? added.filter((name) => name !== BASE_URL) : added
  return { variables: Object.fromEntries(names.map((name) => [name, file[name] as string])), isAddressRefused }
}
