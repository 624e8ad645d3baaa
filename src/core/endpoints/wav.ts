const SAMPLE_RATE = 16_000
const BYTES_PER_SAMPLE = 2
const HEADER_BYTES = 44

/**
 * One second of silence as a WAV file (16 kHz, mono, 16-bit PCM). No transcription model calls it too short, and it is
 * the shortest such recording. Format: http://soundfile.sapp.org/doc/WaveFormat/
 */
export function oneSecondOfSilence(): Uint8Array<ArrayBuffer> {
  const dataBytes = SAMPLE_RATE * BYTES_PER_SAMPLE
  const bytes = new Uint8Array(HEADER_BYTES + dataBytes)
  const view = new DataView(bytes.buffer)
  const text = (offset: number, value: string) => bytes.set(new TextEncoder().encode(value), offset)
  text(0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, SAMPLE_RATE, true)
  view.setUint32(28, SAMPLE_RATE * BYTES_PER_SAMPLE, true)
  view.setUint16(32, BYTES_PER_SAMPLE, true)
  view.setUint16(34, BYTES_PER_SAMPLE * 8, true)
  text(36, 'data')
  view.setUint32(40, dataBytes, true)
  return bytes
}
