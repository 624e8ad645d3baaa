/**
 * Globs and the rules of `.gitignore` files, matched in linear time. Both come from outside, and a regular expression made
 * of `*a*a*a*b` can take for ever. https://git-scm.com/docs/gitignore#_pattern_format
 */
import { InputError } from '../requirements/requirements.ts'

/** Any run of characters in a name (`*`), or any run of folders in a path (`**`). */
const ANY = Symbol('any')
type Character = (character: string) => boolean
/** One name of a path, such as `*.ts`. */
type Name = readonly (Character | typeof ANY)[]
type Path = readonly (Name | typeof ANY)[]

/** Does a path match? It is relative, with `/`. */
export type Glob = (path: string) => boolean

const MAX_GLOB_LENGTH = 1_000
/** How many globs the braces of one may stand for. */
const MAX_ALTERNATIVES = 1_000

/**
 * A function that tells whether a glob takes a path. It knows `*`, `**`, `?`, `[a-z]`, `{a,b}` and `\`.
 *
 * @throws InputError if it is too long, or its braces stand for too many globs
 */
export function compileGlob(glob: string): Glob {
  if (glob.length > MAX_GLOB_LENGTH)
    throw new InputError(`"find-in": the glob "${glob.slice(0, 60)}…" is longer than ${MAX_GLOB_LENGTH} characters`)
  const paths = alternativesOf(glob).map(parsePath)
  return (path) => {
    const names = path.split('/')
    return paths.some((one) => fitsPath(one, names))
  }
}

/**
 * A function that tells whether the globs of `find-in` take a path. `!` excludes, and the name of a folder stands for
 * everything in it. Without a glob, every path is taken.
 */
export function compileGlobs(globs: readonly string[]): Glob {
  const compile = (glob: string): Glob => {
    const plain = glob
      .replace(/^!/, '')
      .replace(/^\.?\//, '')
      .replace(/\/+$/, '')
    const [itself, inside] = [compileGlob(plain), compileGlob(`${plain}/**`)]
    return (path) => itself(path) || inside(path)
  }
  const [excludes, includes] = [true, false].map((isNegative) =>
    globs.filter((glob) => glob.startsWith('!') === isNegative).map(compile)
  ) as [Glob[], Glob[]]
  return (path) =>
    (includes.length === 0 || includes.some((takes) => takes(path))) && !excludes.some((takes) => takes(path))
}

/** Do the rules of one file ignore a path? null if none of them is about it. */
export type IgnoreRules = (path: string, isFolder: boolean) => boolean | null

/** The rules of a `.gitignore` file. The paths are relative to its folder. The last rule about a path decides. */
export function parseIgnoreRules(text: string): IgnoreRules {
  const rules = text.split(/\r?\n/).flatMap(parseIgnoreRule).reverse()
  return (path, isFolder) => {
    const names = path.split('/')
    const rule = rules.find(({ onlyFolders, path: of }) => (isFolder || !onlyFolders) && fitsPath(of, names))
    return rule === undefined ? null : rule.ignores
  }
}

type IgnoreRule = { readonly path: Path; readonly ignores: boolean; readonly onlyFolders: boolean }

function parseIgnoreRule(line: string): IgnoreRule[] {
  // Blanks at the end do not count, unless the last one is escaped.
  const text = line.replace(/(?<![\\ \t])[ \t]+$/, '').replace(/(\\[ \t])[ \t]+$/, '$1')
  const ignores = !text.startsWith('!')
  const pattern = ignores ? text : text.slice(1)
  const bare = pattern.replace(/\/$/, '')
  if (bare === '' || line.startsWith('#')) return []
  // With a slash that is not its last character, a rule is about one place. Others are about every folder.
  const path = bare.includes('/') ? bare.replace(/^\//, '') : `**/${bare}`
  return [{ path: parsePath(path), ignores, onlyFolders: pattern !== bare }]
}

function parsePath(glob: string): Path {
  const names = glob.split('/').map((name) => (name === '**' ? ANY : parseName(name)))
  // `src/**` is what is in the folder, and not the folder.
  return names.at(-1) === ANY ? [...names.slice(0, -1), [ANY], ANY] : names
}

function parseName(glob: string): Name {
  const name: (Character | typeof ANY)[] = []
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at] as string
    const close = character === '[' ? glob.indexOf(']', at + (/^\[[!^]/.test(glob.slice(at, at + 2)) ? 3 : 2)) : -1
    if (character === '*') name.push(ANY)
    else if (character === '?') name.push(() => true)
    else if (close !== -1) {
      name.push(parseClass(glob.slice(at + 1, close)))
      at = close
    } else {
      const literal = character === '\\' && at + 1 < glob.length ? (glob[++at] as string) : character
      name.push((other) => other === literal)
    }
  }
  return name
}

/** What stands between `[` and `]`: characters and ranges, `!` or `^` for all others. */
function parseClass(text: string): Character {
  const isNegative = /^[!^]/.test(text)
  const members = text.slice(isNegative ? 1 : 0)
  const ranges = [...members.matchAll(/\\?(.)(?:-\\?(.))?/gsu)].map(([, from = '', to = from]) => [from, to] as const)
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== isNegative
}

/** The globs that a glob with braces stands for: `{a,b}.ts` for `a.ts` and `b.ts`. */
function alternativesOf(glob: string): string[] {
  let globs = [glob]
  for (;;) {
    const split = globs.map(splitBraces)
    if (split.every((parts) => parts === null)) return globs
    globs = globs.flatMap((one, index) => split[index] ?? [one])
    if (globs.length > MAX_ALTERNATIVES)
      throw new InputError(`"find-in": the glob "${glob.slice(0, 60)}" stands for more than ${MAX_ALTERNATIVES} others`)
  }
}

/** The glob once for each entry of its first pair of braces; null if it has none. */
function splitBraces(glob: string): string[] | null {
  const openAt = glob.search(/(?<!\\)\{/)
  if (openAt === -1) return null
  const commas: number[] = []
  let depth = 0
  for (let at = openAt; at < glob.length; at++) {
    if (glob[at] === '{') depth += 1
    else if (glob[at] === ',' && depth === 1) commas.push(at)
    else if (glob[at] === '}' && --depth === 0) {
      const edges = [openAt, ...commas, at]
      return edges
        .slice(1)
        .map(
          (edge, index) => `${glob.slice(0, openAt)}${glob.slice((edges[index] ?? 0) + 1, edge)}${glob.slice(at + 1)}`
        )
    }
  }
  return null
}

const fitsPath = (path: Path, names: readonly string[]) => matchesInOrder(path, names, fitsName)
const fitsName = (name: Name, text: string) =>
  matchesInOrder(name, text, (character, other: string) => character(other))

/**
 * Does a text fit a pattern? It goes back to the last `ANY` only, which is enough, since an earlier one could take no more
 * than that. So it takes at most as many steps as the product of both lengths.
 */
function matchesInOrder<One, Part>(
  pattern: readonly (One | typeof ANY)[],
  text: ArrayLike<Part>,
  fitsOne: (one: One, part: Part) => boolean
): boolean {
  let at = 0
  let lastAny = -1
  let resumeAt = 0
  for (let index = 0; index < text.length; ) {
    const one = pattern[at]
    if (one === ANY) {
      lastAny = at++
      resumeAt = index
    } else if (one !== undefined && fitsOne(one as One, text[index] as Part)) {
      at += 1
      index += 1
    } else if (lastAny !== -1) {
      at = lastAny + 1
      index = ++resumeAt
    } else return false
  }
  return pattern.slice(at).every((one) => one === ANY)
}
