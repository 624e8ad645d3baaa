/** Sentences that name inputs of the action, in the words of a command line. */

/** What a person at a terminal sets in place of inputs that are not options. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'api-key': 'OPENAI_API_KEY',
  'admin-api-key': 'OPENAI_ADMIN_KEY',
  'required-models': 'the models'
}

const NO_MODEL =
  'No model to verify: name one or more, as in "gpt-6-luna", or use --required-models-file or --optional-models. See --help.'

/** Turns `"probe: call"` in a sentence into `--probe call`. Inputs that only a workflow has stay as they are. */
export function createTerminalWords(options: readonly string[]): (text: string) => string {
  const named = (whole: string, name: string, value: string | undefined) => {
    if (Object.hasOwn(ELSEWHERE, name)) return ELSEWHERE[name] ?? whole
    if (!options.includes(name)) return whole
    return value === undefined || value === 'true' ? `--${name}` : `--${name} ${value}`
  }
  return (text) =>
    text
      .replace(/^No model to verify: .*/m, NO_MODEL)
      .replace('The input "api-key" is empty, and so is OPENAI_API_KEY.', 'OPENAI_API_KEY is not set.')
      .replace(/"required-models", line (\d+): /g, 'Model $1: ')
      .replace(/"([a-z]+(?:-[a-z]+)*)(?:: ([^"\s]+))?"/g, named)
}
