/**
 * What dist/ is made of: both entries in one bundle, so that nothing ships twice. It is the action unless dist/cli.js,
 * which loads it for the terminal, has said otherwise: no slip can make a step that does nothing.
 */
// Both entries need it: it comes with the bundle and not in a chunk of its own.
import './main.ts'

await ('openaiModelAccessTerminal' in globalThis ? import('./cli.ts') : import('./index.ts'))
