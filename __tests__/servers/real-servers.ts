/** LiteLLM's proxy and llama.cpp's server as processes, with a model that is built here. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { stringify } from 'yaml'

/** The interpreter that has the packages of requirements.txt: that of a virtual environment, or the machine's own. */
export const PYTHON = process.env.SERVERS_PYTHON ?? 'python3'
const START_SECONDS = 120

/** Can this machine import the packages? */
export function hasPackages(...names: readonly string[]): boolean {
  try {
    const find = `import importlib.util, sys; sys.exit(not all(map(importlib.util.find_spec, ${JSON.stringify(names)})))`
    execFileSync(PYTHON, ['-c', find], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export type RealServer = { readonly origin: string; readonly stop: () => Promise<void> }

const script = (name: string) => resolve(import.meta.dirname, name)

function stopping(child: ChildProcess, folder: string) {
  return async () => {
    const ended = new Promise((end) => child.once('exit', end))
    if (child.exitCode === null && child.kill()) await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

/** llama.cpp's server. It has one model, ignores the name in a request, and answers under `alias`. */
export async function startLlama(alias: string, kind: 'chat' | 'embeddings' = 'chat'): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-'))
  const model = join(folder, 'tiny.gguf')
  execFileSync(PYTHON, [script('tiny_model.py'), model])
  const child = spawn(PYTHON, [script('llama_server.py'), model, alias, kind], { stdio: ['pipe', 'pipe', 'ignore'] })
  const stop = stopping(child, folder)
  const origin = await new Promise<string>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`llama.cpp's server ended with ${code}`)))
    child.stdout.on('data', (text) => {
      const address = /LISTENING (\S+)/.exec(String(text))?.[1]
      if (address) found(address)
    })
  })
  return { origin, stop }
}

/** Prism's command: https://github.com/stoplightio/prism */
export const PRISM = process.env.SERVERS_PRISM ?? 'prism'

/** Has this machine Prism? */
export function hasPrism(): boolean {
  try {
    execFileSync(PRISM, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export type Checker = RealServer & {
  /** The violations that it found so far. */
  readonly violations: () => readonly string[]
}

/** Prism in front of a server. It passes on requests that fit the OpenAPI document, and answers all others itself. */
export async function startPrism(document: object, behind: string): Promise<Checker> {
  const folder = mkdtempSync(join(tmpdir(), 'prism-'))
  const file = join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify(document))
  const port = await freePort()
  const child = spawn(PRISM, ['proxy', file, behind, '--port', String(port), '--errors'], {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const lines: string[] = []
  const stop = stopping(child, folder)
  await new Promise<void>((listening, failed) => {
    child.once('exit', (code) => failed(new Error(`Prism ended with ${code}: ${lines.join('\n')}`)))
    const note = (text: unknown) => {
      lines.push(...String(text).split('\n'))
      if (lines.some((line) => line.includes('listening'))) listening()
    }
    child.stdout.on('data', note)
    child.stderr.on('data', note)
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    stop,
    violations: () => lines.filter((line) => /error|violation/i.test(line))
  }
}

/** A model of LiteLLM: its name there, its upstream and the key for it. */
export type Deployment = {
  readonly name: string
  readonly model: string
  readonly base: string
  readonly key: string
  /** Further settings of it. */
  readonly params?: object
}

export const MASTER_KEY = 'sk-litellm-0123456789abcdef'

/** LiteLLM's proxy with these deployments. */
export async function startLiteLLM(deployments: readonly Deployment[], router: object = {}): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'litellm-'))
  const config = join(folder, 'config.yaml')
  const models = deployments.map(({ name, model, base, key, params }) => ({
    model_name: name,
    litellm_params: { model, api_base: base, api_key: key, ...params }
  }))
  const general = { master_key: MASTER_KEY }
  writeFileSync(
    config,
    stringify({
      model_list: models,
      general_settings: general,
      litellm_settings: { num_retries: 0 },
      router_settings: { num_retries: 0, ...router }
    })
  )
  const port = await freePort()
  const start = 'import sys; from litellm import run_server; sys.exit(run_server())'
  const child = spawn(PYTHON, ['-c', start, '--config', config, '--host', '127.0.0.1', '--port', String(port)], {
    stdio: 'ignore',
    // Prices from the package itself: nothing is fetched.
    env: { ...process.env, LITELLM_LOCAL_MODEL_COST_MAP: 'True', LITELLM_TELEMETRY: 'False' }
  })
  const origin = `http://127.0.0.1:${port}`
  const stop = stopping(child, folder)
  for (let second = 0; second < START_SECONDS; second += 1) {
    if (child.exitCode !== null) break
    const isReady = await fetch(`${origin}/health/liveliness`).then(
      ({ ok }) => ok,
      () => false
    )
    if (isReady) return { origin, stop }
    await pause(1_000)
  }
  await stop()
  throw new Error("LiteLLM's proxy did not start")
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => found(port))
    })
  })
}
