import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import ts from 'typescript'

const src = resolve(import.meta.dirname, '../src')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const textOf = (file: string) => readFileSync(join(src, file), 'utf8')
const layerOf = (file: string) => file.replaceAll('\\', '/').replace(/\/.*/, '')

/** Packages by name, our own files as their layer: "core", "render", "inputs.ts" … */
const importsOf = (file: string) =>
  ts
    .preProcessFile(textOf(file))
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? layerOf(normalize(join(dirname(file), fileName))) : fileName
    )

/** All that a layer may import. The entries, main, inputs and run stand above and use what they like. */
const LAYERS: Readonly<Record<string, RegExp>> = {
  core: /^(core|zod|picomatch|fastest-levenshtein|p-limit|p-retry)$/,
  render: /^(core|render|markdown-table|node:util)$/,
  // One SDK each: never another adapter, nor what stands above.
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

test('only environment.ts names the variables of inputs, and nothing ends the process', () => {
  const containing = (pattern: RegExp) => sources.filter((file) => pattern.test(textOf(file)))
  expect(containing(/['"`]INPUT_/)).toEqual(['inputs/environment.ts'])
  expect(containing(/process\.exit\(/)).toEqual([])
})
