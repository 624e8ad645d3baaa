import { oneSecondOfSilence } from '../../../src/core/endpoints/wav.ts'

test('makes one second of silence with a correct header', () => {
  const bytes = oneSecondOfSilence()
  const view = new DataView(bytes.buffer)
  const text = (start: number, length: number) => String.fromCharCode(...bytes.slice(start, start + length))
  const header = {
    riff: text(0, 4),
    restBytes: view.getUint32(4, true),
    wave: text(8, 4),
    format: text(12, 4),
    formatBytes: view.getUint32(16, true),
    encoding: view.getUint16(20, true),
    channels: view.getUint16(22, true),
    samplesPerSecond: view.getUint32(24, true),
    bytesPerSecond: view.getUint32(28, true),
    bytesPerSample: view.getUint16(32, true),
    bitsPerSample: view.getUint16(34, true),
    data: text(36, 4),
    dataBytes: view.getUint32(40, true)
  }
  expect(header).toEqual({
    ...{ riff: 'RIFF', restBytes: bytes.length - 8, wave: 'WAVE', format: 'fmt ', formatBytes: 16, encoding: 1 },
    ...{ channels: 1, samplesPerSecond: 16_000, bytesPerSecond: 32_000, bytesPerSample: 2, bitsPerSample: 16 },
    ...{ data: 'data', dataBytes: bytes.length - 44 }
  })
  expect(header.dataBytes / header.bytesPerSecond).toBe(1)
  expect(bytes.slice(44).every((byte) => byte === 0)).toBe(true)
})
