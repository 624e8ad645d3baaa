import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parsePage, renderTable } from '../scripts/refresh-replacements.ts'
import { REPLACEMENTS } from '../src/core/finding/replacements.ts'
import { successorOf } from '../src/core/finding/successor.ts'

const PAGE = `## Upcoming deprecations

| Shutdown date | Affected model | Status | Recommended replacement | Notice date |
|---|---|---|---|---|
| Dec 1, 2026 | gpt-image-1.5, gpt-image-1.5-2025-12-16 |
Deprecated | gpt-image-2.6-sunburst or gpt-image-2.6-flare |
Jun 2, 2026 |
| Dec 11, 2026 | \`gpt-5\` | Deprecated | \`gpt-6.1-sol\` | Jun 11, 2026 |

Text with | a bar | and gpt-9 | in it.

### An older notice

| Shutdown date | Model snapshot | Substitute model |
| --- | --- | --- |
| 2026-12-11 | \`gpt-5\` | \`gpt-5.6-sol\` |
| 2026-10-23 | \`o1-2024-12-17\` \\| \`o1\` | \`gpt-5.6-sol\` |
| 2027-01-14 | GPT-4o (gpt-4o-2024-08-06, gpt-4o-2024-11-20) | gpt-6-luna |
| 2026-11-30 | Agent Builder | Agents SDK |
| 2027-02-26 | whisper-1 | gpt-live-transcribe or gpt-transcribe |
`

test('reads every table of the page, newest announcement first, and rows that a copy broke', () => {
  expect(Object.fromEntries(parsePage(PAGE))).toEqual({
    'gpt-image-1.5': 'gpt-image-2.6-sunburst',
    'gpt-image-1.5-2025-12-16': 'gpt-image-2.6-sunburst',
    'gpt-5': 'gpt-6.1-sol',
    'o1-2024-12-17': 'gpt-5.6-sol',
    o1: 'gpt-5.6-sol',
    'gpt-4o-2024-08-06': 'gpt-6-luna',
    'gpt-4o-2024-11-20': 'gpt-6-luna',
    'gpt-4o': 'gpt-6-luna',
    'whisper-1': 'gpt-transcribe'
  })
})

test('writes the table without snapshots that follow their model', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../src/core/finding/replacements.ts'), 'utf8')
  const text = renderTable(source, parsePage(PAGE), '2026-11-25')
  expect(text).toContain("AS_OF = '2026-11-25'")
  expect(text.slice(text.indexOf('= {'))).toBe(`= {
  'gpt-4o': 'gpt-6-luna',
  'gpt-5': 'gpt-6.1-sol',
  'gpt-image-1.5': 'gpt-image-2.6-sunburst',
  o1: 'gpt-5.6-sol',
  'whisper-1': 'gpt-transcribe'
}
`)
  expect(
    renderTable(source, new Map(Object.entries(REPLACEMENTS)), source.match(/AS_OF = '([\d-]+)'/)?.[1] ?? '')
  ).toBe(source)
})

test('a snapshot has its own successor or that of its model, and "constructor" has none', () => {
  expect(successorOf('gpt-4o-2024-08-06')?.model).toBe('gpt-6-luna')
  expect(successorOf('gpt-4o-2024-05-13')?.model).toBe('gpt-5.6-sol')
  expect(successorOf('gpt-6-luna')).toBeNull()
  expect(successorOf('constructor')).toBeNull()
})
