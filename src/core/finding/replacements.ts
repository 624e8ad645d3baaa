/**
 * What OpenAI's deprecations page names as successor of a model. The page moves: `npm run refresh-replacements` takes it
 * anew, and a scheduled workflow says when the table is old. https://developers.openai.com/api/docs/deprecations
 */

/** The day on which the page was read. */
export const AS_OF = '2026-11-21'

/** Where the page names two successors, the first one. Snapshots have their model's. */
export const REPLACEMENTS: Readonly<Record<string, string>> = {
  'chatgpt-image-latest': 'gpt-image-2.6-sunburst',
  'gpt-3.5-turbo': 'gpt-5.6-terra',
  'gpt-4': 'gpt-5.6-sol',
  'gpt-4-turbo': 'gpt-5.6-sol',
  'gpt-4.1': 'gpt-6-luna',
  'gpt-4.1-mini': 'gpt-6-luna',
  'gpt-4.1-nano': 'gpt-5.6-luna',
  'gpt-4o': 'gpt-6-luna',
  'gpt-4o-mini': 'gpt-6-luna',
  'gpt-4o-mini-transcribe': 'gpt-transcribe',
  'gpt-4o-transcribe': 'gpt-transcribe',
  'gpt-4o-transcribe-diarize': 'gpt-transcribe',
  'gpt-5': 'gpt-6.1-sol',
  'gpt-5-mini': 'gpt-6.1-terra',
  'gpt-5-nano': 'gpt-6-luna',
  'gpt-image-1-mini': 'gpt-image-2.6-sunburst',
  'gpt-image-1.5': 'gpt-image-2.6-sunburst',
  o1: 'gpt-5.6-sol',
  'o3-mini': 'gpt-5.6-sol',
  'o4-mini': 'gpt-5.6-terra',
  'whisper-1': 'gpt-transcribe'
}
