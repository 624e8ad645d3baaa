/** The grammar of capabilities, which follow a model: `+tools +reasoning=high`. */
import { CAPABILITY_NAMES, type CapabilityName, capabilitySpec, capabilityText } from '../endpoints/capabilities.ts'
import { closest } from './suggest.ts'

type GrammarFail = (reason: string) => never

/** The text after "=". Which levels and tiers exist, the API decides. */
const VALUE = /^[A-Za-z0-9][\w.-]{0,63}$/
const KNOWN = `expected one of ${CAPABILITY_NAMES.map((name) => `+${usageText(name)}`).join(', ')}`

/** The capability as the message shows it, such as "reasoning=LEVEL". */
function usageText(name: CapabilityName): string {
  const { placeholder } = capabilitySpec(name)
  return placeholder === null ? name : `${name}=${placeholder}`
}

/** The model and its capabilities. Each capability starts with a space and "+". */
export function splitCapabilities(text: string): readonly [model: string, ...marks: string[]] {
  const [model = '', ...marks] = ` ${text}`.split(/(?<!\s)\s+(?=\+)/)
  return [model.trim(), ...marks.map((mark) => mark.slice(1).trim())]
}

/**
 * Capabilities as the report writes them: in the order of the line, each once.
 *
 * @param marks the text after each "+"
 */
export function parseCapabilities(marks: readonly string[], fail: GrammarFail): string[] {
  return [...new Set(marks.map((mark) => parseCapability(mark, fail)))]
}

function parseCapability(mark: string, fail: GrammarFail): string {
  if (mark === '') fail(`has a "+" without a capability after it: ${KNOWN}`)
  if (mark.includes('@')) fail('names the endpoint after a capability: write "model@endpoint +capability"')
  if (/\s/.test(mark)) fail(`has a space after "+${mark.split(/\s/)[0]}": write each capability with a "+" in front`)
  if (mark.includes('+')) fail(`has no space between capabilities: write "+${mark.split('+').join(' +')}"`)
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
    if (value !== null) fail(`gives "+${name}" a value, but it takes none: write "+${name}"`)
    return ''
  }
  if (value === null || value === '') fail(`gives "+${name}" no value: write for example "+${name}=${example}"`)
  if (!VALUE.test(value ?? '')) fail(`gives "+${name}" the value ${JSON.stringify(value)}, which is not a name`)
  return value ?? ''
}

/** What is wrong with a model id that ends like a capability, such as `gpt-6+tools` or `gpt-6 tools`; null if nothing is. */
export function misplacedCapability(model: string): string | null {
  const [, name] = /[\s+]([a-z_]+)(?:=\S*)?$/.exec(model) ?? []
  return CAPABILITY_NAMES.some((known) => known === name)
    ? `names the capability "${name}" without a space and "+" in front: write "model +${name}"`
    : null
}
