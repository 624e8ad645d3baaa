/**
 * The replacement of each model on OpenAI's deprecations page. The page changes. `npm run refresh-replacements` reads it
 * again, and a scheduled workflow tells when this table is old. https://developers.openai.com/api/docs/deprecations
 */

/** The day on which the page was read. */
export const AS_OF = '2026-11-21'

/**
 * If the page names two replacements, the first one at the endpoint of the model. A snapshot without a row has the
 * replacement of its model.
 */
export const REPLACEMENTS: Readonly<Record<string, string>> = {
  'chatgpt-image-latest': 'gpt-image-2.6-sunburst',
  'gpt-3.5-turbo': 'gpt-5.6-terra',
  'gpt-4': 'gpt-5.6-sol',
  'gpt-4-1106-preview': 'gpt-5.6-sol',
  'gpt-4-turbo': 'gpt-5.6-sol',
  'gpt-4.1': 'gpt-6-luna',
  'gpt-4.1-mini': 'gpt-6-luna',
  'gpt-4o': 'gpt-6-luna',
  'gpt-4o-2024-05-13': 'gpt-5.6-sol',
  'gpt-4o-mini': 'gpt-6-luna',
  'gpt-4o-mini-transcribe': 'gpt-transcribe',
  'gpt-4o-transcribe': 'gpt-transcribe',
  'gpt-4o-transcribe-diarize': 'gpt-transcribe',
  'gpt-5': 'gpt-6.1-sol',
  'gpt-5-mini': 'gpt-6.1-terra',
  'gpt-image-1-mini': 'gpt-image-2.6-sunburst',
  'gpt-image-1.5': 'gpt-image-2.6-sunburst',
  o1: 'gpt-5.6-sol',
  'o1-pro': 'gpt-5.6-sol',
  'o3-mini': 'gpt-5.6-sol',
  'o4-mini': 'gpt-5.6-terra',
  'whisper-1': 'gpt-transcribe'
}
