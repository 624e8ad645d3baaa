/**
 * The form that LiteLLM, OpenRouter, Portkey and their kind give to the words of a provider. Then the account of the
 * gateway was refused, not that of the user.
 */
export const QUOTES_PROVIDER =
  /\b\w+(?:Exception|Error): ?\w*(?:Exception|Error)|\w+Exception - |provider returned error|upstream (?:model )?(?:error|request|provider)|error from provider|provider api error|\b(?:openai|azure-openai|azure-ai|anthropic|bedrock|vertex|vertex-ai|google|together-ai|openrouter|mistral-ai|groq|cohere|deepseek|fireworks-ai) error: /i
