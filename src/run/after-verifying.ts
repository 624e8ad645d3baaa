/** What a run needs only when its first answers have come, in one part: each file more takes a millisecond to load. */
export { listPrice } from '../adapters/prices.ts'
export { buildReport, buildSkippedReport } from '../core/reporting/build-report.ts'
export { explain, startAdminReader } from './admin-explanation.ts'
export { withReplacements } from './replacements.ts'
