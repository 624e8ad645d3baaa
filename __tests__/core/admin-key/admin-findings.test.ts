import { type AdminAnswers, NO_ADMIN_ANSWERS } from '../../../src/core/admin-key/admin-api.ts'
import {
  explained,
  failureWarnings,
  fixesFor,
  listingRuleWarnings,
  questionsFor
} from '../../../src/core/admin-key/admin-findings.ts'
import type { Answer } from '../../../src/core/endpoints/api.ts'
import type { Check } from '../../../src/core/report.ts'
import { projectIdIn } from '../../../src/run/project-watch.ts'
import { check } from '../../support/reports.ts'

const answers = (changes: Partial<AdminAnswers>): AdminAnswers => ({ ...NO_ADMIN_ANSWERS, ...changes })
const allow = (...model_ids: string[]) => ({ mode: 'allow_list' as const, model_ids })
const deny = (...model_ids: string[]) => ({ mode: 'deny_list' as const, model_ids })
const rate = (model: string, requests: number, tokens: number) => ({
  model,
  max_requests_per_1_minute: requests,
  max_tokens_per_1_minute: tokens
})
const spend = (status: string) => ({
  threshold_amount: 5000,
  currency: 'USD',
  interval: 'month',
  enforcement: { status }
})

const SETTINGS = "in the project's settings > Limits"

test.each<readonly [string, Partial<Check>, Partial<AdminAnswers>, string | null]>([
  [
    'a model that is not on the allow list',
    { cause: 'model_not_allowed', hint: 'less' },
    { model_permissions: allow('a', 'b') },
    `Project proj_1… allows 2 models, but not m. An owner can add it ${SETTINGS}.`
  ],
  [
    'a model on the deny list',
    { cause: 'unlisted' },
    { model_permissions: deny('m') },
    `Project proj_1… denies m (its list has 1 model). An owner can take it off the list ${SETTINGS}.`
  ],
  [
    'a model that the project allows',
    { cause: 'model_not_found', hint: 'Did you mean n?' },
    { model_permissions: deny() },
    'Project proj_1… does not rule m out. The organization or the name is the reason, not the project. Did you mean n?'
  ],
  ['a refusal that nothing explains', { cause: 'model_not_found', hint: 'kept' }, {}, 'kept'],
  [
    'a spend limit that is reached',
    { cause: 'spend_limit_exceeded' },
    { spend_limit: spend('enforcing') },
    "Project proj_1… has reached its hard spend limit of 50.00 USD a month. An owner can raise it in the project's settings > Limits."
  ],
  [
    'a spend limit that is not reached',
    { cause: 'insufficient_quota' },
    { spend_limit: spend('inactive') },
    "Project proj_1… has not reached its hard spend limit (50.00 USD a month). The organization's credit or limit is used up."
  ],
  [
    'no requests at all',
    { cause: 'rate_limit_exceeded' },
    { rate_limits: [rate('m', 0, 0)] },
    'Project proj_1… gets 0 requests and 0 tokens a minute for m. Waiting does not help; an owner must raise the limit.'
  ],
  [
    'some requests',
    { cause: 'rate_limit_exceeded' },
    { rate_limits: [rate('m', 3, 200)] },
    'Project proj_1… gets 3 requests and 200 tokens a minute for m.'
  ],
  [
    'a refused model that gets nothing',
    { cause: 'model_not_found' },
    { model_permissions: deny(), rate_limits: [rate('m', 0, 0)] },
    'Project proj_1… gets 0 requests and 0 tokens a minute for m. Waiting does not help; an owner must raise the limit.'
  ],
  ['money, where no limit is set', { cause: 'insufficient_quota', hint: 'kept' }, {}, 'kept'],
  ['a rate limit that nobody knows', { cause: 'rate_limit_exceeded', hint: 'kept' }, {}, 'kept'],
  ['a usable model', {}, { model_permissions: allow(), spend_limit: spend('enforcing') }, null]
])('explains %s', (_, changes, given, hint) => {
  const before = check({ model: 'm', ...changes })
  const after = explained(before, answers(given), 'proj_1…')
  expect(after.hint).toBe(hint)
  // An answer explains a verdict, but never changes one.
  expect(after).toMatchObject({ status: before.status, cause: before.cause })
})

test('uses the lower limit of the answer and the project, by name or family', () => {
  const seen = check({ model: 'm-2026-01-01', rateLimits: { requestsPerMinute: 10, tokensPerMinute: 100 } })
  const with_ = (rate_limits: AdminAnswers['rate_limits']) => explained(seen, answers({ rate_limits }), 'p').rateLimits
  expect(with_([rate('m', 5, 500)])).toEqual({ requestsPerMinute: 5, tokensPerMinute: 100 })
  expect(with_([rate('m', 5, 500), rate('m-2026-01-01', 7, 70)])).toEqual({ requestsPerMinute: 7, tokensPerMinute: 70 })
  expect(with_([rate('other', 1, 1)])).toEqual(seen.rateLimits)
})

test('reads a limit of 0 tokens as no limit if the endpoint has no token limit', () => {
  const limitsOn = (endpoint: Check['endpoint']) =>
    explained(check({ model: 'm', endpoint }), answers({ rate_limits: [rate('m', 50, 0)] }), 'p').rateLimits
  expect(limitsOn('images')).toEqual({ requestsPerMinute: 50, tokensPerMinute: null })
  expect(limitsOn('embeddings')).toEqual({ requestsPerMinute: 50, tokensPerMinute: 0 })
})

describe('the request that would help', () => {
  const path = '/v1/organization/projects/{project_id}/model_permissions'
  const refused = (model: string, cause: Check['cause'] = 'model_not_allowed') => check({ model, cause })

  test('adds each model to an allow list once', () => {
    const model_permissions = allow('a')
    expect(fixesFor([refused('m'), refused('m'), check({ model: 'a' })], answers({ model_permissions }))).toEqual([
      { method: 'POST', path, body: { mode: 'allow_list', model_ids: ['a', 'm'] }, models: ['m'] }
    ])
  })

  test('removes models from a deny list', () => {
    expect(fixesFor([refused('m')], answers({ model_permissions: deny('m', 'z') }))).toEqual([
      { method: 'POST', path, body: { mode: 'deny_list', model_ids: ['z'] }, models: ['m'] }
    ])
  })

  test('names no model that might not exist', () => {
    const model_permissions = allow('a')
    expect(fixesFor([refused('gpt-typo', 'model_not_found')], answers({ model_permissions }))).toEqual([])
    const rate_limits = [rate('m', 1, 1)]
    const [fix] = fixesFor([refused('m', 'model_not_found')], answers({ model_permissions, rate_limits }))
    expect(fix?.models).toEqual(['m'])
  })

  test('is missing if the project allows the model, or could not be read', () => {
    expect(fixesFor([refused('m')], answers({ model_permissions: allow('m') }))).toEqual([])
    expect(fixesFor([refused('m')], answers({}))).toEqual([])
  })
})

test.each<readonly [string, readonly Check[], Parameters<typeof questionsFor>[1], boolean, readonly string[]]>([
  ['all is well', [check()], {}, true, []],
  ['all is well without a key', [check()], {}, false, []],
  ['a model is refused', [check({ cause: 'model_not_allowed' })], {}, false, ['model_permissions', 'rate_limits']],
  ['a key lacks a scope', [check({ cause: 'missing_scopes' })], {}, true, []],
  ['a token lacks a scope', [check({ cause: 'missing_scopes' })], {}, false, ['federation_rules']],
  ['a limit is asked for', [check()], { minTokensPerMinute: 1 }, false, ['rate_limits']]
])('asks only what is needed if %s', (_, checks, minimums, hasKey, expected) => {
  expect(questionsFor(checks, minimums, hasKey)).toEqual(expected)
})

const response = (changes: Partial<Extract<Answer, { kind: 'response' }>>): Answer => ({
  kind: 'response',
  status: 403,
  headers: {},
  body: '',
  latencyMs: 1,
  ...changes
})

test.each<readonly [string, Answer, string | null]>([
  ['a refusal', response({ body: 'Project `proj_Abc123` does not have access' }), 'proj_Abc123'],
  ['a header', response({ status: 200, headers: { 'openai-project': 'proj_Header1' } }), 'proj_Header1'],
  ['what a model wrote', response({ status: 200, body: 'proj_Abc123' }), null],
  ['nothing', response({}), null],
  ['no answer', { kind: 'stopped' }, null]
])('takes the project from %s', (_, answer, expected) => expect(projectIdIn(answer)).toBe(expected))

test('gives each reason once for what could not be read, and skips settings that are not set', () => {
  const failure = (question: 'rate_limits' | 'spend_limit', status: number | null, message: string) => ({
    question,
    status,
    message
  })
  const warn = (failures: ReturnType<typeof failure>[], asked: number) =>
    failureWarnings(failures, asked, 'p').map(({ message }) => message)
  expect(warn([failure('rate_limits', 403, 'denied'), failure('spend_limit', 403, 'denied')], 2)).toEqual([
    'The admin key could not read rate_limits, spend_limit of project p: denied'
  ])
  expect(warn([failure('spend_limit', 404, 'not set')], 2)).toEqual([])
  expect(warn([failure('spend_limit', 404, 'no such project')], 1)).toHaveLength(1)
})

describe('a scope that a federation rule lacks', () => {
  const said = (scope: string) => `You have insufficient permissions for this operation. Missing scopes: ${scope}.`
  const federation_rules = [
    { id: 'rule_1', name: 'deploy', enabled: true, permissions: { type: 'restricted', scopes: ['api.x'] } }
  ]
  const rule = /^The federation rule "deploy" restricts this job's token and lacks/
  const lacking = {
    ...({ name: 'web_search', status: 'unusable', cause: 'missing_scopes', message: said('api.search') } as const),
    ...{ httpStatus: 401, requestId: null, latencyMs: 1 }
  }

  test('is named for a capability, before the words of the API', () => {
    const capable = check({ capabilities: [lacking] })
    const [seen] = explained(capable, answers({ federation_rules }), 'proj_1…').capabilities
    expect(seen).toMatchObject({ status: 'unusable', cause: 'missing_scopes', message: expect.stringMatching(rule) })
    expect(seen?.message).toContain(said('api.search'))
    expect(questionsFor([capable], {}, false)).toEqual(['federation_rules'])
    expect(questionsFor([capable], {}, true)).toEqual([])
  })

  test('is named for the list of models, unless a check says it', () => {
    const listing = { cause: 'missing_scopes', message: said('api.model.read') } as const
    expect(questionsFor([], {}, false, listing)).toEqual(['federation_rules'])
    expect(listingRuleWarnings(listing, [check()], answers({ federation_rules }))).toEqual([
      { kind: 'admin', level: 'warning', model: null, message: expect.stringMatching(rule) }
    ])
    expect(listingRuleWarnings(listing, [check({ cause: 'missing_scopes' })], answers({ federation_rules }))).toEqual(
      []
    )
    expect(listingRuleWarnings(listing, [], answers({}))).toEqual([])
    expect(listingRuleWarnings({ cause: null, message: null }, [], answers({ federation_rules }))).toEqual([])
  })
})
