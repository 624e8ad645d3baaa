/**
 * A small PNG (https://www.w3.org/TR/png-3/) of four squares. Their colours are chosen at random for each request, so only
 * a model that sees the picture can name them. The pixels are packed with deflate's fixed code (RFC 1951, section 3.2.6),
 * so a model that gets the file as text cannot read the colours either.
 */

/** Colours that no model confuses, as red, green and blue. */
const PALETTE = {
  black: [0, 0, 0],
  blue: [0, 0, 224],
  green: [0, 160, 0],
  red: [224, 0, 0],
  white: [255, 255, 255],
  yellow: [255, 224, 0]
} as const

/** The names of all colours that a picture may have. */
export const COLOURS: readonly string[] = Object.keys(PALETTE)

/** Good models refuse a picture of one pixel. */
const EDGE = 64
const SQUARE_COUNT = 4

type Picture = {
  /** A data URL. */
  readonly url: string
  /** The colours of the squares: top left, top right, bottom left, bottom right. All differ. */
  readonly colours: readonly string[]
}

/**
 * One of 360 pictures. The same number gives the same picture.
 *
 * @param random from 0 up to, but not including, 1
 */
export function pictureOf(random: number): Picture {
  const colours = drawn(random)
  const bytes = png(colours.map((colour) => COLOURS.indexOf(colour)))
  return { url: `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`, colours }
}

function drawn(random: number): string[] {
  const left = [...COLOURS]
  let rest = Math.floor(random * 6 * 5 * 4 * 3)
  return Array.from({ length: SQUARE_COUNT }, () => {
    const choices = left.length
    const [colour] = left.splice(rest % choices, 1)
    rest = Math.floor(rest / choices)
    return colour as string
  })
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Width, height, and 8 bits per pixel, which are the number of a colour in the palette. */
const PNG_HEADER = [...uint32(EDGE), ...uint32(EDGE), 8, 3, 0, 0, 0]

function png(squares: readonly number[]): number[] {
  return [
    ...SIGNATURE,
    ...chunk('IHDR', PNG_HEADER),
    ...chunk('PLTE', Object.values(PALETTE).flat()),
    ...chunk('IDAT', zlib(squares)),
    ...chunk('IEND', [])
  ]
}

function chunk(name: string, data: readonly number[]): number[] {
  const named = [...new TextEncoder().encode(name), ...data]
  return [...uint32(data.length), ...named, ...uint32(crc32(named))]
}

/** Packs the rows. A row has a byte for "no filter" and its pixels. The rows of one half of the picture are equal. */
function zlib([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number[] {
  const half = (left: number, right: number) => `${row(left, right)}${ROW_AGAIN.repeat(EDGE / 2 - 1)}`
  const plain = (left: number, right: number) => [0, ...Array(EDGE / 2).fill(left), ...Array(EDGE / 2).fill(right)]
  const raw = [plain(a, b), plain(c, d)].flatMap((pixels) =>
    Array<number[]>(EDGE / 2)
      .fill(pixels)
      .flat()
  )
  const bits = `${FIXED_CODE}${half(a, b)}${half(c, d)}${END}`
  return [0x78, 0x01, ...packedBits(bits), ...uint32(adler32(raw))]
}

/** Begins the last block, in the fixed code. */
const FIXED_CODE = '110'
/** Repeats the last byte 31 times. */
const PIXEL_AGAIN = `0010000${'00'}${'00000'}`
/** Repeats the last 65 bytes. */
const ROW_AGAIN = `0010100${'011'}${'01100'}${'00000'}`
const END = '0000000'
const literal = (value: number) => (0x30 + value).toString(2).padStart(8, '0')
const row = (left: number, right: number) =>
  `${literal(0)}${literal(left)}${PIXEL_AGAIN}${literal(right)}${PIXEL_AGAIN}`

/** Turns bits into bytes. The first bit is the lowest one of its byte. */
function packedBits(bits: string): number[] {
  const inEights = bits.match(/.{1,8}/g) ?? []
  return inEights.map((eight) => Number.parseInt([...eight.padEnd(8, '0')].reverse().join(''), 2))
}

function uint32(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
}

/** The checksum of a chunk (PNG, annex D). */
function crc32(bytes: readonly number[]): number {
  const step = (crc: number) => (crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1)
  const all = bytes.reduce(
    (crc, byte) =>
      Array(8)
        .fill(step)
        .reduce((now, next) => next(now), crc ^ byte),
    ~0
  )
  return ~all >>> 0
}

/** The checksum of the pixels (RFC 1950, section 8.2). */
function adler32(bytes: readonly number[]): number {
  const [a, b] = bytes.reduce(([sum, sums], byte) => [(sum + byte) % 65521, (sums + sum + byte) % 65521], [1, 0])
  return ((b << 16) | a) >>> 0
}
