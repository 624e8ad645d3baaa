/**
 * Opens the connection to the API's host while the program is still being loaded: nothing is sent on it before the inputs
 * have been checked as a whole. It imports next to nothing, because the entry loads it first.
 */
import { createPool } from '../connection/pool.ts'
import { proxyFor } from '../connection/proxy.ts'
import type { Pool } from '../connection/waiting.ts'
import { readKey } from '../core/diagnosis/key.ts'
import { hostKind } from '../core/endpoints/host.ts'
import {
  baseUrlIn,
  type Env,
  findBaseUrlProblem,
  inputOf,
  isIdentityOffered,
  isYes,
  keyIn
} from '../inputs/environment.ts'

/** Null where the environment alone shows that no request will follow, and where there is no way. Never rejects. */
export async function connectFirst(env: Env): Promise<Pool | null> {
  const baseUrl = baseUrlIn(env)
  if (findBaseUrlProblem(baseUrl, isYes(inputOf(env, 'allow-insecure-http'))) !== null) return null
  if (!hasCredential(env, baseUrl)) return null
  try {
    const pool = await createPool(baseUrl, proxyFor(baseUrl))
    pool.open(1)
    return pool
  } catch {
    // What is wrong with the way there is said by the requests.
    return null
  }
}

/** Is there a key that may work, or an identity to exchange for one? */
function hasCredential(env: Env, baseUrl: string): boolean {
  const isKeyless =
    inputOf(env, 'identity-provider-id') !== undefined && inputOf(env, 'service-account-id') !== undefined
  return isKeyless ? isIdentityOffered(env) : readKey(keyIn(env), hostKind(baseUrl)).cause === null
}
