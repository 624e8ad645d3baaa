/**
 * The entry of dist/: the action, unless dist/cli.js, which loads it for the terminal, has said otherwise. One bundle
 * for both, so that nothing ships twice, and no slip can make a step that does nothing.
 */
import { runAction } from './action.ts'

if ('openaiModelAccessTerminal' in globalThis) await import('./cli.ts')
else await runAction()
