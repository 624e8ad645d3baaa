import { type AdminAnswers, NO_ADMIN_ANSWERS } from '../../../src/core/admin-key/admin-api.ts'
import {
  explainedCapability,
  switchedOffHint,
  switchFixes,
  switchQuestions
} from '../../../src/core/admin-key/switches.ts'
import type { CapabilityResult } from '../../../src/core/report.ts'

const answers = (changes: Partial<AdminAnswers>): AdminAnswers => ({ ...NO_ADMIN_ANSWERS, ...changes })
const OFF = answers({
  hosted_tool_permissions: { web_search: { enabled: false }, file_search: { enabled: true } },
  service_tier_settings: { enabled_tiers: ['flex'] }
})
const capability = (name: string, changes: Partial<CapabilityResult> = {}): CapabilityResult => ({
  name,
  status: 'undetermined',
  cause: 'not_probed',
  message: null,
  httpStatus: null,
  requestId: null,
  latencyMs: null,
  ...changes
})

test.each<readonly [string, readonly string[]]>([
  ['web_search', ['hosted_tool_permissions']],
  ['service_tier=flex', ['service_tier_settings']],
  ['service_tier=priority', ['service_tier_settings']],
  ['service_tier=default', []],
  ['service_tier=scale', []],
  ['tools', []],
  ['constructor', []]
])('asks about %s only if it can be switched off', (name, questions) => {
  expect(switchQuestions([{ capabilities: [capability(name)] }])).toEqual(questions)
})

test.each<readonly [string, RegExp | null]>([
  ['web_search', /^Project p has the hosted tool web_search switched off/],
  ['service_tier=ultrafast', /service tier ultrafast switched off/],
  ['service_tier=priority', /service tier fast switched off/],
  ['service_tier=flex', null],
  ['file_search', null],
  ['mcp', null],
  ['json_schema', null]
])('says whether the project has switched %s off', (name, hint) => {
  const said = switchedOffHint(name, OFF, 'p')
  if (hint === null) expect(said).toBeNull()
  else expect(said).toMatch(hint)
  expect(switchedOffHint(name, NO_ADMIN_ANSWERS, 'p')).toBeNull()
  expect(switchedOffHint(name, answers({ service_tier_settings: { enabled_tiers: 'all' } }), 'p')).toBeNull()
})

test('explains a capability that was not probed by a setting, and contradicts no answer', () => {
  expect(explainedCapability(capability('web_search'), OFF, 'p')).toMatchObject({
    status: 'unusable',
    cause: 'capability_not_supported',
    message: expect.stringContaining('web_search switched off')
  })
  const unasked = capability('web_search', { message: '"paid-probes: true" allows it' })
  expect(explainedCapability(unasked, OFF, 'p').message).toMatch(/in the project's settings\.$/)
  const refused = capability('web_search', { status: 'unusable', cause: 'capability_ignored', message: 'No search' })
  expect(explainedCapability(refused, OFF, 'p').message).toMatch(/settings\. No search$/)
  const unverified = capability('web_search', { status: 'unusable', cause: 'organization_not_verified' })
  expect(explainedCapability(unverified, OFF, 'p')).toBe(unverified)
  const works = capability('web_search', { status: 'usable', cause: null })
  expect(explainedCapability(works, OFF, 'p')).toBe(works)
  expect(explainedCapability(capability('web_search'), NO_ADMIN_ANSWERS, 'p').cause).toBe('not_probed')
})

test('gives the requests that would switch capabilities on', () => {
  const concerned = [
    { model: 'a', capabilities: [capability('web_search'), capability('service_tier=priority'), capability('tools')] },
    { model: 'b', capabilities: [capability('web_search')] },
    { model: 'c', capabilities: [capability('web_search', { status: 'usable' })] }
  ]
  const path = '/v1/organization/projects/{project_id}'
  expect(switchFixes(concerned, OFF)).toEqual([
    {
      method: 'POST',
      path: `${path}/hosted_tool_permissions`,
      body: { web_search: { enabled: true } },
      models: ['a', 'b']
    },
    { method: 'POST', path: `${path}/service_tier_settings`, body: { enabled_tiers: ['flex', 'fast'] }, models: ['a'] }
  ])
  expect(switchFixes(concerned, NO_ADMIN_ANSWERS)).toEqual([])
})
