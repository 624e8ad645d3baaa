/**
 * The program behind the entry, in one part: with the action and the terminal as two parts, the bundler would put what both
 * need into more files, and each file takes a millisecond to load before the first request.
 */
export { runAction } from './action.ts'

/** Runs the terminal's program. */
export const runTerminal = () => import('./cli.ts')
