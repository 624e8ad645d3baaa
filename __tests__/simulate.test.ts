/** `npm run simulate` and `npm run demo` as processes. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const script = (name: string) => resolve(import.meta.dirname, '../scripts', name)

function start(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [script(file), ...args], {
    env: { PATH: process.env.PATH, ...env },
    timeout: 25_000
  })
  const seen = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      seen[name] += text
    })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  return { child, seen, ended }
}

test('plays an account until it is interrupted, and says how to reach it', async () => {
  const { child, seen, ended } = start('simulate.ts', ['all-well'])
  await new Promise<void>((done) => child.stdout.on('data', () => seen.stdout.includes('Ctrl-C') && done()))
  const [, baseUrl = ''] = /OPENAI_BASE_URL=(\S+)/.exec(seen.stdout) ?? []
  const [, key = ''] = /OPENAI_API_KEY=(\S+)/.exec(seen.stdout) ?? []
  const list = await fetch(`${baseUrl}/models`, { headers: { authorization: `Bearer ${key}` } })
  expect(list.status).toBe(200)
  await list.body?.cancel()
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})

async function saidBy(scenario: string): Promise<string> {
  const { child, seen, ended } = start('simulate.ts', [scenario])
  await new Promise<void>((done) => child.stdout.on('data', () => seen.stdout.includes('Ctrl-C') && done()))
  child.kill('SIGINT')
  await ended
  return seen.stdout
}

test('prints a command with everything that the scenario needs, also the admin key', async () => {
  const said = await saidBy('spend-limit-near')
  const [, key = ''] = /OPENAI_ADMIN_KEY=(sk-admin-\S+)/.exec(said) ?? []
  expect(said).toMatch(new RegExp(`OPENAI_ADMIN_KEY=${key} npm run -s verify -- .* --project proj_`))
})

test('shows another way if a terminal cannot give what the scenario needs', async () => {
  for (const scenario of ['keyless', 'find-models']) {
    const said = await saidBy(scenario)
    expect(said).toContain(`npm run demo -- --scenario ${scenario}`)
    expect(said).not.toContain('npm run -s verify')
  }
})

test('lists its scenarios when asked', async () => {
  const list = start('simulate.ts', ['--list'])
  expect(await list.ended).toBe(0)
  expect(list.seen.stdout).toMatch(/^Scenarios, for "npm run simulate -- NAME":\n {2}all-well +\w/)
})

test('goes to the background in a job, and gives the next steps what they need', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulate-'))
  const file = join(folder, 'output')
  const { seen, ended } = start('simulate.ts', ['no-such'], { GITHUB_OUTPUT: file })
  expect(await ended).toBe(2)
  expect(seen.stderr).toContain('There is no scenario "no-such"')
  expect(() => readFileSync(file)).toThrow()
  rmSync(folder, { recursive: true })
})

test('the demo shows the exit code that the job would have, and its scenarios only when asked', async () => {
  const failing = start('demo.ts', ['--scenario', 'model-not-in-project'])
  expect(await failing.ended).toBe(0)
  expect(failing.seen.stdout).toContain('In a job this step would end with exit code 1')
  expect(failing.seen.stdout).not.toContain('spend-limit')
  const list = start('demo.ts', ['--list'])
  expect(await list.ended).toBe(0)
  expect(list.seen.stdout).toContain('spend-limit')
})
