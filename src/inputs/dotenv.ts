/** What a file `.env` adds to the environment at a terminal. The folder may be a stranger's, so the file decides little. */
import { BASE_URL_VARIABLE, type Env } from './environment.ts'
import { INPUT_VARIABLES, SECRET_NAMES } from './inputs.ts'

/** The variables that the file may set. Others, such as a proxy or an option of Node, could lead the key elsewhere. */
const TAKEN = Object.values(INPUT_VARIABLES)
const KEYS = TAKEN.filter((variable) => Object.values(SECRET_NAMES).includes(variable))

/** What is taken from the file. */
type DotEnv = {
  /** The variables to add. The environment goes first. */
  readonly variables: Readonly<Record<string, string>>
  /** Was its address left out, because a key of the environment would go there? */
  readonly isAddressRefused: boolean
}

/**
 * The variables of the file that the environment does not have.
 *
 * @param file the parsed file
 */
export function variablesOf(file: Env, env: Env): DotEnv {
  const added = TAKEN.filter((name) => file[name] && env[name] === undefined)
  const isAddressRefused = added.includes(BASE_URL_VARIABLE) && KEYS.some((name) => env[name]?.trim())
  const names = isAddressRefused ? added.filter((name) => name !== BASE_URL_VARIABLE) : added
  return { variables: Object.fromEntries(names.map((name) => [name, file[name] as string])), isAddressRefused }
}
