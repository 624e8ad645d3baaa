/** What dist/ is made of: both entries in one bundle, so that nothing ships twice. Each file of dist/ starts one of them. */
// Both entries need it: it comes with the bundle and not in a chunk of its own.
import './main.ts'

export const startAction = () => import('./index.ts')
export const startTerminal = () => import('./cli.ts')
