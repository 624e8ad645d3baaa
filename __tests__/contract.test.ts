import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { outOfDate } from '../scripts/docs.ts'
import { INPUTS } from '../src/inputs/inputs.ts'
import { renderOutputs } from '../src/render/outputs.ts'
import { check, report } from './support/reports.ts'

const root = resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

type Entry = { readonly description?: string; readonly default?: string; readonly required?: boolean }
type Entries = Readonly<Record<string, Entry>>
const action = parse(read('action.yml')) as { inputs: Entries; outputs: Entries; runs: { using: string; main: string } }

/** First cells of a generated table of the README, without backticks. */
function namesInReadme(block: string): string[] {
  const [, text = ''] =
    new RegExp(`<!-- ${block}: generated[^>]*-->([\\s\\S]*?)<!-- ${block}: end`).exec(read('README.md')) ?? []
  return [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)
}

test('action.yml, the schema, the README and the types name the same inputs', () => {
  const names = Object.keys(action.inputs)
  expect(Object.keys(INPUTS.shape)).toEqual(names)
  expect(namesInReadme('inputs')).toEqual(names)
  expect(Object.keys((parse(read('action-types.yml')) as { inputs: object }).inputs)).toEqual(names)
})

test.each(Object.entries(INPUTS.shape))(
  'the default of "%s" is the same in action.yml and the schema',
  (name, schema) => {
    // Only the runner can give the token.
    const given = name === 'github-token' ? undefined : action.inputs[name]?.default
    const { data, success } = schema.safeParse(undefined)
    // The default of a JSON input is an empty object.
    const isNothing = data === undefined || (typeof data === 'object' && Object.keys(data ?? {}).length === 0)
    expect({ success, value: isNothing ? undefined : String(data) }).toEqual({ success: true, value: given })
  }
)

test('action.yml, the README and the outputs written name the same outputs', () => {
  const names = Object.keys(action.outputs)
  expect(Object.keys(renderOutputs(report())).sort()).toEqual([...names].sort())
  expect(namesInReadme('outputs')).toEqual(names)
})

test('every input and output has a description, and none is "required", because the runner ignores that', () => {
  for (const entry of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
    expect(entry.description).toMatch(/\.$/)
    expect(entry.required).toBeUndefined()
  }
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
})

test('the report schema takes a report and refuses one that lacks a field', () => {
  const ajv = new Ajv2020()
  addFormats.default(ajv)
  const isValid = ajv.compile(JSON.parse(read('report.schema.json')))
  const { requestId: _, ...incomplete } = check()
  expect(isValid(report())).toBe(true)
  expect(isValid({ ...report(), checks: [incomplete] })).toBe(false)
})

test('generated files are up to date: npm run docs', () => expect(outOfDate()).toEqual([]))
