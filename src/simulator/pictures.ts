/** What the simulated models see: the colours of the four squares of a small picture. */
import { inflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]

const NAMES: Readonly<Record<string, Colour>> = {
  black: [0, 0, 0],
  blue: [0, 0, 255],
  green: [0, 170, 0],
  red: [255, 0, 0],
  white: [255, 255, 255],
  yellow: [255, 255, 0]
}

const INDEXED = 3
const BYTES_BEFORE_PIXELS = 1

/** The colours in reading order, such as `red, blue, …`; null if it is not a PNG with a palette and 8 bits per pixel. */
export function describePicture(url: string): string | null {
  const [, base64 = ''] = /^data:image\/png;base64,(.+)$/.exec(url) ?? []
  const chunks = chunksOf(Buffer.from(base64, 'base64'))
  const [header, palette, packed] = ['IHDR', 'PLTE', 'IDAT'].map((name) => chunks.get(name))
  if (!header || !palette || !packed || header[8] !== 8 || header[9] !== INDEXED) return null
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const pixels = inflateSync(packed)
  const middles = [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((x) => [Math.floor(x * width), Math.floor(y * height)]))
  return middles
    .map(([x = 0, y = 0]) => (pixels[y * (width + BYTES_BEFORE_PIXELS) + BYTES_BEFORE_PIXELS + x] ?? 0) * 3)
    .map((at) => nearest([palette[at] ?? 0, palette[at + 1] ?? 0, palette[at + 2] ?? 0]))
    .join(', ')
}

function chunksOf(bytes: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  const [nameAt, dataAt, restBytes] = [4, 8, 12]
  for (let at = 8; at + restBytes <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    chunks.set(bytes.toString('latin1', at + nameAt, at + dataAt), bytes.subarray(at + dataAt, at + dataAt + length))
    at += restBytes + length
  }
  return chunks
}

function nearest(seen: Colour): string {
  const distance = (colour: Colour) => colour.reduce((sum, part, index) => sum + Math.abs(part - (seen[index] ?? 0)), 0)
  const byDistance = Object.entries(NAMES).sort(([, a], [, b]) => distance(a) - distance(b))
  return byDistance[0]?.[0] ?? ''
}
