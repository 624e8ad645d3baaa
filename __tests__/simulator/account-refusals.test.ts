import { SIMULATED_KEY } from '../../src/simulator/account.ts'
import { refusalOf, refusedCall, withSimulator } from './simulator.ts'

describe('a key', () => {
  test('that is wrong is refused with its own masked echo', () =>
    withSimulator(
      {},
      async ({ client }) => {
        const refused = await refusalOf(client.models.list())
        expect(refused).toMatchObject({ status: 401, code: 'invalid_api_key', type: 'invalid_request_error' })
        expect(refused.message).toContain(`Incorrect API key provided: sk-proj-${'*'.repeat(8)}1234.`)
        expect((await refusalOf(client.responses.create({ model: 'gpt-6-luna', input: 'a' }))).status).toBe(401)
      },
      { key: 'sk-proj-abcdefgh1234' }
    ))

  test('of another organization or project is refused by the header', async () => {
    const wrong = [
      [{ organization: 'org-other' }, 'mismatched_organization'],
      [{ project: 'proj_other' }, 'mismatched_project']
    ] as const
    for (const [options, code] of wrong) {
      await withSimulator(
        {},
        async ({ client }) => expect(await refusalOf(client.models.list())).toMatchObject({ status: 401, code }),
        options
      )
    }
  })

  test('that names its own organization and project is accepted', () =>
    withSimulator(
      { organization: 'org-mine', project: 'proj_mine' },
      async ({ client }) => expect((await client.models.list()).data.length).toBeGreaterThan(0),
      { organization: 'org-mine', project: 'proj_mine' }
    ))

  test('is as long as a real one', () => expect(SIMULATED_KEY.length).toBeGreaterThan(160))
})

describe('scopes', () => {
  test('a missing list scope is 403 on the list and nothing elsewhere', () =>
    withSimulator({ scopes: ['api.model.request', 'api.responses.write'] }, async ({ client }) => {
      const refused = await refusalOf(client.models.list())
      expect(refused).toMatchObject({ status: 403, code: null })
      expect(refused.message).toContain('Missing scopes: api.model.read.')
      await expect(client.responses.create({ model: 'gpt-6-luna', input: 'a' })).resolves.toBeDefined()
    }))

  test.each([
    ['api.responses.write', 'responses', 'api.responses.write'],
    ['api.model.request', 'chat', 'model.request']
  ] as const)('without %s a call of %s is 401', async (missing, endpoint, named) => {
    const scopes = ['api.model.read', 'api.model.request', 'api.responses.write'].filter((name) => name !== missing)
    const refused = await refusedCall([endpoint, 'gpt-6-luna'], { scopes })
    expect(refused).toMatchObject({ status: 401, message: expect.stringContaining(`Missing scopes: ${named}.`) })
  })
})

test.each([
  ['exhausted', 'responses', 429, 'insufficient_quota'],
  ['exhausted', 'images', 400, 'billing_hard_limit_reached'],
  ['spend-limit', 'chat', 429, 'project_spend_limit_exceeded'],
  ['billing-inactive', 'embeddings', 429, 'billing_not_active']
] as const)('credit %s refuses %s with %i %s, whatever the model', async (credit, endpoint, status, code) => {
  expect(await refusedCall([endpoint, 'no-such-model'], { credit })).toMatchObject({ status, code })
})

test('the key comes before the scope, the scope before the wallet', async () => {
  const broken = { scopes: [], credit: 'exhausted', organization: 'org-mine' } as const
  await withSimulator(
    broken,
    async ({ client }) => expect((await refusalOf(client.models.list())).code).toBe('mismatched_organization'),
    { organization: 'org-other' }
  )
  expect(await refusedCall(['responses', 'gpt-6-luna'], broken)).toMatchObject({ status: 401 })
})
