/** Valid reports and parts of reports. A test names only the fields that matter to it. */
import { NO_KEY_FACTS } from '../../src/core/credential/key.ts'
import type { Check, Report, RequirementResult } from '../../src/core/report.ts'

export const check = (changes: Partial<Check> = {}): Check => ({
  model: 'gpt-6-luna',
  endpoint: 'responses',
  status: changes.cause ? 'unusable' : 'usable',
  cause: null,
  listed: true,
  answeredAs: null,
  message: null,
  hint: null,
  httpStatus: 200,
  requestId: 'req_1',
  latencyMs: 400,
  attempts: 1,
  usage: null,
  costUsd: null,
  rateLimits: null,
  shutdownDate: null,
  capabilities: [],
  replacement: null,
  ...changes
})

export const requirement = (changes: Partial<RequirementResult> = {}): RequirementResult => ({
  text: 'gpt-6-luna',
  level: 'required',
  status: 'met',
  selected: 'gpt-6-luna',
  models: ['gpt-6-luna'],
  proof: 'called',
  cause: null,
  ...changes
})

export const report = (changes: Partial<Report> = {}): Report => ({
  schemaVersion: 1,
  generatedAt: '2026-11-21T06:00:00.000Z',
  apiHost: 'api.openai.com',
  result: 'passed',
  key: { status: 'accepted', kind: 'project', cause: null, ...NO_KEY_FACTS },
  listing: { status: 'ok', count: 28, cause: null },
  requirements: [requirement()],
  checks: [check()],
  uses: [],
  warnings: [],
  fixes: [],
  spend: null,
  called: null,
  adminRequests: 0,
  requests: 2,
  durationMs: 900,
  ...changes
})
