/** If the API refuses the organization or project: is the setting wrong, or the key? One request without the setting tells. */

import { judge } from '../diagnosis/judge.ts'
import type { Api } from '../endpoints/api.ts'
import { probeRequest } from '../endpoints/probe-request.ts'
import type { Target } from '../requirements/requirements.ts'
import type { ProbeResult } from './probe.ts'
import type { VerifySettings } from './settings.ts'

const SETTINGS = { mismatched_organization: 'organization', mismatched_project: 'project' } as const

/** A function that adds to such a result which setting is wrong. It sends at most one request per setting and run. */
export function explainMismatch(api: Api, { sent, host }: Pick<VerifySettings, 'sent' | 'host'>) {
  const answered = new Map<string, Promise<string | null>>()

  const ask = async (
    target: Target,
    seen: ProbeResult,
    setting: 'organization' | 'project'
  ): Promise<string | null> => {
    const answer = await api.send({ ...probeRequest(target.model, seen.endpoint, host), without: setting })
    const { cause } = judge(answer, seen.endpoint)
    if (cause === null) return `Without "${setting}" the same call succeeds. That setting is wrong, not the key.`
    return cause === seen.cause ? null : `Without "${setting}" the same call ends with ${cause}.`
  }

  return async (target: Target, seen: ProbeResult): Promise<ProbeResult> => {
    if (seen.cause !== 'mismatched_organization' && seen.cause !== 'mismatched_project') return seen
    const setting = SETTINGS[seen.cause]
    if (!sent[setting]) return seen
    const isFirst = !answered.has(setting)
    const explanation = answered.get(setting) ?? ask(target, seen, setting)
    answered.set(setting, explanation)
    return { ...seen, hint: (await explanation) ?? seen.hint, attempts: seen.attempts + (isFirst ? 1 : 0) }
  }
}
