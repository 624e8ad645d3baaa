/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import './name.ts'; jest resolves them as they are, ts-jest rewrites them to '.js'.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  // No test waits for it: it ends those that hang, and a busy machine is slow.
  testTimeout: 120_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/core/**/*.ts', 'src/render/**/*.ts']
}
