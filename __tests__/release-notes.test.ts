import { releaseNotes } from '../scripts/release-notes.ts'

test('sorts titles by what they mean to a reader, each once', () => {
  const titles = [
    'fix: read a price of zero',
    'feat(audit)!: name the label',
    'Say why',
    'feat: take an admin key',
    'build(deps): bump openai'
  ]
  expect(releaseNotes(titles)).toBe(`## Breaking changes

- name the label

## New

- take an admin key

## Fixed

- read a price of zero

## Dependencies

- bump openai

## Other changes

- Say why
`)
})
