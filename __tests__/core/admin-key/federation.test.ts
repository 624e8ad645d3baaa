import { missingScopesIn, ruleHint } from '../../../src/core/admin-key/federation.ts'

const SAID = 'You have insufficient permissions for this operation. Missing scopes: model.request. Check that'
const rule = (name: string | null, scopes: string[] | null, enabled = true) => ({
  id: `rule_${name}`,
  name,
  enabled,
  permissions: scopes === null ? { type: 'service_account_default' } : { type: 'restricted', scopes }
})
const hint = (...rules: ReturnType<typeof rule>[]) => ruleHint(SAID, rules)

test.each([
  [SAID, ['model.request']],
  ['Missing scopes: api.a, api.b', ['api.a', 'api.b']],
  ['missing scope: x.y.', ['x.y']],
  ['nothing of it', []],
  [null, []]
])('reads the scopes of %j', (message, scopes) => expect(missingScopesIn(message)).toEqual(scopes))

test('names the rule that restricts the token', () => {
  expect(hint(rule('nightly', ['api.model.read']), rule('ci', ['api.model.request']))).toBe(
    'The federation rule "nightly" restricts this job\'s token and lacks model.request. An owner can add it to the rule\'s scopes.'
  )
  expect(hint(rule('a', []), rule(null, []))).toMatch(/^The federation rules "a" and "rule_null" restrict/)
})

test('names no rule that gives the scope, is off, or restricts nothing', () => {
  expect(hint(rule('a', ['api.model.request']), rule('b', [], false), rule('c', null))).toBeNull()
  expect(ruleHint(SAID, null)).toBeNull()
  expect(ruleHint('Invalid API key', [rule('a', [])])).toBeNull()
})
