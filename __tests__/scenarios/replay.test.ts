/**
 * Answers that real servers gave, sent again by a real server: each ends with the cause that was behind it, whoever's
 * host it comes from.
 */
import { HOSTS, type Host, isRightCause, isRightStatus, ownHost, played, samplesIn } from '../support/replay.ts'

const FILES = [
  ['api-errors.jsonl', 160],
  ['api-errors-2.jsonl', 99],
  ['api-errors-3.jsonl', 100],
  ['api-errors-4.jsonl', 58],
  // Written by hand in the words of other providers and languages, to see what the rules make of what they do not know.
  ['api-errors-made-up.jsonl', 133],
  // Written before the rules were run on them, by somebody else: refusals, failures that sound like one, odd successes.
  ['api-errors-other-words.jsonl', 256]
] as const

test.each(FILES)('%s holds %i samples', (file, count) => {
  const samples = samplesIn(file)
  expect(samples).toHaveLength(count)
  expect(new Set(samples.map(({ id }) => id)).size).toBe(count)
})

describe.each(FILES)('%s', (file) => {
  describe.each(['its own host', ...(Object.keys(HOSTS) as Host[])] as const)('from %s', (from) => {
    test.each(samplesIn(file).map((sample) => [sample.id, sample] as const))('%s', async (_, sample) => {
      const { check } = await played(sample, from === 'its own host' ? ownHost(sample) : from)
      const { status, cause, message } = check
      const seen = { status, cause, message, expected: sample.expected }
      expect({ ...seen, right: [isRightStatus(sample, check), isRightCause(sample, check)] }).toEqual({
        ...seen,
        right: [true, true]
      })
    })
  })
})
