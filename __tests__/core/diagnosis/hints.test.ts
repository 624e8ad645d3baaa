import type { Cause } from '../../../src/core/diagnosis/causes.ts'
import { hintOf } from '../../../src/core/diagnosis/hints.ts'
import { judge } from '../../../src/core/diagnosis/judge.ts'
import { OWN_WORDS } from '../../../src/core/diagnosis/own-words.ts'
import type { Answer } from '../../../src/core/endpoints/api.ts'

type Headers = Readonly<Record<string, string>>
const refused = (status: number, error: unknown, headers: Headers = {}): Answer => ({
  ...{ kind: 'response', status, headers, latencyMs: 1 },
  body: JSON.stringify({ error })
})
const failed = (code: string, message: string): Answer => ({
  ...{ kind: 'failure', timedOut: false, latencyMs: 1 },
  chain: [
    { code: null, message: 'Connection error.' },
    { code, message }
  ]
})
const scopes = (names: string) => ({
  message: `You have insufficient permissions for this operation. Missing scopes: ${names}. Check that you have the correct role`
})

test.each<[string, Answer, Cause, string]>([
  [
    'the scope and its switch',
    refused(401, scopes('model.request')),
    'missing_scopes',
    'The key lacks the scope model.request. In the key\'s permissions, set the parent switch "Model capabilities" to Request.'
  ],
  [
    'several scopes',
    refused(401, scopes('api.responses.write, api.model.read')),
    'missing_scopes',
    'The key lacks the scope api.responses.write, api.model.read. In the key\'s permissions, set "Responses" to Write and "Models" to Read.'
  ],
  [
    'a scope without a known switch',
    refused(401, scopes('api.threads.read')),
    'missing_scopes',
    'The key lacks the scope api.threads.read.'
  ],
  [
    'the permission of a job',
    refused(401, { message: 'Resource not accessible by integration', code: 'unauthorized' }),
    'missing_scopes',
    'For GitHub Models, give the job the permission "models: read".'
  ],
  [
    'the host',
    refused(401, { message: 'Please make your request to us.api.openai.com', code: 'incorrect_hostname' }),
    'incorrect_hostname',
    'Set "base-url" to "https://us.api.openai.com/v1".'
  ],
  [
    'the address of the runner',
    refused(401, { message: 'Your IP address 203.0.113.7 is not authorized', code: 'ip_not_authorized' }),
    'ip_not_authorized',
    'The request came from the address 203.0.113.7.'
  ],
  [
    "Azure's network rule, by a header",
    refused(403, { message: 'Access denied' }, { 'policy-id': 'ThrowExceptionDueToTrafficDenied' }),
    'ip_not_authorized',
    'A network rule of the Azure resource blocks the runner.'
  ],
  [
    'the project',
    refused(403, { message: 'Project `proj_FAKEfakeFAKE` does not have access to model `m`', code: 'model_not_found' }),
    'model_not_allowed',
    'The project is proj_FAKEfakeFAKE. Its settings > Limits hold the list of allowed models.'
  ],
  [
    'what a gateway key may call',
    refused(403, {
      message: "key not allowed to access model. This key can only access models=['a', 'b']",
      type: 'key_model_access_denied'
    }),
    'model_not_allowed',
    "The gateway key may call ['a', 'b']."
  ],
  [
    'streaming only',
    refused(400, { message: 'Your organization must be verified to stream this model.', param: 'stream' }),
    'organization_not_verified',
    'The model may be called, but not streamed. Only streaming needs a verified organization.'
  ],
  [
    'summaries only',
    refused(400, { message: 'Your organization must be verified to generate reasoning summaries.' }),
    'organization_not_verified',
    'The model may be called. Only reasoning summaries need a verified organization.'
  ],
  [
    'the organization that pays',
    refused(429, { message: 'x', code: 'insufficient_quota' }, { 'openai-organization': 'acme-corp' }),
    'insufficient_quota',
    'This key bills the organization acme-corp. Credit in another organization does not count.'
  ],
  [
    "the project's limit, by the code alone",
    refused(429, { message: 'You exceeded your current quota', code: 'project_spend_limit_exceeded' }),
    'spend_limit_exceeded',
    "It is the project's own spend limit. An owner of the project can raise it."
  ],
  [
    "OpenAI's limit, by the code alone",
    refused(429, { message: '', code: 'organization_usage_limit_exceeded' }),
    'spend_limit_exceeded',
    'It is the usage limit that OpenAI gave the organization. Only OpenAI can raise it.'
  ],
  [
    'a request that is too large',
    refused(429, { message: 'Request too large for m on TPM: Limit 30000, Requested 30601.' }),
    'rate_limit_exceeded',
    'One request asks for 30601, and the limit is 30000. Waiting does not help.'
  ],
  [
    "a gateway's last deployment",
    refused(429, { message: 'No deployments available for selected model, Try again in 5 seconds.' }),
    'rate_limit_exceeded',
    "The gateway has no working deployment of the model left. It says the same if the provider refused the gateway's own key."
  ],
  [
    'the free tier',
    refused(429, { message: 'Rate limit reached for m on requests per min (RPM): Limit 3, Used 3, Requested 1.' }),
    'rate_limit_exceeded',
    'The limit is 3 (RPM). This is a free-tier limit. Adding credit raises it.'
  ],
  [
    'how long to wait',
    refused(429, { message: 'Rate limit reached on TPM: Limit 30000, Used 2. Please try again in 18.642s.' }),
    'rate_limit_exceeded',
    'The API asks to wait 18.642s.'
  ],
  [
    'the path that the server does not know',
    refused(404, { message: 'Invalid URL (POST /chat/completions)' }),
    'unknown_url',
    'The server does not know the path /chat/completions.'
  ],
  [
    'a key that got lost in a gateway',
    refused(401, { message: "You didn't provide an API key." }),
    'invalid_api_key',
    'The server says that no key reached it. The key may be fine. A gateway may lack its own key for the provider, or want your key in another header (see "headers").'
  ],
  [
    'an Azure deployment',
    refused(404, { message: 'The API deployment for this resource does not exist.', code: 'DeploymentNotFound' }),
    'model_not_found',
    'On Azure, use the name of your deployment, not of the model. A new deployment takes some minutes.'
  ],
  [
    'the Ray ID of a block',
    {
      ...refused(403, ''),
      body: '<html><title>Attention Required!</title>',
      headers: { 'cf-ray': '8ac75-FRA' }
    } as Answer,
    'blocked_by_edge',
    'Cloudflare answered. The Ray ID is 8ac75-FRA.'
  ],
  [
    'the name that was not found',
    failed('ENOTFOUND', 'getaddrinfo ENOTFOUND api.openai.co'),
    'dns_failure',
    'The name api.openai.co was not found.'
  ],
  [
    'the address that refuses',
    failed('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:4000'),
    'connection_failed',
    'Nothing accepts connections at 127.0.0.1:4000.'
  ],
  [
    'a certificate that expired',
    failed('CERT_HAS_EXPIRED', 'certificate has expired'),
    'tls_untrusted',
    'The certificate has expired.'
  ],
  [
    'a certificate of an unknown authority',
    failed('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain'),
    'tls_untrusted',
    'The runner does not know the authority that issued the certificate.'
  ],
  [
    "the role for Foundry's data action",
    refused(401, {
      message: 'The principal `id` lacks the required data action `Microsoft.CognitiveServices/accounts/AIServices/a/b`'
    }),
    'missing_scopes',
    'The identity needs a role with the data action Microsoft.CognitiveServices/accounts/AIServices/a/b. Such a role is "Foundry User" (called "Azure AI User" before), on the Foundry project or resource.'
  ],
  [
    "the role for OpenAI's data action",
    refused(401, {
      message: 'The principal `id` lacks the required data action `Microsoft.CognitiveServices/accounts/OpenAI/a/b`'
    }),
    'missing_scopes',
    'The identity needs a role with the data action Microsoft.CognitiveServices/accounts/OpenAI/a/b. Such a role is "Cognitive Services OpenAI User", on the resource.'
  ],
  [
    'that the gateway has no account',
    refused(503, { message: 'No available accounts: this group only allows other clients' }),
    'server_overloaded',
    OWN_WORDS.noAccount
  ],
  [
    'the page of the provider',
    refused(403, { message: 'failed to parse: <html><head><title>403</title></head></html>' }),
    'upstream_refused',
    OWN_WORDS.pageBehind
  ],
  [
    'a key that can be switched on again',
    refused(401, { message: 'Key is disabled' }),
    'invalid_api_key',
    'The server says that the key is switched off. Whoever manages the key can switch it on again.'
  ],
  [
    'when a limit ends',
    refused(429, { message: 'Usage limit reached for 5 hour. Your limit will reset at 2026-03-10 18:32:01' }),
    'rate_limit_exceeded',
    'The limit starts again at this time, as the server says: 2026-03-10 18:32:01.'
  ],
  [
    'when the account may spend again',
    refused(400, {
      message: 'You have reached your API usage limits. You will regain access on 2026-04-01 at 00:00 UTC.'
    }),
    'spend_limit_exceeded',
    'The limit starts again at this time, as the server says: 2026-04-01 at 00:00 UTC.'
  ]
])('names %s', (_, answer, cause, hint) => {
  const judgement = judge(answer, 'responses')
  expect({ cause: judgement.cause, hint: hintOf(judgement) }).toEqual({ cause, hint })
})

test('says nothing if the answer adds nothing to its cause', () => {
  expect(hintOf(judge(refused(500, { message: 'Internal server error' }), 'responses'))).toBeNull()
  expect(hintOf(judge({ kind: 'stopped' }, 'responses'))).toBeNull()
})
