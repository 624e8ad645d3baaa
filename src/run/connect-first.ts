/**
 * Opens the connection to the API's host while the program is still being loaded: nothing is sent on it before the inputs
 * have been checked as a whole. It imports next to nothing, because the entry loads it first.
 */
import { createPool } from '../connection/pool.ts'
import { proxyFor } from '../connection/proxy.ts'
import type { Pool } from '../connection/waiting.ts'
import { readKey } from '../core/credential/key.ts'
import { hostKind } from '../core/endpoints/host.ts'
import {
  baseUrlIn,
  DEFAULT_CONCURRENCY,
  type Env,
  findBaseUrlProblem,
  inputOf,
  isIdentityOffered,
  isYes,
  keyIn
} from '../inputs/environment.ts'

/** Shaking hands takes time of the processor, which loading needs as well. */
const MAX_OPENED = 16

/** Null where the environment alone shows that no request will follow, and where there is no way. Never rejects. */
export async function connectFirst(env: Env): Promise<Pool | null> {
  const baseUrl = baseUrlIn(env)
  if (findBaseUrlProblem(baseUrl, isYes(inputOf(env, 'allow-insecure-http'))) !== null) return null
  if (!hasCredential(env, baseUrl)) return null
  try {
    const pool = await createPool(baseUrl, proxyFor(baseUrl))
    pool.open(requestsAtOnce(env, baseUrl))
    return pool
  } catch {
    // What is wrong with the way there is said by the requests.
    return null
  }
}

/**
 * How many requests will leave together: the list, the models that are named, and the control. Never more than there will
 * be: what only the list or a file tells is not counted, nor what takes a connection of its own. Without TLS there is too
 * little to save for more than one.
 */
function requestsAtOnce(env: Env, baseUrl: string): number {
  if (!baseUrl.startsWith('https:') || inputOf(env, 'probe') === 'list') return 1
  const lists = [inputOf(env, 'required-models'), inputOf(env, 'optional-models')].map((list) => list ?? '')
  const names = lists.flatMap((list) => list.split(/[\r\n,]|\|\|/)).map((name) => name.trim())
  const called = new Set(names.filter((name) => /^[^#!]/.test(name) && !/[*?]|realtime/.test(name)))
  const concurrency = Number(inputOf(env, 'concurrency') ?? DEFAULT_CONCURRENCY)
  if (called.size === 0 || !Number.isInteger(concurrency)) return 1
  const control = hostKind(baseUrl) === 'other' ? 1 : 0
  return 1 + Math.min(called.size, Math.max(1, concurrency), MAX_OPENED) + control
}

/** Is there a key that may work, or an identity to exchange for one? */
function hasCredential(env: Env, baseUrl: string): boolean {
  const isKeyless =
    inputOf(env, 'identity-provider-id') !== undefined && inputOf(env, 'service-account-id') !== undefined
  return isKeyless ? isIdentityOffered(env) : readKey(keyIn(env), hostKind(baseUrl)).cause === null
}
