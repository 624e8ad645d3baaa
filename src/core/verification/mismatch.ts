/** If the API refuses the organization or project, one request without that setting shows whether the setting or the key is wrong. */
import { traitsOf } from '../diagnosis/causes.ts'
import { judge } from '../diagnosis/judge.ts'
import type { Api } from '../endpoints/api.ts'
import { probeRequest } from '../endpoints/probe-request.ts'
import type { Target } from '../requirements/requirements.ts'
import type { ProbeResult } from './probe.ts'
import type { VerifySettings } from './settings.ts'

/**
 * A function that adds to such a refusal whether the setting is wrong. It sends at most one request per setting and run,
 * for the first refused model in the order of the list, so every run sends the same requests.
 *
 * Call it when a model's turn begins, in the order of the list, with the promise of its result.
 */
export function explainMismatch(api: Api, { sent, host }: Pick<VerifySettings, 'sent' | 'host'>) {
  const answered = new Map<string, Promise<string | null>>()
  let earlier: Promise<unknown> = Promise.resolve()

  const ask = async (
    target: Target,
    seen: ProbeResult,
    setting: 'organization' | 'project'
  ): Promise<string | null> => {
    const answer = await api.send({ ...probeRequest(target.model, seen.endpoint, host), without: setting })
    const { cause } = judge(answer, seen.endpoint, target.model)
    if (cause === null) return `Without "${setting}" the same call succeeds. That setting is wrong, not the key.`
    return cause === seen.cause ? null : `Without "${setting}" the same call ends with ${cause}.`
  }

  /** Null if there is nothing to explain. It does not wait for the answer, so the next model can see that it was asked. */
  const question = async (target: Target, seen: ProbeResult, before: Promise<unknown>) => {
    const setting = seen.cause === null ? null : traitsOf(seen.cause).related.setting
    if (setting === null || !sent[setting]) return null
    await before
    const isFirst = !answered.has(setting)
    const answer = answered.get(setting) ?? ask(target, seen, setting)
    answered.set(setting, answer)
    return { answer: () => answer, isFirst }
  }

  return async (target: Target, probing: Promise<ProbeResult>): Promise<ProbeResult> => {
    if (!(sent.organization || sent.project)) return probing
    const before = earlier
    const asked = probing.then((seen) => question(target, seen, before))
    // Without its result. Each result would hold the one before it, to the first of the run.
    earlier = Promise.allSettled([before, asked]).then(() => undefined)
    const [seen, explanation] = await Promise.all([probing, asked])
    if (explanation === null) return seen
    const attempts = seen.attempts + (explanation.isFirst ? 1 : 0)
    return { ...seen, hint: (await explanation.answer()) ?? seen.hint, attempts }
  }
}
