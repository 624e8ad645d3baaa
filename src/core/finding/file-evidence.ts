/** Evidence in the text of a whole file: generated code, a description of an API, a recorded answer, tests at its end. */
import { type FileKind, mentionedByPath } from './path-evidence.ts'

/** Only this many characters at the beginning of a file can say that it is generated. */
const MAX_HEAD = 500
const GENERATED =
  /^\W{0,20}(.{0,20}@generated|.{0,60}\bgenerated (by|from|code|file|using)\b|(this )?(file|code) (is|was) (auto\S*)? ?generated|code generated\b|auto-?generated|do not edit)/im
const API_DESCRIPTION = /^\s*\{?\s*["']?(openapi|swagger)["']?\s*:/
/** Rust keeps unit tests at the end of the file that they test. */
const RUST_TESTS = /^#\[cfg\((all\()?test\b/m

/** Why all ids of a file are mentions, by its path and its text; null if they may be used. */
export function mentionedByFile(path: string, text: string, kind: FileKind): string | null {
  const byPath = mentionedByPath(path, kind)
  if (byPath !== null) return byPath
  const head = text.slice(0, MAX_HEAD)
  if (GENERATED.test(head)) return 'in generated code'
  if (kind === 'config' && API_DESCRIPTION.test(head)) return 'in the description of an API'
  // Code may quote an answer in a comment.
  return kind === 'config' && isRecording(text) ? 'in a recorded answer' : null
}

/** The position at which the tests of a file begin. It is the end of the file if it has none. */
export function testsBeginAt(path: string, text: string): number {
  if (!path.endsWith('.rs')) return text.length
  return RUST_TESTS.exec(text)?.index ?? text.length
}

/** Is the text an answer of the API that somebody saved? */
function isRecording(text: string): boolean {
  return /"?(chatcmpl-\w{8}|(?<!\w)completion_tokens"?\s*:\s*\d|object"?\s*:\s*"?chat\.completion)/.test(text)
}
