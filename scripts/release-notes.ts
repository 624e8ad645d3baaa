/** Release notes from the titles of the commits since the last release, on standard output. */
import { execFileSync } from 'node:child_process'

/** https://www.conventionalcommits.org: sections in the order in which they matter to a reader. */
const SECTIONS: readonly (readonly [title: string, type: RegExp])[] = [
  ['Breaking changes', /^\w+(\([^)]*\))?!: /],
  ['New', /^feat(\([^)]*\))?: /],
  ['Fixed', /^(fix|perf)(\([^)]*\))?: /],
  ['Dependencies', /^(build|ci|chore)\(deps[^)]*\): /],
  ['Other changes', /^/]
]

/** @param titles of commits, newest first; each stands in the first section that it fits */
export function releaseNotes(titles: readonly string[]): string {
  const sectionOf = (title: string) => SECTIONS.find(([, type]) => type.test(title))
  return SECTIONS.flatMap((section) => {
    const lines = titles
      .filter((title) => sectionOf(title) === section)
      .map((title) => `- ${title.replace(/^\w+(\([^)]*\))?!?: /, '')}\n`)
    return lines.length === 0 ? [] : [`## ${section[0]}\n\n${lines.join('')}`]
  }).join('\n')
}

if (import.meta.main) {
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim().split('\n')
  const lastRelease = git('tag', '--list', 'v*.*.*', '--merged', 'HEAD', '--sort=-version:refname')[0]
  const titles = git('log', '--format=%s', lastRelease ? `${lastRelease}..HEAD` : 'HEAD')
  process.stdout.write(releaseNotes(titles))
}
