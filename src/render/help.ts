/** What `--help` prints. */
import { README_URL } from './words.ts'

/** The text of --help. */
export function renderHelp(options: readonly string[]): string {
  return `Verifies that an OpenAI API key can call these models, and says why not and who must do what.

Usage: openai-model-access MODEL [MODEL …] [options]

  MODEL             model, model@endpoint, "a || b" (the first usable one), "gpt-6-*" or "!*-pro"

The key comes from OPENAI_API_KEY, in the environment or in a file .env in this folder. OPENAI_ADMIN_KEY, where it is
set, is used to read why a model is refused.

  --json            print the report as JSON
  --print-workflow  print a workflow with these models and settings, and ask nothing
  --help            print this

Inputs of the action that are options, with the same meaning and default (${README_URL}#inputs):
${options.map((name) => `  --${name}`).join('\n')}

Exit code: 0 passed or skipped, 1 failed, 2 wrong usage.
`
}
