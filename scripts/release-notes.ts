/** Release notes from the titles of the commits since the last release, on standard output. */
import { execFileSync } from 'node:child_process'

/**
 * https://www.conventionalcommits.org: the sections, the most important one for a reader first. Titles in a section
 * `null` are left out. The first section that fits takes the title.
 */
const SECTIONS: readonly (readonly [title: string | null, type: RegExp])[] = [
  [null, /^Merge (branch|pull request|main|tag)\b|^chore(\(release\))?: (merge|rebuild|release)\b/],
  ['Breaking changes', /^\w+(\([^)]*\))?!: /],
  ['New', /^feat(\([^)]*\))?: /],
  ['Fixed', /^fix(\([^)]*\))?: /],
  ['Faster', /^perf(\([^)]*\))?: /],
  ['Security', /^security(\([^)]*\))?: /],
  ['Documentation', /^docs(\([^)]*\))?: /],
  ['Dependencies', /^(build|ci|chore|fix)\(deps[^)]*\): /],
  [null, /^(test|refactor|style|ci|build|chore)(\([^)]*\))?: /],
  ['Other changes', /^/]
]

/** @param titles the titles of commits, newest first; each goes into the first section that it fits */
export function releaseNotes(titles: readonly string[]): string {
  const sectionOf = (title: string) => SECTIONS.find(([, type]) => type.test(title))
  return SECTIONS.flatMap((section) => {
    const [heading] = section
    const own = titles.filter((title) => sectionOf(title) === section).map(withoutType)
    const lines = [...new Set(own)].map((title) => `- ${title}\n`)
    return heading === null || lines.length === 0 ? [] : [`## ${heading}\n\n${lines.join('')}`]
  }).join('\n')
}

/** Turns "fix(audit): read a price" into a sentence for readers: "Read a price (audit)". */
function withoutType(title: string): string {
  const [, scope, text = title] = /^\w+(?:\(([^)]*)\))?!?: (.*)$/.exec(title) ?? []
  const sentence = text.charAt(0).toUpperCase() + text.slice(1)
  return scope === undefined || /^deps/.test(scope) ? sentence : `${sentence} (${scope})`
}

if (import.meta.main) {
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim().split('\n')
  const lastRelease = git('tag', '--list', 'v*.*.*', '--merged', 'HEAD', '--sort=-version:refname')[0]
  const titles = git('log', '--no-merges', '--format=%s', lastRelease ? `${lastRelease}..HEAD` : 'HEAD')
  process.stdout.write(releaseNotes(titles))
}
