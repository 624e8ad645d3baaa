/** Finds incidents on OpenAI's status page that may explain failures of the API. */
import { parseJson } from '../diagnosis/api-error.ts'
import { LINKS } from '../diagnosis/cause-links.ts'
import { type Cause, traitsOf } from '../diagnosis/causes.ts'
import type { HostKind } from '../endpoints/host.ts'
import type { Warning } from '../report.ts'

const MAX_INCIDENTS = 3
const MAX_INCIDENT_NAME_LENGTH = 200
const OVER: readonly unknown[] = ['resolved', 'postmortem', 'completed']

type Ended = { readonly cause: Cause | null }

/** Should the run read the status page? Only for OpenAI's own hosts, and only if an outage may explain a failure. */
export function suggestsOutage(host: HostKind, ended: readonly Ended[]): boolean {
  return (
    host === 'openai' && ended.some(({ cause }) => cause !== null && traitsOf(cause).related.explainedBy === 'incident')
  )
}

type Page = {
  readonly incidents?: unknown
  readonly status?: { readonly indicator?: unknown; readonly description?: unknown }
}

/**
 * Warnings about the open incidents on the status page; empty if it names none or cannot be read.
 *
 * @param body JSON as of https://status.openai.com/api/v2/summary.json
 */
export function incidentWarnings(body: string | null): Warning[] {
  const page = (body === null ? undefined : parseJson(body)) as Page | null | undefined
  const incidents = (Array.isArray(page?.incidents) ? page.incidents : []) as ({
    name?: unknown
    status?: unknown
  } | null)[]
  const open = incidents
    .filter((incident) => typeof incident?.name === 'string' && !OVER.includes(incident.status))
    .slice(0, MAX_INCIDENTS)
    .map((incident) => `"${String(incident?.name).slice(0, MAX_INCIDENT_NAME_LENGTH)}" (${wordOf(incident?.status)})`)
  const { indicator, description } = page?.status ?? {}
  const isTroubled = typeof indicator === 'string' && indicator !== 'none' && typeof description === 'string'
  const said = open.length > 0 ? open.join(', ') : isTroubled ? description.slice(0, MAX_INCIDENT_NAME_LENGTH) : null
  if (said === null) return []
  const message = `OpenAI reports an incident that may be the reason: ${said}. See ${LINKS.status.url}`
  return [{ kind: 'incident', level: 'warning', model: null, message }]
}

function wordOf(status: unknown): string {
  return typeof status === 'string' && /^[a-z_]{1,30}$/.test(status) ? status.replaceAll('_', ' ') : 'open'
}
