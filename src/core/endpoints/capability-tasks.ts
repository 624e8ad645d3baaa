/** What models get to do when a capability is probed: prompts, a function and a schema. */
import type { JsonSchema } from './json-schema.ts'
import { COLOURS } from './picture.ts'

/** The messages of a chat with one turn. */
export const chatMessages = (content: unknown) => [{ role: 'user', content }]
/** A prompt, in the form of each endpoint. */
const asked = (text: string) => ({ responses: { input: text }, chat: { messages: chatMessages(text) } })

/** The name of the function that the model must call. */
export const READING_TOOL = 'record_reading'
/** The arguments of the function. */
export const READING: JsonSchema = {
  type: 'object',
  properties: { place: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
  required: ['place', 'unit'],
  additionalProperties: false
}
/** Asks for a call of the function. */
export const TOOL_PROMPT = asked('Record that the thermometer in Oslo shows degrees celsius.')
/** The description of the function. */
export const TOOL_DESCRIPTION = 'Records where a thermometer is, and its unit.'

/** The prompt asks for a word that the schema does not allow. Only a model that is held to the schema answers with JSON. */
export const FRUIT: JsonSchema = {
  type: 'object',
  properties: { fruit: { type: 'string', enum: ['quince', 'medlar'] } },
  required: ['fruit'],
  additionalProperties: false
}
/** Asks for a word that the schema does not allow. */
export const SCHEMA_PROMPT = asked('Reply with the single word apple. No JSON, no quotes, nothing else.')

/** The colours as the question about the picture lists them. */
export const ALL_COLOURS = COLOURS.join(', ')
/** Asks for the colours of the picture. */
export const PICTURE_PROMPT = `The picture is made of four squares. Name their colours in this order: top left, top right, bottom left, bottom right. Answer with four words out of these, and nothing else: ${ALL_COLOURS}.`
/** A question that needs some thinking, so the answer can show it. */
export const RIDDLE = asked('What is the sum of the first seven prime numbers, times 13? Answer with the number.')
/** A question that needs a search. */
export const NEWS = asked('Search the web for the title of the newest release of Node.js, and name it.')
