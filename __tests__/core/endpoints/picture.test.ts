import { crc32, inflateSync } from 'node:zlib'
import { COLOURS, pictureOf } from '../../../src/core/endpoints/picture.ts'
import { describePicture } from '../../../src/simulator/pictures.ts'

const bytesIn = (url: string) => Buffer.from(url.replace('data:image/png;base64,', ''), 'base64')
/** All pictures: 6 · 5 · 4 · 3. */
const every = Array.from({ length: 360 }, (_, index) => pictureOf((index + 0.5) / 360))

test('draws four different colours, and each of the 360 pictures once', () => {
  expect(new Set(every.map(({ colours }) => colours.join())).size).toBe(360)
  for (const { colours } of every) {
    expect(new Set(colours).size).toBe(4)
    expect(colours.every((colour) => COLOURS.includes(colour))).toBe(true)
  }
})

test('has the named colours, each in its corner', () => {
  for (const { url, colours } of every) expect(describePicture(url)).toBe(colours.join(', '))
})

test('is a valid PNG of 64 × 64 pixels with correct checksums', () => {
  for (const { url } of every) {
    const file = bytesIn(url)
    expect(file.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    const chunks = chunksOf(file)
    expect(chunks.map(({ name, isWhole }) => [name, isWhole])).toEqual([
      ['IHDR', true],
      ['PLTE', true],
      ['IDAT', true],
      ['IEND', true]
    ])
    const [header, , packed] = chunks
    expect([header?.data.readUInt32BE(0), header?.data.readUInt32BE(4)]).toEqual([64, 64])
    // It throws if the checksum of the pixels is wrong. A row is one byte and 64 pixels.
    expect(inflateSync(packed?.data ?? '')).toHaveLength(64 * 65)
  }
})

test('is small, and a reader of the file cannot tell the colours', () => {
  const [first, second] = [0, 0.9].map((random) => pictureOf(random).url)
  expect(first?.length).toBeLessThan(500)
  // All pictures have the same palette.
  expect(bytesIn(first ?? '').subarray(0, 70)).toEqual(bytesIn(second ?? '').subarray(0, 70))
})

function chunksOf(file: Buffer) {
  const chunks: { name: string; data: Buffer; isWhole: boolean }[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    const named = file.subarray(at + 4, at + 8 + length)
    const isWhole = crc32(named) === file.readUInt32BE(at + 8 + length)
    chunks.push({ name: named.toString('latin1', 0, 4), data: named.subarray(4), isWhole })
    at += length + 12
  }
  return chunks
}
