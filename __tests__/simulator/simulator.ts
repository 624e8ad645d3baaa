import OpenAI from 'openai'
import { type SimulatedAccount, type Simulator, startSimulator } from '../../src/simulator/server.ts'

type Session = { readonly simulator: Simulator; readonly client: OpenAI }

/** Runs `use` with the real SDK pointed at a simulated account, and closes the account afterwards. */
export async function withSimulator(
  account: Partial<SimulatedAccount>,
  use: (session: Session) => Promise<void>,
  options: { readonly key?: string; readonly organization?: string; readonly project?: string } = {}
): Promise<void> {
  const simulator = await startSimulator(account)
  const client = new OpenAI({
    apiKey: options.key ?? simulator.account.key,
    organization: options.organization ?? null,
    project: options.project ?? null,
    baseURL: simulator.baseUrl,
    maxRetries: 0
  })
  try {
    await use({ simulator, client })
  } finally {
    await simulator.close()
  }
}

/** The facts of the API's refusal. Fails if there was none. */
export async function refusalOf(call: PromiseLike<unknown>) {
  const error = await Promise.resolve(call).then(
    () => null,
    (reason: unknown) => reason
  )
  if (!(error instanceof OpenAI.APIError)) throw new Error(`expected the API to refuse, got ${String(error)}`)
  return { status: error.status, code: error.code, param: error.param, type: error.type, message: error.message }
}

export type Call = readonly [
  endpoint: 'responses' | 'chat' | 'embeddings' | 'completions' | 'images',
  model: string,
  extra?: object
]

const PATHS = {
  responses: ['/responses', { input: 'a', max_output_tokens: 16 }],
  chat: ['/chat/completions', { messages: [{ role: 'user', content: 'a' }] }],
  embeddings: ['/embeddings', { input: 'a' }],
  completions: ['/completions', { prompt: 'a' }],
  images: ['/images/generations', { prompt: 'a' }]
} as const

/** The facts of the refusal of one call on an account of its own. */
export async function refusedCall([endpoint, model, extra]: Call, account: Partial<SimulatedAccount> = {}) {
  const [path, body] = PATHS[endpoint]
  const facts: unknown[] = []
  await withSimulator(account, async ({ client }) => {
    facts.push(await refusalOf(client.post(path, { body: { model, ...body, ...extra } })))
  })
  return facts[0]
}
