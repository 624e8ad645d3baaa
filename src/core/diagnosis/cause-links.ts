/**
 * The pages that the table of causes links to. Each address stands here once, so a page that moves is corrected in one
 * place. The API's own error texts still print old addresses (`/account/...`, `/docs/...`), which are not used here.
 */
export const LINKS = {
  keys: { label: 'API keys', url: 'https://platform.openai.com/api-keys' },
  general: { label: 'Organization settings', url: 'https://platform.openai.com/settings/organization/general' },
  billing: { label: 'Billing', url: 'https://platform.openai.com/settings/organization/billing/overview' },
  limits: { label: 'Organization limits', url: 'https://platform.openai.com/settings/organization/limits' },
  apiKeysGuide: { label: 'Guide to API keys', url: 'https://developers.openai.com/api/docs/guides/api-keys' },
  rolesGuide: { label: 'Guide to roles and permissions', url: 'https://developers.openai.com/api/docs/guides/rbac' },
  ipAllowlistGuide: {
    label: 'Guide to the IP allowlist',
    url: 'https://developers.openai.com/api/docs/guides/ip-allowlist'
  },
  errorCodesGuide: {
    label: 'Guide to error codes',
    url: 'https://developers.openai.com/api/docs/guides/error-codes'
  },
  spendLimitsGuide: {
    label: 'Guide to spend limits',
    url: 'https://developers.openai.com/api/docs/guides/spend-limits'
  },
  rateLimitsGuide: {
    label: 'Guide to rate limits',
    url: 'https://developers.openai.com/api/docs/guides/rate-limits'
  },
  dataResidencyGuide: {
    label: 'Guide to data residency',
    url: 'https://developers.openai.com/api/docs/guides/data-residency'
  },
  workloadIdentityGuide: {
    label: 'Guide to workload identity for GitHub Actions',
    url: 'https://developers.openai.com/api/docs/guides/workload-identity-federation/github-actions'
  },
  deprecations: { label: 'Deprecated models', url: 'https://developers.openai.com/api/docs/deprecations' },
  keyPermissions: {
    label: 'Help: permissions of an API key',
    url: 'https://help.openai.com/en/articles/8867743'
  },
  usageAndSpendLimits: {
    label: 'Help: usage and spend limits',
    url: 'https://help.openai.com/en/articles/6614457-troubleshooting-api-usage-and-spend-limits'
  },
  tooManyRequests: { label: 'Help: too many requests', url: 'https://help.openai.com/en/articles/5955604' },
  support: { label: 'OpenAI help center', url: 'https://help.openai.com' },
  status: { label: 'OpenAI status', url: 'https://status.openai.com' },
  githubSecrets: {
    label: 'GitHub: secrets in workflows',
    url: 'https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions'
  },
  githubProxy: {
    label: 'GitHub: proxy of a self-hosted runner',
    url: 'https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers'
  }
} as const
