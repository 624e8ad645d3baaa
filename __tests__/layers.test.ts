/** The folders of the source, the direction of imports, and that no name is used twice. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import ts from 'typescript'

const src = resolve(import.meta.dirname, '../src')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
const textOf = (file: string) => readFileSync(join(src, file), 'utf8')
const layerOf = (file: string) => file.replace(/\/.*/, '')

const importedBy = (file: string) => ts.preProcessFile(textOf(file)).importedFiles.map(({ fileName }) => fileName)
const resolved = (file: string, name: string) => normalize(join(dirname(file), name)).replaceAll('\\', '/')

/** Packages by name, our own files as their layer: "core", "render", "main.ts" … */
const importsOf = (file: string) =>
  importedBy(file).map((name) => (name.startsWith('.') ? layerOf(resolved(file, name)) : name))

/** What a layer may import. The entries, main, inputs and run may import everything. */
const LAYERS: Readonly<Record<string, RegExp>> = {
  core: /^(core|zod|fastest-levenshtein|p-limit|p-retry)$/,
  render: /^(core|render|markdown-table|node:util)$/,
  // Each adapter has one SDK. It imports no other adapter and no layer above.
  adapters: /^(?!(render|simulator|adapters|inputs|run|\w+\.ts)$)/,
  simulator: /^(simulator|@copilotkit\/aimock|ws|node:.*)$/
}

test.each(Object.entries(LAYERS))('%s imports only what its layer may', (layer, allowed) => {
  const files = sources.filter((file) => layerOf(file) === layer)
  const imports = files.flatMap((file) => importsOf(file).map((name) => ({ file, name })))
  expect(imports.length).toBeGreaterThan(0)
  expect(imports.filter(({ name }) => !allowed.test(name))).toEqual([])
})

test('nothing outside the simulator imports it', () => {
  const others = sources.filter((file) => layerOf(file) !== 'simulator')
  expect(others.filter((file) => importsOf(file).includes('simulator'))).toEqual([])
})

/** The folders from the bottom up. Each imports only from itself and from folders earlier in this list. */
const ROOMS = [
  'core/dates.ts',
  'core/endpoints',
  'core/requirements',
  'core/diagnosis',
  'core/report.ts',
  'core/credential',
  'core/verification',
  'core/finding',
  'core/admin-key',
  'core/reporting',
  'core/tracking-issue',
  'render',
  'connection',
  'adapters',
  'inputs',
  'run',
  'main.ts',
  'action.ts',
  'cli.ts',
  'program.ts',
  'index.ts'
]
const roomOf = (file: string) => (layerOf(file) === 'core' ? file.split('/').slice(0, 2).join('/') : layerOf(file))
const ownImports = (file: string) =>
  importedBy(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => resolved(file, name))

test('imports go one way: from a folder to itself or to one before it in the list', () => {
  const files = sources.filter((file) => layerOf(file) !== 'simulator')
  expect([...new Set(files.map(roomOf))].filter((room) => !ROOMS.includes(room))).toEqual([])
  const wrong = files.flatMap((file) =>
    ownImports(file)
      .filter((target) => ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(file)))
      .map((target) => `${file} -> ${target}`)
  )
  expect(wrong).toEqual([])
})

/** The files of a circle of imports; null if there is none. Lazy imports and imports of types count as well. */
function circleFrom(graph: ReadonlyMap<string, readonly string[]>, start: string): readonly string[] | null {
  const path = [start]
  const seen = new Set<string>()
  const follow = (file: string): boolean =>
    (graph.get(file) ?? []).some((next) => {
      if (next === start) return true
      if (seen.has(next)) return false
      seen.add(next)
      path.push(next)
      if (follow(next)) return true
      path.pop()
      return false
    })
  return follow(start) ? path : null
}

test('no file imports itself through others', () => {
  const graph = new Map(sources.map((file) => [file, ownImports(file)] as const))
  expect(sources.map((file) => circleFrom(graph, file)).filter((circle) => circle !== null)).toEqual([])
})

test('a circle made on purpose is detected', () => {
  const graph = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts', 'd.ts']],
    ['c.ts', []],
    ['d.ts', ['a.ts']]
  ])
  expect(circleFrom(graph, 'a.ts')).toEqual(['a.ts', 'b.ts', 'd.ts'])
  expect(circleFrom(graph, 'c.ts')).toBeNull()
})

/** Functions, types and constants at the top of a file. */
function namesIn(file: string): string[] {
  const { statements } = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest)
  return statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement))
      return statement.name ? [statement.name.text] : []
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
  })
}

test('no two files have a function, type or constant of the same name', () => {
  // The simulator uses the API's own words.
  const files = sources.filter((file) => layerOf(file) !== 'simulator')
  const places = files.flatMap((file) => [...new Set(namesIn(file))].map((name) => ({ name, file })))
  const byName = Map.groupBy(places, ({ name }) => name)
  const twice = [...byName].filter(([, all]) => all.length > 1)
  expect(twice.map(([name, all]) => `${name}: ${all.map(({ file }) => file).join(', ')}`)).toEqual([])
})

test('only inputs.ts names the variables of inputs, and nothing ends the process', () => {
  const containing = (pattern: RegExp) => sources.filter((file) => pattern.test(textOf(file)))
  expect(containing(/['"`]INPUT_/)).toEqual(['inputs/environment.ts'])
  expect(containing(/process\.exit\(/)).toEqual([])
})
