/** The job summary as GitHub shows it. Scenarios run through the action's code, and Markdown is rendered by GitHub's rules. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { MS_PER_DAY } from '../src/core/dates.ts'
import type { Report } from '../src/core/report.ts'
import { advance } from '../src/core/tracking-issue/next-state.ts'
import type { AuditState } from '../src/core/tracking-issue/state.ts'
import { variableOf } from '../src/inputs/environment.ts'
import { main } from '../src/main.ts'
import { renderIssueBody } from '../src/render/issue.ts'
import { findScenario, type Scenario } from '../src/simulator/scenarios.ts'
import { startSimulator } from '../src/simulator/server.ts'

/** The path of Debian's package, unless CHROMIUM_PATH names another one. */
export const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** The day on which every picture is taken. */
export const PICTURE_DAY = new Date('2026-11-21T06:00:00.000Z')

/** Runs a scenario through the action's own code and gives its report. What differs from run to run gets fixed values. */
export async function reportOf({ account, inputs, env }: Scenario): Promise<Report> {
  const simulator = await startSimulator(account)
  const given = { 'api-key': simulator.account.key, 'base-url': simulator.baseUrl, ...inputs }
  const reports: Report[] = []
  await main({
    env: { ...Object.fromEntries(Object.entries(given).map(([name, value]) => [variableOf(name), value])), ...env },
    readFile: (path) => readFileSync(path, 'utf8'),
    mask: () => undefined,
    onCheck: () => undefined,
    onRetry: () => undefined,
    cancelled: new AbortController().signal,
    publish: async (report) => void reports.push(report),
    fail: (error) => {
      throw error
    }
  })
  await simulator.close()
  // To the action the simulator is another host, which is asked for invented models. OpenAI is not.
  const invented = simulator.requests.filter(
    ({ model }) => model !== null && !Object.hasOwn(simulator.account.models, model)
  ).length
  return settled(reports[0] as Report, invented)
}

function settled(report: Report, invented: number): Report {
  return {
    ...report,
    generatedAt: PICTURE_DAY.toISOString(),
    apiHost: 'api.openai.com',
    durationMs: 913,
    requests: report.requests - invented,
    checks: report.checks.map((check, index) => ({
      ...check,
      latencyMs: check.latencyMs === null ? null : 312 + 37 * index,
      requestId:
        check.requestId === null
          ? null
          : `req_${String(index + 1)
              .padStart(2, '0')
              .repeat(16)}`
    }))
  }
}

const NIGHTS = 30

/** The tracking issue after a month of audits: one night with an outage, then a model that was lost three nights ago. */
export async function trackingIssue(): Promise<string> {
  const scenario = findScenario('model-not-in-project', PICTURE_DAY) as Scenario
  const outage = findScenario('outage', PICTURE_DAY) as Scenario
  const [lost, well, unknown] = [
    await reportOf(scenario),
    await reportOf({ ...scenario, account: {} }),
    await reportOf({ ...scenario, account: outage.account, inputs: { ...scenario.inputs, 'max-retries': '0' } })
  ]
  const nights = Array.from({ length: NIGHTS }, (_, night) => {
    const generatedAt = new Date(PICTURE_DAY.getTime() - (NIGHTS - 1 - night) * MS_PER_DAY).toISOString()
    const report = night >= NIGHTS - 3 ? lost : night === 11 ? unknown : well
    const checks = report.checks.map((one) => ({
      ...one,
      latencyMs: one.latencyMs && one.latencyMs + 90 * (night % 7)
    }))
    return {
      report: { ...report, generatedAt, checks },
      listed: null,
      run: `https://github.com/acme/shop/actions/runs/${night}`
    }
  })
  const state = nights.reduce<AuditState | null>((previous, audit) => ({ ...advance(previous, audit), issue: 7 }), null)
  const view = {
    state: state as AuditState,
    changes: null,
    audit: 'Nightly / audit',
    notes: [],
    redact: (text: string) => text
  }
  return renderIssueBody({ ...view, report: { ...lost, generatedAt: PICTURE_DAY.toISOString() } })
}

const toHtml = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, defaultSchema)
  .use(rehypeStringify)

const stylesheet = readFileSync(fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown.css')), 'utf8')

/** A whole page, light or dark as the browser prefers. */
export function renderPage(markdown: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Job summary</title>
<style>${stylesheet}
body { margin: 0; padding: 24px; } @media (max-width: 767px) { body { padding: 16px; } }</style>
</head>
<body class="markdown-body"><main>
${toHtml.processSync(markdown)}
</main></body>
</html>
`
}
