/** Evidence in the path of a file: tests, documentation, vendored code, price tables. */

/** The kind of a file says how an id is written in it: as a quoted literal, a bare value, a word of a command, or in a sentence. */
export type FileKind = 'code' | 'config' | 'shell' | 'markup' | 'notebook' | 'prose' | 'data'

const KIND_BY_NAME: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/(^|\/)\.?env(\.[\w.-]+)?$|\.env$/i, 'config'],
  [
    /(^|\/)(Dockerfile|Containerfile|Makefile|Justfile|Procfile)[\w.-]*$|\.(sh|bash|zsh|fish|ps1|bat|cmd|mk)$/i,
    'shell'
  ],
  [/\.(ipynb|livemd|[rq]md)$/i, 'notebook'],
  [/\.(md|mdx|markdown|rst|adoc|asciidoc|txt|text|tex|org|pdf|po|pot|srt|vtt|diff|patch)$/i, 'prose'],
  [/\.(jsonl|ndjson|csv|tsv|log|parquet|geojson|har|map|snap|out)$/i, 'data'],
  [/\.(ya?ml|toml|ini|cfg|conf|config|properties|json5?|jsonc|tfvars|env\w*|prompty|hocon|plist)$/i, 'config'],
  [/\.(html?|xml|svg|xaml|resx|storyboard)$/i, 'markup']
]

/** The kind of a file. An unknown kind counts as code, where an id must be a whole literal. */
export function fileKind(path: string): FileKind {
  return KIND_BY_NAME.find(([pattern]) => pattern.test(path))?.[1] ?? 'code'
}

const folder = (names: string) => new RegExp(`(^|/)(${names})/`, 'i')

/** Paths where ids are only mentioned, with the reason for the report. The first match wins. */
const MENTION_PATHS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    folder('node_modules|vendor|vendored|third[_-]?party|external|bower_components|\\.venv|venv|site-packages|Pods'),
    'in vendored code'
  ],
  [
    /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb?|[\w.-]+\.lock|go\.sum)$/i,
    'in a lock file'
  ],
  [
    folder(
      '([\\w.-]+[._-])?tests?|__(tests|mocks|snapshots|fixtures)__|specs?|testing|test[_-]?(data|utils?|helpers?|resources|fixtures)|testdata|mocks?|snapshots|fixtures?|cassettes|e2e|cypress|(unit|integration)tests?'
    ),
    'in a test'
  ],
  [/(^|\/)[\w.-]*[a-z0-9]Tests?\//, 'in a test'],
  [/(^|\/)(mock[A-Z]\w*|\w+Mocks?)\.\w+$/, 'in a test'],
  [/\.stories\.\w+$/i, 'in an example'],
  [/(^|\/)[^/]*(^|[._/-])(tests?|spec|mocks?|fixtures?|conftest)([._-][^/]*)?\.\w+$/i, 'in a test'],
  [/(Test|Tests|Spec|IT|Mock)\.(java|kt|kts|cs|scala|swift|php|groovy|fs)$/, 'in a test'],
  [/(^|\/)(seeds?|seeders?)(\/|[._-][^/]*$)/i, 'in seed data'],
  [folder('migrations?|alembic|db/migrate|changelog|changelogs|\\.changeset'), 'in a migration or change log'],
  [/(^|\/)(change ?log|changes|history|news|releases?|release[_-]notes|upgrading)[\w.-]*$/i, 'in a change log'],
  [folder('i18n|l10n|locales?|lang|langs|languages|translations?'), 'in a translation'],
  [
    folder(
      '[\\w-]*results?|logs?|outputs?|recordings?|transcripts?|traces?|\\.triage|artifacts?|reports?_?archive|papers?'
    ),
    'in recorded results'
  ],
  [
    folder('docs?|documentation|website|site|blog|wiki|readme|man|\\.claude|\\.cursor|\\.github/ISSUE_TEMPLATE'),
    'in documentation'
  ],
  [folder('examples?|samples?|cookbooks?|tutorials?|snippets|playgrounds?|demos?'), 'in an example'],
  [/(^|\/)examples?[._-][^/]*$/i, 'in an example'],
  [
    folder(
      'dist|build|out|_next|\\.next|\\.nuxt|\\.output|static/assets|public/assets|public/build|target|coverage|bin|obj|__pycache__'
    ),
    'in built files'
  ],
  [/\.min\.\w+$|\.bundle\.js$|[.-]generated\.|\.pb\.go$|\.g\.dart$|_pb2\.pyi?$/i, 'in generated code']
]

/** Why the ids in a file are mentions, by its path alone; null if they may be used. */
export function mentionedByPath(path: string, kind: FileKind = fileKind(path)): string | null {
  const match = MENTION_PATHS.find(([pattern]) => pattern.test(path))
  if (match) return match[1]
  if (kind === 'prose') return 'in documentation'
  if (kind === 'data') return 'in a file of data'
  return null
}

/** Names of files with prices, limits and token counts. They list models but do not call them. */
const TABLE_NAME =
  /(pric(e|es|ing)|costs?|billing|tiktoken|tokens?|tokeni[sz]er|token[_-]?(count|counter|limits?)|context[_-]?(window|length|limits?)|limits?|rates?|usage|encodings?)/i

/** Is the file a table of prices or limits, by its name? */
export function isTableFile(path: string): boolean {
  const name = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '')
  const words = name.replace(/([a-z])([A-Z])/g, '$1-$2').split(/[^A-Za-z]+/)
  return words.some((word) => new RegExp(`^${TABLE_NAME.source}$`, 'i').test(word))
}
