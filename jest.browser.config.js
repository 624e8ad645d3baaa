import config from './jest.config.js'

/** Tests in a real browser, apart from `npm test` because they need Chromium. */
export default { ...config, testMatch: ['**/*.browser.ts'] }
