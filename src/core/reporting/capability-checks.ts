/** Capabilities as rows of their own, `gpt-6-luna +tools`: what is said of a model is said of them in the same words. */
import { hintOf } from '../diagnosis/hints.ts'
import { capabilityNameOf, capabilitySpec } from '../endpoints/capabilities.ts'
import { hostKind } from '../endpoints/host.ts'
import type { CapabilityResult, Check, Report, RequirementResult } from '../report.ts'

/** What a capability of a model is called. */
export function capabilityRow({ model }: Pick<Check, 'model'>, { name }: Pick<CapabilityResult, 'name'>): string {
  return `${model} +${name}`
}

/** Capabilities that the report does not show to be there, of models that answered; those of the others were not asked for. */
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

/** Who can switch it on; on other hosts than OpenAI's the pages and settings of OpenAI do not matter. */
function hintFor({ name, cause, message }: CapabilityResult, isOpenAi: boolean): string | null {
  const fromWords = hintOf({ cause, message, facts: null, body: null })
  const known = capabilityNameOf(name)
  if (fromWords !== null || known === undefined || cause !== 'capability_not_supported') return fromWords
  return isOpenAi ? capabilitySpec(known).switch : null
}

/** Does a requirement ask for this model, or for this capability of it? `model` as a row has it. */
export function concerns({ models, text }: RequirementResult, model: string): boolean {
  const [id = '', ...marks] = model.split(' ')
  const words = text.split(/\s+/)
  return models.includes(id) && marks.every((mark) => words.includes(mark))
}

/** Did a model of the requirement answer, and is it a capability that is missing? */
export function lacksCapability({ models, status }: RequirementResult, checks: readonly Check[]): boolean {
  const lacking = ({ model, capabilities }: Check) =>
    models.includes(model) && capabilities.some((one) => one.status !== 'usable')
  return status !== 'met' && checks.some((check) => check.status === 'usable' && lacking(check))
}
