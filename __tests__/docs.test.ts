import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { CAUSES, type Cause } from '../src/core/diagnosis/causes.ts'
import { checklistOf } from '../src/core/reporting/checklist.ts'
import { anchorOf, DIAGNOSES_PAGE } from '../src/render/words.ts'
import { startSimulator } from '../src/simulator/server.ts'
import { report } from './support/reports.ts'
import { runAction } from './support/run-action.ts'

const root = resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const pages = ['.', 'docs', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
)
const withoutCode = (markdown: string) => markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '`')

/** The anchors that GitHub makes of headings. The second of two equal ones gets "-1". */
function anchorsOf(file: string): string[] {
  const seen = new Map<string, number>()
  return [
    ...read(file)
      .replace(/^```[\s\S]*?^```/gm, '')
      .matchAll(/^#{1,6} (.+)$/gm)
  ].map(([, text = '']) => {
    const anchor = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
    const count = seen.get(anchor) ?? 0
    seen.set(anchor, count + 1)
    return count === 0 ? anchor : `${anchor}-${count}`
  })
}

test('every annotation links to its heading on the page of diagnoses', () => {
  const wanted = (Object.keys(CAUSES) as Cause[]).map(anchorOf)
  expect(new Set(wanted).size).toBe(wanted.length)
  expect(anchorsOf(DIAGNOSES_PAGE)).toEqual(expect.arrayContaining(wanted))
})

test.each(pages)('%s links to files and headings that exist', (page) => {
  const text = withoutCode(read(page))
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? ''
  )
  const broken = targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false
    const [file = '', anchor] = target.split('#')
    const path = file === '' ? page : join(dirname(page), file)
    return !existsSync(join(root, path)) || (anchor !== undefined && !anchorsOf(path).includes(anchor))
  })
  expect(broken).toEqual([])
})

test('the guide names every box of the checklist, in the same words', () => {
  const guide = read('docs/grant-access.md')
  const boxes = checklistOf(report()).map(({ text }) => text)
  expect(boxes.filter((text) => !guide.includes(`**${text}**`))).toEqual([])
})

test('the README stays short', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(30 * 1024)
})

type Block = { readonly jobs?: Record<string, { steps?: { uses?: string; with?: Record<string, string> }[] }> }

test("the README's workflows give no warning on a green run", async () => {
  const blocks = [...read('README.md').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(
    ([, text = '']) => parse(text) as Block
  )
  const steps = blocks.flatMap(({ jobs = {} }) => Object.values(jobs).flatMap(({ steps = [] }) => steps))
  const ours = steps.filter(({ uses }) => uses?.startsWith('openai-model-access/'))
  expect(ours.length).toBe(3)
  for (const { with: inputs = {} } of ours) {
    const simulator = await startSimulator()
    const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl }
    const run = await runAction({ inputs: { ...given, 'required-models': String(inputs['required-models']) } })
    await simulator.close()
    expect(run.exitCode).toBe(0)
    expect(run.stdout).not.toMatch(/^::(warning|error)/m)
  }
})
