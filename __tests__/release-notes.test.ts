import { releaseNotes } from '../scripts/release-notes.ts'

test('sorts titles into sections for readers, each once', () => {
  const titles = [
    'fix: read a price of zero',
    'fix: read a price of zero',
    'feat(audit)!: name the label',
    'Say why',
    'chore: rebuild dist [dependabot skip]',
    "Merge branch 'gateways'",
    'test: see more',
    'refactor: move core',
    'perf: connect first',
    'docs: say what an outage does',
    'feat: take an admin key',
    'build(deps): bump openai'
  ]
  expect(releaseNotes(titles)).toBe(`## Breaking changes

- Name the label (audit)

## New

- Take an admin key

## Fixed

- Read a price of zero

## Faster

- Connect first

## Documentation

- Say what an outage does

## Dependencies

- Bump openai

## Other changes

- Say why
`)
})
