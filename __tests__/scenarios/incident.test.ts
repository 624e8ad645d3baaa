/** After an outage on OpenAI's own host, and only then, the status page is read once, without the key. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readStatusPage, STATUS_PAGE_URL } from '../../src/adapters/status-page.ts'
import type { Report } from '../../src/core/report.ts'
import { main } from '../../src/main.ts'

const KEY = `sk-proj-${'Ab1'.repeat(16)}`
const tunnels: string[] = []
/** A proxy that records every target and connects to none. */
const proxy = createServer((_, response) => response.writeHead(500).end())
proxy.on('connect', (request, socket) => {
  tunnels.push(String(request.url))
  socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n')
})
const before = { ...process.env }

beforeAll(() => new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready)))
afterAll(() => new Promise((closed) => proxy.close(closed)))
beforeEach(() => {
  tunnels.length = 0
  process.env.HTTPS_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  for (const name of ['https_proxy', 'NO_PROXY', 'no_proxy']) delete process.env[name]
})
afterEach(() => {
  process.env = { ...before }
})

async function run(baseUrl: string, statusFetch?: typeof fetch): Promise<Report> {
  let report: Report | undefined
  let failure: unknown
  await main({
    env: {
      'INPUT_API-KEY': KEY,
      'INPUT_REQUIRED-MODELS': 'gpt-6-luna',
      'INPUT_BASE-URL': baseUrl,
      'INPUT_MAX-RETRIES': '0'
    },
    readFile: () => '',
    mask: () => undefined,
    onCheck: () => undefined,
    onRetry: () => undefined,
    cancelled: new AbortController().signal,
    ...(statusFetch && { statusFetch }),
    publish: async (published) => {
      report = published
    },
    fail: (error) => {
      failure = error
    }
  })
  if (!report) throw failure
  return report
}

test('the report says that OpenAI reports an incident', async () => {
  const asked: { url: string; headers: unknown }[] = []
  const report = await run('https://api.openai.com/v1', async (url, init) => {
    asked.push({ url: String(url), headers: init?.headers })
    return Response.json({ incidents: [{ name: 'API errors', status: 'identified' }] })
  })
  expect(report.checks[0]?.cause).toBe('connection_failed')
  expect(report.warnings.filter(({ kind }) => kind === 'incident')).toEqual([
    expect.objectContaining({ level: 'warning', message: expect.stringContaining('"API errors" (identified)') })
  ])
  expect(asked).toEqual([{ url: STATUS_PAGE_URL, headers: undefined }])
})

test('a status page that cannot be reached changes nothing', async () => {
  const report = await run('https://api.openai.com/v1')
  expect(report.result).toBe('undetermined')
  expect(report.warnings.map(({ kind }) => kind)).not.toContain('incident')
  expect(tunnels.filter((target) => target === 'status.openai.com:443')).toHaveLength(1)
})

test("the status page is not read for another host's outage", async () => {
  await run('https://gateway.example/v1')
  expect(tunnels).toContain('gateway.example:443')
  expect(tunnels).not.toContain('status.openai.com:443')
})

describe('the page itself', () => {
  const never = new AbortController().signal
  test.each<[string, typeof fetch]>([
    ['an error status', async () => new Response('oops', { status: 500 })],
    ['too long a page', async () => new Response('x'.repeat(1024 * 1024 + 1))],
    ['a page that says how long it is', async () => new Response('x', { headers: { 'content-length': '99999999' } })],
    ['a network failure', () => Promise.reject(new TypeError('fetch failed'))]
  ])('%s counts as no page', async (_, fetchPage) => {
    expect(await readStatusPage(fetchPage, never)).toBeNull()
  })

  test('stops waiting when the run ends', async () => {
    const ended = new AbortController()
    const hanging: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)))
    const page = readStatusPage(hanging, ended.signal)
    ended.abort()
    expect(await page).toBeNull()
  })

  test('a good page is given unchanged', async () => {
    expect(await readStatusPage(async () => new Response('{"incidents":[]}'), never)).toBe('{"incidents":[]}')
  })
})
