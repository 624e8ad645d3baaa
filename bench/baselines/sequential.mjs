// A first version that one would write: the list, then one call after the other.
import OpenAI from 'openai'

const client = new OpenAI()
const listed = new Set()
for await (const { id } of client.models.list()) listed.add(id)
for (const model of process.env.MODELS.split('\n')) {
  const { status } = await client.responses.create({ model, input: 'ping', max_output_tokens: 16 })
  console.log(model, listed.has(model), status)
}
