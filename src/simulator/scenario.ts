/** The parts of a scenario. */
import type { SimulatedAccount } from './account.ts'
import { DEFAULT_MODELS, type SimulatedModel, type SimulatedModels } from './models.ts'

/** A named situation: an account, the inputs of a workflow, its environment and files. */
export type Scenario = {
  readonly name: string
  /** One line: what the scenario shows. */
  readonly title: string
  readonly account: Partial<SimulatedAccount>
  /** The action's inputs. The key and the base URL come from the running account, unless given here. */
  readonly inputs: Readonly<Record<string, string>>
  /** `{origin}` stands for the address of the simulator. */
  readonly env?: Readonly<Record<string, string>>
  /** The files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>
}

/** The scenario's environment on a running simulator. */
export const environmentOf = ({ env = {} }: Pick<Scenario, 'env'>, origin: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace('{origin}', origin)]))

/** A scenario without its name, which is its key in a table. */
export type ScenarioParts = Omit<Scenario, 'name'>

/** The length of a day in milliseconds. */
export const DAY_MS = 86_400_000

/** The date so many days after a day, as YYYY-MM-DD. */
export const dateAfter = (day: Date, days: number) => new Date(day.getTime() + days * DAY_MS).toISOString().slice(0, 10)

/** An input of several lines. */
export const lines = (...models: readonly string[]) => models.join('\n')

/** The default models, one of them changed or added. */
export const withModel = (id: string, settings: SimulatedModel): SimulatedModels => ({
  ...DEFAULT_MODELS,
  [id]: settings
})

/** The models that most scenarios require. */
export const USUAL_MODELS = lines('gpt-6-luna', 'gpt-6.1-terra', 'text-embedding-3-small')

/**
 * The lines of `--list`: a name and what it shows, each.
 * @param dimmed how the terminal draws what matters less
 */
export function listOfScenarios(
  command: string,
  scenarios: readonly Pick<Scenario, 'name' | 'title'>[],
  dimmed: (text: string) => string = (text) => text
): string {
  const width = Math.max(...scenarios.map(({ name }) => name.length))
  const lines = scenarios.map(({ name, title }) => `  ${name.padEnd(width)}  ${dimmed(title)}`)
  return `Scenarios, for "${command}":\n${lines.join('\n')}\n`
}
