import { createCollector } from '../../../src/core/finding/collect.ts'
import { scanFile } from '../../../src/core/finding/scan.ts'
import { quickestMs } from '../../support/quickest.ts'

const TODAY = '2026-11-25'
const scan = (path: string, text: string) => scanFile(path, text, TODAY)
const kindsOf = (path: string, text: string) =>
  scan(path, text)
    .places.filter(({ shape }) => shape === 'openai')
    .map(({ id, kind }) => `${id} ${kind}`)

test.each<[string, string, string[]]>([
  ['app.py', 'client.responses.create(model="gpt-4o", input="hi")', ['gpt-4o used']],
  [
    'app.py',
    'parser.add_argument("--model", choices=["gpt-4o", "o3-mini"], default="gpt-4o")',
    ['gpt-4o choice', 'o3-mini choice', 'gpt-4o used']
  ],
  ['app.py', 'MODEL = os.getenv("OPENAI_MODEL", "openai:gpt-5.4")', ['gpt-5.4 used']],
  ['app.ts', "const model = process.env.MODEL || 'gpt-4o-mini'", ['gpt-4o-mini used']],
  ['app.ts', "const model: string = isFast ? 'gpt-4o-mini' : 'gpt-4o'", ['gpt-4o-mini used', 'gpt-4o used']],
  [
    'app.ts',
    "const MODELS = { fast: ['gpt-5', 'gpt-4o'], slow: ['o3-mini', 'gpt-4'] }\nconst first = MODELS.fast[0]",
    ['gpt-5 used', 'gpt-4o choice', 'o3-mini choice', 'gpt-4 choice']
  ],
  ['app.ts', "type Model = 'gpt-5' | 'gpt-4o'", ['gpt-5 choice', 'gpt-4o choice']],
  ['app.ts', "if (model === 'gpt-4o' || model.startsWith('gpt-5')) retry()", ['gpt-4o choice', 'gpt-5 choice']],
  ['app.ts', "const LIMITS = { 'gpt-4o': 128000, 'gpt-5': 400000 }", ['gpt-4o choice', 'gpt-5 choice']],
  [
    'models.ts',
    "export const models = [\n  { id: 'openai/gpt-5.2', name: 'GPT-5.2' },\n  { id: 'openai/gpt-4.1', name: 'GPT-4.1' }\n]",
    ['gpt-5.2 choice', 'gpt-4.1 choice']
  ],
  ['app.ts', '// the default was gpt-4o, `gpt-5` before', ['gpt-4o mention', 'gpt-5 mention']],
  ['app.ts', "throw new Error('gpt-4o is not allowed')", ['gpt-4o mention']],
  ['app.ts', "const description = 'gpt-4o'", ['gpt-4o mention']],
  ['app.ts', "fetch('wss://api.openai.com/v1/realtime?model=gpt-realtime')", ['gpt-realtime used']],
  ['app.ts', "import schema from './gpt-4o.json'", ['gpt-4o mention']],
  ['count.py', 'encoding = tiktoken.encoding_for_model("gpt-4")', ['gpt-4 choice']],
  ['src/pricing.ts', "export const BASE = 'gpt-4o'", ['gpt-4o choice']],
  ['types.go', '\t// +kubebuilder:default:=gpt-4o-mini', ['gpt-4o-mini used']],
  ['main.go', '\tModel: "gpt-4o", // gpt-4 before', ['gpt-4o used', 'gpt-4 mention']],
  ['main.bicep', "param model string = 'gpt-4o'", ['gpt-4o used']],
  ['main.tf', 'variable "model" {\n  default = "gpt-4o"\n}', ['gpt-4o used']],
  ['chart/values.yaml', 'openai:\n  model: gpt-4o # what is deployed', ['gpt-4o used']],
  [
    'models.yaml',
    'models:\n  - name: gpt-5\n    max: 1\n  - name: gpt-4o\n    max: 2',
    ['gpt-5 choice', 'gpt-4o choice']
  ],
  ['compose.yml', `environment:\n  MODEL: $${'{'}OPENAI_MODEL:-gpt-4o}`, ['gpt-4o used']],
  ['.env.example', 'OPENAI_MODEL=gpt-4o\n# OPENAI_MODEL=gpt-5', ['gpt-4o used', 'gpt-5 mention']],
  ['run.sh', `python app.py --model gpt-4o\nMODEL="$${'{'}1:-gpt-5}"`, ['gpt-4o used', 'gpt-5 used']],
  ['.github/workflows/ci.yml', 'jobs:\n  a:\n    steps:\n      - run: npx tool --model gpt-4o', ['gpt-4o used']],
  ['Dockerfile', 'ENV OPENAI_MODEL=gpt-4o', ['gpt-4o used']],
  ['note.ipynb', '{"source": ["client.create(model=\\"gpt-4o\\")\\n"]}', ['gpt-4o used']],
  [
    'names.go',
    'const (\n\tGPT4Dot1 = "gpt-4.1"\n\tGPT4oMini = "gpt-4o-mini"\n)',
    ['gpt-4.1 choice', 'gpt-4o-mini choice']
  ],
  [
    'names.ts',
    'export const FAST_MODEL = "gpt-4o-mini"\nexport const SMART_MODEL = "gpt-4o"',
    ['gpt-4o-mini used', 'gpt-4o used']
  ],
  ['check.go', 'if strings.HasPrefix(request.Model, "gpt-5") {', ['gpt-5 choice']],
  ['limits.ts', 'const max = SIZES["gpt-4-turbo"].max', ['gpt-4-turbo choice']],
  [
    'menu.py',
    'MODELS = [("GPT-4o mini", "gpt-4o-mini"), ("GPT-4o", "gpt-4o"), ("GPT-5", "gpt-5")]',
    ['gpt-4o-mini choice', 'gpt-4o choice', 'gpt-5 choice']
  ],
  ['plugin.py', 'register(Chat(name), aliases=("gpt-4-turbo", "4t"))', ['gpt-4-turbo choice']],
  ['models.py', 'MODEL_ALIASES = {"4o": "gpt-4o", "mini": "gpt-4o-mini"}', ['gpt-4o choice', 'gpt-4o-mini choice']],
  ['defaults.py', 'default_chat_models = ["gpt-4o-mini", "gpt-4.1"]', ['gpt-4o-mini used', 'gpt-4.1 choice']],
  ['supabase/seed.sql', "INSERT INTO chats VALUES ('gpt-4-turbo')", ['gpt-4-turbo mention']],
  ['env.json', '[{ "name": "OPENAI_MODEL", "value": "gpt-4o" }]', ['gpt-4o used']],
  ['deploy.yaml', 'env:\n  - name: OPENAI_MODEL\n    value: gpt-4o', ['gpt-4o used']],
  [
    'infra/ai.yaml',
    'deployments:\n  - name: gpt-4o\n    # the small one\n    model:\n      name: gpt-4o-mini',
    ['gpt-4o used', 'gpt-4o-mini used']
  ],
  ['settings.ts', 'const settings = { model: { name: "gpt-4o" } }', ['gpt-4o used']],
  ['main.bicep', "output models array = [\n  { name: 'gpt-4o' }\n]", ['gpt-4o used']],
  ['App.vue', '<option value="gpt-4o">GPT-4o</option>', ['gpt-4o choice']],
  ['app.config.xml', '<add key="OpenAI:Model" value="gpt-4o" />\n<p>gpt-5</p>', ['gpt-4o used', 'gpt-5 mention']],
  ['models.rs', '#[serde(rename = "gpt-4o")]\nGpt4o,', ['gpt-4o choice']],
  ['app.py', 'text = intro + "gpt-4o" is the best one', ['gpt-4o used']],
  ['talk.ts', 'say the "gpt-4o" model is old', ['gpt-4o mention']],
  ['client.ts', '// {"id":"chatcmpl-8P7s4yEuI67L"}\nask({ model: "gpt-4o" })', ['gpt-4o used']],
  ['run.sh', 'if [ "$MODEL" = "gpt-4o" ] || [[ $MODEL == gpt-5 ]]; then', ['gpt-4o choice', 'gpt-5 choice']],
  ['run.sh', 'test "$MODEL" != gpt-4o && MODEL=gpt-5', ['gpt-4o choice', 'gpt-5 used']],
  ['up.sql', "UPDATE chats SET model = 'gpt-5' WHERE model = 'gpt-4o'", ['gpt-5 used', 'gpt-4o choice']],
  ['chat.lua', 'if model ~= "gpt-4o" then', ['gpt-4o choice']],
  ['roles.ini', '[o1-mini]\nmodel = o1-mini', ['o1-mini choice', 'o1-mini used']],
  [
    'Models.kt',
    'listOf(\n  Model("GPT-4o", "gpt-4o", Icon.A),\n  Model("GPT-4", "gpt-4", Icon.A),\n  Model("GPT-5", "gpt-5", Icon.B)\n)',
    ['gpt-4o choice', 'gpt-4 choice', 'gpt-5 choice']
  ],
  [
    'presets.rb',
    'presets = [\n  { preset_id: "gpt-4o", size: 1 },\n  { preset_id: "gpt-5", size: 2 }\n]',
    ['gpt-4o choice', 'gpt-5 choice']
  ],
  [
    'talk.livemd',
    '# Talk\n\nUse `gpt-5` or "gpt-4".\n\n```elixir\nChat.new!(%{model: "gpt-4o"})\n```\n\nThat was "gpt-4o".\n',
    ['gpt-5 mention', 'gpt-4 mention', 'gpt-4o used', 'gpt-4o mention']
  ],
  ['README.md', 'model="gpt-4o"', ['gpt-4o mention']],
  ['CHANGELOG', 'model="gpt-4o"', ['gpt-4o mention']],
  ['tests/app.py', 'model="gpt-4o"', ['gpt-4o mention']],
  ['src/app.test.ts', 'const model = "gpt-4o"', ['gpt-4o mention']],
  ['spec/fixtures/cassettes/chat.yml', 'model: gpt-4o', ['gpt-4o mention']],
  ['vendor/lib/app.rb', 'model: "gpt-4o"', ['gpt-4o mention']],
  ['package-lock.json', '"model": "gpt-4o"', ['gpt-4o mention']],
  ['saved.json', '{"id":"chatcmpl-8P7s4yEuI67L","model":"gpt-4o"}', ['gpt-4o mention']],
  ['client.py', '# Code generated by a tool. DO NOT EDIT.\nmodel="gpt-4o"', ['gpt-4o mention']],
  ['app.ts', 'for (const key in o1) o3.push(o1[key])', ['o1 mention', 'o3 mention', 'o1 mention']],
  ['app.ts', 'ask({ model: "o3" })', ['o3 used']],
  ['app.py', 'model="ft:gpt-4o-mini-2024-07-18:acme::AbC123"', ['ft:gpt-4o-mini-2024-07-18:acme::AbC123 used']]
])('%s: %s', (path, text, expected) => {
  expect(kindsOf(path, text)).toEqual(expected)
})

test('names line, column, variable and why', () => {
  const { places } = scan('src/app.ts', "import x\n\nconst model = process.env.OPENAI_MODEL ?? 'gpt-4o'\n")
  expect(places).toEqual([
    {
      ...{ id: 'gpt-4o', prefix: '', shape: 'openai', path: 'src/app.ts', line: 3, column: 44 },
      ...{ kind: 'used', why: 'a whole value', variable: 'OPENAI_MODEL', constant: null }
    }
  ])
})

test.each([
  ['model = "gpt-4o" # model-access: ignore', 'mention'],
  ['model = "gpt-4o" # model-access: ignore until=2026-11-25', 'mention'],
  ['model = "gpt-4o" # model-access: ignore until=2026-11-24', 'used'],
  ['model = "gpt-4o" # model-access: ignore until=soon', 'used'],
  ['model = "gpt-4o" # model-access: ignored', 'used']
])('%s is %s', (line, kind) => {
  expect(kindsOf('app.py', line)).toEqual([`gpt-4o ${kind}`])
})

test.each<[string, string, string[]]>([
  ['app.py', 'from openai import OpenAI\nx = os.environ["CHAT_MODEL"]', ['CHAT_MODEL false']],
  ['app.py', 'from openai import OpenAI\nx = os.getenv("CHAT_MODEL", DEFAULT)', ['CHAT_MODEL true']],
  ['app.ts', "import OpenAI from 'openai'\nask({ model: process.env.WHICH })", ['WHICH false']],
  ['app.py', 'import openai\nask(model=os.environ["CHAT_MODEL"], input=x)', ['CHAT_MODEL false']],
  ['app.ts', "import OpenAI from 'openai'\nask({ model: process.env.WHICH ?? other })", ['WHICH true']],
  ['ci.yml', `env:\n  OPENAI_MODEL: $${'{{'} vars.OPENAI_MODEL }}`, ['OPENAI_MODEL false']],
  ['compose.yml', `OPENAI_MODEL: $${'{'}OPENAI_MODEL}`, ['OPENAI_MODEL false']],
  ['app.ts', "import OpenAI from 'openai'\nconst url = process.env.OPENAI_BASE_URL", []],
  ['car.ts', 'const car = process.env.CAR_MODEL', []],
  ['run.sh', 'OPENAI_MODEL="$2"\nask --model "$' + '{OPENAI_MODEL}"', []],
  ['run.sh', 'curl api.openai.com\nread -r MODEL\nask "$' + '{MODEL}" "$' + '{chat_model}"', []],
  ['run.sh', 'ask --model "$' + '{OPENAI_MODEL}"', ['OPENAI_MODEL false']],
  ['tests/app.ts', "import OpenAI from 'openai'\nask({ model: process.env.WHICH })", []]
])('variables of %s: %s', (path, text, expected) => {
  expect(scan(path, text).variables.map(({ name, hasDefault }) => `${name} ${hasDefault}`)).toEqual(expected)
})

test.each<[string, string, number[]]>([
  ['a template', `const a = 1\nask({ model: \`gpt-$${'{'}size}\` })`, [2]],
  ['a text with its format', 'ask(model=f"gpt-{size}")\nask(model="openai/gpt-4o-%s" % size)', [1, 2]],
  ['a sum', 'ask({ model: "gpt-4" + suffix })', [1]],
  ['a comment', `// model = \`gpt-$${'{'}size}\``, []],
  ['a title', `title = \`gpt-$${'{'}size}\``, []],
  ['a whole id', 'ask({ model: "gpt-4o" })', []]
])('an id that is put together at run time is named, and not guessed: %s', (_, text, lines) => {
  const { assembled, places } = scan('src/app.ts', text)
  expect(assembled).toEqual(lines.map((line) => ({ path: 'src/app.ts', line })))
  if (lines.length > 0) expect(places.filter(({ kind }) => kind === 'used')).toEqual([])
})

test('a constant that code uses is used, and a type of several models is none', () => {
  const kinds = (path: string, text: string, use: string) => {
    const collector = createCollector(TODAY)
    collector.add(path, text)
    collector.add(`src/use${path}`, use)
    return collector.result().places.map(({ id, kind }) => `${id} ${kind}`)
  }
  const names = 'enum GptModel { Gpt4o = "gpt-4o", Gpt5 = "gpt-5" }'
  expect(kinds('names.ts', names, 'ask({ model: GptModel.Gpt5 })')).toEqual(['gpt-4o choice', 'gpt-5 used'])
  const rows = 'all = listOf(GptModel("gpt-4o", 1), GptModel("gpt-4", 2), GptModel("gpt-5", 3))'
  expect(kinds('Names.kt', rows, 'var model = GptModel(name)')).toEqual([
    'gpt-4o choice',
    'gpt-4 choice',
    'gpt-5 choice'
  ])
})

test('takes a file with very many ids for a table', () => {
  const text = Array.from({ length: 600 }, (_, index) => `model = "gpt-${index}"`).join('\n')
  expect(new Set(scan('app.py', text).places.map(({ kind }) => kind))).toEqual(new Set(['choice']))
})

test('keeps only a limited number of places out of a million ids', () => {
  const collector = createCollector(TODAY)
  const file = 'x="gpt-4o";'.repeat(90_000)
  for (let index = 0; index < 12; index++) collector.add(`src/file${index}.ts`, file)
  const { places, dropped } = collector.result()
  expect(places.length + dropped).toBeGreaterThan(1_000_000)
  expect(places.length).toBeLessThanOrEqual(26_000)
})

/** A tenth of a second is enough. Quadratic time would take hours. */
const MANY_TIMES_ENOUGH_MS = 10_000

test.each([
  ['dots', 'a.'.repeat(500_000)],
  ['dashes', `gpt-4${'-'.repeat(1_000_000)}`],
  ['a word without an end', `gpt-4${'a'.repeat(1_000_000)}`],
  ['colons', `gpt-4${':'.repeat(1_000_000)}`],
  ['brackets', `${'['.repeat(500_000)}"gpt-4o"${']'.repeat(400_000)}`],
  ['quotes', `model=${'"gpt-4o" '.repeat(400)}${'"'.repeat(900_000)}`],
  ['blanks', `model${' '.repeat(500_000)}= "gpt-4o"${' '.repeat(500_000)}`],
  ['model settings', 'model_model.model:'.repeat(50_000)],
  ['triple quotes', `${'"""'.repeat(300_000)} model="gpt-4o"`],
  ['braces', `$${'{'}A:-`.repeat(200_000)]
])('reads a hostile file of %s in time', (_, text) => {
  expect(quickestMs(() => scan('app.py', text), MANY_TIMES_ENOUGH_MS)).toBeLessThan(MANY_TIMES_ENOUGH_MS)
})
