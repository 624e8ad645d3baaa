/** What ships: size, licences, hosts and code from text. Reads dist/ as a reviewer would. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { DIST } from './support/run-action.ts'

const root = resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const code = readdirSync(DIST).filter((file) => file.endsWith('.js'))
const codeOf = (file: string) => readFileSync(join(DIST, file), 'utf8')
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
const documented = read('docs/dependencies.md')

/** Hosts in the strings of the code. Hosts in comments get no requests. */
function hostsIn(source: string): Set<string> {
  const hosts = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      for (const [, host] of node.text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi))
        hosts.add(host ?? '')
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('bundle.js', source, ts.ScriptTarget.Latest))
  return hosts
}

test('every production dependency is in the table with its reason, and the table counts them', () => {
  const rows = [...documented.matchAll(/^\| `([^`]+)` \| [^|]{10,} \|$/gm)].map(([, name]) => name)
  expect(rows.sort()).toEqual(Object.keys(dependencies).sort())
  expect(documented).toContain(`${rows.length} packages`)
})

test('every dependency that is bundled has its licence in dist', () => {
  const licences = readFileSync(join(DIST, 'licenses.txt'), 'utf8')
  const listed = [...licences.matchAll(/^(@?[\w./-]+) \d+\.\d+\.\d+\S*, (.+)$/gm)].map(([, name]) => name ?? '')
  expect(Object.keys(dependencies).filter((name) => !listed.includes(name))).toEqual([])
  expect(
    licences.match(/Permission is hereby granted|Apache License|Permission to use, copy/g)?.length
  ).toBeGreaterThan(30)
  expect(licences).not.toContain('licence not named')
})

test('nothing in dist makes code of text, but what the table names', () => {
  const found = code.flatMap((file) => codeOf(file).match(/^(?!\s*(\/\/|\*)).*(\beval\(|\bnew Function\b).*$/gm) ?? [])
  expect(found.map((line) => line.trim()).sort()).toEqual([
    'module.exports = eval("require")("bufferutil");',
    'module.exports = eval("require")("kerberos");',
    'module.exports = eval("require")("utf-8-validate");'
  ])
  for (const name of ['bufferutil', 'kerberos', 'utf-8-validate']) expect(documented).toContain(`\`${name}\``)
})

test('dist names no hosts but the documented ones; the price table, which holds links to its sources, aside', () => {
  const isPriceTable = (source: string) => source.includes('genai-prices') && source.includes('pricing_urls')
  const hosts = code
    .map(codeOf)
    .filter((source) => !isPriceTable(source))
    .flatMap((source) => [...hostsIn(source)])
  expect([...new Set(hosts)].filter((host) => !documented.includes(`\`${host}\``)).sort()).toEqual([])
})

test('no test, simulator or development code ships', () => {
  const traces = /aimock|startSimulator|fast-check|selfsigned|playwright-core|@biomejs/
  expect(code.filter((file) => traces.test(codeOf(file)))).toEqual([])
})

test('every test that SECURITY.md names for a promise is there', () => {
  const links = [...read('SECURITY.md').matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, path]) => path ?? '')
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
