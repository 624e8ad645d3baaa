/** Finds hosted tools and service tiers that a project has switched off. No paid request is needed. */
import { shownBy, traitsOf } from '../diagnosis/causes.ts'
import { settingOfTier } from '../endpoints/capability-verdicts.ts'
import { HOSTED_TOOLS } from '../endpoints/hosted-tools.ts'
import type { CapabilityResult, Check, Fix } from '../report.ts'
import type { AdminAnswers, AdminQuestion } from './admin-api.ts'

const TIER = 'service_tier='
/** Every project has these tiers. https://developers.openai.com/api/docs/guides/priority-processing */
const STANDARD_TIERS: readonly string[] = ['auto', 'default', 'standard']
/** Tiers that a project can switch on and off. Others depend on a contract. */
const SWITCHED_TIERS: readonly string[] = ['flex', 'fast', 'ultrafast']

const PROJECT_PATH = '/v1/organization/projects/{project_id}'

/** The hosted tool of a capability. Both have the same name. */
const toolOf = (capability: string) => HOSTED_TOOLS.find((tool) => tool === capability)

function tierOf(capability: string): string | null {
  if (!capability.startsWith(TIER)) return null
  const tier = settingOfTier(capability.slice(TIER.length))
  return STANDARD_TIERS.includes(tier) || !SWITCHED_TIERS.includes(tier) ? null : tier
}

/** The questions about capabilities that these checks did not prove. */
export function switchQuestions(checks: readonly Pick<Check, 'capabilities'>[]): AdminQuestion[] {
  const capabilities = checks.flatMap((check) => check.capabilities.filter(isOpenTo).map(({ name }) => name))
  return [
    ...(capabilities.some((one) => toolOf(one) !== undefined) ? (['hosted_tool_permissions'] as const) : []),
    ...(capabilities.some((one) => tierOf(one) !== null) ? (['service_tier_settings'] as const) : [])
  ]
}

/** Says that the project has switched a capability off; null if it has not. */
export function switchedOffHint(capability: string, answers: AdminAnswers, project: string): string | null {
  const tool = toolOf(capability)
  if (tool !== undefined && answers.hosted_tool_permissions?.[tool]?.enabled === false)
    return `Project ${project} has the hosted tool ${tool} switched off. An owner can switch it on in the project's settings.`
  const tier = tierOf(capability)
  const enabled = answers.service_tier_settings?.enabled_tiers ?? 'all'
  return tier !== null && enabled !== 'all' && !enabled.includes(tier)
    ? `Project ${project} has the service tier ${tier} switched off. An owner can switch it on in the project's settings.`
    : null
}

/** Can a setting explain the result? Not if the capability was proven, and not if another exact cause is known. */
const isOpenTo = ({ status, cause }: CapabilityResult) =>
  status === 'undetermined' || (cause !== null && traitsOf(cause).related.explainedBy === 'switched-off')

/** The capability, with the project's setting as its reason if there is one. */
export function explainedCapability(
  capability: CapabilityResult,
  answers: AdminAnswers,
  project: string
): CapabilityResult {
  const hint = isOpenTo(capability) ? switchedOffHint(capability.name, answers, project) : null
  if (hint === null) return capability
  // Why it was not asked for does not matter any more: asking would not help.
  const said = shownBy(capability.cause).uncalled === 'by-choice' ? null : capability.message
  const message = [hint, said].filter(Boolean).join(' ')
  return { ...capability, status: 'unusable', cause: 'capability_not_supported', message }
}

type Concerned = Pick<Check, 'model' | 'capabilities'>

/** The requests that would switch on what these models lack: one for tools and one for tiers. */
export function switchFixes(concerned: readonly Concerned[], answers: AdminAnswers): Fix[] {
  const missing = concerned.flatMap(({ model, capabilities }) =>
    capabilities
      .filter((one) => isOpenTo(one) && switchedOffHint(one.name, answers, '') !== null)
      .map(({ name }) => ({ model, tool: toolOf(name), tier: tierOf(name) }))
  )
  const tools = missing.filter(({ tool }) => tool !== undefined)
  const tiers = missing.filter(({ tier }) => tier !== null)
  const modelsOf = (some: typeof missing) => [...new Set(some.map(({ model }) => model))]
  const enabled = answers.service_tier_settings?.enabled_tiers ?? []
  return [
    ...(tools.length === 0
      ? []
      : [
          {
            method: 'POST' as const,
            path: `${PROJECT_PATH}/hosted_tool_permissions`,
            body: Object.fromEntries(tools.map(({ tool }) => [tool, { enabled: true as const }])),
            models: modelsOf(tools)
          }
        ]),
    ...(tiers.length === 0
      ? []
      : [
          {
            method: 'POST' as const,
            path: `${PROJECT_PATH}/service_tier_settings`,
            body: { enabled_tiers: [...new Set([...enabled, ...tiers.map(({ tier }) => tier as string)])] },
            models: modelsOf(tiers)
          }
        ])
  ]
}
