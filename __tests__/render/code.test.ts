import type { Report, Use } from '../../src/core/report.ts'
import { annotationsOf } from '../../src/render/annotations.ts'
import { withCodeAnnotations } from '../../src/render/code-annotations.ts'
import { blobUrl, codeLines, renderCodeTable, renderLostPlaces } from '../../src/render/code-table.ts'
import { check, report, requirement } from '../support/reports.ts'

const use = (changes: Partial<Use> = {}): Use => ({
  ...{ model: 'gpt-4', path: 'src/app.ts', line: 3, column: 9, kind: 'used', why: 'a whole value' },
  ...{ variable: null, requirement: 'gpt-4', ...changes }
})
const REPLACED = { model: 'gpt-5.6-sol', asOf: '2026-11-21', status: 'usable' } as const
const LOST = check({ model: 'gpt-4', cause: 'model_retired', shutdownDate: '2026-10-23', replacement: REPLACED })
const ENDING = check({ model: 'gpt-4o', shutdownDate: '2027-01-14', replacement: { ...REPLACED, status: null } })
const BASE = 'https://github.com/acme/shop/blob/0123/'

const found = (uses: readonly Use[], changes: Partial<Report> = {}) =>
  report({
    result: 'failed',
    requirements: [
      requirement({ text: 'gpt-4', status: 'unmet', selected: null, models: ['gpt-4'], cause: 'model_retired' })
    ],
    checks: [LOST, ENDING],
    uses: [...uses],
    warnings: [{ kind: 'shutdown', level: 'warning', model: 'gpt-4o', message: 'The shutdown of gpt-4o is near' }],
    ...changes
  })
const BOTH = found([use({ model: 'gpt-4o', requirement: 'gpt-4o', line: 1 }), use(), use({ kind: 'choice', line: 9 })])

const annotate = (of: Report, fails = true) =>
  withCodeAnnotations(annotationsOf(of, fails), of, fails).filter(({ title }) => title === 'Model in the code')

test('annotates lines with an error if a required model is lost, and a warning if it shuts down soon', () => {
  expect(annotate(BOTH)).toEqual([
    {
      level: 'error',
      title: 'Model in the code',
      message:
        'gpt-4: The model has been shut down. OpenAI names gpt-5.6-sol as its replacement (as of 2026-11-21), and it answered with this key just now.',
      at: { file: 'src/app.ts', startLine: 3, startColumn: 9 }
    },
    {
      level: 'warning',
      title: 'Model in the code',
      message:
        'gpt-4o works until 2027-01-14. Its shutdown is announced. OpenAI names gpt-5.6-sol as its replacement (as of 2026-11-21), and it was not called in this run.',
      at: { file: 'src/app.ts', startLine: 1, startColumn: 9 }
    }
  ])
  expect(annotate(BOTH, false).map(({ level }) => level)).toEqual(['warning', 'warning'])
})

test("keeps within GitHub's limits, and counts the rest", () => {
  const many = found(Array.from({ length: 40 }, (_, index) => use({ line: index + 1 })))
  const errors = withCodeAnnotations(annotationsOf(many, true), many, true).filter(({ level }) => level === 'error')
  expect(errors).toHaveLength(9)
  expect(errors.at(-1)?.message).toBe('33 more places: see the job summary.')
})

test('names deprecated models of a skipped run, and says that nothing was called', () => {
  const skipped = found([use()], { result: 'skipped', checks: [] })
  expect(annotate(skipped, false)).toEqual([
    expect.objectContaining({ level: 'notice', message: expect.stringContaining('Nothing was called.') })
  ])
})

test('keeps hostile paths from becoming a command, Markdown or a link elsewhere', () => {
  const paths = [
    'a\n::error::x',
    'x##[error]y',
    '](https://evil.example)',
    '<img src=x>|`',
    '@octocat/#1',
    '../../%2e%2e/x',
    'a\u202eb'
  ]
  const hostile = found(paths.map((path) => use({ path })))
  for (const { at, message } of annotate(hostile)) {
    expect(at?.file ?? '').not.toMatch(/[\n\r]|##\[/)
    expect(message).not.toContain('\n')
  }
  const table = renderCodeTable(hostile, BASE)
  expect(table).not.toMatch(/\]\(https:\/\/evil|<img|\n::error|(?<!&#64;<!-- -->)@octocat/)
  for (const [, url] of table.matchAll(/\]\(([^)]*)\)/g))
    expect(url).toMatch(/^https:\/\/github\.com\/acme\/shop\/blob\/0123\//)
  expect(codeLines(hostile).every((line) => !line.includes('\n'))).toBe(true)
  expect(renderLostPlaces(hostile)).not.toContain('<img')
})

test.each(['a#b.ts', 'what?.ts', '100%.ts', 'a%20b.ts', 'a b.ts', 'ü.ts', '(a).ts'])('links the file %s', (name) => {
  const table = renderCodeTable(found([use({ path: `src/${name}` })]), BASE)
  const [, url = ''] = /\]\(([^)]*)\)/.exec(table) ?? []
  const { pathname, hash } = new URL(url)
  expect([decodeURIComponent(pathname), hash]).toEqual([`/acme/shop/blob/0123/src/${name}`, '#L3'])
})

test('links the lines of this commit, lost models first', () => {
  const table = renderCodeTable(BOTH, BASE)
  expect(table.indexOf('gpt-4`')).toBeLessThan(table.indexOf('gpt-4o`'))
  expect(table).toContain(`(${BASE}src/app.ts#L3)`)
  expect(table).toContain('Also named, but not required: 1 place in menus or tables, 0 mentions')
  expect(renderCodeTable(report(), BASE)).toBe('')
  expect(renderCodeTable(BOTH, null)).not.toContain('](')
  expect(blobUrl({ GITHUB_REPOSITORY: 'acme/shop', GITHUB_SHA: '0123' })).toBe(BASE)
  expect(blobUrl({})).toBeNull()
})

test('names the places in the tracking issue and at the terminal', () => {
  expect(renderLostPlaces(BOTH)).toContain('- `gpt-4` at `src/app.ts:3` OpenAI names')
  expect(renderLostPlaces(report())).toBe('')
  expect(codeLines(BOTH)[0]).toContain('gpt-4 at src/app.ts:3: The model has been shut down.')
})
