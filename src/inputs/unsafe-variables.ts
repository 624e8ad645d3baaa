/** Variables that would show a secret, or give it to a stranger. The entries drop them before anything else happens. */

const DROPPED = [
  // The agent for proxies has a debug log. It would print the password of the proxy before anything is masked.
  'DEBUG',
  // With "0", Node would send the key to any server that is on the way.
  'NODE_TLS_REJECT_UNAUTHORIZED'
]

/** Node and the packages read them from the environment of the process, so there is no option against them. */
export function dropUnsafeVariables(): void {
  for (const name of DROPPED) delete process.env[name]
}
