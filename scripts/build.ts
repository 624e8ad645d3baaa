/**
 * Bundles the action and the terminal's command into dist/ with ncc: `node scripts/build.ts [folder]`. It prints what each
 * package adds. Names and contents depend only on the sources: builds in two folders give the same bytes.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ncc, { type BundledModule } from '@vercel/ncc'
import { markdownTable } from 'markdown-table'
import { compact } from './compact.ts'
import { renderLicences } from './licences.ts'

const root = resolve(import.meta.dirname, '..')
const out = resolve(root, process.argv[2] ?? 'dist')
/** By default webpack's statistics leave out most modules. */
const EVERY_MODULE = {
  ...{ ids: true, chunks: true, chunkModules: true, nestedModules: true, source: false },
  ...{ chunkModulesSpace: Infinity, nestedModulesSpace: Infinity },
  ...{ groupModulesByType: false, groupModulesByPath: false, groupModulesByExtension: false },
  ...{ groupModulesByAttributes: false, groupModulesByLayer: false, groupModulesByCacheStatus: false }
}

/** A Node that cannot read the bundle reads this file too, so it uses only syntax that every Node knows. */
const STARTER = `#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < 22) {
  console.error('openai-model-access needs Node 22 or newer; this is Node ' + process.versions.node)
  process.exitCode = 2
} else {
  globalThis.openaiModelAccessTerminal = true
  await import('./index.js')
}
`

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
// Not minified, because people review dist before they run it.
const options = { cache: false, filename: 'index.js', minify: false, quiet: true }
const { code, assets, stats } = await ncc(join(root, 'src', 'index.ts'), options)
write('index.js', compact(code))
for (const [file, { source }] of Object.entries(assets))
  if (!file.endsWith('.d.ts')) write(file, compact(String(source)))
write('cli.js', STARTER)
write('package.json', '{"type":"module"}\n')
write('licenses.txt', renderLicences(bundledFiles()))
process.stdout.write(`${sizeTable()}\n`)

function write(file: string, content: string | Buffer): void {
  writeFileSync(join(out, file), content)
}

/** The size of each file of dist/ in KiB, and the share of each package. */
function sizeTable(): string {
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`
  const packagesOf = (file: string) => {
    const chunk = stats.toJson(EVERY_MODULE).chunks.find(({ files }) => files.includes(file))
    const sizes = new Map<string, number>()
    for (const module of (chunk?.modules ?? []).flatMap(flat))
      sizes.set(packageOf(module), (sizes.get(packageOf(module)) ?? 0) + module.size)
    return [...sizes].filter(([, size]) => size >= 1024).sort(([, a], [, b]) => b - a)
  }
  const rows = readdirSync(out).map((file) => {
    const parts = packagesOf(file).map(([name, size]) => `${name} ${kib(size)}`)
    return { file, size: statSync(join(out, file)).size, parts: parts.join(', ') }
  })
  const total = { file: 'all', size: rows.reduce((sum, { size }) => sum + size, 0), parts: '' }
  const body = [...rows, total].sort((a, b) => b.size - a.size)
  return markdownTable(
    [['file', 'size', 'of which'], ...body.map(({ file, size, parts }) => [file, kib(size), parts])],
    { alignDelimiters: false }
  )
}

function bundledFiles(): string[] {
  const modules = stats.toJson(EVERY_MODULE).chunks.flatMap((chunk) => chunk.modules.flatMap(flat))
  return modules.map(({ nameForCondition }) => nameForCondition ?? '')
}

function flat(module: BundledModule): BundledModule[] {
  return module.modules?.flatMap(flat) ?? [module]
}

function packageOf({ nameForCondition }: BundledModule): string {
  const name = nameForCondition ?? ''
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? (name.includes('/src/') ? 'src' : 'bundler')
}
