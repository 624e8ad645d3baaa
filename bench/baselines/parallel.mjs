// The same, with all calls at the same time.
import OpenAI from 'openai'

const client = new OpenAI()
const listed = new Set()
for await (const { id } of client.models.list()) listed.add(id)
await Promise.all(
  process.env.MODELS.split('\n').map(async (model) => {
    const { status } = await client.responses.create({ model, input: 'ping', max_output_tokens: 16 })
    console.log(model, listed.has(model), status)
  })
)
