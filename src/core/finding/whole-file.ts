/** What the text of a whole file says about the ids in it. */
import { type FileKind, mentionedByPath } from './paths.ts'

/** How much of the beginning of a file is asked what it is. */
const FIRST_LINES = 500
const GENERATED =
  /^\W{0,20}(.{0,20}@generated|.{0,60}\bgenerated (by|from|code|file|using)\b|(this )?(file|code) (is|was) (auto\S*)? ?generated|code generated\b|auto-?generated|do not edit)/im
const API_DESCRIPTION = /^\s*\{?\s*["']?(openapi|swagger)["']?\s*:/
/** Of Rust, whose tests stand at the end of the file that they test. */
const RUST_TESTS = /^#\[cfg\((all\()?test\b/m

/** Why all ids of a file are mentions, by its path and its first lines; null where they may be used. */
export function mentionedByFile(path: string, text: string, kind: FileKind): string | null {
  const byPath = mentionedByPath(path, kind)
  if (byPath !== null) return byPath
  const head = text.slice(0, FIRST_LINES)
  if (GENERATED.test(head)) return 'in generated code'
  if (kind === 'config' && API_DESCRIPTION.test(head)) return 'in the description of an API'
  // Code may quote an answer in a comment.
  return kind === 'config' && isRecording(text) ? 'in a recorded answer' : null
}

/** Where the tests of a file begin; its end where it has none. */
export function testsBeginAt(path: string, text: string): number {
  if (!path.endsWith('.rs')) return text.length
  return RUST_TESTS.exec(text)?.index ?? text.length
}

/** An answer of the API that somebody saved. */
function isRecording(text: string): boolean {
  return /"?(chatcmpl-\w{8}|(?<!\w)completion_tokens"?\s*:\s*\d|object"?\s*:\s*"?chat\.completion)/.test(text)
}
