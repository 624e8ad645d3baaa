/** Problems at lines of the code as SARIF 2.1.0, for code scanning. https://docs.oasis-open.org/sarif/sarif/v2.1.0 */
import { type Risk, usesAtRisk } from '../core/finding/at-risk.ts'
import type { Report } from '../core/report.ts'
import { oneLine } from './markdown.ts'
import { causeInfo, explanationOf, README_URL } from './words.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const SHUTDOWN = 'shutdown_announced'
const SHUTDOWN_TEXTS = {
  title: 'The shutdown of this model is near',
  meaning: 'The provider has announced the day on which this model shuts down.',
  page: `${README_URL}/blob/HEAD/docs/models-in-the-code.md#if-a-model-shuts-down-soon`
}

/** The text of a SARIF file. */
export function renderSarif(report: Report): string {
  const risks = usesAtRisk(report)
  const ruleIds = [...new Set(risks.map(ruleOf))]
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'openai-model-access', informationUri: README_URL, rules: ruleIds.map(ruleText) }
        },
        columnKind: 'utf16CodeUnits',
        results: risks.map((risk) => sarifResult(risk, ruleIds))
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

type RuleId = ReturnType<typeof ruleOf>
const ruleOf = ({ cause }: Risk) => cause ?? SHUTDOWN

/** GitHub shows `help` beside the result, and other viewers open `helpUri`. */
function ruleText(id: RuleId) {
  const { title, meaning, page } = id === SHUTDOWN ? SHUTDOWN_TEXTS : { ...causeInfo(id), page: explanationOf(id) }
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: meaning },
    help: { text: `${meaning} What to do: ${page}`, markdown: `${meaning} [What to do](${page})` },
    helpUri: page
  }
}

function sarifResult(risk: Risk, ruleIds: readonly RuleId[]) {
  const { use, check, text } = risk
  const level = check.status === 'unusable' ? 'error' : check.status === 'usable' ? 'warning' : 'note'
  return {
    ruleId: ruleOf(risk),
    ruleIndex: ruleIds.indexOf(ruleOf(risk)),
    level,
    message: { text: oneLine(text) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(use.path), uriBaseId: '%SRCROOT%' },
          region: { startLine: use.line, startColumn: use.column }
        }
      }
    ]
  }
}

const uriOf = (path: string) => path.toWellFormed().split('/').map(encodeURIComponent).join('/')
