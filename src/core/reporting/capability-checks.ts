/** Turns capabilities into rows like those of models, such as `gpt-6-luna +tools`, so that the same words serve both. */
import { hintOf } from '../diagnosis/hints.ts'
import { capabilityNameOf, capabilitySpec } from '../endpoints/capabilities.ts'
import { hostKind } from '../endpoints/host.ts'
import type { CapabilityResult, Check, Report, RequirementResult } from '../report.ts'

/** The name of a capability's row. */
export function capabilityRow({ model }: Pick<Check, 'model'>, { name }: Pick<CapabilityResult, 'name'>): string {
  return `${model} +${name}`
}

/** The capabilities that were not proven, of models that answered. Other models were not asked for theirs. */
export function failingCapabilities({ checks, apiHost }: Pick<Report, 'checks' | 'apiHost'>): Check[] {
  const isOpenAi = hostKind(`https://${apiHost}`) === 'openai'
  return checks
    .filter(({ status }) => status === 'usable')
    .flatMap((check) =>
      check.capabilities
        .filter(({ status }) => status !== 'usable')
        .map((one): Check => {
          const { status, cause, message, httpStatus, requestId, latencyMs } = one
          const seen = { status, cause, message, httpStatus, requestId, latencyMs }
          return { ...check, ...seen, model: capabilityRow(check, one), hint: hintFor(one, isOpenAi), capabilities: [] }
        })
    )
}

/** Who can switch the capability on. On other hosts, OpenAI's settings do not matter. */
function hintFor({ name, cause, message }: CapabilityResult, isOpenAi: boolean): string | null {
  const fromWords = hintOf({ cause, message, facts: null, body: null })
  const known = capabilityNameOf(name)
  if (fromWords !== null || known === undefined || cause !== 'capability_not_supported') return fromWords
  return isOpenAi ? capabilitySpec(known).switch : null
}

/** Does a requirement ask for this model, or for this capability of it? `model` is the name of the row. */
export function concerns({ models, text }: RequirementResult, model: string): boolean {
  const [id = '', ...marks] = model.split(' ')
  const words = text.split(/\s+/)
  return models.includes(id) && marks.every((mark) => words.includes(mark))
}

/** Did a model of the requirement answer, but lack a capability? */
export function lacksCapability({ models, status }: RequirementResult, checks: readonly Check[]): boolean {
  const lacking = ({ model, capabilities }: Check) =>
    models.includes(model) && capabilities.some((one) => one.status !== 'usable')
  return status !== 'met' && checks.some((check) => check.status === 'usable' && lacking(check))
}
