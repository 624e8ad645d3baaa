/** A small repository that uses models, as it is after a checkout. */
import { lines, type ScenarioParts } from './scenario.ts'

const FILES = {
  'src/answer.py': lines(
    'import os',
    'from openai import OpenAI',
    '',
    'client = OpenAI()',
    'MODEL = os.getenv("OPENAI_MODEL", "gpt-4o-mini")',
    '',
    'def answer(question):',
    '    return client.responses.create(model=MODEL, input=question)',
    '',
    'def summarize(text):',
    '    return client.responses.create(model="gpt-3.5-turbo", input=text)',
    '',
    'def embed(text):',
    '    return client.embeddings.create(model=os.environ["EMBEDDING_MODEL"], input=text)',
    ''
  ),
  'src/menu.ts': lines("export const MODELS = ['gpt-6-luna', 'gpt-6-sol', 'gpt-5.5']", ''),
  'tests/test_answer.py': lines('assert answer("hi", model="gpt-4")', ''),
  'config/legacy.yaml': lines('model: gpt-5 # model-access: ignore until=2099-12-31', ''),
  'compose.yaml': lines('environment:', `  CHAT_MODEL: $${'{'}CHAT_MODEL:-gpt-6-luna}`, ''),
  'README.md': lines('It began with `gpt-4-32k`.', '')
}

/** These scenarios by name. */
export const CODE_SCENARIOS: Readonly<Record<string, ScenarioParts>> = {
  'find-models': {
    title: 'The models that a repository uses are found, called, and named at their lines',
    account: {},
    inputs: { 'find-models': 'required' },
    env: { GITHUB_REPOSITORY: 'acme/shop', GITHUB_SHA: '3f1c9b7e5d2a4c6f8091a2b3c4d5e6f708192a3b' },
    files: FILES
  }
}
