/** What `--help` prints. */

/** An input's text in action.yml. */
export type OptionText = { readonly description: string; readonly default?: string }

const WIDTH = 100
const INDENT = '      '

/**
 * The text of --help.
 * @param texts of every input, by name
 * @param flags the options that need no value
 * @param say turns the quoted name of an input into the words of a command line
 */
export function renderHelp(
  options: readonly string[],
  texts: Readonly<Record<string, OptionText>>,
  flags: readonly string[],
  say: (text: string) => string
): string {
  return `Verifies that an OpenAI API key can call these models, and says why not and who must do what.

Usage: openai-model-access MODEL [MODEL …] [options]

  MODEL             model, model@endpoint, "model +tools", "a || b" (the first usable one), "gpt-6-*" or "!*-pro"

The key is read from OPENAI_API_KEY, in the environment or in a file named .env in this folder. OPENAI_ADMIN_KEY is
optional: with it you get the exact reason for a refusal.

  --json            print the report as JSON, and nothing else, on standard output
  --print-workflow  print a workflow with these models and settings, and send no request
  -h, --help        print this
  --version         print the version

Options that are also inputs of the action:

${options.map((name) => renderOption(name, optionWords(texts[name], say), flags.includes(name))).join('\n')}

Exit code: 0 passed or skipped, 1 a model cannot be used or the program failed, 2 wrong usage, 3 could not tell.
With "--fail-on unusable" a run that could not tell exits with 0. With "--fail-on never" every run does.
`
}

function optionWords(text: OptionText | undefined, say: (text: string) => string): string {
  const preset = text?.default === undefined ? '' : ` Default: ${text.default}.`
  // A name without other words at a terminal loses its quotes, like every text in backticks.
  const named = (name: string) => (name === 'required-models' ? 'MODEL' : say(`"${name}"`).replaceAll('"', ''))
  return `${text?.description ?? ''}${preset}`
    .replace(/`([a-z]+(?:-[a-z]+)+)`/g, (_, name: string) => named(name))
    .replaceAll('`', '')
    .replace(/\s+/g, ' ')
}

function renderOption(name: string, description: string, isFlag: boolean): string {
  const lines = wrapped(description)
  return [`  --${name}${isFlag ? '' : ' VALUE'}`, ...lines.map((line) => `${INDENT}${line}`)].join('\n')
}

function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > WIDTH - INDENT.length) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
