/**
 * The model API, as `core` sees it. `adapters/openai.ts` implements it with the OpenAI SDK. Nothing in `core` knows HTTP
 * clients, clocks or sockets.
 */
import type { Encoding, Endpoint, UploadFile } from './endpoints.ts'

/** One error of a chain: the error itself, its cause, the cause of its cause and so on. */
export type FailureLink = { readonly code: string | null; readonly message: string }

/**
 * What came back for one request.
 * `response`: an HTTP answer of any status. `body` is its raw text; header names are in lower case.
 * `failure`: no complete answer came. `chain` has the outermost error first.
 * `stopped`: the run ended before the answer came (deadline or cancellation).
 */
export type Answer =
  | {
      readonly kind: 'response'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
      readonly latencyMs: number
    }
  | {
      readonly kind: 'failure'
      readonly chain: readonly FailureLink[]
      readonly timedOut: boolean
      readonly latencyMs: number
    }
  | { readonly kind: 'stopped' }

/** An HTTP answer of any status. */
export type HttpAnswer = Extract<Answer, { kind: 'response' }>

/** One request to one inference endpoint. `path` is relative to the base URL. */
export type ApiRequest = {
  readonly endpoint: Endpoint
  readonly model: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly encoding: Encoding
  readonly file?: UploadFile
  /** Leave out a header that the settings would send, to learn whether that setting is wrong. */
  readonly without?: Exclude<Withheld, 'key'>
}

/** What a request can be sent without, to learn whether it matters. */
type Withheld = 'organization' | 'project' | 'key'

/** The two requests that a run can send. */
export type Api = {
  /** GET /models, all pages. Without the key it carries no credential. Never throws: a failure is an Answer. */
  readonly list: (without?: Withheld) => Promise<Answer>
  /** One request to an inference endpoint. Never throws, never retries. */
  readonly send: (request: ApiRequest) => Promise<Answer>
}
