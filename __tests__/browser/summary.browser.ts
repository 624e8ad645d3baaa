import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { CHROMIUM, PICTURE_DAY, renderPage, reportOf, trackingIssue } from '../../scripts/summary-page.ts'
import { renderSummary } from '../../src/render/summary.ts'
import { findScenario, type Scenario } from '../../src/simulator/scenarios.ts'
import { check, report, requirement } from '../support/reports.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PHONE = 360
const DESKTOP = 1280

/** GitHub itself renders links, task lists and the heading of the page, and makes wide tables focusable. */
const DRAWN_BY_GITHUB = {
  'link-in-text-block': { enabled: false },
  label: { enabled: false },
  'scrollable-region-focusable': { enabled: false },
  'page-has-heading-one': { enabled: false }
}

/** Names and texts that a stranger may have chosen to break the page. */
const HOSTILE = `<b>x</b>|</details>](https://x.invalid)\`\`\`${'long-'.repeat(60)}@everyone`
const HOSTILE_PAGE = 'hostile names and texts'
const hostileReport = report({
  result: 'failed',
  requirements: [
    requirement({ text: HOSTILE, status: 'unmet', selected: null, models: [HOSTILE], cause: 'model_not_found' })
  ],
  checks: [check({ model: HOSTILE, cause: 'model_not_found', message: HOSTILE, hint: HOSTILE, requestId: HOSTILE })]
})

/** One summary of every kind. */
const SCENARIOS = [
  ...['all-well', 'missing-key', 'wrong-key', 'not-verified', 'outage'],
  ...['model-not-in-project', 'fallback-group', 'admin-explains', 'every-kind']
]
const summaryOf = async (name: string) => renderSummary(await reportOf(findScenario(name, PICTURE_DAY) as Scenario))
const pages: readonly (readonly [name: string, render: () => Promise<string>])[] = [
  ...SCENARIOS.map((name) => [`the summary of ${name}`, () => summaryOf(name)] as const),
  ['the tracking issue', trackingIssue],
  [HOSTILE_PAGE, async () => renderSummary(hostileReport)]
]

if (existsSync(CHROMIUM)) describe.each(pages)('%s', testPage)
else {
  process.stderr.write(`Skipped: there is no Chromium at ${CHROMIUM} (Debian: apt-get install chromium).\n`)
  test.skip('summaries in a browser', () => undefined)
}

let browser: Browser
beforeAll(async () => {
  if (existsSync(CHROMIUM)) browser = await chromium.launch({ executablePath: CHROMIUM })
})
afterAll(() => browser?.close())

function testPage(name: string, render: () => Promise<string>): void {
  const isHostile = name === HOSTILE_PAGE
  let page: Page

  beforeAll(async () => {
    page = await browser.newPage()
    const html = renderPage(await render())
    await page.setContent(html.replaceAll('<details>', '<details open>'))
  })
  afterAll(() => page.close())

  test.each([PHONE, DESKTOP])('does not overflow at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    // On GitHub a wide table scrolls by itself. Only the details and the history of a month may need that.
    const scrolling = `[...document.querySelectorAll('table')].filter((table) =>
      table.scrollWidth > table.clientWidth + 1 && !table.closest('details') && !table.textContent.includes('🟩')).length`
    if (!isHostile) expect(await page.evaluate(scrolling)).toBe(0)
  })

  test('shows no raw HTML, no Markdown and no broken table', async () => {
    const text = (await page.evaluate(`(() => {
      const copy = document.querySelector('main').cloneNode(true)
      for (const code of copy.querySelectorAll('code')) code.remove()
      return copy.textContent
    })()`)) as string
    if (!isHostile) expect(text).not.toMatch(/<\/?\w+>|\*\*\w|^#|\|\s*-|\]\(|&#?\w+;/m)
    const cells = `[...document.querySelectorAll('table')].map((t) => new Set([...t.rows].map((r) => r.cells.length)).size)`
    for (const widths of (await page.evaluate(cells)) as number[]) expect(widths).toBe(1)
    expect(
      await page.evaluate(`document.querySelectorAll('main b, main :not(code) > a[href*="x.invalid"]').length`)
    ).toBe(0)
  })

  test.each(['light', 'dark'] as const)('is accessible when %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(axe)
    const { violations } = (await page.evaluate(
      `axe.run(document, ${JSON.stringify({ rules: DRAWN_BY_GITHUB })})`
    )) as AxeResults
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
}
