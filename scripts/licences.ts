/** The licences of all bundled packages, from the packages' own files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LICENCE_FILE = /^(licen[cs]e|copying)([.-].*)?$/i
const RULE = '-'.repeat(80)

/** @param files every file of the bundle; files of packages are under `node_modules` */
export function renderLicences(files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))
  const sections = [...folders].filter((folder) => existsSync(join(folder, 'package.json'))).map(sectionOf)
  return `${[...new Set(sections)].sort().join(`\n\n${RULE}\n`)}\n`
}

function sectionOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version, license } = manifest as { name: string; version: string; license?: string }
  const file = readdirSync(folder)
    .sort()
    .find((entry) => LICENCE_FILE.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8') : 'The package has no licence file.'
  return `${name} ${version}, ${license ?? 'licence not named'}\n\n${text.replaceAll('\r\n', '\n').trim()}`
}
