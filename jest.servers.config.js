import config from './jest.config.js'

/** Tests with the real servers that people put in front, apart from `npm test` because they need Python. */
export default { ...config, testMatch: ['**/*.servers.ts'], testTimeout: 180_000 }
