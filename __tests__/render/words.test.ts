import type { Report } from '../../src/core/report.ts'
import { verdictOf } from '../../src/render/words.ts'
import { report } from '../support/reports.ts'

const verdict = (result: Report['result'], key: Partial<Report['key']>) =>
  verdictOf(report({ result, key: { ...report().key, ...key } }))
const KEYLESS = { kind: 'workload-identity' } as const

test.each<readonly [Report['result'], Partial<Report['key']>, string]>([
  ['skipped', { status: 'missing' }, 'Skipped: no API key reached this run, so nothing was verified'],
  ['skipped', { ...KEYLESS, status: 'missing' }, 'Skipped: GitHub gave no identity token, so nothing was verified'],
  ['failed', { status: 'missing' }, 'No API key reached this run, so no model can be used'],
  ['failed', { ...KEYLESS, status: 'missing' }, 'GitHub gave no identity token, so no model can be used'],
  ['failed', { status: 'rejected' }, 'This API key does not work, so no model can be used'],
  ['failed', { ...KEYLESS, status: 'rejected' }, 'This job was not given access, so no model can be used']
])('says of a %s run with %j: %s', (result, key, expected) => expect(verdict(result, key)).toBe(expected))
