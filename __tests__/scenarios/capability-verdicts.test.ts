/** Which answers prove a capability, and which do not. */
import { COLOURS } from '../../src/core/endpoints/picture.ts'
import { describePicture } from '../../src/simulator/pictures.ts'
import { answering, body, MODEL, OPENAI, response, seenOf, text } from '../support/capability-answers.ts'
import { chatAnswer, listOf, type Routes, refusal, responsesAnswer } from '../support/model-server.ts'
import { verifyAt } from '../support/verify-at.ts'

test.each([
  ['tools', [{ type: 'function_call', name: 'record_reading', arguments: '{"place":"Oslo","unit":"kelvin"}' }]],
  ['tools', [{ type: 'function_call', name: 'record_reading', arguments: '{"place":"Oslo"' }]],
  ['tools', [{ type: 'function_call', name: 'another', arguments: '{"place":"Oslo","unit":"celsius"}' }]],
  ['tools', [{ type: 'function_call', name: 'record_reading', arguments: '{"place":4,"unit":"celsius"}' }]],
  // Programs parse a text. They cannot parse an object.
  ['tools', [{ type: 'function_call', name: 'record_reading', arguments: { place: 'Oslo', unit: 'celsius' } }]],
  ['tools', text('I recorded it.')],
  ['json_schema', text('apple')],
  ['json_schema', text('{"fruit":"apple"}')],
  ['json_schema', text('{"fruit":"quince","note":"x"}')],
  ['image', text('')],
  ['image', text("I'm sorry, I can't see any image.")],
  ['image', text('red, green, blue')],
  ['image', text('A picture of four colourful squares.')],
  ['reasoning_summary', text('754')],
  ['reasoning_summary', [{ type: 'reasoning', summary: [] }, ...text('754')]],
  ['reasoning_summary', [{ type: 'reasoning', summary: [{ type: 'summary_text', text: '' }] }, ...text('754')]],
  ['logprobs', text('pong')],
  ['logprobs', [{ type: 'message', content: [{ type: 'output_text', text: 'pong', logprobs: [null] }] }]],
  ['service_tier=priority', text('pong')]
])('a 200 does not prove %s: %j', async (name, output) => {
  const isProbe = (asked: Readonly<Record<string, unknown>>) =>
    asked.input === 'ping' && Object.keys(asked).length === 4
  const { seen } = await seenOf(
    answering((asked) => (isProbe(asked) ? null : response(output))),
    name
  )
  expect(seen).toMatchObject({ status: 'unusable', cause: 'capability_ignored' })
})

describe('a picture', () => {
  /** The colours of the picture in a request, and the answer that `say` makes of them. */
  const seeing = (say: (colours: readonly string[]) => string) =>
    answering(({ input }) => {
      const [message] = Array.isArray(input) ? (input as { content: { image_url?: string }[] }[]) : []
      const url = message?.content.find(({ image_url }) => image_url)?.image_url
      return url === undefined ? null : response(text(say(describePicture(url)?.split(', ') ?? [])))
    })

  test.each([
    ['in four words', (colours: readonly string[]) => colours.join(' ')],
    [
      'in a list',
      (colours: readonly string[]) => colours.map((one, at) => `${at + 1}. **${one.toUpperCase()}**`).join('\n')
    ],
    ['in sentences', ([a, b, c, d]: readonly string[]) => `Above is ${a} left of ${b}, below are ${c} and ${d}.`],
    ['after thinking aloud', (colours: readonly string[]) => `Out of ${COLOURS.join(', ')}: ${colours.join(', ')}`],
    [
      'before more words',
      (colours: readonly string[]) => `${colours.join(', ')}. ${colours[3]} is below ${colours[1]}.`
    ]
  ])('is seen if its colours come %s', async (_, say) => {
    const { seen } = await seenOf(seeing(say), 'image')
    expect(seen).toMatchObject({ status: 'usable', cause: null })
  })

  test.each([
    [
      'one colour wrong',
      ([a, b, c, d]: readonly string[]) => [a, b, c, COLOURS.find((one) => ![a, b, c, d].includes(one))]
    ],
    ['one colour short', (colours: readonly string[]) => colours.slice(0, 3)],
    ['one colour twice', ([a, b, c]: readonly string[]) => [a, b, c, c]],
    ['all that there are', () => COLOURS]
  ])('is not seen if the answer has %s', async (_, say) => {
    const { seen, report } = await seenOf(
      seeing((colours) => say(colours).join(', ')),
      'image'
    )
    expect(seen).toMatchObject({ status: 'unusable', cause: 'capability_ignored' })
    expect(seen?.message).toMatch(/^The picture is \w+, \w+, \w+, \w+, and the answer was "/)
    expect(report.requirements[0]?.status).toBe('unmet')
  })

  test('is undetermined if the right colours come in another order', async () => {
    const { seen, report } = await seenOf(
      seeing((colours) => colours.toReversed().join(', ')),
      'image'
    )
    expect(seen).toMatchObject({ status: 'undetermined', cause: 'not_proven' })
    expect(report.requirements[0]?.status).toBe('undetermined')
  })

  test('differs from run to run, and stays the same at the second try', async () => {
    const cut = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }
    const routes = answering(({ input, max_output_tokens: limit }) => {
      const isPicture = Array.isArray(input)
      return isPicture && limit === 128 ? response([], cut) : isPicture ? response(text('No idea.')) : null
    })
    const runs = await Promise.all(Array.from({ length: 6 }, () => seenOf(routes, 'image')))
    const pictures = runs.map(({ requests }) =>
      requests.flatMap((request) => /data:image[^"]+/.exec(JSON.stringify(request.body))?.[0] ?? [])
    )
    for (const [first, second, ...more] of pictures) expect([second, more]).toEqual([first, []])
    expect(new Set(pictures.map(([first]) => first)).size).toBeGreaterThan(1)
  })
})

describe('an effort', () => {
  const thinking = (tokens: number | null, more: object = {}) => {
    const details = tokens === null ? {} : { output_tokens_details: { reasoning_tokens: tokens } }
    return response(text('754'), { usage: { input_tokens: 9, output_tokens: 5, ...details }, ...more })
  }
  test.each([
    ['high', thinking(64), null],
    ['high', thinking(0), 'capability_ignored'],
    ['high', thinking(null), 'not_proven'],
    ['high', thinking(null, { reasoning: { effort: 'high' } }), null],
    ['high', thinking(64, { reasoning: { effort: 'medium' } }), 'capability_ignored'],
    ['low', thinking(8), null],
    ['low', thinking(0), 'not_proven'],
    ['minimal', thinking(0), null],
    ['none', thinking(0), null],
    ['none', thinking(64), 'capability_ignored'],
    ['none', thinking(null), 'not_proven']
  ])('"%s" with %j ends as %s', async (effort, answer, cause) => {
    const { seen } = await seenOf(
      answering((asked) => (asked.reasoning ? answer : null)),
      `reasoning=${effort}`
    )
    expect(seen?.cause).toBe(cause)
  })
})

describe('a setting that a gateway repeats for any model', () => {
  const usage = (tokens: number | null) => ({
    ...{ input_tokens: 9, output_tokens: 5 },
    ...(tokens !== null && { output_tokens_details: { reasoning_tokens: tokens } })
  })
  test.each([
    ['reasoning=high', { reasoning: { effort: 'high' }, usage: usage(null) }, 'not_proven'],
    ['reasoning=high', { reasoning: { effort: 'high' }, usage: usage(0) }, 'not_proven'],
    ['reasoning=high', { reasoning: { effort: 'high' }, usage: usage(64) }, null],
    ['reasoning=high', { reasoning: { effort: 'medium' }, usage: usage(64) }, 'capability_ignored'],
    ['reasoning=none', { reasoning: { effort: 'none' }, usage: usage(null) }, 'not_proven'],
    ['reasoning=none', { reasoning: { effort: 'none' }, usage: usage(0) }, null],
    ['reasoning=none', { reasoning: { effort: 'none' }, usage: usage(64) }, 'capability_ignored'],
    ['reasoning_summary', { reasoning: { summary: 'auto' } }, 'not_proven']
  ])('proves nothing of %s by itself: %j', async (name, more, cause) => {
    const routes: Routes = {
      'GET /v1/models': listOf('ours'),
      'POST /v1/responses': (request) => {
        if (request.model !== 'ours') return refusal(404, 'No such model', { code: 'model_not_found' })
        return body(request).reasoning ? response(text('754'), { ...more, model: 'ours' }) : responsesAnswer()(request)
      }
    }
    const { checks } = await verifyAt(routes, `ours@responses +${name}`)
    expect(checks.ours?.capabilities[0]?.cause).toBe(cause)
  })

  test.each([
    ['reasoning=high', { reasoning: { effort: 'high' } }],
    ['reasoning_summary', { reasoning: { summary: 'detailed' } }]
  ])("counts in OpenAI's own answer: %s", async (name, more) => {
    const { seen } = await seenOf(
      answering((asked) => (asked.reasoning ? response(text('754'), more) : null)),
      name
    )
    expect(seen?.cause).toBeNull()
  })
})

test.each([
  ['priority', 'priority', null],
  // OpenAI answers with the older name of the tier.
  ['fast', 'priority', null],
  ['flex', 'flex', null],
  ['auto', 'default', null],
  ['fast', 'default', 'capability_ignored'],
  ['priority', 'flex', 'capability_ignored'],
  ['priority', null, 'capability_ignored']
])('the tier "%s", served as "%s", ends as %s', async (asked, served, cause) => {
  const routes = answering(({ service_tier: tier }) => (tier ? response(text('pong'), { service_tier: served }) : null))
  const { seen } = await seenOf(routes, `service_tier=${asked}`)
  expect(seen?.cause).toBe(cause)
})

test('reads the tier from the answer', async () => {
  const routes = answering((asked) => (asked.service_tier ? response(text('pong'), { service_tier: 'default' }) : null))
  const { seen } = await seenOf(routes, 'service_tier=priority')
  expect(seen).toMatchObject({ cause: 'capability_ignored', message: 'The answer was served by the tier "default"' })
})

test.each(['responses', 'chat'])('a model on %s that refuses to say it proves nothing', async (endpoint) => {
  const said = 'I cannot help with that.'
  const refusing = {
    responses: response([{ type: 'message', content: [{ type: 'refusal', refusal: said }] }]),
    chat: { status: 200, body: { model: MODEL, choices: [{ message: { role: 'assistant', refusal: said } }] } }
  }[endpoint as 'chat']
  const routes: Routes = {
    ...answering((asked) => (asked.text === undefined ? null : refusing)),
    'POST /v1/chat/completions': (request) => (body(request).response_format ? refusing : chatAnswer()(request))
  }
  const { checks } = await verifyAt(routes, `${MODEL}@${endpoint} +json_schema`, OPENAI)
  expect(checks[MODEL]?.capabilities).toMatchObject([
    { status: 'undetermined', cause: 'not_proven', message: `The model refused to answer: ${said}` }
  ])
})

describe('a stream', () => {
  const END = 'data: [DONE]\n\n'
  const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`
  const chunk = (choice: object) => event({ model: MODEL, choices: [{ index: 0, ...choice }] })
  const RESPONSE = event({ type: 'response.completed', response: { status: 'completed', output: text('pong') } })

  test.each<readonly [string, string, string, string | null]>([
    ['one piece and the end', 'chat', chunk({ delta: { content: 'po' }, finish_reason: 'stop' }) + END, null],
    ['an end without a word', 'chat', chunk({ delta: {}, finish_reason: 'length' }) + END, null],
    [
      'a whole answer in an event',
      'chat',
      chunk({ message: { role: 'assistant', content: 'pong' }, finish_reason: 'stop' }) + END,
      'capability_ignored'
    ],
    ['pieces without an end', 'chat', chunk({ delta: { content: 'po' } }), 'unreadable_response'],
    ['an answer that is no event', 'responses', JSON.stringify(response(text('pong')).body), 'unreadable_response'],
    ['events and the end', 'responses', event({ type: 'response.created' }) + RESPONSE, null]
  ])('of %s on %s ends as %j', async (_, endpoint, stream, cause) => {
    const answer = { status: 200, headers: { 'content-type': 'text/event-stream' }, body: stream }
    const routes: Routes = {
      'GET /v1/models': listOf(MODEL),
      'POST /v1/responses': (request) => (body(request).stream ? answer : responsesAnswer()(request)),
      'POST /v1/chat/completions': (request) => (body(request).stream ? answer : chatAnswer()(request))
    }
    const { checks } = await verifyAt(routes, `${MODEL}@${endpoint} +stream`, OPENAI)
    expect(checks[MODEL]?.capabilities[0]?.cause).toBe(cause)
  })
})
