/** What an answer tells beyond its cause: the scope, host, project or setting concerned. */
import type { Cause } from './causes.ts'
import type { Judgement } from './judge.ts'

type Hint = { readonly sign: RegExp; readonly say: (match: RegExpExecArray) => string }

const HINTS: Partial<Record<Cause, readonly Hint[]>> = {
  missing_scopes: [
    { sign: /missing scopes?: ?([\w.]+(?:, ?[\w.]+)*)/i, say: ([, scopes]) => `The key lacks the scope ${scopes}.` }
  ],
  incorrect_hostname: [
    {
      sign: /\b((?:[a-z]{2}\.)?api\.openai\.com)\b/i,
      say: ([, host]) => `Set "base-url" to "https://${host}/v1".`
    }
  ],
  model_not_allowed: [
    { sign: /Project `?(proj_\w+)`?/i, say: ([, project]) => `Project: ${project}` },
    { sign: /can only access models=(\[[^\]]*\])/i, say: ([, models]) => `The key may call ${models}.` }
  ],
  organization_not_verified: [
    {
      sign: /verified to stream/i,
      say: () => 'The model may be called but not streamed: only streaming needs a verified organization.'
    },
    {
      sign: /reasoning summaries/i,
      say: () => 'The model may be called: only reasoning summaries need a verified organization.'
    }
  ],
  rate_limit_exceeded: [
    {
      sign: /(?:try again|retry) (?:in|after) ([\d.]+ ?(?:ms|s|m|h|seconds|minutes)\w*)/i,
      say: ([, wait]) => `The API asks to wait ${wait}.`
    },
    { sign: /request too large/i, say: () => 'The limit is smaller than the smallest request: waiting does not help.' }
  ],
  unknown_url: [
    {
      sign: /^Redirected to (\S+)/,
      say: ([, url]) => `The server sends callers on to ${url}: set "base-url" to the final address.`
    }
  ]
}

/** One or two sentences, not yet redacted; null where the answer says nothing more. */
export function hintOf({ cause, message }: Judgement): string | null {
  if (cause === null || message === null) return null
  for (const { sign, say } of HINTS[cause] ?? []) {
    const match = sign.exec(message)
    if (match) return say(match)
  }
  return null
}
