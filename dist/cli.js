#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < 22) {
  console.error('openai-model-access needs Node 22 or newer; this is Node ' + process.versions.node)
  process.exitCode = 2
} else {
  globalThis.openaiModelAccessTerminal = true
  await import('./index.js')
}
