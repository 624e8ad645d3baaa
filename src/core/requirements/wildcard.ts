/**
 * Patterns with `*` (any characters, or none) and `?` (one character). They are not turned into regular expressions: one
 * with several stars takes far too long on a long text, and the texts come from a server.
 */

/** A function that tells whether a whole text matches the pattern. Its time grows at most with the product of both lengths. */
export function wildcardMatcher(pattern: string): (text: string) => boolean {
  const [first = '', ...others] = pattern.split('*')
  const last = others.pop()
  if (last === undefined) return (text) => text.length === first.length && fitsAt(text, first, 0)
  return (text) => {
    const end = text.length - last.length
    if (!fitsAt(text, first, 0) || end < first.length || !fitsAt(text, last, end)) return false
    let at = first.length
    for (const piece of others) {
      // The first place leaves the most room for the rest of the pattern.
      const found = indexOf(text, piece, at)
      if (found === -1) return false
      at = found + piece.length
    }
    return at <= end
  }
}

function indexOf(text: string, piece: string, from: number): number {
  if (!piece.includes('?')) return text.indexOf(piece, from)
  for (let at = from; at + piece.length <= text.length; at++) if (fitsAt(text, piece, at)) return at
  return -1
}

function fitsAt(text: string, piece: string, at: number): boolean {
  if (!piece.includes('?')) return text.startsWith(piece, at)
  if (at + piece.length > text.length) return false
  for (let index = 0; index < piece.length; index++)
    if (piece[index] !== '?' && piece[index] !== text[at + index]) return false
  return true
}
