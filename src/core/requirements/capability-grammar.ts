/** The part of the grammar behind a model: `+tools +reasoning=high`. */
import { CAPABILITY_NAMES, type CapabilityName, capabilitySpec, capabilityText } from '../endpoints/capabilities.ts'
import { closest } from './suggest.ts'

type GrammarFail = (reason: string) => never

/** What stands after "=": the API knows the levels and tiers, and decides. */
const VALUE = /^[A-Za-z0-9][\w.-]{0,63}$/
const KNOWN = `expected one of ${CAPABILITY_NAMES.map((name) => `+${usageText(name)}`).join(', ')}`

/** "reasoning=LEVEL" */
function usageText(name: CapabilityName): string {
  if (capabilitySpec(name).value === null) return name
  return `${name}=${name === 'reasoning' ? 'LEVEL' : 'NAME'}`
}

/** The model, and what stands behind it: each part starts with a blank and "+". */
export function splitCapabilities(text: string): readonly [model: string, ...marks: string[]] {
  const [model = '', ...marks] = ` ${text}`.split(/\s+(?=\+)/)
  return [model.trim(), ...marks.map((mark) => mark.slice(1).trim())]
}

/**
 * Capabilities as the report writes them, in the order of the line and each once.
 * @param marks what stands behind each "+"
 */
export function parseCapabilities(marks: readonly string[], fail: GrammarFail): string[] {
  return [...new Set(marks.map((mark) => parseCapability(mark, fail)))]
}

function parseCapability(mark: string, fail: GrammarFail): string {
  if (mark === '') fail(`has a "+" without a capability behind it: ${KNOWN}`)
  if (mark.includes('@')) fail('names the endpoint after a capability: write "model@endpoint +capability"')
  if (/\s/.test(mark)) fail(`has a blank behind "+${mark.split(/\s/)[0]}": write each capability with a "+" in front`)
  if (mark.includes('+')) fail(`has no blank between capabilities: write "+${mark.split('+').join(' +')}"`)
  const [given = '', ...rest] = mark.split('=')
  const name = CAPABILITY_NAMES.find((known) => known === given)
  if (name === undefined) {
    const near = closest(given, CAPABILITY_NAMES)
    const hint = near === undefined ? '' : `did you mean "+${near}"? `
    return fail(`names an unknown capability ${JSON.stringify(given)}: ${hint}${KNOWN}`)
  }
  return capabilityText({ name, value: parseValue(name, rest.length === 0 ? null : rest.join('='), fail) })
}

function parseValue(name: CapabilityName, value: string | null, fail: GrammarFail): string {
  const { value: example } = capabilitySpec(name)
  if (example === null) {
    if (value !== null) fail(`gives "+${name}" a value, and it takes none: write "+${name}"`)
    return ''
  }
  if (value === null || value === '') fail(`gives "+${name}" no value: write for example "+${name}=${example}"`)
  if (!VALUE.test(value ?? '')) fail(`gives "+${name}" the value ${JSON.stringify(value)}, which is no name`)
  return value ?? ''
}

/** What is wrong with a model id that ends like a capability: `gpt-6+tools`, `gpt-6 tools`; null where nothing is. */
export function misplacedCapability(model: string): string | null {
  const [, name] = /[\s+]([a-z_]+)(?:=\S*)?$/.exec(model) ?? []
  return CAPABILITY_NAMES.some((known) => known === name)
    ? `names the capability "${name}" without a blank and "+" in front: write "model +${name}"`
    : null
}
