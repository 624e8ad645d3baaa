import { toFile } from 'openai'
import { withSimulator } from './simulator.ts'

test('lists the models in the shape of the API', () =>
  withSimulator({}, async ({ simulator, client }) => {
    const { data, response } = await client.models.list().withResponse()
    const ids = data.data.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['gpt-6-luna', 'gpt-6.1-terra', 'gpt-image-2', 'gpt-live-1']))
    expect(data.data.find(({ id }) => id === 'gpt-4o')).toEqual({
      id: 'gpt-4o',
      object: 'model',
      created: expect.any(Number),
      owned_by: 'system',
      shutdown_date: '2027-01-14'
    })
    expect(data.data.find(({ id }) => id === 'gpt-6-luna')?.shutdown_date).toBeNull()
    expect(response.headers.get('openai-organization')).toBe(simulator.account.organization)
    expect(response.headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/)
    await expect(client.models.retrieve('gpt-6-luna')).resolves.toMatchObject({ id: 'gpt-6-luna' })
  }))

test('ends a response of 16 tokens as incomplete, with usage and rate limits', () =>
  withSimulator({}, async ({ simulator, client }) => {
    const body = { model: 'gpt-6-luna', input: 'ping', max_output_tokens: 16, store: false }
    const { data, response } = await client.responses.create(body).withResponse()
    expect(data).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
      model: 'gpt-6-luna',
      usage: { input_tokens: 8, output_tokens: 16 }
    })
    expect(response.headers.get('x-ratelimit-limit-requests')).toBe('10000')
    expect(response.headers.get('x-ratelimit-limit-tokens')).toBe('10000000')
    expect(simulator.requests).toMatchObject([{ method: 'POST', path: '/v1/responses', body, model: 'gpt-6-luna' }])
    expect(simulator.requests[0]?.headers.authorization).toBe(`Bearer ${simulator.account.key}`)
  }))

test('completes a response that has room, and names the snapshot behind an alias', () =>
  withSimulator({}, async ({ client }) => {
    const response = await client.responses.create({ model: 'gpt-5.6-luna', input: 'ping' })
    expect(response).toMatchObject({ status: 'completed', model: 'gpt-5.6-luna-2026-07-09', output_text: 'pong' })
  }))

test('streams a response, numbered and ended as incomplete', () =>
  withSimulator({}, async ({ client }) => {
    const stream = await client.responses.create({
      model: 'gpt-6-luna',
      input: 'a',
      max_output_tokens: 16,
      stream: true
    })
    const events = []
    for await (const event of stream) events.push(event)
    expect(events[0]).toMatchObject({ type: 'response.created', sequence_number: 0 })
    expect(events.at(-1)).toMatchObject({ type: 'response.incomplete', response: { status: 'incomplete' } })
    expect(events.at(-1)).toHaveProperty('response.model', 'gpt-6-luna')
  }))

test('answers chat, whole and streamed', () =>
  withSimulator({}, async ({ client }) => {
    const request = {
      model: 'gpt-5-search-api',
      messages: [{ role: 'user' as const, content: 'ping' }],
      max_completion_tokens: 16
    }
    const completion = await client.chat.completions.create(request)
    expect(completion).toMatchObject({ model: 'gpt-5-search-api', usage: { prompt_tokens: 8, completion_tokens: 16 } })
    expect(completion.choices[0]?.finish_reason).toBe('length')
    const chunks = []
    for await (const chunk of await client.chat.completions.create({ ...request, stream: true })) chunks.push(chunk)
    expect(chunks.at(-1)).toMatchObject({ model: 'gpt-5-search-api', object: 'chat.completion.chunk' })
  }))

test('speaks when chat asks an audio model for audio', () =>
  withSimulator({}, async ({ client }) => {
    const completion = await client.chat.completions.create({
      model: 'gpt-audio-1.5',
      messages: [{ role: 'user', content: 'Say a' }],
      modalities: ['text', 'audio'],
      audio: { voice: 'alloy', format: 'wav' }
    })
    expect(completion.choices[0]?.message).toMatchObject({ content: null, audio: { transcript: 'a' } })
  }))

test('answers legacy completions of a fine-tune', () =>
  withSimulator({ models: { 'ft:davinci-002:acme::Ab1': {} } }, async ({ client }) => {
    const completion = await client.completions.create({
      model: 'ft:davinci-002:acme::Ab1',
      prompt: 'a',
      max_tokens: 1
    })
    expect(completion).toMatchObject({ object: 'text_completion', model: 'ft:davinci-002:acme::Ab1' })
    expect(completion.choices[0]?.text).toBe('pong')
  }))

test('answers embeddings and moderations', () =>
  withSimulator({}, async ({ client }) => {
    const model = 'text-embedding-3-small'
    const embedding = await client.embeddings.create({ model, input: 'a', encoding_format: 'float' })
    expect(embedding).toMatchObject({ model, usage: { prompt_tokens: 1 } })
    expect(embedding.data[0]?.embedding).toEqual([0.0123, -0.0456, 0.0789])
    const moderation = await client.moderations.create({ model: 'omni-moderation-latest', input: 'a' })
    expect(moderation).toMatchObject({ model: 'omni-moderation-latest', results: [{ flagged: false }] })
  }))

test('draws, speaks and transcribes', () =>
  withSimulator({ today: '2026-11-21' }, async ({ simulator, client }) => {
    const image = await client.images.generate({ model: 'gpt-image-2', prompt: 'a', size: '1024x1024', quality: 'low' })
    expect(image.data?.[0]?.b64_json).toMatch(/^iVBOR/)
    const speech = await client.audio.speech.create({ model: 'gpt-4o-mini-tts', voice: 'alloy', input: 'a' })
    expect(speech.headers.get('content-type')).toBe('audio/mpeg')
    expect((await speech.arrayBuffer()).byteLength).toBeGreaterThan(0)
    const file = await toFile(Buffer.alloc(44), 'probe.wav', { type: 'audio/wav' })
    const heard = await client.audio.transcriptions.create({ model: 'gpt-transcribe', file, response_format: 'json' })
    expect(heard).toMatchObject({ text: '', usage: { type: 'tokens' } })
    expect(simulator.requests.at(-1)?.body).toEqual({
      model: 'gpt-transcribe',
      response_format: 'json',
      file: { file: 'probe.wav', type: 'audio/wav', bytes: 44 }
    })
  }))
