/**
 * Opens the connection to the API's host while the program loads. Nothing is sent on it before all inputs are checked.
 * This file imports very little, because the entry loads it first.
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

/** TLS handshakes take processor time, which loading the program needs as well. */
const MAX_OPENED = 16

/** Null if the environment alone shows that no request will follow, or if no connection can be made. Never rejects. */
export async function connectFirst(env: Env): Promise<Pool | null> {
  const baseUrl = baseUrlIn(env)
  if (findBaseUrlProblem(baseUrl, isYes(inputOf(env, 'allow-insecure-http'))) !== null) return null
  if (!hasCredential(env, baseUrl)) return null
  try {
    const pool = await createPool(baseUrl, proxyFor(baseUrl))
    pool.open(requestsAtOnce(env, baseUrl))
    return pool
  } catch {
    // The requests will report what is wrong.
    return null
  }
}

/**
 * How many requests will be sent at the same time: the list, the models that are named, and the control. The number is
 * never too high. It leaves out models that only the list or a file names, and requests that need a connection of their
 * own. Without TLS one connection is enough, because more would save too little time.
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
