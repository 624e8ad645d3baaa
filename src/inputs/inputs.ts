/** Reads the inputs and the environment: strings in, checked settings out. After this, the names have no dashes. */
import * as z from 'zod/mini'
import { type HostKind, hostKind } from '../core/endpoints/host.ts'
import type { Warning } from '../core/report.ts'
import { InputError, LEVELS, type ModelList } from '../core/requirements/requirements.ts'
import { closest } from '../core/requirements/suggest.ts'
import { FAIL_ON } from '../core/verification/verdict.ts'
import { type AuditSettings, readAuditSettings } from './audit-settings.ts'
import {
  BASE_URL_VARIABLE,
  baseUrlIn,
  DEFAULT_CONCURRENCY,
  type Env,
  findBaseUrlProblem,
  INPUT_PREFIX,
  inputOf,
  KEY_VARIABLE,
  keyIn,
  type ReadFile,
  settingOf,
  variableOf
} from './environment.ts'
import { parseHeaders } from './headers.ts'
import { type IdentityInput, ignoredKey, readIdentity, type WorkloadIdentity } from './identity.ts'
import { readLists } from './model-lists.ts'
import { choice, flag, optional, text, variableValues, whole, withDefault } from './schemas.ts'
import { type Secretless, secretlessRun } from './secretless.ts'

const MAX_SECONDS = 3600
const MAX_PER_MINUTE = 1_000_000_000

/** What is true of an input. A new input does not compile until every field is answered. */
type InputTraits = {
  /** `whole`: its value is secret. `headers`: the values in its lines are, except those that are public by nature. */
  readonly secret: 'no' | 'whole' | 'headers'
  /** The environment variable with the same meaning, which OpenAI's tools read; null if there is none. */
  readonly variable: string | null
  /** Where it may be given. A key is no option at a terminal, because the shell's history would keep it. */
  readonly places: readonly ('job' | 'terminal')[]
}

const ANYWHERE = ['job', 'terminal'] as const
const IN_JOBS = ['job'] as const

function input<S extends z.ZodMiniType>(schema: S, traits: InputTraits) {
  return { schema, traits }
}

/** One entry per input of action.yml. An empty input counts as absent. */
const INPUT_TABLE = {
  'api-key': input(text, { secret: 'whole', variable: KEY_VARIABLE, places: IN_JOBS }),
  'identity-provider-id': input(text, { secret: 'no', variable: null, places: IN_JOBS }),
  'service-account-id': input(text, { secret: 'no', variable: null, places: IN_JOBS }),
  audience: input(withDefault(z.string(), 'https://api.openai.com/v1'), {
    secret: 'no',
    variable: null,
    places: IN_JOBS
  }),
  'export-token': input(withDefault(flag, false), { secret: 'no', variable: null, places: IN_JOBS }),
  'admin-api-key': input(text, { secret: 'whole', variable: 'OPENAI_ADMIN_KEY', places: IN_JOBS }),
  'max-key-age-days': input(optional(whole(1, 3650)), { secret: 'no', variable: null, places: ANYWHERE }),
  'key-expiry-warning-days': input(withDefault(whole(0, 3650), 14), { secret: 'no', variable: null, places: ANYWHERE }),
  'required-models': input(text, { secret: 'no', variable: null, places: IN_JOBS }),
  'required-models-file': input(text, { secret: 'no', variable: null, places: ANYWHERE }),
  'optional-models': input(text, { secret: 'no', variable: null, places: ANYWHERE }),
  'find-models': input(withDefault(choice([...LEVELS, 'off']), 'off'), {
    secret: 'no',
    variable: null,
    places: ANYWHERE
  }),
  'find-in': input(text, { secret: 'no', variable: null, places: ANYWHERE }),
  variables: input(variableValues, { secret: 'no', variable: null, places: ANYWHERE }),
  probe: input(withDefault(choice(['call', 'list']), 'call'), { secret: 'no', variable: null, places: ANYWHERE }),
  'paid-probes': input(withDefault(flag, false), { secret: 'no', variable: null, places: ANYWHERE }),
  'check-streaming': input(withDefault(flag, false), { secret: 'no', variable: null, places: ANYWHERE }),
  organization: input(text, { secret: 'no', variable: 'OPENAI_ORG_ID', places: ANYWHERE }),
  project: input(text, { secret: 'no', variable: 'OPENAI_PROJECT_ID', places: ANYWHERE }),
  'base-url': input(text, { secret: 'no', variable: BASE_URL_VARIABLE, places: ANYWHERE }),
  headers: input(text, { secret: 'headers', variable: null, places: ANYWHERE }),
  'allow-insecure-http': input(withDefault(flag, false), { secret: 'no', variable: null, places: ANYWHERE }),
  'timeout-seconds': input(withDefault(whole(1, MAX_SECONDS), 60), { secret: 'no', variable: null, places: ANYWHERE }),
  'deadline-seconds': input(withDefault(whole(1, 6 * MAX_SECONDS), 300), {
    secret: 'no',
    variable: null,
    places: ANYWHERE
  }),
  'max-retries': input(withDefault(whole(0, 10), 3), { secret: 'no', variable: null, places: ANYWHERE }),
  concurrency: input(withDefault(whole(1, 256), DEFAULT_CONCURRENCY), {
    secret: 'no',
    variable: null,
    places: ANYWHERE
  }),
  'max-probes': input(withDefault(whole(1, 100_000), 250), { secret: 'no', variable: null, places: ANYWHERE }),
  'fail-on': input(withDefault(choice(FAIL_ON), 'undetermined'), {
    secret: 'no',
    variable: null,
    places: ANYWHERE
  }),
  'missing-key': input(withDefault(choice(['fail', 'skip']), 'fail'), {
    secret: 'no',
    variable: null,
    places: ANYWHERE
  }),
  'min-requests-per-minute': input(optional(whole(1, MAX_PER_MINUTE)), {
    secret: 'no',
    variable: null,
    places: ANYWHERE
  }),
  'min-tokens-per-minute': input(optional(whole(1, MAX_PER_MINUTE)), {
    secret: 'no',
    variable: null,
    places: ANYWHERE
  }),
  'shutdown-warning-days': input(withDefault(whole(0, 3650), 60), { secret: 'no', variable: null, places: ANYWHERE }),
  'report-path': input(text, { secret: 'no', variable: null, places: ANYWHERE }),
  'sarif-path': input(text, { secret: 'no', variable: null, places: ANYWHERE }),
  'tracking-issue': input(withDefault(flag, false), { secret: 'no', variable: null, places: IN_JOBS }),
  'audit-name': input(text, { secret: 'no', variable: null, places: IN_JOBS }),
  'issue-labels': input(text, { secret: 'no', variable: null, places: IN_JOBS }),
  'issue-assignees': input(text, { secret: 'no', variable: null, places: IN_JOBS }),
  'github-token': input(text, { secret: 'whole', variable: null, places: IN_JOBS })
}

type Table = typeof INPUT_TABLE

/** The schema of all inputs. */
export const INPUTS = z.strictObject(
  Object.fromEntries(Object.entries(INPUT_TABLE).map(([name, { schema }]) => [name, schema])) as {
    [Name in keyof Table]: Table[Name]['schema']
  }
)

type InputName = keyof Table
type CamelCase<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : S
type Plain = { readonly [Name in InputName as CamelCase<Name>]: z.output<typeof INPUTS>[Name] }

/** The inputs, checked. A text that was not given is undefined. */
export type Inputs = Omit<Plain, 'apiKey' | 'headers' | 'baseUrl' | IdentityInput> & {
  /** As it was stored, with its blanks. Empty if there is none, or if an identity takes its place. */
  readonly apiKey: string
  /** The identity to which GitHub's identity token gives access; null if a key is used. */
  readonly identity: WorkloadIdentity | null
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  /** The required and the optional list, in this order. */
  readonly lists: readonly [ModelList, ModelList]
  readonly warnings: readonly Warning[]
  /** Why this run cannot have secrets; null if it can. */
  readonly secretless: Secretless | null
  /** Does this run in a job, and not at a terminal? */
  readonly isCi: boolean
  /** How the tracking issue is kept; null if none is asked for. */
  readonly audit: AuditSettings | null
}

/**
 * @param readFile reads `required-models-file`; its errors become an InputError
 * @throws InputError that names every wrong input, the value found and the value expected
 */
export function readInputs(env: Env, readFile: ReadFile): Inputs {
  const raw = Object.fromEntries(INPUT_NAMES.map((name) => [name, inputOf(env, name)]))
  assertKnownNames(env)
  // Compiling the schema takes longer than one reading of it without.
  const parsed = INPUTS.safeParse(raw, { jitless: true })
  if (!parsed.success) throw new InputError(parsed.error.issues.map((issue) => describe(issue, raw)).join('\n'))
  const values = parsed.data
  if (values['sarif-path'] !== undefined && values['find-models'] === 'off')
    throw new InputError('"sarif-path" needs "find-models": only a model that is found in the code has a line')
  const settings = fromEnvironment(env, values)
  const identity = readIdentity(values, env)
  return {
    ...(camelCased(values) as Plain),
    ...settings.values,
    apiKey: identity ? '' : keyIn(env),
    identity,
    baseUrl: checkedBaseUrl(baseUrlIn(env), values['allow-insecure-http']),
    headers: parseHeaders(values.headers ?? ''),
    lists: readLists(values, readFile),
    warnings: [...settings.warnings, ...ignoredKey(env, identity)],
    secretless: secretlessRun(env, readFile),
    isCi: env.GITHUB_ACTIONS === 'true' || env.CI === 'true',
    audit: readAuditSettings(env, values)
  }
}

/** Every input of action.yml, in its order. */
export const INPUT_NAMES = Object.keys(INPUTS.shape) as InputName[]

/** What is true of one input. */
export const inputTraitsOf = (name: InputName): InputTraits => INPUT_TABLE[name].traits

/** Is it `true` or `false`? A terminal takes such an input without a value. */
export const isFlag = (name: InputName) => INPUT_TABLE[name].schema.safeParse('true').data === true

/** The environment variable of each input that has one. */
export const INPUT_VARIABLES: Readonly<Record<string, string>> = Object.fromEntries(
  INPUT_NAMES.flatMap((name) => {
    const { variable } = inputTraitsOf(name)
    return variable === null ? [] : [[name, variable]]
  })
)

/** The name under which a workflow finds the value of a secret input. */
export const SECRET_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  INPUT_NAMES.filter((name) => inputTraitsOf(name).secret !== 'no').map((name) => [
    name,
    inputTraitsOf(name).variable ?? `OPENAI_${name.replaceAll('-', '_').toUpperCase()}`
  ])
)

/** Inputs that make sense at a terminal, in their order. */
export const TERMINAL_INPUTS = INPUT_NAMES.filter((name) => inputTraitsOf(name).places.includes('terminal'))

/** Did a key reach this run, valid or not? */
export function isKeyGiven(env: Env): boolean {
  return keyIn(env).trim() !== ''
}

/** A misspelt input would silently do nothing. A name that resembles no input belongs to another program. */
function assertKnownNames(env: Env): void {
  const known: readonly string[] = INPUT_NAMES.map(variableOf)
  for (const name of Object.keys(env)) {
    if (!name.startsWith(INPUT_PREFIX) || known.includes(name)) continue
    const given = name.slice(INPUT_PREFIX.length).toLowerCase()
    const nearest = closest(given, INPUT_NAMES)
    if (nearest) throw new InputError(`"${given}" is not an input of this action: did you mean "${nearest}"?`)
  }
}

function describe({ path, message }: z.core.$ZodIssue, raw: Readonly<Record<string, string | undefined>>): string {
  const name = String(path[0])
  return `"${name}": ${message}, got ${JSON.stringify(raw[name] ?? '')}`
}

function camelCased(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [camel(name), value]))
}

/** Settings that the SDK would silently take from the environment. They are used here too, with a warning. */
function fromEnvironment(env: Env, values: z.output<typeof INPUTS>) {
  const take = (input: 'base-url' | 'organization' | 'project') => {
    const variable = inputTraitsOf(input).variable ?? ''
    const stray = env[variable]?.trim()
    return {
      input,
      variable,
      value: settingOf(env, input, variable),
      isStray: values[input] === undefined && Boolean(stray)
    }
  }
  const taken = [take('base-url'), take('organization'), take('project')] as const
  const warnings = taken
    .filter(({ isStray }) => isStray)
    .map(({ input, variable }): Warning => {
      const message = `"${input}" is not set; the environment variable ${variable} decides it`
      return { kind: 'setting', level: 'warning', model: null, message }
    })
  const baseUrl = baseUrlIn(env)
  const host = URL.canParse(baseUrl) ? hostKind(baseUrl) : 'other'
  for (const { input, value } of taken) assertId(input, value, host)
  const settings = { baseUrl: taken[0].value, organization: taken[1].value, project: taken[2].value }
  return { values: settings, warnings: [...warnings, ...credentialWarnings(env, values.headers ?? '')] }
}

const ID_PREFIXES = { organization: 'org-', project: 'proj_' } as const

/** OpenAI refuses a name in place of an id as a mismatch, and that sends people to look for another key. */
function assertId(input: 'base-url' | 'organization' | 'project', value: string | undefined, host: HostKind): void {
  if (input === 'base-url' || value === undefined) return
  const prefix = ID_PREFIXES[input]
  // Gateways may have other ids, but no id contains a space.
  if (host === 'openai' ? value.startsWith(prefix) : !/\s/.test(value)) return
  throw new InputError(
    `"${input}": ${JSON.stringify(value)} looks like a name: expected the id, which starts with "${prefix}". You find it in the settings of the ${input}`
  )
}

/** Headers that would replace the key under test with another credential. */
function credentialWarnings(env: Env, headers: string): Warning[] {
  const warn = (message: string): Warning => ({ kind: 'setting', level: 'warning', model: null, message })
  return [
    ...(env.OPENAI_CUSTOM_HEADERS?.trim() ? [warn('OPENAI_CUSTOM_HEADERS is ignored: use the input "headers"')] : []),
    ...(/^\s*(authorization|api-key)\s*:/im.test(headers)
      ? [warn('"headers" replaces the credential: the run verifies that credential, not the key')]
      : [])
  ]
}

function checkedBaseUrl(value: string, allowInsecureHttp: boolean): string {
  const problem = findBaseUrlProblem(value, allowInsecureHttp)
  if (problem !== null) throw new InputError(problem)
  // One slash at the end means nothing. A second one is sent, because other programs with this setting send it too.
  return value.replace(/([^/])\/$/, '$1')
}
