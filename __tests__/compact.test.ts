/** What the build leaves out of dist/, and what it must not touch. */
import { compact } from '../scripts/compact.ts'

/** A value inside a template. */
const HOLE = '$'.concat('{b}')

test.each([
  ['a comment at the end of a line', 'const a = 1 // one\nconst b = 2', 'const a = 1\nconst b = 2'],
  ['a comment of several lines', '/**\n * Says what.\n */\nfunction a() {}', 'function a() {}'],
  [
    'a comment of several lines inside a class',
    'class A {\n  /**\n   * What.\n   */\n  b() {}\n}',
    'class A {\n\tb() {}\n}'
  ],
  ['a comment between two words', 'return/* that is why */a', 'return a'],
  ['a comment in an empty block', 'try {} catch {\n    // Nothing to do.\n}', 'try {} catch {\n}'],
  ['empty lines', 'a()\n\n\n  \nb()', 'a()\nb()'],
  ['blanks at the end of a line', 'a()   \nb()', 'a()\nb()'],
  ['spaces of an indentation', 'if (a) {\n    if (b)\n        c()\n}', 'if (a) {\n\tif (b)\n\t\tc()\n}']
])('leaves out %s', (_, code, expected) => {
  expect(compact(code)).toBe(expected)
})

test.each([
  ['a text', 'const a = \'no // comment\', b = "/* none */"'],
  [
    'a template with lines, blanks and what looks like a comment',
    `const a = \`one\n\n    // two ${HOLE} /* three */\n\``
  ],
  ['a template inside a template', `const a = \`x$\{b ? \`\n    // y\` : "/* z */"}\n    \``],
  ['a pattern', 'const a = /[/*]\\/\\/ .*/g.test(b)'],
  ['a division', 'const a = b / c /d'],
  ['the name of a file', '// CONCATENATED MODULE: ./src/main.ts\na()'],
  ['what a shortened name stands for', 'const a = (0,b/* .createQueue */ .y0)(c)']
])('keeps %s', (_, code) => {
  expect(compact(code)).toBe(code)
})

test('keeps a line break inside a comment, because it ends a statement', () => {
  const code = 'const f = () => {\n  let a = 1 /*\n  */ ++b\n}'
  expect(compact(code)).toBe('const f = () => {\n\tlet a = 1\n\t++b\n}')
})
