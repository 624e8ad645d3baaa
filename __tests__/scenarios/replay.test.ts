/**
 * Answers of real servers, sent again by a local server. Each ends with its real cause, whatever
 * host sends it.
 */
import { HOSTS, type Host, isRightCause, isRightStatus, ownHost, played, samplesIn } from '../support/replay.ts'

const FILES = [
  ['api-errors.jsonl', 160],
  ['api-errors-2.jsonl', 99],
  ['api-errors-3.jsonl', 100],
  ['api-errors-4.jsonl', 58],
  // Written by hand in the words of other providers and languages, to test the rules on unknown texts.
  ['api-errors-made-up.jsonl', 133],
  // Written by somebody else before the rules saw them: refusals, failures that sound like refusals, odd successes.
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
