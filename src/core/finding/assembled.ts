/** Finds ids that a program puts together at run time, such as `gpt-${size}`. They are named, and never guessed. */
import { isModelKey } from './line-evidence.ts'
import { type Place, placeKey, type SourceFile } from './place.ts'
import { isInComment, isInLongString } from './text-evidence.ts'

/** The beginning of an id, and then `${size}`, `{size}`, `#{size}`, `%s` or `" + size`. */
const ASSEMBLED =
  /(?<=["'`])(?:[\w-]{1,20}[/:])?(?:(?:chat)?gpt|o|text-embedding|dall-e|tts|whisper)-[\w.:-]{0,40}(?:[$#]?\{|%[sdv(]|["'`]\s{0,4}(?:\+|\.\.|<>|\.\s)\s{0,4}(?=[\w$(]))/g
/** A file counts with at most this many. */
const MAX_ASSEMBLED = 50

/** Where a file gives a model setting an id that it puts together. `placeAt` makes the places of the file in order. */
export function assembledIn(file: SourceFile, placeAt: (start: number, end: number) => Place): Place[] {
  if (file.kind !== 'code' && file.kind !== 'notebook') return []
  const places: Place[] = []
  for (const { 0: word, index } of file.text.matchAll(ASSEMBLED)) {
    const place = placeAt(index, index + word.length)
    if (!isModelKey({ key: placeKey(place) }) || isInComment(place) || isInLongString(place)) continue
    places.push(place)
    if (places.length >= MAX_ASSEMBLED) break
  }
  return places
}
