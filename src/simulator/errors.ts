/** OpenAI's error bodies, word for word if a real one is known. */

/** The error object of a refusal. */
export type ApiError = {
  readonly message: string
  readonly type: string
  readonly param: string | null
  readonly code: string | null
}

/** A refusal. Some servers send `error` as a bare string. */
export type Refusal = { readonly status: number; readonly error: ApiError | string }

type Details = { readonly type?: string; readonly param?: string | null; readonly code?: string | null }

/** An error in the API's form. The defaults are `invalid_request_error` and null. */
export function apiError(message: string, details: Details = {}): ApiError {
  return { message, type: 'invalid_request_error', param: null, code: null, ...details }
}

/** A refusal with an error in the API's form. */
export function refusal(status: number, message: string, details: Details = {}): Refusal {
  return { status, error: apiError(message, details) }
}

/** The API's echo of a key: eight characters, stars for the middle, four characters. */
export function maskKey(key: string): string {
  if (key.length <= 12) return '*'.repeat(key.length)
  return `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}`
}

const VERIFY =
  'Please go to: https://platform.openai.com/settings/organization/general and click on Verify Organization. ' +
  'If you just verified, it can take up to 15 minutes for access to propagate.'

const QUOTA =
  'You exceeded your current quota, please check your plan and billing details. For more information on this error, ' +
  'read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.'

/** No key came. */
export const missingKey = () =>
  refusal(
    401,
    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth " +
      '(i.e. Authorization: Bearer YOUR_KEY). You can obtain an API key from https://platform.openai.com/account/api-keys.'
  )

/** The key is not one of the account. */
export const wrongKey = (key: string) =>
  refusal(
    401,
    `Incorrect API key provided: ${maskKey(key)}. You can find your API key at https://platform.openai.com/account/api-keys.`,
    { code: 'invalid_api_key' }
  )

/** The header names another organization or project. */
export const mismatched = (what: 'organization' | 'project') =>
  refusal(
    401,
    what === 'organization'
      ? 'OpenAI-Organization header should match organization for API key'
      : 'OpenAI-Project header should match project for API key',
    { code: `mismatched_${what}` }
  )

/** 403 on the list, 401 on inference. On inference the scope lacks its first part, except on Responses. */
export const missingScope = (status: 401 | 403, scope: string) =>
  refusal(
    status,
    `You have insufficient permissions for this operation. Missing scopes: ${scope}. Check that you have the correct ` +
      "role in your organization (Reader, Writer, Owner) and project (Member, Owner), and if you're using a restricted " +
      'API key, that it has the necessary scopes.'
  )

/** The prepaid credit is used up. */
export const noCredit = () => refusal(429, QUOTA, { type: 'insufficient_quota', code: 'insufficient_quota' })

/** The same, in the words of the images endpoint. */
export const billingHardLimit = () =>
  refusal(400, 'Billing hard limit has been reached', { code: 'billing_hard_limit_reached' })

/** The hard spend limit of the project is reached. */
export const spendLimit = () =>
  refusal(429, QUOTA, { type: 'insufficient_quota', code: 'project_spend_limit_exceeded' })

/** The account has no active billing. */
export const billingInactive = () =>
  refusal(429, 'Your account is not active, please check your billing details on our website.', {
    type: 'billing_not_active',
    code: 'billing_not_active'
  })

/** No such model, or none that this key may know of. */
export const modelNotFound = (model: string) =>
  refusal(404, `The model \`${model}\` does not exist or you do not have access to it.`, { code: 'model_not_found' })

/** The project does not allow the model. */
export const projectLacksModel = (project: string, model: string) =>
  refusal(403, `Project \`${project}\` does not have access to model \`${model}\``, { code: 'model_not_found' })

/** Only verified organizations may call the model. */
export const notVerified = (model: string) =>
  refusal(403, `Your organization must be verified to use the model \`${model}\`. ${VERIFY}`)

/** Only verified organizations may stream the model. */
export const notVerifiedToStream = () =>
  refusal(400, `Your organization must be verified to stream this model. ${VERIFY}`, {
    param: 'stream',
    code: 'unsupported_value'
  })

/** The path does not exist. */
export const unknownUrl = (method: string, path: string) =>
  path.startsWith('/v1')
    ? refusal(
        404,
        `Unknown request URL: ${method} ${path}. Please check the URL for typos, or see the docs at https://platform.openai.com/docs/api-reference/.`,
        { code: 'unknown_url' }
      )
    : refusal(404, `Invalid URL (${method} ${path})`)
