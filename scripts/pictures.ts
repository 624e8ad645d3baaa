/** Takes pictures of the job summaries of the demo's scenarios, light and dark, into docs/images: `npm run pictures [folder]`. */
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { renderSummary } from '../src/render/summary.ts'
import { findScenario } from '../src/simulator/scenarios.ts'
import { CHROMIUM, PICTURE_DAY, renderPage, reportOf, trackingIssue } from './summary-page.ts'

const WIDTH = 960
const ISSUE = 'tracking-issue'
const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../docs/images'))
const names = process.argv.length > 3 ? process.argv.slice(3) : ['model-not-in-project', 'all-well', ISSUE]

if (existsSync(CHROMIUM)) await photographAll()
else {
  process.stderr.write(`No pictures: there is no Chromium at ${CHROMIUM} (Debian: apt-get install chromium).\n`)
  process.exitCode = 1
}

async function photographAll(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: CHROMIUM })
  for (const name of names) await photograph(browser, name, await markdownOf(name))
  await browser.close()
}

async function markdownOf(name: string): Promise<string> {
  if (name === ISSUE) return trackingIssue()
  const scenario = findScenario(name, PICTURE_DAY)
  if (!scenario) throw new Error(`There is no scenario ${name}`)
  return renderSummary(await reportOf(scenario))
}

async function photograph(browser: Browser, name: string, markdown: string): Promise<void> {
  const html = renderPage(markdown)
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: WIDTH, height: 100 } })
    await page.setContent(html)
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), fullPage: true })
    await page.close()
  }
}
