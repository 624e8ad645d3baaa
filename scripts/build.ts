/** Bundles the two entries into dist/ with ncc: `node scripts/build.ts [folder]`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ncc from '@vercel/ncc'

const root = resolve(import.meta.dirname, '..')
const out = resolve(root, process.argv[2] ?? 'dist')

type Asset = { readonly source: string | Buffer }
type Bundle = { readonly code: string; readonly assets: Readonly<Record<string, Asset>> }

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
for (const name of ['index', 'cli']) {
  // Unminified: dist is code that people review and run.
  const options = { cache: false, filename: `${name}.js`, license: `${name}.licenses.txt`, minify: false, quiet: true }
  const { code, assets } = (await ncc(join(root, 'src', `${name}.ts`), options)) as Bundle
  write(`${name}.js`, name === 'cli' ? `#!/usr/bin/env node\n${code}` : code)
  for (const [file, { source }] of Object.entries(assets)) if (!file.endsWith('.d.ts')) write(file, source)
}
write('package.json', '{"type":"module"}\n')

function write(file: string, content: string | Buffer): void {
  const path = join(out, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
