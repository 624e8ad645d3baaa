// Loaded before the action with --import: writes down what the process used and whether it started another one.
import childProcess from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const children = []
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  const original = childProcess[name]
  childProcess[name] = (...args) => {
    children.push(String(args[0]))
    return original(...args)
  }
}
syncBuiltinESMExports()

process.on('exit', () => {
  const maxMemoryMb = process.resourceUsage().maxRSS / 1024
  const { user, system } = process.cpuUsage()
  const cpuSeconds = (user + system) / 1e6
  writeFileSync(process.env.WATCH_FILE, JSON.stringify({ children, maxMemoryMb, cpuSeconds }))
})
