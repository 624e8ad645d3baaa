#!/usr/bin/env node
globalThis.openaiModelAccessTerminal = true
await import('./index.js')
