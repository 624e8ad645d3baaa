/** A GitHub API with state on loopback, behind a proxy that records requests and can refuse, fail or hang. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator } from 'emulate'

const REPOSITORY = 'acme/shop'
const TOKEN = 'ghs_simulatedTokenOfTheTests'

export type RecordedCall = { readonly method: string; readonly path: string; readonly body: string }
export type GitHubFault = {
  /** Which requests; by default all. */
  readonly on?: (call: RecordedCall) => boolean
  /** How often; by default always. */
  readonly times?: number
  readonly status?: number
  readonly message?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Never answers. */
  readonly hangs?: boolean
}

type TestIssue = {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: string
  readonly state_reason: string | null
  readonly labels: readonly { readonly name: string }[]
  readonly assignees: readonly { readonly login: string }[]
}

export type TestGitHub = Awaited<ReturnType<typeof startGitHub>>

export async function startGitHub() {
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { [TOKEN]: { login: 'acme', scopes: ['repo'] }, outsider: { login: 'outsider', scopes: ['repo'] } },
      github: {
        users: [{ login: 'acme' }, { login: 'octocat' }, { login: 'outsider' }],
        repos: [{ owner: 'acme', name: 'shop', auto_init: true }]
      }
    }
  })
  const calls: RecordedCall[] = []
  let faults: { fault: GitHubFault; left: number }[] = []
  const server = createServer(async (req, res) => {
    // On GitHub Enterprise Server the API is below a path.
    const path = (req.url ?? '').replace(/^\/api\/v3/, '')
    const call = { method: req.method ?? '', path, body: await bodyOf(req) }
    calls.push(call)
    const active = faults.find(({ fault, left }) => left > 0 && (fault.on?.(call) ?? true))
    if (!active) return forward(emulator.url, req, call, res)
    active.left -= 1
    const { hangs, status = 500, headers, message = 'Simulated' } = active.fault
    if (!hangs)
      res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ message }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = async <T>(method: string, path: string, body?: object, token = TOKEN): Promise<T> => {
    const headers = { authorization: `token ${token}`, 'content-type': 'application/json' }
    const response = await fetch(`${emulator.url}/repos/${REPOSITORY}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) })
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  return {
    /** The variables that a workflow run gets about GitHub. */
    env: {
      GITHUB_API_URL: apiUrl,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_WORKFLOW: 'Nightly',
      GITHUB_JOB: 'audit'
    },
    inputs: { 'tracking-issue': 'true', 'github-token': TOKEN },
    /** The requests of the action, in the order in which they arrived. */
    calls,
    failWith(...next: readonly GitHubFault[]) {
      faults = next.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }))
    },
    issues: () => ask<TestIssue[]>('GET', '/issues?state=all&direction=asc&per_page=100'),
    issue: (number: number) => ask<TestIssue>('GET', `/issues/${number}`),
    async comments(number: number): Promise<string[]> {
      return (await ask<{ body: string }[]>('GET', `/issues/${number}/comments`)).map(({ body }) => body)
    },
    edit: (number: number, change: object) => ask<TestIssue>('PATCH', `/issues/${number}`, change),
    open: (issue: object, token?: string) => ask<TestIssue>('POST', '/issues', issue, token),
    comment: (number: number, body: string) => ask('POST', `/issues/${number}/comments`, { body }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await emulator.close()
    }
  }
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of req) body += String(chunk)
  return body
}

async function forward(url: string, req: IncomingMessage, call: RecordedCall, res: ServerResponse): Promise<void> {
  const { authorization = '', accept = '', 'content-type': type = 'application/json' } = req.headers
  const response = await fetch(`${url}${call.path}`, {
    method: call.method,
    headers: { authorization, accept, 'content-type': type },
    ...(call.body && { body: call.body })
  })
  res.writeHead(response.status, { 'content-type': 'application/json' }).end(await response.text())
}
