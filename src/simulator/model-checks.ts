/** The checks that concern the model and the request, in the order in which the API makes them. */
import type { SimulatedAccount } from './account.ts'
import { modelNotFound, notVerified, notVerifiedToStream, projectLacksModel, type Refusal, refusal } from './errors.ts'
import { endpointsOf, isReasoningModel, type SimulatedEndpoint, type SimulatedModel } from './models.ts'

type Json = Readonly<Record<string, unknown>>

/** Responses refuses a limit of output tokens below this. */
const MIN_OUTPUT_TOKENS = 16
/** Newer image models draw no smaller picture. */
const MIN_IMAGE_PIXELS = 655_360

/** The model itself: known, alive and allowed. */
export function checkModel(account: SimulatedAccount, model: string | null): Refusal | null {
  if (!model) return refusal(400, 'you must provide a model parameter')
  const settings = Object.hasOwn(account.models, model) ? account.models[model] : undefined
  if (!settings || settings.refused === 'not-found') return modelNotFound(model)
  if (settings.shutdownDate && settings.shutdownDate <= account.today) return modelNotFound(model)
  return settings.refused === 'project' ? projectLacksModel(account.project, model) : null
}

/** Does the model answer on this endpoint? Each endpoint has its own words for a no. */
export function checkEndpoint(model: string, settings: SimulatedModel, endpoint: SimulatedEndpoint): Refusal | null {
  const served = endpointsOf(model, settings)
  if (served.includes(endpoint) || (endpoint === 'chat' && served.includes('chat-audio'))) return null
  return WRONG_ENDPOINT[endpoint](model, served)
}

const serves = (served: readonly SimulatedEndpoint[], ...endpoints: readonly SimulatedEndpoint[]) =>
  endpoints.some((endpoint) => served.includes(endpoint))

type WrongEndpoint = (model: string, served: readonly SimulatedEndpoint[]) => Refusal

const wrongOnChat: WrongEndpoint = (_model, served) => {
  if (serves(served, 'responses')) {
    const message = 'This model is only supported in v1/responses and not in v1/chat/completions.'
    return refusal(404, message, { param: 'model' })
  }
  if (serves(served, 'embeddings', 'moderations', 'images')) {
    return refusal(403, 'You are not allowed to sample from this model')
  }
  return refusal(
    404,
    'This is not a chat model and thus not supported in the v1/chat/completions endpoint. Did you mean to use v1/completions?',
    { param: 'model' }
  )
}

const WRONG_ENDPOINT: Readonly<Record<SimulatedEndpoint, WrongEndpoint>> = {
  // Responses gives the reason only for chat models. For any other kind it says that the model does not exist.
  responses: (model, served) =>
    serves(served, 'chat', 'chat-audio')
      ? refusal(400, `The requested model '${model}' is not supported with the Responses API.`, { param: 'model' })
      : modelNotFound(model),
  chat: wrongOnChat,
  'chat-audio': wrongOnChat,
  completions: () =>
    refusal(
      404,
      'This is a chat model and not supported in the v1/completions endpoint. Did you mean to use v1/chat/completions?',
      { param: 'model' }
    ),
  embeddings: () => refusal(403, 'You are not allowed to generate embeddings from this model'),
  moderations: (model) => refusal(400, `Invalid value for 'model' = ${model}.`, { param: 'model' }),
  images: (model) =>
    refusal(400, `Invalid value: '${model}'. Supported values are: 'gpt-image-2'.`, {
      param: 'model',
      code: 'invalid_value'
    }),
  speech: (model) => refusal(404, `Model not found ${model}`, { param: 'model' }),
  transcriptions: () => refusal(400, 'invalid model ID'),
  realtime: modelNotFound
}

/** The form of the request: the mistakes that a small probe can make. */
export function checkParameters(
  model: string,
  settings: SimulatedModel,
  endpoint: SimulatedEndpoint,
  body: Json
): Refusal | null {
  if (endpoint === 'responses') return belowMinimum(body.max_output_tokens)
  if (endpoint === 'images') return badSize(body.size)
  if (endpoint !== 'chat') return null
  const asksForAudio = Array.isArray(body.modalities) && body.modalities.includes('audio')
  if (endpointsOf(model, settings).includes('chat-audio') && !asksForAudio) {
    const message = 'This model requires that either input content or output modality contain audio.'
    return refusal(400, message, { param: 'model', code: 'invalid_value' })
  }
  return isReasoningModel(model) ? badTokenLimit(body) : null
}

function belowMinimum(tokens: unknown): Refusal | null {
  if (typeof tokens !== 'number' || tokens >= MIN_OUTPUT_TOKENS) return null
  return refusal(
    400,
    `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= ${MIN_OUTPUT_TOKENS}, but got ${tokens} instead.`,
    { param: 'max_output_tokens', code: 'integer_below_min_value' }
  )
}

function badTokenLimit({ max_tokens, max_completion_tokens }: Json): Refusal | null {
  if (max_tokens !== undefined) {
    return refusal(
      400,
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      { param: 'max_tokens', code: 'unsupported_parameter' }
    )
  }
  if (typeof max_completion_tokens !== 'number' || max_completion_tokens >= MIN_OUTPUT_TOKENS) return null
  return refusal(
    400,
    'Could not finish the message because max_tokens or model output limit was reached. Please try again with higher max_tokens.'
  )
}

function badSize(size: unknown): Refusal | null {
  const [width = 0, height = 0] = String(size ?? 'auto')
    .split('x')
    .map(Number)
  if (!width || (width % 16 === 0 && height % 16 === 0 && width * height >= MIN_IMAGE_PIXELS)) return null
  return refusal(400, 'The size is not supported by this model.', { param: 'size', code: 'invalid_size' })
}

/** Verification comes last: the API checks it only for a request that is valid otherwise. */
export function checkVerification(
  account: SimulatedAccount,
  model: string,
  settings: SimulatedModel,
  body: Json
): Refusal | null {
  const needs = account.verified ? undefined : settings.needsVerification
  if (settings.refused === 'not-verified' || needs === 'use') return notVerified(model)
  if (body.stream !== true) return null
  return settings.refused === 'not-verified-stream' || needs === 'stream' ? notVerifiedToStream() : null
}
