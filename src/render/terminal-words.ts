/** Sentences that name inputs of the action, in the words of a command line. */

const NO_MODEL =
  'No model to verify: name one or more, as in "gpt-6-luna", or use --required-models-file or --optional-models. See --help.'

/**
 * Turns `"probe: call"` in a sentence into `--probe call`. Inputs that only a workflow has stay as they are.
 *
 * @param variables the environment variables to set for inputs that are not options, by input
 */
export function createTerminalWords(
  options: readonly string[],
  variables: Readonly<Record<string, string>>
): (text: string) => string {
  const named = (whole: string, name: string, value: string | undefined) => {
    if (name === 'required-models') return 'the models'
    if (!options.includes(name)) return (Object.hasOwn(variables, name) ? variables[name] : undefined) ?? whole
    return value === undefined || value === 'true' ? `--${name}` : `--${name} ${value}`
  }
  return (text) =>
    text
      .replace(/^No model to verify: .*/m, NO_MODEL)
      .replace('The input "api-key" is empty, and so is OPENAI_API_KEY.', 'OPENAI_API_KEY is not set.')
      // At a terminal the repository is there already.
      .replace(/check out the repository before this step(?: \(actions\/checkout\), or|,) /, '')
      .replace(/"required-models", line (\d+): /g, 'Model $1: ')
      .replace(/"([a-z]+(?:-[a-z]+)*)(?:: ([^"\s]+))?"/g, named)
}
