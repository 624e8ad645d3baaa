import { CAPABILITY_NAMES } from '../../../src/core/endpoints/capabilities.ts'
import { mergeTargets, parseModelList, targetsOf } from '../../../src/core/requirements/requirements.ts'

const parse = (text: string) => parseModelList([{ name: 'required-models', text }], 'required').requirements
const KNOWN = 'expected one of +stream, +tools, +json_schema, +image, +reasoning=LEVEL'

test('reads capabilities after a model and its endpoint', () => {
  expect(parse('gpt-6.1-terra@responses  +image +reasoning=xhigh ||gpt-6-luna\t+image +image')).toEqual([
    {
      text: 'gpt-6.1-terra@responses +image +reasoning=xhigh || gpt-6-luna +image',
      level: 'required',
      alternatives: [
        { pattern: 'gpt-6.1-terra', isGlob: false, endpoint: 'responses', capabilities: ['image', 'reasoning=xhigh'] },
        { pattern: 'gpt-6-luna', isGlob: false, endpoint: null, capabilities: ['image'] }
      ]
    }
  ])
})

test('knows every capability by its name', () => {
  const withValue = (name: string) => (['reasoning', 'service_tier'].includes(name) ? `${name}=high` : name)
  for (const name of CAPABILITY_NAMES) expect(parse(`m +${withValue(name)}`)[0]?.text).toBe(`m +${withValue(name)}`)
})

test('reads them from a file as from the input', () => {
  const source = { name: 'required-models-file', text: '# models\n\ngpt-6-* +tools # all of them\n' }
  expect(parseModelList([source], 'required').requirements[0]?.text).toBe('gpt-6-* +tools')
})

test.each([
  ['gpt-6 +toolz', 'names an unknown capability "toolz": did you mean "+tools"? '],
  ['gpt-6 +vision', `names an unknown capability "vision": ${KNOWN}`],
  ['gpt-6 +constructor', `names an unknown capability "constructor": ${KNOWN}`],
  ['gpt-6 +', `has a "+" without a capability after it: ${KNOWN}`],
  ['gpt-6 +reasoning', 'gives "+reasoning" no value: write for example "+reasoning=high"'],
  ['gpt-6 +service_tier=', 'gives "+service_tier" no value: write for example "+service_tier=priority"'],
  ['gpt-6 +reasoning=a=b', 'gives "+reasoning" the value "a=b", which is not a name'],
  ['gpt-6 +tools=yes', 'gives "+tools" a value, but it takes none: write "+tools"'],
  ['gpt-6 +tools@chat', 'names the endpoint after a capability: write "model@endpoint +capability"'],
  ['gpt-6 +tools image', 'has a space after "+tools": write each capability with a "+" in front'],
  ['gpt-6 +tools+image', 'has no space between capabilities: write "+tools +image"'],
  ['gpt-6+tools', 'names the capability "tools" without a space and "+" in front: write "model +tools"'],
  ['gpt-6 tools', 'names the capability "tools" without a space and "+" in front: write "model +tools"'],
  ['+tools', 'names a capability without a model: expected "model +capability"'],
  ['a || +tools', 'names a capability without a model: expected "model +capability"'],
  ['!gpt-* +tools', 'excludes models and takes no capabilities: remove the text from "+" on']
])('refuses %j, because it %s', (text, reason) => {
  expect(() => parse(text)).toThrow(`"required-models", line 1: ${JSON.stringify(text)} ${reason}`)
})

test('asks every match of a glob for the capabilities, and checks each target once', () => {
  const alternatives = parse('gpt-6-* +tools\ngpt-6-luna +image +tools\ngpt-6-luna@chat').flatMap(
    (one) => one.alternatives
  )
  const targets = alternatives.flatMap((one) => targetsOf(one, ['gpt-6-luna', 'gpt-6-sol'], []))
  expect(mergeTargets(targets)).toEqual([
    { model: 'gpt-6-luna', endpoint: null, capabilities: ['tools', 'image'] },
    { model: 'gpt-6-sol', endpoint: null, capabilities: ['tools'] },
    { model: 'gpt-6-luna', endpoint: 'chat' }
  ])
})
