import fc from 'fast-check'
import { bytesOf, code, fit, link, oneLine, plain, table } from '../../src/render/markdown.ts'
import { type Node, nodesOf, render, tagsOf, textOf } from '../support/github-markdown.ts'

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom(...'\\`*_{}[]<>&|~#@:!$"\'()-+=. \n\t\u200b\u202e'),
      fc.constantFrom(
        'https://a.example/',
        'www.a.example',
        'http://',
        'a@b.example',
        '@octocat',
        '#12',
        'GH-12',
        'octo-org/octo-repo#1'
      ),
      fc.constantFrom(
        '<b>',
        '</code>',
        '<!--',
        '-->',
        '&amp;',
        '&#64;',
        '](x)',
        '![',
        '||',
        '``',
        '```',
        '~~~',
        '[^1]',
        '[x]',
        '1. ',
        '---'
      )
    ),
    { maxLength: 14 }
  )
  .map((parts) => parts.join(''))
const blanksTidied = (text: string) => text.replace(/\s+/gu, ' ').trim()

test('plain text renders as the same text, without markup', () => {
  const check = (text: string) => {
    const tree = render(`x ${plain(text)} x`)
    expect(blanksTidied(textOf(tree))).toBe(blanksTidied(`x ${oneLine(text)} x`))
    expect(tagsOf(tree)).toEqual(['p'])
  }
  fc.assert(fc.property(hostile, check), { numRuns: 1000 })
})

test('a value in a table cell renders as one piece of code', () => {
  const check = (text: string) => {
    const tree = render(
      table([
        ['a', 'b'],
        [code(text), 'b']
      ])
    )
    const cells = nodesOf(tree).filter(({ tagName }) => tagName === 'td')
    expect(cells).toHaveLength(2)
    expect(blanksTidied(textOf(cells[0] as Node))).toBe(blanksTidied(oneLine(text)))
    expect(tagsOf(cells[0] as Node)).toEqual(['td', 'code'])
  }
  fc.assert(fc.property(hostile, check), { numRuns: 1000 })
})

test('a link keeps its address, whatever its label is', () => {
  const check = (text: string) => {
    const tree = render(link(text, 'https://a.example/x?y=(1)'))
    expect(tagsOf(tree)).toEqual(['p', 'a'])
  }
  fc.assert(fc.property(hostile, check), { numRuns: 300 })
})

test('a line holds no invisible character', () => {
  const check = (text: string) => {
    expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    expect(oneLine(text).isWellFormed()).toBe(true)
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { numRuns: 500 })
})

test('chooses a shorter version and never cuts one', () => {
  const versions = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 1, maxLength: 6 })
  const check = (texts: readonly string[], max: number) => {
    const made: string[] = []
    const makers = texts.map((text) => () => {
      made.push(text)
      return text
    })
    const chosen = fit(makers, max, bytesOf)
    const first = texts.find((text) => bytesOf(text) <= max)
    expect(chosen).toBe(first ?? texts.at(-1))
    // A version that is not needed is not rendered.
    expect(made).toHaveLength(first === undefined ? texts.length : texts.indexOf(first) + 1)
  }
  fc.assert(fc.property(versions, fc.nat(120), check))
})
